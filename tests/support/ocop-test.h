/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-error.h"
#include "store/ocop-db.h"
#include "store/ocop-transaction.h"

#include <gio/gio.h>
#include <string.h>

G_BEGIN_DECLS

/* A folder of one test's own: the path of a temporary folder, removed with all in it. */
typedef char OcopTestFolder;

OcopTestFolder *ocop_test_folder_new    (void);
void            ocop_test_folder_free   (OcopTestFolder *folder);
char           *ocop_test_folder_path   (OcopTestFolder *folder,
                                         const char     *name);
char           *ocop_test_folder_list   (OcopTestFolder *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopTestFolder, ocop_test_folder_free)

/* Files of the program. */
char           *ocop_test_filled_file   (OcopTestFolder *folder,
                                         const char     *name,
                                         OcopWriteFunc   fill);
char           *ocop_test_new_file      (OcopTestFolder *folder,
                                         const char     *name);
char           *ocop_test_read          (const char     *path);
void            ocop_test_write         (const char     *path,
                                         const char     *content);
void            ocop_test_write_bytes   (const char     *path,
                                         const void     *bytes,
                                         gsize           n);
void            ocop_test_put_back      (const char     *path,
                                         const void     *bytes,
                                         gsize           n);
gint64          ocop_test_number        (const char     *path,
                                         const char     *sql);
void            ocop_test_alter         (const char     *path,
                                         const char     *sql);

/* Transactions. */
gboolean        ocop_test_exec          (OcopDb         *db,
                                         gpointer        sql,
                                         GError        **error);

void            ocop_test_assert_sound  (const char     *path);

/* The error must be of this kind, its sentence must say this, and it is cleared. */
#define ocop_test_assert_fails(error, code, words)                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_assert_error ((error), OCOP_ERROR, (int) (code));                                                                     \
    if (strstr ((error)->message, (words)) == NULL)                                                                    \
      g_error ("“%s” does not say “%s”", (error)->message, (words));                                                   \
    g_clear_error (&(error));                                                                                          \
  }                                                                                                                    \
  G_STMT_END

/* Lets the main context work until the condition is gone; a hang is a failure. */
#define ocop_test_iterate_while(condition)                                                                             \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    gint64 deadline_ = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;                                              \
    while (condition)                                                                                                  \
      {                                                                                                                \
        if (!g_main_context_iteration (NULL, FALSE))                                                                   \
          g_usleep (200);                                                                                              \
        g_assert_cmpint (g_get_monotonic_time (), <, deadline_);                                                       \
      }                                                                                                                \
  }                                                                                                                    \
  G_STMT_END

G_END_DECLS
