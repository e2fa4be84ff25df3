/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-timeline.h"

#include "base/ocop-date.h"
#include "window/ocop-ink.h"

#include <glib/gi18n-lib.h>

/* 03/11/2021                 03/11/2024
 * ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░▒▒▒░░░░░░░░   gone by · left · the days for filing again
 *                 ▲ today
 *                          filed again 07/05 – 06/07/2024 */
#define BAR 8
#define GAP 4

/* Places on the line are parts of its length, 0 to 1. */
struct _OcopTimeline
{
  GtkWidget parent_instance;

  char *begin;
  char *end;
  char *day;
  char *window; /* (nullable) */
  char *text;
  float day_at;
  float opens_at;
  float closes_at;
};

G_DEFINE_FINAL_TYPE (OcopTimeline, ocop_timeline, GTK_TYPE_WIDGET)

static float
place_of (const OcopCertificateFacts *certificate,
          const char                 *date)
{
  int whole = ocop_date_days_until (certificate->begins_on, certificate->expires_on);
  int part = ocop_date_days_until (certificate->begins_on, date);

  return whole > 0 ? CLAMP ((float) part / (float) whole, 0, 1) : 0;
}

static void
text_size (OcopTimeline *self,
           const char   *text,
           int          *width,
           int          *height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_get_pixel_size (layout, width, height);
}

static int
line_height (OcopTimeline *self)
{
  int height;

  text_size (self, self->begin, NULL, &height);

  return height;
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
  OcopTimeline *self = OCOP_TIMELINE (widget);
  const char *texts[] = { self->day, self->window };
  int begin, end;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = line_height (self) * (self->window != NULL ? 3 : 2) + BAR + 2 * GAP;
      return;
    }
  text_size (self, self->begin, &begin, NULL);
  text_size (self, self->end, &end, NULL);
  *minimum = begin + end + 4 * GAP;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      {
        int width;

        text_size (self, texts[i], &width, NULL);
        *minimum = MAX (*minimum, width);
      }
  *natural = *minimum;
}

static void
draw_text (OcopTimeline  *self,
           GtkSnapshot   *snapshot,
           const char    *text,
           const GdkRGBA *ink,
           float          middle,
           int            y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;
  float x;

  pango_layout_get_pixel_size (layout, &width, NULL);
  x = CLAMP (middle - (float) width / 2, 0, (float) MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, ink);
  gtk_snapshot_restore (snapshot);
}

static void
draw_bar (OcopTimeline *self,
          GtkSnapshot  *snapshot,
          GdkRGBA       ink,
          const char   *colour,
          float         from,
          float         to,
          int           y)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));

  if (colour != NULL)
    ocop_ink_named (GTK_WIDGET (self), colour, &ink);
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (from * width, (float) y, MAX ((to - from) * width, 2), BAR));
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopTimeline *self = OCOP_TIMELINE (widget);
  float width = (float) gtk_widget_get_width (widget);
  int line = line_height (self);
  int y = line + GAP;
  float stroke;
  GdkRGBA ink, faint, info;

  ocop_ink_of (widget, &ink);
  faint = ink;
  faint.alpha *= 0.2f;
  draw_text (self, snapshot, self->begin, &ink, 0, 0);
  draw_text (self, snapshot, self->end, &ink, width, 0);
  draw_bar (self, snapshot, faint, NULL, 0, 1, y);
  draw_bar (self, snapshot, ink, "ok", 0, self->day_at, y);
  if (self->window != NULL)
    draw_bar (self, snapshot, ink, "info", self->opens_at, self->closes_at, y);
  /* The day: a stroke through the bar, so that it is there on every ground. */
  stroke = CLAMP (self->day_at * width - 1, 0, width - 2);
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (stroke, (float) y - 2, 2, BAR + 4));
  y += BAR + GAP;
  draw_text (self, snapshot, self->day, &ink, self->day_at * width, y);
  if (self->window == NULL)
    return;
  ocop_ink_named (widget, "info", &info);
  draw_text (self, snapshot, self->window, &info, (self->opens_at + self->closes_at) / 2 * width, y + line);
}

static void
finalize (GObject *object)
{
  OcopTimeline *self = OCOP_TIMELINE (object);

  g_free (self->begin);
  g_free (self->end);
  g_free (self->day);
  g_free (self->window);
  g_free (self->text);

  G_OBJECT_CLASS (ocop_timeline_parent_class)->finalize (object);
}

static void
ocop_timeline_class_init (OcopTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ocop_timeline_init (OcopTimeline *self)
{
}

static void
add_window (OcopTimeline               *self,
            const OcopCertificateFacts *certificate)
{
  g_autofree char *opens = ocop_date_to_short (certificate->opens_on);
  g_autofree char *closes = ocop_date_to_short (certificate->closes_on);

  self->opens_at = place_of (certificate, certificate->opens_on);
  self->closes_at = place_of (certificate, certificate->closes_on);
  /* Translators: the days between which a re-evaluation is filed in time */
  self->window = g_strdup_printf (_("file again %s – %s"), opens, closes);
}

/**
 * ocop_timeline_new:
 * @certificate: with both of its days known
 * @as_of: ISO date of which the figures in view are
 *
 * Returns: (transfer floating): the certificate's time, how much of it is gone, and when it is filed for again
 */
GtkWidget *
ocop_timeline_new (const OcopCertificateFacts *certificate,
                   const char                 *as_of)
{
  OcopTimeline *self = g_object_new (OCOP_TYPE_TIMELINE, NULL);
  g_autofree char *today = ocop_date_today ();

  self->begin = ocop_date_to_short (certificate->begins_on);
  self->end = ocop_date_to_short (certificate->expires_on);
  self->day = g_str_equal (as_of, today) ? g_strdup (_("today")) : ocop_date_to_short (as_of);
  self->day_at = place_of (certificate, as_of);
  if (certificate->opens_on != NULL && certificate->closes_on != NULL)
    add_window (self, certificate);
  self->text = self->window != NULL
                   /* Translators: begin, end, the day in view, "file again … – …" */
                   ? g_strdup_printf (_("Valid from %s to %s; day in view: %s; %s"), self->begin, self->end, self->day, self->window)
                   : g_strdup_printf (_("Valid from %s to %s; day in view: %s"), self->begin, self->end, self->day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->text);

  return GTK_WIDGET (self);
}

/**
 * ocop_timeline_get_text:
 *
 * Returns: what the line shows, in words
 */
const char *
ocop_timeline_get_text (OcopTimeline *self)
{
  return self->text;
}
