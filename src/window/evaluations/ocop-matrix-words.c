/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-words.h"

#include "base/ocop-fraction.h"
#include "window/ocop-stars.h"
#include "window/evaluations/ocop-sheet-sign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ocop_matrix_words_mean:
 *
 * Returns: (transfer full): the exact mean as a council reads it, "82,90"; "–" with no sheet that counts
 */
char *
ocop_matrix_words_mean (const OcopSessionLine *line)
{
  if (line->ranking->n_sheets == 0)
    return g_strdup ("–");

  return ocop_regulation_print_score (line->product->set->regulation, line->ranking->mean);
}

/**
 * ocop_matrix_words_of_minimum:
 * @sheets: sheets of the session   @set: criteria set of a product   @minimum: one that it misses
 *
 * Returns: (transfer full): what is missed and by how much, "3★: 2.2 needs 2, mean 1,63"
 */
char *
ocop_matrix_words_of_minimum (const OcopSessionSheets *sheets,
                              const OcopSet           *set,
                              const OcopMinimum       *minimum)
{
  const char *code = set->items[minimum->mark->item].code;
  g_autofree char *mean = NULL;

  switch (sheets->minimums_rule)
    {
    case OCOP_MINIMUMS_EVERY:
      /* Translators: 4★: criterion 3.5 needs 2 points, the lowest given is 1 */
      return g_strdup_printf (_("%d★: %s needs %d, lowest %d"), minimum->mark->stars, code, minimum->mark->points,
                              (int) minimum->reached.num);
    case OCOP_MINIMUMS_MAJORITY:
      /* Translators: 4★: criterion 3.5 needs 2 points, the share of members who gave them is 4/9 */
      return g_strdup_printf (_("%d★: %s needs %d, given by %d/%d"), minimum->mark->stars, code, minimum->mark->points,
                              (int) minimum->reached.num, (int) minimum->reached.den);
    case OCOP_MINIMUMS_MEAN:
    default:
      mean = ocop_fraction_to_score (minimum->reached, &minimum->mark->points, 1);
      /* Translators: 4★: criterion 3.5 needs 2 points, the members' mean is 1,45 */
      return g_strdup_printf (_("%d★: %s needs %d, mean %s"), minimum->mark->stars, code, minimum->mark->points, mean);
    }
}

/**
 * ocop_matrix_words_minimum:
 * @sheets: sheets of the session   @line: one of its products
 *
 * Returns: (transfer full) (nullable): the first minimum that keeps the product from its rank by points; %NULL where none does
 */
char *
ocop_matrix_words_minimum (const OcopSessionSheets *sheets,
                           const OcopSessionLine   *line)
{
  g_autoptr (GPtrArray) missed = ocop_ranking_list_missed (line->ranking, line->ranking->rank_by_points);

  return missed->len > 0 ? ocop_matrix_words_of_minimum (sheets, line->product->set, g_ptr_array_index (missed, 0)) : NULL;
}

/**
 * ocop_matrix_count_chosen:
 *
 * Returns: criteria that the member has scored so far
 */
int
ocop_matrix_count_chosen (const OcopSessionLine *line,
                          guint                  member)
{
  const OcopCouncilSheet *sheet = line->product->current[member];
  int n = 0;

  for (guint i = 0; sheet != NULL && i < line->product->set->n_items; i++)
    n += sheet->choices[i] != OCOP_NOT_CHOSEN;

  return n;
}

/**
 * ocop_matrix_later_total:
 * @product: as it stood in an earlier turn   @member: index of a voter
 *
 * Returns: the total that the member submitted in the turn that counts, -1 where there is none or it is that turn
 */
int
ocop_matrix_later_total (const OcopSessionProduct *product,
                         guint                     member)
{
  for (guint i = 0; product->turn < product->last_turn && i < product->sheets->len; i++)
    {
      const OcopCouncilSheet *sheet = g_ptr_array_index (product->sheets, i);

      if (sheet->turn == product->last_turn && sheet->member == member && sheet->submitted && sheet->knock_out == NULL)
        return sheet->total;
    }

  return -1;
}

/**
 * ocop_matrix_words_cell:
 *
 * Returns: (transfer full): "Sở Y tế: 78", "Sở Y tế: absent"
 */
char *
ocop_matrix_words_cell (const OcopSessionSheets *sheets,
                        const OcopSessionLine   *line,
                        guint                    member,
                        gboolean                 hidden)
{
  const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, member);
  OcopSheetState state = ocop_session_sheets_state (sheets, line->product, member);

  const OcopCouncilSheet *sheet = line->product->current[member];
  int later = ocop_matrix_later_total (line->product, member);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s: ", voter->office);
  if (state == OCOP_SHEET_SUBMITTED && !hidden)
    g_string_append_printf (words, "%d", sheet->total);
  else
    g_string_append (words, ocop_sheet_sign_words (state));
  if (!hidden && state == OCOP_SHEET_SUBMITTED && later >= 0 && later != sheet->total)
    g_string_append_printf (words, _(", in turn %d: %d"), line->product->last_turn, later);
  if (sheet != NULL && sheet->submitted && sheet->entered_by != NULL)
    g_string_append_printf (words, ", %s", sheet->checked_by != NULL ? _("from paper, compared") : _("from paper, not compared"));

  return g_string_free (words, FALSE);
}

/**
 * ocop_matrix_words_line:
 *
 * Returns: (transfer full): a whole row of the table, in words
 */
char *
ocop_matrix_words_line (const OcopSessionSheets *sheets,
                        const OcopSessionHead   *head,
                        const OcopSessionLine   *line,
                        gboolean                 hidden)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (words, g_strdup_printf ("%d. %s", line->product->position, line->product->name));
  if (line->product->knock_out != NULL)
    g_ptr_array_add (words, g_strdup_printf (_("put out: %s"), line->product->knock_out));
  g_ptr_array_add (words, g_strdup_printf (_("sheets %u of %u"), line->n_in, line->n_due));
  if (hidden)
    g_ptr_array_add (words, g_strdup (_("totals are hidden until the own sheet is submitted")));
  else if (line->ranking->n_sheets > 0)
    {
      g_autofree char *mean = ocop_matrix_words_mean (line);
      g_autofree char *minimum = ocop_matrix_words_minimum (sheets, line);

      g_ptr_array_add (words, g_strdup_printf (_("mean %s"), mean));
      g_ptr_array_add (words, g_strdup_printf (line->is_apart ? _("spread %d, over the limit of %d") : _("spread %d"), line->spread,
                                               head->spread_limit));
      g_ptr_array_add (words, ocop_stars_to_text (line->ranking->rank));
      if (minimum != NULL)
        g_ptr_array_add (words, g_strdup_printf (_("minimum missed: %s"), minimum));
    }
  for (guint i = 0; i < sheets->voters->len; i++)
    g_ptr_array_add (words, ocop_matrix_words_cell (sheets, line, i, hidden));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

/* Words that are initials already stay whole, of the others the first letter, small words none. */
static void
add_initials (GString    *initials,
              const char *word)
{
  gboolean is_whole = TRUE;

  if (strcmp (word, "và") == 0)
    return;
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    is_whole = is_whole && !g_unichar_islower (g_utf8_get_char (p));
  if (is_whole)
    g_string_append (initials, word);
  else
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (word)));
}

/* Letters that fit over a narrow column. */
#define MOST_LETTERS 6

/**
 * ocop_matrix_short_office:
 * @office: "Sở NN và MT"
 *
 * Returns: (transfer full): what fits over a narrow column, "NNMT"
 */
char *
ocop_matrix_short_office (const char *office)
{
  const char *rest = g_str_has_prefix (office, "Sở ") ? office + strlen ("Sở ") : office;
  g_auto (GStrv) words = NULL;
  GString *initials;

  if (g_utf8_strlen (rest, -1) <= MOST_LETTERS)
    return g_strdup (rest);
  words = g_strsplit_set (rest, " ,", -1);
  initials = g_string_new (NULL);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      add_initials (initials, *word);

  return g_string_free (initials, FALSE);
}
