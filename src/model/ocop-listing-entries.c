/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-listing-private.h"

/* More hunks than this are told as one: a table is drawn anew either way. */
#define MOST_HUNKS 32

typedef struct
{
  GArray *entries;
  OcopListingTold tell;
  gpointer data;
} Model;

/* Each step leaves the ids as they are told to be. */
static void
splice (const Model  *model,
        guint         position,
        guint         n_removed,
        const OcopListingEntry *added,
        guint         n_added)
{
  if (n_removed > 0)
    g_array_remove_range (model->entries, position, n_removed);
  if (n_added > 0)
    g_array_insert_vals (model->entries, position, added, n_added);
  model->tell (position, n_removed, n_added, model->data);
}

static gboolean
is_touched (GHashTable   *touched,
            const OcopListingEntry *entries,
            guint         i)
{
  return g_hash_table_contains (touched, &entries[i].id);
}

static guint
count_hunks (GHashTable   *touched,
             const OcopListingEntry *entries,
             guint         n)
{
  guint hunks = 0;

  for (guint i = 0; i < n; i++)
    hunks += is_touched (touched, entries, i) && (i == 0 || !is_touched (touched, entries, i - 1));

  return hunks;
}

/* Whether @before and @after differ only in where touched ids stand, and in few places. */
static gboolean
is_scattered (GHashTable   *touched,
              const OcopListingEntry *before,
              guint         n_before,
              const OcopListingEntry *after,
              guint         n_after)
{
  guint k = 0;

  for (guint i = 0; i < n_before; i++)
    {
      if (is_touched (touched, before, i))
        continue;
      while (k < n_after && is_touched (touched, after, k))
        k++;
      if (k == n_after || after[k++].id != before[i].id)
        return FALSE;
    }
  while (k < n_after && is_touched (touched, after, k))
    k++;

  return k == n_after && count_hunks (touched, before, n_before) + count_hunks (touched, after, n_after) <= MOST_HUNKS;
}

/* The touched ids go out from where they were, the last first, and come in where they are. */
static void
tell_hunks (const Model  *model,
            GHashTable   *touched,
            guint         head,
            guint         n_before,
            const OcopListingEntry *after,
            guint         n_after)
{
  for (guint end = n_before; end > 0;)
    {
      const OcopListingEntry *before = &g_array_index (model->entries, OcopListingEntry, head);
      guint start = end;

      while (start > 0 && is_touched (touched, before, start - 1))
        start--;
      if (start < end)
        splice (model, head + start, end - start, NULL, 0);
      end = start < end ? start : end - 1;
    }
  for (guint start = 0; start < n_after;)
    {
      guint end = start;

      while (end < n_after && is_touched (touched, after, end))
        end++;
      if (start < end)
        splice (model, head + start, 0, after + start, end - start);
      start = start < end ? end : start + 1;
    }
}

/**
 * ocop_listing_entries_replace:
 * @entries: (element-type OcopListingEntry): what is listed
 * @fresh: (element-type OcopListingEntry): what shall be
 * @touched: (nullable): ids that may have moved, come or gone, where that is known
 * @tell: called after each step with what it changed
 * @data: given to @tell
 *
 * Never is anything told as removed and added at once. Few touched ids are told one by one; otherwise all between
 * the ends that stay goes out and comes in.
 */
void
ocop_listing_entries_replace (GArray          *entries,
                              const GArray    *fresh,
                              GHashTable      *touched,
                              OcopListingTold  tell,
                              gpointer         data)
{
  const Model model = { entries, tell, data };
  const OcopListingEntry *before = (const OcopListingEntry *) (gpointer) entries->data;
  const OcopListingEntry *after = (const OcopListingEntry *) (gpointer) fresh->data;
  guint shorter = MIN (entries->len, fresh->len);
  guint head = 0;
  guint tail = 0;
  guint n_before;
  guint n_after;

  while (head < shorter && before[head].id == after[head].id)
    head++;
  while (tail < shorter - head && before[entries->len - 1 - tail].id == after[fresh->len - 1 - tail].id)
    tail++;
  n_before = entries->len - head - tail;
  n_after = fresh->len - head - tail;
  if (n_before == 0 && n_after == 0)
    return;
  if (n_before == 0 || n_after == 0)
    {
      splice (&model, head, n_before, after + head, n_after);
    }
  else if (touched != NULL && is_scattered (touched, before + head, n_before, after + head, n_after))
    {
      tell_hunks (&model, touched, head, n_before, after + head, n_after);
    }
  else
    {
      splice (&model, head, n_before, NULL, 0);
      splice (&model, head, 0, after + head, n_after);
    }
}
