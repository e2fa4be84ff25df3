/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-product-codes.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-units.h"
#include "regulation/ocop-product-code.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* Where the product is made or, while nobody makes it, who proposed it. */
static gboolean
find_unit (OcopDb      *db,
           OcopRecord  *product,
           gint64      *unit,
           GError     **error)
{
  gint64 producer = ocop_record_get_ref (product, OCOP_PRODUCT_PRODUCER);

  *unit = 0;
  if (producer == 0)
    *unit = ocop_record_get_ref (product, OCOP_PRODUCT_PROPOSED_BY);
  else if (!ocop_statement_scalar (db, unit, error, "SELECT unit FROM producer WHERE id = ?", "l", producer))
    return FALSE;

  return *unit != 0 || ocop_fail (error, OCOP_ERROR_REFUSED,
                                  _("The product's code needs the producer's commune or ward, which is not entered. No code was made; "
                                    "enter it with the producer."));
}

static gboolean
find_parts (const OcopUnitMap *map,
            gint64             unit,
            const char        *date,
            OcopCodeParts     *parts,
            GError           **error)
{
  OcopPlace place = ocop_unit_map_place (map, unit, date);
  g_autofree char *day = ocop_date_to_short (date);

  if (place.area == NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("In which unit the producer is on %s is not known: the commune or ward entered did not exist then. No code was "
                        "made; choose the one of that day."),
                      day);
  parts->commune = place.commune != NULL ? place.commune->code : NULL;
  parts->district = place.district != NULL ? place.district->code : NULL;
  for (const OcopUnit *above = place.area; above != NULL; above = above->parent)
    parts->province = above->code;
  parts->year = ocop_date_year (date);

  return TRUE;
}

static const OcopCodePattern *
find_pattern (const char *date,
              GError    **error)
{
  const OcopEdition *edition = ocop_programme_edition_on (ocop_programme_get (), date);
  const OcopCodePattern *pattern = edition != NULL ? ocop_edition_code_on (edition, date) : NULL;
  g_autofree char *day = ocop_date_to_short (date);

  if (pattern == NULL)
    ocop_fail (error, OCOP_ERROR_REFUSED, _("No decision says how a product's code is put together on %s. No code was made."), day);

  return pattern;
}

/* The serial runs on among the codes that are alike otherwise. */
static gboolean
find_serial (OcopDb                 *db,
             gint64                  product,
             const OcopCodePattern  *pattern,
             OcopCodeParts          *parts,
             GError                **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  int last = 0;

  if (!ocop_statement_begin (&statement, db, error, "SELECT code FROM product WHERE code IS NOT NULL AND id <> ?", "l", product))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    last = MAX (last, ocop_product_code_read_serial (pattern, parts, ocop_statement_text (&statement, 0)));
  parts->serial = last + 1;

  return ocop_pass_error (&local, error);
}

/**
 * ocop_product_codes_propose:
 * @db: a connection
 * @product: a record of the kind product, saved or not
 * @date: ISO date of the evaluation
 * @error: what is missing, in a sentence
 *
 * The next code of the pattern of the decision in force on @date: units by their codes of that day, the serial after the
 * last one given in the same unit and year. That the commune keeps the serials (26/2026/QĐ-TTg, Phụ lục II) makes it a
 * proposal.
 *
 * Returns: (transfer full) (nullable): the code
 */
char *
ocop_product_codes_propose (OcopDb      *db,
                            OcopRecord  *product,
                            const char  *date,
                            GError     **error)
{
  const OcopCodePattern *pattern = find_pattern (date, error);
  g_autoptr (OcopUnitMap) map = NULL;
  OcopCodeParts parts = { 0 };
  gint64 unit;

  if (pattern == NULL || !find_unit (db, product, &unit, error))
    return NULL;
  map = ocop_unit_map_load (db, error);
  if (map == NULL || !find_parts (map, unit, date, &parts, error) ||
      !find_serial (db, ocop_record_get_id (product), pattern, &parts, error))
    return NULL;

  return ocop_product_code_make (pattern, &parts, error);
}
