/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ocop-test-form.h"
#include "ocop-test-session.h"
#include "model/ocop-session-steps.h"

G_BEGIN_DECLS

/* Which option of a criterion a member takes: its place, from 1. */
typedef int (*OcopTestChoose) (const OcopItem *item);

int              ocop_test_choose_best     (const OcopItem    *item);
int              ocop_test_choose_least    (const OcopItem    *item);
int              ocop_test_choose_unmarked (const OcopItem    *item);

OcopTestWindow  *ocop_test_window_before_session (void);
void             ocop_test_act             (OcopTestWindow    *test,
                                            const char        *button);
void             ocop_test_pick            (OcopTestWindow    *test,
                                            OcopForm          *form,
                                            guint              field,
                                            const char        *text);
void             ocop_test_found_council   (OcopTestWindow    *test,
                                            guint              n_members);
OcopSessionPage *ocop_test_call_session    (OcopTestWindow    *test,
                                            guint              n_products);
void             ocop_test_open_step       (OcopTestWindow    *test,
                                            OcopSessionPage   *page,
                                            OcopSessionStepKind kind);
void             ocop_test_score_sheet     (OcopTestWindow    *test,
                                            OcopSessionPage   *page,
                                            int                voter,
                                            guint              product,
                                            OcopTestChoose     choose);

G_END_DECLS
