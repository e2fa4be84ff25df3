/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-documents.h"

#include "regulation/ocop-documents-loader.h"

#include <gio/gio.h>
#include <string.h>

/* Not among the regulations: whatever stands in that folder is taken for one. */
#define PATH "/vn/danang/Ocop/programme/documents.json"

static gpointer
load_own (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  OcopDocuments *documents;
  const char *text;
  gsize size;

  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, &size);
  documents = ocop_documents_load (text, (gssize) size, &error);
  g_assert_no_error (error);

  return documents;
}

/**
 * ocop_documents_get:
 *
 * Reads the lists that travel inside the program, on first use. They are the builder's business: what is
 * wrong in them asserts. Any thread may ask.
 *
 * Returns: (transfer none): the lists, which stay until the process ends
 */
const OcopDocuments *
ocop_documents_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_own, NULL);
}

/**
 * ocop_documents_find:
 * @regulation: id of a regulation, e.g. "26-2026"
 *
 * Returns: (transfer none) (nullable): its documents
 */
const OcopDocumentList *
ocop_documents_find (const OcopDocuments *self,
                     const char          *regulation)
{
  for (guint i = 0; i < self->n_lists; i++)
    if (strcmp (self->lists[i].regulation, regulation) == 0)
      return &self->lists[i];

  return NULL;
}

/**
 * ocop_documents_for:
 * @regulation: id of a regulation, e.g. "26-2026"
 *
 * The documents that a dossier under the regulation has. Where they are another regulation's, the list's gap
 * says so, and so must whoever shows them.
 *
 * Returns: (transfer none) (nullable): the list; %NULL if the program knows none
 */
const OcopDocumentList *
ocop_documents_for (const char *regulation)
{
  return ocop_documents_find (ocop_documents_get (), regulation);
}

/**
 * ocop_document_list_find:
 * @key: key of a document
 *
 * Returns: (transfer none) (nullable): the document
 */
const OcopDocument *
ocop_document_list_find (const OcopDocumentList *self,
                         const char             *key)
{
  for (guint i = 0; i < self->n_documents; i++)
    if (strcmp (self->documents[i]->key, key) == 0)
      return self->documents[i];

  return NULL;
}

/**
 * ocop_proof_covers:
 * @pattern: id of a criterion, or the beginning of ids with "*" behind it
 * @criterion: id of a criterion
 *
 * Returns: whether @pattern means @criterion
 */
gboolean
ocop_proof_covers (const char *pattern,
                   const char *criterion)
{
  gsize length = strlen (pattern);

  if (length > 0 && pattern[length - 1] == '*')
    return strncmp (pattern, criterion, length - 1) == 0;

  return strcmp (pattern, criterion) == 0;
}

static gboolean
any_covers (const char *const *patterns,
            const char        *criterion)
{
  for (guint i = 0; patterns[i] != NULL; i++)
    if (ocop_proof_covers (patterns[i], criterion))
      return TRUE;

  return FALSE;
}

static gboolean
concerns_set (const OcopDocument *document,
              const OcopSet      *set)
{
  return (document->sets & (1u << set->no)) != 0;
}

/**
 * ocop_document_list_proving:
 * @set: a set of the list's regulation
 * @item: a criterion of @set
 *
 * What a producer can show for points on the criterion: first what the decision joins with it, then what
 * this program does. Documents that products of the set do not have are left out.
 *
 * Returns: (transfer container) (element-type OcopProof): the proofs, none if the criterion has none
 */
GPtrArray *
ocop_document_list_proving (const OcopDocumentList *self,
                            const OcopSet          *set,
                            const OcopItem         *item)
{
  GPtrArray *proofs = g_ptr_array_new ();

  for (int by_law = TRUE; by_law >= FALSE; by_law--)
    for (guint i = 0; i < self->n_proofs; i++)
      {
        const OcopProof *proof = &self->proofs[i];

        if (proof->by_law == by_law && concerns_set (proof->document, set) &&
            any_covers (proof->criteria, item->criterion->id))
          g_ptr_array_add (proofs, (gpointer) proof);
      }

  return proofs;
}

/**
 * ocop_documents_proving:
 * @regulation: id of a regulation
 * @set: one of its sets
 * @item: a criterion of @set
 *
 * ocop_document_list_proving() on the list of @regulation.
 *
 * Returns: (transfer container) (element-type OcopProof): the proofs, none if the criterion has none
 */
GPtrArray *
ocop_documents_proving (const char     *regulation,
                        const OcopSet  *set,
                        const OcopItem *item)
{
  const OcopDocumentList *list = ocop_documents_for (regulation);

  g_return_val_if_fail (list != NULL, g_ptr_array_new ());

  return ocop_document_list_proving (list, set, item);
}

/**
 * ocop_document_list_unproved:
 *
 * Returns: whether the data say that no document proves @criterion
 */
gboolean
ocop_document_list_unproved (const OcopDocumentList *self,
                             const OcopCriterion    *criterion)
{
  return any_covers (self->unproved, criterion->id);
}

/**
 * ocop_document_need:
 * @set: the product's set
 * @producer: type of the producer, as records keep it, e.g. "household"
 * @filing: what the dossier asks for
 *
 * Whether a dossier has to have the document. Completeness counts those asked for, and of those that may be
 * only the ones a person has not set aside.
 *
 * Returns: the answer; documents for the centre count as asked for, if only once the product is proposed
 */
OcopNeed
ocop_document_need (const OcopDocument *self,
                    const OcopSet      *set,
                    const char         *producer,
                    OcopFiling          filing)
{
  if (!concerns_set (self, set) || (self->filings & (1u << filing)) == 0)
    return OCOP_NEED_NONE;
  if (self->producers != NULL && !g_strv_contains (self->producers, producer))
    return OCOP_NEED_NONE;

  return self->condition != NULL || !self->mandatory ? OCOP_NEED_MAYBE : OCOP_NEED_ASKED;
}
