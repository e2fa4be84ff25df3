/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-template-private.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

/**
 * ocop_filling_complain:
 * @format: what is wrong, as the end of a sentence
 *
 * Returns: %FALSE
 */
gboolean
ocop_filling_complain (OcopFilling  *self,
                       GError      **error,
                       const char   *format,
                       ...)
{
  g_autofree char *words = NULL;
  va_list args;

  va_start (args, format);
  words = g_strdup_vprintf (format, args);
  va_end (args);

  return ocop_fail (error, OCOP_ERROR_REFUSED, _("The layout “%s” cannot be used; at %s: %s. Nothing was printed."), self->file,
                    self->place->len > 0 ? self->place->str : "{", words);
}

/**
 * ocop_filling_enter:
 *
 * Returns: what ocop_filling_leave() goes back to
 */
gsize
ocop_filling_enter (OcopFilling *self,
                    const char  *format,
                    ...)
{
  gsize mark = self->place->len;
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (self->place, format, args);
  va_end (args);

  return mark;
}

void
ocop_filling_leave (OcopFilling *self,
                    gsize        mark)
{
  g_string_truncate (self->place, mark);
}

JsonObject *
ocop_filling_object (OcopFilling  *self,
                     JsonNode     *node,
                     GError      **error)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  ocop_filling_complain (self, error, _("an object { … } is expected"));

  return NULL;
}

/**
 * ocop_filling_only:
 * @allowed: names apart by spaces
 *
 * A misspelt member would otherwise be passed over in silence.
 *
 * Returns: whether @object has no other members
 */
gboolean
ocop_filling_only (OcopFilling  *self,
                   JsonObject   *object,
                   const char   *allowed,
                   GError      **error)
{
  g_auto (GStrv) names = g_strsplit (allowed, " ", -1);
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains ((const char *const *) names, name))
      return ocop_filling_complain (self, error, _("“%s” has no meaning here; what has: %s"), name, allowed);

  return TRUE;
}

static JsonNode *
member (JsonObject *object,
        const char *name)
{
  return json_object_has_member (object, name) ? json_object_get_member (object, name) : NULL;
}

/**
 * ocop_filling_text:
 * @text: (out): left as it is where there is no such member
 *
 * Returns: whether the member is a text, if it is there
 */
gboolean
ocop_filling_text (OcopFilling  *self,
                   JsonObject   *object,
                   const char   *name,
                   const char  **text,
                   GError      **error)
{
  JsonNode *node = member (object, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return ocop_filling_complain (self, error, _("“%s” is to be a text"), name);
  *text = json_node_get_string (node);

  return TRUE;
}

/**
 * ocop_filling_number:
 * @number: (out): left as it is where there is no such member
 *
 * Returns: whether the member is a number that paper can have, if it is there
 */
gboolean
ocop_filling_number (OcopFilling  *self,
                     JsonObject   *object,
                     const char   *name,
                     double       *number,
                     GError      **error)
{
  JsonNode *node = member (object, name);
  double value;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node)
      || (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return ocop_filling_complain (self, error, _("“%s” is to be a number"), name);
  value = json_node_get_double (node);
  if (!(value >= 0 && value <= 1000))
    return ocop_filling_complain (self, error, _("“%s” is to be a number from 0 to 1000"), name);
  *number = value;

  return TRUE;
}

/**
 * ocop_filling_flag:
 * @flag: (out): left as it is where there is no such member
 *
 * Returns: whether the member is true or false, if it is there
 */
gboolean
ocop_filling_flag (OcopFilling  *self,
                   JsonObject   *object,
                   const char   *name,
                   gboolean     *flag,
                   GError      **error)
{
  JsonNode *node = member (object, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return ocop_filling_complain (self, error, _("“%s” is to be true or false"), name);
  *flag = json_node_get_boolean (node);

  return TRUE;
}

/**
 * ocop_filling_array:
 * @array: (out): %NULL where there is no such member
 *
 * Returns: whether the member is a list, if it is there
 */
gboolean
ocop_filling_array (OcopFilling  *self,
                    JsonObject   *object,
                    const char   *name,
                    JsonArray   **array,
                    GError      **error)
{
  JsonNode *node = member (object, name);

  *array = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ocop_filling_complain (self, error, _("“%s” is to be a list [ … ]"), name);
  *array = json_node_get_array (node);

  return TRUE;
}

/**
 * ocop_filling_align:
 * @align: (out): @given: (out): whether it was said
 *
 * Returns: whether “align” has a meaning, if it is there
 */
gboolean
ocop_filling_align (OcopFilling  *self,
                    JsonObject   *object,
                    OcopAlign    *align,
                    gboolean     *given,
                    GError      **error)
{
  static const char *const words[] = { "left", "centre", "right", "justify" };
  const char *word = NULL;

  *given = FALSE;
  if (!ocop_filling_text (self, object, "align", &word, error))
    return FALSE;
  if (word == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i]) == 0)
      {
        *align = (OcopAlign) i;
        *given = TRUE;
        return TRUE;
      }

  return ocop_filling_complain (self, error, _("“%s” is none of left, centre, right, justify"), word);
}

/**
 * ocop_filling_style:
 * @usual: (nullable): the style where none is named
 * @style: (out) (nullable): the style
 *
 * Returns: whether the style named is there
 */
gboolean
ocop_filling_style (OcopFilling          *self,
                    JsonObject           *object,
                    const char           *name,
                    const char           *usual,
                    const OcopTextStyle **style,
                    GError              **error)
{
  const char *word = usual;

  if (!ocop_filling_text (self, object, name, &word, error))
    return FALSE;
  *style = word != NULL ? ocop_manuscript_get_style (self->manuscript, word) : NULL;
  if (word != NULL && *style == NULL)
    return ocop_filling_complain (self, error, _("there is no style “%s”"), word);

  return TRUE;
}

/**
 * ocop_filling_each:
 * @each: called for @object as often as it says: on its “if”, for each entry of its “for”
 *
 * Returns: whether all went well
 */
gboolean
ocop_filling_each (OcopFilling      *self,
                   JsonObject       *object,
                   OcopFillingFunc   each,
                   gpointer          data,
                   GError          **error)
{
  const OcopValues *outer = self->values;
  const GPtrArray *list = NULL;
  const char *condition = NULL;
  const char *name = NULL;
  gboolean holds = TRUE;
  gboolean done = TRUE;

  if (!ocop_filling_text (self, object, "for", &name, error) || !ocop_filling_text (self, object, "if", &condition, error))
    return FALSE;
  if (name != NULL && (list = ocop_values_get_list (self->values, name)) == NULL)
    return ocop_filling_complain (self, error, _("there is no list “%s” here"), name);

  for (guint i = 0; done && i < (list != NULL ? list->len : 1); i++)
    {
      if (list != NULL)
        self->values = g_ptr_array_index (list, i);
      done = (condition == NULL || ocop_filling_holds (self, condition, &holds, error))
             && (!holds || each (self, object, data, error));
    }
  self->values = outer;

  return done;
}
