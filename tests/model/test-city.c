/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-city.h"

#include "base/ocop-collation.h"
#include "model/ocop-offices.h"
#include "model/ocop-units.h"
#include "ocop-test.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

/* A new city file, made once and only read. */
static OcopTestFolder *folder;
static char *path;
static OcopStore *store;

static OcopDb *
reader (void)
{
  return ocop_store_get_reader (store);
}

static void
assert_units (const char *kind,
              gint64      parent_code,
              gint64      expected)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  ocop_statement_scalar (reader (), &n, &error,
                         "SELECT count(*) FROM unit u JOIN unit p ON p.id = u.parent WHERE u.kind = ? "
                         "AND p.code = CAST (? AS TEXT) AND u.valid_from = '2018-01-01'",
                         "tl", kind, parent_code);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, expected);
}

static void
test_units (void)
{
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE valid_from = '2018-01-01'"), ==, 1 + 8 + 56);
  assert_units ("urban_district", 48, 6);
  assert_units ("rural_district", 48, 2);
  assert_units ("ward", 490, 5);
  assert_units ("ward", 491, 10);
  assert_units ("ward", 492, 13);
  assert_units ("ward", 493, 7);
  assert_units ("ward", 494, 4);
  assert_units ("ward", 495, 6);
  assert_units ("commune", 497, 11);
  assert_units ("ward", 498, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE parent IS NULL"), ==, 1);
}

/* The names as the official list has them, without their kind, tones placed one way. */
static void
test_names (void)
{
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE code = '20287' AND name = 'Hòa Quý'"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE code = '20290' AND name = 'Hòa Hải'"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE code = '20236' AND name = 'Hải Châu I'"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE code = '498' AND name = 'Hoàng Sa'"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE name LIKE 'Hoà %' OR name LIKE '%Qúy'"), ==, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE name LIKE 'Phường %' OR name LIKE 'Xã %' "
                                           "OR name LIKE 'Quận %' OR name LIKE 'Huyện %' OR name <> trim (name)"),
                   ==, 0);
}

static guint
count_areas (const OcopUnitMap *map,
             const char        *date)
{
  g_autoptr (GPtrArray) areas = ocop_unit_map_areas (map, date);

  return areas->len;
}

/* The maps stand from the programme's first year on; districts end with June 2025, the city goes on. */
static void
test_dates (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (reader (), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_areas (map, "2017-12-31"), ==, 0);
  g_assert_cmpuint (count_areas (map, "2018-01-01"), ==, 7);
  g_assert_cmpuint (count_areas (map, "2025-06-30"), ==, 7);
  g_assert_cmpuint (count_areas (map, "2025-07-01"), ==, 94);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE valid_to IS NULL AND kind = 'city'"), ==, 1);
}

static void
assert_office (OcopOfficeRole  role,
               const char     *date,
               const char     *name,
               const char     *superior,
               const char     *heading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopOffice) office = ocop_office_on (reader (), role, date, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (office->name, ==, name);
  g_assert_cmpstr (office->superior, ==, superior);
  g_assert_cmpstr (office->heading, ==, heading);
  g_assert_cmpstr (office->place, ==, "Đà Nẵng");
}

static void
test_offices (void)
{
  static const char city[] = "UBND THÀNH PHỐ ĐÀ NẴNG";

  assert_office (OCOP_OFFICE_CITY, "2021-12-31", "Ủy ban nhân dân thành phố Đà Nẵng", NULL,
                 "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG");
  assert_office (OCOP_OFFICE_COUNCIL, "2021-12-31", "Hội đồng đánh giá, phân hạng sản phẩm OCOP thành phố", city,
                 "HỘI ĐỒNG ĐÁNH GIÁ,\nPHÂN HẠNG SẢN PHẨM OCOP");
  assert_office (OCOP_OFFICE_STANDING, "2021-12-31", "Sở Nông nghiệp và Phát triển nông thôn", city,
                 "SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN");
  assert_office (OCOP_OFFICE_STANDING, "2025-02-28", "Sở Nông nghiệp và Phát triển nông thôn", city,
                 "SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN");
  assert_office (OCOP_OFFICE_STANDING, "2025-03-01", "Sở Nông nghiệp và Môi trường", city,
                 "SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG");
}

static void
test_settings (void)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM setting WHERE key = 'collation' AND value = '%s'",
                                          ocop_collation_version ());

  g_assert_cmpint (ocop_test_number (path, sql), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM setting WHERE key = 'city' AND value = 'Đà Nẵng'"), ==, 1);
}

static void
test_nothing_else (void)
{
  g_assert_cmpint (ocop_test_number (path, "SELECT (SELECT count(*) FROM product) + (SELECT count(*) FROM producer) "
                                           "+ (SELECT count(*) FROM person) + (SELECT count(*) FROM plan) "
                                           "+ (SELECT count(*) FROM doubt) + (SELECT count(*) FROM round)"),
                   ==, 0);
  ocop_test_assert_sound (path);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = ocop_test_folder_new ();
  path = ocop_test_filled_file (folder, "city.ocop", ocop_city_fill);
  store = ocop_store_open (path, OCOP_STORE_READ, &error);
  g_assert_no_error (error);

  g_test_add_func ("/city/units", test_units);
  g_test_add_func ("/city/names", test_names);
  g_test_add_func ("/city/dates", test_dates);
  g_test_add_func ("/city/offices", test_offices);
  g_test_add_func ("/city/settings", test_settings);
  g_test_add_func ("/city/nothing-else", test_nothing_else);
  status = g_test_run ();

  g_object_unref (store);
  g_free (path);
  ocop_test_folder_free (folder);

  return status;
}
