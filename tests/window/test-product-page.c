/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "window/producers/ocop-producer-page.h"
#include "window/products/ocop-product-page.h"
#include "window/record/ocop-timeline.h"

static gint64
find_product (OcopTestWindow *test,
              const char     *name)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM product WHERE name = '%s'", name);

  return ocop_test_number (ocop_workspace_get_path (workspace), sql);
}

static OcopProductPage *
open_product (OcopTestWindow *test,
              const char     *name)
{
  ocop_main_window_open_record (test->window, OCOP_KIND_PRODUCT, find_product (test, name));
  ocop_test_window_settle (test);
  g_assert_true (OCOP_IS_PRODUCT_PAGE (ocop_main_window_get_subpage (test->window)));

  return OCOP_PRODUCT_PAGE (ocop_main_window_get_subpage (test->window));
}

static void
assert_says (OcopTestWindow *test,
             const char     *text)
{
  if (ocop_test_find_label (GTK_WIDGET (test->window), text) == NULL)
    g_error ("the page does not say “%s”", text);
}

static void
show (OcopTestWindow  *test,
      OcopProductPage *page,
      const char      *entry)
{
  g_autofree char *picture = g_strdup_printf ("product-%s", entry);

  ocop_product_page_show (page, entry);
  ocop_test_window_settle (test);
  ocop_test_window_picture (test, picture);
}

/* A product of 2021: every entry says what the file holds of it, and what is not known is said as such. */
static void
test_entries (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopProductPage *page = open_product (test, "Bánh dừa nướng đậu phộng");
  GtkWidget *line;

  g_assert_cmpstr (ocop_subpage_get_title (OCOP_SUBPAGE (page)), ==, "Bánh dừa nướng đậu phộng");
  show (test, page, "profile");
  assert_says (test, "78,89");
  assert_says (test, "48-495-20306-01-2021");
  assert_says (test, "Quận Cẩm Lệ");
  assert_says (test, "Chưa nhập: ");
  line = ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_TIMELINE, 0);
  g_assert_nonnull (line);
  g_assert_nonnull (strstr (ocop_timeline_get_text (OCOP_TIMELINE (line)), "03/11/2024"));
  show (test, page, "dossiers");
  assert_says (test, "Lần đầu");
  show (test, page, "evaluations");
  assert_says (test, "Hội đồng");
  assert_says (test, "Trung bình");
  show (test, page, "recognitions");
  assert_says (test, "3500/QĐ-UBND ngày 03/11/2021");
  show (test, page, "history");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "thay đổi"));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/product-page/entries", test_entries);

  return g_test_run ();
}
