/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-deadlines.h"

#include "base/ocop-error.h"
#include "regulation/ocop-programme.h"
#include "store/ocop-statement.h"

/**
 * ocop_days_off_load:
 * @db: a connection
 * @first_year: @last_year: the years that matter
 * @days: (out) (transfer full) (array zero-terminated=1): ISO dates, for ocop_date_add_working_days()
 * @known: (out): whether the office entered the days off of each of these years: the lunar new year is set year by year
 * @error: return location
 *
 * Days off besides the ends of weeks: those that the law fixes and those that the office entered.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_days_off_load (OcopDb   *db,
                    int       first_year,
                    int       last_year,
                    char   ***days,
                    gboolean *known,
                    GError  **error)
{
  const OcopProgramme *programme = ocop_programme_get ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *first = g_strdup_printf ("%04d-01-01", first_year);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", last_year);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  gint64 n_years = 0;

  for (int year = first_year; year <= last_year; year++)
    for (guint i = 0; i < programme->n_holidays; i++)
      {
        g_autofree char *day = g_strdup_printf ("%04d-%s", year, programme->holidays[i].day);

        g_strv_builder_add (builder, day);
      }
  if (!ocop_statement_scalar (db, &n_years, error, "SELECT count(DISTINCT substr (day, 1, 4)) FROM day_off WHERE day BETWEEN ? AND ?",
                              "tt", first, last) ||
      !ocop_statement_begin (&statement, db, error, "SELECT day FROM day_off WHERE day BETWEEN ? AND ? ORDER BY day", "tt", first, last))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    g_strv_builder_add (builder, ocop_statement_text (&statement, 0));
  *days = g_strv_builder_end (builder);
  *known = n_years == last_year - first_year + 1;

  return ocop_pass_error (&local, error);
}
