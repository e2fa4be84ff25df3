/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-list-pane.h"

#include "window/ocop-buttons.h"
#include "window/ocop-filter-row.h"
#include "window/ocop-ink.h"
#include "window/products/ocop-list-empty.h"
#include "window/products/ocop-list-sums.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Widths below which the panel lies over the table, and columns go, in parts of the size of the letters. */
#define PANEL_FOLDS_BELOW 81.0f
#define COLUMNS_FOLD_BELOW 71.5f

/* One list of the file: a filter row, the table with its sums, the panel of the row selected, or why there are no rows. */
struct _OcopListPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  OcopFilterRow *filters;
  GtkWidget *count;
  GtkWidget *panel_button;
  GtkStack *stack;
  AdwFlap *flap;
  OcopTable *table;
  GtkWidget *sums;
  OcopSidePanel *panel;
  OcopListEmpty *empty;

  const OcopListPaneKind *kind;
  OcopWorkspace *workspace;
  OcopListing *listing;
  char *search; /* empty for everything */
  guint n_all; /* without search and filters */
  guint fill_idle;
  gboolean is_panel_folded;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (OcopListPane, ocop_list_pane, GTK_TYPE_WIDGET)

static gboolean
fill_panel_cb (gpointer pane)
{
  OcopListPane *self = pane;
  gint64 id = ocop_table_get_selected (self->table);

  self->fill_idle = 0;
  ocop_side_panel_clear (self->panel);
  if (id != 0)
    self->kind->fill (self->panel, self->workspace, id);

  return G_SOURCE_REMOVE;
}

/* After the frame that shows the row selected: going through the rows with the arrow keys does not wait for the panel. */
static void
fill_panel (OcopListPane *self)
{
  if (self->fill_idle == 0)
    self->fill_idle = g_idle_add (fill_panel_cb, self);
}

static void
show_count (OcopListPane *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->listing));
  g_autofree char *text = n == self->n_all ? self->kind->count (n) : self->kind->count_found (n, self->n_all);

  gtk_label_set_label (GTK_LABEL (self->count), text);
}

static void
show_rows_or_why_none (OcopListPane *self)
{
  gboolean is_one_year = ocop_workspace_get_year (self->workspace) != OCOP_ALL_YEARS;
  g_autofree char *chosen = ocop_filter_row_describe (self->filters);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->listing)) > 0)
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->flap));
      return;
    }
  if (self->n_all == 0)
    ocop_list_empty_show_nothing (self->empty, !ocop_workspace_is_read_only (self->workspace));
  else
    ocop_list_empty_show_none (self->empty, self->search, chosen, self->n_all, is_one_year);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->empty));
}

static void
show_all (OcopListPane *self)
{
  show_count (self);
  show_rows_or_why_none (self);
  ocop_list_sums_show (self->sums, self->listing);
  fill_panel (self);
}

static void
failed_cb (OcopListPane *self,
           const char   *sentence)
{
  ocop_list_empty_show_failure (self->empty, sentence);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->empty));
}

static OcopListQuery *
make_query (OcopListPane *self)
{
  OcopListQuery *query = ocop_list_query_new (ocop_workspace_get_as_of (self->workspace));

  /* Every record is listed, as it stood on the day that the year is looked at. */
  query->year = OCOP_ALL_YEARS;
  query->sort = ocop_table_get_order (self->table, &query->descending);
  ocop_list_query_set_search (query, self->search);
  ocop_filter_row_fill (self->filters, query);

  return query;
}

static gboolean
set_query (OcopListPane *self)
{
  g_autoptr (OcopListQuery) query = make_query (self);
  g_autoptr (GError) error = NULL;

  if (ocop_listing_set_query (self->listing, query, &error))
    return TRUE;
  failed_cb (self, error->message);

  return FALSE;
}

static void
apply_query (OcopListPane *self)
{
  if (set_query (self))
    show_all (self);
}

/* How many there are when nothing is asked; known without asking while nothing is. */
static void
count_all (OcopListPane *self)
{
  g_autoptr (OcopListing) all = NULL;
  g_autoptr (OcopListQuery) query = NULL;

  if (!ocop_list_query_is_limited (ocop_listing_get_query (self->listing)))
    {
      self->n_all = g_list_model_get_n_items (G_LIST_MODEL (self->listing));
      return;
    }
  all = ocop_listing_new (self->kind->list, ocop_workspace_get_db (self->workspace));
  query = ocop_list_query_new (ocop_workspace_get_as_of (self->workspace));
  if (ocop_listing_set_query (all, query, NULL))
    self->n_all = g_list_model_get_n_items (G_LIST_MODEL (all));
}

static void
set_folded (OcopListPane *self,
            gboolean      is_panel_folded,
            gboolean      is_narrow)
{
  if (is_panel_folded != self->is_panel_folded)
    {
      self->is_panel_folded = is_panel_folded;
      adw_flap_set_fold_policy (self->flap, is_panel_folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
      adw_flap_set_reveal_flap (self->flap, !is_panel_folded);
      gtk_widget_set_visible (self->panel_button, is_panel_folded);
    }
  if (is_narrow != self->is_narrow)
    {
      self->is_narrow = is_narrow;
      ocop_table_fold (self->table, self->kind->folded, is_narrow ? self->kind->n_folded : 0);
    }
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (OCOP_LIST_PANE (widget)->box, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/* What has room is decided by what was measured, not by the size of the screen. */
static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  OcopListPane *self = OCOP_LIST_PANE (widget);
  float ems = (float) width / ocop_ink_em (widget);

  set_folded (self, ems < PANEL_FOLDS_BELOW, ems < COLUMNS_FOLD_BELOW);
  gtk_widget_size_allocate (self->box, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static gboolean
toggle_panel_cb (GtkWidget *widget,
                 GVariant  *unused,
                 gpointer   data)
{
  OcopListPane *self = OCOP_LIST_PANE (widget);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));

  return TRUE;
}

static void
dispose (GObject *object)
{
  OcopListPane *self = OCOP_LIST_PANE (object);

  g_clear_handle_id (&self->fill_idle, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->listing);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_list_pane_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (OCOP_LIST_PANE (object)->search);

  G_OBJECT_CLASS (ocop_list_pane_parent_class)->finalize (object);
}

static void
ocop_list_pane_class_init (OcopListPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_list_pane_init (OcopListPane *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->search = g_strdup ("");
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F9, 0),
                                                          gtk_callback_action_new (toggle_panel_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
make_filter_row (OcopListPane *self,
                 GtkWidget    *at_start)
{
  GtkWidget *menu = ocop_button_with_sign (gtk_menu_button_new (), "view-more-symbolic", _("Table Menu"), _("Order and columns"));

  self->filters = OCOP_FILTER_ROW (ocop_filter_row_new (self->kind->list, at_start));
  self->count = gtk_label_new (NULL);
  gtk_widget_set_margin_end (self->count, 6);
  gtk_widget_add_css_class (self->count, "mute");
  gtk_widget_add_css_class (self->count, "num");
  gtk_widget_add_css_class (self->count, "small");
  self->panel_button = ocop_button_with_sign (gtk_toggle_button_new (), "sidebar-show-right-symbolic", _("Panel at the Side"),
                                         _("Panel at the side (F9)"));
  gtk_widget_set_visible (self->panel_button, FALSE);
  ocop_table_attach_menu (self->table, GTK_MENU_BUTTON (menu));
  ocop_filter_row_append (self->filters, self->count);
  ocop_filter_row_append (self->filters, self->panel_button);
  ocop_filter_row_append (self->filters, menu);
  ocop_filter_row_append (self->filters, ocop_button_add_new (_(self->kind->add), "win.new"));
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (apply_query), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_content (OcopListPane *self)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  self->sums = ocop_list_sums_new ();
  ocop_table_set_foot (self->table, self->sums);
  self->panel = OCOP_SIDE_PANEL (ocop_side_panel_new (_("Of the row selected")));
  self->flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_content (self->flap, GTK_WIDGET (self->table));
  adw_flap_set_flap (self->flap, GTK_WIDGET (self->panel));
  adw_flap_set_separator (self->flap, line);
  adw_flap_set_flap_position (self->flap, GTK_PACK_END);
  adw_flap_set_fold_policy (self->flap, ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_locked (self->flap, TRUE);
  adw_flap_set_swipe_to_open (self->flap, FALSE);
  g_object_bind_property (self->flap, "reveal-flap", self->panel_button, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  self->empty = OCOP_LIST_EMPTY (ocop_list_empty_new (self->kind));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->flap));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->empty));

  return GTK_WIDGET (self->stack);
}

/**
 * ocop_list_pane_new:
 * @kind: of what
 * @workspace: the city file
 * @settings: what the program remembers
 * @at_start: (nullable) (transfer floating): stands before the filters
 *
 * Returns: (transfer floating): the pane, without rows until it is refreshed
 */
GtkWidget *
ocop_list_pane_new (const OcopListPaneKind *kind,
                    OcopWorkspace          *workspace,
                    GSettings              *settings,
                    GtkWidget              *at_start)
{
  OcopListPane *self = g_object_new (OCOP_TYPE_LIST_PANE, NULL);

  self->kind = kind;
  self->workspace = g_object_ref (workspace);
  self->listing = ocop_listing_new (kind->list, ocop_workspace_get_db (workspace));
  self->table = ocop_table_new (self->listing, settings, _(kind->name), kind->sort);
  make_filter_row (self, at_start);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->filters));
  gtk_box_append (GTK_BOX (self->box), make_content (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->table, "selected", G_CALLBACK (fill_panel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->listing, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

OcopTable *
ocop_list_pane_get_table (OcopListPane *self)
{
  g_return_val_if_fail (OCOP_IS_LIST_PANE (self), NULL);

  return self->table;
}

/**
 * ocop_list_pane_refresh:
 * @self: a pane
 * @changes: (nullable): what has changed in the file; %NULL where everything may differ
 *
 * Shows what the file now holds, as of the day of the year in view.
 */
void
ocop_list_pane_refresh (OcopListPane *self,
                        OcopChanges  *changes)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (OCOP_IS_LIST_PANE (self));

  ocop_filter_row_offer (self->filters, ocop_workspace_get_db (self->workspace), ocop_workspace_get_as_of (self->workspace));
  if (changes == NULL && !set_query (self))
    return;
  if (changes != NULL && !ocop_listing_refresh (self->listing, changes, &error))
    {
      failed_cb (self, error->message);
      return;
    }
  count_all (self);
  show_all (self);
}

/**
 * ocop_list_pane_search:
 * @self: a pane
 * @text: what to look for; empty for everything
 */
void
ocop_list_pane_search (OcopListPane *self,
                       const char   *text)
{
  g_return_if_fail (OCOP_IS_LIST_PANE (self));

  if (g_strcmp0 (text, self->search) == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (text);
  apply_query (self);
}

/**
 * ocop_list_pane_clear:
 * @self: a pane
 *
 * Takes back every choice of the filter row; the page ends the search.
 */
void
ocop_list_pane_clear (OcopListPane *self)
{
  g_return_if_fail (OCOP_IS_LIST_PANE (self));

  ocop_filter_row_clear (self->filters);
}

/**
 * ocop_list_pane_is_narrow:
 *
 * Returns: whether columns had to go for lack of room
 */
gboolean
ocop_list_pane_is_narrow (OcopListPane *self)
{
  g_return_val_if_fail (OCOP_IS_LIST_PANE (self), FALSE);

  return self->is_narrow;
}
