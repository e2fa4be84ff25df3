/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-bars.h"

#include "window/ocop-ink.h"

#include <glib/gi18n-lib.h>

/* 3★ products of 2020  ████████████████ 8   How many of the reference set came how far, a bar each. The stroke through the
 * want to join         ████████████ 6       bar of those supported stands where the plan's share of those who want to is
 * supported            ██████████|  5       reached. */
#define N_BARS 4
#define GAP 6

struct _OcopFairBars
{
  GtkWidget parent_instance;

  char *labels[N_BARS];
  int counts[N_BARS];
  double mark; /* of the third bar, in products; 0 for none */
};

G_DEFINE_FINAL_TYPE (OcopFairBars, ocop_fair_bars, GTK_TYPE_WIDGET)

static int
text_width (OcopFairBars *self,
            const char   *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
label_width (OcopFairBars *self)
{
  int width = 0;

  for (int i = 0; i < N_BARS; i++)
    width = MAX (width, text_width (self, self->labels[i] != NULL ? self->labels[i] : ""));

  return width;
}

static int
line_height (OcopFairBars *self)
{
  return (int) (ocop_ink_em (GTK_WIDGET (self)) * 1.35f);
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
  OcopFairBars *self = OCOP_FAIR_BARS (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = N_BARS * (line_height (self) + GAP);
  else
    {
      *minimum = label_width (self) + (int) (6 * ocop_ink_em (widget));
      *natural = *minimum + (int) (8 * ocop_ink_em (widget));
    }
}

static void
draw_text (OcopFairBars  *self,
           GtkSnapshot   *snapshot,
           const char    *text,
           const GdkRGBA *ink,
           float          x,
           float          y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, ink);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  static const char *const colours[N_BARS] = { NULL, "accent_bg_color", "ok", "accent_bg_color" };
  OcopFairBars *self = OCOP_FAIR_BARS (widget);
  float em = ocop_ink_em (widget);
  float left = (float) label_width (self) + 8;
  float room = (float) gtk_widget_get_width (widget) - left - 2.2f * em;
  int line = line_height (self);
  GdkRGBA ink, mute;

  ocop_ink_of (widget, &ink);
  ocop_ink_named (widget, "mute", &mute);
  for (int i = 0; i < N_BARS; i++)
    {
      float y = (float) (i * (line + GAP) + GAP / 2);
      float length = self->counts[0] > 0 ? room * (float) self->counts[i] / (float) self->counts[0] : 0;
      g_autofree char *count = g_strdup_printf ("%d", self->counts[i]);
      GdkRGBA colour = ink;

      if (colours[i] != NULL)
        ocop_ink_named (widget, colours[i], &colour);
      else
        colour.alpha = 0.25f;
      draw_text (self, snapshot, self->labels[i] != NULL ? self->labels[i] : "", &mute, 0, y);
      gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (left, y, MAX (length, 1), (float) line));
      draw_text (self, snapshot, count, &ink, left + length + 6, y);
      if (i == 2 && self->mark > 0 && self->counts[0] > 0)
        gtk_snapshot_append_color (snapshot, &ink,
                                   &GRAPHENE_RECT_INIT (left + room * (float) (self->mark / self->counts[0]) - 1, y - 3, 2, (float) line + 6));
    }
}

static void
finalize (GObject *object)
{
  for (int i = 0; i < N_BARS; i++)
    g_free (OCOP_FAIR_BARS (object)->labels[i]);

  G_OBJECT_CLASS (ocop_fair_bars_parent_class)->finalize (object);
}

static void
ocop_fair_bars_class_init (OcopFairBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_css_name (widget_class, "bars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ocop_fair_bars_init (OcopFairBars *self)
{
}

GtkWidget *
ocop_fair_bars_new (void)
{
  return g_object_new (OCOP_TYPE_FAIR_BARS, NULL);
}

static void
set_bar (OcopFairBars *self,
         int           bar,
         char         *label,
         int           count)
{
  g_free (self->labels[bar]);
  self->labels[bar] = label;
  self->counts[bar] = count;
}

/**
 * ocop_fair_bars_show:
 * @self: the bars
 * @support: how far the products came
 * @planned: percent of those who want to join that are to be supported, 0 for no mark
 */
void
ocop_fair_bars_show (OcopFairBars          *self,
                     const OcopFairSupport *support,
                     int                    planned)
{
  g_autofree char *said = NULL;

  set_bar (self, 0, g_strdup_printf (_("3★ products of %d"), support->year - 1), (int) support->lines->len);
  set_bar (self, 1, g_strdup (_("want to join")), support->n_wanting);
  set_bar (self, 2, g_strdup (_("supported")), support->n_supported);
  set_bar (self, 3, g_strdup (_("attended")), support->n_attended);
  self->mark = support->n_wanting * planned / 100.0;
  said = g_strdup_printf ("%s: %d, %s: %d, %s: %d, %s: %d", self->labels[0], self->counts[0], self->labels[1], self->counts[1],
                          self->labels[2], self->counts[2], self->labels[3], self->counts[3]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
