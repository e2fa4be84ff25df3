/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-stars.h"

#include "window/ocop-ink.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_STARS 5

/* Sizes in parts of the size of the letters beside them. */
#define SIDE 0.92f
#define INNER_RADIUS 0.42 /* of the outer: softer than a pentagram's 0.38, so that small ones stay clear */

/* A rank as five shapes, filled as far as it goes and outlined beyond. Its colour is that of the text in the node
 * “stars”; the class “large” is for the head of a panel or page. */
struct _OcopStars
{
  GtkWidget parent_instance;

  int rank;
};

G_DEFINE_FINAL_TYPE (OcopStars, ocop_stars, GTK_TYPE_WIDGET)

static int
get_side (OcopStars *self)
{
  return (int) ceilf (ocop_ink_em (GTK_WIDGET (self)) * SIDE);
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
  int side = get_side (OCOP_STARS (widget));

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? N_STARS * side : side;
}

static void
trace_star (cairo_t *cr,
            double   x,
            double   y,
            double   radius)
{
  for (int i = 0; i < 2 * N_STARS; i++)
    {
      double r = i % 2 == 0 ? radius : radius * INNER_RADIUS;
      double angle = G_PI * i / N_STARS - G_PI / 2;

      cairo_line_to (cr, x + r * cos (angle), y + r * sin (angle));
    }
  cairo_close_path (cr);
}

/**
 * ocop_stars_draw:
 * @snapshot: what is drawn on
 * @x: @y: upper left corner   @side: of one star, in pixels
 * @rank: how many are filled   @ink: their colour
 *
 * For what draws a whole row of a table itself.
 */
void
ocop_stars_draw (GtkSnapshot *snapshot,
                 float        x,
                 float        y,
                 float        side,
                 int          rank,
                 GdkRGBA      ink)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, N_STARS * side, side));

  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_set_line_width (cr, 1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int i = 0; i < N_STARS; i++)
    {
      gboolean is_filled = i < rank;
      double middle = (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? N_STARS - 1 - i : i) + 0.5;

      trace_star (cr, (double) x + middle * (double) side, (double) y + (double) side * 0.53, (double) side / 2.0 - 0.5);
      if (is_filled)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopStars *self = OCOP_STARS (widget);
  int side = get_side (self);
  GdkRGBA ink;

  if (self->rank == 0)
    return;
  ocop_ink_of (widget, &ink);
  ocop_stars_draw (snapshot, 0, floorf (((float) gtk_widget_get_height (widget) - (float) side) / 2), (float) side, self->rank, ink);
}

static void
css_changed (GtkWidget         *widget,
             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ocop_stars_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
  gtk_widget_queue_draw (widget);
}

static void
ocop_stars_class_init (OcopStarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  widget_class->css_changed = css_changed;
  gtk_widget_class_set_css_name (widget_class, "stars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
say_rank (OcopStars *self)
{
  g_autofree char *text = ocop_stars_to_text (self->rank);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
ocop_stars_init (OcopStars *self)
{
  say_rank (self);
}

/**
 * ocop_stars_new:
 * @rank: 1 to 5; 0 where there is no rank, which draws nothing
 *
 * Returns: (transfer floating): the stars
 */
GtkWidget *
ocop_stars_new (int rank)
{
  OcopStars *self = g_object_new (OCOP_TYPE_STARS, NULL);

  ocop_stars_set_rank (self, rank);

  return GTK_WIDGET (self);
}

void
ocop_stars_set_rank (OcopStars *self,
                     int        rank)
{
  g_return_if_fail (OCOP_IS_STARS (self));
  g_return_if_fail (rank >= 0 && rank <= N_STARS);

  if (rank == self->rank)
    return;
  self->rank = rank;
  say_rank (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
ocop_stars_get_rank (OcopStars *self)
{
  g_return_val_if_fail (OCOP_IS_STARS (self), 0);

  return self->rank;
}

/**
 * ocop_stars_to_text:
 * @rank: 1 to 5; 0 where there is no rank
 *
 * Returns: (transfer full): "4 sao"
 */
char *
ocop_stars_to_text (int rank)
{
  if (rank == 0)
    return g_strdup (_("No rank"));

  return g_strdup_printf (ngettext ("%d star", "%d stars", (gulong) rank), rank);
}
