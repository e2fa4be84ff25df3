/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-listing-private.h"

#include "base/ocop-error.h"
#include "model/ocop-list-private.h"
#include "model/ocop-search.h"

/* Gets a statement ready that looks for what @wanted asks for; @words: of its search */
static gboolean
prepare (OcopStatement           *statement,
         const OcopListingWanted *wanted,
         GPtrArray               *words,
         const char              *sql,
         GError                 **error)
{
  if (!ocop_statement_prepare (statement, wanted->db, sql, error))
    return FALSE;
  for (guint i = 0; i < wanted->list->n_filters; i++)
    ocop_statement_bind_text (statement, OCOP_LIST_FIRST_FILTER + (int) i, wanted->query->filters[i]);
  ocop_statement_bind_int64 (statement, OCOP_LIST_YEAR, wanted->query->year);
  for (guint i = 0; i < OCOP_LIST_WORDS; i++)
    {
      const char *word = words->len == 0 ? NULL : i < words->len ? words->pdata[i] : words->pdata[0];

      ocop_statement_bind_text (statement, OCOP_LIST_FIRST_WORD + (int) i, word);
    }

  return TRUE;
}

/* Adds what a statement finds; the last word on words is said here. */
static gboolean
add_found (OcopStatement  *statement,
           GPtrArray      *words,
           GArray         *entries,
           GError        **error)
{
  g_autoptr (GError) local = NULL;

  while (ocop_statement_next (statement, &local))
    {
      OcopListingEntry entry = { ocop_statement_int64 (statement, 0), ocop_statement_int64 (statement, 1) };

      if (words->len == 0 || ocop_search_has_words (ocop_statement_text (statement, 2), words))
        g_array_append_val (entries, entry);
    }

  return ocop_pass_error (&local, error);
}

static const OcopListOrder *
order_of (const OcopListingWanted *wanted)
{
  return &wanted->list->statements->orders[wanted->query->sort][wanted->query->descending ? 1 : 0];
}

/**
 * ocop_listing_find_all:
 * @wanted: what is looked for
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopListingEntry) (nullable): all of it, in order
 */
GArray *
ocop_listing_find_all (const OcopListingWanted  *wanted,
                       GError                  **error)
{
  g_autoptr (GPtrArray) words = ocop_search_split (wanted->query->search);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (OcopListingEntry));
  g_auto (OcopStatement) statement = { 0 };

  if (!prepare (&statement, wanted, words, order_of (wanted)->ids, error) || !add_found (&statement, words, entries, error))
    return NULL;

  return g_steal_pointer (&entries);
}

/* Which of the touched are wanted now. */
static GArray *
find_touched (const OcopListingWanted  *wanted,
              GHashTable               *touched,
              GError                  **error)
{
  g_autoptr (GPtrArray) words = ocop_search_split (wanted->query->search);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (OcopListingEntry));
  g_auto (OcopStatement) statement = { 0 };
  GHashTableIter iter;
  gpointer id;

  if (!prepare (&statement, wanted, words, wanted->list->statements->one, error))
    return NULL;
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      ocop_statement_bind_int64 (&statement, OCOP_LIST_ONE, *(gint64 *) id);
      if (!add_found (&statement, words, found, error))
        return NULL;
      ocop_statement_reset (&statement);
    }

  return g_steal_pointer (&found);
}

/* Puts an entry where it belongs among those in order. */
static gboolean
insert_in_order (const OcopListingWanted  *wanted,
                 GArray                   *entries,
                 const OcopListingEntry   *entry,
                 GError                  **error)
{
  guint low = 0;
  guint high = entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gint64 first = 0;

      if (!ocop_statement_scalar (wanted->db, &first, error, order_of (wanted)->first, "ll", entry->id,
                                  g_array_index (entries, OcopListingEntry, middle).id))
        return FALSE;
      if (first == entry->id)
        high = middle;
      else
        low = middle + 1;
    }
  g_array_insert_val (entries, low, *entry);

  return TRUE;
}

/**
 * ocop_listing_find_anew:
 * @wanted: what is looked for
 * @present: (element-type OcopListingEntry): what was found before, in order
 * @touched: ids that may have come, gone or moved since; all others are as they were
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopListingEntry) (nullable): what ocop_listing_find_all() would find, at the
 *   cost of the touched alone
 */
GArray *
ocop_listing_find_anew (const OcopListingWanted  *wanted,
                        const GArray             *present,
                        GHashTable               *touched,
                        GError                  **error)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (OcopListingEntry), present->len + 1);
  g_autoptr (GArray) found = find_touched (wanted, touched, error);

  if (found == NULL)
    return NULL;
  for (guint i = 0; i < present->len; i++)
    {
      const OcopListingEntry *entry = &g_array_index (present, OcopListingEntry, i);

      if (!g_hash_table_contains (touched, &entry->id))
        g_array_append_val (entries, *entry);
    }
  for (guint i = 0; i < found->len; i++)
    if (!insert_in_order (wanted, entries, &g_array_index (found, OcopListingEntry, i), error))
      return NULL;

  return g_steal_pointer (&entries);
}
