/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record-private.h"

#include "base/ocop-error.h"
#include "base/ocop-json.h"
#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ocop_record_to_json:
 *
 * Its fields in the order of their description, empty ones left out: what the history keeps.
 *
 * Returns: (transfer full): JSON on one line
 */
char *
ocop_record_to_json (OcopRecord *self)
{
  GString *json = g_string_sized_new (512);

  g_string_append_c (json, '{');
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      const OcopField *field = &self->entity->fields[i];

      /* A flag nobody has touched is a no, in the file as well. */
      if (!self->values[i].is_set && field->type != OCOP_FLAG)
        continue;
      if (json->len > 1)
        g_string_append_c (json, ',');
      ocop_json_quote (json, field->name);
      g_string_append_c (json, ':');
      if (ocop_field_is_text (field))
        ocop_json_quote (json, self->values[i].text);
      else
        ocop_text_append_number (json, self->values[i].number);
    }
  g_string_append_c (json, '}');

  return g_string_free (json, FALSE);
}

static gboolean
read_member (OcopRecord *self,
             const char *name,
             JsonNode   *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      const OcopField *field = &self->entity->fields[i];
      OcopValue *value = &self->values[i];

      if (strcmp (field->name, name) != 0)
        continue;
      if (type != (ocop_field_is_text (field) ? G_TYPE_STRING : G_TYPE_INT64))
        return FALSE;
      if (ocop_field_is_text (field))
        value->text = json_node_dup_string (node);
      else
        value->number = json_node_get_int (node);
      value->is_set = TRUE;
      return TRUE;
    }

  return FALSE;
}

/**
 * ocop_record_from_json:
 * @kind: which kind
 * @id: its row id   @uid: its uid
 * @json: as ocop_record_to_json() wrote it
 * @error: %OCOP_ERROR_DAMAGED if it is anything else
 *
 * A record as the history kept it, to be written back with ocop_record_restore(). Strict: a member that the
 * kind does not describe, or one of another type, is refused and never guessed at.
 *
 * Returns: (transfer full) (nullable): the record
 */
OcopRecord *
ocop_record_from_json (OcopKind     kind,
                       gint64       id,
                       const char  *uid,
                       const char  *json,
                       GError     **error)
{
  g_autoptr (OcopRecord) self = ocop_record_new (kind);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root = json_parser_load_from_data (parser, json, -1, NULL) ? json_parser_get_root (parser) : NULL;
  gboolean whole = root != NULL && JSON_NODE_HOLDS_OBJECT (root);

  if (whole)
    {
      g_autoptr (GList) names = json_object_get_members (json_node_get_object (root));

      for (GList *name = names; name != NULL && whole; name = name->next)
        whole = read_member (self, name->data, json_object_get_member (json_node_get_object (root), name->data));
    }
  if (!whole)
    {
      ocop_fail (error, OCOP_ERROR_DAMAGED, _("%s: what the history keeps of it cannot be read. Nothing was changed."),
                 _(self->entity->label));
      return NULL;
    }
  g_free (self->uid);
  self->uid = g_strdup (uid);
  self->id = id;

  return g_steal_pointer (&self);
}
