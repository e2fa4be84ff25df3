/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-kinds.h"
#include "window/dossiers/ocop-document-panel.h"
#include "window/dossiers/ocop-dossier-new.h"
#include "window/dossiers/ocop-dossier-view.h"
#include "window/dossiers/ocop-evidence-page.h"
#include "window/dossiers/ocop-self-assessment-page.h"
#include "window/dossiers/ocop-withdrawal.h"
#include "window/products/ocop-product-page.h"

#define PRODUCT "Bánh dừa nướng đậu phộng"

static gint64
count (OcopTestWindow *test,
       const char     *sql)
{
  return ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)), sql);
}

static OcopProductPage *
open_product (OcopTestWindow *test,
              const char     *name,
              const char     *entry)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM product WHERE name = '%s'", name);
  OcopProductPage *page;

  ocop_main_window_open_record (test->window, OCOP_KIND_PRODUCT, count (test, sql));
  ocop_test_window_settle (test);
  page = OCOP_PRODUCT_PAGE (ocop_main_window_get_subpage (test->window));
  ocop_product_page_show (page, entry);
  ocop_test_window_settle (test);

  return page;
}

static OcopDossierView *
find_view (OcopTestWindow *test)
{
  return OCOP_DOSSIER_VIEW (ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_DOSSIER_VIEW, 0));
}

static void
assert_says (OcopTestWindow *test,
             const char     *text)
{
  if (ocop_test_find_label (GTK_WIDGET (test->window), text) == NULL)
    g_error ("the window does not say “%s”", text);
}

/* A key of a document that is lacking, or not mandatory and not set aside. */
static const OcopDocumentFacts *
find_lacking (OcopDossierView *view,
              gboolean         is_mandatory)
{
  GPtrArray *documents = ocop_dossier_view_get_documents (view)->documents;

  for (guint i = 0; i < documents->len; i++)
    {
      const OcopDocumentFacts *facts = g_ptr_array_index (documents, i);

      if (facts->is_mandatory == is_mandatory && g_str_equal (facts->state, "missing"))
        return facts;
    }

  return NULL;
}

/* The page says how complete the dossier is, and of each document how it stands. */
static void
test_documents (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopDossierView *view;
  const OcopDossierDocuments *documents;
  g_autofree char *complete = NULL;

  open_product (test, PRODUCT, "dossiers");
  view = find_view (test);
  documents = ocop_dossier_view_get_documents (view);
  complete = g_strdup_printf ("đầy đủ %u/%u", documents->n_present, documents->n_applicable);
  assert_says (test, complete);
  assert_says (test, "1048");
  for (guint i = 0; i < documents->documents->len; i++)
    {
      const OcopDocumentFacts *facts = g_ptr_array_index (documents->documents, i);

      if (!g_str_equal (facts->state, "unasked"))
        assert_says (test, facts->document->name);
    }
  ocop_test_window_picture (test, "dossier-documents");
}

/* An optional document is set aside with a reason and applies again when that is taken back. */
static void
test_set_aside (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopDossierView *view;
  guint n_applicable;
  const char *key;

  open_product (test, "Bún khô Phước Hòa", "dossiers");
  view = find_view (test);
  n_applicable = ocop_dossier_view_get_documents (view)->n_applicable;
  key = find_lacking (view, FALSE)->document->key;
  ocop_dossier_view_select (view, key);
  ocop_test_window_settle (test);
  ocop_test_window_picture (test, "dossier-missing");
  gtk_widget_activate_action (GTK_WIDGET (view), "document.set-aside", "s", "Sản phẩm không cần giấy này");
  ocop_test_iterate_while (ocop_dossier_view_get_documents (view)->n_applicable == n_applicable);
  ocop_test_window_settle (test);
  g_assert_cmpint (ocop_dossier_view_get_documents (view)->n_applicable, ==, n_applicable - 1);
  g_assert_cmpstr (ocop_dossier_view_get_selected (view)->document->key, ==, key);
  assert_says (test, "Sản phẩm không cần giấy này");
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Áp dụng lại"));
  ocop_test_iterate_while (ocop_dossier_view_get_documents (view)->n_applicable != n_applicable);
  g_assert_cmpint (count (test, "SELECT count(*) FROM dossier_document WHERE reason LIKE '%không cần giấy này'"), ==, 0);
}

/* A scan dropped on a missing document is evidence for it, in one act. */
static void
test_dropped (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  g_autofree char *path = NULL;
  GSList files = { 0 };
  OcopDossierView *view;
  guint n_present;
  gint64 n_acts;
  const char *key;

  open_product (test, "Bún khô Phước Hòa", "dossiers");
  view = find_view (test);
  path = ocop_test_folder_path (test->folder, "Bản quét.pdf");
  ocop_test_write (path, "%PDF-1.4 bản quét");
  files.data = g_file_new_for_path (path);
  n_present = ocop_dossier_view_get_documents (view)->n_present;
  n_acts = count (test, "SELECT count(DISTINCT act) FROM change");
  key = (find_lacking (view, TRUE) != NULL ? find_lacking (view, TRUE) : find_lacking (view, FALSE))->document->key;
  ocop_dossier_view_select (view, key);
  ocop_dossier_view_add_files (view, &files);
  g_object_unref (files.data);
  ocop_test_iterate_while (ocop_dossier_view_get_documents (view)->n_present == n_present);
  ocop_test_window_settle (test);
  g_assert_cmpint (count (test, "SELECT count(DISTINCT act) FROM change"), ==, n_acts + 1);
  g_assert_cmpstr (ocop_dossier_view_get_selected (view)->document->key, ==, key);
  assert_says (test, "Bản quét.pdf");
  ocop_test_window_picture (test, "dossier-dropped");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  ocop_test_iterate_while (ocop_dossier_view_get_documents (view)->n_present != n_present);
}

/* The way of the dossier and its days; what was before a council that has concluded is not entered any more. */
static void
test_filing (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");

  open_product (test, "Bún khô Phước Hòa", "filing");
  assert_says (test, "Quá trình xử lý hồ sơ");
  assert_says (test, "Còn thiếu");
  ocop_test_window_picture (test, "dossier-filing");
  g_assert_true (gtk_widget_is_sensitive (ocop_test_find_button (GTK_WIDGET (test->window), "Phiếu đăng ký")));
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "bản tự đánh giá"));
  ocop_test_window_settle (test);
  g_assert_true (OCOP_IS_PRODUCT_PAGE (ocop_main_window_get_subpage (test->window)));
  assert_says (test, "đã kết luận");
}

/* The producer's own assessment is entered by the keys of a sheet, from the dossier that is looked at. */
static void
enter_assessment (OcopTestWindow *test)
{
  OcopSelfAssessmentPage *page;
  const OcopMemberSheet *sheet;

  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "bản tự đánh giá"));
  ocop_test_iterate_while (!OCOP_IS_SELF_ASSESSMENT_PAGE (ocop_main_window_get_subpage (test->window)));
  ocop_test_window_settle (test);
  page = OCOP_SELF_ASSESSMENT_PAGE (ocop_main_window_get_subpage (test->window));
  ocop_test_window_picture (test, "self-assessment");
  sheet = ocop_sheet_desk_get_sheet (ocop_self_assessment_page_get_desk (page));
  g_assert_cmpint (sheet->sheet, !=, 0);
  g_assert_true (ocop_sheet_desk_choose (ocop_self_assessment_page_get_desk (page), 0, 2));
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (count (test, "SELECT m.option FROM mark m JOIN sheet s ON s.id = m.sheet WHERE s.kind = 'self' AND m.criterion = 0 "
                                "AND s.dossier = (SELECT max (id) FROM dossier)"),
                   ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  ocop_test_iterate_while (ocop_sheet_desk_get_sheet (ocop_self_assessment_page_get_desk (page))->choices[0] == 2);
}

static void
choose_round (OcopDossierNew *page,
              gint64          round)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_DOSSIER);
  OcopEntry *entry = ocop_form_get_entry (ocop_dossier_new_get_form (page), OCOP_DOSSIER_ROUND);

  ocop_record_set_ref (record, OCOP_DOSSIER_ROUND, round);
  ocop_entry_show (entry, record);
  g_signal_emit_by_name (entry, "changed");
}

/* The day chooses the decision: the last day of the old one, and the first of the new. */
static void
test_new (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopProductPage *product = open_product (test, PRODUCT, "recognitions");
  OcopDossierNew *page;
  GtkWidget *day;
  gint64 n_dossiers = count (test, "SELECT count(*) FROM dossier");

  gtk_widget_activate_action (GTK_WIDGET (product), "product.re-evaluate", NULL);
  ocop_test_window_settle (test);
  page = OCOP_DOSSIER_NEW (ocop_main_window_get_subpage (test->window));
  day = ocop_entry_get_control (ocop_form_get_entry (ocop_dossier_new_get_form (page), OCOP_DOSSIER_RECEIVED_ON));
  g_assert_cmpstr (ocop_record_get_text (ocop_form_get_record (ocop_dossier_new_get_form (page)), OCOP_DOSSIER_KIND), ==, "re_evaluation");
  gtk_editable_set_text (GTK_EDITABLE (day), "21/05/2026");
  ocop_test_window_settle (test);
  g_assert_nonnull (strstr (ocop_dossier_new_get_why (page), "148"));
  gtk_editable_set_text (GTK_EDITABLE (day), "01/07/2026");
  ocop_test_window_settle (test);
  g_assert_nonnull (strstr (ocop_dossier_new_get_why (page), "26/2026"));
  ocop_test_window_picture (test, "dossier-new");

  /* Without a round it is not begun. */
  ocop_dossier_new_save (page);
  ocop_test_window_settle (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM dossier"), ==, n_dossiers);

  choose_round (page, count (test, "SELECT max (id) FROM round"));
  ocop_dossier_new_save (page);
  ocop_test_iterate_while (OCOP_IS_DOSSIER_NEW (ocop_main_window_get_subpage (test->window)));
  ocop_test_window_settle (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM dossier"), ==, n_dossiers + 1);
  g_assert_cmpint (count (test, "SELECT count(*) FROM dossier WHERE id = (SELECT max (id) FROM dossier) AND regulation = '26-2026' "
                                "AND kind = 're_evaluation' AND received_on = '2026-07-01' AND state = 'received'"),
                   ==, 1);
  ocop_product_page_show (product, "dossiers");
  ocop_test_window_settle (test);
  assert_says (test, "26/2026");
  ocop_product_page_show (product, "filing");
  ocop_test_window_settle (test);
  enter_assessment (test);
}

static gboolean
add_certificate (OcopDb    *db,
                 gpointer   recognition,
                 GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_CERTIFICATE);

  ocop_record_set_ref (record, OCOP_CERTIFICATE_RECOGNITION, *(gint64 *) recognition);
  ocop_record_set_text (record, OCOP_CERTIFICATE_ISSUED_ON, "2021-11-03");
  ocop_record_set_text (record, OCOP_CERTIFICATE_EXPIRES_ON, "2024-11-03");
  ocop_record_set_text (record, OCOP_CERTIFICATE_STATE, "issued");

  return ocop_record_save (record, db, error);
}

static void
written_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      done)
{
  g_autoptr (GError) error = NULL;

  ocop_workspace_write_finish (OCOP_WORKSPACE (workspace), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static void
type (OcopForm   *form,
      guint       field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ocop_entry_get_control (ocop_form_get_entry (form, field))), text);
}

/* A certificate is withdrawn with its ground; the day by which that is due follows from the conclusion. */
static void
test_withdrawn (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopProductPage *product = open_product (test, PRODUCT, "recognitions");
  gint64 recognition = count (test, "SELECT r.id FROM recognition r JOIN product p ON p.id = r.product WHERE p.name = '" PRODUCT "'");
  gint64 certificate;
  gboolean done = FALSE;
  OcopWithdrawal *page;
  g_autoptr (OcopRecord) ground = ocop_record_new (OCOP_KIND_CERTIFICATE);

  ocop_workspace_write_async (ocop_main_window_get_workspace (test->window), "Giấy chứng nhận", add_certificate, &recognition, NULL, NULL,
                              written_cb, &done);
  ocop_test_iterate_while (!done);
  ocop_test_window_settle (test);
  certificate = count (test, "SELECT max (id) FROM certificate");
  gtk_widget_activate_action (GTK_WIDGET (product), "product.withdraw", "x", certificate);
  ocop_test_window_settle (test);
  page = OCOP_WITHDRAWAL (ocop_main_window_get_subpage (test->window));
  type (ocop_withdrawal_get_form (page), OCOP_CERTIFICATE_WITHDRAWN_ON, "12/07/2026");
  type (ocop_withdrawal_get_form (page), OCOP_CERTIFICATE_CONCLUDED_ON, "30/06/2026");
  ocop_test_window_settle (test);
  g_assert_nonnull (strstr (ocop_withdrawal_get_due (page), "15/07/2026"));
  ocop_test_window_picture (test, "withdrawal");

  /* Without a ground it stays. */
  ocop_withdrawal_save (page);
  ocop_test_window_settle (test);
  g_assert_true (OCOP_SUBPAGE (page) == ocop_main_window_get_subpage (test->window));
  g_assert_cmpint (count (test, "SELECT count(*) FROM certificate WHERE state = 'withdrawn'"), ==, 0);

  ocop_record_set_text (ground, OCOP_CERTIFICATE_GROUND, "misuse");
  ocop_entry_show (ocop_form_get_entry (ocop_withdrawal_get_form (page), OCOP_CERTIFICATE_GROUND), ground);
  g_signal_emit_by_name (ocop_form_get_entry (ocop_withdrawal_get_form (page), OCOP_CERTIFICATE_GROUND), "changed");
  ocop_withdrawal_save (page);
  ocop_test_iterate_while (OCOP_SUBPAGE (product) != ocop_main_window_get_subpage (test->window));
  ocop_test_window_settle (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM certificate WHERE state = 'withdrawn' AND ground = 'misuse' "
                                "AND concluded_on = '2026-06-30' AND withdrawn_on = '2026-07-12'"),
                   ==, 1);
  assert_says (test, "15/07/2026");
  ocop_test_window_picture (test, "withdrawn");
}

int
main (int   argc,
      char *argv[])
{
  ocop_test_window_setup (&argc, &argv);

  g_test_add_func ("/window/dossier-pages/documents", test_documents);
  g_test_add_func ("/window/dossier-pages/set-aside", test_set_aside);
  g_test_add_func ("/window/dossier-pages/dropped", test_dropped);
  g_test_add_func ("/window/dossier-pages/filing", test_filing);
  g_test_add_func ("/window/dossier-pages/new", test_new);
  g_test_add_func ("/window/dossier-pages/withdrawn", test_withdrawn);

  return g_test_run ();
}
