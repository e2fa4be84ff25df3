/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-city.h"

#include "base/ocop-collation.h"
#include "model/ocop-city-units.h"
#include "model/ocop-data-file.h"
#include "model/ocop-kinds.h"
#include "store/ocop-statement.h"

#define CITY_PATH "/vn/danang/Ocop/city/danang.json"

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

static gboolean
save_checklists (OcopDataFile *file,
                 OcopDb       *db,
                 GError      **error)
{
  return ocop_data_file_save_all (file, db, OCOP_KIND_CHECKLIST, error) &&
         ocop_data_file_save_all (file, db, OCOP_KIND_CHECKLIST_ITEM, error);
}

/**
 * ocop_city_add_checklists:
 * @db: a connection in a transaction
 * @error: return location
 *
 * Gives a file that was made before there were any what is known of the decisions on sales points.
 *
 * Returns: whether they are written
 */
gboolean
ocop_city_add_checklists (OcopDb  *db,
                          GError **error)
{
  g_autoptr (OcopDataFile) file = ocop_data_file_open (CITY_PATH);

  return save_checklists (file, db, error);
}

/**
 * ocop_city_fill:
 * @db: a connection in a transaction, on a file without content
 * @data: not used
 * @error: return location
 *
 * What a new file starts with: the city, its units and the offices that head its papers, by date, what the decisions on
 * sales points demand as far as it is known, and the settings. An #OcopWriteFunc.
 *
 * Returns: whether all of it is written
 */
gboolean
ocop_city_fill (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  g_autoptr (OcopDataFile) file = ocop_data_file_open (CITY_PATH);

  return ocop_data_file_save_all (file, db, OCOP_KIND_UNIT, error) && ocop_city_units_save (file, db, error) &&
         ocop_data_file_save_all (file, db, OCOP_KIND_OFFICE, error) && save_checklists (file, db, error) &&
         save_settings (file, db, error);
}
