/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-units.h"

#include "ocop-test-city.h"

static OcopUnitMap *
load_map (OcopTestCity *city)
{
  g_autoptr (GError) error = NULL;
  OcopUnitMap *map = ocop_unit_map_load (city->db, &error);

  g_assert_no_error (error);
  return map;
}

/* Phước Ninh ended in 2024; its code went to the new ward Hải Châu, which is another place. */
static void
check_reused_code (OcopTestCity *city)
{
  gint64 old_ward = ocop_test_city_unit (city, "ward", "20242", "Phước Ninh", city->district, "2018-01-01", "2024-12-31");
  gint64 new_ward = ocop_test_city_unit (city, "ward", "20242", "Hải Châu", city->city, "2025-07-01", NULL);
  g_autoptr (OcopUnitMap) map = load_map (city);

  g_assert_cmpint (ocop_unit_map_on (map, old_ward, "2024-12-31")->id, ==, old_ward);
  g_assert_null (ocop_unit_map_on (map, old_ward, "2025-01-01"));
  g_assert_null (ocop_unit_map_on (map, old_ward, "2026-01-01"));
  g_assert_null (ocop_unit_map_on (map, new_ward, "2024-12-31"));
}

static void
check_succession (OcopTestCity *city)
{
  gint64 first = ocop_test_city_unit (city, "ward", "1", "Một", city->district, "2018-01-01", "2024-12-31");
  gint64 second = ocop_test_city_unit (city, "ward", "2", "Hai", city->district, "2025-01-01", "2025-06-30");
  gint64 third = ocop_test_city_unit (city, "ward", "3", "Ba", city->city, "2025-07-01", NULL);
  gint64 split = ocop_test_city_unit (city, "ward", "4", "Bốn", city->district, "2018-01-01", "2025-06-30");
  g_autoptr (OcopUnitMap) map = NULL;

  ocop_test_city_follow (city, first, second, "whole");
  ocop_test_city_follow (city, second, third, "whole");
  ocop_test_city_follow (city, split, third, "part");
  map = load_map (city);

  g_assert_cmpstr (ocop_unit_map_on (map, first, "2021-12-31")->name, ==, "Một");
  g_assert_cmpstr (ocop_unit_map_on (map, first, "2025-03-01")->name, ==, "Hai");
  g_assert_cmpstr (ocop_unit_map_on (map, first, "2026-11-20")->name, ==, "Ba");
  /* Of a unit that was divided it is not known where a producer is now. */
  g_assert_null (ocop_unit_map_on (map, split, "2026-11-20"));
}

static void
check_circle (OcopTestCity *city)
{
  gint64 a = ocop_test_city_unit (city, "ward", "1", "A", city->district, "2018-01-01", "2018-12-31");
  gint64 b = ocop_test_city_unit (city, "ward", "2", "B", city->district, "2018-01-01", "2018-12-31");
  g_autoptr (OcopUnitMap) map = NULL;

  ocop_test_city_follow (city, a, b, "whole");
  ocop_test_city_follow (city, b, a, "whole");
  map = load_map (city);

  g_assert_null (ocop_unit_map_on (map, a, "2021-12-31"));
  g_assert_null (ocop_unit_map_on (map, 0, "2021-12-31"));
  g_assert_null (ocop_unit_map_on (map, 987654, "2021-12-31"));
}

static void
check_areas (OcopTestCity *city)
{
  gint64 rural = ocop_test_city_unit (city, "rural_district", "497", "Hòa Vang", city->city, "2018-01-01", "2025-06-30");
  g_autoptr (OcopUnitMap) map = NULL;
  g_autoptr (GPtrArray) areas = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autofree char *name = NULL;
  const OcopUnit *ward;

  ocop_test_city_unit (city, "rural_district", "498", "Hoàng Sa", city->city, "2018-01-01", NULL);
  ocop_test_city_unit (city, "commune", "20317", "Hòa Phú", rural, "2018-01-01", "2025-06-30");
  map = load_map (city);
  areas = ocop_unit_map_areas (map, "2021-12-31");

  /* Districts with communes, and no row for Hoàng Sa, which has none. */
  g_assert_cmpuint (areas->len, ==, 2);
  g_assert_cmpint (((OcopUnit *) g_ptr_array_index (areas, 0))->id, ==, city->district);
  g_assert_cmpint (((OcopUnit *) g_ptr_array_index (areas, 1))->id, ==, rural);
  ward = ocop_unit_map_on (map, city->ward, "2021-12-31");
  g_assert_cmpint (ocop_unit_get_area (ward, "2021-12-31")->id, ==, city->district);
  name = ocop_unit_get_full_name (ward);
  g_assert_cmpstr (name, ==, "Phường Thọ Quang");

  later = ocop_unit_map_areas (map, "2025-08-01");
  g_assert_cmpuint (later->len, ==, 1);
}

/* Once there are no districts the communes are the areas themselves. */
static void
check_without_districts (OcopTestCity *city)
{
  gint64 ward = ocop_test_city_unit (city, "ward", "20275", "An Hải", city->city, "2030-01-01", NULL);
  gint64 zone = ocop_test_city_unit (city, "special_zone", "20333", "Hoàng Sa", city->city, "2030-01-01", NULL);
  g_autoptr (OcopUnitMap) map = NULL;
  g_autoptr (GPtrArray) areas = NULL;

  ocop_test_exec (city->db, "UPDATE unit SET valid_to = '2029-12-31' WHERE kind = 'urban_district' OR code = '20263'", NULL);
  map = load_map (city);
  areas = ocop_unit_map_areas (map, "2030-06-01");

  g_assert_cmpuint (areas->len, ==, 2);
  g_assert_cmpint (ocop_unit_get_area (ocop_unit_map_get (map, ward), "2030-06-01")->id, ==, ward);
  g_assert_cmpint (ocop_unit_get_area (ocop_unit_map_get (map, zone), "2030-06-01")->id, ==, zone);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/units/reused-code", check_reused_code);
  ocop_test_city_add ("/units/succession", check_succession);
  ocop_test_city_add ("/units/circle", check_circle);
  ocop_test_city_add ("/units/areas", check_areas);
  ocop_test_city_add ("/units/without-districts", check_without_districts);

  return g_test_run ();
}
