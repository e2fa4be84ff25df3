/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-desk.h"

G_BEGIN_DECLS

/* The sheet that lies before its member. A choice is shown at once and saved behind it on the writer's thread; what has not
 * reached the disk is known criterion by criterion. */
struct _OcopSheetDesk
{
  GObject parent_instance;

  OcopWorkspace *workspace;
  gint64 member;
  OcopMemberSheet *sheet;
  guint *n_running; /* (array): by criterion, ticks on their way */
  gboolean *is_lost;
  guint n_all_running;
  gboolean needs_reload;
};

/* Something on its way to the disk; run on the writer's thread. */
typedef struct
{
  OcopSheetDesk *desk; /* touched in the window's thread alone */
  gint64 sheet;
  guint criterion;
  int choice;
  int remarked;
  OcopUndoWay way;
  char *text;
  char *reason;
} OcopDeskWork;

OcopDeskWork *ocop_desk_work_new         (OcopSheetDesk       *self);
void          ocop_desk_work_free        (OcopDeskWork        *work);
void          ocop_desk_work_start       (OcopDeskWork        *work,
                                          const char          *label,
                                          OcopWriteFunc        write,
                                          GAsyncReadyCallback  done);
gboolean      ocop_desk_work_finish      (OcopDeskWork        *work,
                                          GObject             *source,
                                          GAsyncResult        *result,
                                          const char          *heading);
gboolean      ocop_desk_work_is_before   (const OcopDeskWork  *work);
void          ocop_sheet_desk_emit_item  (OcopSheetDesk       *self,
                                          guint                item);
void          ocop_sheet_desk_emit_sheet (OcopSheetDesk       *self);
void          ocop_sheet_desk_emit_submitted (OcopSheetDesk   *self,
                                          gint64               sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDeskWork, ocop_desk_work_free)

G_END_DECLS
