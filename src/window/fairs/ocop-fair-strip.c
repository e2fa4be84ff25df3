/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-strip.h"

#include "base/ocop-date.h"
#include "model/ocop-fair-list.h"
#include "window/ocop-ink.h"

#include <glib/gi18n-lib.h>

/* T1 │ T2 │ … │ T11 │ T12     The months of a year and its fairs: filled where the city itself holds one, outlined where it
 *               ▮ Huế         goes to another's. Each stands in the first line that has room for it and its name. */
#define LINE_EMS 1.7f
#define HEAD_EMS 1.7f

typedef struct
{
  char *name;
  float from; /* parts of the year */
  float to;
  gboolean held_by_city;
} Bar;

struct _OcopFairStrip
{
  GtkWidget parent_instance;

  GArray *bars;
  float today; /* of the year, outside 0 to 1 where it is another */
};

G_DEFINE_FINAL_TYPE (OcopFairStrip, ocop_fair_strip, GTK_TYPE_WIDGET)

static void
clear_bar (gpointer data)
{
  g_free (((Bar *) data)->name);
}

static int
text_width (OcopFairStrip *self,
            const char    *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* Where a bar and its name begin and end in a strip of the width: the name stands behind it or, late in the year, before. */
static void
find_extent (OcopFairStrip *self,
             const Bar     *bar,
             float          width,
             float         *left,
             float         *right,
             float         *name_at)
{
  float x = bar->from * width;
  float end = MAX (bar->to * width, x + 6);
  float name = (float) text_width (self, bar->name);

  *name_at = end + 4 + name <= width ? end + 4 : MAX (x - 4 - name, 0);
  *left = MIN (x, *name_at);
  *right = MAX (end, *name_at + name);
}

/* The line of each bar, and how many there are. */
static int
find_lines (OcopFairStrip *self,
            float          width,
            int           *lines)
{
  g_autofree float *ends = g_new0 (float, self->bars->len + 1);
  int n_lines = 1;

  for (guint i = 0; i < self->bars->len; i++)
    {
      float left, right, name_at;
      int line = 0;

      find_extent (self, &g_array_index (self->bars, Bar, i), width, &left, &right, &name_at);
      while (line < n_lines && ends[line] > left - 8)
        line++;
      n_lines = MAX (n_lines, line + 1);
      ends[line] = right;
      if (lines != NULL)
        lines[i] = line;
    }

  return n_lines;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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
  OcopFairStrip *self = OCOP_FAIR_STRIP (widget);
  float em = ocop_ink_em (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) (12 * 2.8f * em);
  else
    *minimum = *natural = (int) (em * (HEAD_EMS + LINE_EMS * (float) find_lines (self, for_size > 0 ? (float) for_size : 12 * 2.8f * em, NULL)));
}

static void
draw_text (OcopFairStrip *self,
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
draw_months (OcopFairStrip *self,
             GtkSnapshot   *snapshot,
             float          width,
             float          height)
{
  GdkRGBA mute, line;

  ocop_ink_named (GTK_WIDGET (self), "mute", &mute);
  ocop_ink_named (GTK_WIDGET (self), "borders", &line);
  for (int month = 0; month < 12; month++)
    {
      /* Translators: a month of the year in as few signs as can be, T12 */
      g_autofree char *name = g_strdup_printf (C_("month", "M%d"), month + 1);
      float x = width * (float) month / 12;

      if (month > 0)
        gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (x, 0, 1, height));
      draw_text (self, snapshot, name, &mute, x + 4, 0);
    }
}

static void
draw_bar (OcopFairStrip *self,
          GtkSnapshot   *snapshot,
          const Bar     *bar,
          float          width,
          float          y)
{
  float em = ocop_ink_em (GTK_WIDGET (self));
  float left, right, name_at;
  GdkRGBA ink, accent;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (bar->from * width, y + 3, MAX ((bar->to - bar->from) * width, 6), em * 1.1f);

  find_extent (self, bar, width, &left, &right, &name_at);
  ocop_ink_of (GTK_WIDGET (self), &ink);
  ocop_ink_named (GTK_WIDGET (self), "accent_bg_color", &accent);
  if (bar->held_by_city)
    gtk_snapshot_append_color (snapshot, &accent, &rect);
  else
    {
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
      gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 }, (GdkRGBA[4]) { accent, accent, accent, accent });
    }
  draw_text (self, snapshot, bar->name, &ink, name_at, y);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopFairStrip *self = OCOP_FAIR_STRIP (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float em = ocop_ink_em (widget);
  g_autofree int *lines = g_new0 (int, self->bars->len + 1);
  GdkRGBA bad;

  draw_months (self, snapshot, width, height);
  find_lines (self, width, lines);
  for (guint i = 0; i < self->bars->len; i++)
    draw_bar (self, snapshot, &g_array_index (self->bars, Bar, i), width, em * (HEAD_EMS + LINE_EMS * (float) lines[i]));
  if (self->today < 0 || self->today > 1)
    return;
  ocop_ink_named (widget, "bad", &bad);
  gtk_snapshot_append_color (snapshot, &bad, &GRAPHENE_RECT_INIT (self->today * width, 0, 2, height));
}

static void
finalize (GObject *object)
{
  g_array_unref (OCOP_FAIR_STRIP (object)->bars);

  G_OBJECT_CLASS (ocop_fair_strip_parent_class)->finalize (object);
}

static void
ocop_fair_strip_class_init (OcopFairStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_css_name (widget_class, "strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ocop_fair_strip_init (OcopFairStrip *self)
{
  self->bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  g_array_set_clear_func (self->bars, clear_bar);
}

GtkWidget *
ocop_fair_strip_new (void)
{
  return g_object_new (OCOP_TYPE_FAIR_STRIP, NULL);
}

/* Where in the year a day begins, 0 to 1; outside for another year. */
static float
place_of (int         year,
          const char *day)
{
  g_autofree char *first = g_strdup_printf ("%04d-01-01", year);
  g_autofree char *next = g_strdup_printf ("%04d-01-01", year + 1);

  return (float) ocop_date_days_until (first, day) / (float) ocop_date_days_until (first, next);
}

/**
 * ocop_fair_strip_show:
 * @self: the strip
 * @year: the year shown
 * @fairs: (element-type OcopFairListed): its fairs, by their first day
 * @today: ISO date, marked where it lies in the year
 */
void
ocop_fair_strip_show (OcopFairStrip *self,
                      int            year,
                      GPtrArray     *fairs,
                      const char    *today)
{
  g_autoptr (GString) said = g_string_new (NULL);

  g_array_set_size (self->bars, 0);
  self->today = place_of (year, today);
  for (guint i = 0; i < fairs->len; i++)
    {
      const OcopFairListed *fair = g_ptr_array_index (fairs, i);
      g_autofree char *after = ocop_date_add_days (fair->ends_on, 1);
      g_autofree char *from = ocop_date_to_short (fair->starts_on);
      Bar bar = { .name = g_strdup (fair->name), .held_by_city = fair->held_by_city };

      bar.from = CLAMP (place_of (year, fair->starts_on), 0, 1);
      bar.to = CLAMP (place_of (year, after), 0, 1);
      g_array_append_val (self->bars, bar);
      g_string_append_printf (said, "%s%s: %s", said->len > 0 ? "; " : "", from, fair->name);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said->str, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
