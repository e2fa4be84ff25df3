/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-session.h"

/* The sample's session of 2026 as it was while members scored: the first six products handed in, the others not begun. */
static const char open_sql[] =
  "UPDATE session SET phase = 'scoring', seal = NULL WHERE id = 3;"
  "DELETE FROM outcome WHERE session_product IN (SELECT id FROM session_product WHERE session = 3);"
  "UPDATE session_product SET knock_out = NULL, conclusion = NULL WHERE session = 3;"
  "UPDATE sheet SET state = 'open', submitted_at = NULL, digest = NULL, knock_out = NULL, knock_out_reason = NULL, total = NULL "
  "WHERE session_product IN (SELECT id FROM session_product WHERE session = 3 AND position > 6);"
  "DELETE FROM mark WHERE sheet IN (SELECT h.id FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
  "                                 WHERE sp.session = 3 AND sp.position > 6);";

/* The same after all is in: without what was not begun. */
static const char finished_sql[] =
  "DELETE FROM recusal WHERE session_product IN (SELECT id FROM session_product WHERE session = 3 AND position > 6);"
  "DELETE FROM sheet WHERE session_product IN (SELECT id FROM session_product WHERE session = 3 AND position > 6);"
  "DELETE FROM session_product WHERE session = 3 AND position > 6;";

/* Before anybody scored; whatever a dossier lacks, it is recorded why it is heard. */
static const char prepared_sql[] =
  "DELETE FROM mark WHERE sheet IN (SELECT h.id FROM sheet h JOIN session_product sp ON sp.id = h.session_product WHERE sp.session = 3);"
  "DELETE FROM sheet WHERE session_product IN (SELECT id FROM session_product WHERE session = 3);"
  "UPDATE session_product SET turn = 1, heard_because = 'Bổ sung tại phiên' WHERE session = 3;"
  "UPDATE session SET phase = 'prepared' WHERE id = 3;";

static OcopTestWindow *
start_on_session (OcopSessionPage **page,
                  const char       *more_sql)
{
  OcopTestWindow *self = ocop_test_window_new (1366, 768);
  g_autofree char *path = ocop_test_window_sample (self, "phien.ocop");

  ocop_test_alter (path, open_sql);
  if (more_sql != NULL)
    ocop_test_alter (path, more_sql);
  g_assert_true (ocop_main_window_open_city (self->window, path));
  ocop_city_view_show_page (ocop_main_window_get_city_view (self->window), "evaluations");
  ocop_main_window_open_record (self->window, OCOP_KIND_SESSION, OCOP_TEST_SESSION);
  ocop_test_window_settle (self);
  *page = OCOP_SESSION_PAGE (ocop_main_window_get_subpage (self->window));

  return self;
}

/**
 * ocop_test_window_on_finished_session:
 * @page: (out): the session's page
 *
 * Returns: the program with a session in view of which every sheet is submitted
 */
OcopTestWindow *
ocop_test_window_on_finished_session (OcopSessionPage **page)
{
  return start_on_session (page, finished_sql);
}

/**
 * ocop_test_window_on_prepared_session:
 * @page: (out): the session's page
 *
 * Returns: the program with a session in view in which nobody scored yet
 */
OcopTestWindow *
ocop_test_window_on_prepared_session (OcopSessionPage **page)
{
  return start_on_session (page, prepared_sql);
}

/**
 * ocop_test_window_on_session:
 * @page: (out): the session's page
 *
 * Returns: the program with an open session in view
 */
OcopTestWindow *
ocop_test_window_on_session (OcopSessionPage **page)
{
  return start_on_session (page, NULL);
}

/**
 * ocop_test_window_score:
 * @self: the program   @page: the session's page
 * @voter: index of a member   @place: of a product
 *
 * Returns: the scoring screen, in view
 */
OcopScoringPage *
ocop_test_window_score (OcopTestWindow  *self,
                        OcopSessionPage *page,
                        int              voter,
                        guint            place)
{
  OcopSessionContext *context = ocop_session_page_get_context (page);
  g_autoptr (GError) error = NULL;

  ocop_session_context_load (context, &error);
  g_assert_no_error (error);
  ocop_session_context_set_voter (context, voter);
  ocop_main_window_push (self->window, ocop_scoring_page_new (context, voter, place));
  ocop_test_window_settle (self);

  return OCOP_SCORING_PAGE (ocop_main_window_get_subpage (self->window));
}

/* A key as the keyboard would give it to the screen. */
void
ocop_test_press (OcopScoringPage *page,
                 guint            keyval,
                 GdkModifierType  state)
{
  ocop_scoring_page_key (page, keyval, 0, state);
}

const OcopSessionLine *
ocop_test_session_line (OcopSessionPage *page,
                        guint            place)
{
  OcopSessionContext *context = ocop_session_page_get_context (page);
  g_autoptr (GError) error = NULL;

  ocop_session_context_load (context, &error);
  g_assert_no_error (error);

  return g_ptr_array_index (ocop_session_context_get_lines (context), place);
}
