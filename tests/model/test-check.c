/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-check.h"

#include "model/ocop-sample.h"
#include "ocop-test-city.h"
#include "store/ocop-store.h"

/* The sample city, made once; each test spoils a copy of it behind the program's back. */
static OcopTestFolder *folder;
static char *sound;

static char *
copy_sample (void)
{
  g_autofree char *path = ocop_test_folder_path (folder, "copy.ocop");
  g_autoptr (GFile) from = g_file_new_for_path (sound);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static OcopCheck *
check_file (const char *path,
            const char *as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_READ, &error);
  OcopCheck *check;

  g_assert_no_error (error);
  check = ocop_check_run (ocop_store_get_reader (store), as_of, &error);
  g_assert_no_error (error);

  return check;
}

static gboolean
finds (const OcopCheck *check,
       const char      *words)
{
  for (guint i = 0; i < check->findings->len; i++)
    if (strstr (g_ptr_array_index (check->findings, i), words) != NULL)
      return TRUE;

  return FALSE;
}

/* Changes the file as a person with a database tool would, and expects @words among the findings. */
static void
assert_found (const char *sql,
              const char *words)
{
  g_autofree char *path = copy_sample ();
  g_autoptr (OcopCheck) check = NULL;

  ocop_test_alter (path, sql);
  check = check_file (path, "2021-12-31");
  if (!finds (check, words))
    g_error ("After “%s” nothing found says “%s” (%u findings)", sql, words, check->findings->len);
}

static void
test_sound (void)
{
  g_autoptr (OcopCheck) check = check_file (sound, "2021-12-31");

  g_assert_cmpuint (check->findings->len, ==, 0);
  g_assert_cmpuint (check->notes->len, ==, 0);
  g_assert_cmpint (check->n_outcomes, ==, 19 + 10);
  g_assert_cmpint (check->n_sheets, >, 29 * 7);
  g_assert_cmpint (check->n_records, >, 400);
}

static void
test_marks (void)
{
  assert_found ("UPDATE dossier SET received_on = '2020-01-01' WHERE id IN (SELECT dossier FROM dossier_step)", "its steps say");
  assert_found ("UPDATE mark SET option = 3 - option WHERE option IN (1, 2) AND criterion = 0 "
                "AND sheet = (SELECT min (sheet) FROM mark WHERE option IN (1, 2) AND criterion = 0)",
                "fingerprint");
}

static void
test_totals_and_outcomes (void)
{
  assert_found ("UPDATE sheet SET total = total - 1 WHERE id = (SELECT min (id) FROM sheet)", "keeps the total");
  assert_found ("UPDATE outcome SET sum = sum + 1 WHERE id = 1", "Bánh dừa nướng đậu phộng");
  assert_found ("DELETE FROM outcome WHERE id = 2", "Đông trùng hạ thảo");
}

static void
test_recognitions (void)
{
  assert_found ("UPDATE recognition SET stars = 3 WHERE product = (SELECT id FROM product WHERE name = 'Chả mực')", "Chả mực");
}

static void
test_history (void)
{
  assert_found ("UPDATE producer SET name = 'Khác' WHERE id = 1", "Producer 1");
  assert_found ("DROP TRIGGER change_is_not_updated; UPDATE change SET who = 'ai đó' WHERE id = 7", "7");
  assert_found ("DROP TRIGGER change_is_not_deleted; DELETE FROM change WHERE id = (SELECT max (id) FROM change)", "");
  assert_found ("DELETE FROM doubt WHERE id = 1", "1");
  assert_found ("INSERT INTO round (uid, year, ordinal, name, level) VALUES ('x', 2022, 1, 'Đợt 1', 'city')", "1");
}

static void
test_seal (void)
{
  assert_found ("UPDATE session SET seal = '0000000000000000000000000000000000000000000000000000000000000000' WHERE id = 1",
                "its seal is not");
}

static void
test_references (void)
{
  assert_found ("PRAGMA foreign_keys = OFF; UPDATE product SET producer = 9999 WHERE id = 1", "product");
}

/* A ward that ended without one follower: said as a note, it is nobody's mistake. */
static void
check_note_on_units (OcopTestCity *city)
{
  gint64 ended = ocop_test_city_unit (city, "ward", "20242", "Phước Ninh", city->district, "2018-01-01", "2024-12-31");
  gint64 producer = ocop_test_city_producer (city, "Hộ A", "household", ended);
  gint64 product = ocop_test_city_product (city, "Chả", producer, 8);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopCheck) known = NULL;
  g_autoptr (OcopCheck) unknown = NULL;

  ocop_test_city_recognition (city, product, 3, "first", 2021, 0, 0);
  known = ocop_check_run (city->db, "2021-12-31", &error);
  g_assert_no_error (error);
  unknown = ocop_check_run (city->db, "2026-11-20", &error);
  g_assert_no_error (error);

  g_assert_cmpuint (known->findings->len, ==, 0);
  g_assert_cmpuint (known->notes->len, ==, 0);
  g_assert_cmpuint (unknown->findings->len, ==, 0);
  g_assert_cmpuint (unknown->notes->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = ocop_test_folder_new ();
  sound = ocop_test_filled_file (folder, "sample.ocop", ocop_sample_fill);

  g_test_add_func ("/check/sound", test_sound);
  g_test_add_func ("/check/marks", test_marks);
  g_test_add_func ("/check/totals-and-outcomes", test_totals_and_outcomes);
  g_test_add_func ("/check/recognitions", test_recognitions);
  g_test_add_func ("/check/history", test_history);
  g_test_add_func ("/check/seal", test_seal);
  g_test_add_func ("/check/references", test_references);
  ocop_test_city_add ("/check/note-on-units", check_note_on_units);
  status = g_test_run ();

  g_free (sound);
  ocop_test_folder_free (folder);

  return status;
}
