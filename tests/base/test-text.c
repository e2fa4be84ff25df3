/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-text.h"

#include <glib.h>
#include <string.h>

static void
assert_tidy (const char *entered,
             const char *expected)
{
  g_autofree char *tidy = ocop_text_tidy (entered);
  g_autofree char *again = ocop_text_tidy (tidy);

  g_assert_cmpstr (tidy, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_blank (void)
{
  g_assert_true (ocop_text_is_blank (NULL));
  g_assert_true (ocop_text_is_blank (""));
  g_assert_true (ocop_text_is_blank (" \t\n\302\240\343\200\200")); /* no-break and ideographic space, too */
  g_assert_false (ocop_text_is_blank (" đ "));
}

static void
test_tidy (void)
{
  assert_tidy (NULL, NULL);
  assert_tidy ("", NULL);
  assert_tidy (" \t\n ", NULL);
  assert_tidy ("  Bánh  dừa\tnướng ", "Bánh dừa nướng");
  assert_tidy ("Mật\302\240ong", "Mật ong");
  assert_tidy ("\357\273\277Nước mắm", "Nước mắm"); /* a byte order mark in front */
  assert_tidy ("\n\n một \r\n hai  ba \n\n", "một\nhai ba");
  assert_tidy ("một\n\nhai", "một\n\nhai");
  assert_tidy ("\xff\xfe", NULL); /* not UTF-8 at all */
}

/* The same letters typed apart (NFD), half apart, or composed are one text. */
static void
test_tidy_composes (void)
{
  assert_tidy ("Tie\xcc\x82\xcc\x81ng Vie\xcc\xa3\xcc\x82t", "Tiếng Việt");
  assert_tidy ("Ti\xc3\xaa\xcc\x81ng Vi\xe1\xba\xb9\xcc\x82t", "Tiếng Việt");
  assert_tidy ("\xc6\xa1\xcc\x80", "ờ");
  assert_tidy ("Đa\xcc\x80 Na\xcc\x86\xcc\x83ng", "Đà Nẵng");
}

/* Old fonts and converters write the letter eth, which looks the same. */
static void
test_tidy_mends_eth (void)
{
  assert_tidy ("Ðà Nẵng", "Đà Nẵng");
  assert_tidy ("bánh ða", "bánh đa");
}

static void
assert_fold (const char *text,
             const char *expected)
{
  g_autofree char *folded = ocop_text_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_fold (void)
{
  static const char *const one[] = { "Hoà", "Hòa", "HÒA", "hoà", "Hoa", "  hoa ", "Ho\xc3\xa0", "Hoa\xcc\x80" };

  for (gsize i = 0; i < G_N_ELEMENTS (one); i++)
    assert_fold (one[i], "hoa");
  assert_fold (NULL, "");
  assert_fold ("Đan Phượng", "dan phuong");
  assert_fold ("ĐÀ NẴNG", "da nang");
  assert_fold ("Thuý Thúy", "thuy thuy");
  assert_fold ("khoẻ khỏe", "khoe khoe");
  assert_fold ("Nước mắm Nam Ô", "nuoc mam nam o");
  assert_fold ("dòng 1\n dòng 2", "dong 1 dong 2");
  assert_fold ("Số 1048/QĐ-TTg", "so 1048/qd-ttg");
}

/* Each letter of the alphabet with each tone, large and small, folds to its plain letter. */
static void
test_fold_every_letter (void)
{
  static const char *const rows[] = {
    "aàảãáạăằẳẵắặâầẩẫấậAÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ", "eèẻẽéẹêềểễếệEÈẺẼÉẸÊỀỂỄẾỆ", "iìỉĩíịIÌỈĨÍỊ", "oòỏõóọôồổỗốộơờởỡớợOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ",
    "uùủũúụưừửữứựUÙỦŨÚỤƯỪỬỮỨỰ", "yỳỷỹýỵYỲỶỸÝỴ", "dđDĐ",
  };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (const char *p = rows[i]; *p != '\0'; p = g_utf8_next_char (p), n++)
      {
        g_autofree char *letter = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
        g_autofree char *apart = g_utf8_normalize (letter, -1, G_NORMALIZE_NFD);
        const char expected[] = { rows[i][0], '\0' };

        assert_fold (letter, expected);
        assert_fold (apart, expected);
      }
  g_assert_cmpuint (n, ==, 148);
}

/* What Unicode itself says of a letter, the slow way. */
static char *
fold_by_the_book (const char *letter)
{
  g_autofree char *composed = g_utf8_normalize (letter, -1, G_NORMALIZE_NFC);
  g_autofree char *apart = g_utf8_normalize (composed, -1, G_NORMALIZE_NFKD);
  GString *folded = g_string_new (NULL);

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x0110 || c == 0x0111)
        c = 'd';
      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, g_unichar_isspace (c) ? ' ' : g_unichar_tolower (c));
    }

  return g_string_free (folded, FALSE);
}

/* Letters that are known by a table, and all others of Unicode: between two others each is kept and folded as the book says. */
static void
test_every_letter_of_unicode (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[10] = "x";
      g_autofree char *tidy = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *composed = NULL;
      g_autofree char *expected = NULL;
      int n;

      if (!g_unichar_validate (c))
        continue;
      n = 1 + g_unichar_to_utf8 (c, text + 1);
      text[n] = 'a';
      text[n + 1] = '\0';
      folded = ocop_text_fold (text);
      if (g_unichar_isspace (c) || c == 0xfeff)
        {
          g_assert_cmpstr (folded, ==, "x a");
          continue;
        }
      if (c == 0x00d0 || c == 0x00f0)
        {
          g_assert_cmpstr (folded, ==, "xda");
          continue;
        }
      expected = fold_by_the_book (text);
      g_assert_cmpstr (folded, ==, expected);
      tidy = ocop_text_tidy (text);
      composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
      g_assert_cmpstr (tidy, ==, composed);
    }
}

static void
test_fold_toned (void)
{
  static const char *const same[][2] = { { "Hoà Quý", "hòa  Qúy" }, { "THUỶ – khoẻ", "thủy, khỏe" }, { "Ho\xcc\x80" "a", "hoà" } };
  static const char *const different[][2] = { { "hoa", "hòa" }, { "hòa", "hóa" }, { "đa", "da" }, { "cân", "can" }, { "hoà bình", "hòabình" } };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *plain_a = NULL;
      g_autofree char *plain_b = NULL;
      g_autofree char *a = ocop_text_fold_toned (same[i][0], &plain_a);
      g_autofree char *b = ocop_text_fold_toned (same[i][1], &plain_b);

      g_assert_cmpstr (a, ==, b);
      g_assert_cmpstr (plain_a, ==, plain_b);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_autofree char *plain_a = NULL;
      g_autofree char *plain_b = NULL;
      g_autofree char *a = ocop_text_fold_toned (different[i][0], &plain_a);
      g_autofree char *b = ocop_text_fold_toned (different[i][1], &plain_b);

      g_assert_cmpstr (a, !=, b);
    }
  {
    g_autofree char *no_plain = NULL;
    g_autofree char *none = ocop_text_fold_toned (NULL, &no_plain);
    g_autofree char *plain = NULL;
    g_autofree char *words = ocop_text_fold_toned ("“Ộ”  Đ-2 ͺ ", &plain);

    g_assert_cmpstr (none, ==, "");
    g_assert_cmpstr (no_plain, ==, "");
    g_assert_cmpstr (words, ==, "ô\xcc\xa3 đ 2 ͺ");
    g_assert_cmpstr (plain, ==, "o d 2 _");
  }
}

/* Bytes that are no UTF-8, at the end and before other bytes, are no text. */
static void
test_broken_bytes (void)
{
  static const char *const broken[] = { "\xc3", "\xc3(", "\xe1\xba", "\xe1\xba(", "\xe1", "\xe2\x80", "\xe2\x80(", "\xc0\xaf", "\x80",
                                        "\xed\xa0\x80", "\xf5\x80\x80\x80" };

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *text = g_strconcat ("Nước mắm ", broken[i], NULL);

      assert_tidy (text, NULL);
      assert_fold (text, "");
    }
}

static void
test_upper (void)
{
  g_autofree char *text = ocop_text_upper ("Ủy ban nhân dân thành phố Đà Nẵng, i ı");

  g_assert_cmpstr (text, ==, "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG, I I");
}

static void
assert_count (gint64      count,
              const char *expected)
{
  g_autofree char *text = ocop_text_from_count (count);
  g_autofree char *money = ocop_text_from_money (count);
  g_autofree char *with_unit = g_strconcat (expected, " đồng", NULL);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (money, ==, with_unit);
}

static void
test_count (void)
{
  assert_count (0, "0");
  assert_count (7, "7");
  assert_count (999, "999");
  assert_count (1000, "1.000");
  assert_count (-1000, "-1.000");
  assert_count (-999, "-999");
  assert_count (20000000, "20.000.000");
  assert_count (1234567, "1.234.567");
  assert_count (G_MAXINT64, "9.223.372.036.854.775.807");
  assert_count (G_MININT64, "-9.223.372.036.854.775.808");
}

static void
test_append_number (void)
{
  static const gint64 numbers[] = { 0, 7, 10, 99, 100, -1, -120, 1234567890123, G_MAXINT64, G_MININT64 };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) text = g_string_new ("n");
      g_autofree char *expected = g_strdup_printf ("n%" G_GINT64_FORMAT, numbers[i]);

      ocop_text_append_number (text, numbers[i]);
      g_assert_cmpstr (text->str, ==, expected);
    }
}

static void
test_uid (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 2000; i++)
    {
      char *uid = ocop_text_new_uid ();

      g_assert_cmpuint (strlen (uid), ==, 32);
      g_assert_cmpuint (strspn (uid, "0123456789abcdef"), ==, 32);
      g_assert_true (g_hash_table_add (seen, uid));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/blank", test_blank);
  g_test_add_func ("/base/text/tidy", test_tidy);
  g_test_add_func ("/base/text/tidy-composes", test_tidy_composes);
  g_test_add_func ("/base/text/tidy-mends-eth", test_tidy_mends_eth);
  g_test_add_func ("/base/text/fold", test_fold);
  g_test_add_func ("/base/text/fold-every-letter", test_fold_every_letter);
  g_test_add_func ("/base/text/every-letter-of-unicode", test_every_letter_of_unicode);
  g_test_add_func ("/base/text/fold-toned", test_fold_toned);
  g_test_add_func ("/base/text/broken-bytes", test_broken_bytes);
  g_test_add_func ("/base/text/upper", test_upper);
  g_test_add_func ("/base/text/count", test_count);
  g_test_add_func ("/base/text/append-number", test_append_number);
  g_test_add_func ("/base/text/uid", test_uid);
  return g_test_run ();
}
