/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopCertificate:
 * @register_no: (nullable): in the register of certificates
 * @issued_on: @expires_on: (nullable): ISO dates; %NULL where no certificate is recorded
 */
typedef struct
{
  char *register_no;
  char *issued_on;
  char *expires_on;
} OcopCertificate;

gboolean ocop_certificate_load  (OcopDb           *db,
                                 gint64            product,
                                 gint64            round,
                                 OcopCertificate  *certificate,
                                 GError          **error);
void     ocop_certificate_clear (OcopCertificate  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopCertificate, ocop_certificate_clear)

G_END_DECLS
