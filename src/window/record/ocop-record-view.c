/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-record-view.h"

#include "base/ocop-text.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-panes.h"

#include <glib/gi18n-lib.h>

/* ┌ identity ───┐┌ entry in view ─────────────┐┌ side ───────┐   The side becomes one more entry where the three
 * │ navigation  ││                            ││             │   have no room beside one another.
 * │ acts        ││                            ││             │
 * └─────────────┘└────────────────────────────┘└─────────────┘ */

/* What one entry consists of. */
typedef struct
{
  const OcopRecordEntry *entry;
  GtkWidget *row;
  GtkWidget *count;
  GtkWidget *place; /* a child of the stack, which holds what the entry shows */
  gboolean is_stale;
} Entry;

struct _OcopRecordView
{
  GtkWidget parent_instance;

  GtkWidget *panes; /* the only child, with all that follows */
  GtkWidget *identity;
  GtkWidget *navigation;
  GtkWidget *foot;
  GtkWidget *stack;

  GArray *entries; /* Entry; the side is the last of them, if there is one */
  gboolean has_side;
  OcopEntryFunc make_identity;
  gpointer owner;
};

G_DEFINE_FINAL_TYPE (OcopRecordView, ocop_record_view, GTK_TYPE_WIDGET)

static Entry *
get_entry (OcopRecordView *self,
           guint           place)
{
  return &g_array_index (self->entries, Entry, place);
}

static Entry *
find_entry (OcopRecordView *self,
            const char     *name)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (get_entry (self, i)->entry->name, name))
      return get_entry (self, i);

  g_return_val_if_reached (NULL);
}

/* What an entry showed is made anew; where one had scrolled to stays in view as far as it is still there. */
static void
fill_scrolled (GtkWidget *scrolled,
               GtkWidget *content,
               gboolean   scrolls_itself)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double value = gtk_adjustment_get_value (adjustment);

  /* A content that lasts has brought itself up to date. */
  if (gtk_widget_is_ancestor (content, scrolled))
    return;
  gtk_widget_set_focusable (scrolled, !scrolls_itself);
  if (scrolls_itself)
    {
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
      return;
    }
  gtk_widget_set_valign (content, GTK_ALIGN_START);
  gtk_widget_set_margin_start (content, 12);
  gtk_widget_set_margin_end (content, 12);
  gtk_widget_set_margin_top (content, 12);
  gtk_widget_set_margin_bottom (content, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
  gtk_adjustment_set_value (adjustment, value);
}

static void
fill (OcopRecordView *self,
      Entry          *entry)
{
  entry->is_stale = FALSE;
  fill_scrolled (entry->place, entry->entry->make (self->owner), entry->entry->scrolls_itself);
}

static Entry *
entry_of_row (OcopRecordView *self,
              GtkListBoxRow  *row)
{
  return row != NULL ? get_entry (self, (guint) gtk_list_box_row_get_index (row)) : NULL;
}

static void
row_selected_cb (OcopRecordView *self,
                 GtkListBoxRow  *row)
{
  Entry *entry = entry_of_row (self, row);

  if (entry == NULL)
    return;
  if (entry->is_stale)
    fill (self, entry);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), entry->place);
}

static GtkWidget *
make_scrolled (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

/* The place of the side is a child of the stack or, where there is room, a column of its own. */
static void
place_side (OcopRecordView *self)
{
  gboolean is_narrow = ocop_record_view_is_narrow (self);
  GtkListBox *navigation = GTK_LIST_BOX (self->navigation);
  Entry *side;

  if (!self->has_side)
    return;
  side = get_entry (self, self->entries->len - 1);
  g_object_ref_sink (side->place);
  if (is_narrow)
    {
      ocop_panes_set_side (OCOP_PANES (self->panes), NULL);
      gtk_stack_add_child (GTK_STACK (self->stack), side->place);
    }
  else
    {
      if (gtk_list_box_get_selected_row (navigation) == GTK_LIST_BOX_ROW (side->row))
        gtk_list_box_select_row (navigation, gtk_list_box_get_row_at_index (navigation, 0));
      if (gtk_widget_get_parent (side->place) == self->stack)
        gtk_stack_remove (GTK_STACK (self->stack), side->place);
      ocop_panes_set_side (OCOP_PANES (self->panes), side->place);
      if (side->is_stale)
        fill (self, side);
    }
  g_object_unref (side->place);
  gtk_widget_set_visible (side->row, is_narrow);
}

/* One begins at the entry in view: the arrows go to the others. */
static gboolean
grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (OCOP_RECORD_VIEW (widget)->navigation));

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
dispose (GObject *object)
{
  OcopRecordView *self = OCOP_RECORD_VIEW (object);

  g_clear_pointer (&self->panes, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_record_view_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_array_unref (OCOP_RECORD_VIEW (object)->entries);

  G_OBJECT_CLASS (ocop_record_view_parent_class)->finalize (object);
}

static void
ocop_record_view_class_init (OcopRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_start (OcopRecordView *self)
{
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = make_scrolled ();

  self->identity = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->identity, "identity");
  self->navigation = gtk_list_box_new ();
  gtk_widget_add_css_class (self->navigation, "navigation-sidebar");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->navigation), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->navigation), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Parts of the record"), -1);
  g_signal_connect_swapped (self->navigation, "row-selected", G_CALLBACK (row_selected_cb), self);
  gtk_box_append (GTK_BOX (body), self->identity);
  gtk_box_append (GTK_BOX (body), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (body), self->navigation);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), body);
  gtk_widget_set_focusable (scrolled, FALSE);

  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->foot, "acts");
  gtk_widget_set_visible (self->foot, FALSE);
  gtk_widget_add_css_class (start, "panel");
  gtk_box_append (GTK_BOX (start), scrolled);
  gtk_box_append (GTK_BOX (start), self->foot);

  return start;
}

static void
ocop_record_view_init (OcopRecordView *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  self->panes = ocop_panes_new (make_start (self), self->stack);
  gtk_widget_set_parent (self->panes, GTK_WIDGET (self));
  g_signal_connect_object (self->panes, "notify::narrow", G_CALLBACK (place_side), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_row (Entry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = ocop_label_new (_(entry->entry->title), NULL);

  entry->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (entry->count, "mute");
  gtk_widget_add_css_class (entry->count, "num");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (entry->entry->icon_name));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), entry->count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(entry->entry->title), -1);

  return row;
}

static void
add_entry (OcopRecordView        *self,
           const OcopRecordEntry *entry,
           gboolean               is_side)
{
  Entry own = { .entry = entry, .place = make_scrolled (), .is_stale = TRUE };

  own.row = make_row (&own);
  gtk_accessible_update_property (GTK_ACCESSIBLE (own.place), GTK_ACCESSIBLE_PROPERTY_LABEL, _(entry->title), -1);
  g_array_append_val (self->entries, own);
  gtk_list_box_append (GTK_LIST_BOX (self->navigation), own.row);
  if (!is_side)
    gtk_stack_add_child (GTK_STACK (self->stack), own.place);
}

/**
 * ocop_record_view_new:
 * @entries: (array length=n_entries): what can be looked at; must outlive the view
 * @side: (nullable): what stands at the right where there is room, else an entry more
 * @make_identity: makes what stands above the navigation: whose page it is
 * @owner: given to the functions
 *
 * Returns: (transfer floating): the view; it is filled by ocop_record_view_refresh()
 */
GtkWidget *
ocop_record_view_new (const OcopRecordEntry *entries,
                      guint                  n_entries,
                      const OcopRecordEntry *side,
                      OcopEntryFunc          make_identity,
                      gpointer               owner)
{
  OcopRecordView *self = g_object_new (OCOP_TYPE_RECORD_VIEW, NULL);

  self->make_identity = make_identity;
  self->owner = owner;
  for (guint i = 0; i < n_entries; i++)
    add_entry (self, &entries[i], FALSE);
  if (side != NULL)
    {
      self->has_side = TRUE;
      add_entry (self, side, TRUE);
      get_entry (self, n_entries)->is_stale = FALSE; /* until the first refresh there is nothing to show */
      place_side (self);
    }

  return GTK_WIDGET (self);
}

/**
 * ocop_record_view_get_foot:
 *
 * Returns: (transfer none): the box below the navigation for what can be done with the record; hidden while it is empty
 */
GtkWidget *
ocop_record_view_get_foot (OcopRecordView *self)
{
  return self->foot;
}

/**
 * ocop_record_view_set_count:
 * @self: a view
 * @name: of an entry
 * @count: how many things it holds
 */
void
ocop_record_view_set_count (OcopRecordView *self,
                            const char     *name,
                            gint64          count)
{
  Entry *entry = find_entry (self, name);
  g_autofree char *text = ocop_text_from_count (count);
  /* Translators: an entry of the navigation and how many things it holds, for a screen reader */
  g_autofree char *label = g_strdup_printf (_("%s, %s"), _(entry->entry->title), text);

  gtk_label_set_text (GTK_LABEL (entry->count), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * ocop_record_view_refresh:
 * @self: a view
 *
 * What the page knows has changed: what is in view is made anew, the rest when it is looked at.
 */
void
ocop_record_view_refresh (OcopRecordView *self)
{
  GtkListBox *navigation = GTK_LIST_BOX (self->navigation);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->identity)) != NULL)
    gtk_box_remove (GTK_BOX (self->identity), child);
  gtk_box_append (GTK_BOX (self->identity), self->make_identity (self->owner));
  gtk_widget_set_visible (self->foot, gtk_widget_get_first_child (self->foot) != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    get_entry (self, i)->is_stale = TRUE;
  if (self->has_side && !ocop_record_view_is_narrow (self))
    fill (self, get_entry (self, self->entries->len - 1));
  if (gtk_list_box_get_selected_row (navigation) == NULL)
    gtk_list_box_select_row (navigation, gtk_list_box_get_row_at_index (navigation, 0));
  else
    fill (self, entry_of_row (self, gtk_list_box_get_selected_row (navigation)));
}

/**
 * ocop_record_view_show:
 * @self: a view
 * @name: of an entry; of the side only where it is one
 */
void
ocop_record_view_show (OcopRecordView *self,
                       const char     *name)
{
  gtk_list_box_select_row (GTK_LIST_BOX (self->navigation), GTK_LIST_BOX_ROW (find_entry (self, name)->row));
}

/**
 * ocop_record_view_get_shown:
 *
 * Returns: (nullable): name of the entry in view
 */
const char *
ocop_record_view_get_shown (OcopRecordView *self)
{
  Entry *entry = entry_of_row (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->navigation)));

  return entry != NULL ? entry->entry->name : NULL;
}

/**
 * ocop_record_view_is_narrow:
 *
 * Returns: whether the side has become an entry for want of room
 */
gboolean
ocop_record_view_is_narrow (OcopRecordView *self)
{
  return ocop_panes_is_narrow (OCOP_PANES (self->panes));
}
