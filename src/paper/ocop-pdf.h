/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-paper.h"

G_BEGIN_DECLS

/* A PDF being written: whole in the end, or not there. */
typedef struct _OcopPdf OcopPdf;

OcopPdf  *ocop_pdf_new   (const char       *path,
                          GError          **error);
gboolean  ocop_pdf_add   (OcopPdf          *self,
                          const OcopPaper  *paper,
                          GError          **error);
gboolean  ocop_pdf_close (OcopPdf          *self,
                          GError          **error);
void      ocop_pdf_free  (OcopPdf          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopPdf, ocop_pdf_free)

G_END_DECLS
