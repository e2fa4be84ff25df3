/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"

#include "paper/ocop-template.h"

static OcopValues *
some_values (void)
{
  OcopValues *values = ocop_values_new ();

  ocop_values_set (values, "name", "Nước mắm <Nam Ô> & Cộng sự");
  ocop_values_set (values, "nothing", NULL);
  ocop_values_set_known (values, "number", "Số của quyết định", NULL);
  ocop_values_set_flag (values, "yes", TRUE);
  ocop_values_set_flag (values, "no", FALSE);
  ocop_values_set_list (values, "none");
  for (int i = 1; i <= 3; i++)
    {
      OcopValues *entry = ocop_values_add (values, "list");

      ocop_values_take (entry, "n", g_strdup_printf ("%d", i));
      ocop_values_set_flag (entry, "is-second", i == 2);
    }

  return values;
}

/* Makes a paper of one layout, which an office has put in the place of the minutes. */
static OcopManuscript *
fill (const char  *layout,
      GError     **error)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "minutes.json");
  g_autoptr (OcopValues) values = some_values ();
  g_autoptr (OcopTemplate) template = NULL;

  ocop_test_write (path, layout);
  template = ocop_template_load ("minutes", folder, error);

  return template != NULL ? ocop_template_fill (template, values, error) : NULL;
}

static char *
fill_words (const char  *words,
            GError     **error)
{
  g_autofree char *layout
      = g_strdup_printf ("{ \"title\": \"T\", \"sections\": [ { \"blocks\": [ { \"text\": \"%s\" } ] } ] }", words);
  g_autoptr (OcopManuscript) manuscript = fill (layout, error);
  const OcopPaperSection *section;

  if (manuscript == NULL)
    return NULL;
  section = g_ptr_array_index (manuscript->sections, 0);

  return g_strdup (((const OcopBlock *) g_ptr_array_index (section->blocks, 0))->text->text);
}

static void
test_words (void)
{
  static const char *const cases[][2] = {
    { "Sản phẩm {name}", "Sản phẩm Nước mắm <Nam Ô> & Cộng sự" },
    { "Số {number}", "Số ……" },
    { "Số {number|        /QĐ-UBND}.", "Số         /QĐ-UBND." },
    { "{nothing|}", "" },
    { "{number|của {name}}", "của Nước mắm <Nam Ô> & Cộng sự" },
    { "{?yes:có}{?no:không}{?!no:chưa}{?yes !no: cả}", "cóchưa cả" },
    { "{*list:số {n}{?is-second: (hai)}|; }.", "số 1; số 2 (hai); số 3." },
    { "{*none:{n}|, }", "" },
    { "Điều {+a=first}, Điều {+a}, Điều {+b}, như Điều {first}", "Điều 1, Điều 2, Điều 1, như Điều 1" },
    { "<b>{+a}.</b> chữ <i>nghiêng</i> &amp; ô <box/>", "1. chữ nghiêng & ô \357\277\274" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *words = fill_words (cases[i][0], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (words, ==, cases[i][1]);
    }
}

static void
test_marks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRich) rich = ocop_rich_new ("một <b>hai <i>ba</i></b><tick/>\nbốn", &error);
  static const guint flags[] = { 0, OCOP_RICH_BOLD, OCOP_RICH_BOLD | OCOP_RICH_ITALIC, OCOP_RICH_BOX | OCOP_RICH_TICKED, 0 };

  g_assert_no_error (error);
  g_assert_cmpuint (rich->spans->len, ==, G_N_ELEMENTS (flags));
  for (guint i = 0; i < rich->spans->len; i++)
    {
      const OcopRichSpan *span = &g_array_index (rich->spans, OcopRichSpan, i);

      g_assert_cmpuint (span->flags, ==, flags[i]);
      g_assert_cmpuint (span->start, ==, i > 0 ? g_array_index (rich->spans, OcopRichSpan, i - 1).end : 0);
    }
  g_assert_nonnull (strstr (rich->text, "\342\200\250bốn"));
  g_assert_null (ocop_rich_new ("<u>gạch</u>", &error));
  g_assert_nonnull (error);
}

/* Text typed with its marks apart is found by who searches in the usual form. */
static void
test_composed (void)
{
  g_autoptr (OcopRich) rich = ocop_rich_new_plain ("Đa\314\200 N\304\203\314\203ng");

  g_assert_cmpstr (rich->text, ==, "Đà Nẵng");
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopManuscript) manuscript
      = fill ("{ \"title\": \"T\", \"sections\": [ { \"blocks\": [ { \"text\": \"{number} {number|x} {nothing|}\" } ] } ] }", &error);
  const OcopMissing *missing;

  g_assert_no_error (error);
  g_assert_cmpuint (manuscript->missing->len, ==, 1);
  missing = g_ptr_array_index (manuscript->missing, 0);
  g_assert_cmpstr (missing->name, ==, "number");
  g_assert_cmpstr (missing->label, ==, "Số của quyết định");
}

/* Whatever is wrong is refused with the file and the place, and nothing is guessed. */
static void
test_refused (void)
{
#define ONE(block) "{ \"title\": \"T\", \"sections\": [ { \"blocks\": [ { \"text\": \"a\" }, " block " ] } ] }"
  static const char *const cases[][2] = {
    { "{ \"title\": \"T\",\n \"sections\": [ }", "2" },
    { "[]", "minutes.json" },
    { "{ \"title\": \"T\" }", "sections" },
    { "{ \"title\": \"T\", \"sektions\": [] }", "sektions" },
    { ONE ("{ \"text\": \"{nobody}\" }"), "sections[0].blocks[1]" },
    { ONE ("{ \"text\": \"{nobody}\" }"), "nobody" },
    { ONE ("{ \"text\": \"{name\" }"), "{" },
    { ONE ("{ \"text\": \"{?yes}\" }"), "?yes" },
    { ONE ("{ \"text\": \"{*name:x}\" }"), "name" },
    { ONE ("{ \"text\": \"<u>x</u>\" }"), "<u>" },
    { ONE ("{ \"text\": 3 }"), "text" },
    { ONE ("{ \"text\": \"x\", \"style\": \"gothic\" }"), "gothic" },
    { ONE ("{ \"textt\": \"x\" }"), "textt" },
    { ONE ("{ }"), "columns" },
    { ONE ("{ \"if\": \"perhaps\", \"text\": \"x\" }"), "perhaps" },
    { ONE ("{ \"for\": \"name\", \"text\": \"x\" }"), "name" },
    { ONE ("{ \"use\": \"nowhere\" }"), "nowhere" },
    { ONE ("{ \"rule\": 1, \"of\": \"moon\" }"), "words" },
    { ONE ("{ \"columns\": [ { \"share\": 0 } ] }"), "share" },
    { ONE ("{ \"stars\": \"7\" }"), "7" },
    { ONE ("{ \"table\": { \"columns\": [ { \"head\": \"A\" } ] } }"), "rows" },
    { ONE ("{ \"table\": { \"columns\": [], \"rows\": [] } }"), "sections[0].blocks[1].table" },
    { ONE ("{ \"table\": { \"columns\": [ { \"head\": \"A\" } ], \"rows\": [ { \"cells\": [ \"a\", \"b\" ] } ] } }"), "rows[0]" },
    { ONE ("{ \"table\": { \"columns\": [ { \"head\": \"A\", \"align\": \"up\" } ], \"rows\": [] } }"), "columns[0]" },
    { "{ \"title\": \"T\", \"styles\": { \"body\": { \"size\": 900 } }, \"sections\": [] }", "styles.body" },
    { "{ \"title\": \"T\", \"styles\": { \"body\": { \"colour\": \"red\" } }, \"sections\": [] }", "styles.body" },
    { "{ \"title\": \"T\", \"sections\": [ { \"margins\": [ 1, 2 ] } ] }", "sections[0]" },
    { "{ \"title\": \"T\", \"sections\": [ { \"paper\": \"b5\" } ] }", "b5" },
    { "{ \"title\": \"T\", \"blocks\": { \"a\": [ { \"use\": \"a\" } ] }, \"sections\": [ { \"blocks\": [ { \"use\": \"a\" } ] } ] }",
      "blocks.a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OcopManuscript) manuscript = fill (cases[i][0], &error);

      g_assert_null (manuscript);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "minutes.json"));
      ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, cases[i][1]);
    }
}

/* The program's own layouts can be written out, are understood as they stand and are never overwritten. */
static void
test_copies (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *own = ocop_test_folder_path (folder, "mẫu/văn bản");
  g_autofree char *common = g_build_filename (own, "common.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopTemplate) template = NULL;

  g_assert_true (ocop_templates_copy (own, &error));
  g_assert_no_error (error);
  template = ocop_template_load ("decision", own, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (ocop_template_get_title (template), "Quyết định"));
  ocop_test_write (common, "của cơ quan");
  g_assert_null (ocop_template_load ("decision", own, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "common.json");
}

static void
test_copies_replace_nothing (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *common = ocop_test_folder_path (folder, "common.json");
  g_autofree char *kept = NULL;
  g_autofree char *there = NULL;
  g_autoptr (GError) error = NULL;

  ocop_test_write (common, "của cơ quan");
  g_assert_false (ocop_templates_copy (folder, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_EXISTS, "common.json");
  kept = ocop_test_read (common);
  g_assert_cmpstr (kept, ==, "của cơ quan");
  there = ocop_test_folder_list (folder);
  g_assert_cmpstr (there, ==, "common.json");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/template/words", test_words);
  g_test_add_func ("/paper/template/marks", test_marks);
  g_test_add_func ("/paper/template/composed", test_composed);
  g_test_add_func ("/paper/template/missing", test_missing);
  g_test_add_func ("/paper/template/refused", test_refused);
  g_test_add_func ("/paper/template/copies", test_copies);

  g_test_add_func ("/paper/template/copies-replace-nothing", test_copies_replace_nothing);

  return g_test_run ();
}
