/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-years.h"

#include "base/ocop-date.h"
#include "store/ocop-statement.h"

#define YEAR_OF(day, table) "UNION SELECT CAST (substr (" day ", 1, 4) AS INTEGER) FROM " table " WHERE " day " IS NOT NULL "

/* Tasks and rounds' dossiers are of a year that has a plan or a round; what is dated besides tells of its day's year, too. */
#define YEARS_SQL                                                                                                      \
  "SELECT year FROM plan UNION SELECT year FROM round UNION SELECT year FROM recognition UNION SELECT year FROM council " \
  "UNION SELECT year FROM fair UNION SELECT year FROM fund UNION SELECT plan_year FROM course "                         \
  "UNION SELECT year FROM sales_point_month " YEAR_OF ("proposed_on", "sales_point") YEAR_OF ("assessed_on", "sales_point") \
  YEAR_OF ("opened_on", "sales_point") YEAR_OF ("closed_on", "sales_point") YEAR_OF ("visited_on", "sales_point_visit") \
  YEAR_OF ("held_on", "trade_meeting") YEAR_OF ("due_on", "task") YEAR_OF ("done_on", "task")                           \
  YEAR_OF ("received_on", "dossier") YEAR_OF ("made_on", "dossier_step")                                               \
  "UNION SELECT ? ORDER BY year DESC"

/**
 * ocop_years_list:
 * @db: a connection
 * @today: the present day, ISO
 * @error: return location
 *
 * Every year that the file tells something of, whatever kind of record does, and the present one.
 *
 * Returns: (transfer full) (nullable) (element-type int): the years, the latest first
 */
GArray *
ocop_years_list (OcopDb      *db,
                 const char  *today,
                 GError     **error)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, YEARS_SQL, "i", ocop_date_year (today)))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      int year = ocop_statement_int (&statement, 0);

      g_array_append_val (years, year);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&years);
}

/**
 * ocop_years_find_planned:
 * @db: a connection
 * @today: the present day, ISO
 * @year: (out): the latest year up to the present one that has a plan, 0 where none has
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_years_find_planned (OcopDb      *db,
                         const char  *today,
                         int         *year,
                         GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *year = 0;
  if (!ocop_statement_begin (&statement, db, error, "SELECT year FROM plan WHERE year <= ? ORDER BY year DESC LIMIT 1", "i",
                             ocop_date_year (today)))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    *year = ocop_statement_int (&statement, 0);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}
