/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-search.h"

#include "base/ocop-collation.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-record.h"
#include "store/ocop-statement.h"

#include <string.h>

/* So many words are looked for by SQLite already; the others, and where words begin, only among its finds. */
#define WORDS_IN_SQL 3

typedef struct
{
  char *listing;
  char *search; /* NULL where nothing is searched */
} Statements;

static Statements *
make_statements (const OcopEntity *entity)
{
  Statements *statements = g_new0 (Statements, 1);
  const char *order = ocop_entity_is_sorted (entity) ? "sort_key, id" : "id";

  statements->listing = g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY %s", entity->table, order);
  /* The plus: reading the table as it lies and ordering what is found beats going through it in order. */
  if (ocop_entity_is_searched (entity))
    statements->search = g_strdup_printf ("SELECT id, search FROM \"%s\" WHERE instr (search, ?) > 0 AND instr (search, ?) > 0 "
                                          "AND instr (search, ?) > 0 ORDER BY +%s",
                                          entity->table, order);

  return statements;
}

static const Statements *
statements_of (OcopKind kind)
{
  static Statements *made[OCOP_N_KINDS];

  if (g_once_init_enter (&made[kind]))
    g_once_init_leave (&made[kind], make_statements (ocop_entity_get (kind)));

  return made[kind];
}

/**
 * ocop_search_split:
 * @text: (nullable): what was typed
 *
 * Returns: (transfer full) (element-type utf8): its words, folded: whatever stands between letters and digits parts them
 */
GPtrArray *
ocop_search_split (const char *text)
{
  g_autofree char *folded = ocop_text_fold (text);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean inside = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (inside && start == NULL)
        start = p;
      if (!inside && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
          start = NULL;
        }
      if (*p == '\0')
        return words;
    }
}

static gboolean
has_word (const char *text,
          const char *word)
{
  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    if (found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_find_prev_char (text, found))))
      return TRUE;

  return FALSE;
}

/**
 * ocop_search_has_words:
 * @text: a folded text   @words: as ocop_search_split() gives them
 *
 * Returns: whether each of the words begins a word of the text
 */
gboolean
ocop_search_has_words (const char *text,
                       GPtrArray  *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!has_word (text, g_ptr_array_index (words, i)))
      return FALSE;

  return TRUE;
}

/**
 * ocop_search_run:
 * @db: a connection
 * @kind: which kind of record
 * @text: (nullable): what was typed; nothing finds all
 * @error: return location
 *
 * Finds the records in which every word begins a word, in any order, whatever the case, the tones and
 * where they stand, and đ or d; in Vietnamese order where the kind has one.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): row ids
 */
GArray *
ocop_search_run (OcopDb      *db,
                 OcopKind     kind,
                 const char  *text,
                 GError     **error)
{
  const Statements *statements = statements_of (kind);
  g_autoptr (GPtrArray) words = ocop_search_split (text);
  gboolean searching = words->len > 0 && statements->search != NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_prepare (&statement, db, searching ? statements->search : statements->listing, error))
    return NULL;
  for (guint i = 0; searching && i < WORDS_IN_SQL; i++)
    ocop_statement_bind_text (&statement, (int) i + 1, i < words->len ? g_ptr_array_index (words, i) : words->pdata[0]);
  while (ocop_statement_next (&statement, &local))
    if (!searching || ocop_search_has_words (ocop_statement_text (&statement, 1), words))
      {
        gint64 id = ocop_statement_int64 (&statement, 0);

        g_array_append_val (ids, id);
      }
  if (!ocop_pass_error (&local, error))
    return NULL;

  return g_steal_pointer (&ids);
}

/**
 * ocop_search_is_current:
 * @db: a connection
 * @current: (out): whether the stored keys are those this program would make
 * @error: return location
 *
 * Returns: whether it could be told
 */
gboolean
ocop_search_is_current (OcopDb    *db,
                        gboolean  *current,
                        GError   **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM setting WHERE key = 'collation' AND value = ?", "t",
                              ocop_collation_version ()))
    return FALSE;
  *current = n > 0;

  return TRUE;
}

static gboolean
renew_kind (OcopDb    *db,
            OcopKind   kind,
            GError   **error)
{
  g_autoptr (GArray) ids = ocop_search_run (db, kind, NULL, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (OcopRecord) record = ocop_record_load (db, kind, g_array_index (ids, gint64, i), error);

      if (record == NULL || !ocop_record_renew_keys (record, db, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ocop_search_renew_keys:
 * @db: a connection in a transaction
 * @unused: nothing
 * @error: return location
 *
 * Makes anew what all records are searched and ordered by. An #OcopWriteFunc.
 *
 * Returns: whether it was written
 */
gboolean
ocop_search_renew_keys (OcopDb    *db,
                        gpointer   unused,
                        GError   **error)
{
  for (OcopKind kind = 0; kind < OCOP_N_KINDS; kind++)
    {
      const OcopEntity *entity = ocop_entity_get (kind);

      if ((ocop_entity_is_searched (entity) || ocop_entity_is_sorted (entity)) && !renew_kind (db, kind, error))
        return FALSE;
    }

  return ocop_statement_run (db, error,
                             "INSERT INTO setting (key, value) VALUES ('collation', ?) "
                             "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                             "t", ocop_collation_version ());
}

/**
 * ocop_search_prepare:
 * @store: a store opened for writing
 * @error: return location
 *
 * Brings the stored keys up to date where the file was written by a program that orders differently.
 *
 * Returns: whether the keys are this program's
 */
gboolean
ocop_search_prepare (OcopStore  *store,
                     GError    **error)
{
  gboolean current;

  if (!ocop_search_is_current (ocop_store_get_reader (store), &current, error))
    return FALSE;

  return current || ocop_store_write (store, NULL, ocop_search_renew_keys, NULL, error);
}
