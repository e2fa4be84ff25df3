/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

#include "base/ocop-date.h"

/* The register's columns. The district's disappears with the districts. */
enum
{
  NUMBER,
  CODE,
  NAME,
  PRODUCER,
  TYPE,
  ADDRESS,
  COMMUNE,
  DISTRICT,
  SECTOR,
  GROUP,
  SUBGROUP,
  SCORE,
  STARS,
  DECISION,
  DECIDED,
  EXPIRES,
  AUTHORITY,
  KIND,
  N_COLUMNS,
};

static const OcopColumn all_columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 9, OCOP_CELL_COUNT },
  [CODE] = { "Mã sản phẩm", NULL, 40, OCOP_CELL_WORD, NULL, 10 },
  [NAME] = { "Tên sản phẩm", NULL, 36, OCOP_CELL_TEXT },
  [PRODUCER] = { "Chủ thể", NULL, 38, OCOP_CELL_TEXT },
  [TYPE] = { "Loại hình", NULL, 23, OCOP_CELL_TEXT },
  [ADDRESS] = { "Địa chỉ", NULL, 28, OCOP_CELL_TEXT },
  [COMMUNE] = { "Xã, phường", NULL, 23, OCOP_CELL_TEXT },
  [DISTRICT] = { "Quận, huyện", NULL, 18, OCOP_CELL_TEXT },
  [SECTOR] = { "Ngành", NULL, 18, OCOP_CELL_TEXT },
  [GROUP] = { "Nhóm", NULL, 23, OCOP_CELL_TEXT },
  [SUBGROUP] = { "Phân nhóm", NULL, 29, OCOP_CELL_TEXT },
  [SCORE] = { "Điểm", NULL, 12, OCOP_CELL_SCORE },
  [STARS] = { "Hạng sao", NULL, 12, OCOP_CELL_RANK },
  [DECISION] = { "Số quyết định", NULL, 20, OCOP_CELL_WORD },
  [DECIDED] = { "Ngày quyết định", NULL, 20, OCOP_CELL_DATE },
  [EXPIRES] = { "Hết hạn", NULL, 20, OCOP_CELL_DATE },
  [AUTHORITY] = { "Cơ quan công nhận", NULL, 19, OCOP_CELL_TEXT },
  [KIND] = { "Lần đánh giá", NULL, 15, OCOP_CELL_WORD },
};

/* “Tiềm năng 5 sao”, short enough for the cell of a number, which cannot be wrapped. */
#define PROPOSED_FORMAT "\"TN \"0\" sao\""
#define PROPOSED_WIDTH 17

/* Every so many rows the writing looks whether it was stopped. */
#define ROWS_BETWEEN_LOOKS 256

typedef struct
{
  OcopSheet *sheet;
  const OcopReport *report;
  OcopColumn columns[N_COLUMNS];
  guint n_columns;
  guint at[N_COLUMNS]; /* where a column stands, or N_COLUMNS if it does not */
  guint year_column;   /* keys for formulas, right of the print */
  guint area_column;   /* 0 where the register needs none */
} Register;

static void
write_text (Register   *self,
            guint       column,
            const char *text)
{
  if (self->at[column] < N_COLUMNS)
    ocop_sheet_text (self->sheet, self->at[column], text);
}

static void
write_score (Register              *self,
             const OcopRegisterRow *row)
{
  OcopSessionResults national = { .bands = { 0, 0, 30, 50, 70, 90 } };
  OcopResultLine line = { .sheets = (int) row->score.den, .sum = (int) row->score.num };
  g_autofree char *format = NULL;

  if (!row->has_score)
    return;
  if (row->score.den > OCOP_SAFE_SHEETS)
    {
      format = ocop_line_score_format (&national, &line);
      ocop_sheet_next_format (self->sheet, format);
    }
  ocop_sheet_number (self->sheet, self->at[SCORE], ocop_fraction_to_double (row->score));
}

/* Decision + 36 months as a formula, unless the record says otherwise. */
static void
write_expiry (Register              *self,
              const OcopRegisterRow *row,
              guint                  number)
{
  g_autofree char *regular = row->decided_on != NULL ? ocop_date_add_months (row->decided_on, 36) : NULL;

  if (row->expires_on != NULL && g_strcmp0 (regular, row->expires_on) == 0)
    ocop_sheet_formula (self->sheet, self->at[EXPIRES], ocop_sheet_serial (regular), "=EDATE(%s%u,36)",
                        ocop_sheet_letters (self->at[DECIDED]), number);
  else
    ocop_sheet_date (self->sheet, self->at[EXPIRES], row->expires_on);
}

static const char *
area_key (const OcopReport *report,
          gint64            area)
{
  for (guint i = 0; area != 0 && i < report->by_unit->rows->len; i++)
    {
      const OcopBreakdownRow *unit = g_ptr_array_index (report->by_unit->rows, i);

      if (unit->unit == area)
        return unit->label;
    }

  return NULL;
}

static void
write_row (Register              *self,
           const OcopRegisterRow *row,
           guint                  ordinal)
{
  OcopSheet *sheet = self->sheet;
  guint number = ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  g_autofree char *type = ocop_words_producer_type (self->report, row->producer_type);
  const char *area = self->area_column > 0 ? area_key (self->report, row->area) : NULL;

  ocop_sheet_number (sheet, self->at[NUMBER], ordinal);
  write_text (self, CODE, row->code);
  write_text (self, NAME, row->name);
  write_text (self, PRODUCER, row->producer_name);
  write_text (self, TYPE, type);
  write_text (self, ADDRESS, row->address);
  write_text (self, COMMUNE, row->commune);
  write_text (self, DISTRICT, row->district);
  write_text (self, SECTOR, row->sector);
  write_text (self, GROUP, row->group);
  write_text (self, SUBGROUP, row->subgroup);
  write_score (self, row);
  if (row->proposed && row->stars == 5)
    ocop_sheet_next_format (sheet, PROPOSED_FORMAT);
  if (row->stars > 0)
    ocop_sheet_number (sheet, self->at[STARS], row->stars);
  write_text (self, DECISION, row->decision);
  ocop_sheet_date (sheet, self->at[DECIDED], row->decided_on);
  write_expiry (self, row, number);
  write_text (self, AUTHORITY, row->authority);
  write_text (self, KIND, ocop_dossier_kind_label (row->kind));
  if (row->year_first > 0)
    ocop_sheet_help_number (sheet, self->year_column, row->year_first);
  if (area != NULL)
    ocop_sheet_help_text (sheet, self->area_column, area);
  ocop_sheet_end_row (sheet);
}

static void
set_places (Register *self,
            guint     first,
            guint     last)
{
  static const struct
  {
    guint column;
    const char *place;
  } places[] = {
    { NAME, "name" }, { TYPE, "type" }, { COMMUNE, "commune" }, { DISTRICT, "district" },
    { SUBGROUP, "subgroup" }, { STARS, "stars" },
  };
  OcopWorkbook *workbook = ocop_sheet_get_workbook (self->sheet);
  g_autofree char *year = ocop_sheet_range (self->sheet, self->year_column, first, last);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (self->at[places[i].column] < N_COLUMNS)
      {
        g_autofree char *range = ocop_sheet_range (self->sheet, self->at[places[i].column], first, last);

        ocop_workbook_set_place (workbook, range, "register/%s", places[i].place);
      }
  ocop_workbook_set_place (workbook, year, "register/year");
  if (self->area_column > 0)
    {
      g_autofree char *area = ocop_sheet_range (self->sheet, self->area_column, first, last);

      ocop_workbook_set_place (workbook, area, "register/area");
    }
}

static void
mark_cells (Register *self,
            guint     first,
            guint     last)
{
  static const guint to_be_known[] = { SCORE, DECISION, DECIDED };
  const char *expires = ocop_sheet_letters (self->at[EXPIRES]);
  int year, month, day;

  g_assert (ocop_date_parse (self->report->as_of, &year, &month, &day));

  for (gsize i = 0; i < G_N_ELEMENTS (to_be_known); i++)
    ocop_sheet_mark_empty (self->sheet, self->at[to_be_known[i]], first, last, OCOP_MARK_WARNING);
  ocop_sheet_mark_where (self->sheet, self->at[EXPIRES], self->at[EXPIRES], first, last, OCOP_MARK_BAD,
                         "AND(ISNUMBER($%s%u),$%s%u<DATE(%d,%d,%d))", expires, first, expires, first, year, month,
                         day);
}

static gboolean
any_proposed (const OcopReport *report)
{
  for (guint i = 0; i < report->rows->len; i++)
    if (((const OcopRegisterRow *) g_ptr_array_index (report->rows, i))->proposed)
      return TRUE;
  return FALSE;
}

static void
write_notes (Register *self)
{
  g_autoptr (GString) note = g_string_new ("Ô nền vàng: chưa có số liệu (điểm, số hoặc ngày quyết định). ");

  g_string_append_printf (note, "Ô nền đỏ ở cột (%u): giấy chứng nhận đã hết hạn tại ngày lập biểu.",
                          self->at[EXPIRES] + 1);
  ocop_sheet_note (self->sheet, note->str);
  g_string_printf (note,
                   "Cột (%u) = cột (%u) cộng 36 tháng. Ô trống: chưa có số liệu, không phải bằng 0. "
                   "Tổng cộng chỉ đếm các dòng đang hiển thị khi lọc.",
                   self->at[EXPIRES] + 1, self->at[DECIDED] + 1);
  if (any_proposed (self->report))
    g_string_append (note, " TN 5 sao: tiềm năng 5 sao (từ 90 điểm, đề nghị trung ương đánh giá).");
  ocop_sheet_note (self->sheet, note->str);
}

static void
begin (Register *self)
{
  g_autofree char *day = ocop_date_to_short (self->report->as_of);
  g_autofree char *subject = g_strdup_printf ("Sản phẩm được đánh giá, phân hạng từ năm %d đến ngày %s",
                                              ocop_report_first_year (self->report), day);
  gboolean illustrative = ocop_report_scores_illustrative (self->report);
  OcopFrame frame = { .office = self->report->standing,
                      .title = "DANH MỤC SẢN PHẨM OCOP",
                      .subject = subject,
                      .source = illustrative
                                    ? "(Điểm số là số liệu minh họa; tên sản phẩm, chủ thể, hạng sao theo công bố)"
                                    : NULL,
                      .paper = OCOP_PAPER_A3_LANDSCAPE,
                      .tab = OCOP_COLOUR_INK,
                      .freeze = NAME + 1,
                      .numbered = TRUE,
                      .filtered = TRUE,
                      .whole = TRUE,
                      .illustrative = illustrative };

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      gboolean stands = i != DISTRICT || ocop_report_has_districts (self->report);

      self->at[i] = stands ? self->n_columns : N_COLUMNS;
      if (stands)
        self->columns[self->n_columns++] = all_columns[i];
    }
  if (any_proposed (self->report))
    self->columns[self->at[STARS]].width = PROPOSED_WIDTH;
  self->year_column = self->n_columns + 1;
  /* Communes may bear the same name: without districts each row says which unit it counts for. */
  if (!ocop_report_has_districts (self->report))
    self->area_column = self->n_columns + 2;
  ocop_sheet_begin (self->sheet, &frame, self->columns, self->n_columns);
  ocop_sheet_add_helper (self->sheet, self->year_column, "Năm công nhận lần đầu", 140);
  if (self->area_column > 0)
    ocop_sheet_add_helper (self->sheet, self->area_column, "Địa bàn", 140);
}

/**
 * ocop_table_register_fill:
 *
 * Danh mục sản phẩm: every product with the rank it holds. The other tables count its rows.
 */
void
ocop_table_register_fill (OcopSheet        *sheet,
                          const OcopReport *report,
                          guint             nth)
{
  Register self = { .sheet = sheet, .report = report };
  OcopWorkbook *workbook = ocop_sheet_get_workbook (sheet);
  guint n_rows = report->rows->len;
  guint first, last;

  begin (&self);
  first = ocop_sheet_next_row (sheet);
  last = first + MAX (n_rows, 1) - 1;
  if (n_rows == 0)
    {
      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_text_across (sheet, 0, 1, "Chưa có sản phẩm", TRUE);
      ocop_sheet_end_row (sheet);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      if (i % ROWS_BETWEEN_LOOKS == 0 && ocop_workbook_is_stopped (workbook))
        return;
      write_row (&self, g_ptr_array_index (report->rows, i), i + 1);
    }
  set_places (&self, first, last);
  mark_cells (&self, first, last);

  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, 0, self.at[SCORE], "TỔNG CỘNG", TRUE);
  ocop_sheet_next_as (sheet, OCOP_CELL_COUNT);
  ocop_sheet_formula (sheet, self.at[STARS], n_rows, "=SUBTOTAL(103,%s%u:%s%u)",
                      ocop_sheet_letters (self.at[NAME]), first, ocop_sheet_letters (self.at[NAME]), last);
  ocop_sheet_end_row (sheet);

  write_notes (&self);
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
