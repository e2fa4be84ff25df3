/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-criterion-words.h"

#include <glib/gi18n-lib.h>

/* What is said of a criterion and its options besides what they are. */

/**
 * ocop_criterion_words_choice:
 * @set: criteria set   @item: index of a criterion   @choice: of a sheet
 *
 * Returns: (transfer full): the choice in few words, "option 3 · 2 p"
 */
char *
ocop_criterion_words_choice (const OcopSet *set,
                             guint          item,
                             int            choice)
{
  if (choice == OCOP_NOT_CHOSEN)
    return g_strdup (_("left open"));
  if (choice == OCOP_NONE_OF_THESE)
    return g_strdup (_("none of these · 0 p"));

  return g_strdup_printf (_("option %d · %d p"), choice, set->items[item].criterion->options[choice - 1].points);
}

/**
 * ocop_criterion_words_state:
 * @desk: where the sheet lies   @item: index of a criterion   @state: of it
 * @icon: (out) (nullable): @tone: (out): of a chip
 *
 * Returns: (transfer full) (nullable): what has to be said of the criterion besides its choice, the most pressing alone
 */
char *
ocop_criterion_words_state (OcopSheetDesk  *desk,
                            guint           item,
                            OcopItemState   state,
                            const char    **icon,
                            const char    **tone)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (desk);
  const int *later = ocop_sheet_desk_get_later (desk);

  *icon = NULL;
  *tone = "open";
  if (ocop_sheet_desk_get_tick_state (desk, item) == OCOP_TICK_LOST)
    {
      *icon = "dialog-warning-symbolic";
      *tone = "bad";
      return g_strdup (_("not saved"));
    }
  if (later != NULL && later[item] != sheet->choices[item])
    {
      g_autofree char *choice = ocop_criterion_words_choice (sheet->set, item, later[item]);

      *tone = "warn";
      /* Translators: what the member chose in a later scoring turn: "turn 2: option 3 · 2 p" */
      return g_strdup_printf (_("turn %d: %s"), sheet->last_turn, choice);
    }
  if (state == OCOP_ITEM_UNSCORED)
    return g_strdup (_("○ not scored"));
  if (state == OCOP_ITEM_OTHER_CHOSEN)
    return g_strdup (_("the other alternative is scored"));
  if (state == OCOP_ITEM_NO_STORY)
    return g_strdup (_("no story: 0 p"));

  return NULL;
}

/**
 * ocop_criterion_words_beside:
 * @desk: where the sheet lies   @item: index of a criterion   @place: of an option, from 1
 *
 * Returns: (transfer full): who else chose the option; empty for nobody
 */
char *
ocop_criterion_words_beside (OcopSheetDesk *desk,
                             guint          item,
                             int            place)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (desk);
  gboolean is_self = sheet->self != NULL && sheet->self[item] == place;
  gboolean is_advised = sheet->advisory != NULL && sheet->advisory[item] == place;

  if (is_self && is_advised)
    return g_strdup (_("self, advisers"));

  return g_strdup (is_self ? _("self") : is_advised ? _("advisers") : "");
}

/**
 * ocop_criterion_words_case:
 * @criterion: a criterion   @number: of one of its cases
 *
 * Returns: what the case is called
 */
const char *
ocop_criterion_words_case (const OcopCriterion *criterion,
                           int                  number)
{
  for (guint i = 0; i < criterion->n_cases; i++)
    if (criterion->cases[i].number == number)
      return criterion->cases[i].name;

  return "";
}
