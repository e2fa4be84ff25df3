/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-register.h"

G_BEGIN_DECLS

/**
 * OcopCertificateFacts:
 * @condition: a key of #ocop_certificate_conditions: how it stands on the as-of date
 * @begins_on: @expires_on: (nullable): ISO dates, the second the last day
 * @opens_on: @closes_on: (nullable): the days between which a re-evaluation is filed in time; %NULL where the decision
 *   in force at its end sets none that is known
 * @source: (nullable): decision and article of those days
 * @days_left: from the as-of date to @expires_on, negative once lapsed
 * @is_issued: whether a certificate is in the file; else the days follow from the decision
 * @register_no: (nullable): of the certificate   @reason: (nullable): why it was withdrawn
 *
 * The certificate that a rank rests on.
 */
typedef struct
{
  const char *condition;
  char *begins_on;
  char *expires_on;
  char *opens_on;
  char *closes_on;
  const char *source;
  int days_left;
  gboolean is_issued;
  char *register_no;
  char *reason;
} OcopCertificateFacts;

gboolean ocop_certificate_facts_read  (OcopCertificateFacts   *self,
                                       OcopDb                 *db,
                                       const OcopRegisterRow  *standing,
                                       const char             *as_of,
                                       GError                **error);
void     ocop_certificate_facts_clear (OcopCertificateFacts   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopCertificateFacts, ocop_certificate_facts_clear)

G_END_DECLS
