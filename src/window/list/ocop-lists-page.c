/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/list/ocop-lists-page.h"

#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* One list is in view; the others are read when they are looked at. */
typedef struct
{
  GtkStack *stack;
  OcopListPane *panes[OCOP_LISTS_MOST]; /* borrowed: children of stack */
  gboolean is_stale[OCOP_LISTS_MOST];
  GSimpleActionGroup *actions;
  char *search;

  /* What the table was described with last. */
  GArray *described_columns;
  char *described_subject;
} OcopListsPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OcopListsPage, ocop_lists_page, OCOP_TYPE_PAGE)

static const OcopListsPagePane *
get_kind (OcopListsPage *self,
          guint          pane)
{
  return &OCOP_LISTS_PAGE_GET_CLASS (self)->panes[pane];
}

static guint
count_panes (OcopListsPage *self)
{
  return OCOP_LISTS_PAGE_GET_CLASS (self)->n_panes;
}

static guint
get_shown (OcopListsPage *self)
{
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);
  GtkWidget *shown = gtk_stack_get_visible_child (priv->stack);
  guint pane = 0;

  while (pane + 1 < count_panes (self) && shown != GTK_WIDGET (priv->panes[pane]))
    pane++;

  return pane;
}

/* The record's page leads on to the one before and after it in the table. */
static void
open_record (OcopListsPage *self,
             gint64         id)
{
  OcopListing *listing = ocop_table_get_listing (ocop_lists_page_get_table (self));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (listing));
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);

  for (guint i = 0; i < n; i++)
    {
      gint64 other = ocop_listing_get_id (listing, i);

      g_array_append_val (ids, other);
    }
  ocop_main_window_open_record_among (ocop_main_window_of (GTK_WIDGET (self)), get_kind (self, get_shown (self))->record, id, ids);
}

static void
open_action (GSimpleAction *action,
             GVariant      *id,
             gpointer       page)
{
  open_record (page, g_variant_get_int64 (id));
}

/* A new one where the id is 0. */
static void
edit (OcopListsPage *self,
      gint64         id)
{
  const OcopListsPagePane *kind = get_kind (self, get_shown (self));

  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)), kind->edit (ocop_page_get_workspace (OCOP_PAGE (self)), id));
}

static void
edit_action (GSimpleAction *action,
             GVariant      *id,
             gpointer       page)
{
  edit (page, g_variant_get_int64 (id));
}

static void
add (OcopPage *page)
{
  edit (OCOP_LISTS_PAGE (page), 0);
}

/* The pane in view is brought up to date; the others when they are looked at. */
static void
show_pane (OcopListsPage *self,
           OcopChanges   *changes)
{
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);
  guint shown = get_shown (self);

  ocop_list_pane_search (priv->panes[shown], priv->search);
  if (!priv->is_stale[shown])
    return;
  priv->is_stale[shown] = FALSE;
  ocop_list_pane_refresh (priv->panes[shown], changes);
}

static void
show_action (GSimpleAction *action,
             GVariant      *key,
             gpointer       page)
{
  OcopListsPage *self = page;
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);

  g_simple_action_set_state (action, key);
  gtk_stack_set_visible_child_name (priv->stack, g_variant_get_string (key, NULL));
  show_pane (self, NULL);
}

/* The search belongs to the header, and ends there. */
static void
clear_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       page)
{
  OcopListsPage *self = page;
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  g_free (priv->search);
  priv->search = g_strdup ("");
  ocop_list_pane_clear (priv->panes[get_shown (self)]);
  if (window != NULL && ocop_main_window_get_city_view (window) != NULL)
    ocop_city_view_search (ocop_main_window_get_city_view (window), "");
}

static GtkWidget *
make_switch (OcopListsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < count_panes (self); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(get_kind (self, i)->title));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.show");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", get_kind (self, i)->key);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static void
add_pane (OcopListsPage *self,
          guint          place)
{
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);
  const OcopListsPagePane *kind = get_kind (self, place);
  GSettings *settings = ocop_main_window_get_settings (ocop_main_window_of (GTK_WIDGET (self)));
  GtkWidget *pane = ocop_list_pane_new (&kind->kind, ocop_page_get_workspace (OCOP_PAGE (self)), settings, make_switch (self));

  priv->panes[place] = OCOP_LIST_PANE (pane);
  priv->is_stale[place] = TRUE;
  gtk_stack_add_named (priv->stack, pane, kind->key);
  g_signal_connect_object (ocop_list_pane_get_table (priv->panes[place]), "activated", G_CALLBACK (open_record), self, G_CONNECT_SWAPPED);
}

static void
build (OcopPage *page)
{
  OcopListsPage *self = OCOP_LISTS_PAGE (page);
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);
  OcopListsPageClass *klass = OCOP_LISTS_PAGE_GET_CLASS (self);
  GAction *edit_it = g_action_map_lookup_action (G_ACTION_MAP (priv->actions), "edit");
  GAction *show = g_action_map_lookup_action (G_ACTION_MAP (priv->actions), "show");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (edit_it), !ocop_workspace_is_read_only (ocop_page_get_workspace (page)));
  g_simple_action_set_state (G_SIMPLE_ACTION (show), g_variant_new_string (klass->panes[0].key));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (priv->actions));
  priv->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (priv->stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (priv->stack), TRUE);
  for (guint i = 0; i < klass->n_panes; i++)
    add_pane (self, i);
  if (klass->make_head != NULL)
    gtk_box_append (GTK_BOX (box), klass->make_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->stack));
  ocop_page_set_child (page, box);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopListsPage *self = OCOP_LISTS_PAGE (page);
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);

  for (guint i = 0; i < count_panes (self); i++)
    priv->is_stale[i] = TRUE;
  show_pane (self, changes);
}

static void
search (OcopPage   *page,
        const char *text)
{
  OcopListsPage *self = OCOP_LISTS_PAGE (page);
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);

  g_free (priv->search);
  priv->search = g_strdup (text);
  show_pane (self, NULL);
}

static gboolean
describe_table (OcopPage          *page,
                OcopListingReport *report)
{
  OcopListsPage *self = OCOP_LISTS_PAGE (page);
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);
  OcopTable *table = ocop_lists_page_get_table (self);
  OcopListing *listing;

  if (table == NULL)
    return FALSE;
  listing = ocop_table_get_listing (table);
  g_clear_pointer (&priv->described_columns, g_array_unref);
  g_free (priv->described_subject);
  priv->described_columns = ocop_table_get_columns (table);
  priv->described_subject = ocop_list_pane_describe (ocop_lists_page_get_pane (self));
  report->list = ocop_listing_get_list (listing);
  report->query = ocop_listing_get_query (listing);
  report->columns = (const guint *) (void *) priv->described_columns->data;
  report->n_columns = priv->described_columns->len;
  report->title = _(get_kind (self, get_shown (self))->title);
  report->subject = priv->described_subject;

  return report->n_columns > 0;
}

static void
dispose (GObject *object)
{
  OcopListsPage *self = OCOP_LISTS_PAGE (object);
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);

  g_clear_object (&priv->actions);

  G_OBJECT_CLASS (ocop_lists_page_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopListsPage *self = OCOP_LISTS_PAGE (object);
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);

  g_free (priv->search);
  g_clear_pointer (&priv->described_columns, g_array_unref);
  g_free (priv->described_subject);

  G_OBJECT_CLASS (ocop_lists_page_parent_class)->finalize (object);
}

static void
ocop_lists_page_class_init (OcopListsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  page_class->build = build;
  page_class->refresh = refresh;
  page_class->search = search;
  page_class->add = add;
  page_class->describe_table = describe_table;
}

static void
ocop_lists_page_init (OcopListsPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "show", .activate = show_action, .parameter_type = "s", .state = "''" },
    { .name = "clear", .activate = clear_action },
    { .name = "open", .activate = open_action, .parameter_type = "x" },
    { .name = "edit", .activate = edit_action, .parameter_type = "x" },
  };
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);

  priv->search = g_strdup ("");
  priv->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (priv->actions), entries, G_N_ELEMENTS (entries), self);
}

/**
 * ocop_lists_page_get_pane:
 *
 * Returns: (transfer none) (nullable): the list in view; %NULL before the page was looked at
 */
OcopListPane *
ocop_lists_page_get_pane (OcopListsPage *self)
{
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);

  g_return_val_if_fail (OCOP_IS_LISTS_PAGE (self), NULL);

  return priv->stack != NULL ? priv->panes[get_shown (self)] : NULL;
}

/**
 * ocop_lists_page_get_table:
 *
 * Returns: (transfer none) (nullable): the table in view; %NULL before the page was looked at
 */
OcopTable *
ocop_lists_page_get_table (OcopListsPage *self)
{
  OcopListPane *pane = ocop_lists_page_get_pane (self);

  return pane != NULL ? ocop_list_pane_get_table (pane) : NULL;
}
