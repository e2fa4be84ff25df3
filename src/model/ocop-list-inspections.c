/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-list-dossiers.h"

#include "model/ocop-inspections-private.h"
#include "model/ocop-kinds.h"
#include "model/ocop-list-private.h"

#include <glib/gi18n-lib.h>

/* How far an inspection is; nobody enters it. */
const OcopChoice ocop_inspection_states[] = {
  { "overdue", N_("Visit overdue") },
  { "remedy_overdue", N_("Not put right in time") },
  { "remedy", N_("To be put right") },
  { "planned", N_("Planned") },
  { "visited", N_("Visited, result to come") },
  { "closed", N_("Closed") },
  { NULL, NULL },
};

static const OcopListColumn columns[OCOP_INSPECTIONS_N_COLUMNS] = {
  [OCOP_INSPECTIONS_PRODUCER] = { "producer", N_("Producer"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_INSPECTIONS_PRODUCT] = { "product", N_("Product"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_INSPECTIONS_AREA] = { "area", N_("Area"), OCOP_COLUMN_TEXT, OCOP_COLUMN_SORTABLE, NULL },
  [OCOP_INSPECTIONS_KIND] = { "kind", N_("Kind of inspection"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN,
                              ocop_inspection_kinds },
  [OCOP_INSPECTIONS_CONCERNS] = { "concerns", N_("What is inspected"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN,
                                  ocop_inspection_concerns },
  [OCOP_INSPECTIONS_PLANNED_ON] = { "planned_on", N_("Planned on"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_INSPECTIONS_VISITED_ON] = { "visited_on", N_("Visited on"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_INSPECTIONS_RESULT] = { "result", N_("Result"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, ocop_inspection_results },
  [OCOP_INSPECTIONS_REMEDY_DUE] = { "remedy_due", N_("Put right by"), OCOP_COLUMN_DATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, NULL },
  [OCOP_INSPECTIONS_STATE] = { "state", N_("State"), OCOP_COLUMN_STATE, OCOP_COLUMN_SORTABLE | OCOP_COLUMN_SHOWN, ocop_inspection_states },
  [OCOP_INSPECTIONS_INSPECTED_BY] = { "inspected_by", N_("Inspecting office"), OCOP_COLUMN_TEXT, 0, NULL },
};

static const OcopListFilter filters[OCOP_INSPECTIONS_N_FILTERS] = {
  [OCOP_INSPECTIONS_BY_AREA] = { "area", N_("Area"), NULL, OCOP_LIST_AREAS_OF_PRODUCERS },
  [OCOP_INSPECTIONS_BY_STATE] = { "state", N_("State"), ocop_inspection_states, NULL },
  [OCOP_INSPECTIONS_BY_RESULT] = { "result", N_("Result"), ocop_inspection_results, NULL },
  [OCOP_INSPECTIONS_BY_KIND] = { "kind", N_("Kind of inspection"), ocop_inspection_kinds, NULL },
  [OCOP_INSPECTIONS_BY_CONCERNS] = { "concerns", N_("What is inspected"), ocop_inspection_concerns, NULL },
};

#define FROM \
  "FROM (SELECT i.id, i.kind, i.concerns, i.planned_on, i.visited_on, i.result, i.remedy_due, " OCOP_INSPECTION_STATE_SQL (OCOP_LIST_DAY_SQL) " AS state, " \
  "             n.area, n.area_key, n.name_key, p.sort_key AS product_key, " \
  "             i.search || char (10) || n.search || char (10) || coalesce (p.search, '') AS search " \
  "      FROM inspection i JOIN temp.producer_now n ON n.producer = i.producer LEFT JOIN product p ON p.id = i.product) "

#define WANTED(which) \
  "SELECT id, NULL, " OCOP_LIST_FOUND_SQL " " FROM "WHERE (?1 IS NULL OR area = ?1) AND (?2 IS NULL OR state = ?2) " \
  "AND (?3 IS NULL OR result = ?3) AND (?4 IS NULL OR kind = ?4) AND (?5 IS NULL OR concerns = ?5) " \
  "AND (?7 = 0 OR CAST (substr (coalesce (visited_on, planned_on), 1, 4) AS INTEGER) = ?7)" \
  OCOP_LIST_WORDS_SQL which

#define ORDER(order) { WANTED ("") "ORDER BY " order, "SELECT id " FROM "WHERE id IN (?1, ?2) ORDER BY " order " LIMIT 1" }
#define BY(what) { ORDER (what " IS NULL, " what ", name_key, id"), ORDER (what " IS NULL, " what " DESC, name_key, id") }

static const OcopListOrder orders[OCOP_INSPECTIONS_N_COLUMNS][2] = {
  [OCOP_INSPECTIONS_PRODUCER] = { ORDER ("name_key, id"), ORDER ("name_key DESC, id DESC") },
  [OCOP_INSPECTIONS_PRODUCT] = BY ("product_key"),
  [OCOP_INSPECTIONS_AREA] = BY ("area_key"),
  [OCOP_INSPECTIONS_KIND] = BY ("instr ('yearly ad_hoc', kind)"),
  [OCOP_INSPECTIONS_CONCERNS] = BY ("instr ('product mark', concerns)"),
  [OCOP_INSPECTIONS_PLANNED_ON] = BY ("planned_on"),
  [OCOP_INSPECTIONS_VISITED_ON] = BY ("visited_on"),
  [OCOP_INSPECTIONS_RESULT] = BY ("instr ('met remedy violation', result)"),
  [OCOP_INSPECTIONS_REMEDY_DUE] = BY ("remedy_due"),
  [OCOP_INSPECTIONS_STATE] = BY ("instr (' overdue remedy_overdue remedy planned visited closed', ' ' || state)"),
};

static const OcopListStatements statements = {
  .rows = "SELECT i.id, r.name, p.name, a.area_name, i.kind, i.concerns, i.planned_on, i.visited_on, i.result, i.remedy_due, "
          "       " OCOP_INSPECTION_STATE_SQL (OCOP_LIST_DAY_SQL) ", i.inspected_by, i.illustrative "
          "FROM inspection i JOIN producer r ON r.id = i.producer LEFT JOIN product p ON p.id = i.product "
          "LEFT JOIN temp.place_now a ON a.unit = r.unit WHERE i.id IN " OCOP_LIST_IDS_IN_ROWS,
  .one = WANTED ("AND id = ?11"),
  .orders = orders,
};

const OcopList ocop_inspections_list = {
  .key = "inspections",
  .kind = OCOP_KIND_INSPECTION,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .filters = filters,
  .n_filters = G_N_ELEMENTS (filters),
  .foot = OCOP_LIST_COUNTS_ROWS,
  .statements = &statements,
};
