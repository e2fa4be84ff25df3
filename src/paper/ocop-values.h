/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a layout may name: texts, lists whose entries are values again, and what is missing. */
typedef struct _OcopValues OcopValues;

OcopValues   *ocop_values_new          (void);
void          ocop_values_free         (OcopValues        *self);
void          ocop_values_set          (OcopValues        *self,
                                        const char        *name,
                                        const char        *text);
void          ocop_values_take         (OcopValues        *self,
                                        const char        *name,
                                        char              *text);
void          ocop_values_set_flag     (OcopValues        *self,
                                        const char        *name,
                                        gboolean           flag);
void          ocop_values_set_known    (OcopValues        *self,
                                        const char        *name,
                                        const char        *label,
                                        const char        *text);
void          ocop_values_set_list     (OcopValues        *self,
                                        const char        *name);
OcopValues   *ocop_values_add          (OcopValues        *self,
                                        const char        *list);

gboolean      ocop_values_has          (const OcopValues  *self,
                                        const char        *name);
const char   *ocop_values_get          (const OcopValues  *self,
                                        const char        *name);
const GPtrArray *ocop_values_get_list  (const OcopValues  *self,
                                        const char        *name);
gboolean      ocop_values_is           (const OcopValues  *self,
                                        const char        *name);
const char   *ocop_values_get_label    (const OcopValues  *self,
                                        const char        *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopValues, ocop_values_free)

G_END_DECLS
