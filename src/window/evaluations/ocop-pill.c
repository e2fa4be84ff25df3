/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-pill.h"

/**
 * ocop_pill_draw:
 * @snapshot: what is drawn on   @area: where   @radius: of its corners
 * @ground: (nullable): what fills it   @line: (nullable): of the line around it
 *
 * A small ground with round corners, behind a key or a mark.
 */
void
ocop_pill_draw (GtkSnapshot           *snapshot,
                const graphene_rect_t *area,
                float                  radius,
                const GdkRGBA         *ground,
                const GdkRGBA         *line)
{
  GskRoundedRect pill;

  gsk_rounded_rect_init_from_rect (&pill, area, radius);
  /* Filled by a border that meets in the middle: a rounded clip costs several times as much without a graphics card. */
  if (ground != NULL)
    {
      float half = area->size.height / 2;
      float side = MIN (half, area->size.width / 2);

      gtk_snapshot_append_border (snapshot, &pill, (const float[4]){ half, side, half, side },
                                  (const GdkRGBA[4]){ *ground, *ground, *ground, *ground });
      if (area->size.width > 2 * side)
        gtk_snapshot_append_color (snapshot, ground,
                                   &GRAPHENE_RECT_INIT (area->origin.x + side, area->origin.y, area->size.width - 2 * side,
                                                        area->size.height));
    }
  if (line != NULL)
    gtk_snapshot_append_border (snapshot, &pill, (const float[4]){ 1, 1, 1, 1 }, (const GdkRGBA[4]){ *line, *line, *line, *line });
}
