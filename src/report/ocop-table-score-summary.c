/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

#include "base/ocop-date.h"

#include <string.h>

/* Columns before those of the members. */
#define N_BEFORE 2

/* More members than this have narrower columns. */
#define MANY_MEMBERS 12

typedef struct
{
  OcopSheet *sheet;
  const OcopReport *report;
  const OcopSessionResults *session;
  GArray *columns;
  guint first_member;
  guint last_member;
  guint sheets; /* column “Số phiếu”; the others follow it in their order */
  guint part_a;
  guint mean;
  guint spread;
  guint by_points;
  guint minimums;
  guint rank;
} Summary;

/**
 * ocop_table_score_summary_names:
 *
 * Returns: (transfer full): a sheet a session; without any session one empty sheet
 */
GStrv
ocop_table_score_summary_names (const OcopReport *report)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < report->sessions->len; i++)
    {
      const OcopSessionResults *session = g_ptr_array_index (report->sessions, i);
      g_autofree char *round = ocop_words_lower_first (session->round_name);
      g_autofree char *name = g_strdup_printf ("Tổng hợp điểm %s", round);

      g_strv_builder_add (names, report->sessions->len > 1 ? name : "Tổng hợp điểm");
    }

  return g_strv_builder_end (names);
}

static void
add_column (Summary    *self,
            OcopColumn  column)
{
  g_array_append_val (self->columns, column);
}

static void
make_columns (Summary *self)
{
  static const char members_group[] = "Tổng điểm của từng thành viên Hội đồng";
  static const char parts_group[] = "Điểm trung bình các phần";
  const OcopSessionResults *session = self->session;
  guint n_members = MAX (session->members->len, 1);

  add_column (self, (OcopColumn){ "STT", NULL, 9, OCOP_CELL_COUNT });
  add_column (self, (OcopColumn){ "Sản phẩm\n(chủ thể)", NULL, 54, OCOP_CELL_TEXT });
  self->first_member = self->columns->len;
  for (guint i = 0; i < n_members; i++)
    {
      const OcopResultMember *member = i < session->members->len ? g_ptr_array_index (session->members, i) : NULL;

      add_column (self, (OcopColumn){ member != NULL ? member->short_office : "–", members_group,
                                      n_members > MANY_MEMBERS ? 11 : 12.5, OCOP_CELL_POINTS });
    }
  self->last_member = self->columns->len - 1;
  self->sheets = self->columns->len;
  add_column (self, (OcopColumn){ "Số phiếu", NULL, 10, OCOP_CELL_COUNT });
  self->part_a = self->columns->len;
  for (guint part = 0; part < 3; part++)
    {
      g_autofree char *head = g_strdup_printf ("Phần %c (%d)", (char) ('A' + part), session->part_max[part]);

      add_column (self, (OcopColumn){ g_intern_string (head), parts_group, 13, OCOP_CELL_SCORE });
    }
  self->mean = self->columns->len;
  add_column (self, (OcopColumn){ "Tổng điểm trung bình", NULL, 14, OCOP_CELL_SCORE, NULL, 0, TRUE });
  self->spread = self->columns->len;
  add_column (self, (OcopColumn){ "Chênh lệch", NULL, 13, OCOP_CELL_COUNT });
  self->by_points = self->columns->len;
  add_column (self, (OcopColumn){ "Hạng theo điểm", NULL, 14, OCOP_CELL_RANK });
  self->minimums = self->columns->len;
  add_column (self, (OcopColumn){ "Điều kiện tối thiểu", NULL, session->has_minimums ? 38 : 24, OCOP_CELL_TEXT, NULL,
                                  10 });
  self->rank = self->columns->len;
  add_column (self, (OcopColumn){ "Hạng đề nghị", NULL, 20, OCOP_CELL_RANK, NULL, 0, TRUE });
}

static void
write_parts (Summary              *self,
             const OcopResultLine *line)
{
  OcopWorkbook *workbook = ocop_sheet_get_workbook (self->sheet);

  for (guint part = 0; part < 3; part++)
    {
      const char *range = ocop_workbook_get_place (workbook, "detail/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%u",
                                                   self->session->session, line->product, part);
      double mean = line->sheets > 0 ? (double) line->part_sums[part] / line->sheets : 0;

      if (range != NULL && line->sheets > 0)
        ocop_sheet_formula (self->sheet, self->part_a + part, mean, "=IFERROR(AVERAGE(%s),\"–\")", range);
      else if (range != NULL)
        ocop_sheet_formula_text (self->sheet, self->part_a + part, "–", "=IFERROR(AVERAGE(%s),\"–\")", range);
      else if (line->sheets > 0)
        ocop_sheet_number (self->sheet, self->part_a + part, mean);
      else
        ocop_sheet_text (self->sheet, self->part_a + part, "–");
    }
}

static void
write_mean (Summary              *self,
            const OcopResultLine *line,
            guint                 row)
{
  const char *first = ocop_sheet_letters (self->first_member);
  const char *last = ocop_sheet_letters (self->last_member);
  const char *sheets = ocop_sheet_letters (self->sheets);
  const char *mean = ocop_sheet_letters (self->mean);
  g_autofree char *mean_formula = g_strdup_printf ("=IF(%s%u=0,\"–\",SUM(%s%u:%s%u)/%s%u)", sheets, row, first, row,
                                                   last, row, sheets, row);
  g_autofree char *spread_formula = g_strdup_printf ("=IF(%s%u=0,\"–\",MAX(%s%u:%s%u)-MIN(%s%u:%s%u))", sheets, row,
                                                     first, row, last, row, first, row, last, row);
  g_autofree char *rank_formula
      = g_strdup_printf ("=IF(%s%u=0,\"Không xếp hạng\",IF(%s%u>=%d,5,IF(%s%u>=%d,4,IF(%s%u>=%d,3,IF(%s%u>=%d,2,1)))))",
                         sheets, row, mean, row, ocop_session_band (self->session, 5), mean, row,
                         ocop_session_band (self->session, 4), mean, row, ocop_session_band (self->session, 3), mean,
                         row, ocop_session_band (self->session, 2));

  if (line->sheets == 0)
    {
      ocop_sheet_formula_text (self->sheet, self->mean, "–", "%s", mean_formula);
      ocop_sheet_formula_text (self->sheet, self->spread, "–", "%s", spread_formula);
      ocop_sheet_formula_text (self->sheet, self->by_points, "Không xếp hạng", "%s", rank_formula);
      return;
    }

  g_autofree char *format = ocop_line_score_format (self->session, line);

  if (strcmp (format, "0.00") != 0)
    ocop_sheet_next_format (self->sheet, format);
  ocop_sheet_formula (self->sheet, self->mean, ocop_fraction_to_double (ocop_line_mean (line)), "%s", mean_formula);
  if (line->turn > 1)
    {
      g_autofree char *turned = g_strdup_printf ("0\"%s\"", ocop_words_turn_sign (line->turn));

      ocop_sheet_next_format (self->sheet, turned);
    }
  ocop_sheet_formula (self->sheet, self->spread, line->spread, "%s", spread_formula);
  ocop_sheet_formula (self->sheet, self->by_points, line->rank_by_points, "%s", rank_formula);
}

static void
write_minimums (Summary              *self,
                const OcopResultLine *line)
{
  g_autofree char *text = ocop_words_minimums_of (self->session, line);

  ocop_sheet_text (self->sheet, self->minimums, text);
}

static void
write_rank (Summary              *self,
            const OcopResultLine *line)
{
  g_autofree char *text = ocop_words_rank (line);

  if (line->has_rank && line->knocked_out == NULL && line->rank < 5)
    ocop_sheet_number (self->sheet, self->rank, line->rank);
  else
    ocop_sheet_text (self->sheet, self->rank, text);
}

static void
write_line (Summary              *self,
            const OcopResultLine *line)
{
  g_autofree char *name = g_strdup_printf ("%s\n(%s)", line->name, line->producer_name);
  guint row = ocop_sheet_begin_row (self->sheet, OCOP_ROW_PLAIN);

  ocop_sheet_number (self->sheet, 0, line->position);
  ocop_sheet_text (self->sheet, 1, name);
  for (guint i = 0; i < self->session->members->len; i++)
    if (line->cells[i].state == OCOP_SHEET_SUBMITTED)
      ocop_sheet_number (self->sheet, self->first_member + i, line->cells[i].total);
    else
      ocop_sheet_text (self->sheet, self->first_member + i, ocop_words_sheet_sign (line->cells[i].state));
  ocop_sheet_formula (self->sheet, self->sheets, line->sheets, "=COUNT(%s%u:%s%u)",
                      ocop_sheet_letters (self->first_member), row, ocop_sheet_letters (self->last_member), row);
  write_parts (self, line);
  write_mean (self, line, row);
  write_minimums (self, line);
  write_rank (self, line);
  ocop_sheet_end_row (self->sheet);
}

static void
mark_cells (Summary *self,
            guint    first,
            guint    last)
{
  OcopSheet *sheet = self->sheet;
  const char *member = ocop_sheet_letters (self->first_member);
  const char *sheets = ocop_sheet_letters (self->sheets);
  const char *spread = ocop_sheet_letters (self->spread);
  const char *by_points = ocop_sheet_letters (self->by_points);
  const char *rank = ocop_sheet_letters (self->rank);

  ocop_sheet_mark_where (sheet, self->first_member, self->last_member, first, last, OCOP_MARK_GREY, "ISTEXT(%s%u)",
                         member, first);
  ocop_sheet_mark_where (sheet, self->sheets, self->sheets, first, last, OCOP_MARK_WARNING,
                         "AND(ISNUMBER(%s%u),%s%u<%u)", sheets, first, sheets, first, self->session->members->len);
  ocop_sheet_mark_where (sheet, self->spread, self->spread, first, last, OCOP_MARK_BAD_BOLD,
                         "AND(ISNUMBER(%s%u),%s%u>%d)", spread, first, spread, first, self->session->spread_limit);
  ocop_sheet_mark_where (sheet, self->rank, self->rank, first, last, OCOP_MARK_WARNING,
                         "AND(ISNUMBER(%s%u),ISNUMBER(%s%u),%s%u<%s%u)", rank, first, by_points, first, rank, first,
                         by_points, first);
  ocop_sheet_mark_where (sheet, self->rank, self->rank, first, last, OCOP_MARK_BAD, "%s%u=\"Không xếp hạng\"", rank,
                         first);
}

/* Products whose figures come from a later scoring turn. */
static char *
later_turns (const OcopSessionResults *session)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < session->lines->len; i++)
    {
      const OcopResultLine *line = g_ptr_array_index (session->lines, i);

      if (line->turn < 2)
        continue;
      g_string_append_printf (text, " %s Sản phẩm số %d: kết quả lượt chấm %d; lượt %d chênh lệch %d điểm",
                              ocop_words_turn_sign (line->turn), line->position, line->turn, line->turn - 1, line->spread_before);
      if (line->spread_before > session->spread_limit)
        g_string_append_printf (text, ", quá mức %d điểm của phiên", session->spread_limit);
      g_string_append_c (text, '.');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
write_notes (Summary *self)
{
  const OcopSessionResults *session = self->session;
  g_autofree char *turns = later_turns (session);
  g_autofree char *signs = g_strdup_printf (
      "V: vắng mặt; XĐ: không chấm do xung đột lợi ích; L: phiếu ghi hồ sơ bị loại; CN: phiếu chưa nộp (đều không tính "
      "vào số phiếu và không phải 0 điểm). Nền vàng ở cột Số phiếu: ít hơn số thành viên Hội đồng; nền đỏ ở cột "
      "Chênh lệch: quá %d điểm, phải thảo luận và chấm lại.%s",
      session->spread_limit, turns);
  g_autofree char *bands = g_strdup_printf (
      "Tổng điểm trung bình = tổng điểm các phiếu chia số phiếu. Hạng theo điểm: từ %d điểm: 5 sao; từ %d đến dưới %d: "
      "4 sao; từ %d đến dưới %d: 3 sao; từ %d đến dưới %d: 2 sao; dưới %d: 1 sao.%s%s%s",
      ocop_session_band (session, 5), ocop_session_band (session, 4), ocop_session_band (session, 5),
      ocop_session_band (session, 3), ocop_session_band (session, 4), ocop_session_band (session, 2),
      ocop_session_band (session, 3), ocop_session_band (session, 2), session->has_minimums ? "" : " ",
      session->has_minimums ? "" : session->regulation_title,
      session->has_minimums ? "" : " không quy định điều kiện tối thiểu theo sao.");

  ocop_sheet_note (self->sheet, signs);
  ocop_sheet_note (self->sheet, bands);
  if (session->has_minimums)
    {
      g_autofree char *minimums = g_strdup_printf (
          "Điều kiện tối thiểu: dấu ***, ****, ***** cạnh lựa chọn là mức thấp nhất của tiêu chí cho hạng 3, 4, 5 sao; "
          "quy tắc của phiên: %s, cho hạng đề nghị và mọi hạng thấp hơn. Nền vàng ở cột Hạng đề nghị: thấp hơn hạng "
          "theo điểm vì chưa đạt điều kiện tối thiểu. Dưới 3 sao: không ban hành quyết định công nhận.",
          ocop_words_minimums (session->minimums_rule));

      ocop_sheet_note (self->sheet, minimums);
    }
}

static void
write_band (Summary *self)
{
  const OcopSessionResults *session = self->session;
  g_autofree char *products = ocop_words_count ((int) session->lines->len, "sản phẩm");
  g_autofree char *members = ocop_words_count ((int) session->members->len, "thành viên");
  g_autofree char *decision = ocop_words_decision (session->decision, session->decided_on);
  g_autofree char *band
      = g_strdup_printf ("%s: %s, %s (%s)", session->round_name, products, members, decision);

  ocop_sheet_band (self->sheet, band);
}

static void
begin (Summary *self)
{
  const OcopSessionResults *session = self->session;
  g_autofree char *day = session->held_on != NULL ? ocop_date_to_short (session->held_on) : NULL;
  g_autofree char *held = day != NULL ? g_strdup_printf (", phiên họp ngày %s", day) : g_strdup ("");
  g_autofree char *subject
      = g_strdup_printf ("%s%s (%s)", session->title, held, session->regulation_title);
  OcopFrame frame = { .office = self->report->council,
                      .title = "BẢNG TỔNG HỢP ĐIỂM ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP",
                      .subject = subject,
                      .source = session->illustrative ? "(Điểm số là số liệu minh họa)" : NULL,
                      .unit = "điểm",
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .freeze = N_BEFORE,
                      .numbered = TRUE,
                      .whole = TRUE,
                      .illustrative = session->illustrative,
                      .head_points = 10 };

  make_columns (self);
  ocop_sheet_begin (self->sheet, &frame, (const OcopColumn *) (gconstpointer) self->columns->data,
                    self->columns->len);
}

/**
 * ocop_table_score_summary_fill:
 *
 * Tổng hợp điểm: products by members for one session.
 */
void
ocop_table_score_summary_fill (OcopSheet        *sheet,
                               const OcopReport *report,
                               guint             nth)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (OcopColumn));
  Summary self = { .sheet = sheet,
                   .report = report,
                   .session = g_ptr_array_index (report->sessions, nth),
                   .columns = columns };
  g_autofree char *means = NULL;
  guint first, last;

  begin (&self);
  write_band (&self);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < self.session->lines->len; i++)
    write_line (&self, g_ptr_array_index (self.session->lines, i));
  if (self.session->lines->len == 0)
    {
      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_text (sheet, 1, "Chưa có sản phẩm");
      ocop_sheet_end_row (sheet);
    }
  last = ocop_sheet_next_row (sheet) - 1;
  mark_cells (&self, first, last);
  means = ocop_sheet_range (sheet, self.mean, first, last);
  ocop_workbook_set_place (ocop_sheet_get_workbook (sheet), means, "summary/%u/means", nth);

  write_notes (&self);
  ocop_sheet_sign (sheet, OCOP_SIGNERS_COUNCIL,
                   self.session->held_on != NULL ? self.session->held_on : report->as_of);
  ocop_sheet_finish (sheet);
}
