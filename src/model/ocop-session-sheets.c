/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-sheets.h"

#include "regulation/ocop-seal.h"

/* What follows from a session's sheets; they are read in ocop-session-sheets-load.c. */

static gboolean
counts (const OcopCouncilSheet *sheet)
{
  return sheet != NULL && sheet->submitted && sheet->knock_out == NULL;
}

/**
 * ocop_session_sheets_state:
 * @self: sheets of a session   @product: one of its products
 * @member: index of a voter
 *
 * Absent, recused and not yet are three different things, and none of them is a score of 0.
 *
 * Returns: the state of the member's sheet in the turn that counts
 */
OcopSheetState
ocop_session_sheets_state (const OcopSessionSheets  *self,
                           const OcopSessionProduct *product,
                           guint                     member)
{
  const OcopSessionVoter *voter = g_ptr_array_index (self->voters, member);
  const OcopCouncilSheet *sheet = product->current[member];

  if (product->recused[member])
    return OCOP_SHEET_RECUSED;
  if (sheet != NULL && sheet->submitted)
    return sheet->knock_out != NULL ? OCOP_SHEET_KNOCKED_OUT : OCOP_SHEET_SUBMITTED;
  if (!voter->present)
    return OCOP_SHEET_ABSENT;
  if (sheet != NULL)
    for (guint i = 0; i < product->set->n_items; i++)
      if (sheet->choices[i] != OCOP_NOT_CHOSEN)
        return OCOP_SHEET_IN_PROGRESS;

  return OCOP_SHEET_NOT_STARTED;
}

/**
 * ocop_session_sheets_choices:
 * @self: sheets of a session   @product: one of its products
 * @n: (out): how many
 *
 * Returns: (transfer container) (array length=n): the choices on the submitted sheets of the turn that counts
 */
const int **
ocop_session_sheets_choices (const OcopSessionSheets  *self,
                             const OcopSessionProduct *product,
                             guint                    *n)
{
  const int **choices = g_new0 (const int *, self->voters->len);

  *n = 0;
  for (guint i = 0; i < self->voters->len; i++)
    if (!product->recused[i] && counts (product->current[i]))
      choices[(*n)++] = product->current[i]->choices;

  return choices;
}

/**
 * ocop_session_sheets_rank:
 * @self: sheets of a session   @product: one of its products
 *
 * Returns: (transfer full): mean and rank from the submitted sheets of the turn that counts, under the
 *   session's rule on minimums
 */
OcopRanking *
ocop_session_sheets_rank (const OcopSessionSheets  *self,
                          const OcopSessionProduct *product)
{
  guint n;
  g_autofree const int **choices = ocop_session_sheets_choices (self, product, &n);

  return ocop_ranking_new (product->set, self->minimums_rule, choices, n);
}

/**
 * ocop_session_product_spread_of_turn:
 * @product: a product of a session   @turn: a scoring turn, from 1
 *
 * Returns: the largest total less the smallest among the sheets that count in that turn, 0 with none
 */
int
ocop_session_product_spread_of_turn (const OcopSessionProduct *product,
                                     int                       turn)
{
  int least = G_MAXINT;
  int most = G_MININT;

  for (guint i = 0; i < product->sheets->len; i++)
    {
      const OcopCouncilSheet *sheet = g_ptr_array_index (product->sheets, i);

      if (sheet->turn == turn && !product->recused[sheet->member] && counts (sheet))
        {
          int total = ocop_choices_score (product->set, sheet->choices).total;

          least = MIN (least, total);
          most = MAX (most, total);
        }
    }

  return most >= least ? most - least : 0;
}

/**
 * ocop_session_product_spread:
 * @product: a product of a session
 *
 * Returns: its spread in the turn that counts
 */
int
ocop_session_product_spread (const OcopSessionProduct *product)
{
  return ocop_session_product_spread_of_turn (product, product->turn);
}

/**
 * ocop_session_sheets_digest:
 * @self: sheets of a session   @product: one of its products   @sheet: one of its sheets
 *
 * Returns: (transfer full): the sheet's fingerprint as its choices give it now, 64 hex digits
 */
char *
ocop_session_sheets_digest (const OcopSessionSheets  *self,
                            const OcopSessionProduct *product,
                            const OcopCouncilSheet   *sheet)
{
  const OcopSessionVoter *voter = g_ptr_array_index (self->voters, sheet->member);

  return ocop_sheet_digest (product->set, product->product_uid, voter->uid, sheet->turn, sheet->choices,
                            sheet->knock_out);
}

/**
 * ocop_session_sheets_seal:
 * @self: sheets of a session
 *
 * The seal of a session over every submitted sheet, in the order of product, turn and member.
 *
 * Returns: (transfer full): 64 hex digits
 */
char *
ocop_session_sheets_seal (const OcopSessionSheets *self)
{
  g_autoptr (GPtrArray) digests = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();

  for (guint no = 1; no <= self->regulation->n_sets; no++)
    for (guint i = 0; i < self->products->len; i++)
      {
        const OcopSessionProduct *product = g_ptr_array_index (self->products, i);

        if (product->set->no == (int) no)
          {
            g_ptr_array_add (sets, (gpointer) product->set);
            break;
          }
      }
  for (guint i = 0; i < self->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (self->products, i);

      for (guint k = 0; k < product->sheets->len; k++)
        {
          const OcopCouncilSheet *sheet = g_ptr_array_index (product->sheets, k);

          if (sheet->submitted)
            g_ptr_array_add (digests, ocop_session_sheets_digest (self, product, sheet));
        }
    }

  return ocop_seal_digest ((const OcopSet *const *) sets->pdata, sets->len, (const char *const *) digests->pdata,
                           digests->len);
}
