/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-docx.h"
#include "paper/ocop-typesetter.h"

G_BEGIN_DECLS

/* Twentieths of a point, in which word processors measure. */
#define OCOP_TWIPS_PER_MM (1440.0 / 25.4)

/**
 * OcopDocx:
 * @body: of the document   @styles: of the style sheet
 * @feet: (element-type GString): a part for each foot   @n_papers: put in so far
 * @section: (nullable): properties of the last section, which stand where it ends
 */
struct _OcopDocx
{
  OcopTypesetter *setter;
  GString *body;
  GString *styles;
  GPtrArray *feet;
  char *title;
  char *section;
  guint n_papers;
};

void  ocop_docx_add_styles (OcopDocx             *self,
                            const OcopManuscript *manuscript);
char *ocop_docx_style_id   (const OcopDocx       *self,
                            const OcopTextStyle  *style,
                            OcopAlign             align,
                            gboolean              bold);
void  ocop_docx_add_blocks (OcopDocx             *self,
                            GString              *xml,
                            const GPtrArray      *blocks,
                            double                width);
void  ocop_docx_add_runs   (GString              *xml,
                            const OcopRich       *text,
                            guint                 more);

G_END_DECLS
