/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"

#include "model/ocop-kinds.h"
#include "window/record/ocop-records-card.h"

static const guint fields[] = { OCOP_SUPPORT_CONTENT, OCOP_SUPPORT_AMOUNT, OCOP_SUPPORT_KIND, 0 };

static const OcopRecordsCardKind supports = {
  .title = "Support of the producer",
  .parent = OCOP_SUPPORT_PRODUCER,
  .fields = fields,
  .order = OCOP_SUPPORT_CONTENT,
  .add = "_Add",
  .none = "This producer received none.",
  .imports = TRUE,
};

/* A page with nothing but the card. */
GType card_page_get_type (void);

typedef OcopSubpage CardPage;
typedef OcopSubpageClass CardPageClass;
G_DEFINE_TYPE (CardPage, card_page, OCOP_TYPE_SUBPAGE)

static gint64 producer;
static GtkWidget *card_of_page;

static void
build (OcopPage *page)
{
  card_of_page = ocop_records_card_new (&supports, ocop_page_get_workspace (page), producer);
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
           const char     *condition)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (min (producer), 999) FROM support WHERE %s", condition);

  producer = ocop_test_number (ocop_workspace_get_path (workspace), sql);
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
  OcopRecordsCard *card = open_card (test, "content LIKE 'Lò nướng%'");
  OcopForm *form;

  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "Nội dung"));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "Lò nướng, máy đóng gói (minh họa)"));
  /* What is money is summed up: 20, 30, 3, 1.5 and 3 million. */
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "Tổng cộng"));
  ocop_test_window_picture (test, "records-card");
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (get_row (card, 0))), "row-activated", get_row (card, 0));
  ocop_test_window_settle (test);
  form = ocop_record_edit_get_form (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window)));
  ocop_test_form_type (form, OCOP_SUPPORT_CONTENT, "A đã sửa");
  ocop_test_form_save (test);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "A đã sửa (minh họa)"));
}

/* A new one belongs to the record of the page before anything is typed. */
static void
test_add (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopRecordsCard *card = open_card (test, "content LIKE 'Lò nướng%'");
  g_autofree char *of = NULL;

  ocop_records_card_add (card);
  ocop_test_window_settle (test);
  of = ocop_test_form_text (ocop_record_edit_get_form (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window))), OCOP_SUPPORT_PRODUCER);
  g_assert_nonnull (strstr (of, "Mỹ Phương"));
}

/* Where there is none the card says so. */
static void
test_none (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopRecordsCard *card = open_card (test, "id = 0");

  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "This producer received none."));
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
