/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"

#include "paper/ocop-paper.h"
#include "paper/ocop-template.h"

/* What must hold on every page whatever its length: tried at many lengths, so that every break falls everywhere once. */

static const char layout[]
    = "{ \"title\": \"Thử\", \"sections\": [ { \"margins\": [ 20, 20, 30, 15 ], \"blocks\": ["
      "{ \"for\": \"before\", \"text\": \"{words}\" },"
      "{ \"text\": \"MỤC\", \"style\": \"heading\" },"
      "{ \"for\": \"between\", \"text\": \"{words}\" },"
      "{ \"if\": \"rows\", \"table\": { \"columns\": [ { \"head\": \"ĐẦU TRÁI\", \"group\": \"ĐẦU TRÊN\" },"
      "  { \"head\": \"ĐẦU PHẢI\", \"group\": \"ĐẦU TRÊN\", \"width\": 40 } ],"
      "  \"rows\": [ { \"for\": \"rows\", \"cells\": [ \"{n} trái\\ndòng hai\", \"{n} phải\" ] } ] } },"
      "{ \"for\": \"after\", \"text\": \"{words}\" },"
      "{ \"space\": 3 },"
      "{ \"tail\": true, \"columns\": [ { \"share\": 1, \"blocks\": [ { \"text\": \"NGƯỜI KÝ\", \"style\": \"signer\" },"
      "  { \"space\": 20 } ] } ] } ] } ] }";

typedef struct
{
  OcopTestFolder *folder;
  OcopTypesetter *setter;
  OcopTemplate *template;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = ocop_test_folder_new ();
  path = ocop_test_folder_path (fixture->folder, "minutes.json");
  ocop_test_write (path, layout);
  fixture->setter = ocop_typesetter_new ();
  fixture->template = ocop_template_load ("minutes", fixture->folder, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ocop_template_free (fixture->template);
  ocop_typesetter_free (fixture->setter);
  ocop_test_folder_free (fixture->folder);
}

/* @n paragraphs of some lines each, all of whose words are "<name><number>". */
static void
add_paragraphs (OcopValues *values,
                const char *name,
                char        letter,
                int         n,
                int         n_words)
{
  ocop_values_set_list (values, name);
  for (int i = 0; i < n; i++)
    {
      GString *words = g_string_new (NULL);

      for (int k = 0; k < n_words + i % 3 * 9; k++)
        g_string_append_printf (words, "%c%03d ", letter, i);
      ocop_values_take (ocop_values_add (values, name), "words", g_string_free (words, FALSE));
    }
}

static OcopPaper *
make (Fixture *fixture,
      int      n_before,
      int      n_between,
      int      n_rows,
      int      n_after)
{
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (OcopManuscript) manuscript = NULL;
  g_autoptr (GError) error = NULL;

  add_paragraphs (values, "before", 't', n_before, 17);
  add_paragraphs (values, "between", 'g', n_between, 40);
  add_paragraphs (values, "after", 's', n_after, 30);
  ocop_values_set_list (values, "rows");
  for (int i = 0; i < n_rows; i++)
    ocop_values_take (ocop_values_add (values, "rows"), "n", g_strdup_printf ("Hàng %03d", i));
  manuscript = ocop_template_fill (fixture->template, values, &error);
  g_assert_no_error (error);

  return ocop_paper_new (fixture->setter, manuscript);
}

static guint
count_lines_with (const char *text,
                  const char *word)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], word) != NULL;

  return n;
}

/* Everything drawn lies within the margins. */
static void
assert_within (const OcopPaper *paper,
               guint            page)
{
  double width, height, x, y, w, h;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  ocop_paper_get_page_size (paper, page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.1);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.1);
  ocop_paper_draw_page (paper, page, cr);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
  cairo_surface_destroy (surface);
  g_assert_cmpfloat (x, >=, 30 * OCOP_POINTS_PER_MM - 2);
  g_assert_cmpfloat (x + w, <=, width - 15 * OCOP_POINTS_PER_MM + 2);
  g_assert_cmpfloat (y, >=, (page > 0 ? 10 : 20) * OCOP_POINTS_PER_MM - 2);
  g_assert_cmpfloat (y + h, <=, height - 20 * OCOP_POINTS_PER_MM + 2);
}

static void
assert_page (const OcopPaper *paper,
             guint            page,
             int              n_rows)
{
  g_autofree char *text = ocop_paper_get_page_text (paper, page);
  gboolean has_rows = strstr (text, "Hàng ") != NULL;

  assert_within (paper, page);
  /* The heads stand above rows, once, and never without rows. */
  g_assert_cmpuint (count_lines_with (text, "ĐẦU TRÁI"), ==, has_rows ? 1 : 0);
  g_assert_cmpuint (count_lines_with (text, "ĐẦU TRÊN"), ==, has_rows ? 1 : 0);
  for (int i = 0; i < n_rows; i++)
    {
      g_autofree char *left = g_strdup_printf ("Hàng %03d trái", i);
      g_autofree char *right = g_strdup_printf ("Hàng %03d phải", i);

      g_assert_cmpuint (count_lines_with (text, left), ==, count_lines_with (text, right));
    }
  /* The number stands on every page but the first. */
  if (page > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u\n", page + 1);

      g_assert_true (g_str_has_prefix (text, number));
    }
}

static void
test_breaks (Fixture      *fixture,
             gconstpointer data)
{
  for (int n_rows = 0; n_rows < 60; n_rows += 1 + n_rows / 12)
    for (int n_before = 0; n_before < 22; n_before += 1)
      {
        g_autoptr (OcopPaper) paper = make (fixture, n_before, 0, n_rows, n_before % 4);
        guint n = ocop_paper_get_n_pages (paper);

        for (guint page = 0; page < n; page++)
          assert_page (paper, page, n_rows);
      }
}

/* The signature is never alone: what comes last before it is on its page. */
static void
test_signature (Fixture      *fixture,
                gconstpointer data)
{
  guint carried = 0;

  for (int n_before = 0; n_before < 30; n_before++)
    for (int kind = 0; kind < 3; kind++)
      {
        int n_rows = kind == 0 ? 12 : 0;
        g_autoptr (OcopPaper) paper = make (fixture, n_before, kind == 2 ? 1 : 0, n_rows, kind == 1 ? 1 : 0);
        guint last = ocop_paper_get_n_pages (paper) - 1;
        g_autofree char *text = ocop_paper_get_page_text (paper, last);

        g_assert_nonnull (strstr (text, "NGƯỜI KÝ"));
        if (kind == 0)
          {
            g_assert_nonnull (strstr (text, "Hàng 011"));
            g_assert_nonnull (strstr (text, "Hàng 010"));
            g_assert_nonnull (strstr (text, "Hàng 009"));
          }
        else
          g_assert_nonnull (strstr (text, kind == 1 ? "s000" : "g000"));
        carried += last > 0 && strstr (text, "t0") == NULL;
      }
  /* Some of them were carried over for it. */
  g_assert_cmpuint (carried, >, 0);
}

/* No line of a paragraph stands alone at the foot or the head of a page; a heading stays with what follows. */
static void
test_lonely_lines (Fixture      *fixture,
                   gconstpointer data)
{
  guint parted = 0;

  for (int n_before = 0; n_before < 30; n_before++)
    {
      g_autoptr (OcopPaper) paper = make (fixture, n_before, 9, 0, 0);
      guint n = ocop_paper_get_n_pages (paper);

      for (guint page = 0; page < n; page++)
        {
          g_autofree char *text = ocop_paper_get_page_text (paper, page);
          g_autofree char *next = page + 1 < n ? ocop_paper_get_page_text (paper, page + 1) : g_strdup ("");

          if (strstr (text, "MỤC") != NULL)
            g_assert_nonnull (strstr (text, "g000"));
          for (int i = 0; i < 9; i++)
            {
              g_autofree char *word = g_strdup_printf ("g%03d", i);
              guint here = count_lines_with (text, word);
              guint there = count_lines_with (next, word);

              if (here == 0 || there == 0)
                continue;
              g_assert_cmpuint (here, >=, 2);
              g_assert_cmpuint (there, >=, 2);
              parted++;
            }
        }
    }
  g_assert_cmpuint (parted, >, 0);
}

/* What no page can hold is parted rather than lost. */
static void
test_too_tall (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (OcopManuscript) manuscript = NULL;
  g_autoptr (OcopPaper) paper = NULL;
  g_autoptr (GError) error = NULL;
  guint lines = 0;

  ocop_values_set_list (values, "before");
  ocop_values_set_list (values, "between");
  ocop_values_set_list (values, "rows");
  add_paragraphs (values, "after", 's', 1, 3000);
  manuscript = ocop_template_fill (fixture->template, values, &error);
  g_assert_no_error (error);
  paper = ocop_paper_new (fixture->setter, manuscript);
  g_assert_cmpuint (ocop_paper_get_n_pages (paper), >, 3);
  for (guint page = 0; page < ocop_paper_get_n_pages (paper); page++)
    {
      g_autofree char *text = ocop_paper_get_page_text (paper, page);

      g_assert_cmpuint (count_lines_with (text, "s000"), >=, 2);
      lines += count_lines_with (text, "s000");
    }
  g_assert_cmpuint (lines, >, 180);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/paper/pages/breaks", test_breaks);
  ADD ("/paper/pages/signature", test_signature);
  ADD ("/paper/pages/lonely-lines", test_lonely_lines);
  ADD ("/paper/pages/too-tall", test_too_tall);

  return g_test_run ();
}
