/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"

#include "model/ocop-kinds.h"
#include "window/form/ocop-calendar.h"
#include "window/form/ocop-picker.h"
#include "window/form/ocop-record-forms.h"

static OcopForm *
open_new (OcopTestWindow *test,
          OcopKind        kind)
{
  return ocop_test_form_open (test, ocop_record_forms_edit (ocop_main_window_get_workspace (test->window), kind, 0, NULL));
}

static GtkWidget *
get_focus (OcopTestWindow *test)
{
  return gtk_window_get_focus (GTK_WINDOW (test->window));
}

static gboolean
has_focus (OcopForm *form,
           guint     field)
{
  return gtk_widget_get_focus_child (gtk_widget_get_parent (ocop_test_form_control (form, field))) != NULL;
}

/* Nothing is complained of before one comes to it; what is wrong is told while typing, and no longer when it is right. */
static void
test_reason_at_once (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_new (test, OCOP_KIND_ROUND);

  g_assert_true (has_focus (form, OCOP_ROUND_NAME));
  g_assert_null (ocop_test_form_fault (form, OCOP_ROUND_NAME));
  g_assert_null (ocop_test_form_fault (form, OCOP_ROUND_YEAR));
  ocop_test_form_type (form, OCOP_ROUND_YEAR, "20x6");
  g_assert_cmpstr (ocop_test_form_fault (form, OCOP_ROUND_YEAR), ==, "“20x6” không phải là số nguyên.");
  ocop_test_window_picture (test, "form-reason");
  ocop_test_form_type (form, OCOP_ROUND_YEAR, "206");
  g_assert_cmpstr (ocop_test_form_fault (form, OCOP_ROUND_YEAR), ==, "Hãy nhập số từ 2018 đến 2999.");
  ocop_test_form_type (form, OCOP_ROUND_YEAR, "2026");
  g_assert_null (ocop_test_form_fault (form, OCOP_ROUND_YEAR));
  ocop_test_form_type (form, OCOP_ROUND_NAME, "Đ");
  ocop_test_form_type (form, OCOP_ROUND_NAME, "");
  g_assert_cmpstr (ocop_test_form_fault (form, OCOP_ROUND_NAME), ==, "Không được bỏ trống mục này.");

  /* Whoever saves is told all, and taken to the first. */
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Lưu"));
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_ROUND_ORDINAL));
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_ROUND_LEVEL));
  g_assert_true (has_focus (form, OCOP_ROUND_NAME));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Còn 3 mục thiếu hoặc sai"));
}

/* A date half-typed is no mistake yet; left half-typed it is. It is written back as the program writes dates. */
static void
test_dates (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_new (test, OCOP_KIND_ROUND);
  g_autofree char *text = NULL;
  GtkWidget *button, *calendar;

  ocop_test_form_type (form, OCOP_ROUND_FILED_BY, "30/6/20");
  ocop_test_form_type (form, OCOP_ROUND_FILED_BY, "30/6/202");
  g_assert_null (ocop_test_form_fault (form, OCOP_ROUND_FILED_BY));
  ocop_test_form_type (form, OCOP_ROUND_FILED_BY, "30/16/");
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_ROUND_FILED_BY));
  ocop_test_form_type (form, OCOP_ROUND_FILED_BY, "30/6/202");
  ocop_test_form_type (form, OCOP_ROUND_NOTE, "x");
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_ROUND_FILED_BY));
  ocop_test_form_type (form, OCOP_ROUND_FILED_BY, "30.6.2026");
  ocop_test_form_type (form, OCOP_ROUND_NOTE, "y");
  ocop_test_window_settle (test);
  g_assert_null (ocop_test_form_fault (form, OCOP_ROUND_FILED_BY));
  text = ocop_test_form_text (form, OCOP_ROUND_FILED_BY);
  g_assert_cmpstr (text, ==, "30/06/2026");
  g_assert_cmpstr (ocop_record_get_text (ocop_form_get_record (form), OCOP_ROUND_FILED_BY), ==, "2026-06-30");

  /* Or it is picked from the month. */
  button = ocop_test_find_type (GTK_WIDGET (ocop_form_get_entry (form, OCOP_ROUND_FILED_BY)), GTK_TYPE_MENU_BUTTON, 0);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ocop_test_window_settle (test);
  calendar = ocop_test_find_type (GTK_WIDGET (form), OCOP_TYPE_CALENDAR, 0);
  g_assert_nonnull (ocop_test_find_label (calendar, "Tháng 6 năm 2026"));
  ocop_test_window_picture (test, "form-calendar");
  ocop_test_click (ocop_test_find_button (calendar, "15"));
  ocop_test_window_settle (test);
  g_assert_cmpstr (ocop_record_get_text (ocop_form_get_record (form), OCOP_ROUND_FILED_BY), ==, "2026-06-15");
}

/* Enter goes through the fields and ends at the button; Tab leaves several lines. */
static void
test_enter (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_new (test, OCOP_KIND_DECISION);
  static const guint fields[] = { OCOP_DECISION_NUMBER, OCOP_DECISION_ISSUED_ON, OCOP_DECISION_AUTHORITY, OCOP_DECISION_SUBJECT };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_assert_true (gtk_widget_get_focus_child (ocop_test_form_control (form, fields[i])) != NULL);
      ocop_test_form_enter (form, fields[i]);
    }
  g_assert_true (get_focus (test) == ocop_test_find_button (GTK_WIDGET (test->window), "Lưu"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.back", NULL);

  form = open_new (test, OCOP_KIND_OFFICE);
  g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (ocop_test_form_control (form, OCOP_OFFICE_HEADING))));
}

/* Every field of every form has a name for a screen reader, the role of what it is, and says that it must be filled in. */
static void
test_names (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  guint n_forms = 0;

  for (OcopKind kind = 0; kind < OCOP_N_KINDS; kind++)
    {
      OcopSubpage *page = ocop_record_forms_edit (workspace, kind, 0, NULL);
      OcopForm *form = page != NULL ? ocop_test_form_open (test, page) : NULL;
      const OcopEntity *entity = ocop_entity_get (kind);

      for (guint i = 0; form != NULL && i < entity->n_fields; i++)
        {
          guint field = OCOP_FIRST_FIELD (kind) + i;
          OcopEntry *entry = ocop_form_get_entry (form, field);
          GtkAccessible *control;

          if (entry == NULL)
            continue;
          control = GTK_ACCESSIBLE (ocop_entry_get_control (entry));
          g_assert_true (gtk_test_accessible_has_relation (control, GTK_ACCESSIBLE_RELATION_LABELLED_BY));
          if (entity->fields[i].type == OCOP_REF && entity->fields[i].target != OCOP_KIND_ATTACHMENT)
            gtk_test_accessible_assert_role (control, GTK_ACCESSIBLE_ROLE_COMBO_BOX);
          else if (entity->fields[i].type == OCOP_FLAG)
            gtk_test_accessible_assert_role (control, GTK_ACCESSIBLE_ROLE_SWITCH);
          if ((entity->fields[i].flags & OCOP_REQUIRED) != 0 && entity->fields[i].type != OCOP_FLAG)
            gtk_test_accessible_assert_property (control, GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE);
        }
      if (form == NULL)
        continue;
      n_forms++;
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (form), GTK_ACCESSIBLE_ROLE_FORM);
      ocop_main_window_back (test->window);
      ocop_test_window_settle (test);
    }
  g_assert_cmpuint (n_forms, >=, 8);
}

static GtkWidget *
get_list (OcopForm *form,
          guint     field)
{
  return ocop_test_find_type (GTK_WIDGET (ocop_form_get_entry (form, field)), OCOP_TYPE_PICK_LIST, 0);
}

/* A unit is found by any part of its name without marks, with its district; Enter picks the first. */
static void
test_units (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_new (test, OCOP_KIND_PRODUCER);
  g_autofree char *text = NULL;
  g_autofree char *unit = NULL;

  ocop_test_form_type (form, OCOP_PRODUCER_UNIT, "an hoa");
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (get_list (form, OCOP_PRODUCER_UNIT), "Phường Hòa An, quận Cẩm Lệ"));
  g_assert_null (ocop_test_find_label (get_list (form, OCOP_PRODUCER_UNIT), "Quận Cẩm Lệ"));
  g_assert_null (ocop_test_form_fault (form, OCOP_PRODUCER_UNIT));
  ocop_test_window_picture (test, "form-units");
  ocop_test_form_type (form, OCOP_PRODUCER_UNIT, "hoa an cam le");
  ocop_test_window_settle (test);
  ocop_test_form_enter (form, OCOP_PRODUCER_UNIT);
  text = ocop_test_form_text (form, OCOP_PRODUCER_UNIT);
  g_assert_true (g_str_has_prefix (text, "Phường Hòa An, quận Cẩm Lệ"));
  g_assert_cmpint (ocop_record_get_ref (ocop_form_get_record (form), OCOP_PRODUCER_UNIT), >, 0);
  g_assert_true (gtk_widget_get_focus_child (ocop_test_form_control (form, OCOP_PRODUCER_ADDRESS)) != NULL);

  ocop_test_form_type (form, OCOP_PRODUCER_UNIT, "zzz");
  g_assert_cmpstr (ocop_test_form_fault (form, OCOP_PRODUCER_UNIT), ==, "Hãy chọn trong danh sách: không có “zzz”.");
  g_assert_cmpint (ocop_record_get_ref (ocop_form_get_record (form), OCOP_PRODUCER_UNIT), ==, 0);
  unit = ocop_test_form_text (form, OCOP_PRODUCER_UNIT);
  g_assert_cmpstr (unit, ==, "zzz");
}

/* A score with comma or point is kept exactly; what several fields must be together is told at the one to correct. */
static void
test_numbers_and_demands (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_new (test, OCOP_KIND_RECOGNITION);
  OcopRecord *record = ocop_form_get_record (form);

  ocop_test_form_type (form, OCOP_RECOGNITION_SCORE_NUM, "84,5");
  g_assert_cmpint (ocop_record_get_integer (record, OCOP_RECOGNITION_SCORE_NUM), ==, 169);
  g_assert_cmpint (ocop_record_get_integer (record, OCOP_RECOGNITION_SCORE_DEN), ==, 2);
  ocop_test_form_type (form, OCOP_RECOGNITION_SCORE_NUM, "695/9");
  g_assert_cmpint (ocop_record_get_integer (record, OCOP_RECOGNITION_SCORE_DEN), ==, 9);
  ocop_test_form_type (form, OCOP_RECOGNITION_SCORE_NUM, "84,x");
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_RECOGNITION_SCORE_NUM));
  g_assert_false (ocop_record_is_set (record, OCOP_RECOGNITION_SCORE_DEN));
  ocop_main_window_back (test->window);

  form = open_new (test, OCOP_KIND_CERTIFICATE);
  ocop_test_form_type (form, OCOP_CERTIFICATE_ISSUED_ON, "3/11/2021");
  ocop_test_form_type (form, OCOP_CERTIFICATE_EXPIRES_ON, "3/11/2020");
  g_assert_cmpstr (ocop_test_form_fault (form, OCOP_CERTIFICATE_EXPIRES_ON), ==,
                   "Giấy chứng nhận hết hạn trước ngày cấp; hãy sửa một trong hai ngày.");
  ocop_test_form_type (form, OCOP_CERTIFICATE_ISSUED_ON, "3/11/2019");
  g_assert_null (ocop_test_form_fault (form, OCOP_CERTIFICATE_EXPIRES_ON));
}

/* A decision is entered, saved as one act that is named, and taken back. */
static void
test_save_and_undo (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_new (test, OCOP_KIND_DECISION);
  g_autofree char *path = g_strdup (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)));
  gint64 before = ocop_test_number (path, "SELECT count(*) FROM decision");

  ocop_test_form_type (form, OCOP_DECISION_NUMBER, "12/QĐ-UBND");
  ocop_test_form_type (form, OCOP_DECISION_ISSUED_ON, "3/11/2021");
  ocop_test_form_type (form, OCOP_DECISION_AUTHORITY, "UBND thành phố");
  ocop_test_form_save (test);
  g_assert_null (ocop_main_window_get_subpage (test->window));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Đã lưu quyết định “12/QĐ-UBND”"));
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM decision"), ==, before + 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM decision WHERE issued_on = '2021-11-03'"), >, 0);
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Hoàn tác"));
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM decision"), ==, before);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/form/reason-at-once", test_reason_at_once);
  g_test_add_func ("/form/dates", test_dates);
  g_test_add_func ("/form/enter", test_enter);
  g_test_add_func ("/form/names", test_names);
  g_test_add_func ("/form/units", test_units);
  g_test_add_func ("/form/numbers-and-demands", test_numbers_and_demands);
  g_test_add_func ("/form/save-and-undo", test_save_and_undo);

  return g_test_run ();
}
