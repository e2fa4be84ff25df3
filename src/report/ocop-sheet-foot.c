/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-sheet-private.h"

#include "base/ocop-date.h"

#include <math.h>

#define NOTE_POINTS 10
#define DATE_POINTS 12
#define SIGNER_POINTS 12
#define REMARK_POINTS 11

/* Room for a signature and a seal, before it is scaled. */
#define SIGNATURE_PIXELS 62

static guint
line_pixels (double points)
{
  return (guint) ceil (points * 96 / 72 * 1.25);
}

/* What follows the table goes on the same page as its last two rows. */
static void
begin_tail (OcopSheet *self)
{
  if (self->tail_row > 0)
    return;

  ocop_sheet_set_filter (self);
  self->tail_row = self->row;
  if (self->n_plain >= 2)
    self->tail_row = self->last_plain[0];
  else if (self->n_plain == 1)
    self->tail_row = self->last_plain[1];
}

/**
 * ocop_sheet_note:
 * @text: a sentence or two
 *
 * Writes a note below the table; the first one begins with “Ghi chú:”.
 */
void
ocop_sheet_note (OcopSheet  *self,
                 const char *text)
{
  double points = ocop_sheet_scaled (self, NOTE_POINTS);
  OcopStyle style = { .points = points,
                      .face = OCOP_FACE_ITALIC,
                      .across = LXW_ALIGN_LEFT,
                      .down = LXW_ALIGN_VERTICAL_TOP };
  g_autofree char *whole = g_strconcat (self->n_notes == 0 ? "Ghi chú: " : "", text, NULL);
  guint lines;

  if (self->copy != NULL)
    g_ptr_array_add (self->copy->notes, g_strdup (whole));
  begin_tail (self);
  if (self->n_notes == 0)
    ocop_sheet_set_height (self, self->row++, 6);
  lines = ocop_measure_lines (ocop_workbook_get_measure (self->workbook), OCOP_FACE_ITALIC, points, whole,
                              self->total_pixels * OCOP_WRAP_SHARE - OCOP_CELL_PADDING);
  ocop_sheet_merge (self, self->row, 0, self->n_columns - 1, whole, &style);
  ocop_sheet_set_height (self, self->row, lines * line_pixels (points) + 2);
  self->row++;
  self->n_notes++;
}

/* The columns on the left and on the right in which somebody signs. */
static void
signing_blocks (OcopSheet *self,
                double     need,
                guint     *left,
                guint     *right)
{
  double room = MAX (need, 0.34 * self->total_pixels);

  *right = self->n_columns - 1;
  while (*right > 1 && ocop_sheet_pixels (self, *right, self->n_columns - 1) < room)
    (*right)--;
  *left = 0;
  while (*left + 1 < *right && ocop_sheet_pixels (self, 0, *left) < room)
    (*left)++;
}

/**
 * ocop_sheet_sign:
 * @signers: who signs
 * @date: ISO date of the table
 *
 * Writes place and date, and who signs, with room for the signatures.
 */
void
ocop_sheet_sign (OcopSheet   *self,
                 OcopSigners  signers,
                 const char  *date)
{
  static const char *const who[][2] = {
    [OCOP_SIGNERS_OFFICE] = { "NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ" },
    [OCOP_SIGNERS_COUNCIL] = { "THƯ KÝ HỘI ĐỒNG", "CHỦ TỊCH HỘI ĐỒNG" },
  };
  double date_points = ocop_sheet_scaled (self, DATE_POINTS);
  double remark_points = ocop_sheet_scaled (self, REMARK_POINTS);
  OcopStyle italic = { .points = date_points,
                       .face = OCOP_FACE_ITALIC,
                       .across = LXW_ALIGN_CENTER,
                       .down = LXW_ALIGN_VERTICAL_CENTER };
  OcopStyle bold = italic;
  g_autofree char *day = ocop_date_to_long (date);
  g_autofree char *place = g_strdup_printf ("%s, %s", self->frame.office->place, day);
  guint left, right;

  if (self->copy != NULL)
    {
      self->copy->signers = signers;
      self->copy->signed_on = g_strdup (date);
    }
  begin_tail (self);
  bold.face = OCOP_FACE_BOLD;
  bold.points = ocop_sheet_scaled (self, SIGNER_POINTS);
  signing_blocks (self,
                  16 + ocop_measure_width (ocop_workbook_get_measure (self->workbook), OCOP_FACE_ITALIC, date_points,
                                           place),
                  &left, &right);

  ocop_sheet_set_height (self, self->row++, 8);
  ocop_sheet_merge (self, self->row, right, self->n_columns - 1, place, &italic);
  ocop_sheet_set_height (self, self->row++, line_pixels (date_points) + 1);

  ocop_sheet_merge (self, self->row, 0, left, who[signers][0], &bold);
  ocop_sheet_merge (self, self->row, right, self->n_columns - 1, who[signers][1], &bold);
  ocop_sheet_set_height (self, self->row++, line_pixels (bold.points) + 1);

  italic.points = remark_points;
  ocop_sheet_merge (self, self->row, 0, left, "(Ký, ghi rõ họ tên)", &italic);
  ocop_sheet_merge (self, self->row, right, self->n_columns - 1, "(Ký, đóng dấu, ghi rõ họ tên)", &italic);
  ocop_sheet_set_height (self, self->row++, line_pixels (remark_points) + 1);

  ocop_sheet_set_height (self, self->row++, (guint) round (SIGNATURE_PIXELS * self->scale));
}

/**
 * ocop_sheet_finish:
 *
 * Ends the sheet: what is printed, and on which pages.
 */
void
ocop_sheet_finish (OcopSheet *self)
{
  g_assert (!self->in_row && !self->finished && (!self->frame.filtered || self->filter_set));

  begin_tail (self);
  self->finished = TRUE;
  ocop_sheet_set_up_print (self, self->row - 1);
}
