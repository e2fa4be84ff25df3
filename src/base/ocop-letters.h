/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For the files of this room only: ocop-text.h has what others use. */
gboolean ocop_letters_are_composed (const char *text);
void     ocop_letters_fold         (const char *text,
                                    GString    *folded);

G_END_DECLS
