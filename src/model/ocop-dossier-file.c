/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-details.h"

#include "base/ocop-error.h"
#include "model/ocop-dossier-usual.h"
#include "model/ocop-kinds.h"
#include "regulation/ocop-programme.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

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
    {
      const OcopSet *usual = ocop_dossier_usual_set (record, regulation);

      set_no = usual != NULL ? usual->no : 0;
    }
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
