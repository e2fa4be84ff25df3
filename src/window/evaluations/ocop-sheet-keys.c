/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-keys.h"

/* What the keys do on a sheet, whether a member fills it or the producer's own assessment is entered. */

static gboolean
types_text (const OcopSheetParts *parts)
{
  GtkWidget *focused = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (parts->list)));

  return GTK_IS_TEXT (focused) || GTK_IS_TEXT_VIEW (focused);
}

static void
press_digit (const OcopSheetParts *parts,
             int                   digit)
{
  if (ocop_criteria_list_press (parts->list, digit))
    ocop_criteria_list_move (parts->list, 1);
}

/**
 * ocop_sheet_keys_take:
 * @parts: of the sheet
 * @what: what a key that was pressed stands for
 *
 * Where text is being typed only submitting and going back to the sheet are keys of the sheet; arrows belong to the strip of
 * cells while the focus is there, and all keys but product and part to a list that has it.
 *
 * Returns: whether the key is the sheet's
 */
gboolean
ocop_sheet_keys_take (const OcopSheetParts *parts,
                      OcopScoringAct        what)
{
  gboolean in_list = gtk_widget_get_focus_child (GTK_WIDGET (parts->list)) != NULL;
  gboolean moves = what == OCOP_SCORING_NEXT || what == OCOP_SCORING_PREVIOUS || what == OCOP_SCORING_NEXT_OPTION ||
                   what == OCOP_SCORING_PREVIOUS_OPTION || what == OCOP_SCORING_FIRST || what == OCOP_SCORING_LAST;

  if (types_text (parts) && what != OCOP_SCORING_SUBMIT && what != OCOP_SCORING_BACK_TO_SHEET && what != OCOP_SCORING_TOGGLE_BESIDE)
    return FALSE;
  if (moves && !in_list)
    return FALSE;

  return what != OCOP_SCORING_BACK_TO_SHEET || !in_list;
}

/**
 * ocop_sheet_keys_act:
 * @parts: of the sheet
 * @what: is done   @number: the digit, or the index of the part
 *
 * Returns: whether it is something that is done on a sheet
 */
gboolean
ocop_sheet_keys_act (const OcopSheetParts *parts,
                     OcopScoringAct        what,
                     int                   number)
{
  OcopCriteriaList *list = parts->list;

  switch (what)
    {
    case OCOP_SCORING_DIGIT:
      press_digit (parts, number);
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
      ocop_sheet_desk_choose (parts->desk, ocop_criteria_list_get_current (list), OCOP_NOT_CHOSEN);
      break;
    case OCOP_SCORING_NEXT_UNSCORED:
      ocop_criteria_list_move_unscored (list, 1);
      break;
    case OCOP_SCORING_PREVIOUS_UNSCORED:
      ocop_criteria_list_move_unscored (list, -1);
      break;
    case OCOP_SCORING_REMARK:
      adw_flap_set_reveal_flap (parts->flap, TRUE);
      ocop_sheet_aside_focus_remark (parts->aside);
      break;
    case OCOP_SCORING_BESIDE:
      adw_flap_set_reveal_flap (parts->flap, TRUE);
      gtk_widget_child_focus (GTK_WIDGET (parts->aside), GTK_DIR_TAB_FORWARD);
      break;
    case OCOP_SCORING_PART:
      ocop_criteria_list_move_part (list, (guint) number);
      break;
    case OCOP_SCORING_MAP:
      ocop_sheet_map_enter (parts->map);
      break;
    case OCOP_SCORING_TOGGLE_BESIDE:
      adw_flap_set_reveal_flap (parts->flap, !adw_flap_get_reveal_flap (parts->flap));
      break;
    case OCOP_SCORING_BACK_TO_SHEET:
      gtk_widget_grab_focus (GTK_WIDGET (list));
      break;
    case OCOP_SCORING_NEXT_PRODUCT:
    case OCOP_SCORING_PREVIOUS_PRODUCT:
    case OCOP_SCORING_SUBMIT:
    case OCOP_SCORING_NOTHING:
    default:
      return FALSE;
    }

  return TRUE;
}
