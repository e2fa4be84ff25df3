/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-document-choice.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* Papers that are the producer's, whatever it makes; the others are of the product that they are handed in for. */
static const char *const of_producer[] = {
  "business-licence", "organisation", "management-system", "accounting", "environment", "growth", "local-labour", NULL,
};

/* The choice about the document, or a new one; %NULL on an error. */
static OcopRecord *
find_choice (OcopDb      *db,
             gint64       dossier,
             const char  *document,
             GError     **error)
{
  OcopRecord *choice;
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error, "SELECT coalesce (max (id), 0) FROM dossier_document WHERE dossier = ? AND document = ?", "lt",
                              dossier, document))
    return NULL;
  if (id != 0)
    return ocop_record_load (db, OCOP_KIND_DOSSIER_DOCUMENT, id, error);
  choice = ocop_record_new (OCOP_KIND_DOSSIER_DOCUMENT);
  ocop_record_set_ref (choice, OCOP_DOSSIER_DOCUMENT_DOSSIER, dossier);
  ocop_record_set_text (choice, OCOP_DOSSIER_DOCUMENT_DOCUMENT, document);

  return choice;
}

/* A choice that says nothing any longer goes. */
static gboolean
keep_choice (OcopRecord *choice,
             OcopDb     *db,
             GError    **error)
{
  gboolean says_something = ocop_record_is_set (choice, OCOP_DOSSIER_DOCUMENT_EVIDENCE) ||
                            ocop_record_get_flag (choice, OCOP_DOSSIER_DOCUMENT_NOT_APPLICABLE) ||
                            ocop_record_is_set (choice, OCOP_DOSSIER_DOCUMENT_DEFECT);

  if (says_something)
    return ocop_record_save (choice, db, error);

  return ocop_record_get_id (choice) == 0 || ocop_record_delete (choice, db, error);
}

static void
set_words (OcopRecord *choice,
           guint       field,
           const char *words)
{
  g_autofree char *tidy = words != NULL ? ocop_text_tidy (words) : NULL;

  ocop_record_set_text (choice, field, tidy != NULL && *tidy != '\0' ? tidy : NULL);
}

static void
apply_again (OcopRecord *choice)
{
  ocop_record_set_integer (choice, OCOP_DOSSIER_DOCUMENT_NOT_APPLICABLE, FALSE);
  ocop_record_set_text (choice, OCOP_DOSSIER_DOCUMENT_REASON, NULL);
}

/**
 * ocop_document_choose:
 * @db: a connection in a transaction
 * @dossier: row id of a dossier   @document: key of a document it is asked for
 * @evidence: row id of the evidence that fulfils it; 0 for any that fits
 * @error: why nothing was changed
 *
 * Returns: whether it is so
 */
gboolean
ocop_document_choose (OcopDb      *db,
                      gint64       dossier,
                      const char  *document,
                      gint64       evidence,
                      GError     **error)
{
  g_autoptr (OcopRecord) choice = find_choice (db, dossier, document, error);

  if (choice == NULL)
    return FALSE;
  ocop_record_set_ref (choice, OCOP_DOSSIER_DOCUMENT_EVIDENCE, evidence);
  if (evidence != 0)
    apply_again (choice);

  return keep_choice (choice, db, error);
}

/**
 * ocop_document_set_aside:
 * @db: a connection in a transaction
 * @dossier: row id of a dossier   @document: key of a document it is asked for
 * @reason: (nullable): why it does not apply; %NULL or blank where it applies again
 * @error: why nothing was changed
 *
 * Returns: whether it is so
 */
gboolean
ocop_document_set_aside (OcopDb      *db,
                         gint64       dossier,
                         const char  *document,
                         const char  *reason,
                         GError     **error)
{
  g_autoptr (OcopRecord) choice = find_choice (db, dossier, document, error);

  if (choice == NULL)
    return FALSE;
  apply_again (choice);
  set_words (choice, OCOP_DOSSIER_DOCUMENT_REASON, reason);
  ocop_record_set_integer (choice, OCOP_DOSSIER_DOCUMENT_NOT_APPLICABLE, ocop_record_is_set (choice, OCOP_DOSSIER_DOCUMENT_REASON));

  return keep_choice (choice, db, error);
}

/**
 * ocop_document_note_defect:
 * @db: a connection in a transaction
 * @dossier: row id of a dossier   @document: key of a document it is asked for
 * @defect: (nullable): what is wrong with what was handed in; %NULL or blank where nothing is any longer
 * @error: why nothing was changed
 *
 * Returns: whether it is so
 */
gboolean
ocop_document_note_defect (OcopDb      *db,
                           gint64       dossier,
                           const char  *document,
                           const char  *defect,
                           GError     **error)
{
  g_autoptr (OcopRecord) choice = find_choice (db, dossier, document, error);

  if (choice == NULL)
    return FALSE;
  set_words (choice, OCOP_DOSSIER_DOCUMENT_DEFECT, defect);

  return keep_choice (choice, db, error);
}

/**
 * ocop_document_new_evidence:
 * @db: a connection
 * @dossier: row id of a dossier
 * @document: a document it is asked for
 * @error: return location
 *
 * Returns: (transfer full) (nullable): evidence that is not in the file yet, with whose it is, what kind and what it is called
 */
OcopRecord *
ocop_document_new_evidence (OcopDb             *db,
                            gint64              dossier,
                            const OcopDocument *document,
                            GError            **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_DOSSIER, dossier, error);
  g_autoptr (OcopRecord) product = NULL;
  OcopRecord *evidence;

  if (record == NULL)
    return NULL;
  product = ocop_record_load (db, OCOP_KIND_PRODUCT, ocop_record_get_ref (record, OCOP_DOSSIER_PRODUCT), error);
  if (product == NULL)
    return NULL;
  if (!ocop_record_is_set (product, OCOP_PRODUCT_PRODUCER))
    {
      ocop_fail (error, OCOP_ERROR_REFUSED,
                 _("The product has no producer yet, whose evidence it would be. Nothing was added; enter the producer first."));
      return NULL;
    }
  evidence = ocop_record_new (OCOP_KIND_EVIDENCE);
  ocop_record_set_ref (evidence, OCOP_EVIDENCE_PRODUCER, ocop_record_get_ref (product, OCOP_PRODUCT_PRODUCER));
  if (!g_strv_contains (of_producer, document->key))
    ocop_record_set_ref (evidence, OCOP_EVIDENCE_PRODUCT, ocop_record_get_id (product));
  ocop_record_set_text (evidence, OCOP_EVIDENCE_DOCUMENT, document->key);
  ocop_record_set_text (evidence, OCOP_EVIDENCE_NAME, document->name);

  return evidence;
}

/**
 * ocop_document_add_evidence:
 * @db: a connection in a transaction
 * @dossier: row id of a dossier
 * @document: a document it is asked for
 * @error: why nothing was added
 *
 * Adds evidence of which no more is known than what it is for. What belongs to one filing alone is chosen for it.
 *
 * Returns: its row id, 0 on an error
 */
gint64
ocop_document_add_evidence (OcopDb             *db,
                            gint64              dossier,
                            const OcopDocument *document,
                            GError            **error)
{
  g_autoptr (OcopRecord) evidence = ocop_document_new_evidence (db, dossier, document, error);

  if (evidence == NULL || !ocop_record_save (evidence, db, error))
    return 0;
  if (document->filing_only && !ocop_document_choose (db, dossier, document->key, ocop_record_get_id (evidence), error))
    return 0;

  return ocop_record_get_id (evidence);
}
