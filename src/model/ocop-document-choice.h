/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "regulation/ocop-documents.h"

G_BEGIN_DECLS

/* What an office decides about a document of a dossier. Inside a transaction. */

gint64   ocop_document_add_evidence (OcopDb              *db,
                                     gint64               dossier,
                                     const OcopDocument  *document,
                                     GError             **error);
gboolean ocop_document_choose       (OcopDb              *db,
                                     gint64               dossier,
                                     const char          *document,
                                     gint64               evidence,
                                     GError             **error);
gboolean ocop_document_set_aside    (OcopDb              *db,
                                     gint64               dossier,
                                     const char          *document,
                                     const char          *reason,
                                     GError             **error);
gboolean ocop_document_note_defect  (OcopDb              *db,
                                     gint64               dossier,
                                     const char          *document,
                                     const char          *defect,
                                     GError             **error);

/* What a new piece of evidence for a document begins with. Anywhere. */
OcopRecord *ocop_document_new_evidence (OcopDb             *db,
                                        gint64              dossier,
                                        const OcopDocument *document,
                                        GError            **error);

G_END_DECLS
