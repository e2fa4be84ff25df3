/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-documents.h"
#include "window/ocop-main-window.h"

G_BEGIN_DECLS

/**
 * OcopDocumentAct:
 * @OCOP_DOCUMENT_ADD: new evidence, of which no more is known than what it is for
 * @OCOP_DOCUMENT_CHOOSE: evidence that is there fulfils it
 * @OCOP_DOCUMENT_SET_ASIDE: it does not apply, with the reason; without one it applies again
 * @OCOP_DOCUMENT_DEFECT: what was handed in does not count as it is; without words it does again
 *
 * What is done about a document of a dossier.
 */
typedef enum
{
  OCOP_DOCUMENT_ADD,
  OCOP_DOCUMENT_CHOOSE,
  OCOP_DOCUMENT_SET_ASIDE,
  OCOP_DOCUMENT_DEFECT,
} OcopDocumentAct;

/* An act about a document on its way to the disk. */
typedef struct _OcopDocumentWork OcopDocumentWork;

OcopDocumentWork *ocop_document_work_new       (gint64              dossier,
                                                const OcopDocument *document);
void              ocop_document_work_free      (OcopDocumentWork   *self);
void              ocop_document_work_run       (OcopDocumentWork   *self,
                                                OcopMainWindow     *window,
                                                OcopDocumentAct     act,
                                                gint64              evidence,
                                                const char         *words);
void              ocop_document_work_add_files (OcopDocumentWork   *self,
                                                OcopMainWindow     *window,
                                                GSList             *files);

G_END_DECLS
