/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-grid-row.h"

#include "window/evaluations/ocop-matrix-layout.h"

/* A row of a table whose columns are members. It draws its cells itself, 117 × 15 of them being too many for widgets; only the row
 * that is entered has a widget in each cell, without looks of its own, so that arrows lead from cell to cell, a screen reader says
 * what stands there, and Enter opens it. */
typedef struct
{
  GPtrArray *words; /* (element-type utf8): of each member's cell */
  GPtrArray *cells; /* (element-type GtkWidget): while the row is entered */
} OcopGridRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (OcopGridRow, ocop_grid_row, GTK_TYPE_LIST_BOX_ROW)

#define get_private(self) ((OcopGridRowPrivate *) ocop_grid_row_get_instance_private (self))

/* What a cell is to the focus and to a screen reader. */
struct _OcopGridCell
{
  GtkWidget parent_instance;
};

#define OCOP_TYPE_GRID_CELL (ocop_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (OcopGridCell, ocop_grid_cell, OCOP, GRID_CELL, GtkWidget)
G_DEFINE_FINAL_TYPE (OcopGridCell, ocop_grid_cell, GTK_TYPE_WIDGET)

static void
ocop_grid_cell_class_init (OcopGridCellClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "gridcell");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
ocop_grid_cell_init (OcopGridCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static void
leave_cells (OcopGridRow *self)
{
  g_ptr_array_set_size (get_private (self)->cells, 0);
}

static void
place_cells (OcopGridRow *self,
             int          width,
             int          height)
{
  OcopGridRowPrivate *priv = get_private (self);
  OcopMatrixLayout layout = ocop_matrix_layout (GTK_WIDGET (self), (float) width, priv->words->len);

  for (guint i = 0; i < priv->cells->len; i++)
    {
      int ignored;

      gtk_widget_measure (g_ptr_array_index (priv->cells, i), GTK_ORIENTATION_HORIZONTAL, -1, &ignored, &ignored, NULL, NULL);
      gtk_widget_size_allocate (g_ptr_array_index (priv->cells, i),
                                &(GtkAllocation){ (int) (layout.members.x + (float) i * layout.members.width), 0,
                                                  (int) layout.members.width, height },
                                -1);
    }
}

static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  place_cells (OCOP_GRID_ROW (widget), width, height);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopGridRowPrivate *priv = get_private (OCOP_GRID_ROW (widget));

  for (guint i = 0; i < priv->cells->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (priv->cells, i), snapshot);
}

/* Tab goes past the cells; arrows lead to them. */
static gboolean
focus (GtkWidget        *widget,
       GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
dispose (GObject *object)
{
  OcopGridRowPrivate *priv = get_private (OCOP_GRID_ROW (object));

  g_clear_pointer (&priv->cells, g_ptr_array_unref);
  g_clear_pointer (&priv->words, g_ptr_array_unref);

  G_OBJECT_CLASS (ocop_grid_row_parent_class)->dispose (object);
}

static void
ocop_grid_row_class_init (OcopGridRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = snapshot;
  widget_class->focus = focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
unparent (gpointer widget)
{
  gtk_widget_unparent (widget);
}

static void
ocop_grid_row_init (OcopGridRow *self)
{
  OcopGridRowPrivate *priv = get_private (self);

  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL); /* that of a row would ask a child how large it is */
  priv->words = g_ptr_array_new_with_free_func (g_free);
  priv->cells = g_ptr_array_new_with_free_func (unparent);
}

/**
 * ocop_grid_row_take_words:
 * @self: a row
 * @words: (transfer full) (element-type utf8): what stands in each member's cell
 */
void
ocop_grid_row_take_words (OcopGridRow *self,
                          GPtrArray   *words)
{
  OcopGridRowPrivate *priv = get_private (self);

  g_ptr_array_unref (priv->words);
  priv->words = words;
  if (priv->cells->len != words->len)
    leave_cells (self);
  for (guint i = 0; i < priv->cells->len; i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (g_ptr_array_index (priv->cells, i)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    (const char *) g_ptr_array_index (words, i), -1);
}

guint
ocop_grid_row_get_n_cells (OcopGridRow *self)
{
  return get_private (self)->words->len;
}

const char *
ocop_grid_row_get_cell_words (OcopGridRow *self,
                              guint        cell)
{
  return g_ptr_array_index (get_private (self)->words, cell);
}

/**
 * ocop_grid_row_find_cell:
 * @self: a row   @x: in pixels from its left
 *
 * Returns: index of the member whose cell is there, %OCOP_GRID_WHOLE_ROW for none
 */
int
ocop_grid_row_find_cell (OcopGridRow *self,
                         double       x)
{
  guint n = ocop_grid_row_get_n_cells (self);
  OcopMatrixLayout layout = ocop_matrix_layout (GTK_WIDGET (self), (float) gtk_widget_get_width (GTK_WIDGET (self)), n);
  double place = (x - (double) layout.members.x) / MAX ((double) layout.members.width, 1);

  return place >= 0 && place < n ? (int) place : OCOP_GRID_WHOLE_ROW;
}

/**
 * ocop_grid_row_enter_cell:
 * @self: a row
 * @cell: index of a member, %OCOP_GRID_WHOLE_ROW for the row itself
 *
 * Leads the focus there.
 */
void
ocop_grid_row_enter_cell (OcopGridRow *self,
                          int          cell)
{
  OcopGridRowPrivate *priv = get_private (self);

  for (guint i = priv->cells->len; cell != OCOP_GRID_WHOLE_ROW && i < priv->words->len; i++)
    {
      GtkWidget *one = g_object_new (OCOP_TYPE_GRID_CELL, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (one), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      (const char *) g_ptr_array_index (priv->words, i), -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (one), GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) i + 1, -1);
      gtk_widget_set_parent (one, GTK_WIDGET (self));
      g_ptr_array_add (priv->cells, one);
    }
  if (cell != OCOP_GRID_WHOLE_ROW && cell < (int) priv->cells->len)
    gtk_widget_grab_focus (g_ptr_array_index (priv->cells, cell));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The list: which cell keys go to, and what opens one. */

typedef struct
{
  OcopGridOpenFunc open;
  gpointer data;
  int cell;
  OcopGridRow *entered; /* the row that has cells; only compared */
} Grid;

static Grid *
grid_of (GtkListBox *list)
{
  return g_object_get_data (G_OBJECT (list), "ocop-grid");
}

static void
row_selected_cb (GtkListBox    *list,
                 GtkListBoxRow *row)
{
  Grid *grid = grid_of (list);

  if (row == NULL || grid->entered == OCOP_GRID_ROW (row))
    return;
  for (GtkWidget *one = gtk_widget_get_first_child (GTK_WIDGET (list)); one != NULL; one = gtk_widget_get_next_sibling (one))
    if (OCOP_IS_GRID_ROW (one) && one == (GtkWidget *) grid->entered)
      leave_cells (grid->entered);
  grid->entered = OCOP_GRID_ROW (row);
  if (grid->cell != OCOP_GRID_WHOLE_ROW && gtk_widget_get_focus_child (GTK_WIDGET (list)) != NULL)
    ocop_grid_row_enter_cell (grid->entered, grid->cell);
}

static gboolean
key_pressed_cb (GtkListBox      *list,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  Grid *grid = grid_of (list);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);
  int by = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right ? 1 : keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left ? -1 : 0;

  if (row == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space)
    {
      grid->open (list, OCOP_GRID_ROW (row), grid->cell, grid->data);
      return TRUE;
    }
  if (by == 0)
    return FALSE;
  grid->cell = CLAMP (grid->cell + by, OCOP_GRID_WHOLE_ROW, (int) ocop_grid_row_get_n_cells (OCOP_GRID_ROW (row)) - 1);
  ocop_grid_row_enter_cell (OCOP_GRID_ROW (row), grid->cell);

  return TRUE;
}

static void
clicked_cb (GtkListBox *list,
            int         n_press,
            double      x,
            double      y)
{
  Grid *grid = grid_of (list);
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (list, (int) y);

  if (row == NULL)
    return;
  grid->cell = ocop_grid_row_find_cell (OCOP_GRID_ROW (row), x);
  if (n_press == 2)
    grid->open (list, OCOP_GRID_ROW (row), grid->cell, grid->data);
}

/**
 * ocop_grid_list_new:
 * @label: what the table is called
 * @open: called with @data when a row or a cell is to be opened: Enter, or a double click
 *
 * Returns: a list for rows of the kind OcopGridRow
 */
GtkWidget *
ocop_grid_list_new (const char       *label,
                    OcopGridOpenFunc  open,
                    gpointer          data)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  Grid *grid = g_new0 (Grid, 1);

  *grid = (Grid){ .open = open, .data = data, .cell = OCOP_GRID_WHOLE_ROW };
  g_object_set_data_full (G_OBJECT (list), "ocop-grid", grid, g_free);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (list), FALSE);
  gtk_widget_add_css_class (list, "matrix");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, keys);
  g_signal_connect_object (click, "pressed", G_CALLBACK (clicked_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (list, "row-selected", G_CALLBACK (row_selected_cb), NULL);

  return list;
}
