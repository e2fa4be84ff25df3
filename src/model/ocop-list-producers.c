/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-private.h"

#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>

static const OcopListColumn columns[OCOP_PRODUCERS_N_COLUMNS] = {
  [OCOP_PRODUCERS_NAME] = { "name", N_("Producer"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_PRODUCERS_TYPE] = { "type", N_("Kind of producer"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN,
                            ocop_producer_types },
  [OCOP_PRODUCERS_COMMUNE] = { "commune", N_("Commune or ward"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_PRODUCERS_AREA] = { "area", N_("Area"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_PRODUCERS_PRODUCTS] = { "products", N_("Products"), OCOP_COLUMN_COUNT,
                                OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_PRODUCERS_STARS] = { "stars", N_("Best rank"), OCOP_COLUMN_STARS,
                             OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_PRODUCERS_PHONE] = { "phone", N_("Telephone"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SHOWN, NULL },
  [OCOP_PRODUCERS_ADDRESS] = { "address", N_("Address"), OCOP_COLUMN_TEXT, 0, NULL },
};

static const OcopListFilter filters[OCOP_PRODUCERS_N_FILTERS] = {
  [OCOP_PRODUCERS_BY_AREA] = { "area", N_("Area"), NULL,
                               OCOP_LIST_AREAS_OF_PRODUCERS },
  [OCOP_PRODUCERS_BY_TYPE] = { "type", N_("Producer type"), ocop_producer_types, NULL },
};

#define WANTED \
  "SELECT producer, stars, " OCOP_LIST_FOUND_SQL " FROM temp.producer_now n WHERE (?1 IS NULL OR area = ?1) " \
  "AND (?2 IS NULL OR type = ?2) AND (?7 = 0 OR EXISTS (SELECT 1 FROM temp.product_now p WHERE p.producer = n.producer " \
  "                       AND ?7 IN (p.year, p.year_first, p.year_filed, p.year_proposed)))" \
  OCOP_LIST_WORDS_SQL

#define ORDER(order) \
  { WANTED "ORDER BY " order, "SELECT producer FROM temp.producer_now WHERE producer IN (?1, ?2) ORDER BY " order " LIMIT 1" }

#define BY(what) \
  { ORDER (what " IS NULL, " what ", name_key, producer"), ORDER (what " IS NULL, " what " DESC, name_key, producer") }

static const OcopListOrder orders[OCOP_PRODUCERS_N_COLUMNS][2] = {
  [OCOP_PRODUCERS_NAME] = { ORDER ("name_key, producer"), ORDER ("name_key DESC, producer DESC") },
  [OCOP_PRODUCERS_TYPE] = BY ("type_place"),
  [OCOP_PRODUCERS_COMMUNE] = BY ("commune_key"),
  [OCOP_PRODUCERS_AREA] = BY ("area_key"),
  [OCOP_PRODUCERS_PRODUCTS] = BY ("n_products"),
  [OCOP_PRODUCERS_STARS] = BY ("stars"),
};

static const OcopListStatements statements = {
  .rows = "SELECT n.producer, r.name, r.type, a.commune, a.area_name, n.n_products, n.stars, NULL, r.phone, r.address, 0 "
          "FROM temp.producer_now n JOIN producer r ON r.id = n.producer LEFT JOIN temp.place_now a ON a.unit = r.unit "
          "WHERE n.producer IN " OCOP_LIST_IDS_IN_ROWS,
  .one = WANTED "AND producer = ?11",
  .orders = orders,
};

const OcopList ocop_producers_list = {
  .key = "producers",
  .kind = OCOP_KIND_PRODUCER,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .statements = &statements,
};
