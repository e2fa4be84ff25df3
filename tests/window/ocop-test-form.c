/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"

/**
 * ocop_test_form_open:
 * @test: the program
 * @page: a page with a form
 *
 * Returns: its form, looked at
 */
OcopForm *
ocop_test_form_open (OcopTestWindow *test,
                     OcopSubpage    *page)
{
  ocop_main_window_push (test->window, page);
  ocop_test_window_settle (test);

  return ocop_record_edit_get_form (OCOP_RECORD_EDIT (page));
}

GtkWidget *
ocop_test_form_control (OcopForm *form,
                        guint     field)
{
  OcopEntry *entry = ocop_form_get_entry (form, field);

  g_assert_nonnull (entry);

  return ocop_entry_get_control (entry);
}

/**
 * ocop_test_form_type:
 *
 * Puts the focus where a field is entered, and types.
 */
void
ocop_test_form_type (OcopForm   *form,
                     guint       field,
                     const char *text)
{
  GtkWidget *control = ocop_test_form_control (form, field);

  gtk_widget_grab_focus (control);
  if (GTK_IS_TEXT_VIEW (control))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (control), text);
}

char *
ocop_test_form_text (OcopForm *form,
                     guint     field)
{
  GtkWidget *control = ocop_test_form_control (form, field);

  if (GTK_IS_TEXT_VIEW (control))
    {
      char *text;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), "text", &text, NULL);
      return text;
    }

  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
}

/**
 * ocop_test_form_enter:
 *
 * Presses Enter in an entry of one line.
 */
void
ocop_test_form_enter (OcopForm *form,
                      guint     field)
{
  g_signal_emit_by_name (ocop_test_form_control (form, field), "activate");
}

/**
 * ocop_test_form_fault:
 *
 * Returns: (nullable): the reason beside a field; what a screen reader is told of it is asserted to be the same
 */
const char *
ocop_test_form_fault (OcopForm *form,
                      guint     field)
{
  GtkAccessible *control = GTK_ACCESSIBLE (ocop_test_form_control (form, field));
  const char *fault = ocop_form_item_get_fault (ocop_form_get_item (form, field));

  if (fault != NULL)
    {
      GtkWidget *message = ocop_test_find_label (GTK_WIDGET (ocop_form_get_item (form, field)), fault);

      g_assert_nonnull (message);
      gtk_test_accessible_assert_state (control, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
      gtk_test_accessible_assert_relation (control, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, message, NULL);
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (control), "error"));
      return fault;
    }
  g_assert_false (gtk_test_accessible_has_state (control, GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (control), "error"));

  return NULL;
}

/**
 * ocop_test_form_save:
 *
 * Presses the button that saves, and waits for the disk.
 */
void
ocop_test_form_save (OcopTestWindow *test)
{
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Lưu"));
  ocop_test_window_wait_saved (test);
}
