/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-dossiers.h"

#include "model/ocop-kinds.h"
#include "model/ocop-list-private.h"
#include "model/ocop-stage.h"

#include <glib/gi18n-lib.h>

/* The ranks that hold or held last, with what there is to do about their ends: its rows are products, for a rank may rest on a
 * decision whose certificate nobody entered. */

static const OcopChoice stars[] = {
  { "5", N_("5 stars") },
  { "4", N_("4 stars") },
  { "3", N_("3 stars") },
  { NULL, NULL },
};

static const OcopListColumn columns[OCOP_CERTIFICATES_N_COLUMNS] = {
  [OCOP_CERTIFICATES_PRODUCT] = { "product", N_("Product"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_CERTIFICATES_PRODUCER] = { "producer", N_("Producer"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_CERTIFICATES_AREA] = { "area", N_("Area"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_CERTIFICATES_STARS] = { "stars", N_("Stars"), OCOP_COLUMN_STARS,
                                OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_CERTIFICATES_EXPIRES_ON] = { "expires_on", N_("Certificate until"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_CERTIFICATES_OPENS_ON] = { "opens_on", N_("To be filed from"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_CERTIFICATES_CLOSES_ON] = { "closes_on", N_("To be filed by"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_CERTIFICATES_RENEWAL] = { "renewal", N_("Renewal"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, ocop_renewals },
  [OCOP_CERTIFICATES_CONDITION] = { "condition", N_("Certificate"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE, ocop_certificate_conditions },
  [OCOP_CERTIFICATES_DECISION] = { "decision", N_("Decision"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_CERTIFICATES_DECIDED_ON] = { "decided_on", N_("Decided on"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE, NULL },
};

static const OcopListFilter filters[OCOP_CERTIFICATES_N_FILTERS] = {
  [OCOP_CERTIFICATES_BY_AREA] = { "area", N_("Area"), NULL, OCOP_LIST_AREAS_OF_PRODUCERS },
  [OCOP_CERTIFICATES_BY_RENEWAL] = { "renewal", N_("Renewal"), ocop_renewals, NULL },
  [OCOP_CERTIFICATES_BY_LAPSE] = { "lapse", N_("Lapse"), ocop_lapses, NULL },
  [OCOP_CERTIFICATES_BY_STARS] = { "stars", N_("Stars"), stars, NULL },
};

#define WANTED(which) \
  "SELECT product, stars, " OCOP_LIST_FOUND_SQL " FROM temp.product_now WHERE stars IS NOT NULL AND (?1 IS NULL OR area = ?1) " \
  "AND (?2 IS NULL OR renewal = ?2) " \
  "AND (?3 IS NULL OR CASE ?3 WHEN 'lapsed' THEN certificate = 'lapsed' " \
  "                    ELSE certificate IN ('valid', 'lapsing') " \
  "                         AND expires_on BETWEEN " OCOP_LIST_DAY_SQL " AND date (" OCOP_LIST_DAY_SQL ", '+' || ?3 || ' days') END) " \
  "AND (?4 IS NULL OR stars = ?4) AND (?7 = 0 OR year = ?7 OR CAST (substr (expires_on, 1, 4) AS INTEGER) = ?7)" \
  OCOP_LIST_WORDS_SQL which

#define ORDER(order) \
  { WANTED ("") "ORDER BY " order, "SELECT product FROM temp.product_now WHERE product IN (?1, ?2) ORDER BY " order " LIMIT 1" }
#define BY(what) { ORDER (what " IS NULL, " what ", name_key, product"), ORDER (what " IS NULL, " what " DESC, name_key, product") }

static const OcopListOrder orders[OCOP_CERTIFICATES_N_COLUMNS][2] = {
  [OCOP_CERTIFICATES_PRODUCT] = { ORDER ("name_key, product"), ORDER ("name_key DESC, product DESC") },
  [OCOP_CERTIFICATES_PRODUCER] = BY ("producer_key"),
  [OCOP_CERTIFICATES_AREA] = BY ("area_key"),
  [OCOP_CERTIFICATES_STARS] = BY ("stars"),
  [OCOP_CERTIFICATES_EXPIRES_ON] = BY ("expires_on"),
  [OCOP_CERTIFICATES_OPENS_ON] = BY ("opens_on"),
  [OCOP_CERTIFICATES_CLOSES_ON] = BY ("closes_on"),
  [OCOP_CERTIFICATES_RENEWAL] = BY ("renewal_place"),
  [OCOP_CERTIFICATES_CONDITION] = BY ("certificate_place"),
  [OCOP_CERTIFICATES_DECISION] = BY ("decision"),
  [OCOP_CERTIFICATES_DECIDED_ON] = BY ("decided_on"),
};

static const OcopListStatements statements = {
  .rows = "SELECT n.product, p.name, r.name, a.area_name, n.stars, CASE WHEN n.proposed THEN 'proposed' END, n.expires_on, n.opens_on, "
          "       n.closes_on, n.renewal, n.certificate, n.decision, n.decided_on, 0 "
          "FROM temp.product_now n JOIN product p ON p.id = n.product LEFT JOIN producer r ON r.id = p.producer "
          "LEFT JOIN temp.place_now a ON a.unit = r.unit WHERE n.product IN " OCOP_LIST_IDS_IN_ROWS,
  .one = WANTED ("AND product = ?11"),
  .orders = orders,
};

const OcopList ocop_certificates_list = {
  .key = "certificates",
  .kind = OCOP_KIND_PRODUCT,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .statements = &statements,
};
