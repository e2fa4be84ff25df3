/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-strip-plot.h"

#include "window/evaluations/ocop-colour.h"
#include "window/evaluations/ocop-matrix-layout.h"
#include "window/evaluations/ocop-matrix-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A product's totals as points on a line of scores, with the bands near them and the mean. */
typedef struct
{
  int total;
  char *office;
  gboolean is_outer; /* highest or lowest where they lie apart */
} Point;

struct _OcopStripPlot
{
  GtkWidget parent_instance;

  Point *points;
  guint n_points;
  int bands[OCOP_MAX_STARS + 1];
  double mean;
  char *mean_text;
  int from;
  int to;
};

G_DEFINE_FINAL_TYPE (OcopStripPlot, ocop_strip_plot, GTK_TYPE_WIDGET)

#define SMALL_FROM 45
#define SMALL_TO 95

static void
draw_dot (cairo_t *cr,
          double   x,
          double   y,
          double   radius,
          GdkRGBA  colour)
{
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* How many points of the same total stand before this one: they are piled up. */
static guint
count_before (const int *totals,
              guint      place)
{
  guint n = 0;

  for (guint i = 0; i < place; i++)
    n += totals[i] == totals[place];

  return n;
}

/**
 * ocop_strip_plot_draw_small:
 * @snapshot: what is drawn on   @widget: for the colours   @area: where
 * @totals: (array length=n_totals): points of the sheets handed in
 * @mean: of them, below 0 for none
 *
 * The strip in a row of the table, over the bands of 50, 70 and 90.
 */
void
ocop_strip_plot_draw_small (GtkSnapshot           *snapshot,
                            GtkWidget             *widget,
                            const graphene_rect_t *area,
                            const int             *totals,
                            guint                  n_totals,
                            double                 mean)
{
  static const int ticks[] = { 50, 70, 90 };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);
  GdkRGBA line = ocop_colour_faint (ocop_colour_text (widget), 0.3f);
  GdkRGBA dot = ocop_colour_named (widget, "accent_bg_color");
  GdkRGBA text = ocop_colour_text (widget);
  double x = area->origin.x, width = area->size.width, height = area->size.height;
  double share = width / (SMALL_TO - SMALL_FROM);
  double base = height / 2 + 1;

  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, floor (base) + 0.5);
  cairo_line_to (cr, x + width, floor (base) + 0.5);
  for (gsize i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      double at = floor (x + (ticks[i] - SMALL_FROM) * share) + 0.5;

      cairo_move_to (cr, at, 5);
      cairo_line_to (cr, at, height - 5);
    }
  cairo_stroke (cr);
  for (guint i = 0; i < n_totals; i++)
    draw_dot (cr, x + (CLAMP (totals[i], SMALL_FROM, SMALL_TO) - SMALL_FROM) * share,
              base - MIN (count_before (totals, i), 3) * 3.5, 2.2, dot);
  if (mean >= 0)
    {
      double at = x + (CLAMP (mean, SMALL_FROM, SMALL_TO) - SMALL_FROM) * share;

      gdk_cairo_set_source_rgba (cr, &text);
      cairo_set_line_width (cr, 1.6);
      cairo_move_to (cr, at, 4);
      cairo_line_to (cr, at, height - 4);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
clear (OcopStripPlot *self)
{
  for (guint i = 0; i < self->n_points; i++)
    g_free (self->points[i].office);
  g_clear_pointer (&self->points, g_free);
  g_clear_pointer (&self->mean_text, g_free);
  self->n_points = 0;
}

static double
place_of (OcopStripPlot *self,
          double         score,
          double         width)
{
  return 24 + (score - self->from) / (self->to - self->from) * (width - 48);
}

static void
label_at (OcopStripPlot *self,
          GtkSnapshot   *snapshot,
          double         x,
          double         y,
          const char    *text,
          gboolean       bold,
          const char    *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  OcopMatrixColumn column = { (float) x - 60, 120 };
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  column.x = CLAMP (column.x, -36, (float) gtk_widget_get_width (widget) - 84);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) y));
  ocop_matrix_draw_text (snapshot, widget, &column, 16, text, attributes, 0.5f,
                         colour != NULL ? ocop_colour_named (widget, colour) : ocop_colour_text (widget));
  gtk_snapshot_restore (snapshot);
  pango_attr_list_unref (attributes);
}

static void
draw_axis (OcopStripPlot *self,
           GtkSnapshot   *snapshot,
           double         width,
           double         base)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA line = ocop_colour_faint (ocop_colour_text (widget), 0.35f);

  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (24, (float) base, (float) width - 48, 1));
  for (int score = self->from; score <= self->to; score += self->to - self->from > 40 ? 10 : 5)
    {
      g_autofree char *text = g_strdup_printf ("%d", score);
      double x = place_of (self, score, width);

      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT ((float) x, (float) base, 1, 5));
      label_at (self, snapshot, x, base + 5, text, FALSE, "mute");
    }
  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    if (self->bands[stars] >= self->from && self->bands[stars] <= self->to)
      {
        g_autofree char *text = g_strdup_printf ("%d · %d★", self->bands[stars], stars);
        double x = place_of (self, self->bands[stars], width);

        gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT ((float) x, 16, 1, (float) base - 16));
        label_at (self, snapshot, x, 0, text, TRUE, "star_text");
      }
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopStripPlot *self = OCOP_STRIP_PLOT (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  double base = height - 24;
  g_autofree int *totals = g_new (int, MAX (self->n_points, 1));
  GdkRGBA near = ocop_colour_named (widget, "accent_bg_color");
  GdkRGBA far = ocop_colour_named (widget, "warn");
  GdkRGBA text = ocop_colour_text (widget);
  cairo_t *cr;

  if (self->n_points == 0)
    return;
  draw_axis (self, snapshot, width, base);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (guint i = 0; i < self->n_points; i++)
    {
      totals[i] = self->points[i].total;
      draw_dot (cr, place_of (self, totals[i], width), base - MIN (count_before (totals, i), 5) * 10 - 1, 5,
                self->points[i].is_outer ? far : near);
    }
  cairo_destroy (cr);
  for (guint i = 0; i < self->n_points; i++)
    if (self->points[i].is_outer && count_before (totals, i) == 0)
      {
        g_autofree char *outer = g_strdup_printf ("%s %d", self->points[i].office, totals[i]);

        label_at (self, snapshot, place_of (self, totals[i], width), base - 26, outer, TRUE, "warn");
      }
  gtk_snapshot_append_color (snapshot, &text, &GRAPHENE_RECT_INIT ((float) place_of (self, self->mean, width) - 1, 30, 2,
                                                                   (float) base - 26));
  label_at (self, snapshot, place_of (self, self->mean, width), 15, self->mean_text, TRUE, NULL);
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
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 220 : 96;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : 112;
}

static void
finalize (GObject *object)
{
  clear (OCOP_STRIP_PLOT (object));

  G_OBJECT_CLASS (ocop_strip_plot_parent_class)->finalize (object);
}

static void
ocop_strip_plot_class_init (OcopStripPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ocop_strip_plot_init (OcopStripPlot *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
ocop_strip_plot_new (void)
{
  return g_object_new (OCOP_TYPE_STRIP_PLOT, NULL);
}

/* The axis covers the totals and the bands beside them, in whole tens. */
static void
choose_axis (OcopStripPlot *self)
{
  int least = 100, most = 0;

  for (guint i = 0; i < self->n_points; i++)
    {
      least = MIN (least, self->points[i].total);
      most = MAX (most, self->points[i].total);
    }
  self->from = MAX (0, (least - 6) / 10 * 10);
  self->to = MIN (100, (most + 15) / 10 * 10);
}

/**
 * ocop_strip_plot_set:
 * @self: the plot
 * @sheets: sheets of a session   @line: (nullable): the product shown, %NULL for none
 *
 * Nothing given is held.
 */
void
ocop_strip_plot_set (OcopStripPlot           *self,
                     const OcopSessionSheets *sheets,
                     const OcopSessionLine   *line)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *mean = NULL;

  clear (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (line == NULL)
    return;
  self->points = g_new0 (Point, MAX (sheets->voters->len, 1));
  for (guint i = 0; i < sheets->voters->len; i++)
    {
      const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, i);
      Point *point = &self->points[self->n_points];

      if (ocop_session_sheets_state (sheets, line->product, i) != OCOP_SHEET_SUBMITTED)
        continue;
      point->total = ocop_choices_score (line->product->set, line->product->current[i]->choices).total;
      point->office = ocop_matrix_short_office (voter->short_office);
      g_string_append_printf (words, "%s%s %d", words->len > 0 ? ", " : "", voter->office, point->total);
      self->n_points++;
    }
  choose_axis (self);
  for (guint i = 0; line->is_apart && i < self->n_points; i++)
    {
      int total = self->points[i].total;
      gboolean below = FALSE, above = FALSE;

      for (guint k = 0; k < self->n_points; k++)
        {
          below = below || self->points[k].total < total;
          above = above || self->points[k].total > total;
        }
      self->points[i].is_outer = !below || !above;
    }
  for (int stars = 0; stars <= OCOP_MAX_STARS; stars++)
    self->bands[stars] = stars > 0 ? line->product->set->regulation->bands[stars] : -1;
  self->mean = ocop_fraction_to_double (line->ranking->mean);
  mean = ocop_matrix_words_mean (line);
  /* Translators: the mean of the members' totals, short */
  self->mean_text = g_strdup_printf (_("Mean %s"), mean);
  g_string_append_printf (words, "; %s", self->mean_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}
