/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-documents-private.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-documents-private.h"
#include "model/ocop-kinds.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const OcopChoice ocop_document_states[] = {
  { "missing", N_("Missing") },
  { "lapsed", N_("Lapsed") },
  { "defective", N_("Defective") },
  { "lapsing", N_("Lapses soon") },
  { "present", N_("Present") },
  { "not_applicable", N_("Does not apply") },
  { "unasked", N_("Not asked for") },
  { NULL, NULL },
};

static void
evidence_free (gpointer data)
{
  OcopEvidenceFacts *evidence = data;

  g_object_unref (evidence->record);
  g_ptr_array_unref (evidence->files);
  g_free (evidence);
}

static void
document_free (gpointer data)
{
  OcopDocumentFacts *document = data;

  g_clear_object (&document->choice);
  g_ptr_array_unref (document->evidence);
  g_ptr_array_unref (document->criteria);
  g_free (document->number);
  g_free (document->issued_on);
  g_free (document->expires_on);
  g_free (document->words);
  g_free (document->trouble);
  g_free (document);
}

void
ocop_dossier_documents_free (OcopDossierDocuments *self)
{
  g_free (self->on_date);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_free (self);
}

/**
 * ocop_document_state_is_lacking:
 * @state: a key of #ocop_document_states
 *
 * Returns: whether a dossier is not complete because of it
 */
gboolean
ocop_document_state_is_lacking (const char *state)
{
  return strcmp (state, "missing") == 0 || strcmp (state, "lapsed") == 0 || strcmp (state, "defective") == 0;
}

static gboolean
read_files (OcopEvidenceFacts  *evidence,
            OcopDb             *db,
            GError            **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, "SELECT attachment FROM evidence_file WHERE evidence = ? ORDER BY position, id", "l",
                             ocop_record_get_id (evidence->record)))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRecord *file = ocop_record_load (db, OCOP_KIND_ATTACHMENT, ocop_statement_int64 (&statement, 0), error);

      if (file == NULL)
        return FALSE;
      g_ptr_array_add (evidence->files, file);
    }

  return ocop_pass_error (&local, error);
}

/* What is there for a document: chosen by the office, or of the kind and of the one who files. */
#define EVIDENCE_SQL \
  "SELECT e.id, x.evidence IS e.id FROM dossier d JOIN product p ON p.id = d.product " \
  "LEFT JOIN dossier_document x ON x.dossier = d.id AND x.document = ?2 " \
  "JOIN evidence e ON e.id = x.evidence OR (NOT ?3 AND e.producer = p.producer AND e.document = ?2 " \
  "                                         AND coalesce (e.product, p.id) = p.id) " \
  "WHERE d.id = ?1 ORDER BY e.id <> ?4, x.evidence IS NOT e.id, coalesce (e.expires_on, '9999-12-31') DESC, e.id DESC"

static gboolean
read_evidence (OcopDocumentFacts  *self,
               OcopDb             *db,
               gint64              dossier,
               gint64              decides,
               GError            **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, EVIDENCE_SQL, "ltil", dossier, self->document->key, self->document->filing_only,
                             decides))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 id = ocop_statement_int64 (&statement, 0);
      OcopRecord *record = ocop_record_load (db, OCOP_KIND_EVIDENCE, id, error);
      OcopEvidenceFacts *evidence;

      if (record == NULL)
        return FALSE;
      evidence = g_new0 (OcopEvidenceFacts, 1);
      evidence->record = record;
      evidence->files = g_ptr_array_new_with_free_func (g_object_unref);
      evidence->decides = id == decides;
      evidence->is_chosen = ocop_statement_int (&statement, 1) != 0;
      g_ptr_array_add (self->evidence, evidence);
      if (!read_files (evidence, db, error))
        return FALSE;
    }

  return ocop_pass_error (&local, error);
}

/* By the regulation; the office may have said otherwise of the evidence. */
static gboolean
is_proved (const OcopDocumentFacts *self,
           const OcopDocumentList  *list,
           const OcopItem          *item)
{
  const OcopEvidenceFacts *first = self->evidence->len > 0 ? g_ptr_array_index (self->evidence, 0) : NULL;
  const char *corrected = first != NULL ? ocop_record_get_text (first->record, OCOP_EVIDENCE_CRITERIA) : NULL;

  if (corrected != NULL)
    {
      g_auto (GStrv) ids = g_strsplit (corrected, " ", -1);

      return g_strv_contains ((const char *const *) ids, item->criterion->id);
    }
  for (guint i = 0; i < list->n_proofs; i++)
    if (list->proofs[i].document == self->document)
      for (guint k = 0; list->proofs[i].criteria[k] != NULL; k++)
        if (ocop_proof_covers (list->proofs[i].criteria[k], item->criterion->id))
          return TRUE;

  return FALSE;
}

static void
find_criteria (OcopDocumentFacts          *self,
               const OcopDossierDocuments *of)
{
  for (guint i = 0; i < of->set->n_items; i++)
    if (is_proved (self, of->list, &of->set->items[i]))
      g_ptr_array_add (self->criteria, (gpointer) &of->set->items[i]);
}

static OcopDocumentFacts *
add_document (OcopDossierDocuments *self,
              const OcopDocument   *document,
              const char           *state)
{
  OcopDocumentFacts *facts = g_new0 (OcopDocumentFacts, 1);

  facts->document = document;
  facts->is_mandatory = document->mandatory && document->condition == NULL;
  facts->state = g_intern_string (state);
  facts->evidence = g_ptr_array_new_with_free_func (evidence_free);
  facts->criteria = g_ptr_array_new ();
  g_ptr_array_add (self->documents, facts);

  return facts;
}

static void
count (OcopDossierDocuments    *self,
       const OcopDocumentFacts *facts)
{
  gboolean lacking = ocop_document_state_is_lacking (facts->state);

  if (strcmp (facts->state, "not_applicable") == 0 || strcmp (facts->state, "unasked") == 0)
    return;
  self->n_applicable++;
  self->n_present += !lacking;
  self->n_lapsing += strcmp (facts->state, "lapsing") == 0;
  if (lacking)
    g_ptr_array_add (self->missing, g_strdup_printf (_("%s: %s"), facts->document->name, facts->words));
}

#define DOCUMENTS_SQL \
  "WITH " OCOP_JUDGED_SQL ("?1", "AND d.id = ?2") ", " OCOP_ASKED_SQL ("asked", "") \
  "SELECT k.document, " OCOP_DOCUMENT_STATE_SQL ", coalesce (k.choice, 0), coalesce (CAST (substr (k.best, 11) AS INTEGER), 0), " \
  "       coalesce (k.own, 0), k.on_date FROM asked k ORDER BY k.position"

static gboolean
read_documents (OcopDossierDocuments  *self,
                OcopDb                *db,
                OcopRecord            *dossier,
                const char            *as_of,
                GError               **error)
{
  gint64 id = ocop_record_get_id (dossier);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, DOCUMENTS_SQL, "tl", as_of, id))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      const OcopDocument *document = ocop_document_list_find (self->list, ocop_statement_text (&statement, 0));
      OcopDocumentFacts *facts = add_document (self, document, ocop_statement_text (&statement, 1));
      gint64 choice = ocop_statement_int64 (&statement, 2);

      if (self->on_date == NULL)
        self->on_date = ocop_statement_dup (&statement, 5);
      if (choice != 0)
        facts->choice = ocop_record_load (db, OCOP_KIND_DOSSIER_DOCUMENT, choice, error);
      if ((choice != 0 && facts->choice == NULL) ||
          !read_evidence (facts, db, id, ocop_statement_int64 (&statement, 3), error))
        return FALSE;
      find_criteria (facts, self);
      ocop_document_facts_say (facts, self, dossier, ocop_statement_int (&statement, 4));
      count (self, facts);
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_dossier_documents_load:
 * @db: a connection
 * @dossier: row id
 * @as_of: ISO date, for a dossier that no session has heard or is to hear
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the documents that the dossier's regulation asks for, and how they stand
 */
OcopDossierDocuments *
ocop_dossier_documents_load (OcopDb      *db,
                             gint64       dossier,
                             const char  *as_of,
                             GError     **error)
{
  g_autoptr (OcopDossierDocuments) self = g_new0 (OcopDossierDocuments, 1);
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_DOSSIER, dossier, error);
  const OcopRegulation *regulation;
  gint64 n = 0;

  if (record == NULL)
    return NULL;
  regulation = ocop_regulation_get (ocop_record_get_text (record, OCOP_DOSSIER_REGULATION), error);
  if (regulation == NULL)
    return NULL;
  self->list = ocop_documents_for (regulation->id);
  self->set = ocop_regulation_get_set (regulation, (int) ocop_record_get_integer (record, OCOP_DOSSIER_SET_NO));
  g_return_val_if_fail (self->list != NULL && self->set != NULL, NULL);
  self->documents = g_ptr_array_new_with_free_func (document_free);
  self->missing = g_ptr_array_new_with_free_func (g_free);
  if (!ocop_documents_prepare (db, error) || !read_documents (self, db, record, as_of, error) ||
      !ocop_statement_scalar (db, &n, error,
                              "SELECT count(*) FROM session_product sp JOIN session s ON s.id = sp.session "
                              "WHERE sp.dossier = ? AND s.held_on IS NOT NULL", "l", dossier))
    return NULL;
  self->by_session = n > 0;
  if (self->on_date == NULL)
    self->on_date = g_strdup (as_of);

  return g_steal_pointer (&self);
}

/**
 * ocop_dossier_documents_find:
 *
 * Returns: (transfer none) (nullable): the document called @key, %NULL if it is not asked for
 */
const OcopDocumentFacts *
ocop_dossier_documents_find (const OcopDossierDocuments *self,
                             const char                 *key)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      const OcopDocumentFacts *facts = g_ptr_array_index (self->documents, i);

      if (strcmp (facts->document->key, key) == 0)
        return facts;
    }

  return NULL;
}

/**
 * ocop_document_facts_list_codes:
 *
 * Returns: (transfer full): codes of the criteria that the document proves, “1.1, 1.4”; empty if there are none
 */
char *
ocop_document_facts_list_codes (const OcopDocumentFacts *self)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < self->criteria->len; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", ((const OcopItem *) self->criteria->pdata[i])->code);

  return g_string_free (codes, FALSE);
}
