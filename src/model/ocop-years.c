/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-years.h"

#include "base/ocop-date.h"
#include "store/ocop-statement.h"

/**
 * ocop_years_list:
 * @db: a connection
 * @today: the present day, ISO
 * @error: return location
 *
 * Every year that the file tells something of, from plans, rounds, recognitions or councils, and the present one.
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

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT year FROM plan UNION SELECT year FROM round UNION SELECT year FROM recognition "
                             "UNION SELECT year FROM council UNION SELECT ? ORDER BY year DESC",
                             "i", ocop_date_year (today)))
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
