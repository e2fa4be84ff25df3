/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-list.h"

G_BEGIN_DECLS

/* Statements may use temp.product_now, temp.producer_now, temp.place_now and temp.set_now, which are of the day looked at, and that
 * day itself, OCOP_LIST_DAY_SQL. */
#define OCOP_LIST_DAY_SQL "(SELECT as_of FROM temp.present)"

/* So many rows are read at a time. */
#define OCOP_LIST_BLOCK 64

/* So many words are looked for by SQLite already; the others, and where words begin, only among its finds. */
#define OCOP_LIST_WORDS 3

/* The places of values in a statement of ids: filters, the year, words. */
#define OCOP_LIST_FIRST_FILTER 1
#define OCOP_LIST_YEAR 7
#define OCOP_LIST_FIRST_WORD 8
#define OCOP_LIST_ONE 11

/**
 * OcopListOrder:
 * @ids: the ids that are wanted, in order, each with what the foot counts or sums (its stars, its đồng, or NULL) and, where
 *   words are looked for, the text they are looked for in; NULL where the column cannot be ordered by
 * @first: which of two ids comes first
 */
typedef struct
{
  const char *ids;
  const char *first;
} OcopListOrder;

/**
 * OcopListStatements:
 * @rows: the rows of OCOP_LIST_BLOCK ids: the id, then the columns in their order (a score is numerator and
 *   denominator, stars are their number and a text), then whether the score is illustrative
 * @one: one id, if it is wanted: as @ids of an order
 * @orders: of each column: by it and the other way round
 * @prepare: (nullable): makes what the statements use besides those tables
 *
 * The statements of a list, whole and constant.
 */
struct _OcopListStatements
{
  const char *rows;
  const char *one;
  const OcopListOrder (*orders)[2];
  gboolean (*prepare) (OcopDb  *db,
                       GError **error);
};

#define OCOP_LIST_IDS_IN_ROWS \
  "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, " \
  "?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45, ?46, ?47, ?48, ?49, ?50, ?51, ?52, " \
  "?53, ?54, ?55, ?56, ?57, ?58, ?59, ?60, ?61, ?62, ?63, ?64)"

#define OCOP_LIST_WORDS_SQL \
  " AND (?8 IS NULL OR (instr (search, ?8) > 0 AND instr (search, ?9) > 0 AND instr (search, ?10) > 0)) "

/* The areas in which there are producers. */
#define OCOP_LIST_AREAS_OF_PRODUCERS \
  "SELECT n.area, a.area_name FROM (SELECT DISTINCT area FROM temp.producer_now) n " \
  "LEFT JOIN (SELECT area, area_name, area_key FROM temp.place_now GROUP BY area) a ON a.area = n.area " \
  "ORDER BY n.area = 0, a.area_key"

/* What is found is looked at again; where nothing is looked for its text need not be carried through the sorting. */
#define OCOP_LIST_FOUND_SQL "CASE WHEN ?8 IS NOT NULL THEN search END"

G_END_DECLS
