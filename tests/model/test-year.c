/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "model/ocop-offices.h"
#include "model/ocop-plan-progress.h"
#include "model/ocop-record.h"
#include "model/ocop-round-results.h"
#include "ocop-test-city.h"

static void
save (OcopTestCity *city,
      OcopRecord   *record)
{
  g_autoptr (GError) error = NULL;

  ocop_record_save (record, city->db, &error);
  g_assert_no_error (error);
}

static void
check_rounds (OcopTestCity *city)
{
  gint64 first = ocop_test_city_round (city, 2021, 1);
  gint64 second = ocop_test_city_round (city, 2021, 2);
  gint64 decision = ocop_test_city_decision (city, "3500/QĐ-UBND", "2021-11-03");
  gint64 producer = ocop_test_city_producer (city, "Công ty", "enterprise", city->ward);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopYearRounds) rounds = NULL;
  const OcopRoundResults *round;

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("Sản phẩm %d", i);
      gint64 product = ocop_test_city_product (city, name, producer, 9);
      gint64 dossier = ocop_test_city_dossier (city, product, first, i == 2 ? "upgrade" : "first", 9);

      if (i >= 3)
        ocop_test_city_refuse (city, dossier, "Tên sản phẩm không thống nhất");
      else
        ocop_test_city_recognition (city, product, i == 0 ? 4 : 3, i == 2 ? "upgrade" : "first", 2021, first, decision);
    }
  rounds = ocop_year_rounds_load (city->db, 2021, "2021-12-31", &error);
  g_assert_no_error (error);

  g_assert_cmpuint (rounds->rounds->len, ==, 2);
  g_assert_cmpint (rounds->producers, ==, 1);
  round = g_ptr_array_index (rounds->rounds, 0);
  g_assert_cmpint (round->round, ==, first);
  g_assert_cmpint (round->filed, ==, 5);
  g_assert_cmpint (round->refused, ==, 2);
  g_assert_cmpint (round->kinds[0], ==, 2);
  g_assert_cmpint (round->kinds[1], ==, 1);
  g_assert_cmpint (round->four, ==, 1);
  g_assert_cmpint (round->three, ==, 2);
  g_assert_cmpint (round->below, ==, 0);
  g_assert_cmpstr (round->decided_on, ==, "2021-11-03");
  g_assert_cmpuint (round->refusals->len, ==, 1);
  g_assert_cmpint (((OcopRoundRefusal *) g_ptr_array_index (round->refusals, 0))->count, ==, 2);

  /* Nobody entered dossiers of the second round: that is not known, not 0. */
  round = g_ptr_array_index (rounds->rounds, 1);
  g_assert_cmpint (round->round, ==, second);
  g_assert_cmpint (round->filed, ==, -1);
  g_assert_null (round->decided_on);
}

static void
add_target (OcopTestCity *city,
            gint64        plan,
            int           position,
            const char   *ordinal,
            const char   *measure,
            int           planned,
            gint64        unit,
            const char   *unit_kind,
            gboolean      counts)
{
  g_autoptr (OcopRecord) target = ocop_record_new (OCOP_KIND_TARGET);

  ocop_record_set_ref (target, OCOP_TARGET_PLAN, plan);
  ocop_record_set_integer (target, OCOP_TARGET_POSITION, position);
  ocop_record_set_text (target, OCOP_TARGET_ORDINAL, ordinal);
  ocop_record_set_text (target, OCOP_TARGET_LABEL, "Chỉ tiêu");
  ocop_record_set_text (target, OCOP_TARGET_SHORT_LABEL, "CT");
  ocop_record_set_integer (target, OCOP_TARGET_LEVEL, 0);
  ocop_record_set_text (target, OCOP_TARGET_MEASURE, measure);
  ocop_record_set_ref (target, OCOP_TARGET_UNIT, unit);
  ocop_record_set_text (target, OCOP_TARGET_UNIT_KIND, unit_kind);
  if (measure != NULL)
    ocop_record_set_integer (target, OCOP_TARGET_PLANNED, planned);
  ocop_record_set_flag (target, OCOP_TARGET_COUNTS, counts);
  save (city, target);
}

static void
make_plan (OcopTestCity *city)
{
  g_autoptr (OcopRecord) plan = ocop_record_new (OCOP_KIND_PLAN);
  gint64 id;

  ocop_record_set_integer (plan, OCOP_PLAN_YEAR, 2021);
  ocop_record_set_text (plan, OCOP_PLAN_NUMBER, "43/KH-UBND");
  ocop_record_set_text (plan, OCOP_PLAN_AUTHORITY, "UBND thành phố");
  save (city, plan);
  id = ocop_record_get_id (plan);
  add_target (city, id, 1, "1", "recognised", 2, 0, NULL, TRUE);
  add_target (city, id, 2, "1.1", "recognised_in_unit", 2, city->district, NULL, TRUE);
  add_target (city, id, 3, "1.2", NULL, 0, 0, NULL, FALSE);
  add_target (city, id, 4, "a", "recognised_each_unit", 2, 0, "urban_district", TRUE);
  add_target (city, id, 5, "b", "recognised_in_units", 2, 0, "urban_district", FALSE);
  add_target (city, id, 6, "2", "to_centre", 1, 0, NULL, TRUE);
  add_target (city, id, 7, "3", "sales_points", 2, 0, NULL, TRUE);
}

static const OcopTargetProgress *
target (OcopPlanProgress *progress,
        const char       *ordinal)
{
  for (guint i = 0; i < progress->targets->len; i++)
    {
      const OcopTargetProgress *one = g_ptr_array_index (progress->targets, i);

      if (strcmp (one->ordinal, ordinal) == 0)
        return one;
    }

  g_assert_not_reached ();
}

static void
check_plan (OcopTestCity *city)
{
  gint64 other = ocop_test_city_unit (city, "urban_district", "495", "Cẩm Lệ", city->city, "2018-01-01", NULL);
  gint64 other_ward = ocop_test_city_unit (city, "ward", "20306", "Hòa An", other, "2018-01-01", NULL);
  gint64 here = ocop_test_city_producer (city, "Ở Sơn Trà", "household", city->ward);
  gint64 there = ocop_test_city_producer (city, "Ở Cẩm Lệ", "household", other_ward);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopPlanProgress) progress = NULL;
  const OcopTargetProgress *line;

  make_plan (city);
  for (int i = 0; i < 2; i++)
    ocop_test_city_recognition (city, ocop_test_city_product (city, "Chả", here, 8), 3, "first", 2021, 0, 0);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "Nem", there, 8), 4, "first", 2021, 0, 0);
  progress = ocop_plan_progress_load (city->db, 2021, "2021-12-31", &error);
  g_assert_no_error (error);

  g_assert_cmpint (target (progress, "1")->done.num, ==, 3);
  g_assert_cmpint (target (progress, "1")->state, ==, OCOP_TARGET_MET);
  g_assert_cmpint (target (progress, "1.1")->done.num, ==, 2);
  g_assert_true (target (progress, "1.2")->heading);
  /* Read as “each”, one district of two has its two products; read as “together” there are three. */
  g_assert_cmpint (target (progress, "a")->done.num, ==, 1);
  g_assert_cmpint (target (progress, "a")->planned.num, ==, 2);
  g_assert_cmpint (target (progress, "a")->state, ==, OCOP_TARGET_NOT_MET);
  g_assert_cmpint (target (progress, "b")->done.num, ==, 3);
  g_assert_cmpint (target (progress, "b")->state, ==, OCOP_TARGET_MET);
  g_assert_cmpint (target (progress, "2")->done.num, ==, 0);
  g_assert_cmpint (target (progress, "2")->state, ==, OCOP_TARGET_NOT_MET);
  g_assert_cmpint (target (progress, "3")->state, ==, OCOP_TARGET_UNKNOWN);
  g_assert_cmpint (progress->n_counting, ==, 5);
  g_assert_cmpint (progress->n_met, ==, 2);

  line = g_ptr_array_index (progress->targets, 4);
  g_assert_cmpint (line->level, ==, 2);
  g_assert_cmpstr (line->label, ==, "Quận Sơn Trà");
  g_assert_cmpint (line->state, ==, OCOP_TARGET_MET);
}

/* With nothing entered of the year a target is not missed, it is unknown. */
static void
check_plan_without_data (OcopTestCity *city)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopPlanProgress) progress = NULL;

  make_plan (city);
  progress = ocop_plan_progress_load (city->db, 2021, "2021-12-31", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < progress->targets->len; i++)
    g_assert_cmpint (((OcopTargetProgress *) g_ptr_array_index (progress->targets, i))->state, ==, OCOP_TARGET_UNKNOWN);

  g_assert_null (ocop_plan_progress_load (city->db, 2022, "2022-12-31", &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_MISSING);
}

static void
check_offices (OcopTestCity *city)
{
  static const struct
  {
    const char *name;
    const char *from;
    const char *to;
  } names[] = {
    { "Sở Nông nghiệp và Phát triển nông thôn", "2018-01-01", "2025-02-28" },
    { "Sở Nông nghiệp và Môi trường", "2025-03-01", NULL },
  };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OcopRecord) office = ocop_record_new (OCOP_KIND_OFFICE);

      ocop_record_set_text (office, OCOP_OFFICE_ROLE, "standing");
      ocop_record_set_text (office, OCOP_OFFICE_NAME, names[i].name);
      ocop_record_set_text (office, OCOP_OFFICE_HEADING, "SỞ NÔNG NGHIỆP\nVÀ …");
      ocop_record_set_text (office, OCOP_OFFICE_PLACE, "Đà Nẵng");
      ocop_record_set_text (office, OCOP_OFFICE_VALID_FROM, names[i].from);
      ocop_record_set_text (office, OCOP_OFFICE_VALID_TO, names[i].to);
      save (city, office);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OcopOffice) office = ocop_office_on (city->db, OCOP_OFFICE_STANDING, names[i].from, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (office->name, ==, names[i].name);
      g_assert_cmpstr (office->heading, ==, "SỞ NÔNG NGHIỆP\nVÀ …");
    }
  g_assert_null (ocop_office_on (city->db, OCOP_OFFICE_STANDING, "2017-12-31", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "2017-12-31");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/rounds/results", check_rounds);
  ocop_test_city_add ("/plan/progress", check_plan);
  ocop_test_city_add ("/plan/without-data", check_plan_without_data);
  ocop_test_city_add ("/offices/by-date", check_offices);

  return g_test_run ();
}
