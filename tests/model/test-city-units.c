/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-city.h"
#include "model/ocop-units.h"
#include "ocop-test.h"
#include "store/ocop-store.h"

#include <string.h>

/* A new city file, made once and only read. */
static OcopTestFolder *folder;
static char *path;
static OcopStore *store;
static OcopUnitMap *units;

static guint
count_communes (const char *date)
{
  static const char *const kinds[] = { "ward", "commune", "township", "special_zone" };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) list = ocop_unit_map_list (units, kinds[i], date);

      n += list->len;
    }

  return n;
}

static guint
count_kind (const char *kind,
            const char *date)
{
  g_autoptr (GPtrArray) list = ocop_unit_map_list (units, kind, date);

  return list->len;
}

static void
test_counts (void)
{
  g_assert_cmpuint (count_communes ("2021-12-31"), ==, 56);
  g_assert_cmpuint (count_communes ("2024-12-31"), ==, 56);
  g_assert_cmpuint (count_communes ("2025-01-01"), ==, 47);
  g_assert_cmpuint (count_communes ("2025-06-30"), ==, 47);
  g_assert_cmpuint (count_communes ("2025-07-01"), ==, 94);
  g_assert_cmpuint (count_kind ("ward", "2025-07-01"), ==, 23);
  g_assert_cmpuint (count_kind ("commune", "2025-07-01"), ==, 70);
  g_assert_cmpuint (count_kind ("special_zone", "2025-07-01"), ==, 1);
  g_assert_cmpuint (count_kind ("urban_district", "2025-06-30"), ==, 6);
  g_assert_cmpuint (count_kind ("urban_district", "2025-07-01"), ==, 0);
  g_assert_cmpuint (count_kind ("rural_district", "2025-06-30"), ==, 2);
  g_assert_cmpuint (count_kind ("rural_district", "2025-07-01"), ==, 0);
  /* What goes on unchanged is one record: 12 wards ended in 2024, 3 began in January 2025. */
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit"), ==, 1 + 8 + 56 + 3 + 94);
}

/* On no day does a code belong to two units, nor does a commune stand alone or under an ended parent. */
static void
test_maps (void)
{
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit a JOIN unit b ON a.code = b.code AND a.id < b.id "
                                           "AND a.valid_from <= coalesce (b.valid_to, '9999') "
                                           "AND b.valid_from <= coalesce (a.valid_to, '9999')"),
                   ==, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit u LEFT JOIN unit p ON p.id = u.parent "
                                           "WHERE u.kind <> 'city' AND (p.id IS NULL OR p.valid_from > u.valid_from "
                                           "OR coalesce (p.valid_to, '9999') < coalesce (u.valid_to, '9999'))"),
                   ==, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE name GLOB 'Hoà *' OR name GLOB '*Qúy' "
                                           "OR name GLOB 'Phường *' OR name GLOB 'Xã *' OR name GLOB 'Đặc khu *'"),
                   ==, 0);
}

/* A unit is followed by what begins on the day after its end, and as a whole by one unit only. */
static void
test_follows (void)
{
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit_follow"), ==, 61);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit_follow f JOIN unit o ON o.id = f.old_unit "
                                           "JOIN unit n ON n.id = f.new_unit WHERE n.valid_from > date (o.valid_to, '+1 day') "
                                           "OR coalesce (n.valid_to, '9999') <= o.valid_to"),
                   ==, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM (SELECT old_unit FROM unit_follow WHERE extent = 'whole' "
                                           "GROUP BY old_unit HAVING count(*) > 1)"),
                   ==, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit_follow a JOIN unit_follow b "
                                           "ON a.old_unit = b.old_unit AND a.extent <> b.extent"),
                   ==, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit_follow WHERE trim (source) = ''"), ==, 0);
  /* Equal code and name is one source, and holds wherever it is so. */
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit_follow f JOIN unit o ON o.id = f.old_unit "
                                           "JOIN unit n ON n.id = f.new_unit WHERE f.source = 'cùng mã; cùng tên' "
                                           "AND (o.code <> n.code OR o.name <> n.name OR f.extent <> 'whole')"),
                   ==, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit o JOIN unit n ON n.code = o.code AND n.name = o.name "
                                           "AND n.valid_from = date (o.valid_to, '+1 day') WHERE NOT EXISTS "
                                           "(SELECT 1 FROM unit_follow f WHERE f.old_unit = o.id AND f.new_unit = n.id)"),
                   ==, 0);
  /* Of every commune it is known what it became; districts became nothing, apart from Hoàng Sa. */
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM unit WHERE valid_to IS NOT NULL "
                                           "AND id NOT IN (SELECT old_unit FROM unit_follow)"),
                   ==, 7);
}

static gint64
unit_id (const char *code,
         const char *date)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM unit WHERE code = '%s' AND valid_from <= '%s' AND coalesce (valid_to, '9999') >= '%s'",
                     code, date, date);

  return ocop_test_number (path, sql);
}

/* A unit by its code of 2021, and its name on three days; %NULL: not known. */
static const struct
{
  const char *code, *name, *in_2025, *today;
} histories[] = {
  { "20263", "Thọ Quang", "Thọ Quang", "Sơn Trà" },
  { "20236", "Hải Châu I", "Hải Châu", "Hải Châu" },
  { "20242", "Phước Ninh", "Phước Ninh", "Hải Châu" },
  { "20248", "Nam Dương", "Phước Ninh", "Hải Châu" },
  { "20221", "Thạc Gián", "Thạc Gián", "Thanh Khê" },
  { "20218", "Vĩnh Trung", "Thạc Gián", "Thanh Khê" },
  { "20281", "An Hải Đông", "An Hải Nam", "An Hải" },
  { "20224", "An Khê", "An Khê", "An Khê" },
  { "20314", "Hòa Xuân", "Hòa Xuân", "Hòa Xuân" },
  { "20287", "Hòa Quý", "Hòa Quý", "Ngũ Hành Sơn" },
  { "20332", "Hòa Khương", "Hòa Khương", "Hòa Tiến" },
  { "20320", "Hòa Phong", "Hòa Phong", "Hòa Vang" },
  { "20296", "Hòa Liên", "Hòa Liên", NULL }, /* divided between Hải Vân and Liên Chiểu */
  { "498", "Hoàng Sa", "Hoàng Sa", "Hoàng Sa" },
  { "493", "Sơn Trà", "Sơn Trà", NULL },
};

static const char *
name_on (gint64      id,
         const char *date)
{
  const OcopUnit *unit = ocop_unit_map_on (units, id, date);

  return unit != NULL ? unit->name : NULL;
}

static void
test_histories (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (histories); i++)
    {
      gint64 id = unit_id (histories[i].code, "2021-12-31");

      g_assert_cmpstr (name_on (id, "2021-12-31"), ==, histories[i].name);
      g_assert_cmpstr (name_on (id, "2025-03-01"), ==, histories[i].in_2025);
      g_assert_cmpstr (name_on (id, "2026-11-20"), ==, histories[i].today);
    }
  /* 20242 was given to another place: what bears it now was not there before. */
  g_assert_null (name_on (unit_id ("20242", "2026-11-20"), "2021-12-31"));
  g_assert_cmpint (unit_id ("20263", "2021-12-31"), ==, unit_id ("20263", "2025-06-30"));
  g_assert_cmpint (unit_id ("20263", "2021-12-31"), !=, unit_id ("20263", "2025-07-01"));
}

static void
test_areas (void)
{
  g_autoptr (GPtrArray) former = ocop_unit_map_areas (units, "2021-12-31");
  g_autoptr (GPtrArray) last = ocop_unit_map_areas (units, "2025-06-30");
  g_autoptr (GPtrArray) present = ocop_unit_map_areas (units, "2026-11-20");

  g_assert_cmpuint (former->len, ==, 7);
  g_assert_cmpuint (last->len, ==, 7);
  g_assert_cmpuint (present->len, ==, 94);
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
  units = ocop_unit_map_load (ocop_store_get_reader (store), &error);
  g_assert_no_error (error);

  g_test_add_func ("/city-units/counts", test_counts);
  g_test_add_func ("/city-units/maps", test_maps);
  g_test_add_func ("/city-units/follows", test_follows);
  g_test_add_func ("/city-units/histories", test_histories);
  g_test_add_func ("/city-units/areas", test_areas);
  status = g_test_run ();

  ocop_unit_map_free (units);
  g_object_unref (store);
  g_free (path);
  ocop_test_folder_free (folder);

  return status;
}
