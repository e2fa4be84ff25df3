/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-plan-progress.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-session.h"
#include "ocop-test-city.h"

#include <string.h>

/* The counting rules of targets, each against a case counted by hand. */

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
add_plan (OcopTestCity *city,
          int           year)
{
  g_autoptr (OcopRecord) plan = ocop_record_new (OCOP_KIND_PLAN);

  ocop_record_set_integer (plan, OCOP_PLAN_YEAR, year);
  ocop_record_set_text (plan, OCOP_PLAN_NUMBER, "43/KH-UBND");
  ocop_record_set_text (plan, OCOP_PLAN_AUTHORITY, "UBND thành phố");

  return save (city, plan);
}

/* A target; what is composed has a subset, and a share a reference. */
static gint64
add_target (OcopTestCity *city,
            gint64        plan,
            const char   *ordinal,
            const char   *measure,
            const char   *subset,
            const char   *reference,
            int           planned)
{
  static int n_made;
  g_autoptr (OcopRecord) target = ocop_record_new (OCOP_KIND_TARGET);

  ocop_record_set_ref (target, OCOP_TARGET_PLAN, plan);
  ocop_record_set_integer (target, OCOP_TARGET_POSITION, 1 + n_made++ % 900);
  ocop_record_set_text (target, OCOP_TARGET_ORDINAL, ordinal);
  ocop_record_set_text (target, OCOP_TARGET_LABEL, "Chỉ tiêu");
  ocop_record_set_text (target, OCOP_TARGET_SHORT_LABEL, "CT");
  ocop_record_set_integer (target, OCOP_TARGET_LEVEL, 0);
  ocop_record_set_text (target, OCOP_TARGET_MEASURE, measure);
  ocop_record_set_text (target, OCOP_TARGET_SUBSET, subset);
  ocop_record_set_text (target, OCOP_TARGET_REFERENCE, reference);
  ocop_record_set_integer (target, OCOP_TARGET_PLANNED, planned);
  ocop_record_set_flag (target, OCOP_TARGET_COUNTS, TRUE);

  return save (city, target);
}

static void
change_target (OcopTestCity *city,
               gint64        id,
               guint         field,
               gint64        ref,
               const char   *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) target = ocop_record_load (city->db, OCOP_KIND_TARGET, id, &error);

  g_assert_no_error (error);
  if (text != NULL)
    ocop_record_set_text (target, field, text);
  else if (ocop_entity_get_field (field)->type == OCOP_REF)
    ocop_record_set_ref (target, field, ref);
  else
    ocop_record_set_integer (target, field, ref);
  save (city, target);
}

static OcopPlanProgress *
load (OcopTestCity *city,
      int           year,
      const char   *as_of)
{
  g_autoptr (GError) error = NULL;
  OcopPlanProgress *progress = ocop_plan_progress_load (city->db, year, as_of, &error);

  g_assert_no_error (error);

  return progress;
}

static const OcopTargetProgress *
find (OcopPlanProgress *progress,
      const char       *ordinal)
{
  for (guint i = 0; i < progress->targets->len; i++)
    if (g_str_equal (((OcopTargetProgress *) g_ptr_array_index (progress->targets, i))->ordinal, ordinal))
      return g_ptr_array_index (progress->targets, i);

  g_assert_not_reached ();
}

/* What is counted on a day, as "3" or, of a share, as "2/3". */
static void
assert_counted (OcopTestCity *city,
                int           year,
                const char   *as_of,
                const char   *ordinal,
                const char   *expected)
{
  g_autoptr (OcopPlanProgress) progress = load (city, year, as_of);
  const OcopTargetProgress *target = find (progress, ordinal);
  g_autofree char *counted = NULL;

  if (target->state == OCOP_TARGET_UNKNOWN)
    counted = g_strdup ("?");
  else if (target->percent)
    counted = g_strdup_printf ("%u/%u", target->records->len, target->records->len + target->others->len);
  else
    counted = g_strdup_printf ("%u", target->records->len);
  g_assert_cmpstr (counted, ==, expected);
  if (target->state != OCOP_TARGET_UNKNOWN && !target->percent)
    g_assert_cmpint (target->done.num, ==, target->records->len);
}

/* An upgrade and a re-evaluation are no new products; several products of a producer are one producer. */
static void
check_kinds (OcopTestCity *city)
{
  gint64 plan = add_plan (city, 2023);
  gint64 many = ocop_test_city_producer (city, "HTX nhiều sản phẩm", "cooperative", city->ward);
  gint64 one = ocop_test_city_producer (city, "Hộ một sản phẩm", "household", city->ward);
  gint64 first = ocop_test_city_decision (city, "1/QĐ-UBND", "2020-11-03");
  gint64 second = ocop_test_city_decision (city, "2/QĐ-UBND", "2023-10-02");
  gint64 old = ocop_test_city_product (city, "Chả cũ", many, 8);
  gint64 again = ocop_test_city_product (city, "Nem cũ", many, 8);
  gint64 id;

  ocop_test_city_recognition (city, old, 3, "first", 2020, 0, first);
  ocop_test_city_recognition (city, old, 4, "upgrade", 2023, 0, second);
  ocop_test_city_recognition (city, again, 3, "first", 2020, 0, first);
  ocop_test_city_recognition (city, again, 3, "re_evaluation", 2023, 0, second);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "Chả mới", many, 8), 3, "first", 2023, 0, second);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "Nem mới", one, 8), 4, "first", 2023, 0, second);
  add_target (city, plan, "mới", "recognised", NULL, NULL, 2);
  add_target (city, plan, "nâng hạng", "products", "upgraded", NULL, 1);
  add_target (city, plan, "đánh giá lại", "products", "re_evaluated", NULL, 1);
  add_target (city, plan, "chủ thể", "producers", "in_force", NULL, 2);
  add_target (city, plan, "tỷ lệ", "producers", "in_force", "all", 100);
  id = add_target (city, plan, "4 sao", "products", "in_force", "in_force", 50);
  change_target (city, id, OCOP_TARGET_STARS, 4, NULL);
  id = add_target (city, plan, "HTX", "products", "in_force", NULL, 3);
  change_target (city, id, OCOP_TARGET_PRODUCER_TYPE, 0, "cooperative");
  ocop_test_city_producer (city, "Chưa có sản phẩm", "farm", city->ward);

  assert_counted (city, 2023, "2023-12-31", "mới", "2");
  assert_counted (city, 2023, "2023-12-31", "nâng hạng", "1");
  assert_counted (city, 2023, "2023-12-31", "đánh giá lại", "1");
  assert_counted (city, 2023, "2023-12-31", "chủ thể", "2");
  assert_counted (city, 2023, "2023-12-31", "tỷ lệ", "2/3");
  assert_counted (city, 2023, "2023-12-31", "4 sao", "2/4");
  assert_counted (city, 2023, "2023-12-31", "HTX", "3");
  /* Before the decision nothing of the year was reached. */
  assert_counted (city, 2023, "2023-10-01", "nâng hạng", "0");
  assert_counted (city, 2023, "2023-10-01", "chủ thể", "1");
}

/* What lies in a ward that was merged counts where the ward went, also for the target that named the old one. */
static void
check_merged_ward (OcopTestCity *city)
{
  gint64 plan = add_plan (city, 2025);
  gint64 old = ocop_test_city_unit (city, "ward", "20242", "Phước Ninh", city->district, "2018-01-01", "2024-12-31");
  gint64 new = ocop_test_city_unit (city, "ward", "20243", "Bình Hiên", city->district, "2025-01-01", NULL);
  gint64 here = ocop_test_city_producer (city, "Ở phường cũ", "household", old);
  gint64 decision = ocop_test_city_decision (city, "1/QĐ-UBND", "2025-10-02");
  gint64 by_old = add_target (city, plan, "phường cũ", "products", "in_force", NULL, 1);
  gint64 by_new = add_target (city, plan, "phường mới", "products", "in_force", NULL, 1);
  gint64 elsewhere = add_target (city, plan, "phường khác", "products", "in_force", NULL, 1);

  ocop_test_city_follow (city, old, new, "whole");
  change_target (city, by_old, OCOP_TARGET_UNIT, old, NULL);
  change_target (city, by_new, OCOP_TARGET_UNIT, new, NULL);
  change_target (city, elsewhere, OCOP_TARGET_UNIT, city->ward, NULL);
  add_target (city, plan, "đơn vị", "units", "in_force", "all", 100);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "Chả", here, 8), 3, "first", 2025, 0, decision);
  assert_counted (city, 2025, "2025-12-31", "phường cũ", "1");
  assert_counted (city, 2025, "2025-12-31", "phường mới", "1");
  assert_counted (city, 2025, "2025-12-31", "phường khác", "0");
  assert_counted (city, 2025, "2025-12-31", "đơn vị", "1/1");
}

static void
withdraw (OcopTestCity *city,
          gint64        recognition)
{
  g_autoptr (OcopRecord) certificate = ocop_record_new (OCOP_KIND_CERTIFICATE);

  ocop_record_set_ref (certificate, OCOP_CERTIFICATE_RECOGNITION, recognition);
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_ISSUED_ON, "2021-11-03");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_EXPIRES_ON, "2024-11-03");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_STATE, "withdrawn");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_REASON, "ngừng sản xuất");
  save (city, certificate);
}

/* Withdrawn in its year it was recognised all the same, but is no longer in force; what must not be more can be passed. */
static void
check_withdrawn (OcopTestCity *city)
{
  gint64 plan = add_plan (city, 2021);
  gint64 producer = ocop_test_city_producer (city, "HTX", "cooperative", city->ward);
  gint64 decision = ocop_test_city_decision (city, "3500/QĐ-UBND", "2021-11-03");
  gint64 most = add_target (city, plan, "thu hồi", "products", "withdrawn", NULL, 0);
  g_autoptr (OcopPlanProgress) progress = NULL;

  ocop_test_city_recognition (city, ocop_test_city_product (city, "Giữ", producer, 8), 3, "first", 2021, 0, decision);
  withdraw (city, ocop_test_city_recognition (city, ocop_test_city_product (city, "Thu hồi", producer, 8), 3, "first", 2021, 0, decision));
  add_target (city, plan, "mới", "recognised", NULL, NULL, 2);
  add_target (city, plan, "còn", "products", "in_force", "recognised", 100);
  change_target (city, most, OCOP_TARGET_COMPARISON, 0, "at_most");
  assert_counted (city, 2021, "2021-12-31", "mới", "2");
  assert_counted (city, 2021, "2021-12-31", "còn", "1/2");
  progress = load (city, 2021, "2021-12-31");
  g_assert_cmpint (find (progress, "thu hồi")->state, ==, OCOP_TARGET_NOT_MET);
  g_assert_cmpint (ocop_target_get_missing (find (progress, "thu hồi")).num, ==, 1);
}

static gint64
hold (OcopTestCity *city,
      gint64        round,
      const char   *held_on,
      gint64        product,
      int           total)
{
  g_autoptr (GError) error = NULL;
  gint64 session = ocop_test_city_session (city, round, 1, held_on);
  gint64 heard = ocop_test_city_hear (city, session, ocop_test_city_dossier (city, product, round, "first", 8), 1);
  gint64 sheet;

  ocop_session_make_sheets (city->db, session, &error);
  g_assert_no_error (error);
  sheet = ocop_test_city_sheet (city, heard, ocop_test_city_member (city, session, 1));
  ocop_test_city_score (city, sheet, total);
  ocop_test_city_submit (city, sheet);
  ocop_session_conclude (city->db, session, &error);
  g_assert_no_error (error);

  return session;
}

/* 90 points at the city count, and one that was not sent to the centre yet is told apart. */
static void
check_to_centre (OcopTestCity *city)
{
  gint64 plan = add_plan (city, 2021);
  gint64 producer = ocop_test_city_producer (city, "HTX", "cooperative", city->ward);
  gint64 best = ocop_test_city_product (city, "Chả 92", producer, 8);
  gint64 next = ocop_test_city_product (city, "Chả 87", producer, 8);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  g_autoptr (OcopRecord) centre = ocop_record_new (OCOP_KIND_ROUND);
  g_autoptr (OcopPlanProgress) before = NULL;
  g_autoptr (OcopPlanProgress) after = NULL;

  add_target (city, plan, "90", "to_centre", NULL, NULL, 1);
  add_target (city, plan, "đã gửi", "products", "sent", NULL, 1);
  hold (city, round, "2021-10-12", best, 92);
  hold (city, round, "2021-10-13", next, 87);
  before = load (city, 2021, "2021-12-31");
  g_assert_cmpint (find (before, "90")->records->len, ==, 1);
  g_assert_cmpint (g_array_index (find (before, "90")->records, gint64, 0), ==, best);
  g_assert_cmpint (find (before, "90")->n_unsent, ==, 1);
  g_assert_cmpint (find (before, "90")->best.num, ==, 92);
  g_assert_null (find (before, "90")->forecast);
  assert_counted (city, 2021, "2021-12-31", "đã gửi", "0");
  assert_counted (city, 2021, "2021-10-11", "90", "?");

  ocop_record_set_integer (centre, OCOP_ROUND_YEAR, 2021);
  ocop_record_set_integer (centre, OCOP_ROUND_ORDINAL, 1);
  ocop_record_set_text (centre, OCOP_ROUND_NAME, "Đợt của Trung ương");
  ocop_record_set_text (centre, OCOP_ROUND_LEVEL, "centre");
  ocop_test_city_dossier (city, best, save (city, centre), "first", 8);
  after = load (city, 2021, "2021-12-31");
  g_assert_cmpint (find (after, "90")->records->len, ==, 1);
  g_assert_cmpint (find (after, "90")->n_unsent, ==, 0);
  assert_counted (city, 2021, "2021-12-31", "đã gửi", "1");
}

static void
amend (OcopTestCity *city,
       gint64        target,
       const char   *number,
       const char   *from,
       int           planned)
{
  g_autoptr (OcopRecord) amendment = ocop_record_new (OCOP_KIND_TARGET_AMENDMENT);

  ocop_record_set_ref (amendment, OCOP_TARGET_AMENDMENT_TARGET, target);
  ocop_record_set_ref (amendment, OCOP_TARGET_AMENDMENT_DECISION, ocop_test_city_decision (city, number, from));
  ocop_record_set_text (amendment, OCOP_TARGET_AMENDMENT_VALID_FROM, from);
  ocop_record_set_integer (amendment, OCOP_TARGET_AMENDMENT_PLANNED, planned);
  save (city, amendment);
}

/* The day of the figures chooses what was planned: the day before an amendment is still the day of what stood before. */
static void
check_amendments (OcopTestCity *city)
{
  static const struct
  {
    const char *as_of;
    int planned;
    const char *by;
  } days[] = {
    { "2021-06-30", 10, NULL }, { "2021-07-01", 8, "2000/QĐ-UBND" }, { "2021-10-31", 8, "2000/QĐ-UBND" }, { "2021-11-01", 12, "3000/QĐ-UBND" },
  };
  gint64 target = add_target (city, add_plan (city, 2021), "1", "recognised", NULL, NULL, 10);

  amend (city, target, "3000/QĐ-UBND", "2021-11-01", 12);
  amend (city, target, "2000/QĐ-UBND", "2021-07-01", 8);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (OcopPlanProgress) progress = load (city, 2021, days[i].as_of);
      const OcopTargetProgress *found = find (progress, "1");

      g_assert_cmpint (found->planned.num, ==, days[i].planned);
      g_assert_cmpint (found->planned_first, ==, 10);
      g_assert_cmpstr (found->amended_by, ==, days[i].by);
    }
}

static const OcopAssumption *
find_assumption (const OcopTargetProgress *target,
                 OcopAssumptionKind        kind)
{
  for (guint i = 0; target->forecast != NULL && i < target->forecast->assumptions->len; i++)
    if (((OcopAssumption *) g_ptr_array_index (target->forecast->assumptions, i))->kind == kind)
      return g_ptr_array_index (target->forecast->assumptions, i);

  return NULL;
}

static void
assert_assumed (const OcopTargetProgress *target,
                OcopAssumptionKind        kind,
                gint64                    product)
{
  const OcopAssumption *assumption = find_assumption (target, kind);

  g_assert_nonnull (assumption);
  g_assert_cmpuint (assumption->records->len, ==, 1);
  g_assert_cmpint (g_array_index (assumption->records, gint64, 0), ==, product);
}

/* Of a day in the year: one ranked, one whose session is set, one filed only, one three points short, one whose certificate ends. */
static void
check_forecast (OcopTestCity *city)
{
  gint64 plan = add_plan (city, 2021);
  gint64 producer = ocop_test_city_producer (city, "HTX", "cooperative", city->ward);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 later = ocop_test_city_round (city, 2021, 2);
  gint64 ranked = ocop_test_city_product (city, "Đã xếp hạng", producer, 8);
  gint64 short_of = ocop_test_city_product (city, "Thiếu 3 điểm", producer, 8);
  gint64 far = ocop_test_city_product (city, "Thiếu 20 điểm", producer, 8);
  gint64 set = ocop_test_city_product (city, "Đã xếp phiên", producer, 8);
  gint64 filed = ocop_test_city_product (city, "Mới nộp", producer, 8);
  gint64 lapsing = ocop_test_city_product (city, "Sắp hết hạn", producer, 8);
  gint64 lasting = ocop_test_city_product (city, "Còn hạn", producer, 8);
  gint64 session;
  g_autoptr (OcopPlanProgress) during = NULL;
  g_autoptr (OcopPlanProgress) over = NULL;
  const OcopTargetProgress *target;

  add_target (city, plan, "mới", "recognised", NULL, NULL, 3);
  add_target (city, plan, "còn", "products", "in_force", NULL, 3);
  hold (city, round, "2021-10-12", ranked, 71);
  hold (city, round, "2021-10-13", short_of, 47);
  hold (city, round, "2021-10-14", far, 30);
  session = ocop_test_city_session (city, later, 1, "2021-12-14");
  ocop_test_city_hear (city, session, ocop_test_city_dossier (city, set, later, "first", 8), 1);
  ocop_test_city_dossier (city, filed, later, "first", 8);
  ocop_test_city_recognition (city, lapsing, 3, "first", 2018, 0, ocop_test_city_decision (city, "1/QĐ-UBND", "2018-12-01"));
  ocop_test_city_recognition (city, lasting, 3, "first", 2019, 0, ocop_test_city_decision (city, "2/QĐ-UBND", "2019-12-01"));

  during = load (city, 2021, "2021-11-15");
  target = find (during, "mới");
  g_assert_cmpint (target->done.num, ==, 0);
  g_assert_nonnull (target->forecast);
  g_assert_cmpint (target->forecast->expected.num, ==, 2);
  assert_assumed (target, OCOP_ASSUME_RANKED, ranked);
  assert_assumed (target, OCOP_ASSUME_SCHEDULED, set);
  assert_assumed (target, OCOP_ASSUME_WAITING, filed);
  assert_assumed (target, OCOP_ASSUME_IN_REACH, short_of);
  g_assert_null (find_assumption (target, OCOP_ASSUME_LAPSING));
  target = find (during, "còn");
  g_assert_cmpint (target->done.num, ==, 2);
  g_assert_cmpint (target->forecast->expected.num, ==, 3);
  assert_assumed (target, OCOP_ASSUME_LAPSING, lapsing);

  /* Of a year that is over nothing is forecast, and what was in the outlook has not come of itself. */
  over = load (city, 2021, "2021-12-31");
  g_assert_null (find (over, "mới")->forecast);
  g_assert_cmpint (find (over, "mới")->done.num, ==, 0);
  g_assert_cmpint (find (over, "còn")->done.num, ==, 1);
}

static void
attend (OcopTestCity *city,
        gint64        course,
        gint64        unit)
{
  g_autoptr (OcopRecord) attendance = ocop_record_new (OCOP_KIND_COURSE_ATTENDANCE);

  ocop_record_set_ref (attendance, OCOP_COURSE_ATTENDANCE_COURSE, course);
  ocop_record_set_ref (attendance, OCOP_COURSE_ATTENDANCE_UNIT, unit);
  ocop_record_set_text (attendance, OCOP_COURSE_ATTENDANCE_OFFICE, "UBND phường");
  ocop_record_set_integer (attendance, OCOP_COURSE_ATTENDANCE_OFFICERS, 1);
  save (city, attendance);
}

static gint64
add_course (OcopTestCity *city,
            const char   *day)
{
  g_autoptr (OcopRecord) course = ocop_record_new (OCOP_KIND_COURSE);

  ocop_record_set_text (course, OCOP_COURSE_NAME, "Tập huấn");
  ocop_record_set_integer (course, OCOP_COURSE_PLAN_YEAR, 2025);
  ocop_record_set_text (course, OCOP_COURSE_BEGINS_ON, day);
  ocop_record_set_text (course, OCOP_COURSE_ORGANISER, "Sở");

  return save (city, course);
}

static void
add_officer (OcopTestCity *city,
             gint64        unit)
{
  g_autoptr (OcopRecord) officer = ocop_record_new (OCOP_KIND_OFFICER);

  ocop_record_set_ref (officer, OCOP_OFFICER_UNIT, unit);
  ocop_record_set_text (officer, OCOP_OFFICER_POSITION, "Cán bộ OCOP");
  ocop_record_set_integer (officer, OCOP_OFFICER_POSTS, 1);
  ocop_record_set_text (officer, OCOP_OFFICER_VALID_FROM, "2020-01-01");
  save (city, officer);
}

/* Three wards of which two become one: what was learned in the old one counts, each unit once; a course to come is a forecast. */
static void
check_training (OcopTestCity *city)
{
  gint64 plan = add_plan (city, 2025);
  gint64 first = ocop_test_city_unit (city, "ward", "1", "Một", city->district, "2018-01-01", "2025-06-30");
  gint64 second = ocop_test_city_unit (city, "ward", "2", "Hai", city->district, "2018-01-01", "2025-06-30");
  gint64 joined = ocop_test_city_unit (city, "ward", "3", "Mới", city->district, "2025-07-01", NULL);
  gint64 other = ocop_test_city_unit (city, "ward", "4", "Khác", city->district, "2018-01-01", NULL);
  gint64 course, coming;
  g_autoptr (OcopPlanProgress) progress = NULL;

  ocop_test_city_follow (city, first, joined, "whole");
  ocop_test_city_follow (city, second, joined, "whole");
  add_target (city, plan, "tập huấn", "trained", NULL, NULL, 100);
  assert_counted (city, 2025, "2025-03-01", "tập huấn", "?");
  add_officer (city, first);
  add_officer (city, second);
  add_officer (city, other);
  assert_counted (city, 2025, "2025-03-01", "tập huấn", "0/3");
  course = add_course (city, "2025-03-10");
  coming = add_course (city, "2025-09-10");
  attend (city, course, first);
  attend (city, coming, other);
  assert_counted (city, 2025, "2025-03-09", "tập huấn", "0/3");
  assert_counted (city, 2025, "2025-03-10", "tập huấn", "1/3");
  assert_counted (city, 2025, "2025-07-01", "tập huấn", "1/2");
  assert_counted (city, 2025, "2025-09-10", "tập huấn", "2/2");
  progress = load (city, 2025, "2025-08-01");
  assert_assumed (find (progress, "tập huấn"), OCOP_ASSUME_ENROLLED, other);
  g_assert_cmpint (ocop_fraction_compare_int (find (progress, "tập huấn")->forecast->expected, 100), ==, 0);
}

static void
add_task (OcopTestCity *city,
          gint64        plan,
          const char   *state,
          const char   *done_on)
{
  g_autoptr (OcopRecord) task = ocop_record_new (OCOP_KIND_TASK);

  ocop_record_set_ref (task, OCOP_TASK_PLAN, plan);
  ocop_record_set_text (task, OCOP_TASK_AGENCY, "Sở");
  ocop_record_set_text (task, OCOP_TASK_CONTENT, "Việc");
  ocop_record_set_text (task, OCOP_TASK_STATE, state);
  ocop_record_set_text (task, OCOP_TASK_DONE_ON, done_on);
  save (city, task);
}

static void
check_tasks (OcopTestCity *city)
{
  gint64 plan = add_plan (city, 2021);

  add_target (city, plan, "việc", "tasks", "done", "all", 100);
  assert_counted (city, 2021, "2021-12-31", "việc", "?");
  add_task (city, plan, "open", NULL);
  add_task (city, plan, "done", "2021-06-01");
  add_task (city, plan, "done", "2021-11-01");
  add_task (city, plan, "dropped", NULL);
  assert_counted (city, 2021, "2021-10-31", "việc", "1/3");
  assert_counted (city, 2021, "2021-11-01", "việc", "2/3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/plan/kinds", check_kinds);
  ocop_test_city_add ("/plan/merged-ward", check_merged_ward);
  ocop_test_city_add ("/plan/withdrawn", check_withdrawn);
  ocop_test_city_add ("/plan/to-centre", check_to_centre);
  ocop_test_city_add ("/plan/amendments", check_amendments);
  ocop_test_city_add ("/plan/forecast", check_forecast);
  ocop_test_city_add ("/plan/training", check_training);
  ocop_test_city_add ("/plan/tasks", check_tasks);

  return g_test_run ();
}
