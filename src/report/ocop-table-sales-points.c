/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

enum
{
  NUMBER,
  NAME,
  TYPE,
  AREA,
  STATE,
  OPENED,
  ITEMS,
  MET,
  OCOP,
  OWN,
  OTHER,
  LAPSED,
  OCOP_REVENUE,
  OTHER_REVENUE,
  REVENUE,
  N_COLUMNS
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 9, OCOP_CELL_WORD },
  [NAME] = { "Điểm bán hàng, địa chỉ", NULL, 52, OCOP_CELL_TEXT },
  [TYPE] = { "Loại hình", NULL, 28, OCOP_CELL_TEXT, NULL, 10 },
  [AREA] = { "Địa bàn", NULL, 22, OCOP_CELL_TEXT },
  [STATE] = { "Tình trạng", NULL, 20, OCOP_CELL_WORD },
  [OPENED] = { "Ngày mở", NULL, 19, OCOP_CELL_DATE },
  [ITEMS] = { "Tổng số", "Tiêu chí", 12, OCOP_CELL_COUNT },
  [MET] = { "Đạt", "Tiêu chí", 12, OCOP_CELL_COUNT },
  [OCOP] = { "OCOP thành phố", "Mặt hàng", 16, OCOP_CELL_COUNT },
  [OWN] = { "Khác của thành phố", "Mặt hàng", 17, OCOP_CELL_COUNT },
  [OTHER] = { "Địa phương khác", "Mặt hàng", 17, OCOP_CELL_COUNT },
  [LAPSED] = { "Hết hạn chứng nhận", "Mặt hàng", 17, OCOP_CELL_COUNT },
  [OCOP_REVENUE] = { "Sản phẩm OCOP", "Doanh thu năm", 28, OCOP_CELL_INTEGER },
  [OTHER_REVENUE] = { "Hàng khác", "Doanh thu năm", 28, OCOP_CELL_INTEGER },
  [REVENUE] = { "Cộng", "Doanh thu năm", 28, OCOP_CELL_INTEGER, "(13)+(14)" },
};

/**
 * ocop_table_sales_points_names:
 *
 * Returns: (transfer full): one sheet, none where the file knows of no sales point
 */
GStrv
ocop_table_sales_points_names (const OcopReport *report)
{
  const char *const names[] = { report->trade != NULL && report->trade->points->len > 0 ? "Điểm bán hàng" : NULL, NULL };

  return g_strdupv ((char **) names);
}

/* What nobody entered is left blank and is not 0; a sum of which something is known adds that. */
static void
write_revenue (OcopSheet           *sheet,
               const OcopPointLine *line,
               guint                row)
{
  if (line->has_ocop)
    ocop_sheet_number (sheet, OCOP_REVENUE, (double) line->ocop);
  if (line->has_other)
    ocop_sheet_number (sheet, OTHER_REVENUE, (double) line->other);
  if (line->has_ocop || line->has_other)
    ocop_sheet_formula (sheet, REVENUE, (double) (line->ocop + line->other), "=SUM(%s%u:%s%u)", ocop_sheet_letters (OCOP_REVENUE), row,
                        ocop_sheet_letters (OTHER_REVENUE), row);
}

static void
write_point (OcopSheet           *sheet,
             const OcopPointLine *line,
             guint                ordinal)
{
  g_autofree char *name = line->address != NULL ? g_strdup_printf ("%s (%s)", line->name, line->address) : g_strdup (line->name);
  guint row = ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);

  ocop_sheet_number (sheet, NUMBER, ordinal);
  ocop_sheet_text (sheet, NAME, name);
  ocop_sheet_text (sheet, TYPE, ocop_point_type_label (line->type));
  ocop_sheet_text (sheet, AREA, line->area);
  ocop_sheet_text (sheet, STATE, ocop_point_state_label (line->state));
  ocop_sheet_date (sheet, OPENED, line->opened_on);
  if (line->n_items > 0)
    {
      ocop_sheet_number (sheet, ITEMS, line->n_items);
      ocop_sheet_number (sheet, MET, line->n_met);
    }
  ocop_sheet_number (sheet, OCOP, line->n_ocop);
  ocop_sheet_number (sheet, OWN, line->n_own);
  ocop_sheet_number (sheet, OTHER, line->n_other);
  ocop_sheet_number (sheet, LAPSED, line->n_lapsed);
  write_revenue (sheet, line, row);
  ocop_sheet_end_row (sheet);
}

static void
write_total (OcopSheet              *sheet,
             const OcopTradeSummary *trade,
             guint                   first,
             guint                   last)
{
  double sums[N_COLUMNS] = { 0 };

  for (guint i = 0; i < trade->points->len; i++)
    {
      const OcopPointLine *line = g_ptr_array_index (trade->points, i);

      sums[OCOP] += line->n_ocop;
      sums[OWN] += line->n_own;
      sums[OTHER] += line->n_other;
      sums[LAPSED] += line->n_lapsed;
      sums[OCOP_REVENUE] += (double) line->ocop;
      sums[OTHER_REVENUE] += (double) line->other;
      sums[REVENUE] += (double) (line->ocop + line->other);
    }
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, OPENED, "TỔNG CỘNG", TRUE);
  for (guint column = OCOP; column < N_COLUMNS; column++)
    ocop_sheet_sum (sheet, column, sums[column], first, last);
  ocop_sheet_end_row (sheet);
}

static gboolean
is_illustrative (const OcopTradeSummary *trade)
{
  for (guint i = 0; i < trade->points->len; i++)
    if (((const OcopPointLine *) g_ptr_array_index (trade->points, i))->illustrative)
      return TRUE;

  return FALSE;
}

/**
 * ocop_table_sales_points_fill:
 *
 * Điểm bán hàng: each with its criteria, goods by origin and the year's revenue, and how far products are sold anywhere.
 */
void
ocop_table_sales_points_fill (OcopSheet        *sheet,
                              const OcopReport *report,
                              guint             nth)
{
  const OcopTradeSummary *trade = report->trade;
  g_autofree char *title = g_strdup_printf ("ĐIỂM GIỚI THIỆU VÀ BÁN SẢN PHẨM OCOP NĂM %d", report->year);
  g_autofree char *coverage
      = g_strdup_printf ("Trong %d sản phẩm đang được công nhận: %d sản phẩm chưa bán ở điểm bán hàng đang hoạt động hay trên mạng, "
                         "%d sản phẩm bán trên mạng. Điểm đang hoạt động có sản phẩm OCOP của thành phố chưa tới một nửa số mặt hàng: %d.",
                         trade->n_in_force, trade->n_nowhere, trade->n_online, trade->n_few);
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .unit = "điểm, mặt hàng, đồng",
                      .paper = OCOP_PAPER_A3_LANDSCAPE,
                      .tab = OCOP_COLOUR_BROWN,
                      .freeze = NAME + 1,
                      .numbered = TRUE,
                      .filtered = TRUE,
                      .whole = TRUE,
                      .illustrative = is_illustrative (trade) };
  guint first, last;

  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < trade->points->len; i++)
    write_point (sheet, g_ptr_array_index (trade->points, i), i + 1);
  last = ocop_sheet_next_row (sheet) - 1;
  ocop_sheet_mark_where (sheet, LAPSED, LAPSED, first, last, OCOP_MARK_BAD, "$%s%u>0", ocop_sheet_letters (LAPSED), first);
  write_total (sheet, trade, first, last);
  ocop_sheet_note (sheet, coverage);
  ocop_sheet_note (sheet, "Tiêu chí theo quyết định có hiệu lực vào ngày thẩm định. Ô trống: chưa có số liệu, không phải 0.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
