/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-text.h"

#include <string.h>

/**
 * ocop_print_count:
 * @count: a number of things
 *
 * Returns: (transfer full): as prose of papers has it, below ten with a zero, "09"
 */
char *
ocop_print_count (int count)
{
  return count < 10 ? g_strdup_printf ("%02d", count) : ocop_text_from_count (count);
}

/**
 * ocop_print_set_count:
 *
 * Sets @name as prose has it, and "@name-plain" as tables have it; nothing where there are none, so that layouts can ask.
 */
void
ocop_print_set_count (OcopValues *values,
                      const char *name,
                      int         count)
{
  g_autofree char *plain = g_strconcat (name, "-plain", NULL);

  ocop_values_take (values, name, count > 0 ? ocop_print_count (count) : NULL);
  ocop_values_take (values, plain, count > 0 ? ocop_text_from_count (count) : NULL);
}

/**
 * ocop_print_address:
 * @in_full: with the city
 *
 * Returns: (transfer full) (nullable): where the producer is on the day of the paper; %NULL if nothing is known
 */
char *
ocop_print_address (OcopPrint                *self,
                    const OcopMeetingProduct *product,
                    gboolean                  in_full)
{
  g_autoptr (GString) address = g_string_new (product->address);
  const OcopUnit *unit = ocop_unit_map_on (self->units, product->unit, ocop_print_day (self));

  for (; unit != NULL; unit = unit->parent)
    {
      g_autofree char *name = ocop_unit_get_full_name (unit);
      g_autofree char *lower = ocop_words_lower_first (name);

      if (unit->parent == NULL && !in_full)
        break;
      g_string_append_printf (address, "%s%s", address->len > 0 ? ", " : "", lower);
    }
  if (address->len == 0)
    return NULL;

  return g_string_free (g_steal_pointer (&address), FALSE);
}

/**
 * ocop_print_upper_first:
 *
 * Returns: (transfer full): @text as it stands alone
 */
char *
ocop_print_upper_first (const char *text)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);

  return *text != '\0' ? g_strconcat (first, g_utf8_next_char (text), NULL) : g_strdup ("");
}

/**
 * ocop_print_sign_of_office:
 * @heading: of an office, "SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG"
 *
 * Returns: (transfer full): its letters in the number of a paper, "SNNMT" (Nghị định 30/2020/NĐ-CP, Phụ lục I)
 */
char *
ocop_print_sign_of_office (const char *heading)
{
  g_auto (GStrv) words = g_strsplit_set (heading, " \n,", -1);
  GString *sign = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && strcmp (words[i], "VÀ") != 0)
      g_string_append_unichar (sign, g_utf8_get_char (words[i]));

  return g_string_free (sign, FALSE);
}
