/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

#include "base/ocop-date.h"

#include <string.h>

enum
{
  NUMBER,
  NAME,
  PRODUCER,
  ADDRESS,
  STARS,
  REMARK,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 9, OCOP_CELL_COUNT },
  [NAME] = { "Tên sản phẩm", NULL, 43, OCOP_CELL_TEXT },
  [PRODUCER] = { "Chủ thể", NULL, 45, OCOP_CELL_TEXT },
  [ADDRESS] = { "Địa chỉ", NULL, 40, OCOP_CELL_TEXT },
  [STARS] = { "Hạng sao", NULL, 16, OCOP_CELL_RANK },
  [REMARK] = { "Ghi chú", NULL, 22, OCOP_CELL_WORD },
};

static const char *const roman[] = { "I", "II", "III" };

/* A product of an annex: as recognised, or from a session whose products are not recognised yet. */
typedef struct
{
  const OcopRegisterRow *row; /* NULL if it is not on the register */
  const char *name;
  const char *producer;
  int stars;
  gboolean proposed;
  OcopDossierKind kind;
} AnnexLine;

/**
 * Annex:
 * @round_name: (nullable): "Đợt 1", where the annex belongs to a round
 * @number: (nullable): of the decision   @date: (nullable): of the decision
 * @session: whether its products were scored in a session
 * @recognised: whether any of them is on the register
 */
typedef struct
{
  gint64 round;
  const char *round_name;
  const char *number;
  const char *date;
  gboolean session;
  gboolean recognised;
  gboolean illustrative;
  GArray *lines;
} Annex;

static void
annex_free (gpointer data)
{
  Annex *annex = data;

  g_array_unref (annex->lines);
  g_free (annex);
}

static Annex *
annex_new (void)
{
  Annex *annex = g_new0 (Annex, 1);

  annex->lines = g_array_new (FALSE, TRUE, sizeof (AnnexLine));
  return annex;
}

static Annex *
annex_of_round (GPtrArray                *annexes,
                const OcopSessionResults *session)
{
  Annex *annex;

  for (guint i = 0; i < annexes->len; i++)
    {
      annex = g_ptr_array_index (annexes, i);
      if (annex->round == session->round)
        return annex;
    }
  annex = annex_new ();
  annex->round = session->round;
  annex->round_name = session->round_name;
  annex->number = session->decision;
  annex->date = session->decided_on;
  annex->session = TRUE;
  g_ptr_array_add (annexes, annex);

  return annex;
}

/* An older rank stays on the register while a product is evaluated again; that is not this round's. */
static gboolean
is_recognised_in (const OcopRegisterRow    *row,
                  const OcopSessionResults *session,
                  const OcopReport         *report)
{
  return row != NULL && (row->round != 0 ? row->round == session->round : row->year == report->year);
}

static void
add_session (Annex                    *annex,
             const OcopSessionResults *session,
             const OcopReport         *report,
             GHashTable               *placed)
{
  for (guint i = 0; i < session->lines->len; i++)
    {
      const OcopResultLine *line = g_ptr_array_index (session->lines, i);
      const OcopRegisterRow *row = ocop_report_find_product (report, line->product);
      AnnexLine added = { row, line->name, line->producer_name, line->rank,
                          line->has_rank && line->rank_by_points == 5, line->kind };
      gboolean recognised = is_recognised_in (row, session, report);

      /* What was recognised counts, not what the sheets would give. */
      if (recognised)
        {
          added.stars = row->stars;
          added.proposed = row->proposed;
          added.kind = row->kind;
        }
      else if (!line->has_rank || line->rank < 3)
        continue;
      if (!g_hash_table_add (placed, GSIZE_TO_POINTER ((gsize) line->product)))
        continue;
      annex->recognised = annex->recognised || recognised;
      annex->illustrative = annex->illustrative || (!recognised && session->illustrative);
      g_array_append_val (annex->lines, added);
    }
}

/* Products recognised in the year without a session in the file: by their decision, if it is @known. */
static void
add_others (GPtrArray        *annexes,
            guint             n_rounds,
            const OcopReport *report,
            GHashTable       *placed,
            gboolean          known)
{
  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);
      AnnexLine added = { row, row->name, row->producer_name, row->stars, row->proposed, row->kind };
      Annex *annex = NULL;

      if ((row->decision != NULL) != known || row->year_first != report->year
          || g_hash_table_contains (placed, GSIZE_TO_POINTER ((gsize) row->product)))
        continue;
      for (guint j = n_rounds; j < annexes->len && annex == NULL; j++)
        {
          Annex *candidate = g_ptr_array_index (annexes, j);

          if (g_strcmp0 (candidate->number, row->decision) == 0 && g_strcmp0 (candidate->date, row->decided_on) == 0)
            annex = candidate;
        }
      if (annex == NULL)
        {
          annex = annex_new ();
          annex->number = row->decision;
          annex->date = row->decided_on;
          annex->recognised = TRUE;
          g_ptr_array_add (annexes, annex);
        }
      g_array_append_val (annex->lines, added);
    }
}

/* One annex a decision: a round with its sessions, then what was recognised besides. */
static GPtrArray *
collect_annexes (const OcopReport *report)
{
  g_autoptr (GPtrArray) annexes = g_ptr_array_new_with_free_func (annex_free);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  guint n_rounds;

  for (guint i = 0; i < report->sessions->len; i++)
    {
      const OcopSessionResults *session = g_ptr_array_index (report->sessions, i);

      add_session (annex_of_round (annexes, session), session, report, placed);
    }
  n_rounds = annexes->len;
  add_others (annexes, n_rounds, report, placed, TRUE);
  add_others (annexes, n_rounds, report, placed, FALSE);

  return g_steal_pointer (&annexes);
}

/**
 * ocop_table_annex_names:
 *
 * Returns: (transfer full): a sheet a decision
 */
GStrv
ocop_table_annex_names (const OcopReport *report)
{
  g_autoptr (GPtrArray) annexes = collect_annexes (report);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < annexes->len; i++)
    {
      const Annex *annex = g_ptr_array_index (annexes, i);
      g_autofree char *round = annex->round_name != NULL ? ocop_words_lower_first (annex->round_name) : NULL;
      g_autofree char *number = annex->number != NULL ? g_strndup (annex->number, strcspn (annex->number, "/")) : NULL;
      g_autofree char *decision = number != NULL ? g_strdup_printf ("QĐ %s", number) : g_strdup ("chưa rõ QĐ");
      g_autofree char *name = g_strdup_printf ("Phụ lục công nhận %s", round != NULL ? round : decision);

      g_strv_builder_add (names, annexes->len > 1 ? name : "Phụ lục công nhận");
    }

  return g_strv_builder_end (names);
}

/* "Cẩm Lệ" as an address has it, "quận Cẩm Lệ", if the breakdown by units knows its kind. */
static char *
district_in_words (const OcopReport *report,
                   const char       *district)
{
  for (guint i = 0; i < report->by_unit->rows->len; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (report->by_unit->rows, i);

      if (g_strcmp0 (row->key, district) == 0)
        return ocop_words_lower_first (row->label);
    }

  return g_strdup (district);
}

static char *
address_of (const OcopReport      *report,
            const OcopRegisterRow *row)
{
  g_autoptr (GString) address = g_string_new (row->address);
  g_autofree char *commune = row->commune != NULL ? ocop_words_lower_first (row->commune) : NULL;
  g_autofree char *district = row->district != NULL ? district_in_words (report, row->district) : NULL;

  if (commune != NULL)
    g_string_append_printf (address, "%s%s", address->len > 0 ? ", " : "", commune);
  if (district != NULL)
    g_string_append_printf (address, "%s%s", address->len > 0 ? ", " : "", district);

  return g_string_free (g_steal_pointer (&address), FALSE);
}

static void
write_line (OcopSheet        *sheet,
            const OcopReport *report,
            const AnnexLine  *line,
            guint             ordinal)
{
  g_autofree char *address = line->row != NULL ? address_of (report, line->row) : NULL;

  ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  ocop_sheet_number (sheet, NUMBER, ordinal);
  ocop_sheet_text (sheet, NAME, line->name);
  ocop_sheet_text (sheet, PRODUCER, line->producer);
  ocop_sheet_text (sheet, ADDRESS, address);
  /* The band above says it in full. */
  if (line->proposed && line->stars >= 5)
    ocop_sheet_next_format (sheet, "\"TN \"0\" sao\"");
  if (line->stars > 0)
    ocop_sheet_number (sheet, STARS, line->stars);
  ocop_sheet_text (sheet, REMARK, ocop_dossier_kind_label (line->kind));
  ocop_sheet_end_row (sheet);
}

/* Groups by rank, highest first; a rank without products has no group. Numbering runs through. */
static void
write_groups (OcopSheet        *sheet,
              const OcopReport *report,
              const Annex      *annex,
              int               counts[3])
{
  guint ordinal = 0;
  guint group = 0;

  for (int stars = 5; stars >= 3; stars--)
    {
      g_autofree char *band = NULL;

      for (guint i = 0; i < annex->lines->len; i++)
        {
          const AnnexLine *line = &g_array_index (annex->lines, AnnexLine, i);

          if (line->stars != stars)
            continue;
          if (band == NULL)
            {
              band = g_strdup_printf (stars == 5 && line->proposed ? "%s. Sản phẩm tiềm năng %d sao"
                                                                   : "%s. Sản phẩm đạt hạng %d sao",
                                      roman[group++], stars);
              ocop_sheet_band (sheet, band);
            }
          write_line (sheet, report, line, ++ordinal);
          counts[stars - 3]++;
        }
    }
}

static void
write_total (OcopSheet *sheet,
             guint      first,
             guint      last,
             const int  counts[3])
{
  g_autoptr (GString) formula = g_string_new ("=");
  g_autoptr (GString) value = g_string_new (NULL);
  int total = counts[0] + counts[1] + counts[2];

  for (int stars = 5; stars >= 3; stars--)
    {
      if (stars == 5 && counts[2] == 0)
        continue;
      if (value->len > 0)
        {
          g_string_append (formula, "&\"; \"&");
          g_string_append (value, "; ");
        }
      g_string_append_printf (formula, "COUNTIF(E%u:E%u,%d)&\" SP %d sao\"", first, last, stars, stars);
      g_string_append_printf (value, "%d SP %d sao", counts[stars - 3], stars);
    }
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, ADDRESS, "TỔNG CỘNG", TRUE);
  ocop_sheet_next_as (sheet, OCOP_CELL_COUNT);
  ocop_sheet_formula (sheet, STARS, total, "=COUNT(E%u:E%u)", first, last);
  ocop_sheet_formula_text (sheet, REMARK, value->str, "%s", formula->str);
  ocop_sheet_end_row (sheet);
}

/* “(Kèm theo Quyết định số …)”, with room for a number and a day that are not known yet. */
static char *
enclosure (const OcopReport *report,
           const Annex      *annex)
{
  g_autofree char *day = annex->date != NULL ? ocop_date_to_long (annex->date)
                                             : g_strdup_printf ("ngày       tháng       năm %d", report->year);

  return g_strdup_printf ("(Kèm theo Quyết định số %s %s\ncủa Chủ tịch %s)",
                          annex->number != NULL ? annex->number : "          /QĐ-UBND", day, report->city->name);
}

static void
write_notes (OcopSheet   *sheet,
             const Annex *annex,
             int          total)
{
  g_autofree char *count = ocop_words_count (total, "sản phẩm");
  g_autofree char *note = NULL;

  if (annex->recognised)
    note = g_strdup_printf ("Danh sách gồm %s. Giấy chứng nhận có giá trị 36 tháng kể từ ngày cấp.", count);
  else
    note = g_strdup_printf ("Danh sách dự kiến gồm %s từ 3 sao trở lên theo kết quả phiên họp của Hội đồng, chưa có "
                            "quyết định công nhận.", count);
  ocop_sheet_note (sheet, note);
  if (annex->recognised && (annex->number == NULL || annex->date == NULL))
    ocop_sheet_note (sheet, "Số hoặc ngày của quyết định chưa có trong dữ liệu: ghi vào chỗ trống khi có.");
}

/**
 * ocop_table_annex_fill:
 *
 * Phụ lục công nhận: what a decision recognises, without scores. It has no signature of its own.
 */
void
ocop_table_annex_fill (OcopSheet        *sheet,
                       const OcopReport *report,
                       guint             nth)
{
  g_autoptr (GPtrArray) annexes = collect_annexes (report);
  const Annex *annex = g_ptr_array_index (annexes, nth);
  g_autofree char *round_name = annex->round_name != NULL ? g_utf8_strup (annex->round_name, -1) : g_strdup ("");
  g_autofree char *subject
      = g_strdup_printf ("DANH SÁCH SẢN PHẨM OCOP THÀNH PHỐ ĐÀ NẴNG\n%s %s%sNĂM %d",
                         annex->recognised ? "ĐƯỢC CÔNG NHẬN" : "DỰ KIẾN CÔNG NHẬN", round_name,
                         *round_name != '\0' ? " " : "", report->year);
  g_autofree char *source = enclosure (report, annex);
  OcopFrame frame = { .office = report->city,
                      .title = "PHỤ LỤC",
                      .subject = subject,
                      .source = source,
                      .paper = OCOP_PAPER_A4_PORTRAIT,
                      .tab = OCOP_COLOUR_GREEN,
                      .whole = TRUE,
                      .illustrative = annex->illustrative,
                      .zoom = 100 };
  int counts[3] = { 0 };
  guint first;

  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  write_groups (sheet, report, annex, counts);
  if (annex->lines->len == 0)
    {
      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_text (sheet, NAME, "Không có sản phẩm từ 3 sao");
      ocop_sheet_end_row (sheet);
    }
  write_total (sheet, first, ocop_sheet_next_row (sheet) - 1, counts);
  write_notes (sheet, annex, counts[0] + counts[1] + counts[2]);
  ocop_sheet_finish (sheet);
}
