/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"
#include "store/ocop-transaction.h"

G_BEGIN_DECLS

#define OCOP_TYPE_STORE (ocop_store_get_type ())
G_DECLARE_FINAL_TYPE (OcopStore, ocop_store, OCOP, STORE, GObject)

/**
 * OcopStoreMode:
 * @OCOP_STORE_READ: only read
 * @OCOP_STORE_WRITE: read and write; one program at a time
 */
typedef enum
{
  OCOP_STORE_READ,
  OCOP_STORE_WRITE,
} OcopStoreMode;

OcopStore  *ocop_store_open         (const char           *path,
                                     OcopStoreMode         mode,
                                     GError              **error);
gboolean    ocop_store_create       (const char           *path,
                                     const char           *author,
                                     const char           *label,
                                     OcopWriteFunc         fill,
                                     gpointer              data,
                                     GError              **error);
void        ocop_store_close        (OcopStore            *self);
const char *ocop_store_get_path     (OcopStore            *self);
OcopDb     *ocop_store_get_reader   (OcopStore            *self);
OcopDb     *ocop_store_open_reader  (OcopStore            *self,
                                     GCancellable         *cancellable,
                                     GError              **error);
void        ocop_store_set_author   (OcopStore            *self,
                                     const char           *author);
gboolean    ocop_store_write        (OcopStore            *self,
                                     const char           *label,
                                     OcopWriteFunc         write,
                                     gpointer              data,
                                     GError              **error);
void        ocop_store_write_async  (OcopStore            *self,
                                     const char           *label,
                                     OcopWriteFunc         write,
                                     gpointer              data,
                                     GDestroyNotify        free_data,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean    ocop_store_write_finish (OcopStore            *self,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
