/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-comparison-private.h"

#include "base/ocop-text.h"

#include <string.h>

/* Words of context left around what differs. */
#define CONTEXT 3

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of a text, sorted. */
static GPtrArray *
list_words (const char *text)
{
  g_autofree char *folded = ocop_text_fold (text);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \n,.;:/()", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_sort (words, compare_words);

  return words;
}

/**
 * ocop_texts_likeness:
 *
 * Returns: the share of words that both have, in thousandths of their mean number
 */
int
ocop_texts_likeness (const char *a,
                     const char *b)
{
  g_autoptr (GPtrArray) left = list_words (a);
  g_autoptr (GPtrArray) right = list_words (b);
  guint i = 0, j = 0;
  int shared = 0;

  if (left->len + right->len == 0)
    return 1000;
  while (i < left->len && j < right->len)
    {
      int order = strcmp (left->pdata[i], right->pdata[j]);

      shared += order == 0;
      i += order <= 0;
      j += order >= 0;
    }

  return 2000 * shared / (int) (left->len + right->len);
}

/* The words from @first up to @end, with dots for what is left out. */
static char *
cut (char  **words,
     guint   n_words,
     guint   first,
     guint   end)
{
  GString *text = g_string_new (first > 0 ? "… " : "");

  for (guint i = first; i < end; i++)
    g_string_append_printf (text, "%s%s", i > first ? " " : "", words[i]);
  if (end < n_words)
    g_string_append (text, " …");

  return g_string_free (text, FALSE);
}

/**
 * ocop_texts_difference:
 * @only_before: (out) (transfer full): what was in the place that differs, with a few words around
 * @only_after: (out) (transfer full): what is there now
 *
 * Leaves out what two texts have in common at their beginning and end.
 */
void
ocop_texts_difference (const char  *before,
                       const char  *after,
                       char       **only_before,
                       char       **only_after)
{
  g_auto (GStrv) left = g_strsplit (before, " ", -1);
  g_auto (GStrv) right = g_strsplit (after, " ", -1);
  guint n_left = g_strv_length (left), n_right = g_strv_length (right);
  guint start = 0, end = 0;

  while (start < MIN (n_left, n_right) && strcmp (left[start], right[start]) == 0)
    start++;
  while (end < MIN (n_left, n_right) - start && strcmp (left[n_left - 1 - end], right[n_right - 1 - end]) == 0)
    end++;

  /* Cutting one word or two would save nothing. */
  start = start > CONTEXT + 2 ? start - CONTEXT : 0;
  end = end > CONTEXT + 2 ? end - CONTEXT : 0;
  *only_before = cut (left, n_left, start, n_left - end);
  *only_after = cut (right, n_right, start, n_right - end);
}
