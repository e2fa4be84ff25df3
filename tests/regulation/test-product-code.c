/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "regulation/ocop-product-code.h"

#include <string.h>

static const OcopCodePattern *
pattern_on (const char *id,
            const char *date)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), id);

  return ocop_edition_code_on (edition, date);
}

static void
assert_code (const OcopCodePattern *pattern,
             const OcopCodeParts   *parts,
             const char            *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *code = ocop_product_code_make (pattern, parts, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (code, ==, expected);
}

static void
assert_refused (const OcopCodePattern *pattern,
                const OcopCodeParts   *parts,
                const char            *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ocop_product_code_make (pattern, parts, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_made (void)
{
  static const OcopCodeParts parts = { "48", "493", "20263", 1, 2020 };
  static const OcopCodeParts many = { "48", "493", "20263", 117, 2024 };
  static const OcopCodeParts present = { "48", NULL, "20263", 7, 2026 };

  assert_code (pattern_on ("1048-2019", "2020-12-01"), &parts, "48-493-20263-01-2020");
  assert_code (pattern_on ("1048-2019", "2020-12-01"), &many, "48-493-20263-117-2024");
  assert_code (pattern_on ("148-2023", "2024-06-01"), &many, "48-493-117-2024");
  assert_code (pattern_on ("26-2026", "2026-11-20"), &present, "48-20263-7-2026");
}

static void
test_refused (void)
{
  static const OcopCodeParts no_district = { "48", NULL, "20263", 1, 2024 };
  static const OcopCodeParts empty_commune = { "48", NULL, "", 1, 2026 };
  static const OcopCodeParts no_serial = { "48", "493", "20263", 0, 2024 };
  static const OcopCodeParts whole = { "48", "493", "20263", 1, 2025 };

  assert_refused (pattern_on ("148-2023", "2024-06-01"), &no_district, "district");
  assert_refused (pattern_on ("26-2026", "2026-11-20"), &empty_commune, "commune");
  assert_refused (pattern_on ("148-2023", "2024-06-01"), &no_serial, "serial");
  /* From 1 July 2025 there was no district that the pattern could name. */
  assert_refused (pattern_on ("148-2023", "2025-07-01"), &whole, "huyện");
  g_assert_nonnull (pattern_on ("148-2023", "2025-06-30")->pattern);
  g_assert_null (pattern_on ("26-2026", "2026-05-21"));
}

/* What was made can be read back; what was made otherwise cannot. */
static void
test_serial (void)
{
  static const OcopCodeParts parts = { "48", "493", "20263", 0, 2020 };
  const OcopCodePattern *pattern = pattern_on ("1048-2019", "2020-12-01");

  g_assert_cmpint (ocop_product_code_read_serial (pattern, &parts, "48-493-20263-01-2020"), ==, 1);
  g_assert_cmpint (ocop_product_code_read_serial (pattern, &parts, "48-493-20263-117-2020"), ==, 117);
  g_assert_cmpint (ocop_product_code_read_serial (pattern, &parts, "48-493-20263-7-2020"), ==, 7); /* typed without its zero */
  g_assert_cmpint (ocop_product_code_read_serial (pattern, &parts, "48-493-20263-01-2021"), ==, 0);
  g_assert_cmpint (ocop_product_code_read_serial (pattern, &parts, "48-493-20264-01-2020"), ==, 0);
  g_assert_cmpint (ocop_product_code_read_serial (pattern, &parts, "48-493-20263-01-2020 bis"), ==, 0);
  g_assert_cmpint (ocop_product_code_read_serial (pattern, &parts, "48-493-20263--2020"), ==, 0);
  g_assert_cmpint (ocop_product_code_read_serial (pattern, &parts, "48-493-20263-01"), ==, 0);
  g_assert_cmpint (ocop_product_code_read_serial (pattern, &parts, ""), ==, 0);
  g_assert_cmpint (ocop_product_code_read_serial (pattern_on ("148-2023", "2025-07-01"), &parts, "48"), ==, 0);
}

static void
test_sound (void)
{
  g_assert_true (ocop_code_pattern_is_sound ("{province}/{serial}.{year}"));
  g_assert_false (ocop_code_pattern_is_sound ("{province}-{serial}"));
  g_assert_false (ocop_code_pattern_is_sound ("{province}-{serial}-{serial}-{year}"));
  g_assert_false (ocop_code_pattern_is_sound ("{province}-{village}-{serial}-{year}"));
  g_assert_false (ocop_code_pattern_is_sound ("{province}-{serial}-{year"));
  g_assert_false (ocop_code_pattern_is_sound (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/product-code/made", test_made);
  g_test_add_func ("/product-code/refused", test_refused);
  g_test_add_func ("/product-code/serial", test_serial);
  g_test_add_func ("/product-code/sound", test_sound);

  return g_test_run ();
}
