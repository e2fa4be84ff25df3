/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-results.h"

G_BEGIN_DECLS

/**
 * OcopSessionTotals:
 * @products: all   @of_rank: by rank, 1 to 5; five stars are only proposed to the centre
 * @knocked_out: by conclusion of the council   @unranked: without a sheet
 * @recognised: of three and four stars   @from_ninety: with points for five stars, whatever the minimums
 * @of_kind: by #OcopDossierKind   @producers_recognised: different producers of what is recognised
 * @lowered: whose rank lies below the rank by points
 *
 * The totals that minutes, submission and decision state; none of them counts by itself.
 */
typedef struct
{
  int products;
  int of_rank[6];
  int knocked_out;
  int unranked;
  int recognised;
  int from_ninety;
  int of_kind[3];
  int producers_recognised;
  int lowered;
} OcopSessionTotals;

void     ocop_session_totals       (const OcopSessionResults *results,
                                    OcopSessionTotals        *totals);
gboolean ocop_line_is_recognised   (const OcopResultLine     *line);
gboolean ocop_line_goes_to_centre  (const OcopResultLine     *line);

G_END_DECLS
