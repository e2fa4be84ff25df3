/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

typedef struct
{
  OcopTestFolder *folder;
  char *path;
  OcopStore *store;
  GThread *owner;
  GString *seen;  /* what happened, a letter each, in the order in which the owner was told */
  guint n_over;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = ocop_test_folder_new ();
  fixture->path = ocop_test_new_file (fixture->folder, "a.ocop");
  fixture->store = ocop_store_open (fixture->path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  fixture->owner = g_thread_self ();
  fixture->seen = g_string_new (NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  g_string_free (fixture->seen, TRUE);
  g_free (fixture->path);
  ocop_test_folder_free (fixture->folder);
}

/* One setting of this key, noted under its letter. */
static gboolean
write_setting (OcopDb   *db,
               gpointer  key,
               GError  **error)
{
  if (!ocop_statement_run (db, error, "INSERT INTO setting VALUES (?, ?)", "tt", key, ocop_transaction_get_author (db)))
    return FALSE;
  ocop_transaction_note (db, "setting", ((const char *) key)[0]);

  return TRUE;
}

static gint64
n_settings (OcopDb *db)
{
  gint64 n = -1;

  g_assert_true (ocop_statement_scalar (db, &n, NULL, "SELECT count(*) FROM setting", ""));

  return n;
}

static void
changed_cb (OcopStore   *store,
            OcopChanges *changes,
            Fixture     *fixture)
{
  g_assert_true (g_thread_self () == fixture->owner);
  for (char letter = 'a'; letter <= 'z'; letter++)
    if (ocop_changes_contain (changes, "setting", letter))
      {
        /* It is told after COMMIT: what it tells of can be read. */
        gint64 n = 0;

        ocop_statement_scalar (ocop_store_get_reader (store), &n, NULL,
                               "SELECT count(*) FROM setting WHERE unicode (key) = ?", "i", letter);
        g_assert_cmpint (n, ==, 1);
        g_string_append_c (fixture->seen, letter);
      }
}

static void
is_over_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;
  gboolean done = ocop_store_write_finish (OCOP_STORE (source), result, &error);

  g_assert_true (g_thread_self () == fixture->owner);
  g_assert_cmpint (done, ==, error == NULL);
  g_string_append_c (fixture->seen, done ? '+' : g_error_matches (error, OCOP_ERROR, OCOP_ERROR_CANCELLED) ? '/' : '-');
  fixture->n_over++;
}

static void
write_later (Fixture      *fixture,
             OcopWriteFunc write,
             const char   *key,
             GCancellable *cancellable)
{
  ocop_store_write_async (fixture->store, "test", write, g_strdup (key), g_free, cancellable, is_over_cb, fixture);
}

static void
test_write (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
  ocop_store_set_author (fixture->store, "Lan");
  g_assert_true (ocop_store_write (fixture->store, "test", write_setting, (gpointer) "a", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fixture->seen->str, ==, "a"); /* told before it answers */
  g_assert_cmpint (ocop_test_number (fixture->path, "SELECT count(*) FROM setting WHERE value = 'Lan'"), ==, 1);

  /* The same again breaks a rule: nothing is changed, nothing told. */
  g_assert_false (ocop_store_write (fixture->store, "test", write_setting, (gpointer) "a", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "UNIQUE");
  g_assert_cmpstr (fixture->seen->str, ==, "a");
  /* Neither is it told of where nothing was changed. */
  g_assert_true (ocop_store_write (fixture->store, "test", ocop_test_exec, (gpointer) "SELECT 1", &error));
  g_assert_cmpstr (fixture->seen->str, ==, "a");
  g_assert_cmpstr (ocop_store_get_path (fixture->store), ==, fixture->path);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const keys[] = { "a", "b", "c", "a", "d" }; /* the second "a" fails */

  ocop_store_set_author (fixture->store, "Lan");
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    write_later (fixture, write_setting, keys[i], NULL);
  ocop_store_set_author (fixture->store, "Hoa"); /* who comes later did not write these */
  ocop_test_iterate_while (fixture->n_over < G_N_ELEMENTS (keys));
  g_assert_cmpstr (fixture->seen->str, ==, "a+b+c+-d+");
  g_assert_cmpint (ocop_test_number (fixture->path, "SELECT count(*) FROM setting WHERE value = 'Lan'"), ==, 4);
}

/* While the owner does something else nobody else takes its calls. */
static void
test_owner_is_busy (Fixture      *fixture,
                    gconstpointer data)
{
  ocop_store_set_author (fixture->store, "Lan");
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
  for (int i = 0; i < 20; i++)
    {
      const char key[] = { (char) ('a' + i), '\0' };

      write_later (fixture, write_setting, key, NULL);
    }
  while (n_settings (ocop_store_get_reader (fixture->store)) < 20)
    g_usleep (1000);
  g_usleep (20000);
  g_assert_cmpstr (fixture->seen->str, ==, "");
  ocop_test_iterate_while (fixture->n_over < 20);
  g_assert_cmpuint (fixture->seen->len, ==, 40);
}

static gpointer
own_a_store (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GMainContext) context = g_main_context_new ();
  gint64 deadline = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;

  g_main_context_push_thread_default (context);
  fixture->owner = g_thread_self ();
  fixture->store = ocop_store_open (fixture->path, OCOP_STORE_WRITE, NULL);
  g_assert_nonnull (fixture->store);
  ocop_store_set_author (fixture->store, "Lan");
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
  write_later (fixture, write_setting, "a", NULL);
  write_later (fixture, write_setting, "b", NULL);
  while (fixture->n_over < 2 && g_get_monotonic_time () < deadline)
    g_main_context_iteration (context, TRUE);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_main_context_pop_thread_default (context);

  return NULL;
}

/* The owner need not be the main thread. */
static void
test_owner_with_a_context_of_its_own (Fixture      *fixture,
                                      gconstpointer data)
{
  g_clear_object (&fixture->store);
  g_thread_join (g_thread_new ("owner", own_a_store, fixture));
  g_assert_cmpstr (fixture->seen->str, ==, "a+b+");
}

static void
finalized_cb (gpointer  data,
              GObject  *where)
{
  Fixture *fixture = data;

  g_assert_true (g_thread_self () == fixture->owner);
  g_string_append_c (fixture->seen, '.');
}

/* Who asks and goes away: the store goes with the last answer, on its owner's thread. */
static void
test_owner_goes_away (Fixture      *fixture,
                      gconstpointer data)
{
  for (guint round = 1; round <= 100; round++)
    {
      g_object_weak_ref (G_OBJECT (fixture->store), finalized_cb, fixture);
      write_later (fixture, ocop_test_exec, "SELECT 1", NULL);
      g_clear_object (&fixture->store);
      ocop_test_iterate_while (fixture->seen->len < 2 * round);
      fixture->store = ocop_store_open (fixture->path, OCOP_STORE_WRITE, NULL);
      g_assert_nonnull (fixture->store);
    }
}

/* A job that lasts until it is let go. */
static int may_end;    /* atomic */
static int has_begun;  /* atomic */

static gboolean
write_long (OcopDb   *db,
            gpointer  key,
            GError  **error)
{
  if (!write_setting (db, key, error))
    return FALSE;
  g_atomic_int_set (&has_begun, TRUE);
  while (!g_atomic_int_get (&may_end))
    g_usleep (200);

  return ocop_db_exec (db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) "
                           "INSERT INTO setting SELECT 'z', max (i) FROM n",
                       error);
}

static void
begin_long_job (Fixture      *fixture,
                GCancellable *cancellable)
{
  g_atomic_int_set (&may_end, FALSE);
  g_atomic_int_set (&has_begun, FALSE);
  ocop_store_set_author (fixture->store, "Lan");
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
  write_later (fixture, write_long, "l", cancellable);
  ocop_test_iterate_while (!g_atomic_int_get (&has_begun));
}

/* A tick during a long import waits its turn and does not fail; meanwhile everybody can read. */
static void
test_ticks_queue_behind_a_long_job (Fixture      *fixture,
                                    gconstpointer data)
{
  begin_long_job (fixture, NULL);
  write_later (fixture, write_setting, "a", NULL);
  write_later (fixture, write_setting, "b", NULL);
  for (int i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_assert_cmpint (n_settings (ocop_store_get_reader (fixture->store)), ==, 0);
    }
  g_assert_cmpstr (fixture->seen->str, ==, "");
  g_atomic_int_set (&may_end, TRUE);
  ocop_test_iterate_while (fixture->n_over < 3);
  g_assert_cmpstr (fixture->seen->str, ==, "l+a+b+");
}

static void
test_cancel_running (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  begin_long_job (fixture, cancellable);
  write_later (fixture, write_setting, "a", NULL);
  g_cancellable_cancel (cancellable);
  g_atomic_int_set (&may_end, TRUE);
  ocop_test_iterate_while (fixture->n_over < 2);
  g_assert_cmpuint (fixture->seen->len, ==, strlen ("/a+"));
  g_assert_nonnull (strchr (fixture->seen->str, '/'));
  g_assert_nonnull (strstr (fixture->seen->str, "a+")); /* the next one is not stopped with it */
  g_assert_cmpint (ocop_test_number (fixture->path, "SELECT count(*) FROM setting"), ==, 1);
}

static void
test_cancel_waiting (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  begin_long_job (fixture, NULL);
  write_later (fixture, write_setting, "a", cancellable);
  write_later (fixture, write_setting, "b", NULL);
  g_cancellable_cancel (cancellable);
  g_atomic_int_set (&may_end, TRUE);
  ocop_test_iterate_while (fixture->n_over < 3);
  g_assert_cmpuint (fixture->seen->len, ==, strlen ("l+/b+")); /* a stopped one may answer a little later */
  g_assert_true (g_str_has_prefix (fixture->seen->str, "l+"));
  g_assert_nonnull (strstr (fixture->seen->str, "b+"));
  g_assert_nonnull (strchr (fixture->seen->str, '/'));
}

/* What is committed is committed: a cancel that comes after it does not deny it. */
static void
test_cancel_too_late (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ocop_store_set_author (fixture->store, "Lan");
  write_later (fixture, write_setting, "a", cancellable);
  while (n_settings (ocop_store_get_reader (fixture->store)) < 1)
    g_usleep (200);
  g_cancellable_cancel (cancellable);
  ocop_test_iterate_while (fixture->n_over < 1);
  g_assert_cmpstr (fixture->seen->str, ==, "+");
}

static void
test_close (Fixture      *fixture,
            gconstpointer data)
{
  ocop_store_set_author (fixture->store, "Lan");
  write_later (fixture, write_setting, "a", NULL);
  write_later (fixture, write_setting, "b", NULL);
  ocop_store_close (fixture->store); /* finishes both */
  g_assert_cmpint (ocop_test_number (fixture->path, "SELECT count(*) FROM setting"), ==, 2);
  ocop_test_iterate_while (fixture->n_over < 2);
  g_assert_cmpstr (fixture->seen->str, ==, "++");
  g_clear_object (&fixture->store);
  {
    g_autofree char *list = ocop_test_folder_list (fixture->folder);

    g_assert_cmpstr (list, ==, "a.ocop"); /* no log, no hold */
  }
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = ocop_store_open (fixture->path, OCOP_STORE_READ, &error);
  g_assert_no_error (error);
  g_assert_false (ocop_store_write (fixture->store, "test", write_setting, (gpointer) "a", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_READ_ONLY, fixture->path);
  write_later (fixture, write_setting, "a", NULL);
  ocop_test_iterate_while (fixture->n_over < 1);
  g_assert_cmpstr (fixture->seen->str, ==, "-");
  g_assert_cmpint (ocop_test_number (fixture->path, "SELECT count(*) FROM setting"), ==, 0);
}

/* A report reads the file as it was when it began, whatever is saved meanwhile. */
static void
test_snapshot (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (OcopDb) report = ocop_store_open_reader (fixture->store, cancellable, NULL);
  g_autoptr (GError) error = NULL;

  ocop_store_set_author (fixture->store, "Lan");
  g_assert_nonnull (report);
  g_assert_true (ocop_db_exec (report, "BEGIN", &error));
  g_assert_cmpint (n_settings (report), ==, 0);
  g_assert_true (ocop_store_write (fixture->store, NULL, write_setting, (gpointer) "a", &error));
  g_assert_cmpint (n_settings (report), ==, 0);
  g_assert_cmpint (n_settings (ocop_store_get_reader (fixture->store)), ==, 1);
  g_assert_true (ocop_db_exec (report, "COMMIT", &error));
  g_assert_cmpint (n_settings (report), ==, 1);
  g_assert_no_error (error);

  g_cancellable_cancel (cancellable);
  g_assert_false (ocop_db_exec (report, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max (i) FROM n", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CANCELLED, "stopped");
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = ocop_test_folder_path (fixture->folder, "none.ocop");
  g_autoptr (GError) error = NULL;

  for (OcopStoreMode mode = OCOP_STORE_READ; mode <= OCOP_STORE_WRITE; mode++)
    {
      g_assert_null (ocop_store_open (path, mode, &error));
      ocop_test_assert_fails (error, OCOP_ERROR_MISSING, path);
      g_assert_null (ocop_store_open (fixture->folder, mode, &error));
      ocop_test_assert_fails (error, OCOP_ERROR_MISSING, fixture->folder);
    }
}

#define ADD(name, function) g_test_add ("/store/store/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("write", test_write);
  ADD ("order", test_order);
  ADD ("owner-is-busy", test_owner_is_busy);
  ADD ("owner-with-a-context-of-its-own", test_owner_with_a_context_of_its_own);
  ADD ("owner-goes-away", test_owner_goes_away);
  ADD ("ticks-queue-behind-a-long-job", test_ticks_queue_behind_a_long_job);
  ADD ("cancel-running", test_cancel_running);
  ADD ("cancel-waiting", test_cancel_waiting);
  ADD ("cancel-too-late", test_cancel_too_late);
  ADD ("close", test_close);
  ADD ("read-only", test_read_only);
  ADD ("snapshot", test_snapshot);
  ADD ("missing", test_missing);
  return g_test_run ();
}
