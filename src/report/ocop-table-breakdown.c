/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-register-counts.h"
#include "report/ocop-report-tables.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"

enum
{
  NUMBER,
  LABEL,
  IN_YEAR,                     /* 3, 4, 5 stars, then the sum */
  IN_YEAR_SUM = IN_YEAR + 3,
  ALL,
  ALL_SUM = ALL + 3,
  PRODUCERS,
  N_COLUMNS,
};

/**
 * Breakdown:
 * @title: of the table
 * @unit_head: over the column of what it is broken down by
 * @width: of that column
 * @place: name under which other tables find its figures, "by-unit"
 * @key_places: columns of the register by which its rows can be counted, the plainest first
 */
typedef struct
{
  OcopSheet *sheet;
  const OcopReport *report;
  const OcopBreakdown *data;
  const char *title;
  const char *unit_head;
  double width;
  const char *place;
  const char *key_places[4];
  gboolean warn;
  const char *const *notes;

  const char *key_place; /* the one that agrees with the counts, or NULL */
  int in_year[3];        /* sums of the rows written */
  int all[3];
} Breakdown;

/* A count of the register, by formula where the register stands in this workbook. @key is NULL for all. */
static void
write_count (Breakdown  *self,
             guint       column,
             const char *key,
             int         stars,
             gboolean    in_year,
             int         value)
{
  OcopWorkbook *workbook = ocop_sheet_get_workbook (self->sheet);
  const char *ranks = ocop_workbook_get_place (workbook, "register/stars");
  const char *years = ocop_workbook_get_place (workbook, "register/year");
  const char *keys = self->key_place != NULL ? ocop_workbook_get_place (workbook, "register/%s", self->key_place)
                                             : NULL;
  g_autofree char *year = g_strdup_printf (",%s,%d", years, self->report->year);
  g_autofree char *criterion = key != NULL ? ocop_register_quote (key) : NULL;

  if (ranks == NULL || keys == NULL || key == NULL)
    ocop_sheet_number (self->sheet, column, value);
  else
    ocop_sheet_formula (self->sheet, column, value, "=COUNTIFS(%s,%s,%s,%d%s)", keys, criterion, ranks, stars,
                        in_year ? year : "");
}

static void
write_sums (Breakdown *self,
            guint      row,
            const int  in_year[3],
            const int  all[3])
{
  for (int i = 0; i < 3; i++)
    {
      self->in_year[i] += in_year[i];
      self->all[i] += all[i];
    }
  ocop_sheet_formula (self->sheet, IN_YEAR_SUM, in_year[0] + in_year[1] + in_year[2], "=SUM(C%u:E%u)", row, row);
  ocop_sheet_formula (self->sheet, ALL_SUM, all[0] + all[1] + all[2], "=SUM(G%u:I%u)", row, row);
}

static void
write_row (Breakdown              *self,
           const OcopBreakdownRow *row,
           guint                   ordinal)
{
  OcopWorkbook *workbook = ocop_sheet_get_workbook (self->sheet);
  guint number = ocop_sheet_begin_row (self->sheet, OCOP_ROW_PLAIN);
  const char *key = self->key_place != NULL ? ocop_register_criterion (row, self->key_place) : NULL;

  ocop_sheet_number (self->sheet, NUMBER, ordinal);
  ocop_sheet_text (self->sheet, LABEL, row->label != NULL && *row->label != '\0' ? row->label : "Chưa có sản phẩm");
  for (int i = 0; i < 3; i++)
    {
      write_count (self, IN_YEAR + (guint) i, key, i + 3, TRUE, row->in_year[i]);
      write_count (self, ALL + (guint) i, key, i + 3, FALSE, row->all[i]);
    }
  write_sums (self, number, row->in_year, row->all);
  ocop_sheet_number (self->sheet, PRODUCERS, row->producers);
  ocop_sheet_end_row (self->sheet);

  for (guint stars = 3; stars <= 5; stars++)
    {
      g_autofree char *cell = ocop_sheet_cell (self->sheet, ALL + stars - 3, number);

      ocop_workbook_set_place (workbook, cell, "%s/row/%u/all/%u", self->place, ordinal - 1, stars);
    }
  if (row->unit != 0)
    {
      g_autofree char *cell = ocop_sheet_cell (self->sheet, IN_YEAR_SUM, number);

      ocop_workbook_set_place (workbook, cell, "%s/in-year/%" G_GINT64_FORMAT, self->place, row->unit);
    }
}

/* Products that belong to no row: all of the register less the rows above. */
static void
write_unplaced (Breakdown *self,
                guint      ordinal,
                guint      first)
{
  OcopWorkbook *workbook = ocop_sheet_get_workbook (self->sheet);
  const char *ranks = ocop_workbook_get_place (workbook, "register/stars");
  const char *years = ocop_workbook_get_place (workbook, "register/year");
  g_autoptr (GHashTable) producers = g_hash_table_new (NULL, NULL);
  int in_year[3] = { 0 };
  int all[3] = { 0 };
  guint number;

  for (guint i = 0; i < self->data->unplaced->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (self->data->unplaced, i);

      g_hash_table_add (producers, GSIZE_TO_POINTER ((gsize) row->producer));
      if (row->stars < 3 || row->stars > 5)
        continue;
      all[row->stars - 3]++;
      in_year[row->stars - 3] += row->year_first == self->report->year;
    }

  number = ocop_sheet_begin_row (self->sheet, OCOP_ROW_PLAIN);
  ocop_sheet_number (self->sheet, NUMBER, ordinal);
  ocop_sheet_text (self->sheet, LABEL, "Chưa rõ");
  for (int i = 0; i < 3; i++)
    {
      guint year_column = IN_YEAR + (guint) i;
      guint all_column = ALL + (guint) i;

      if (ranks == NULL)
        {
          ocop_sheet_number (self->sheet, year_column, in_year[i]);
          ocop_sheet_number (self->sheet, all_column, all[i]);
          continue;
        }
      ocop_sheet_formula (self->sheet, year_column, in_year[i], "=COUNTIFS(%s,%d,%s,%d)-SUM(%s%u:%s%u)", ranks,
                          i + 3, years, self->report->year, ocop_sheet_letters (year_column), first,
                          ocop_sheet_letters (year_column), number - 1);
      ocop_sheet_formula (self->sheet, all_column, all[i], "=COUNTIFS(%s,%d)-SUM(%s%u:%s%u)", ranks, i + 3,
                          ocop_sheet_letters (all_column), first, ocop_sheet_letters (all_column), number - 1);
    }
  write_sums (self, number, in_year, all);
  ocop_sheet_number (self->sheet, PRODUCERS, g_hash_table_size (producers));
  ocop_sheet_end_row (self->sheet);
}

static void
set_places (Breakdown *self,
            guint      total)
{
  static const struct
  {
    guint column;
    const char *place;
  } totals[] = {
    { IN_YEAR, "total/in-year/3" }, { IN_YEAR + 1, "total/in-year/4" }, { IN_YEAR + 2, "total/in-year/5" },
    { IN_YEAR_SUM, "total/in-year" }, { ALL_SUM, "total/all" }, { PRODUCERS, "total/producers" },
  };
  OcopWorkbook *workbook = ocop_sheet_get_workbook (self->sheet);

  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_autofree char *cell = ocop_sheet_cell (self->sheet, totals[i].column, total);

      ocop_workbook_set_place (workbook, cell, "%s/%s", self->place, totals[i].place);
    }
}

static void
write_total (Breakdown *self,
             guint      first,
             guint      last)
{
  guint number = ocop_sheet_begin_row (self->sheet, OCOP_ROW_SUM);

  ocop_sheet_text_across (self->sheet, NUMBER, LABEL, "TỔNG CỘNG", TRUE);
  for (guint i = 0; i < 3; i++)
    {
      ocop_sheet_sum (self->sheet, IN_YEAR + i, self->in_year[i], first, last);
      ocop_sheet_sum (self->sheet, ALL + i, self->all[i], first, last);
    }
  ocop_sheet_sum (self->sheet, IN_YEAR_SUM, self->in_year[0] + self->in_year[1] + self->in_year[2], first, last);
  ocop_sheet_sum (self->sheet, ALL_SUM, self->all[0] + self->all[1] + self->all[2], first, last);
  ocop_sheet_number (self->sheet, PRODUCERS, self->data->producers);
  ocop_sheet_end_row (self->sheet);
  set_places (self, number);
}

static void
begin (Breakdown *self)
{
  g_autofree char *day = ocop_date_to_short (self->report->as_of);
  g_autofree char *subject = g_strdup_printf ("Năm %d và lũy kế từ năm %d đến ngày %s", self->report->year,
                                              ocop_report_first_year (self->report), day);
  g_autofree char *in_year = g_strdup_printf ("Công nhận năm %d", self->report->year);
  static const char all[] = "Lũy kế trong danh mục";
  const OcopColumn columns[N_COLUMNS] = {
    [NUMBER] = { "STT", NULL, 9, OCOP_CELL_COUNT },
    [LABEL] = { self->unit_head, NULL, self->width, OCOP_CELL_TEXT },
    [IN_YEAR] = { "3 sao", in_year, 13, OCOP_CELL_COUNT },
    [IN_YEAR + 1] = { "4 sao", in_year, 13, OCOP_CELL_COUNT },
    [IN_YEAR + 2] = { "Tiềm năng 5 sao", in_year, 15, OCOP_CELL_COUNT },
    [IN_YEAR_SUM] = { "Tổng", in_year, 14, OCOP_CELL_COUNT, "(3)+(4)+(5)", 0, TRUE },
    [ALL] = { "3 sao", all, 13, OCOP_CELL_COUNT },
    [ALL + 1] = { "4 sao", all, 13, OCOP_CELL_COUNT },
    [ALL + 2] = { "5 sao, tiềm năng", all, 15, OCOP_CELL_COUNT },
    [ALL_SUM] = { "Tổng", all, 14, OCOP_CELL_COUNT, "(7)+(8)+(9)", 0, TRUE },
    [PRODUCERS] = { "Số chủ thể", NULL, 16, OCOP_CELL_COUNT },
  };
  OcopFrame frame = { .office = self->report->standing,
                      .title = self->title,
                      .subject = subject,
                      .unit = "sản phẩm, chủ thể",
                      .paper = OCOP_PAPER_A4_PORTRAIT,
                      .tab = OCOP_COLOUR_BROWN,
                      .numbered = TRUE,
                      .whole = TRUE };

  ocop_sheet_begin (self->sheet, &frame, columns, N_COLUMNS);
}

static void
fill (Breakdown *self)
{
  OcopSheet *sheet = self->sheet;
  OcopWorkbook *workbook = ocop_sheet_get_workbook (sheet);
  const OcopBreakdown *data = self->data;
  const char *section = NULL;
  guint ordinal = 0;
  guint first, last;

  self->key_place = ocop_register_find_key (workbook, self->report, data, self->key_places);
  begin (self);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < data->rows->len; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (data->rows, i);

      if (row->section != NULL && g_strcmp0 (row->section, section) != 0)
        {
          g_autofree char *band = ocop_text_upper (row->section);

          ocop_sheet_band (sheet, band);
        }
      section = row->section;
      write_row (self, row, ++ordinal);
    }
  if (data->unplaced != NULL && data->unplaced->len > 0)
    write_unplaced (self, ++ordinal, first);
  if (ordinal == 0)
    {
      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_text (sheet, LABEL, "Chưa có sản phẩm");
      ocop_sheet_end_row (sheet);
    }
  last = ocop_sheet_next_row (sheet) - 1;
  if (self->warn && ordinal > 0)
    ocop_sheet_mark_where (sheet, IN_YEAR_SUM, IN_YEAR_SUM, first, last, OCOP_MARK_WARNING, "F%u=0", first);
  write_total (self, first, last);
  for (gsize i = 0; self->notes[i] != NULL; i++)
    ocop_sheet_note (sheet, self->notes[i]);
  if (data->unplaced != NULL && data->unplaced->len > 0)
    ocop_sheet_note (sheet, "Dòng “Chưa rõ”: sản phẩm trong danh mục chưa ghi đủ thông tin để xếp vào các dòng trên.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, self->report->as_of);
  ocop_sheet_finish (sheet);
}

/**
 * ocop_table_by_unit_fill:
 *
 * Theo địa bàn: ranks by district, or by commune where there are no districts.
 */
void
ocop_table_by_unit_fill (OcopSheet        *sheet,
                         const OcopReport *report,
                         guint             nth)
{
  static const char *const notes[] = {
    "Địa bàn là nơi đặt cơ sở của chủ thể, theo đơn vị hành chính tại ngày lập biểu. Mỗi sản phẩm đếm một lần, sản phẩm "
    "nâng hạng không tính là sản phẩm mới. Nền vàng: không có sản phẩm công nhận trong năm.",
    "Số chủ thể: mỗi chủ thể đếm một lần dù có nhiều sản phẩm; ô tổng đếm một lần trên toàn thành phố nên có thể nhỏ hơn "
    "tổng các dòng.",
    NULL,
  };
  Breakdown self = { .sheet = sheet,
                     .report = report,
                     .data = report->by_unit,
                     .title = "TỔNG HỢP SẢN PHẨM OCOP THEO ĐỊA BÀN",
                     .unit_head = ocop_report_has_districts (report) ? "Quận, huyện" : "Xã, phường",
                     .width = 40,
                     .place = "by-unit",
                     .key_places = { "district", "commune", "area", NULL },
                     .warn = TRUE,
                     .notes = notes };

  fill (&self);
}

/**
 * ocop_table_by_producer_type_fill:
 *
 * Theo loại hình: ranks by kind of producer.
 */
void
ocop_table_by_producer_type_fill (OcopSheet        *sheet,
                                  const OcopReport *report,
                                  guint             nth)
{
  static const char *const notes[] = {
    "Loại hình theo hồ sơ của chủ thể. Mỗi sản phẩm đếm một lần; mỗi chủ thể đếm một lần dù có nhiều sản phẩm.",
    NULL,
  };
  Breakdown self = { .sheet = sheet,
                     .report = report,
                     .data = report->by_producer_type,
                     .title = "TỔNG HỢP SẢN PHẨM OCOP THEO LOẠI HÌNH CHỦ THỂ",
                     .unit_head = "Loại hình chủ thể",
                     .width = 40,
                     .place = "by-producer-type",
                     .key_places = { "type", NULL },
                     .notes = notes };

  fill (&self);
}

/**
 * ocop_table_by_subgroup_fill:
 *
 * Theo nhóm: ranks by product subgroup, gathered under the sectors.
 */
void
ocop_table_by_subgroup_fill (OcopSheet        *sheet,
                             const OcopReport *report,
                             guint             nth)
{
  static const char *const notes[] = {
    "Phân nhóm theo Phụ lục của quy định đã áp dụng cho sản phẩm. Ô tổng của cột (11) đếm mỗi chủ thể một lần trên toàn "
    "thành phố nên có thể nhỏ hơn tổng các dòng.",
    NULL,
  };
  Breakdown self = { .sheet = sheet,
                     .report = report,
                     .data = report->by_subgroup,
                     .title = "TỔNG HỢP SẢN PHẨM OCOP THEO NHÓM SẢN PHẨM",
                     .unit_head = "Phân nhóm sản phẩm",
                     .width = 46,
                     .place = "by-group",
                     .key_places = { "subgroup", NULL },
                     .notes = notes };

  fill (&self);
}
