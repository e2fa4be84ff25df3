/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/list/ocop-list-pane-private.h"

#include "window/ocop-buttons.h"
#include "window/ocop-ink.h"
#include "window/list/ocop-list-sums.h"

#include <glib/gi18n-lib.h>

/* Widths below which the panel lies over the table, and columns go, in parts of the size of the letters. */
#define PANEL_FOLDS_BELOW 81.0f
#define COLUMNS_FOLD_BELOW 71.5f

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
void
ocop_list_pane_fill_panel (OcopListPane *self)
{
  if (self->fill_idle == 0)
    self->fill_idle = g_idle_add (fill_panel_cb, self);
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
  g_clear_handle_id (&self->load_idle, g_source_remove);
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
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (ocop_list_pane_apply), self, G_CONNECT_SWAPPED);
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
  g_signal_connect_object (self->table, "selected", G_CALLBACK (ocop_list_pane_fill_panel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->listing, "failed", G_CALLBACK (ocop_list_pane_fail), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

OcopTable *
ocop_list_pane_get_table (OcopListPane *self)
{
  g_return_val_if_fail (OCOP_IS_LIST_PANE (self), NULL);

  return self->table;
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
 * ocop_list_pane_describe:
 *
 * Returns: (transfer full) (nullable): what the list is narrowed to by its filters, in words
 */
char *
ocop_list_pane_describe (OcopListPane *self)
{
  g_return_val_if_fail (OCOP_IS_LIST_PANE (self), NULL);

  return ocop_filter_row_describe (self->filters);
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
