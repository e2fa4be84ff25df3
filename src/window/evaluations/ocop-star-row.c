/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-star-row.h"

#include "regulation/ocop-regulation.h"
#include "window/evaluations/ocop-colour.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A rank as five shapes, filled and outlined; its words are its name for a screen reader. */
struct _OcopStarRow
{
  GtkWidget parent_instance;

  int size;
  int stars;
};

G_DEFINE_FINAL_TYPE (OcopStarRow, ocop_star_row, GTK_TYPE_WIDGET)

#define GAP_SHARE 0.18f /* between two stars, of their size */

static void
trace_star (cairo_t *cr,
            double   x,
            double   y,
            double   radius)
{
  for (int point = 0; point < 10; point++)
    {
      double angle = -G_PI / 2 + point * G_PI / 5;
      double reach = point % 2 == 0 ? radius : radius * 0.42;

      if (point == 0)
        cairo_move_to (cr, x + reach * cos (angle), y + reach * sin (angle));
      else
        cairo_line_to (cr, x + reach * cos (angle), y + reach * sin (angle));
    }
  cairo_close_path (cr);
}

/**
 * ocop_star_row_width:
 * @size: height of a star in pixels
 *
 * Returns: how wide five of them are
 */
float
ocop_star_row_width (float size)
{
  return ceilf (OCOP_MAX_STARS * size + (OCOP_MAX_STARS - 1) * size * GAP_SHARE);
}

/**
 * ocop_star_row_draw:
 * @snapshot: what is drawn on   @widget: for the colours
 * @x: @y: upper left corner   @size: of a star, in pixels
 * @stars: how many are filled, 0 to 5
 */
void
ocop_star_row_draw (GtkSnapshot *snapshot,
                    GtkWidget   *widget,
                    float        x,
                    float        y,
                    float        size,
                    int          stars)
{
  GdkRGBA colour = ocop_colour_named (widget, "star");
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, ocop_star_row_width (size), size);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double radius = size / 2.0;

  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1);
  for (int i = 0; i < OCOP_MAX_STARS; i++)
    {
      double centre = x + radius + i * size * (1 + GAP_SHARE);

      trace_star (cr, centre, y + radius, i < stars ? radius : radius - 0.5);
      if (i < stars)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

/**
 * ocop_star_row_words:
 *
 * Returns: (transfer full): "4 stars"
 */
char *
ocop_star_row_words (int stars)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d star", "%d stars", (gulong) stars), stars);
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
  OcopStarRow *self = OCOP_STAR_ROW (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int) ocop_star_row_width ((float) self->size) : self->size;
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopStarRow *self = OCOP_STAR_ROW (widget);

  ocop_star_row_draw (snapshot, widget, 0, 0, (float) self->size, self->stars);
}

static void
ocop_star_row_class_init (OcopStarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ocop_star_row_init (OcopStarRow *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * ocop_star_row_new:
 * @size: height of a star in pixels
 *
 * Returns: five outlined stars
 */
GtkWidget *
ocop_star_row_new (int size)
{
  OcopStarRow *self = g_object_new (OCOP_TYPE_STAR_ROW, NULL);

  self->size = size;
  self->stars = -1;
  ocop_star_row_set_stars (self, 0);

  return GTK_WIDGET (self);
}

/**
 * ocop_star_row_set_stars:
 * @self: the stars
 * @stars: how many are filled, 0 to 5
 */
void
ocop_star_row_set_stars (OcopStarRow *self,
                         int          stars)
{
  g_autofree char *words = NULL;

  if (self->stars == stars)
    return;
  self->stars = stars;
  words = ocop_star_row_words (stars);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
