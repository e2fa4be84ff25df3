/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopUndoLine:
 * @id: number of the line in the history
 * @before: @after: (nullable): JSON of the record; %NULL: it was not there
 *
 * One line of an act that is to be taken back.
 */
typedef struct
{
  gint64 id;
  const OcopEntity *entity;
  gint64 record;
  char *uid;
  char *before;
  char *after;
} OcopUndoLine;

GPtrArray *ocop_undo_lines_read  (OcopDb              *db,
                                  gint64               act,
                                  gint64               most,
                                  GError             **error);
gboolean   ocop_undo_line_run    (OcopDb              *db,
                                  const OcopUndoLine  *line,
                                  GError             **error);
gboolean   ocop_undo_lines_check (OcopDb              *db,
                                  GPtrArray           *lines,
                                  GError             **error);

G_END_DECLS
