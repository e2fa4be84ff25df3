/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-ranking.h"

G_BEGIN_DECLS

/**
 * OcopCell:
 * @now: the points counted there
 * @case_no: the case whose options can be reached; 0 for those of every case
 * @asked: whether the sheet is scored on the criterion
 * @held: whether it has to stay as it is
 * @pushed: whether it must not stay as it is
 *
 * One criterion on one sheet, as the search sees it.
 */
typedef struct
{
  int      now;
  int      case_no;
  gboolean asked;
  gboolean held;
  gboolean pushed;
} OcopCell;

/**
 * OcopWhatIfSearch:
 * @cells: those of the first sheet in the order of the set, then those of the next
 * @floors: by index of the criterion: the points that the marks ask for; 0 for none
 * @need: the least gain over all sheets
 *
 * What is looked for: the smallest gain of at least @need with which every floor is met.
 */
typedef struct
{
  const OcopSet *set;
  OcopMinimums   rule;
  guint          n_sheets;
  OcopCell      *cells;
  const int     *floors;
  int            need;
} OcopWhatIfSearch;

/**
 * OcopPlan:
 * @gain: over all sheets; -1 if there is no way
 * @cost: criteria and sheets to be touched, the fewer the better
 * @gains: by index of the criterion: what is won there over all sheets
 * @choices: cell by cell: the place of the option to be reached; 0 for none
 *
 * What was found.
 */
typedef struct
{
  int  gain;
  int  cost;
  int *gains;
  int *choices;
} OcopPlan;

/**
 * OcopQuestion:
 * @sheets: (array): those counted, as they are
 * @places: (array): of them among those given
 * @case_no: the case fixed for the product; 0 if none is
 * @switches: what can be decided either way and is tried out
 *
 * The choices made, turned into cells to search.
 */
typedef struct
{
  OcopWhatIfSearch        search;
  const int *const *sheets;
  const guint      *places;
  int               case_no;
  GArray           *switches;
} OcopQuestion;

OcopCell *ocop_what_if_cell  (const OcopWhatIfSearch *self,
                             guint             sheet,
                             guint             item);
int       ocop_cell_best    (const OcopCell   *cell,
                             const OcopItem   *item);
OcopPlan *ocop_what_if_search_run   (const OcopWhatIfSearch *self);
gboolean  ocop_plan_is_better (const OcopPlan *self,
                             const OcopPlan   *other,
                             guint             n_items);
void      ocop_plan_free    (OcopPlan         *self);

gboolean  ocop_section_is_undecided   (const OcopSet      *set,
                                       const OcopSection  *section,
                                       const int          *choices);
guint     ocop_section_expected_item  (const OcopSection  *section,
                                       int                 case_no);
void      ocop_question_prepare       (OcopQuestion       *self);
gboolean  ocop_question_is_open       (const OcopQuestion *self,
                                       const OcopSection  *section,
                                       guint               sheet);
OcopPlan *ocop_question_search        (OcopQuestion       *self);
void      ocop_question_clear         (OcopQuestion       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopPlan, ocop_plan_free)

G_END_DECLS
