/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"

#include "model/ocop-kinds.h"
#include "window/form/ocop-photo-entry.h"
#include "window/form/ocop-picks.h"
#include "window/producers/ocop-producer-edit.h"
#include "window/products/ocop-product-edit.h"

static OcopForm *
open_product (OcopTestWindow *test,
              gint64          id)
{
  return ocop_test_form_open (test, ocop_product_edit_new (ocop_main_window_get_workspace (test->window), id, 0));
}

static const char *
get_path (OcopTestWindow *test)
{
  return ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));
}

static gint64
count (OcopTestWindow *test,
       const char     *sql)
{
  return ocop_test_number (get_path (test), sql);
}

static void
undo (OcopTestWindow *test)
{
  GtkWidget *button = ocop_test_find_button (GTK_WIDGET (test->window), "Hoàn tác");

  /* A click takes the focus out of the text, whose typing would be taken back otherwise. */
  gtk_widget_grab_focus (button);
  ocop_test_click (button);
  ocop_test_window_wait_saved (test);
}

/* A product of a producer that is there; its criteria set by a word of it, its code by the pattern. */
static void
test_new (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_product (test, 0);
  OcopRecord *record = ocop_form_get_record (form);
  g_autofree char *code = NULL;

  ocop_test_window_picture (test, "product-new");
  ocop_test_form_type (form, OCOP_PRODUCT_NAME, "Bánh tráng thử");
  ocop_test_form_enter (form, OCOP_PRODUCT_NAME);
  ocop_test_form_type (form, OCOP_PRODUCT_PRODUCER, "bac dau");
  ocop_test_window_settle (test);
  ocop_test_form_enter (form, OCOP_PRODUCT_PRODUCER);
  g_assert_cmpint (ocop_record_get_ref (record, OCOP_PRODUCT_PRODUCER), >, 0);
  ocop_test_form_type (form, OCOP_PRODUCT_SET_REGULATION, "gao ngu coc che bien");
  ocop_test_window_settle (test);
  ocop_test_form_enter (form, OCOP_PRODUCT_SET_REGULATION);
  g_assert_cmpstr (ocop_record_get_text (record, OCOP_PRODUCT_SET_REGULATION), ==, "1048-2019");
  g_assert_cmpint (ocop_record_get_integer (record, OCOP_PRODUCT_SET_NO), ==, 6);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (form), "Thực phẩm › Thực phẩm chế biến"));
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (form), "Đề xuất mã"));
  code = ocop_test_form_text (form, OCOP_PRODUCT_CODE);
  g_assert_true (g_str_has_prefix (code, "48-493-"));
  g_assert_true (g_str_has_suffix (code, "-2021"));
  ocop_test_form_type (form, OCOP_PRODUCT_MARKETPLACES, "shopee.vn/banh-trang\nkhông phải địa chỉ");
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_PRODUCT_MARKETPLACES));
  ocop_test_form_type (form, OCOP_PRODUCT_MARKETPLACES, "shopee.vn/banh-trang");
  g_assert_null (ocop_test_form_fault (form, OCOP_PRODUCT_MARKETPLACES));
  ocop_test_form_save (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Đã lưu sản phẩm “Bánh tráng thử”"));
  g_assert_cmpint (count (test, "SELECT count(*) FROM product WHERE name = 'Bánh tráng thử' AND set_no = 6 AND "
                                "marketplaces = 'https://shopee.vn/banh-trang'"), ==, 1);
  undo (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM product WHERE name = 'Bánh tráng thử'"), ==, 0);
}

/* A producer that is not there is added with the product, in one act that is taken back as one. */
static void
test_new_producer (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_product (test, 0);
  gint64 producers = count (test, "SELECT count(*) FROM producer");
  GtkWidget *list, *choice;

  ocop_test_form_type (form, OCOP_PRODUCT_NAME, "Mật ong thử");
  ocop_test_form_type (form, OCOP_PRODUCT_PRODUCER, "Tổ hợp tác Thử");
  ocop_test_window_settle (test);
  list = ocop_test_find_type (GTK_WIDGET (form), OCOP_TYPE_PICK_LIST, 0);
  g_assert_nonnull (ocop_test_find_label (list, "Thêm chủ thể mới “Tổ hợp tác Thử”…"));
  g_signal_emit_by_name (list, "picked", 0);
  ocop_test_window_settle (test);
  ocop_test_window_picture (test, "product-new-producer");

  /* What is missing there is missing here. */
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Lưu"));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (form), "Không được bỏ trống mục này."));
  g_assert_nonnull (ocop_form_item_get_fault (ocop_form_get_item (form, OCOP_PRODUCT_PRODUCER)));
  choice = ocop_test_find_type (GTK_WIDGET (ocop_form_get_entry (form, OCOP_PRODUCT_PRODUCER)), GTK_TYPE_DROP_DOWN, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 3);
  g_assert_null (ocop_form_item_get_fault (ocop_form_get_item (form, OCOP_PRODUCT_PRODUCER)));
  ocop_test_form_save (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM product p JOIN producer m ON m.id = p.producer "
                                "WHERE p.name = 'Mật ong thử' AND m.name = 'Tổ hợp tác Thử' AND m.type = 'cooperative_group'"), ==, 1);
  undo (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM producer"), ==, producers);
}

/* A draft with a producer that is not there yet comes back whole. */
static void
test_new_producer_draft (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_product (test, 0);
  OcopRecord *made;

  ocop_test_form_type (form, OCOP_PRODUCT_PRODUCER, "Tổ hợp tác Nháp");
  g_signal_emit_by_name (ocop_test_find_type (GTK_WIDGET (form), OCOP_TYPE_PICK_LIST, 0), "picked", 0);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.back", NULL);
  ocop_test_window_settle (test);
  form = open_product (test, 0);
  made = ocop_entry_get_companion (ocop_form_get_entry (form, OCOP_PRODUCT_PRODUCER));
  g_assert_nonnull (made);
  g_assert_cmpstr (ocop_record_get_text (made, OCOP_PRODUCER_NAME), ==, "Tổ hợp tác Nháp");
  ocop_record_edit_discard (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window)));
}

/* An idea has a community and no producer; a product must have one of them. */
static void
test_idea (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_product (test, 0);

  ocop_test_form_type (form, OCOP_PRODUCT_NAME, "Ý tưởng thử");
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Lưu"));
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_PRODUCT_PRODUCER));
  ocop_test_form_type (form, OCOP_PRODUCT_PROPOSED_BY, "hoa bac");
  ocop_test_window_settle (test);
  ocop_test_form_enter (form, OCOP_PRODUCT_PROPOSED_BY);
  g_assert_null (ocop_test_form_fault (form, OCOP_PRODUCT_PRODUCER));
  ocop_test_form_type (form, OCOP_PRODUCT_PROPOSED_ON, "5/3/2021");
  ocop_test_form_save (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM product WHERE name = 'Ý tưởng thử' AND producer IS NULL AND "
                                "proposed_on = '2021-03-05'"), ==, 1);
}

/* A photo is taken over, shown, and saved with the product. */
static void
test_photo (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_product (test, 1);
  OcopEntry *entry = ocop_form_get_entry (form, OCOP_PRODUCT_PHOTO);
  g_autofree char *source = ocop_test_folder_path (test->folder, "anh.png");
  g_autofree char *text = ocop_test_folder_path (test->folder, "thu.txt");
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 300, 200);
  GtkWidget *picture;

  gdk_pixbuf_fill (pixbuf, 0x30a060ff);
  g_assert_true (gdk_pixbuf_save (pixbuf, source, "png", NULL, NULL));
  ocop_test_write (text, "không phải ảnh");

  ocop_photo_entry_take (OCOP_PHOTO_ENTRY (entry), text);
  ocop_test_iterate_while (ocop_entry_get_companion (entry) == NULL);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_PRODUCT_PHOTO));
  ocop_photo_entry_take (OCOP_PHOTO_ENTRY (entry), source);
  ocop_test_iterate_while (ocop_form_item_get_fault (ocop_form_get_item (form, OCOP_PRODUCT_PHOTO)) != NULL);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  ocop_test_iterate_while ((picture = ocop_test_find_type (GTK_WIDGET (entry), GTK_TYPE_PICTURE, 0)) == NULL);
  ocop_test_window_picture (test, "product-photo");
  ocop_test_form_save (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM product p JOIN attachment a ON a.id = p.photo WHERE p.id = 1 AND a.name = 'anh.png'"),
                   ==, 1);
}

/* The window on top that says @words. */
static GtkWidget *
find_complaint (const char *words)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = ocop_test_find_label (window, words);
    }

  return found;
}

/* What others refer to stays, and a sentence names them; what nobody refers to goes, and comes back. */
static void
test_delete (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  GtkWidget *window = GTK_WIDGET (test->window);
  GtkWidget *complaint;
  gint64 free_id;
  g_autofree char *there = NULL;

  open_product (test, 1);
  gtk_widget_activate_action (GTK_WIDGET (ocop_main_window_get_subpage (test->window)), "form.delete", NULL);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM product WHERE id = 1"), ==, 1);
  complaint = find_complaint ("Sản phẩm: còn bản ghi khác dùng đến (");
  g_assert_nonnull (complaint);
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (gtk_widget_get_root (complaint)), "Đóng"));
  ocop_test_window_settle (test);

  ocop_test_form_open (test, ocop_producer_edit_new (ocop_main_window_get_workspace (test->window), 0));
  ocop_test_form_type (ocop_record_edit_get_form (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window))), OCOP_PRODUCER_NAME,
                       "Cơ sở Thừa");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ocop_test_find_type (window, GTK_TYPE_DROP_DOWN, 0)), 5);
  ocop_test_form_save (test);
  free_id = count (test, "SELECT id FROM producer WHERE name = 'Cơ sở Thừa'");
  there = g_strdup_printf ("SELECT count(*) FROM producer WHERE id = %" G_GINT64_FORMAT, free_id);
  ocop_test_form_open (test, ocop_producer_edit_new (ocop_main_window_get_workspace (test->window), free_id));
  gtk_widget_activate_action (GTK_WIDGET (ocop_main_window_get_subpage (test->window)), "form.delete", NULL);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (count (test, there), ==, 0);
  undo (test);
  g_assert_cmpint (count (test, there), ==, 1);
}

static gboolean
add_round (OcopDb   *db,
           gpointer  unused,
           GError  **error)
{
  g_autoptr (OcopRecord) round = ocop_record_new (OCOP_KIND_ROUND);

  ocop_record_set_integer (round, OCOP_ROUND_YEAR, 2030);
  ocop_record_set_integer (round, OCOP_ROUND_ORDINAL, 1);
  ocop_record_set_text (round, OCOP_ROUND_NAME, "Đợt sau");
  ocop_record_set_text (round, OCOP_ROUND_LEVEL, "city");

  return ocop_record_save (round, db, error);
}

/* The button under “saved” takes back what it stands under, whatever was done since. */
static void
test_undo_of_its_own (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);

  ocop_test_form_open (test, ocop_producer_edit_new (workspace, 0));
  ocop_test_form_type (ocop_record_edit_get_form (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window))), OCOP_PRODUCER_NAME,
                       "Cơ sở Thừa");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ocop_test_find_type (GTK_WIDGET (test->window), GTK_TYPE_DROP_DOWN, 0)), 5);
  ocop_test_form_save (test);
  ocop_workspace_write_async (workspace, "Thêm đợt", add_round, NULL, NULL, NULL, NULL, NULL);
  ocop_test_window_wait_saved (test);
  undo (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM producer WHERE name = 'Cơ sở Thừa'"), ==, 0);
  g_assert_cmpint (count (test, "SELECT count(*) FROM round WHERE name = 'Đợt sau'"), ==, 1);
}

/* A name that is there already is noticed while it is typed; what is one thing becomes one record, and two again. */
static void
test_near_names (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_product (test, 0);
  gint64 before = count (test, "SELECT count(*) FROM product");
  gint64 twin;

  ocop_test_form_type (form, OCOP_PRODUCT_NAME, "cha ca thu chien");
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (form), "Đã có: Chả cá thu chiên – Công ty TNHH Bắc Đẩu"));
  g_assert_null (ocop_test_find_button (GTK_WIDGET (form), "Gộp vào đây"));
  ocop_test_window_picture (test, "product-near");
  ocop_test_form_type (form, OCOP_PRODUCT_PRODUCER, "bac dau");
  ocop_test_form_enter (form, OCOP_PRODUCT_PRODUCER);
  ocop_test_form_type (form, OCOP_PRODUCT_DESCRIPTION, "Chiên vàng");
  ocop_test_form_save (test);

  twin = count (test, "SELECT min (id) FROM product WHERE name = 'Chả cá thu chiên'");
  form = open_product (test, twin);
  ocop_test_iterate_while (ocop_test_find_label (GTK_WIDGET (form), "Đã có: cha ca thu chien") == NULL);
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (form), "Gộp vào đây"));
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM product"), ==, before);
  g_assert_cmpint (count (test, "SELECT count(*) FROM product WHERE name = 'Chả cá thu chiên' AND description = 'Chiên vàng'"), ==, 1);
  g_assert_cmpstr (ocop_record_get_text (ocop_form_get_record (form), OCOP_PRODUCT_DESCRIPTION), ==, "Chiên vàng");
  undo (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM product"), ==, before + 1);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/product-edit/new", test_new);
  g_test_add_func ("/product-edit/new-producer", test_new_producer);
  g_test_add_func ("/product-edit/new-producer-draft", test_new_producer_draft);
  g_test_add_func ("/product-edit/idea", test_idea);
  g_test_add_func ("/product-edit/photo", test_photo);
  g_test_add_func ("/product-edit/delete", test_delete);
  g_test_add_func ("/product-edit/undo-of-its-own", test_undo_of_its_own);
  g_test_add_func ("/product-edit/near-names", test_near_names);

  return g_test_run ();
}
