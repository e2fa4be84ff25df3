/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-guests.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-ranks-private.h"
#include "model/ocop-record.h"
#include "model/ocop-units.h"
#include "store/ocop-statement.h"

#include <string.h>

static void
guest_free (gpointer data)
{
  OcopFairGuest *guest = data;

  g_free (guest->name);
  g_free (guest->area_name);
  g_free (guest->names);
  g_array_unref (guest->products);
  g_free (guest);
}

/* ?1 the fair's first day, ?2 the day up to which a certificate is about to lapse, ?3 the fair, ?4 the least rank */
#define GUESTS_SQL \
  "WITH " OCOP_HELD_SQL ("") " SELECT r.id, r.name, coalesce (r.unit, 0), h.stars, t.id, t.name " \
  "FROM held h JOIN product t ON t.id = h.product JOIN producer r ON r.id = t.producer " \
  "WHERE h.stars >= ?4 AND " OCOP_CERTIFICATE_SQL " IN ('valid', 'lapsing', 'unknown') " \
  "AND NOT EXISTS (SELECT 1 FROM participation p WHERE p.fair = ?3 AND p.producer = r.id) ORDER BY r.sort_key, r.id, t.sort_key, t.id"

static OcopFairGuest *
begin_guest (OcopStatement     *statement,
             const OcopUnitMap *map,
             const char        *day)
{
  OcopFairGuest *guest = g_new0 (OcopFairGuest, 1);
  gint64 unit = ocop_statement_int64 (statement, 2);
  OcopPlace place = { 0 };

  guest->producer = ocop_statement_int64 (statement, 0);
  guest->name = ocop_statement_dup (statement, 1);
  guest->products = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (unit != 0)
    place = ocop_unit_map_place (map, unit, day);
  if (place.area != NULL)
    {
      guest->area = place.area->id;
      guest->area_name = g_strdup (place.area->name);
    }

  return guest;
}

static void
add_product (OcopFairGuest *guest,
             OcopStatement *statement)
{
  gint64 product = ocop_statement_int64 (statement, 4);
  g_autofree char *before = guest->names;

  g_array_append_val (guest->products, product);
  guest->stars = MAX (guest->stars, ocop_statement_int (statement, 3));
  guest->names = before != NULL ? g_strconcat (before, ", ", ocop_statement_text (statement, 5), NULL) : ocop_statement_dup (statement, 5);
}

/**
 * ocop_fair_guests_load:
 * @db: a connection
 * @fair: row id
 * @least_stars: rank that a product must have at least, 3 to 5
 * @error: return location
 *
 * Who qualifies for a fair: producers with products that hold such a rank on its first day, each with these products, but
 * for those who are entered already.
 *
 * Returns: (transfer full) (nullable) (element-type OcopFairGuest): by name
 */
GPtrArray *
ocop_fair_guests_load (OcopDb  *db,
                       gint64   fair,
                       int      least_stars,
                       GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_FAIR, fair, error);
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func (guest_free);
  g_autoptr (OcopUnitMap) map = record != NULL ? ocop_unit_map_load (db, error) : NULL;
  const char *day = map != NULL ? ocop_record_get_text (record, OCOP_FAIR_STARTS_ON) : NULL;
  g_autofree char *soon = day != NULL ? ocop_date_add_months (day, OCOP_LAPSING_MONTHS) : NULL;
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  OcopFairGuest *guest = NULL;

  if (map == NULL || !ocop_statement_begin (&statement, db, error, GUESTS_SQL, "ttli", day, soon, fair, least_stars))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      if (guest == NULL || guest->producer != ocop_statement_int64 (&statement, 0))
        {
          guest = begin_guest (&statement, map, day);
          g_ptr_array_add (guests, guest);
        }
      add_product (guest, &statement);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&guests) : NULL;
}
