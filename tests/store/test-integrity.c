/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"
#include "store/ocop-integrity.h"

#include <string.h>

#define PAGE_SIZE 4096

/* The findings as one text; what could not be looked at is a finding as well. */
static char *
findings_of (const char *path)
{
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_READ, NULL);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (db);
  if (!ocop_integrity_check (db, findings, &error))
    {
      g_assert_error (error, OCOP_ERROR, OCOP_ERROR_DAMAGED);
      g_ptr_array_add (findings, g_strdup (error->message));
    }
  g_ptr_array_add (findings, NULL);

  return g_strjoinv ("\n", (char **) findings->pdata);
}

static void
assert_found (const char *path,
              const char *words)
{
  g_autofree char *findings = findings_of (path);

  if (strstr (findings, words) == NULL)
    g_error ("“%s” is not among:\n%s", words, findings);
}

static char *
new_file (OcopTestFolder *folder)
{
  char *path = ocop_test_new_file (folder, "a.ocop");

  ocop_test_alter (path, "PRAGMA foreign_keys = ON;"
                         "WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 999)"
                         "INSERT INTO setting SELECT 'key-' || i, hex (zeroblob (20)) FROM n;"
                         "INSERT INTO producer (id, uid, name, type, search, sort_key) VALUES (1, 'a', 'A', 'farm', 'a', x'00')");

  return path;
}

static void
test_sound (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_file (folder);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *findings = NULL;
  gsize size_before, size_after;

  g_assert_true (g_file_get_contents (path, &before, &size_before, NULL));
  findings = findings_of (path);
  g_assert_cmpstr (findings, ==, "");
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after); /* looking changes nothing */
}

/* One page in the middle of a table is overwritten: the file still opens, but it is said. */
static void
test_page (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_file (folder);
  g_autofree char *content = NULL;
  char *at;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  at = memmem (content, size, "key-500", 7);
  g_assert_nonnull (at);
  memset (content + (at - content) / PAGE_SIZE * PAGE_SIZE, 0x5a, 64);
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
  assert_found (path, "damaged");
}

static void
test_reference (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_file (folder);

  ocop_test_alter (path, "INSERT INTO product (id, uid, name, producer, search, sort_key) VALUES (7, 'b', 'B', 42, 'b', x'00')");
  assert_found (path, "Row 7 of “product” names a row of “producer” that does not exist.");
}

/* Rows of a table without row ids have no number to be named by. */
static void
test_reference_without_number (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_file (folder);
  g_autofree char *findings = NULL;

  ocop_test_alter (path, "INSERT INTO mark VALUES (42, 0, 1)");
  findings = findings_of (path);
  g_assert_cmpstr (findings, ==, "A row of “mark” names a row of “sheet” that does not exist.");
}

static void
test_constraint (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_file (folder);

  ocop_test_alter (path, "PRAGMA ignore_check_constraints = ON; UPDATE producer SET type = 'guild'");
  assert_found (path, "CHECK constraint failed in producer");
}

static void
test_index (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_file (folder);

  /* The index forgets its row: its entries are read from an empty page of its own. */
  ocop_test_alter (path, "CREATE INDEX empty ON producer (name) WHERE name = 'nobody';"
                         "PRAGMA writable_schema = ON;"
                         "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'empty') "
                         "WHERE name = 'producer_order';"
                         "DELETE FROM sqlite_schema WHERE name = 'empty'");
  assert_found (path, "row 1 missing from index producer_order");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/integrity/sound", test_sound);
  g_test_add_func ("/store/integrity/page", test_page);
  g_test_add_func ("/store/integrity/reference", test_reference);
  g_test_add_func ("/store/integrity/reference-without-number", test_reference_without_number);
  g_test_add_func ("/store/integrity/constraint", test_constraint);
  g_test_add_func ("/store/integrity/index", test_index);
  return g_test_run ();
}
