/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-private.h"
#include "model/ocop-list-trade.h"

#include <glib/gi18n-lib.h>

static const OcopListColumn columns[OCOP_MEETINGS_N_COLUMNS] = {
  [OCOP_MEETINGS_NAME] = { "name", N_("Trade meeting"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_MEETINGS_HELD_ON] = { "held", N_("Held on"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST,
                              NULL },
  [OCOP_MEETINGS_PARTNER] = { "partner", N_("Supermarkets and buyers"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SHOWN, NULL },
  [OCOP_MEETINGS_PRODUCERS] = { "producers", N_("Producers"), OCOP_COLUMN_COUNT,
                                OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_MEETINGS_PAPERS] = { "papers", N_("Contracts, memoranda"), OCOP_COLUMN_COUNT,
                             OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_MEETINGS_VALUE] = { "value", N_("Value"), OCOP_COLUMN_MONEY, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST,
                            NULL },
  [OCOP_MEETINGS_PLACE] = { "place", N_("Place"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SHOWN, NULL },
  [OCOP_MEETINGS_OUTCOME] = { "outcome", N_("What came of it"), OCOP_COLUMN_TEXT, 0, NULL },
};

static const OcopListFilter filters[OCOP_MEETINGS_N_FILTERS] = {
  [OCOP_MEETINGS_BY_YEAR] = { "year", N_("Year"), NULL,
                              "SELECT DISTINCT substr (held_on, 1, 4), substr (held_on, 1, 4) FROM trade_meeting ORDER BY 1 DESC" },
};

/* What is held later is announced, and listed. */
#define MEETINGS \
  "(SELECT t.id AS id, t.held_on AS held_on, t.sort_key AS name_key, t.search AS search, " \
  "        (SELECT count(DISTINCT producer) FROM trade_meeting_producer WHERE trade_meeting = t.id) AS n_producers, " \
  "        (SELECT count(*) FROM trade_meeting_producer WHERE trade_meeting = t.id AND result IN ('memorandum', 'contract')) AS n_papers, " \
  "        (SELECT sum (value) FROM trade_meeting_producer WHERE trade_meeting = t.id) AS value FROM trade_meeting t)"

#define WANTED \
  "SELECT id, value, " OCOP_LIST_FOUND_SQL " FROM " MEETINGS " WHERE (?1 IS NULL OR substr (held_on, 1, 4) = ?1) " \
  "AND (?7 = 0 OR substr (held_on, 1, 4) = printf ('%04d', ?7))" OCOP_LIST_WORDS_SQL

#define ORDER(order) \
  { WANTED "ORDER BY " order, "SELECT id FROM " MEETINGS " WHERE id IN (?1, ?2) ORDER BY " order " LIMIT 1" }
#define BY(what) \
  { ORDER (what " IS NULL, " what ", name_key, id"), ORDER (what " IS NULL, " what " DESC, name_key, id") }

static const OcopListOrder orders[OCOP_MEETINGS_N_COLUMNS][2] = {
  [OCOP_MEETINGS_NAME] = { ORDER ("name_key, id"), ORDER ("name_key DESC, id DESC") },
  [OCOP_MEETINGS_HELD_ON] = BY ("held_on"),
  [OCOP_MEETINGS_PRODUCERS] = BY ("n_producers"),
  [OCOP_MEETINGS_PAPERS] = BY ("n_papers"),
  [OCOP_MEETINGS_VALUE] = BY ("value"),
};

static const OcopListStatements statements = {
  .rows = "SELECT t.id, t.name, t.held_on, t.partner, m.n_producers, m.n_papers, m.value, t.place, replace (t.outcome, char (10), '; '), "
          "       t.illustrative FROM trade_meeting t JOIN " MEETINGS " m ON m.id = t.id WHERE t.id IN " OCOP_LIST_IDS_IN_ROWS,
  .one = WANTED "AND id = ?11",
  .orders = orders,
};

const OcopList ocop_trade_meetings_list = {
  .key = "trade-meetings",
  .kind = OCOP_KIND_TRADE_MEETING,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .foot = OCOP_LIST_SUMS_MONEY,
  .statements = &statements,
};
