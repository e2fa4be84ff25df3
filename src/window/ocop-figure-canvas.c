/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-figure-canvas-private.h"

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (OcopFigureCanvas, ocop_figure_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
configure (OcopFigureCanvas *self)
{
  graphene_rect_t body = ocop_figure_canvas_body (self);
  double width = ocop_figure_canvas_body_width (self);
  double height = (double) ocop_figure_cells_n_rows (self->cells) * self->row_height;

  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, gtk_adjustment_get_value (self->hadjustment), 0, MAX (width, body.size.width),
                              self->row_height, body.size.width * 0.9, body.size.width);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment, gtk_adjustment_get_value (self->vadjustment), 0, MAX (height, body.size.height),
                              self->row_height, body.size.height * 0.9, body.size.height);
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
  OcopFigureCanvas *self = OCOP_FIGURE_CANVAS (widget);
  int unused;

  gtk_widget_measure (self->text, orientation, -1, &unused, &unused, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->title_width + self->sum_width + 2 * OCOP_FIGURE_PADDING;
      *natural = ocop_figure_canvas_full_width (self);
    }
  else
    {
      *minimum = 3 * self->row_height;
      *natural = ocop_figure_canvas_full_height (self);
    }
}

static gboolean
has_place (OcopFigureCanvas *self)
{
  return self->row < ocop_figure_cells_n_rows (self->cells) && self->column < ocop_figure_cells_n_columns (self->cells);
}

/* The text field lies over its cell, as far as that is seen. */
static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  OcopFigureCanvas *self = OCOP_FIGURE_CANVAS (widget);
  graphene_rect_t cell;
  int minimum;

  configure (self);
  gtk_widget_set_child_visible (self->text, has_place (self));
  if (!has_place (self))
    return;
  cell = ocop_figure_canvas_cell (self, self->row, self->column);
  gtk_widget_measure (self->text, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->text,
                            &(GtkAllocation){ (int) cell.origin.x, (int) cell.origin.y, MAX (minimum, (int) cell.size.width - 1),
                                              (int) cell.size.height - 1 },
                            -1);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopFigureCanvas *self = OCOP_FIGURE_CANVAS (widget);
  graphene_rect_t body = ocop_figure_canvas_body (self);

  ocop_figure_canvas_draw (self, snapshot);
  gtk_snapshot_push_clip (snapshot, &body);
  gtk_widget_snapshot_child (widget, self->text, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
css_changed (GtkWidget         *widget,
             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ocop_figure_canvas_parent_class)->css_changed (widget, change);
  if (OCOP_FIGURE_CANVAS (widget)->cells == NULL)
    return;
  ocop_figure_canvas_measure_cells (OCOP_FIGURE_CANVAS (widget));
  gtk_widget_queue_resize (widget);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  OcopFigureCanvas *self = OCOP_FIGURE_CANVAS (widget);

  return has_place (self) && gtk_widget_grab_focus (self->text);
}

static void
scrolled_cb (OcopFigureCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (OcopFigureCanvas *self,
                GtkAdjustment   **place,
                GtkAdjustment    *adjustment)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_set_object (place, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
set_property (GObject      *object,
              guint         id,
              const GValue *value,
              GParamSpec   *pspec)
{
  OcopFigureCanvas *self = OCOP_FIGURE_CANVAS (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hpolicy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vpolicy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
get_property (GObject    *object,
              guint       id,
              GValue     *value,
              GParamSpec *pspec)
{
  OcopFigureCanvas *self = OCOP_FIGURE_CANVAS (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hpolicy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vpolicy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dispose (GObject *object)
{
  OcopFigureCanvas *self = OCOP_FIGURE_CANVAS (object);

  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  g_clear_pointer (&self->text, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_figure_canvas_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopFigureCanvas *self = OCOP_FIGURE_CANVAS (object);

  g_free (self->corner);
  g_free (self->sum);
  g_free (self->lefts);

  G_OBJECT_CLASS (ocop_figure_canvas_parent_class)->finalize (object);
}

static void
ocop_figure_canvas_class_init (OcopFigureCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  object_class->set_property = set_property;
  object_class->get_property = get_property;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = snapshot;
  widget_class->css_changed = css_changed;
  widget_class->grab_focus = grab_focus;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "figures");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);

  /* said (sentence): what is wrong with the cell one is in, or with a block; NULL for nothing */
  signals[SAID] = g_signal_new ("said", OCOP_TYPE_FIGURE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ocop_figure_canvas_init (OcopFigureCanvas *self)
{
  self->text = gtk_text_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_text_set_propagate_text_width (GTK_TEXT (self->text), FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 1);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  ocop_figure_canvas_add_keys (self);
}

/**
 * ocop_figure_canvas_new:
 * @cells: the figures, which outlive the canvas
 * @corner: heading of the titles of rows, translated
 * @sum: (nullable): heading of the sums at the right, translated
 *
 * Returns: (transfer floating): a canvas that shows nothing before ocop_figure_canvas_update()
 */
GtkWidget *
ocop_figure_canvas_new (OcopFigureCells *cells,
                        const char      *corner,
                        const char      *sum)
{
  OcopFigureCanvas *self = g_object_new (OCOP_TYPE_FIGURE_CANVAS, NULL);

  self->cells = cells;
  self->corner = g_strdup (corner);
  self->sum = g_strdup (sum);
  self->is_editable = TRUE;
  ocop_figure_canvas_measure_cells (self);

  return GTK_WIDGET (self);
}

/**
 * ocop_figure_canvas_update:
 * @self: a canvas
 *
 * Shows what the cells now say. What is being typed stays.
 */
void
ocop_figure_canvas_update (OcopFigureCanvas *self)
{
  g_return_if_fail (OCOP_IS_FIGURE_CANVAS (self));

  ocop_figure_canvas_measure_cells (self);
  if (!has_place (self))
    {
      self->row = 0;
      self->column = 0;
    }
  if (!self->is_typing)
    ocop_figure_canvas_fill_text (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ocop_figure_canvas_set_editable (OcopFigureCanvas *self,
                                 gboolean          is_editable)
{
  self->is_editable = is_editable;
  gtk_editable_set_editable (GTK_EDITABLE (self->text), is_editable);
}

static void
bring_into_view (OcopFigureCanvas *self)
{
  if (self->hadjustment != NULL)
    gtk_adjustment_clamp_page (self->hadjustment, self->lefts[self->column], self->lefts[self->column + 1]);
  if (self->vadjustment != NULL)
    gtk_adjustment_clamp_page (self->vadjustment, (double) self->row * self->row_height, (double) (self->row + 1) * self->row_height);
}

/**
 * ocop_figure_canvas_go:
 * @self: a canvas
 * @row: @column: a cell
 *
 * Enters what was typed and goes to the cell.
 */
void
ocop_figure_canvas_go (OcopFigureCanvas *self,
                       guint             row,
                       guint             column)
{
  g_return_if_fail (OCOP_IS_FIGURE_CANVAS (self));
  g_return_if_fail (row < ocop_figure_cells_n_rows (self->cells) && column < ocop_figure_cells_n_columns (self->cells));

  ocop_figure_canvas_commit (self);
  self->row = row;
  self->column = column;
  ocop_figure_canvas_fill_text (self);
  bring_into_view (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
ocop_figure_canvas_get_place (OcopFigureCanvas *self,
                              guint            *row,
                              guint            *column)
{
  *row = self->row;
  *column = self->column;
}

GtkWidget *
ocop_figure_canvas_get_text (OcopFigureCanvas *self)
{
  return self->text;
}

void
ocop_figure_canvas_say (OcopFigureCanvas *self,
                        const char       *sentence)
{
  g_signal_emit (self, signals[SAID], 0, sentence);
}
