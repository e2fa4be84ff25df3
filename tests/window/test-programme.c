/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "store/ocop-statement.h"
#include "window/form/ocop-record-edit.h"
#include "window/overview/ocop-agenda-card.h"
#include "window/overview/ocop-agenda-month.h"
#include "window/overview/ocop-agenda-strip.h"
#include "window/overview/ocop-programme-page.h"
#include "window/overview/ocop-programme-record.h"
#include "window/overview/ocop-task-list.h"
#include "window/overview/ocop-tile-card.h"
#include "window/record/ocop-records-page.h"

/* The first page worked as a person would: from a figure to its records, from a task to its state, from a year to the next. */

static void
wait_page (OcopTestWindow *test)
{
  ocop_test_window_settle (test);
  ocop_test_iterate_while (ocop_page_is_loading (ocop_main_window_get_page (test->window)));
  ocop_test_window_settle (test);
}

static OcopTestWindow *
show_2021 (void)
{
  OcopTestWindow *test = ocop_test_window_on_sample ("overview");

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), 2021);
  wait_page (test);

  return test;
}

static GtkWidget *
view (OcopTestWindow *test)
{
  OcopSubpage *subpage = ocop_main_window_get_subpage (test->window);

  return subpage != NULL ? GTK_WIDGET (subpage) : GTK_WIDGET (test->window);
}

static void
assert_says (OcopTestWindow *test,
             const char     *text)
{
  if (ocop_test_find_label (view (test), text) == NULL)
    g_error ("nothing says “%s”", text);
}

static GtkWidget *
find_button_with (GtkWidget  *root,
                  const char *text)
{
  GtkWidget *label = ocop_test_find_label (root, text);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static gint64
count (OcopTestWindow *test,
       const char     *sql)
{
  gint64 n = -1;

  g_assert_true (ocop_statement_scalar (ocop_workspace_get_db (ocop_main_window_get_workspace (test->window)), &n, NULL, sql, ""));

  return n;
}

/* A figure opens the records that were counted for it, and those of the set that were not. */
static void
test_records_behind (void)
{
  g_autoptr (OcopTestWindow) test = show_2021 ();

  ocop_test_click (find_button_with (GTK_WIDGET (test->window), "19/10"));
  wait_page (test);
  g_assert_true (OCOP_IS_RECORDS_PAGE (ocop_main_window_get_subpage (test->window)));
  assert_says (test, "Được tính: 19");
  assert_says (test, "Bánh dừa nướng đậu phộng");
  ocop_main_window_back (test->window);
  wait_page (test);
  ocop_test_click (find_button_with (GTK_WIDGET (test->window), "93,65 %"));
  wait_page (test);
  assert_says (test, "Được tính: 59");
  ocop_test_window_picture (test, "records-behind");
}

/* Space says that a task is done; the row stays chosen, and the act can be taken back. */
static void
test_task_by_key (void)
{
  g_autoptr (OcopTestWindow) test = show_2021 ();
  GtkWidget *list;
  gint64 before = count (test, "SELECT count(*) FROM task WHERE state = 'done'");
  GtkListBoxRow *row;

  list = gtk_widget_get_first_child (ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_TASK_LIST, 0));
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  gtk_list_box_select_row (GTK_LIST_BOX (list), row);
  ocop_task_list_toggle (OCOP_TASK_LIST (gtk_widget_get_parent (list)));
  ocop_test_window_wait_saved (test);
  wait_page (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM task WHERE state = 'done'"), ==, before + 1);
  g_assert_cmpint (count (test, "SELECT count(*) FROM task WHERE state = 'done' AND done_on = '2021-12-31'"), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  ocop_test_window_wait_saved (test);
  wait_page (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM task WHERE state = 'done'"), ==, before);
}

static void
test_calendar (void)
{
  g_autoptr (OcopTestWindow) test = show_2021 ();
  GtkWidget *card = ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_AGENDA_CARD, 0);
  GtkWidget *strip = ocop_test_find_type (card, OCOP_TYPE_AGENDA_STRIP, 0);

  g_assert_cmpuint (ocop_agenda_strip_count (OCOP_AGENDA_STRIP (strip)), >, 3);
  g_assert_nonnull (ocop_test_find_label (strip, "Hỗ trợ chủ thể sản xuất theo VietGAP"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button_with (card, "Danh sách")), TRUE);
  ocop_test_window_settle (test);
  assert_says (test, "31/01/2022");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button_with (card, "Tháng")), TRUE);
  ocop_test_window_settle (test);
  assert_says (test, "Tháng 12/2021");
}

/* The tiles are the units of the day, with the numbers of the chart; the same stands as a table. */
static void
test_tiles (void)
{
  g_autoptr (OcopTestWindow) test = show_2021 ();
  GtkWidget *card = ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_TILE_CARD, 0);

  assert_says (test, "7 đơn vị tại 31/12/2021");
  ocop_test_click (find_button_with (card, "★ 6"));
  wait_page (test);
  g_assert_cmpstr (ocop_subpage_get_title (ocop_main_window_get_subpage (test->window)), ==, "Huyện Hòa Vang");
  assert_says (test, "6 sản phẩm");
}

/* The plan with its targets, tasks and the years side by side; a target says what it counts. */
static void
test_plan (void)
{
  g_autoptr (OcopTestWindow) test = show_2021 ();

  gtk_widget_activate_action (GTK_WIDGET (ocop_main_window_get_page (test->window)), "overview.programme", NULL);
  wait_page (test);
  g_assert_true (OCOP_IS_PROGRAMME_PAGE (ocop_main_window_get_subpage (test->window)));
  assert_says (test, "Kế hoạch năm 2021");
  assert_says (test, "So sánh hai năm");
  assert_says (test, "Đánh giá, phân hạng sản phẩm cấp huyện");
  ocop_test_window_picture (test, "programme");
  ocop_main_window_open_record (test->window, OCOP_KIND_TARGET, count (test, "SELECT id FROM target WHERE ordinal = '1'"));
  wait_page (test);
  g_assert_true (OCOP_IS_PROGRAMME_RECORD (ocop_main_window_get_subpage (test->window)));
  assert_says (test, "19/10");
  assert_says (test, "Chưa có quyết định nào điều chỉnh");
}

/* A year without a plan says so, and offers the one that has it. */
static void
test_offer (void)
{
  g_autoptr (OcopTestWindow) test = show_2021 ();

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), 2026);
  wait_page (test);
  ocop_test_click (find_button_with (GTK_WIDGET (test->window), "Xem năm 2021"));
  wait_page (test);
  g_assert_cmpint (ocop_workspace_get_year (ocop_main_window_get_workspace (test->window)), ==, 2021);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/programme/records-behind", test_records_behind);
  g_test_add_func ("/programme/task-by-key", test_task_by_key);
  g_test_add_func ("/programme/calendar", test_calendar);
  g_test_add_func ("/programme/tiles", test_tiles);
  g_test_add_func ("/programme/plan", test_plan);
  g_test_add_func ("/programme/offer", test_offer);

  return g_test_run ();
}
