/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-json.h"

#include <glib.h>

/* What the history has kept since the first version is compared and hashed byte for byte. */
static void
assert_as_builder (const char *text)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GString) quoted = g_string_new ("{\"name\":");
  g_autofree char *expected = NULL;

  json_builder_begin_object (builder);
  ocop_json_add_text (builder, "name", text);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  expected = ocop_json_to_text (root, FALSE);
  ocop_json_quote (quoted, text);
  g_string_append_c (quoted, '}');
  g_assert_cmpstr (quoted->str, ==, expected);
}

static void
test_quote (void)
{
  for (int c = 1; c < 0x80; c++)
    {
      const char text[] = { 'a', (char) c, (char) c, 'b', (char) c, '\0' };

      assert_as_builder (text);
      assert_as_builder (text + 4);
    }
  assert_as_builder ("");
  assert_as_builder ("Bánh tráng “Hòa Bình” – 1/2 \\ ★ \360\237\214\276\nhai\tba");
  assert_as_builder ("\302\205 \342\200\250 \357\273\277");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/json/quote", test_quote);

  return g_test_run ();
}
