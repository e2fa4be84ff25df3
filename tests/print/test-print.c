/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-session.h"

#include "base/ocop-error.h"
#include "model/ocop-sample.h"
#include "paper/ocop-paper.h"
#include "print/ocop-print.h"
#include "store/ocop-db.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

/* Files that every document is made of: the sample city's three sessions, and made ones at the ends of what comes. */
static const struct
{
  const char *name;
  MadeSession session;
} files[] = {
  { "sample", { 0 } },
  { "ordinary", { .n_products = 4, .n_members = 5, .best = 72, .least = 69 } },
  { "one", { .n_products = 1, .n_members = 1, .best = 40, .least = 40, .long_names = TRUE } },
  { "forty", { .n_products = 40, .n_members = 3, .best = 93, .least = 45, .long_names = TRUE } },
  { "none", { .n_products = 0, .n_members = 3, .best = 60, .least = 60 } },
};

#define N_FILES G_N_ELEMENTS (files)

static OcopTestFolder *folder;
static OcopDb *dbs[N_FILES];

static void
make_files (void)
{
  folder = ocop_test_folder_new ();
  for (gsize i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strconcat (files[i].name, ".ocop", NULL);
      g_autofree char *path = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 0)
        path = ocop_test_filled_file (folder, name, ocop_sample_fill);
      else
        {
          path = ocop_test_folder_path (folder, name);
          made_session_write (folder, path, &files[i].session);
        }
      dbs[i] = ocop_db_open (path, OCOP_DB_READ, &error);
      g_assert_no_error (error);
    }
}

static OcopPrint *
print_of (gsize  file,
          gint64 session)
{
  OcopPrint *print = ocop_print_new (dbs[file], NULL);
  g_autoptr (GError) error = NULL;

  ocop_print_set_as_of (print, "2026-12-31");
  ocop_print_set_session (print, session, &error);
  g_assert_no_error (error);

  return print;
}

static gboolean
add_text (OcopManuscript  *manuscript,
          gpointer         data,
          GError         **error)
{
  g_autoptr (OcopTypesetter) setter = ocop_typesetter_new ();
  g_autoptr (OcopPaper) paper = ocop_paper_new (setter, manuscript);
  GString *text = data;

  for (guint page = 0; page < ocop_paper_get_n_pages (paper); page++)
    {
      g_autofree char *one = ocop_paper_get_page_text (paper, page);

      g_string_append (text, one);
    }

  return TRUE;
}

/* All words of a document, with one space between any two. */
static char *
words_of (OcopPrint  *print,
          const char *key)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;
  g_auto (GStrv) words = NULL;

  ocop_print_make (print, ocop_print_find_kind (key), add_text, text, &error);
  g_assert_no_error (error);
  g_string_replace (text, "\342\200\250", " ", 0);
  all = g_string_free (text, FALSE);
  words = g_regex_split_simple ("[ \\n\\t]+", all, 0, 0);

  return g_strjoinv (" ", words);
}

static void
assert_says (OcopPrint  *print,
             const char *key,
             const char *words)
{
  g_autofree char *text = words_of (print, key);

  if (strstr (text, words) == NULL)
    g_error ("“%s” does not say “%s”: %.2000s", key, words, text);
}

static void
assert_does_not_say (OcopPrint  *print,
                     const char *key,
                     const char *words)
{
  g_autofree char *text = words_of (print, key);

  if (strstr (text, words) != NULL)
    g_error ("“%s” says “%s”: %.2000s", key, words, text);
}

/* Each document of each file is made, or says that there is nothing to print; none leaves anything but its file. */
static void
test_all_kinds (void)
{
  guint n;
  const OcopPrintKind *kinds = ocop_print_kinds (&n);

  for (gsize file = 0; file < N_FILES; file++)
    for (guint i = 0; i < n; i++)
      for (int docx = 0; docx <= 1; docx++)
        {
          g_autoptr (OcopTestFolder) out = ocop_test_folder_new ();
          g_autofree char *path = ocop_test_folder_path (out, docx ? "giấy.docx" : "giấy.pdf");
          g_autofree char *there = NULL;
          g_autoptr (OcopPrint) print = print_of (file, file == 0 ? 3 : 1);
          const OcopPrintKind *const wanted[] = { &kinds[i] };
          g_autoptr (GError) error = NULL;
          gboolean of_fair = kinds[i].scope == OCOP_PRINT_OF_FAIR;
          gboolean has_fair = of_fair && ocop_print_set_fair (print, "Phiên chợ sản phẩm OCOP cuối năm 2021", NULL);
          gboolean done = docx ? ocop_print_write_docx (print, wanted, 1, path, NULL, &error)
                               : ocop_print_write_pdf (print, wanted, 1, path, NULL, &error);
          gboolean nothing = (file == 4 && (kinds[i].scope == OCOP_PRINT_OF_PRODUCTS || kinds[i].scope == OCOP_PRINT_OF_DOSSIERS))
                             || (file == 2 && strcmp (kinds[i].key, "certificate") == 0);

          there = ocop_test_folder_list (out);
          if (docx && !kinds[i].editable)
            ocop_test_assert_fails (error, OCOP_ERROR_USAGE, ".docx");
          else if (of_fair && !has_fair)
            ocop_test_assert_fails (error, OCOP_ERROR_USAGE, "--fair");
          else if (nothing)
            ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "");
          else
            g_assert_no_error (error);
          g_assert_cmpstr (there, ==, !done ? "" : docx ? "giấy.docx" : "giấy.pdf");
        }
}

/* The totals that minutes, submission and decision state are those of the session and agree. */
static void
test_totals (void)
{
  g_autoptr (OcopPrint) print = print_of (0, 3);

  assert_says (print, "minutes", "01 sản phẩm tiềm năng 5 sao; 05 sản phẩm 4 sao; 03 sản phẩm 3 sao; 01 hồ sơ bị loại.");
  assert_says (print, "minutes", "có mặt 08, vắng 01. Tỷ lệ có mặt 88,9 %, đủ điều kiện họp");
  assert_says (print, "minutes", "phải thu 88, đã thu 87, không chấm 01;");
  assert_says (print, "minutes", "chưa đạt mức tối thiểu của tiêu chí 1.5 (trung bình 1,00 điểm; mức 4 sao là 2 điểm)");
  assert_says (print, "submission", "công nhận 08 sản phẩm OCOP đạt 3 sao, 4 sao");
  assert_says (print, "decision", "Điều 1. Công nhận 08 sản phẩm");
  assert_says (print, "decision", "Điều 2. Phê duyệt kết quả đánh giá sản phẩm “Nước mắm nhĩ Bình Minh”");
  assert_says (print, "decision", "Tổng cộng: 08 sản phẩm");
  assert_says (print, "proof", "TỔNG CỘNG 11/11 11/11");
  assert_says (print, "proof", "88 87 Thiếu 0");
  assert_says (print, "decision", "DỰ THẢO");
}

/* Articles without products are gone and the others count on. */
static void
test_articles (void)
{
  g_autoptr (OcopPrint) four_and_three = print_of (1, 1);
  g_autoptr (OcopPrint) nothing = print_of (2, 1);

  assert_does_not_say (four_and_three, "decision", "5 sao");
  assert_says (four_and_three, "decision", "Điều 1. Công nhận 04 sản phẩm OCOP");
  assert_says (four_and_three, "decision", "Điều 2. Giao Sở Nông nghiệp và Phát triển nông thôn in, cấp giấy chứng nhận");
  assert_says (four_and_three, "decision", "Điều 3. Quyết định này có hiệu lực");
  assert_says (four_and_three, "decision", "có tên tại Điều 1 chịu trách nhiệm");
  assert_says (four_and_three, "decision", "- Như Điều 3;");

  assert_says (nothing, "decision", "Điều 1. Không có sản phẩm được công nhận");
  assert_says (nothing, "decision", "Điều 2. Quyết định này có hiệu lực");
  assert_does_not_say (nothing, "decision", "PHỤ LỤC");
  assert_says (nothing, "submission", "không có sản phẩm đạt từ 3 sao");
}

/* The mark stands on what is made up and on nothing else. */
static void
test_illustrative (void)
{
  g_autoptr (OcopPrint) sample = print_of (0, 3);
  g_autoptr (OcopPrint) made = print_of (1, 1);

  assert_says (sample, "minutes", "Số liệu minh họa");
  assert_does_not_say (made, "minutes", "minh họa");
  assert_does_not_say (made, "certificate", "minh họa");
}

static void
test_missing (void)
{
  g_autoptr (OcopPrint) print = print_of (0, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = ocop_print_list_missing (print, ocop_print_find_kind ("minutes"), &error);
  g_autoptr (GPtrArray) after = NULL;
  gboolean asked = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < before->len; i++)
    asked = asked || strcmp (((const OcopMissing *) g_ptr_array_index (before, i))->name, "opened-at") == 0;
  g_assert_true (asked);
  assert_says (print, "minutes", "vào hồi …… giờ …… ngày 20 tháng 11 năm 2026");
  ocop_print_set_words (print, "opened-at", "08 giờ 00");
  assert_says (print, "minutes", "vào hồi 08 giờ 00 ngày 20 tháng 11 năm 2026");
  after = ocop_print_list_missing (print, ocop_print_find_kind ("minutes"), &error);
  g_assert_cmpuint (after->len, ==, before->len - 1);
}

/* An office's own words take the place of the program's. */
static void
test_own_layout (void)
{
  g_autoptr (OcopTestFolder) own = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (own, "submission.json");
  g_autoptr (OcopPrint) print = ocop_print_new (dbs[0], own);
  g_autoptr (GError) error = NULL;

  ocop_test_write (path, "{ \"title\": \"Trình\", \"sections\": [ { \"blocks\": [ { \"text\": \"Kính trình {n-recognised} sản phẩm của "
                         "{round}\" } ] } ] }");
  g_assert_true (ocop_print_set_session (print, 3, &error));
  assert_says (print, "submission", "Kính trình 08 sản phẩm của đợt 2");
  ocop_test_write (path, "{ \"title\": \"Trình\", \"sections\": [ { \"blocks\": [ { \"text\": \"{n-recognized}\" } ] } ] }");
  g_assert_null (ocop_print_list_missing (print, ocop_print_find_kind ("submission"), &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "n-recognized");
}

/* A sheet that is due and not there is said, and one that is not finished is not printed as filled. */
static void
test_unfinished (void)
{
  static const MadeSession session = { .n_products = 2, .n_members = 3, .best = 60, .least = 60 };
  g_autofree char *path = ocop_test_folder_path (folder, "unfinished.ocop");
  g_autoptr (OcopDb) db = NULL;
  g_autoptr (OcopPrint) print = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sheets = NULL;
  g_auto (GStrv) parts = NULL;

  made_session_write (folder, path, &session);
  ocop_test_alter (path, "UPDATE sheet SET state = 'open', submitted_at = NULL, digest = NULL WHERE id = 2");
  db = ocop_db_open (path, OCOP_DB_READ, &error);
  g_assert_no_error (error);
  print = ocop_print_new (db, NULL);
  g_assert_true (ocop_print_set_session (print, 1, &error));
  assert_says (print, "proof", "Thiếu 1");
  assert_says (print, "proof", "Phiên chưa niêm phong.");
  assert_says (print, "minutes", "phải thu 06, đã thu 05, còn thiếu 01;");
  sheets = words_of (print, "score-sheet");
  parts = g_strsplit (sheets, "PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP", -1);
  g_assert_cmpuint (g_strv_length (parts) - 1, ==, 5);
}

/* Points on a filled sheet are those of its member. */
static void
test_filled_sheet (void)
{
  g_autoptr (OcopPrint) print = print_of (1, 1);
  g_autoptr (GError) error = NULL;

  ocop_print_set_member (print, 2);
  assert_says (print, "score-sheet", "Người đánh giá (cơ quan): Cơ quan 2");
  assert_says (print, "score-sheet", "TỔNG CỘNG: 73 / 100");
  assert_says (print, "score-sheet-official", "TỔNG CỘNG 100 73");
  assert_says (print, "score-sheet-blank", "TỔNG CỘNG: …… / 100");
  assert_does_not_say (print, "score-sheet-form", "HTX Nông nghiệp");
  assert_says (print, "score-sheet-form", "Phần A: …… / 35");
  ocop_print_set_member (print, 6);
  g_assert_null (ocop_print_list_missing (print, ocop_print_find_kind ("score-sheet"), &error));
  ocop_test_assert_fails (error, OCOP_ERROR_USAGE, "6");
}

static gboolean
write_minutes (const char    *path,
               GCancellable  *cancellable,
               gboolean       docx,
               GError       **error)
{
  const OcopPrintKind *const kinds[] = { ocop_print_find_kind ("minutes"), ocop_print_find_kind ("decision") };
  g_autoptr (OcopPrint) print = print_of (0, 3);

  return docx ? ocop_print_write_docx (print, kinds, 2, path, cancellable, error)
              : ocop_print_write_pdf (print, kinds, 2, path, cancellable, error);
}

static void
test_no_folder (void)
{
  g_autoptr (OcopTestFolder) out = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (out, "nowhere/a.pdf");

  for (int docx = 0; docx <= 1; docx++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (write_minutes (path, NULL, docx, &error));
      g_assert_nonnull (strstr (error->message, "nowhere"));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (OcopTestFolder) out = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (out, "a.pdf");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ocop_test_write (path, "cũ");
  g_cancellable_cancel (cancellable);
  for (int docx = 0; docx <= 1; docx++)
    {
      g_autofree char *kept = NULL;
      g_autofree char *there = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (write_minutes (path, cancellable, docx, &error));
      ocop_test_assert_fails (error, OCOP_ERROR_CANCELLED, "");
      kept = ocop_test_read (path);
      g_assert_cmpstr (kept, ==, "cũ");
      there = ocop_test_folder_list (out);
      g_assert_cmpstr (there, ==, "a.pdf");
    }
}

/* The disk takes so many bytes of each file and no more. */
static void
test_full_disk (void)
{
  static const rlim_t limits[] = { 0, 300, 5000, 20000 };
  struct rlimit before;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  for (int docx = 0; docx <= 1; docx++)
    for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
      {
        g_autoptr (OcopTestFolder) out = ocop_test_folder_new ();
        g_autofree char *path = ocop_test_folder_path (out, "a");
        g_autofree char *there = NULL;
        struct rlimit limit = { docx ? limits[i] / 4 : limits[i], before.rlim_max };
        g_autoptr (GError) error = NULL;
        gboolean written;

        g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
        written = write_minutes (path, NULL, docx, &error);
        g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
        g_assert_false (written);
        g_test_message ("%s", error->message);
        there = ocop_test_folder_list (out);
        g_assert_cmpstr (there, ==, "");
      }
  signal (SIGXFSZ, SIG_DFL);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_files ();

  g_test_add_func ("/print/all-kinds", test_all_kinds);
  g_test_add_func ("/print/totals", test_totals);
  g_test_add_func ("/print/articles", test_articles);
  g_test_add_func ("/print/illustrative", test_illustrative);
  g_test_add_func ("/print/missing", test_missing);
  g_test_add_func ("/print/own-layout", test_own_layout);
  g_test_add_func ("/print/unfinished", test_unfinished);
  g_test_add_func ("/print/filled-sheet", test_filled_sheet);
  g_test_add_func ("/print/no-folder", test_no_folder);
  g_test_add_func ("/print/cancelled", test_cancelled);
  g_test_add_func ("/print/full-disk", test_full_disk);
  status = g_test_run ();

  for (gsize i = 0; i < N_FILES; i++)
    ocop_db_close (dbs[i]);
  ocop_test_folder_free (folder);
  return status;
}
