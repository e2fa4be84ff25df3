/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopScoringAct:
 *
 * What a key of the scoring screen does.
 */
typedef enum
{
  OCOP_SCORING_NOTHING,
  OCOP_SCORING_DIGIT,
  OCOP_SCORING_NEXT,
  OCOP_SCORING_PREVIOUS,
  OCOP_SCORING_FIRST,
  OCOP_SCORING_LAST,
  OCOP_SCORING_NEXT_OPTION,
  OCOP_SCORING_PREVIOUS_OPTION,
  OCOP_SCORING_CLEAR,
  OCOP_SCORING_NEXT_UNSCORED,
  OCOP_SCORING_PREVIOUS_UNSCORED,
  OCOP_SCORING_REMARK,
  OCOP_SCORING_BESIDE,
  OCOP_SCORING_NEXT_PRODUCT,
  OCOP_SCORING_PREVIOUS_PRODUCT,
  OCOP_SCORING_PART,
  OCOP_SCORING_MAP,
  OCOP_SCORING_SUBMIT,
  OCOP_SCORING_TOGGLE_BESIDE,
  OCOP_SCORING_BACK_TO_SHEET,
} OcopScoringAct;

OcopScoringAct ocop_scoring_keys_find (GdkDisplay      *display,
                                       guint            keyval,
                                       guint            keycode,
                                       GdkModifierType  state,
                                       int             *number);

G_END_DECLS
