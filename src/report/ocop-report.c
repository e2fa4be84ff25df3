/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report.h"

#include "base/ocop-error.h"
#include "report/ocop-report-tables.h"
#include "report/ocop-sheet-copy.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* In the order of the tabs. */
static const OcopReportTable all_tables[] = {
  { "register", "Danh mục sản phẩm", 0, TRUE, NULL, ocop_table_register_fill,
    .description = N_("Every product with the rank it holds, its decision and the end of its certificate") },
  { "score-summary", "Tổng hợp điểm", 1, FALSE, ocop_table_score_summary_names, ocop_table_score_summary_fill, OCOP_MOMENT_DURING,
    .description = N_("Each member's total, mean, spread and rank of every product; a sheet a session") },
  { "score-detail", "Điểm chi tiết", 0, TRUE, NULL, ocop_table_score_detail_fill, OCOP_MOMENT_DURING,
    .description = N_("Every score sheet with its parts, state and fingerprint") },
  { "score-options", "Phiếu chấm chi tiết", 0, TRUE, NULL, ocop_table_score_options_fill, OCOP_MOMENT_DURING,
    .description = N_("What every member chose at each criterion, with remarks; only when asked for"), .on_request = TRUE },
  { "annex", "Phụ lục công nhận", 0, FALSE, ocop_table_annex_names, ocop_table_annex_fill, OCOP_MOMENT_AFTER,
    .description = N_("What a decision recognises, by rank, without scores") },
  { "by-unit", "Theo địa bàn", 1, FALSE, NULL, ocop_table_by_unit_fill,
    .description = N_("Products and producers by district, commune or ward") },
  { "by-producer-type", "Theo loại hình", 1, FALSE, NULL, ocop_table_by_producer_type_fill,
    .description = N_("Products and producers by kind of producer") },
  { "by-group", "Theo nhóm", 1, FALSE, NULL, ocop_table_by_subgroup_fill,
    .description = N_("Products and producers by sector and subgroup") },
  { "rounds", "Kết quả đợt", 0, FALSE, NULL, ocop_table_rounds_fill, .reach = OCOP_REACH_ROUND,
    .description = N_("Dossiers filed and refused, and what came of them, round by round") },
  { "dossiers", "Hồ sơ", 0, FALSE, ocop_table_dossiers_names, ocop_table_dossiers_fill, OCOP_MOMENT_BEFORE, OCOP_REACH_YEAR,
    N_("How complete each dossier is, and which documents it lacks") },
  { "expiring", "Chứng nhận sắp hết hạn", 0, FALSE, ocop_table_expiring_names, ocop_table_expiring_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("Certificates about to end, and when their re-evaluation is filed") },
  { "support", "Hỗ trợ", 0, FALSE, ocop_table_support_names, ocop_table_support_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("What producers received, of which money and by which decision") },
  { "inspections", "Kiểm tra", 0, FALSE, ocop_table_inspections_names, ocop_table_inspections_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("Inspections planned and made, their results and what is to be put right") },
  { "fairs", "Hội chợ", 0, FALSE, ocop_table_fairs_names, ocop_table_fairs_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("Fairs with participants, booths, support, revenue by day and the share of products supported") },
  { "plan", "Thực hiện kế hoạch", 2, FALSE, NULL, ocop_table_plan_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("The year's targets and what was reached of them") },
  { "tasks", "Phân công nhiệm vụ", 0, FALSE, ocop_table_tasks_names, ocop_table_tasks_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("The plan's tasks by agency, with date, state and result") },
  { "training", "Tập huấn", 0, FALSE, ocop_table_training_names, ocop_table_training_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("Which units' OCOP officers were trained, toward all of them") },
  { "funds", "Kinh phí", 0, FALSE, ocop_table_funds_names, ocop_table_funds_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("Support money by source against its budget") },
  { "years", "So sánh hai năm", 0, FALSE, ocop_table_years_names, ocop_table_years_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("The year's figures beside those of the year before") },
  { "sales-points", "Điểm bán hàng", 0, FALSE, ocop_table_sales_points_names, ocop_table_sales_points_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("Sales points with their criteria, goods by origin and revenue") },
  { "trade-links", "Kết nối giao thương", 0, FALSE, ocop_table_trade_links_names, ocop_table_trade_links_fill, .reach = OCOP_REACH_YEAR,
    .description = N_("Which producers met which buyers, and what came of it") },
  { "notes", "Ghi chú", 0, FALSE, NULL, ocop_table_notes_fill,
    .description = N_("The rules used, what is missing or contradicts itself, and the seals") },
};

#define N_STEPS 3
#define COVER_NAME "Tổng quan"

/* Excel's limit for the name of a sheet, in UTF-16 units; the library counts characters. */
#define MAX_NAME 31

typedef struct
{
  const OcopReportTable *table;
  guint nth;
  OcopSheet *sheet;
} Planned;

static void
planned_clear (gpointer data)
{
  Planned *planned = data;

  ocop_sheet_free (planned->sheet);
}

/**
 * ocop_report_tables:
 * @n_tables: (out): how many there are
 *
 * Returns: (array length=n_tables): all tables in the order of their tabs; the cover is none of them
 */
const OcopReportTable *
ocop_report_tables (gsize *n_tables)
{
  *n_tables = G_N_ELEMENTS (all_tables);
  return all_tables;
}

/**
 * ocop_report_table_fits:
 * @table: a table
 * @scope: what shall be told of
 *
 * Returns: whether the table can tell of it
 */
gboolean
ocop_report_table_fits (const OcopReportTable *table,
                        const OcopScope       *scope)
{
  return table->reach == OCOP_REACH_ANY || !ocop_scope_is_narrow (scope)
         || (table->reach == OCOP_REACH_ROUND && scope->session == 0);
}

/* Whether tables asked for by name can tell of it. */
static gboolean
keys_fit (const char *const  *keys,
          const OcopScope    *scope,
          GError            **error)
{
  for (gsize i = 0; keys != NULL && i < G_N_ELEMENTS (all_tables); i++)
    if (g_strv_contains (keys, all_tables[i].key) && !ocop_report_table_fits (&all_tables[i], scope))
      {
        g_autofree char *words = ocop_scope_to_words (scope);

        return ocop_fail (error, OCOP_ERROR_REFUSED,
                          _("“%s” tells of more than “%s”. Leave it out, or ask for the whole year and city; nothing was written."),
                          all_tables[i].name, words);
      }

  return TRUE;
}

static gboolean
keys_are_known (const char *const  *keys,
                GError            **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (all_tables); i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", all_tables[i].key);
  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (gsize j = 0; j < G_N_ELEMENTS (all_tables); j++)
        found = found || strcmp (keys[i], all_tables[j].key) == 0;
      if (!found)
        return ocop_fail (error, OCOP_ERROR_USAGE, _("There is no table “%s”. The tables are: %s."), keys[i],
                          known->str);
    }

  return TRUE;
}

/* A name that Excel accepts and that no other sheet bears; names differ in more than their case. */
static char *
unique_name (GHashTable *taken,
             const char *wish)
{
  g_autofree char *clean = g_strdelimit (g_strdup (wish), "[]:*?/\\'", '-');
  g_autofree char *cut = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), MAX_NAME));
  g_autofree char *name = g_strdup (g_strchomp (cut));

  for (int i = 2;; i++)
    {
      g_autofree char *folded = g_utf8_casefold (name, -1);
      g_autofree char *suffix = NULL;
      g_autofree char *start = NULL;

      if (g_hash_table_add (taken, g_steal_pointer (&folded)))
        return g_steal_pointer (&name);
      suffix = g_strdup_printf (" (%d)", i);
      start = g_utf8_substring (cut, 0, MIN (g_utf8_strlen (cut, -1), MAX_NAME - (glong) strlen (suffix)));
      g_free (name);
      name = g_strconcat (start, suffix, NULL);
    }
}

static void
plan_sheets (OcopWorkbook          *workbook,
             const OcopReport      *report,
             const OcopReportTable *table,
             GHashTable            *taken,
             GArray                *planned)
{
  const char *single[] = { table->name, NULL };
  g_auto (GStrv) names = table->names != NULL ? table->names (report) : g_strdupv ((char **) single);
  g_autofree char *scope = report->scope != NULL && ocop_scope_is_narrow (report->scope) ? ocop_scope_to_words (report->scope) : NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = unique_name (taken, names[i]);
      Planned one = { table, i, ocop_sheet_new (workbook, name, table->streamed) };

      ocop_sheet_set_scope (one.sheet, scope);
      g_array_append_val (planned, one);
    }
}

/* Tables of a lower step come first, so that the formulas of the others know where their figures stand. */
static void
fill_sheets (OcopWorkbook      *workbook,
             GArray            *planned,
             const OcopReport  *report)
{
  for (guint step = 0; step < N_STEPS; step++)
    for (guint i = 0; i < planned->len; i++)
      {
        Planned *one = &g_array_index (planned, Planned, i);

        if (one->table->step == step && !ocop_workbook_is_stopped (workbook))
          one->table->fill (one->sheet, report, one->nth);
      }
}

static void
free_copy (gpointer copy)
{
  ocop_sheet_copy_free (copy);
}

static gboolean
fail_empty (const OcopReport  *report,
            GError           **error)
{
  g_autofree char *words = report->scope != NULL ? ocop_scope_to_words (report->scope) : g_strdup_printf ("Năm %d", report->year);

  return ocop_fail (error, OCOP_ERROR_REFUSED, _("There is nothing to show in these tables for “%s”. Nothing was written."), words);
}

/**
 * ocop_report_write_data:
 * @report: what the tables show
 * @tables: (nullable) (array zero-terminated=1): keys of the tables wanted; %NULL for all, with the cover
 * @path: where the workbook shall stand
 * @cancellable: (nullable): stops the writing
 * @error: why it was not written
 *
 * Like ocop_report_write(), from data already read.
 *
 * Returns: whether the workbook stands at @path
 */
gboolean
ocop_report_write_data (const OcopReport   *report,
                        const char *const  *tables,
                        const char         *path,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr (OcopWorkbook) workbook = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (Planned));
  g_autoptr (OcopSheet) cover = NULL;
  g_autofree char *scope = report->scope != NULL ? ocop_scope_to_words (report->scope) : g_strdup_printf ("Năm %d", report->year);
  g_autofree char *title = g_strdup_printf ("Kết quả Chương trình OCOP: %s", scope);

  /* The library prints numbers through the C library: a decimal comma would break the file. main() sets
   * C.UTF-8 and everything else is a mistake in the program. */
  g_assert (strcmp (localeconv ()->decimal_point, ".") == 0);

  if (!keys_are_known (tables, error))
    return FALSE;
  workbook = ocop_workbook_new (path, cancellable, error);
  if (workbook == NULL)
    return FALSE;
  ocop_workbook_describe (workbook, title, report->standing->name, report->as_of);

  g_array_set_clear_func (planned, planned_clear);
  if (tables == NULL)
    {
      g_autofree char *name = unique_name (taken, COVER_NAME);

      cover = ocop_sheet_new (workbook, name, FALSE);
      if (report->scope != NULL && ocop_scope_is_narrow (report->scope))
        ocop_sheet_set_scope (cover, scope);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (all_tables); i++)
    if (tables == NULL ? !all_tables[i].on_request && (report->scope == NULL || ocop_report_table_fits (&all_tables[i], report->scope))
                       : g_strv_contains (tables, all_tables[i].key))
      plan_sheets (workbook, report, &all_tables[i], taken, planned);

  if (planned->len == 0 && cover == NULL)
    return fail_empty (report, error);

  fill_sheets (workbook, planned, report);
  if (cover != NULL && !ocop_workbook_is_stopped (workbook))
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint i = 0; i < planned->len; i++)
        g_ptr_array_add (names, (gpointer) ocop_sheet_get_name (g_array_index (planned, Planned, i).sheet));
      g_ptr_array_add (names, NULL);
      ocop_cover_fill (cover, report, (const char *const *) names->pdata);
    }

  return ocop_workbook_close (workbook, error);
}

/**
 * ocop_report_copy_tables:
 * @report: what the tables show
 * @tables: (array zero-terminated=1): keys of the tables wanted
 * @limit: rows that are kept of each sheet at most, 0 for all
 * @cancellable: (nullable): stops it
 * @error: why there is nothing to show
 *
 * What the sheets of a workbook show, without writing it anywhere but into a file that has no name and is thrown away: the rows
 * are those that the workbook would have.
 *
 * Returns: (transfer full) (element-type OcopSheetCopy) (nullable): a copy a sheet; @report must live as long
 */
GPtrArray *
ocop_report_copy_tables (const OcopReport   *report,
                         const char *const  *tables,
                         guint               limit,
                         GCancellable       *cancellable,
                         GError            **error)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "ocop-xlsx", NULL);
  g_autoptr (OcopWorkbook) workbook = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (Planned));
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (free_copy);

  if (!keys_are_known (tables, error) || (workbook = ocop_workbook_new (path, cancellable, error)) == NULL)
    return NULL;
  g_array_set_clear_func (planned, planned_clear);
  for (gsize i = 0; i < G_N_ELEMENTS (all_tables); i++)
    if (g_strv_contains (tables, all_tables[i].key)
        && (report->scope == NULL || ocop_report_table_fits (&all_tables[i], report->scope)))
      plan_sheets (workbook, report, &all_tables[i], taken, planned);
  if (planned->len == 0)
    {
      fail_empty (report, error);
      return NULL;
    }
  for (guint i = 0; i < planned->len; i++)
    {
      OcopSheet *sheet = g_array_index (planned, Planned, i).sheet;
      OcopSheetCopy *copy = ocop_sheet_copy_new (ocop_sheet_get_name (sheet), limit);

      ocop_sheet_keep_copy (sheet, copy);
      g_ptr_array_add (copies, copy);
    }
  fill_sheets (workbook, planned, report);
  if (g_cancellable_is_cancelled (cancellable))
    {
      ocop_fail (error, OCOP_ERROR_CANCELLED, _("The tables were not made: the work was stopped."));
      return NULL;
    }

  return g_steal_pointer (&copies);
}

/**
 * ocop_report_write:
 * @db: where the records are
 * @scope: (transfer full): what the tables tell of
 * @tables: (nullable) (array zero-terminated=1): keys of the tables wanted; %NULL for all that can tell of it, with the cover
 * @path: where the workbook shall stand; what stands there is replaced only by a whole workbook
 * @cancellable: (nullable): stops the writing
 * @error: why it was not written
 *
 * Writes Excel tables of a year, round or session, of the city or a unit. May run on a thread with a connection of its own.
 *
 * Returns: whether the workbook stands at @path
 */
gboolean
ocop_report_write (OcopDb             *db,
                   OcopScope          *scope,
                   const char *const  *tables,
                   const char         *path,
                   GCancellable       *cancellable,
                   GError            **error)
{
  g_autoptr (OcopScope) owned = scope;
  g_autoptr (OcopReport) report = NULL;

  if (!keys_are_known (tables, error) || !keys_fit (tables, scope, error))
    return FALSE;
  report = ocop_report_load (db, g_steal_pointer (&owned), error);

  return report != NULL && ocop_report_write_data (report, tables, path, cancellable, error);
}
