/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"

G_BEGIN_DECLS

/**
 * OcopAgendaSort:
 * @OCOP_AGENDA_TASK: a task of the plan is due
 * @OCOP_AGENDA_SESSION: a council meets
 * @OCOP_AGENDA_COURSE: officers are trained
 * @OCOP_AGENDA_LAPSE: certificates end
 * @OCOP_AGENDA_REFILING_OPENS: from now on the re-evaluation of products can be filed
 * @OCOP_AGENDA_REFILING_CLOSES: last day to file it in time
 * @OCOP_AGENDA_ROUND_FILING: before this day dossiers must be proposed to a round of the regulation
 * @OCOP_AGENDA_ROUND_HELD: before this day the round must be held
 * @OCOP_AGENDA_PLAN_ENDS: the year of a plan ends
 *
 * What is on a day. Its words are ocop_agenda_sorts.
 */
typedef enum
{
  OCOP_AGENDA_TASK,
  OCOP_AGENDA_SESSION,
  OCOP_AGENDA_COURSE,
  OCOP_AGENDA_LAPSE,
  OCOP_AGENDA_REFILING_OPENS,
  OCOP_AGENDA_REFILING_CLOSES,
  OCOP_AGENDA_ROUND_FILING,
  OCOP_AGENDA_ROUND_HELD,
  OCOP_AGENDA_PLAN_ENDS,
} OcopAgendaSort;

#define OCOP_N_AGENDA_SORTS (OCOP_AGENDA_PLAN_ENDS + 1)

/**
 * OcopAgendaEntry:
 * @sort: what it is
 * @from: ISO date   @to: (nullable): last day where it lasts longer than one
 * @title: (nullable): what the record is called; %NULL where @sort says all
 * @detail: (nullable): whose it is, how many it concerns
 * @kind: of the records   @records: (element-type gint64): whom it concerns; empty for a day that the regulation sets
 * @is_settled: whether it is done with: a task done, a session concluded
 *
 * Something dated.
 */
typedef struct
{
  OcopAgendaSort sort;
  char *from;
  char *to;
  char *title;
  char *detail;
  OcopKind kind;
  GArray *records;
  gboolean is_settled;
} OcopAgendaEntry;

GPtrArray  *ocop_agenda_load            (OcopDb               *db,
                                         GPtrArray            *register_rows,
                                         const char           *as_of,
                                         const char           *from,
                                         const char           *to,
                                         GError              **error);
const char *ocop_agenda_sort_get_label  (OcopAgendaSort        sort);

G_END_DECLS
