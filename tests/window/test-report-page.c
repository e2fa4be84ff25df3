/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"
#include "ocop-test-session.h"
#include "model/ocop-kinds.h"
#include "window/ocop-work-bar.h"
#include "window/print/ocop-printing.h"
#include "window/reports/ocop-report-page.h"

#include <adwaita.h>

static void
settle (OcopTestWindow *test,
        OcopReportPage *page)
{
  ocop_test_window_settle (test);
  ocop_test_iterate_while (ocop_report_page_is_busy (page));
  ocop_test_window_settle (test);
}

static OcopReportPage *
get_page (OcopTestWindow *test)
{
  OcopSubpage *page = ocop_main_window_get_subpage (test->window);

  g_assert_true (OCOP_IS_REPORT_PAGE (page));
  settle (test, OCOP_REPORT_PAGE (page));

  return OCOP_REPORT_PAGE (page);
}

static void
look_at (OcopTestWindow *test,
         OcopReportPage *page,
         const char     *key)
{
  ocop_output_list_select (ocop_report_page_get_list (page), ocop_output_find (key));
  settle (test, page);
}

static void
assert_says (OcopReportPage *page,
             const char     *words)
{
  g_autofree char *text = ocop_paper_view_get_text (ocop_report_page_get_view (page));

  g_assert_nonnull (text);
  if (strstr (text, words) == NULL)
    g_error ("The page does not say “%s” but: %s", words, text);
}

/* Ctrl+P, a table of the year; a paper of a session asks for one; with one its pages are turned and made larger. */
static void
test_look (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopReportPage *page;
  OcopPaperView *view;
  OcopScopeBox *scope;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.reports", NULL);
  page = get_page (test);
  view = ocop_report_page_get_view (page);
  scope = ocop_report_page_get_scope (page);
  settle (test, page);
  g_assert_cmpuint (ocop_paper_view_get_n_pages (view), >, 0); /* the first that the year can tell of */

  look_at (test, page, "table/register");
  assert_says (page, "DANH MỤC SẢN PHẨM OCOP");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "A3 ngang"));

  ocop_scope_box_set_session (scope, 1);
  look_at (test, page, "paper/minutes");
  assert_says (page, "BIÊN BẢN");
  g_assert_cmpuint (ocop_paper_view_get_page (view), ==, 1);
  g_assert_cmpuint (ocop_paper_view_get_n_pages (view), >, 1);
  ocop_paper_view_turn (view, 1);
  settle (test, page);
  g_assert_cmpuint (ocop_paper_view_get_page (view), ==, 2);
  ocop_paper_view_turn (view, 1000);
  ocop_paper_view_zoom (view, 2);
  settle (test, page);
  g_assert_cmpuint (ocop_paper_view_get_page (view), ==, ocop_paper_view_get_n_pages (view));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "67 %"));
  ocop_test_window_picture (test, "reports");
}

/* What prints as a blank is listed; a signer entered from there stands on the paper and is no longer missing. */
static void
test_fill_a_blank (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopReportPage *page;
  GtkWidget *blank;
  OcopForm *form;
  guint before;

  ocop_main_window_open_reports (test->window, 1, NULL, NULL, "paper/decision");
  page = get_page (test);
  before = ocop_findings_box_count (ocop_report_page_get_findings (page));
  g_assert_cmpuint (before, >, 0);
  blank = ocop_test_find_label (GTK_WIDGET (page), "Họ tên người ký thay mặt thành phố");
  g_assert_nonnull (blank);
  ocop_test_click (gtk_widget_get_ancestor (blank, GTK_TYPE_BUTTON));
  ocop_test_window_settle (test);
  form = ocop_record_edit_get_form (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window)));
  ocop_test_form_type (form, OCOP_SIGNER_NAME, "Người Ký Thử");
  ocop_test_form_type (form, OCOP_SIGNER_VALID_FROM, "1/1/2020");
  ocop_test_form_save (test);
  page = get_page (test);
  look_at (test, page, "paper/decision");
  g_assert_null (ocop_test_find_label (GTK_WIDGET (page), "Họ tên người ký thay mặt thành phố"));
  assert_says (page, "Người Ký Thử");
  g_assert_cmpuint (ocop_findings_box_count (ocop_report_page_get_findings (page)), ==, before - 1);
}

static guint
count_files (const char *folder,
             const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ending);

  return n;
}

static gboolean
is_working (OcopTestWindow *test)
{
  return ocop_work_bar_is_running (OCOP_WORK_BAR (ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_WORK_BAR, 0)));
}

/* Several are chosen and written to a folder; the papers of a session's end by one button. */
static void
test_write (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  g_autofree char *folder = ocop_test_folder_path (test->folder, "giấy tờ");
  g_autofree char *whole = ocop_test_folder_path (test->folder, "cả bộ");
  OcopReportPage *page;
  OcopOutputList *list;

  ocop_main_window_open_reports (test->window, 1, NULL, NULL, "paper/minutes");
  page = get_page (test);
  list = ocop_report_page_get_list (page);
  ocop_output_list_choose (list, ocop_output_find ("paper/minutes"), TRUE);
  ocop_output_list_choose (list, ocop_output_find ("paper/proof"), TRUE);
  ocop_output_list_choose (list, ocop_output_find ("table/annex"), TRUE);
  g_assert_nonnull (ocop_test_find_button (GTK_WIDGET (page), "Ghi 3 mục vào thư mục…"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (ocop_test_find_label (GTK_WIDGET (page), "Kèm bản PDF"),
                                                                          GTK_TYPE_CHECK_BUTTON)), TRUE);
  ocop_report_page_write (page, folder);
  ocop_test_iterate_while (is_working (test));
  ocop_test_window_settle (test);
  g_assert_cmpuint (count_files (folder, ".docx"), ==, 1);
  g_assert_cmpuint (count_files (folder, ".xlsx"), ==, 1);
  g_assert_cmpuint (count_files (folder, ".pdf"), ==, 3);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Đã ghi 5 tệp vào"));

  ocop_report_write_session_end (GTK_WIDGET (page), ocop_main_window_get_workspace (test->window), 1, whole);
  ocop_test_iterate_while (is_working (test));
  g_assert_cmpuint (count_files (whole, ""), ==, 8);
}

/* What a printer gets are the pages of the PDF, each on paper of its size. */
static void
test_print (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  g_autofree char *path = ocop_test_folder_path (test->folder, "in.pdf");
  OcopStore *store = ocop_workspace_get_store (ocop_main_window_get_workspace (test->window));
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_store_open_reader (store, NULL, &error);
  const OcopIssueWish wish = { .session = 1 };
  g_autoptr (OcopProof) proof = ocop_proof_new (db, &wish, ocop_output_find ("paper/score-summary"), 0, NULL, &error);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (ocop_printing_export (proof, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 5000);
  g_assert_true (g_str_has_prefix (content, "%PDF"));
}

/* From a session and from a product one comes to the papers of just that. */
static void
test_from_elsewhere (void)
{
  OcopSessionPage *session;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&session);
  OcopReportPage *page;
  gint64 product;

  gtk_widget_activate_action (GTK_WIDGET (session), "papers.open", NULL);
  page = get_page (test);
  g_assert_cmpint (ocop_scope_box_get_wish (ocop_report_page_get_scope (page))->session, ==, OCOP_TEST_SESSION);
  ocop_main_window_back (test->window);
  ocop_main_window_back (test->window);

  product = ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)),
                              "SELECT d.product FROM session_product p JOIN dossier d ON d.id = p.dossier WHERE p.session = 1 "
                              "AND p.position = 1");
  ocop_main_window_open_record (test->window, OCOP_KIND_PRODUCT, product);
  ocop_test_window_settle (test);
  gtk_widget_activate_action (GTK_WIDGET (ocop_main_window_get_subpage (test->window)), "papers.open", NULL);
  page = get_page (test);
  g_assert_cmpuint (ocop_paper_view_get_n_pages (ocop_report_page_get_view (page)), ==, 1);
  assert_says (page, "GIẤY CHỨNG NHẬN");
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/report-page/look", test_look);
  g_test_add_func ("/report-page/fill-a-blank", test_fill_a_blank);
  g_test_add_func ("/report-page/write", test_write);
  g_test_add_func ("/report-page/print", test_print);
  g_test_add_func ("/report-page/from-elsewhere", test_from_elsewhere);

  return g_test_run ();
}
