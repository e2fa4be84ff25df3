/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "window/history/ocop-history-list.h"
#include "window/history/ocop-history-page.h"

static gboolean
rename_producer (OcopDb    *db,
                 gpointer   name,
                 GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_PRODUCER, 1, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_PRODUCER_NAME, name);

  return ocop_record_save (record, db, error);
}

static void
rename_to (OcopTestWindow *test,
           const char     *name)
{
  g_autofree char *label = g_strdup_printf ("Đổi tên thành %s", name);

  ocop_workspace_write_async (ocop_main_window_get_workspace (test->window), label, rename_producer, (gpointer) name, NULL, NULL, NULL,
                              NULL);
  ocop_test_window_wait_saved (test);
}

static OcopHistoryList *
open_history (OcopTestWindow *test)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.history", NULL);
  ocop_test_window_settle (test);
  g_assert_true (OCOP_IS_HISTORY_PAGE (ocop_main_window_get_subpage (test->window)));

  return OCOP_HISTORY_LIST (ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_HISTORY_LIST, 0));
}

static void
assert_says (OcopTestWindow *test,
             const char     *text)
{
  if (ocop_test_find_label (GTK_WIDGET (test->window), text) == NULL)
    g_error ("the page does not say “%s”", text);
}

static guint
count_shown (OcopTestWindow  *test,
             OcopHistoryList *list)
{
  ocop_test_window_settle (test);

  return ocop_history_list_get_n_acts (list);
}

/* The newest act first; opened, it says before and after; taken back from here, it is marked and the undo comes in at the
 * top. What stands on it cannot be taken back before it, and the reason stands in the place of the button. */
static void
test_undo (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopHistoryList *list;

  rename_to (test, "Hợp tác xã A");
  rename_to (test, "Hợp tác xã B");
  list = open_history (test);
  g_assert_cmpuint (count_shown (test, list), ==, 3);

  ocop_history_list_open (list, 1);
  ocop_test_window_settle (test);
  g_assert_null (ocop_test_find_button (GTK_WIDGET (list), "Hoàn tác việc này"));
  assert_says (test, "đã được sửa sau đó");
  ocop_history_list_open (list, 0);
  ocop_test_window_settle (test);
  assert_says (test, "Hợp tác xã A → Hợp tác xã B");
  ocop_test_window_picture (test, "history");

  ocop_test_click (ocop_test_find_button (GTK_WIDGET (list), "Hoàn tác việc này"));
  ocop_test_window_wait_saved (test);
  g_assert_cmpuint (count_shown (test, list), ==, 4);
  assert_says (test, "đã hoàn tác");
  assert_says (test, "Hoàn tác: Đổi tên thành Hợp tác xã B");
  /* With the later one out of the way the earlier one can be taken back as well: it is still open. */
  g_assert_nonnull (ocop_test_find_button (GTK_WIDGET (list), "Hoàn tác việc này"));
}

/* The file's beginning cannot be taken back, and has too many lines to show at once. */
static void
test_beginning (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopHistoryList *list = open_history (test);

  ocop_history_list_open (list, count_shown (test, list) - 1);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_button (GTK_WIDGET (list), "Xem thêm"));
  g_assert_null (ocop_test_find_button (GTK_WIDGET (list), "Hoàn tác việc này"));
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (list), "Xem thêm"));
  ocop_test_window_settle (test);
  ocop_test_window_picture (test, "history-beginning");
}

static void
test_filters (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopHistoryList *list;
  GtkWidget *page, *search, *who, *kind;

  rename_to (test, "Hợp tác xã A");
  ocop_workspace_set_author (ocop_main_window_get_workspace (test->window), "Văn phòng");
  rename_to (test, "Hợp tác xã B");
  list = open_history (test);
  page = GTK_WIDGET (ocop_main_window_get_subpage (test->window));
  search = ocop_test_find_type (page, GTK_TYPE_SEARCH_ENTRY, 0);
  who = ocop_test_find_type (page, GTK_TYPE_DROP_DOWN, 0);
  kind = ocop_test_find_type (page, GTK_TYPE_DROP_DOWN, 1);

  /* Without tone marks, and only once the typing stops. */
  gtk_editable_set_text (GTK_EDITABLE (search), "hop tac xa b");
  ocop_test_iterate_while (ocop_history_list_get_n_acts (list) != 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "không có chuyện này");
  ocop_test_iterate_while (ocop_history_list_get_n_acts (list) != 0);
  ocop_test_window_settle (test);
  assert_says (test, "Không có thao tác nào phù hợp");
  ocop_test_window_picture (test, "history-nothing");
  ocop_test_click (ocop_test_find_button (page, "Bỏ lọc"));
  ocop_test_iterate_while (ocop_history_list_get_n_acts (list) != 3);

  /* Authors are in the order of their names: the one of the program's folder comes before or after. */
  for (guint i = 1; i < g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (who))); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (gtk_drop_down_get_model (GTK_DROP_DOWN (who)), i);

      if (g_str_equal (gtk_string_object_get_string (name), "Văn phòng"))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (who), i);
    }
  g_assert_cmpuint (count_shown (test, list), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (who), 0);
  /* Both renamings and the beginning changed producers; only the beginning changed products. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), 2);
  g_assert_cmpuint (count_shown (test, list), ==, 3);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), 1);
  g_assert_cmpuint (count_shown (test, list), ==, 1);
}

static gboolean
rename_often (OcopTestWindow *test,
              guint           n)
{
  OcopStore *store = ocop_workspace_get_store (ocop_main_window_get_workspace (test->window));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Hợp tác xã %u", i);
      g_autofree char *label = g_strdup_printf ("Lần %u", i);
      g_autoptr (GError) error = NULL;

      ocop_store_write (store, label, rename_producer, name, &error);
      g_assert_no_error (error);
    }

  return TRUE;
}

/* A long history is read as far as one looks, and on when one scrolls. */
static void
test_pages (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopHistoryList *list;
  GtkWidget *scrolled;
  GtkAdjustment *adjustment;

  rename_often (test, 700);
  list = open_history (test);
  g_assert_cmpuint (count_shown (test, list), <, 701);
  g_assert_false (ocop_history_list_is_whole (list));
  scrolled = ocop_test_find_type (GTK_WIDGET (list), GTK_TYPE_SCROLLED_WINDOW, 0);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  while (!ocop_history_list_is_whole (list))
    {
      double before = gtk_adjustment_get_value (adjustment);

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      ocop_test_window_settle (test);
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, before);
    }
  g_assert_cmpuint (ocop_history_list_get_n_acts (list), ==, 701);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/history-page/undo", test_undo);
  g_test_add_func ("/history-page/beginning", test_beginning);
  g_test_add_func ("/history-page/filters", test_filters);
  g_test_add_func ("/history-page/pages", test_pages);

  return g_test_run ();
}
