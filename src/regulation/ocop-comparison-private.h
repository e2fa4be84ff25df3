/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-comparison.h"

G_BEGIN_DECLS

#define OCOP_NOBODY G_MAXUINT

/**
 * OcopPairing:
 * @of_before: (array length=n_before): place of the counterpart in the newer list, or %OCOP_NOBODY
 * @of_after: (array length=n_after): likewise in the older
 * @match: (array length=n_after): why
 *
 * Who is whose counterpart in two lists.
 */
typedef struct
{
  guint      n_before;
  guint      n_after;
  guint     *of_before;
  guint     *of_after;
  OcopMatch *match;
} OcopPairing;

void     ocop_pairing_clear       (OcopPairing       *self);
void     ocop_pair_items          (OcopPairing       *self,
                                   const OcopSet     *before,
                                   const OcopSet     *after);
void     ocop_pair_sections       (OcopPairing       *self,
                                   const OcopSet     *before,
                                   const OcopSet     *after,
                                   const OcopPairing *items);
void     ocop_pair_knock_outs     (OcopPairing       *self,
                                   const OcopSet     *before,
                                   const OcopSet     *after);

int      ocop_texts_likeness      (const char *a,
                                   const char *b);
void     ocop_texts_difference    (const char *before,
                                   const char *after,
                                   char      **only_before,
                                   char      **only_after);
gboolean ocop_known_differ        (const char *a,
                                   const char *b);
gboolean ocop_options_are_equal   (const OcopCriterion *a,
                                   const OcopCriterion *b);

G_END_DECLS
