/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-column-memory.h"

/* What a person made of the columns of each list, kept in one setting: of each list its columns in their order. */
#define KEY "columns"
#define LOOKS_TYPE "a(sbi)"

static void
clear_look (gpointer look)
{
  g_free (((OcopColumnLook *) look)->key);
}

/**
 * ocop_column_memory_new:
 *
 * Returns: (transfer full) (element-type OcopColumnLook): an empty array that frees the keys
 */
GArray *
ocop_column_memory_new (void)
{
  GArray *looks = g_array_new (FALSE, FALSE, sizeof (OcopColumnLook));

  g_array_set_clear_func (looks, clear_look);

  return looks;
}

/**
 * ocop_column_memory_load:
 * @settings: what the program remembers
 * @list: key of a list
 *
 * Returns: (transfer full) (element-type OcopColumnLook): the list's columns as they were left, in their order; none
 *   where they were never touched
 */
GArray *
ocop_column_memory_load (GSettings  *settings,
                         const char *list)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  g_autoptr (GVariant) kept = g_variant_lookup_value (all, list, G_VARIANT_TYPE (LOOKS_TYPE));
  GArray *looks = ocop_column_memory_new ();
  GVariantIter iter;
  OcopColumnLook look;

  if (kept == NULL)
    return looks;
  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "(sbi)", &look.key, &look.is_shown, &look.width))
    g_array_append_val (looks, look);

  return looks;
}

/**
 * ocop_column_memory_save:
 * @settings: what the program remembers
 * @list: key of a list
 * @looks: (element-type OcopColumnLook): its columns in their order; none to forget them
 */
void
ocop_column_memory_save (GSettings  *settings,
                         const char *list,
                         GArray     *looks)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  GVariantBuilder lists, columns;
  GVariantIter iter;
  const char *other;
  GVariant *kept;

  g_variant_builder_init (&lists, G_VARIANT_TYPE ("a{s" LOOKS_TYPE "}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s@" LOOKS_TYPE "}", &other, &kept))
    {
      if (!g_str_equal (other, list))
        g_variant_builder_add (&lists, "{s@" LOOKS_TYPE "}", other, kept);
      g_variant_unref (kept);
    }
  if (looks->len > 0)
    {
      g_variant_builder_init (&columns, G_VARIANT_TYPE (LOOKS_TYPE));
      for (guint i = 0; i < looks->len; i++)
        {
          const OcopColumnLook *look = &g_array_index (looks, OcopColumnLook, i);

          g_variant_builder_add (&columns, "(sbi)", look->key, look->is_shown, look->width);
        }
      g_variant_builder_add (&lists, "{s" LOOKS_TYPE "}", list, &columns);
    }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&lists));
}
