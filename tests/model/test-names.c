/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-names.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-sample.h"
#include "model/ocop-unit-suggestions.h"
#include "ocop-test-city.h"

static char *
near_to (OcopNames  *names,
         const char *text,
         gint64      exclude)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ocop_names_near (names, text, exclude, 5, &error);
  GString *words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      const OcopNearName *name = found->pdata[i];

      g_string_append_printf (words, "%s%s%s", i > 0 ? "|" : "", name->is_same ? "=" : "~", name->name);
    }

  return g_string_free (words, FALSE);
}

static void
assert_near (OcopNames  *names,
             const char *text,
             const char *expected)
{
  g_autofree char *found = near_to (names, text, 0);

  g_assert_cmpstr (found, ==, expected);
}

static void
check_producers (OcopTestCity *city)
{
  g_autoptr (OcopNames) names = ocop_names_new (city->db, OCOP_KIND_PRODUCER);
  gint64 my_phuong = ocop_test_city_producer (city, "Cơ sở bánh ngọt Mỹ Phương", "household", city->ward);
  g_autoptr (OcopRecord) record = NULL;
  g_autofree char *others = NULL;

  ocop_test_city_producer (city, "Công ty TNHH Bắc Đẩu", "enterprise", city->ward);
  ocop_test_city_producer (city, "HTX Nấm Nhơn Phước", "cooperative", city->ward);
  assert_near (names, "hop tac xa nam nhon phuoc", "=HTX Nấm Nhơn Phước");
  assert_near (names, "Hộ kinh doanh Bắc Đẩu", "=Công ty TNHH Bắc Đẩu"); /* another legal form */
  assert_near (names, "Công ty TNHH MTV SX&TM Bắc Đẩu", "=Công ty TNHH Bắc Đẩu");
  assert_near (names, "Bánh ngọt Mỹ Phươn", "~Cơ sở bánh ngọt Mỹ Phương"); /* a letter missing */
  assert_near (names, "Bánh nogt Mỹ Phương", "~Cơ sở bánh ngọt Mỹ Phương"); /* two letters exchanged */
  assert_near (names, "Mỹ Phương bánh ngọt", "=Cơ sở bánh ngọt Mỹ Phương");
  assert_near (names, "Bánh ngọt Mỹ Phương Đà", "~Cơ sở bánh ngọt Mỹ Phương"); /* a word more */
  assert_near (names, "Bánh ngọt", "");
  assert_near (names, "", "");
  assert_near (names, "Công ty TNHH", ""); /* a legal form is nobody's name */
  others = near_to (names, "Bánh ngọt Mỹ Phương", my_phuong);
  g_assert_cmpstr (others, ==, "");

  /* What changed meanwhile is known. */
  record = ocop_record_load (city->db, OCOP_KIND_PRODUCER, my_phuong, NULL);
  ocop_record_set_text (record, OCOP_PRODUCER_NAME, "Cơ sở Hương Quê");
  g_assert_true (ocop_record_save (record, city->db, NULL));
  assert_near (names, "Bánh ngọt Mỹ Phương", "");
  assert_near (names, "Hương Quê", "=Cơ sở Hương Quê");
  g_assert_true (ocop_record_delete (record, city->db, NULL));
  assert_near (names, "Hương Quê", "");
}

static void
check_products (OcopTestCity *city)
{
  g_autoptr (OcopNames) names = ocop_names_new (city->db, OCOP_KIND_PRODUCT);
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  g_autoptr (GPtrArray) found = NULL;

  ocop_test_city_product (city, "Nước mắm nhĩ", producer, 10);
  ocop_test_city_product (city, "Tỏi", producer, 10);
  assert_near (names, "nuoc mam nhi", "=Nước mắm nhĩ");
  assert_near (names, "Nước mắm nhỉ", "=Nước mắm nhĩ");
  assert_near (names, "Tối", "=Tỏi");
  assert_near (names, "Tôm", ""); /* so short a name has no letter to spare */
  found = ocop_names_near (names, "Nước mắm nhĩ", 0, 5, NULL);
  g_assert_cmpstr (((OcopNearName *) found->pdata[0])->beside, ==, "HTX Mắm");
}

static char *
suggested (const OcopUnitMap *map,
           const char        *text,
           const char        *date,
           guint              most)
{
  g_autoptr (GPtrArray) found = ocop_unit_map_suggest (map, text, date, most);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? "|" : "", ((OcopUnitSuggestion *) found->pdata[i])->label);

  return g_string_free (labels, FALSE);
}

static void
assert_suggested (const OcopUnitMap *map,
                  const char        *text,
                  const char        *date,
                  const char        *expected)
{
  g_autofree char *labels = suggested (map, text, date, 3);

  g_assert_cmpstr (labels, ==, expected);
}

/* The city's own units, as a person types them. */
static void
test_units (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_filled_file (folder, "a.ocop", ocop_sample_fill);
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_READ, NULL);
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, NULL);
  g_autoptr (GPtrArray) all = ocop_unit_map_suggest (map, NULL, "2021-12-31", 1000);

  assert_suggested (map, "hoa an", "2021-12-31", "Phường Hòa An, quận Cẩm Lệ");
  assert_suggested (map, "P. Hoà An", "2021-12-31", "Phường Hòa An, quận Cẩm Lệ");
  assert_suggested (map, "cam le hoa an", "2021-12-31", "Phường Hòa An, quận Cẩm Lệ");
  assert_suggested (map, "tho quang", "2021-12-31", "Phường Thọ Quang, quận Sơn Trà");
  assert_suggested (map, "hai chau ii", "2021-12-31", "Phường Hải Châu II, quận Hải Châu");
  assert_suggested (map, "xyz", "2021-12-31", "");
  assert_suggested (map, "huyện hòa vang", "2021-12-31", "Huyện Hòa Vang|Xã Hòa Bắc, huyện Hòa Vang|Xã Hòa Châu, huyện Hòa Vang");
  /* From 1 July 2025 there are no districts; the ward is another one. */
  assert_suggested (map, "hoa vang", "2025-07-01", "Xã Hòa Vang");
  g_assert_cmpuint (all->len, ==, 56 + 8);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/names/producers", check_producers);
  ocop_test_city_add ("/names/products", check_products);
  g_test_add_func ("/names/units", test_units);

  return g_test_run ();
}
