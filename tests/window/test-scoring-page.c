/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-session.h"

#include "window/evaluations/ocop-option-row.h"
#include "window/evaluations/ocop-scoring-keys.h"

static int
choice_in_file (OcopTestWindow        *test,
                const OcopMemberSheet *sheet,
                guint                  item)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce ((SELECT option FROM mark WHERE sheet = %" G_GINT64_FORMAT
                                          " AND criterion = %u), -1)",
                                          sheet->sheet, item);

  return (int) ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)), sql);
}

/* Ticks the highest option of every criterion that asks for one, by keys alone. */
static void
score_all (OcopTestWindow  *test,
           OcopScoringPage *scoring)
{
  OcopSheetDesk *desk = ocop_scoring_page_get_desk (scoring);

  for (int i = 0; i < 60; i++)
    {
      const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (desk);
      guint item = ocop_scoring_page_get_current (scoring);

      if (ocop_choices_score (sheet->set, sheet->choices).n_unscored == 0)
        break;
      if (ocop_choices_get_state (sheet->set, sheet->choices, item) != OCOP_ITEM_UNSCORED)
        ocop_test_press (scoring, GDK_KEY_Down, GDK_CONTROL_MASK);
      item = ocop_scoring_page_get_current (scoring);
      ocop_test_press (scoring, GDK_KEY_0 + sheet->set->items[item].criterion->n_options, 0);
    }
  ocop_test_window_wait_saved (test);
}

/* A digit chooses, is shown at once, goes on to the next criterion, and stands in the file once saved. */
static void
test_digits (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  OcopScoringPage *scoring = ocop_test_window_score (test, page, OCOP_TEST_VOTER, OCOP_TEST_FRESH);
  OcopSheetDesk *desk = ocop_scoring_page_get_desk (scoring);
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (desk);
  GtkWidget *second = ocop_test_find_type (GTK_WIDGET (scoring), OCOP_TYPE_OPTION_ROW, 1);

  ocop_test_press (scoring, GDK_KEY_2, 0);
  g_assert_cmpint (sheet->choices[0], ==, 2);
  g_assert_true (ocop_option_row_is_chosen (OCOP_OPTION_ROW (second)));
  g_assert_cmpint (ocop_sheet_desk_get_tick_state (desk, 0), ==, OCOP_TICK_ON_ITS_WAY);
  g_assert_cmpuint (ocop_scoring_page_get_current (scoring), ==, 1);
  ocop_test_press (scoring, GDK_KEY_KP_1, 0);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (ocop_sheet_desk_get_tick_state (desk, 0), ==, OCOP_TICK_SAVED);
  g_assert_cmpint (choice_in_file (test, sheet, 0), ==, 2);
  g_assert_cmpint (choice_in_file (test, sheet, 1), ==, 1);

  /* Arrows, clearing, none of these. */
  ocop_test_press (scoring, GDK_KEY_Up, 0);
  ocop_test_press (scoring, GDK_KEY_Up, 0);
  g_assert_cmpuint (ocop_scoring_page_get_current (scoring), ==, 0);
  ocop_test_press (scoring, GDK_KEY_Right, 0);
  g_assert_cmpint (sheet->choices[0], ==, 3);
  ocop_test_press (scoring, GDK_KEY_0, 0);
  g_assert_cmpint (sheet->choices[0], ==, OCOP_NONE_OF_THESE);
  ocop_test_press (scoring, GDK_KEY_Up, 0);
  ocop_test_press (scoring, GDK_KEY_BackSpace, 0);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (choice_in_file (test, sheet, 0), ==, -1);

  /* Where no 0 is offered the zero key means nothing. */
  ocop_test_press (scoring, GDK_KEY_Down, 0);
  ocop_test_press (scoring, GDK_KEY_0, 0);
  g_assert_cmpint (sheet->choices[1], ==, 1);
  ocop_test_window_picture (test, "scoring");
}

/* Ctrl+Z takes ticks back one by one, and only those of this sheet. */
static void
test_undo (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  OcopScoringPage *scoring = ocop_test_window_score (test, page, OCOP_TEST_VOTER, OCOP_TEST_FRESH);
  OcopSheetDesk *desk = ocop_scoring_page_get_desk (scoring);

  ocop_test_press (scoring, GDK_KEY_2, 0);
  ocop_test_press (scoring, GDK_KEY_3, 0);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (ocop_sheet_desk_get_sheet (desk)->choices[0], ==, 2);
  g_assert_cmpint (ocop_sheet_desk_get_sheet (desk)->choices[1], ==, OCOP_NOT_CHOSEN);
  g_assert_cmpuint (ocop_scoring_page_get_current (scoring), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.redo", NULL);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (ocop_sheet_desk_get_sheet (desk)->choices[1], ==, 3);
}

/* A whole sheet by keys; submitted it is closed at once; taken back it is open; with another's sheet in sight it stays. */
static void
test_submit (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  OcopScoringPage *scoring = ocop_test_window_score (test, page, OCOP_TEST_VOTER, OCOP_TEST_FRESH);
  OcopSheetDesk *desk = ocop_scoring_page_get_desk (scoring);

  ocop_test_press (scoring, GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_false (ocop_sheet_desk_get_sheet (desk)->is_submitted);
  score_all (test, scoring);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (scoring), "Đã chấm đủ"));
  ocop_test_press (scoring, GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_false (ocop_sheet_desk_is_open (desk));
  ocop_test_press (scoring, GDK_KEY_1, 0);
  ocop_test_window_wait_saved (test);
  g_assert_true (ocop_sheet_desk_get_sheet (desk)->is_submitted);
  g_assert_cmpint ((int) ocop_test_session_line (page, OCOP_TEST_FRESH)->n_in, ==, 1);
  ocop_test_window_picture (test, "scoring-submitted");

  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Hoàn tác"));
  ocop_test_window_wait_saved (test);
  g_assert_true (ocop_sheet_desk_is_open (desk));
}

/* Remarks are saved when one leaves them; letters do not fire while text is typed. */
static void
test_remark (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  OcopScoringPage *scoring = ocop_test_window_score (test, page, OCOP_TEST_VOTER, OCOP_TEST_FRESH);
  GtkWidget *focus;

  ocop_test_press (scoring, GDK_KEY_n, 0);
  ocop_test_window_settle (test);
  focus = gtk_root_get_focus (GTK_ROOT (test->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "Thiếu hóa đơn", -1);
  ocop_test_press (scoring, GDK_KEY_2, 0);
  g_assert_cmpint (ocop_sheet_desk_get_sheet (ocop_scoring_page_get_desk (scoring))->choices[0], ==, OCOP_NOT_CHOSEN);
  ocop_test_press (scoring, GDK_KEY_Escape, 0);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)),
                                     "SELECT count(*) FROM remark WHERE text = 'Thiếu hóa đơn' AND criterion = 0"),
                   ==, 1);
}

/* Page Down goes to the next product; who is recused has no sheet, and it says why. */
static void
test_products (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  OcopScoringPage *scoring = ocop_test_window_score (test, page, 7, 0);

  ocop_test_press (scoring, GDK_KEY_Page_Down, 0);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (scoring), "Miễn chấm"));
  ocop_test_press (scoring, GDK_KEY_Page_Down, 0);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (scoring), "sản phẩm 3/10"));
  g_assert_null (ocop_test_find_label (GTK_WIDGET (scoring), "Miễn chấm"));
}

/* The key counts, not the text it would make. */
static void
test_keys (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  int number = -1;

  g_assert_cmpint (ocop_scoring_keys_find (display, GDK_KEY_KP_7, 0, 0, &number), ==, OCOP_SCORING_DIGIT);
  g_assert_cmpint (number, ==, 7);
  g_assert_cmpint (ocop_scoring_keys_find (display, GDK_KEY_2, 0, GDK_CONTROL_MASK, &number), ==, OCOP_SCORING_PART);
  g_assert_cmpint (number, ==, 1);
  g_assert_cmpint (ocop_scoring_keys_find (display, GDK_KEY_N, 0, GDK_LOCK_MASK, &number), ==, OCOP_SCORING_REMARK);
  g_assert_cmpint (ocop_scoring_keys_find (display, GDK_KEY_2, 0, GDK_ALT_MASK, &number), ==, OCOP_SCORING_NOTHING);
  g_assert_cmpint (ocop_scoring_keys_find (display, GDK_KEY_a, 0, 0, &number), ==, OCOP_SCORING_NOTHING);
  {
    GdkKeymapKey *keys = NULL;
    int n = 0;

    /* ă on the key of 1, as the Vietnamese keyboard has it. */
    g_assert_true (gdk_display_map_keyval (display, GDK_KEY_1, &keys, &n));
    g_assert_cmpint (ocop_scoring_keys_find (display, GDK_KEY_abreve, keys[0].keycode, 0, &number), ==, OCOP_SCORING_DIGIT);
    g_assert_cmpint (number, ==, 1);
    g_free (keys);
  }
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/scoring/digits", test_digits);
  g_test_add_func ("/scoring/undo", test_undo);
  g_test_add_func ("/scoring/submit", test_submit);
  g_test_add_func ("/scoring/remark", test_remark);
  g_test_add_func ("/scoring/products", test_products);
  g_test_add_func ("/scoring/keys", test_keys);

  return g_test_run ();
}
