/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-buttons.h"

#include <adwaita.h>

/**
 * ocop_button_with_sign:
 * @button: a button or menu button
 * @icon_name: its only content
 * @name: what a screen reader calls it
 * @tip: what it does, with its key
 *
 * Returns: (transfer none): @button
 */
GtkWidget *
ocop_button_with_sign (GtkWidget  *button,
                       const char *icon_name,
                       const char *name,
                       const char *tip)
{
  if (GTK_IS_MENU_BUTTON (button))
    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon_name);
  else
    gtk_button_set_icon_name (GTK_BUTTON (button), icon_name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/**
 * ocop_button_add_new:
 * @label: what is added, with a mnemonic
 * @action: what it does
 *
 * Returns: (transfer floating): a button with a plus before its words
 */
GtkWidget *
ocop_button_add_new (const char *label,
                     const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}
