/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-table-private.h"

#include <glib/gi18n-lib.h>

/* A list on the screen: sorted, chosen from, copied, its columns shown, moved and widened as a person likes. The rows
 * come from an OcopListing, which sorts and filters in the store. */

G_DEFINE_FINAL_TYPE (OcopTable, ocop_table, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

const OcopList *
ocop_table_get_list (OcopTable *self)
{
  return ocop_listing_get_list (self->listing);
}

/* The column of a key; NULL for one that the list no longer has. */
OcopTableColumn *
ocop_table_get_column (OcopTable  *self,
                       const char *key)
{
  int place = ocop_list_find_column (ocop_table_get_list (self), key);

  return place >= 0 ? g_ptr_array_index (self->columns, (guint) place) : NULL;
}

static void
set_model (OcopTable *self)
{
  self->slots = ocop_slots_new (self->listing);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->slots)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (ocop_table_selection_changed), self, G_CONNECT_SWAPPED);
  self->is_selection_stale = TRUE;
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static gboolean
idle_cb (gpointer table)
{
  OcopTable *self = table;

  self->idle = 0;
  ocop_table_settle (self);

  return G_SOURCE_REMOVE;
}

/* Something is to be done once the present event is over, before the next frame. */
void
ocop_table_touch (OcopTable *self)
{
  if (self->idle == 0 && self->selection != NULL)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

/* The window appears first, the rows a moment later: making some two hundred rows is what costs time. */
static void
map (GtkWidget *widget)
{
  OcopTable *self = OCOP_TABLE (widget);

  GTK_WIDGET_CLASS (ocop_table_parent_class)->map (widget);
  ocop_table_align_titles (self);
  if (self->selection == NULL && self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

/* The rows that come into view say anew whether they are illustrative; the view learns of them when all have changed. */
static void
items_changed_cb (OcopTable *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->illustrative), FALSE);
  self->is_selection_stale = TRUE;
  ocop_table_touch (self);
}

static void
activate_cb (OcopTable *self,
             guint      position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, ocop_listing_get_id (self->listing, position));
}

/* Widths and heights go with the size of the letters. */
static void
css_changed (GtkWidget         *widget,
             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ocop_table_parent_class)->css_changed (widget, change);
  if (OCOP_TABLE (widget)->columns != NULL)
    ocop_table_arrange (OCOP_TABLE (widget));
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OCOP_TABLE (widget)->view));
}

static void
copy_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  ocop_table_copy (OCOP_TABLE (widget));
}

static void
dispose (GObject *object)
{
  OcopTable *self = OCOP_TABLE (object);

  /* The view takes its columns down with it, which no person did. */
  self->is_arranging = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->slots);
  g_clear_object (&self->listing);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (ocop_table_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_array_unref (OCOP_TABLE (object)->selected);

  G_OBJECT_CLASS (ocop_table_parent_class)->finalize (object);
}

static void
ocop_table_class_init (OcopTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  widget_class->map = map;
  widget_class->css_changed = css_changed;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "rows.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "rows.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "rows.copy", NULL);

  /**
   * OcopTable::activated:
   * @id: row id of the record
   *
   * A person wants to see the whole record: Enter or a double click.
   */
  signals[ACTIVATED] = g_signal_new ("activated", OCOP_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * OcopTable::selected:
   *
   * Other rows are selected, or the selected ones went.
   */
  signals[SELECTED] = g_signal_new ("selected", OCOP_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_table_init (OcopTable *self)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->selected = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->view = GTK_COLUMN_VIEW (view);
  gtk_widget_add_css_class (view, "dense");
  gtk_column_view_set_reorderable (self->view, TRUE);
  gtk_column_view_set_enable_rubberband (self->view, FALSE);
  ocop_table_show_tooltips (self->view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);

  self->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->hint, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->hint, 1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->hint), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "mute");
  self->illustrative = GTK_LABEL (gtk_label_new (_("Scores in italics are illustrative")));
  gtk_widget_add_css_class (GTK_WIDGET (self->illustrative), "mute");
  gtk_widget_add_css_class (GTK_WIDGET (self->illustrative), "illustrative");
  gtk_widget_set_visible (GTK_WIDGET (self->illustrative), FALSE);
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->foot, "table-foot");
  gtk_box_append (GTK_BOX (self->foot), GTK_WIDGET (self->illustrative));
  gtk_box_append (GTK_BOX (self->foot), GTK_WIDGET (self->hint));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_box_append (GTK_BOX (self->box), self->foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}

static void
name_part (GtkWidget  *part,
           const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* All that can take the focus has the table's name: the view, its rows, what scrolls them; and the row of titles its own. */
static void
name_parts (OcopTable  *self,
            const char *name)
{
  name_part (GTK_WIDGET (self->view), name);
  name_part (gtk_widget_get_parent (GTK_WIDGET (self->view)), name);
  for (GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (self->view)); part != NULL; part = gtk_widget_get_next_sibling (part))
    name_part (part, GTK_IS_LIST_VIEW (part) ? name : _("Column titles"));
}

/**
 * ocop_table_new:
 * @listing: what it shows
 * @settings: where the looks of the columns are remembered
 * @name: what the table is, for a screen reader
 * @sort: place of the column that it is ordered by at first
 *
 * Returns: (transfer floating): the table; it shows its rows after its first frame
 */
OcopTable *
ocop_table_new (OcopListing *listing,
                GSettings   *settings,
                const char  *name,
                guint        sort)
{
  OcopTable *self = g_object_new (OCOP_TYPE_TABLE, NULL);

  self->listing = g_object_ref (listing);
  self->settings = g_object_ref (settings);
  name_parts (self, name);
  ocop_table_make_columns (self);
  self->sort = sort;
  self->is_descending = (ocop_table_get_list (self)->columns[sort].flags & OCOP_COLUMN_HIGHEST_FIRST) != 0;
  ocop_table_make_actions (self);
  g_signal_connect_object (listing, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * ocop_table_get_order:
 * @self: a table
 * @is_descending: (out): whether the highest or last comes first
 *
 * Returns: place of the column that a person wants the rows ordered by
 */
guint
ocop_table_get_order (OcopTable *self,
                      gboolean  *is_descending)
{
  g_return_val_if_fail (OCOP_IS_TABLE (self), 0);

  *is_descending = self->is_descending;

  return self->sort;
}

OcopListing *
ocop_table_get_listing (OcopTable *self)
{
  g_return_val_if_fail (OCOP_IS_TABLE (self), NULL);

  return self->listing;
}

/**
 * ocop_table_settle:
 * @self: a table
 *
 * Does at once what would be done before the next frame: shows the rows, selects what was selected, remembers the columns.
 */
void
ocop_table_settle (OcopTable *self)
{
  g_return_if_fail (OCOP_IS_TABLE (self));

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->selection == NULL)
    set_model (self);
  if (self->is_selection_stale)
    {
      ocop_slots_take_over (self->slots);
      ocop_table_select_again (self);
    }
  if (self->are_columns_stale)
    {
      self->are_columns_stale = FALSE;
      ocop_table_align_titles (self);
      ocop_table_note_columns (self);
    }
}

/**
 * ocop_table_set_foot:
 * @self: a table
 * @foot: sums, which stand at the left of the bar below
 */
void
ocop_table_set_foot (OcopTable *self,
                     GtkWidget *foot)
{
  g_return_if_fail (OCOP_IS_TABLE (self));

  if (self->foot_start != NULL)
    gtk_box_remove (GTK_BOX (self->foot), self->foot_start);
  self->foot_start = foot;
  gtk_box_prepend (GTK_BOX (self->foot), foot);
}

/**
 * ocop_table_attach_menu:
 * @self: a table
 * @button: shows from now on the table's menu: order, columns, copying
 */
void
ocop_table_attach_menu (OcopTable     *self,
                        GtkMenuButton *button)
{
  g_return_if_fail (OCOP_IS_TABLE (self));

  gtk_widget_insert_action_group (GTK_WIDGET (button), "table", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_menu_model (button, self->menu);
}
