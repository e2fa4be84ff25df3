/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-city.h"

#include "base/ocop-collation.h"
#include "model/ocop-data-file.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "store/ocop-statement.h"

#include <gio/gio.h>
#include <string.h>

#define CITY_PATH "/vn/danang/Ocop/city/danang.json"
#define UNITS_PATH "/vn/danang/Ocop/units/"

/* Columns of a list of units: data/units. */
enum
{
  CODE,
  NAME,
  KIND,
  PARENT,
  N_COLUMNS,
};

static const char units_head[] = "code,name,kind,parent";

/* The map of the city on one day. It is entered with the days between which the file knows it: from the
 * year in which the programme began, since nothing before is asked for, to the eve of the next reform,
 * after which a map of its own holds. The city itself goes on. */
typedef struct
{
  OcopDataFile *file;
  OcopDb *db;
  const char *valid_from;
  const char *valid_to;
} CityMap;

static char **
read_lines (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat (UNITS_PATH, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *text = NULL;
  gsize size;
  const char *content;

  g_assert_no_error (error);
  content = g_bytes_get_data (bytes, &size);
  text = g_strndup (content, size);

  return g_strsplit (text, "\n", -1);
}

static gboolean
save_unit (const CityMap *map,
           const char    *line,
           GError       **error)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", -1);
  g_autoptr (OcopRecord) unit = ocop_record_new (OCOP_KIND_UNIT);

  g_assert_cmpuint (g_strv_length (cells), ==, N_COLUMNS);

  ocop_record_set_text (unit, OCOP_UNIT_CODE, cells[CODE]);
  ocop_record_set_text (unit, OCOP_UNIT_NAME, cells[NAME]);
  ocop_record_set_text (unit, OCOP_UNIT_TYPE, cells[KIND]);
  ocop_record_set_ref (unit, OCOP_UNIT_PARENT, ocop_data_file_find (map->file, OCOP_KIND_UNIT, cells[PARENT]));
  ocop_record_set_text (unit, OCOP_UNIT_VALID_FROM, map->valid_from);
  ocop_record_set_text (unit, OCOP_UNIT_VALID_TO, map->valid_to);
  if (!ocop_record_save (unit, map->db, error))
    return FALSE;
  /* Codes are no keys over the years; on one map they are. */
  ocop_data_file_name (map->file, OCOP_KIND_UNIT, cells[CODE], ocop_record_get_id (unit));

  return TRUE;
}

/* Names in these lists hold no comma and no quotation mark, and a parent stands above its units. */
static gboolean
save_units (OcopDataFile *file,
            OcopDb       *db,
            GError      **error)
{
  JsonObject *about = json_object_get_object_member (ocop_data_file_get_root (file), "map");
  g_auto (GStrv) lines = read_lines (json_object_get_string_member (about, "file"));
  const CityMap map = {
    .file = file,
    .db = db,
    .valid_from = json_object_get_string_member (about, "valid_from"),
    .valid_to = json_object_get_string_member (about, "valid_to"),
  };

  g_assert_cmpstr (lines[0], ==, units_head);
  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !save_unit (&map, lines[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
save_setting (OcopDb      *db,
              const char  *key,
              const char  *value,
              GError     **error)
{
  return ocop_statement_run (db, error, "INSERT INTO setting (key, value) VALUES (?, ?)", "tt", key, value);
}

static gboolean
save_settings (OcopDataFile *file,
               OcopDb       *db,
               GError      **error)
{
  JsonObject *city = json_array_get_object_element (ocop_data_file_get_list (file, "unit"), 0);

  return save_setting (db, "collation", ocop_collation_version (), error) &&
         save_setting (db, "city", json_object_get_string_member (city, "name"), error);
}

/**
 * ocop_city_fill:
 * @db: a connection in a transaction, on a file without content
 * @data: not used
 * @error: return location
 *
 * What a new file starts with: the city, its units and the offices that head its papers, by date, and the
 * settings. An #OcopWriteFunc.
 *
 * Returns: whether all of it is written
 */
gboolean
ocop_city_fill (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  g_autoptr (OcopDataFile) file = ocop_data_file_open (CITY_PATH);

  return ocop_data_file_save_all (file, db, OCOP_KIND_UNIT, error) && save_units (file, db, error) &&
         ocop_data_file_save_all (file, db, OCOP_KIND_OFFICE, error) && save_settings (file, db, error);
}
