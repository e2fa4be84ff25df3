/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-sheet-private.h"

#include "report/ocop-sheet-rule.h"

#include <math.h>
#include <string.h>

#define CHECK(self, call) ocop_workbook_check ((self)->workbook, (call))

#define PIXELS_PER_MM (96 / 25.4)

#define NATION "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define MOTTO "Độc lập - Tự do - Hạnh phúc"

/* The official sizes of the head, before they are scaled. */
#define HEAD_POINTS 12
#define MOTTO_POINTS 13
#define TITLE_POINTS 14
#define SUBJECT_POINTS 13
#define SOURCE_POINTS 11
#define UNIT_POINTS 11
#define NUMBER_POINTS 9

/* A sheet wider than its paper is printed smaller, but its frame never larger than this. */
#define MOST_SCALED 1.3

/* Rows of the frame that stand at the same place on every sheet. */
enum
{
  ROW_SUPERIOR,
  ROW_AGENCY,
  ROW_RULES,
  ROW_TITLE,
};

static guint
lines_height (double points,
              guint  lines)
{
  return lines * (guint) ceil (points * 96 / 72 * 1.25);
}

static double
width_of (OcopSheet  *self,
          OcopFace    face,
          double      points,
          const char *text)
{
  return ocop_measure_width (ocop_workbook_get_measure (self->workbook), face, points, text);
}

/* The agency's lines: one where the paper is broad enough, else broken by sense as its name is given. */
static char *
agency_lines (OcopSheet *self,
              guint      last)
{
  g_auto (GStrv) lines = g_strsplit (self->frame.office->heading, "\n", -1);
  g_autofree char *joined = g_strjoinv (" ", lines);
  double points = ocop_sheet_scaled (self, HEAD_POINTS);

  if (self->frame.paper != OCOP_PAPER_A4_PORTRAIT
      && width_of (self, OCOP_FACE_BOLD, points, joined) + 8 <= ocop_sheet_pixels (self, 0, last))
    return g_steal_pointer (&joined);

  return g_strdup (self->frame.office->heading);
}

/* Head of the left: as many columns as the text needs, but on a portrait page all that the right leaves. */
static guint
left_block (OcopSheet  *self,
            guint       right_first,
            const char *agency)
{
  double points = ocop_sheet_scaled (self, HEAD_POINTS);
  double need = width_of (self, OCOP_FACE_BOLD, points, agency) + 8;
  guint last = 0;

  if (self->frame.paper == OCOP_PAPER_A4_PORTRAIT)
    return right_first - 1;
  if (self->frame.office->superior != NULL)
    need = MAX (need, width_of (self, OCOP_FACE_REGULAR, points, self->frame.office->superior) + 8);
  need = MAX (need, 110 * PIXELS_PER_MM);
  while (last + 1 < right_first && ocop_sheet_pixels (self, 0, last) < need)
    last++;

  return last;
}

static void
write_head_blocks (OcopSheet *self)
{
  double points = ocop_sheet_scaled (self, HEAD_POINTS);
  double motto_points = ocop_sheet_scaled (self, MOTTO_POINTS);
  double need = width_of (self, OCOP_FACE_BOLD, points, NATION) + 8;
  OcopStyle upright = { .points = points, .across = LXW_ALIGN_CENTER, .down = LXW_ALIGN_VERTICAL_CENTER };
  OcopStyle bold = upright;
  OcopStyle motto;
  guint right = self->n_columns - 1;
  guint agency_count;
  guint left;
  guint height;
  double longest;
  g_autofree char *agency = NULL;

  bold.face = OCOP_FACE_BOLD;
  while (right > 1 && ocop_sheet_pixels (self, right, self->n_columns - 1) < need)
    right--;
  agency = agency_lines (self, right - 1);
  left = left_block (self, right, agency);

  /* A city's decision has no superior agency: its own first line stands in the first row. */
  if (self->frame.office->superior == NULL && strchr (agency, '\n') != NULL)
    {
      g_autofree char *first = g_strndup (agency, strcspn (agency, "\n"));
      g_autofree char *rest = g_strdup (strchr (agency, '\n') + 1);

      ocop_sheet_merge (self, ROW_SUPERIOR, 0, left, first, &bold);
      longest = MAX (width_of (self, OCOP_FACE_BOLD, points, first), width_of (self, OCOP_FACE_BOLD, points, rest));
      g_free (agency);
      agency = g_steal_pointer (&rest);
    }
  else
    {
      const char *superior = self->frame.office->superior != NULL ? self->frame.office->superior : "";

      ocop_sheet_merge (self, ROW_SUPERIOR, 0, left, superior, &upright);
      longest = MAX (width_of (self, OCOP_FACE_REGULAR, points, superior),
                     width_of (self, OCOP_FACE_BOLD, points, agency));
    }
  ocop_sheet_merge (self, ROW_SUPERIOR, right, self->n_columns - 1, NATION, &bold);
  ocop_sheet_set_height (self, ROW_SUPERIOR, lines_height (points, 1) + 1);

  agency_count = ocop_measure_lines (ocop_workbook_get_measure (self->workbook), OCOP_FACE_BOLD, points, agency,
                                     ocop_sheet_pixels (self, 0, left));
  bold.down = LXW_ALIGN_VERTICAL_TOP;
  motto = bold;
  motto.points = motto_points;
  height = lines_height (motto_points, agency_count) + 1;
  /* The library does not know the heights of streamed rows, so that a picture can only hang in the row of
   * rules: there the motto comes down to its rule. */
  if (self->streamed)
    motto.down = LXW_ALIGN_VERTICAL_BOTTOM;
  ocop_sheet_merge (self, ROW_AGENCY, 0, left, agency, &bold);
  ocop_sheet_merge (self, ROW_AGENCY, right, self->n_columns - 1, MOTTO, &motto);
  ocop_sheet_set_height (self, ROW_AGENCY, height);
  ocop_sheet_set_height (self, ROW_RULES, (guint) round (12 * self->scale));

  ocop_sheet_rule (self, ROW_RULES, 2, 0, left, 0.4 * longest);
  if (agency_count > 1 && !self->streamed)
    ocop_sheet_rule (self, ROW_AGENCY, lines_height (motto_points, 1) + 2, right, self->n_columns - 1,
                     width_of (self, OCOP_FACE_BOLD, motto_points, MOTTO));
  else
    ocop_sheet_rule (self, ROW_RULES, 2, right, self->n_columns - 1,
                     width_of (self, OCOP_FACE_BOLD, motto_points, MOTTO));
}

static void
write_line (OcopSheet  *self,
            const char *text,
            OcopFace    face,
            double      official,
            guint       space)
{
  double points = ocop_sheet_scaled (self, official);
  OcopStyle style = { .points = points,
                      .face = face,
                      .across = LXW_ALIGN_CENTER,
                      .down = LXW_ALIGN_VERTICAL_CENTER };
  guint lines;

  if (text == NULL)
    return;
  lines = ocop_measure_lines (ocop_workbook_get_measure (self->workbook), face, points, text,
                              self->total_pixels * OCOP_WRAP_SHARE - OCOP_CELL_PADDING);
  ocop_sheet_merge (self, self->row, 0, self->n_columns - 1, text, &style);
  ocop_sheet_set_height (self, self->row, lines_height (points, lines) + space);
  self->row++;
}

static void
write_unit (OcopSheet *self)
{
  g_autofree char *text = g_strdup_printf ("Đơn vị tính: %s", self->frame.unit);
  double points = ocop_sheet_scaled (self, UNIT_POINTS);
  double need = width_of (self, OCOP_FACE_ITALIC, points, text) + 8;
  OcopStyle style = { .points = points,
                      .face = OCOP_FACE_ITALIC,
                      .across = LXW_ALIGN_RIGHT,
                      .down = LXW_ALIGN_VERTICAL_CENTER };
  guint first = self->n_columns / 2;

  while (first > 0 && ocop_sheet_pixels (self, first, self->n_columns - 1) < need)
    first--;
  ocop_sheet_merge (self, self->row, first, self->n_columns - 1, text, &style);
  ocop_sheet_set_height (self, self->row, lines_height (points, 1) + 2);
  self->row++;
}

static guint
head_height (OcopSheet  *self,
             const char *text,
             guint       first,
             guint       last)
{
  return 1 + ocop_sheet_text_height (self, OCOP_FACE_BOLD, self->frame.head_points, text,
                                     ocop_sheet_pixels (self, first, last));
}

/* The last column of the group that begins at @first. */
static guint
group_end (OcopSheet *self,
           guint      first)
{
  guint last = first;

  while (last + 1 < self->n_columns && g_strcmp0 (self->columns[last + 1].group, self->columns[first].group) == 0)
    last++;
  return last;
}

/**
 * ocop_sheet_write_heads:
 *
 * Writes the heads of the table, in one row or, where columns are grouped, in two. Cells come in order; a
 * head that spans both rows is merged once the second is there, which streaming allows.
 */
void
ocop_sheet_write_heads (OcopSheet *self)
{
  OcopStyle style = { .points = self->frame.head_points,
                      .face = OCOP_FACE_BOLD,
                      .across = LXW_ALIGN_CENTER,
                      .down = LXW_ALIGN_VERTICAL_CENTER,
                      .border = OCOP_BORDER_CELL,
                      .fill = OCOP_COLOUR_HEAD };
  lxw_format *format = ocop_workbook_format (self->workbook, &style);
  gboolean grouped = FALSE;
  guint upper = 25;
  guint lower = 44;
  guint spanning = 0;
  guint row = self->row;

  for (guint i = 0; i < self->n_columns; i++)
    grouped = grouped || self->columns[i].group != NULL;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].group == NULL)
      {
        spanning = MAX (spanning, head_height (self, self->columns[i].head, i, i));
        CHECK (self, worksheet_write_string (self->sheet, row, (lxw_col_t) i, self->columns[i].head, format));
      }
    else
      {
        guint last = group_end (self, i);

        ocop_sheet_merge (self, row, i, last, self->columns[i].group, &style);
        upper = MAX (upper, head_height (self, self->columns[i].group, i, last));
        for (; i <= last; i++)
          lower = MAX (lower, head_height (self, self->columns[i].head, i, i));
        i--;
      }
  self->head_row = row;
  if (!grouped)
    {
      ocop_sheet_set_height (self, row, MAX (lower, spanning));
      self->row++;
      return;
    }

  ocop_sheet_set_height (self, row, upper);
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].group != NULL)
      CHECK (self, worksheet_write_string (self->sheet, row + 1, (lxw_col_t) i, self->columns[i].head, format));
    else
      CHECK (self, worksheet_write_blank (self->sheet, row + 1, (lxw_col_t) i, format));
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].group == NULL)
      CHECK (self, worksheet_merge_range (self->sheet, row, (lxw_col_t) i, row + 1, (lxw_col_t) i,
                                          self->columns[i].head, format));
  ocop_sheet_set_height (self, row + 1, MAX (lower, spanning > upper ? spanning - upper : 0));
  self->row += 2;
}

static void
write_numbers (OcopSheet *self)
{
  OcopStyle style = { .points = NUMBER_POINTS,
                      .face = OCOP_FACE_ITALIC,
                      .across = LXW_ALIGN_CENTER,
                      .down = LXW_ALIGN_VERTICAL_CENTER,
                      .border = OCOP_BORDER_CELL };
  lxw_format *format = ocop_workbook_format (self->workbook, &style);
  guint lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *formula = self->columns[i].formula;
      g_autofree char *text = g_strdup_printf (formula != NULL ? "(%u)=%s" : "(%u)", i + 1, formula);
      g_autofree char *wrapped = ocop_measure_wrap (ocop_workbook_get_measure (self->workbook), OCOP_FACE_ITALIC,
                                                    NUMBER_POINTS, text, "=+-/",
                                                    self->pixels[i] * OCOP_WRAP_SHARE - OCOP_CELL_PADDING + 2);
      guint n = 1;

      for (const char *p = wrapped; *p != '\0'; p++)
        n += *p == '\n';
      lines = MAX (lines, n);
      CHECK (self, worksheet_write_string (self->sheet, self->row, (lxw_col_t) i, wrapped, format));
    }
  ocop_sheet_set_height (self, self->row, 3 + 16 * lines);
  self->row++;
}

/**
 * ocop_paper_width:
 * @paper: a paper lying as it is printed
 *
 * Returns: the width between its margins in millimetres
 */
double
ocop_paper_width (OcopPaper paper)
{
  switch (paper)
    {
    case OCOP_PAPER_A4_PORTRAIT:
      return 165;
    case OCOP_PAPER_A4_LANDSCAPE:
      return 252;
    case OCOP_PAPER_A3_LANDSCAPE:
      return 375;
    default:
      g_assert_not_reached ();
    }
}

static void
set_columns (OcopSheet        *self,
             const OcopColumn *columns,
             guint             n_columns)
{
  OcopStyle plain = { .points = OCOP_POINTS };
  lxw_format *format = ocop_workbook_format (self->workbook, &plain);
  double width = 0;

  g_assert (n_columns > 1 && n_columns <= OCOP_MAX_COLUMNS);

  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->pixels = g_new0 (guint, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      width += columns[i].width;
      self->pixels[i] = (guint) round (columns[i].width * PIXELS_PER_MM);
      self->total_pixels += self->pixels[i];
      CHECK (self, worksheet_set_column_pixels (self->sheet, (lxw_col_t) i, (lxw_col_t) i, self->pixels[i], format));
    }
  /* Too wide to be read on A4: the larger paper is better than letters of six points. */
  if (self->frame.paper == OCOP_PAPER_A4_LANDSCAPE && width > MOST_SCALED * ocop_paper_width (self->frame.paper))
    self->frame.paper = OCOP_PAPER_A3_LANDSCAPE;
  self->scale = CLAMP (width / ocop_paper_width (self->frame.paper), 1, MOST_SCALED);
}

/**
 * ocop_sheet_begin:
 * @frame: what stands around the table; its texts are read at once
 * @columns: (array length=n_columns): of the table; without heads there is no table
 *
 * Writes everything down to the first row of the table.
 */
void
ocop_sheet_begin (OcopSheet        *self,
                  const OcopFrame  *frame,
                  const OcopColumn *columns,
                  guint             n_columns)
{
  g_assert (self->columns == NULL);

  self->frame = *frame;
  if (self->frame.head_points <= 0)
    self->frame.head_points = OCOP_POINTS;
  set_columns (self, columns, n_columns);
  if (self->copy != NULL)
    ocop_sheet_copy_begin (self->copy, &self->frame, self->scope, columns, n_columns);
  ocop_sheet_set_up_screen (self);

  write_head_blocks (self);
  self->row = ROW_TITLE;
  write_line (self, frame->title, OCOP_FACE_BOLD, TITLE_POINTS, 4);
  write_line (self, frame->subject, OCOP_FACE_BOLD, SUBJECT_POINTS, 1);
  if (self->scope != NULL)
    {
      g_autofree char *scope = g_strdup_printf ("Phạm vi: %s", self->scope);

      write_line (self, scope, OCOP_FACE_BOLD, SOURCE_POINTS, 1);
    }
  write_line (self, frame->source, OCOP_FACE_ITALIC, SOURCE_POINTS, 2);
  if (frame->unit != NULL)
    write_unit (self);
  else
    ocop_sheet_set_height (self, self->row++, 8);

  if (columns[0].head != NULL)
    {
      ocop_sheet_write_heads (self);
      if (frame->numbered)
        write_numbers (self);
    }
  self->first_row = self->row;
  self->last_row = self->row;
}
