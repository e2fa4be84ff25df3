/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-desk-private.h"

#include "model/ocop-self-sheet.h"
#include "model/ocop-sheets.h"
#include "model/ocop-ticks.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (OcopSheetDesk, ocop_sheet_desk, G_TYPE_OBJECT)

enum
{
  ITEM_CHANGED,
  SHEET_CHANGED,
  JUMP,
  SUBMITTED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear (OcopSheetDesk *self)
{
  g_clear_pointer (&self->sheet, ocop_member_sheet_free);
  g_clear_pointer (&self->later, g_free);
  g_clear_pointer (&self->n_running, g_free);
  g_clear_pointer (&self->is_lost, g_free);
}

static void
finalize (GObject *object)
{
  OcopSheetDesk *self = OCOP_SHEET_DESK (object);

  clear (self);
  g_free (self->paper);
  g_object_unref (self->workspace);

  G_OBJECT_CLASS (ocop_sheet_desk_parent_class)->finalize (object);
}

static void
ocop_sheet_desk_class_init (OcopSheetDeskClass *klass)
{
  const GType type = OCOP_TYPE_SHEET_DESK;

  G_OBJECT_CLASS (klass)->finalize = finalize;

  /* item-changed (criterion): its choice, or whether that is saved. */
  signals[ITEM_CHANGED] = g_signal_new ("item-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /* sheet-changed: another sheet, or everything of this one. */
  signals[SHEET_CHANGED] = g_signal_new ("sheet-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* jump (criterion): where something was taken back. */
  signals[JUMP] = g_signal_new ("jump", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /* submitted (row id of the sheet). */
  signals[SUBMITTED] = g_signal_new ("submitted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /* failed (what could not be done, why). */
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
ocop_sheet_desk_init (OcopSheetDesk *self)
{
  self->turn = G_MAXINT;
}

/**
 * ocop_sheet_desk_new:
 * @workspace: the city file
 *
 * Returns: (transfer full): a desk on which no sheet lies yet
 */
OcopSheetDesk *
ocop_sheet_desk_new (OcopWorkspace *workspace)
{
  OcopSheetDesk *self = g_object_new (OCOP_TYPE_SHEET_DESK, NULL);

  self->workspace = g_object_ref (workspace);

  return self;
}

static gboolean
lay (OcopSheetDesk   *self,
     OcopMemberSheet *sheet,
     gint64           session_member,
     OcopMemberSheet *last)
{
  if (sheet == NULL)
    return FALSE;
  clear (self);
  self->member = session_member;
  self->sheet = sheet;
  self->n_running = g_new0 (guint, sheet->set->n_items);
  self->is_lost = g_new0 (gboolean, sheet->set->n_items);
  if (last != NULL && last->sheet != 0)
    self->later = g_steal_pointer (&last->choices);
  g_signal_emit (self, signals[SHEET_CHANGED], 0);

  return TRUE;
}

/**
 * ocop_sheet_desk_open:
 * @self: the desk
 * @session_product: row id of a product of the session   @session_member: row id of a voter
 * @error: why the sheet cannot be read
 *
 * Lays a member's sheet for a product before the member.
 *
 * Returns: whether it lies there
 */
gboolean
ocop_sheet_desk_open (OcopSheetDesk  *self,
                      gint64          session_product,
                      gint64          session_member,
                      GError        **error)
{
  OcopDb *db = ocop_workspace_get_db (self->workspace);
  g_autoptr (OcopMemberSheet) sheet = ocop_member_sheet_load_turn (db, session_product, session_member, self->turn, error);
  g_autoptr (OcopMemberSheet) last = NULL;

  if (sheet == NULL)
    return FALSE;
  if (sheet->turn < sheet->last_turn)
    {
      last = ocop_member_sheet_load (db, session_product, session_member, error);
      if (last == NULL)
        return FALSE;
    }

  return lay (self, g_steal_pointer (&sheet), session_member, last);
}

/**
 * ocop_sheet_desk_open_uncounted:
 * @self: the desk
 * @dossier: row id of a dossier
 * @whose: the producer's own assessment or the advisory team's trial score
 * @error: why the sheet cannot be read
 *
 * Lays a sheet there that never counts, to be entered from the paper.
 *
 * Returns: whether it lies there
 */
gboolean
ocop_sheet_desk_open_uncounted (OcopSheetDesk   *self,
                                gint64           dossier,
                                OcopSheetWhose   whose,
                                GError         **error)
{
  OcopDb *db = ocop_workspace_get_db (self->workspace);
  OcopMemberSheet *sheet = whose == OCOP_SHEET_OF_ADVISERS ? ocop_trial_sheet_load (db, dossier, error)
                                                           : ocop_self_sheet_load (db, dossier, error);

  return lay (self, sheet, 0, NULL);
}

/**
 * ocop_sheet_desk_reload:
 * @self: the desk
 *
 * Shows the sheet as the file holds it, once nothing of it is on its way there any more.
 *
 * Returns: whether it was read
 */
gboolean
ocop_sheet_desk_reload (OcopSheetDesk *self)
{
  self->needs_reload = self->sheet != NULL && self->n_all_running > 0;

  if (self->sheet == NULL || self->n_all_running > 0)
    return FALSE;

  return ocop_member_sheet_counts (self->sheet)
             ? ocop_sheet_desk_open (self, self->sheet->session_product, self->member, NULL)
             : ocop_sheet_desk_open_uncounted (self, self->sheet->dossier, self->sheet->whose, NULL);
}

const OcopMemberSheet *
ocop_sheet_desk_get_sheet (OcopSheetDesk *self)
{
  return self->sheet;
}

OcopWorkspace *
ocop_sheet_desk_get_workspace (OcopSheetDesk *self)
{
  return self->workspace;
}

/**
 * ocop_sheet_desk_get_later:
 *
 * Returns: (array) (nullable): the member's choices in the turn that counts, where an earlier one lies on the desk
 */
const int *
ocop_sheet_desk_get_later (OcopSheetDesk *self)
{
  return self->later;
}

/**
 * ocop_sheet_desk_set_turn:
 * @self: the desk
 * @turn: the scoring turn whose sheets are laid out from now on, G_MAXINT for the one that counts
 */
void
ocop_sheet_desk_set_turn (OcopSheetDesk *self,
                          int            turn)
{
  self->turn = turn;
}

/**
 * ocop_sheet_desk_set_read:
 * @self: the desk
 *
 * Sheets are only looked at: not by their member.
 */
void
ocop_sheet_desk_set_read (OcopSheetDesk *self)
{
  self->is_read = TRUE;
}

/**
 * ocop_sheet_desk_set_paper:
 * @self: the desk
 * @who: name of who enters the member's sheets from paper
 */
void
ocop_sheet_desk_set_paper (OcopSheetDesk *self,
                           const char    *who)
{
  g_free (self->paper);
  self->paper = g_strdup (who);
}

/**
 * ocop_sheet_desk_get_paper:
 *
 * Returns: (nullable): who enters sheets from paper, %NULL where the member sits at the screen
 */
const char *
ocop_sheet_desk_get_paper (OcopSheetDesk *self)
{
  return self->paper;
}

/**
 * ocop_sheet_desk_is_open:
 *
 * Returns: whether the sheet can be filled
 */
gboolean
ocop_sheet_desk_is_open (OcopSheetDesk *self)
{
  return self->sheet != NULL && self->sheet->sheet != 0 && !self->sheet->is_submitted && !self->sheet->is_closed &&
         !self->is_read && self->sheet->turn >= self->sheet->last_turn && !ocop_workspace_is_read_only (self->workspace);
}

OcopTickState
ocop_sheet_desk_get_tick_state (OcopSheetDesk *self,
                                guint          item)
{
  if (self->n_running[item] > 0)
    return OCOP_TICK_ON_ITS_WAY;

  return self->is_lost[item] ? OCOP_TICK_LOST : OCOP_TICK_SAVED;
}

gboolean
ocop_sheet_desk_is_busy (OcopSheetDesk *self)
{
  return self->n_all_running > 0;
}

/**
 * ocop_sheet_desk_count_lost:
 *
 * Returns: criteria whose choice is shown and not on the disk
 */
guint
ocop_sheet_desk_count_lost (OcopSheetDesk *self)
{
  guint n = 0;

  for (guint i = 0; self->sheet != NULL && i < self->sheet->set->n_items; i++)
    n += self->is_lost[i];

  return n;
}

void
ocop_sheet_desk_emit_item (OcopSheetDesk *self,
                           guint          item)
{
  g_signal_emit (self, signals[ITEM_CHANGED], 0, item);
}

void
ocop_sheet_desk_emit_sheet (OcopSheetDesk *self)
{
  g_signal_emit (self, signals[SHEET_CHANGED], 0);
}

void
ocop_sheet_desk_emit_submitted (OcopSheetDesk *self,
                                gint64         sheet)
{
  g_signal_emit (self, signals[SUBMITTED], 0, sheet);
}

void
ocop_sheet_desk_emit_failed (OcopSheetDesk *self,
                             const char    *heading,
                             const char    *reason)
{
  g_signal_emit (self, signals[FAILED], 0, heading, reason);
}

static gboolean
write_tick (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  const OcopDeskWork *work = data;

  return ocop_desk_work_mark_paper (work, db, error) && ocop_sheet_tick (db, work->sheet, work->criterion, work->choice, error);
}

static void
ticked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OcopDeskWork) work = user_data;
  OcopSheetDesk *self = work->desk;
  gboolean is_saved = ocop_desk_work_finish (work, source, result, _("The choice was not saved"));

  if (!ocop_desk_work_is_before (work))
    return;
  if (self->n_running[work->criterion] > 0)
    self->n_running[work->criterion]--;
  if (self->n_running[work->criterion] == 0)
    self->is_lost[work->criterion] = !is_saved;
  g_signal_emit (self, signals[ITEM_CHANGED], 0, work->criterion);
  if (self->needs_reload)
    ocop_sheet_desk_reload (self);
}

/* Of the alternatives of a section the one chosen last holds; the model does the same on the disk. */
static void
displace_alternatives (OcopSheetDesk *self,
                       guint          item)
{
  const OcopSection *section = self->sheet->set->items[item].section;

  for (guint i = section->first_item; section->choose_one && i < section->first_item + section->n_items; i++)
    if (i != item)
      self->sheet->choices[i] = OCOP_NOT_CHOSEN;
}

/**
 * ocop_sheet_desk_choose:
 * @self: the desk
 * @item: index of a criterion
 * @choice: place of an option from 1, %OCOP_NONE_OF_THESE, or %OCOP_NOT_CHOSEN to take the choice back
 *
 * Shows the choice and sends it to the disk.
 *
 * Returns: %FALSE if the sheet is closed or does not offer it
 */
gboolean
ocop_sheet_desk_choose (OcopSheetDesk *self,
                        guint          item,
                        int            choice)
{
  const OcopCriterion *criterion;
  OcopDeskWork *work;

  if (!ocop_sheet_desk_is_open (self))
    return FALSE;
  criterion = self->sheet->set->items[item].criterion;
  if (choice != OCOP_NOT_CHOSEN && !ocop_criterion_offers (criterion, choice))
    return FALSE;
  if (choice == self->sheet->choices[item] && !self->is_lost[item])
    return TRUE;
  self->sheet->choices[item] = choice;
  if (choice != OCOP_NOT_CHOSEN)
    displace_alternatives (self, item);
  self->n_running[item]++;
  work = ocop_desk_work_new (self);
  work->criterion = item;
  work->choice = choice;
  ocop_desk_work_start (work, _("Score sheet"), write_tick, ticked_cb);
  if (self->sheet->set->items[item].section->choose_one || (int) item == self->sheet->set->story_item)
    g_signal_emit (self, signals[SHEET_CHANGED], 0);
  else
    g_signal_emit (self, signals[ITEM_CHANGED], 0, item);

  return TRUE;
}

static gboolean
write_undo (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  OcopDeskWork *work = data;

  return work->way == OCOP_UNDO ? ocop_ticks_undo (db, work->sheet, &work->criterion, error)
                                : ocop_ticks_redo (db, work->sheet, &work->criterion, error);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OcopDeskWork) work = user_data;
  OcopSheetDesk *self = work->desk;

  if (!ocop_desk_work_finish (work, source, result, work->way == OCOP_UNDO ? _("Nothing was taken back") : _("Nothing was done again")) ||
      !ocop_desk_work_is_before (work))
    return;
  ocop_sheet_desk_reload (self);
  g_signal_emit (self, signals[JUMP], 0, work->criterion);
}

/**
 * ocop_sheet_desk_undo:
 * @self: the desk with an open sheet
 * @way: undo or redo
 *
 * Takes back the last tick of the sheet, or does again the one taken back last.
 */
void
ocop_sheet_desk_undo (OcopSheetDesk *self,
                      OcopUndoWay    way)
{
  OcopDeskWork *work = ocop_desk_work_new (self);

  work->way = way;
  ocop_desk_work_start (work, _("Score sheet"), write_undo, undone_cb);
}
