/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-tiles.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#define PLACES_PATH "/vn/danang/Ocop/units/tiles.csv"

/* A map is wider than it is high. */
#define WIDTH_TO_HEIGHT 1.6

static void
tile_free (gpointer data)
{
  OcopTile *tile = data;

  g_free (tile->name);
  g_free (tile->full_name);
  g_free (tile);
}

/* Where the districts lie, roughly as on a map; the lines are the program's own data. */
static gboolean
find_place (GStrv       lines,
            const char *code,
            int        *column,
            int        *row)
{
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      if (g_strv_length (cells) != 3 || strcmp (cells[0], code) != 0)
        continue;
      *column = (int) g_ascii_strtoll (cells[1], NULL, 10);
      *row = (int) g_ascii_strtoll (cells[2], NULL, 10);
      return TRUE;
    }

  return FALSE;
}

static int
count_products (const OcopBreakdown *by_unit,
                gint64               unit)
{
  for (guint i = 0; i < by_unit->rows->len; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (by_unit->rows, i);

      if (row->unit == unit)
        return ocop_breakdown_row_count (row);
    }

  return 0;
}

/**
 * ocop_tiles_new:
 * @units: the units of the file
 * @by_unit: products by unit
 * @as_of: ISO date of the map
 *
 * The units of a breakdown as a schematic map: districts where data/units/tiles.csv puts them; a map of units that it does not
 * place is laid out in rows by their codes.
 *
 * Returns: (transfer full) (element-type OcopTile): a tile a unit
 */
GPtrArray *
ocop_tiles_new (const OcopUnitMap   *units,
                const OcopBreakdown *by_unit,
                const char          *as_of)
{
  g_autoptr (GPtrArray) areas = ocop_unit_map_areas (units, as_of);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (PLACES_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
  GPtrArray *tiles = g_ptr_array_new_with_free_func (tile_free);
  int n_columns = MAX (1, (int) ceil (sqrt (areas->len * WIDTH_TO_HEIGHT)));
  gboolean is_placed = areas->len > 0;

  for (guint i = 0; i < areas->len; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (areas, i);
      OcopTile *tile = g_new0 (OcopTile, 1);

      tile->unit = unit->id;
      tile->name = g_strdup (unit->name);
      tile->full_name = ocop_unit_get_full_name (unit);
      tile->count = count_products (by_unit, unit->id);
      /* A code is used again for other units: it places a district only. */
      is_placed = is_placed && ocop_unit_is_district (unit) && find_place (lines, unit->code, &tile->column, &tile->row);
      g_ptr_array_add (tiles, tile);
    }
  for (guint i = 0; !is_placed && i < tiles->len; i++)
    {
      OcopTile *tile = g_ptr_array_index (tiles, i);

      tile->column = (int) i % n_columns;
      tile->row = (int) i / n_columns;
    }

  return tiles;
}
