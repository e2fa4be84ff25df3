/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-head.h"
#include "model/ocop-session-sheets.h"

G_BEGIN_DECLS

/* No voter sits at the screen: the secretariat looks. */
#define OCOP_NO_VOTER (-1)

/**
 * OcopSessionLine:
 * @product: one product of the session
 * @ranking: mean and rank of the sheets handed in so far, in the turn that counts
 * @n_due: sheets due: of every voter who is neither absent nor recused
 * @n_in: of these, handed in; a proposed knock-out is handed in too
 * @n_proposals: sheets that propose a knock-out
 * @spread: largest total less smallest
 * @is_apart: whether @spread is over the session's limit, so that the product is to be discussed
 * @misses: whether the rank by points is not reached for a minimum
 *
 * A product in the chair's table.
 */
typedef struct
{
  const OcopSessionProduct *product;
  OcopRanking *ranking;
  guint n_due;
  guint n_in;
  guint n_proposals;
  int spread;
  gboolean is_apart;
  gboolean misses;
} OcopSessionLine;

/**
 * OcopLineDetail:
 * @parts: sums of the members' points of each part
 * @part_spreads: of each part, the most points given less the fewest
 * @widest: index of the criterion on which members lie farthest apart, -1 where they agree everywhere
 * @least: @most: fewest and most points given there
 *
 * Where the members of the council differ on a product.
 */
typedef struct
{
  int parts[OCOP_N_PARTS];
  int part_spreads[OCOP_N_PARTS];
  int widest;
  int least;
  int most;
} OcopLineDetail;

GPtrArray  *ocop_session_lines_new       (const OcopSessionSheets  *sheets,
                                          const OcopSessionHead    *head);
gboolean    ocop_session_line_is_complete (const OcopSessionLine   *line);
gboolean    ocop_session_line_may_be_proposed (const OcopSessionLine *line);
OcopLineDetail ocop_session_line_get_detail (const OcopSessionSheets *sheets,
                                          const OcopSessionLine    *line);
gboolean    ocop_session_hides           (const OcopSessionSheets  *sheets,
                                          const OcopSessionHead    *head,
                                          const OcopSessionProduct *product,
                                          int                       voter);
gboolean    ocop_session_shows           (const OcopSessionSheets  *sheets,
                                          const OcopSessionHead    *head,
                                          const OcopSessionProduct *product,
                                          int                       voter);
gboolean    ocop_session_has_quorum      (const OcopSessionSheets  *sheets,
                                          const OcopSessionHead    *head,
                                          guint                    *n_present,
                                          guint                    *n_needed);

G_END_DECLS
