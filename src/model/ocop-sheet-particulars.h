/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopSheetParticulars:
 * @submitted_at: (nullable): UTC
 * @opinion: (nullable): the member's remarks on the product as a whole
 * @knock_out_reason: (nullable): why the member proposes a knock-out
 *
 * What a printed score sheet tells besides its choices.
 */
typedef struct
{
  char *submitted_at;
  char *opinion;
  char *knock_out_reason;
} OcopSheetParticulars;

gboolean ocop_sheet_particulars_load  (OcopDb               *db,
                                       gint64                sheet,
                                       OcopSheetParticulars *particulars,
                                       GError              **error);
void     ocop_sheet_particulars_clear (OcopSheetParticulars *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopSheetParticulars, ocop_sheet_particulars_clear)

G_END_DECLS
