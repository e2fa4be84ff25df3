/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-seal.h"
#include "small-regulation.h"

static char *
sha256 (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static void
test_sheet (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = ocop_choices_new (set);
  g_autofree char *empty = ocop_sheet_digest (set, "p", "m", 1, choices, NULL);
  g_autofree char *empty_expected = sha256 ("small 2\n1\np\nm\n1\n");
  g_autofree char *digest = NULL;
  g_autofree char *knocked_out = NULL;

  g_assert_cmpstr (empty, ==, empty_expected);

  choose (set, choices, "8.b", 2);
  choose (set, choices, "1.1", 3);
  choose (set, choices, "3.e", OCOP_NONE_OF_THESE);
  digest = ocop_sheet_digest (set, "6f1d", "a0b1", 2, choices, NULL);
  /* printf 'small 2\n1\n6f1d\na0b1\n2\n1.1\t3\n3.e\t0\n8.b\t2\n' | sha256sum */
  g_assert_cmpstr (digest, ==, "ca980e70e55e9d73a5cbc64d08c4f219db82e5d02d10b6b3946eebb48c8c549c");

  /* Another ground is another sheet. */
  knocked_out = ocop_sheet_digest (set, "6f1d", "a0b1", 2, choices, "Giả mạo hồ sơ");
  g_free (digest);
  digest = sha256 ("small 2\n1\n6f1d\na0b1\n2\n1.1\t3\n3.e\t0\n8.b\t2\nknock_out\tGiả mạo hồ sơ\n");
  g_assert_cmpstr (knocked_out, ==, digest);
}

static void
test_set (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  g_autofree char *before = ocop_set_digest (ocop_regulation_get_set (regulation, 1));
  g_autofree char *other = ocop_set_digest (ocop_regulation_get_set (regulation, 2));
  static const struct
  {
    const char *from, *to;
  } changes[] = {
    { "\"revision\": 2", "\"revision\": 3" },
    { "\"5\": 90", "\"5\": 91" },
    { "Everything special", "Everything very special" },
    { "\"sector\": \"Food\"", "\"sector\": null" },
    { "{\"points\": 10,", "{\"points\": 11," },
    { "Option of 10 points, number 2", "Option of ten points" },
    { "\"stars\": 3", "\"stars\": 4" },
    { "\"stars_on_heading\": 4", "\"stars_on_heading\": 3" },
    { "\"story\": \"needs\", ", "" },
    { "\"case\": 2}", "\"case\": 1}" },
    { "Company with members", "Company" },
    { "Choose one of the cases", "Choose" },
    { "[\"1.1\", \"origin\"]", "[\"1.0\", \"origin\"]" },
    { "[\"8.a\", \"community\"], [\"8.b\", \"enterprise\"]", "[\"8.b\", \"enterprise\"], [\"8.a\", \"community\"]" },
    { ", \"choose_one\": true", "" },
    { "{\"criterion\": \"6.1.1\", \"zero\": true", "{\"criterion\": \"6.1.1\", \"zero\": false" },
    { "{\"6.1\": \"Looks\"}", "{\"6.1\": \"Sight\"}" },
  };

  g_assert_cmpuint (strlen (before), ==, 64);
  g_assert_cmpstr (before, !=, other);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *text = small_text_with (changes[i].from, changes[i].to);
      g_autoptr (OcopRegulation) changed = small_load (text);
      g_autofree char *after = ocop_set_digest (ocop_regulation_get_set (changed, 1));

      g_test_message ("%s", changes[i].from);
      g_assert_cmpstr (after, !=, before);
    }
}

/* What a set is does not depend on how its file is laid out. */
static void
test_set_layout (void)
{
  g_autofree char *text = small_text_with ("{\"name\": \"Market\", \"max\": 15, ",
                                           "{\"max\":15,\n\"name\":\"Market\",");
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  g_autoptr (OcopRegulation) changed = small_load (text);
  g_autofree char *before = ocop_set_digest (ocop_regulation_get_set (regulation, 1));
  g_autofree char *after = ocop_set_digest (ocop_regulation_get_set (changed, 1));

  g_assert_cmpstr (before, ==, after);
}

static void
test_seal (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *one = ocop_regulation_get_set (regulation, 1);
  const OcopSet *three = ocop_regulation_get_set (regulation, 3);
  const OcopSet *sets[] = { three, one, three, one };
  const char *const sheets[] = { "bb", "aa" };
  const char *const turned[] = { "aa", "bb" };
  g_autofree char *one_digest = ocop_set_digest (one);
  g_autofree char *three_digest = ocop_set_digest (three);
  g_autofree char *lines = g_strconcat (one_digest, "\n", three_digest, "\nbb\naa\n", NULL);
  g_autofree char *expected = sha256 (lines);
  g_autofree char *seal = ocop_seal_digest (sets, G_N_ELEMENTS (sets), sheets, 2);
  g_autofree char *other_order = ocop_seal_digest (sets, G_N_ELEMENTS (sets), turned, 2);
  g_autofree char *nothing = ocop_seal_digest (NULL, 0, NULL, 0);
  g_autofree char *nothing_expected = sha256 ("");

  g_assert_cmpstr (seal, ==, expected);
  g_assert_cmpstr (seal, !=, other_order);
  g_assert_cmpstr (nothing, ==, nothing_expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal/sheet", test_sheet);
  g_test_add_func ("/seal/set", test_set);
  g_test_add_func ("/seal/set/layout", test_set_layout);
  g_test_add_func ("/seal/seal", test_seal);

  return g_test_run ();
}
