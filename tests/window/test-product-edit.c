/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-kinds.h"
#include "window/form/ocop-record-edit.h"
#include "window/products/ocop-product-edit.h"

static OcopForm *
open_form (OcopTestWindow *test,
           gint64          id)
{
  OcopSubpage *page = ocop_product_edit_new (ocop_main_window_get_workspace (test->window), id, 0);

  ocop_main_window_push (test->window, page);
  ocop_test_window_settle (test);

  return ocop_record_edit_get_form (OCOP_RECORD_EDIT (page));
}

static void
test_look (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");

  g_assert_nonnull (open_form (test, 1));
  ocop_test_window_picture (test, "product-edit");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.back", NULL);
  ocop_test_window_settle (test);
  g_assert_nonnull (open_form (test, 0));
  ocop_test_window_picture (test, "product-new");
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/product-edit/look", test_look);

  return g_test_run ();
}
