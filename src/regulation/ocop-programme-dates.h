/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-programme.h"

G_BEGIN_DECLS

/**
 * OcopRefiling:
 * @opens_on: first day on which the re-evaluation can be filed
 * @closes_on: last day on which it is filed in time
 * @extended_to: last day on which the certificate can still be valid where the filing was late
 * @remind_on: day on which the authority reminds the producer
 *
 * The days around the end of a certificate, ISO dates; %NULL where the edition sets none that is known.
 */
typedef struct
{
  char *opens_on;
  char *closes_on;
  char *extended_to;
  char *remind_on;
} OcopRefiling;

/**
 * OcopRoundLimits:
 * @round: (nullable): the round; %NULL if the edition sets none for the level
 * @proposed_before: ISO date before which the dossier had to be proposed
 * @held_before: ISO date before which the round is held
 */
typedef struct
{
  const OcopRoundDates *round;
  char                 *proposed_before;
  char                 *held_before;
} OcopRoundLimits;

void     ocop_edition_find_refiling   (const OcopEdition *self,
                                       const char        *expires_on,
                                       OcopRefiling      *refiling);
void     ocop_refiling_clear          (OcopRefiling      *self);

gboolean ocop_edition_find_round      (const OcopEdition *self,
                                       OcopLevel          level,
                                       const char        *proposed_on,
                                       OcopRoundLimits   *limits);
void     ocop_round_limits_clear      (OcopRoundLimits   *self);

char    *ocop_edition_first_due       (const OcopEdition *self,
                                       const char        *received_on,
                                       const char *const *holidays);
char    *ocop_edition_withdrawal_due  (const OcopEdition *self,
                                       const char        *concluded_on);
char    *ocop_date_add_working_days   (const char        *iso,
                                       int                days,
                                       const char *const *holidays);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopRefiling, ocop_refiling_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopRoundLimits, ocop_round_limits_clear)

G_END_DECLS
