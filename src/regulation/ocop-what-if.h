/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-ranking.h"
#include "regulation/ocop-scoring.h"

G_BEGIN_DECLS

/**
 * OcopRaiseStep:
 * @sheet: index of the sheet among those given
 * @from: what is chosen there: the place of an option from 1, %OCOP_NONE_OF_THESE or %OCOP_NOT_CHOSEN
 * @to: the place of the option to be reached
 *
 * A criterion raised on one sheet.
 */
typedef struct
{
  guint sheet;
  int   from;
  int   to;
} OcopRaiseStep;

/**
 * OcopRaise:
 * @item: index of the criterion in the set
 * @gain: points won there, over all sheets together
 * @from: the mean of the points there as they are, over the sheets asked there
 * @to: that mean once raised
 * @steps: (array length=n_steps): on which sheets, in their order
 * @proofs: (nullable): what the caller attached, see ocop_what_if_attach_proofs()
 *
 * A criterion to be raised for a rank.
 */
typedef struct
{
  guint                item;
  int                  gain;
  OcopFraction         from;
  OcopFraction         to;
  const OcopRaiseStep *steps;
  guint                n_steps;
  GPtrArray           *proofs;
} OcopRaise;

/**
 * OcopWhatIf:
 * @rule: how star marks are read over several sheets
 * @stars: the rank that is asked about
 * @n_sheets: the sheets counted; means are over these
 * @now: how they rank; of an unfinished sheet what is still due counts 0
 * @lacking: the points that the mean lacks for the band of @stars, exactly; 0 if it has them
 * @missed: (element-type OcopMinimum): the minimums missed for @stars and the ranks below, those of @now
 * @reachable: whether options that exist lead to @stars
 * @least: the least further points, of the mean; where not @reachable, 0
 * @raises: (array length=n_raises): a way to @least, in the order of the set
 * @most: the highest mean that the options allow
 * @out_of_reach: (element-type OcopStarMark): marks that not even the best options meet
 *
 * What a sheet, or the mean of several, still needs for a rank.
 */
typedef struct
{
  const OcopSet *set;
  OcopMinimums   rule;
  int            stars;
  guint          n_sheets;
  OcopRanking   *now;
  OcopFraction   lacking;
  GPtrArray     *missed;
  gboolean       reachable;
  OcopFraction   least;
  OcopRaise     *raises;
  guint          n_raises;
  OcopFraction   most;
  GPtrArray     *out_of_reach;
  /*< private >*/
  OcopRaiseStep *steps;
} OcopWhatIf;

/**
 * OcopProofs:
 * @item: index of a criterion in @set
 * @data: what ocop_what_if_attach_proofs() was given
 *
 * Returns: (transfer full) (nullable): the documents of a dossier that prove the criterion
 */
typedef GPtrArray *(*OcopProofs) (const OcopSet *set,
                                  guint          item,
                                  gpointer       data);

OcopWhatIf *ocop_what_if_new_for_sheet  (const OcopSet    *set,
                                         const int        *choices,
                                         int               case_no,
                                         int               stars);
OcopWhatIf *ocop_what_if_new_for_mean   (const OcopSet    *set,
                                         OcopMinimums      rule,
                                         const int *const *sheets,
                                         guint             n_sheets,
                                         int               case_no,
                                         int               stars);
void        ocop_what_if_attach_proofs  (OcopWhatIf       *self,
                                         OcopProofs        proofs,
                                         gpointer          data);
void        ocop_what_if_free           (OcopWhatIf       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopWhatIf, ocop_what_if_free)

G_END_DECLS
