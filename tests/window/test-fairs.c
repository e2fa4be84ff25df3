/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"

#include "model/ocop-kinds.h"
#include "window/fairs/ocop-fair-choices.h"
#include "window/fairs/ocop-fair-course.h"
#include "window/fairs/ocop-fair-edit.h"
#include "window/fairs/ocop-fair-invite-page.h"
#include "window/fairs/ocop-fair-layout-form.h"
#include "window/fairs/ocop-fair-page.h"
#include "window/fairs/ocop-fair-rate-card.h"
#include "window/fairs/ocop-fair-roll.h"
#include "window/producers/ocop-producer-page.h"

#define LAST_FAIR "(SELECT max (id) FROM fair)"

static gint64
number (OcopTestWindow *test,
        const char     *sql)
{
  return ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)), sql);
}

static OcopFairPage *
open_fair (OcopTestWindow *test,
           gint64          fair)
{
  ocop_main_window_open_record (test->window, OCOP_KIND_FAIR, fair);
  ocop_test_window_settle (test);
  g_assert_true (OCOP_IS_FAIR_PAGE (ocop_main_window_get_subpage (test->window)));

  return OCOP_FAIR_PAGE (ocop_main_window_get_subpage (test->window));
}

static gint64
enter_fair (OcopTestWindow *test)
{
  OcopForm *form = ocop_test_form_open (test, ocop_fair_edit_new (ocop_main_window_get_workspace (test->window), 0));

  ocop_test_form_type (form, OCOP_FAIR_NAME, "Phiên chợ Tết");
  ocop_test_form_type (form, OCOP_FAIR_STARTS_ON, "20/12/2021");
  ocop_test_form_type (form, OCOP_FAIR_ENDS_ON, "22/12/2021");
  ocop_test_form_type (form, OCOP_FAIR_PLACE, "Công viên 29 Tháng 3");
  ocop_test_form_save (test);
  ocop_test_window_settle (test);

  return number (test, "SELECT max (id) FROM fair");
}

/* All with four stars and more, in one act. */
static void
invite (OcopTestWindow *test,
        OcopFairPage   *page)
{
  gint64 n = number (test, "SELECT count(DISTINCT p.producer) FROM recognition c JOIN product p ON p.id = c.product WHERE c.stars >= 4");
  OcopFairInvitePage *invitation;

  ocop_fair_invite_page_open (ocop_fair_page_get_desk (page), GTK_WIDGET (page));
  ocop_test_window_settle (test);
  invitation = OCOP_FAIR_INVITE_PAGE (ocop_main_window_get_subpage (test->window));
  ocop_fair_invite_page_choose (invitation, 0, 4);
  ocop_test_window_settle (test);
  g_assert_cmpint (ocop_fair_invite_page_count (invitation), ==, n);
  ocop_fair_invite_page_select_all (invitation, FALSE);
  g_assert_cmpuint (ocop_fair_invite_page_count (invitation), ==, 0);
  ocop_fair_invite_page_select_all (invitation, TRUE);
  ocop_test_window_picture (test, "fair-invite");
  ocop_fair_invite_page_invite (invitation);
  ocop_test_window_wait_saved (test);
  ocop_test_window_settle (test);
  g_assert_cmpint (number (test, "SELECT count(*) FROM participation WHERE fair = " LAST_FAIR), ==, n);
  g_assert_true (ocop_main_window_get_subpage (test->window) == OCOP_SUBPAGE (page));
}

static void
press_choice (OcopTestWindow *test,
              OcopFairPage   *page,
              guint           row,
              const char     *label)
{
  GtkWidget *line = ocop_test_find_type (ocop_fair_roll_get_list (OCOP_FAIR_ROLL (ocop_fair_page_get_view (page, "roll"))),
                                         OCOP_TYPE_FAIR_CHOICE_ROW, row);
  GtkWidget *button = ocop_test_find_button (line, label);

  gtk_widget_grab_focus (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  ocop_test_window_wait_saved (test);
  ocop_test_window_settle (test);
}

static void
lay_out (OcopTestWindow *test,
         OcopFairPage   *page)
{
  ocop_fair_layout_form_open (ocop_fair_page_get_desk (page), GTK_WIDGET (page));
  ocop_test_window_settle (test);
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (ocop_main_window_get_subpage (test->window)), "Thêm gian"));
  ocop_test_window_wait_saved (test);
  ocop_test_window_settle (test);
  g_assert_cmpint (number (test, "SELECT count(*) FROM booth WHERE fair = " LAST_FAIR), ==, 8);
}

/* By keys: to a booth, Enter, the first name. */
static void
give_booth (OcopTestWindow *test,
            OcopFairCourse *course)
{
  OcopFairFloorCard *card = ocop_fair_course_get_floor (course);
  OcopFairFloor *floor = ocop_fair_floor_card_get_floor (card);
  GtkWidget *names = ocop_fair_floor_card_get_names (card);

  gtk_widget_grab_focus (GTK_WIDGET (floor));
  ocop_test_window_settle (test);
  g_assert_cmpstr (ocop_fair_floor_get_said (floor), ==, "Gian A1: trống");
  g_signal_emit_by_name (floor, "activated");
  ocop_test_window_settle (test);
  g_signal_emit_by_name (names, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (names), 0));
  ocop_test_window_wait_saved (test);
  ocop_test_window_settle (test);
  g_assert_cmpint (number (test, "SELECT count(holder) FROM booth WHERE fair = " LAST_FAIR), ==, 1);
  g_assert_nonnull (strstr (ocop_fair_floor_get_said (floor), "chưa đến"));
}

static void
enter_return (OcopTestWindow *test,
              OcopFairCourse *course)
{
  OcopFigureGrid *grid = ocop_fair_returns_card_get_grid (ocop_fair_course_get_returns (course));

  ocop_figure_grid_go (grid, 0, 0);
  gtk_editable_set_text (GTK_EDITABLE (ocop_figure_grid_get_text (grid)), "4.850.000");
  ocop_figure_grid_go (grid, 0, 1);
  ocop_test_window_wait_saved (test);
  ocop_test_window_settle (test);
  g_assert_cmpint (number (test, "SELECT sum (ocop_revenue) FROM daily_return r JOIN booth b ON b.id = r.booth WHERE b.fair = " LAST_FAIR), ==,
                   4850000);
  /* What cannot be is told where it was typed and goes nowhere. */
  gtk_editable_set_text (GTK_EDITABLE (ocop_figure_grid_get_text (grid)), "bốn triệu");
  ocop_figure_grid_go (grid, 0, 0);
  ocop_test_window_settle (test);
  g_assert_cmpint (number (test, "SELECT count(*) FROM daily_return r JOIN booth b ON b.id = r.booth WHERE b.fair = " LAST_FAIR), ==, 1);
}

static void
write_report (OcopTestWindow *test,
              OcopFairPage   *page,
              gint64          fair)
{
  OcopForm *form = ocop_test_form_open (test, ocop_fair_edit_new (ocop_main_window_get_workspace (test->window), fair));

  ocop_test_form_type (form, OCOP_FAIR_REPORT, "Phiên chợ đạt kết quả tốt.");
  ocop_test_form_save (test);
  ocop_test_window_settle (test);
  ocop_fair_page_show_view (page, "record");
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (ocop_fair_page_get_view (page, "record"), "Phiên chợ đạt kết quả tốt."));
  g_assert_nonnull (ocop_test_find_label (ocop_fair_page_get_view (page, "record"), "4.850.000 đồng"));
  ocop_test_window_picture (test, "fair-record");
}

/* From the invitation to the report, and one step back. */
static void
test_whole (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("fairs");
  gint64 fair = enter_fair (test);
  OcopFairPage *page = open_fair (test, fair);
  OcopFairCourse *course = OCOP_FAIR_COURSE (ocop_fair_page_get_view (page, "course"));

  ocop_fair_page_show_view (page, "roll");
  invite (test, page);
  press_choice (test, page, 0, "Có nhu cầu");
  g_assert_cmpint (number (test, "SELECT count(*) FROM participation WHERE wish = 'wants' AND wished_on IS NOT NULL AND fair = " LAST_FAIR), ==, 1);
  press_choice (test, page, 0, "Đã duyệt");
  ocop_fair_page_show_view (page, "course");
  lay_out (test, page);
  give_booth (test, course);
  enter_return (test, course);
  ocop_fair_page_show_view (page, "roll");
  ocop_test_window_settle (test);
  press_choice (test, page, 0, "Có mặt");
  ocop_test_window_picture (test, "fair-roll");
  g_assert_cmpint (number (test, "SELECT count(*) FROM participation WHERE attendance = 'attended' AND fair = " LAST_FAIR), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  ocop_test_iterate_while (number (test, "SELECT count(*) FROM participation WHERE attendance = 'attended' AND fair = " LAST_FAIR) != 0);
  write_report (test, page, fair);
}

/* The page of the year: the share of the sample, five of six, and its two fairs. */
static void
test_year (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("fairs");
  GtkWidget *page = GTK_WIDGET (ocop_main_window_get_page (test->window));
  OcopFairRateCard *rate;

  ocop_test_iterate_while (ocop_page_is_loading (OCOP_PAGE (page)));
  ocop_test_window_settle (test);
  rate = OCOP_FAIR_RATE_CARD (ocop_test_find_type (page, OCOP_TYPE_FAIR_RATE_CARD, 0));
  g_assert_cmpstr (ocop_fair_rate_card_get_rate (rate), ==, "83,3 %");
  g_assert_nonnull (ocop_test_find_label (page, "Phiên chợ sản phẩm OCOP cuối năm 2021"));
  gtk_expander_set_expanded (GTK_EXPANDER (ocop_test_find_type (page, GTK_TYPE_EXPANDER, 0)), TRUE);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (page, "Tính là có nhu cầu; được duyệt, không có hỗ trợ."));
  ocop_test_window_picture (test, "fairs");
}

/* A fair of the sample as it is drawn, and the producer's page that tells of it. */
static void
test_sample (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("fairs");
  gint64 fair = number (test, "SELECT id FROM fair WHERE held_by_city = 1");
  OcopFairPage *page = open_fair (test, fair);
  GtkWidget *course = ocop_fair_page_get_view (page, "course");

  g_assert_nonnull (ocop_test_find_label (course, "16/24"));
  g_assert_nonnull (ocop_test_find_label (course, "✓ có mặt 14   ? chưa đến 0   ✕ vắng 2   ☐ trống 8"));
  ocop_test_window_picture (test, "fair");
  ocop_main_window_open_record (test->window, OCOP_KIND_PRODUCER, number (test, "SELECT id FROM producer WHERE name LIKE '%Đại Cường'"));
  ocop_test_window_settle (test);
  ocop_producer_page_show (OCOP_PRODUCER_PAGE (ocop_main_window_get_subpage (test->window)), "fairs");
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (ocop_main_window_get_subpage (test->window)), "Tuần hàng nông sản, đặc sản vùng miền"));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/window/fairs/year", test_year);
  g_test_add_func ("/window/fairs/sample", test_sample);
  g_test_add_func ("/window/fairs/whole", test_whole);

  return g_test_run ();
}
