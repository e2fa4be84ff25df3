/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sheets.h"
#include "model/ocop-ticks.h"
#include "ocop-test-city.h"
#include "ocop-test-records.h"
#include "store/ocop-statement.h"

static gint64
open_sheet (OcopTestCity *city,
            int           set)
{
  gint64 producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  gint64 dossier = ocop_test_city_dossier (city, ocop_test_city_product (city, "Bánh", producer, set),
                                           ocop_test_city_round (city, 2021, 1), "first", set);
  g_autoptr (OcopRecord) sheet = ocop_record_new (OCOP_KIND_SHEET);

  ocop_record_set_text (sheet, OCOP_SHEET_KIND, "self");
  ocop_record_set_ref (sheet, OCOP_SHEET_DOSSIER, dossier);
  ocop_record_set_integer (sheet, OCOP_SHEET_TURN, 1);
  ocop_record_set_text (sheet, OCOP_SHEET_STATE, "open");
  g_assert_true (ocop_record_save (sheet, city->db, NULL));

  return ocop_record_get_id (sheet);
}

/* The marks as text: criterion=option, in order. */
static char *
marks (OcopTestCity *city,
       gint64        sheet)
{
  g_auto (OcopStatement) statement = { 0 };
  GString *text = g_string_new (NULL);

  g_assert_true (ocop_statement_begin (&statement, city->db, NULL,
                                       "SELECT criterion, option FROM mark WHERE sheet = ? ORDER BY criterion", "l", sheet));
  while (ocop_statement_next (&statement, NULL))
    g_string_append_printf (text, "%d=%d ", ocop_statement_int (&statement, 0), ocop_statement_int (&statement, 1));

  return g_string_free (text, FALSE);
}

static void
assert_marks (OcopTestCity *city,
              gint64        sheet,
              const char   *expected)
{
  g_autofree char *found = marks (city, sheet);

  g_assert_cmpstr (found, ==, expected);
}

static void
tick (OcopTestCity *city,
      gint64        sheet,
      guint         criterion,
      int           choice)
{
  g_autoptr (GError) error = NULL;

  ocop_sheet_tick (city->db, sheet, criterion, choice, &error);
  g_assert_no_error (error);
}

static void
test_there_and_back (OcopTestCity *city)
{
  gint64 sheet = open_sheet (city, 1);
  g_autoptr (GError) error = NULL;
  guint criterion = 99;

  g_assert_false (ocop_ticks_undo (city->db, sheet, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "taken back");
  tick (city, sheet, 0, 1);
  tick (city, sheet, 0, 2);
  tick (city, sheet, 0, 2); /* the same again is no tick */
  tick (city, sheet, 1, 1);
  tick (city, sheet, 0, OCOP_NOT_CHOSEN);
  assert_marks (city, sheet, "1=1 ");
  g_assert_true (ocop_ticks_undo (city->db, sheet, &criterion, &error));
  g_assert_cmpuint (criterion, ==, 0);
  assert_marks (city, sheet, "0=2 1=1 ");
  g_assert_true (ocop_ticks_undo (city->db, sheet, &criterion, &error));
  g_assert_cmpuint (criterion, ==, 1);
  g_assert_true (ocop_ticks_undo (city->db, sheet, NULL, &error));
  assert_marks (city, sheet, "0=1 ");
  g_assert_true (ocop_ticks_redo (city->db, sheet, NULL, &error));
  assert_marks (city, sheet, "0=2 ");
  g_assert_true (ocop_ticks_undo (city->db, sheet, NULL, &error));
  g_assert_true (ocop_ticks_undo (city->db, sheet, NULL, &error));
  assert_marks (city, sheet, "");
  g_assert_false (ocop_ticks_undo (city->db, sheet, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "taken back");
  for (int i = 0; i < 4; i++)
    g_assert_true (ocop_ticks_redo (city->db, sheet, NULL, &error));
  assert_marks (city, sheet, "1=1 ");
  g_assert_true (ocop_ticks_undo (city->db, sheet, NULL, &error));
  tick (city, sheet, 2, 1); /* what was taken back is gone now */
  g_assert_false (ocop_ticks_redo (city->db, sheet, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "done again");
}

/* What a tick displaces in its section comes back with it. */
static void
test_alternatives (OcopTestCity *city)
{
  gint64 sheet = open_sheet (city, 1);

  tick (city, sheet, 0, 1);
  g_assert_true (ocop_ticks_note (city->db, sheet, 1, 1, 0, 2, NULL));
  g_assert_true (ocop_statement_run (city->db, NULL, "DELETE FROM mark WHERE sheet = ?", "l", sheet));
  g_assert_true (ocop_statement_run (city->db, NULL, "INSERT INTO mark VALUES (?, 1, 1)", "l", sheet));
  g_assert_true (ocop_ticks_undo (city->db, sheet, NULL, NULL));
  assert_marks (city, sheet, "0=1 ");
  g_assert_true (ocop_ticks_redo (city->db, sheet, NULL, NULL));
  assert_marks (city, sheet, "1=1 ");
}

static void
test_short (OcopTestCity *city)
{
  gint64 sheet = open_sheet (city, 1);
  gint64 n = 0;

  for (int i = 0; i < 120; i++)
    tick (city, sheet, 0, 1 + i % 2);
  g_assert_true (ocop_statement_scalar (city->db, &n, NULL, "SELECT count(*) FROM tick", ""));
  g_assert_cmpint (n, ==, 50);
  for (int i = 0; i < 50; i++)
    g_assert_true (ocop_ticks_undo (city->db, sheet, NULL, NULL));
  g_assert_false (ocop_ticks_undo (city->db, sheet, NULL, NULL));
}

static void
test_total_and_submission (OcopTestCity *city)
{
  gint64 sheet = open_sheet (city, 1);
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  ocop_test_city_score (city, sheet, 70);
  g_assert_true (ocop_ticks_undo (city->db, sheet, NULL, &error));
  g_assert_true (ocop_statement_scalar (city->db, &n, NULL, "SELECT coalesce (total, -2) FROM sheet WHERE id = ?", "l", sheet));
  g_assert_cmpint (n, ==, -2);
  g_assert_true (ocop_ticks_redo (city->db, sheet, NULL, &error));
  g_assert_true (ocop_statement_scalar (city->db, &n, NULL, "SELECT total FROM sheet WHERE id = ?", "l", sheet));
  g_assert_cmpint (n, ==, 70);
  g_assert_true (ocop_statement_run (city->db, NULL, "DELETE FROM mark WHERE sheet = ?", "l", sheet));
  g_assert_false (ocop_ticks_undo (city->db, sheet, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CONFLICT, "choose anew");
  ocop_test_city_score (city, sheet, 70);
  ocop_test_city_submit (city, sheet);
  g_assert_false (ocop_ticks_undo (city->db, sheet, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "is submitted");
  g_assert_true (ocop_statement_scalar (city->db, &n, NULL, "SELECT count(*) FROM tick", ""));
  g_assert_cmpint (n, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/ticks/there-and-back", test_there_and_back);
  ocop_test_city_add ("/ticks/alternatives", test_alternatives);
  ocop_test_city_add ("/ticks/short", test_short);
  ocop_test_city_add ("/ticks/total-and-submission", test_total_and_submission);
  return g_test_run ();
}
