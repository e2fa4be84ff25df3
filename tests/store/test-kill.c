/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "ocop-test.h"
#include "store/ocop-store.h"

#include <stdio.h>
#include <string.h>

#define N_ROUNDS 25

/* The program is killed while it writes, again and again on the same file. */

static gboolean
save_producer (OcopDb   *db,
               gpointer  number,
               GError  **error)
{
  g_autoptr (OcopRecord) producer = ocop_record_new (OCOP_KIND_PRODUCER);
  g_autofree char *name = g_strdup_printf ("Cơ sở %d", GPOINTER_TO_INT (number));

  ocop_record_set_text (producer, OCOP_PRODUCER_NAME, name);
  ocop_record_set_text (producer, OCOP_PRODUCER_TYPE, "household");
  if (!ocop_record_save (producer, db, error))
    return FALSE;
  ocop_record_set_text (producer, OCOP_PRODUCER_PHONE, "0236");

  return ocop_record_save (producer, db, error);
}

/* Saves one after another, says after each that it is saved, and never ends. */
static int
write_until_killed (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_WRITE, &error);

  for (int i = 0; error == NULL; i++)
    if (ocop_store_write (store, "test", save_producer, GINT_TO_POINTER (i), &error))
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
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  gint64 n_before = 0;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, own_path, "--write", path, NULL);
      g_autoptr (GDataInputStream) lines = NULL;
      int n_wanted = g_test_rand_int_range (1, 40);
      gint64 n_said = 0;
      gint64 n_there;
      char *line;

      g_assert_no_error (error);
      lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
      while (n_said < n_wanted && (line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
        {
          g_free (line);
          n_said++;
        }
      g_assert_cmpint (n_said, ==, n_wanted); /* it could open the file that the one before left */
      g_usleep ((gulong) g_test_rand_int_range (0, 2000));
      g_subprocess_force_exit (child);
      while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
        {
          g_free (line);
          n_said++;
        }
      g_assert_true (g_subprocess_wait (child, NULL, &error));

      ocop_test_assert_sound (path);
      n_there = ocop_test_number (path, "SELECT count(*) FROM producer");
      g_assert_cmpint (n_there, >=, n_before + n_said); /* what it said it saved is there */
      g_assert_cmpint (n_there, <=, n_before + n_said + 1);
      g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM producer WHERE phone IS NULL"), ==, 0);
      g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change"), ==, 2 * n_there);
      n_before = n_there;
    }
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--write") == 0)
    return write_until_killed (argv[2]);

  own_path = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/kill", test_kill);
  return g_test_run ();
}
