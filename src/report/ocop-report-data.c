/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-data.h"

static gboolean
any_illustrative (const OcopReport *report)
{
  if (ocop_report_sessions_illustrative (report))
    return TRUE;
  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);

      if (row->has_score && row->illustrative)
        return TRUE;
    }
  for (guint i = 0; i < report->rounds->rounds->len; i++)
    {
      const OcopRoundResults *round = g_ptr_array_index (report->rounds->rounds, i);

      if (round->illustrative)
        return TRUE;
    }

  return FALSE;
}

/* The rows of the register that are told of: of a round and session what they gave, of a unit what its producers have. */
static void
narrow_rows (OcopReport *report)
{
  const OcopScope *scope = report->scope;
  g_autoptr (GHashTable) scored = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint kept = 0;

  for (guint i = 0; scope->session != 0 && i < report->sessions->len; i++)
    {
      const OcopSessionResults *session = g_ptr_array_index (report->sessions, i);

      for (guint k = 0; k < session->lines->len; k++)
        g_hash_table_add (scored, &((OcopResultLine *) g_ptr_array_index (session->lines, k))->product);
    }
  for (guint i = 0; i < report->rows->len; i++)
    {
      gpointer *slot = &report->rows->pdata[i];
      OcopRegisterRow *row = *slot;

      if (!ocop_scope_has_producer (scope, row->producer) || (scope->round != 0 && row->round != scope->round)
          || (scope->session != 0 && !g_hash_table_contains (scored, &row->product)))
        continue;
      *slot = report->rows->pdata[kept];
      report->rows->pdata[kept++] = row;
    }
  g_ptr_array_set_size (report->rows, (int) kept);
}

/* Of one unit the other units have no row. */
static void
narrow_units (OcopReport *report)
{
  GPtrArray *rows = report->by_unit->rows;

  for (guint i = rows->len; report->scope->unit != 0 && i > 0; i--)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (rows, i - 1);

      if (row->unit != report->scope->unit && ocop_breakdown_row_count (row) == 0)
        g_ptr_array_remove_index (rows, i - 1);
    }
}

static gboolean
load_tables (OcopReport  *report,
             OcopDb      *db,
             GError     **error)
{
  int year = report->year;
  const char *as_of = report->as_of;

  if ((report->rows = ocop_register_load (db, as_of, error)) == NULL
      || (report->sessions = ocop_session_results_of_scope (db, report->scope, error)) == NULL)
    return FALSE;
  if (ocop_scope_is_narrow (report->scope))
    narrow_rows (report);
  if ((report->by_unit = ocop_breakdown_new (db, OCOP_BY_UNIT, report->rows, year, as_of, error)) == NULL
      || (report->by_producer_type
          = ocop_breakdown_new (db, OCOP_BY_PRODUCER_TYPE, report->rows, year, as_of, error)) == NULL
      || (report->by_subgroup = ocop_breakdown_new (db, OCOP_BY_SUBGROUP, report->rows, year, as_of, error)) == NULL
      || (report->rounds = ocop_year_rounds_load_scope (db, report->scope, error)) == NULL
      || (report->doubts = ocop_doubts_load (db, year, error)) == NULL)
    return FALSE;
  narrow_units (report);

  return TRUE;
}

/**
 * ocop_report_load:
 * @db: where the records are
 * @scope: (transfer full): what the report tells of
 * @error: why they cannot be read
 *
 * Returns: (transfer full) (nullable): all that the tables show
 */
OcopReport *
ocop_report_load (OcopDb     *db,
                  OcopScope  *scope,
                  GError    **error)
{
  g_autoptr (OcopReport) report = g_new0 (OcopReport, 1);
  g_autoptr (GError) plan_error = NULL;

  report->scope = scope;
  report->year = scope->year;
  report->as_of = g_strdup (scope->as_of);
  if ((report->city = ocop_office_on (db, OCOP_OFFICE_CITY, scope->as_of, error)) == NULL
      || (report->standing = ocop_office_on (db, OCOP_OFFICE_STANDING, scope->as_of, error)) == NULL
      || (report->council = ocop_office_on (db, OCOP_OFFICE_COUNCIL, scope->as_of, error)) == NULL
      || !load_tables (report, db, error))
    return NULL;

  /* A year without a plan still has a register, sessions and rounds to show. */
  if (!ocop_scope_is_narrow (scope))
    report->plan = ocop_plan_progress_find (db, scope->year, scope->as_of, report->rows, &plan_error);
  if (plan_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&plan_error));
      return NULL;
    }
  report->any_illustrative = any_illustrative (report);

  return g_steal_pointer (&report);
}

/**
 * ocop_report_free:
 * @report: (transfer full): what ocop_report_load() made
 */
void
ocop_report_free (OcopReport *report)
{
  g_clear_pointer (&report->scope, ocop_scope_free);
  g_clear_pointer (&report->city, ocop_office_free);
  g_clear_pointer (&report->standing, ocop_office_free);
  g_clear_pointer (&report->council, ocop_office_free);
  g_clear_pointer (&report->by_unit, ocop_breakdown_free);
  g_clear_pointer (&report->by_producer_type, ocop_breakdown_free);
  g_clear_pointer (&report->by_subgroup, ocop_breakdown_free);
  g_clear_pointer (&report->rows, g_ptr_array_unref);
  g_clear_pointer (&report->sessions, g_ptr_array_unref);
  g_clear_pointer (&report->rounds, ocop_year_rounds_free);
  g_clear_pointer (&report->plan, ocop_plan_progress_free);
  g_clear_pointer (&report->doubts, g_ptr_array_unref);
  g_free (report->as_of);
  g_free (report);
}

/**
 * ocop_report_find_product:
 * @product: row id
 *
 * Returns: (transfer none) (nullable): its row on the register
 */
const OcopRegisterRow *
ocop_report_find_product (const OcopReport *report,
                          gint64            product)
{
  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);

      if (row->product == product)
        return row;
    }

  return NULL;
}

/**
 * ocop_report_has_districts:
 *
 * Returns: whether the city had districts on the day of the figures; the column disappears with them
 */
gboolean
ocop_report_has_districts (const OcopReport *report)
{
  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);

      if (row->district != NULL)
        return TRUE;
    }

  return g_strcmp0 (report->as_of, "2025-07-01") < 0;
}

/**
 * ocop_report_scores_illustrative:
 *
 * Returns: whether the register shows a score that comes from illustrative records
 */
gboolean
ocop_report_scores_illustrative (const OcopReport *report)
{
  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);

      if (row->has_score && row->illustrative)
        return TRUE;
    }

  return FALSE;
}

/**
 * ocop_report_sessions_illustrative:
 *
 * Returns: whether any session of the year is flagged illustrative
 */
gboolean
ocop_report_sessions_illustrative (const OcopReport *report)
{
  for (guint i = 0; i < report->sessions->len; i++)
    {
      const OcopSessionResults *session = g_ptr_array_index (report->sessions, i);

      if (session->illustrative)
        return TRUE;
    }

  return FALSE;
}

/**
 * ocop_report_first_year:
 *
 * Returns: the first year in which a product of the register was recognised
 */
int
ocop_report_first_year (const OcopReport *report)
{
  int first = report->year;

  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);

      if (row->year_first > 0)
        first = MIN (first, row->year_first);
    }

  return first;
}

/**
 * ocop_session_band:
 * @rank: 2 to 5
 *
 * Returns: the least points of the rank in the session's regulation
 */
int
ocop_session_band (const OcopSessionResults *session,
                   int                       rank)
{
  g_assert (rank >= 2 && rank <= 5);

  return session->bands[rank];
}

/**
 * ocop_line_score_format:
 * @line: a product with at least one sheet
 *
 * Two decimals, but as many more as it takes for a mean just below a band not to be shown as the band:
 * 89.996 would read 90.00, and 4 stars beside it would look like a mistake. It takes more than 200 sheets
 * to come so near.
 *
 * Returns: (transfer full): the number format of the cell
 */
char *
ocop_line_score_format (const OcopSessionResults *session,
                        const OcopResultLine     *line)
{
  OcopFraction mean = ocop_line_mean (line);
  GString *format = g_string_new ("0.00");
  gint64 scale = 100;

  for (int rank = 2; rank <= 5; rank++)
    {
      int band = ocop_session_band (session, rank);

      /* Rounded half up to 1/scale, the mean would reach the band: 2 · mean · scale + 1 ≥ 2 · band · scale. */
      while (scale < 1000000000 && ocop_fraction_compare_int (mean, band) < 0
             && (mean.num * 2 * scale + mean.den) / mean.den >= 2 * band * scale)
        {
          g_string_append_c (format, '0');
          scale *= 10;
        }
    }

  return g_string_free (format, FALSE);
}
