/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-check-private.h"

#include "model/ocop-session-totals.h"

#include <glib/gi18n-lib.h>

/* Papers come from the same rows, so that they cannot disagree by themselves; records can: a decision that names another rank
 * than the council's, a product recognised that no session scored. */

static void
check_breakdown (const OcopReport    *report,
                 const OcopBreakdown *breakdown,
                 const char          *title,
                 GPtrArray           *findings)
{
  guint placed = breakdown->unplaced->len;

  for (guint i = 0; i < breakdown->rows->len; i++)
    placed += (guint) ocop_breakdown_row_count (g_ptr_array_index (breakdown->rows, i));
  if (placed != report->rows->len)
    ocop_finding_add (findings, OCOP_CHECK_SUMS, OCOP_FINDING_WRONG, OCOP_N_KINDS, 0, title,
                      _("its rows have %u products, the register has %u"), placed, report->rows->len);
}

static void
check_line (const OcopReport         *report,
            const OcopSessionResults *session,
            const OcopResultLine     *line,
            const OcopRegisterRow    *row,
            GPtrArray                *findings)
{
  gboolean is_of_round = row != NULL && row->round == session->round;

  if (ocop_line_is_recognised (line) && session->decision != NULL && !is_of_round
      && (row == NULL || row->year < report->year || row->round == 0))
    ocop_finding_add (findings, OCOP_CHECK_SUMS, OCOP_FINDING_WRONG, OCOP_KIND_PRODUCT, line->product, line->name,
                      _("the minutes propose %d stars, decision %s does not recognise it"), line->rank, session->decision);
  else if (is_of_round && line->has_rank && row->stars != line->rank)
    ocop_finding_add (findings, OCOP_CHECK_SUMS, OCOP_FINDING_WRONG, OCOP_KIND_PRODUCT, line->product, line->name,
                      _("the minutes have %d stars, the decision and the register %d"), line->rank, row->stars);
  else if (is_of_round && !line->has_rank)
    ocop_finding_add (findings, OCOP_CHECK_SUMS, OCOP_FINDING_WRONG, OCOP_KIND_PRODUCT, line->product, line->name,
                      _("the minutes have no rank for it, the decision and the register %d stars"), row->stars);
}

static void
check_session (const OcopReport         *report,
               const OcopSessionResults *session,
               GHashTable               *rows,
               GHashTable               *scored,
               GPtrArray                *findings)
{
  for (guint i = 0; i < session->lines->len; i++)
    {
      OcopResultLine *line = g_ptr_array_index (session->lines, i);

      g_hash_table_add (scored, &line->product);
      check_line (report, session, line, g_hash_table_lookup (rows, &line->product), findings);
    }
}

/* What a round recognised though none of its sessions scored it; rounds without any sheet are of the time before. */
static void
check_unscored (const OcopReport *report,
                GHashTable       *scored,
                GPtrArray        *findings)
{
  g_autoptr (GHashTable) rounds = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < report->sessions->len; i++)
    g_hash_table_add (rounds, &((OcopSessionResults *) g_ptr_array_index (report->sessions, i))->round);
  for (guint i = 0; i < report->rows->len; i++)
    {
      OcopRegisterRow *row = g_ptr_array_index (report->rows, i);

      if (row->round != 0 && g_hash_table_contains (rounds, &row->round) && !g_hash_table_contains (scored, &row->product))
        ocop_finding_add (findings, OCOP_CHECK_SUMS, OCOP_FINDING_WRONG, OCOP_KIND_PRODUCT, row->product, row->name,
                          _("is recognised in the round, but stands in the minutes of none of its sessions"));
    }
}

static void
check_round (const OcopRoundResults *round,
             GPtrArray              *findings)
{
  int evaluated = round->kinds[0] + round->kinds[1] + round->kinds[2];
  int results = round->proposed + round->four + round->three + round->below;

  if (round->filed >= 0 && evaluated > round->filed - round->refused)
    ocop_finding_add (findings, OCOP_CHECK_SUMS, OCOP_FINDING_WRONG, OCOP_KIND_ROUND, round->round, round->name,
                      _("%d dossiers were filed and %d refused, but %d products were evaluated"), round->filed, round->refused, evaluated);
  if (results > evaluated)
    ocop_finding_add (findings, OCOP_CHECK_SUMS, OCOP_FINDING_WRONG, OCOP_KIND_ROUND, round->round, round->name,
                      _("%d products were evaluated, but there are %d results"), evaluated, results);
}

/**
 * ocop_check_sums:
 *
 * Whether minutes, decision, annex, register, rounds and breakdowns say the same of every product.
 */
void
ocop_check_sums (const OcopReport *report,
                 GPtrArray        *findings)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) scored = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < report->rows->len; i++)
    {
      OcopRegisterRow *row = g_ptr_array_index (report->rows, i);

      g_hash_table_insert (rows, &row->product, row);
    }
  check_breakdown (report, report->by_unit, "Theo địa bàn", findings);
  check_breakdown (report, report->by_producer_type, "Theo loại hình", findings);
  check_breakdown (report, report->by_subgroup, "Theo nhóm", findings);
  for (guint i = 0; i < report->sessions->len; i++)
    check_session (report, g_ptr_array_index (report->sessions, i), rows, scored, findings);
  check_unscored (report, scored, findings);
  for (guint i = 0; i < report->rounds->rounds->len; i++)
    check_round (g_ptr_array_index (report->rounds->rounds, i), findings);
}
