/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-score-scale.h"

#include "window/evaluations/ocop-colour.h"
#include "window/evaluations/ocop-matrix-layout.h"

#include <glib/gi18n-lib.h>

/* A total on the scale of 100 points with the bands of the ranks; hatched, what the unscored criteria could still add. */
struct _OcopScoreScale
{
  GtkWidget parent_instance;

  const OcopRegulation *regulation;
  int total;
  int open_points;
};

G_DEFINE_FINAL_TYPE (OcopScoreScale, ocop_score_scale, GTK_TYPE_WIDGET)

#define SIDE 10.0f

static float
place_of (int   points,
          float width)
{
  return SIDE + (float) points / 100 * (width - 2 * SIDE);
}

static void
draw_label (OcopScoreScale *self,
            GtkSnapshot    *snapshot,
            float           x,
            float           y,
            const char     *text,
            const char     *colour,
            gboolean        bold)
{
  OcopMatrixColumn column = { x - 20, 40 };
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, y));
  ocop_matrix_draw_text (snapshot, GTK_WIDGET (self), &column, 14, text, attributes, 0.5f, ocop_colour_named (GTK_WIDGET (self), colour));
  gtk_snapshot_restore (snapshot);
  pango_attr_list_unref (attributes);
}

static void
draw_hatched (GtkSnapshot           *snapshot,
              const graphene_rect_t *area,
              GdkRGBA                colour)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_rectangle (cr, area->origin.x, area->origin.y, area->size.width, area->size.height);
  cairo_clip (cr);
  cairo_set_line_width (cr, 1.5);
  for (float x = area->origin.x - area->size.height; x < area->origin.x + area->size.width; x += 4)
    {
      cairo_move_to (cr, x, area->origin.y + area->size.height);
      cairo_line_to (cr, x + area->size.height, area->origin.y);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopScoreScale *self = OCOP_SCORE_SCALE (widget);
  float width = (float) gtk_widget_get_width (widget);
  float middle = (float) gtk_widget_get_height (widget) / 2;
  GdkRGBA ground = ocop_colour_faint (ocop_colour_text (widget), 0.14f);
  GdkRGBA bar = ocop_colour_named (widget, "accent_bg_color");
  GdkRGBA text = ocop_colour_text (widget);

  if (self->regulation == NULL)
    return;
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (SIDE, middle - 4, width - 2 * SIDE, 8));
  gtk_snapshot_append_color (snapshot, &bar, &GRAPHENE_RECT_INIT (SIDE, middle - 4, place_of (self->total, width) - SIDE, 8));
  if (self->open_points > 0)
    draw_hatched (snapshot, &GRAPHENE_RECT_INIT (place_of (self->total, width), middle - 4,
                                                 place_of (self->open_points, width) - SIDE, 8), bar);
  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    {
      int band = self->regulation->bands[stars];
      g_autofree char *above = g_strdup_printf ("%d★", stars);
      g_autofree char *below = g_strdup_printf ("%d", band);
      float x = place_of (band, width);

      gtk_snapshot_append_color (snapshot, &text, &GRAPHENE_RECT_INIT (x - 1, middle - 7, 2, 14));
      draw_label (self, snapshot, x, middle - 21, above, "star_text", TRUE);
      draw_label (self, snapshot, x, middle + 7, below, "mute", FALSE);
    }
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
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 150 : 42;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 42;
}

static void
ocop_score_scale_class_init (OcopScoreScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ocop_score_scale_init (OcopScoreScale *self)
{
}

GtkWidget *
ocop_score_scale_new (void)
{
  return g_object_new (OCOP_TYPE_SCORE_SCALE, NULL);
}

/**
 * ocop_score_scale_set:
 * @self: the scale
 * @regulation: whose bands   @total: points so far   @open_points: the most that is still open
 */
void
ocop_score_scale_set (OcopScoreScale       *self,
                      const OcopRegulation *regulation,
                      int                   total,
                      int                   open_points)
{
  g_autofree char *words = g_strdup_printf (_("%d of 100 points, at most %d more"), total, open_points);

  self->regulation = regulation;
  self->total = total;
  self->open_points = open_points;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
