/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

#include "base/ocop-date.h"

enum
{
  NUMBER,
  SUBJECT,
  TEXT,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 11, OCOP_CELL_COUNT },
  [SUBJECT] = { "Nội dung", NULL, 50, OCOP_CELL_TEXT },
  [TEXT] = { "Quy tắc, tình trạng", NULL, 104, OCOP_CELL_TEXT },
};

typedef struct
{
  OcopSheet *sheet;
  const OcopReport *report;
  guint ordinal;
} Notes;

static void
write_note (Notes      *self,
            const char *subject,
            const char *text)
{
  ocop_sheet_begin_row (self->sheet, OCOP_ROW_PLAIN);
  ocop_sheet_number (self->sheet, NUMBER, ++self->ordinal);
  ocop_sheet_text (self->sheet, SUBJECT, subject);
  ocop_sheet_text (self->sheet, TEXT, text);
  ocop_sheet_end_row (self->sheet);
}

static void
write_count_note (Notes      *self,
                  const char *subject,
                  int         count,
                  const char *format)
{
  g_autofree char *products = ocop_words_count (count, "sản phẩm");
  g_autofree char *text = g_strdup_printf (format, products);

  if (count > 0)
    write_note (self, subject, text);
}

/* What a session lays down for itself. */
static void
write_session_rules (Notes                    *self,
                     const OcopSessionResults *session)
{
  g_autofree char *subject = g_strdup_printf ("Quy tắc của %s", session->title);
  g_autofree char *minimums = session->has_minimums
                                  ? g_strdup_printf ("điều kiện tối thiểu: %s", ocop_words_minimums (session->minimums_rule))
                                  : g_strdup ("không quy định điều kiện tối thiểu theo sao");
  g_autofree char *text
      = g_strdup_printf ("%s; từ %d điểm: 5 sao (tiềm năng); từ %d: 4 sao; từ %d: 3 sao; từ %d: 2 sao; còn lại 1 sao; %s; "
                         "chênh lệch giữa các thành viên không quá %d điểm, quá thì thảo luận, chấm lượt sau; lượt "
                         "trước được lưu.",
                         session->regulation_title, ocop_session_band (session, 5), ocop_session_band (session, 4),
                         ocop_session_band (session, 3), ocop_session_band (session, 2), minimums,
                         session->spread_limit);

  write_note (self, subject, text);
}

static void
write_rules (Notes *self)
{
  ocop_sheet_band (self->sheet, "A. Quy tắc đã dùng");
  write_note (self, "Quy định áp dụng",
              "Mỗi lần đánh giá gắn với một quy định theo ngày chủ thể nộp hồ sơ và giữ nguyên quy định đó.");
  write_note (self, "Tổng điểm trung bình",
              "Trung bình cộng các phiếu đã nộp của thành viên có quyền chấm; không cắt, không làm tròn trước khi xếp "
              "hạng. Vắng mặt, không chấm, chưa xong không phải 0 điểm.");
  for (guint i = 0; i < self->report->sessions->len; i++)
    write_session_rules (self, g_ptr_array_index (self->report->sessions, i));
  write_note (self, "Đếm sản phẩm, chủ thể",
              "Mỗi sản phẩm một lần, vào năm được công nhận từ 3 sao lần đầu (nâng hạng, đánh giá lại không là sản phẩm "
              "mới); mỗi chủ thể một lần.");
  write_note (self, "Ký hiệu", "– : bằng 0 hoặc không có; ô trống: chưa có số liệu; SP: sản phẩm; V, XĐ, L, CN: xem chân "
                               "bảng điểm.");
}

/* Gaps that the register itself shows. */
static void
write_computed_doubts (Notes *self)
{
  const GPtrArray *rows = self->report->rows;
  int without_decision = 0;
  int without_unit = 0;
  int without_score = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (rows, i);

      without_decision += row->decision == NULL || row->decided_on == NULL;
      without_unit += row->area == 0;
      without_score += !row->has_score;
    }
  write_count_note (self, "Quyết định công nhận", without_decision,
                    "%s trong danh mục chưa có số hoặc ngày quyết định; ngày hết hạn vì vậy để trống.");
  write_count_note (self, "Địa bàn", without_unit, "%s trong danh mục chưa rõ địa bàn.");
  write_count_note (self, "Điểm số", without_score, "%s trong danh mục chưa có điểm; ô điểm để trống.");
  for (guint i = 0; i < self->report->sessions->len; i++)
    {
      const OcopSessionResults *session = g_ptr_array_index (self->report->sessions, i);

      if (session->seal == NULL)
        write_note (self, session->title, "Phiên chấm điểm chưa niêm phong: số liệu còn có thể thay đổi.");
      if (session->illustrative)
        write_note (self, session->title, "Điểm số không được công bố; điểm trong tập bảng này là số liệu minh họa.");
    }
}

static void
write_doubts (Notes *self)
{
  const GPtrArray *doubts = self->report->doubts;
  guint before = self->ordinal;

  ocop_sheet_band (self->sheet, "B. Số liệu còn thiếu, mâu thuẫn");
  for (guint i = 0; i < doubts->len; i++)
    {
      const OcopDoubt *doubt = g_ptr_array_index (doubts, i);

      write_note (self, doubt->subject, doubt->text);
    }
  write_computed_doubts (self);
  if (self->ordinal == before)
    write_note (self, "Không có", "Không phát hiện số liệu còn thiếu hoặc mâu thuẫn.");
}

static void
write_sources (Notes *self)
{
  g_autofree char *day = ocop_date_to_short (self->report->as_of);
  g_autofree char *date = g_strdup_printf ("Số liệu tính đến ngày %s.", day);

  ocop_sheet_band (self->sheet, "C. Nguồn và xác thực");
  write_note (self, "Ngày của số liệu", date);
  for (guint i = 0; i < self->report->sessions->len; i++)
    {
      const OcopSessionResults *session = g_ptr_array_index (self->report->sessions, i);
      g_autofree char *seal = session->seal != NULL ? ocop_words_digest (session->seal) : NULL;
      g_autofree char *subject = g_strdup_printf ("Mã niêm phong (SHA-256), %s", session->title);

      if (seal != NULL)
        write_note (self, subject, seal);
    }
}

/**
 * ocop_table_notes_fill:
 *
 * Ghi chú: by which rules the figures were made, what is missing or contradicts itself, where they come from.
 */
void
ocop_table_notes_fill (OcopSheet        *sheet,
                       const OcopReport *report,
                       guint             nth)
{
  Notes self = { .sheet = sheet, .report = report };
  OcopFrame frame = { .office = report->standing,
                      .title = "GHI CHÚ VÀ QUY TẮC TÍNH",
                      .paper = OCOP_PAPER_A4_PORTRAIT,
                      .tab = OCOP_COLOUR_GREY,
                      .whole = TRUE,
                      .zoom = 100 };

  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  write_rules (&self);
  write_doubts (&self);
  write_sources (&self);
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
