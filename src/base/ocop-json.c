/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-json.h"

#include <gio/gio.h>

/**
 * ocop_json_read_resource:
 * @path: path of a file that travels inside the program
 *
 * Reads one of the program's own data files. That it is there and well-formed is the builder's business,
 * so anything else asserts.
 *
 * Returns: (transfer full): its content
 */
JsonNode *
ocop_json_read_resource (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text;

  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, &size);
  json_parser_load_from_data (parser, text, (gssize) size, &error);
  g_assert_no_error (error);

  return json_node_ref (json_parser_get_root (parser));
}

/**
 * ocop_json_to_text:
 * @node: what to write
 * @for_people: whether it is indented
 *
 * Returns: (transfer full): the JSON text, without a new line at its end
 */
char *
ocop_json_to_text (JsonNode *node,
                   gboolean  for_people)
{
  return json_to_string (node, for_people);
}

/**
 * ocop_json_quote:
 * @json: JSON being written
 * @text: UTF-8
 *
 * Adds @text in quotation marks, byte for byte as ocop_json_to_text() writes it: the history compares and hashes
 * what is written so.
 */
void
ocop_json_quote (GString    *json,
                 const char *text)
{
  static const char short_names[] = { ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't' };
  const char *start = text;

  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c >= 0x1f && c != 0x7f && c != '"' && c != '\\')
        continue;
      g_string_append_len (json, start, p - start);
      start = p + 1;
      if (c == '"' || c == '\\')
        g_string_append_printf (json, "\\%c", c);
      else if (c < sizeof short_names && short_names[c] != '\0')
        g_string_append_printf (json, "\\%c", short_names[c]);
      else
        g_string_append_printf (json, "\\u%04x", c);
    }
  g_string_append (json, start);
  g_string_append_c (json, '"');
}

/**
 * ocop_json_add_text:
 * @text: (nullable): the value; %NULL is written as null
 */
void
ocop_json_add_text (JsonBuilder *builder,
                    const char  *name,
                    const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
ocop_json_add_number (JsonBuilder *builder,
                      const char  *name,
                      gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

void
ocop_json_add_flag (JsonBuilder *builder,
                    const char  *name,
                    gboolean     flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}
