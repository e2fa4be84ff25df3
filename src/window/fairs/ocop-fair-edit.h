/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"

G_BEGIN_DECLS

OcopSubpage *ocop_fair_edit_new (OcopWorkspace *workspace,
                                 gint64         id);

G_END_DECLS
