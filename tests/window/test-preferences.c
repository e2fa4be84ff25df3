/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"

#include "model/ocop-kinds.h"
#include "model/ocop-offices.h"
#include "store/ocop-copies.h"
#include "window/ocop-save-sign.h"
#include "window/preferences/ocop-about.h"
#include "window/preferences/ocop-copies-group.h"
#include "window/preferences/ocop-preferences.h"

/* The window of a type that stands open. */
static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (g_type_is_a (G_OBJECT_TYPE (link->data), type))
      return link->data;

  return NULL;
}

static GtkWidget *
open_preferences (OcopTestWindow *test)
{
  g_action_group_activate_action (G_ACTION_GROUP (test->app), "preferences", NULL);
  ocop_test_window_settle (test);

  return find_window (OCOP_TYPE_PREFERENCES);
}

static void
close_window (OcopTestWindow *test,
              GtkWidget      *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ocop_test_window_settle (test);
}

static GtkWidget *
show_tab (OcopTestWindow *test,
          GtkWidget      *preferences,
          const char     *name)
{
  GtkWidget *page = NULL;

  for (guint i = 0; i < 3; i++)
    {
      page = GTK_WIDGET (gtk_widget_get_template_child (preferences, OCOP_TYPE_PREFERENCES, name));
      adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (preferences), ADW_PREFERENCES_PAGE (page));
      ocop_test_window_settle (test);
    }

  return page;
}

/* Opens the form of what is listed by a name; the preferences make room for it. */
static OcopForm *
open_office (OcopTestWindow *test,
             const char     *name)
{
  GtkWidget *preferences = open_preferences (test);
  GtkWidget *label;

  show_tab (test, preferences, "offices_page");
  label = ocop_test_find_label (preferences, name);
  g_assert_nonnull (label);
  adw_action_row_activate (ADW_ACTION_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW)));
  ocop_test_window_settle (test);
  g_assert_null (find_window (OCOP_TYPE_PREFERENCES));

  return ocop_record_edit_get_form (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window)));
}

static char *
name_of_city (OcopTestWindow *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopOffice) office =
      ocop_office_on (ocop_workspace_get_db (ocop_main_window_get_workspace (test->window)), OCOP_OFFICE_CITY, "2021-12-31", &error);

  g_assert_no_error (error);

  return g_strdup (office->name);
}

/* Who is named in the preferences stands in the history of what is entered then, and in the header. */
static void
test_author (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  g_autofree char *path = g_strdup (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)));
  GtkWidget *preferences = open_preferences (test);
  GtkWidget *row = ocop_test_find_type (preferences, ADW_TYPE_ENTRY_ROW, 0);
  GtkWidget *sign = ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_SAVE_SIGN, 0);
  OcopForm *form;

  gtk_editable_set_text (GTK_EDITABLE (row), "Chi cục Phát triển nông thôn");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (sign), ==, "Người nhập: Chi cục Phát triển nông thôn");
  close_window (test, preferences);

  form = open_office (test, "Ủy ban nhân dân thành phố Đà Nẵng");
  ocop_test_form_type (form, OCOP_OFFICE_PLACE, "Thành phố Đà Nẵng");
  ocop_test_form_save (test);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change WHERE who = 'Chi cục Phát triển nông thôn' AND kind = 'office'"), ==, 1);

  ocop_test_window_restart (test);
  ocop_test_iterate_while (ocop_main_window_get_workspace (test->window) == NULL);
  g_assert_cmpstr (ocop_workspace_get_author (ocop_main_window_get_workspace (test->window)), ==, "Chi cục Phát triển nông thôn");
}

/* The language chosen holds from the next start on, and is said to; the style at once. */
static void
test_language_and_style (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_new (1024, 600);
  GtkWidget *preferences = open_preferences (test);
  g_autofree char *language = NULL;

  g_assert_null (ocop_test_find_label (preferences, "Ngôn ngữ đổi ở lần mở sau"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (ocop_test_find_type (preferences, ADW_TYPE_COMBO_ROW, 0)), 1);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (preferences, "Ngôn ngữ đổi ở lần mở sau"));
  g_assert_nonnull (ocop_test_find_button (preferences, "Mở lại ngay"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (ocop_test_find_type (preferences, ADW_TYPE_COMBO_ROW, 1)), 2);
  ocop_test_window_settle (test);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  adw_combo_row_set_selected (ADW_COMBO_ROW (ocop_test_find_type (preferences, ADW_TYPE_COMBO_ROW, 1)), 1);
  ocop_test_window_settle (test);
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  close_window (test, preferences);

  ocop_test_window_restart (test);
  language = g_settings_get_string (test->settings, "language");
  g_assert_cmpstr (language, ==, "en");
  preferences = open_preferences (test);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (ocop_test_find_type (preferences, ADW_TYPE_COMBO_ROW, 0))), ==, 1);
  close_window (test, preferences);
}

/* Starting again closes both windows in order; what follows is a new process and not seen here. */
static void
test_restart (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  GtkWidget *preferences = open_preferences (test);

  adw_combo_row_set_selected (ADW_COMBO_ROW (ocop_test_find_type (preferences, ADW_TYPE_COMBO_ROW, 0)), 1);
  ocop_test_window_settle (test);
  g_object_add_weak_pointer (G_OBJECT (test->window), (gpointer *) &test->window);
  ocop_test_click (ocop_test_find_button (preferences, "Mở lại ngay"));
  ocop_test_iterate_while (test->window != NULL);
  g_assert_null (find_window (OCOP_TYPE_PREFERENCES));
}

/* An office is refused with the reason beside the field; what is saved is listed with its days. */
static void
test_office (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopForm *form = open_office (test, "Sở Nông nghiệp và Môi trường");
  GtkWidget *preferences;

  ocop_test_form_type (form, OCOP_OFFICE_VALID_TO, "31/2/2027");
  ocop_test_form_save (test);
  g_assert_true (OCOP_IS_RECORD_EDIT (ocop_main_window_get_subpage (test->window)));
  ocop_test_form_type (form, OCOP_OFFICE_VALID_TO, "31/12/2027");
  ocop_test_form_save (test);
  g_assert_null (ocop_main_window_get_subpage (test->window));
  preferences = open_preferences (test);
  show_tab (test, preferences, "offices_page");
  g_assert_nonnull (ocop_test_find_label (preferences, "từ 01/03/2025 đến 31/12/2027"));
  g_assert_nonnull (ocop_test_find_label (preferences, "Người ký văn bản"));
  close_window (test, preferences);
}

/* A copy brought back is what the file was; what it was before is kept. */
static void
test_restore (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  g_autofree char *path = g_strdup (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)));
  g_autofree char *before = name_of_city (test);
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GError) error = NULL;
  OcopWorkspace *held = ocop_main_window_get_workspace (test->window);
  GtkWidget *preferences, *group;
  OcopForm *form;

  g_object_add_weak_pointer (G_OBJECT (held), (gpointer *) &held);
  g_assert_true (ocop_copies_make (path, NULL, &copy, &error));
  g_assert_no_error (error);

  form = open_office (test, before);

  ocop_test_form_type (form, OCOP_OFFICE_NAME, "Ủy ban nhân dân thành phố");
  ocop_test_form_save (test);
  changed = name_of_city (test);
  g_assert_cmpstr (changed, ==, "Ủy ban nhân dân thành phố");


  preferences = open_preferences (test);
  show_tab (test, preferences, "copies_page");
  group = ocop_test_find_type (preferences, OCOP_TYPE_COPIES_GROUP, 0);
  g_assert_cmpuint (ocop_copies_group_count (OCOP_COPIES_GROUP (group)), ==, 1);
  ocop_test_click (ocop_test_find_button (group, "Khôi phục…"));
  ocop_test_window_settle (test);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG)), "act");
  /* The file is let go of and opened anew. */
  ocop_test_iterate_while (ocop_main_window_get_workspace (test->window) == NULL ||
                           ocop_main_window_get_workspace (test->window) == held);
  ocop_test_window_settle (test);
  g_assert_null (find_window (OCOP_TYPE_PREFERENCES));
  after = name_of_city (test);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)), ==, path);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Dữ liệu trước đó được giữ ở"));
}

/* The copy of the day is made by itself, soon after the file was opened. */
static void
test_daily_copy (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  const char *path = ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));
  gint64 until = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  guint n = 0;

  while (n == 0 && g_get_monotonic_time () < until)
    {
      g_autoptr (GPtrArray) copies = ocop_copies_list (path, NULL);

      n = copies->len;
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  g_assert_cmpuint (n, ==, 1);
  ocop_test_window_settle (test);
}

static void
test_about (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_new (1024, 600);
  GtkWidget *about;

  g_action_group_activate_action (G_ACTION_GROUP (test->app), "about", NULL);
  ocop_test_window_settle (test);
  about = find_window (OCOP_TYPE_ABOUT);
  g_assert_nonnull (about);
  g_assert_nonnull (ocop_test_find_label (about, "Phiên bản " OCOP_VERSION));
  g_assert_nonnull (ocop_test_find_label (about, "GPL"));
  g_assert_nonnull (ocop_test_find_label (about, "26/2026"));
  g_assert_nonnull (ocop_test_find_label (about, "bản dữ liệu 1"));
  g_assert_nonnull (ocop_test_find_label (about, "SQLite"));
  close_window (test, about);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/preferences/author", test_author);
  g_test_add_func ("/preferences/language-and-style", test_language_and_style);
  g_test_add_func ("/preferences/restart", test_restart);
  g_test_add_func ("/preferences/office", test_office);
  g_test_add_func ("/preferences/restore", test_restore);
  g_test_add_func ("/preferences/daily-copy", test_daily_copy);
  g_test_add_func ("/preferences/about", test_about);

  return g_test_run ();
}
