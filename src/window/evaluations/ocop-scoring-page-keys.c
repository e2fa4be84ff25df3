/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-scoring-page-private.h"

#include "window/evaluations/ocop-criteria-list.h"
#include "window/evaluations/ocop-scoring-keys.h"
#include "window/evaluations/ocop-sheet-aside.h"
#include "window/evaluations/ocop-sheet-map.h"

#include <adwaita.h>

/* What the keys of the scoring screen do. */

static gboolean
types_text (OcopScoringPage *self)
{
  GtkWidget *focused = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return GTK_IS_TEXT (focused) || GTK_IS_TEXT_VIEW (focused);
}

static void
press_digit (OcopScoringPage *self,
             int              digit)
{
  OcopCriteriaList *list = OCOP_CRITERIA_LIST (self->list);

  if (ocop_criteria_list_press (list, digit))
    ocop_criteria_list_move (list, 1);
}

static gboolean
act (OcopScoringPage *self,
     OcopScoringAct   what,
     int              number)
{
  OcopCriteriaList *list = OCOP_CRITERIA_LIST (self->list);
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
  switch (what)
    {
    case OCOP_SCORING_DIGIT:
      press_digit (self, number);
      break;
    case OCOP_SCORING_NEXT:
      ocop_criteria_list_move (list, 1);
      break;
    case OCOP_SCORING_PREVIOUS:
      ocop_criteria_list_move (list, -1);
      break;
    case OCOP_SCORING_FIRST:
      ocop_criteria_list_move_end (list, -1);
      break;
    case OCOP_SCORING_LAST:
      ocop_criteria_list_move_end (list, 1);
      break;
    case OCOP_SCORING_NEXT_OPTION:
      ocop_criteria_list_step (list, 1);
      break;
    case OCOP_SCORING_PREVIOUS_OPTION:
      ocop_criteria_list_step (list, -1);
      break;
    case OCOP_SCORING_CLEAR:
      ocop_sheet_desk_choose (self->desk, ocop_criteria_list_get_current (list), OCOP_NOT_CHOSEN);
      break;
    case OCOP_SCORING_NEXT_UNSCORED:
      ocop_criteria_list_move_unscored (list, 1);
      break;
    case OCOP_SCORING_PREVIOUS_UNSCORED:
      ocop_criteria_list_move_unscored (list, -1);
      break;
    case OCOP_SCORING_REMARK:
      adw_flap_set_reveal_flap (ADW_FLAP (self->flap), TRUE);
      ocop_sheet_aside_focus_remark (OCOP_SHEET_ASIDE (self->aside));
      break;
    case OCOP_SCORING_BESIDE:
      adw_flap_set_reveal_flap (ADW_FLAP (self->flap), TRUE);
      gtk_widget_child_focus (self->aside, GTK_DIR_TAB_FORWARD);
      break;
    case OCOP_SCORING_PART:
      ocop_criteria_list_move_part (list, (guint) number);
      break;
    case OCOP_SCORING_MAP:
      ocop_sheet_map_enter (OCOP_SHEET_MAP (self->map));
      break;
    case OCOP_SCORING_SUBMIT:
      ocop_scoring_page_submit (self);
      break;
    case OCOP_SCORING_TOGGLE_BESIDE:
      adw_flap_set_reveal_flap (ADW_FLAP (self->flap), !adw_flap_get_reveal_flap (ADW_FLAP (self->flap)));
      break;
    case OCOP_SCORING_BACK_TO_SHEET:
      gtk_widget_grab_focus (self->list);
      break;
    case OCOP_SCORING_NEXT_PRODUCT:
    case OCOP_SCORING_PREVIOUS_PRODUCT:
    case OCOP_SCORING_NOTHING:
    default:
      return FALSE;
    }

  return TRUE;
}

/**
 * ocop_scoring_page_key:
 * @self: the screen
 * @keyval: @keycode: @state: of a key pressed in it
 *
 * Where text is being typed only submitting and going back to the sheet are keys of the screen; arrows belong to the strip of
 * cells while the focus is there, and all keys but product and part to a list that has it.
 *
 * Returns: whether the key was one of the screen's
 */
gboolean
ocop_scoring_page_key (OcopScoringPage *self,
                       guint            keyval,
                       guint            keycode,
                       GdkModifierType  state)
{
  int number = 0;
  OcopScoringAct what = ocop_scoring_keys_find (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode, state, &number);
  gboolean in_list = gtk_widget_get_focus_child (self->list) != NULL;
  gboolean moves = what == OCOP_SCORING_NEXT || what == OCOP_SCORING_PREVIOUS || what == OCOP_SCORING_NEXT_OPTION ||
                   what == OCOP_SCORING_PREVIOUS_OPTION || what == OCOP_SCORING_FIRST || what == OCOP_SCORING_LAST;

  if (types_text (self) && what != OCOP_SCORING_SUBMIT && what != OCOP_SCORING_BACK_TO_SHEET && what != OCOP_SCORING_TOGGLE_BESIDE)
    return FALSE;
  if (moves && !in_list)
    return FALSE;
  if (what == OCOP_SCORING_BACK_TO_SHEET && in_list)
    return FALSE;

  return act (self, what, number);
}
