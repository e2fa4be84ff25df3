/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "exchange/ocop-marks-file.h"

#include "../regulation/small-regulation.h"

#include <glib/gstdio.h>

#define HEADER "member,criterion,option\n"

static GPtrArray *
read_text (const char    *text,
           const OcopSet *set,
           GError       **error)
{
  g_autofree char *directory = g_dir_make_tmp ("ocop-marks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "marks.csv", NULL);
  GPtrArray *sheets;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  sheets = ocop_marks_file_read (path, set, error);
  g_unlink (path);
  g_rmdir (directory);

  return sheets;
}

static int
choice_at (GPtrArray     *sheets,
           guint          sheet,
           const OcopSet *set,
           const char    *code)
{
  const OcopMarksSheet *own = sheets->pdata[sheet];

  return own->choices[ocop_item_index (set, ocop_set_find_item (set, code))];
}

static void
test_good (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = read_text ("\xef\xbb\xbf" "option, member ,criterion\r\n"
                                            "3,\"Trần, Bình\",1.1\r\n"
                                            "\r\n"
                                            " 0 , An , 3.e \r\n"
                                            "2,\"Trần, Bình\",8.b\r\n"
                                            "2,An,8.a\r\n"
                                            "1,Tra\xcc\x82\xcc\x80n Hoa,1.1\r\n"
                                            "1,Trần Hoa,1.2\r\n",
                                            set, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 3); /* the last two rows spell one name in two ways */
  g_assert_cmpstr (((OcopMarksSheet *) sheets->pdata[0])->member, ==, "Trần, Bình");
  g_assert_cmpstr (((OcopMarksSheet *) sheets->pdata[1])->member, ==, "An");
  g_assert_cmpint (choice_at (sheets, 0, set, "1.1"), ==, 3);
  g_assert_cmpint (choice_at (sheets, 0, set, "8.b"), ==, 2);
  g_assert_cmpint (choice_at (sheets, 0, set, "8.a"), ==, OCOP_NOT_CHOSEN);
  g_assert_cmpint (choice_at (sheets, 1, set, "3.e"), ==, OCOP_NONE_OF_THESE);
  g_assert_cmpint (choice_at (sheets, 1, set, "8.a"), ==, 2);
  g_assert_cmpint (choice_at (sheets, 2, set, "1.2"), ==, 1);
}

static void
test_no_rows (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = read_text (HEADER, &regulation->sets[0], &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 0);
}

static const struct
{
  const char *name, *text;
  int         line;
} refused[] = {
  { "empty", "", 1 },
  { "no-header", "An,1.1,1\n", 1 },
  { "column-missing", "member,criterion\nAn,1.1\n", 1 },
  { "column-extra", "member,criterion,option,note\nAn,1.1,1,x\n", 1 },
  { "column-twice", "member,member,option\n", 1 },
  { "header-twice", HEADER HEADER, 2 },
  { "cell-missing", HEADER "An,1.1\n", 2 },
  { "cell-extra", HEADER "An,1.1,1,\n", 2 },
  { "member-missing", HEADER "An,1.1,1\n ,1.1,1\n", 3 },
  { "criterion-unknown", HEADER "An,1.9,1\n", 2 },
  { "criterion-is-section", HEADER "An,8,1\n", 2 },
  { "option-missing", HEADER "An,1.1,\n", 2 },
  { "option-word", HEADER "An,1.1,one\n", 2 },
  { "option-signed", HEADER "An,1.1,+1\n", 2 },
  { "option-negative", HEADER "An,1.1,-1\n", 2 },
  { "option-half", HEADER "An,1.1,1.0\n", 2 },
  { "option-huge", HEADER "An,1.1,99999999999999999999\n", 2 },
  { "option-too-high", HEADER "An,1.1,5\n", 2 },
  { "none-not-offered", HEADER "An,1.1,0\n", 2 },
  { "twice", HEADER "An,1.1,1\nBình,1.1,1\n\nAn,1.1,1\n", 5 },
  { "alternatives", HEADER "An,8.a,1\nBình,8.b,1\nAn,8.b,0\n", 4 },
  { "quotes", HEADER "An,1.1,\"1\n", 2 },
};

static void
test_refused (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = read_text (refused[i].text, &regulation->sets[0], &error);
  g_autofree char *line = g_strdup_printf ("Line %d", refused[i].line);

  g_assert_null (sheets);
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, line));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks-file/good", test_good);
  g_test_add_func ("/marks-file/no-rows", test_no_rows);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/marks-file/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }

  return g_test_run ();
}
