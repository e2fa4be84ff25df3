/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"
#include "store/ocop-transaction.h"

G_BEGIN_DECLS

/**
 * OcopWriterDone:
 * @changes: (nullable): what was changed, %NULL if the job failed
 * @error: (nullable): why it failed
 * @data: as given with the job
 *
 * Called on the writer's thread when a job is over.
 */
typedef void (*OcopWriterDone) (OcopChanges  *changes,
                                const GError *error,
                                gpointer      data);

typedef struct _OcopWriter OcopWriter;

OcopWriter *ocop_writer_new  (OcopDb          *db);
void        ocop_writer_free (OcopWriter      *self);
void        ocop_writer_push (OcopWriter      *self,
                              const char      *author,
                              const char      *label,
                              OcopWriteFunc    write,
                              gpointer         data,
                              GCancellable    *cancellable,
                              OcopWriterDone   done,
                              gpointer         done_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopWriter, ocop_writer_free)

G_END_DECLS
