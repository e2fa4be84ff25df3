/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-files.h"

#include "base/ocop-error.h"
#include "base/ocop-replacement.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A file is called by the SHA-256 of its content and never changes. So a copy needs no second one of it but a
 * second name, and what a copy names stays on the disk whatever becomes of the name beside the database. */

#define BLOCK (64 * 1024)

/**
 * ocop_files_is_digest:
 *
 * Returns: whether @name is a SHA-256 in hex digits as files are named
 */
gboolean
ocop_files_is_digest (const char *name)
{
  gsize n = 0;

  while (g_ascii_isdigit (name[n]) || (name[n] >= 'a' && name[n] <= 'f'))
    n++;

  return n == 64 && name[n] == '\0';
}

static gboolean
copy_one (const char *from,
          const char *to,
          GError    **error)
{
  g_autoptr (OcopReplacement) file = ocop_replacement_new (to, error);
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = NULL;
  g_autoptr (GError) local = NULL;

  if (file == NULL)
    return FALSE;
  target = g_file_new_for_path (ocop_replacement_get_path (file));
  if (!g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &local))
    return ocop_fail (error, OCOP_ERROR_IO, _("“%s” could not be copied (%s)."), from, local->message);

  return ocop_replacement_commit (file, error);
}

static gboolean
link_one (const char *from,
          const char *to,
          GError    **error)
{
  if (link (from, to) == 0 || errno == EEXIST)
    return TRUE;

  /* Another disk, or a file system without second names. */
  return copy_one (from, to, error);
}

/* Copies all of @in to @out; what goes through is hashed, so that the name is that of what was written. */
static gboolean
pour (GInputStream   *in,
      GOutputStream  *out,
      GCancellable   *cancellable,
      GChecksum      *checksum,
      gint64         *n_bytes,
      GError        **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize n;

  *n_bytes = 0;
  while ((n = g_input_stream_read (in, block, BLOCK, cancellable, error)) > 0)
    {
      if (!g_output_stream_write_all (out, block, (gsize) n, NULL, cancellable, error))
        return FALSE;
      g_checksum_update (checksum, block, n);
      *n_bytes += n;
    }

  return n == 0 && g_output_stream_close (out, NULL, error);
}

static gboolean
fail_to_add (const char  *source,
             GError      *reason,
             GError     **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return ocop_fail (error, OCOP_ERROR_CANCELLED, _("The work was stopped. Nothing was changed."));
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return ocop_fail (error, OCOP_ERROR_FULL,
                      _("No room is left on the disk for “%s”. It was not added; free some room and try again."), source);
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return ocop_fail (error, OCOP_ERROR_MISSING, _("There is no file “%s”. Check its name and folder."), source);

  return ocop_fail (error, OCOP_ERROR_IO, _("“%s” could not be copied (%s)."), source, reason->message);
}

/**
 * ocop_files_add:
 * @folder: a folder of files, made where it is needed
 * @source: a file of the person's
 * @cancellable: (nullable): stops it
 * @n_bytes: (out): how long it is   @came_anew: (out): whether no file of its name was there
 * @error: why it is not there
 *
 * Takes a copy of a file, whole or not at all. If a file of the same content was there it is as before, and a
 * damaged one of its name is whole again. Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the name it has in the folder
 */
char *
ocop_files_add (const char    *folder,
                const char    *source,
                GCancellable  *cancellable,
                gint64        *n_bytes,
                gboolean      *came_anew,
                GError       **error)
{
  g_autofree char *coming = g_build_filename (folder, "coming", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInputStream) in = NULL;
  g_autoptr (GFileIOStream) out = NULL;
  g_autoptr (OcopReplacement) file = NULL;
  g_autoptr (GFile) to = NULL;
  g_autofree char *path = NULL;

  if (g_file_test (source, G_FILE_TEST_IS_DIR))
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("“%s” is a folder. It was not added; choose a file."), source);
      return NULL;
    }
  in = g_file_read (from, cancellable, &local);
  if (in == NULL)
    {
      fail_to_add (source, local, error);
      return NULL;
    }
  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      ocop_fail_system (error, errno, _("The folder “%s” could not be made"), folder);
      return NULL;
    }
  file = ocop_replacement_new (coming, error);
  if (file == NULL)
    return NULL;
  to = g_file_new_for_path (ocop_replacement_get_path (file));
  out = g_file_open_readwrite (to, cancellable, &local);
  if (out == NULL || !pour (G_INPUT_STREAM (in), g_io_stream_get_output_stream (G_IO_STREAM (out)), cancellable, checksum,
                            n_bytes, &local))
    {
      fail_to_add (source, local, error);
      return NULL;
    }

  path = g_build_filename (folder, g_checksum_get_string (checksum), NULL);
  *came_anew = !g_file_test (path, G_FILE_TEST_EXISTS);

  return ocop_replacement_commit_as (file, g_checksum_get_string (checksum), error) ? g_strdup (g_checksum_get_string (checksum))
                                                                                    : NULL;
}

/**
 * ocop_files_give:
 * @from: a folder of files   @to: another one, made where it is needed
 * @digest: name of a file
 * @error: return location
 *
 * Lets one file be in the other folder, too. One that is missing goes on missing.
 *
 * Returns: whether nothing went wrong
 */
gboolean
ocop_files_give (const char *from,
                 const char *to,
                 const char *digest,
                 GError    **error)
{
  g_autofree char *source = g_build_filename (from, digest, NULL);
  g_autofree char *target = g_build_filename (to, digest, NULL);

  if (!g_file_test (source, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_mkdir_with_parents (to, 0777) != 0)
    return ocop_fail_system (error, errno, _("The folder “%s” could not be made"), to);

  return link_one (source, target, error);
}

/**
 * ocop_files_link:
 * @from: a folder of files, which need not exist   @to: another one, made where it is needed
 * @error: return location
 *
 * Lets all files of one folder be in the other, too.
 *
 * Returns: whether they are
 */
gboolean
ocop_files_link (const char *from,
                 const char *to,
                 GError    **error)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (ocop_files_is_digest (name) && !ocop_files_give (from, to, name, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ocop_files_look:
 * @folder: a folder of files   @digest: name of a file
 * @n_bytes: how long it must be
 *
 * A glance, for a screen: another length is seen, another content of the same length is not.
 *
 * Returns: how the file is
 */
OcopFileState
ocop_files_look (const char *folder,
                 const char *digest,
                 gint64      n_bytes)
{
  g_autofree char *path = g_build_filename (folder, digest, NULL);
  GStatBuf about;

  if (g_stat (path, &about) != 0)
    return OCOP_FILE_MISSING;

  return about.st_size == n_bytes ? OCOP_FILE_WHOLE : OCOP_FILE_CHANGED;
}

/**
 * ocop_files_examine:
 * @folder: a folder of files   @digest: name of a file
 *
 * Reads all of it.
 *
 * Returns: how the file is
 */
OcopFileState
ocop_files_examine (const char *folder,
                    const char *digest)
{
  g_autofree char *path = g_build_filename (folder, digest, NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autofree char *found = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  if (found == NULL)
    return OCOP_FILE_MISSING;

  return strcmp (found, digest) == 0 ? OCOP_FILE_WHOLE : OCOP_FILE_CHANGED;
}

/**
 * ocop_files_check:
 * @folder: a folder of files, which need not exist
 * @error: the first damaged one
 *
 * Returns: whether each file has the content it is named by
 */
gboolean
ocop_files_check (const char *folder,
                  GError    **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (ocop_files_is_digest (name) && ocop_files_examine (folder, name) != OCOP_FILE_WHOLE)
        return ocop_fail (error, OCOP_ERROR_DAMAGED, _("The file “%s” is damaged: its content is not the one it is named by."), path);
    }

  return TRUE;
}

/**
 * ocop_files_remove:
 * @folder: a folder of files of a copy that is no longer kept
 *
 * Takes the names away; what is named elsewhere stays.
 */
void
ocop_files_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (ocop_files_is_digest (name))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
  g_rmdir (folder);
}
