/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-city-units.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"

#include <gio/gio.h>
#include <string.h>

#define UNITS_PATH "/vn/danang/Ocop/units/"

/* The key of the city itself, the parent of districts and, where there are none, of communes. */
#define CITY_KEY "48"

/* Columns of a map, data/units/2021.csv and the like. */
enum
{
  CODE,
  NAME,
  KIND,
  PARENT,
  N_COLUMNS,
};

/* Columns of data/units/follows.csv. */
enum
{
  OLD_MAP,
  OLD_CODE,
  NEW_MAP,
  NEW_CODE,
  EXTENT,
  SOURCE,
  N_FOLLOW_COLUMNS,
};

static const char map_head[] = "code,name,kind,parent";
static const char follow_head[] = "old_map,old_code,new_map,new_code,extent,source";

/* The city between two reforms. Codes are keys on one map only: a reform gives them to other places. */
typedef struct
{
  const char *name;
  const char *valid_from;
  const char *valid_to;
  GPtrArray  *rows;    /* char **, a parent above its units */
  GHashTable *by_code; /* code → char ** of rows */
} Map;

typedef struct
{
  OcopDataFile *file;
  OcopDb       *db;
  GPtrArray    *maps; /* by time, each beginning where the one before ends */
} Maps;

static void
map_free (gpointer data)
{
  Map *map = data;

  g_hash_table_unref (map->by_code);
  g_ptr_array_unref (map->rows);
  g_free (map);
}

/* Cells of these lists hold no comma and no quotation mark. */
static GPtrArray *
read_rows (const char *name,
           const char *head,
           guint       n_columns)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat (UNITS_PATH, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  const char *content;
  gsize size;

  g_assert_no_error (error);
  content = g_bytes_get_data (bytes, &size);
  text = g_strndup (content, size);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[0], ==, head);
  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      {
        char **cells = g_strsplit (lines[i], ",", -1);

        g_assert_cmpuint (g_strv_length (cells), ==, n_columns);
        g_ptr_array_add (rows, cells);
      }

  return rows;
}

static Map *
read_map (JsonObject *about)
{
  Map *map = g_new0 (Map, 1);
  const char *file = json_object_get_string_member (about, "file");

  map->name = json_object_get_string_member (about, "name");
  map->valid_from = json_object_get_string_member (about, "valid_from");
  map->valid_to = json_object_get_string_member_with_default (about, "valid_to", NULL);
  map->rows = read_rows (file, map_head, N_COLUMNS);
  map->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < map->rows->len; i++)
    {
      char **cells = map->rows->pdata[i];
      gboolean is_new = g_hash_table_insert (map->by_code, cells[CODE], cells);

      g_assert_true (is_new);
    }

  return map;
}

static const Map *
get_map (const Maps *self,
         guint       index)
{
  return index < self->maps->len ? self->maps->pdata[index] : NULL;
}

/* Whether the unit goes on from a map to the next as the same one: with its code, name and kind and under
 * the same parent, which goes on likewise. */
static gboolean
goes_on (const Maps *self,
         guint       index,
         const char *code)
{
  const Map *map = get_map (self, index);
  const Map *next = get_map (self, index + 1);
  char **cells, **later;

  if (strcmp (code, CITY_KEY) == 0)
    return TRUE;
  cells = g_hash_table_lookup (map->by_code, code);
  later = next != NULL ? g_hash_table_lookup (next->by_code, code) : NULL;
  if (cells == NULL || later == NULL)
    return FALSE;

  return strcmp (cells[NAME], later[NAME]) == 0 && strcmp (cells[KIND], later[KIND]) == 0 &&
         strcmp (cells[PARENT], later[PARENT]) == 0 && goes_on (self, index, cells[PARENT]);
}

static gint64
find_unit (const Maps *self,
           const char *map,
           const char *code)
{
  g_autofree char *key = g_strjoin ("/", map, code, NULL);

  return ocop_data_file_find (self->file, OCOP_KIND_UNIT, key);
}

static void
name_unit (const Maps *self,
           const char *map,
           const char *code,
           gint64      id)
{
  g_autofree char *key = g_strjoin ("/", map, code, NULL);

  ocop_data_file_name (self->file, OCOP_KIND_UNIT, key, id);
}

/* A unit that goes on is one record over all its maps. */
static gboolean
save_unit (const Maps *self,
           guint       index,
           char      **cells,
           GError    **error)
{
  const Map *map = get_map (self, index);
  gboolean under_city = strcmp (cells[PARENT], CITY_KEY) == 0;
  g_autoptr (OcopRecord) unit = ocop_record_new (OCOP_KIND_UNIT);
  guint last = index;

  while (last + 1 < self->maps->len && goes_on (self, last, cells[CODE]))
    last++;

  ocop_record_set_text (unit, OCOP_UNIT_CODE, cells[CODE]);
  ocop_record_set_text (unit, OCOP_UNIT_NAME, cells[NAME]);
  ocop_record_set_text (unit, OCOP_UNIT_TYPE, cells[KIND]);
  ocop_record_set_ref (unit, OCOP_UNIT_PARENT,
                       under_city ? ocop_data_file_find (self->file, OCOP_KIND_UNIT, CITY_KEY)
                                  : find_unit (self, map->name, cells[PARENT]));
  ocop_record_set_text (unit, OCOP_UNIT_VALID_FROM, map->valid_from);
  ocop_record_set_text (unit, OCOP_UNIT_VALID_TO, get_map (self, last)->valid_to);
  if (!ocop_record_save (unit, self->db, error))
    return FALSE;
  for (guint i = index; i <= last; i++)
    name_unit (self, get_map (self, i)->name, cells[CODE], ocop_record_get_id (unit));

  return TRUE;
}

static gboolean
save_map (const Maps *self,
          guint       index,
          GError    **error)
{
  const Map *map = get_map (self, index);

  for (guint i = 0; i < map->rows->len; i++)
    {
      char **cells = map->rows->pdata[i];

      if (index > 0 && goes_on (self, index - 1, cells[CODE]))
        continue;
      if (!save_unit (self, index, cells, error))
        return FALSE;
    }

  return TRUE;
}

/* A row for a unit that goes on is no record: nothing follows itself. */
static gboolean
save_follow (const Maps *self,
             char      **cells,
             GError    **error)
{
  gint64 old_unit = find_unit (self, cells[OLD_MAP], cells[OLD_CODE]);
  gint64 new_unit = find_unit (self, cells[NEW_MAP], cells[NEW_CODE]);
  g_autoptr (OcopRecord) follow = NULL;

  if (old_unit == new_unit)
    return TRUE;
  follow = ocop_record_new (OCOP_KIND_UNIT_FOLLOW);
  ocop_record_set_ref (follow, OCOP_UNIT_FOLLOW_OLD, old_unit);
  ocop_record_set_ref (follow, OCOP_UNIT_FOLLOW_NEW, new_unit);
  ocop_record_set_text (follow, OCOP_UNIT_FOLLOW_EXTENT, cells[EXTENT]);
  ocop_record_set_text (follow, OCOP_UNIT_FOLLOW_SOURCE, cells[SOURCE]);

  return ocop_record_save (follow, self->db, error);
}

/**
 * ocop_city_units_save:
 * @file: the city's data file, of which the city itself is saved under the key "48"
 * @db: a connection in a transaction
 * @error: why they could not be written
 *
 * Saves the units of all the file's maps, and which followed which. In the data file they are known from
 * then on by map and code, "2025-07/20242". What a unit without a row in follows.csv became is not known,
 * and stays so.
 *
 * Returns: whether all are saved
 */
gboolean
ocop_city_units_save (OcopDataFile *file,
                      OcopDb       *db,
                      GError      **error)
{
  JsonArray *list = ocop_data_file_get_list (file, "maps");
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func (map_free);
  g_autoptr (GPtrArray) follows = read_rows ("follows.csv", follow_head, N_FOLLOW_COLUMNS);
  const Maps self = { file, db, maps };

  for (guint i = 0; i < json_array_get_length (list); i++)
    g_ptr_array_add (maps, read_map (json_array_get_object_element (list, i)));
  for (guint i = 0; i < maps->len; i++)
    if (!save_map (&self, i, error))
      return FALSE;
  for (guint i = 0; i < follows->len; i++)
    if (!save_follow (&self, follows->pdata[i], error))
      return FALSE;

  return TRUE;
}
