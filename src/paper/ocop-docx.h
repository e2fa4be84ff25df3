/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-manuscript.h"

G_BEGIN_DECLS

/* Papers as a file that word processors open: styles, real tables, page numbers in the headers. */
typedef struct _OcopDocx OcopDocx;

OcopDocx *ocop_docx_new   (void);
void      ocop_docx_free  (OcopDocx              *self);
void      ocop_docx_add   (OcopDocx              *self,
                           const OcopManuscript  *manuscript);
gboolean  ocop_docx_write (OcopDocx              *self,
                           const char            *path,
                           GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDocx, ocop_docx_free)

G_END_DECLS
