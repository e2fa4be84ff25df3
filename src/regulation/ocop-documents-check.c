/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-documents-check.h"

#include <glib/gi18n-lib.h>

static gboolean
means_any (const char           *pattern,
           const OcopRegulation *regulation)
{
  for (guint i = 0; i < regulation->n_criteria; i++)
    if (ocop_proof_covers (pattern, regulation->criteria[i].id))
      return TRUE;

  return FALSE;
}

static void
check_patterns (const char *const    *patterns,
                const OcopRegulation *regulation,
                GPtrArray            *findings)
{
  for (guint i = 0; patterns[i] != NULL; i++)
    if (!means_any (patterns[i], regulation))
      g_ptr_array_add (findings, g_strdup_printf (_("%s has no criterion “%s”."), regulation->id, patterns[i]));
}

/* Every place of every set: a document can be out of place in one set and in place in another. */
static void
check_items (const OcopDocumentList *list,
             const OcopSet          *set,
             GPtrArray              *findings)
{
  for (guint i = 0; i < set->n_items; i++)
    {
      const OcopItem *item = &set->items[i];
      g_autoptr (GPtrArray) proofs = ocop_document_list_proving (list, set, item);
      gboolean unproved = ocop_document_list_unproved (list, item->criterion);

      if (unproved && proofs->len > 0)
        g_ptr_array_add (findings,
                         g_strdup_printf (_("%s, set %d: criterion “%s” is said to have no document, but has one."),
                                          list->regulation, set->no, item->criterion->id));
      if (!unproved && proofs->len == 0)
        g_ptr_array_add (findings,
                         g_strdup_printf (_("%s, set %d: it is not said what proves criterion “%s”."),
                                          list->regulation, set->no, item->criterion->id));
    }
}

/**
 * ocop_documents_check:
 * @list: the documents of @regulation
 *
 * Proves that every criterion that is named exists, and that of every criterion it is said either which
 * documents prove it or that none does.
 *
 * Returns: (transfer full) (element-type utf8): translated sentences, none if all is well
 */
GPtrArray *
ocop_documents_check (const OcopDocumentList *list,
                      const OcopRegulation   *regulation)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < list->n_proofs; i++)
    check_patterns (list->proofs[i].criteria, regulation, findings);
  check_patterns (list->unproved, regulation, findings);
  for (guint i = 0; i < regulation->n_sets; i++)
    check_items (list, &regulation->sets[i], findings);

  return findings;
}
