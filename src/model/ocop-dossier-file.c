/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-details.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "regulation/ocop-programme.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A set keeps its name from one decision to the next, or another takes its place and a person says which. */
static int
find_set (OcopRecord           *product,
          const OcopRegulation *regulation)
{
  const OcopRegulation *of_product = ocop_record_is_set (product, OCOP_PRODUCT_SET_NO)
                                         ? ocop_regulation_get (ocop_record_get_text (product, OCOP_PRODUCT_SET_REGULATION), NULL)
                                         : NULL;
  const OcopSet *set = of_product != NULL ? ocop_regulation_get_set (of_product, (int) ocop_record_get_integer (product, OCOP_PRODUCT_SET_NO))
                                          : NULL;

  if (set == NULL)
    return 0;
  if (of_product == regulation)
    return set->no;
  for (guint i = 0; i < regulation->n_sets; i++)
    if (strcmp (regulation->sets[i].name, set->name) == 0)
      return regulation->sets[i].no;

  return 0;
}

static OcopRecord *
fill (OcopRecord            *product,
      gint64                 round,
      const char            *kind,
      const OcopRegulation  *regulation,
      int                    set_no)
{
  OcopRecord *dossier = ocop_record_new (OCOP_KIND_DOSSIER);

  ocop_record_set_ref (dossier, OCOP_DOSSIER_PRODUCT, ocop_record_get_id (product));
  ocop_record_set_ref (dossier, OCOP_DOSSIER_ROUND, round);
  ocop_record_set_text (dossier, OCOP_DOSSIER_KIND, kind);
  ocop_record_set_text (dossier, OCOP_DOSSIER_REGULATION, regulation->id);
  ocop_record_set_integer (dossier, OCOP_DOSSIER_REVISION, regulation->revision);
  ocop_record_set_integer (dossier, OCOP_DOSSIER_SET_NO, set_no);
  ocop_record_set_text (dossier, OCOP_DOSSIER_STATE, "received");

  return dossier;
}

/**
 * ocop_dossier_file:
 * @db: a connection in a transaction
 * @product: row id   @round: row id
 * @kind: a key of #ocop_dossier_kinds
 * @received_on: the day on which it was received, ISO
 * @set_no: number of the criteria set in the regulation of that day; 0 for the one of the product
 * @error: what is wrong, as a sentence
 *
 * Enters a dossier with the first step of its way. The regulation follows from the day and never changes.
 *
 * Returns: row id of the dossier; 0 on an error
 */
gint64
ocop_dossier_file (OcopDb      *db,
                   gint64       product,
                   gint64       round,
                   const char  *kind,
                   const char  *received_on,
                   int          set_no,
                   GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_PRODUCT, product, error);
  g_autoptr (OcopRecord) dossier = NULL;
  g_autoptr (OcopRecord) step = ocop_record_new (OCOP_KIND_DOSSIER_STEP);
  OcopFiling filing = OCOP_FILING_FIRST;
  const OcopRegulation *regulation;
  const char *id;
  gint64 n = 0;

  if (record == NULL)
    return 0;
  g_return_val_if_fail (ocop_filing_from_word (kind, &filing), 0);
  id = ocop_programme_regulation_for (ocop_programme_get (), received_on, filing, NULL, NULL, error);
  regulation = id != NULL ? ocop_regulation_get (id, error) : NULL;
  if (regulation == NULL || !ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM dossier WHERE product = ? AND round = ?", "ll", product, round))
    return 0;
  if (n > 0)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("The product already has a dossier in this round. Nothing was saved; choose another round."));
      return 0;
    }
  if (set_no == 0)
    set_no = find_set (record, regulation);
  if (set_no == 0)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("Decision %s has no criteria set of the product's name. Nothing was saved; choose the set."),
                 regulation->short_title);
      return 0;
    }
  dossier = fill (record, round, kind, regulation, set_no);
  if (!ocop_record_save (dossier, db, error))
    return 0;
  ocop_record_set_ref (step, OCOP_DOSSIER_STEP_DOSSIER, ocop_record_get_id (dossier));
  ocop_record_set_text (step, OCOP_DOSSIER_STEP_KIND, "received");
  ocop_record_set_text (step, OCOP_DOSSIER_STEP_MADE_ON, received_on);

  return ocop_record_save (step, db, error) ? ocop_record_get_id (dossier) : 0;
}
