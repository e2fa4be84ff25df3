/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-desk-private.h"

#include "base/ocop-date.h"
#include "model/ocop-paper-sheets.h"
#include "model/ocop-sheets.h"
#include "model/ocop-showings.h"

#include <glib/gi18n-lib.h>

/* What a member does with a sheet besides ticking: remarks, a proposed knock-out, submitting, taking back. */

static gboolean
write_remark (OcopDb   *db,
              gpointer  data,
              GError  **error)
{
  const OcopDeskWork *work = data;

  return ocop_sheet_remark (db, work->sheet, work->remarked, work->text, error);
}

static void
remarked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OcopDeskWork) work = user_data;

  ocop_desk_work_finish (work, source, result, _("The remark was not saved"));
}

/**
 * ocop_sheet_desk_remark:
 * @self: the desk with an open sheet
 * @criterion: index of a criterion, or %OCOP_WHOLE_PRODUCT
 * @text: the remark; empty takes it away
 */
void
ocop_sheet_desk_remark (OcopSheetDesk *self,
                        int            criterion,
                        const char    *text)
{
  char **place = criterion == OCOP_WHOLE_PRODUCT ? &self->sheet->remark : &self->sheet->remarks[criterion];
  OcopDeskWork *work;

  if (!ocop_sheet_desk_is_open (self) || g_strcmp0 (*place != NULL ? *place : "", text) == 0)
    return;
  g_free (*place);
  *place = *text != '\0' ? g_strdup (text) : NULL;
  work = ocop_desk_work_new (self);
  work->remarked = criterion;
  work->text = g_strdup (text);
  ocop_desk_work_start (work, _("Remark on a score sheet"), write_remark, remarked_cb);
  if (criterion != OCOP_WHOLE_PRODUCT)
    ocop_sheet_desk_emit_item (self, (guint) criterion);
}

static gboolean
write_knock_out (OcopDb   *db,
                 gpointer  data,
                 GError  **error)
{
  const OcopDeskWork *work = data;

  return ocop_desk_work_mark_paper (work, db, error) && ocop_sheet_propose_knock_out (db, work->sheet, work->text, work->reason, error);
}

static gboolean
write_take_back (OcopDb   *db,
                 gpointer  data,
                 GError  **error)
{
  return ocop_sheet_take_back (db, ((const OcopDeskWork *) data)->sheet, error);
}

/* The sheet has another state: it is shown as the file now holds it. */
static void
altered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OcopDeskWork) work = user_data;

  if (ocop_desk_work_finish (work, source, result, _("The score sheet was not changed")) && ocop_desk_work_is_before (work))
    ocop_sheet_desk_reload (work->desk);
}

/**
 * ocop_sheet_desk_propose_knock_out:
 * @self: the desk with an open sheet
 * @ground: (nullable): one of the grounds of its set; %NULL takes the proposal back
 * @reason: (nullable): what the member saw
 */
void
ocop_sheet_desk_propose_knock_out (OcopSheetDesk *self,
                                   const char    *ground,
                                   const char    *reason)
{
  OcopDeskWork *work = ocop_desk_work_new (self);

  work->text = g_strdup (ground);
  work->reason = g_strdup (reason);
  ocop_desk_work_start (work, ground != NULL ? _("Propose to put a product out")
                        : _("Take back the proposal to put a product out"), write_knock_out,
         altered_cb);
}

static gboolean
write_submit (OcopDb   *db,
              gpointer  data,
              GError  **error)
{
  const OcopDeskWork *work = data;
  g_autofree char *now = ocop_date_now ();

  return ocop_desk_work_mark_paper (work, db, error) && ocop_sheet_submit (db, work->sheet, now, error);
}

static void
submitted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OcopDeskWork) work = user_data;
  OcopSheetDesk *self = work->desk;
  gboolean is_submitted = ocop_desk_work_finish (work, source, result, _("The score sheet was not submitted"));

  if (ocop_desk_work_is_before (work))
    ocop_sheet_desk_reload (self);
  if (is_submitted)
    ocop_sheet_desk_emit_submitted (self, work->sheet);
}

/**
 * ocop_sheet_desk_submit:
 * @self: the desk with an open sheet
 * @label: what is done, in words
 *
 * Hands the sheet in. It is closed to the member at once. A sheet with choices that are shown and not on the disk is not
 * handed in.
 */
void
ocop_sheet_desk_submit (OcopSheetDesk *self,
                        const char    *label)
{
  if (!ocop_sheet_desk_is_open (self) || ocop_sheet_desk_count_lost (self) > 0)
    return;
  ocop_desk_work_start (ocop_desk_work_new (self), label, write_submit, submitted_cb);
  self->sheet->is_submitted = TRUE;
  ocop_sheet_desk_emit_sheet (self);
}

/**
 * ocop_sheet_desk_take_back:
 * @self: the desk
 * @sheet: row id of a submitted sheet of the session
 * @label: what is done, in words
 *
 * Opens the sheet for its member again, if the rules allow it.
 */
void
ocop_sheet_desk_take_back (OcopSheetDesk *self,
                           gint64         sheet,
                           const char    *label)
{
  OcopDeskWork *work = ocop_desk_work_new (self);

  work->sheet = sheet;
  ocop_desk_work_start (work, label, write_take_back, altered_cb);
}

static gboolean
write_confirmation (OcopDb   *db,
                    gpointer  data,
                    GError  **error)
{
  const OcopDeskWork *work = data;
  g_autofree char *now = ocop_date_now ();

  return ocop_paper_sheet_confirm (db, work->sheet, work->text, now, error);
}

/**
 * ocop_sheet_desk_confirm:
 * @self: the desk with a submitted sheet that was entered from paper
 * @who: name of who compared it with the paper
 * @label: what is done, in words
 */
void
ocop_sheet_desk_confirm (OcopSheetDesk *self,
                         const char    *who,
                         const char    *label)
{
  OcopDeskWork *work = ocop_desk_work_new (self);

  work->text = g_strdup (who);
  ocop_desk_work_start (work, label, write_confirmation, altered_cb);
}

static gboolean
write_showing (OcopDb   *db,
               gpointer  data,
               GError  **error)
{
  const OcopDeskWork *work = data;
  g_autofree char *now = ocop_date_now ();

  return ocop_showing_note (db, work->session_product, work->member, now, error);
}

/**
 * ocop_sheet_desk_show_others:
 * @self: the desk with a submitted sheet
 * @label: what is done, in words
 *
 * Records that its member is shown what the others gave; only then it is shown.
 */
void
ocop_sheet_desk_show_others (OcopSheetDesk *self,
                             const char    *label)
{
  OcopDeskWork *work = ocop_desk_work_new (self);

  work->session_product = self->sheet->session_product;
  work->member = self->member;
  ocop_desk_work_start (work, label, write_showing, altered_cb);
}
