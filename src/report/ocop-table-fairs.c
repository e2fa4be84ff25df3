/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"

#include <string.h>

/* Four tables below one another, in the same columns: the fairs, the participants of each, what was sold by day, and the products
 * of the reference set. What is summed in one is compared with the others. */
enum
{
  NUMBER,
  NAME,
  WHAT,
  WHERE,
  BOOTHS,
  APPROVED,
  ATTENDED,
  SUPPORT,
  OCOP,
  OTHER,
  VISITORS,
  CONTRACTS,
  VALUE,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 11, OCOP_CELL_COUNT },
  [NAME] = { "Hội chợ, chủ thể", NULL, 62, OCOP_CELL_TEXT },
  [WHAT] = { "Thời gian, sản phẩm", NULL, 50, OCOP_CELL_TEXT },
  [WHERE] = { "Địa điểm, kết quả", NULL, 36, OCOP_CELL_TEXT },
  [BOOTHS] = { "Gian hàng", NULL, 21, OCOP_CELL_WORD },
  [APPROVED] = { "Được duyệt", "Chủ thể", 15, OCOP_CELL_COUNT },
  [ATTENDED] = { "Có mặt", "Chủ thể", 15, OCOP_CELL_COUNT },
  [SUPPORT] = { "Hỗ trợ", NULL, 26, OCOP_CELL_INTEGER },
  [OCOP] = { "OCOP", "Doanh thu", 29, OCOP_CELL_INTEGER },
  [OTHER] = { "Khác", "Doanh thu", 26, OCOP_CELL_INTEGER },
  [VISITORS] = { "Lượt khách", NULL, 18, OCOP_CELL_INTEGER },
  [CONTRACTS] = { "Số", "Hợp đồng, ghi nhớ", 14, OCOP_CELL_COUNT },
  [VALUE] = { "Giá trị", "Hợp đồng, ghi nhớ", 28, OCOP_CELL_INTEGER },
};

/* What is not known stays empty: a fair without returns sold not nothing. */
static void
write_money (OcopSheet *sheet,
             guint      column,
             gint64     value,
             gboolean   is_known)
{
  if (is_known)
    ocop_sheet_number (sheet, column, (double) value);
}

static void
write_fair (OcopSheet            *sheet,
            const OcopFairListed *fair,
            const OcopFairFacts  *facts,
            guint                 ordinal)
{
  g_autofree char *from = ocop_date_to_short (fair->starts_on);
  g_autofree char *to = ocop_date_to_short (fair->ends_on);
  g_autofree char *days = g_strdup_printf ("%s đến %s", from, to);
  g_autofree char *where = g_strdup_printf ("%s%s%s; %s", fair->place != NULL ? fair->place : "", fair->place != NULL ? ", " : "",
                                            fair->outside ? "ngoài thành phố" : "trong thành phố",
                                            fair->held_by_city ? "thành phố tổ chức" : "đơn vị khác tổ chức");
  g_autofree char *booths = g_strdup_printf ("%d/%d", fair->n_held, fair->n_booths);

  ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  ocop_sheet_number (sheet, NUMBER, ordinal);
  ocop_sheet_text (sheet, NAME, fair->name);
  ocop_sheet_text (sheet, WHAT, days);
  ocop_sheet_text (sheet, WHERE, where);
  ocop_sheet_text (sheet, BOOTHS, booths);
  ocop_sheet_number (sheet, APPROVED, fair->n_participants);
  ocop_sheet_number (sheet, ATTENDED, fair->n_attended);
  write_money (sheet, SUPPORT, facts->support, facts->funnel.supported > 0);
  write_money (sheet, OCOP, fair->ocop_revenue, fair->n_returns > 0);
  write_money (sheet, OTHER, fair->other_revenue, facts->n_other > 0);
  write_money (sheet, VISITORS, fair->visitors, facts->n_visitors > 0);
  ocop_sheet_number (sheet, CONTRACTS, fair->n_contracts);
  write_money (sheet, VALUE, fair->contract_value, fair->n_contracts > 0);
  ocop_sheet_end_row (sheet);
}

/* Sums of all fairs; answers the first row of the fairs. */
static guint
write_fairs (OcopSheet        *sheet,
             const OcopReport *report)
{
  gint64 sums[N_COLUMNS] = { 0 };
  guint first = ocop_sheet_next_row (sheet);

  for (guint i = 0; i < report->fair_list->len; i++)
    {
      const OcopFairListed *fair = g_ptr_array_index (report->fair_list, i);
      const OcopFairFacts *facts = g_ptr_array_index (report->fairs, i);

      write_fair (sheet, fair, facts, i + 1);
      sums[APPROVED] += fair->n_participants;
      sums[ATTENDED] += fair->n_attended;
      sums[SUPPORT] += facts->support;
      sums[OCOP] += fair->ocop_revenue;
      sums[OTHER] += fair->other_revenue;
      sums[VISITORS] += fair->visitors;
      sums[CONTRACTS] += fair->n_contracts;
      sums[VALUE] += fair->contract_value;
    }
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, BOOTHS, "TỔNG CỘNG (lượt chủ thể)", TRUE);
  for (guint column = APPROVED; column <= VALUE; column++)
    ocop_sheet_sum (sheet, column, (double) sums[column], first, ocop_sheet_next_row (sheet) - 1);
  ocop_sheet_end_row (sheet);

  return first;
}

static const char *
tell_result (const OcopFairParticipant *participant)
{
  if (strcmp (participant->wish, "wants") != 0)
    {
      if (strcmp (participant->wish, "withdrawn") == 0)
        return "đã rút nhu cầu";
      return strcmp (participant->wish, "declines") == 0 ? "không có nhu cầu" : "chưa trả lời";
    }
  if (strcmp (participant->approval, "refused") == 0)
    return "từ chối";
  if (strcmp (participant->approval, "open") == 0)
    return "có nhu cầu, chờ duyệt";
  if (strcmp (participant->attendance, "absent") == 0)
    return participant->n_supports > 0 ? "được hỗ trợ nhưng vắng" : "vắng";

  return participant->n_supports > 0 ? "được hỗ trợ" : "tự túc";
}

static void
write_participant (OcopSheet                 *sheet,
                   const OcopFairParticipant *participant,
                   guint                      ordinal)
{
  g_autoptr (GString) products = g_string_new (NULL);
  g_autofree char *result = participant->reason != NULL ? g_strdup_printf ("%s: %s", tell_result (participant), participant->reason)
                                                        : g_strdup (tell_result (participant));

  for (guint i = 0; i < participant->products->len; i++)
    g_string_append_printf (products, "%s%s", i > 0 ? ", " : "", ((OcopFairProduct *) participant->products->pdata[i])->name);
  ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  ocop_sheet_number (sheet, NUMBER, ordinal);
  ocop_sheet_text (sheet, NAME, participant->name);
  ocop_sheet_text (sheet, WHAT, products->str);
  ocop_sheet_text (sheet, WHERE, result);
  if (participant->booths != NULL)
    ocop_sheet_text (sheet, BOOTHS, participant->booths);
  ocop_sheet_number (sheet, APPROVED, strcmp (participant->wish, "wants") == 0 && strcmp (participant->approval, "approved") == 0);
  ocop_sheet_number (sheet, ATTENDED, strcmp (participant->attendance, "attended") == 0);
  write_money (sheet, SUPPORT, participant->support, participant->n_supports > 0);
  write_money (sheet, OCOP, participant->ocop_revenue, participant->n_returns > 0);
  write_money (sheet, OTHER, participant->other_revenue, participant->n_other > 0);
  write_money (sheet, VISITORS, participant->visitors, participant->n_visitors > 0);
  ocop_sheet_number (sheet, CONTRACTS, participant->n_contracts);
  ocop_sheet_end_row (sheet);
}

/* Whether any return says what the column sums up: where none does the sum is left blank, not 0. */
static gboolean
is_known (const OcopFairFacts *facts,
          guint                column)
{
  if (column == OTHER)
    return facts->n_other > 0;

  return column != VISITORS || facts->n_visitors > 0;
}

/* A sum of a table below must be what the row of the fair says. */
static void
mark_difference (OcopSheet *sheet,
                 guint      column,
                 guint      row,
                 guint      fair_row)
{
  g_autofree char *here = ocop_sheet_cell (sheet, column, row);
  g_autofree char *there = ocop_sheet_cell (sheet, column, fair_row);

  ocop_sheet_mark_where (sheet, column, column, row, row, OCOP_MARK_BAD, "%s<>%s", here, there);
}

static void
write_participants (OcopSheet           *sheet,
                    const OcopFairFacts *facts,
                    guint                fair_row)
{
  const gint64 sums[N_COLUMNS] = { [APPROVED] = facts->funnel.approved, [ATTENDED] = facts->funnel.attended, [SUPPORT] = facts->support,
                                   [OCOP] = facts->ocop_revenue,        [OTHER] = facts->other_revenue,      [VISITORS] = facts->visitors };
  guint first = ocop_sheet_next_row (sheet);
  guint row;

  for (guint i = 0; i < facts->participants->len; i++)
    write_participant (sheet, g_ptr_array_index (facts->participants, i), i + 1);
  row = ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, BOOTHS, "Cộng", TRUE);
  for (guint column = APPROVED; column <= VISITORS; column++)
    if (is_known (facts, column))
      ocop_sheet_sum (sheet, column, (double) sums[column], first, row - 1);
  ocop_sheet_end_row (sheet);
  for (guint column = APPROVED; column <= VISITORS; column++)
    mark_difference (sheet, column, row, fair_row);
}

/* The sum of a day over all booths, and whether anything was entered. */
static gboolean
sum_day (const OcopFairReturns *returns,
         int                    day,
         OcopFairMeasure        measure,
         gint64                *sum)
{
  gboolean is_known = FALSE;

  *sum = 0;
  for (guint row = 0; row < returns->booths->len; row++)
    {
      gint64 value = ocop_fair_returns_get (returns, row, day, measure);

      is_known |= value >= 0;
      *sum += MAX (value, 0);
    }

  return is_known;
}

static void
write_days (OcopSheet             *sheet,
            const OcopFairFacts   *facts,
            const OcopFairReturns *returns,
            guint                  fair_row)
{
  const gint64 sums[OCOP_FAIR_N_MEASURES] = { facts->ocop_revenue, facts->other_revenue, facts->visitors };
  guint first = ocop_sheet_next_row (sheet);
  guint row;

  for (int day = 0; day < facts->n_days; day++)
    {
      g_autofree char *name = ocop_date_to_short (facts->days[day]);

      ocop_sheet_begin_row (sheet, OCOP_ROW_DETAIL);
      ocop_sheet_number (sheet, NUMBER, day + 1);
      ocop_sheet_text (sheet, NAME, "Doanh thu trong ngày");
      ocop_sheet_text (sheet, WHAT, name);
      for (int measure = 0; measure < OCOP_FAIR_N_MEASURES; measure++)
        {
          gint64 sum;
          gboolean is_known = sum_day (returns, day, measure, &sum);

          write_money (sheet, OCOP + (guint) measure, sum, is_known);
        }
      ocop_sheet_end_row (sheet);
    }
  row = ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, BOOTHS, "Cộng các ngày", TRUE);
  for (guint measure = 0; measure < OCOP_FAIR_N_MEASURES; measure++)
    if (is_known (facts, OCOP + measure))
      ocop_sheet_sum (sheet, OCOP + measure, (double) sums[measure], first, row - 1);
  ocop_sheet_end_row (sheet);
  for (guint column = OCOP; column <= VISITORS; column++)
    mark_difference (sheet, column, row, fair_row);
}

static const char *
tell_ask (OcopFairAsk ask)
{
  static const char *const words[] = {
    [OCOP_FAIR_NOT_ASKED] = "chưa mời: không tính",
    [OCOP_FAIR_NO_ANSWER] = "chưa trả lời: không tính",
    [OCOP_FAIR_DECLINED] = "không có nhu cầu: không tính",
    [OCOP_FAIR_WITHDRAWN] = "đã rút nhu cầu: không tính",
    [OCOP_FAIR_WANTS] = "có nhu cầu, chờ duyệt",
    [OCOP_FAIR_REFUSED] = "có nhu cầu, bị từ chối",
    [OCOP_FAIR_UNSUPPORTED] = "có nhu cầu, tự túc",
    [OCOP_FAIR_SUPPORTED] = "có nhu cầu, được hỗ trợ",
  };

  return words[ask];
}

/* The share: columns (6) and (7) count 1 for who wants to join and for who was supported. */
static void
write_support (OcopSheet             *sheet,
               const OcopFairSupport *support)
{
  g_autofree char *band = g_strdup_printf ("Sản phẩm 3 sao năm %d có nhu cầu dự hội chợ và được hỗ trợ (mỗi sản phẩm tính một lần)",
                                           support->year - 1);
  guint first, row;
  OcopFraction rate;

  ocop_sheet_band (sheet, band);
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_next_as (sheet, OCOP_CELL_WORD);
  ocop_sheet_text (sheet, NUMBER, "STT");
  ocop_sheet_text (sheet, NAME, "Sản phẩm");
  ocop_sheet_text (sheet, WHAT, "Chủ thể");
  ocop_sheet_text_across (sheet, WHERE, BOOTHS, "Kết quả", TRUE);
  ocop_sheet_next_as (sheet, OCOP_CELL_WORD);
  ocop_sheet_text (sheet, APPROVED, "Nhu cầu");
  ocop_sheet_next_as (sheet, OCOP_CELL_WORD);
  ocop_sheet_text (sheet, ATTENDED, "Hỗ trợ");
  ocop_sheet_end_row (sheet);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < support->lines->len; i++)
    {
      const OcopFairSupportLine *line = g_ptr_array_index (support->lines, i);

      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_number (sheet, NUMBER, i + 1);
      ocop_sheet_text (sheet, NAME, line->name);
      ocop_sheet_text (sheet, WHAT, line->producer);
      ocop_sheet_text_across (sheet, WHERE, BOOTHS, tell_ask (line->ask), FALSE);
      ocop_sheet_number (sheet, APPROVED, line->ask >= OCOP_FAIR_WANTS);
      ocop_sheet_number (sheet, ATTENDED, line->ask == OCOP_FAIR_SUPPORTED);
      ocop_sheet_end_row (sheet);
    }
  row = ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, BOOTHS, "Cộng; tỷ lệ được hỗ trợ trên có nhu cầu ở cột (8)", TRUE);
  ocop_sheet_sum (sheet, APPROVED, support->n_wanting, first, row - 1);
  ocop_sheet_sum (sheet, ATTENDED, support->n_supported, first, row - 1);
  if (ocop_fair_support_get_rate (support, &rate))
    {
      ocop_sheet_next_as (sheet, OCOP_CELL_SHARE);
      ocop_sheet_formula (sheet, SUPPORT, ocop_fraction_to_double (rate) / 100, "=G%u/F%u", row, row);
    }
  ocop_sheet_end_row (sheet);
}

static gboolean
is_illustrative (const GPtrArray *fairs)
{
  for (guint i = 0; i < fairs->len; i++)
    if (((const OcopFairListed *) fairs->pdata[i])->illustrative)
      return TRUE;

  return FALSE;
}

static void
write_all (OcopSheet        *sheet,
           const OcopReport *report)
{
  guint first = write_fairs (sheet, report);

  for (guint i = 0; i < report->fairs->len; i++)
    {
      const OcopFairFacts *facts = g_ptr_array_index (report->fairs, i);

      ocop_sheet_band (sheet, ocop_record_get_text (facts->record, OCOP_FAIR_NAME));
      if (facts->participants->len > 0)
        write_participants (sheet, facts, first + i);
      if (facts->n_returns > 0)
        write_days (sheet, facts, g_ptr_array_index (report->fair_returns, i), first + i);
    }
  if (report->fair_support->lines->len > 0)
    write_support (sheet, report->fair_support);
}

/**
 * ocop_table_fairs_names:
 *
 * Returns: (transfer full): one sheet, none where the year has no fair in the file
 */
GStrv
ocop_table_fairs_names (const OcopReport *report)
{
  const char *const names[] = { report->fairs != NULL && report->fairs->len > 0 ? "Hội chợ" : NULL, NULL };

  return g_strdupv ((char **) names);
}

/**
 * ocop_table_fairs_fill:
 *
 * Hội chợ: fairs of the year, participants, booths, support, revenue by day, contracts, and the share of products supported.
 */
void
ocop_table_fairs_fill (OcopSheet        *sheet,
                       const OcopReport *report,
                       guint             nth)
{
  g_autofree char *title = g_strdup_printf ("THAM GIA HỘI CHỢ, PHIÊN CHỢ SẢN PHẨM OCOP NĂM %d", report->year);
  gboolean is_empty = report->fair_list == NULL || report->fair_list->len == 0;
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .unit = "đồng, chủ thể, lượt khách",
                      .paper = OCOP_PAPER_A3_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .numbered = TRUE,
                      .illustrative = !is_empty && is_illustrative (report->fair_list) };

  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  if (!is_empty)
    write_all (sheet, report);
  else
    {
      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_text (sheet, NAME, "Chưa có hội chợ");
      ocop_sheet_end_row (sheet);
    }
  ocop_sheet_note (sheet,
                   "Một chủ thể dự nhiều hội chợ được đếm ở từng hội chợ; riêng tỷ lệ hỗ trợ đếm mỗi sản phẩm một lần. Ô trống: chưa "
                          "có số liệu, không phải 0. Tổng của danh sách và của các ngày phải bằng dòng của hội chợ ở bảng đầu.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
