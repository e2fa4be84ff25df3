/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-units.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

#include <string.h>

struct _OcopUnitMap
{
  GHashTable *by_id;    /* gint64 → OcopUnit */
  GPtrArray *units;     /* by kind and code */
  GHashTable *follower; /* gint64 of a unit that went over whole into one other → OcopUnit */
};

static void
unit_free (gpointer data)
{
  OcopUnit *unit = data;

  g_free (unit->code);
  g_free (unit->name);
  g_free (unit->kind);
  g_free (unit->valid_from);
  g_free (unit->valid_to);
  g_free (unit);
}

void
ocop_unit_map_free (OcopUnitMap *self)
{
  g_hash_table_unref (self->follower);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->units);
  g_free (self);
}

static gboolean
read_units (OcopUnitMap *self,
            OcopDb      *db,
            GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id, code, name, kind, coalesce (parent, 0), valid_from, valid_to FROM unit "
                             "ORDER BY kind, code, valid_from",
                             ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopUnit *unit = g_new0 (OcopUnit, 1);

      unit->id = ocop_statement_int64 (&statement, 0);
      unit->code = ocop_statement_dup (&statement, 1);
      unit->name = ocop_statement_dup (&statement, 2);
      unit->kind = ocop_statement_dup (&statement, 3);
      unit->parent_id = ocop_statement_int64 (&statement, 4);
      unit->valid_from = ocop_statement_dup (&statement, 5);
      unit->valid_to = ocop_statement_dup (&statement, 6);
      g_ptr_array_add (self->units, unit);
      g_hash_table_insert (self->by_id, &unit->id, unit);
    }
  if (!ocop_pass_error (&local, error))
    return FALSE;
  for (guint i = 0; i < self->units->len; i++)
    {
      OcopUnit *unit = g_ptr_array_index (self->units, i);

      unit->parent = g_hash_table_lookup (self->by_id, &unit->parent_id);
    }

  return TRUE;
}

static gboolean
read_followers (OcopUnitMap *self,
                OcopDb      *db,
                GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  /* A unit of which only parts went elsewhere has no follower: where a producer is now is then unknown. */
  if (!ocop_statement_begin (&statement, db, error, "SELECT old_unit, new_unit FROM unit_follow WHERE extent = 'whole'", ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 old_id = ocop_statement_int64 (&statement, 0);
      gint64 new_id = ocop_statement_int64 (&statement, 1);
      OcopUnit *old_unit = g_hash_table_lookup (self->by_id, &old_id);
      OcopUnit *new_unit = g_hash_table_lookup (self->by_id, &new_id);

      if (old_unit != NULL && new_unit != NULL)
        g_hash_table_insert (self->follower, &old_unit->id, new_unit);
    }
  return ocop_pass_error (&local, error);
}

/**
 * ocop_unit_map_load:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the units of the file, of all years
 */
OcopUnitMap *
ocop_unit_map_load (OcopDb  *db,
                    GError **error)
{
  g_autoptr (OcopUnitMap) self = g_new0 (OcopUnitMap, 1);

  self->units = g_ptr_array_new_with_free_func (unit_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->follower = g_hash_table_new (g_int64_hash, g_int64_equal);
  if (!read_units (self, db, error) || !read_followers (self, db, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ocop_unit_map_get:
 *
 * Returns: (transfer none) (nullable): the unit with this row id
 */
const OcopUnit *
ocop_unit_map_get (const OcopUnitMap *self,
                   gint64             id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

/**
 * ocop_unit_map_get_all:
 *
 * Returns: (transfer none) (element-type OcopUnit): every unit of the file, of all years
 */
const GPtrArray *
ocop_unit_map_get_all (const OcopUnitMap *self)
{
  return self->units;
}

/**
 * ocop_unit_stands_on:
 *
 * Returns: whether @unit is in being on @date
 */
gboolean
ocop_unit_stands_on (const OcopUnit *unit,
                     const char     *date)
{
  return strcmp (unit->valid_from, date) <= 0 && (unit->valid_to == NULL || strcmp (date, unit->valid_to) <= 0);
}

/**
 * ocop_unit_map_on:
 * @self: units
 * @id: row id of a unit as a record names it, 0 for none
 * @date: ISO date
 *
 * Where a place that was in the unit lies on @date: the unit itself while it stands, otherwise what it went
 * over into as a whole. Codes are never compared: they were given to other places later.
 *
 * Returns: (transfer none) (nullable): the unit of that day, %NULL if it is not known
 */
const OcopUnit *
ocop_unit_map_on (const OcopUnitMap *self,
                  gint64             id,
                  const char        *date)
{
  const OcopUnit *unit = ocop_unit_map_get (self, id);

  /* As many steps as there are units at the most: data that goes in a circle must not. */
  for (guint steps = 0; unit != NULL && steps <= self->units->len; steps++)
    {
      if (ocop_unit_stands_on (unit, date))
        return unit;
      unit = g_hash_table_lookup (self->follower, &unit->id);
    }

  return NULL;
}

/**
 * ocop_unit_map_list:
 * @self: units
 * @kind: key of a kind
 * @date: ISO date
 *
 * Returns: (transfer container) (element-type OcopUnit): the units of the kind that stand on @date, by code
 */
GPtrArray *
ocop_unit_map_list (const OcopUnitMap *self,
                    const char        *kind,
                    const char        *date)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->units->len; i++)
    {
      OcopUnit *unit = g_ptr_array_index (self->units, i);

      if (strcmp (unit->kind, kind) == 0 && ocop_unit_stands_on (unit, date))
        g_ptr_array_add (found, unit);
    }

  return found;
}

/**
 * ocop_unit_is_district:
 *
 * Returns: whether communes belong to such a unit ("quận", "huyện")
 */
gboolean
ocop_unit_is_district (const OcopUnit *unit)
{
  return strcmp (unit->kind, "urban_district") == 0 || strcmp (unit->kind, "rural_district") == 0;
}

static gboolean
has_members (const OcopUnitMap *self,
             const OcopUnit    *district,
             const char        *date)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (self->units, i);

      if (unit->parent == district && ocop_unit_stands_on (unit, date))
        return TRUE;
    }

  return FALSE;
}

/**
 * ocop_unit_map_areas:
 * @self: units
 * @date: ISO date
 *
 * The units that a breakdown by area has rows for: districts with communes while the city has districts
 * (Hoàng Sa has none), communes and wards afterwards.
 *
 * Returns: (transfer container) (element-type OcopUnit): in the order of their codes
 */
GPtrArray *
ocop_unit_map_areas (const OcopUnitMap *self,
                     const char        *date)
{
  static const char *const district_kinds[] = { "urban_district", "rural_district" };
  static const char *const commune_kinds[] = { "ward", "commune", "township", "special_zone" };
  GPtrArray *areas = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (district_kinds); i++)
    {
      g_autoptr (GPtrArray) districts = ocop_unit_map_list (self, district_kinds[i], date);

      for (guint k = 0; k < districts->len; k++)
        if (has_members (self, g_ptr_array_index (districts, k), date))
          g_ptr_array_add (areas, g_ptr_array_index (districts, k));
    }
  if (areas->len > 0)
    return areas;
  for (gsize i = 0; i < G_N_ELEMENTS (commune_kinds); i++)
    {
      g_autoptr (GPtrArray) communes = ocop_unit_map_list (self, commune_kinds[i], date);

      g_ptr_array_extend (areas, communes, NULL, NULL);
    }

  return areas;
}

/**
 * ocop_unit_get_area:
 * @unit: a unit that stands on @date
 * @date: ISO date
 *
 * Returns: (transfer none): the unit of ocop_unit_map_areas() under which things in @unit are counted
 */
const OcopUnit *
ocop_unit_get_area (const OcopUnit *unit,
                    const char     *date)
{
  for (const OcopUnit *above = unit; above != NULL; above = above->parent)
    if (ocop_unit_is_district (above) && ocop_unit_stands_on (above, date))
      return above;

  return unit;
}

/**
 * ocop_unit_map_place:
 * @self: units
 * @id: row id of a unit as a record names it, 0 for none
 * @date: ISO date
 *
 * Returns: where that is on @date; all of it %NULL if it is not known
 */
OcopPlace
ocop_unit_map_place (const OcopUnitMap *self,
                     gint64             id,
                     const char        *date)
{
  const OcopUnit *unit = ocop_unit_map_on (self, id, date);
  OcopPlace place = { NULL, NULL, NULL };

  if (unit == NULL)
    return place;
  place.area = ocop_unit_get_area (unit, date);
  if (!ocop_unit_is_district (unit))
    place.commune = unit;
  if (ocop_unit_is_district (place.area))
    place.district = place.area;

  return place;
}

/**
 * ocop_unit_get_full_name:
 *
 * Returns: (transfer full): the name as the official list gives it, "Quận Sơn Trà"
 */
char *
ocop_unit_get_full_name (const OcopUnit *unit)
{
  static const struct
  {
    const char *kind;
    const char *word;
  } words[] = {
    { "city", "Thành phố" }, { "urban_district", "Quận" }, { "rural_district", "Huyện" }, { "ward", "Phường" },
    { "commune", "Xã" },     { "township", "Thị trấn" },   { "special_zone", "Đặc khu" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (unit->kind, words[i].kind) == 0)
      return g_strdup_printf ("%s %s", words[i].word, unit->name);

  g_assert_not_reached ();
}
