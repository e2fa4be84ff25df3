/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command-what-if.h"

#include "regulation/ocop-documents.h"
#include "regulation/ocop-explanation.h"
#include "regulation/ocop-scoring.h"
#include "regulation/ocop-what-if.h"

#include <glib/gi18n-lib.h>

/* The documents of a dossier that would prove a criterion, each once, on one line. */
static void
print_documents (const OcopSet  *set,
                 const OcopItem *item)
{
  g_autoptr (GPtrArray) proofs = ocop_documents_proving (set->regulation->id, set, item);
  g_autoptr (GString) names = g_string_new (NULL);
  const OcopDocument *last = NULL;

  for (guint i = 0; i < proofs->len; i++)
    {
      const OcopProof *proof = g_ptr_array_index (proofs, i);

      if (proof->document == last)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", proof->document->name);
      last = proof->document;
    }
  if (names->len > 0)
    g_print (_("      proved by: %s\n"), names->str);
}

static void
print_one (const OcopWhatIf *what_if)
{
  g_autoptr (GPtrArray) sentences = ocop_explain_what_if (what_if);
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_print ("  %s\n", (const char *) g_ptr_array_index (sentences, i));

  for (guint i = 0; i < what_if->n_raises; i++)
    {
      const OcopItem *item = &what_if->set->items[what_if->raises[i].item];

      g_hash_table_add (named, (gpointer) item);
      g_print ("    %s %s\n", item->code, item->criterion->name);
      print_documents (what_if->set, item);
    }
  for (guint i = 0; i < what_if->missed->len; i++)
    {
      const OcopMinimum *minimum = g_ptr_array_index (what_if->missed, i);
      const OcopItem *item = &what_if->set->items[minimum->mark->item];

      if (!g_hash_table_add (named, (gpointer) item))
        continue;
      g_print ("    %s %s\n", item->code, item->criterion->name);
      print_documents (what_if->set, item);
    }
}

/**
 * ocop_command_print_what_if:
 * @set: a criteria set   @rule: how a minimum is read over several sheets
 * @sheets: (array length=n_sheets): choices of each member   @members: (array length=n_sheets): their names
 * @n_sheets: how many
 *
 * Prints what the next rank still needs, of the mean and of each sheet that is not finished, with the
 * documents of a dossier that would prove it.
 */
void
ocop_command_print_what_if (const OcopSet     *set,
                            OcopMinimums       rule,
                            const int *const  *sheets,
                            const char *const *members,
                            guint              n_sheets)
{
  g_autofree const int **finished = g_new (const int *, MAX (n_sheets, 1));
  g_autoptr (OcopWhatIf) mean = NULL;
  guint n_finished = 0;

  for (guint i = 0; i < n_sheets; i++)
    if (ocop_choices_score (set, sheets[i]).n_unscored == 0)
      finished[n_finished++] = sheets[i];

  mean = ocop_what_if_new_for_mean (set, rule, finished, n_finished, 0, 0);
  if (mean != NULL)
    {
      g_print (_("What the product still needs:\n"));
      print_one (mean);
    }
  for (guint i = 0; i < n_sheets; i++)
    {
      g_autoptr (OcopWhatIf) sheet = NULL;

      if (ocop_choices_score (set, sheets[i]).n_unscored == 0)
        continue;
      sheet = ocop_what_if_new_for_sheet (set, sheets[i], 0, 0);
      if (sheet == NULL)
        continue;
      g_print (_("What the sheet of %s still needs:\n"), members[i]);
      print_one (sheet);
    }
}
