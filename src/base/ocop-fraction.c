/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-fraction.h"

static gint64
greatest_common_divisor (gint64 a,
                         gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;
      a = b;
      b = rest;
    }
  return ABS (a);
}

/* Scores stay far below what a 64-bit product of two 64-bit numbers could lose; comparing in 128 bits
 * keeps every public function right for whatever fits into the type. */
typedef __int128 Wide;

static OcopFraction
reduce_wide (Wide num,
             Wide den)
{
  Wide a = num < 0 ? -num : num;
  Wide b = den;

  while (b != 0)
    {
      Wide rest = a % b;
      a = b;
      b = rest;
    }
  if (a > 1)
    {
      num /= a;
      den /= a;
    }
  g_assert (num <= G_MAXINT64 && num >= -G_MAXINT64 && den <= G_MAXINT64);

  return (OcopFraction) { (gint64) num, (gint64) den };
}

/**
 * ocop_fraction_new:
 * @num: numerator
 * @den: denominator, not zero
 *
 * Returns: @num/@den in lowest terms with a positive denominator
 */
OcopFraction
ocop_fraction_new (gint64 num,
                   gint64 den)
{
  gint64 divisor;

  g_assert (den != 0);
  g_assert (num > G_MININT64 && den > G_MININT64);

  if (den < 0)
    {
      num = -num;
      den = -den;
    }
  divisor = greatest_common_divisor (num, den);

  return (OcopFraction) { num / divisor, den / divisor };
}

/**
 * ocop_fraction_compare:
 *
 * Returns: below, equal to or above zero as @a is less than, equal to or greater than @b
 */
int
ocop_fraction_compare (OcopFraction a,
                       OcopFraction b)
{
  Wide left = (Wide) a.num * b.den;
  Wide right = (Wide) b.num * a.den;

  return (left > right) - (left < right);
}

/**
 * ocop_fraction_compare_int:
 *
 * Returns: below, equal to or above zero as @a is less than, equal to or greater than @whole
 */
int
ocop_fraction_compare_int (OcopFraction a,
                           gint64       whole)
{
  return ocop_fraction_compare (a, (OcopFraction) { whole, 1 });
}

/**
 * ocop_fraction_add:
 *
 * Returns: @a + @b, exactly
 */
OcopFraction
ocop_fraction_add (OcopFraction a,
                   OcopFraction b)
{
  return reduce_wide ((Wide) a.num * b.den + (Wide) b.num * a.den, (Wide) a.den * b.den);
}

/**
 * ocop_fraction_subtract:
 *
 * Returns: @a - @b, exactly
 */
OcopFraction
ocop_fraction_subtract (OcopFraction a,
                        OcopFraction b)
{
  return ocop_fraction_add (a, (OcopFraction) { -b.num, b.den });
}

/**
 * ocop_fraction_is_zero:
 *
 * Returns: whether @a is exactly 0
 */
gboolean
ocop_fraction_is_zero (OcopFraction a)
{
  return a.num == 0;
}

/**
 * ocop_fraction_to_double:
 *
 * For cells of a workbook and lengths of bars only: nothing is decided on the result.
 *
 * Returns: the nearest floating-point number
 */
double
ocop_fraction_to_double (OcopFraction a)
{
  return (double) a.num / (double) a.den;
}

/**
 * ocop_fraction_to_score:
 * @a: a score, 0 or more
 * @barriers: (array length=n_barriers) (nullable): whole numbers that the text must not reach from below
 * @n_barriers: how many
 *
 * The score as a council reads it: two decimals, half up, decimal comma. A value just below a barrier (a
 * star band) is cut instead of rounded, so that 89.996 reads 89,99 and never 90,00.
 *
 * Returns: (transfer full): the text
 */
char *
ocop_fraction_to_score (OcopFraction a,
                        const int   *barriers,
                        gsize        n_barriers)
{
  Wide hundredths;

  g_assert (a.num >= 0 && a.den > 0);

  hundredths = ((Wide) a.num * 200 + a.den) / ((Wide) a.den * 2);
  for (gsize i = 0; i < n_barriers; i++)
    if (ocop_fraction_compare_int (a, barriers[i]) < 0 && hundredths >= (Wide) barriers[i] * 100)
      hundredths = (Wide) barriers[i] * 100 - 1;

  return g_strdup_printf ("%" G_GINT64_FORMAT ",%02d", (gint64) (hundredths / 100), (int) (hundredths % 100));
}
