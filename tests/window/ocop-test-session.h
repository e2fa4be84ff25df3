/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ocop-test-window.h"
#include "window/evaluations/ocop-scoring-page.h"
#include "window/evaluations/ocop-session-page.h"

G_BEGIN_DECLS

/* Places in the open session of the tests. */
#define OCOP_TEST_SESSION 3
#define OCOP_TEST_COMPLETE 0 /* every sheet submitted */
#define OCOP_TEST_FRESH 7    /* no sheet begun */
#define OCOP_TEST_VOTER 3    /* Sở Y tế, there and nowhere recused */

OcopTestWindow  *ocop_test_window_on_session   (OcopSessionPage **page);
OcopTestWindow  *ocop_test_window_on_finished_session (OcopSessionPage **page);
OcopTestWindow  *ocop_test_window_on_prepared_session (OcopSessionPage **page);
OcopScoringPage *ocop_test_window_score        (OcopTestWindow   *self,
                                                OcopSessionPage  *page,
                                                int               voter,
                                                guint             place);
void             ocop_test_press               (OcopScoringPage  *page,
                                                guint             keyval,
                                                GdkModifierType   state);
const OcopSessionLine *ocop_test_session_line  (OcopSessionPage  *page,
                                                guint             place);

G_END_DECLS
