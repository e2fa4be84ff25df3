/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-session.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-turns.h"
#include "window/evaluations/ocop-scoring-view.h"
#include "window/evaluations/ocop-sheet-aside.h"
#include "window/evaluations/ocop-sheet-past.h"

#include <adwaita.h>

/* What stands around a member's sheet: its entry from paper, its earlier turn, its history, the documents beside the criterion. */

static const char *
get_path (OcopTestWindow *test)
{
  return ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));
}

static void
write_act (OcopTestWindow *test,
           OcopWriteFunc   write,
           gpointer        data)
{
  ocop_workspace_write_async (ocop_main_window_get_workspace (test->window), "test", write, data, NULL, NULL, NULL, NULL);
  ocop_test_window_wait_saved (test);
}

/* As on a small screen; what is there has to fit. */
static void
assert_fits (OcopTestWindow *test,
             const char     *picture)
{
  int least;

  gtk_window_set_default_size (GTK_WINDOW (test->window), 1024, 600);
  ocop_test_window_settle (test);
  ocop_test_window_picture (test, picture);
  gtk_widget_measure (GTK_WIDGET (ocop_main_window_get_subpage (test->window)), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 1024);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  ocop_test_window_settle (test);
  {
    g_autofree char *dark = g_strdup_printf ("%s-dark", picture);

    ocop_test_window_picture (test, dark);
  }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* The button at a member's line: who enters the sheet stands on it, and that nobody compared it yet. */
static void
test_paper (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  OcopSheetDesk *desk;

  ocop_session_page_show (page, "scoring");
  ocop_test_window_settle (test);
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM sheet WHERE entered_by IS NOT NULL"), ==, 0);
  ocop_test_click (ocop_test_find_type (ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_SCORING_VIEW, 0), GTK_TYPE_BUTTON, 0));
  ocop_test_window_settle (test);
  desk = ocop_scoring_page_get_desk (OCOP_SCORING_PAGE (ocop_main_window_get_subpage (test->window)));
  g_assert_nonnull (ocop_sheet_desk_get_paper (desk));
  g_assert_true (ocop_sheet_desk_is_open (desk));
  ocop_test_press (OCOP_SCORING_PAGE (ocop_main_window_get_subpage (test->window)), GDK_KEY_2, 0);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM sheet WHERE entered_by IS NOT NULL AND checked_by IS NULL"), ==, 1);
  assert_fits (test, "scoring-paper-1024");
}

static gboolean
open_turn (OcopDb   *db,
           gpointer  product,
           GError  **error)
{
  return ocop_turn_open (db, *(const gint64 *) product, error);
}

/* A sheet of the turn before is only read; its history says when it was handed in. */
static void
test_past (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  gint64 product = ocop_test_session_line (page, OCOP_TEST_COMPLETE)->product->id;
  OcopScoringPage *scoring;
  OcopSheetDesk *desk;
  GtkWidget *past, *button;

  write_act (test, open_turn, &product);
  scoring = ocop_test_window_score (test, page, OCOP_TEST_VOTER, OCOP_TEST_COMPLETE);
  desk = ocop_scoring_page_get_desk (scoring);
  g_assert_cmpint (ocop_sheet_desk_get_sheet (desk)->turn, ==, 2);
  g_assert_true (ocop_sheet_desk_is_open (desk));
  past = ocop_test_find_type (GTK_WIDGET (scoring), OCOP_TYPE_SHEET_PAST, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ocop_test_find_type (past, GTK_TYPE_DROP_DOWN, 0)), 0);
  ocop_test_window_settle (test);
  g_assert_cmpint (ocop_sheet_desk_get_sheet (desk)->turn, ==, 1);
  g_assert_true (ocop_sheet_desk_get_sheet (desk)->is_submitted);
  g_assert_false (ocop_sheet_desk_is_open (desk));
  assert_fits (test, "scoring-turn-1024");

  button = ocop_test_find_type (past, GTK_TYPE_MENU_BUTTON, 0);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "nộp"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ocop_test_find_type (past, GTK_TYPE_DROP_DOWN, 0)), 1);
  ocop_test_window_settle (test);
  g_assert_true (ocop_sheet_desk_is_open (desk));
}

static gboolean
add_evidence (OcopDb   *db,
              gpointer  product,
              GError  **error)
{
  g_autoptr (OcopRecord) owner = ocop_record_load (db, OCOP_KIND_PRODUCT, *(const gint64 *) product, error);
  g_autoptr (OcopRecord) evidence = ocop_record_new (OCOP_KIND_EVIDENCE);

  if (owner == NULL)
    return FALSE;
  ocop_record_set_ref (evidence, OCOP_EVIDENCE_PRODUCER, ocop_record_get_ref (owner, OCOP_PRODUCT_PRODUCER));
  ocop_record_set_ref (evidence, OCOP_EVIDENCE_PRODUCT, *(const gint64 *) product);
  ocop_record_set_text (evidence, OCOP_EVIDENCE_DOCUMENT, "materials");
  ocop_record_set_text (evidence, OCOP_EVIDENCE_NAME, "Hợp đồng mua nguyên liệu");

  return ocop_record_save (evidence, db, error);
}

/* What the criterion is proved by stands beside it; E leads there, from where digits choose nothing. */
static void
test_evidence (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  gint64 product = ocop_test_number (get_path (test), "SELECT d.product FROM session_product sp JOIN dossier d ON d.id = sp.dossier "
                                                      "WHERE sp.session = 3 ORDER BY sp.position LIMIT 1 OFFSET 7");
  OcopScoringPage *scoring;
  GtkWidget *aside;

  write_act (test, add_evidence, &product);
  scoring = ocop_test_window_score (test, page, OCOP_TEST_VOTER, OCOP_TEST_FRESH);
  aside = ocop_test_find_type (GTK_WIDGET (scoring), OCOP_TYPE_SHEET_ASIDE, 0);
  g_assert_nonnull (ocop_test_find_label (aside, "nguyên liệu"));
  ocop_test_window_picture (test, "scoring-evidence");
  ocop_test_press (scoring, GDK_KEY_e, 0);
  ocop_test_window_settle (test);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), aside));
  assert_fits (test, "scoring-evidence-1024");

  /* Ctrl+O: a document without a file of its own shows its page. */
  g_assert_true (ocop_page_open (OCOP_PAGE (scoring)));
  ocop_test_window_settle (test);
  g_assert_false (OCOP_IS_SCORING_PAGE (ocop_main_window_get_subpage (test->window)));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Hợp đồng mua nguyên liệu"));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/scoring-beside/paper", test_paper);
  g_test_add_func ("/scoring-beside/past", test_past);
  g_test_add_func ("/scoring-beside/evidence", test_evidence);

  return g_test_run ();
}
