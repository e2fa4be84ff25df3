/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-typed.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many decimals are exact; more are not typed. */
#define MOST_DECIMALS 9
#define MOST_DIGITS 15

/**
 * ocop_typed_digits:
 * @text: a number: 1.234,5 or 1,234.5 or 87,5 or 87.5
 * @digits: (out caller-allocates): its digits, with a point before the decimals
 * @size: bytes that @digits has room for
 *
 * The last mark parts the decimals, unless it stands several times: then it parts thousands.
 *
 * Returns: whether it is a number
 */
gboolean
ocop_typed_digits (const char *text,
                   char       *digits,
                   gsize       size)
{
  const char *comma = strrchr (text, ',');
  const char *point = strrchr (text, '.');
  const char *mark = comma != NULL && (point == NULL || comma > point) ? comma : point;
  gsize n = 0;

  if (mark != NULL && strchr (text, *mark) != mark)
    mark = NULL;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (n + 1 >= size)
        return FALSE;
      if (g_ascii_isdigit (*p))
        digits[n++] = *p;
      else if (p == mark)
        digits[n++] = '.';
      else if (*p != '.' && *p != ',')
        return FALSE;
    }
  digits[n] = '\0';

  return n > 0 && g_ascii_isdigit (*digits) && g_ascii_isdigit (digits[n - 1]);
}

/* Takes the marks between thousands out, all of them the same: "50.000.000", "50,000,000", "50 000 000". */
static gboolean
join_thousands (const char *text,
                char       *digits,
                gsize       size)
{
  char mark = '\0';
  gsize n = 0;
  gsize run = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          if (n + 1 >= size)
            return FALSE;
          digits[n++] = *p;
          run++;
          continue;
        }
      if ((*p != '.' && *p != ',' && *p != ' ') || (mark != '\0' && *p != mark) || run == 0 || run > 3 ||
          (mark != '\0' && run != 3))
        return FALSE;
      mark = *p;
      run = 0;
    }
  digits[n] = '\0';

  return n > 0 && (mark == '\0' || run == 3);
}

static gboolean
read_integer (const char *text,
              gint64     *value)
{
  gboolean is_negative = *text == '-';
  char digits[MOST_DIGITS + 1];

  if (!join_thousands (is_negative ? text + 1 : text, digits, sizeof digits))
    return FALSE;
  *value = g_ascii_strtoll (digits, NULL, 10);
  if (is_negative)
    *value = -*value;

  return TRUE;
}

/**
 * ocop_typed_integer:
 * @text: a whole number, perhaps with a mark between thousands: 1500, 1.500, 1,500, 1 500
 * @value: (out): what it is
 * @error: what is wrong with it
 *
 * Returns: whether it is a whole number
 */
gboolean
ocop_typed_integer (const char  *text,
                    gint64      *value,
                    GError     **error)
{
  g_autofree char *tidy = ocop_text_tidy (text);

  if (tidy == NULL || !read_integer (tidy, value))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("“%s” is not a whole number."), text);

  return TRUE;
}

/* Multiplies exactly, where the product is whole. */
static gboolean
multiply (OcopFraction  value,
          gint64        times,
          gint64       *product)
{
  if (value.num > G_MAXINT64 / times || value.num * times % value.den != 0)
    return FALSE;
  *product = value.num * times / value.den;

  return TRUE;
}

/**
 * ocop_typed_money:
 * @text: an amount: 50.000.000, 50,000,000, 50000000 đ, 50 triệu, 1,5 tỷ
 * @dong: (out): the amount in đồng
 * @error: what is wrong with it
 *
 * Returns: whether it is an amount
 */
gboolean
ocop_typed_money (const char  *text,
                  gint64      *dong,
                  GError     **error)
{
  static const struct
  {
    const char *word;
    gint64 times;
  } units[] = { { "dong", 1 }, { "vnd", 1 },     { "nghin", 1000 },   { "ngan", 1000 }, { "trieu", 1000000 }, { "tr", 1000000 },
                { "ty", 1000000000 }, { "ti", 1000000000 }, { "d", 1 } };
  g_autofree char *folded = ocop_text_fold (text);
  gint64 times = 1;
  OcopFraction value;

  for (int again = 0; again < 2; again++) /* “50 triệu đồng” */
    for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
      if (g_str_has_suffix (folded, units[i].word))
        {
          folded[strlen (folded) - strlen (units[i].word)] = '\0';
          g_strchomp (folded);
          times = MAX (times, units[i].times);
          break;
        }
  if (times == 1 ? read_integer (folded, dong)
                 : ocop_typed_decimal (folded, &value, NULL) && multiply (value, times, dong))
    return TRUE;

  return ocop_fail (error, OCOP_ERROR_REFUSED, _("“%s” is not an amount of money. Write it in đồng, as 50.000.000."), text);
}

/**
 * ocop_typed_decimal:
 * @text: a number with decimals behind a comma or a point: 87,5 or 87.5
 * @value: (out): exactly what is written
 * @error: what is wrong with it
 *
 * Returns: whether it is a number
 */
gboolean
ocop_typed_decimal (const char    *text,
                    OcopFraction  *value,
                    GError       **error)
{
  g_autofree char *tidy = ocop_text_tidy (text);
  char digits[MOST_DIGITS + 2];
  const char *point;
  gint64 num = 0;
  gint64 den = 1;

  if (tidy == NULL || !ocop_typed_digits (tidy, digits, sizeof digits))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("“%s” is not a number. Decimals stand behind a comma, as 87,5."), text);
  point = strchr (digits, '.');
  if (point != NULL && strlen (point + 1) > MOST_DECIMALS)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("“%s” has more than %d decimals."), text, MOST_DECIMALS);
  for (const char *p = digits; *p != '\0'; p++)
    {
      if (*p == '.')
        continue;
      num = num * 10 + (*p - '0');
      if (point != NULL && p > point)
        den *= 10;
    }
  *value = ocop_fraction_new (num, den);

  return TRUE;
}

/**
 * ocop_typed_from_decimal:
 * @value: 0 or more
 *
 * Returns: (transfer full) (nullable): the number as it would be typed, "87,5"; %NULL where its decimals have no end
 */
char *
ocop_typed_from_decimal (OcopFraction value)
{
  GString *text;
  gint64 rest = value.num % value.den;

  text = g_string_new (NULL);
  g_string_append_printf (text, "%" G_GINT64_FORMAT, value.num / value.den);
  for (int i = 0; rest != 0 && i <= MOST_DECIMALS; i++)
    {
      if (i == 0)
        g_string_append_c (text, ',');
      if (i == MOST_DECIMALS || rest > G_MAXINT64 / 10)
        {
          g_string_free (text, TRUE);
          return NULL;
        }
      rest *= 10;
      g_string_append_c (text, (char) ('0' + rest / value.den));
      rest %= value.den;
    }

  return g_string_free (text, FALSE);
}
