/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sheets.h"
#include "ocop-test-records.h"
#include "ocop-test.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

/* bench-store [MARKS]: a tick saved at a file with many marks, beside the bare commit of the same two statements
 * in the same run, in turns; opening the file; the first page of a list of products. */

#define N_TICKS 400
#define N_ROUNDS 5
#define N_PRODUCTS 20000
#define MARKS_OF_A_SHEET 20
#define PAGE 128

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* Sheets and products like one another, written past the history as only a bench may. */
static gboolean
fill (OcopDb   *db,
      gpointer  data,
      GError  **error)
{
  gint64 n_sheets = *(const gint64 *) data / MARKS_OF_A_SHEET;
  g_autoptr (OcopRecord) dossier = ocop_test_record_new (db, OCOP_KIND_DOSSIER, OCOP_TEST_LEAST);
  gint64 producer = 0;

  ocop_record_set_text (dossier, OCOP_DOSSIER_REGULATION, "1048-2019");
  ocop_record_set_integer (dossier, OCOP_DOSSIER_REVISION, 1);
  ocop_record_set_integer (dossier, OCOP_DOSSIER_SET_NO, 1);

  return ocop_record_save (dossier, db, error) &&
         ocop_statement_run (db, error,
                             "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                             "INSERT INTO sheet (id, uid, kind, dossier, turn, state) "
                             "SELECT i, lower (hex (randomblob (16))), 'self', ?, 1, 'open' FROM n",
                             "ll", n_sheets, ocop_record_get_id (dossier)) &&
         ocop_statement_run (db, error,
                             "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?) "
                             "INSERT INTO mark SELECT sheet.id, n.i, 1 FROM sheet, n ORDER BY sheet.id, n.i",
                             "i", MARKS_OF_A_SHEET) &&
         ocop_statement_scalar (db, &producer, error, "SELECT max (id) FROM producer", "") &&
         ocop_statement_run (db, error,
                             "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                             "INSERT INTO product (uid, name, producer, search, sort_key) "
                             "SELECT lower (hex (randomblob (16))), 'Sản phẩm ' || i, ?, 'san pham ' || i, randomblob (24) FROM n",
                             "il", N_PRODUCTS, producer);
}

typedef struct
{
  gint64 sheet;
  guint criterion;
  int choice;
} Tick;

static gboolean
save_tick (OcopDb   *db,
           gpointer  data,
           GError  **error)
{
  const Tick *tick = data;

  return ocop_sheet_tick (db, tick->sheet, tick->criterion, tick->choice, error);
}

static Tick
nth_tick (int    n,
          int    round,
          gint64 n_sheets)
{
  return (Tick) { 1 + g_random_int_range (0, (gint32) n_sheets), 0, 1 + (n + round) % 2 };
}

static double
tick_through_store (OcopStore *store,
                    int        round,
                    gint64     n_sheets)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < N_TICKS; i++)
    {
      g_autoptr (GError) error = NULL;
      Tick tick = nth_tick (i, round, n_sheets);

      if (!ocop_store_write (store, "bench", save_tick, &tick, &error))
        g_error ("%s", error->message);
    }

  return seconds_since (start) / N_TICKS;
}

static sqlite3_stmt *
prepare (sqlite3    *raw,
         const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (raw, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (raw));

  return statement;
}

static void
step (sqlite3_stmt *statement)
{
  if (sqlite3_step (statement) != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (sqlite3_db_handle (statement)));
  sqlite3_reset (statement);
}

static double
tick_raw (sqlite3 *raw,
          int      round,
          gint64   n_sheets)
{
  sqlite3_stmt *begin = prepare (raw, "BEGIN IMMEDIATE");
  sqlite3_stmt *mark = prepare (raw, "INSERT INTO mark VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET option = excluded.option");
  sqlite3_stmt *total = prepare (raw, "UPDATE sheet SET total = NULL WHERE id = ?");
  sqlite3_stmt *commit = prepare (raw, "COMMIT");
  gint64 start = g_get_monotonic_time ();
  double seconds;

  for (int i = 0; i < N_TICKS; i++)
    {
      Tick tick = nth_tick (i, round, n_sheets);

      step (begin);
      sqlite3_bind_int64 (mark, 1, tick.sheet);
      sqlite3_bind_int64 (mark, 2, tick.criterion);
      sqlite3_bind_int (mark, 3, tick.choice);
      step (mark);
      sqlite3_bind_int64 (total, 1, tick.sheet);
      step (total);
      step (commit);
    }
  seconds = seconds_since (start) / N_TICKS;
  sqlite3_finalize (begin);
  sqlite3_finalize (mark);
  sqlite3_finalize (total);
  sqlite3_finalize (commit);

  return seconds;
}

static double
read_first_page (OcopDb *db)
{
  g_auto (OcopStatement) statement = { 0 };
  gint64 start = g_get_monotonic_time ();
  guint n = 0;

  ocop_statement_begin (&statement, db, NULL, "SELECT id, code, name, producer FROM product ORDER BY sort_key, id LIMIT ?", "i", PAGE);
  while (ocop_statement_next (&statement, NULL))
    n++;
  g_assert_cmpuint (n, ==, PAGE);

  return seconds_since (start);
}

int
main (int    argc,
      char **argv)
{
  gint64 n_marks = argc > 1 ? g_ascii_strtoll (argv[1], NULL, 10) : 9000000;
  gint64 n_sheets = n_marks / MARKS_OF_A_SHEET;
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "bench.ocop");
  g_autoptr (GError) error = NULL;
  double best_store = G_MAXDOUBLE, best_raw = G_MAXDOUBLE, best_open = G_MAXDOUBLE, best_page = G_MAXDOUBLE;
  gint64 start = g_get_monotonic_time ();

  if (!ocop_store_create (path, "bench", "bench", fill, &n_marks, &error))
    g_error ("%s", error->message);
  printf ("store, %" G_GINT64_FORMAT " marks: made in %.1f s\n", n_marks, seconds_since (start));

  for (int round = 0; round < N_ROUNDS; round++)
    {
      OcopStore *store;
      sqlite3 *raw = NULL;

      start = g_get_monotonic_time ();
      store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
      g_assert_no_error (error);
      best_open = MIN (best_open, seconds_since (start));
      best_page = MIN (best_page, read_first_page (ocop_store_get_reader (store)));
      best_store = MIN (best_store, tick_through_store (store, round, n_sheets));
      g_object_unref (store);

      g_assert_cmpint (sqlite3_open (path, &raw), ==, SQLITE_OK);
      sqlite3_exec (raw, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0", NULL, NULL, NULL);
      best_raw = MIN (best_raw, tick_raw (raw, round, n_sheets));
      sqlite3_close (raw);
    }
  printf ("store: opening %.2f ms, first page of %d products %.2f ms\n", best_open * 1000, N_PRODUCTS, best_page * 1000);
  printf ("store: a tick saved %.3f ms, the bare commit %.3f ms: %.2f times (budget 1.5)\n", best_store * 1000,
          best_raw * 1000, best_store / best_raw);

  return 0;
}
