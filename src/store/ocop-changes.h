/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * OcopChanges:
 *
 * What one transaction changed: sets of row ids by table. Given to listeners once, after COMMIT.
 */
typedef struct _OcopChanges OcopChanges;

#define OCOP_TYPE_CHANGES (ocop_changes_get_type ())

GType        ocop_changes_get_type (void);
OcopChanges *ocop_changes_new      (void);
OcopChanges *ocop_changes_ref      (OcopChanges *self);
void         ocop_changes_unref    (OcopChanges *self);
void         ocop_changes_note     (OcopChanges *self,
                                    const char  *table,
                                    gint64       id);
gboolean     ocop_changes_is_empty (OcopChanges *self);
gboolean     ocop_changes_touch    (OcopChanges *self,
                                    const char  *table);
guint        ocop_changes_count    (OcopChanges *self,
                                    const char  *table);
gboolean     ocop_changes_contain  (OcopChanges *self,
                                    const char  *table,
                                    gint64       id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopChanges, ocop_changes_unref)

G_END_DECLS
