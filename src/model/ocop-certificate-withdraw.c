/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-certificate-facts.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ocop_certificate_withdraw:
 * @db: a connection in a transaction
 * @certificate: row id
 * @ground: a key of #ocop_withdrawal_grounds (26/2026/QĐ-TTg, Điều 8 khoản 1)
 * @words: (nullable): what was found; the ground's name where nothing is said
 * @concluded_on: (nullable): the authority's conclusion, ISO; the withdrawal is due within 15 days of it
 * @withdrawn_on: the day of the withdrawal, ISO
 * @decision: row id of the decision on it, 0 where it has none yet
 * @error: why it was not withdrawn
 *
 * Returns: whether the certificate is withdrawn
 */
gboolean
ocop_certificate_withdraw (OcopDb      *db,
                           gint64       certificate,
                           const char  *ground,
                           const char  *words,
                           const char  *concluded_on,
                           const char  *withdrawn_on,
                           gint64       decision,
                           GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_CERTIFICATE, certificate, error);
  const char *label = ocop_choice_label (ocop_withdrawal_grounds, ground);

  g_return_val_if_fail (label != NULL, FALSE);

  if (record == NULL)
    return FALSE;
  if (strcmp (ocop_record_get_text (record, OCOP_CERTIFICATE_STATE), "withdrawn") == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The certificate is withdrawn already. Nothing was changed."));
  ocop_record_set_text (record, OCOP_CERTIFICATE_STATE, "withdrawn");
  ocop_record_set_text (record, OCOP_CERTIFICATE_GROUND, ground);
  ocop_record_set_text (record, OCOP_CERTIFICATE_REASON, words != NULL ? words : label);
  ocop_record_set_text (record, OCOP_CERTIFICATE_CONCLUDED_ON, concluded_on);
  ocop_record_set_text (record, OCOP_CERTIFICATE_WITHDRAWN_ON, withdrawn_on);
  if (decision != 0)
    ocop_record_set_ref (record, OCOP_CERTIFICATE_WITHDRAWAL, decision);

  return ocop_record_save (record, db, error);
}
