/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/print/ocop-paper-view-private.h"

#include "window/ocop-accessible.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The widgets of the preview: the bar with what is seen and the page below. */

static void
smaller_cb (OcopPaperView *self)
{
  ocop_paper_view_zoom (self, -1);
}

static void
larger_cb (OcopPaperView *self)
{
  ocop_paper_view_zoom (self, 1);
}

static void
back_cb (OcopPaperView *self)
{
  ocop_paper_view_turn (self, -1);
}

static void
forward_cb (OcopPaperView *self)
{
  ocop_paper_view_turn (self, 1);
}

static GtkWidget *
add_control (OcopPaperView *self,
             GtkWidget     *bar,
             guint          place,
             const char    *icon,
             const char    *name,
             GCallback      clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  ocop_accessible_name (button, name);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), button);
  self->controls[place] = button;

  return button;
}

static GtkWidget *
add_label (GtkWidget  *bar,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (bar), label);

  return label;
}

static GtkWidget *
make_bar (OcopPaperView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (bar, "filters");
  self->title = add_label (bar, "heading");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  self->size = add_label (bar, "mute");
  gtk_widget_set_hexpand (self->size, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->size), 0);
  self->spinner = gtk_spinner_new ();
  gtk_box_append (GTK_BOX (bar), self->spinner);
  add_control (self, bar, 0, "zoom-out-symbolic", _("Smaller (Ctrl+−)"), G_CALLBACK (smaller_cb));
  self->zoom_label = add_label (bar, "num");
  gtk_label_set_width_chars (GTK_LABEL (self->zoom_label), 6);
  add_control (self, bar, 1, "zoom-in-symbolic", _("Larger (Ctrl++)"), G_CALLBACK (larger_cb));
  add_control (self, bar, 2, "go-previous-symbolic", _("Previous page (Page Up)"), G_CALLBACK (back_cb));
  self->page_label = add_label (bar, "num");
  gtk_label_set_width_chars (GTK_LABEL (self->page_label), 9);
  add_control (self, bar, 3, "go-next-symbolic", _("Next page (Page Down)"), G_CALLBACK (forward_cb));

  return bar;
}

void
ocop_paper_view_build (OcopPaperView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), make_bar (self));
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  self->status = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->status), "x-office-document-symbolic");
  gtk_stack_add_child (GTK_STACK (self->stack), self->status);
  self->picture = gtk_picture_new ();
  gtk_widget_set_halign (self->picture, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->picture, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->picture, "paper");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->picture);
  gtk_widget_add_css_class (self->scrolled, "paper-ground");
  gtk_widget_set_focusable (self->scrolled, TRUE);
  ocop_accessible_name (self->scrolled, _("Page as it is printed"));
  gtk_stack_add_child (GTK_STACK (self->stack), self->scrolled);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  ocop_accessible_name (GTK_WIDGET (self), _("Preview"));
}
