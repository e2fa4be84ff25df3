/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-certificates.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

/**
 * ocop_certificate_load:
 * @product: row id   @round: row id of the round in which it was recognised
 * @certificate: (out caller-allocates): cleared with ocop_certificate_clear(); all %NULL where none is recorded
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_certificate_load (OcopDb           *db,
                       gint64            product,
                       gint64            round,
                       OcopCertificate  *certificate,
                       GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *certificate = (OcopCertificate){ 0 };
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT c.register_no, c.issued_on, c.expires_on FROM certificate c "
                             "JOIN recognition r ON r.id = c.recognition "
                             "WHERE r.product = ? AND r.round = ? AND c.state = 'issued' ORDER BY c.issued_on DESC, c.id DESC",
                             "ll", product, round))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      certificate->register_no = ocop_statement_dup (&statement, 0);
      certificate->issued_on = ocop_statement_dup (&statement, 1);
      certificate->expires_on = ocop_statement_dup (&statement, 2);
    }

  return ocop_pass_error (&local, error);
}

void
ocop_certificate_clear (OcopCertificate *self)
{
  g_clear_pointer (&self->register_no, g_free);
  g_clear_pointer (&self->issued_on, g_free);
  g_clear_pointer (&self->expires_on, g_free);
}
