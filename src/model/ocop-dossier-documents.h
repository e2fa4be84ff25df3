/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "regulation/ocop-documents.h"

G_BEGIN_DECLS

/* States of a document of a dossier, in the order in which a person looks at them. Nobody enters them. */
extern const OcopChoice ocop_document_states[];

/**
 * OcopEvidenceFacts:
 * @record: the evidence
 * @files: (element-type OcopRecord): its files, attachments in their order
 * @decides: whether the state of the document follows from it
 * @is_chosen: whether the office chose it; otherwise it is there because it fits
 */
typedef struct
{
  OcopRecord *record;
  GPtrArray *files;
  gboolean decides;
  gboolean is_chosen;
} OcopEvidenceFacts;

/**
 * OcopDocumentFacts:
 * @document: what the regulation asks for
 * @is_mandatory: whether no dossier like this one is complete without it; else an office may set it aside
 * @state: a key of #ocop_document_states
 * @choice: (nullable): what the office decided about it, a record of %OCOP_KIND_DOSSIER_DOCUMENT
 * @evidence: (element-type OcopEvidenceFacts): all that is there for it, what decides first
 * @number: @issued_on: @expires_on: (nullable): of what decides, or of what the dossier itself holds; dates ISO
 * @days_left: until @expires_on, negative once lapsed; 0 where it does not lapse
 * @criteria: (element-type OcopItem): the criteria of the dossier's set that it proves, in their order
 * @words: the state in a few words: “còn 28 ngày”
 * @trouble: (nullable): where something is to be done: what is wrong and what mends it, as sentences
 *
 * One document of a dossier on a date.
 */
typedef struct
{
  const OcopDocument *document;
  gboolean is_mandatory;
  const char *state;
  OcopRecord *choice;
  GPtrArray *evidence;
  char *number;
  char *issued_on;
  char *expires_on;
  int days_left;
  GPtrArray *criteria;
  char *words;
  char *trouble;
} OcopDocumentFacts;

/**
 * OcopDossierDocuments:
 * @on_date: the day for which all of it is computed, ISO   @by_session: whether that is the day of the session
 * @list: the regulation's documents; its gap is said wherever they are shown
 * @set: the criteria set of the dossier
 * @documents: (element-type OcopDocumentFacts): in the order of the regulation
 * @n_applicable: those that apply   @n_present: those of them that are there and valid
 * @n_lapsing: those of @n_present that lapse soon
 * @missing: (element-type utf8): of each that is lacking a line, “Phiếu kiểm nghiệm: hết hạn 13/12/2021”
 *
 * The documents of a dossier. A dossier is complete where @n_present is @n_applicable.
 */
typedef struct
{
  char *on_date;
  gboolean by_session;
  const OcopDocumentList *list;
  const OcopSet *set;
  GPtrArray *documents;
  guint n_applicable;
  guint n_present;
  guint n_lapsing;
  GPtrArray *missing;
} OcopDossierDocuments;

OcopDossierDocuments    *ocop_dossier_documents_load (OcopDb                     *db,
                                                      gint64                      dossier,
                                                      const char                 *as_of,
                                                      GError                    **error);
void                     ocop_dossier_documents_free (OcopDossierDocuments       *self);
const OcopDocumentFacts *ocop_dossier_documents_find (const OcopDossierDocuments *self,
                                                      const char                 *key);
gboolean                 ocop_document_state_is_lacking (const char              *state);
char                    *ocop_document_facts_list_codes (const OcopDocumentFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDossierDocuments, ocop_dossier_documents_free)

G_END_DECLS
