/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-history.h"

#include "base/ocop-error.h"
#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "store/ocop-statement.h"
#include "store/ocop-transaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The hash before the first line of a history. */
#define FIRST_HASH "0000000000000000000000000000000000000000000000000000000000000000"

typedef struct
{
  gint64 id;
  gint64 act;
  const char *at;
  const char *who;
  const char *label;
  const char *table;
  gint64 record;
  const char *uid;
  const char *before;
  const char *after;
  gint64 undoes;
} Line;

/* Each text with its length in front, so that no text can pass for the end of another. */
static void
add_text (GString    *all,
          const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  if (text == NULL)
    {
      g_string_append (all, "-:");
      return;
    }
  ocop_text_append_number (all, (gint64) length);
  g_string_append_c (all, ':');
  g_string_append_len (all, text, (gssize) length);
}

static void
add_number (GString *all,
            gint64   number)
{
  ocop_text_append_number (all, number);
  g_string_append_c (all, ';');
}

static char *
hash_of (const Line *line,
         const char *previous)
{
  g_autoptr (GString) all = g_string_sized_new (1024);

  add_text (all, previous);
  add_number (all, line->id);
  add_number (all, line->act);
  add_text (all, line->at);
  add_text (all, line->who);
  add_text (all, line->label);
  add_text (all, line->table);
  add_number (all, line->record);
  add_text (all, line->uid);
  add_text (all, line->before);
  add_text (all, line->after);
  add_number (all, line->undoes);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) all->str, all->len);
}

/* The last line's number and hash. */
static gboolean
read_last (OcopDb  *db,
           gint64  *id,
           char   **hash,
           GError **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  const char *known;

  *id = ocop_transaction_get_last (db, &known);
  if (*id != 0)
    {
      *hash = g_strdup (known);
      return TRUE;
    }
  if (!ocop_statement_begin (&statement, db, error, "SELECT id, hash FROM change ORDER BY id DESC LIMIT 1", ""))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      *id = ocop_statement_int64 (&statement, 0);
      *hash = ocop_statement_dup (&statement, 1);
      return TRUE;
    }
  if (!ocop_pass_error (&local, error))
    return FALSE;
  *id = 0;
  *hash = g_strdup (FIRST_HASH);

  return TRUE;
}

/**
 * ocop_history_append:
 * @db: a connection in a transaction, which says who does what
 * @table: table of the record
 * @record: its row id   @uid: its uid
 * @before: (nullable): what it was, as JSON; %NULL if it was not there
 * @after: (nullable): what it is now; %NULL if it is no longer there
 * @undoes: number of the change that this one takes back, 0 for none
 * @error: return location
 *
 * Adds a line to the history, chained to the one before by its hash, and notes the change for listeners.
 * All lines of one transaction are one act.
 *
 * Returns: whether the line was written
 */
gboolean
ocop_history_append (OcopDb      *db,
                     const char  *table,
                     gint64       record,
                     const char  *uid,
                     const char  *before,
                     const char  *after,
                     gint64       undoes,
                     GError     **error)
{
  g_autofree char *previous = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *at = ocop_date_now ();
  const char *who = ocop_transaction_get_author (db);
  const char *label = ocop_transaction_get_label (db);
  Line line = { .at = at, .who = who != NULL ? who : "", .label = label != NULL ? label : "", .table = table,
                .record = record, .uid = uid, .before = before, .after = after, .undoes = undoes };
  gint64 last;

  if (!read_last (db, &last, &previous, error))
    return FALSE;
  line.id = last + 1;
  if (ocop_transaction_get_act (db) == 0)
    ocop_transaction_set_act (db, line.id);
  line.act = ocop_transaction_get_act (db);
  hash = hash_of (&line, previous);

  if (!ocop_statement_run (db, error,
                           "INSERT INTO change (id, act, at, who, label, kind, record, uid, before, after, undoes, hash) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                           "llttttltttrt", line.id, line.act, line.at, line.who, line.label, line.table, line.record,
                           line.uid, line.before, line.after, line.undoes, hash))
    return FALSE;
  ocop_transaction_set_last (db, line.id, hash);
  ocop_transaction_note (db, table, record);

  return TRUE;
}

/**
 * ocop_history_check:
 * @db: a connection
 * @findings: (element-type utf8): sentences are added to it
 * @error: why the history could not be read
 *
 * Follows the chain from its first line: a line that was altered, put in or taken out is found.
 *
 * Returns: whether the whole history could be read
 */
gboolean
ocop_history_check (OcopDb     *db,
                    GPtrArray  *findings,
                    GError    **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autofree char *previous = g_strdup (FIRST_HASH);
  g_autoptr (GError) local = NULL;
  gint64 expected = 1;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id, act, at, who, label, kind, record, uid, before, after, undoes, hash "
                             "FROM change ORDER BY id",
                             ""))
    return FALSE;
  for (; ocop_statement_next (&statement, &local); expected++)
    {
      Line line = { .id = ocop_statement_int64 (&statement, 0), .act = ocop_statement_int64 (&statement, 1),
                    .at = ocop_statement_text (&statement, 2), .who = ocop_statement_text (&statement, 3),
                    .label = ocop_statement_text (&statement, 4), .table = ocop_statement_text (&statement, 5),
                    .record = ocop_statement_int64 (&statement, 6), .uid = ocop_statement_text (&statement, 7),
                    .before = ocop_statement_text (&statement, 8), .after = ocop_statement_text (&statement, 9),
                    .undoes = ocop_statement_int64 (&statement, 10) };
      g_autofree char *hash = hash_of (&line, previous);

      if (line.id != expected || strcmp (hash, ocop_statement_text (&statement, 11)) != 0)
        {
          g_autofree char *number = ocop_text_from_count (expected);

          g_ptr_array_add (findings, g_strdup_printf (_("The history was altered at its line %s (%s, %s)."), number, line.at,
                                                      line.table));
          return TRUE;
        }
      g_free (previous);
      previous = g_steal_pointer (&hash);
    }
  return ocop_pass_error (&local, error);
}
