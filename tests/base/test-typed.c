/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "base/ocop-typed.h"
#include "ocop-test.h"

#define TODAY "2026-11-24"
#define ROUNDS 4000

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    { "3/11/2021", "2021-11-03" },  { "03-11-2021", "2021-11-03" },  { "3.11.2021", "2021-11-03" },  { "3 11 2021", "2021-11-03" },
    { "3/11/21", "2021-11-03" },    { "3.11.98", "1998-11-03" },     { "03112021", "2021-11-03" },   { "2021-11-03", "2021-11-03" },
    { " 3/11/2021 ", "2021-11-03" }, { "ngày 3 tháng 11 năm 2021", "2021-11-03" },                   { "ngày 3/11/2021", "2021-11-03" },
    { "3/11/2021 0:00", "2021-11-03" },                              { "3/11", "2026-11-03" },       { "hôm nay", TODAY },
    { "Hom nay", TODAY },           { "hôm qua", "2026-11-23" },     { "ngày mai", "2026-11-25" },   { "29/2/2024", "2024-02-29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = NULL;

      if (!ocop_typed_date (cases[i].text, TODAY, &iso, &error))
        g_error ("“%s”: %s", cases[i].text, error->message);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

/* Each failure says what is wrong, and nothing is guessed where nothing may be. */
static void
test_wrong_dates (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "3/13/2021", "There is no month 13" }, { "30/2/2021", "Month 2 of 2021 has only 28 days" }, { "32/1/2021", "There is no day 32" },
    { "0/1/2021", "There is no day 0" },     { "3/11/3021", "is no year" },                       { "abc", "is not a date" },
    { "", "is not a date" },                 { "3/11/2021/4", "is not a date" },                  { "3/11/202", "is not a date" },
    { "3,11,2021", "is not a date" },        { "ngày 3 tháng 11", "is not a date" },              { "1/2/3", "is not a date" },
  };
  static const char *const supplied[] = { "3/11", "3/11/21", "hôm nay", "03112021" };
  g_autofree char *iso = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ocop_typed_date (cases[i].text, TODAY, &iso, &error));
      ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, cases[i].says);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (supplied); i++)
    g_assert_false (ocop_typed_date (supplied[i], NULL, &iso, NULL));
}

/* Every day of the calendar is read back from every way it is written, and typing it letter by letter never
 * is a mistake on the way. */
static void
test_date_round_trip (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autofree char *iso = ocop_date_add_days ("1970-01-01", g_test_rand_int_range (0, 40000));
      g_autofree char *shown = ocop_date_to_short (iso);
      g_autofree char *spoken = ocop_date_to_long (iso);
      int year, month, day;
      g_autofree char *bare = NULL;
      const char *ways[3] = { shown, spoken };

      ocop_date_parse (iso, &year, &month, &day);
      bare = g_strdup_printf ("%d.%d.%d", day, month, year);
      ways[2] = bare;
      for (gsize k = 0; k < G_N_ELEMENTS (ways); k++)
        {
          g_autofree char *read = NULL;

          g_assert_true (ocop_typed_date (ways[k], NULL, &read, NULL));
          g_assert_cmpstr (read, ==, iso);
        }
      for (gsize n = 0; n < strlen (bare); n++)
        {
          g_autofree char *begun = g_strndup (bare, n);
          g_autofree char *read = NULL;

          if (!ocop_typed_date (begun, TODAY, &read, NULL) && !ocop_typed_date_goes_on (begun))
            g_error ("“%s” on the way to “%s” is a mistake", begun, bare);
        }
    }
  g_assert_false (ocop_typed_date_goes_on ("3/13/"));
  g_assert_false (ocop_typed_date_goes_on ("32/"));
  g_assert_false (ocop_typed_date_goes_on ("x"));
  g_assert_false (ocop_typed_date_goes_on ("31/2/2021"));
  g_assert_true (ocop_typed_date_goes_on ("ngày 3 th"));
  g_assert_true (ocop_typed_date_goes_on ("hôm"));
}

static void
test_integers (void)
{
  static const struct
  {
    const char *text;
    gint64 value;
  } cases[] = { { "0", 0 }, { "1500", 1500 }, { "1.500", 1500 }, { "1,500", 1500 }, { "1 500", 1500 }, { "1.234.567", 1234567 }, { "-7", -7 } };
  static const char *const wrong[] = { "",     "1,5",    "1.50",  "12.3456", "1.234,567", "abc", "1..500", ".500", "1.500.",
                                       "--1", "1e3", "9999999999999999", "1.5000", "1234.567", "٣" };
  gint64 value;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (ocop_typed_integer (cases[i].text, &value, NULL));
      g_assert_cmpint (value, ==, cases[i].value);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      if (ocop_typed_integer (wrong[i], &value, &error))
        g_error ("“%s” passes for a whole number", wrong[i]);
      ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "is not a whole number");
    }
}

static void
test_money (void)
{
  static const struct
  {
    const char *text;
    gint64 dong;
  } cases[] = { { "50.000.000", 50000000 }, { "50,000,000", 50000000 }, { "50000000 đ", 50000000 },   { "50.000.000 đồng", 50000000 },
                { "50 triệu", 50000000 },   { "50tr", 50000000 },       { "50 triệu đồng", 50000000 }, { "1,5 tỷ", 1500000000 },
                { "12,5 nghìn", 12500 },    { "20.000.000 VND", 20000000 } };
  gint64 dong;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (!ocop_typed_money (cases[i].text, &dong, NULL))
        g_error ("“%s” is no money", cases[i].text);
      g_assert_cmpint (dong, ==, cases[i].dong);
    }
  g_assert_false (ocop_typed_money ("0,0005 nghìn", &dong, NULL)); /* half a đồng */
  g_assert_false (ocop_typed_money ("nhiều", &dong, NULL));
  g_assert_false (ocop_typed_money ("đồng", &dong, NULL));
  g_assert_false (ocop_typed_money ("999999999999999 tỷ", &dong, NULL));
}

/* What the program shows of a number is what it reads. */
static void
test_number_round_trip (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 number = ((gint64) g_test_rand_int_range (0, G_MAXINT32) * g_test_rand_int_range (1, 40000)) % 1000000000000000;
      g_autofree char *count = ocop_text_from_count (number);
      g_autofree char *money = ocop_text_from_money (number);
      OcopFraction fraction = ocop_fraction_new (number % 1000000, i % 2 == 0 ? 100 : 8);
      g_autofree char *decimal = ocop_typed_from_decimal (fraction);
      OcopFraction read_fraction;
      gint64 read;

      g_assert_true (ocop_typed_integer (count, &read, NULL));
      g_assert_cmpint (read, ==, number);
      g_assert_true (ocop_typed_money (money, &read, NULL));
      g_assert_cmpint (read, ==, number);
      g_assert_true (ocop_typed_decimal (decimal, &read_fraction, NULL));
      g_assert_cmpint (ocop_fraction_compare (fraction, read_fraction), ==, 0);
    }
}

static void
test_decimals (void)
{
  OcopFraction value;
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_typed_decimal ("87,5", &value, NULL));
  g_assert_cmpint (ocop_fraction_compare (value, ocop_fraction_new (175, 2)), ==, 0);
  g_assert_true (ocop_typed_decimal ("87.5", &value, NULL));
  g_assert_cmpint (ocop_fraction_compare (value, ocop_fraction_new (175, 2)), ==, 0);
  g_assert_false (ocop_typed_decimal ("87,", &value, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "is not a number");
  g_assert_false (ocop_typed_decimal ("0,1234567891", &value, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "more than 9 decimals");
  g_assert_null (ocop_typed_from_decimal (ocop_fraction_new (695, 9)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed/dates", test_dates);
  g_test_add_func ("/typed/wrong-dates", test_wrong_dates);
  g_test_add_func ("/typed/date-round-trip", test_date_round_trip);
  g_test_add_func ("/typed/integers", test_integers);
  g_test_add_func ("/typed/money", test_money);
  g_test_add_func ("/typed/number-round-trip", test_number_round_trip);
  g_test_add_func ("/typed/decimals", test_decimals);

  return g_test_run ();
}
