/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-photo-entry.h"

#include "base/ocop-error.h"
#include "model/ocop-attachments.h"
#include "model/ocop-kinds.h"
#include "window/ocop-file-dialogs.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A photo: a file that is taken into the folder beside the city file, and shown. */
struct _OcopPhotoEntry
{
  OcopEntry parent_instance;

  GtkWidget *picture;
  GtkWidget *name;
  GtkWidget *choose;
  GtkWidget *drop;
  gint64 id;           /* of the attachment in the file, 0 for none */
  OcopRecord *taken;   /* (nullable): one that is not in the file yet */
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (OcopPhotoEntry, ocop_photo_entry, OCOP_TYPE_ENTRY)

#define WIDTH 200
#define HEIGHT 150

static const char *
get_city (OcopPhotoEntry *self)
{
  return ocop_workspace_get_path (ocop_entry_get_workspace (OCOP_ENTRY (self)));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OcopPhotoEntry) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream_finish (result, &error);
  g_autoptr (GdkPixbuf) upright = pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->picture == NULL)
    return;
  if (upright == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->name), _("The photo cannot be shown: its file is missing or is no picture."));
      return;
    }
  texture = gdk_texture_new_for_pixbuf (upright);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture, TRUE);
}

static void
load_picture (OcopPhotoEntry *self,
              OcopRecord     *attachment)
{
  g_autofree char *path = ocop_attachment_get_path (attachment, get_city (self));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);

  if (stream == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->name), _("The photo cannot be shown: its file is missing or is no picture."));
      return;
    }
  self->loading = g_cancellable_new ();
  gdk_pixbuf_new_from_stream_at_scale_async (G_INPUT_STREAM (stream), 2 * WIDTH, 2 * HEIGHT, TRUE, self->loading, loaded_cb,
                                             g_object_ref (self));
}

static void
show_photo (OcopPhotoEntry *self)
{
  g_autoptr (OcopRecord) kept = self->id > 0 ? ocop_record_load (ocop_workspace_get_db (ocop_entry_get_workspace (OCOP_ENTRY (self))),
                                                                 OCOP_KIND_ATTACHMENT, self->id, NULL)
                                             : NULL;
  OcopRecord *attachment = self->taken != NULL ? self->taken : kept;
  const char *name = attachment != NULL ? ocop_record_get_text (attachment, OCOP_ATTACHMENT_NAME) : NULL;
  g_autofree char *words = name != NULL ? g_strdup_printf (_("Photo: %s"), name) : NULL;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
  gtk_widget_set_visible (self->picture, FALSE);
  gtk_widget_set_visible (self->drop, attachment != NULL);
  gtk_label_set_text (GTK_LABEL (self->name), words != NULL ? words : _("No photo"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL ? words : "", -1);
  if (attachment != NULL)
    load_picture (self, attachment);
}

static void
set_photo (OcopPhotoEntry *self,
           gint64          id,
           OcopRecord     *taken)
{
  self->id = id;
  g_clear_object (&self->taken);
  self->taken = taken;
  show_photo (self);
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  set_photo (OCOP_PHOTO_ENTRY (entry), ocop_record_get_ref (record, ocop_entry_get_field (entry)), NULL);
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  OcopPhotoEntry *self = OCOP_PHOTO_ENTRY (entry);
  const char *type = self->taken != NULL ? ocop_record_get_text (self->taken, OCOP_ATTACHMENT_MEDIA_TYPE) : NULL;

  if (type != NULL && !g_str_has_prefix (type, "image/"))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("“%s” is no picture; choose another file."),
                      ocop_record_get_text (self->taken, OCOP_ATTACHMENT_NAME));
  ocop_record_set_ref (record, ocop_entry_get_field (entry), self->taken != NULL ? OCOP_ENTRY_TO_BE_MADE : self->id);

  return TRUE;
}

/* The row id of what the file has, or all that is known of what was taken. */
static char *
keep (OcopEntry *entry)
{
  OcopPhotoEntry *self = OCOP_PHOTO_ENTRY (entry);

  return self->taken != NULL ? ocop_record_to_json (self->taken) : g_strdup_printf ("%" G_GINT64_FORMAT, self->id);
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  OcopPhotoEntry *self = OCOP_PHOTO_ENTRY (entry);
  g_autoptr (OcopRecord) blank = *kept == '{' ? ocop_record_new (OCOP_KIND_ATTACHMENT) : NULL;

  if (blank != NULL)
    set_photo (self, 0, ocop_record_from_json (OCOP_KIND_ATTACHMENT, 0, ocop_record_get_uid (blank), kept, NULL));
  else
    set_photo (self, g_ascii_strtoll (kept, NULL, 10), NULL);
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  gtk_widget_set_sensitive (OCOP_PHOTO_ENTRY (entry)->choose, editable);
  gtk_widget_set_sensitive (OCOP_PHOTO_ENTRY (entry)->drop, editable);
}

static OcopRecord *
get_companion (OcopEntry *entry)
{
  return OCOP_PHOTO_ENTRY (entry)->taken;
}

/* Taking a copy: a file of a camera may be long. */

typedef struct
{
  OcopPhotoEntry *entry;
  char *city;
  char *source;
  OcopRecord *taken;
} Take;

static void
take_free (gpointer data)
{
  Take *take = data;

  g_object_unref (take->entry);
  g_clear_object (&take->taken);
  g_free (take->city);
  g_free (take->source);
  g_free (take);
}

static gboolean
take_file (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Take *take = data;

  take->taken = ocop_attachment_take (take->city, take->source, cancellable, error);

  return take->taken != NULL;
}

static void
taken_cb (OcopMainWindow *window,
          const GError   *error,
          gpointer        data)
{
  Take *take = data;

  if (error != NULL)
    {
      ocop_main_window_complain (window, _("The photo was not taken over"), error);
      return;
    }
  set_photo (take->entry, 0, g_steal_pointer (&take->taken));
  ocop_entry_changed (OCOP_ENTRY (take->entry));
}

/**
 * ocop_photo_entry_take:
 * @self: an entry in a window
 * @path: a picture of the person's
 *
 * Takes a copy of it, in the background, and shows it.
 */
void
ocop_photo_entry_take (OcopPhotoEntry *self,
                       const char     *path)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  Take *take;

  /* The page was left while the person chose. */
  if (window == NULL)
    return;
  take = g_new0 (Take, 1);
  take->entry = g_object_ref (self);
  take->city = g_strdup (get_city (self));
  take->source = g_strdup (path);
  ocop_main_window_work (window, _("Taking over the photo…"), take_file, take, take_free, taken_cb);
}

static void
chosen_cb (const char *path,
           gpointer    data)
{
  ocop_photo_entry_take (data, path);
}

static void
choose_cb (OcopPhotoEntry *self)
{
  ocop_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), OCOP_FILE_PICTURE, _("Photo of the product"), chosen_cb,
                         self);
}

static void
drop_cb (OcopPhotoEntry *self)
{
  set_photo (self, 0, NULL);
  gtk_widget_grab_focus (self->choose);
  ocop_entry_changed (OCOP_ENTRY (self));
}

static void
constructed (GObject *object)
{
  OcopPhotoEntry *self = OCOP_PHOTO_ENTRY (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  G_OBJECT_CLASS (ocop_photo_entry_parent_class)->constructed (object);

  self->picture = gtk_picture_new ();
  gtk_widget_set_size_request (self->picture, WIDTH, HEIGHT);
  gtk_widget_set_halign (self->picture, GTK_ALIGN_START);
  gtk_picture_set_content_fit (GTK_PICTURE (self->picture), GTK_CONTENT_FIT_SCALE_DOWN);
  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_wrap (GTK_LABEL (self->name), TRUE);
  gtk_widget_add_css_class (self->name, "small");
  gtk_widget_add_css_class (self->name, "mute");
  self->choose = gtk_button_new_with_label (_("Choose Photo…"));
  self->drop = gtk_button_new_with_label (_("Remove Photo"));
  gtk_box_append (GTK_BOX (buttons), self->choose);
  gtk_box_append (GTK_BOX (buttons), self->drop);
  gtk_box_append (GTK_BOX (box), self->picture);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), buttons);
  ocop_entry_set_child (OCOP_ENTRY (self), box, self->choose);
  g_signal_connect_swapped (self->choose, "clicked", G_CALLBACK (choose_cb), self);
  g_signal_connect_swapped (self->drop, "clicked", G_CALLBACK (drop_cb), self);
}

static void
dispose (GObject *object)
{
  OcopPhotoEntry *self = OCOP_PHOTO_ENTRY (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->taken);
  self->picture = NULL;

  G_OBJECT_CLASS (ocop_photo_entry_parent_class)->dispose (object);
}

static void
ocop_photo_entry_class_init (OcopPhotoEntryClass *klass)
{
  OcopEntryClass *entry_class = OCOP_ENTRY_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  G_OBJECT_CLASS (klass)->dispose = dispose;
  entry_class->show = show;
  entry_class->read = read_entry;
  entry_class->keep = keep;
  entry_class->recall = recall;
  entry_class->set_editable = set_editable;
  entry_class->get_companion = get_companion;
}

static void
ocop_photo_entry_init (OcopPhotoEntry *self)
{
}

/**
 * ocop_photo_entry_new:
 *
 * Returns: (transfer floating): an entry for a reference to an attached picture
 */
OcopEntry *
ocop_photo_entry_new (OcopWorkspace *workspace,
                      guint          field)
{
  return g_object_new (OCOP_TYPE_PHOTO_ENTRY, "workspace", workspace, "field", field, NULL);
}
