/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-plan-year.h"

#include "model/ocop-agenda.h"
#include "model/ocop-fund-use.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-register.h"
#include "model/ocop-tasks.h"
#include "model/ocop-tiles.h"
#include "model/ocop-undo.h"
#include "model/ocop-year-comparison.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

#include <string.h>

static gint64
save (OcopTestCity *city,
      OcopRecord   *record)
{
  g_autoptr (GError) error = NULL;

  ocop_record_save (record, city->db, &error);
  g_assert_no_error (error);

  return ocop_record_get_id (record);
}

static gint64
add_plan (OcopTestCity *city)
{
  g_autoptr (OcopRecord) plan = ocop_record_new (OCOP_KIND_PLAN);

  ocop_record_set_integer (plan, OCOP_PLAN_YEAR, 2026);
  ocop_record_set_text (plan, OCOP_PLAN_NUMBER, "43/KH-UBND");
  ocop_record_set_text (plan, OCOP_PLAN_AUTHORITY, "UBND thành phố");

  return save (city, plan);
}

static gint64
add_task (OcopTestCity *city,
          gint64        plan,
          const char   *content,
          const char   *state,
          const char   *due_on,
          const char   *done_on)
{
  g_autoptr (OcopRecord) task = ocop_record_new (OCOP_KIND_TASK);

  ocop_record_set_ref (task, OCOP_TASK_PLAN, plan);
  ocop_record_set_text (task, OCOP_TASK_AGENCY, "Sở Công Thương");
  ocop_record_set_text (task, OCOP_TASK_CONTENT, content);
  ocop_record_set_text (task, OCOP_TASK_STATE, state);
  ocop_record_set_text (task, OCOP_TASK_DUE_ON, due_on);
  ocop_record_set_text (task, OCOP_TASK_DONE_ON, done_on);

  return save (city, task);
}

static char *
list_entries (OcopTestCity *city,
              const char   *as_of,
              const char   *from,
              const char   *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ocop_register_load (city->db, as_of, &error);
  g_autoptr (GPtrArray) entries = ocop_agenda_load (city->db, rows, as_of, from, to, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const OcopAgendaEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s%s:%d:%u%s", i > 0 ? " " : "", entry->from, entry->sort, entry->records->len,
                              entry->is_settled ? "!" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The first and the last day belong to the time asked, the days before and after do not. */
static void
check_edges (OcopTestCity *city)
{
  gint64 plan = add_plan (city);
  g_autofree char *found = NULL;
  g_autofree char *expected = g_strdup_printf ("2026-02-01:%d:1 2026-02-28:%d:1", OCOP_AGENDA_TASK, OCOP_AGENDA_TASK);

  add_task (city, plan, "trước", "open", "2026-01-31", NULL);
  add_task (city, plan, "đầu", "open", "2026-02-01", NULL);
  add_task (city, plan, "cuối", "open", "2026-02-28", NULL);
  add_task (city, plan, "sau", "open", "2026-03-01", NULL);
  add_task (city, plan, "bỏ", "dropped", "2026-02-10", NULL);
  add_task (city, plan, "không hạn", "open", NULL, NULL);
  found = list_entries (city, "2026-01-15", "2026-02-01", "2026-02-28");
  g_assert_cmpstr (found, ==, expected);
}

/* Two products that end on a day are one entry; its time to file again is the decision's, 180 to 120 days before; the decision's own
 * rounds stand beside them. */
static void
check_lapses (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX", "cooperative", city->ward);
  gint64 decision = ocop_test_city_decision (city, "1/QĐ-UBND", "2023-12-01");
  g_autofree char *found = NULL;
  g_autofree char *expected =
      g_strdup_printf ("2026-06-04:%d:2 2026-06-30:%d:0 2026-07-30:%d:0 2026-08-03:%d:2 2026-09-30:%d:0 2026-10-30:%d:0 2026-12-01:%d:2",
                       OCOP_AGENDA_REFILING_OPENS, OCOP_AGENDA_ROUND_HELD, OCOP_AGENDA_ROUND_FILING, OCOP_AGENDA_REFILING_CLOSES,
                       OCOP_AGENDA_ROUND_HELD, OCOP_AGENDA_ROUND_FILING, OCOP_AGENDA_LAPSE);

  for (int i = 0; i < 2; i++)
    ocop_test_city_recognition (city, ocop_test_city_product (city, "Chả", producer, 8), 3, "first", 2023, 0, decision);
  found = list_entries (city, "2026-06-01", "2026-06-01", "2026-12-29");
  g_assert_cmpstr (found, ==, expected);
}

/* What was done later was still to be done on the day of the figures. */
static void
check_settled (OcopTestCity *city)
{
  gint64 plan = add_plan (city);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *open = g_strdup_printf ("2026-02-10:%d:1", OCOP_AGENDA_TASK);
  g_autofree char *settled = g_strdup_printf ("2026-02-10:%d:1!", OCOP_AGENDA_TASK);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  const OcopTaskRow *task;

  add_task (city, plan, "việc", "done", "2026-02-10", "2026-02-12");
  before = list_entries (city, "2026-02-11", "2026-02-01", "2026-02-28");
  after = list_entries (city, "2026-02-12", "2026-02-01", "2026-02-28");
  g_assert_cmpstr (before, ==, open);
  g_assert_cmpstr (after, ==, settled);
  tasks = ocop_tasks_load (city->db, 2026, "2026-02-11", &error);
  g_assert_no_error (error);
  task = g_ptr_array_index (tasks, 0);
  g_assert_cmpint (task->state, ==, OCOP_TASK_IS_RUNNING);
  g_assert_true (task->is_late);
  g_assert_cmpint (task->days, ==, -1);
}

static gint64
number (OcopDb     *db,
        const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  ocop_statement_scalar (db, &n, &error, sql, "");
  g_assert_no_error (error);

  return n;
}

/* A year with a target, a task done and one not, a council, an open dossier and one that a session has. */
static void
fill_year (OcopTestCity *city)
{
  gint64 plan = add_plan (city);
  gint64 round = ocop_test_city_round (city, 2026, 1);
  gint64 producer = ocop_test_city_producer (city, "HTX", "cooperative", city->ward);
  gint64 session = ocop_test_city_session (city, round, 2, "2026-10-12");
  g_autoptr (OcopRecord) target = ocop_record_new (OCOP_KIND_TARGET);
  g_autoptr (OcopRecord) council = ocop_record_load (city->db, OCOP_KIND_COUNCIL, number (city->db, "SELECT id FROM council"), NULL);

  ocop_record_set_integer (council, OCOP_COUNCIL_YEAR, 2026);
  save (city, council);
  ocop_record_set_ref (target, OCOP_TARGET_PLAN, plan);
  ocop_record_set_integer (target, OCOP_TARGET_POSITION, 1);
  ocop_record_set_text (target, OCOP_TARGET_ORDINAL, "1");
  ocop_record_set_text (target, OCOP_TARGET_LABEL, "Chỉ tiêu");
  ocop_record_set_text (target, OCOP_TARGET_SHORT_LABEL, "CT");
  ocop_record_set_integer (target, OCOP_TARGET_LEVEL, 0);
  ocop_record_set_text (target, OCOP_TARGET_MEASURE, "recognised");
  ocop_record_set_integer (target, OCOP_TARGET_PLANNED, 10);
  ocop_record_set_flag (target, OCOP_TARGET_COUNTS, TRUE);
  save (city, target);
  add_task (city, plan, "xong", "done", "2026-05-01", "2026-05-01");
  add_task (city, plan, "chưa xong", "running", "2026-12-01", NULL);
  ocop_test_city_hear (city, session, ocop_test_city_dossier (city, ocop_test_city_product (city, "Đã xếp", producer, 8), round, "first", 8),
                       1);
  ocop_test_city_dossier (city, ocop_test_city_product (city, "Còn mở", producer, 8), round, "first", 8);
}

/* What is taken over is counted before it is done, is one act, and is taken back as one. */
static void
test_year_start (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "thanh-pho.ocop");
  g_autoptr (OcopStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  OcopYearStart start = { .from = 2026, .year = 2027, .number = (char *) "chưa có số" };
  OcopDb *db;

  ocop_test_city_make (folder, path, fill_year);
  store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  db = ocop_store_get_reader (store);
  g_assert_true (ocop_year_start_preview (db, &start, &error));
  g_assert_cmpint (start.n_targets, ==, 1);
  g_assert_cmpint (start.n_tasks, ==, 1);
  g_assert_cmpint (start.n_councils, ==, 1);
  g_assert_cmpint (start.n_dossiers, ==, 1);

  g_assert_true (ocop_store_write (store, "mở năm", ocop_year_start_write, &start, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (db, "SELECT count(*) FROM target t JOIN plan p ON p.id = t.plan WHERE p.year = 2027"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM task t JOIN plan p ON p.id = t.plan WHERE p.year = 2027"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM council_member m JOIN council c ON c.id = m.council WHERE c.year = 2027"), ==,
                   number (db, "SELECT count(*) FROM council_member m JOIN council c ON c.id = m.council WHERE c.year = 2026"));
  g_assert_cmpint (number (db, "SELECT count(*) FROM dossier d JOIN round b ON b.id = d.round WHERE b.year = 2027"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM dossier d JOIN round b ON b.id = d.round WHERE b.year = 2026"), ==, 1);

  g_assert_false (ocop_store_write (store, "mở năm", ocop_year_start_write, &start, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "2027");
  g_clear_error (&error);
  g_assert_true (ocop_undo_run (store, OCOP_UNDO, 0, &label, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (db, "SELECT count(*) FROM plan"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM council"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM dossier d JOIN round b ON b.id = d.round WHERE b.year = 2026"), ==, 2);
}

/* Two years by the same rules: a past year on its last day; what is not recorded is not known, and so is not 0. */
static void
check_comparison (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX", "cooperative", city->ward);
  gint64 old = ocop_test_city_product (city, "Cũ", producer, 8);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopYearFigures) before = NULL;
  g_autoptr (OcopYearFigures) now = NULL;
  g_autoptr (OcopYearFigures) nothing = NULL;

  ocop_test_city_recognition (city, old, 3, "first", 2025, 0, ocop_test_city_decision (city, "1/QĐ-UBND", "2025-10-01"));
  ocop_test_city_recognition (city, old, 4, "upgrade", 2026, 0, ocop_test_city_decision (city, "2/QĐ-UBND", "2026-03-01"));
  ocop_test_city_recognition (city, ocop_test_city_product (city, "Mới", producer, 8), 3, "first", 2026, 0,
                              ocop_test_city_decision (city, "3/QĐ-UBND", "2026-04-01"));
  before = ocop_year_figures_load (city->db, 2025, "2026-06-30", &error);
  now = ocop_year_figures_load (city->db, 2026, "2026-06-30", &error);
  nothing = ocop_year_figures_load (city->db, 2024, "2026-06-30", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (before->as_of, ==, "2025-12-31");
  g_assert_cmpint (before->values[OCOP_YEAR_RECOGNISED], ==, 1);
  g_assert_cmpint (before->values[OCOP_YEAR_IN_FORCE], ==, 1);
  g_assert_cmpint (now->values[OCOP_YEAR_RECOGNISED], ==, 1);
  g_assert_cmpint (now->values[OCOP_YEAR_UPGRADED], ==, 1);
  g_assert_cmpint (now->values[OCOP_YEAR_IN_FORCE], ==, 2);
  g_assert_cmpint (now->values[OCOP_YEAR_FOUR_STARS], ==, 1);
  g_assert_cmpint (now->values[OCOP_YEAR_PRODUCERS], ==, 1);
  g_assert_false (nothing->known[OCOP_YEAR_IN_FORCE]);
  g_assert_false (now->known[OCOP_YEAR_TASKS_DONE]);
  g_assert_false (now->known[OCOP_YEAR_SUPPORT]);
}

static gint64
add_support (OcopTestCity *city,
             gint64        producer,
             gint64        fund,
             gint64        amount,
             const char   *given_on)
{
  g_autoptr (OcopRecord) support = ocop_record_new (OCOP_KIND_SUPPORT);

  ocop_record_set_ref (support, OCOP_SUPPORT_PRODUCER, producer);
  ocop_record_set_text (support, OCOP_SUPPORT_KIND, "packaging");
  ocop_record_set_text (support, OCOP_SUPPORT_CONTENT, "Bao bì");
  if (amount > 0)
    ocop_record_set_integer (support, OCOP_SUPPORT_AMOUNT, amount);
  if (fund != 0)
    ocop_record_set_ref (support, OCOP_SUPPORT_FUND, fund);
  ocop_record_set_text (support, OCOP_SUPPORT_GIVEN_ON, given_on);

  return save (city, support);
}

/* Of a budget of 100: 60 and one of unknown amount by the day, 50 later; and 7 without a source. */
static void
check_funds (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX", "cooperative", city->ward);
  g_autoptr (OcopRecord) fund = ocop_record_new (OCOP_KIND_FUND);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  const OcopFundUse *first, *rest;
  gint64 id;

  ocop_record_set_integer (fund, OCOP_FUND_YEAR, 2026);
  ocop_record_set_text (fund, OCOP_FUND_NAME, "Nghị quyết 329");
  ocop_record_set_text (fund, OCOP_FUND_SOURCE, "city");
  ocop_record_set_integer (fund, OCOP_FUND_BUDGET, 100);
  id = save (city, fund);
  add_support (city, producer, id, 60, "2026-05-01");
  add_support (city, producer, id, 0, "2026-05-02");
  add_support (city, producer, id, 50, "2026-11-01");
  add_support (city, producer, 0, 7, "2026-05-01");
  add_support (city, producer, 0, 9, "2025-05-01");
  uses = ocop_fund_use_load (city->db, 2026, "2026-06-30", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (uses->len, ==, 2);
  first = g_ptr_array_index (uses, 0);
  rest = g_ptr_array_index (uses, 1);
  g_assert_cmpint (first->budget, ==, 100);
  g_assert_cmpint (first->given, ==, 60);
  g_assert_cmpint (first->n_unknown, ==, 1);
  g_assert_cmpint (rest->fund, ==, 0);
  g_assert_cmpint (rest->given, ==, 7);
}

/* Districts stand where the data put them; units without a place fill rows, none upon another. */
static void
check_tiles (OcopTestCity *city)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopUnitMap) units = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (OcopBreakdown) by_unit = NULL;
  g_autoptr (GPtrArray) tiles = NULL;
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (int i = 0; i < 9; i++)
    {
      g_autofree char *code = g_strdup_printf ("6%d", i);
      gint64 district = ocop_test_city_unit (city, "urban_district", code, code, city->city, "2018-01-01", NULL);

      ocop_test_city_unit (city, "ward", code, code, district, "2018-01-01", NULL);
    }
  units = ocop_unit_map_load (city->db, &error);
  by_unit = ocop_breakdown_new (city->db, OCOP_BY_UNIT, rows, 2021, "2021-12-31", &error);
  g_assert_no_error (error);
  tiles = ocop_tiles_new (units, by_unit, "2021-12-31");
  g_assert_cmpuint (tiles->len, ==, 10);
  for (guint i = 0; i < tiles->len; i++)
    {
      const OcopTile *tile = g_ptr_array_index (tiles, i);

      g_assert_true (g_hash_table_add (places, GINT_TO_POINTER (tile->row * 100 + tile->column)));
      g_assert_cmpint (tile->count, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/agenda/edges", check_edges);
  ocop_test_city_add ("/agenda/lapses", check_lapses);
  ocop_test_city_add ("/agenda/settled", check_settled);
  g_test_add_func ("/year/start", test_year_start);
  ocop_test_city_add ("/year/comparison", check_comparison);
  ocop_test_city_add ("/funds/use", check_funds);
  ocop_test_city_add ("/tiles/places", check_tiles);

  return g_test_run ();
}
