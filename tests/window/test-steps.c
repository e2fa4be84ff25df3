/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-session.h"

#include "window/dossiers/ocop-self-assessment-page.h"
#include "window/evaluations/ocop-steps-view.h"

/* Preparing a session: each step opens in the centre, says what is missing, and what is done there can be taken back. */

static const char *
get_path (OcopTestWindow *test)
{
  return ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));
}

static void
act (OcopTestWindow *test,
     const char     *button)
{
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), button));
  ocop_test_window_wait_saved (test);
}

static void
open_step (OcopTestWindow      *test,
           OcopSessionPage     *page,
           OcopSessionStepKind  kind)
{
  ocop_steps_view_open (OCOP_STEPS_VIEW (ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_STEPS_VIEW, 0)), kind);
  ocop_test_window_settle (test);
}

/* What a button of a member's line holds beyond the choice: opened, filled in, kept. */
static GtkWidget *
open_more (OcopTestWindow *test,
           OcopSessionPage *page,
           guint            member)
{
  GtkWidget *button = ocop_test_find_type (ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_STEPS_VIEW, 0), GTK_TYPE_MENU_BUTTON, member);
  GtkWidget *popover;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ocop_test_window_settle (test);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (ocop_test_is_shown (popover));

  return popover;
}

/* The chair confirms the rules; without the chair it takes a vice-chair whom the chair delegated. */
static void
test_open_for_scoring (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_prepared_session (&page);
  GtkWidget *open, *popover;

  g_assert_cmpstr (ocop_session_page_get_shown (page), ==, "steps");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "8/9 có mặt"));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "Còn 1 việc trước khi mở phiên"));
  open = ocop_test_find_button (GTK_WIDGET (page), "Mở phiên chấm điểm");
  g_assert_false (gtk_widget_is_sensitive (open));
  act (test, "Chủ tọa xác nhận quy tắc");
  g_assert_true (gtk_widget_is_sensitive (open));

  open_step (test, page, OCOP_STEP_ATTENDANCE);
  ocop_test_window_picture (test, "steps");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ocop_test_find_button (GTK_WIDGET (page), "Vắng")), TRUE);
  ocop_test_window_wait_saved (test);
  /* Seven of nine are three quarters, but nobody leads. */
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "7/9 có mặt"));
  g_assert_false (gtk_widget_is_sensitive (open));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "Phó Chủ tịch được ủy quyền"));
  popover = open_more (test, page, 1);
  gtk_editable_set_text (GTK_EDITABLE (ocop_test_find_type (popover, GTK_TYPE_ENTRY, 1)), "Giấy ủy quyền 12/GUQ");
  ocop_test_click (ocop_test_find_button (popover, "Ghi"));
  ocop_test_window_wait_saved (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "được ủy quyền chủ trì: Giấy ủy quyền 12/GUQ"));
  g_assert_true (gtk_widget_is_sensitive (open));
  ocop_test_click (open);
  ocop_test_window_wait_saved (test);
  /* Seven members, ten products, one recusal. */
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
                                                      "WHERE sp.session = 3 AND h.kind = 'council'"),
                   ==, 69);
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM session WHERE id = 3 AND phase = 'scoring'"), ==, 1);

  /* One leaves half-way: the sheets not begun are due no more. */
  popover = open_more (test, page, 2);
  ocop_test_click (ocop_test_find_button (popover, "Ra về lúc này"));
  ocop_test_window_wait_saved (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "về lúc"));
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM session_member WHERE session = 3 AND left_at IS NOT NULL"), ==, 1);
  g_assert_cmpuint (ocop_test_session_line (page, 0)->n_due, ==, 6);
}

/* The list: taken off, taken back, chosen from what waits; a reason, samples and a finding are kept. */
static void
test_products (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_prepared_session (&page);
  GtkWidget *window = GTK_WIDGET (test->window);
  GtkWidget *view, *entry;

  open_step (test, page, OCOP_STEP_PRODUCTS);
  ocop_test_window_picture (test, "steps-products");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "Chả cá thu chiên"));
  act (test, "Đưa ra khỏi danh sách");
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM session_product WHERE session = 3"), ==, 9);
  act (test, "Hoàn tác");
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM session_product WHERE session = 3"), ==, 10);
  act (test, "Đưa ra khỏi danh sách");
  ocop_test_click (ocop_test_find_button (window, "Chọn sản phẩm"));
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (window, "xã, phường đề nghị"));
  ocop_test_window_picture (test, "steps-candidates");
  act (test, "Nhận 1 sản phẩm");
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM session_product WHERE session = 3"), ==, 10);

  view = ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_STEPS_VIEW, 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ocop_test_find_type (view, GTK_TYPE_SPIN_BUTTON, 0)), 5);
  entry = ocop_test_find_type (view, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Bổ sung phiếu kiểm nghiệm tại phiên");
  g_signal_emit_by_name (entry, "activate");
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM session_product p JOIN dossier d ON d.id = p.dossier WHERE "
                                                      "p.heard_because = 'Bổ sung phiếu kiểm nghiệm tại phiên' AND d.samples = 5"), ==, 1);
}

/* A recusal is declared with its reason and taken back. */
static void
test_recusals (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_prepared_session (&page);
  gint64 before = ocop_test_number (get_path (test), "SELECT count(*) FROM recusal");
  GtkWidget *view, *reason;

  open_step (test, page, OCOP_STEP_RECUSALS);
  view = ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_STEPS_VIEW, 0);
  act (test, "Ghi miễn chấm");
  g_assert_nonnull (ocop_test_find_label (view, "hãy ghi lý do"));
  reason = ocop_test_find_type (view, GTK_TYPE_ENTRY, 1); /* after the one that is declared */
  gtk_editable_set_text (GTK_EDITABLE (reason), "Góp vốn vào cơ sở");
  act (test, "Ghi miễn chấm");
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM recusal") - before, ==, 1);
  ocop_test_window_picture (test, "steps-recusals");
  act (test, "Bỏ miễn chấm");
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM recusal"), ==, before);
}

static OcopSheetDesk *
open_trial (OcopTestWindow  *test,
            OcopSessionPage *page,
            const char      *button)
{
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (page), button));
  ocop_test_iterate_while (!OCOP_IS_SELF_ASSESSMENT_PAGE (ocop_main_window_get_subpage (test->window)));
  ocop_test_window_settle (test);

  return ocop_self_assessment_page_get_desk (OCOP_SELF_ASSESSMENT_PAGE (ocop_main_window_get_subpage (test->window)));
}

/* The advisory team's trial score: entered on a sheet of its own, seen beside the criterion by the members, counted nowhere. */
static void
test_trial (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_prepared_session (&page);
  OcopSheetDesk *desk;
  OcopMemberSheet *seen;
  g_autoptr (GError) error = NULL;

  open_step (test, page, OCOP_STEP_ADVICE);
  ocop_test_window_picture (test, "steps-advice");
  desk = open_trial (test, page, "Nhập điểm chấm thử");
  g_assert_true (ocop_sheet_desk_is_open (desk));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Điểm chấm thử của Tổ tư vấn"));
  g_assert_true (ocop_sheet_desk_choose (desk, 0, 2));
  ocop_test_window_wait_saved (test);
  ocop_test_window_picture (test, "trial-score");
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM mark m JOIN sheet h ON h.id = m.sheet WHERE h.kind = 'advisory' "
                                                      "AND m.criterion = 0 AND m.option = 2"),
                   ==, 1);
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "chấm thử đã bắt đầu"));

  /* Begun once: the button opens the same sheet. */
  g_assert_cmpint (ocop_sheet_desk_get_sheet (open_trial (test, page, "Mở phiếu chấm thử"))->choices[0], ==, 2);
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM sheet WHERE kind = 'advisory'"), ==, 1);

  /* A member sees it beside the own sheet; the session counts no sheet of it. */
  seen = ocop_member_sheet_load (ocop_workspace_get_db (ocop_main_window_get_workspace (test->window)),
                                 ocop_test_session_line (page, 0)->product->id,
                                 ocop_test_number (get_path (test), "SELECT min (id) FROM session_member WHERE session = 3"), &error);
  g_assert_no_error (error);
  g_assert_nonnull (seen->advisory);
  g_assert_cmpint (seen->advisory[0], ==, 2);
  ocop_member_sheet_free (seen);
  g_assert_cmpuint (ocop_test_session_line (page, 0)->n_in, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/steps/open-for-scoring", test_open_for_scoring);
  g_test_add_func ("/steps/products", test_products);
  g_test_add_func ("/steps/recusals", test_recusals);
  g_test_add_func ("/steps/trial", test_trial);

  return g_test_run ();
}
