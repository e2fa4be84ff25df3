/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation-check.h"
#include "regulation/ocop-regulations.h"

/* Counted by hand in the published decisions for some sets of each edition: sections; criteria and options
 * of the parts A, B and C; the sum of the points of all options; marks of 3, 4 and 5 stars; grounds for
 * putting a product out. */
typedef struct
{
  const char *regulation;
  int set;
  guint sections;
  guint criteria[OCOP_N_PARTS];
  guint options[OCOP_N_PARTS];
  int points;
  int marks[3];
  guint knock_outs;
  const char *name;
} Counts;

static const Counts counted[] = {
  { "1048-2019", 1, 11, { 14, 6, 11 }, { 46, 25, 42 }, 206, { 0, 0, 0 }, 1, "Rau, củ, quả, hạt tươi" },
  { "1048-2019", 10, 10, { 14, 6, 11 }, { 45, 25, 43 }, 206, { 0, 0, 0 }, 3, "Tương, nước mắm, gia vị dạng lỏng khác" },
  { "1048-2019", 14, 10, { 14, 6, 13 }, { 46, 25, 46 }, 201, { 0, 0, 0 }, 7, "Cà phê, Ca cao" },
  { "1048-2019", 19, 13, { 14, 6, 8 }, { 45, 25, 32 }, 202, { 0, 0, 0 }, 2,
    "Thực phẩm chức năng, thuốc từ dược liệu, thuốc Y học cổ truyền" },
  { "1048-2019", 26, 18, { 11, 8, 13 }, { 29, 22, 43 }, 198, { 0, 0, 0 }, 0, "Dịch vụ du lịch cộng đồng và điểm du lịch" },
  { "148-2023", 1, 12, { 15, 6, 11 }, { 42, 26, 40 }, 195, { 3, 12, 8 }, 3, "Rau, củ, quả, hạt tươi" },
  { "148-2023", 8, 11, { 15, 6, 11 }, { 42, 26, 39 }, 193, { 4, 14, 10 }, 0,
    "Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong" },
  { "148-2023", 13, 11, { 15, 6, 13 }, { 43, 26, 41 }, 184, { 4, 10, 7 }, 0, "Cà phê, ca cao" },
  { "148-2023", 24, 9, { 14, 6, 7 }, { 39, 26, 25 }, 198, { 2, 8, 7 }, 0, "Cây cảnh" },
  { "148-2023", 26, 17, { 13, 8, 15 }, { 32, 22, 40 }, 195, { 0, 2, 0 }, 0,
    "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch" },
  { "26-2026", 1, 12, { 16, 6, 10 }, { 46, 25, 34 }, 191, { 7, 12, 3 }, 5, "Rau, củ, quả, hạt tươi" },
  { "26-2026", 9, 11, { 15, 6, 10 }, { 44, 25, 34 }, 192, { 8, 14, 6 }, 6, "Tương, nước mắm, gia vị dạng lỏng khác" },
  { "26-2026", 13, 11, { 16, 6, 12 }, { 48, 25, 36 }, 187, { 8, 10, 3 }, 6, "Cà phê, cacao" },
  { "26-2026", 21, 9, { 14, 6, 8 }, { 40, 25, 27 }, 186, { 7, 9, 4 }, 3, "Thủ công mỹ nghệ" },
  { "26-2026", 26, 17, { 12, 8, 15 }, { 32, 22, 38 }, 193, { 1, 2, 0 }, 0,
    "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch" },
};

static const OcopRegulation *
get (const char *id)
{
  g_autoptr (GError) error = NULL;
  const OcopRegulation *regulation = ocop_regulation_get (id, &error);

  g_assert_no_error (error);
  return regulation;
}

static void
test_counts (gconstpointer data)
{
  const Counts *expected = data;
  const OcopSet *set = ocop_regulation_get_set (get (expected->regulation), expected->set);
  Counts found = { .sections = set->n_sections, .knock_outs = set->n_knock_outs };

  for (guint i = 0; i < set->n_items; i++)
    {
      const OcopItem *item = &set->items[i];

      found.criteria[item->part]++;
      found.options[item->part] += item->criterion->n_options;
      for (guint k = 0; k < item->criterion->n_options; k++)
        found.points += item->criterion->options[k].points;
    }
  for (guint i = 0; i < set->n_star_marks; i++)
    found.marks[set->star_marks[i].stars - 3]++;

  g_assert_cmpstr (set->name, ==, expected->name);
  g_assert_cmpuint (found.sections, ==, expected->sections);
  for (int i = 0; i < 3; i++)
    {
      g_assert_cmpuint (found.criteria[i], ==, expected->criteria[i]);
      g_assert_cmpuint (found.options[i], ==, expected->options[i]);
      g_assert_cmpint (found.marks[i], ==, expected->marks[i]);
    }
  g_assert_cmpint (found.points, ==, expected->points);
  g_assert_cmpuint (found.knock_outs, ==, expected->knock_outs);
}

static void
test_all_editions (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) editions = ocop_regulations_list (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (editions->len, ==, 3);
  for (guint i = 0; i < editions->len; i++)
    {
      const OcopRegulation *regulation = g_ptr_array_index (editions, i);
      g_autoptr (GPtrArray) findings = ocop_regulation_check (regulation);

      g_assert_cmpuint (regulation->n_sets, ==, 26);
      g_assert_cmpuint (findings->len, ==, 0);
    }
}

/* Where the published text does not close: declared, with the sum it really gives. */
static void
test_gaps_of_sums (void)
{
  static const struct
  {
    const char *regulation;
    int set;
    int sum;
  } gaps[] = { { "1048-2019", 19, 38 }, { "148-2023", 7, 34 }, { "148-2023", 11, 32 }, { "148-2023", 12, 32 }, { "148-2023", 13, 33 } };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (gaps); i++)
    g_assert_cmpint (ocop_part_sum (ocop_regulation_get_set (get (gaps[i].regulation), gaps[i].set), 2), ==, gaps[i].sum);

  for (gsize i = 0; i < 3; i++)
    {
      const OcopRegulation *regulation = get ((const char *[]) { "1048-2019", "148-2023", "26-2026" }[i]);

      for (guint k = 0; k < regulation->n_sets; k++)
        for (guint m = 0; m < regulation->sets[k].n_gaps; m++)
          n += regulation->sets[k].gaps[m].part != NULL;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (gaps));
}

/* Community or enterprise: sections 8, 9 and 15 of set 26, in both later editions. */
static void
test_alternatives (void)
{
  const char *const ids[] = { "148-2023", "26-2026" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const OcopSet *set = ocop_regulation_get_set (get (ids[i]), 26);
      g_autoptr (GString) codes = g_string_new (NULL);

      for (guint k = 0; k < set->n_sections; k++)
        if (set->sections[k].choose_one)
          {
            g_assert_cmpuint (set->sections[k].n_items, ==, 2);
            g_string_append_printf (codes, "%s ", set->sections[k].code);
          }
      g_assert_cmpstr (codes->str, ==, "8 9 15 ");
    }
}

/* 148's intellectual property: a mark for four stars on the heading asks for the lowest option. */
static void
test_marks_on_headings (void)
{
  const OcopRegulation *regulation = get ("148-2023");
  guint n = 0;

  for (guint i = 0; i < regulation->n_sets; i++)
    for (guint k = 0; k < regulation->sets[i].n_star_marks; k++)
      {
        const OcopStarMark *mark = &regulation->sets[i].star_marks[k];
        const OcopCriterion *criterion = regulation->sets[i].items[mark->item].criterion;

        if (criterion->stars_on_heading == 0 || criterion->stars_on_heading != mark->stars)
          continue;
        g_assert_cmpint (mark->stars, ==, 4);
        g_assert_cmpint (mark->points, ==, criterion->lowest);
        n++;
      }
  g_assert_cmpuint (n, ==, 26);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      g_autofree char *path = g_strdup_printf ("/editions/counts/%s/%d", counted[i].regulation, counted[i].set);

      g_test_add_data_func (path, &counted[i], test_counts);
    }
  g_test_add_func ("/editions/all", test_all_editions);
  g_test_add_func ("/editions/gaps-of-sums", test_gaps_of_sums);
  g_test_add_func ("/editions/alternatives", test_alternatives);
  g_test_add_func ("/editions/marks-on-headings", test_marks_on_headings);

  return g_test_run ();
}
