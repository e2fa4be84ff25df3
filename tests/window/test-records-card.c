/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"

#include "model/ocop-kinds.h"
#include "window/record/ocop-records-card.h"

static const guint fields[] = { OCOP_TARGET_LABEL, OCOP_TARGET_PLANNED, OCOP_TARGET_MEASURE, 0 };

static const OcopRecordsCardKind targets = {
  .title = "Targets of the plan",
  .parent = OCOP_TARGET_PLAN,
  .fields = fields,
  .order = OCOP_TARGET_POSITION,
  .add = "_Add",
  .none = "This plan has no targets.",
  .imports = TRUE,
};

/* A page with nothing but the card. */
GType card_page_get_type (void);

typedef OcopSubpage CardPage;
typedef OcopSubpageClass CardPageClass;
G_DEFINE_TYPE (CardPage, card_page, OCOP_TYPE_SUBPAGE)

static gint64 plan;
static GtkWidget *card_of_page;

static void
build (OcopPage *page)
{
  card_of_page = ocop_records_card_new (&targets, ocop_page_get_workspace (page), plan);
  ocop_subpage_set_content (OCOP_SUBPAGE (page), card_of_page);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  ocop_records_card_refresh (OCOP_RECORDS_CARD (card_of_page));
}

static void
card_page_class_init (CardPageClass *klass)
{
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
}

static void
card_page_init (CardPage *self)
{
}

static OcopRecordsCard *
open_card (OcopTestWindow *test,
           const char     *plan_condition)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (min (id), 999) FROM plan WHERE %s", plan_condition);

  plan = ocop_test_number (ocop_workspace_get_path (workspace), sql);
  ocop_main_window_push (test->window, g_object_new (card_page_get_type (), "workspace", workspace, NULL));
  ocop_test_window_settle (test);

  return OCOP_RECORDS_CARD (card_of_page);
}

static GtkListBoxRow *
get_row (OcopRecordsCard *card,
         int              place)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (ocop_test_find_type (GTK_WIDGET (card), GTK_TYPE_LIST_BOX, 0)), place);
}

/* The records of one parent in their order, under the names of their fields, with words for choices; a row is changed in its form,
 * which the description alone makes. */
static void
test_rows (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopRecordsCard *card = open_card (test, "year = 2021");
  OcopForm *form;

  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "Chỉ tiêu"));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "Sản phẩm 3 sao năm 2020 được hỗ trợ dự hội chợ khi có nhu cầu"));
  ocop_test_window_picture (test, "records-card");
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (get_row (card, 0))), "row-activated", get_row (card, 0));
  ocop_test_window_settle (test);
  form = ocop_record_edit_get_form (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window)));
  ocop_test_form_type (form, OCOP_TARGET_LABEL, "Chỉ tiêu đã sửa");
  ocop_test_form_save (test);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "Chỉ tiêu đã sửa"));
}

/* A new one belongs to the record of the page before anything is typed. */
static void
test_add (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopRecordsCard *card = open_card (test, "year = 2021");
  g_autofree char *of = NULL;

  ocop_records_card_add (card);
  ocop_test_window_settle (test);
  of = ocop_test_form_text (ocop_record_edit_get_form (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window))), OCOP_TARGET_PLAN);
  g_assert_nonnull (strstr (of, "43/KH-UBND"));
}

/* Where there is none the card says so. */
static void
test_none (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopRecordsCard *card = open_card (test, "year = 1");

  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "This plan has no targets."));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/window/records-card/rows", test_rows);
  g_test_add_func ("/window/records-card/add", test_add);
  g_test_add_func ("/window/records-card/none", test_none);

  return g_test_run ();
}
