/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _OcopReplacement OcopReplacement;

OcopReplacement *ocop_replacement_new      (const char       *path,
                                            GError          **error);
const char      *ocop_replacement_get_path (OcopReplacement  *self);
gboolean         ocop_replacement_commit   (OcopReplacement  *self,
                                            GError          **error);
gboolean         ocop_replacement_commit_new (OcopReplacement *self,
                                            GError          **error);
gboolean         ocop_replacement_commit_as (OcopReplacement *self,
                                            const char       *name,
                                            GError          **error);
void             ocop_replacement_free     (OcopReplacement  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopReplacement, ocop_replacement_free)

G_END_DECLS
