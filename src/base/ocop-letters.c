/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-letters.h"

#include <string.h>

/* Normalising a text as Unicode does takes many times as long as reading it, and nearly every text here is ASCII and composed
 * Vietnamese letters, for which it changes nothing: those are known by their bytes, and what each of them folds to is found once. */

#define LATIN_END 0x300
#define VIETNAMESE_START 0x1e00
#define VIETNAMESE_END 0x1f00

/* The longest of them is “½”: a digit, a fraction slash of three bytes, a digit. */
#define LONGEST_FOLDED 8

typedef struct
{
  char latin[LATIN_END][LONGEST_FOLDED];
  char vietnamese[VIETNAMESE_END - VIETNAMESE_START][LONGEST_FOLDED];
} Folds;

/**
 * ocop_letters_are_composed:
 * @text: bytes
 *
 * Letters below U+0300, those of Latin Extended Additional (all of Vietnamese) and the usual dashes and quotation marks are each
 * their own NFC and join with nothing that stands beside them.
 *
 * Returns: whether @text is valid UTF-8 of only these; if not, it may still be composed
 */
gboolean
ocop_letters_are_composed (const char *text)
{
  const guchar *p = (const guchar *) text;

  while (*p != '\0')
    {
      if (p[0] < 0x80)
        p++;
      else if (p[0] >= 0xc2 && p[0] <= 0xcb && (p[1] & 0xc0) == 0x80)
        p += 2;
      else if (p[0] == 0xe1 && p[1] >= 0xb8 && p[1] <= 0xbb && (p[2] & 0xc0) == 0x80)
        p += 3;
      else if (p[0] == 0xe2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0xa7)
        p += 3;
      else
        return FALSE;
    }

  return TRUE;
}

static void
fold_letter (gunichar  letter,
             GString  *folded)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    {
      gunichar c = parts[i];

      if (g_unichar_ismark (c))
        continue;
      if (c == 0x0110 || c == 0x0111)
        c = 'd';
      g_string_append_unichar (folded, g_unichar_isspace (c) ? ' ' : g_unichar_tolower (c));
    }
}

static void
fill (char     (*table)[LONGEST_FOLDED],
      gunichar   start,
      gunichar   end)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (gunichar c = MAX (start, 1); c < end; c++)
    {
      g_string_truncate (folded, 0);
      fold_letter (c, folded);
      g_assert (folded->len < LONGEST_FOLDED);
      memcpy (table[c - start], folded->str, folded->len + 1);
    }
}

static const Folds *
get_folds (void)
{
  static Folds *made;

  if (g_once_init_enter (&made))
    {
      Folds *folds = g_new0 (Folds, 1);

      fill (folds->latin, 0, LATIN_END);
      fill (folds->vietnamese, VIETNAMESE_START, VIETNAMESE_END);
      g_once_init_leave (&made, folds);
    }

  return made;
}

/**
 * ocop_letters_fold:
 * @text: UTF-8
 * @folded: (inout): what it folds to is added
 *
 * As Unicode's compatibility decomposition (NFKD) of the whole text without its marks, in small letters: a letter comes apart for
 * itself, and what would be put in order afterwards are marks, which go.
 */
void
ocop_letters_fold (const char *text,
                   GString    *folded)
{
  const Folds *folds = get_folds ();

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c;

      if ((guchar) *p < 0x80)
        {
          g_string_append_c (folded, folds->latin[(guchar) *p][0]);
          continue;
        }
      c = g_utf8_get_char (p);
      if (c < LATIN_END)
        g_string_append (folded, folds->latin[c]);
      else if (c >= VIETNAMESE_START && c < VIETNAMESE_END)
        g_string_append (folded, folds->vietnamese[c - VIETNAMESE_START]);
      else
        fold_letter (c, folded);
    }
}
