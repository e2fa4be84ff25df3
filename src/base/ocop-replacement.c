/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-replacement.h"

#include "base/ocop-error.h"
#include "base/ocop-file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * OcopReplacement:
 *
 * A file that comes whole or not at all: it is written under a temporary name in the folder of its
 * destination and takes the destination's place only when all of it is on the disk.
 */
struct _OcopReplacement
{
  char *target;
  char *folder;
  char *temporary; /* NULL once committed */
};

/**
 * ocop_replacement_new:
 * @path: where the file shall stand in the end
 * @error: why it cannot: the folder is missing or may not be written to, a folder stands there, or an office program has it open
 *
 * Returns: (transfer full) (nullable): a replacement to be written to ocop_replacement_get_path()
 */
OcopReplacement *
ocop_replacement_new (const char *path,
                      GError    **error)
{
  g_autoptr (OcopReplacement) self = g_new0 (OcopReplacement, 1);
  mode_t mask;
  int fd;

  self->target = g_canonicalize_filename (path, NULL);
  self->folder = g_path_get_dirname (self->target);
  if (g_file_test (self->target, G_FILE_TEST_IS_DIR))
    {
      ocop_fail (error, OCOP_ERROR_EXISTS, _("“%s” is a folder. Nothing was written; give the name of a file."), path);
      return NULL;
    }

  if (!ocop_file_is_free (path, error))
    return NULL;

  /* Not made from the target's own name, which may be as long as a name can be. */
  self->temporary = g_build_filename (self->folder, ".ocop-XXXXXX", NULL);
  fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      int saved_errno = errno;

      g_clear_pointer (&self->temporary, g_free);
      ocop_fail_system (error, saved_errno, _("“%s” was not written: its folder cannot be written to"), path);
      return NULL;
    }

  /* mkstemp gives the file to its owner alone; what replaces a file is as open as a new file would be. */
  mask = umask (0);
  umask (mask);
  if (fchmod (fd, 0666 & ~mask) != 0)
    g_debug ("The access rights of “%s” could not be set", self->temporary);
  close (fd);

  return g_steal_pointer (&self);
}

/**
 * ocop_replacement_get_path:
 *
 * Returns: (transfer none): the temporary file to write, already there and empty
 */
const char *
ocop_replacement_get_path (OcopReplacement *self)
{
  g_return_val_if_fail (self->temporary != NULL, NULL);

  return self->temporary;
}

static gboolean
sync_path (const char *path,
           int         flags)
{
  int fd = open (path, flags | O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    return FALSE;
  done = fsync (fd) == 0;
  if (!done)
    {
      int saved_errno = errno;

      close (fd);
      errno = saved_errno;
      return FALSE;
    }

  return close (fd) == 0;
}

static gboolean
move_into_place (OcopReplacement *self,
                 gboolean         replace)
{
  if (replace)
    return rename (self->temporary, self->target) == 0;
  if (renameat2 (AT_FDCWD, self->temporary, AT_FDCWD, self->target, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;

  /* A file system that cannot do both in one step: look, then rename. */
  if (g_file_test (self->target, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return FALSE;
    }

  return rename (self->temporary, self->target) == 0;
}

static gboolean
commit (OcopReplacement *self,
        gboolean         replace,
        GError         **error)
{
  g_return_val_if_fail (self->temporary != NULL, FALSE);

  if (!sync_path (self->temporary, O_RDWR) || !move_into_place (self, replace))
    return ocop_fail_system (error, errno, _("“%s” was not written"), self->target);
  g_clear_pointer (&self->temporary, g_free);

  /* The new name, too; where a folder cannot be synced the file is whole nevertheless. */
  if (!sync_path (self->folder, O_RDONLY | O_DIRECTORY))
    g_debug ("“%s” could not be synced", self->folder);

  return TRUE;
}

/**
 * ocop_replacement_commit:
 * @self: what was written
 * @error: why the destination was left as it was
 *
 * Brings the temporary file to the disk and puts it into its place in one step.
 *
 * Returns: whether the destination is the new file
 */
gboolean
ocop_replacement_commit (OcopReplacement *self,
                         GError         **error)
{
  return commit (self, TRUE, error);
}

/**
 * ocop_replacement_commit_new:
 * @self: what was written
 * @error: why there is no new file; %OCOP_ERROR_EXISTS if something came to stand in its place meanwhile
 *
 * Like ocop_replacement_commit(), but never takes the place of another file.
 *
 * Returns: whether the destination is the new file
 */
gboolean
ocop_replacement_commit_new (OcopReplacement *self,
                             GError         **error)
{
  return commit (self, FALSE, error);
}

/**
 * ocop_replacement_commit_as:
 * @self: what was written
 * @name: the name it shall have in its folder, where that is known only now
 * @error: why the destination was left as it was
 *
 * Like ocop_replacement_commit(), under another name.
 *
 * Returns: whether the destination is the new file
 */
gboolean
ocop_replacement_commit_as (OcopReplacement *self,
                            const char      *name,
                            GError         **error)
{
  g_free (self->target);
  self->target = g_build_filename (self->folder, name, NULL);

  return commit (self, TRUE, error);
}

/**
 * ocop_replacement_free:
 * @self: a replacement; if it was not committed, what was written is thrown away
 */
void
ocop_replacement_free (OcopReplacement *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->folder);
  g_free (self->target);
  g_free (self);
}
