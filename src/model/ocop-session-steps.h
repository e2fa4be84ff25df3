/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"

G_BEGIN_DECLS

/**
 * OcopSessionStepKind:
 *
 * What is prepared before a session, in the order of the work.
 */
typedef enum
{
  OCOP_STEP_COUNCIL,
  OCOP_STEP_TIME,
  OCOP_STEP_PRODUCTS,
  OCOP_STEP_DOSSIERS,
  OCOP_STEP_SENT,
  OCOP_STEP_SAMPLES,
  OCOP_STEP_ADVICE,
  OCOP_STEP_ATTENDANCE,
  OCOP_STEP_RECUSALS,
  OCOP_STEP_RULES,
} OcopSessionStepKind;

/* How far a step is. */
typedef enum
{
  OCOP_STEP_TO_DO,
  OCOP_STEP_PARTLY,
  OCOP_STEP_DONE,
} OcopSessionStepState;

/**
 * OcopSessionStep:
 * @words: how far it is, in words
 * @bar: (nullable): a sentence saying what is missing of it before members can score; %NULL where it does not bar
 */
typedef struct
{
  OcopSessionStepKind kind;
  OcopSessionStepState state;
  char *words;
  char *bar;
} OcopSessionStep;

GPtrArray  *ocop_session_list_steps    (OcopDb               *db,
                                        gint64                session,
                                        GError              **error);
const char *ocop_session_step_title    (OcopSessionStepKind   kind);
int         ocop_session_samples_needed (const OcopSessionHead *head);

G_END_DECLS
