/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-programme.h"

G_BEGIN_DECLS

/**
 * OcopDocument:
 * @key: by which evidence is matched, the same in all lists that ask for the same thing
 * @name: what it is
 * @requirement: (nullable): its form and content
 * @condition: (nullable): when it is asked for; a person decides and the choice is recorded
 * @gap: (nullable): what of it is not known
 * @source: (nullable): decision and article; %NULL if the article is not known
 * @mandatory: whether no dossier of those to which it applies is complete without it
 * @listed: whether the decision's list has it; otherwise only criteria name it
 * @lent: whether a decision without a list of its own borrows it
 * @filing_only: whether it is written for one filing, so that no other dossier can use it
 * @by_producer: whether the producer prepares it
 * @by: the level that prepares it, where the producer does not
 * @for_centre: whether it only goes with a proposal to the centre
 * @filings: bit for each #OcopFiling that asks for it
 * @sets: bit for each set number whose products need it
 * @producers: (array zero-terminated=1) (nullable): types of producers of which it is asked; %NULL for all
 *
 * A document of a dossier.
 */
typedef struct
{
  const char        *key;
  const char        *name;
  const char        *requirement;
  const char        *condition;
  const char        *gap;
  const char        *source;
  gboolean           mandatory;
  gboolean           listed;
  gboolean           lent;
  gboolean           filing_only;
  gboolean           by_producer;
  OcopLevel          by;
  gboolean           for_centre;
  guint              filings;
  guint              sets;
  const char *const *producers;
} OcopDocument;

/**
 * OcopProof:
 * @by_law: whether the decision itself joins the two; otherwise it is this program's reading
 * @criteria: (array zero-terminated=1): criteria by their ids; an id that ends in "*" means all that begin so
 *
 * A document, and what it proves.
 */
typedef struct
{
  const OcopDocument *document;
  gboolean            by_law;
  const char *const  *criteria;
} OcopProof;

/**
 * OcopDocumentList:
 * @regulation: its id
 * @borrowed_from: (nullable): id of the regulation whose documents serve, where it has no list of its own
 * @gap: (nullable): a sentence that says so
 * @documents: (array length=n_documents): those of its own, then those borrowed
 * @unproved: (array zero-terminated=1): criteria that no document proves: they are seen on the spot
 *
 * The documents of a dossier under one regulation.
 */
typedef struct
{
  const char                *regulation;
  const char                *borrowed_from;
  const char                *gap;
  const OcopDocument *const *documents;
  guint                      n_documents;
  const OcopProof           *proofs;
  guint                      n_proofs;
  const char *const         *unproved;
} OcopDocumentList;

/**
 * OcopNeed:
 * @OCOP_NEED_NONE: the document is not asked for
 * @OCOP_NEED_MAYBE: it is asked for on a condition that a person has to judge
 * @OCOP_NEED_ASKED: it is asked for
 */
typedef enum
{
  OCOP_NEED_NONE,
  OCOP_NEED_MAYBE,
  OCOP_NEED_ASKED,
} OcopNeed;

/* All lists, in the order of the file. Nothing in them changes once they are loaded. */
typedef struct
{
  int                     revision;
  const OcopDocumentList *lists;
  guint                   n_lists;
  /*< private >*/
  GStringChunk           *strings;
  GPtrArray              *blocks;
} OcopDocuments;

const OcopDocuments    *ocop_documents_get          (void);
const OcopDocumentList *ocop_documents_for          (const char             *regulation);
GPtrArray              *ocop_documents_proving      (const char             *regulation,
                                                     const OcopSet          *set,
                                                     const OcopItem         *item);

const OcopDocumentList *ocop_documents_find         (const OcopDocuments    *self,
                                                     const char             *regulation);
const OcopDocument     *ocop_document_list_find     (const OcopDocumentList *self,
                                                     const char             *key);
GPtrArray              *ocop_document_list_proving  (const OcopDocumentList *self,
                                                     const OcopSet          *set,
                                                     const OcopItem         *item);
gboolean                ocop_document_list_unproved (const OcopDocumentList *self,
                                                     const OcopCriterion    *criterion);
OcopNeed                ocop_document_need          (const OcopDocument     *self,
                                                     const OcopSet          *set,
                                                     const char             *producer,
                                                     OcopFiling              filing);
gboolean                ocop_proof_covers           (const char             *pattern,
                                                     const char             *criterion);

G_END_DECLS
