/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-sheet-rule.h"

#include "report/ocop-sheet-private.h"

#include <math.h>

/* A black picture of one pixel, without alpha, that is stretched to a rule. */
static const guint8 black_pixel[] = {
  0x89, 'P',  'N',  'G',  '\r', '\n', 0x1a, '\n',                                                 /* signature */
  0x00, 0x00, 0x00, 0x0d, 'I',  'H',  'D',  'R',  0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, /* 1 × 1 */
  0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b, 0x55,                                           /* 8-bit grey */
  0x00, 0x00, 0x00, 0x0a, 'I',  'D',  'A',  'T',  0x78, 0x9c, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02,
  0x00, 0x01, 0x48, 0xaf, 0xa4, 0x71,
  0x00, 0x00, 0x00, 0x00, 'I',  'E',  'N',  'D',  0xae, 0x42, 0x60, 0x82,
};

/**
 * ocop_sheet_rule:
 * @row: in which it hangs, from 0
 * @down: pixels below the upper edge of @row
 * @first: first column of the block that it is centred in, from 0
 * @last: last column of the block
 * @pixels: its length
 *
 * Draws one of the two thin rules of an official head. A border would be as long as its cells; a picture has
 * the length that the regulation asks for, and screen readers skip it.
 */
void
ocop_sheet_rule (OcopSheet *self,
                 guint      row,
                 guint      down,
                 guint      first,
                 guint      last,
                 double     pixels)
{
  guint block = ocop_sheet_pixels (self, first, last);
  guint offset = (guint) MAX (0, round ((block - pixels) / 2));
  guint column = first;
  lxw_image_options options = { .x_scale = round (pixels),
                                .y_scale = 1,
                                .y_offset = (int32_t) down,
                                .object_position = LXW_OBJECT_DONT_MOVE_DONT_SIZE,
                                .decorative = TRUE };

  while (column < last && offset >= self->pixels[column])
    offset -= self->pixels[column++];
  options.x_offset = (int32_t) offset;
  ocop_workbook_check (self->workbook,
                       worksheet_insert_image_buffer_opt (self->sheet, row, (lxw_col_t) column, black_pixel,
                                                          sizeof black_pixel, &options));
}
