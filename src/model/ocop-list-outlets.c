/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-private.h"
#include "model/ocop-list-trade.h"

#include "model/ocop-sales-point-private.h"
#include "model/ocop-stage.h"

#include <glib/gi18n-lib.h>

static const OcopChoice ways[] = {
  { "nowhere", N_("Sold nowhere") },
  { "points", N_("At sales points") },
  { "network", N_("On the network") },
  { "network-only", N_("On the network only") },
  { NULL, NULL },
};

static const OcopListColumn columns[OCOP_OUTLETS_N_COLUMNS] = {
  [OCOP_OUTLETS_NAME] = { "name", N_("Product"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_OUTLETS_PRODUCER] = { "producer", N_("Producer"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_OUTLETS_AREA] = { "area", N_("Area"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_OUTLETS_STARS] = { "stars", N_("Rank"), OCOP_COLUMN_STARS, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_OUTLETS_CERTIFICATE] = { "certificate", N_("Certificate"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN,
                                 ocop_certificate_conditions },
  [OCOP_OUTLETS_POINTS] = { "points", N_("Sales points"), OCOP_COLUMN_COUNT,
                            OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_OUTLETS_WHERE] = { "where", N_("Sold at"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SHOWN, NULL },
  [OCOP_OUTLETS_SITES] = { "sites", N_("Offers on the network"), OCOP_COLUMN_COUNT,
                           OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_OUTLETS_NETWORK] = { "network", N_("E-commerce sites"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SHOWN, NULL },
};

#define DAY OCOP_LIST_DAY_SQL

static const OcopListFilter filters[OCOP_OUTLETS_N_FILTERS] = {
  [OCOP_OUTLETS_BY_AREA] = { "area", N_("Area"), NULL,
                             "SELECT n.area, a.area_name FROM (SELECT DISTINCT area FROM temp.product_now WHERE stars IS NOT NULL) n "
                             "LEFT JOIN (SELECT area, area_name, area_key FROM temp.place_now GROUP BY area) a ON a.area = n.area "
                             "ORDER BY n.area = 0, a.area_key" },
  [OCOP_OUTLETS_BY_SELLING] = { "selling", N_("Sold"), ways, NULL },
  [OCOP_OUTLETS_BY_CERTIFICATE] = { "certificate", N_("Certificate"), ocop_certificate_conditions, NULL },
};

/* Points that are running and carry it, offers that are open. */
#define AT(what) \
  "(SELECT " what " FROM sales_point_good g JOIN sales_point sp ON sp.id = g.sales_point WHERE g.product = n.product " \
  " AND " OCOP_POINT_CARRIES_SQL (DAY) " AND " OCOP_POINT_STATE_SQL (DAY) " = 'running')"
#define ON(what) \
  "(SELECT " what " FROM online_listing l WHERE l.product = n.product AND coalesce (l.since, '') <= " DAY " " \
  " AND coalesce (l.until, '9999') >= " DAY ")"

/* Products that were ever ranked: ideas and what is in preparation are sold as anything else is. */
#define OUTLETS \
  "(SELECT n.product AS product, n.stars AS stars, n.area AS area, n.certificate AS certificate, n.certificate_place AS certificate_place, " \
  "        n.name_key AS name_key, n.producer_key AS producer_key, n.area_key AS area_key, n.search AS search, n.year_first AS year_first, " \
  "        " AT ("count(DISTINCT sp.id)") " AS n_points, " ON ("count(*)") " AS n_sites " \
  " FROM temp.product_now n WHERE n.stars IS NOT NULL)"

#define WANTED \
  "SELECT product, stars, " OCOP_LIST_FOUND_SQL " FROM " OUTLETS " WHERE (?1 IS NULL OR area = ?1) " \
  "AND (?2 IS NULL OR (?2 = 'nowhere' AND n_points = 0 AND n_sites = 0) OR (?2 = 'points' AND n_points > 0) " \
  "     OR (?2 = 'network' AND n_sites > 0) OR (?2 = 'network-only' AND n_sites > 0 AND n_points = 0)) " \
  "AND (?3 IS NULL OR certificate = ?3) AND (?7 = 0 OR year_first = ?7)" OCOP_LIST_WORDS_SQL

#define ORDER(order) \
  { WANTED "ORDER BY " order, "SELECT product FROM " OUTLETS " WHERE product IN (?1, ?2) ORDER BY " order " LIMIT 1" }
#define BY(what) \
  { ORDER (what " IS NULL, " what ", name_key, product"), ORDER (what " IS NULL, " what " DESC, name_key, product") }

static const OcopListOrder orders[OCOP_OUTLETS_N_COLUMNS][2] = {
  [OCOP_OUTLETS_NAME] = { ORDER ("name_key, product"), ORDER ("name_key DESC, product DESC") },
  [OCOP_OUTLETS_PRODUCER] = BY ("producer_key"),
  [OCOP_OUTLETS_AREA] = BY ("area_key"),
  [OCOP_OUTLETS_STARS] = BY ("stars"),
  [OCOP_OUTLETS_CERTIFICATE] = BY ("certificate_place"),
  [OCOP_OUTLETS_POINTS] = BY ("n_points"),
  [OCOP_OUTLETS_SITES] = BY ("n_sites"),
};

static const OcopListStatements statements = {
  .rows = "SELECT n.product, p.name, r.name, a.area_name, n.stars, CASE WHEN n.proposed THEN 'proposed' END, n.certificate, "
          "       " AT ("count(DISTINCT sp.id)") ", " AT ("group_concat (sp.name, '; ')") ", " ON ("count(*)") ", "
          "       " ON ("group_concat (l.site, '; ')") ", n.illustrative "
          "FROM temp.product_now n JOIN product p ON p.id = n.product LEFT JOIN producer r ON r.id = p.producer "
          "LEFT JOIN temp.place_now a ON a.unit = r.unit WHERE n.product IN " OCOP_LIST_IDS_IN_ROWS,
  .one = WANTED "AND product = ?11",
  .orders = orders,
};

const OcopList ocop_outlets_list = {
  .key = "outlets",
  .kind = OCOP_KIND_PRODUCT,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .statements = &statements,
};
