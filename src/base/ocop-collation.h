/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes     *ocop_collation_key     (const char *text);
char       *ocop_collation_given_name_first (const char *person);
const char *ocop_collation_version (void);

G_END_DECLS
