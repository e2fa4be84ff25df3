/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-dossiers.h"

#include "model/ocop-kinds.h"
#include "model/ocop-list-private.h"

#include <glib/gi18n-lib.h>

static const OcopListColumn columns[OCOP_SUPPORTS_N_COLUMNS] = {
  [OCOP_SUPPORTS_PRODUCER] = { "producer", N_("Producer"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_SUPPORTS_PRODUCT] = { "product", N_("Product"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_SUPPORTS_AREA] = { "area", N_("Area"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_SUPPORTS_KIND] = { "kind", N_("Kind of support"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, ocop_support_kinds },
  [OCOP_SUPPORTS_CONTENT] = { "content", N_("Content"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_SUPPORTS_AMOUNT] = { "amount", N_("Amount"), OCOP_COLUMN_MONEY,
                             OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_SUPPORTS_FUND] = { "fund", N_("Source of the money"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_SUPPORTS_DECISION] = { "decision", N_("Decision"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_SUPPORTS_GIVEN_ON] = { "given_on", N_("Given on"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
};

static const OcopListFilter filters[OCOP_SUPPORTS_N_FILTERS] = {
  [OCOP_SUPPORTS_BY_AREA] = { "area", N_("Area"), NULL, OCOP_LIST_AREAS_OF_PRODUCERS },
  [OCOP_SUPPORTS_BY_KIND] = { "kind", N_("Kind of support"), ocop_support_kinds, NULL },
  [OCOP_SUPPORTS_BY_FUND] = { "fund", N_("Fund"), NULL, "SELECT id, name || ', ' || year FROM fund ORDER BY year DESC, sort_key, id" },
  [OCOP_SUPPORTS_BY_SOURCE] = { "source", N_("Source"), ocop_fund_sources, NULL },
};

/* Support without a day belongs to the year of its fund. */
#define FROM \
  "FROM (SELECT s.id, s.kind, s.content, s.amount, s.fund, s.given_on, f.source, f.sort_key AS fund_key, d.number AS decision, " \
  "             coalesce (s.given_on, printf ('%04d-01-01', f.year)) AS day, n.area, n.area_key, n.name_key, p.sort_key AS product_key, " \
  "             s.search || char (10) || n.search || char (10) || coalesce (p.search, '') || char (10) || coalesce (f.search, '') AS search " \
  "      FROM support s JOIN temp.producer_now n ON n.producer = s.producer LEFT JOIN product p ON p.id = s.product " \
  "      LEFT JOIN fund f ON f.id = s.fund LEFT JOIN decision d ON d.id = s.decision) "

#define WANTED(which) \
  "SELECT id, amount, " OCOP_LIST_FOUND_SQL " " FROM "WHERE day <= " OCOP_LIST_DAY_SQL " AND (?1 IS NULL OR area = ?1) " \
  "AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR fund = ?3) AND (?4 IS NULL OR source = ?4) " \
  "AND (?7 = 0 OR CAST (substr (day, 1, 4) AS INTEGER) = ?7)" OCOP_LIST_WORDS_SQL which

#define ORDER(order) { WANTED ("") "ORDER BY " order, "SELECT id " FROM "WHERE id IN (?1, ?2) ORDER BY " order " LIMIT 1" }
#define BY(what) { ORDER (what " IS NULL, " what ", name_key, id"), ORDER (what " IS NULL, " what " DESC, name_key, id") }

static const OcopListOrder orders[OCOP_SUPPORTS_N_COLUMNS][2] = {
  [OCOP_SUPPORTS_PRODUCER] = { ORDER ("name_key, id"), ORDER ("name_key DESC, id DESC") },
  [OCOP_SUPPORTS_PRODUCT] = BY ("product_key"),
  [OCOP_SUPPORTS_AREA] = BY ("area_key"),
  [OCOP_SUPPORTS_KIND] = BY ("kind"),
  [OCOP_SUPPORTS_CONTENT] = BY ("content"),
  [OCOP_SUPPORTS_AMOUNT] = BY ("amount"),
  [OCOP_SUPPORTS_FUND] = BY ("fund_key"),
  [OCOP_SUPPORTS_DECISION] = BY ("decision"),
  [OCOP_SUPPORTS_GIVEN_ON] = BY ("given_on"),
};

static const OcopListStatements statements = {
  .rows = "SELECT s.id, r.name, p.name, a.area_name, s.kind, s.content, s.amount, f.name, d.number, s.given_on, s.illustrative "
          "FROM support s JOIN producer r ON r.id = s.producer LEFT JOIN product p ON p.id = s.product LEFT JOIN fund f ON f.id = s.fund "
          "LEFT JOIN decision d ON d.id = s.decision LEFT JOIN temp.place_now a ON a.unit = r.unit WHERE s.id IN " OCOP_LIST_IDS_IN_ROWS,
  .one = WANTED ("AND id = ?11"),
  .orders = orders,
};

const OcopList ocop_supports_list = {
  .key = "supports",
  .kind = OCOP_KIND_SUPPORT,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .foot = OCOP_LIST_SUMS_MONEY,
  .statements = &statements,
};
