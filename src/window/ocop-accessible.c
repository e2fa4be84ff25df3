/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-accessible.h"

/* What a drop-down shows of its choice is a picture of it: the button around it takes the focus. */
static void
keep_from_focus (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_set_focusable (child, FALSE);
      keep_from_focus (child);
    }
}

/**
 * ocop_accessible_name:
 * @widget: what can take the focus and has no words of its own
 * @name: what a screen reader calls it, in the language of the window
 *
 * An entry or a drop-down does not take the focus itself: the text or the button inside it does, and is named with it.
 */
void
ocop_accessible_name (GtkWidget  *widget,
                      const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_EDITABLE (widget) && gtk_editable_get_delegate (GTK_EDITABLE (widget)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (widget))),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_DROP_DOWN (widget))
    {
      GtkWidget *button = gtk_widget_get_first_child (widget);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      keep_from_focus (button);
    }
}

/**
 * ocop_accessible_name_status:
 * @status_page: an AdwStatusPage
 * @name: what it says, in the language of the window
 *
 * What scrolls a status page can take the focus.
 */
void
ocop_accessible_name_status (GtkWidget  *status_page,
                             const char *name)
{
  ocop_accessible_name (gtk_widget_get_first_child (status_page), name);
}
