/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names brought to the form in which they are compared. */
char       *ocop_import_plain_words  (const char *text);
char       *ocop_import_key_of_unit  (const char *name);
const char *ocop_import_kind_of_unit (const char *name);

G_END_DECLS
