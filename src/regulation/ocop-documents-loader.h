/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-documents.h"

G_BEGIN_DECLS

OcopDocuments *ocop_documents_load (const char    *text,
                                    gssize         size,
                                    GError       **error);
void           ocop_documents_free (OcopDocuments *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDocuments, ocop_documents_free)

G_END_DECLS
