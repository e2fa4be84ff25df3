/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-documents.h"

G_BEGIN_DECLS

GPtrArray *ocop_documents_check (const OcopDocumentList *list,
                                 const OcopRegulation   *regulation);

G_END_DECLS
