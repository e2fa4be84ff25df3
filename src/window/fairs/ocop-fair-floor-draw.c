/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-floor-private.h"

#include "window/ocop-ink.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ┌ A1      ✓ ┐┌ A2      ✓ ┐   A booth: its number, how its holder stands, the holder's name; dashed where it is free.
 * └ Mỹ Phương ┘└ Bắc Đẩu   ┘   An aisle is narrower than a booth, and the zone's name stands in it. */
#define BOOTH_EMS 5.6f
#define HIGH_EMS 2.9f
#define AISLE_EMS 2.2f
#define GAP 4
#define EDGE 12
#define PAD 5
#define ROUND 4

static float
column_width (OcopFairFloor *self,
              int            column)
{
  return ocop_ink_em (GTK_WIDGET (self)) * (self->plan->is_aisle_column[column] ? AISLE_EMS : BOOTH_EMS) + GAP;
}

static float
row_height (OcopFairFloor *self,
            int            row)
{
  return ocop_ink_em (GTK_WIDGET (self)) * (self->plan->is_aisle_row[row] ? AISLE_EMS : HIGH_EMS) + GAP;
}

int
ocop_fair_floor_width (OcopFairFloor *self)
{
  float width = 2 * EDGE;

  for (int i = 0; self->plan != NULL && i < self->plan->n_columns; i++)
    width += column_width (self, i);

  return (int) width;
}

/* With room above for the name of a zone that has no aisle. */
static float
top_edge (OcopFairFloor *self)
{
  return EDGE + ocop_ink_em (GTK_WIDGET (self)) * 1.4f;
}

int
ocop_fair_floor_height (OcopFairFloor *self)
{
  float height = top_edge (self) + EDGE;

  for (int i = 0; self->plan != NULL && i < self->plan->n_rows; i++)
    height += row_height (self, i);

  return (int) height;
}

/* What is left over of the width makes the booths wider. */
static float
stretch (OcopFairFloor *self)
{
  float natural = (float) ocop_fair_floor_width (self) - 2 * EDGE;
  float given = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE;

  return natural > 0 ? CLAMP (given / natural, 1, 1.6f) : 1;
}

static float
left_of (OcopFairFloor *self,
         double         column)
{
  float x = 0;
  int i;

  for (i = 0; i < (int) column && i < self->plan->n_columns; i++)
    x += column_width (self, i);
  if (i < self->plan->n_columns)
    x += column_width (self, i) * (float) (column - i);

  return EDGE + x * stretch (self);
}

static float
top_of (OcopFairFloor *self,
        int            row)
{
  float y = top_edge (self);

  for (int i = 0; i < row; i++)
    y += row_height (self, i);

  return y;
}

/* Where a booth stands in the widget. */
void
ocop_fair_floor_place (OcopFairFloor        *self,
                       const OcopFairSquare *square,
                       GdkRectangle         *place)
{
  place->x = (int) left_of (self, square->column - 1);
  place->y = (int) top_of (self, square->row - 1);
  place->width = (int) (column_width (self, square->column - 1) * stretch (self)) - GAP;
  place->height = (int) row_height (self, square->row - 1) - GAP;
}

static void
draw_text (OcopFairFloor *self,
           GtkSnapshot   *snapshot,
           const char    *text,
           const GdkRGBA *ink,
           gboolean       is_bold,
           float          x,
           float          y,
           float          width,
           PangoAlignment align)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  if (is_bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_set_width (layout, (int) width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, align);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, ink);
  gtk_snapshot_restore (snapshot);
}

/* A dashed outline has no node of its own: strokes along the four sides. */
static void
draw_dashes (GtkSnapshot        *snapshot,
             const GdkRGBA      *ink,
             const GdkRectangle *place)
{
  for (int x = 0; x < place->width; x += 6)
    for (int side = 0; side < 2; side++)
      gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT ((float) (place->x + x), (float) (place->y + side * (place->height - 1)),
                                                                    (float) MIN (3, place->width - x), 1));
  for (int y = 0; y < place->height; y += 6)
    for (int side = 0; side < 2; side++)
      gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT ((float) (place->x + side * (place->width - 1)), (float) (place->y + y), 1,
                                                                    (float) MIN (3, place->height - y)));
}

static void
draw_outline (GtkSnapshot        *snapshot,
              const GdkRGBA      *ink,
              const GdkRectangle *place,
              float               grow,
              float               width)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) place->x - grow, (float) place->y - grow, (float) place->width + 2 * grow,
                                                        (float) place->height + 2 * grow), ROUND + grow);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { width, width, width, width }, (GdkRGBA[4]) { *ink, *ink, *ink, *ink });
}

static void
fill (GtkSnapshot        *snapshot,
      const GdkRGBA      *colour,
      const GdkRectangle *place)
{
  GskRoundedRect outline;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) place->x, (float) place->y, (float) place->width, (float) place->height);

  gsk_rounded_rect_init_from_rect (&outline, &rect, ROUND);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
draw_booth (OcopFairFloor        *self,
            GtkSnapshot          *snapshot,
            const OcopFairSquare *square,
            const GdkRGBA        *ink,
            const GdkRGBA        *ground)
{
  const OcopFairParticipant *holder = square->booth->holder;
  OcopFairSign sign = ocop_fair_sign_of (holder);
  GdkRectangle place;
  GdkRGBA colour, tint, accent;
  float em = ocop_ink_em (GTK_WIDGET (self));
  float width;

  ocop_fair_floor_place (self, square, &place);
  width = (float) place.width - 2 * PAD;
  fill (snapshot, ground, &place);
  ocop_ink_named (GTK_WIDGET (self), holder != NULL ? sign.colour : "mute", &colour);
  if (holder != NULL)
    {
      tint = colour;
      tint.alpha = 0.12f;
      fill (snapshot, &tint, &place);
      draw_outline (snapshot, &colour, &place, 0, 1);
    }
  else
    draw_dashes (snapshot, &colour, &place);
  draw_text (self, snapshot, square->booth->number, ink, TRUE, (float) place.x + PAD, (float) place.y + 2, width - em, PANGO_ALIGN_LEFT);
  if (holder != NULL)
    draw_text (self, snapshot, sign.sign, &colour, TRUE, (float) place.x + PAD, (float) place.y + 2, width, PANGO_ALIGN_RIGHT);
  draw_text (self, snapshot, holder != NULL ? holder->name : sign.word, holder != NULL ? ink : &colour, FALSE, (float) place.x + PAD,
             (float) place.y + 2 + em * 1.25f, width, PANGO_ALIGN_LEFT);
  ocop_ink_named (GTK_WIDGET (self), "accent_bg_color", &accent);
  if (square->booth->id == self->over)
    draw_outline (snapshot, &accent, &place, 3, 3);
  else if (square->booth->id == self->booth)
    {
      if (!gtk_widget_has_focus (GTK_WIDGET (self)))
        accent.alpha = 0.5f;
      draw_outline (snapshot, &accent, &place, 2, 2);
    }
}

static void
draw_zone (OcopFairFloor      *self,
           GtkSnapshot        *snapshot,
           const OcopFairZone *zone,
           const GdkRGBA      *ink)
{
  float em = ocop_ink_em (GTK_WIDGET (self));
  g_autofree char *name = NULL;
  double column, row;
  float middle, y;

  if (!ocop_fair_plan_name_at (self->plan, zone->id, &column, &row))
    return;
  /* Translators: a zone of a fair, and what is sold there: “Khu A · sản phẩm 4 sao” */
  name = zone->goods != NULL ? g_strdup_printf (_("Zone %s · %s"), zone->name, zone->goods) : g_strdup_printf (_("Zone %s"), zone->name);
  middle = left_of (self, column - 0.5);
  y = row >= 1 && self->plan->is_aisle_row[(int) row - 1]
          ? top_of (self, (int) row - 1) + (row_height (self, (int) row - 1) - GAP - em * 1.3f) / 2
          : top_of (self, MAX ((int) row, 0)) - em * 1.5f;
  draw_text (self, snapshot, name, ink, TRUE, MAX (middle - 11 * em, 0), y, 22 * em, PANGO_ALIGN_CENTER);
}

/* All of it: the ground, the booths, the names of the zones. */
void
ocop_fair_floor_draw (OcopFairFloor *self,
                      GtkSnapshot   *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRectangle all = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  GdkRGBA ink, floor, ground;

  ocop_ink_of (widget, &ink);
  ocop_ink_named (widget, "ok", &floor);
  ocop_ink_named (widget, "view_bg_color", &ground);
  floor.alpha = 0.06f;
  fill (snapshot, &floor, &all);
  if (self->ground != NULL)
    gdk_paintable_snapshot (self->ground, snapshot, all.width, all.height);
  for (guint i = 0; i < self->plan->squares->len; i++)
    draw_booth (self, snapshot, &g_array_index (self->plan->squares, OcopFairSquare, i), &ink, &ground);
  for (guint i = 0; i < self->facts->zones->len; i++)
    draw_zone (self, snapshot, g_ptr_array_index (self->facts->zones, i), &ink);
}
