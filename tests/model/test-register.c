/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-register.h"

#include "model/ocop-breakdown.h"
#include "ocop-test-city.h"

static GPtrArray *
load_rows (OcopTestCity *city,
           const char   *as_of)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = ocop_register_load (city->db, as_of, &error);

  g_assert_no_error (error);
  return rows;
}

static OcopBreakdown *
break_down (OcopTestCity    *city,
            OcopBreakdownBy  by,
            GPtrArray       *rows,
            int              year,
            const char      *as_of)
{
  g_autoptr (GError) error = NULL;
  OcopBreakdown *breakdown = ocop_breakdown_new (city->db, by, rows, year, as_of, &error);

  g_assert_no_error (error);
  return breakdown;
}

static void
check_row (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  gint64 product = ocop_test_city_product (city, "Nước mắm nhĩ", producer, 10);
  gint64 decision = ocop_test_city_decision (city, "3500/QĐ-UBND", "2021-11-03");
  g_autoptr (GPtrArray) rows = NULL;
  const OcopRegisterRow *row;

  ocop_test_city_recognition (city, product, 4, "first", 2021, ocop_test_city_round (city, 2021, 1), decision);
  rows = load_rows (city, "2021-12-31");

  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->name, ==, "Nước mắm nhĩ");
  g_assert_cmpstr (row->commune, ==, "Phường Thọ Quang");
  g_assert_cmpstr (row->district, ==, "Sơn Trà");
  g_assert_cmpint (row->area, ==, city->district);
  g_assert_cmpstr (row->subgroup, ==, "Tương, nước mắm, gia vị dạng lỏng khác");
  g_assert_cmpint (row->stars, ==, 4);
  g_assert_false (row->has_score);
  g_assert_cmpstr (row->decision, ==, "3500/QĐ-UBND");
  g_assert_cmpstr (row->expires_on, ==, "2024-11-03");
  g_assert_cmpstr (ocop_dossier_kind_label (row->kind), ==, "Lần đầu");
  g_assert_cmpint (row->year_first, ==, 2021);
}

/* Before its decision a product is on no register; a decision without a date holds from its year on. */
static void
check_as_of (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Hộ A", "household", city->ward);
  gint64 dated = ocop_test_city_product (city, "Có ngày", producer, 8);
  gint64 undated = ocop_test_city_product (city, "Chưa rõ ngày", producer, 8);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) early = NULL;
  g_autoptr (GPtrArray) after = NULL;

  ocop_test_city_recognition (city, dated, 3, "first", 2021, 0, ocop_test_city_decision (city, "1/QĐ", "2021-11-03"));
  ocop_test_city_recognition (city, undated, 3, "first", 2021, 0, 0);
  before = load_rows (city, "2020-12-31");
  early = load_rows (city, "2021-11-02");
  after = load_rows (city, "2021-11-03");

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (early->len, ==, 1);
  g_assert_cmpstr (((OcopRegisterRow *) g_ptr_array_index (early, 0))->name, ==, "Chưa rõ ngày");
  g_assert_cmpuint (after->len, ==, 2);
}

/* An upgrade changes the stars of the row; it is no second product and none of the year. */
static void
check_upgrade (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Công ty B", "enterprise", city->ward);
  gint64 product = ocop_test_city_product (city, "Chả cá", producer, 9);
  gint64 other = ocop_test_city_product (city, "Mực khô", producer, 9);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) old_rows = NULL;
  g_autoptr (OcopBreakdown) units = NULL;
  const OcopRegisterRow *row;

  ocop_test_city_recognition (city, product, 3, "first", 2020, 0, 0);
  ocop_test_city_recognition (city, product, 4, "upgrade", 2021, 0, 0);
  ocop_test_city_recognition (city, other, 3, "first", 2021, 0, 0);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "Dưới 3 sao", producer, 9), 2, "first", 2021, 0, 0);
  rows = load_rows (city, "2021-12-31");
  old_rows = load_rows (city, "2020-12-31");
  units = break_down (city, OCOP_BY_UNIT, rows, 2021, "2021-12-31");

  g_assert_cmpuint (rows->len, ==, 2);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpint (row->stars, ==, 4);
  g_assert_cmpint (row->kind, ==, OCOP_DOSSIER_UPGRADE);
  g_assert_cmpint (row->year_first, ==, 2020);
  g_assert_cmpint (((OcopRegisterRow *) g_ptr_array_index (old_rows, 0))->stars, ==, 3);

  g_assert_cmpint (units->in_year[0], ==, 1);
  g_assert_cmpint (units->in_year[1], ==, 0);
  g_assert_cmpint (units->all[0], ==, 1);
  g_assert_cmpint (units->all[1], ==, 1);
  g_assert_cmpint (units->producers, ==, 1);
}

static void
check_breakdowns_agree (OcopTestCity *city)
{
  static const char *const types[] = { "enterprise", "household", "household", "cooperative", "association" };
  gint64 rural = ocop_test_city_unit (city, "rural_district", "497", "Hòa Vang", city->city, "2018-01-01", NULL);
  gint64 commune = ocop_test_city_unit (city, "commune", "20317", "Hòa Phú", rural, "2018-01-01", NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (OcopBreakdown) by_unit = NULL;
  g_autoptr (OcopBreakdown) by_type = NULL;
  g_autoptr (OcopBreakdown) by_subgroup = NULL;
  OcopBreakdown *all[3];

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *name = g_strdup_printf ("Chủ thể %d", (int) i);
      gint64 unit = i == 4 ? 0 : i % 2 ? commune : city->ward;
      gint64 producer = ocop_test_city_producer (city, name, types[i], unit);

      for (int k = 0; k < 3; k++)
        ocop_test_city_recognition (city, ocop_test_city_product (city, name, producer, 1 + (int) i + k), 3 + k, "first",
                                    2020 + k % 2, 0, 0);
    }
  rows = load_rows (city, "2021-12-31");
  all[0] = by_unit = break_down (city, OCOP_BY_UNIT, rows, 2021, "2021-12-31");
  all[1] = by_type = break_down (city, OCOP_BY_PRODUCER_TYPE, rows, 2021, "2021-12-31");
  all[2] = by_subgroup = break_down (city, OCOP_BY_SUBGROUP, rows, 2021, "2021-12-31");

  for (int stars = 0; stars < 3; stars++)
    for (gsize i = 0; i < 3; i++)
      {
        int in_rows = 0;

        g_assert_cmpint (all[i]->all[stars], ==, 5);
        for (guint k = 0; k < all[i]->rows->len; k++)
          in_rows += ((OcopBreakdownRow *) g_ptr_array_index (all[i]->rows, k))->all[stars];
        /* The association is in no known unit: counted, but in no row. */
        g_assert_cmpint (in_rows, ==, i == 0 ? 4 : 5);
      }
  g_assert_cmpuint (by_unit->unplaced->len, ==, 3);
  g_assert_cmpuint (by_type->unplaced->len, ==, 0);
  g_assert_cmpint (by_unit->producers, ==, 5);
  g_assert_cmpuint (by_type->rows->len, ==, 6);
  g_assert_cmpstr (((OcopBreakdownRow *) g_ptr_array_index (by_unit->rows, 1))->label, ==, "Huyện Hòa Vang");
  g_assert_cmpint (((OcopBreakdownRow *) g_ptr_array_index (by_unit->rows, 1))->producers, ==, 2);
}

/* Five stars from the city are only proposed; the centre's are granted. */
static void
check_proposed (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX C", "cooperative", city->ward);
  gint64 product = ocop_test_city_product (city, "Trà", producer, 13);
  g_autoptr (GPtrArray) rows = NULL;
  const OcopRegisterRow *row;

  ocop_test_city_recognition (city, product, 5, "first", 2021, ocop_test_city_round (city, 2021, 1), 0);
  rows = load_rows (city, "2021-12-31");
  row = g_ptr_array_index (rows, 0);

  g_assert_cmpint (row->stars, ==, 5);
  g_assert_true (row->proposed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/register/row", check_row);
  ocop_test_city_add ("/register/as-of", check_as_of);
  ocop_test_city_add ("/register/upgrade", check_upgrade);
  ocop_test_city_add ("/register/proposed", check_proposed);
  ocop_test_city_add ("/breakdown/agree", check_breakdowns_agree);

  return g_test_run ();
}
