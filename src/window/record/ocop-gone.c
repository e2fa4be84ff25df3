/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-gone.h"

#include "window/ocop-accessible.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static GtkWidget *
make_button (const char *label,
             const char *action,
             gboolean    is_suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

/**
 * ocop_gone_new:
 * @title: what is no longer there
 *
 * Returns: (transfer floating): stands in the place of a record that was taken out of the file under its page: the way
 *   back, and the way to have it again
 */
GtkWidget *
ocop_gone_new (const char *title)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), make_button (_("_Go Back"), "win.back", TRUE));
  gtk_box_append (GTK_BOX (buttons), make_button (_("_Take Back the Last Act"), "win.undo", FALSE));
  gtk_box_append (GTK_BOX (buttons), make_button (_("_History of Changes"), "win.history", FALSE));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "edit-delete-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), buttons);
  ocop_accessible_name_status (page, title);

  return page;
}

/**
 * ocop_gone_set_reason:
 * @gone: as ocop_gone_new() made it
 * @reason: the sentence with which the record could not be read
 */
void
ocop_gone_set_reason (GtkWidget  *gone,
                      const char *reason)
{
  g_autofree char *escaped = g_markup_escape_text (reason, -1);

  adw_status_page_set_description (ADW_STATUS_PAGE (gone), escaped);
}
