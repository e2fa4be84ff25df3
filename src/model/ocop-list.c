/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-private.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-present.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (OcopListQuery, ocop_list_query, ocop_list_query_copy, ocop_list_query_free)

/**
 * ocop_list_query_new:
 * @as_of: ISO date
 *
 * Returns: (transfer full): everything, in the order of the first column
 */
OcopListQuery *
ocop_list_query_new (const char *as_of)
{
  OcopListQuery *query = g_new0 (OcopListQuery, 1);

  query->as_of = g_strdup (as_of);

  return query;
}

OcopListQuery *
ocop_list_query_copy (const OcopListQuery *query)
{
  OcopListQuery *copy = ocop_list_query_new (query->as_of);

  copy->sort = query->sort;
  copy->descending = query->descending;
  copy->search = g_strdup (query->search);
  for (guint i = 0; i < OCOP_LIST_MOST_FILTERS; i++)
    copy->filters[i] = g_strdup (query->filters[i]);
  copy->year = query->year;

  return copy;
}

void
ocop_list_query_free (OcopListQuery *query)
{
  g_free (query->search);
  for (guint i = 0; i < OCOP_LIST_MOST_FILTERS; i++)
    g_free (query->filters[i]);
  g_free (query->as_of);
  g_free (query);
}

/**
 * ocop_list_query_set_search:
 * @query: a query
 * @text: (nullable): what was typed; nothing finds all
 */
void
ocop_list_query_set_search (OcopListQuery *query,
                            const char    *text)
{
  g_free (query->search);
  query->search = ocop_text_is_blank (text) ? NULL : g_strdup (text);
}

/**
 * ocop_list_query_set_filter:
 * @query: a query
 * @filter: place of a filter of the list
 * @key: (nullable): what was chosen, %NULL for all
 */
void
ocop_list_query_set_filter (OcopListQuery *query,
                            guint          filter,
                            const char    *key)
{
  g_return_if_fail (filter < OCOP_LIST_MOST_FILTERS);

  g_free (query->filters[filter]);
  query->filters[filter] = g_strdup (key);
}

/**
 * ocop_list_query_is_limited:
 *
 * Returns: whether it asks for less than everything, so that an empty list may be the query's doing
 */
gboolean
ocop_list_query_is_limited (const OcopListQuery *query)
{
  for (guint i = 0; i < OCOP_LIST_MOST_FILTERS; i++)
    if (query->filters[i] != NULL)
      return TRUE;

  return query->search != NULL || query->year != 0;
}

static void
value_free (gpointer data)
{
  OcopListValue *value = data;

  g_free (value->key);
  g_free (value->label);
  g_free (value);
}

static void
add_value (GPtrArray  *values,
           const char *key,
           const char *label)
{
  OcopListValue *value = g_new0 (OcopListValue, 1);

  value->key = g_strdup (key);
  value->label = g_strdup (label);
  g_ptr_array_add (values, value);
}

/**
 * ocop_list_get_values:
 * @list: a list
 * @filter: place of one of its filters
 * @db: the connection the list is read on
 * @as_of: ISO date
 * @error: return location
 *
 * What can be chosen in a filter; “all” is not among it. Areas and groups are those that occur.
 *
 * Returns: (transfer full) (element-type OcopListValue) (nullable): in the order in which they are offered
 */
GPtrArray *
ocop_list_get_values (const OcopList  *list,
                      guint            filter,
                      OcopDb          *db,
                      const char      *as_of,
                      GError         **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (value_free);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  const OcopChoice *choice;
  gint64 seen;

  g_return_val_if_fail (filter < list->n_filters, NULL);

  for (choice = list->filters[filter].choices; choice != NULL && choice->key != NULL; choice++)
    add_value (values, choice->key, _(choice->label));
  if (choice != NULL)
    return g_steal_pointer (&values);

  if (!ocop_present_prepare (db, as_of, &seen, error) ||
      !ocop_statement_begin (&statement, db, error, list->filters[filter].values, ""))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      const char *label = ocop_statement_text (&statement, 1);

      add_value (values, ocop_statement_text (&statement, 0), label != NULL ? label : _("Not known"));
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&values) : NULL;
}

/**
 * ocop_list_find_column:
 *
 * Returns: the place of the column called @key, -1 if there is none: settings may remember one of another version
 */
int
ocop_list_find_column (const OcopList *list,
                       const char     *key)
{
  for (guint i = 0; i < list->n_columns; i++)
    if (strcmp (list->columns[i].key, key) == 0)
      return (int) i;

  return -1;
}

/**
 * ocop_list_find_filter:
 *
 * Returns: the place of the filter called @key, -1 if there is none
 */
int
ocop_list_find_filter (const OcopList *list,
                       const char     *key)
{
  for (guint i = 0; i < list->n_filters; i++)
    if (strcmp (list->filters[i].key, key) == 0)
      return (int) i;

  return -1;
}
