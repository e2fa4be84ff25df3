/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-ranking.h"

G_BEGIN_DECLS

void ocop_command_print_what_if (const OcopSet     *set,
                                 OcopMinimums       rule,
                                 const int *const  *sheets,
                                 const char *const *members,
                                 guint              n_sheets);

G_END_DECLS
