/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-search.h"
#include "ocop-test-city.h"
#include "ocop-test-records.h"
#include "store/ocop-statement.h"

static char *
found (OcopTestCity *city,
       OcopKind      kind,
       const char   *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = ocop_search_run (city->db, kind, text, &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (OcopRecord) record = ocop_record_load (city->db, kind, g_array_index (ids, gint64, i), NULL);

      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "",
                              ocop_record_get_text (record, kind == OCOP_KIND_PERSON    ? OCOP_PERSON_NAME
                                                            : kind == OCOP_KIND_PRODUCT ? OCOP_PRODUCT_NAME
                                                                                        : OCOP_UNIT_NAME));
    }

  return g_string_free (names, FALSE);
}

static void
assert_found (OcopTestCity *city,
              const char   *text,
              const char   *expected)
{
  g_autofree char *names = found (city, OCOP_KIND_PRODUCT, text);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_words (OcopTestCity *city)
{
  static const char *const names[] = { "Nước mắm Nam Ô", "Bánh tráng Tuý Loan", "Đông trùng hạ thảo", "Chả bò (Bà Hường)", "Mật ong Hoà Bắc",
                                       "Tỏi đen Lý Sơn", "Bánh khô mè Cẩm Lệ", "Trà sâm dứa – Hòa Vang" };
  gint64 producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    ocop_test_city_product (city, names[i], producer, 0);
  assert_found (city, "dong trung", "Đông trùng hạ thảo");
  assert_found (city, "ĐÔNG", "Đông trùng hạ thảo");
  assert_found (city, "hòa", "Mật ong Hoà Bắc|Trà sâm dứa – Hòa Vang"); /* either place of the tone */
  assert_found (city, "hoà", "Mật ong Hoà Bắc|Trà sâm dứa – Hòa Vang");
  assert_found (city, "ho\xcc\x80" "a", "Mật ong Hoà Bắc|Trà sâm dứa – Hòa Vang"); /* taken apart */
  assert_found (city, "túy loan", "Bánh tráng Tuý Loan");
  assert_found (city, "loan banh", "Bánh tráng Tuý Loan"); /* any order */
  assert_found (city, "ba hu", "Chả bò (Bà Hường)");      /* behind a bracket, beginnings */
  assert_found (city, "anh", "");                          /* not in the middle */
  assert_found (city, "bánh", "Bánh khô mè Cẩm Lệ|Bánh tráng Tuý Loan");
  assert_found (city, "banh khô cam le me", "Bánh khô mè Cẩm Lệ");
  assert_found (city, "banh mắm", "");
  assert_found (city, "100%_'\"", "");
  assert_found (city, " –() ", "Bánh khô mè Cẩm Lệ|Bánh tráng Tuý Loan|Chả bò (Bà Hường)|Đông trùng hạ thảo|Mật ong Hoà Bắc|"
                               "Nước mắm Nam Ô|Tỏi đen Lý Sơn|Trà sâm dứa – Hòa Vang");
}

/* a ă â … d đ … o ô ơ … u ư; tones only where the letters are equal: ngang huyền hỏi ngã sắc nặng. */
static void
test_order (OcopTestCity *city)
{
  static const char *const order[] = { "An", "Ăn", "Ân", "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Dừa", "Đa", "Ê", "Oi", "Ô", "Ơ", "Ua", "Ưa" };
  g_autofree char *expected = NULL;
  gint64 producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      ocop_test_city_product (city, order[(i * 7 + 3) % G_N_ELEMENTS (order)], producer, 0);
      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", order[i]);
    }
  expected = g_string_free (text, FALSE);
  assert_found (city, NULL, expected);
}

static void
test_persons (OcopTestCity *city)
{
  static const char *const names[] = { "Trần Văn Đức", "Lê Thị An", "Nguyễn Ân", "Phạm Dũng" };
  g_autofree char *all = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OcopRecord) person = ocop_record_new (OCOP_KIND_PERSON);

      ocop_record_set_text (person, OCOP_PERSON_NAME, names[i]);
      ocop_record_set_text (person, OCOP_PERSON_OFFICE, "Sở Công Thương");
      ocop_record_set_text (person, OCOP_PERSON_SHORT_OFFICE, "SCT");
      g_assert_true (ocop_record_save (person, city->db, NULL));
    }
  all = found (city, OCOP_KIND_PERSON, "cong thuong");
  g_assert_cmpstr (all, ==, "Lê Thị An|Nguyễn Ân|Phạm Dũng|Trần Văn Đức"); /* by given name */
}

/* Every kind answers, also one that is neither searched nor sorted. */
static void
test_every_kind (OcopTestCity *city)
{
  for (OcopKind kind = 0; kind < OCOP_N_KINDS; kind++)
    {
      g_autoptr (OcopRecord) record = ocop_test_record_save (city->db, kind, OCOP_TEST_FULL);
      g_autoptr (GArray) all = ocop_search_run (city->db, kind, NULL, NULL);
      g_autoptr (GArray) some = ocop_search_run (city->db, kind, "da nang", NULL);

      g_assert_nonnull (record);
      g_assert_cmpuint (all->len, >=, 1);
      g_assert_cmpuint (some->len, >=, 1);
    }
}

/* Keys of another order are made anew, without a line in the history. */
static void
test_renew (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  gboolean current = TRUE;
  gint64 lines = 0, lines_after = 0;

  ocop_test_city_product (city, "Bánh", producer, 0);
  ocop_test_city_product (city, "An", producer, 0);
  g_assert_true (ocop_search_is_current (city->db, &current, NULL));
  g_assert_false (current); /* nothing is said about it in this file */
  g_assert_true (ocop_statement_run (city->db, NULL, "INSERT INTO setting VALUES ('collation', 'old')", ""));
  g_assert_true (ocop_statement_run (city->db, NULL, "UPDATE product SET search = '', sort_key = zeroblob (id)", ""));
  assert_found (city, NULL, "Bánh|An");
  assert_found (city, "an", "");
  g_assert_true (ocop_statement_scalar (city->db, &lines, NULL, "SELECT count(*) FROM change", ""));
  g_assert_true (ocop_search_renew_keys (city->db, NULL, NULL));
  g_assert_true (ocop_search_is_current (city->db, &current, NULL));
  g_assert_true (current);
  assert_found (city, NULL, "An|Bánh");
  assert_found (city, "an", "An");
  g_assert_true (ocop_statement_scalar (city->db, &lines_after, NULL, "SELECT count(*) FROM change", ""));
  g_assert_cmpint (lines, ==, lines_after);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/search/words", test_words);
  ocop_test_city_add ("/search/order", test_order);
  ocop_test_city_add ("/search/persons", test_persons);
  ocop_test_city_add ("/search/every-kind", test_every_kind);
  ocop_test_city_add ("/search/renew", test_renew);
  return g_test_run ();
}
