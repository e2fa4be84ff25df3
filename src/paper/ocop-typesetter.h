/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-manuscript.h"

#include <pango/pango.h>

G_BEGIN_DECLS

#define OCOP_POINTS_PER_MM (72.0 / 25.4)

/* Sets text in Times New Roman, or where that is missing in Liberation Serif, whose letters are as wide. For one thread. */
typedef struct _OcopTypesetter OcopTypesetter;

OcopTypesetter *ocop_typesetter_new     (void);
void            ocop_typesetter_free    (OcopTypesetter       *self);
void            ocop_typesetter_set_scale (OcopTypesetter     *self,
                                         double                scale);
double          ocop_typesetter_get_scale (const OcopTypesetter *self);
PangoLayout    *ocop_typesetter_set     (OcopTypesetter       *self,
                                         const OcopTextStyle  *style,
                                         const OcopRich       *text,
                                         double                width);
double          ocop_typesetter_widest_word (OcopTypesetter   *self,
                                         const OcopTextStyle  *style,
                                         const OcopRich       *text);

double          ocop_layout_height      (PangoLayout          *layout);
double          ocop_layout_widest_line (PangoLayout          *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopTypesetter, ocop_typesetter_free)

G_END_DECLS
