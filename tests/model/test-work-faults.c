/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-check.h"
#include "model/ocop-session.h"
#include "model/ocop-sheets.h"
#include "model/ocop-undo.h"
#include "ocop-test-city.h"
#include "ocop-test-records.h"
#include "ocop-test-vfs.h"
#include "store/ocop-file-system.h"
#include "store/ocop-migration.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

#include <stdio.h>

/* The work of a session while the disk fails at its n-th write, for every n: what was said to be saved is there,
 * of the rest nothing, and the file passes every check. The same when the program is killed while it ticks. */

#define N_KILLS 200

static char *city_path;
static char *city_bytes;
static gsize city_size;
static gint64 the_sheet, the_other, the_session;

/* Two members: one sheet is finished but open, the other submitted. */
static void
make_city (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  gint64 product = ocop_test_city_product (city, "Bánh", producer, 1);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 heard;

  the_session = ocop_test_city_session (city, round, 2, "2021-10-12");
  heard = ocop_test_city_hear (city, the_session, ocop_test_city_dossier (city, product, round, "first", 1), 1);
  g_assert_true (ocop_session_make_sheets (city->db, the_session, NULL));
  the_sheet = ocop_test_city_sheet (city, heard, ocop_test_city_member (city, the_session, 1));
  the_other = ocop_test_city_sheet (city, heard, ocop_test_city_member (city, the_session, 2));
  ocop_test_city_score (city, the_sheet, 70);
  ocop_test_city_score (city, the_other, 74);
  ocop_test_city_submit (city, the_other);
}

static gboolean
work_tick (OcopDb   *db,
           gpointer  data,
           GError  **error)
{
  return ocop_sheet_tick (db, the_sheet, 0, OCOP_NOT_CHOSEN, error);
}

static gboolean
work_submit (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  return ocop_sheet_submit (db, the_sheet, "2021-10-12T02:00:00.000Z", error);
}

static gboolean
work_seal (OcopDb   *db,
           gpointer  data,
           GError  **error)
{
  return work_submit (db, NULL, error) && ocop_session_conclude (db, the_session, error) && ocop_session_seal (db, the_session, error);
}

static gboolean
work_fifty (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (OcopRecord) producer = ocop_record_new (OCOP_KIND_PRODUCER);
      g_autofree char *name = g_strdup_printf ("Cơ sở %d", i);

      ocop_record_set_text (producer, OCOP_PRODUCER_NAME, name);
      ocop_record_set_text (producer, OCOP_PRODUCER_TYPE, "household");
      if (!ocop_record_save (producer, db, error))
        return FALSE;
    }

  return TRUE;
}

/* Undo of the act before, too: the last of the city's acts is its only one, so an act is made first. */
static gboolean
work_undo (OcopDb   *db,
           gpointer  data,
           GError  **error)
{
  g_autoptr (OcopAct) next = ocop_undo_next (db, OCOP_UNDO, error);

  return next != NULL && ocop_undo_act (db, next->number, error);
}

static const struct
{
  const char *name;
  OcopWriteFunc before; /* done while the disk is whole */
  OcopWriteFunc write;
  const char *done; /* 1 after it, 0 before it, nothing else ever */
} works[] = {
  { "tick", NULL, work_tick, "SELECT (SELECT count(*) = 0 FROM mark WHERE sheet = 1 AND criterion = 0) + "
                             "(SELECT total IS NULL FROM sheet WHERE id = 1)" },
  { "submit", NULL, work_submit, "SELECT (SELECT state = 'submitted' FROM sheet WHERE id = 1) + (SELECT count(*) = 0 FROM tick WHERE sheet = 1)" },
  { "seal", NULL, work_seal, "SELECT (SELECT phase = 'sealed' FROM session) + (SELECT count(*) FROM outcome)" },
  { "fifty", NULL, work_fifty, "SELECT (count(*) - 1) / 25.0 FROM producer" },
  { "undo", work_fifty, work_undo, "SELECT (51 - count(*)) / 25.0 FROM producer" },
};

static void
assert_checked (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, &error);
  g_autoptr (OcopCheck) check = NULL;

  g_assert_no_error (error);
  check = ocop_check_run (db, "2021-12-31", &error);
  g_assert_no_error (error);
  if (check->findings->len > 0)
    g_error ("%s", (const char *) check->findings->pdata[0]);
}

static void
test_work (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data) / OCOP_TEST_N_FAULTS;
  OcopTestFault fault = GPOINTER_TO_UINT (data) % OCOP_TEST_N_FAULTS;
  gboolean failed = TRUE;
  guint n;

  for (n = 1; failed; n++)
    {
      g_autoptr (OcopStore) store = NULL;
      g_autoptr (GError) error = NULL;
      gboolean said;
      gint64 done;

      ocop_test_put_back (city_path, city_bytes, city_size);
      store = ocop_store_open (city_path, OCOP_STORE_WRITE, &error);
      g_assert_no_error (error);
      if (works[which].before != NULL)
        g_assert_true (ocop_store_write (store, "trước", works[which].before, NULL, &error));
      ocop_test_vfs_fail_at (n, fault);
      said = ocop_store_write (store, "test", works[which].write, NULL, &error);
      g_clear_object (&store);
      failed = ocop_test_vfs_relent ();
      if (!said)
        g_assert_true (g_error_matches (error, OCOP_ERROR, OCOP_ERROR_IO) || g_error_matches (error, OCOP_ERROR, OCOP_ERROR_FULL));

      done = ocop_test_number (city_path, works[which].done);
      g_assert_true (done == 0 || done == 2);
      if (said)
        g_assert_cmpint (done, ==, 2);
      assert_checked (city_path);
    }
  g_test_message ("%u places to fail", n - 2);
  g_assert_cmpuint (n, >, 3);
}

/* An older file: its copy is made, its schema brought up, or it is what it was. */
static void
test_migration (gconstpointer data)
{
  OcopTestFault fault = GPOINTER_TO_UINT (data);
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autofree char *pristine = NULL;
  gboolean failed = TRUE;
  gsize size;
  guint n;

  {
    g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_CREATE, NULL);

    g_assert_true (ocop_migration_run (db, 1, NULL));
    g_assert_true (ocop_db_exec (db, "INSERT INTO setting VALUES ('kept', '1')", NULL));
  }
  g_assert_true (g_file_get_contents (path, &pristine, &size, NULL));
  for (n = 1; failed; n++)
    {
      g_autoptr (OcopStore) store = NULL;
      g_autoptr (GError) error = NULL;
      gint64 version;

      ocop_test_put_back (path, pristine, size);
      ocop_test_vfs_fail_at (n, fault);
      store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
      g_assert_cmpint (store != NULL, ==, error == NULL);
      g_clear_object (&store);
      failed = ocop_test_vfs_relent ();

      version = ocop_test_number (path, "PRAGMA user_version");
      g_assert_true (version >= 1 && version <= ocop_migration_last ());
      g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM setting WHERE key = 'kept'"), ==, 1);
      g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM sqlite_schema WHERE name = 'tick'"), ==, version >= 2);
      store = ocop_store_open (path, OCOP_STORE_WRITE, NULL); /* the next attempt goes through */
      g_assert_nonnull (store);
      g_clear_object (&store);
      ocop_test_assert_sound (path);
    }
  g_assert_cmpuint (n, >, 10);
}

static gboolean
tick_again (OcopDb   *db,
            gpointer  number,
            GError  **error)
{
  return ocop_sheet_tick (db, 1, 0, 1 + GPOINTER_TO_INT (number) % 2, error);
}

/* Ticks to and fro, always something else than before, says after each that it is saved, and never ends. */
static int
tick_until_killed (const char *path)
{
  int present = (int) ocop_test_number (path, "SELECT option FROM mark WHERE sheet = 1 AND criterion = 0");
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_WRITE, &error);

  for (int i = present; error == NULL; i++)
    if (ocop_store_write (store, "test", tick_again, GINT_TO_POINTER (i), &error))
      {
        puts ("saved");
        fflush (stdout);
      }
  g_printerr ("%s\n", error->message);

  return 1;
}

static const char *own_path;

static void
test_kill (void)
{
  gint64 n_before;

  ocop_test_put_back (city_path, city_bytes, city_size);
  n_before = ocop_test_number (city_path, "SELECT max (number) FROM tick WHERE sheet = 1");
  for (int round = 0; round < N_KILLS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, own_path, "--tick", city_path, NULL);
      g_autoptr (GDataInputStream) lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
      int n_wanted = g_test_rand_int_range (1, 6);
      char *line;
      int n_said = 0;
      gint64 n_there;

      while (n_said < n_wanted && (line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
        {
          g_free (line);
          n_said++;
        }
      g_assert_cmpint (n_said, ==, n_wanted);
      g_usleep ((gulong) g_test_rand_int_range (0, 800));
      g_subprocess_force_exit (child);
      while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
        {
          g_free (line);
          n_said++;
        }
      g_assert_true (g_subprocess_wait (child, NULL, NULL));

      /* Every tick said to be saved is there, and at most one more, whole: the mark is what the last one left. */
      n_there = ocop_test_number (city_path, "SELECT max (number) FROM tick WHERE sheet = 1");
      g_assert_cmpint (n_there, >=, n_before + n_said);
      g_assert_cmpint (n_there, <=, n_before + n_said + 1);
      n_before = n_there;
      g_assert_cmpint (ocop_test_number (city_path, "SELECT t.after = m.option FROM tick t JOIN mark m USING (sheet, criterion) "
                                                    "WHERE t.sheet = 1 ORDER BY t.number DESC LIMIT 1"), ==, 1);
      if (round % 20 == 0)
        assert_checked (city_path);
    }
  assert_checked (city_path);
}

static gint64
is_nfs (const char  *folder,
        char       **mount_type)
{
  return 0x6969;
}

/* A share that the desktop has opened, and a disk: both come by FUSE. */
static gint64
is_gvfs (const char  *folder,
         char       **mount_type)
{
  *mount_type = g_strdup ("fuse.gvfsd-fuse");
  return 0x65735546;
}

static gint64
is_disk (const char  *folder,
         char       **mount_type)
{
  *mount_type = g_strdup ("fuseblk");
  return 0x65735546;
}

/* On a network share nothing is written, and it is said in a sentence; reading goes on. */
static void
test_network_share (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *other = ocop_test_folder_path (folder, "b.ocop");
  g_autoptr (OcopStore) reading = NULL;
  g_autoptr (OcopStore) writing = NULL;
  g_autoptr (GError) error = NULL;

  ocop_file_system_set (is_nfs);
  g_assert_null (ocop_store_open (path, OCOP_STORE_WRITE, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "network share");
  g_assert_false (ocop_store_create (other, NULL, NULL, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "network share");
  ocop_file_system_set (is_gvfs);
  g_assert_null (ocop_store_open (path, OCOP_STORE_WRITE, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "network share");
  reading = ocop_store_open (path, OCOP_STORE_READ, &error);
  g_assert_no_error (error);
  ocop_file_system_set (is_disk);
  writing = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  ocop_file_system_set (NULL);
}

int
main (int    argc,
      char **argv)
{
  static const char *const faults[OCOP_TEST_N_FAULTS] = { "io", "full", "gone" };
  g_autoptr (OcopTestFolder) folder = NULL;
  int status;

  if (argc == 3 && strcmp (argv[1], "--tick") == 0)
    return tick_until_killed (argv[2]);

  own_path = argv[0];
  g_test_init (&argc, &argv, NULL);
  ocop_test_vfs_install ();
  folder = ocop_test_folder_new ();
  city_path = ocop_test_folder_path (folder, "city.ocop");
  ocop_test_city_make (folder, city_path, make_city);
  g_assert_true (g_file_get_contents (city_path, &city_bytes, &city_size, NULL));
  g_assert_cmpint (the_sheet, ==, 1);
  for (guint n = 0; n < G_N_ELEMENTS (works) * OCOP_TEST_N_FAULTS; n++)
    {
      g_autofree char *name = g_strdup_printf ("/work-faults/%s/%s", works[n / OCOP_TEST_N_FAULTS].name, faults[n % OCOP_TEST_N_FAULTS]);

      g_test_add_data_func (name, GUINT_TO_POINTER (n), test_work);
    }
  for (guint fault = 0; fault < OCOP_TEST_N_FAULTS; fault++)
    {
      g_autofree char *name = g_strdup_printf ("/work-faults/migration/%s", faults[fault]);

      g_test_add_data_func (name, GUINT_TO_POINTER (fault), test_migration);
    }
  g_test_add_func ("/work-faults/kill", test_kill);
  g_test_add_func ("/work-faults/network-share", test_network_share);
  status = g_test_run ();
  g_free (city_path);
  g_free (city_bytes);

  return status;
}
