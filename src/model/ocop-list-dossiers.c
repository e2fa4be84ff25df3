/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-dossiers.h"

#include "model/ocop-documents-private.h"
#include "model/ocop-kinds.h"
#include "model/ocop-list-private.h"

#include <glib/gi18n-lib.h>

static const OcopChoice completeness[] = {
  { "complete", N_("Complete") },
  { "incomplete", N_("Not complete") },
  { NULL, NULL },
};

static const OcopListColumn columns[OCOP_DOSSIERS_N_COLUMNS] = {
  [OCOP_DOSSIERS_PRODUCT] = { "product", N_("Product"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_DOSSIERS_PRODUCER] = { "producer", N_("Producer"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_DOSSIERS_AREA] = { "area", N_("Area"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_DOSSIERS_ROUND] = { "round", N_("Round"), OCOP_COLUMN_TEXT,
                            OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN | OCOP_COLUMN_HIGHEST_FIRST, NULL },
  [OCOP_DOSSIERS_KIND] = { "kind", N_("Kind of evaluation"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN,
                           ocop_dossier_kinds },
  [OCOP_DOSSIERS_RECEIVED_ON] = { "received_on", N_("Received on"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_DOSSIERS_STATE] = { "state", N_("State"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, ocop_dossier_states },
  [OCOP_DOSSIERS_PRESENT] = { "present", N_("Documents there"), OCOP_COLUMN_COUNT, OCOP_COLUMN_SHOWN, NULL },
  [OCOP_DOSSIERS_ASKED] = { "asked", N_("Documents asked for"), OCOP_COLUMN_COUNT, OCOP_COLUMN_SHOWN, NULL },
  [OCOP_DOSSIERS_LACKING] = { "lacking", N_("Lacking documents"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SHOWN, NULL },
  [OCOP_DOSSIERS_COMMUNE] = { "commune", N_("Commune or ward"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_DOSSIERS_REGULATION] = { "regulation", N_("Regulation"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
};

static const OcopListFilter filters[OCOP_DOSSIERS_N_FILTERS] = {
  [OCOP_DOSSIERS_BY_AREA] = { "area", N_("Area"), NULL, OCOP_LIST_AREAS_OF_PRODUCERS },
  [OCOP_DOSSIERS_BY_LACKING] = { "lacking", N_("Lacks"), ocop_evidence_documents, NULL },
  [OCOP_DOSSIERS_BY_COMPLETENESS] = { "completeness", N_("Completeness"), completeness, NULL },
  [OCOP_DOSSIERS_BY_STATE] = { "state", N_("State"), ocop_dossier_states, NULL },
  [OCOP_DOSSIERS_BY_KIND] = { "kind", N_("Kind of evaluation"), ocop_dossier_kinds, NULL },
};

/* Which documents lack is looked at only where it is asked for. A dossier filed after the day is not there yet. */
#define WANTED(which) \
  "WITH " OCOP_JUDGED_SQL (OCOP_LIST_DAY_SQL, "") ", " OCOP_ASKED_SQL ("asked", "") ", " \
  OCOP_ASKED_SQL ("asked_one", "AND a.document = ?2") \
  "SELECT d.id, NULL, " OCOP_LIST_FOUND_SQL " FROM dossier d JOIN round b ON b.id = d.round " \
  "JOIN temp.product_now n ON n.product = d.product " \
  "WHERE coalesce (d.received_on, printf ('%04d-01-01', b.year)) <= " OCOP_LIST_DAY_SQL " AND (?1 IS NULL OR n.area = ?1) " \
  "AND (?2 IS NULL OR d.id IN (SELECT k.dossier FROM asked_one k WHERE " \
  OCOP_DOCUMENT_STATE_SQL " " OCOP_IS_LACKING_SQL ")) " \
  "AND (?3 IS NULL OR (?3 = 'incomplete') = (d.id IN (SELECT k.dossier FROM asked k WHERE " \
  OCOP_DOCUMENT_STATE_SQL " " OCOP_IS_LACKING_SQL "))) " \
  "AND (?4 IS NULL OR d.state = ?4) AND (?5 IS NULL OR d.kind = ?5) AND (?7 = 0 OR b.year = ?7)" \
  OCOP_LIST_WORDS_SQL which

#define ORDER(order) \
  { WANTED ("") "ORDER BY " order, "SELECT d.id FROM dossier d JOIN round b ON b.id = d.round " \
                                   "JOIN temp.product_now n ON n.product = d.product " \
                                   "WHERE d.id IN (?1, ?2) ORDER BY " order " LIMIT 1" }
#define BY(what) { ORDER (what " IS NULL, " what ", n.name_key, d.id"), ORDER (what " IS NULL, " what " DESC, n.name_key, d.id") }

static const OcopListOrder orders[OCOP_DOSSIERS_N_COLUMNS][2] = {
  [OCOP_DOSSIERS_PRODUCT] = { ORDER ("n.name_key, d.id"), ORDER ("n.name_key DESC, d.id DESC") },
  [OCOP_DOSSIERS_PRODUCER] = BY ("n.producer_key"),
  [OCOP_DOSSIERS_AREA] = BY ("n.area_key"),
  [OCOP_DOSSIERS_ROUND] = BY ("(b.year * 100 + b.ordinal)"),
  [OCOP_DOSSIERS_KIND] = BY ("instr ('first upgrade re_evaluation', d.kind)"),
  [OCOP_DOSSIERS_RECEIVED_ON] = BY ("d.received_on"),
  [OCOP_DOSSIERS_STATE] = BY ("instr ('received returned accepted refused withdrawn', d.state)"),
  [OCOP_DOSSIERS_COMMUNE] = BY ("n.commune_key"),
  [OCOP_DOSSIERS_REGULATION] = BY ("d.regulation"),
};

static const OcopListStatements statements = {
  .rows = "WITH " OCOP_JUDGED_SQL (OCOP_LIST_DAY_SQL, "AND d.id IN " OCOP_LIST_IDS_IN_ROWS) ", " OCOP_ASKED_SQL ("asked", "") ", "
          OCOP_COUNTED_SQL
          "SELECT d.id, p.name, r.name, a.area_name, b.name, d.kind, d.received_on, d.state, c.n_present, c.n_asked, c.lacking, a.commune, "
          "       d.regulation, d.illustrative "
          "FROM counted c JOIN dossier d ON d.id = c.dossier JOIN round b ON b.id = d.round JOIN product p ON p.id = d.product "
          "JOIN producer r ON r.id = p.producer LEFT JOIN temp.place_now a ON a.unit = r.unit",
  .one = WANTED ("AND d.id = ?11"),
  .orders = orders,
  .prepare = ocop_documents_prepare,
};

const OcopList ocop_dossiers_list = {
  .key = "dossiers",
  .kind = OCOP_KIND_DOSSIER,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .foot = OCOP_LIST_COUNTS_ROWS,
  .statements = &statements,
};
