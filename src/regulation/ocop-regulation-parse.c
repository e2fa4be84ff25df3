/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Far more than any decision needs; what is larger is no regulation. */
#define MAX_SIZE (16 * 1024 * 1024)
#define MAX_DEPTH 32

/* json-glib goes down one call a bracket, so a file of brackets alone could use up the stack; it also
 * reads things that are not JSON (comments), behind which brackets could hide from this count. */
static gboolean
is_plain_json (const char *text,
               gsize       size)
{
  gboolean quoted = FALSE;
  int depth = 0;

  for (gsize i = 0; i < size; i++)
    {
      if (quoted)
        {
          if (text[i] == '\\')
            i++;
          else if (text[i] == '"')
            quoted = FALSE;
        }
      else if (text[i] == '"')
        quoted = TRUE;
      else if (text[i] == '[' || text[i] == '{')
        {
          if (++depth > MAX_DEPTH)
            return FALSE;
        }
      else if (text[i] == ']' || text[i] == '}')
        depth--;
      else if (!g_ascii_isalnum (text[i]) && (text[i] == '\0' || strchr (" \t\r\n,:+-.", text[i]) == NULL))
        return FALSE;
    }

  return TRUE;
}

static void
count_member (JsonParser *parser,
              JsonObject *object,
              const char *member,
              gpointer    data)
{
  GHashTable *counts = data;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, object));

  g_hash_table_insert (counts, object, GUINT_TO_POINTER (n + 1));
}

/* Of two members with one name json-glib silently keeps the later: a criterion would be lost. */
static void
compare_members (JsonParser *parser,
                 JsonObject *object,
                 gpointer    data)
{
  GHashTable *counts = data;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, object));

  g_hash_table_remove (counts, object);
  if (n > json_object_get_size (object))
    g_hash_table_add (counts, counts);
}

/**
 * ocop_reader_parse:
 * @text: a file's content
 * @size: its length in bytes
 *
 * Returns: (transfer full) (nullable): the outermost value; %NULL if @text is no JSON
 */
JsonNode *
ocop_reader_parse (OcopReader *self,
                   const char *text,
                   gsize       size)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (size > MAX_SIZE || !g_utf8_validate (text, (gssize) size, NULL) || !is_plain_json (text, size))
    {
      ocop_reader_complain (self, _("It is not the text of a regulation."));
      return NULL;
    }

  g_signal_connect (parser, "object-member", G_CALLBACK (count_member), counts);
  g_signal_connect (parser, "object-end", G_CALLBACK (compare_members), counts);
  if (!json_parser_load_from_data (parser, text, (gssize) size, &error))
    {
      ocop_reader_complain (self, _("It is not JSON (%s)."), error->message);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL)
    {
      ocop_reader_complain (self, _("It is empty."));
      return NULL;
    }
  if (g_hash_table_contains (counts, counts))
    {
      ocop_reader_complain (self, _("A name stands twice in one object."));
      return NULL;
    }

  return json_node_ref (json_parser_get_root (parser));
}
