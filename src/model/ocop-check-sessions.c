/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-check-private.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-session.h"
#include "model/ocop-session-sheets.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

static void
check_sheet (OcopCheck                *check,
             const OcopSessionSheets  *sheets,
             const OcopSessionProduct *product,
             const OcopCouncilSheet   *sheet)
{
  const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, sheet->member);
  OcopSheetScore score = ocop_choices_score (product->set, sheet->choices);
  int total = score.n_unscored == 0 ? score.total : -1;

  check->n_sheets++;
  if (sheet->total != total)
    g_ptr_array_add (check->findings,
                     total >= 0 ? g_strdup_printf (_("The sheet of “%s” for “%s” keeps the total %d; its choices give %d."),
                                                   voter->office, product->name, sheet->total, total)
                                : g_strdup_printf (_("The sheet of “%s” for “%s” keeps the total %d but is not finished."),
                                                   voter->office, product->name, sheet->total));
  if (sheet->submitted)
    {
      g_autofree char *digest = ocop_session_sheets_digest (sheets, product, sheet);

      if (g_strcmp0 (digest, sheet->digest) != 0)
        g_ptr_array_add (check->findings,
                         g_strdup_printf (_("The sheet of “%s” for “%s” is not the one that was submitted: "
                                            "its fingerprint differs."),
                                          voter->office, product->name));
    }
}

static gboolean
check_outcome (OcopCheck                *check,
               OcopDb                   *db,
               const OcopSessionSheets  *sheets,
               const OcopSessionProduct *product,
               GError                  **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_auto (OcopOutcomeFigures) figures = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT sheets, sum, spread, coalesce (rank_by_points, 0), coalesce (rank, 0), minimums "
                             "FROM outcome WHERE session_product = ?",
                             "l", product->id))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    {
      if (local == NULL)
        g_ptr_array_add (check->findings, g_strdup_printf (_("“%s” has no outcome though its session is concluded."), product->name));
      return ocop_pass_error (&local, error);
    }

  check->n_outcomes++;
  ocop_outcome_compute (sheets, product, &figures);
  if (figures.sheets != ocop_statement_int (&statement, 0) || figures.sum != ocop_statement_int (&statement, 1) ||
      figures.spread != ocop_statement_int (&statement, 2) || figures.rank_by_points != ocop_statement_int (&statement, 3) ||
      figures.rank != ocop_statement_int (&statement, 4) ||
      g_strcmp0 (figures.minimums, ocop_statement_text (&statement, 5)) != 0)
    g_ptr_array_add (check->findings,
                     g_strdup_printf (_("The outcome of “%s” (%d sheets, sum %d, rank %d) is not what its sheets give "
                                        "(%d sheets, sum %d, rank %d)."),
                                      product->name, ocop_statement_int (&statement, 0), ocop_statement_int (&statement, 1),
                                      ocop_statement_int (&statement, 4), figures.sheets, figures.sum, figures.rank));

  return TRUE;
}

static gboolean
check_session (OcopCheck  *check,
               OcopDb     *db,
               gint64      id,
               gboolean    concluded,
               const char *seal,
               GError    **error)
{
  g_autoptr (OcopSessionSheets) sheets = ocop_session_sheets_load (db, id, error);

  if (sheets == NULL)
    return FALSE;
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      for (guint k = 0; k < product->sheets->len; k++)
        check_sheet (check, sheets, product, g_ptr_array_index (product->sheets, k));
      if (concluded && !check_outcome (check, db, sheets, product, error))
        return FALSE;
    }
  if (seal != NULL)
    {
      g_autofree char *computed = ocop_session_sheets_seal (sheets);

      if (g_strcmp0 (computed, seal) != 0)
        g_ptr_array_add (check->findings, g_strdup (_("A sealed session was changed: its seal is not the one of its sheets.")));
    }

  return TRUE;
}

/* A published rank is a fact of its own; where the council's sheets are in the file they must agree. A mean
 * of 90 and more is published as five stars proposed to the centre, whatever rank the city gave. */
static gboolean
check_recognitions (OcopCheck   *check,
                    OcopDb      *db,
                    const char  *as_of,
                    GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT p.name, c.stars, coalesce (u.rank, 0) FROM recognition c "
                             "JOIN dossier d ON d.product = c.product AND d.round = c.round "
                             "JOIN session_product sp ON sp.dossier = d.id AND sp.id = "
                             "  (SELECT max (x.id) FROM session_product x JOIN outcome y ON y.session_product = x.id "
                             "   WHERE x.dossier = d.id) "
                             "JOIN outcome u ON u.session_product = sp.id JOIN session s ON s.id = sp.session "
                             "JOIN product p ON p.id = c.product "
                             "WHERE coalesce (s.held_on, '') <= ? AND c.stars <> coalesce (u.rank, 0) "
                             "AND NOT (c.stars = 5 AND u.rank_by_points = 5) "
                             "AND NOT (c.stars = 4 AND u.rank = 5 AND sp.to_centre IS 'kept')",
                             "t", as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    g_ptr_array_add (check->findings,
                     g_strdup_printf (_("“%s” is recognised with %d stars, but the council's sheets give %d."),
                                      ocop_statement_text (&statement, 0), ocop_statement_int (&statement, 1),
                                      ocop_statement_int (&statement, 2)));

  return ocop_pass_error (&local, error);
}

/**
 * ocop_check_sessions:
 *
 * Computes the totals, fingerprints, outcomes and seals of all sessions anew and compares recognitions
 * with outcomes.
 *
 * Returns: whether all of them could be read
 */
gboolean
ocop_check_sessions (OcopCheck   *check,
                     OcopDb      *db,
                     const char  *as_of,
                     GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id, phase IN ('concluded', 'sealed'), seal FROM session ORDER BY id", ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!check_session (check, db, ocop_statement_int64 (&statement, 0), ocop_statement_int (&statement, 1) != 0,
                        ocop_statement_text (&statement, 2), error))
      return FALSE;

  return ocop_pass_error (&local, error) && check_recognitions (check, db, as_of, error);
}
