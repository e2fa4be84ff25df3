/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-hold.h"

#include "base/ocop-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * OcopHold:
 *
 * The right to write to a file, held by one program at a time. It is a lock of the system on a small file
 * beside the database, so that it goes with the process however that ends; the small file says who holds
 * it, for the sentence the next one is told.
 */
struct _OcopHold
{
  char *path;
  int fd;
};

/* The lock belongs to the open file, not to the process: two stores of one process exclude each other too. */
static gboolean
lock (int fd)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  return fcntl (fd, F_OFD_SETLK, &whole) == 0;
}

/* The last holder may have removed the file between our opening and our locking it; then another may
 * already hold a new one of the same name. */
static gboolean
is_still_there (int         fd,
                const char *path)
{
  struct stat opened, named;

  return fstat (fd, &opened) == 0 && stat (path, &named) == 0 && opened.st_ino == named.st_ino &&
         opened.st_dev == named.st_dev;
}

static char *
read_holder (int fd)
{
  char text[256] = "";
  gssize n = pread (fd, text, sizeof text - 1, 0);

  if (n <= 0)
    return g_strdup (_("another program"));
  g_strstrip (text);

  return g_utf8_make_valid (text, -1);
}

static void
write_holder (int fd)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format (now, "%H:%M %d/%m/%Y");
  g_autofree char *holder = g_strdup_printf ("%s, %s, %d, %s\n", g_get_user_name (), g_get_host_name (), getpid (), since);

  if (ftruncate (fd, 0) != 0 || pwrite (fd, holder, strlen (holder), 0) < 0)
    g_debug ("The holder could not be named: %s", g_strerror (errno));
}

/**
 * ocop_hold_take:
 * @path: the database
 * @error: who holds it, where another program does
 *
 * Returns: (transfer full) (nullable): the right to write, until it is freed
 */
OcopHold *
ocop_hold_take (const char *path,
                GError    **error)
{
  g_autofree char *beside = g_strconcat (path, "-hold", NULL);
  OcopHold *self;
  int fd;

  for (;;)
    {
      fd = open (beside, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
      if (fd < 0)
        {
          ocop_fail_system (error, errno, _("“%s” was not opened for writing"), path);
          return NULL;
        }
      if (!lock (fd))
        {
          g_autofree char *holder = read_holder (fd);

          close (fd);
          ocop_fail (error, OCOP_ERROR_HELD,
                     _("“%s” is open for writing elsewhere (%s). Nothing was changed; close it there, or only read it "
                       "here."),
                     path, holder);
          return NULL;
        }
      if (is_still_there (fd, beside))
        break;
      close (fd);
    }
  write_holder (fd);

  self = g_new0 (OcopHold, 1);
  self->path = g_steal_pointer (&beside);
  self->fd = fd;
  return self;
}

/**
 * ocop_hold_free:
 * @self: (transfer full): the right, given back
 */
void
ocop_hold_free (OcopHold *self)
{
  /* Unlinked while still locked: nobody else can be waiting on a file that is about to go. */
  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
