/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-stage.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-ranks-private.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* In the order of the cycle; a list is sorted by it. */
const OcopChoice ocop_stages[] = {
  { "idea", N_("Idea") },
  { "plan", N_("Plan received") },
  { "preparing", N_("Dossier in preparation") },
  { "evaluated", N_("Evaluated") },
  { "recognised", N_("Recognised") },
  { "lapsing", N_("About to lapse") },
  { "lapsed", N_("Lapsed") },
  { "withdrawn", N_("Recognition withdrawn") },
  { NULL, NULL },
};

const OcopChoice ocop_certificate_conditions[] = {
  { "valid", N_("Valid") },
  { "lapsing", N_("Lapses within 6 months") },
  { "extended", N_("Valid past its end, filed late") },
  { "lapsed", N_("Lapsed") },
  { "withdrawn", N_("Recognition withdrawn") },
  { "unknown", N_("Date of lapse not known") },
  { "none", N_("No certificate") },
  { NULL, NULL },
};

/* What there is to do about the end of a certificate, the most pressing first. */
const OcopChoice ocop_renewals[] = {
  { "late", N_("Window missed, not filed") },
  { "open", N_("Window open, to be filed") },
  { "remind", N_("Producer to be reminded") },
  { "extended", N_("Valid past its end, filed late") },
  { "filed_late", N_("Filed outside the window") },
  { "filed", N_("Re-evaluation filed") },
  { "not_renewed", N_("Lapsed, not renewed") },
  { "running", N_("Not yet due") },
  { "unknown", N_("Date of lapse not known") },
  { "withdrawn", N_("Recognition withdrawn") },
  { NULL, NULL },
};

#define ONE "AND c.product = ?3"
#define STAGE_SQL \
  "WITH " OCOP_HELD_SQL (ONE) ", " OCOP_FILED_SQL (ONE) " SELECT " OCOP_STAGE_SQL " FROM product p " \
  "LEFT JOIN held h ON h.product = p.id LEFT JOIN filed g ON g.product = p.id WHERE p.id = ?3"

/**
 * ocop_stage_load:
 * @db: a connection
 * @product: row id of a product
 * @as_of: ISO date
 * @error: %OCOP_ERROR_MISSING if there is no such product
 *
 * Where a product stands in the OCOP cycle. A rank that holds says more than a dossier filed anew; a dossier
 * withdrawn says nothing.
 *
 * Returns: (transfer none) (nullable): a key of #ocop_stages
 */
const char *
ocop_stage_load (OcopDb      *db,
                 gint64       product,
                 const char  *as_of,
                 GError     **error)
{
  g_autofree char *soon = ocop_date_add_months (as_of, OCOP_LAPSING_MONTHS);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, STAGE_SQL, "ttl", as_of, soon, product))
    return NULL;
  if (ocop_statement_next (&statement, &local))
    return g_intern_string (ocop_statement_text (&statement, 0));
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    ocop_fail (error, OCOP_ERROR_MISSING, _("%s: it is no longer in the file."), _("Product"));

  return NULL;
}
