/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-private.h"
#include "model/ocop-list-trade.h"

#include "model/ocop-kinds.h"
#include "model/ocop-sales-point-private.h"
#include "model/ocop-sales-point.h"

#include <glib/gi18n-lib.h>

/* What the shelves say: few OCOP products are fewer than half of what is carried. */
static const OcopChoice shelves[] = {
  { "few", N_("Few OCOP products") },
  { "enough", N_("OCOP products at least half") },
  { "lapsed", N_("With lapsed certificates") },
  { "none", N_("No goods recorded") },
  { NULL, NULL },
};

static const OcopListColumn columns[OCOP_POINTS_N_COLUMNS] = {
  [OCOP_POINTS_NAME] = { "name", N_("Sales point"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_POINTS_TYPE] = { "type", N_("Type"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE, ocop_sales_point_types },
  [OCOP_POINTS_STATE] = { "state", N_("State"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, ocop_sales_point_states },
  [OCOP_POINTS_AREA] = { "area", N_("Area"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_POINTS_MET] = { "met", N_("Criteria met"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SHOWN, NULL },
  [OCOP_POINTS_OCOP_GOODS] = { "ocop-goods", N_("OCOP of the city"), OCOP_COLUMN_COUNT,
                               OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_POINTS_OTHER_GOODS] = { "other-goods", N_("Other goods"), OCOP_COLUMN_COUNT,
                                OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_POINTS_LAPSED] = { "lapsed", N_("Lapsed"), OCOP_COLUMN_COUNT,
                           OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_POINTS_REVENUE] = { "revenue", N_("Revenue of the year"), OCOP_COLUMN_MONEY,
                            OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_POINTS_COMMUNE] = { "commune", N_("Commune or ward"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_POINTS_ADDRESS] = { "address", N_("Address"), OCOP_COLUMN_TEXT, 0, NULL },
  [OCOP_POINTS_OPENED_ON] = { "opened", N_("Opened on"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_POINTS_KEEP_UNTIL] = { "keep-until", N_("To be kept until"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_POINTS_OCOP_REVENUE] = { "ocop-revenue", N_("Of it OCOP"), OCOP_COLUMN_MONEY, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_POINTS_FUNDING] = { "funding", N_("Amount of funding"), OCOP_COLUMN_MONEY, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_HIGHEST_FIRST, NULL },
};

#define DAY OCOP_LIST_DAY_SQL

static const OcopListFilter filters[OCOP_POINTS_N_FILTERS] = {
  [OCOP_POINTS_BY_AREA] = { "area", N_("Area"), NULL,
                            "SELECT DISTINCT a.area, a.area_name FROM sales_point sp JOIN temp.place_now a ON a.unit = sp.unit "
                            "WHERE a.area > 0 ORDER BY a.area_key" },
  [OCOP_POINTS_BY_TYPE] = { "type", N_("Type"), ocop_sales_point_types, NULL },
  [OCOP_POINTS_BY_STATE] = { "state", N_("State"), ocop_sales_point_states, NULL },
  [OCOP_POINTS_BY_GOODS] = { "goods", N_("Goods"), shelves, NULL },
};

#define GOODS(which) \
  "(SELECT count(*) FROM sales_point_good g LEFT JOIN temp.product_now n ON n.product = g.product " \
  " WHERE g.sales_point = sp.id AND " OCOP_POINT_CARRIES_SQL (DAY) which ")"
#define REVENUE(what) \
  "(SELECT sum (" what ") FROM sales_point_month m WHERE m.sales_point = sp.id AND m.year = CAST (substr (" DAY ", 1, 4) AS INTEGER) " \
  " AND m.month <= CAST (substr (" DAY ", 6, 2) AS INTEGER))"
#define MET(what) \
  "(SELECT count(*) FROM checklist_item i WHERE i.checklist = " OCOP_POINT_CHECKLIST_SQL (DAY) what ")"

/* The points of the day with what they are ordered, filtered and summed by. */
#define POINTS \
  "(SELECT sp.id AS id, sp.type AS type, " OCOP_POINT_STATE_SQL (DAY) " AS state, coalesce (a.area, 0) AS area, sp.sort_key AS name_key, " \
  "        a.area_key AS area_key, a.commune_key AS commune_key, sp.opened_on AS opened_on, sp.keep_until AS keep_until, " \
  "        sp.amount AS amount, " GOODS (" AND " OCOP_POINT_IS_OCOP_SQL) " AS n_ocop, " GOODS ("") " AS n_goods, " \
  "        " GOODS (" AND " OCOP_POINT_LAPSED_SQL (DAY)) " AS n_lapsed, " REVENUE ("coalesce (m.ocop, 0) + coalesce (m.other, 0)") " AS revenue, " \
  "        " REVENUE ("m.ocop") " AS ocop_revenue, sp.search || char (10) || coalesce (a.search, '') AS search " \
  " FROM sales_point sp LEFT JOIN temp.place_now a ON a.unit = sp.unit WHERE " OCOP_POINT_IS_THERE_SQL (DAY) ")"

#define WANTED \
  "SELECT id, revenue, " OCOP_LIST_FOUND_SQL " FROM " POINTS " WHERE (?1 IS NULL OR area = ?1) AND (?2 IS NULL OR type = ?2) " \
  "AND (?3 IS NULL OR state = ?3) AND (?4 IS NULL OR (?4 = 'few' AND n_goods > 0 AND n_ocop * 2 < n_goods) " \
  "     OR (?4 = 'enough' AND n_goods > 0 AND n_ocop * 2 >= n_goods) OR (?4 = 'lapsed' AND n_lapsed > 0) OR (?4 = 'none' AND n_goods = 0)) " \
  "AND (?7 = 0 OR substr (opened_on, 1, 4) = printf ('%04d', ?7))" OCOP_LIST_WORDS_SQL

#define ORDER(order) \
  { WANTED "ORDER BY " order, "SELECT id FROM " POINTS " WHERE id IN (?1, ?2) ORDER BY " order " LIMIT 1" }
#define BY(what) \
  { ORDER (what " IS NULL, " what ", name_key, id"), ORDER (what " IS NULL, " what " DESC, name_key, id") }

static const OcopListOrder orders[OCOP_POINTS_N_COLUMNS][2] = {
  [OCOP_POINTS_NAME] = { ORDER ("name_key, id"), ORDER ("name_key DESC, id DESC") },
  [OCOP_POINTS_TYPE] = BY ("instr ('centre point shop', type)"),
  [OCOP_POINTS_STATE] = BY ("instr ('proposed assessed running closed', state)"),
  [OCOP_POINTS_AREA] = BY ("area_key"),
  [OCOP_POINTS_OCOP_GOODS] = BY ("n_ocop"),
  [OCOP_POINTS_OTHER_GOODS] = BY ("(n_goods - n_ocop)"),
  [OCOP_POINTS_LAPSED] = BY ("n_lapsed"),
  [OCOP_POINTS_REVENUE] = BY ("revenue"),
  [OCOP_POINTS_COMMUNE] = BY ("commune_key"),
  [OCOP_POINTS_OPENED_ON] = BY ("opened_on"),
  [OCOP_POINTS_KEEP_UNTIL] = BY ("keep_until"),
  [OCOP_POINTS_OCOP_REVENUE] = BY ("ocop_revenue"),
  [OCOP_POINTS_FUNDING] = BY ("amount"),
};

static const OcopListStatements statements = {
  .rows = "SELECT sp.id, sp.name, sp.type, " OCOP_POINT_STATE_SQL (DAY) ", a.area_name, "
          "       nullif (" MET (" AND " OCOP_POINT_LAST_CHECK_SQL ("result", DAY) " = 'met'") " || '/' || " MET ("") ", '0/0'), "
          "       " GOODS (" AND " OCOP_POINT_IS_OCOP_SQL) ", " GOODS (" AND NOT coalesce (" OCOP_POINT_IS_OCOP_SQL ", 0)") ", "
          "       nullif (" GOODS (" AND " OCOP_POINT_LAPSED_SQL (DAY)) ", 0), " REVENUE ("coalesce (m.ocop, 0) + coalesce (m.other, 0)") ", "
          "       a.commune, sp.address, sp.opened_on, sp.keep_until, " REVENUE ("m.ocop") ", sp.amount, sp.illustrative "
          "FROM sales_point sp LEFT JOIN temp.place_now a ON a.unit = sp.unit WHERE sp.id IN " OCOP_LIST_IDS_IN_ROWS,
  .one = WANTED "AND id = ?11",
  .orders = orders,
};

const OcopList ocop_sales_points_list = {
  .key = "sales-points",
  .kind = OCOP_KIND_SALES_POINT,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .foot = OCOP_LIST_SUMS_MONEY,
  .statements = &statements,
};
