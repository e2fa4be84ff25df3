/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How far an inspection is on a date: a key of ocop_inspection_states. i: inspection */
#define OCOP_INSPECTION_STATE_SQL(day) \
  "CASE WHEN coalesce (i.visited_on, '9999') > " day " THEN iif (i.planned_on < " day ", 'overdue', 'planned') " \
  "     WHEN i.result IS NULL THEN 'visited' " \
  "     WHEN i.result <> 'met' AND i.remedy IS NOT NULL AND coalesce (i.remedied_on, '9999') > " day \
  "       THEN iif (i.remedy_due < " day ", 'remedy_overdue', 'remedy') " \
  "     ELSE 'closed' END"
