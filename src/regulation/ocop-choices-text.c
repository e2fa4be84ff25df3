/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-choices-text.h"

#include <string.h>

/* The choices of a sheet on one line, "1.1=3 1.2=0": a criterion's code and the place of the option in it. */

/**
 * ocop_choices_to_text:
 * @set: criteria set   @choices: (array): of a sheet
 *
 * Returns: (transfer full): the choices that are made, in the order of the set; 0 is “none of these”
 */
char *
ocop_choices_to_text (const OcopSet *set,
                      const int     *choices)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < set->n_items; i++)
    if (choices[i] != OCOP_NOT_CHOSEN)
      g_string_append_printf (text, "%s%s=%d", text->len > 0 ? " " : "", set->items[i].code, choices[i]);

  return g_string_free (text, FALSE);
}

static gboolean
read_one (const OcopSet *set,
          const char    *word,
          int           *choices)
{
  const char *sign = strchr (word, '=');
  gint64 choice = 0;

  if (sign == NULL || !g_ascii_string_to_signed (sign + 1, 10, 0, 99, &choice, NULL))
    return FALSE;
  for (guint i = 0; i < set->n_items; i++)
    if (strlen (set->items[i].code) == (gsize) (sign - word) && strncmp (set->items[i].code, word, (gsize) (sign - word)) == 0)
      {
        choices[i] = (int) choice;
        return ocop_criterion_offers (set->items[i].criterion, (int) choice);
      }

  return FALSE;
}

/**
 * ocop_choices_from_text:
 * @set: criteria set
 * @text: as ocop_choices_to_text() made it
 * @choices: (out caller-allocates): as ocop_choices_new() makes them
 *
 * Returns: whether all of it are choices of the set
 */
gboolean
ocop_choices_from_text (const OcopSet *set,
                        const char    *text,
                        int           *choices)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; i < set->n_items; i++)
    choices[i] = OCOP_NOT_CHOSEN;
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && !read_one (set, *word, choices))
      return FALSE;

  return TRUE;
}
