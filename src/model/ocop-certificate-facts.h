/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-register.h"

G_BEGIN_DECLS

/**
 * OcopCertificateFacts:
 * @condition: a key of #ocop_certificate_conditions: how it stands on the as-of date
 * @renewal: (nullable): a key of #ocop_renewals: what there is to do about its end; %NULL where no rank holds
 * @begins_on: @expires_on: (nullable): ISO dates, the second the last day
 * @opens_on: @closes_on: (nullable): the days between which a re-evaluation is filed in time; %NULL where the decision
 *   in force at its end sets none that is known
 * @extended_to: (nullable): the last day on which it can still be valid where the re-evaluation was filed outside those days,
 *   until the authority has decided
 * @is_extended: whether such a dossier was filed and is not decided
 * @remind_on: (nullable): the day on which the authority reminds the producer
 * @source: (nullable): decision and article of those days
 * @days_left: from the as-of date to @expires_on, negative once lapsed
 * @is_issued: whether a certificate is in the file; else the days follow from the decision
 * @register_no: (nullable): of the certificate   @reason: (nullable): why it was withdrawn
 * @ground: (nullable): a key of #ocop_withdrawal_grounds   @concluded_on: (nullable): of the authority, ISO
 * @withdrawal_due: (nullable): the last day for the withdrawal   @withdrawn_on: (nullable): ISO
 * @withdrawal: (nullable): number of the decision on it
 *
 * The certificate that a rank rests on.
 */
typedef struct
{
  const char *condition;
  const char *renewal;
  char *begins_on;
  char *expires_on;
  char *opens_on;
  char *closes_on;
  char *extended_to;
  gboolean is_extended;
  char *remind_on;
  const char *source;
  int days_left;
  gboolean is_issued;
  char *register_no;
  char *reason;
  const char *ground;
  char *concluded_on;
  char *withdrawal_due;
  char *withdrawn_on;
  char *withdrawal;
} OcopCertificateFacts;

gboolean ocop_certificate_facts_read  (OcopCertificateFacts   *self,
                                       OcopDb                 *db,
                                       const OcopRegisterRow  *standing,
                                       const char             *as_of,
                                       GError                **error);
char    *ocop_withdrawal_due          (const char             *concluded_on);

/* Inside a transaction (ocop-certificate-withdraw.c). */
gboolean ocop_certificate_withdraw    (OcopDb                 *db,
                                       gint64                  certificate,
                                       const char             *ground,
                                       const char             *words,
                                       const char             *concluded_on,
                                       const char             *withdrawn_on,
                                       gint64                  decision,
                                       GError                **error);

/* Anywhere. */
void     ocop_certificate_facts_clear (OcopCertificateFacts   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopCertificateFacts, ocop_certificate_facts_clear)

G_END_DECLS
