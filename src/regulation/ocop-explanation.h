/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-what-if.h"

G_BEGIN_DECLS

char      *ocop_explain_mark           (const OcopSet          *set,
                                        const OcopStarMark     *mark);
char      *ocop_explain_minimum        (const OcopRanking      *ranking,
                                        OcopMinimums            rule,
                                        const OcopMinimum      *minimum);
char      *ocop_explain_knock_out      (const OcopSet          *set,
                                        const OcopKnockOut     *knock_out);
char      *ocop_explain_knock_out_sign (const OcopKnockOutSign *sign);
char      *ocop_explain_equal_points   (const OcopCriterion    *criterion);
char      *ocop_explain_no_story       (const OcopSet          *set,
                                        guint                   item);
char      *ocop_explain_raise          (const OcopWhatIf       *what_if,
                                        const OcopRaise        *raise);
GPtrArray *ocop_explain_what_if        (const OcopWhatIf       *what_if);

G_END_DECLS
