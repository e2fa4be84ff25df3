/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-form.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_WITHDRAWAL (ocop_withdrawal_get_type ())
G_DECLARE_FINAL_TYPE (OcopWithdrawal, ocop_withdrawal, OCOP, WITHDRAWAL, OcopSubpage)

OcopSubpage *ocop_withdrawal_page     (OcopWorkspace  *workspace,
                                       gint64          certificate);
OcopForm    *ocop_withdrawal_get_form (OcopWithdrawal *self);
const char  *ocop_withdrawal_get_due  (OcopWithdrawal *self);
void         ocop_withdrawal_save     (OcopWithdrawal *self);

G_END_DECLS
