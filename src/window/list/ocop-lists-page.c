/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/list/ocop-lists-page.h"

#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>

/* So many lists have their buttons beside one another. */
#define MOST_BUTTONS 3

/* One list is in view; the others are made, and read, when they are looked at. */
typedef struct
{
  GtkStack *stack;
  guint shown;
  OcopListPane *panes[OCOP_LISTS_MOST]; /* (nullable) borrowed: children of stack */
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

  return priv->shown;
}

/* The record's page leads on to the one before and after it in the table. */
static void
open_record (OcopListsPage *self,
             gint64         id)
{
  const OcopListsPagePane *kind = get_kind (self, get_shown (self));
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  OcopListing *listing = ocop_table_get_listing (ocop_lists_page_get_table (self));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (listing));
  g_autoptr (GArray) ids = NULL;

  if (kind->open != NULL)
    {
      kind->open (window, id);
      return;
    }
  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  for (guint i = 0; i < n; i++)
    {
      gint64 other = ocop_listing_get_id (listing, i);

      g_array_append_val (ids, other);
    }
  ocop_main_window_open_record_among (window, kind->record, id, ids);
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
  OcopSubpage *form = kind->edit (ocop_page_get_workspace (OCOP_PAGE (self)), id);

  if (form != NULL)
    ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)), form);
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

static GtkWidget *
make_buttons (OcopListsPage *self)
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

  return box;
}

/* @shown: the list that the menu stands above */
static GtkWidget *
make_menu (OcopListsPage *self,
           guint          shown)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  const char *title = _(get_kind (self, shown)->title);
  g_autofree char *said = g_strdup_printf (_("List in view: %s"), title);

  for (guint i = 0; i < count_panes (self); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(get_kind (self, i)->title), NULL);

      g_menu_item_set_action_and_target (item, "page.show", "s", get_kind (self, i)->key);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), title);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "list-switch");
  gtk_widget_set_tooltip_text (button, _(OCOP_LISTS_PAGE_GET_CLASS (self)->switch_hint));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);

  return button;
}

static void
make_pane (OcopListsPage *self,
           guint          place)
{
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);
  const OcopListsPagePane *kind = get_kind (self, place);
  GSettings *settings = ocop_main_window_get_settings (ocop_main_window_of (GTK_WIDGET (self)));
  GtkWidget *choice = count_panes (self) > MOST_BUTTONS ? make_menu (self, place) : make_buttons (self);
  GtkWidget *pane;

  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  pane = ocop_list_pane_new (&kind->kind, ocop_page_get_workspace (OCOP_PAGE (self)), settings, choice);
  priv->panes[place] = OCOP_LIST_PANE (pane);
  priv->is_stale[place] = TRUE;
  gtk_stack_add_named (priv->stack, pane, kind->key);
  g_signal_connect_object (ocop_list_pane_get_table (priv->panes[place]), "activated", G_CALLBACK (open_record), self, G_CONNECT_SWAPPED);
}

/* The pane in view is brought up to date; the others when they are looked at. */
static void
show_pane (OcopListsPage *self,
           OcopChanges   *changes)
{
  OcopListsPagePrivate *priv = ocop_lists_page_get_instance_private (self);
  guint shown = get_shown (self);

  if (priv->panes[shown] == NULL)
    make_pane (self, shown);
  gtk_stack_set_visible_child (priv->stack, GTK_WIDGET (priv->panes[shown]));
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

  for (guint i = 0; i < count_panes (self); i++)
    if (g_str_equal (get_kind (self, i)->key, g_variant_get_string (key, NULL)))
      priv->shown = i;
  g_simple_action_set_state (action, key);
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
  make_pane (self, 0);
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

static OcopImportShape *
make_import_shape (OcopPage *page)
{
  OcopListsPage *self = OCOP_LISTS_PAGE (page);
  OcopKind kind = get_kind (self, get_shown (self))->imports;

  return ocop_import_shape_new (kind != 0 ? kind : OCOP_KIND_PRODUCT, NULL);
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
  page_class->make_import_shape = make_import_shape;
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
