/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-private.h"

#include "model/ocop-kinds.h"
#include "model/ocop-stage.h"

#include <glib/gi18n-lib.h>

static const OcopChoice stars[] = {
  { "5", N_("5 stars") },
  { "4", N_("4 stars") },
  { "3", N_("3 stars") },
  { "none", N_("No rank yet") },
  { NULL, NULL },
};

static const OcopListColumn columns[OCOP_PRODUCTS_N_COLUMNS] = {
  [OCOP_PRODUCTS_NAME] = { "name", N_("Product name"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_PRODUCTS_PRODUCER] = { "producer", N_("Producer"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_PRODUCTS_AREA] = { "area", N_("Area"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_PRODUCTS_STAGE] = { "stage", N_("Stage"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, ocop_stages },
  [OCOP_PRODUCTS_DOSSIER] = { "dossier", N_("Dossier"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN,
                              ocop_dossier_states },
  [OCOP_PRODUCTS_SCORE] = { "score", N_("Score"), OCOP_COLUMN_SCORE,
                            OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_PRODUCTS_STARS] = { "stars", N_("Stars"), OCOP_COLUMN_STARS,
                            OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_PRODUCTS_EXPIRES_ON] = { "expires_on", N_("Certificate until"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_PRODUCTS_CODE] = { "code", N_("Code"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_PRODUCTS_GROUP] = { "group", N_("Group"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_PRODUCTS_SUBGROUP] = { "subgroup", N_("Subgroup"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_PRODUCTS_SET] = { "set", N_("Criteria set"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_PRODUCTS_COMMUNE] = { "commune", N_("Commune or ward"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_PRODUCTS_PRODUCER_TYPE] = { "producer_type", N_("Kind of producer"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE,
                                    ocop_producer_types },
  [OCOP_PRODUCTS_CERTIFICATE] = { "certificate", N_("Certificate"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE,
                                  ocop_certificate_conditions },
  [OCOP_PRODUCTS_DECISION] = { "decision", N_("Decision"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_PRODUCTS_DECIDED_ON] = { "decided_on", N_("Decided on"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_PRODUCTS_YEAR_FIRST] = { "year_first", N_("First recognised in"), OCOP_COLUMN_TEXT,
                                 OCOP_COLUMN_SORTABLE | OCOP_COLUMN_HIGHEST_FIRST, NULL },
};

static const OcopListFilter filters[OCOP_PRODUCTS_N_FILTERS] = {
  [OCOP_PRODUCTS_BY_AREA] = { "area", N_("Area"), NULL,
                              "SELECT n.area, a.area_name FROM (SELECT DISTINCT area FROM temp.product_now) n "
                              "LEFT JOIN (SELECT area, area_name, area_key FROM temp.place_now GROUP BY area) a ON a.area = n.area "
                              "ORDER BY n.area = 0, a.area_key" },
  [OCOP_PRODUCTS_BY_GROUP] = { "group", N_("Group"), NULL,
                               "SELECT n.group_no, g.group_name FROM (SELECT DISTINCT group_no FROM temp.product_now) n "
                               "LEFT JOIN (SELECT group_no, group_name, group_key FROM temp.set_now GROUP BY group_no) g "
                               "ON g.group_no = n.group_no ORDER BY n.group_no = 0, g.group_key" },
  [OCOP_PRODUCTS_BY_STARS] = { "stars", N_("Stars"), stars, NULL },
  [OCOP_PRODUCTS_BY_STAGE] = { "stage", N_("Stage"), ocop_stages, NULL },
  [OCOP_PRODUCTS_BY_CERTIFICATE] = { "certificate", N_("Certification"), ocop_certificate_conditions, NULL },
  [OCOP_PRODUCTS_BY_PRODUCER_TYPE] = { "producer_type", N_("Producer type"), ocop_producer_types, NULL },
};

#define WANTED \
  "SELECT product, stars, " OCOP_LIST_FOUND_SQL " FROM temp.product_now WHERE (?1 IS NULL OR area = ?1) " \
  "AND (?2 IS NULL OR group_no = ?2) AND (?3 IS NULL OR stars = ?3 OR (?3 = 'none' AND stars IS NULL)) AND (?4 IS NULL OR stage = ?4) " \
  "AND (?5 IS NULL OR certificate = ?5) AND (?6 IS NULL OR type = ?6) AND (?7 = 0 OR ?7 IN (year, year_first, year_filed, year_proposed))" \
  OCOP_LIST_WORDS_SQL

#define ORDER(order) \
  { WANTED "ORDER BY " order, "SELECT product FROM temp.product_now WHERE product IN (?1, ?2) ORDER BY " order " LIMIT 1" }

/* What is not known comes last, whichever way the rest goes. */
#define BY(what) \
  { ORDER (what " IS NULL, " what ", name_key, product"), ORDER (what " IS NULL, " what " DESC, name_key, product") }

static const OcopListOrder orders[OCOP_PRODUCTS_N_COLUMNS][2] = {
  [OCOP_PRODUCTS_NAME] = { ORDER ("name_key, product"), ORDER ("name_key DESC, product DESC") },
  [OCOP_PRODUCTS_PRODUCER] = BY ("producer_key"),
  [OCOP_PRODUCTS_AREA] = BY ("area_key"),
  [OCOP_PRODUCTS_STAGE] = BY ("stage_place"),
  [OCOP_PRODUCTS_DOSSIER] = BY ("dossier_place"),
  [OCOP_PRODUCTS_SCORE] = BY ("score"),
  [OCOP_PRODUCTS_STARS] = BY ("stars"),
  [OCOP_PRODUCTS_EXPIRES_ON] = BY ("expires_on"),
  [OCOP_PRODUCTS_CODE] = BY ("code"),
  [OCOP_PRODUCTS_GROUP] = BY ("group_key"),
  [OCOP_PRODUCTS_SUBGROUP] = BY ("subgroup_key"),
  [OCOP_PRODUCTS_SET] = BY ("set_key"),
  [OCOP_PRODUCTS_COMMUNE] = BY ("commune_key"),
  [OCOP_PRODUCTS_PRODUCER_TYPE] = BY ("type_place"),
  [OCOP_PRODUCTS_CERTIFICATE] = BY ("certificate_place"),
  [OCOP_PRODUCTS_DECISION] = BY ("decision"),
  [OCOP_PRODUCTS_DECIDED_ON] = BY ("decided_on"),
  [OCOP_PRODUCTS_YEAR_FIRST] = BY ("year_first"),
};

static const OcopListStatements statements = {
  .rows = "SELECT n.product, p.name, r.name, a.area_name, n.stage, n.dossier, n.score_num, n.score_den, n.stars, "
          "       CASE WHEN n.proposed THEN 'proposed' END, n.expires_on, p.code, k.group_name, k.subgroup, k.name, a.commune, r.type, "
          "       n.certificate, n.decision, n.decided_on, n.year_first, n.illustrative "
          "FROM temp.product_now n JOIN product p ON p.id = n.product LEFT JOIN producer r ON r.id = p.producer "
          "LEFT JOIN temp.place_now a ON a.unit = CASE WHEN p.producer IS NOT NULL THEN r.unit ELSE p.proposed_by END "
          "LEFT JOIN temp.set_now k ON k.regulation = p.set_regulation AND k.set_no = p.set_no "
          "WHERE n.product IN " OCOP_LIST_IDS_IN_ROWS,
  .one = WANTED "AND product = ?11",
  .orders = orders,
};

const OcopList ocop_products_list = {
  .key = "products",
  .kind = OCOP_KIND_PRODUCT,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .statements = &statements,
};
