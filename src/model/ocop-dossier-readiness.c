/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-readiness.h"

#include "base/ocop-error.h"
#include "model/ocop-dossier-documents.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
ocop_dossier_readiness_clear (OcopDossierReadiness *readiness)
{
  g_clear_pointer (&readiness->words, g_free);
}

/* What the office wrote on the dossier when it was looked through. */
static void
read_state (OcopDossierReadiness *readiness,
            const char           *state)
{
  if (strcmp (state, "accepted") == 0)
    {
      readiness->state = OCOP_READINESS_COMPLETE;
      readiness->words = g_strdup (_("accepted"));
    }
  else if (strcmp (state, "received") == 0)
    {
      readiness->state = OCOP_READINESS_UNKNOWN;
      readiness->words = g_strdup (_("not looked through yet"));
    }
  else
    {
      readiness->state = OCOP_READINESS_INCOMPLETE;
      readiness->words = g_strdup (strcmp (state, "returned") == 0 ? _("returned to be completed") : _("refused or withdrawn"));
    }
}

/* Documents that are there and valid out of those that apply; where none is entered the office keeps its papers elsewhere, and
 * its own word on the dossier is all that is known. */
static gboolean
read_documents (OcopDossierReadiness *readiness,
                OcopDb               *db,
                gint64                dossier,
                const char           *on,
                GError              **error)
{
  g_autoptr (OcopDossierDocuments) documents = ocop_dossier_documents_load (db, dossier, on, error);

  if (documents == NULL)
    return FALSE;
  if (documents->n_present == 0)
    return TRUE;
  readiness->n_present = (int) documents->n_present;
  readiness->n_needed = (int) documents->n_applicable;
  readiness->state = documents->n_present >= documents->n_applicable ? OCOP_READINESS_COMPLETE : OCOP_READINESS_INCOMPLETE;
  g_free (readiness->words);
  readiness->words = g_strdup_printf (_("%u/%u documents"), documents->n_present, documents->n_applicable);

  return TRUE;
}

/**
 * ocop_dossier_readiness_load:
 * @db: a connection
 * @dossier: row id
 * @on: ISO date for which it is asked: a document may lapse
 * @readiness: (out caller-allocates): how complete it is
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
ocop_dossier_readiness_load (OcopDb               *db,
                             gint64                dossier,
                             const char           *on,
                             OcopDossierReadiness *readiness,
                             GError              **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *readiness = (OcopDossierReadiness){ 0 };
  if (!ocop_statement_begin (&statement, db, error, "SELECT state FROM dossier WHERE id = ?", "l", dossier))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error) && ocop_fail (error, OCOP_ERROR_MISSING, _("The dossier is no longer in the file."));
  read_state (readiness, ocop_statement_text (&statement, 0));

  return read_documents (readiness, db, dossier, on, error);
}
