/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-letters.h"

#include <string.h>

/* Normalising a text as Unicode does takes many times as long as reading it, and nearly every text here is ASCII and composed
 * Vietnamese letters, for which it changes nothing: those are known by their bytes, and what becomes of each is found once. */

#define LATIN_END 0x370 /* marks, too */
#define VIETNAMESE_START 0x1e00
#define VIETNAMESE_END 0x1f00

/* The longest of them is “½”: a digit, a fraction slash of three bytes, a digit. */
#define LONGEST_FOLDED 8

typedef struct
{
  char     folded[LONGEST_FOLDED];
  char     toneless[LONGEST_FOLDED]; /* small, its shape kept: “ô” of “Ộ” */
  gunichar tone;                     /* 0: none */
  gboolean is_of_word;
} Letter;

typedef struct
{
  Letter latin[LATIN_END];
  Letter vietnamese[VIETNAMESE_END - VIETNAMESE_START];
} Letters;

/**
 * ocop_letters_look:
 * @text: bytes
 *
 * Letters below U+0300, those of Latin Extended Additional (all of Vietnamese) and the usual dashes and quotation marks are each
 * their own NFC and join with nothing that stands beside them.
 *
 * Returns: what can be said of @text at a glance
 */
OcopLettersForm
ocop_letters_look (const char *text)
{
  OcopLettersForm form = *text == ' ' || *text == '\0' ? OCOP_LETTERS_COMPOSED : OCOP_LETTERS_TIDY;
  const guchar *p = (const guchar *) text;

  while (*p != '\0')
    {
      if (p[0] < 0x80)
        {
          if ((p[0] == ' ' && (p[1] == ' ' || p[1] == '\0')) || (p[0] < ' ' && g_ascii_isspace (p[0])))
            form = OCOP_LETTERS_COMPOSED;
          p++;
        }
      else if (p[0] >= 0xc2 && p[0] <= 0xcb && (p[1] & 0xc0) == 0x80)
        {
          /* No-break space, eth. */
          if ((p[0] == 0xc2 && p[1] == 0xa0) || (p[0] == 0xc3 && (p[1] == 0x90 || p[1] == 0xb0)))
            form = OCOP_LETTERS_COMPOSED;
          p += 2;
        }
      else if (p[0] == 0xe1 && p[1] >= 0xb8 && p[1] <= 0xbb && (p[2] & 0xc0) == 0x80)
        p += 3;
      else if (p[0] == 0xe2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0xa7)
        p += 3;
      else
        return OCOP_LETTERS_OTHER;
    }

  return form;
}

static void
fold (gunichar  letter,
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

static gboolean
is_tone (gunichar c)
{
  return c == 0x0300 || c == 0x0301 || c == 0x0303 || c == 0x0309 || c == 0x0323;
}

/* The small letter without its tone, which is 0 where there is none. */
static gunichar
take_tone (gunichar  letter,
           GString  *toneless)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (g_unichar_tolower (letter), FALSE, parts, G_N_ELEMENTS (parts));
  g_autoptr (GString) apart = g_string_new (NULL);
  g_autofree char *composed = NULL;
  gunichar tone = 0;

  for (gsize i = 0; i < n; i++)
    if (is_tone (parts[i]))
      tone = parts[i];
    else
      g_string_append_unichar (apart, parts[i]);
  composed = g_utf8_normalize (apart->str, -1, G_NORMALIZE_NFC);
  g_string_append (toneless, composed);

  return tone;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
fill (Letter   *table,
      gunichar  start,
      gunichar  end)
{
  for (gunichar c = start; c < end; c++)
    {
      g_autoptr (GString) folded = g_string_new (NULL);
      g_autoptr (GString) toneless = g_string_new (NULL);
      Letter *letter = &table[c - start];

      fold (c, folded);
      letter->tone = take_tone (c, toneless);
      letter->is_of_word = is_of_word (c);
      g_assert (folded->len < LONGEST_FOLDED && toneless->len < LONGEST_FOLDED);
      memcpy (letter->folded, folded->str, folded->len + 1);
      memcpy (letter->toneless, toneless->str, toneless->len + 1);
    }
}

static const Letters *
get_letters (void)
{
  static Letters *made;

  if (g_once_init_enter (&made))
    {
      Letters *letters = g_new0 (Letters, 1);

      fill (letters->latin, 0, LATIN_END);
      fill (letters->vietnamese, VIETNAMESE_START, VIETNAMESE_END);
      g_once_init_leave (&made, letters);
    }

  return made;
}

/* NULL: not in the table. */
static const Letter *
find (const Letters *letters,
      gunichar       c)
{
  if (c < LATIN_END)
    return &letters->latin[c];

  return c >= VIETNAMESE_START && c < VIETNAMESE_END ? &letters->vietnamese[c - VIETNAMESE_START] : NULL;
}

static void
append (GString    *text,
        const char *more)
{
  for (; *more != '\0'; more++)
    g_string_append_c (text, *more);
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
  const Letters *letters = get_letters ();

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
      const Letter *letter = find (letters, c);

      if (letter != NULL)
        append (folded, letter->folded);
      else
        fold (c, folded);
    }
}

/**
 * ocop_letters_move_tones:
 * @text: composed UTF-8
 * @moved: (inout): the text in small letters is added, each word's tone behind it, what is not of a word as one space
 * @folded: (inout): the same words folded are added, as many
 *
 * “Hoà” and “Hòa” are then the same, “hoa” is not.
 */
void
ocop_letters_move_tones (const char *text,
                         GString    *moved,
                         GString    *folded)
{
  const Letters *letters = get_letters ();
  gboolean space_due = FALSE;
  gunichar tone = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
      const Letter *letter = find (letters, c);

      if (c == 0 || !(letter != NULL ? letter->is_of_word : is_of_word (c)))
        {
          if (tone != 0)
            g_string_append_unichar (moved, tone);
          tone = 0;
          space_due = moved->len > 0;
          if (c == 0)
            break;
          continue;
        }
      if (space_due)
        {
          g_string_append_c (moved, ' ');
          g_string_append_c (folded, ' ');
        }
      space_due = FALSE;
      if (letter == NULL)
        {
          gunichar own = take_tone (c, moved);
          gsize before = folded->len;

          tone = own != 0 ? own : tone;
          /* What a letter comes apart into may have a space in it: it stays one word. */
          fold (c, folded);
          g_strdelimit (folded->str + before, " ", '_');
          continue;
        }
      append (moved, letter->toneless);
      append (folded, letter->folded);
      tone = letter->tone != 0 ? letter->tone : tone;
    }
}
