/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "exchange/ocop-csv.h"

#include <glib/gstdio.h>
#include <string.h>

/* The whole table as "line:cell|cell/line:cell|cell". */
static char *
flatten (const char *text,
         gssize      size,
         char        delimiter,
         GError    **error)
{
  g_autoptr (OcopCsv) csv = ocop_csv_new (text, size, delimiter, error);
  g_autoptr (GString) flat = g_string_new (NULL);
  GError *problem = NULL;

  if (csv == NULL)
    return NULL;
  while (ocop_csv_next (csv, &problem))
    {
      g_string_append_printf (flat, "%s%u:", flat->len > 0 ? "/" : "", ocop_csv_get_line (csv));
      for (guint i = 0; i < ocop_csv_get_n_cells (csv); i++)
        g_string_append_printf (flat, "%s%s", i > 0 ? "|" : "", ocop_csv_get_cell (csv, i));
    }
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }

  return g_string_free (g_steal_pointer (&flat), FALSE);
}

static const struct
{
  const char *name, *text;
  char        delimiter;
  const char *flat;
} good[] = {
  { "empty", "", ',', "" },
  { "only-mark", "\xef\xbb\xbf", ',', "" },
  { "blank", "\n \n\r\n\t\n", ',', "" },
  { "one", "a", ',', "1:a" },
  { "lf", "a,b\nc,d\n", ',', "1:a|b/2:c|d" },
  { "crlf", "a,b\r\nc,d\r\n", ',', "1:a|b/2:c|d" },
  { "cr", "a,b\rc,d", ',', "1:a|b/2:c|d" },
  { "no-last-end", "a,b\nc,d", ',', "1:a|b/2:c|d" },
  { "mark", "\xef\xbb\xbf\"a\",b", ',', "1:a|b" },
  { "empty-cells", ",\n,,\na,", ',', "1:|/2:||/3:a|" },
  { "blank-lines", "\n\na\n  \nb\n\n", ',', "3:a/5:b" },
  { "trimmed", " a ,\tb\t, c d \n", ',', "1:a|b|c d" },
  { "no-break-space", "\xc2\xa0" "a\xc2\xa0,b", ',', "1:a|b" },
  { "quoted", "\"a,b\",\"c\"\"d\",\"\"", ',', "1:a,b|c\"d|" },
  { "quoted-spaces", " \"a\" , \" b \" \n", ',', "1:a|b" },
  { "quoted-lines", "\"a\nb\",c\nd,\"e\r\nf\"\r\ng", ',', "1:a\nb|c/3:d|e\r\nf/5:g" },
  { "quote-inside", "5\" wide,b", ',', "1:5\" wide|b" },
  { "only-quotes", "\"\"\"\"", ',', "1:\"" },
  { "semicolon", "a,b;c", ';', "1:a,b|c" },
  { "tab", "a\tb c\t\td", '\t', "1:a|b c||d" },
  { "tab-first", "\ta\n \tb", '\t', "1:|a/2:|b" },
  { "vietnamese", "Nguyễn Thị Ánh,1.đ,2", ',', "1:Nguyễn Thị Ánh|1.đ|2" },
};

static void
test_good (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *flat = flatten (good[i].text, -1, good[i].delimiter, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (flat, ==, good[i].flat);
}

static const struct
{
  const char *name, *text;
  gssize      size;
  const char *line;
} bad[] = {
  { "open-quote", "a\nb,\"c\nd\n", -1, "2" },
  { "open-quote-at-end", "\"", -1, "1" },
  { "text-behind-quote", "a\n\"b\" c,d", -1, "2" },
  { "zero", "a\nb\0c", 5, "2" },
  { "latin-1", "a\r\nb\r\nH\xf2" "a", -1, "3" },
  { "utf-16", "\xff\xfe" "a\0", 4, "1" },
  { "half-character", "a\xe1\xbb", -1, "1" },
};

static void
test_bad (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *flat = flatten (bad[i].text, bad[i].size, ',', &error);
  g_autofree char *line = g_strdup_printf ("Line %s:", bad[i].line);

  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
  g_assert_null (flat);
  g_assert_true (g_str_has_prefix (error->message, line));
}

static void
test_too_large (void)
{
  gsize size = 64 * 1024 * 1024 + 1;
  g_autofree char *text = g_strnfill (size, 'a');
  g_autoptr (GError) error = NULL;

  g_assert_null (ocop_csv_new (text, (gssize) size, ',', &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
}

static void
test_after_an_error (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopCsv) csv = ocop_csv_new ("\"a\"b\nc\n", -1, ',', &error);

  g_assert_false (ocop_csv_next (csv, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (ocop_csv_next (csv, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ocop_csv_get_n_cells (csv), ==, 0);
}

static void
test_files (void)
{
  g_autofree char *directory = g_dir_make_tmp ("ocop-csv-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "bảng.csv", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (OcopCsv) csv = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_null (ocop_csv_open (path, ',', &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_null (ocop_csv_open (directory, ',', &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  /* Longer than one read of the file. */
  for (guint i = 1; i <= 100000; i++)
    g_string_append_printf (text, "%u,\"row %u\"\r\n", i, i);
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  csv = ocop_csv_open (path, ',', &error);
  g_assert_no_error (error);
  while (ocop_csv_next (csv, &error))
    {
      g_autofree char *expected = g_strdup_printf ("row %u", ++n);

      g_assert_cmpuint (ocop_csv_get_line (csv), ==, n);
      g_assert_cmpuint (ocop_csv_get_n_cells (csv), ==, 2);
      g_assert_cmpstr (ocop_csv_get_cell (csv, 1), ==, expected);
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 100000);

  g_unlink (path);
  g_rmdir (directory);
}

/* What one writes quoted, one reads back. */
static void
test_round_trip (void)
{
  static const char letters[] = "a\",;\n\rb c";

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (GString) cell = g_string_new ("x");
      g_autoptr (GString) text = g_string_new ("\"");
      g_autoptr (OcopCsv) csv = NULL;
      g_autoptr (GError) error = NULL;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append_c (cell, letters[g_test_rand_int_range (0, sizeof letters - 1)]);
      g_string_append_c (cell, 'x');
      for (gsize i = 0; i < cell->len; i++)
        g_string_append_printf (text, cell->str[i] == '"' ? "%c\"" : "%c", cell->str[i]);
      g_string_append (text, "\",end");

      csv = ocop_csv_new (text->str, -1, ',', &error);
      g_assert_true (ocop_csv_next (csv, &error));
      g_assert_cmpuint (ocop_csv_get_n_cells (csv), ==, 2);
      g_assert_cmpstr (ocop_csv_get_cell (csv, 0), ==, cell->str);
      g_assert_cmpstr (ocop_csv_get_cell (csv, 1), ==, "end");
      g_assert_false (ocop_csv_next (csv, &error));
      g_assert_no_error (error);
    }
}

static void
add_cases (const char   *group,
           gsize         n,
           const char   *(*name_of) (gsize),
           GTestDataFunc test)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv/%s/%s", group, name_of (i));

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);
    }
}

static const char *
good_name (gsize i)
{
  return good[i].name;
}

static const char *
bad_name (gsize i)
{
  return bad[i].name;
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("good", G_N_ELEMENTS (good), good_name, test_good);
  add_cases ("bad", G_N_ELEMENTS (bad), bad_name, test_bad);
  g_test_add_func ("/csv/too-large", test_too_large);
  g_test_add_func ("/csv/after-an-error", test_after_an_error);
  g_test_add_func ("/csv/files", test_files);
  g_test_add_func ("/csv/round-trip", test_round_trip);

  return g_test_run ();
}
