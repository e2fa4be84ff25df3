/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-vfs.h"

#include <sqlite3.h>

/* A disk that fails on demand: a layer between SQLite and the real files. Every write, truncation and sync
 * counts; the n-th fails, a write after half of it was done, as a torn one would. */

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* behind this struct */
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs test_vfs;

/* The writer's thread and the test's both come here. */
static int calls_left; /* 0: none will fail */
static int has_failed;
static OcopTestFault kind_of_fault;

static gboolean
must_fail (void)
{
  int left = g_atomic_int_get (&calls_left);

  if (left == 0)
    return FALSE;
  if (left > 1)
    {
      g_atomic_int_add (&calls_left, -1);
      return FALSE;
    }

  g_atomic_int_set (&has_failed, TRUE);
  if (kind_of_fault != OCOP_TEST_FAULT_GONE)
    g_atomic_int_set (&calls_left, 0);
  return TRUE;
}

#define REAL(file) (((File *) (file))->real)

static int
vfs_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
vfs_read (sqlite3_file *file,
          void         *bytes,
          int           n,
          sqlite3_int64 at)
{
  return REAL (file)->pMethods->xRead (REAL (file), bytes, n, at);
}

static int
vfs_write (sqlite3_file *file,
           const void   *bytes,
           int           n,
           sqlite3_int64 at)
{
  if (must_fail ())
    {
      REAL (file)->pMethods->xWrite (REAL (file), bytes, n / 2, at);
      return kind_of_fault == OCOP_TEST_FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }

  return REAL (file)->pMethods->xWrite (REAL (file), bytes, n, at);
}

static int
vfs_truncate (sqlite3_file *file,
              sqlite3_int64 size)
{
  if (must_fail ())
    return SQLITE_IOERR_TRUNCATE;

  return REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
vfs_sync (sqlite3_file *file,
          int           flags)
{
  if (must_fail ())
    return SQLITE_IOERR_FSYNC;

  return REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
vfs_file_size (sqlite3_file  *file,
               sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
vfs_lock (sqlite3_file *file,
          int           level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
vfs_unlock (sqlite3_file *file,
            int           level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
vfs_check_reserved_lock (sqlite3_file *file,
                         int          *reserved)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), reserved);
}

static int
vfs_file_control (sqlite3_file *file,
                  int           operation,
                  void         *data)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), operation, data);
}

static int
vfs_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
vfs_device_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
vfs_shm_map (sqlite3_file  *file,
             int            page,
             int            size,
             int            extend,
             void volatile **memory)
{
  return REAL (file)->pMethods->xShmMap (REAL (file), page, size, extend, memory);
}

static int
vfs_shm_lock (sqlite3_file *file,
              int           offset,
              int           n,
              int           flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static void
vfs_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static int
vfs_shm_unmap (sqlite3_file *file,
               int           delete_it)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), delete_it);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = vfs_close,
  .xRead = vfs_read,
  .xWrite = vfs_write,
  .xTruncate = vfs_truncate,
  .xSync = vfs_sync,
  .xFileSize = vfs_file_size,
  .xLock = vfs_lock,
  .xUnlock = vfs_unlock,
  .xCheckReservedLock = vfs_check_reserved_lock,
  .xFileControl = vfs_file_control,
  .xSectorSize = vfs_sector_size,
  .xDeviceCharacteristics = vfs_device_characteristics,
  .xShmMap = vfs_shm_map,
  .xShmLock = vfs_shm_lock,
  .xShmBarrier = vfs_shm_barrier,
  .xShmUnmap = vfs_shm_unmap,
};

static int
vfs_open (sqlite3_vfs  *vfs,
          const char   *name,
          sqlite3_file *file,
          int           flags,
          int          *flags_out)
{
  File *self = (File *) file;
  int result;

  self->base.pMethods = NULL;
  self->real = (sqlite3_file *) (self + 1);
  result = real_vfs->xOpen (real_vfs, name, self->real, flags, flags_out);
  if (result == SQLITE_OK)
    self->base.pMethods = &methods;

  return result;
}

/**
 * ocop_test_vfs_install:
 *
 * From now on every connection of the process goes through the layer; a connection that must not names the
 * VFS "unix".
 */
void
ocop_test_vfs_install (void)
{
  if (real_vfs != NULL)
    return;
  real_vfs = sqlite3_vfs_find (NULL);
  g_assert_nonnull (real_vfs);
  test_vfs = *real_vfs;
  test_vfs.pNext = NULL;
  test_vfs.zName = "ocop-test";
  test_vfs.szOsFile = (int) sizeof (File) + real_vfs->szOsFile;
  test_vfs.xOpen = vfs_open;
  g_assert_cmpint (sqlite3_vfs_register (&test_vfs, 1), ==, SQLITE_OK);
}

/**
 * ocop_test_vfs_fail_at:
 * @n: which of the writes, truncations and syncs to come fails, from 1
 * @fault: how
 */
void
ocop_test_vfs_fail_at (guint         n,
                       OcopTestFault fault)
{
  g_assert_cmpuint (n, >, 0);

  kind_of_fault = fault;
  g_atomic_int_set (&has_failed, FALSE);
  g_atomic_int_set (&calls_left, (int) n);
}

/**
 * ocop_test_vfs_relent:
 *
 * The disk is sound again.
 *
 * Returns: whether it failed since it was told to
 */
gboolean
ocop_test_vfs_relent (void)
{
  g_atomic_int_set (&calls_left, 0);

  return g_atomic_int_get (&has_failed);
}
