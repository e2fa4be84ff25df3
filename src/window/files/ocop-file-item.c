/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/files/ocop-file-item.h"

#include "model/ocop-attachments.h"
#include "model/ocop-kinds.h"
#include "window/files/ocop-file-size.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* A picture is shown this large at most, twice as much as it is on a screen with small dots. */
#define PICTURE_WIDTH 112
#define PICTURE_HEIGHT 80

/* One file in a list: what the city file says of it, and what is found on the disk. All of the content is read to see
 * whether it is still the one that was attached, so that is done one file after the other beside the window's thread,
 * and again only where the file was touched. */
struct _OcopFileItem
{
  GObject parent_instance;

  gint64 link;
  OcopRecord *record;
  char *path;

  gboolean is_examining;
  gboolean is_examined;
  OcopFileState state;
  gint64 touched; /* of the file when it was examined, 0 where it was not there */
  GdkTexture *picture;
};

G_DEFINE_FINAL_TYPE (OcopFileItem, ocop_file_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is done beside the window's thread knows nothing of the item. */
typedef struct
{
  OcopFileItem *item; /* touched in the window's thread alone */
  GCancellable *cancellable;
  char *path;
  char *digest;
  gboolean is_picture;
  gint64 touched_before; /* -1 where it was never examined */

  gboolean is_the_same;
  gint64 touched;
  OcopFileState state;
  GdkPixbuf *pixbuf;
} Examination;

static gboolean
tell (gpointer data)
{
  Examination *examination = data;
  OcopFileItem *self = examination->item;

  self->is_examining = FALSE;
  if (!g_cancellable_is_cancelled (examination->cancellable) && !examination->is_the_same)
    {
      self->is_examined = TRUE;
      self->state = examination->state;
      self->touched = examination->touched;
      g_clear_object (&self->picture);
      if (examination->pixbuf != NULL)
        self->picture = gdk_texture_new_for_pixbuf (examination->pixbuf);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  g_clear_object (&examination->pixbuf);
  g_object_unref (examination->item);
  g_object_unref (examination->cancellable);
  g_free (examination->path);
  g_free (examination->digest);
  g_free (examination);

  return G_SOURCE_REMOVE;
}

static GdkPixbuf *
read_picture (const char *path)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_file_at_scale (path, PICTURE_WIDTH, PICTURE_HEIGHT, TRUE, NULL);

  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

static void
examine (gpointer data,
         gpointer unused)
{
  Examination *examination = data;
  g_autofree char *folder = g_path_get_dirname (examination->path);
  GStatBuf about;

  if (!g_cancellable_is_cancelled (examination->cancellable))
    {
      if (g_stat (examination->path, &about) == 0)
        examination->touched = (gint64) about.st_mtim.tv_sec * G_USEC_PER_SEC + about.st_mtim.tv_nsec / 1000;
      examination->is_the_same = examination->touched == examination->touched_before;
      if (!examination->is_the_same)
        examination->state = ocop_files_examine (folder, examination->digest);
      if (!examination->is_the_same && examination->state == OCOP_FILE_WHOLE && examination->is_picture)
        examination->pixbuf = read_picture (examination->path);
    }
  g_idle_add (tell, examination);
}

/* One thread for all lists: the disk is asked for one file after the other. */
static GThreadPool *
get_pool (void)
{
  static gsize pool = 0;

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, GPOINTER_TO_SIZE (g_thread_pool_new (examine, NULL, 1, FALSE, NULL)));

  return GSIZE_TO_POINTER (pool);
}

static void
finalize (GObject *object)
{
  OcopFileItem *self = OCOP_FILE_ITEM (object);

  g_clear_object (&self->record);
  g_clear_object (&self->picture);
  g_free (self->path);

  G_OBJECT_CLASS (ocop_file_item_parent_class)->finalize (object);
}

static void
ocop_file_item_class_init (OcopFileItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;

  /**
   * OcopFileItem::changed:
   *
   * More is known of the file now, or something else.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_FILE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_file_item_init (OcopFileItem *self)
{
}

/**
 * ocop_file_item_new:
 * @file: a file of a record
 * @city: path of the city file
 *
 * Returns: (transfer full): what a list shows of it
 */
OcopFileItem *
ocop_file_item_new (const OcopAttached *file,
                    const char         *city)
{
  OcopFileItem *self = g_object_new (OCOP_TYPE_FILE_ITEM, NULL);

  self->link = file->link;
  self->record = g_object_ref (file->record);
  self->path = ocop_attachment_get_path (file->record, city);

  return self;
}

/**
 * ocop_file_item_get_link:
 *
 * Returns: row id of what joins it with its record; where it stands is a key for a table of items
 */
const gint64 *
ocop_file_item_get_link (OcopFileItem *self)
{
  return &self->link;
}

OcopRecord *
ocop_file_item_get_record (OcopFileItem *self)
{
  return self->record;
}

const char *
ocop_file_item_get_name (OcopFileItem *self)
{
  return ocop_record_get_text (self->record, OCOP_ATTACHMENT_NAME);
}

/* Where its content lies, or should. */
const char *
ocop_file_item_get_path (OcopFileItem *self)
{
  return self->path;
}

gboolean
ocop_file_item_is_examined (OcopFileItem *self)
{
  return self->is_examined;
}

/**
 * ocop_file_item_get_state:
 *
 * Returns: how the file was when it was examined last; whole until then
 */
OcopFileState
ocop_file_item_get_state (OcopFileItem *self)
{
  return self->is_examined ? self->state : OCOP_FILE_WHOLE;
}

/**
 * ocop_file_item_get_trouble:
 *
 * Returns: (nullable): what is wrong with it and what to do, translated
 */
const char *
ocop_file_item_get_trouble (OcopFileItem *self)
{
  switch (ocop_file_item_get_state (self))
    {
    case OCOP_FILE_MISSING:
      return _("The file is no longer on the disk. Add it again, or bring back a copy of the city file.");
    case OCOP_FILE_CHANGED:
      return _("The file was changed on the disk after it was added. Add the right one again, or bring back a copy of the city file.");
    case OCOP_FILE_WHOLE:
    default:
      return NULL;
    }
}

/**
 * ocop_file_item_get_picture:
 *
 * Returns: (transfer none) (nullable): itself, small, where it is a picture that was examined
 */
GdkTexture *
ocop_file_item_get_picture (OcopFileItem *self)
{
  return self->picture;
}

static gboolean
is_picture (OcopFileItem *self)
{
  return g_str_has_prefix (ocop_record_get_text (self->record, OCOP_ATTACHMENT_MEDIA_TYPE), "image/");
}

/**
 * ocop_file_item_get_icon:
 *
 * Returns: name of the sign of its kind
 */
const char *
ocop_file_item_get_icon (OcopFileItem *self)
{
  const char *type = ocop_record_get_text (self->record, OCOP_ATTACHMENT_MEDIA_TYPE);

  if (is_picture (self))
    return "image-x-generic-symbolic";
  if (strstr (type, "sheet") != NULL || strstr (type, "excel") != NULL || strstr (type, "csv") != NULL)
    return "x-office-spreadsheet-symbolic";

  return g_str_has_prefix (type, "text/") ? "text-x-generic-symbolic" : "x-office-document-symbolic";
}

/**
 * ocop_file_item_get_note:
 *
 * Returns: (transfer full): how long it is, in words
 */
char *
ocop_file_item_get_note (OcopFileItem *self)
{
  return ocop_file_size_in_words (ocop_record_get_integer (self->record, OCOP_ATTACHMENT_BYTES));
}

/**
 * ocop_file_item_examine:
 * @self: a file
 * @cancellable: stops it when nobody looks any longer
 *
 * Sees whether it is still on the disk as it was added; “changed” tells where that is news.
 */
void
ocop_file_item_examine (OcopFileItem *self,
                        GCancellable *cancellable)
{
  Examination *examination;

  if (self->is_examining)
    return;
  self->is_examining = TRUE;
  examination = g_new0 (Examination, 1);
  examination->item = g_object_ref (self);
  examination->cancellable = g_object_ref (cancellable);
  examination->path = g_strdup (self->path);
  examination->digest = g_strdup (ocop_record_get_text (self->record, OCOP_ATTACHMENT_SHA256));
  examination->is_picture = is_picture (self);
  examination->touched_before = self->is_examined ? self->touched : -1;
  g_thread_pool_push (get_pool (), examination, NULL);
}
