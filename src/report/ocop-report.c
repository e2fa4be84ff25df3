/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report.h"

#include "base/ocop-error.h"
#include "report/ocop-report-tables.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* In the order of the tabs. */
static const OcopReportTable all_tables[] = {
  { "register", "Danh mục sản phẩm", 0, TRUE, NULL, ocop_table_register_fill },
  { "score-summary", "Tổng hợp điểm", 1, FALSE, ocop_table_score_summary_names, ocop_table_score_summary_fill },
  { "score-detail", "Điểm chi tiết", 0, TRUE, NULL, ocop_table_score_detail_fill },
  { "annex", "Phụ lục công nhận", 0, FALSE, ocop_table_annex_names, ocop_table_annex_fill },
  { "by-unit", "Theo địa bàn", 1, FALSE, NULL, ocop_table_by_unit_fill },
  { "by-producer-type", "Theo loại hình", 1, FALSE, NULL, ocop_table_by_producer_type_fill },
  { "by-group", "Theo nhóm", 1, FALSE, NULL, ocop_table_by_subgroup_fill },
  { "rounds", "Kết quả đợt", 0, FALSE, NULL, ocop_table_rounds_fill },
  { "fairs", "Hội chợ", 0, FALSE, NULL, ocop_table_fairs_fill },
  { "plan", "Thực hiện kế hoạch", 2, FALSE, NULL, ocop_table_plan_fill },
  { "notes", "Ghi chú", 0, FALSE, NULL, ocop_table_notes_fill },
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

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = unique_name (taken, names[i]);
      Planned one = { table, i, ocop_sheet_new (workbook, name, table->streamed) };

      g_array_append_val (planned, one);
    }
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
  g_autofree char *title = g_strdup_printf ("Kết quả Chương trình OCOP năm %d", report->year);

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
    }
  for (gsize i = 0; i < G_N_ELEMENTS (all_tables); i++)
    if (tables == NULL || g_strv_contains (tables, all_tables[i].key))
      plan_sheets (workbook, report, &all_tables[i], taken, planned);

  if (planned->len == 0 && cover == NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("There is nothing to show in these tables for %d. Nothing was written."),
                      report->year);

  for (guint step = 0; step < N_STEPS; step++)
    for (guint i = 0; i < planned->len; i++)
      {
        Planned *one = &g_array_index (planned, Planned, i);

        if (one->table->step == step && !ocop_workbook_is_stopped (workbook))
          one->table->fill (one->sheet, report, one->nth);
      }
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
 * ocop_report_write:
 * @db: where the records are
 * @year: of which the workbook tells
 * @as_of: ISO date of its figures
 * @tables: (nullable) (array zero-terminated=1): keys of the tables wanted; %NULL for all, with the cover
 * @path: where the workbook shall stand; what stands there is replaced only by a whole workbook
 * @cancellable: (nullable): stops the writing
 * @error: why it was not written
 *
 * Writes the Excel tables of a year. May run on a thread with a connection of its own.
 *
 * Returns: whether the workbook stands at @path
 */
gboolean
ocop_report_write (OcopDb             *db,
                   int                 year,
                   const char         *as_of,
                   const char *const  *tables,
                   const char         *path,
                   GCancellable       *cancellable,
                   GError            **error)
{
  g_autoptr (OcopReport) report = NULL;

  if (!keys_are_known (tables, error))
    return FALSE;
  report = ocop_report_load (db, year, as_of, error);

  return report != NULL && ocop_report_write_data (report, tables, path, cancellable, error);
}
