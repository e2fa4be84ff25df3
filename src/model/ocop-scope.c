/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-scope.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

void
ocop_scope_free (OcopScope *self)
{
  g_free (self->as_of);
  g_free (self->period);
  g_free (self->place);
  g_free (self->units);
  g_clear_pointer (&self->producers, g_hash_table_unref);
  g_free (self);
}

/* The round of the session, the year of the round, and the day on which their results are known: that of the decision, so
 * that a rank given later does not change what the round gave. */
static gboolean
find_round (OcopScope   *self,
            OcopDb      *db,
            char       **decided_on,
            GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT b.id, b.year, b.name || ' năm ' || b.year, s.held_on, "
                             "       (SELECT max (d.issued_on) FROM decision d WHERE d.id = s.decision OR (?1 = 0 AND "
                             "          (d.id IN (SELECT x.decision FROM session x WHERE x.round = b.id) OR "
                             "           d.id IN (SELECT c.decision FROM recognition c WHERE c.round = b.id)))) "
                             "FROM round b LEFT JOIN session s ON s.id = ?1 "
                             "WHERE b.id = CASE WHEN ?1 <> 0 THEN s.round ELSE ?2 END",
                             "ll", self->session, self->round))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error)
           && ocop_fail (error, OCOP_ERROR_MISSING, _("The round or session is no longer in the file. Nothing was written."));
  self->round = ocop_statement_int64 (&statement, 0);
  self->year = ocop_statement_int (&statement, 1);
  self->period = ocop_statement_dup (&statement, 2);
  if (self->session != 0 && !ocop_statement_is_null (&statement, 3))
    {
      g_autofree char *day = ocop_date_to_short (ocop_statement_text (&statement, 3));
      g_autofree char *round = g_steal_pointer (&self->period);

      self->period = g_strdup_printf ("%s, phiên ngày %s", round, day);
    }
  *decided_on = ocop_statement_dup (&statement, 4);

  return TRUE;
}

static gboolean
find_producers (OcopScope  *self,
                OcopDb     *db,
                GError    **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, "SELECT id FROM producer WHERE unit IN (SELECT value FROM json_each (?))", "t",
                             self->units))
    return FALSE;
  self->producers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  while (ocop_statement_next (&statement, &local))
    {
      gint64 id = ocop_statement_int64 (&statement, 0);

      g_hash_table_add (self->producers, g_memdup2 (&id, sizeof id));
    }

  return ocop_pass_error (&local, error);
}

/* A producer's record names the unit of the day it was entered; what counts is where that lies on the day of the figures. */
static gboolean
find_units (OcopScope  *self,
            OcopDb     *db,
            GError    **error)
{
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, error);
  const OcopUnit *unit;
  const GPtrArray *all;
  g_autoptr (GString) json = g_string_new ("[");

  if (map == NULL)
    return FALSE;
  unit = ocop_unit_map_get (map, self->unit);
  if (unit == NULL || !ocop_unit_stands_on (unit, self->as_of))
    {
      g_autofree char *name = unit != NULL ? ocop_unit_get_full_name (unit) : g_strdup ("?");
      g_autofree char *day = ocop_date_to_short (self->as_of);

      return ocop_fail (error, OCOP_ERROR_MISSING, _("On %s there is no unit “%s”. Choose a unit of that day; nothing was written."),
                        day, name);
    }
  self->place = ocop_unit_get_full_name (unit);
  all = ocop_unit_map_get_all (map);
  for (guint i = 0; i < all->len; i++)
    {
      const OcopUnit *one = g_ptr_array_index (all, i);
      OcopPlace place = ocop_unit_map_place (map, one->id, self->as_of);

      if (place.area == unit || place.commune == unit)
        g_string_append_printf (json, "%s%" G_GINT64_FORMAT, json->len > 1 ? "," : "", one->id);
    }
  g_string_append_c (json, ']');
  self->units = g_string_free (g_steal_pointer (&json), FALSE);

  return find_producers (self, db, error);
}

/**
 * ocop_scope_new:
 * @db: a connection
 * @year: the year, where neither a round nor a session is given
 * @round: row id of a round, 0 for none   @session: row id of a session, 0 for none
 * @unit: row id of a district, commune or ward, 0 for the city
 * @as_of: (nullable): ISO date of the figures. Unless given, that of the decision on the round or session, else the last day of
 *   the year, or today in the present year
 * @error: %OCOP_ERROR_MISSING if the file has no such round, session or, on the day, unit
 *
 * Returns: (transfer full) (nullable): what shall be told of
 */
OcopScope *
ocop_scope_new (OcopDb      *db,
                int          year,
                gint64       round,
                gint64       session,
                gint64       unit,
                const char  *as_of,
                GError     **error)
{
  g_autoptr (OcopScope) self = g_new0 (OcopScope, 1);
  g_autofree char *decided_on = NULL;

  self->year = year;
  self->round = round;
  self->session = session;
  self->unit = unit;
  if ((round != 0 || session != 0) && !find_round (self, db, &decided_on, error))
    return NULL;
  if (self->period == NULL)
    self->period = g_strdup_printf ("Năm %d", year);
  if (as_of != NULL)
    self->as_of = g_strdup (as_of);
  else if (decided_on != NULL)
    self->as_of = g_steal_pointer (&decided_on);
  else
    {
      g_autofree char *today = ocop_date_today ();

      self->as_of = ocop_date_as_of (self->year, today);
    }
  if (unit != 0 && !find_units (self, db, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ocop_scope_is_narrow:
 *
 * Returns: whether it is less than the whole city in a whole year
 */
gboolean
ocop_scope_is_narrow (const OcopScope *self)
{
  return self->round != 0 || self->session != 0 || self->unit != 0;
}

/**
 * ocop_scope_has_producer:
 * @producer: row id
 *
 * Returns: whether what the producer does belongs to it
 */
gboolean
ocop_scope_has_producer (const OcopScope *self,
                         gint64           producer)
{
  return self->producers == NULL || g_hash_table_contains (self->producers, &producer);
}

/**
 * ocop_scope_to_words:
 *
 * Returns: (transfer full): "Đợt 1 năm 2021; Quận Sơn Trà", as a paper says in Vietnamese what it tells of
 */
char *
ocop_scope_to_words (const OcopScope *self)
{
  if (self->place == NULL)
    return g_strdup (self->period);

  return g_strdup_printf ("%s; %s", self->period, self->place);
}

/**
 * ocop_scope_find_round:
 * @word: year and number of a round of the city, "2026-2"
 * @error: %OCOP_ERROR_USAGE if it is not of that form, %OCOP_ERROR_MISSING if there is no such round
 *
 * Returns: its row id, 0 on failure
 */
gint64
ocop_scope_find_round (OcopDb      *db,
                       const char  *word,
                       GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (word, "-", 2);
  guint64 year, ordinal;
  gint64 id = 0;

  if (g_strv_length (parts) != 2 || !g_ascii_string_to_unsigned (parts[0], 10, 2018, 2999, &year, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 1, 999, &ordinal, NULL))
    {
      ocop_fail (error, OCOP_ERROR_USAGE, _("“%s” is not a round; write it as 2026-2."), word);
      return 0;
    }
  if (!ocop_statement_scalar (db, &id, error,
                              "SELECT coalesce (max (id), 0) FROM round WHERE year = ? AND ordinal = ? AND level = 'city'", "ii",
                              (int) year, (int) ordinal))
    return 0;
  if (id == 0)
    ocop_fail (error, OCOP_ERROR_MISSING, _("The file has no round “%s”. Nothing was written."), word);

  return id;
}

/**
 * ocop_scope_find_unit:
 * @name: of a district, commune or ward, with its kind or without, or its official code
 * @as_of: ISO date on which it stands
 * @error: %OCOP_ERROR_MISSING if there is none, or more than one of the name
 *
 * Returns: its row id, 0 on failure
 */
gint64
ocop_scope_find_unit (OcopDb      *db,
                      const char  *name,
                      const char  *as_of,
                      GError     **error)
{
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, error);
  g_autofree char *wanted = ocop_text_fold (name);
  const GPtrArray *all;
  gint64 found = 0;
  guint n = 0;

  if (map == NULL)
    return 0;
  all = ocop_unit_map_get_all (map);
  for (guint i = 0; i < all->len; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (all, i);
      g_autofree char *full = ocop_unit_get_full_name (unit);
      g_autofree char *folded_full = ocop_text_fold (full);
      g_autofree char *folded = ocop_text_fold (unit->name);

      if (!ocop_unit_stands_on (unit, as_of))
        continue;
      if (g_strcmp0 (folded_full, wanted) == 0 || g_strcmp0 (unit->code, name) == 0)
        return unit->id;
      if (g_strcmp0 (folded, wanted) == 0)
        {
          found = unit->id;
          n++;
        }
    }
  if (n == 1)
    return found;
  if (n == 0)
    ocop_fail (error, OCOP_ERROR_MISSING, _("On %s the city has no unit “%s”. Nothing was written."), as_of, name);
  else
    ocop_fail (error, OCOP_ERROR_MISSING, _("On %s several units are named “%s”. Say which with its kind, “Phường …”; nothing was written."),
               as_of, name);

  return 0;
}
