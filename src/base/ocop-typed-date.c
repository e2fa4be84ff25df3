/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-typed.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Years written with two digits: 21 is 2021; the programme has no dates before 1970. */
#define CENTURY 2000
#define FIRST_OF_LAST_CENTURY 70

#define DIGITS "0123456789"

typedef struct
{
  int value[3];
  gsize digits[3];
  guint n;
} Numbers;

/* Numbers apart by @marks; one more than fit is counted and no more. */
static void
read_numbers (const char *text,
              Numbers    *numbers)
{
  numbers->n = 0;
  for (const char *p = text; *p != '\0' && numbers->n <= G_N_ELEMENTS (numbers->value);)
    {
      gsize digits = strspn (p, DIGITS);

      if (digits == 0)
        {
          p++;
          continue;
        }
      if (numbers->n < G_N_ELEMENTS (numbers->value))
        {
          numbers->value[numbers->n] = (int) MIN (strtol (p, NULL, 10), 99999);
          numbers->digits[numbers->n] = digits;
        }
      numbers->n++;
      p += digits;
    }
}

static gboolean
make_date (int     year,
           int     month,
           int     day,
           char  **iso,
           GError **error)
{
  g_autofree char *made = NULL;

  if (month < 1 || month > 12)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("There is no month %d: a date is day/month/year, as 3/11/2021."), month);
  if (year < 1900 || year > 2999)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("%d is no year of a date here: write all four digits, as 3/11/2021."), year);
  if (day < 1 || day > 31)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("There is no day %d in a month."), day);
  made = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  if (!ocop_date_is_valid (made))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Month %d of %d has only %d days."), month, year,
                      g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
  *iso = g_steal_pointer (&made);

  return TRUE;
}

static gboolean
is_no_date (const char *text,
            GError    **error)
{
  return ocop_fail (error, OCOP_ERROR_REFUSED, _("“%s” is not a date. Write day/month/year, as 3/11/2021."), text);
}

/* Words of the present day. */
static char *
read_word (const char *folded,
           const char *today)
{
  static const struct
  {
    const char *word;
    int days;
  } words[] = { { "hom nay", 0 }, { "nay", 0 }, { "today", 0 }, { "hom qua", -1 }, { "yesterday", -1 }, { "ngay mai", 1 },
                { "mai", 1 },     { "tomorrow", 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (folded, words[i].word) == 0)
      return ocop_date_add_days (today, words[i].days);

  return NULL;
}

/* "2021-11-03T00:00:00", "3/11/2021 0:00": the time of day is nobody's business. */
static void
cut_time (char *folded)
{
  char *colon = strchr (folded, ':');
  char *cut = colon != NULL ? strpbrk (folded, " t") : NULL;

  if (cut != NULL && cut < colon)
    *cut = '\0';
}

static gboolean
read_whole (const char    *text,
            const Numbers *numbers,
            const char    *today,
            char         **iso,
            GError       **error)
{
  const int *n = numbers->value;
  int year;

  if (numbers->digits[0] > 2)
    return make_date (n[0], n[1], n[2], iso, error);
  year = n[2];
  if (today != NULL && numbers->digits[2] == 2)
    year += year < FIRST_OF_LAST_CENTURY ? CENTURY : CENTURY - 100;
  /* Half of the year of what is still being written would be a year of long ago. */
  if (numbers->digits[2] != 2 && numbers->digits[2] != 4)
    return is_no_date (text, error);

  return make_date (year, n[1], n[0], iso, error);
}

/**
 * ocop_typed_date:
 * @text: a day: 3/11/2021, 03-11-2021, 3.11.21, 03112021, 2021-11-03, “ngày 3 tháng 11 năm 2021”; with @today also
 *   3/11 of the present year, “hôm nay”, “hôm qua”, “ngày mai”
 * @today: (nullable): the present day, ISO; %NULL where nothing may be supplied: neither year nor century
 * @iso: (out) (transfer full): the day, ISO
 * @error: what is wrong with it
 *
 * Day before month, always: that is how it is written here.
 *
 * Returns: whether it is a day
 */
gboolean
ocop_typed_date (const char    *text,
                 const char    *today,
                 char         **iso,
                 GError       **error)
{
  g_autofree char *folded = ocop_text_fold (text);
  const char *rest = folded;
  Numbers numbers;

  *iso = today != NULL ? read_word (folded, today) : NULL;
  if (*iso != NULL)
    return TRUE;

  if (g_str_has_prefix (folded, "ngay") && strstr (folded, "thang") != NULL && strstr (folded, "nam") != NULL)
    {
      read_numbers (folded, &numbers);
      return numbers.n == 3 ? make_date (numbers.value[2], numbers.value[1], numbers.value[0], iso, error)
                            : is_no_date (text, error);
    }
  if (g_str_has_prefix (folded, "ngay"))
    rest += strlen ("ngay");
  else
    cut_time (folded);
  if (*rest == '\0' || strspn (rest, DIGITS "/-. ") != strlen (rest))
    return is_no_date (text, error);
  read_numbers (rest, &numbers);
  if (numbers.n == 3)
    return read_whole (text, &numbers, today, iso, error);
  if (numbers.n == 2 && today != NULL && numbers.digits[0] <= 2 && numbers.digits[1] <= 2)
    return make_date (ocop_date_year (today), numbers.value[1], numbers.value[0], iso, error);
  if (numbers.n == 1 && today != NULL && numbers.digits[0] == 8)
    {
      int all = (int) strtol (rest + strcspn (rest, DIGITS), NULL, 10);

      return make_date (all % 10000, all / 10000 % 100, all / 1000000, iso, error);
    }

  return is_no_date (text, error);
}

/**
 * ocop_typed_date_goes_on:
 * @text: what is typed so far
 *
 * Returns: whether more typing could make a date of it: then there is nothing to complain of yet
 */
gboolean
ocop_typed_date_goes_on (const char *text)
{
  static const char *const words[] = { "hom nay", "hom qua", "ngay mai", "ngay " };
  g_autofree char *folded = ocop_text_fold (text);
  Numbers numbers;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (words[i], folded) || (i + 1 == G_N_ELEMENTS (words) && g_str_has_prefix (folded, words[i])))
      return TRUE;
  read_numbers (folded, &numbers);
  if (strspn (folded, DIGITS "/-. ") != strlen (folded) || numbers.n > 3)
    return FALSE;
  /* The year first, or all of it without marks. */
  if (numbers.digits[0] > 2)
    return numbers.n > 1 ? numbers.value[1] <= 12 && (numbers.n < 3 || numbers.digits[2] < 2) : numbers.digits[0] < 8;

  return numbers.value[0] <= 31 && (numbers.n < 2 || numbers.value[1] <= 12) && (numbers.n < 3 || numbers.digits[2] < 4);
}
