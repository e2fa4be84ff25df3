/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-desk-private.h"

#include "model/ocop-paper-sheets.h"

/* What is on its way from the desk to the disk. */

/* Something of the sheet on the desk sets out for the disk. */
OcopDeskWork *
ocop_desk_work_new (OcopSheetDesk *self)
{
  OcopDeskWork *work = g_new0 (OcopDeskWork, 1);

  work->desk = g_object_ref (self);
  work->sheet = self->sheet->sheet;
  work->paper = g_strdup (self->paper);
  self->n_all_running++;

  return work;
}

void
ocop_desk_work_free (OcopDeskWork *work)
{
  g_object_unref (work->desk);
  g_free (work->text);
  g_free (work->reason);
  g_free (work->paper);
  g_free (work);
}

/* A sheet entered from paper is marked so with the first thing that is entered. */
gboolean
ocop_desk_work_mark_paper (const OcopDeskWork  *work,
                           OcopDb              *db,
                           GError             **error)
{
  return work->paper == NULL || ocop_paper_sheet_begin (db, work->sheet, work->paper, error);
}

/* Whether the sheet that the work was for still lies on the desk. */
gboolean
ocop_desk_work_is_before (const OcopDeskWork *work)
{
  return work->desk->sheet != NULL && work->desk->sheet->sheet == work->sheet;
}

/* The end of a work: whether it is on the disk; if not, that is said. */
gboolean
ocop_desk_work_finish (OcopDeskWork *work,
                       GObject      *source,
                       GAsyncResult *result,
                       const char   *heading)
{
  OcopSheetDesk *self = work->desk;
  g_autoptr (GError) error = NULL;

  self->n_all_running--;
  if (ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    return TRUE;
  ocop_sheet_desk_emit_failed (self, heading, error->message);

  return FALSE;
}

void
ocop_desk_work_start (OcopDeskWork        *work,
                      const char          *label,
                      OcopWriteFunc        write,
                      GAsyncReadyCallback  done)
{
  ocop_workspace_write_async (work->desk->workspace, label, write, work, NULL, NULL, done, work);
}
