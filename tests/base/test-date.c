/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-date.h"

#include <glib.h>
#include <string.h>

static void
test_parse (void)
{
  static const char *const wrong[] = {
    "",           "2021",       "2021-2-09",  "2021-02-9",  "2021-02-29", "1900-02-29", "2021-04-31", "2021-13-01",
    "2021-00-10", "2021-01-00", "2021-01-32", "1899-12-31", "3000-01-01", "2021/02/03", "03-11-2021", "2021-02-03 ",
    " 2021-02-03", "2021-02-03T", "2021-+2-03", "２０２１-02-03", "abcd-ef-gh",
  };
  int year, month, day;

  g_assert_true (ocop_date_parse ("2021-11-03", &year, &month, &day));
  g_assert_cmpint (year, ==, 2021);
  g_assert_cmpint (month, ==, 11);
  g_assert_cmpint (day, ==, 3);
  g_assert_true (ocop_date_parse ("2021-11-03", NULL, NULL, NULL));
  g_assert_true (ocop_date_is_valid ("2020-02-29"));
  g_assert_true (ocop_date_is_valid ("2000-02-29"));
  g_assert_true (ocop_date_is_valid ("1900-01-01"));
  g_assert_true (ocop_date_is_valid ("2999-12-31"));
  g_assert_false (ocop_date_is_valid (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (ocop_date_is_valid (wrong[i]))
      g_error ("“%s” passes for a date", wrong[i]);

  /* What was refused leaves its places alone. */
  g_assert_false (ocop_date_parse ("2021-02-29", &year, &month, &day));
  g_assert_cmpint (day, ==, 3);
}

static void
assert_months_later (const char *iso,
                     int         months,
                     const char *expected)
{
  g_autofree char *later = ocop_date_add_months (iso, months);

  g_assert_cmpstr (later, ==, expected);
}

/* As EDATE of a workbook answers. */
static void
test_add_months (void)
{
  assert_months_later ("2021-11-03", 36, "2024-11-03");
  assert_months_later ("2021-01-31", 1, "2021-02-28");
  assert_months_later ("2020-01-31", 1, "2020-02-29");
  assert_months_later ("2020-02-29", 12, "2021-02-28");
  assert_months_later ("2020-02-29", 36, "2023-02-28");
  assert_months_later ("2020-02-29", 48, "2024-02-29");
  assert_months_later ("2021-08-31", 6, "2022-02-28");
  assert_months_later ("2021-03-31", 1, "2021-04-30");
  assert_months_later ("2021-12-31", 2, "2022-02-28");
  assert_months_later ("2021-12-15", 1, "2022-01-15");
  assert_months_later ("2021-05-31", 0, "2021-05-31");
}

static void
test_days (void)
{
  static const char *const starts[] = { "1900-01-01", "1999-12-31", "2020-02-28", "2020-02-29", "2021-11-03", "2100-02-28" };

  g_assert_cmpint (ocop_date_days_until ("2021-11-03", "2021-11-03"), ==, 0);
  g_assert_cmpint (ocop_date_days_until ("2020-02-28", "2020-03-01"), ==, 2);
  g_assert_cmpint (ocop_date_days_until ("2021-03-01", "2021-02-28"), ==, -1);
  g_assert_cmpint (ocop_date_days_until ("2021-11-03", "2024-11-03"), ==, 1096);

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    for (int days = 0; days < 3000; days += 17)
      {
        g_autofree char *later = ocop_date_add_days (starts[i], days);
        g_autofree char *back = ocop_date_add_days (later, -days);

        g_assert_cmpint (ocop_date_days_until (starts[i], later), ==, days);
        g_assert_cmpint (ocop_date_days_until (later, starts[i]), ==, -days);
        g_assert_cmpstr (back, ==, starts[i]);
        g_assert_cmpint (strcmp (later, starts[i]) > 0, ==, days > 0);
      }
}

static void
assert_forms (const char *iso,
              const char *in_short,
              const char *in_long)
{
  g_autofree char *short_form = ocop_date_to_short (iso);
  g_autofree char *long_form = ocop_date_to_long (iso);

  g_assert_cmpstr (short_form, ==, in_short);
  g_assert_cmpstr (long_form, ==, in_long);
}

/* Days below 10 and the months 1 and 2 have a zero in front, other months have none. */
static void
test_forms (void)
{
  g_autofree char *none = ocop_date_to_short (NULL);

  assert_forms ("2021-11-03", "03/11/2021", "ngày 03 tháng 11 năm 2021");
  assert_forms ("2021-02-09", "09/02/2021", "ngày 09 tháng 02 năm 2021");
  assert_forms ("2021-01-10", "10/01/2021", "ngày 10 tháng 01 năm 2021");
  assert_forms ("2021-03-31", "31/03/2021", "ngày 31 tháng 3 năm 2021");
  assert_forms ("2021-09-02", "02/09/2021", "ngày 02 tháng 9 năm 2021");
  assert_forms ("2020-12-29", "29/12/2020", "ngày 29 tháng 12 năm 2020");
  g_assert_cmpstr (none, ==, "");
}

static void
test_as_of (void)
{
  g_autofree char *present = ocop_date_as_of (2026, "2026-07-29");
  g_autofree char *past = ocop_date_as_of (2021, "2026-07-29");
  g_autofree char *last_day = ocop_date_as_of (2021, "2021-12-31");

  g_assert_cmpstr (present, ==, "2026-07-29");
  g_assert_cmpstr (past, ==, "2021-12-31");
  g_assert_cmpstr (last_day, ==, "2021-12-31");
  g_assert_cmpint (ocop_date_year ("2021-11-03"), ==, 2021);
}

static void
test_now (void)
{
  g_autofree char *before = ocop_date_now ();
  g_autofree char *today = ocop_date_today ();
  g_autoptr (GDateTime) read = g_date_time_new_from_iso8601 (before, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) local = g_date_time_new_now_local ();
  g_autofree char *expected = g_date_time_format (local, "%Y-%m-%d");

  g_assert_cmpuint (strlen (before), ==, strlen ("2026-11-20T02:45:07.123Z"));
  g_assert_nonnull (read);
  g_assert_cmpint (ABS (g_date_time_difference (now, read)), <, 10 * G_TIME_SPAN_SECOND);
  g_assert_true (ocop_date_is_valid (today));
  g_assert_cmpint (ABS (ocop_date_days_until (today, expected)), <=, 1); /* midnight may pass in between */
}

static void
test_asserts (void)
{
  g_test_trap_subprocess ("/base/date/subprocess/not-a-date", 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*2021-02-29*is not a date*");
}

static void
do_not_a_date (void)
{
  ocop_date_year ("2021-02-29");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/parse", test_parse);
  g_test_add_func ("/base/date/add-months", test_add_months);
  g_test_add_func ("/base/date/days", test_days);
  g_test_add_func ("/base/date/forms", test_forms);
  g_test_add_func ("/base/date/as-of", test_as_of);
  g_test_add_func ("/base/date/now", test_now);
  g_test_add_func ("/base/date/asserts", test_asserts);
  g_test_add_func ("/base/date/subprocess/not-a-date", do_not_a_date);
  return g_test_run ();
}
