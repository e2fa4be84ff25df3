/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-desk.h"

G_BEGIN_DECLS

char *ocop_criterion_words_state  (OcopSheetDesk  *desk,
                                   guint           item,
                                   OcopItemState   state,
                                   const char    **icon,
                                   const char    **tone);
char *ocop_criterion_words_beside (OcopSheetDesk  *desk,
                                   guint           item,
                                   int             place);
const char *ocop_criterion_words_case (const OcopCriterion *criterion,
                                   int             number);
char *ocop_criterion_words_choice (const OcopSet  *set,
                                   guint           item,
                                   int             choice);

G_END_DECLS
