/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-manuscript.h"
#include "report/ocop-sheet-copy.h"

G_BEGIN_DECLS

OcopManuscript *ocop_table_manuscript_new (const OcopSheetCopy *copy);

G_END_DECLS
