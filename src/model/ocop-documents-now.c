/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-documents-private.h"

#include "regulation/ocop-documents.h"
#include "regulation/ocop-programme.h"
#include "store/ocop-statement.h"
#include "store/ocop-transaction.h"

/* What the regulations ask for, in a temporary table beside the file: the lists of the regulations never change while the
 * program runs. sets: a bit for each set. */
#define TABLE \
  "CREATE TEMP TABLE asked_now (regulation TEXT, filing TEXT, document TEXT, name TEXT, position INTEGER, sets INTEGER, producers TEXT, " \
  "  listed INTEGER, filing_only INTEGER, for_centre INTEGER, samples INTEGER, PRIMARY KEY (regulation, filing, document)) WITHOUT ROWID"

static char *
join_producers (const OcopDocument *document)
{
  g_autofree char *joined = document->producers != NULL ? g_strjoinv (" ", (char **) document->producers) : NULL;

  return joined != NULL ? g_strdup_printf (" %s ", joined) : NULL;
}

static gboolean
fill (OcopDb                 *db,
      const OcopDocumentList *list,
      guint                   position,
      OcopFiling              filing,
      GError                **error)
{
  const OcopDocument *document = list->documents[position];
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), list->regulation);
  g_autofree char *producers = join_producers (document);
  int samples = 1;

  if ((document->filings & (1u << filing)) == 0)
    return TRUE;
  ocop_edition_get_rule (edition, OCOP_RULE_SAMPLES, &samples);

  return ocop_statement_run (db, error, "INSERT INTO temp.asked_now VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "ttttiltiiii", list->regulation,
                             ocop_filing_to_word (filing), document->key, document->name, (int) position, (gint64) document->sets, producers,
                             document->listed, document->filing_only, document->for_centre, samples);
}

static gboolean
make (OcopDb   *db,
      gpointer  unused,
      GError  **error)
{
  const OcopDocuments *documents = ocop_documents_get ();

  if (!ocop_db_exec (db, TABLE, error))
    return FALSE;
  for (guint i = 0; i < documents->n_lists; i++)
    for (guint k = 0; k < documents->lists[i].n_documents; k++)
      for (OcopFiling filing = 0; filing < OCOP_N_FILINGS; filing++)
        if (!fill (db, &documents->lists[i], k, filing, error))
          return FALSE;

  return TRUE;
}

/**
 * ocop_documents_prepare:
 * @db: a connection
 * @error: return location
 *
 * Sees to it that temp.asked_now is there.
 *
 * Returns: whether it is
 */
gboolean
ocop_documents_prepare (OcopDb  *db,
                        GError **error)
{
  gint64 n = 0;

  return ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM temp.sqlite_schema WHERE name = 'asked_now'", "") &&
         (n > 0 || ocop_transaction_aside (db, make, NULL, error));
}
