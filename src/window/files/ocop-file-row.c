/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/files/ocop-file-row.h"

#include "window/files/ocop-file-open.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

#define ICON_SIZE 16
#define PICTURE_SIZE 56

/* One file: what it looks like, its name and length, what is wrong with it, and what can be done with it. */
struct _OcopFileRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *image;
  GtkWidget *name;
  GtkWidget *note;
  GtkWidget *trouble;
  GtkWidget *open;
  GtkWidget *remove;

  OcopFileItem *item; /* (nullable) */
  gulong changed;
};

G_DEFINE_FINAL_TYPE (OcopFileRow, ocop_file_row, GTK_TYPE_WIDGET)

static void
open_cb (OcopFileRow *self)
{
  if (self->item != NULL)
    ocop_file_open (self->item, GTK_WIDGET (self));
}

static GtkWidget *
make_button (const char *icon_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  return button;
}

static void
name_button (GtkWidget  *button,
             const char *format,
             const char *file)
{
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "{name}", file, 1);
  gtk_widget_set_tooltip_text (button, label->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
}

static void
show_item (OcopFileRow *self)
{
  OcopFileItem *item = self->item;
  const char *trouble = ocop_file_item_get_trouble (item);
  GdkTexture *picture = ocop_file_item_get_picture (item);
  g_autofree char *note = ocop_file_item_get_note (item);

  if (picture != NULL)
    gtk_image_set_from_paintable (GTK_IMAGE (self->image), GDK_PAINTABLE (picture));
  else
    gtk_image_set_from_icon_name (GTK_IMAGE (self->image), trouble != NULL ? "dialog-warning-symbolic" : ocop_file_item_get_icon (item));
  gtk_image_set_pixel_size (GTK_IMAGE (self->image), picture != NULL ? PICTURE_SIZE : ICON_SIZE);
  if (trouble != NULL)
    gtk_widget_add_css_class (self->image, "bad");
  else
    gtk_widget_remove_css_class (self->image, "bad");
  gtk_label_set_text (GTK_LABEL (self->name), ocop_file_item_get_name (item));
  gtk_label_set_text (GTK_LABEL (self->note), note);
  gtk_label_set_text (GTK_LABEL (self->trouble), trouble != NULL ? trouble : "");
  gtk_widget_set_visible (self->trouble, trouble != NULL);
}

static void
forget_item (OcopFileRow *self)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed, self->item);
  g_clear_object (&self->item);
}

static void
dispose (GObject *object)
{
  OcopFileRow *self = OCOP_FILE_ROW (object);

  forget_item (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_file_row_parent_class)->dispose (object);
}

static void
ocop_file_row_class_init (OcopFileRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_file_row_init (OcopFileRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->image = gtk_image_new ();
  gtk_widget_set_size_request (self->image, ICON_SIZE, ICON_SIZE);
  self->name = ocop_label_new ("", "small");
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_wrap (GTK_LABEL (self->name), FALSE);
  self->note = ocop_label_new ("", "tiny mute num");
  self->trouble = ocop_label_new ("", "tiny bad");
  self->open = make_button ("document-open-symbolic");
  self->remove = make_button ("user-trash-symbolic");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), self->name);
  gtk_box_append (GTK_BOX (words), self->note);
  gtk_box_append (GTK_BOX (words), self->trouble);
  gtk_box_append (GTK_BOX (self->box), self->image);
  gtk_box_append (GTK_BOX (self->box), words);
  gtk_box_append (GTK_BOX (self->box), self->open);
  gtk_box_append (GTK_BOX (self->box), self->remove);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->open, "clicked", G_CALLBACK (open_cb), self);
}

/**
 * ocop_file_row_new:
 * @can_remove: whether files can be taken off the record
 *
 * Returns: (transfer floating): a row that shows no file yet
 */
GtkWidget *
ocop_file_row_new (gboolean can_remove)
{
  OcopFileRow *self = g_object_new (OCOP_TYPE_FILE_ROW, NULL);

  gtk_widget_set_visible (self->remove, can_remove);

  return GTK_WIDGET (self);
}

/**
 * ocop_file_row_show:
 * @self: a row
 * @item: (nullable): the file that it shows from now on
 */
void
ocop_file_row_show (OcopFileRow  *self,
                    OcopFileItem *item)
{
  forget_item (self);
  if (item == NULL)
    return;
  self->item = g_object_ref (item);
  self->changed = g_signal_connect_swapped (item, "changed", G_CALLBACK (show_item), self);
  /* Translators: the name of a file takes the place of {name} */
  name_button (self->open, _("Open {name}"), ocop_file_item_get_name (item));
  /* Translators: the name of a file takes the place of {name} */
  name_button (self->remove, _("Remove {name}"), ocop_file_item_get_name (item));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "x", *ocop_file_item_get_link (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove), "files.remove");
  show_item (self);
}
