/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-chart-plot-private.h"

#include "base/ocop-text.h"
#include "window/ocop-ink.h"

#define SEGMENT_GAP 1
#define NUMBER_PADDING 3
#define NUMBER_SCALE 0.85

static GdkRGBA
named_colour (OcopChartPlot *self,
              const char    *name)
{
  GdkRGBA colour;

  ocop_ink_named (GTK_WIDGET (self), name, &colour);

  return colour;
}

/* Black or white, whichever stands out better on a ground (relative luminance as WCAG 2 defines it, without its gamma). */
static GdkRGBA
ink_on (const GdkRGBA *ground)
{
  float r = ground->red * ground->red;
  float g = ground->green * ground->green;
  float b = ground->blue * ground->blue;

  return 0.2126f * r + 0.7152f * g + 0.0722f * b > 0.18f ? (GdkRGBA){ 0, 0, 0, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
}

static PangoLayout *
number_layout (OcopChartPlot *self,
               gint64         value)
{
  g_autofree char *text = ocop_text_from_count (value);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (NUMBER_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/* The figure in the middle of its segment, where it fits. */
static void
draw_number (OcopChartPlot         *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *segment,
             const GdkRGBA         *ground,
             gint64                 value)
{
  g_autoptr (PangoLayout) layout = number_layout (self, value);
  GdkRGBA ink = ink_on (ground);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if ((float) (width + 2 * NUMBER_PADDING) > segment->size.width)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (segment->origin.x + (segment->size.width - (float) width) / 2,
                                                          segment->origin.y + (segment->size.height - (float) height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/* The category's series behind one another along the bar. */
static void
draw_bar (OcopChartPlot *self,
          GtkSnapshot   *snapshot,
          guint          category)
{
  const graphene_rect_t *bar = &self->bars[category];
  gint64 most = ocop_chart_data_get_most (self->data);
  guint n = ocop_chart_data_count_series (self->data);
  gint64 before = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 value = ocop_chart_data_get_value (self->data, category, i);
      GdkRGBA colour = named_colour (self, ocop_chart_data_get_colour (self->data, category, i));
      float start = (float) (gint64) (bar->size.width * (float) before / (float) most);
      float end = (float) (gint64) (bar->size.width * (float) (before + value) / (float) most);
      graphene_rect_t segment = GRAPHENE_RECT_INIT (bar->origin.x + start, bar->origin.y, end - start - SEGMENT_GAP, bar->size.height);

      before += value;
      if (value == 0 || segment.size.width <= 0)
        continue;
      gtk_snapshot_append_color (snapshot, &colour, &segment);
      if (n > 1)
        draw_number (self, snapshot, &segment, &colour, value);
    }
}

static void
draw_column (OcopChartPlot *self,
             GtkSnapshot   *snapshot,
             guint          category)
{
  const graphene_rect_t *bar = &self->bars[category];
  gint64 most = ocop_chart_data_get_most (self->data);
  GdkRGBA line = named_colour (self, "mute");
  float y = bar->origin.y + bar->size.height;
  const char *colour_before = category > 0 ? ocop_chart_data_get_colour (self->data, category - 1, 0) : NULL;

  for (guint i = 0; i < ocop_chart_data_count_series (self->data); i++)
    {
      gint64 value = ocop_chart_data_get_value (self->data, category, i);
      GdkRGBA colour = named_colour (self, ocop_chart_data_get_colour (self->data, category, i));
      float height = (float) (gint64) (bar->size.height * (float) value / (float) most);

      y -= height;
      if (value > 0)
        gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (bar->origin.x, y, bar->size.width, height));
    }

  /* Where the colour changes, a band ends. */
  if (colour_before != NULL && !g_str_equal (colour_before, ocop_chart_data_get_colour (self->data, category, 0)))
    {
      line.alpha *= 0.5f;
      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (bar->origin.x - 1, 0, 1, bar->origin.y + bar->size.height));
    }
}

static void
draw_axis (OcopChartPlot *self,
           GtkSnapshot   *snapshot)
{
  guint n = ocop_chart_data_count (self->data);
  const graphene_rect_t *first = &self->bars[0];
  const graphene_rect_t *last = &self->bars[n - 1];
  GdkRGBA line = named_colour (self, "mute");

  line.alpha *= 0.5f;
  if (ocop_chart_data_get_shape (self->data) == OCOP_CHART_SHAPE_HISTOGRAM)
    gtk_snapshot_append_color (snapshot, &line,
                               &GRAPHENE_RECT_INIT (first->origin.x, first->origin.y + first->size.height,
                                                    last->origin.x + last->size.width - first->origin.x, 1));
  else
    gtk_snapshot_append_color (snapshot, &line,
                               &GRAPHENE_RECT_INIT (first->origin.x - 1, first->origin.y, 1,
                                                    last->origin.y + last->size.height - first->origin.y));
}

static void
draw_marks (OcopChartPlot *self,
            GtkSnapshot   *snapshot)
{
  GdkRGBA tint = named_colour (self, "window_fg_color");
  GdkRGBA accent = named_colour (self, "accent_color");
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colours[] = { accent, accent, accent, accent };
  int marked = self->hovered >= 0 ? self->hovered : self->chosen;
  GskRoundedRect outline;

  tint.alpha = 0.07f;
  if (marked >= 0)
    gtk_snapshot_append_color (snapshot, &tint, &self->places[marked]);
  if (self->chosen < 0 || !gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;
  gsk_rounded_rect_init_from_rect (&outline, &self->places[self->chosen], 4);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

/**
 * ocop_chart_plot_snapshot:
 *
 * Draws the bars of an #OcopChartPlot, and its words above them.
 */
void
ocop_chart_plot_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  OcopChartPlot *self = OCOP_CHART_PLOT (widget);
  guint n = self->data != NULL ? ocop_chart_data_count (self->data) : 0;

  if (n > 0)
    {
      draw_axis (self, snapshot);
      for (guint i = 0; i < n; i++)
        if (ocop_chart_data_get_shape (self->data) == OCOP_CHART_SHAPE_HISTOGRAM)
          draw_column (self, snapshot, i);
        else
          draw_bar (self, snapshot, i);
      draw_marks (self, snapshot);
    }
  for (guint i = 0; i < self->ticks->len; i++)
    {
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->ticks, i), snapshot);
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->totals, i), snapshot);
    }
}
