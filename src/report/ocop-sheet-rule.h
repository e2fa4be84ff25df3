/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-sheet.h"

G_BEGIN_DECLS

void ocop_sheet_rule (OcopSheet *self,
                      guint      row,
                      guint      down,
                      guint      first,
                      guint      last,
                      double     pixels);

G_END_DECLS
