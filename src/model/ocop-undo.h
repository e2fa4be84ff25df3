/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-store.h"

G_BEGIN_DECLS

/**
 * OcopAct:
 * @number: its number in the history   @undoes: number of the act it takes back, 0 for none
 * @at: the moment, UTC   @who: who did it   @label: what, in words
 * @n_changes: how many records it changed
 * @is_undone: whether a later act took it back
 * @is_beginning: whether the file began with it; it is never taken back
 *
 * One act of a person: all the changes of one transaction.
 */
typedef struct
{
  gint64 number;
  gint64 undoes;
  char *at;
  char *who;
  char *label;
  guint n_changes;
  gboolean is_undone;
  gboolean is_beginning;
} OcopAct;

/**
 * OcopUndoWay:
 * @OCOP_UNDO: take back
 * @OCOP_REDO: do again what was taken back
 */
typedef enum
{
  OCOP_UNDO,
  OCOP_REDO,
} OcopUndoWay;

void       ocop_act_free      (OcopAct      *act);

OcopAct   *ocop_undo_next     (OcopDb       *db,
                               OcopUndoWay   way,
                               GError      **error);
gboolean   ocop_undo_act      (OcopDb       *db,
                               gint64        act,
                               GError      **error);
gboolean   ocop_undo_check    (OcopDb       *db,
                               const OcopAct *act,
                               GError      **error);
char      *ocop_undo_choose   (OcopDb       *db,
                               OcopUndoWay   way,
                               gint64       *act,
                               GError      **error);
gboolean   ocop_undo_run      (OcopStore    *store,
                               OcopUndoWay   way,
                               gint64        act,
                               char        **label,
                               GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopAct, ocop_act_free)

G_END_DECLS
