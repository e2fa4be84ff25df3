/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-proof-of-sheets.h"

typedef struct
{
  OcopProofLine line;
  guint n_voters;
} Line;

static void
free_line (gpointer data)
{
  Line *line = data;

  for (guint i = 0; i < line->n_voters; i++)
    g_free (line->line.digests[i]);
  g_free (line->line.digests);
  g_free (line->line.states);
  g_free (line);
}

static const OcopCouncilSheet *
find_sheet (const OcopSessionProduct *product,
            guint                     member,
            int                       turn)
{
  for (guint i = 0; i < product->sheets->len; i++)
    {
      const OcopCouncilSheet *sheet = g_ptr_array_index (product->sheets, i);

      if (sheet->member == member && sheet->turn == turn)
        return sheet;
    }

  return NULL;
}

static OcopSheetState
state_of (const OcopSessionProduct *product,
          const OcopSessionVoter   *voter,
          guint                     member,
          const OcopCouncilSheet   *sheet)
{
  if (product->recused[member])
    return OCOP_SHEET_RECUSED;
  if (sheet != NULL && sheet->submitted)
    return sheet->knock_out != NULL ? OCOP_SHEET_KNOCKED_OUT : OCOP_SHEET_SUBMITTED;

  return voter->present ? OCOP_SHEET_NOT_STARTED : OCOP_SHEET_ABSENT;
}

static void
add_line (OcopProofOfSheets        *self,
          const OcopSessionSheets  *sheets,
          const OcopSessionProduct *product,
          int                       turn)
{
  Line *whole = g_new0 (Line, 1);
  OcopProofLine *line = &whole->line;

  whole->n_voters = self->n_voters;
  line->product = product;
  line->turn = turn;
  line->states = g_new0 (OcopSheetState, self->n_voters + 1);
  line->digests = g_new0 (char *, self->n_voters + 1);
  for (guint i = 0; i < self->n_voters; i++)
    {
      const OcopCouncilSheet *sheet = find_sheet (product, i, turn);
      OcopSheetState state = state_of (product, g_ptr_array_index (sheets->voters, i), i, sheet);

      line->states[i] = state;
      if (state == OCOP_SHEET_ABSENT)
        continue;
      line->due++;
      self->due_of[i]++;
      if (state == OCOP_SHEET_RECUSED)
        line->recused++;
      else if (state == OCOP_SHEET_NOT_STARTED)
        line->missing++;
      else
        {
          line->received++;
          self->received_of[i]++;
          line->digests[i] = ocop_session_sheets_digest (sheets, product, sheet);
        }
    }
  self->due += line->due;
  self->received += line->received;
  self->recused += line->recused;
  self->missing += line->missing;
  g_ptr_array_add (self->lines, whole);
}

/**
 * ocop_proof_of_sheets_new:
 * @sheets: of a session; must live as long as the proof
 *
 * Returns: (transfer full): what is due and what is there
 */
OcopProofOfSheets *
ocop_proof_of_sheets_new (const OcopSessionSheets *sheets)
{
  OcopProofOfSheets *self = g_new0 (OcopProofOfSheets, 1);

  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->n_voters = sheets->voters->len;
  self->due_of = g_new0 (guint, self->n_voters + 1);
  self->received_of = g_new0 (guint, self->n_voters + 1);
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      for (int turn = 1; turn <= product->turn; turn++)
        add_line (self, sheets, product, turn);
    }

  return self;
}

void
ocop_proof_of_sheets_free (OcopProofOfSheets *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self->due_of);
  g_free (self->received_of);
  g_free (self);
}
