/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-scoring-page-private.h"

#include "window/evaluations/ocop-sheet-keys.h"

/* What the keys of the scoring screen do. */

static gboolean
act (OcopScoringPage      *self,
     const OcopSheetParts *parts,
     OcopScoringAct        what,
     int                   number)
{
  gboolean has_sheet = ocop_sheet_desk_get_sheet (self->desk)->sheet != 0;

  if (what == OCOP_SCORING_NEXT_PRODUCT || what == OCOP_SCORING_PREVIOUS_PRODUCT)
    {
      if (what == OCOP_SCORING_NEXT_PRODUCT)
        ocop_scoring_page_open_product (self, self->place + 1);
      else if (self->place > 0)
        ocop_scoring_page_open_product (self, self->place - 1);
      return TRUE;
    }
  if (what == OCOP_SCORING_NOTHING || !has_sheet)
    return FALSE;
  if (what != OCOP_SCORING_SUBMIT)
    return ocop_sheet_keys_act (parts, what, number);
  ocop_scoring_page_submit (self);

  return TRUE;
}

/**
 * ocop_scoring_page_key:
 * @self: the screen
 * @keyval: @keycode: @state: of a key pressed in it
 *
 * Returns: whether the key was one of the screen's
 */
gboolean
ocop_scoring_page_key (OcopScoringPage *self,
                       guint            keyval,
                       guint            keycode,
                       GdkModifierType  state)
{
  const OcopSheetParts parts = {
    .desk = self->desk,
    .list = OCOP_CRITERIA_LIST (self->list),
    .map = OCOP_SHEET_MAP (self->map),
    .aside = OCOP_SHEET_ASIDE (self->aside),
    .flap = ADW_FLAP (self->flap),
  };
  int number = 0;
  OcopScoringAct what = ocop_scoring_keys_find (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode, state, &number);

  return ocop_sheet_keys_take (&parts, what) && act (self, &parts, what, number);
}
