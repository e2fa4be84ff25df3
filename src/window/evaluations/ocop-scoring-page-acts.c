/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-scoring-page-private.h"

#include "window/evaluations/ocop-matrix-words.h"
#include "window/evaluations/ocop-sheet-aside.h"
#include "window/evaluations/ocop-sheet-footer.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* What is done with a whole sheet: handing it in, taking it back, seeing the others', comparing it with its paper, looking at an
 * earlier turn. */

static char *
make_label (OcopScoringPage *self,
            const char      *format)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);
  const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, ocop_scoring_page_find_voter (self));

  return g_strdup_printf (format, voter->short_office, ocop_scoring_page_get_product (self)->name);
}

void
ocop_scoring_page_submit (OcopScoringPage *self)
{
  g_autofree char *label = make_label (self, _("Sheet of %s for “%s” submitted"));

  ocop_sheet_aside_keep (OCOP_SHEET_ASIDE (self->aside));
  if (ocop_sheet_footer_can_submit (OCOP_SHEET_FOOTER (self->footer)))
    ocop_sheet_desk_submit (self->desk, label);
}

static void
take_back_submitted_cb (OcopScoringPage *self)
{
  g_autofree char *label = make_label (self, _("Sheet of %s for “%s” taken back"));

  ocop_sheet_desk_take_back (self->desk, self->submitted_sheet, label);
}

/**
 * ocop_scoring_page_take_back:
 * @self: the screen with a submitted sheet
 *
 * Opens the sheet for its member again, if the rules allow it.
 */
void
ocop_scoring_page_take_back (OcopScoringPage *self)
{
  self->submitted_sheet = ocop_sheet_desk_get_sheet (self->desk)->sheet;
  take_back_submitted_cb (self);
}

static void
submitted_cb (OcopScoringPage *self,
              gint64           sheet)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  self->submitted_sheet = sheet;
  if (window != NULL)
    ocop_main_window_toast_button (window, _("Submitted"), _("Take Back"), G_CALLBACK (take_back_submitted_cb), self);
}

static void
show_others_cb (OcopScoringPage *self)
{
  g_autofree char *label = make_label (self, _("Others’ totals shown to %s for “%s”"));

  ocop_sheet_desk_show_others (self->desk, label);
}

static void
checked_cb (OcopScoringPage *self,
            const char      *who)
{
  g_autofree char *label = make_label (self, _("Sheet of %s for “%s” compared with the paper"));

  ocop_sheet_desk_confirm (self->desk, who, label);
}

static void
turn_chosen_cb (OcopScoringPage *self,
                int              turn)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);

  ocop_sheet_aside_keep (OCOP_SHEET_ASIDE (self->aside));
  ocop_sheet_desk_set_turn (self->desk, turn < sheet->last_turn ? turn : G_MAXINT);
  ocop_sheet_desk_reload (self->desk);
}

void
ocop_scoring_page_connect_acts (OcopScoringPage *self)
{
  g_signal_connect_object (self->desk, "submitted", G_CALLBACK (submitted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->footer, "submit", G_CALLBACK (ocop_scoring_page_submit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->footer, "take-back", G_CALLBACK (ocop_scoring_page_take_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->footer, "show-others", G_CALLBACK (show_others_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->footer, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->past, "turn-chosen", G_CALLBACK (turn_chosen_cb), self, G_CONNECT_SWAPPED);
}

/* What the others gave. */
static char *
make_others (const OcopSessionSheets  *sheets,
             const OcopSessionProduct *product,
             int                       voter)
{
  GString *totals = g_string_new (NULL);

  for (guint i = 0; i < sheets->voters->len; i++)
    if ((int) i != voter && ocop_session_sheets_state (sheets, product, i) == OCOP_SHEET_SUBMITTED)
      g_string_append_printf (totals, "%s%d", totals->len > 0 ? " · " : "", product->current[i]->total);

  return g_string_free (totals, totals->len == 0);
}

/**
 * ocop_scoring_page_look_up:
 * @self: the screen   @standing: (out caller-allocates): what can be done with the sheet before it
 */
void
ocop_scoring_page_look_up (OcopScoringPage   *self,
                           OcopSheetStanding *standing)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);
  const OcopSessionHead *head = ocop_session_context_get_head (self->context);
  const OcopSessionProduct *product = ocop_scoring_page_get_product (self);
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  int voter = ocop_scoring_page_find_voter (self);
  gboolean can_write = ocop_session_context_can_write (self->context);
  gboolean is_member = !self->is_read && ocop_sheet_desk_get_paper (self->desk) == NULL && sheet->turn == sheet->last_turn;

  *standing = (OcopSheetStanding){ 0 };
  if (ocop_sheet_desk_is_open (self->desk) || sheet->sheet == 0)
    return;
  standing->may_check = can_write && sheet->is_submitted && sheet->entered_by != NULL && sheet->checked_by == NULL &&
                        sheet->turn == sheet->last_turn;
  standing->may_take_back = can_write && !self->is_read && sheet->is_submitted && sheet->turn == sheet->last_turn &&
                            !product->shown[voter];
  if (!is_member || ocop_session_hides (sheets, head, product, voter))
    return;
  if (ocop_session_shows (sheets, head, product, voter))
    standing->others = make_others (sheets, product, voter);
  else
    standing->may_show = can_write;
}
