/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-attachments.h"

#include "model/ocop-kinds.h"
#include "store/ocop-copies.h"
#include "store/ocop-statement.h"

#include <glib/gstdio.h>
#include <string.h>

/* What a file is, by its first bytes: the same on every machine, whatever it has installed and however the
 * file is called. Of others the system is asked. */
static const struct
{
  const char *media_type;
  gsize at;
  const char *bytes;
  gsize n;
} signatures[] = {
  { "image/jpeg", 0, "\xff\xd8\xff", 3 },       { "image/png", 0, "\x89PNG\r\n\x1a\n", 8 }, { "image/gif", 0, "GIF8", 4 },
  { "image/webp", 8, "WEBP", 4 },               { "image/tiff", 0, "II*\0", 4 },            { "image/tiff", 0, "MM\0*", 4 },
  { "application/pdf", 0, "%PDF-", 5 },
};

/* Set on a record whose content was not in the folder before it was taken. */
#define CAME_ANEW "ocop-came-anew"

static char *
media_type_of (const char *path,
               const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) in = g_file_read (file, NULL, NULL);
  guint8 head[512];
  gsize n = 0;
  g_autofree char *type = NULL;

  if (in != NULL)
    g_input_stream_read_all (G_INPUT_STREAM (in), head, sizeof head, &n, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (n >= signatures[i].at + signatures[i].n && memcmp (head + signatures[i].at, signatures[i].bytes, signatures[i].n) == 0)
      return g_strdup (signatures[i].media_type);
  type = g_content_type_guess (name, head, n, NULL);

  return g_content_type_get_mime_type (type);
}

/**
 * ocop_attachment_take:
 * @database: path of the database
 * @source: a file of the person's
 * @cancellable: (nullable): stops it
 * @error: why it was not taken
 *
 * Takes a copy of a file into the folder beside the database. It may be long, and nothing of the database is
 * touched: any thread may call it, before the transaction in which the record is saved.
 *
 * Returns: (transfer full) (nullable): a record of the kind attachment, for ocop_attachment_save()
 */
OcopRecord *
ocop_attachment_take (const char    *database,
                      const char    *source,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autofree char *folder = ocop_copies_files (database);
  g_autofree char *base = g_path_get_basename (source);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (OcopRecord) record = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *path = NULL;
  g_autofree char *type = NULL;
  gint64 n_bytes = 0;
  gboolean came_anew = FALSE;

  digest = ocop_files_add (folder, source, cancellable, &n_bytes, &came_anew, error);
  if (digest == NULL)
    return NULL;
  path = g_build_filename (folder, digest, NULL);
  type = media_type_of (path, name);
  record = ocop_record_new (OCOP_KIND_ATTACHMENT);
  g_object_set_data (G_OBJECT (record), CAME_ANEW, GINT_TO_POINTER (came_anew));
  ocop_record_set_text (record, OCOP_ATTACHMENT_SHA256, digest);
  ocop_record_set_text (record, OCOP_ATTACHMENT_NAME, name);
  ocop_record_set_integer (record, OCOP_ATTACHMENT_BYTES, n_bytes);
  ocop_record_set_text (record, OCOP_ATTACHMENT_MEDIA_TYPE, type != NULL ? type : "application/octet-stream");

  return g_steal_pointer (&record);
}

/**
 * ocop_attachment_give_up:
 * @attachment: as ocop_attachment_take() gave it, and not saved
 * @database: path of the database
 *
 * Takes its content out of the folder again, unless it lay there before: then other records may name it.
 */
void
ocop_attachment_give_up (OcopRecord *attachment,
                         const char *database)
{
  g_autofree char *path = ocop_attachment_get_path (attachment, database);

  if (g_object_steal_data (G_OBJECT (attachment), CAME_ANEW) != NULL)
    g_unlink (path);
}

/**
 * ocop_attachment_save:
 * @attachment: as ocop_attachment_take() gave it
 * @db: a connection in a transaction
 * @error: return location
 *
 * Saves it, unless the file has one of the same content and name already.
 *
 * Returns: row id of the attachment, 0 on an error
 */
gint64
ocop_attachment_save (OcopRecord *attachment,
                      OcopDb     *db,
                      GError    **error)
{
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error, "SELECT min (id) FROM attachment WHERE sha256 = ? AND name = ?", "tt",
                              ocop_record_get_text (attachment, OCOP_ATTACHMENT_SHA256),
                              ocop_record_get_text (attachment, OCOP_ATTACHMENT_NAME)))
    return 0;
  if (id != 0)
    return id;

  return ocop_record_save (attachment, db, error) ? ocop_record_get_id (attachment) : 0;
}

/**
 * ocop_attachment_get_path:
 * @attachment: a record of the kind attachment   @database: path of the database
 *
 * Returns: (transfer full): where its content lies, or should
 */
char *
ocop_attachment_get_path (OcopRecord *attachment,
                          const char *database)
{
  g_autofree char *folder = ocop_copies_files (database);

  return g_build_filename (folder, ocop_record_get_text (attachment, OCOP_ATTACHMENT_SHA256), NULL);
}

/**
 * ocop_attachment_get_state:
 * @attachment: a record of the kind attachment   @database: path of the database
 *
 * Returns: how its file is, at a glance; a check reads all of it
 */
OcopFileState
ocop_attachment_get_state (OcopRecord *attachment,
                           const char *database)
{
  g_autofree char *folder = ocop_copies_files (database);

  return ocop_files_look (folder, ocop_record_get_text (attachment, OCOP_ATTACHMENT_SHA256),
                          ocop_record_get_integer (attachment, OCOP_ATTACHMENT_BYTES));
}
