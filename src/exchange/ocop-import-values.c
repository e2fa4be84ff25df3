/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-values.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "base/ocop-typed.h"
#include "exchange/ocop-xlsx.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* More decimals than a person types come from a spreadsheet's division. */
#define TYPED_DECIMALS 6
#define MOST_SHEETS 200

/* The numbers in @text; anything between them is passed over, but letters only where @words says so. */
static guint
read_numbers (const char *text,
              int        *numbers,
              guint       most)
{
  guint n = 0;

  for (const char *p = text; *p != '\0';)
    {
      if (!g_ascii_isdigit (*p))
        {
          p++;
          continue;
        }
      if (n < most)
        numbers[n] = (int) MIN (strtol (p, NULL, 10), 99999);
      n++;
      p += strspn (p, "0123456789");
    }

  return n;
}

/**
 * ocop_import_read_date:
 * @cell: a day as a list gives it: 3/11/2021, 03-11-2021, 2021-11-03, “ngày 3 tháng 11 năm 2021”, a number of
 *   Excel's
 * @from_1904: how numbers count
 * @iso: (out) (transfer full): the day
 *
 * Returns: whether it is a day
 */
gboolean
ocop_import_read_date (const OcopTableCell *cell,
                       gboolean             from_1904,
                       char               **iso)
{
  double number;
  char *end;

  if (cell->type == OCOP_TABLE_DATE)
    {
      *iso = ocop_date_is_valid (cell->text) ? g_strdup (cell->text) : NULL;
      return *iso != NULL;
    }
  number = g_ascii_strtod (cell->text, &end);
  if (end != cell->text && *end == '\0')
    {
      /* A year alone is no day, though Excel has a day of that number in 1905. */
      if (number < 10000 || number > 100000)
        return FALSE;
      *iso = ocop_xlsx_date (number, cell->type == OCOP_TABLE_NUMBER && from_1904);
      return *iso != NULL;
    }

  return ocop_typed_date (cell->text, NULL, iso, NULL);
}

/* The mean of few sheets that a long decimal stands for. */
static gboolean
find_mean (double        number,
           OcopFraction *mean)
{
  for (gint64 sheets = 1; sheets <= MOST_SHEETS; sheets++)
    {
      double sum = number * (double) sheets;

      if (fabs (sum - round (sum)) < 1e-9 * (double) sheets)
        {
          *mean = ocop_fraction_new ((gint64) round (sum), sheets);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * ocop_import_read_score:
 * @text: points: 87,5 or 87.5, perhaps with “điểm” or “/100” behind
 * @score: (out): what they are
 *
 * A spreadsheet writes 695/9 as 77.2222222222222: such a number is the mean it comes from.
 *
 * Returns: whether they are points from 0 to 100
 */
gboolean
ocop_import_read_score (const char      *text,
                        OcopImportScore *score)
{
  g_autofree char *folded = ocop_text_fold (text);
  char digits[64];
  const char *point;
  double number;
  char *cut = strstr (folded, "diem");

  if (cut == NULL)
    cut = strstr (folded, "/100");
  if (cut != NULL)
    *cut = '\0';
  if (!ocop_typed_digits (g_strstrip (folded), digits, sizeof digits))
    return FALSE;
  number = g_ascii_strtod (digits, NULL);
  if (!(number <= 100))
    return FALSE;

  point = strchr (digits, '.');
  score->decimals = point != NULL ? (int) strlen (point + 1) : 0;
  if (score->decimals > TYPED_DECIMALS)
    {
      if (find_mean (number, &score->value))
        return TRUE;
      score->decimals = TYPED_DECIMALS;
      score->value = ocop_fraction_new ((gint64) round (number * 1e6), 1000000);
      return TRUE;
    }
  score->value = ocop_fraction_new ((gint64) round (number * pow (10, score->decimals)),
                                    (gint64) round (pow (10, score->decimals)));

  return TRUE;
}

/**
 * ocop_import_score_agrees:
 *
 * Returns: whether @other may be what @score was rounded or cut from
 */
gboolean
ocop_import_score_agrees (const OcopImportScore *score,
                          OcopFraction           other)
{
  double step = pow (10, -MIN (score->decimals, TYPED_DECIMALS));
  double difference = fabs (ocop_fraction_to_double (score->value) - ocop_fraction_to_double (other));

  /* Below a band a score is cut, not rounded; so up to one step. Whole points are meant exactly. */
  return ocop_fraction_compare (score->value, other) == 0 || (score->decimals >= 2 && difference < step);
}

/**
 * ocop_import_read_stars:
 * @text: a rank: “4 sao”, “4”, “4*”, “★★★★”, “Tiềm năng 5 sao”
 * @stars: (out): 1 to 5
 * @proposed: (out): whether the five stars are only proposed to the centre
 *
 * Returns: whether it is a rank
 */
gboolean
ocop_import_read_stars (const char *text,
                        int        *stars,
                        gboolean   *proposed)
{
  static const char *const words[] = { "mot", "hai", "ba", "bon", "nam" };
  g_autofree char *folded = ocop_text_fold (text);
  const char *rest = folded;
  gsize marks = 0;
  int n[2] = { 0 };

  *stars = 0;
  *proposed = strstr (folded, "tiem nang") != NULL || g_str_has_prefix (folded, "tn ");
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2605 || c == 0x2b50 || c == '*')
        marks++;
      else if (!g_unichar_isspace (c))
        rest = NULL;
    }
  if (rest != NULL)
    *stars = (int) marks;
  else
    {
      guint found = read_numbers (folded, n, 2);

      for (int i = 0; found == 0 && i < 5; i++)
        if (g_str_has_prefix (folded, words[i]) && strstr (folded, "sao") != NULL)
          *stars = i + 1;
      if (found == 1 || (found == 2 && n[1] == 0))
        *stars = n[0];
      if (found > 0 && !*proposed && strspn (folded, "0123456789., *") != strlen (folded) && strstr (folded, "sao") == NULL &&
          strstr (folded, "star") == NULL && strstr (folded, "hang") == NULL && marks == 0 &&
          strstr (folded, "\xe2\x98\x85") == NULL)
        *stars = 0;
    }
  if (*proposed && *stars != 5)
    return FALSE;

  return *stars >= 1 && *stars <= 5;
}

/**
 * ocop_import_read_year:
 *
 * Returns: whether @text is a year of the programme, perhaps with “năm” before it
 */
gboolean
ocop_import_read_year (const char *text,
                       int        *year)
{
  g_autofree char *folded = ocop_text_fold (text);
  const char *rest = g_str_has_prefix (folded, "nam ") ? folded + 4 : folded;

  if (strlen (rest) != 4 || strspn (rest, "0123456789") != 4)
    return FALSE;
  *year = atoi (rest);

  return *year >= 2018 && *year <= 2999;
}

/**
 * ocop_import_read_ordinal:
 *
 * Returns: whether @text numbers a round: “Đợt 1”, “1”, “Đợt II”
 */
gboolean
ocop_import_read_ordinal (const char *text,
                          int        *ordinal)
{
  static const char *const romans[] = { "i", "ii", "iii", "iv", "v" };
  g_autofree char *folded = ocop_text_fold (text);
  char *rest = g_str_has_prefix (folded, "dot ") ? folded + 4 : folded;

  *ordinal = 0;
  for (int i = 0; i < (int) G_N_ELEMENTS (romans); i++)
    if (strcmp (rest, romans[i]) == 0)
      *ordinal = i + 1;
  if (*ordinal == 0 && strlen (rest) <= 2 && strspn (rest, "0123456789") == strlen (rest))
    *ordinal = atoi (rest);

  return *ordinal >= 1 && *ordinal <= 99;
}

typedef struct
{
  const char *word; /* begins with it */
  const char *key;
} Word;

static const char *
key_of (const char *text,
        const Word *words)
{
  g_autofree char *folded = ocop_text_fold (text);

  for (; words->word != NULL; words++)
    {
      gsize n = strlen (words->word);

      if (strncmp (folded, words->word, n) == 0 && !g_ascii_isalnum (folded[n]))
        return words->key;
    }

  return NULL;
}

static const Word type_words[] = {
  { "doanh nghiep", "enterprise" },  { "dn", "enterprise" },      { "dntn", "enterprise" },         { "cong ty", "enterprise" },
  { "cty", "enterprise" },           { "ct", "enterprise" },      { "ctcp", "enterprise" },         { "tnhh", "enterprise" },
  { "enterprise", "enterprise" },    { "company", "enterprise" }, { "chi nhanh", "enterprise" },    { "hop tac xa", "cooperative" },
  { "htx", "cooperative" },          { "lien hiep htx", "cooperative" },
  { "cooperative group", "cooperative_group" },
  { "cooperative", "cooperative" },  { "to hop tac", "cooperative_group" },                         { "tht", "cooperative_group" },
  { "to hop", "cooperative_group" }, { "trang trai", "farm" },    { "farm", "farm" },               { "ho", "household" },
  { "hkd", "household" },            { "co so", "household" },    { "cssx", "household" },          { "cs", "household" },
  { "household", "household" },      { "lo banh", "household" },  { "hoi", "association" },         { "hiep hoi", "association" },
  { "chi hoi", "association" },      { "association", "association" },
  { NULL, NULL },
};

/**
 * ocop_import_read_type:
 *
 * Returns: (nullable): the key of a kind of producer as lists write it, “HTX”, “Hộ/cơ sở”
 */
const char *
ocop_import_read_type (const char *text)
{
  return key_of (text, type_words);
}

/**
 * ocop_import_type_of_name:
 *
 * Returns: (nullable): the key of the kind of producer that a name begins with
 */
const char *
ocop_import_type_of_name (const char *name)
{
  return key_of (name, type_words);
}

/**
 * ocop_import_read_kind:
 *
 * Returns: (nullable): the key of a kind of evaluation
 */
const char *
ocop_import_read_kind (const char *text)
{
  static const Word words[] = {
    { "lan dau", "first" },        { "moi", "first" },           { "danh gia moi", "first" },       { "danh gia lan dau", "first" },
    { "first", "first" },          { "first time", "first" },    { "nang hang", "upgrade" },        { "upgrade", "upgrade" },
    { "nang sao", "upgrade" },     { "danh gia lai", "re_evaluation" },
    { "cong nhan lai", "re_evaluation" },                        { "re-evaluation", "re_evaluation" },
    { NULL, NULL },
  };

  return key_of (text, words);
}
