/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a sales point is on a day, said once, as pieces of the statements of one point, of the lists and of the plan.
 * DAY: an expression for the ISO date; sp: the row of sales_point. */

/* A point of which all that is dated comes later was not there yet; one of which nothing is dated is. The days are in order. */
#define OCOP_POINT_IS_THERE_SQL(day) "coalesce (sp.proposed_on, sp.assessed_on, sp.opened_on, sp.closed_on, '') <= " day

#define OCOP_POINT_STATE_SQL(day) \
  "CASE WHEN sp.closed_on <= " day " THEN 'closed' WHEN sp.opened_on <= " day " THEN 'running' " \
  "     WHEN sp.assessed_on <= " day " THEN 'assessed' ELSE 'proposed' END"

/* A point is measured by the decision in force on the day it was assessed, and stays so; one that opened without an
 * assessment by that of its opening, one that is only proposed by that of the day looked at. */
#define OCOP_POINT_MEASURED_SQL(day) \
  "CASE WHEN sp.assessed_on <= " day " THEN sp.assessed_on WHEN sp.opened_on <= " day " THEN sp.opened_on ELSE " day " END"
#define OCOP_POINT_CHECKLIST_SQL(day) \
  "(SELECT l.id FROM checklist l WHERE l.valid_from <= " OCOP_POINT_MEASURED_SQL (day) " " \
  " AND coalesce (l.valid_to, '9999') >= " OCOP_POINT_MEASURED_SQL (day) ")"

/* Of an item i the last look up to the day holds. */
#define OCOP_POINT_LAST_CHECK_SQL(column, day) \
  "(SELECT k." column " FROM sales_point_check k WHERE k.sales_point = sp.id AND k.item = i.id AND k.checked_on <= " day " " \
  " ORDER BY k.checked_on DESC LIMIT 1)"

/* g: a good of the point */
#define OCOP_POINT_CARRIES_SQL(day) "coalesce (g.since, '') <= " day " AND coalesce (g.until, '9999') >= " day

/* A good whose certificate has lapsed or was withdrawn. n: the product in temp.product_now, if it is one */
#define OCOP_POINT_LAPSED_SQL(day) "(n.certificate IN ('lapsed', 'withdrawn') OR g.valid_until < " day ")"

/* A product of the city that holds a rank. */
#define OCOP_POINT_IS_OCOP_SQL "(n.stars IS NOT NULL AND n.certificate NOT IN ('lapsed', 'withdrawn'))"
