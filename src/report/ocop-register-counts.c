/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-register-counts.h"

#include "report/ocop-report-tables.h"

#include <string.h>

/* What a cell of the register says in the column by which rows are counted. */
static char *
register_text (const OcopReport      *report,
               const OcopBreakdown   *data,
               const OcopRegisterRow *row,
               const char            *place)
{
  if (strcmp (place, "district") == 0)
    return g_strdup (row->district);
  if (strcmp (place, "commune") == 0)
    return g_strdup (row->commune);
  if (strcmp (place, "type") == 0)
    return ocop_words_producer_type (report, row->producer_type);
  if (strcmp (place, "subgroup") == 0)
    return g_strdup (row->subgroup);
  for (guint i = 0; i < data->rows->len; i++)
    {
      const OcopBreakdownRow *unit = g_ptr_array_index (data->rows, i);

      if (row->area != 0 && unit->unit == row->area)
        return g_strdup (unit->label);
    }
  return NULL;
}

/**
 * ocop_register_criterion:
 * @row: a row of a breakdown
 * @place: the register's column by which it is counted
 *
 * Returns: (transfer none) (nullable): the text of the cells that are counted
 */
const char *
ocop_register_criterion (const OcopBreakdownRow *row,
                         const char             *place)
{
  return strcmp (place, "type") == 0 || strcmp (place, "area") == 0 ? row->label : row->key;
}

/* Whether counting the register's texts gives what was counted by record: two units may bear one name, or a
 * text be written in two ways. Only then may a formula stand for the figure. */
static gboolean
counts_agree (const OcopReport    *report,
              const OcopBreakdown *data,
              const char          *place)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);
      g_autofree char *text = register_text (report, data, row, place);
      g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;
      int *count;

      if (folded == NULL || row->stars < 3 || row->stars > 5)
        continue;
      count = g_hash_table_lookup (counts, folded);
      if (count == NULL)
        {
          count = g_new0 (int, 6);
          g_hash_table_insert (counts, g_steal_pointer (&folded), count);
        }
      count[row->stars - 3]++;
      if (row->year_first == report->year)
        count[row->stars]++;
    }
  for (guint i = 0; i < data->rows->len; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (data->rows, i);
      const char *criterion = ocop_register_criterion (row, place);
      g_autofree char *folded = criterion != NULL ? g_utf8_casefold (criterion, -1) : NULL;
      const int *count = folded != NULL ? g_hash_table_lookup (counts, folded) : NULL;

      for (int stars = 0; stars < 3; stars++)
        if ((count != NULL ? count[stars] : 0) != row->all[stars]
            || (count != NULL ? count[stars + 3] : 0) != row->in_year[stars])
          return FALSE;
    }

  return TRUE;
}

/**
 * ocop_register_quote:
 * @text: a text to be counted
 *
 * Returns: (transfer full): @text as a criterion of COUNTIFS; signs that would mean something there lose it
 */
char *
ocop_register_quote (const char *text)
{
  g_autoptr (GString) quoted = g_string_new ("\"");

  if (*text == '=' || *text == '<' || *text == '>')
    g_string_append_c (quoted, '=');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '*' || *p == '?' || *p == '~')
        g_string_append_c (quoted, '~');
      if (*p == '"')
        g_string_append_c (quoted, '"');
      g_string_append_c (quoted, *p);
    }
  g_string_append_c (quoted, '"');

  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

/**
 * ocop_register_find_key:
 * @workbook: in which the register may stand
 * @data: a breakdown of the register
 * @places: (array zero-terminated=1): columns of the register by which its rows may be counted, the plainest
 *   first
 *
 * Returns: (nullable): the first column by whose texts the register gives the breakdown's counts; %NULL if
 *   none does or the register is not in this workbook, where the counts must be written as values
 */
const char *
ocop_register_find_key (OcopWorkbook        *workbook,
                        const OcopReport    *report,
                        const OcopBreakdown *data,
                        const char *const   *places)
{
  for (gsize i = 0; places[i] != NULL; i++)
    if (ocop_workbook_get_place (workbook, "register/%s", places[i]) != NULL && counts_agree (report, data, places[i]))
      return places[i];

  return NULL;
}
