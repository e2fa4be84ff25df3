/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-code-proposal.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-units.h"
#include "regulation/ocop-product-code.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* A unit has far fewer products in a year. */
#define MOST_SERIALS 999

/* Codes of the official list as it is on the day: of a commune that has a district, of one under the city itself. */
static gboolean
find_parts (OcopUnitMap    *units,
            gint64          unit_id,
            const char     *date,
            OcopCodeParts  *parts,
            GError        **error)
{
  const OcopUnit *unit = ocop_unit_map_on (units, unit_id, date);
  g_autoptr (GPtrArray) cities = ocop_unit_map_list (units, "city", date);

  if (unit == NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Where the producer is on that day is not known. No code was made; enter the producer's commune or ward."));
  parts->province = cities->len > 0 ? ((const OcopUnit *) g_ptr_array_index (cities, 0))->code : NULL;
  parts->commune = unit->code;
  if (unit->parent != NULL && ocop_unit_is_district (unit->parent))
    parts->district = unit->parent->code;

  return TRUE;
}

static gboolean
is_taken (OcopDb      *db,
          const char  *code,
          gboolean    *taken,
          GError     **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM product WHERE code = ?", "t", code))
    return FALSE;
  *taken = n > 0;

  return TRUE;
}

/**
 * ocop_code_propose:
 * @db: a connection
 * @unit: row id of the producer's unit
 * @date: ISO date of the evaluation's year: the pattern and the list of units are those of that day
 * @error: why no code can be made
 *
 * The code that a product would be given next: after the last serial number that a product of the same place and year
 * has.
 *
 * Returns: (transfer full) (nullable): the code, which no product has
 */
char *
ocop_code_propose (OcopDb      *db,
                   gint64       unit,
                   const char  *date,
                   GError     **error)
{
  const OcopEdition *edition = ocop_programme_edition_on (ocop_programme_get (), date);
  const OcopCodePattern *pattern = edition != NULL ? ocop_edition_code_on (edition, date) : NULL;
  g_autoptr (OcopUnitMap) units = ocop_unit_map_load (db, error);
  OcopCodeParts parts = { .year = ocop_date_year (date) };
  g_autofree char *proposed = NULL;

  if (units == NULL || !find_parts (units, unit, date, &parts, error))
    return NULL;
  if (pattern == NULL)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("No decision says how codes are made on that day. No code was made; enter it by hand."));
      return NULL;
    }
  for (parts.serial = MOST_SERIALS; parts.serial > 0; parts.serial--)
    {
      g_autofree char *code = ocop_product_code_make (pattern, &parts, error);
      gboolean taken;

      if (code == NULL || !is_taken (db, code, &taken, error))
        return NULL;
      if (taken)
        break;
      g_free (proposed);
      proposed = g_steal_pointer (&code);
    }
  if (proposed == NULL)
    ocop_fail (error, OCOP_ERROR_REFUSED, _("All serial numbers of the place and the year are given. No code was made; enter it by hand."));

  return g_steal_pointer (&proposed);
}
