/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-manuscript.h"
#include "paper/ocop-values.h"

G_BEGIN_DECLS

/* A layout and its words: data/documents, or an office's own file of the same name. */
typedef struct _OcopTemplate OcopTemplate;

OcopTemplate   *ocop_template_load     (const char          *name,
                                        const char          *folder,
                                        GError             **error);
void            ocop_template_free     (OcopTemplate        *self);
const char     *ocop_template_get_title (const OcopTemplate *self);
OcopManuscript *ocop_template_fill     (OcopTemplate        *self,
                                        const OcopValues    *values,
                                        GError             **error);
gboolean        ocop_templates_copy    (const char          *folder,
                                        GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopTemplate, ocop_template_free)

G_END_DECLS
