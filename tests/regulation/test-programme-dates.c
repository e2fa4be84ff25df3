/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-programme-dates.h"

static const OcopEdition *
edition (const char *id)
{
  return ocop_programme_get_edition (ocop_programme_get (), id);
}

static void
test_refiling (void)
{
  g_auto (OcopRefiling) present = { 0 };
  g_auto (OcopRefiling) former = { 0 };

  ocop_edition_find_refiling (edition ("26-2026"), "2027-06-30", &present);
  g_assert_cmpstr (present.opens_on, ==, "2027-01-01");
  g_assert_cmpstr (present.closes_on, ==, "2027-03-02");
  g_assert_cmpstr (present.extended_to, ==, "2027-12-27");
  g_assert_null (present.remind_on);

  ocop_edition_find_refiling (edition ("148-2023"), "2026-03-31", &former);
  g_assert_cmpstr (former.remind_on, ==, "2026-03-01");
  g_assert_null (former.opens_on);
  g_assert_null (former.closes_on);
  g_assert_null (former.extended_to);
}

/* Who holds the round, when it was proposed; the limits, or %NULL. */
static const struct
{
  const char *id;
  OcopLevel   level;
  const char *proposed_on, *proposed_before, *held_before;
} rounds[] = {
  { "26-2026", OCOP_LEVEL_CITY, "2027-01-01", "2027-04-30", "2027-06-30" },
  { "26-2026", OCOP_LEVEL_CITY, "2027-04-29", "2027-04-30", "2027-06-30" },
  { "26-2026", OCOP_LEVEL_CITY, "2027-04-30", "2027-10-30", "2027-12-30" },
  { "26-2026", OCOP_LEVEL_CITY, "2026-10-29", "2026-10-30", "2026-12-30" },
  { "26-2026", OCOP_LEVEL_CITY, "2026-10-30", "2027-04-30", "2027-06-30" },
  { "26-2026", OCOP_LEVEL_CITY, "2026-12-31", "2027-04-30", "2027-06-30" },
  { "26-2026", OCOP_LEVEL_CENTRE, "2026-07-29", "2026-07-30", "2026-09-30" },
  { "26-2026", OCOP_LEVEL_CENTRE, "2026-07-30", "2027-01-30", "2027-03-30" },
  { "26-2026", OCOP_LEVEL_CENTRE, "2027-01-29", "2027-01-30", "2027-03-30" },
  { "26-2026", OCOP_LEVEL_COMMUNE, "2027-01-29", NULL, NULL },
  { "148-2023", OCOP_LEVEL_CITY, "2024-01-29", NULL, NULL },
};

static void
test_rounds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_auto (OcopRoundLimits) limits = { 0 };
      gboolean found = ocop_edition_find_round (edition (rounds[i].id), rounds[i].level, rounds[i].proposed_on, &limits);

      g_assert_true (found == (rounds[i].held_before != NULL));
      g_assert_true (found == (limits.round != NULL));
      g_assert_cmpstr (limits.proposed_before, ==, rounds[i].proposed_before);
      g_assert_cmpstr (limits.held_before, ==, rounds[i].held_before);
    }
}

static void
assert_working_days (const char        *from,
                     int                days,
                     const char *const *holidays,
                     const char        *expected)
{
  g_autofree char *date = ocop_date_add_working_days (from, days, holidays);

  g_assert_cmpstr (date, ==, expected);
}

static void
test_working_days (void)
{
  static const char *const holidays[] = { "2026-09-01", "2026-09-02", "2026-09-05", NULL };

  assert_working_days ("2026-06-01", 0, NULL, "2026-06-01");
  assert_working_days ("2026-06-01", 1, NULL, "2026-06-02"); /* Monday */
  assert_working_days ("2026-06-05", 1, NULL, "2026-06-08"); /* Friday */
  assert_working_days ("2026-06-06", 1, NULL, "2026-06-08"); /* Saturday */
  assert_working_days ("2026-06-01", 15, NULL, "2026-06-22");
  assert_working_days ("2026-08-31", 2, NULL, "2026-09-02");
  assert_working_days ("2026-08-31", 2, holidays, "2026-09-04");
  assert_working_days ("2026-08-31", 3, holidays, "2026-09-07");
}

static void
test_dues (void)
{
  g_autofree char *first = ocop_edition_first_due (edition ("26-2026"), "2026-06-01", NULL);
  g_autofree char *withdrawal = ocop_edition_withdrawal_due (edition ("26-2026"), "2026-12-20");

  g_assert_cmpstr (first, ==, "2026-06-22");
  g_assert_cmpstr (withdrawal, ==, "2027-01-04");
  g_assert_null (ocop_edition_first_due (edition ("148-2023"), "2024-06-01", NULL));
  g_assert_null (ocop_edition_withdrawal_due (edition ("1048-2019"), "2021-06-01"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme-dates/refiling", test_refiling);
  g_test_add_func ("/programme-dates/rounds", test_rounds);
  g_test_add_func ("/programme-dates/working-days", test_working_days);
  g_test_add_func ("/programme-dates/dues", test_dues);

  return g_test_run ();
}
