/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-products-page.h"

#include "window/ocop-main-window.h"
#include "window/products/ocop-products-panes.h"

#include <glib/gi18n-lib.h>

/* Products, who makes them, and what happens to them: lists of which one is in view. A list is made when it is looked at. */

struct _OcopProductsPage
{
  OcopPage parent_instance;

  GtkStack *stack;
  OcopProductsPane shown;
  OcopListPane *panes[OCOP_PRODUCTS_N_PANES]; /* (nullable) borrowed: children of stack */
  gboolean is_stale[OCOP_PRODUCTS_N_PANES];
  GSimpleActionGroup *actions;
  char *search;

  /* What the table was described with last. */
  GArray *described_columns;
  char *described_subject;
};

G_DEFINE_FINAL_TYPE (OcopProductsPage, ocop_products_page, OCOP_TYPE_PAGE)

/* The page of a product or producer leads on to the one before and after it in the table. */
static GArray *
list_ids (OcopListing *listing)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (listing));
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);

  for (guint i = 0; i < n; i++)
    {
      gint64 other = ocop_listing_get_id (listing, i);

      g_array_append_val (ids, other);
    }

  return ids;
}

static void
open_record (OcopProductsPage *self,
             gint64            id)
{
  g_autoptr (GArray) ids = list_ids (ocop_table_get_listing (ocop_products_page_get_table (self)));

  ocop_products_pane_open (self->shown, ocop_main_window_of (GTK_WIDGET (self)), id, ids);
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
  OcopSubpage *page = ocop_products_pane_edit (self->shown, ocop_page_get_workspace (OCOP_PAGE (self)), id);

  if (page != NULL)
    ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)), page);
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

static void
make_pane (OcopProductsPage *self,
           OcopProductsPane  which)
{
  GSettings *settings = ocop_main_window_get_settings (ocop_main_window_of (GTK_WIDGET (self)));
  GtkWidget *pane = ocop_list_pane_new (&ocop_products_panes[which].pane, ocop_page_get_workspace (OCOP_PAGE (self)), settings,
                                        ocop_products_panes_switch_new (which));

  self->panes[which] = OCOP_LIST_PANE (pane);
  self->is_stale[which] = TRUE;
  gtk_stack_add_named (self->stack, pane, ocop_products_panes[which].key);
  g_signal_connect_object (ocop_list_pane_get_table (self->panes[which]), "activated", G_CALLBACK (open_record), self, G_CONNECT_SWAPPED);
}

/* The pane in view is brought up to date; the others when they are looked at. */
static void
show_pane (OcopProductsPage *self,
           OcopChanges      *changes)
{
  if (self->panes[self->shown] == NULL)
    make_pane (self, self->shown);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->panes[self->shown]));
  ocop_list_pane_search (self->panes[self->shown], self->search);
  if (!self->is_stale[self->shown])
    return;
  self->is_stale[self->shown] = FALSE;
  ocop_list_pane_refresh (self->panes[self->shown], changes);
}

static void
show_action (GSimpleAction *action,
             GVariant      *key,
             gpointer       page)
{
  OcopProductsPage *self = page;

  for (OcopProductsPane which = 0; which < OCOP_PRODUCTS_N_PANES; which++)
    if (g_str_equal (ocop_products_panes[which].key, g_variant_get_string (key, NULL)))
      self->shown = which;
  g_simple_action_set_state (action, key);
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
  ocop_list_pane_clear (self->panes[self->shown]);
  if (window != NULL && ocop_main_window_get_city_view (window) != NULL)
    ocop_city_view_search (ocop_main_window_get_city_view (window), "");
}

static void
build (OcopPage *page)
{
  OcopProductsPage *self = OCOP_PRODUCTS_PAGE (page);
  GAction *edit_it = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "edit");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (edit_it), !ocop_workspace_is_read_only (ocop_page_get_workspace (page)));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  make_pane (self, OCOP_PRODUCTS_PANE_PRODUCTS);
  ocop_page_set_child (page, GTK_WIDGET (self->stack));
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopProductsPage *self = OCOP_PRODUCTS_PAGE (page);

  for (OcopProductsPane which = 0; which < OCOP_PRODUCTS_N_PANES; which++)
    self->is_stale[which] = TRUE;
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
  report->title = _(ocop_products_panes[self->shown].title);
  report->subject = self->described_subject;

  return report->n_columns > 0;
}

/* Evidence, inspections and support come in lists of their own; the others come with the list of products. */
static OcopImportShape *
make_import_shape (OcopPage *page)
{
  OcopProductsPane shown = OCOP_PRODUCTS_PAGE (page)->shown;
  gboolean has_own = shown == OCOP_PRODUCTS_PANE_EVIDENCE || shown == OCOP_PRODUCTS_PANE_INSPECTIONS ||
                     shown == OCOP_PRODUCTS_PANE_SUPPORTS;

  return ocop_import_shape_new (has_own ? ocop_products_panes[shown].record : OCOP_KIND_PRODUCT, NULL);
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
  page_class->make_import_shape = make_import_shape;
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

  return self->stack != NULL ? self->panes[self->shown] : NULL;
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
