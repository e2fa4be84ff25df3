/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-plan-progress.h"

G_BEGIN_DECLS

/**
 * OcopTargetLook:
 * @icon: the sign   @style: class of its colour   @word: (transfer full): in words
 *
 * The state of a target: always a sign and a word, colour only as the third.
 */
typedef struct
{
  const char *icon;
  const char *style;
  char *word;
} OcopTargetLook;

char          *ocop_target_words_planned (const OcopTargetProgress *target);
char          *ocop_target_words_figure  (const OcopTargetProgress *target);
OcopTargetLook ocop_target_words_state   (const OcopTargetProgress *target);
char          *ocop_target_words_reason  (const OcopPlanProgress   *plan,
                                          guint                     index);

G_END_DECLS
