/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-data-file.h"

#include "base/ocop-json.h"

#include <string.h>

struct _OcopDataFile
{
  GPtrArray *roots; /* of JsonNode: of every file that is read */
  GHashTable *ids; /* "table/key" → gint64, row id of a record that is saved */
};

/**
 * ocop_data_file_open:
 * @path: path of a file that travels inside the program
 *
 * Returns: (transfer full): the file, of which nothing is saved yet
 */
OcopDataFile *
ocop_data_file_open (const char *path)
{
  OcopDataFile *self = g_new0 (OcopDataFile, 1);

  self->roots = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ocop_data_file_add (self, path);

  return self;
}

void
ocop_data_file_free (OcopDataFile *self)
{
  g_ptr_array_unref (self->roots);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/**
 * ocop_data_file_add:
 * @path: path of another file that travels inside the program
 *
 * Reads on in another file, whose records may refer to those that are saved already. No list stands in two files.
 */
void
ocop_data_file_add (OcopDataFile *self,
                    const char   *path)
{
  JsonNode *root = ocop_json_read_resource (path);

  g_assert (JSON_NODE_HOLDS_OBJECT (root));
  g_ptr_array_add (self->roots, root);
}

/**
 * ocop_data_file_get_list:
 * @name: name of a list that must be there
 *
 * Returns: (transfer none): the list
 */
JsonArray *
ocop_data_file_get_list (OcopDataFile *self,
                         const char   *name)
{
  for (guint i = 0; i < self->roots->len; i++)
    {
      JsonObject *root = json_node_get_object (self->roots->pdata[i]);

      if (json_object_has_member (root, name))
        return json_object_get_array_member (root, name);
    }

  g_error ("No file has the list “%s”", name);
}

static char *
join_key (OcopKind    kind,
          const char *key)
{
  return g_strdup_printf ("%s/%s", ocop_entity_get (kind)->table, key);
}

/**
 * ocop_data_file_name:
 * @kind: kind of a record that is saved
 * @key: under which the file's other records refer to it
 * @id: its row id
 *
 * For records that were made otherwise than by ocop_data_file_save_all().
 */
void
ocop_data_file_name (OcopDataFile *self,
                     OcopKind      kind,
                     const char   *key,
                     gint64        id)
{
  gboolean is_new = g_hash_table_insert (self->ids, join_key (kind, key), g_memdup2 (&id, sizeof id));

  g_assert (is_new && id != 0);
}

/**
 * ocop_data_file_find:
 * @kind: what is looked for
 * @key: its key, which must be known
 *
 * Returns: row id of the record
 */
gint64
ocop_data_file_find (OcopDataFile *self,
                     OcopKind      kind,
                     const char   *key)
{
  g_autofree char *joined = join_key (kind, key);
  const gint64 *id = g_hash_table_lookup (self->ids, joined);

  if (id == NULL)
    g_error ("The program's own data name “%s”, which is not there", joined);

  return *id;
}

static void
set_field (OcopDataFile *self,
           OcopRecord   *record,
           guint         field,
           JsonObject   *object,
           const char   *name)
{
  switch (ocop_entity_get_field (field)->type)
    {
    case OCOP_INTEGER:
    case OCOP_MONEY:
      ocop_record_set_integer (record, field, json_object_get_int_member (object, name));
      break;
    case OCOP_FLAG:
      ocop_record_set_flag (record, field, json_object_get_boolean_member (object, name));
      break;
    case OCOP_REF:
      ocop_record_set_ref (record, field,
                           ocop_data_file_find (self, ocop_entity_get_field (field)->target,
                                                json_object_get_string_member (object, name)));
      break;
    case OCOP_TEXT:
    case OCOP_LINES:
    case OCOP_DATE:
    case OCOP_TIME:
    case OCOP_CHOICE:
      ocop_record_set_text (record, field, json_object_get_string_member (object, name));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Every member but the key is a field, so that a slip of the pen cannot pass for an empty field. */
static OcopRecord *
read_record (OcopDataFile *self,
             OcopKind      kind,
             JsonObject   *object)
{
  const OcopEntity *entity = ocop_entity_get (kind);
  OcopRecord *record = ocop_record_new (kind);
  guint n_read = json_object_has_member (object, "key") ? 1 : 0;

  for (guint i = 0; i < entity->n_fields; i++)
    if (json_object_has_member (object, entity->fields[i].name))
      {
        set_field (self, record, OCOP_FIRST_FIELD (kind) + i, object, entity->fields[i].name);
        n_read++;
      }
  g_assert_cmpuint (n_read, ==, json_object_get_size (object));

  return record;
}

/**
 * ocop_data_file_save_all:
 * @self: a file
 * @db: a connection in a transaction
 * @kind: which kind
 * @error: why they could not be written
 *
 * Saves all records of a kind, in the order of the file; those with a key can be referred to from now on.
 *
 * Returns: whether all are saved
 */
gboolean
ocop_data_file_save_all (OcopDataFile *self,
                         OcopDb       *db,
                         OcopKind      kind,
                         GError      **error)
{
  return ocop_data_file_save_list (self, db, kind, ocop_entity_get (kind)->table, error);
}

/**
 * ocop_data_file_save_list:
 * @self: a file
 * @db: a connection in a transaction
 * @kind: which kind   @name: of a list of such records
 * @error: why they could not be written
 *
 * As ocop_data_file_save_all(), for records of a kind that come in several lists.
 *
 * Returns: whether all are saved
 */
gboolean
ocop_data_file_save_list (OcopDataFile *self,
                          OcopDb       *db,
                          OcopKind      kind,
                          const char   *name,
                          GError      **error)
{
  JsonArray *list = ocop_data_file_get_list (self, name);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = json_array_get_object_element (list, i);
      g_autoptr (OcopRecord) record = read_record (self, kind, object);

      if (!ocop_record_save (record, db, error))
        return FALSE;
      if (json_object_has_member (object, "key"))
        ocop_data_file_name (self, kind, json_object_get_string_member (object, "key"), ocop_record_get_id (record));
    }

  return TRUE;
}
