/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "model/ocop-proof-of-sheets.h"

#define DIGEST_DIGITS 8

static OcopValues *
session_values (OcopPrint  *self,
                GError    **error)
{
  g_autoptr (OcopValues) values = ocop_values_new ();

  if (!ocop_print_add_session (self, values, error))
    return NULL;
  ocop_print_add_meeting (self, values);
  ocop_print_add_results (self, values);

  return g_steal_pointer (&values);
}

/**
 * ocop_print_of_session:
 *
 * Minutes, submission, decision, notices: one paper of everything a session came to.
 *
 * Returns: whether it was made and taken
 */
gboolean
ocop_print_of_session (OcopPrint  *self,
                       GError    **error)
{
  g_autoptr (OcopValues) values = session_values (self, error);

  return values != NULL && ocop_print_emit (self, values, error);
}

static void
add_member_columns (OcopPrint  *self,
                    OcopValues *values)
{
  ocop_values_set_list (values, "voters");
  for (guint i = 0; i < self->results->members->len; i++)
    {
      const OcopResultMember *member = g_ptr_array_index (self->results->members, i);
      OcopValues *entry = ocop_values_add (values, "voters");

      ocop_values_set (entry, "short-office", member->short_office);
      ocop_values_set (entry, "office", member->office);
    }
  ocop_values_set_flag (values, "many-voters", self->results->members->len > 12);
}

static void
add_cells (OcopPrint            *self,
           OcopValues           *values,
           const OcopResultLine *line)
{
  ocop_values_set_list (values, "cells");
  for (guint i = 0; i < self->results->members->len; i++)
    {
      const OcopResultCell *cell = &line->cells[i];
      OcopValues *entry = ocop_values_add (values, "cells");
      gboolean scored = cell->state == OCOP_SHEET_SUBMITTED;

      ocop_values_take (entry, "points", scored ? g_strdup_printf ("%d", cell->total) : NULL);
      ocop_values_set (entry, "sign", scored ? NULL : ocop_words_sheet_sign (cell->state));
    }
}

/**
 * ocop_print_score_summary:
 *
 * Bảng tổng hợp điểm: products by members.
 *
 * Returns: whether it was made and taken
 */
gboolean
ocop_print_score_summary (OcopPrint  *self,
                          GError    **error)
{
  g_autoptr (OcopValues) values = session_values (self, error);
  const GPtrArray *lines;

  if (values == NULL)
    return FALSE;
  add_member_columns (self, values);
  lines = ocop_values_get_list (values, "lines");
  for (guint i = 0; i < lines->len; i++)
    add_cells (self, g_ptr_array_index (lines, i), g_ptr_array_index (self->results->lines, i));

  return ocop_print_emit (self, values, error);
}

static void
add_sheet_rows (OcopPrint            *self,
                OcopValues           *values,
                const OcopResultLine *line)
{
  static const char *const parts[] = { "a", "b", "c" };

  ocop_values_set_list (values, "rows");
  for (guint i = 0; i < self->results->members->len; i++)
    {
      const OcopResultMember *member = g_ptr_array_index (self->results->members, i);
      const OcopResultCell *cell = &line->cells[i];
      OcopValues *entry = ocop_values_add (values, "rows");
      gboolean scored = cell->state == OCOP_SHEET_SUBMITTED;

      ocop_values_take (entry, "n", g_strdup_printf ("%u", i + 1));
      ocop_values_set (entry, "office", member->office);
      ocop_values_set (entry, "state", ocop_words_sheet_state (cell->state));
      ocop_values_take (entry, "total", scored ? g_strdup_printf ("%d", cell->total) : NULL);
      for (guint part = 0; part < OCOP_N_PARTS; part++)
        ocop_values_take (entry, parts[part], scored ? g_strdup_printf ("%d", cell->parts[part]) : NULL);
      ocop_values_take (entry, "digest", cell->digest != NULL ? g_ascii_strup (cell->digest, DIGEST_DIGITS) : NULL);
    }
}

/**
 * ocop_print_product_summary:
 *
 * The score summary of single products: a row a member, a paper a product.
 *
 * Returns: whether all were made and taken
 */
gboolean
ocop_print_product_summary (OcopPrint  *self,
                            GError    **error)
{
  if (!ocop_print_need_session (self, error))
    return FALSE;
  for (guint i = 0; i < self->results->lines->len; i++)
    {
      const OcopResultLine *line = g_ptr_array_index (self->results->lines, i);
      g_autoptr (OcopValues) values = NULL;

      if (!ocop_print_wants (self, line->product))
        continue;
      values = ocop_values_new ();
      if (!ocop_print_add_session (self, values, error))
        return FALSE;
      ocop_print_add_line (self, values, line);
      ocop_values_take (values, "turn", g_strdup_printf ("%d", line->turn));
      add_sheet_rows (self, values, line);
      if (!ocop_print_emit (self, values, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_proof_line (OcopValues          *values,
                const OcopProofLine *line,
                guint                n_voters)
{
  OcopValues *entry = ocop_values_add (values, "proof");

  ocop_values_take (entry, "position", g_strdup_printf ("%d", line->product->position));
  ocop_values_set (entry, "product", line->product->name);
  ocop_values_take (entry, "turn", line->product->turn > 1 ? g_strdup_printf ("%d", line->turn) : NULL);
  ocop_values_take (entry, "due", g_strdup_printf ("%u", line->due));
  ocop_values_take (entry, "received", g_strdup_printf ("%u", line->received));
  ocop_values_take (entry, "recused", line->recused > 0 ? g_strdup_printf ("%u", line->recused) : NULL);
  ocop_values_take (entry, "missing", line->missing > 0 ? g_strdup_printf ("%u", line->missing) : NULL);
  ocop_values_set_list (entry, "cells");
  for (guint i = 0; i < n_voters; i++)
    {
      OcopValues *cell = ocop_values_add (entry, "cells");

      ocop_values_take (cell, "digest", line->digests[i] != NULL ? g_ascii_strup (line->digests[i], DIGEST_DIGITS) : NULL);
      ocop_values_set_flag (cell, "is-absent", line->states[i] == OCOP_SHEET_ABSENT);
      ocop_values_set_flag (cell, "is-recused", line->states[i] == OCOP_SHEET_RECUSED);
      ocop_values_set_flag (cell, "is-missing", line->states[i] == OCOP_SHEET_NOT_STARTED);
    }
}

/**
 * ocop_print_proof:
 *
 * Bảng đối chiếu phiếu: every sheet that is due against every sheet that is there.
 *
 * Returns: whether it was made and taken
 */
gboolean
ocop_print_proof (OcopPrint  *self,
                  GError    **error)
{
  g_autoptr (OcopValues) values = session_values (self, error);
  g_autoptr (OcopProofOfSheets) proof = NULL;

  if (values == NULL)
    return FALSE;
  add_member_columns (self, values);
  proof = ocop_proof_of_sheets_new (self->sheets);
  ocop_values_set_list (values, "proof");
  for (guint i = 0; i < proof->lines->len; i++)
    add_proof_line (values, g_ptr_array_index (proof->lines, i), proof->n_voters);
  ocop_values_set_list (values, "sums");
  for (guint i = 0; i < proof->n_voters; i++)
    {
      OcopValues *entry = ocop_values_add (values, "sums");

      ocop_values_take (entry, "sum", proof->due_of[i] > 0
                        ? g_strdup_printf ("%u/%u", proof->received_of[i], proof->due_of[i]) : g_strdup ("–"));
    }

  return ocop_print_emit (self, values, error);
}
