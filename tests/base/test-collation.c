/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-collation.h"

#include <locale.h>
#include <string.h>

/* In the order of a Vietnamese dictionary: a ă â, d đ, e ê, o ô ơ, u ư are letters of their own; the tones
 * (none, huyền, hỏi, ngã, sắc, nặng) decide only between the same letters, from the left, and case last of
 * all; numbers come by value. */
static const char *const words[] = {
  "2 sao",   "10 sao",   "an",         "An",     "An Hải",   "Áo dài",   "ẵm",       "ăn",      "ấm chén", "ân",
  "bánh",    "bánh dừa", "Bánh tét",   "Bánh tráng", "bắp",  "bần",      "ca",       "cà",      "cả",      "cã",
  "cá",      "cạ",       "cà cá",      "cá cà",  "cam",      "cạm",      "căm",      "cằm",     "cẳm",     "cẵm",
  "cắm",     "cặm",      "câm",        "cầm",    "cẩm",      "cẫm",      "cấm",      "cậm",     "Cẩm Lệ",  "cha",
  "chả bò",  "dâu",      "dừa",        "đa",     "Đà Nẵng",  "đậu",      "e",        "ém",      "ê",       "ếch",
  "Hòa Bắc", "Hòa Vang", "Hội An",     "mì",     "mít",      "nghệ",     "nước mắm", "o",       "ò",       "ọ",
  "ô",       "ồ",        "ộ",          "ơ",      "ờ",        "ợ",        "ớt",       "thơm",    "tiêu",    "tra",
  "trà",     "u",        "ũ",          "ư",      "ữ",        "ý",        "y tế",     "yến",
};

static int
compare (const char *a,
         const char *b)
{
  g_autoptr (GBytes) key_a = ocop_collation_key (a);
  g_autoptr (GBytes) key_b = ocop_collation_key (b);

  return g_bytes_compare (key_a, key_b);
}

static void
assert_in_order (const char *const *list,
                 gsize              n)
{
  for (gsize i = 0; i < n; i++)
    for (gsize j = i + 1; j < n; j++)
      if (compare (list[i], list[j]) >= 0)
        g_error ("“%s” does not come before “%s”", list[i], list[j]);
}

static void
test_order (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (words), >=, 30);
  assert_in_order (words, G_N_ELEMENTS (words));
}

static gpointer
order_of_a_thread (gpointer data)
{
  assert_in_order (words, G_N_ELEMENTS (words));

  return NULL;
}

/* The machine's locale, and that of the thread which asks first, decide nothing. */
static void
test_any_locale (void)
{
  static const char *const locales[] = { "C", "C.UTF-8", "vi_VN.UTF-8", "en_US.UTF-8", "sv_SE.UTF-8", "tr_TR.UTF-8", "cs_CZ.UTF-8" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      /* ICU looks at the environment, the C library at what is installed; either may try to interfere. */
      g_setenv ("LC_ALL", locales[i], TRUE);
      if (setlocale (LC_ALL, locales[i]) == NULL)
        g_test_message ("the C library has no %s here", locales[i]);
      g_thread_join (g_thread_new (locales[i], order_of_a_thread, NULL));
    }
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
}

/* ICU's collators do not bear two threads at a time. */
static void
test_threads (void)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("order", order_of_a_thread, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_same_text (void)
{
  g_autoptr (GBytes) none = ocop_collation_key (NULL);
  g_autoptr (GBytes) empty = ocop_collation_key ("");

  g_assert_cmpuint (g_bytes_get_size (none), ==, 0);
  g_assert_cmpuint (g_bytes_get_size (empty), ==, 0);
  g_assert_cmpint (compare ("Tiếng", "Tie\xcc\x82\xcc\x81ng"), ==, 0);
  g_assert_cmpint (compare ("", "a"), <, 0);
  g_assert_cmpint (compare ("a\xff", "a"), >, 0); /* what is no UTF-8 does no harm */
}

/* A key is never the beginning of another's by its terminator, so that (key, id) orders as key does. */
static void
test_prefix (void)
{
  g_autoptr (GBytes) key = ocop_collation_key ("bánh");
  gsize size;
  const guint8 *bytes = g_bytes_get_data (key, &size);

  g_assert_null (memchr (bytes, 0, size));
}

static void
assert_people_in_order (const char *const *people,
                        gsize              n)
{
  for (gsize i = 1; i < n; i++)
    {
      g_autofree char *a = ocop_collation_given_name_first (people[i - 1]);
      g_autofree char *b = ocop_collation_given_name_first (people[i]);

      if (compare (a, b) >= 0)
        g_error ("“%s” does not come before “%s”", people[i - 1], people[i]);
    }
}

/* People are looked up by their given name; those of one given name by the rest. */
static void
test_given_name (void)
{
  static const char *const people[] = { "Nguyễn Văn An", "Trần Thị Ánh", "Bình", "Lê Bình", "Đỗ Duy", "Bùi Thị Đào",
                                        "Nguyễn Văn Em", "Ngô Êm", "Phạm Thị Oanh", "An Ổn", "Lê Ơn", "An Ưng" };
  static const char *const of_one_name[] = { "Bùi Hà An", "Đỗ An", "Lê An", "Lê Thị An" };
  g_autofree char *three = ocop_collation_given_name_first ("Nguyễn Văn An");
  g_autofree char *one = ocop_collation_given_name_first ("Bình");

  assert_people_in_order (people, G_N_ELEMENTS (people));
  assert_people_in_order (of_one_name, G_N_ELEMENTS (of_one_name));
  g_assert_cmpstr (three, ==, "An Nguyễn Văn");
  g_assert_cmpstr (one, ==, "Bình");
}

static void
test_version (void)
{
  g_assert_cmpuint (strlen (ocop_collation_version ()), >=, 2);
  g_assert_true (g_ascii_isdigit (ocop_collation_version ()[0]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/collation/order", test_order);
  g_test_add_func ("/base/collation/any-locale", test_any_locale);
  g_test_add_func ("/base/collation/threads", test_threads);
  g_test_add_func ("/base/collation/same-text", test_same_text);
  g_test_add_func ("/base/collation/prefix", test_prefix);
  g_test_add_func ("/base/collation/given-name", test_given_name);
  g_test_add_func ("/base/collation/version", test_version);
  return g_test_run ();
}
