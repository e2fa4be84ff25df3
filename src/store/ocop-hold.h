/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _OcopHold OcopHold;

OcopHold *ocop_hold_take (const char  *path,
                          GError     **error);
void      ocop_hold_free (OcopHold    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopHold, ocop_hold_free)

G_END_DECLS
