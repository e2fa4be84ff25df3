/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-register.h"

G_BEGIN_DECLS

/**
 * OcopValidity:
 * @OCOP_VALIDITY_UNKNOWN: no rank, or the day of the decision is not known
 * @OCOP_VALIDITY_HOLDS: it holds
 * @OCOP_VALIDITY_ENDS_SOON: it holds, and the time to file again has come
 * @OCOP_VALIDITY_LAPSED: its last day is past
 * @OCOP_VALIDITY_WITHDRAWN: the authority took it back
 */
typedef enum
{
  OCOP_VALIDITY_UNKNOWN,
  OCOP_VALIDITY_HOLDS,
  OCOP_VALIDITY_ENDS_SOON,
  OCOP_VALIDITY_LAPSED,
  OCOP_VALIDITY_WITHDRAWN,
} OcopValidity;

/**
 * OcopCertificateFacts:
 * @state: on the as-of date
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
  OcopValidity state;
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
