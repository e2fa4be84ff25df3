/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-names.h"

#include "base/ocop-text.h"

#include <stdlib.h>
#include <string.h>

/* Words apart by one space, marks gone; "&" and "+" are "va" and dropped. Letters keep what @text keeps. */
static char *
split_words (const char *text)
{
  char *words = g_malloc (strlen (text) + 1);
  gsize n = 0;

  for (const char *next, *p = text; *p != '\0'; p = next)
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      if (c < 0x80 ? g_ascii_isalnum (c) : g_unichar_isalnum (c) || g_unichar_ismark (c))
        while (p < next)
          words[n++] = *p++;
      else if (n > 0 && words[n - 1] != ' ')
        words[n++] = ' ';
    }
  n -= n > 0 && words[n - 1] == ' ';
  words[n] = '\0';

  return words;
}

/**
 * ocop_name_plain_words:
 *
 * Returns: (transfer full): the folded words of @text, without marks between them
 */
char *
ocop_name_plain_words (const char *text)
{
  g_autofree char *folded = ocop_text_fold (text);

  return split_words (folded);
}

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/**
 * ocop_name_sort_words:
 * @key: words with a space between them
 *
 * Returns: (transfer full): all of them, in alphabetical order
 */
char *
ocop_name_sort_words (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (kept, words[i]);
  if (kept->len > 0)
    qsort (kept->pdata, kept->len, sizeof (char *), compare_words);
  g_ptr_array_add (kept, NULL);

  return g_strjoinv (" ", (char **) kept->pdata);
}

static const struct
{
  const char *word;
  const char *kind;
} unit_words[] = {
  { "phuong ", "ward" },        { "p ", "ward" },          { "xa ", "commune" },          { "x ", "commune" },
  { "thi tran ", "township" },  { "tt ", "township" },     { "dac khu ", "special_zone" },
  { "quan ", "urban_district" }, { "q ", "urban_district" }, { "huyen dao ", "rural_district" },
  { "huyen ", "rural_district" }, { "h ", "rural_district" },
};

/**
 * ocop_name_kind_of_unit:
 *
 * Returns: (nullable): the kind that a unit's name begins with
 */
const char *
ocop_name_kind_of_unit (const char *name)
{
  g_autofree char *words = ocop_name_plain_words (name);

  for (gsize i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if (g_str_has_prefix (words, unit_words[i].word))
      return unit_words[i].kind;

  return NULL;
}

/**
 * ocop_name_key_of_unit:
 *
 * Returns: (transfer full): a unit's name as it is compared: without its kind, "hai chau 1" for Hải Châu I
 */
char *
ocop_name_key_of_unit (const char *name)
{
  static const char *const romans[][2] = { { " iii", " 3" }, { " ii", " 2" }, { " iv", " 4" }, { " i", " 1" } };
  g_autofree char *words = ocop_name_plain_words (name);
  const char *rest = words;
  gsize length;

  for (gsize i = 0; i < G_N_ELEMENTS (unit_words) && rest == words; i++)
    if (g_str_has_prefix (words, unit_words[i].word))
      rest = words + strlen (unit_words[i].word);
  length = strlen (rest);
  for (gsize i = 0; i < G_N_ELEMENTS (romans); i++)
    if (g_str_has_suffix (rest, romans[i][0]))
      return g_strdup_printf ("%.*s%s", (int) (length - strlen (romans[i][0])), rest, romans[i][1]);

  return g_strdup (rest);
}
