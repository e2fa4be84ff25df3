/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-certificate-facts.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-ranks-private.h"
#include "regulation/ocop-programme-dates.h"
#include "store/ocop-statement.h"

void
ocop_certificate_facts_clear (OcopCertificateFacts *self)
{
  g_clear_pointer (&self->begins_on, g_free);
  g_clear_pointer (&self->expires_on, g_free);
  g_clear_pointer (&self->opens_on, g_free);
  g_clear_pointer (&self->closes_on, g_free);
  g_clear_pointer (&self->extended_to, g_free);
  g_clear_pointer (&self->remind_on, g_free);
  g_clear_pointer (&self->concluded_on, g_free);
  g_clear_pointer (&self->withdrawal_due, g_free);
  g_clear_pointer (&self->withdrawn_on, g_free);
  g_clear_pointer (&self->withdrawal, g_free);
  g_clear_pointer (&self->register_no, g_free);
  g_clear_pointer (&self->reason, g_free);
}

static void
find_window (OcopCertificateFacts *self)
{
  const OcopEdition *edition = ocop_programme_edition_on (ocop_programme_get (), self->expires_on);
  g_auto (OcopRefiling) refiling = { 0 };

  if (edition == NULL)
    return;
  ocop_edition_find_refiling (edition, self->expires_on, &refiling);
  self->opens_on = g_steal_pointer (&refiling.opens_on);
  self->closes_on = g_steal_pointer (&refiling.closes_on);
  self->extended_to = g_steal_pointer (&refiling.extended_to);
  self->remind_on = g_steal_pointer (&refiling.remind_on);
  self->source = edition->rules[OCOP_RULE_REFILE_OPENS_DAYS].source;
}

/* By the words of the lists, so that a page and the list it was opened from say the same. */
#define CONDITION_SQL \
  "WITH " OCOP_HELD_SQL ("AND c.product = ?3") " SELECT " OCOP_CERTIFICATE_SQL ", " OCOP_RENEWAL_SQL ", h.extended_to >= ?1 FROM held h"

static gboolean
read_condition (OcopCertificateFacts  *self,
                OcopDb                *db,
                gint64                 product,
                const char            *as_of,
                GError               **error)
{
  g_autofree char *soon = ocop_date_add_months (as_of, OCOP_LAPSING_MONTHS);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, CONDITION_SQL, "ttl", as_of, soon, product))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      self->condition = g_intern_string (ocop_statement_text (&statement, 0));
      self->renewal = g_intern_string (ocop_statement_text (&statement, 1));
      self->is_extended = ocop_statement_int (&statement, 2) != 0;
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_withdrawal_due:
 * @concluded_on: day of the authority's conclusion, or of the commune's word that production stopped, ISO
 *
 * Returns: (transfer full) (nullable): the last day for the withdrawal by the decision in force on that day; %NULL where it
 *   sets none that is known
 */
char *
ocop_withdrawal_due (const char *concluded_on)
{
  const OcopEdition *edition = ocop_programme_edition_on (ocop_programme_get (), concluded_on);

  return edition != NULL ? ocop_edition_withdrawal_due (edition, concluded_on) : NULL;
}

/* What is recorded of the certificate that counts. */
static void
take_certificate (OcopCertificateFacts *self,
                  OcopStatement        *statement)
{
  self->is_issued = TRUE;
  g_free (self->begins_on);
  self->begins_on = ocop_statement_dup (statement, 0);
  g_free (self->expires_on);
  self->expires_on = ocop_statement_dup (statement, 1);
  self->register_no = ocop_statement_dup (statement, 2);
  self->reason = ocop_statement_dup (statement, 3);
  self->ground = g_intern_string (ocop_statement_text (statement, 4));
  self->concluded_on = ocop_statement_dup (statement, 5);
  self->withdrawn_on = ocop_statement_dup (statement, 6);
  self->withdrawal = ocop_statement_dup (statement, 7);
  if (self->concluded_on != NULL)
    self->withdrawal_due = ocop_withdrawal_due (self->concluded_on);
}

/**
 * ocop_certificate_facts_read:
 * @self: (out): the certificate; clear it with ocop_certificate_facts_clear()
 * @db: a connection
 * @standing: (nullable): the product's row of the register on @as_of; %NULL where it holds no rank
 * @as_of: ISO date
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_certificate_facts_read (OcopCertificateFacts   *self,
                             OcopDb                 *db,
                             const OcopRegisterRow  *standing,
                             const char             *as_of,
                             GError                **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *self = (OcopCertificateFacts){ .condition = "none" };
  if (standing == NULL)
    return TRUE;
  self->begins_on = g_strdup (standing->decided_on);
  self->expires_on = g_strdup (standing->expires_on);
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT c.issued_on, c.expires_on, c.register_no, c.reason, c.ground, c.concluded_on, c.withdrawn_on, d.number "
                             "FROM certificate c LEFT JOIN decision d ON d.id = c.withdrawal WHERE c.recognition = ? "
                             "ORDER BY c.state = 'issued' DESC, c.expires_on DESC LIMIT 1",
                             "l", standing->recognition))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    take_certificate (self, &statement);
  if (self->expires_on != NULL)
    {
      self->days_left = ocop_date_days_until (as_of, self->expires_on);
      find_window (self);
    }

  return ocop_pass_error (&local, error) && read_condition (self, db, standing->product, as_of, error);
}
