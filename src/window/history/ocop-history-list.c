/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/history/ocop-history-list.h"

#include "model/ocop-act-pages.h"
#include "window/history/ocop-act-row.h"

#include <glib/gi18n-lib.h>

/* Acts beyond what is in view that are kept ready, and lines of one record that are read at the most. */
#define AHEAD 60
#define MOST_LINES 500

/* The acts of the file, read on as one scrolls, or those of one record. */
struct _OcopHistoryList
{
  GtkWidget parent_instance;

  GtkWidget *scrolled; /* the only child */
  GtkWidget *view;
  GListStore *store; /* OcopActItem, the newest first */

  OcopWorkspace *workspace;
  OcopRecord *record;  /* (nullable) whose history it is */
  OcopActPages *pages; /* (nullable) the way through the file's */
  char *who;
  const OcopEntity *entity;
  char *text;
  gint64 newest; /* number of the newest act looked at */
  guint fill_source;
};

G_DEFINE_FINAL_TYPE (OcopHistoryList, ocop_history_list, GTK_TYPE_WIDGET)

enum
{
  FILLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OcopDb *
get_db (OcopHistoryList *self)
{
  return ocop_workspace_get_db (self->workspace);
}

static guint
count (OcopHistoryList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}

/* Adds @acts in one emission, at the beginning or at the end. */
static void
add (OcopHistoryList *self,
     GPtrArray       *acts,
     guint            position)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < acts->len; i++)
    g_ptr_array_add (items, ocop_act_item_new (g_ptr_array_index (acts, i), NULL));
  g_ptr_array_set_free_func (acts, NULL);
  if (items->len > 0)
    g_list_store_splice (self->store, position, 0, items->pdata, items->len);
}

static void
free_act (gpointer act)
{
  ocop_act_free (act);
}

static gboolean
fill_cb (gpointer data)
{
  OcopHistoryList *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  double left = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) - gtk_adjustment_get_page_size (adjustment);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (free_act);
  g_autoptr (GError) error = NULL;

  if (self->pages == NULL || ocop_act_pages_is_end (self->pages) ||
      (count (self) >= AHEAD && left > 2 * gtk_adjustment_get_page_size (adjustment)))
    {
      self->fill_source = 0;
      g_signal_emit (self, signals[FILLED], 0);
      return G_SOURCE_REMOVE;
    }
  if (!ocop_act_pages_next (self->pages, get_db (self), acts, &error))
    {
      g_warning ("%s", error->message);
      g_clear_pointer (&self->pages, ocop_act_pages_free);
      return G_SOURCE_CONTINUE;
    }
  add (self, acts, count (self));

  return G_SOURCE_CONTINUE;
}

/* One step a turn of the main loop, so that a filter which finds little in a long history holds nothing up. */
static void
fill (OcopHistoryList *self)
{
  if (self->fill_source == 0 && self->pages != NULL)
    self->fill_source = g_idle_add (fill_cb, self);
}

static void
setup_row (OcopHistoryList *self,
           GtkListItem     *list_item)
{
  gtk_list_item_set_child (list_item, ocop_act_row_new (self->workspace));
}

static void
bind_row (OcopHistoryList *self,
          GtkListItem     *list_item)
{
  ocop_act_row_set_item (OCOP_ACT_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
unbind_row (OcopHistoryList *self,
            GtkListItem     *list_item)
{
  ocop_act_row_set_item (OCOP_ACT_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
activated_cb (OcopHistoryList *self,
              guint            position)
{
  g_autoptr (OcopActItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  ocop_act_item_set_open (item, !ocop_act_item_is_open (item));
}

static void
dispose (GObject *object)
{
  OcopHistoryList *self = OCOP_HISTORY_LIST (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_object (&self->record);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->pages, ocop_act_pages_free);

  G_OBJECT_CLASS (ocop_history_list_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopHistoryList *self = OCOP_HISTORY_LIST (object);

  g_free (self->who);
  g_free (self->text);

  G_OBJECT_CLASS (ocop_history_list_parent_class)->finalize (object);
}

static void
ocop_history_list_class_init (OcopHistoryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* All that fills the view is there, or all that there is. */
  signals[FILLED] = g_signal_new ("filled", OCOP_TYPE_HISTORY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_history_list_init (OcopHistoryList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection;
  GtkAdjustment *adjustment;

  self->store = g_list_store_new (OCOP_TYPE_ACT_ITEM);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_row), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_row), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_row), self);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->store))));
  self->view = gtk_list_view_new (selection, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->view), TRUE);
  gtk_widget_add_css_class (self->view, "acts-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("History of changes"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activated_cb), self);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->view);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_set_focusable (self->scrolled, FALSE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}

/**
 * ocop_history_list_new:
 * @workspace: the city file
 *
 * Returns: (transfer floating): a list that still shows nothing
 */
GtkWidget *
ocop_history_list_new (OcopWorkspace *workspace)
{
  OcopHistoryList *self = g_object_new (OCOP_TYPE_HISTORY_LIST, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

/**
 * ocop_history_list_show_file:
 * @self: a list
 * @who: (nullable): only acts of this person
 * @entity: (nullable): only acts that changed a record of this kind
 * @text: (nullable): only acts whose words contain these
 *
 * Shows the acts of the file, the newest first.
 */
void
ocop_history_list_show_file (OcopHistoryList  *self,
                             const char       *who,
                             const OcopEntity *entity,
                             const char       *text)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (free_act);

  g_clear_object (&self->record);
  g_free (self->who);
  g_free (self->text);
  self->who = g_strdup (who);
  self->entity = entity;
  self->text = g_strdup (text);
  g_clear_pointer (&self->pages, ocop_act_pages_free);
  self->pages = ocop_act_pages_new (who, entity, text);
  g_list_store_remove_all (self->store);
  if (ocop_act_pages_next (self->pages, get_db (self), acts, NULL))
    add (self, acts, 0);
  self->newest = ocop_act_pages_get_newest (self->pages);
  fill (self);
}

/* Lines of one act follow one another; each act is shown with those of its lines that are about the record. */
static void
show_lines (OcopHistoryList *self,
            GPtrArray       *lines,
            GHashTable      *opened)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (lines, NULL);
  for (guint i = 0; i < lines->len;)
    {
      gint64 number = ((OcopHistoryLine *) g_ptr_array_index (lines, i))->act;
      GPtrArray *own = g_ptr_array_new_with_free_func ((GDestroyNotify) ocop_history_line_free);
      OcopAct *act;

      for (; i < lines->len && ((OcopHistoryLine *) g_ptr_array_index (lines, i))->act == number; i++)
        g_ptr_array_insert (own, 0, g_ptr_array_index (lines, i));
      act = ocop_act_find (get_db (self), number, NULL);
      if (act == NULL)
        {
          g_ptr_array_unref (own);
          continue;
        }
      g_ptr_array_add (items, ocop_act_item_new (act, own));
      if (g_hash_table_contains (opened, &number))
        ocop_act_item_set_open (g_ptr_array_index (items, items->len - 1), TRUE);
    }
  g_list_store_splice (self->store, 0, 0, items->pdata, items->len);
}

static GHashTable *
list_opened (OcopHistoryList *self)
{
  GHashTable *opened = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < count (self); i++)
    {
      g_autoptr (OcopActItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (ocop_act_item_is_open (item))
        g_hash_table_add (opened, g_memdup2 (&ocop_act_item_get_act (item)->number, sizeof (gint64)));
    }

  return opened;
}

/**
 * ocop_history_list_show_record:
 * @self: a list
 * @record: a record
 *
 * Shows what was done to the record and to what belongs to it; what was opened stays open.
 */
void
ocop_history_list_show_record (OcopHistoryList *self,
                               OcopRecord      *record)
{
  g_autoptr (GHashTable) opened = list_opened (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = ocop_history_list_about (get_db (self), record, MOST_LINES, &error);

  g_set_object (&self->record, record);
  g_clear_pointer (&self->pages, ocop_act_pages_free);
  g_list_store_remove_all (self->store);
  if (lines == NULL)
    g_warning ("%s", error->message);
  else
    show_lines (self, lines, opened);
}

/* What an act took back, and what that had taken back in turn, stands differently now. */
static void
renew_undone (OcopHistoryList *self,
              gint64           number)
{
  for (guint i = 0; i < count (self) && number != 0; i++)
    {
      g_autoptr (OcopActItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);
      OcopAct *act;

      if (ocop_act_item_get_act (item)->number != number)
        continue;
      act = ocop_act_find (get_db (self), number, NULL);
      if (act == NULL)
        return;
      number = act->undoes;
      ocop_act_item_set_act (item, act);
    }
}

/* Whether an act can be taken back may have changed with what came after it. */
static void
renew_opened (OcopHistoryList *self)
{
  for (guint i = 0; i < count (self); i++)
    {
      g_autoptr (OcopActItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (ocop_act_item_is_open (item))
        g_signal_emit_by_name (item, "changed");
    }
}

/**
 * ocop_history_list_update:
 * @self: a list
 *
 * Something was done: it comes in at the top, and what it took back is marked.
 */
void
ocop_history_list_update (OcopHistoryList *self)
{
  g_autoptr (OcopActPages) pages = NULL;
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (free_act);

  if (self->record != NULL)
    {
      g_autoptr (OcopRecord) record = g_object_ref (self->record);

      ocop_history_list_show_record (self, record);
      return;
    }
  pages = ocop_act_pages_new_since (self->newest, self->who, self->entity, self->text);
  while (!ocop_act_pages_is_end (pages))
    if (!ocop_act_pages_next (pages, get_db (self), acts, NULL))
      return;
  self->newest = MAX (self->newest, ocop_act_pages_get_newest (pages));
  for (guint i = 0; i < acts->len; i++)
    renew_undone (self, ((OcopAct *) g_ptr_array_index (acts, i))->undoes);
  add (self, acts, 0);
  renew_opened (self);
}

guint
ocop_history_list_get_n_acts (OcopHistoryList *self)
{
  return count (self);
}

/**
 * ocop_history_list_is_whole:
 *
 * Returns: whether all that matches is in the list
 */
gboolean
ocop_history_list_is_whole (OcopHistoryList *self)
{
  return self->pages == NULL || ocop_act_pages_is_end (self->pages);
}

/**
 * ocop_history_list_open:
 * @self: a list
 * @position: of an act in it
 *
 * Shows what the act changed.
 *
 * Returns: whether there is such an act
 */
gboolean
ocop_history_list_open (OcopHistoryList *self,
                        guint            position)
{
  if (position >= count (self))
    return FALSE;
  activated_cb (self, position);

  return TRUE;
}
