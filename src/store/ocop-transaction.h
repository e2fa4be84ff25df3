/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-changes.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

typedef gboolean (*OcopWriteFunc) (OcopDb   *db,
                                   gpointer  data,
                                   GError  **error);

gboolean    ocop_transaction_run        (OcopDb         *db,
                                         const char     *author,
                                         const char     *label,
                                         OcopWriteFunc   write,
                                         gpointer        data,
                                         OcopChanges   **changes,
                                         GError        **error);
gboolean    ocop_transaction_aside      (OcopDb         *db,
                                         OcopWriteFunc   work,
                                         gpointer        data,
                                         GError        **error);

/* Inside a transaction. */
void        ocop_transaction_note       (OcopDb         *db,
                                         const char     *table,
                                         gint64          id);
const char *ocop_transaction_get_author (OcopDb         *db);
const char *ocop_transaction_get_label  (OcopDb         *db);
gint64      ocop_transaction_get_act    (OcopDb         *db);
void        ocop_transaction_set_act    (OcopDb         *db,
                                         gint64          act);
gint64      ocop_transaction_get_next_id (OcopDb      *db,
                                          const char  *table);
void        ocop_transaction_set_next_id (OcopDb      *db,
                                          const char  *table,
                                          gint64       id);
gint64      ocop_transaction_get_last   (OcopDb         *db,
                                         const char    **hash);
void        ocop_transaction_set_last   (OcopDb         *db,
                                         gint64          change,
                                         const char     *hash);

G_END_DECLS
