/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * OcopReader:
 * @place: where in the file the reading is, e.g. "sets[3].parts[1]"
 * @strings: keeps every text that was read, each once
 * @error: (nullable): the first thing that was wrong
 *
 * Reads JSON of a known form. After the first complaint everything reads as empty, so that the code that
 * reads needs no check after every value: it looks at @error once, at the end.
 */
typedef struct
{
  GString      *place;
  GStringChunk *strings;
  GError       *error;
} OcopReader;

JsonNode   *ocop_reader_parse     (OcopReader        *self,
                                   const char        *text,
                                   gsize              size);

gsize       ocop_reader_enter     (OcopReader        *self,
                                   const char        *format,
                                   ...) G_GNUC_PRINTF (2, 3);
void        ocop_reader_leave     (OcopReader        *self,
                                   gsize              outside);
void        ocop_reader_complain  (OcopReader        *self,
                                   const char        *format,
                                   ...) G_GNUC_PRINTF (2, 3);

/* A value that stands at the place itself. */
JsonObject *ocop_reader_object    (OcopReader        *self,
                                   JsonNode          *node,
                                   const char *const *members);
JsonArray  *ocop_reader_list      (OcopReader        *self,
                                   JsonNode          *node);
const char *ocop_reader_text      (OcopReader        *self,
                                   JsonNode          *node);

const char *ocop_reader_name      (OcopReader        *self,
                                   const char        *name);

/* A member of the object at the place. */
gboolean    ocop_reader_has       (JsonObject        *object,
                                   const char        *member);
JsonNode   *ocop_reader_node_at   (OcopReader        *self,
                                   JsonObject        *object,
                                   const char        *member);
JsonArray  *ocop_reader_list_at   (OcopReader        *self,
                                   JsonObject        *object,
                                   const char        *member);
const char *ocop_reader_text_at   (OcopReader        *self,
                                   JsonObject        *object,
                                   const char        *member);
const char *ocop_reader_maybe_at  (OcopReader        *self,
                                   JsonObject        *object,
                                   const char        *member);
int         ocop_reader_number_at (OcopReader        *self,
                                   JsonObject        *object,
                                   const char        *member,
                                   int                least,
                                   int                most);
gboolean    ocop_reader_flag_at   (OcopReader        *self,
                                   JsonObject        *object,
                                   const char        *member);

G_END_DECLS
