/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _OcopDb OcopDb;

/**
 * OcopDbMode:
 * @OCOP_DB_READ: nothing is ever written
 * @OCOP_DB_WRITE: an existing file
 * @OCOP_DB_CREATE: a file that is empty or not there yet
 * @OCOP_DB_EXAMINE: nothing is ever written, but constraints are known, which SQLite leaves out of @OCOP_DB_READ
 */
typedef enum
{
  OCOP_DB_READ,
  OCOP_DB_WRITE,
  OCOP_DB_CREATE,
  OCOP_DB_EXAMINE,
} OcopDbMode;

/* "OCOP" in ASCII: what SQLite keeps in the file's head to tell whose file it is. */
#define OCOP_DB_APPLICATION_ID 0x4f434f50

OcopDb     *ocop_db_open             (const char    *path,
                                      OcopDbMode     mode,
                                      GError       **error);
void        ocop_db_close            (OcopDb        *db);
const char *ocop_db_get_path         (OcopDb        *db);
const char *ocop_db_library_version  (void);
gboolean    ocop_db_exec             (OcopDb        *db,
                                      const char    *sql,
                                      GError       **error);
gint64      ocop_db_last_id          (OcopDb        *db);
gboolean    ocop_db_fail             (OcopDb        *db,
                                      GError       **error);
void        ocop_db_set_cancellable  (OcopDb        *db,
                                      GCancellable  *cancellable);
void        ocop_db_checkpoint       (OcopDb        *db);
gboolean    ocop_db_copy             (OcopDb        *db,
                                      const char    *path,
                                      GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDb, ocop_db_close)

G_END_DECLS
