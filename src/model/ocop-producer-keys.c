/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-producer-keys.h"

#include "base/ocop-text.h"

#include <stdlib.h>
#include <string.h>

/* Words of legal forms and trades as lists write them, without tones, and the one form compared. Longer first. */
static const char *const abbreviations[][2] = {
  { "trach nhiem huu han", "tnhh" }, { "doanh nghiep tu nhan", "dntn" }, { "san xuat kinh doanh", "sx kd" },
  { "mot thanh vien", "mtv" },       { "1 thanh vien", "mtv" },          { "1 tv", "mtv" },
  { "hop tac xa", "htx" },           { "to hop tac", "tht" },            { "cong ty", "cty" },
  { "xuat nhap khau", "xnk" },       { "co phan", "cp" },                { "san xuat", "sx" },
  { "kinh doanh", "kd" },            { "thuong mai", "tm" },             { "dich vu", "dv" },
  { "nong nghiep", "nn" },           { "dau tu", "dt" },                 { "co so", "cs" },
  { "doanh nghiep", "dn" },          { "che bien", "cb" },               { "mtv tnhh", "tnhh mtv" },
  { "ctcp", "cty cp" },              { "cttnhh", "cty tnhh" },           { "ct tnhh", "cty tnhh" },
  { "hkd", "ho kd" },                { "cssx", "cs sx" },                { "sxkd", "sx kd" },
  { "sxtm", "sx tm" },               { "tmdv", "tm dv" },                { "dvsx", "dv sx" },
  { "dvtm", "dv tm" },               { "tmsx", "tm sx" },                { "htxnn", "htx nn" },
  { "htxdv", "htx dv" },             { "cskd", "cs kd" },                { "hsx", "ho sx" },
  { "ho", "ho" }, /* without its tone, as in what "hkd" stands for */
};

/* What says of whom it is and not who it is. */
static const char *const legal_words[] = { "htx", "tht", "cty", "tnhh", "cp", "mtv", "dntn", "dn", "ho", "kd", "sx",
                                           "tm",  "dv",  "cs",  "xnk",  "nn", "dt",  "cb",   "va", "gia", "dinh" };

/* A word of a name, pointing into a text that outlives it. */
typedef struct
{
  const char *toned;
  gsize       n_toned;
  const char *plain;
  gsize       n_plain;
} Word;

static gsize
word_length (const char *text)
{
  return strcspn (text, " ");
}

/* The words of two texts of as many words each. */
static void
add_words (GArray     *words,
           const char *toned,
           const char *plain)
{
  while (*toned != '\0')
    {
      Word word = { toned, word_length (toned), plain, word_length (plain) };

      g_array_append_val (words, word);
      toned += word.n_toned + (toned[word.n_toned] == ' ');
      plain += word.n_plain + (plain[word.n_plain] == ' ');
    }
}

/* How many words from @at on are @phrase, whole; 0 if they are not. */
static guint
count_phrase (const GArray *words,
              guint         at,
              const char   *phrase)
{
  for (guint i = at; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);
      gsize n = word_length (phrase);

      if (n != word->n_plain || memcmp (phrase, word->plain, n) != 0)
        return 0;
      if (phrase[n] == '\0')
        return i + 1 - at;
      phrase += n + 1;
    }

  return 0;
}

/* Replaces words that fold to an abbreviation's long form; the others keep their tones. */
static GArray *
abbreviate (const GArray *words)
{
  GArray *shorter = g_array_new (FALSE, FALSE, sizeof (Word));

  for (guint used, i = 0; i < words->len; i += MAX (used, 1))
    {
      const Word *word = &g_array_index (words, Word, i);

      used = 0;
      for (gsize k = 0; k < G_N_ELEMENTS (abbreviations) && used == 0; k++)
        {
          if (*abbreviations[k][0] != *word->plain)
            continue;
          used = count_phrase (words, i, abbreviations[k][0]);
          if (used > 0)
            add_words (shorter, abbreviations[k][1], abbreviations[k][1]);
        }
      if (used == 0 && !(word->n_plain == 2 && memcmp (word->plain, "va", 2) == 0))
        g_array_append_val (shorter, *word);
    }

  return shorter;
}

static gboolean
is_legal (const Word *word)
{
  for (gsize k = 0; k < G_N_ELEMENTS (legal_words); k++)
    if (strncmp (legal_words[k], word->plain, word->n_plain) == 0 && legal_words[k][word->n_plain] == '\0')
      return TRUE;

  return word->n_plain == 0;
}

static int
compare_plain (const void *a,
               const void *b)
{
  const Word *first = a;
  const Word *second = b;
  int order = memcmp (first->plain, second->plain, MIN (first->n_plain, second->n_plain));

  return order != 0 ? order : (first->n_plain > second->n_plain) - (first->n_plain < second->n_plain);
}

static void
append (GString    *text,
        const char *word,
        gsize       n)
{
  if (text->len > 0 && n > 0)
    g_string_append_c (text, ' ');
  g_string_append_len (text, word, (gssize) n);
}

/**
 * ocop_producer_keys_new:
 * @name: of a producer, as a list or the file writes it
 *
 * Returns: (transfer full): what it is compared by
 */
OcopProducerKeys *
ocop_producer_keys_new (const char *name)
{
  OcopProducerKeys *keys = g_new (OcopProducerKeys, 1);
  g_autofree char *plain = NULL;
  g_autofree char *toned = ocop_text_fold_toned (name, &plain);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GArray) once = NULL;
  g_autoptr (GArray) twice = NULL;
  GString *key = g_string_sized_new (strlen (toned) + 1);
  GString *plain_key = g_string_sized_new (strlen (plain) + 1);
  GString *core = g_string_sized_new (strlen (plain) + 1);

  add_words (words, toned, plain);
  once = abbreviate (words);
  /* "MTV TNHH" comes about only once its parts are short. */
  twice = abbreviate (once);
  for (guint i = 0; i < twice->len; i++)
    {
      const Word *word = &g_array_index (twice, Word, i);

      append (key, word->toned, word->n_toned);
      append (plain_key, word->plain, word->n_plain);
    }
  if (twice->len > 0)
    qsort (twice->data, twice->len, sizeof (Word), compare_plain);
  for (guint i = 0; i < twice->len; i++)
    if (!is_legal (&g_array_index (twice, Word, i)))
      append (core, g_array_index (twice, Word, i).plain, g_array_index (twice, Word, i).n_plain);
  keys->toned = g_string_free (key, FALSE);
  keys->plain = g_string_free (plain_key, FALSE);
  keys->core = g_string_free (core, FALSE);

  return keys;
}

void
ocop_producer_keys_free (OcopProducerKeys *keys)
{
  g_free (keys->toned);
  g_free (keys->plain);
  g_free (keys->core);
  g_free (keys);
}
