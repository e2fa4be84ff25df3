/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-dossiers.h"

#include "model/ocop-documents-private.h"
#include "model/ocop-kinds.h"
#include "model/ocop-list-private.h"

#include <glib/gi18n-lib.h>

const OcopChoice ocop_lapses[] = {
  { "lapsed", N_("Already lapsed") },
  { "30", N_("Lapses within 30 days") },
  { "90", N_("Lapses within 90 days") },
  { "180", N_("Lapses within 180 days") },
  { NULL, NULL },
};

const OcopChoice ocop_evidence_states[] = {
  { "lapsed", N_("Lapsed") },
  { "lapsing", N_("Lapses soon") },
  { "valid", N_("Valid") },
  { NULL, NULL },
};

static const OcopListColumn columns[OCOP_EVIDENCES_N_COLUMNS] = {
  [OCOP_EVIDENCES_NAME] = { "name", N_("Document"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_EVIDENCES_DOCUMENT] = { "document", N_("Kind of document"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN,
                                ocop_evidence_documents },
  [OCOP_EVIDENCES_NUMBER] = { "number", N_("Number"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_EVIDENCES_PRODUCER] = { "producer", N_("Producer"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_EVIDENCES_PRODUCT] = { "product", N_("Product"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_EVIDENCES_AREA] = { "area", N_("Area"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_EVIDENCES_ISSUED_ON] = { "issued_on", N_("Issued on"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_EVIDENCES_EXPIRES_ON] = { "expires_on", N_("Valid until"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_EVIDENCES_STATE] = { "state", N_("State"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, ocop_evidence_states },
  [OCOP_EVIDENCES_FILES] = { "files", N_("Files"), OCOP_COLUMN_COUNT, OCOP_COLUMN_SHOWN, NULL },
  [OCOP_EVIDENCES_ISSUER] = { "issuer", N_("Issued by"), OCOP_COLUMN_TEXT, 0, NULL },
};

static const OcopListFilter filters[OCOP_EVIDENCES_N_FILTERS] = {
  [OCOP_EVIDENCES_BY_AREA] = { "area", N_("Area"), NULL, OCOP_LIST_AREAS_OF_PRODUCERS },
  [OCOP_EVIDENCES_BY_DOCUMENT] = { "document", N_("Kind of document"), ocop_evidence_documents, NULL },
  [OCOP_EVIDENCES_BY_LAPSE] = { "lapse", N_("Lapse"), ocop_lapses, NULL },
};

/* What was issued after the day is not there yet. */
#define FROM \
  "FROM (SELECT e.id, e.document, e.number, e.issued_on, e.expires_on, e.sort_key, n.area, n.area_key, n.name_key AS producer_key, " \
  "             p.sort_key AS product_key, e.search || char (10) || n.search || char (10) || coalesce (p.search, '') AS search " \
  "      FROM evidence e JOIN temp.producer_now n ON n.producer = e.producer LEFT JOIN product p ON p.id = e.product) "

#define WANTED(which) \
  "SELECT id, NULL, " OCOP_LIST_FOUND_SQL " " FROM "WHERE coalesce (issued_on, '') <= " OCOP_LIST_DAY_SQL " AND (?1 IS NULL OR area = ?1) " \
  "AND (?2 IS NULL OR document = ?2) " \
  "AND (?3 IS NULL OR CASE ?3 WHEN 'lapsed' THEN expires_on < " OCOP_LIST_DAY_SQL \
  "                    ELSE expires_on BETWEEN " OCOP_LIST_DAY_SQL " AND date (" OCOP_LIST_DAY_SQL ", '+' || ?3 || ' days') END) " \
  "AND (?7 = 0 OR ?7 BETWEEN CAST (substr (coalesce (issued_on, ?7), 1, 4) AS INTEGER) " \
  "                      AND CAST (substr (coalesce (expires_on, ?7), 1, 4) AS INTEGER))" \
  OCOP_LIST_WORDS_SQL which

#define ORDER(order) { WANTED ("") "ORDER BY " order, "SELECT id " FROM "WHERE id IN (?1, ?2) ORDER BY " order " LIMIT 1" }
#define BY(what) { ORDER (what " IS NULL, " what ", sort_key, id"), ORDER (what " IS NULL, " what " DESC, sort_key, id") }

/* The state goes with the end. */
static const OcopListOrder orders[OCOP_EVIDENCES_N_COLUMNS][2] = {
  [OCOP_EVIDENCES_NAME] = { ORDER ("sort_key, id"), ORDER ("sort_key DESC, id DESC") },
  [OCOP_EVIDENCES_DOCUMENT] = BY ("document"),
  [OCOP_EVIDENCES_NUMBER] = BY ("number"),
  [OCOP_EVIDENCES_PRODUCER] = BY ("producer_key"),
  [OCOP_EVIDENCES_PRODUCT] = BY ("product_key"),
  [OCOP_EVIDENCES_AREA] = BY ("area_key"),
  [OCOP_EVIDENCES_ISSUED_ON] = BY ("issued_on"),
  [OCOP_EVIDENCES_EXPIRES_ON] = BY ("expires_on"),
  [OCOP_EVIDENCES_STATE] = BY ("expires_on"),
};

static const OcopListStatements statements = {
  .rows = "SELECT e.id, e.name, e.document, e.number, r.name, p.name, a.area_name, e.issued_on, e.expires_on, "
          "       CASE WHEN e.expires_on < " OCOP_LIST_DAY_SQL " THEN 'lapsed' "
          "            WHEN e.expires_on <= date (" OCOP_LIST_DAY_SQL ", '+" G_STRINGIFY (OCOP_EVIDENCE_LAPSING_DAYS) " days') THEN 'lapsing' "
          "            ELSE 'valid' END, "
          "       (SELECT count(*) FROM evidence_file f WHERE f.evidence = e.id), e.issuer, e.illustrative "
          "FROM evidence e JOIN producer r ON r.id = e.producer LEFT JOIN product p ON p.id = e.product "
          "LEFT JOIN temp.place_now a ON a.unit = r.unit WHERE e.id IN " OCOP_LIST_IDS_IN_ROWS,
  .one = WANTED ("AND id = ?11"),
  .orders = orders,
};

const OcopList ocop_evidences_list = {
  .key = "evidence",
  .kind = OCOP_KIND_EVIDENCE,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .foot = OCOP_LIST_COUNTS_ROWS,
  .statements = &statements,
};
