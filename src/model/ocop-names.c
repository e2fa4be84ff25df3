/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-names.h"

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

/* Words apart by one space, marks gone; "&" and "+" are "va" and dropped. Letters keep what @folded keeps. */
static char *
split_words (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_unichar (words, c);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  g_strchomp (words->str);
  g_string_set_size (words, strlen (words->str));

  return g_string_free (words, FALSE);
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

static gboolean
is_tone (gunichar c)
{
  return c == 0x0300 || c == 0x0301 || c == 0x0303 || c == 0x0309 || c == 0x0323;
}

/* Folded but for tones, which go to the ends of their words: "hoà" and "hòa" are then the same, "hoa" is not. */
static char *
toned_words (const char *text)
{
  g_autofree char *tidy = ocop_text_tidy (text);
  g_autofree char *lower = tidy != NULL ? g_utf8_strdown (tidy, -1) : g_strdup ("");
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) moved = g_string_new (NULL);
  gunichar tone = 0;

  for (const char *p = apart;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_tone (c))
        {
          tone = c;
          continue;
        }
      if (tone != 0 && (c == 0 || !(g_unichar_isalnum (c) || g_unichar_ismark (c))))
        {
          g_string_append_unichar (moved, tone);
          tone = 0;
        }
      if (c == 0)
        break;
      g_string_append_unichar (moved, c);
    }

  return split_words (moved->str);
}

/* Replaces whole words that fold to an abbreviation's long form; @words keep their tones elsewhere. */
static char *
abbreviate (const char *words)
{
  g_auto (GStrv) toned = g_strsplit (words, " ", -1);
  guint n = g_strv_length (toned);
  g_autofree char *folded = ocop_text_fold (words);
  g_auto (GStrv) plain = g_strsplit (folded, " ", -1);
  GString *out = g_string_new (NULL);

  /* A word of nothing but marks: such a name is left as it is. */
  if (g_strv_length (plain) != n)
    return g_string_free (g_string_append (out, words), FALSE);
  for (guint i = 0; i < n;)
    {
      guint used = 0;

      for (gsize k = 0; k < G_N_ELEMENTS (abbreviations) && used == 0; k++)
        {
          const char *rest = abbreviations[k][0];
          guint at = i;

          if (*rest != *plain[i])
            continue;

          for (; at < n; at++)
            {
              gsize length = strlen (plain[at]);

              if (length == 0 || strncmp (rest, plain[at], length) != 0 || (rest[length] != ' ' && rest[length] != '\0'))
                break;
              rest += length;
              if (*rest == '\0')
                {
                  used = at + 1 - i;
                  break;
                }
              rest++;
            }
          if (used > 0)
            g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", abbreviations[k][1]);
        }
      if (used == 0 && strcmp (plain[i], "va") != 0)
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", toned[i]);
      i += MAX (used, 1);
    }

  return g_string_free (out, FALSE);
}

/**
 * ocop_name_toned_key_of_producer:
 *
 * Returns: (transfer full): what two spellings of one producer have in common: abbreviations, tone placement, capitals
 *   and marks aside
 */
char *
ocop_name_toned_key_of_producer (const char *name)
{
  g_autofree char *words = toned_words (name);
  g_autofree char *once = abbreviate (words);

  /* "MTV TNHH" comes about only once its parts are short. */
  return abbreviate (once);
}

char *
ocop_name_key_of_producer (const char *name)
{
  g_autofree char *toned = ocop_name_toned_key_of_producer (name);

  return ocop_name_plain_words (toned);
}

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static gboolean
is_legal_word (const char *word)
{
  for (gsize k = 0; k < G_N_ELEMENTS (legal_words); k++)
    if (strcmp (word, legal_words[k]) == 0)
      return TRUE;

  return FALSE;
}

static char *
sort_words (const char *key,
            gboolean    with_legal_words)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && (with_legal_words || !is_legal_word (words[i])))
      g_ptr_array_add (kept, words[i]);
  if (kept->len > 0)
    qsort (kept->pdata, kept->len, sizeof (char *), compare_words);
  g_ptr_array_add (kept, NULL);

  return g_strjoinv (" ", (char **) kept->pdata);
}

/**
 * ocop_name_core_of_key:
 * @key: as ocop_name_key_of_producer() gives it
 *
 * Returns: (transfer full): the words that are not of the legal form or the trade, in alphabetical order
 */
char *
ocop_name_core_of_key (const char *key)
{
  return sort_words (key, FALSE);
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
  return sort_words (key, TRUE);
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
