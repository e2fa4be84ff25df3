/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-file-system.h"

#include <gio/gunixmounts.h>
#include <sys/vfs.h>

#define FUSE 0x65735546

/* What a program of the user's shows as a folder has one number for all; the mount says which program. */
static char *
find_mount_type (const char *folder)
{
  g_autoptr (GUnixMountEntry) mount = g_unix_mount_for (folder, NULL);

  return mount != NULL ? g_strdup (g_unix_mount_get_fs_type (mount)) : NULL;
}

static gint64
ask_system (const char  *folder,
            char       **mount_type)
{
  struct statfs about;

  if (statfs (folder, &about) != 0)
    return -1;
  if ((guint32) about.f_type == FUSE)
    *mount_type = find_mount_type (folder);

  return (gint64) (guint32) about.f_type;
}

static OcopFileSystemFunc file_system_of = ask_system;

/**
 * ocop_file_system_set:
 * @ask: (nullable): tells the number of the file system of a folder instead of the system, or -1, and for FUSE
 *   the type of the mount
 *
 * For tests, which have no network share at hand.
 */
void
ocop_file_system_set (OcopFileSystemFunc ask)
{
  file_system_of = ask != NULL ? ask : ask_system;
}

/**
 * ocop_file_system_is_share:
 * @path: a file, which need not be there
 *
 * File systems are known by the numbers of linux/magic.h and of Samba's documents.
 *
 * Returns: whether it lives on another machine
 */
gboolean
ocop_file_system_is_share (const char *path)
{
  static const guint32 shares[] = { 0x6969 /* NFS */, 0x517b /* SMB */, 0xff534d42 /* CIFS */, 0xfe534d42 /* SMB2 */,
                                    0x564c /* NCP */, 0x5346414f /* AFS */ };
  /* A share of a Windows machine that the desktop opens comes by GVfs. A disk may come by FUSE as well ("fuseblk"). */
  static const char *const fuse_shares[] = { "fuse.gvfsd-fuse", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.davfs2", NULL };
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *mount_type = NULL;
  gint64 found = file_system_of (folder, &mount_type);

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    if (found == (gint64) shares[i])
      return TRUE;

  return found == FUSE && mount_type != NULL && g_strv_contains (fuse_shares, mount_type);
}
