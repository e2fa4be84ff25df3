/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-form.h"

G_BEGIN_DECLS

/**
 * OcopRecordWrite:
 * @kind: which kind   @id: row id of the record that is changed, 0 for a new one; of the new one once it is written
 * @name: what people call it
 *
 * What a form gives to the writer: a copy, so that the person can type on.
 */
typedef struct _OcopRecordWrite OcopRecordWrite;

/**
 * OcopRecordCompletion:
 * @db: a connection in a transaction   @record: the record, as it is saved
 *
 * What else is written in the same act.
 *
 * Returns: whether all of it is written
 */
typedef gboolean (*OcopRecordCompletion) (OcopDb      *db,
                                          OcopRecord  *record,
                                          GError     **error);

OcopRecordWrite *ocop_record_write_new       (OcopForm         *form,
                                              gint64            id,
                                              OcopDb           *db);
void             ocop_record_write_free      (gpointer          write);
gboolean         ocop_record_write_run       (OcopDb           *db,
                                              gpointer          write,
                                              GError          **error);
void             ocop_record_write_set_completion (OcopRecordWrite *write,
                                              OcopRecordCompletion complete);
char            *ocop_record_write_get_label (OcopRecordWrite  *write);
char            *ocop_record_write_get_toast (OcopRecordWrite  *write);

G_END_DECLS
