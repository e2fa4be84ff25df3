/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *ocop_json_read_resource (const char *path);
char     *ocop_json_to_text       (JsonNode   *node,
                                   gboolean    for_people);

/* A text as JSON has it, where a builder would take most of the time. */
void      ocop_json_quote         (GString    *json,
                                   const char *text);

/* A member of the object being built. */
void      ocop_json_add_text      (JsonBuilder *builder,
                                   const char  *name,
                                   const char  *text);
void      ocop_json_add_number    (JsonBuilder *builder,
                                   const char  *name,
                                   gint64       number);
void      ocop_json_add_flag      (JsonBuilder *builder,
                                   const char  *name,
                                   gboolean     flag);

G_END_DECLS
