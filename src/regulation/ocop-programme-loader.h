/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-programme.h"

G_BEGIN_DECLS

OcopProgramme *ocop_programme_load (const char    *text,
                                    gssize         size,
                                    GError       **error);
void           ocop_programme_free (OcopProgramme *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopProgramme, ocop_programme_free)

G_END_DECLS
