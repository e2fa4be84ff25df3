/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-session.h"

#include "window/evaluations/ocop-matrix-criterion.h"
#include "window/evaluations/ocop-matrix-row.h"
#include "window/evaluations/ocop-matrix-view.h"
#include "window/evaluations/ocop-matrix-words.h"

static const char *
words_of_row (OcopTestWindow *test,
              guint           place)
{
  GtkWidget *row = ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_MATRIX_ROW, place);

  g_assert_nonnull (row);

  return ocop_matrix_row_get_words (OCOP_MATRIX_ROW (row));
}

static guint
count_rows (OcopTestWindow *test)
{
  guint n = 0;

  while (ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_MATRIX_ROW, n) != NULL)
    n++;

  return n;
}

/* Every state of a sheet is a word of its own, none of them 0; mean and rank are those of the sheets. */
static void
test_states (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  const char *words;

  ocop_session_page_show (page, "matrix");
  ocop_test_window_settle (test);
  words = words_of_row (test, OCOP_TEST_COMPLETE);
  g_assert_nonnull (strstr (words, "Chả cá thu chiên"));
  g_assert_nonnull (strstr (words, "đã nộp 8/8 phiếu"));
  g_assert_nonnull (strstr (words, "trung bình 75,50"));
  g_assert_nonnull (strstr (words, "4 sao"));
  g_assert_nonnull (strstr (words, "Sở Y tế: 72"));
  g_assert_nonnull (strstr (words, "Sở Khoa học và Công nghệ: vắng"));
  g_assert_nonnull (strstr (words_of_row (test, 1), "Liên minh Hợp tác xã thành phố: miễn"));
  g_assert_nonnull (strstr (words_of_row (test, OCOP_TEST_FRESH), "Sở Y tế: chưa chấm"));
  ocop_test_window_picture (test, "matrix");
}

/* Filters show what they say, with the number beside. */
static void
test_filters (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  GtkWidget *complete;

  ocop_session_page_show (page, "matrix");
  ocop_test_window_settle (test);
  g_assert_cmpuint (count_rows (test), ==, 10);
  complete = ocop_test_find_button (GTK_WIDGET (test->window), "Đủ phiếu 6");
  g_assert_nonnull (complete);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (complete), TRUE);
  ocop_test_window_settle (test);
  g_assert_cmpuint (count_rows (test), ==, 6);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ocop_test_find_button (GTK_WIDGET (test->window), "Cần thảo luận 0")), TRUE);
  ocop_test_window_settle (test);
  g_assert_cmpuint (count_rows (test), ==, 0);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Không có sản phẩm nào như vậy"));
}

/* A member at the screen who has not handed in the own sheet sees no total of that product, in no column and by no filter. */
static void
test_hidden (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  OcopSessionContext *context = ocop_session_page_get_context (page);

  ocop_session_page_show (page, "matrix");
  ocop_test_window_settle (test);
  ocop_session_context_set_voter (context, OCOP_TEST_VOTER);
  ocop_test_window_settle (test);
  g_assert_null (strstr (words_of_row (test, OCOP_TEST_COMPLETE), "75,50"));
  g_assert_nonnull (strstr (words_of_row (test, OCOP_TEST_COMPLETE), "Sở Công Thương: đã nộp"));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "điểm được giữ kín"));

  /* The chair, having submitted, may see them: first the file has that they are shown, then they show. */
  ocop_session_context_set_voter (context, 0);
  ocop_test_window_settle (test);
  g_assert_null (strstr (words_of_row (test, OCOP_TEST_COMPLETE), "75,50"));
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Xem điểm 6 sản phẩm"));
  ocop_test_window_wait_saved (test);
  g_assert_nonnull (strstr (words_of_row (test, OCOP_TEST_COMPLETE), "75,50"));
  g_assert_cmpint (ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)),
                                     "SELECT count(*) FROM showing"),
                   ==, 6);
  ocop_session_context_set_voter (context, OCOP_TEST_VOTER);
  ocop_test_window_settle (test);
  g_assert_null (strstr (words_of_row (test, OCOP_TEST_COMPLETE), "75,50"));
  ocop_session_context_set_voter (context, OCOP_NO_VOTER);
}

/* A new turn from the panel: the sheets wait to be submitted anew. */
static void
test_new_turn (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);

  ocop_session_page_show (page, "matrix");
  ocop_test_window_settle (test);
  g_assert_cmpint (ocop_test_session_line (page, OCOP_TEST_COMPLETE)->product->turn, ==, 1);
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Mở lượt chấm 2"));
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (ocop_test_session_line (page, OCOP_TEST_COMPLETE)->product->turn, ==, 2);
  g_assert_nonnull (strstr (words_of_row (test, OCOP_TEST_COMPLETE), "đã nộp 0/8 phiếu"));
}

/* The mean opens down to the totals with the fraction that it is, a row to the points of every member on every criterion. */
static void
test_by_criterion (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  GtkWidget *row;
  guint n = 0, n_items;

  ocop_session_page_show (page, "matrix");
  ocop_test_window_settle (test);
  n_items = ocop_test_session_line (page, OCOP_TEST_COMPLETE)->product->set->n_items;
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Chênh lệch theo tiêu chí"));
  ocop_test_window_settle (test);
  while ((row = ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_MATRIX_CRITERION, n)) != NULL &&
         ocop_matrix_criterion_get_item (OCOP_MATRIX_CRITERION (row)) != OCOP_NO_ITEM)
    n++;
  g_assert_cmpuint (n, ==, n_items);
  g_assert_nonnull (strstr (ocop_matrix_criterion_get_words (OCOP_MATRIX_CRITERION (row)), "trung bình 75,50, từ 72 đến 77 điểm, = 604 : 8 phiếu"));
  g_assert_cmpstr (ocop_grid_row_get_cell_words (OCOP_GRID_ROW (row), 3), ==, "Sở Y tế: 72");
  g_assert_cmpstr (ocop_grid_row_get_cell_words (OCOP_GRID_ROW (row), 4), ==, "Sở Khoa học và Công nghệ: vắng");
  ocop_test_window_picture (test, "matrix-criteria");
}

/* A sheet entered from paper says so in its cell until somebody else has compared it. */
static void
test_paper (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  const char *path = ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));

  ocop_test_alter (path, "UPDATE sheet SET entered_by = 'Thư ký' WHERE id = (SELECT min (h.id) FROM sheet h JOIN session_product sp "
                         "ON sp.id = h.session_product WHERE sp.session = 3 AND sp.position = 1 AND h.state = 'submitted' AND h.turn = sp.turn)");
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);
  ocop_main_window_open_record (test->window, OCOP_KIND_SESSION, OCOP_TEST_SESSION);
  ocop_test_window_settle (test);
  page = OCOP_SESSION_PAGE (ocop_main_window_get_subpage (test->window));
  ocop_session_page_show (page, "matrix");
  ocop_test_window_settle (test);
  g_assert_nonnull (strstr (words_of_row (test, OCOP_TEST_COMPLETE), "phiếu giấy, chưa đối chiếu"));
}

static void
assert_short (const char *office,
              const char *expected)
{
  g_autofree char *text = ocop_matrix_short_office (office);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_short_offices (void)
{
  assert_short ("Sở NN và MT", "NNMT");
  assert_short ("Sở VH, TT và DL", "VHTTDL");
  assert_short ("Sở Công Thương", "CT");
  assert_short ("Sở Y tế", "Y tế");
  assert_short ("Liên minh HTX", "LMHTX");
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/matrix/states", test_states);
  g_test_add_func ("/matrix/filters", test_filters);
  g_test_add_func ("/matrix/hidden", test_hidden);
  g_test_add_func ("/matrix/new-turn", test_new_turn);
  g_test_add_func ("/matrix/by-criterion", test_by_criterion);
  g_test_add_func ("/matrix/paper", test_paper);
  g_test_add_func ("/matrix/short-offices", test_short_offices);

  return g_test_run ();
}
