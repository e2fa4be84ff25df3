/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "window/ocop-filter-choice.h"
#include "window/products/ocop-products-page.h"

#include <string.h>

static OcopTable *
get_table (OcopTestWindow *test)
{
  OcopPage *page = ocop_city_view_get_page (ocop_main_window_get_city_view (test->window));

  return ocop_lists_page_get_table (OCOP_LISTS_PAGE (page));
}

static GtkColumnView *
get_view (OcopTable *table)
{
  return GTK_COLUMN_VIEW (ocop_test_find_type (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW, 0));
}

static OcopRow *
get_row (OcopTable *table,
         guint      position)
{
  g_autoptr (OcopRow) row = g_list_model_get_item (G_LIST_MODEL (ocop_table_get_listing (table)), position);

  return row;
}

static void
act (OcopTestWindow *test,
     const char     *action,
     GVariant       *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (get_table (test)), action, parameter));
  ocop_test_window_settle (test);
}

/* What the headings say, from left to right. */
static char *
get_titles (OcopTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (get_view (table));
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? "|" : "", gtk_column_view_column_get_title (column));
    }

  return g_string_free (titles, FALSE);
}

static void
assert_titles (OcopTestWindow *test,
               const char     *titles)
{
  g_autofree char *shown = get_titles (get_table (test));

  g_assert_cmpstr (shown, ==, titles);
}

#define USUAL_TITLES "Tên sản phẩm|Chủ thể|Địa bàn|Giai đoạn|Hồ sơ|Điểm|Hạng sao|Chứng nhận đến"

/* The highest score comes first at once; a click on a heading sorts by it, in Vietnamese order, a second one the other
 * way round; who clicks on stars wants the highest first. */
static void
test_sort (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopTable *table = get_table (test);
  GListModel *columns = gtk_column_view_get_columns (get_view (table));
  g_autoptr (GtkColumnViewColumn) name = g_list_model_get_item (columns, OCOP_PRODUCTS_NAME);
  g_autoptr (GtkColumnViewColumn) stars = g_list_model_get_item (columns, OCOP_PRODUCTS_STARS);
  gboolean is_descending;
  OcopFraction first, second;

  g_assert_cmpuint (ocop_table_get_order (table, &is_descending), ==, OCOP_PRODUCTS_SCORE);
  g_assert_true (is_descending);
  g_assert_true (ocop_row_get_fraction (get_row (table, 0), OCOP_PRODUCTS_SCORE, &first));
  g_assert_true (ocop_row_get_fraction (get_row (table, 1), OCOP_PRODUCTS_SCORE, &second));
  g_assert_cmpint (ocop_fraction_compare (first, second), >=, 0);

  gtk_column_view_sort_by_column (get_view (table), name, GTK_SORT_ASCENDING);
  ocop_test_window_settle (test);
  g_assert_cmpstr (ocop_row_get_text (get_row (table, 0), OCOP_PRODUCTS_NAME), ==, "Bánh dừa nướng đậu phộng");
  gtk_column_view_sort_by_column (get_view (table), name, GTK_SORT_DESCENDING);
  ocop_test_window_settle (test);
  g_assert_cmpstr (ocop_row_get_text (get_row (table, 0), OCOP_PRODUCTS_NAME), ==, "Yến sào Tiên Sa");

  gtk_column_view_sort_by_column (get_view (table), stars, GTK_SORT_ASCENDING);
  ocop_test_window_settle (test);
  g_assert_cmpuint (ocop_table_get_order (table, &is_descending), ==, OCOP_PRODUCTS_STARS);
  g_assert_true (is_descending);
  g_assert_cmpint (ocop_row_get_number (get_row (table, 0), OCOP_PRODUCTS_STARS), ==, 4);

  act (test, "table.sort", g_variant_new_string ("name"));
  g_assert_cmpstr (ocop_row_get_text (get_row (table, 0), OCOP_PRODUCTS_NAME), ==, "Bánh dừa nướng đậu phộng");
  act (test, "table.descending", NULL);
  g_assert_cmpstr (ocop_row_get_text (get_row (table, 0), OCOP_PRODUCTS_NAME), ==, "Yến sào Tiên Sa");
}

/* What is selected stays so while rows move, and goes where they go. */
static void
test_selection (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopTable *table = get_table (test);
  GtkSelectionModel *selection;
  gint64 id;
  guint position;

  g_assert_cmpuint (ocop_table_count_selected (table), ==, 1);
  id = ocop_row_get_id (get_row (table, 5));
  g_assert_true (ocop_table_select (table, id));
  ocop_test_window_settle (test);
  act (test, "table.sort", g_variant_new_string ("name"));
  selection = gtk_column_view_get_model (get_view (table));
  g_assert_true (ocop_listing_find (ocop_table_get_listing (table), id, &position));
  g_assert_true (gtk_selection_model_is_selected (selection, position));
  g_assert_cmpint (ocop_table_get_selected (table), ==, id);
  g_assert_cmpuint (ocop_table_count_selected (table), ==, 1);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (table), "Đã chọn 1"));

  act (test, "table.select-all", NULL);
  g_assert_cmpuint (ocop_table_count_selected (table), ==, 34);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (table), "Đã chọn 34"));
  act (test, "table.descending", NULL);
  g_assert_cmpuint (ocop_table_count_selected (table), ==, 34);
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static char *
read_clipboard (OcopTestWindow *test)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (test->window)), NULL, text_read_cb, &text);
  ocop_test_iterate_while (text == NULL);

  return text;
}

/* A spreadsheet gets headings, figures with a decimal comma, ranks as numbers and days as days; only columns in view. */
static void
test_copy (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  g_autofree char *text = NULL;
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) cells = NULL;

  act (test, "table.show-stage", NULL);
  act (test, "rows.copy", NULL);
  text = read_clipboard (test);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[0], ==, "Tên sản phẩm\tChủ thể\tĐịa bàn\tHồ sơ\tĐiểm\tHạng sao\tChứng nhận đến");
  cells = g_strsplit (lines[1], "\t", -1);
  g_assert_cmpuint (g_strv_length (cells), ==, 7);
  g_assert_cmpstr (cells[0], ==, "Cá bò gai khô Bắc Đẩu");
  g_assert_cmpstr (cells[2], ==, "Sơn Trà");
  g_assert_cmpstr (cells[4], ==, "83,00");
  g_assert_cmpstr (cells[5], ==, "4");
  g_assert_cmpstr (lines[2], ==, "");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Đã chép 1 dòng"));

  act (test, "table.select-all", NULL);
  all = ocop_table_to_text (get_table (test));
  g_assert_nonnull (strstr (all, "\t4\t03/11/2024\n"));
  g_strfreev (g_steal_pointer (&lines));
  lines = g_strsplit (all, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 36);
}

/* Columns hidden, moved and widened are so again after the next start, for this list alone; the menu gives back the
 * usual ones; the first column cannot go. */
static void
test_columns (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  g_autoptr (GtkColumnViewColumn) area = NULL;

  assert_titles (test, USUAL_TITLES);
  act (test, "table.show-dossier", NULL);
  act (test, "table.show-code", NULL);
  act (test, "table.move", g_variant_new ("(si)", "code", -1));
  act (test, "table.hide", g_variant_new_string ("name"));
  area = g_list_model_get_item (gtk_column_view_get_columns (get_view (get_table (test))), OCOP_PRODUCTS_AREA);
  gtk_column_view_column_set_fixed_width (area, 250);
  ocop_test_window_settle (test);
  assert_titles (test, "Tên sản phẩm|Chủ thể|Địa bàn|Giai đoạn|Điểm|Hạng sao|Mã|Chứng nhận đến");

  ocop_test_window_restart (test);
  ocop_test_iterate_while (ocop_main_window_get_city_view (test->window) == NULL);
  ocop_city_view_show_page (ocop_main_window_get_city_view (test->window), "products");
  ocop_test_window_settle (test);
  assert_titles (test, "Tên sản phẩm|Chủ thể|Địa bàn|Giai đoạn|Điểm|Hạng sao|Mã|Chứng nhận đến");
  g_clear_object (&area);
  area = g_list_model_get_item (gtk_column_view_get_columns (get_view (get_table (test))), OCOP_PRODUCTS_AREA);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (area), >=, 248);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (area), <=, 252);

  act (test, "table.reset", NULL);
  assert_titles (test, USUAL_TITLES);
}

/* Where there is no room columns go and come back; what a person chose is not forgotten by it. */
static void
test_fold (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  const guint folded[] = { OCOP_PRODUCTS_PRODUCER, OCOP_PRODUCTS_DOSSIER };
  g_autoptr (GArray) chosen = NULL;

  ocop_table_fold (get_table (test), folded, G_N_ELEMENTS (folded));
  assert_titles (test, "Tên sản phẩm|Địa bàn|Giai đoạn|Điểm|Hạng sao|Chứng nhận đến");
  chosen = ocop_table_get_columns (get_table (test));
  g_assert_cmpuint (chosen->len, ==, 8);
  ocop_table_fold (get_table (test), NULL, 0);
  assert_titles (test, USUAL_TITLES);
}

/* Rows fill the table, and figures stand under the right ends of their titles. */
static void
test_look (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  GtkWidget *view = GTK_WIDGET (get_view (get_table (test)));
  GtkWidget *header = gtk_widget_get_first_child (view);
  GtkWidget *title = header;

  ocop_test_window_picture (test, "products");
  g_assert_cmpint (gtk_widget_get_width (header), ==, gtk_widget_get_width (view));
  for (title = gtk_widget_get_first_child (header); title != NULL; title = gtk_widget_get_next_sibling (title))
    if (gtk_widget_get_visible (title) && ocop_test_find_label (title, "Điểm") != NULL)
      break;
  g_assert_nonnull (title);
  g_assert_cmpint (gtk_widget_get_halign (gtk_widget_get_first_child (title)), ==, GTK_ALIGN_END);
}

/* Rows and cells are called by what they hold. */
static void
test_names (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  GtkWidget *view = GTK_WIDGET (get_view (get_table (test)));
  GtkWidget *name = ocop_test_find_label (view, "Cá bò gai khô Bắc Đẩu");
  GtkWidget *score = ocop_test_find_label (view, "83,00");

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Sản phẩm");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_widget_get_parent (name))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Cá bò gai khô Bắc Đẩu");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (score)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Điểm: 83,00, số liệu minh họa");
}

static GtkWidget *
find_type (GtkWidget *root,
           GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
finds (GtkDropDown *drop_down,
       const char  *typed,
       guint        position)
{
  GtkWidget *entry = find_type (GTK_WIDGET (drop_down), GTK_TYPE_SEARCH_ENTRY);
  g_autoptr (GObject) option = g_list_model_get_item (gtk_drop_down_get_model (drop_down), position);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_assert_true (gtk_expression_evaluate (gtk_drop_down_get_expression (drop_down), option, &value));

  return g_strcmp0 (g_value_get_string (&value), typed) == 0;
}

/* Many options are found by any part of their names, with or without diacritics; what was chosen stays while it is
 * offered. */
static void
test_filter_choice (void)
{
  const char *keys[17] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", NULL };
  const char *labels[17] = { "Cẩm Lệ", "Hải Châu", "Hòa Vang", "Liên Chiểu", "Ngũ Hành Sơn", "Sơn Trà", "Thanh Khê", "Đại Lộc",
                             "Duy Xuyên", "Điện Bàn", "Hội An", "Núi Thành", "Phú Ninh", "Quế Sơn", "Tam Kỳ", "Thăng Bình", NULL };
  GtkWidget *choice = g_object_ref_sink (ocop_filter_choice_new ("Địa bàn"));
  GtkDropDown *drop_down = GTK_DROP_DOWN (find_type (choice, GTK_TYPE_DROP_DOWN));

  ocop_filter_choice_set_options (OCOP_FILTER_CHOICE (choice), keys, labels);
  g_assert_true (finds (drop_down, "le", 1));
  g_assert_true (finds (drop_down, "Cẩm", 1));
  g_assert_true (finds (drop_down, "dien", 10));
  g_assert_false (finds (drop_down, "dien", 1));
  g_assert_null (ocop_filter_choice_get_key (OCOP_FILTER_CHOICE (choice)));

  ocop_filter_choice_set_key (OCOP_FILTER_CHOICE (choice), "3");
  g_assert_cmpstr (ocop_filter_choice_get_label (OCOP_FILTER_CHOICE (choice)), ==, "Hòa Vang");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (drop_down), "chosen"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, "Địa bàn: Hòa Vang");
  ocop_filter_choice_set_options (OCOP_FILTER_CHOICE (choice), keys + 2, labels + 2);
  g_assert_cmpstr (ocop_filter_choice_get_key (OCOP_FILTER_CHOICE (choice)), ==, "3");
  ocop_filter_choice_set_options (OCOP_FILTER_CHOICE (choice), keys + 3, labels + 3);
  g_assert_null (ocop_filter_choice_get_key (OCOP_FILTER_CHOICE (choice)));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (drop_down), "chosen"));
  g_object_run_dispose (G_OBJECT (choice));
  g_object_unref (choice);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/table/sort", test_sort);
  g_test_add_func ("/table/selection", test_selection);
  g_test_add_func ("/table/copy", test_copy);
  g_test_add_func ("/table/columns", test_columns);
  g_test_add_func ("/table/fold", test_fold);
  g_test_add_func ("/table/look", test_look);
  g_test_add_func ("/table/names", test_names);
  g_test_add_func ("/table/filter-choice", test_filter_choice);

  return g_test_run ();
}
