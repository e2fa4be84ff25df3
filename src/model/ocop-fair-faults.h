/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-returns.h"

G_BEGIN_DECLS

/**
 * OcopFairFault:
 * @participation: row id of whom it is about, 0 for the fair
 * @words: a sentence for the person at the screen: what is wrong or missing, and what to do
 */
typedef struct
{
  gint64 participation;
  char *words;
} OcopFairFault;

GPtrArray *ocop_fair_find_faults (const OcopFairFacts   *facts,
                                  const OcopFairReturns *returns,
                                  const char            *today);

G_END_DECLS
