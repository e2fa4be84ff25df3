/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-sheet-private.h"

#include <math.h>

#define CHECK(self, call) ocop_workbook_check ((self)->workbook, (call))

#define INCHES(mm) ((mm) / 25.4)

/* Margins of an official paper, in millimetres. */
#define MARGIN_LEFT 30
#define MARGIN_RIGHT 15
#define MARGIN_TOP 20
#define MARGIN_BOTTOM 20
#define MARGIN_FOOTER 10

/* A sheet longer than its page by no more than this is squeezed onto it. */
#define MOST_SQUEEZED 1.07

static double
paper_height (OcopPaper paper)
{
  static const double heights[] = {
    [OCOP_PAPER_A4_PORTRAIT] = 297,
    [OCOP_PAPER_A4_LANDSCAPE] = 210,
    [OCOP_PAPER_A3_LANDSCAPE] = 297,
  };

  return heights[paper];
}

/**
 * ocop_sheet_set_up_screen:
 *
 * How the sheet looks on the screen; the frozen part follows when the heads are written.
 */
void
ocop_sheet_set_up_screen (OcopSheet *self)
{
  worksheet_gridlines (self->sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_zoom (self->sheet, (uint16_t) (self->frame.zoom > 0 ? self->frame.zoom : 90));
  worksheet_set_tab_color (self->sheet, self->frame.tab);
}

static void
set_footer (OcopSheet *self)
{
  int small = (int) lround (9 * self->scale);
  int large = (int) lround (10 * self->scale);
  g_autofree char *centre
      = g_strdup_printf ("&C&\"Times New Roman,Italic\"&%dSố liệu minh họa", small);
  g_autofree char *footer
      = g_strdup_printf ("&L&\"Times New Roman,Italic\"&%d&A%s&R&\"Times New Roman,Regular\"&%dTrang &P/&N", small,
                         self->frame.illustrative ? centre : "", large);
  lxw_header_footer_options options = { .margin = INCHES (MARGIN_FOOTER) };

  CHECK (self, worksheet_set_footer_opt (self->sheet, footer, &options));
}

/* What a page holds of the sheet, in its own pixels: it is printed as broad as the paper. */
static double
page_pixels (const OcopSheet *self)
{
  double shrink = MAX (1, self->total_pixels / (ocop_paper_width (self->frame.paper) * 96 / 25.4));

  return (paper_height (self->frame.paper) - MARGIN_TOP - MARGIN_BOTTOM) * 96 / 25.4 * shrink;
}

static guint
row_height (const OcopSheet *self,
            guint            row)
{
  guint height = row < self->heights->len ? g_array_index (self->heights, guint16, row) : 0;

  return height > 0 ? height : 20;
}

static gboolean
contains (const GArray *rows,
          guint         row)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, lxw_row_t, i) == row)
      return TRUE;
  return FALSE;
}

/* Goes over the pages as Excel breaks them. A band that would end a page begins the next one instead; if the
 * foot of the table would stand without its last two rows, they go with it. The last page's beginning is
 * fixed in any case: programs that make columns broader get more rows on a page, and would leave the
 * signature alone on the next. */
static void
find_breaks (OcopSheet *self,
             guint      last_row)
{
  double page = page_pixels (self);
  lxw_row_t tail = self->tail_row;
  lxw_row_t last_page = 0;
  guint heads = 0;
  double used = 0;

  while (tail > self->first_row && contains (self->bands, tail - 1))
    tail--;
  if (self->frame.whole)
    for (guint row = self->head_row; row < self->first_row; row++)
      heads += row_height (self, row);

  for (guint row = 0; row <= last_row; row++)
    {
      guint height = row_height (self, row);

      if (row > 0 && contains (self->breaks, row))
        {
          used = heads;
          last_page = 0;
        }
      else if (used + height > page)
        {
          lxw_row_t start = row;

          while (start > self->first_row && contains (self->bands, start - 1))
            start--;
          if (row > tail)
            start = tail;
          if (start <= self->first_row)
            return;
          if (start < row)
            g_array_append_val (self->breaks, start);
          if (row > tail)
            return;
          last_page = start < row ? 0 : start;
          used = heads;
          for (guint i = start; i < row; i++)
            used += row_height (self, i);
        }
      used += height;
    }

  if (last_page > 0)
    g_array_append_val (self->breaks, last_page);
}

/* Whether the sheet is so little longer than a page that it is printed a trifle smaller rather than torn. */
static gboolean
fits_one_page (const OcopSheet *self,
               guint            last_row)
{
  double used = 0;

  if (self->breaks->len > 0)
    return FALSE;
  for (guint row = 0; row <= last_row && used < 1e5; row++)
    used += row_height (self, row);

  return used <= page_pixels (self) * MOST_SQUEEZED;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  lxw_row_t left = *(const lxw_row_t *) a;
  lxw_row_t right = *(const lxw_row_t *) b;

  return (left > right) - (left < right);
}

static void
set_breaks (OcopSheet *self,
            guint      last_row)
{
  lxw_row_t end = 0;

  find_breaks (self, last_row);
  if (self->breaks->len == 0)
    return;

  g_array_sort (self->breaks, compare_rows);
  g_array_append_val (self->breaks, end);
  CHECK (self, worksheet_set_h_pagebreaks (self->sheet, (lxw_row_t *) (gpointer) self->breaks->data));
}

/**
 * ocop_sheet_set_up_print:
 * @last_row: of what is printed, from 0
 *
 * Paper, margins, footer, pages, and the heads that stay on the screen.
 */
void
ocop_sheet_set_up_print (OcopSheet *self,
                         guint      last_row)
{
  gboolean has_table = self->columns[0].head != NULL;
  gboolean one_page;

  worksheet_set_paper (self->sheet, self->frame.paper == OCOP_PAPER_A3_LANDSCAPE ? 8 : 9);
  if (self->frame.paper == OCOP_PAPER_A4_PORTRAIT)
    worksheet_set_portrait (self->sheet);
  else
    worksheet_set_landscape (self->sheet);
  worksheet_set_margins (self->sheet, INCHES (MARGIN_LEFT), INCHES (MARGIN_RIGHT), INCHES (MARGIN_TOP),
                         INCHES (MARGIN_BOTTOM));
  worksheet_center_horizontally (self->sheet);
  one_page = !has_table || fits_one_page (self, last_row);
  worksheet_fit_to_pages (self->sheet, 1, one_page ? 1 : 0);
  CHECK (self, worksheet_print_area (self->sheet, 0, 0, last_row, (lxw_col_t) (self->n_columns - 1)));
  if (has_table && self->frame.whole)
    CHECK (self, worksheet_repeat_rows (self->sheet, self->head_row, self->first_row - 1));
  if (has_table)
    worksheet_freeze_panes (self->sheet, self->first_row, (lxw_col_t) self->frame.freeze);
  set_footer (self);
  if (!one_page)
    set_breaks (self, last_row);
}
