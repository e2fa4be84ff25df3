/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-products-page.h"

#include "window/ocop-main-window.h"
#include "window/producers/ocop-producer-edit.h"
#include "window/products/ocop-product-edit.h"
#include "window/products/ocop-product-panel.h"

#include <glib/gi18n-lib.h>

/* Products, and who makes them: two lists, of which one is in view. */

typedef enum
{
  PRODUCTS,
  PRODUCERS,
  N_PANES
} PaneName;

struct _OcopProductsPage
{
  OcopPage parent_instance;

  GtkStack *stack;
  OcopListPane *panes[N_PANES]; /* borrowed: children of stack */
  gboolean is_stale[N_PANES];
  GSimpleActionGroup *actions;
  char *search;

  /* What the table was described with last. */
  GArray *described_columns;
  char *described_subject;
};

G_DEFINE_FINAL_TYPE (OcopProductsPage, ocop_products_page, OCOP_TYPE_PAGE)

static const char *const pane_keys[N_PANES] = { "products", "producers" };
static const char *const pane_titles[N_PANES] = { N_("Products"), N_("Producers") };
static const OcopKind pane_records[N_PANES] = { OCOP_KIND_PRODUCT, OCOP_KIND_PRODUCER };

static char *
count_products (guint n)
{
  return g_strdup_printf (ngettext ("%u product", "%u products", n), n);
}

static char *
count_products_found (guint n,
                      guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u product", "%u of %u products", of), n, of);
}

static char *
products_searched (const char *text)
{
  return g_strdup_printf (_("No product has “%s” in its name, producer or code."), text);
}

static char *
count_producers (guint n)
{
  return g_strdup_printf (ngettext ("%u producer", "%u producers", n), n);
}

static char *
count_producers_found (guint n,
                       guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u producer", "%u of %u producers", of), n, of);
}

static char *
producers_searched (const char *text)
{
  return g_strdup_printf (_("No producer has “%s” in its name, address or telephone."), text);
}

static const guint products_folded[] = { OCOP_PRODUCTS_PRODUCER, OCOP_PRODUCTS_DOSSIER };
static const guint producers_folded[] = { OCOP_PRODUCERS_COMMUNE, OCOP_PRODUCERS_ADDRESS };

static const OcopListPaneKind pane_kinds[N_PANES] = {
  [PRODUCTS] = {
    .list = &ocop_products_list,
    .sort = OCOP_PRODUCTS_SCORE,
    .name = N_("Products"),
    .count = count_products,
    .count_found = count_products_found,
    .searched = products_searched,
    .add = N_("_Add Product"),
    .nothing_title = N_("No Products Yet"),
    .nothing_text = N_("Add the first one, or bring in the list that the office already has in Excel."),
    .none_title = N_("No Product Fits"),
    .folded = products_folded,
    .n_folded = G_N_ELEMENTS (products_folded),
    .fill = ocop_product_panel_fill,
  },
  [PRODUCERS] = {
    .list = &ocop_producers_list,
    .sort = OCOP_PRODUCERS_NAME,
    .name = N_("Producers"),
    .count = count_producers,
    .count_found = count_producers_found,
    .searched = producers_searched,
    .add = N_("_Add Producer"),
    .nothing_title = N_("No Producers Yet"),
    .nothing_text = N_("Add the first one, or bring in the list of products: its producers come with it."),
    .none_title = N_("No Producer Fits"),
    .folded = producers_folded,
    .n_folded = G_N_ELEMENTS (producers_folded),
    .fill = ocop_producer_panel_fill,
  },
};

static PaneName
get_shown (OcopProductsPage *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->panes[PRODUCERS]) ? PRODUCERS : PRODUCTS;
}

/* The record's page leads on to the one before and after it in the table. */
static void
open_record (OcopProductsPage *self,
             gint64            id)
{
  OcopListing *listing = ocop_table_get_listing (ocop_products_page_get_table (self));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (listing));
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);

  for (guint i = 0; i < n; i++)
    {
      gint64 other = ocop_listing_get_id (listing, i);

      g_array_append_val (ids, other);
    }
  ocop_main_window_open_record_among (ocop_main_window_of (GTK_WIDGET (self)), pane_records[get_shown (self)], id, ids);
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
edit (OcopProductsPage *self,
      gint64            id)
{
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));

  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)),
                         get_shown (self) == PRODUCTS ? ocop_product_edit_new (workspace, id, 0) : ocop_producer_edit_new (workspace, id));
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
  edit (OCOP_PRODUCTS_PAGE (page), 0);
}

/* The pane in view is brought up to date; the other one when it is looked at. */
static void
show_pane (OcopProductsPage *self,
           OcopChanges      *changes)
{
  PaneName shown = get_shown (self);

  ocop_list_pane_search (self->panes[shown], self->search);
  if (!self->is_stale[shown])
    return;
  self->is_stale[shown] = FALSE;
  ocop_list_pane_refresh (self->panes[shown], changes);
}

static void
show_action (GSimpleAction *action,
             GVariant      *key,
             gpointer       page)
{
  OcopProductsPage *self = page;

  g_simple_action_set_state (action, key);
  gtk_stack_set_visible_child_name (self->stack, g_variant_get_string (key, NULL));
  show_pane (self, NULL);
}

/* The search belongs to the header, and ends there. */
static void
clear_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       page)
{
  OcopProductsPage *self = page;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  g_free (self->search);
  self->search = g_strdup ("");
  ocop_list_pane_clear (self->panes[get_shown (self)]);
  if (window != NULL && ocop_main_window_get_city_view (window) != NULL)
    ocop_city_view_search (ocop_main_window_get_city_view (window), "");
}

static GtkWidget *
make_switch (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (PaneName name = 0; name < N_PANES; name++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(pane_titles[name]));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.show");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pane_keys[name]);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static void
build (OcopPage *page)
{
  OcopProductsPage *self = OCOP_PRODUCTS_PAGE (page);
  GSettings *settings = ocop_main_window_get_settings (ocop_main_window_of (GTK_WIDGET (page)));

  GAction *edit_it = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "edit");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (edit_it), !ocop_workspace_is_read_only (ocop_page_get_workspace (page)));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  for (PaneName name = 0; name < N_PANES; name++)
    {
      GtkWidget *pane = ocop_list_pane_new (&pane_kinds[name], ocop_page_get_workspace (page), settings, make_switch ());

      self->panes[name] = OCOP_LIST_PANE (pane);
      self->is_stale[name] = TRUE;
      gtk_stack_add_named (self->stack, pane, pane_keys[name]);
      g_signal_connect_object (ocop_list_pane_get_table (self->panes[name]), "activated", G_CALLBACK (open_record), self,
                               G_CONNECT_SWAPPED);
    }
  ocop_page_set_child (page, GTK_WIDGET (self->stack));
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopProductsPage *self = OCOP_PRODUCTS_PAGE (page);

  for (PaneName name = 0; name < N_PANES; name++)
    self->is_stale[name] = TRUE;
  show_pane (self, changes);
}

static void
search (OcopPage   *page,
        const char *text)
{
  OcopProductsPage *self = OCOP_PRODUCTS_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show_pane (self, NULL);
}

static gboolean
describe_table (OcopPage          *page,
                OcopListingReport *report)
{
  OcopProductsPage *self = OCOP_PRODUCTS_PAGE (page);
  OcopTable *table = ocop_products_page_get_table (self);
  OcopListing *listing;

  if (table == NULL)
    return FALSE;
  listing = ocop_table_get_listing (table);
  g_clear_pointer (&self->described_columns, g_array_unref);
  g_free (self->described_subject);
  self->described_columns = ocop_table_get_columns (table);
  self->described_subject = ocop_list_pane_describe (ocop_products_page_get_pane (self));
  report->list = ocop_listing_get_list (listing);
  report->query = ocop_listing_get_query (listing);
  report->columns = (const guint *) (void *) self->described_columns->data;
  report->n_columns = self->described_columns->len;
  report->title = _(pane_titles[get_shown (self)]);
  report->subject = self->described_subject;

  return report->n_columns > 0;
}

static void
dispose (GObject *object)
{
  OcopProductsPage *self = OCOP_PRODUCTS_PAGE (object);

  g_clear_object (&self->actions);

  G_OBJECT_CLASS (ocop_products_page_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopProductsPage *self = OCOP_PRODUCTS_PAGE (object);

  g_free (self->search);
  g_clear_pointer (&self->described_columns, g_array_unref);
  g_free (self->described_subject);

  G_OBJECT_CLASS (ocop_products_page_parent_class)->finalize (object);
}

static void
ocop_products_page_class_init (OcopProductsPageClass *klass)
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
  page_class->search_hint = N_("Name, producer, code…");
}

static void
ocop_products_page_init (OcopProductsPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "show", .activate = show_action, .parameter_type = "s", .state = "'products'" },
    { .name = "clear", .activate = clear_action },
    { .name = "open", .activate = open_action, .parameter_type = "x" },
    { .name = "edit", .activate = edit_action, .parameter_type = "x" },
  };

  self->search = g_strdup ("");
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/**
 * ocop_products_page_get_pane:
 *
 * Returns: (transfer none) (nullable): the list in view; %NULL before the page was looked at
 */
OcopListPane *
ocop_products_page_get_pane (OcopProductsPage *self)
{
  g_return_val_if_fail (OCOP_IS_PRODUCTS_PAGE (self), NULL);

  return self->stack != NULL ? self->panes[get_shown (self)] : NULL;
}

/**
 * ocop_products_page_get_table:
 *
 * Returns: (transfer none) (nullable): the table in view; %NULL before the page was looked at
 */
OcopTable *
ocop_products_page_get_table (OcopProductsPage *self)
{
  OcopListPane *pane = ocop_products_page_get_pane (self);

  return pane != NULL ? ocop_list_pane_get_table (pane) : NULL;
}
