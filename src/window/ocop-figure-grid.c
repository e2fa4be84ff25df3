/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-figure-grid.h"

#include "window/ocop-accessible.h"
#include "window/ocop-figure-canvas.h"

#include <glib/gi18n-lib.h>

struct _OcopFigureGrid
{
  GtkWidget parent_instance;

  OcopFigureCells *cells;
  GtkWidget *box;
  GtkWidget *canvas; /* borrowed: in box */
  GtkWidget *said;   /* borrowed: in box */
};

G_DEFINE_FINAL_TYPE (OcopFigureGrid, ocop_figure_grid, GTK_TYPE_WIDGET)

/* Below the table: what is wrong with the cell one is in, else how many cells are not in the file. */
static void
said_cb (OcopFigureGrid *self,
         const char     *sentence)
{
  guint n = ocop_figure_cells_n_faults (self->cells);
  g_autofree char *words = NULL;

  if (sentence != NULL)
    words = g_strdup (sentence);
  else if (n > 0)
    words = g_strdup_printf (ngettext ("%u cell is wrong and not saved", "%u cells are wrong and not saved", n), n);
  else
    words = g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->said), words);
  gtk_widget_set_visible (self->said, *words != '\0');
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (OCOP_FIGURE_GRID (widget)->canvas);
}

static void
dispose (GObject *object)
{
  OcopFigureGrid *self = OCOP_FIGURE_GRID (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_figure_grid_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&OCOP_FIGURE_GRID (object)->cells, ocop_figure_cells_free);

  G_OBJECT_CLASS (ocop_figure_grid_parent_class)->finalize (object);
}

static void
ocop_figure_grid_class_init (OcopFigureGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_figure_grid_init (OcopFigureGrid *self)
{
}

/**
 * ocop_figure_grid_new:
 * @source: where the figures come from and go to
 * @owner: given to its functions; it outlives the grid
 * @name: what the table is of, translated, for who does not see it
 * @corner: heading of the titles of rows, translated
 *
 * Returns: (transfer floating): the grid, without figures before ocop_figure_grid_refresh()
 */
GtkWidget *
ocop_figure_grid_new (const OcopFigureSource *source,
                      gpointer                owner,
                      const char             *name,
                      const char             *corner)
{
  OcopFigureGrid *self = g_object_new (OCOP_TYPE_FIGURE_GRID, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->cells = ocop_figure_cells_new (source, owner);
  self->canvas = ocop_figure_canvas_new (self->cells, corner, source->row_sum != NULL ? _(source->row_sum) : NULL);
  self->said = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "wrap", TRUE, "visible",
                             FALSE, "margin-top", 6, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->said, "bad");
  gtk_widget_add_css_class (self->said, "small");
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->canvas);
  gtk_box_append (GTK_BOX (self->box), scrolled);
  gtk_box_append (GTK_BOX (self->box), self->said);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  ocop_accessible_name (self->canvas, name);
  ocop_accessible_name (GTK_WIDGET (self), name);
  g_signal_connect_object (self->canvas, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * ocop_figure_grid_refresh:
 * @self: a grid
 *
 * Shows what the source now says. Where one is, what is being typed and what is wrong stay.
 */
void
ocop_figure_grid_refresh (OcopFigureGrid *self)
{
  g_return_if_fail (OCOP_IS_FIGURE_GRID (self));

  ocop_figure_cells_read (self->cells);
  ocop_figure_canvas_update (OCOP_FIGURE_CANVAS (self->canvas));
}

void
ocop_figure_grid_set_editable (OcopFigureGrid *self,
                               gboolean        is_editable)
{
  g_return_if_fail (OCOP_IS_FIGURE_GRID (self));

  ocop_figure_canvas_set_editable (OCOP_FIGURE_CANVAS (self->canvas), is_editable);
}

/**
 * ocop_figure_grid_go:
 * @self: a grid
 * @row: @column: a cell that is there
 *
 * Goes to the cell as the arrow keys do: what was typed where one was is entered.
 */
void
ocop_figure_grid_go (OcopFigureGrid *self,
                     guint           row,
                     guint           column)
{
  g_return_if_fail (OCOP_IS_FIGURE_GRID (self));

  ocop_figure_canvas_go (OCOP_FIGURE_CANVAS (self->canvas), row, column);
}

/**
 * ocop_figure_grid_get_place:
 * @self: a grid
 * @row: @column: (out): the cell one is in
 */
void
ocop_figure_grid_get_place (OcopFigureGrid *self,
                            guint          *row,
                            guint          *column)
{
  g_return_if_fail (OCOP_IS_FIGURE_GRID (self));

  ocop_figure_canvas_get_place (OCOP_FIGURE_CANVAS (self->canvas), row, column);
}

/**
 * ocop_figure_grid_get_text:
 *
 * Returns: (transfer none): the text field over the cell one is in
 */
GtkWidget *
ocop_figure_grid_get_text (OcopFigureGrid *self)
{
  g_return_val_if_fail (OCOP_IS_FIGURE_GRID (self), NULL);

  return ocop_figure_canvas_get_text (OCOP_FIGURE_CANVAS (self->canvas));
}

/**
 * ocop_figure_grid_get_said:
 *
 * Returns: (transfer none): what stands below the table; empty for nothing
 */
const char *
ocop_figure_grid_get_said (OcopFigureGrid *self)
{
  g_return_val_if_fail (OCOP_IS_FIGURE_GRID (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->said));
}
