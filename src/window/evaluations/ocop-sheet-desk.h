/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-member-sheet.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_SHEET_DESK (ocop_sheet_desk_get_type ())
G_DECLARE_FINAL_TYPE (OcopSheetDesk, ocop_sheet_desk, OCOP, SHEET_DESK, GObject)

/**
 * OcopTickState:
 * @OCOP_TICK_SAVED: what is shown is on the disk
 * @OCOP_TICK_ON_ITS_WAY: not yet
 * @OCOP_TICK_LOST: it could not be saved
 *
 * Whether the choice of a criterion is on the disk.
 */
typedef enum
{
  OCOP_TICK_SAVED,
  OCOP_TICK_ON_ITS_WAY,
  OCOP_TICK_LOST,
} OcopTickState;

OcopSheetDesk         *ocop_sheet_desk_new           (OcopWorkspace       *workspace);
gboolean               ocop_sheet_desk_open          (OcopSheetDesk       *self,
                                                      gint64               session_product,
                                                      gint64               session_member,
                                                      GError             **error);
gboolean               ocop_sheet_desk_open_uncounted (OcopSheetDesk      *self,
                                                      gint64               dossier,
                                                      OcopSheetWhose       whose,
                                                      GError             **error);
gboolean               ocop_sheet_desk_reload        (OcopSheetDesk       *self);
const OcopMemberSheet *ocop_sheet_desk_get_sheet     (OcopSheetDesk       *self);
OcopWorkspace         *ocop_sheet_desk_get_workspace (OcopSheetDesk       *self);
const int             *ocop_sheet_desk_get_later     (OcopSheetDesk       *self);
void                   ocop_sheet_desk_set_turn      (OcopSheetDesk       *self,
                                                      int                  turn);
void                   ocop_sheet_desk_set_read      (OcopSheetDesk       *self);
void                   ocop_sheet_desk_set_paper     (OcopSheetDesk       *self,
                                                      const char          *who);
const char            *ocop_sheet_desk_get_paper     (OcopSheetDesk       *self);
gboolean               ocop_sheet_desk_is_open       (OcopSheetDesk       *self);
OcopTickState          ocop_sheet_desk_get_tick_state (OcopSheetDesk      *self,
                                                      guint                item);
gboolean               ocop_sheet_desk_is_busy       (OcopSheetDesk       *self);
guint                  ocop_sheet_desk_count_lost    (OcopSheetDesk       *self);

gboolean               ocop_sheet_desk_choose        (OcopSheetDesk       *self,
                                                      guint                item,
                                                      int                  choice);
void                   ocop_sheet_desk_undo          (OcopSheetDesk       *self,
                                                      OcopUndoWay          way);
void                   ocop_sheet_desk_remark        (OcopSheetDesk       *self,
                                                      int                  criterion,
                                                      const char          *text);
void                   ocop_sheet_desk_propose_knock_out (OcopSheetDesk   *self,
                                                      const char          *ground,
                                                      const char          *reason);
void                   ocop_sheet_desk_submit        (OcopSheetDesk       *self,
                                                      const char          *label);
void                   ocop_sheet_desk_take_back     (OcopSheetDesk       *self,
                                                      gint64               sheet,
                                                      const char          *label);
void                   ocop_sheet_desk_confirm       (OcopSheetDesk       *self,
                                                      const char          *who,
                                                      const char          *label);
void                   ocop_sheet_desk_show_others   (OcopSheetDesk       *self,
                                                      const char          *label);

G_END_DECLS
