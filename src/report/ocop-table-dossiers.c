/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"
#include "report/ocop-words-dossiers.h"

#include "model/ocop-register.h"

enum
{
  NUMBER,
  ROUND,
  PRODUCT,
  PRODUCER,
  COMMUNE,
  KIND,
  RECEIVED,
  STATE,
  ASKED,
  PRESENT,
  MISSING,
  LACKING,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [ROUND] = { "Đợt", NULL, 15, OCOP_CELL_WORD },
  [PRODUCT] = { "Sản phẩm", NULL, 36, OCOP_CELL_TEXT },
  [PRODUCER] = { "Chủ thể", NULL, 38, OCOP_CELL_TEXT },
  [COMMUNE] = { "Xã, phường", NULL, 25, OCOP_CELL_TEXT },
  [KIND] = { "Hình thức đánh giá", NULL, 20, OCOP_CELL_WORD },
  [RECEIVED] = { "Ngày nhận", NULL, 21, OCOP_CELL_DATE },
  [STATE] = { "Tình trạng", NULL, 22, OCOP_CELL_WORD },
  [ASKED] = { "Yêu cầu", "Tài liệu", 16, OCOP_CELL_COUNT },
  [PRESENT] = { "Đã có, còn hạn", "Tài liệu", 18, OCOP_CELL_COUNT },
  [MISSING] = { "Còn thiếu", "Tài liệu", 16, OCOP_CELL_COUNT, "(9)-(10)", 0, TRUE },
  [LACKING] = { "Tài liệu còn thiếu, hết hạn hoặc chưa đạt", NULL, 70, OCOP_CELL_TEXT, NULL, 10 },
};

typedef struct
{
  int asked;
  int present;
} Tally;

static void
write_row (OcopSheet            *sheet,
           const OcopDossierRow *row,
           guint                 number,
           Tally                *tally)
{
  guint at = ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);

  ocop_sheet_number (sheet, NUMBER, number);
  ocop_sheet_text (sheet, ROUND, row->round);
  ocop_sheet_text (sheet, PRODUCT, row->product);
  ocop_sheet_text (sheet, PRODUCER, row->producer);
  ocop_sheet_text (sheet, COMMUNE, row->commune);
  ocop_sheet_text (sheet, KIND, ocop_dossier_kind_label (ocop_dossier_kind_from_key (row->kind)));
  ocop_sheet_date (sheet, RECEIVED, row->received_on);
  ocop_sheet_text (sheet, STATE, ocop_words_dossier_state (row->state));
  ocop_sheet_number (sheet, ASKED, row->n_asked);
  ocop_sheet_number (sheet, PRESENT, row->n_present);
  ocop_sheet_formula (sheet, MISSING, row->n_asked - row->n_present, "=I%u-J%u", at, at);
  /* Of most dossiers of older years nobody entered the documents: the list of all of them would say no more. */
  ocop_sheet_text (sheet, LACKING, row->n_present > 0 ? row->lacking : "Chưa ghi nhận tài liệu nào");
  ocop_sheet_end_row (sheet);
  tally->asked += row->n_asked;
  tally->present += row->n_present;
}

/**
 * ocop_table_dossiers_names:
 *
 * Returns: (transfer full): one sheet, none where the year has no dossiers
 */
GStrv
ocop_table_dossiers_names (const OcopReport *report)
{
  static const char *const name[] = { "Hồ sơ", NULL };

  return g_strdupv ((char **) (report->dossiers != NULL && report->dossiers->dossiers->len > 0 ? name : name + 1));
}

/**
 * ocop_table_dossiers_fill:
 *
 * Hồ sơ: the dossiers of the year's rounds, how complete they are and what each lacks.
 */
void
ocop_table_dossiers_fill (OcopSheet        *sheet,
                          const OcopReport *report,
                          guint             nth)
{
  const GPtrArray *rows = report->dossiers->dossiers;
  g_autofree char *title = g_strdup_printf ("HỒ SƠ ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG VÀ TÀI LIỆU CÒN THIẾU NĂM %d", report->year);
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .unit = "tài liệu",
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .freeze = 3,
                      .numbered = TRUE,
                      .filtered = TRUE,
                      .whole = TRUE };
  Tally tally = { 0 };
  guint first, last, row;

  for (guint i = 0; i < rows->len; i++)
    frame.illustrative = frame.illustrative || ((const OcopDossierRow *) rows->pdata[i])->illustrative;
  if (frame.illustrative)
    frame.source = "(Hồ sơ, tài liệu là số liệu minh họa)";
  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < rows->len; i++)
    write_row (sheet, rows->pdata[i], i + 1, &tally);
  last = ocop_sheet_next_row (sheet) - 1;
  row = ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, STATE, "TỔNG CỘNG", TRUE);
  ocop_sheet_sum (sheet, ASKED, tally.asked, first, last);
  ocop_sheet_sum (sheet, PRESENT, tally.present, first, last);
  ocop_sheet_formula (sheet, MISSING, tally.asked - tally.present, "=I%u-J%u", row, row);
  ocop_sheet_end_row (sheet);
  ocop_sheet_mark_where (sheet, MISSING, MISSING, first, last, OCOP_MARK_WARNING, "$K%u>0", first);
  ocop_sheet_mark_where (sheet, MISSING, MISSING, first, last, OCOP_MARK_GOOD, "$K%u=0", first);
  ocop_sheet_note (sheet, "Tài liệu yêu cầu theo quyết định áp dụng cho từng hồ sơ, không kể tài liệu đã ghi là không áp dụng. Còn "
                          "hạn xét vào ngày họp Hội đồng; hồ sơ chưa có phiên họp xét vào ngày lập biểu. Hồ sơ theo Quyết định "
                          "148/QĐ-TTg dùng tạm danh mục của Quyết định 26/2026/QĐ-TTg.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
