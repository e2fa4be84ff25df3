/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation-reader.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>

/**
 * ocop_reader_complain:
 * @format: what is wrong, a translated sentence
 *
 * Keeps the complaint together with the place, unless there is an earlier one.
 */
void
ocop_reader_complain (OcopReader *self,
                      const char *format,
                      ...)
{
  g_autofree char *what = NULL;
  va_list args;

  if (self->error != NULL)
    return;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  if (self->place->len > 0)
    ocop_fail (&self->error, OCOP_ERROR_DAMAGED,
               _("The regulation is damaged at “%s”: %s Nothing of it was used."), self->place->str, what);
  else
    ocop_fail (&self->error, OCOP_ERROR_DAMAGED, _("The regulation is damaged: %s Nothing of it was used."), what);
}

/**
 * ocop_reader_enter:
 * @format: name of the member, or number of the element, that is read next
 *
 * Returns: what ocop_reader_leave() takes to come back
 */
gsize
ocop_reader_enter (OcopReader *self,
                   const char *format,
                   ...)
{
  gsize outside = self->place->len;
  va_list args;

  if (outside > 0 && format[0] != '[')
    g_string_append_c (self->place, '.');
  va_start (args, format);
  g_string_append_vprintf (self->place, format, args);
  va_end (args);

  return outside;
}

/**
 * ocop_reader_leave:
 * @outside: what ocop_reader_enter() answered
 */
void
ocop_reader_leave (OcopReader *self,
                   gsize       outside)
{
  g_string_truncate (self->place, outside);
}

/**
 * ocop_reader_object:
 * @node: (nullable): the value at the place
 * @members: (array zero-terminated=1) (nullable): the only names its members may have; %NULL for any
 *
 * Returns: (transfer none) (nullable): the object; %NULL after a complaint
 */
JsonObject *
ocop_reader_object (OcopReader        *self,
                    JsonNode          *node,
                    const char *const *members)
{
  JsonObjectIter iter;
  const char *name;

  if (self->error != NULL)
    return NULL;
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      ocop_reader_complain (self, _("An object should stand here."));
      return NULL;
    }

  json_object_iter_init (&iter, json_node_get_object (node));
  while (members != NULL && json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (members, name))
      {
        ocop_reader_complain (self, _("Nothing is known of “%s”."), name);
        return NULL;
      }

  return json_node_get_object (node);
}

/**
 * ocop_reader_list:
 * @node: (nullable): the value at the place
 *
 * Returns: (transfer none) (nullable): the list; %NULL after a complaint
 */
JsonArray *
ocop_reader_list (OcopReader *self,
                  JsonNode   *node)
{
  if (self->error != NULL)
    return NULL;
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      ocop_reader_complain (self, _("A list should stand here."));
      return NULL;
    }

  return json_node_get_array (node);
}

static gboolean
is_one_line (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/**
 * ocop_reader_text:
 * @node: (nullable): the value at the place
 *
 * Texts are single lines and not empty: they are printed as they stand, and digests are taken over lines.
 *
 * Returns: the text, owned by the reader's strings; "" after a complaint
 */
const char *
ocop_reader_text (OcopReader *self,
                  JsonNode   *node)
{
  const char *text;

  if (self->error != NULL)
    return "";
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      ocop_reader_complain (self, _("A text should stand here."));
      return "";
    }

  /* An escaped surrogate without its other half comes through json-glib as broken UTF-8. */
  text = json_node_get_string (node);
  if (text[0] == '\0' || !g_utf8_validate (text, -1, NULL) || !is_one_line (text))
    {
      ocop_reader_complain (self, _("One line of text should stand here."));
      return "";
    }

  return g_string_chunk_insert_const (self->strings, text);
}

/**
 * ocop_reader_name:
 * @name: name of a member, where the file chooses it
 *
 * Returns: the name, owned by the reader's strings; "" after a complaint
 */
const char *
ocop_reader_name (OcopReader *self,
                  const char *name)
{
  if (self->error == NULL && (name[0] == '\0' || !g_utf8_validate (name, -1, NULL) || !is_one_line (name)))
    ocop_reader_complain (self, _("A name should be one line of text."));

  return self->error == NULL ? g_string_chunk_insert_const (self->strings, name) : "";
}

/**
 * ocop_reader_has:
 * @object: (nullable): an object
 *
 * Returns: whether @object has the member, and not only as `null`
 */
gboolean
ocop_reader_has (JsonObject *object,
                 const char *member)
{
  return object != NULL && json_object_has_member (object, member) && !json_object_get_null_member (object, member);
}

/**
 * ocop_reader_node_at:
 * @object: (nullable): the object at the place
 *
 * Returns: (transfer none) (nullable): the member; %NULL after a complaint that it is missing
 */
JsonNode *
ocop_reader_node_at (OcopReader *self,
                     JsonObject *object,
                     const char *member)
{
  if (self->error != NULL)
    return NULL;
  if (!ocop_reader_has (object, member))
    {
      ocop_reader_complain (self, _("“%s” is missing."), member);
      return NULL;
    }

  return json_object_get_member (object, member);
}

/**
 * ocop_reader_list_at:
 * @object: (nullable): the object at the place
 *
 * Returns: (transfer none) (nullable): the list under @member; %NULL after a complaint
 */
JsonArray *
ocop_reader_list_at (OcopReader *self,
                     JsonObject *object,
                     const char *member)
{
  JsonNode *node = ocop_reader_node_at (self, object, member);
  gsize outside = ocop_reader_enter (self, "%s", member);
  JsonArray *list = ocop_reader_list (self, node);

  ocop_reader_leave (self, outside);
  return list;
}

/**
 * ocop_reader_text_at:
 * @object: (nullable): the object at the place
 *
 * Returns: the text under @member, owned by the reader's strings; "" after a complaint
 */
const char *
ocop_reader_text_at (OcopReader *self,
                     JsonObject *object,
                     const char *member)
{
  JsonNode *node = ocop_reader_node_at (self, object, member);
  gsize outside = ocop_reader_enter (self, "%s", member);
  const char *text = ocop_reader_text (self, node);

  ocop_reader_leave (self, outside);
  return text;
}

/**
 * ocop_reader_maybe_at:
 * @object: (nullable): the object at the place
 *
 * Returns: (nullable): the text under @member; %NULL if there is none
 */
const char *
ocop_reader_maybe_at (OcopReader *self,
                      JsonObject *object,
                      const char *member)
{
  return ocop_reader_has (object, member) ? ocop_reader_text_at (self, object, member) : NULL;
}

/**
 * ocop_reader_number_at:
 * @object: (nullable): the object at the place
 * @least: smallest number allowed
 * @most: largest number allowed
 *
 * Returns: the whole number under @member; @least after a complaint
 */
int
ocop_reader_number_at (OcopReader *self,
                       JsonObject *object,
                       const char *member,
                       int         least,
                       int         most)
{
  JsonNode *node = ocop_reader_node_at (self, object, member);
  gsize outside = ocop_reader_enter (self, "%s", member);
  gint64 number = least;

  if (self->error == NULL)
    {
      gboolean whole = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;

      if (whole)
        number = json_node_get_int (node);
      if (!whole || number < least || number > most)
        {
          ocop_reader_complain (self, _("A whole number from %d to %d should stand here."), least, most);
          number = least;
        }
    }

  ocop_reader_leave (self, outside);
  return (int) number;
}

/**
 * ocop_reader_flag_at:
 * @object: (nullable): the object at the place
 *
 * Returns: the truth value under @member; %FALSE if there is none
 */
gboolean
ocop_reader_flag_at (OcopReader *self,
                     JsonObject *object,
                     const char *member)
{
  gsize outside;
  JsonNode *node;

  if (self->error != NULL || !ocop_reader_has (object, member))
    return FALSE;
  node = json_object_get_member (object, member);
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  outside = ocop_reader_enter (self, "%s", member);
  ocop_reader_complain (self, _("true or false should stand here."));
  ocop_reader_leave (self, outside);
  return FALSE;
}
