/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-sign.h"

#include "window/evaluations/ocop-colour.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How far a sheet is, as a sign; the word is its name for a screen reader. */
struct _OcopSheetSign
{
  GtkWidget parent_instance;

  OcopSheetState state;
};

G_DEFINE_FINAL_TYPE (OcopSheetSign, ocop_sheet_sign, GTK_TYPE_WIDGET)

#define SIGN_SIZE 13

static const char *const colours[] = {
  [OCOP_SHEET_NOT_STARTED] = "mute",   [OCOP_SHEET_IN_PROGRESS] = "info", [OCOP_SHEET_SUBMITTED] = "ok",
  [OCOP_SHEET_ABSENT] = "mute",        [OCOP_SHEET_RECUSED] = "info",     [OCOP_SHEET_KNOCKED_OUT] = "bad",
};

static const char *const words[] = {
  [OCOP_SHEET_NOT_STARTED] = N_("not begun"),
  [OCOP_SHEET_IN_PROGRESS] = N_("in progress"),
  [OCOP_SHEET_SUBMITTED] = N_("submitted"),
  [OCOP_SHEET_ABSENT] = N_("absent"),
  [OCOP_SHEET_RECUSED] = N_("recused"),
  [OCOP_SHEET_KNOCKED_OUT] = N_("proposes to put out"),
};

/**
 * ocop_sheet_sign_words:
 *
 * Returns: the word of a sheet's state
 */
const char *
ocop_sheet_sign_words (OcopSheetState state)
{
  return _(words[state]);
}

static void
draw_disc (cairo_t  *cr,
           double    centre_x,
           double    centre_y,
           double    radius,
           GdkRGBA   ground)
{
  cairo_arc (cr, centre_x, centre_y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &ground);
  cairo_move_to (cr, centre_x - radius * 0.45, centre_y + radius * 0.05);
  cairo_line_to (cr, centre_x - radius * 0.1, centre_y + radius * 0.4);
  cairo_line_to (cr, centre_x + radius * 0.5, centre_y - radius * 0.35);
  cairo_stroke (cr);
}

/* A line through a circle (recused), a cross in it (put out), a dash in it (absent). */
static void
draw_strokes (cairo_t        *cr,
              double          centre_x,
              double          centre_y,
              double          radius,
              OcopSheetState  state)
{
  double reach = radius * (state == OCOP_SHEET_KNOCKED_OUT ? 0.45 : 0.7);

  if (state == OCOP_SHEET_ABSENT)
    {
      cairo_move_to (cr, centre_x - radius * 0.5, centre_y);
      cairo_line_to (cr, centre_x + radius * 0.5, centre_y);
    }
  else
    {
      cairo_move_to (cr, centre_x - reach, centre_y - reach);
      cairo_line_to (cr, centre_x + reach, centre_y + reach);
    }
  if (state == OCOP_SHEET_KNOCKED_OUT)
    {
      cairo_move_to (cr, centre_x + reach, centre_y - reach);
      cairo_line_to (cr, centre_x - reach, centre_y + reach);
    }
  cairo_stroke (cr);
}

/**
 * ocop_sheet_sign_draw:
 * @snapshot: what is drawn on   @widget: for the colours
 * @x: @y: upper left corner   @size: in pixels
 * @state: of a sheet
 */
void
ocop_sheet_sign_draw (GtkSnapshot    *snapshot,
                      GtkWidget      *widget,
                      float           x,
                      float           y,
                      float           size,
                      OcopSheetState  state)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, size, size);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GdkRGBA colour = ocop_colour_named (widget, colours[state]);
  double radius = size / 2 - 1;
  double centre_x = x + size / 2;
  double centre_y = y + size / 2;

  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, MAX (1.4, size / 9));
  if (state == OCOP_SHEET_SUBMITTED)
    {
      draw_disc (cr, centre_x, centre_y, radius, ocop_colour_named (widget, "view_bg_color"));
      cairo_destroy (cr);
      return;
    }
  cairo_arc (cr, centre_x, centre_y, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  if (state == OCOP_SHEET_IN_PROGRESS)
    {
      cairo_arc (cr, centre_x, centre_y, radius, G_PI / 2, 3 * G_PI / 2);
      cairo_fill (cr);
    }
  else if (state != OCOP_SHEET_NOT_STARTED)
    draw_strokes (cr, centre_x, centre_y, radius, state);
  cairo_destroy (cr);
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
  *minimum = *natural = SIGN_SIZE;
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  ocop_sheet_sign_draw (snapshot, widget, 0, 0, SIGN_SIZE, OCOP_SHEET_SIGN (widget)->state);
}

static void
ocop_sheet_sign_class_init (OcopSheetSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ocop_sheet_sign_init (OcopSheetSign *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
ocop_sheet_sign_new (OcopSheetState state)
{
  GtkWidget *self = g_object_new (OCOP_TYPE_SHEET_SIGN, NULL);

  ocop_sheet_sign_set_state (OCOP_SHEET_SIGN (self), state);

  return self;
}

void
ocop_sheet_sign_set_state (OcopSheetSign  *self,
                           OcopSheetState  state)
{
  self->state = state;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, ocop_sheet_sign_words (state), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
