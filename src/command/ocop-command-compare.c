/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command-compare.h"

#include "base/ocop-error.h"
#include "command/ocop-command-compare-private.h"
#include "regulation/ocop-regulations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The set that "148-2023:9" names; NULL with wrong usage. */
static const OcopSet *
find_set (const char  *word,
          GError     **error)
{
  const char *colon = strrchr (word, ':');
  g_autofree char *id = NULL;
  g_autoptr (GError) problem = NULL;
  const OcopRegulation *regulation;
  const OcopSet *set = NULL;
  guint64 no;

  if (colon == NULL || !g_ascii_string_to_unsigned (colon + 1, 10, 1, 999, &no, NULL))
    {
      ocop_fail (error, OCOP_ERROR_USAGE, _("“%s” names no criteria set; write it as 148-2023:9."), word);
      return NULL;
    }

  id = g_strndup (word, (gsize) (colon - word));
  regulation = ocop_regulation_get (id, &problem);
  if (regulation == NULL)
    {
      gboolean unknown = problem->code == OCOP_ERROR_MISSING;

      ocop_fail (error, unknown ? OCOP_ERROR_USAGE : (OcopError) problem->code, "%s", problem->message);
      return NULL;
    }
  set = ocop_regulation_get_set (regulation, (int) no);
  if (set == NULL)
    ocop_fail (error, OCOP_ERROR_USAGE, _("The regulation “%s” has no set %d."), id, (int) no);

  return set;
}

/**
 * ocop_command_compare:
 * @command: the command that was called
 * @before: a regulation's id and a set's number, "148-2023:9"
 * @after: likewise
 * @json: whether to print JSON
 *
 * Prints what changed between two criteria sets.
 *
 * Returns: the exit status
 */
int
ocop_command_compare (const OcopCommand *command,
                      const char        *before,
                      const char        *after,
                      gboolean           json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopComparison) comparison = NULL;
  const OcopSet *left = find_set (before, &error);
  const OcopSet *right = left != NULL ? find_set (after, &error) : NULL;

  if (right == NULL)
    return ocop_command_complain (command, error);

  comparison = ocop_comparison_new (left, right);
  if (json)
    ocop_compare_print_json (comparison);
  else
    ocop_compare_print_words (comparison);

  return OCOP_EXIT_DONE;
}
