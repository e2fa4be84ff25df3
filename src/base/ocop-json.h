/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *ocop_json_read_resource (const char *path);
char     *ocop_json_to_text       (JsonNode   *node,
                                   gboolean    for_people);

G_END_DECLS
