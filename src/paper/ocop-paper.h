/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-typesetter.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Pages laid out once, drawn on paper, on a screen and into files alike. */
typedef struct _OcopPaper OcopPaper;

OcopPaper  *ocop_paper_new           (OcopTypesetter        *setter,
                                      const OcopManuscript  *manuscript);
void        ocop_paper_free          (OcopPaper             *self);
const char *ocop_paper_get_title     (const OcopPaper       *self);
guint       ocop_paper_get_n_pages   (const OcopPaper       *self);
void        ocop_paper_get_page_size (const OcopPaper       *self,
                                      guint                  page,
                                      double                *width,
                                      double                *height);
char       *ocop_paper_get_page_text (const OcopPaper       *self,
                                      guint                  page);
void        ocop_paper_draw_page     (const OcopPaper       *self,
                                      guint                  page,
                                      cairo_t               *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopPaper, ocop_paper_free)

G_END_DECLS
