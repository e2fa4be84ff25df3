/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-seal.h"

#include "regulation/ocop-scoring.h"

#include <string.h>

static char *
digest_of (GString *lines)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) lines->str, lines->len);
}

/* Texts hold neither tabs nor line ends (the loader sees to it), so nothing can be read in two ways; a
 * leading sign tells a text that is missing from one that is there. */
static void
add_text (GString    *lines,
          const char *text)
{
  if (text == NULL)
    g_string_append (lines, "\t-");
  else
    g_string_append_printf (lines, "\t+%s", text);
}

static void
add_criterion (GString             *lines,
               const OcopCriterion *criterion)
{
  g_string_append_printf (lines, "\t%d\t%d\t%d", criterion->max, (int) criterion->story, criterion->stars_on_heading);
  add_text (lines, criterion->name);
  add_text (lines, criterion->note);
  g_string_append_c (lines, '\n');
  for (guint i = 0; i < criterion->n_cases; i++)
    g_string_append_printf (lines, "case\t%d\t%s\n", criterion->cases[i].number, criterion->cases[i].name);
  for (guint i = 0; i < criterion->n_options; i++)
    {
      const OcopOption *option = &criterion->options[i];

      g_string_append_printf (lines, "option\t%d\t%d\t%d\t%s\n", option->points, option->case_no, option->stars,
                              option->text);
    }
}

static void
add_section (GString           *lines,
             const OcopSet     *set,
             const OcopSection *section)
{
  g_string_append_printf (lines, "section\t%s\t%d\t%d\t%s\n", section->code, section->max, section->choose_one ? 1 : 0,
                          section->name);
  for (guint i = 0; i < section->n_headings; i++)
    g_string_append_printf (lines, "heading\t%s\t%s\n", section->headings[i].code, section->headings[i].name);
  for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
    {
      g_string_append_printf (lines, "criterion\t%s", set->items[i].code);
      add_criterion (lines, set->items[i].criterion);
    }
}

/**
 * ocop_set_digest:
 * @set: a criteria set
 *
 * A sheet says only which option was ticked. This digest stands for what those options were: everything of
 * the set that is read on a sheet or decides a figure, and the bands of its regulation.
 *
 * Returns: (transfer full): SHA-256 in lower-case hexadecimal digits
 */
char *
ocop_set_digest (const OcopSet *set)
{
  g_autoptr (GString) lines = NULL;
  const OcopRegulation *regulation;

  g_return_val_if_fail (set != NULL, NULL);

  regulation = set->regulation;
  lines = g_string_new (NULL);
  g_string_append_printf (lines, "%s %d\nbands", regulation->id, regulation->revision);
  for (int stars = 1; stars <= OCOP_MAX_STARS; stars++)
    g_string_append_printf (lines, "\t%d", regulation->bands[stars]);
  g_string_append_printf (lines, "\nset\t%d", set->no);
  add_text (lines, set->name);
  add_text (lines, set->sector);
  add_text (lines, set->group);
  add_text (lines, set->subgroup);
  add_text (lines, set->agency);
  g_string_append_c (lines, '\n');

  for (guint p = 0; p < OCOP_N_PARTS; p++)
    {
      const OcopPart *part = &set->parts[p];

      g_string_append_printf (lines, "part\t%s\t%d\t%s\n", part->code, part->max, part->name);
      for (guint s = part->first_section; s < part->first_section + part->n_sections; s++)
        add_section (lines, set, &set->sections[s]);
    }
  for (guint i = 0; i < set->n_knock_outs; i++)
    {
      g_string_append_printf (lines, "knock-out\t%d", set->knock_outs[i].zero ? 1 : 0);
      add_text (lines, set->knock_outs[i].code);
      add_text (lines, set->knock_outs[i].ground);
      g_string_append_c (lines, '\n');
    }
  for (guint i = 0; i < set->n_gaps; i++)
    {
      g_string_append_printf (lines, "gap\t%d", set->gaps[i].sum);
      add_text (lines, set->gaps[i].part);
      add_text (lines, set->gaps[i].text);
      g_string_append_c (lines, '\n');
    }

  return digest_of (lines);
}

/**
 * ocop_sheet_digest:
 * @product_uid: uid of the product
 * @member_uid: uid of the member
 * @turn: scoring turn, from 1
 * @choices: the sheet's choices
 * @knock_out: (nullable): the ground on which it proposes to stop the evaluation
 *
 * Taken over lines of UTF-8: regulation and revision, number of the set, product, member, turn, then for
 * every criterion chosen, in the order of the set, its code and the place of the option; last, only where a
 * knock-out is proposed, “knock_out” and its ground. It can be computed again from a printed sheet with
 * nothing but `sha256sum`.
 *
 * Returns: (transfer full): SHA-256 in lower-case hexadecimal digits
 */
char *
ocop_sheet_digest (const OcopSet *set,
                   const char    *product_uid,
                   const char    *member_uid,
                   int            turn,
                   const int     *choices,
                   const char    *knock_out)
{
  g_autoptr (GString) lines = NULL;

  g_return_val_if_fail (set != NULL && choices != NULL, NULL);
  g_return_val_if_fail (product_uid != NULL && member_uid != NULL, NULL);

  lines = g_string_new (NULL);
  g_string_append_printf (lines, "%s %d\n%d\n%s\n%s\n%d\n", set->regulation->id, set->regulation->revision, set->no,
                          product_uid, member_uid, turn);
  for (guint i = 0; i < set->n_items; i++)
    if (choices[i] != OCOP_NOT_CHOSEN)
      g_string_append_printf (lines, "%s\t%d\n", set->items[i].code, choices[i]);
  if (knock_out != NULL)
    g_string_append_printf (lines, "knock_out\t%s\n", knock_out);

  return digest_of (lines);
}

static int
compare_sets (gconstpointer a,
              gconstpointer b)
{
  const OcopSet *left = *(const OcopSet *const *) a;
  const OcopSet *right = *(const OcopSet *const *) b;
  int order = strcmp (left->regulation->in_force_from, right->regulation->in_force_from);

  if (order == 0)
    order = strcmp (left->regulation->id, right->regulation->id);
  if (order == 0)
    order = left->regulation->revision - right->regulation->revision;
  if (order == 0)
    order = (left->no > right->no) - (left->no < right->no);

  return order;
}

/**
 * ocop_seal_digest:
 * @sets: (array length=n_sets): the sets of the session's products, in any order and as often as they occur
 * @sheet_digests: (array length=n_sheet_digests): digests of the session's sheets, in order of product,
 *   turn and member
 *
 * Taken over the digests as lines: each set once, by regulation (date in force, id, revision) and number,
 * then the sheets as given.
 *
 * Returns: (transfer full): SHA-256 in lower-case hexadecimal digits
 */
char *
ocop_seal_digest (const OcopSet *const *sets,
                  guint                 n_sets,
                  const char *const    *sheet_digests,
                  guint                 n_sheet_digests)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < n_sets; i++)
    g_ptr_array_add (sorted, (gpointer) sets[i]);
  g_ptr_array_sort (sorted, compare_sets);

  for (guint i = 0; i < sorted->len; i++)
    if (i == 0 || compare_sets (&sorted->pdata[i - 1], &sorted->pdata[i]) != 0)
      {
        g_autofree char *digest = ocop_set_digest (sorted->pdata[i]);

        g_string_append_printf (lines, "%s\n", digest);
      }
  for (guint i = 0; i < n_sheet_digests; i++)
    g_string_append_printf (lines, "%s\n", sheet_digests[i]);

  return digest_of (lines);
}
