/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-form-rows.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

const OcopFormSection *ocop_record_forms_find (OcopKind       kind);
OcopSubpage           *ocop_record_forms_edit (OcopWorkspace *workspace,
                                               OcopKind       kind,
                                               gint64         id,
                                               OcopRecord    *defaults);

G_END_DECLS
