/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-record-edit.h"

G_BEGIN_DECLS

OcopSubpage *ocop_session_edit_new (OcopWorkspace *workspace,
                                    gint64         session,
                                    OcopRecord    *defaults);

G_END_DECLS
