/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/**
 * OcopHistoryField:
 * @field: what it is   @before: @after: (nullable): its values in words; %NULL: empty
 */
typedef struct
{
  const OcopField *field;
  char *before;
  char *after;
} OcopHistoryField;

/**
 * OcopHistoryLine:
 * @id: its number   @act: number of the act it belongs to
 * @undoes: number of the line it takes back, 0 for none
 * @at: the moment, UTC   @who: @label: of the act
 * @entity: (nullable): kind of the record, %NULL if this program does not know it
 * @record: @uid: @name: the record, by its row id, by its uid and in words
 * @is_new: @is_gone: whether the record was not there before, is not there after
 * @fields: (element-type OcopHistoryField): what differs
 *
 * One change of one record, readable.
 */
typedef struct
{
  gint64 id;
  gint64 act;
  gint64 undoes;
  char *at;
  char *who;
  char *label;
  const OcopEntity *entity;
  gint64 record;
  char *uid;
  char *name;
  gboolean is_new;
  gboolean is_gone;
  GPtrArray *fields;
} OcopHistoryLine;

typedef gboolean (*OcopHistoryLineFunc) (const OcopHistoryLine *line,
                                         gpointer               data);

gboolean ocop_history_read (OcopDb               *db,
                            const OcopEntity     *entity,
                            const char           *uid,
                            OcopHistoryLineFunc   tell,
                            gpointer              data,
                            GError              **error);
GPtrArray *ocop_history_list_act   (OcopDb      *db,
                                    gint64       act,
                                    gint64       after,
                                    guint        most,
                                    GError     **error);
GPtrArray *ocop_history_list_about (OcopDb      *db,
                                    OcopRecord  *record,
                                    guint        most,
                                    GError     **error);
gboolean   ocop_history_count_about (OcopDb     *db,
                                    OcopRecord  *record,
                                    gint64      *count,
                                    GError     **error);
void       ocop_history_line_free  (OcopHistoryLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopHistoryLine, ocop_history_line_free)

G_END_DECLS
