/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-fraction.h"

/* Exact arithmetic is tested against plain 128-bit numbers; `--seed` repeats a run. */

typedef __int128 Wide;

#define N_ROUNDS 20000

static const int star_bands[] = { 30, 50, 70, 90 };

static gint64
random_below (gint64 limit)
{
  guint64 wide = ((guint64) (guint32) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();

  return (gint64) (wide % (guint64) limit);
}

static OcopFraction
random_fraction (gint64 limit)
{
  gint64 num = random_below (limit);
  gint64 den = 1 + random_below (limit - 1);

  return ocop_fraction_new (g_test_rand_bit () ? num : -num, g_test_rand_bit () ? den : -den);
}

static int
sign (Wide number)
{
  return (number > 0) - (number < 0);
}

static gint64
common_divisor (gint64 a,
                gint64 b)
{
  return b == 0 ? ABS (a) : common_divisor (b, a % b);
}

static void
assert_lowest_terms (OcopFraction a)
{
  g_assert_cmpint (a.den, >, 0);
  g_assert_cmpint (common_divisor (a.num, a.den), ==, 1);
}

static void
test_new (void)
{
  OcopFraction half = ocop_fraction_new (-17, -34);
  OcopFraction none = ocop_fraction_new (0, -7);

  g_assert_cmpint (half.num, ==, 1);
  g_assert_cmpint (half.den, ==, 2);
  g_assert_cmpint (none.num, ==, 0);
  g_assert_cmpint (none.den, ==, 1);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      gint64 num = random_below (G_MAXINT64);
      gint64 den = -1 - random_below (G_MAXINT64 - 1);
      OcopFraction a = ocop_fraction_new (num, den);

      assert_lowest_terms (a);
      g_assert_true ((Wide) a.num * den == (Wide) num * a.den);
    }
}

static void
test_compare (void)
{
  static const gint64 edges[] = { 0, 1, 2, G_MAXINT32, G_MAXINT64 - 1, G_MAXINT64 };

  for (int i = 0; i < N_ROUNDS; i++)
    {
      OcopFraction a = random_fraction (i % 2 == 0 ? 100 : G_MAXINT64);
      OcopFraction b = random_fraction (i % 2 == 0 ? 100 : G_MAXINT64);

      g_assert_cmpint (sign (ocop_fraction_compare (a, b)), ==, sign ((Wide) a.num * b.den - (Wide) b.num * a.den));
      g_assert_cmpint (sign (ocop_fraction_compare (a, b)), ==, -sign (ocop_fraction_compare (b, a)));
      g_assert_cmpint (ocop_fraction_compare (a, a), ==, 0);
    }

  /* The widest numbers the type can hold. */
  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    for (gsize j = 1; j < G_N_ELEMENTS (edges); j++)
      {
        OcopFraction a = ocop_fraction_new (edges[i], edges[j]);
        OcopFraction b = ocop_fraction_new (-edges[j], G_MAXINT64);

        g_assert_cmpint (ocop_fraction_compare (a, b), >, 0);
        g_assert_cmpint (ocop_fraction_compare (b, a), <, 0);
      }

  g_assert_cmpint (ocop_fraction_compare_int (ocop_fraction_new (89996, 1000), 90), <, 0);
  g_assert_cmpint (ocop_fraction_compare_int (ocop_fraction_new (90000, 1000), 90), ==, 0);
  g_assert_cmpint (ocop_fraction_compare_int (ocop_fraction_new (-1, 3), 0), <, 0);
}

static void
test_add (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      OcopFraction a = random_fraction (G_MAXINT32);
      OcopFraction b = random_fraction (G_MAXINT32);
      OcopFraction sum = ocop_fraction_add (a, b);
      OcopFraction back = ocop_fraction_subtract (sum, b);

      assert_lowest_terms (sum);
      g_assert_true ((Wide) sum.num * a.den * b.den == ((Wide) a.num * b.den + (Wide) b.num * a.den) * sum.den);
      g_assert_cmpint (ocop_fraction_compare (sum, ocop_fraction_add (b, a)), ==, 0);
      g_assert_cmpint (back.num, ==, a.num);
      g_assert_cmpint (back.den, ==, a.den);
      g_assert_true (ocop_fraction_is_zero (ocop_fraction_subtract (a, a)));
    }
  g_assert_false (ocop_fraction_is_zero (ocop_fraction_new (1, G_MAXINT64)));
}

static void
test_to_double (void)
{
  g_assert_cmpfloat (ocop_fraction_to_double (ocop_fraction_new (1648, 20)), ==, 82.4);
  g_assert_cmpfloat (ocop_fraction_to_double (ocop_fraction_new (-1, 4)), ==, -0.25);
}

static void
assert_score (gint64      num,
              gint64      den,
              const char *expected)
{
  g_autofree char *text = ocop_fraction_to_score (ocop_fraction_new (num, den), star_bands, G_N_ELEMENTS (star_bands));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_score (void)
{
  g_autofree char *without = ocop_fraction_to_score (ocop_fraction_new (89996, 1000), NULL, 0);

  assert_score (0, 1, "0,00");
  assert_score (1, 3, "0,33");
  assert_score (2, 3, "0,67");
  assert_score (1, 200, "0,01"); /* half up */
  assert_score (824, 10, "82,40");
  assert_score (100, 1, "100,00");
  assert_score (1, 100, "0,01");
  assert_score (10005, 1000, "10,01");

  /* Just below a star band it is cut, at it and above it is not. */
  assert_score (89996, 1000, "89,99");
  assert_score (G_MAXINT64 / 90 * 90 - 1, G_MAXINT64 / 90, "89,99");
  assert_score (29999, 1000, "29,99");
  assert_score (49995, 1000, "49,99");
  assert_score (69995, 1000, "69,99");
  assert_score (69994, 1000, "69,99");
  assert_score (90, 1, "90,00");
  assert_score (90001, 1000, "90,00");
  assert_score (90005, 1000, "90,01");
  g_assert_cmpstr (without, ==, "90,00");
}

/* Whatever the mean: what is read is within half a hundredth, or cut to stay under a band it is under. */
static void
test_score_of_any_mean (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      gint64 sheets = 1 + random_below (2000);
      gint64 sum = i % 2 == 0 ? random_below (100 * sheets + 1)
                              : CLAMP (star_bands[i / 2 % 4] * sheets - 3 + random_below (7), 0, 100 * sheets);
      OcopFraction mean = ocop_fraction_new (sum, sheets);
      g_autofree char *text = ocop_fraction_to_score (mean, star_bands, G_N_ELEMENTS (star_bands));
      g_auto (GStrv) parts = g_strsplit (text, ",", 2);
      OcopFraction read = ocop_fraction_new (g_ascii_strtoll (parts[0], NULL, 10) * 100 + g_ascii_strtoll (parts[1], NULL, 10), 100);
      OcopFraction off = ocop_fraction_subtract (read, mean);

      g_assert_cmpuint (strlen (parts[1]), ==, 2);
      g_assert_cmpint (ocop_fraction_compare (off, ocop_fraction_new (1, 200)), <=, 0);
      g_assert_cmpint (ocop_fraction_compare (off, ocop_fraction_new (-1, 100)), >=, 0);
      for (gsize band = 0; band < G_N_ELEMENTS (star_bands); band++)
        g_assert_cmpint (ocop_fraction_compare_int (mean, star_bands[band]) >= 0, ==,
                         ocop_fraction_compare_int (read, star_bands[band]) >= 0);
    }
}

static void
test_asserts (void)
{
  static const char *const cases[] = { "/base/fraction/subprocess/zero-denominator", "/base/fraction/subprocess/negative-score" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_trap_subprocess (cases[i], 0, 0);
      g_test_trap_assert_failed ();
      g_test_trap_assert_stderr ("*ocop_fraction_*");
    }
}

static void
do_zero_denominator (void)
{
  ocop_fraction_new (1, 0);
}

static void
do_negative_score (void)
{
  ocop_fraction_to_score (ocop_fraction_new (-1, 2), NULL, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/fraction/new", test_new);
  g_test_add_func ("/base/fraction/compare", test_compare);
  g_test_add_func ("/base/fraction/add", test_add);
  g_test_add_func ("/base/fraction/to-double", test_to_double);
  g_test_add_func ("/base/fraction/score", test_score);
  g_test_add_func ("/base/fraction/score-of-any-mean", test_score_of_any_mean);
  g_test_add_func ("/base/fraction/asserts", test_asserts);
  g_test_add_func ("/base/fraction/subprocess/zero-denominator", do_zero_denominator);
  g_test_add_func ("/base/fraction/subprocess/negative-score", do_negative_score);
  return g_test_run ();
}
