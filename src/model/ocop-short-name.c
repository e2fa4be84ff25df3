/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-short-name.h"

#include "base/ocop-text.h"

#include <string.h>

/* Words that say what kind of business a producer is, folded: pairs, for “san xuat” goes and the “san” of a name stays, and
 * short forms that stand alone. */
static const char *const pairs[][2] = {
  { "cong", "ty" },     { "co", "phan" },     { "mot", "thanh" },  { "thanh", "vien" }, { "trach", "nhiem" }, { "huu", "han" },
  { "doanh", "nghiep" }, { "tu", "nhan" },    { "hop", "tac" },    { "tac", "xa" },     { "kinh", "doanh" },
  { "co", "so" },       { "san", "xuat" },    { "che", "bien" },   { "thuong", "mai" }, { "dich", "vu" },     { "dau", "tu" },
  { "nong", "nghiep" }, { "nong", "san" },   { "to", "hop" },
};

static gboolean
is_alone (const char *word)
{
  static const char *const alone[] = { "tnhh", "mtv", "cp", "dntn", "htx", "sx&tm", "sxtm", "dv", "dvsx&tt", "dvsx", "tmdv", "sx",
                                      "tm", "va" };

  for (gsize i = 0; i < G_N_ELEMENTS (alone); i++)
    if (strcmp (alone[i], word) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_pair (const char *first,
         const char *second)
{
  for (gsize i = 0; second != NULL && i < G_N_ELEMENTS (pairs); i++)
    if (strcmp (pairs[i][0], first) == 0 && strcmp (pairs[i][1], second) == 0)
      return TRUE;

  return FALSE;
}

/* “Hộ” alone may be a name. */
static gboolean
is_household (const char *first,
              const char *second)
{
  return strcmp (first, "ho") == 0 && second != NULL && (strcmp (second, "kinh") == 0 || strcmp (second, "san") == 0);
}

/* Goods are written small and names are not: “bánh khô mè Bà Liễu Mẹ”. Whom people call by it, ông and bà, stay with the name. */
static guint
skip_goods (GStrv typed,
            guint first)
{
  for (guint i = first; typed[i] != NULL; i++)
    {
      g_autofree char *word = ocop_text_fold (typed[i]);

      if (g_unichar_isupper (g_utf8_get_char (typed[i])) || strcmp (word, "ong") == 0 || strcmp (word, "ba") == 0)
        return i;
    }

  return first;
}

/**
 * ocop_short_name:
 * @name: of a producer, in full
 *
 * What people call a producer where there is little room, as on the sign of a booth: “Đại Cường” for “Công ty TNHH MTV
 * SX&TM Đại Cường”.
 *
 * Returns: (transfer full): the name without the words at its beginning that say what kind of business it is and what it
 *   makes; all of it where nothing else is left
 */
char *
ocop_short_name (const char *name)
{
  g_auto (GStrv) typed = g_strsplit (name, " ", -1);
  guint n = g_strv_length (typed);
  guint first = 0;

  while (first < n)
    {
      g_autofree char *word = ocop_text_fold (typed[first]);
      g_autofree char *next = first + 1 < n ? ocop_text_fold (typed[first + 1]) : NULL;

      if (is_pair (word, next))
        first += 2;
      else if (*word == '\0' || is_alone (word) || is_household (word, next))
        first++;
      else
        break;
    }
  if (first >= n)
    return g_strdup (name);

  return g_strjoinv (" ", typed + skip_goods (typed, first));
}
