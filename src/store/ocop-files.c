/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-copies.h"

#include "base/ocop-error.h"
#include "base/ocop-replacement.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* A file is called by the SHA-256 of its content and never changes. So a copy needs no second one of it but a
 * second name, and what a copy names stays on the disk whatever becomes of the name beside the database. */

static gboolean
is_digest (const char *name)
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
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (!is_digest (name))
        continue;
      if (g_mkdir_with_parents (to, 0777) != 0)
        return ocop_fail_system (error, errno, _("The folder “%s” could not be made"), to);
      if (!link_one (source, target, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_one (const char *path,
           const char *name,
           GError    **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autofree char *digest = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  return g_strcmp0 (digest, name) == 0 ||
         ocop_fail (error, OCOP_ERROR_DAMAGED, _("The file “%s” is damaged: its content is not the one it is named by."), path);
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

      if (is_digest (name) && !check_one (path, name, error))
        return FALSE;
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
    if (is_digest (name))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
  g_rmdir (folder);
}
