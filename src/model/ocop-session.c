/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session.h"

#include "base/ocop-error.h"
#include "base/ocop-json.h"
#include "model/ocop-kinds.h"
#include "model/ocop-paper-sheets.h"
#include "model/ocop-record.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

void
ocop_outcome_figures_clear (OcopOutcomeFigures *self)
{
  g_clear_pointer (&self->minimums, g_free);
}

static char *
minimums_to_json (const OcopRanking *ranking)
{
  g_autoptr (GPtrArray) missed = ocop_ranking_list_missed (ranking, ranking->rank_by_points);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < missed->len; i++)
    {
      const OcopMinimum *minimum = g_ptr_array_index (missed, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "criterion");
      json_builder_add_string_value (builder, ranking->set->items[minimum->mark->item].code);
      json_builder_set_member_name (builder, "stars");
      json_builder_add_int_value (builder, minimum->mark->stars);
      json_builder_set_member_name (builder, "points");
      json_builder_add_int_value (builder, minimum->mark->points);
      json_builder_set_member_name (builder, "num");
      json_builder_add_int_value (builder, minimum->reached.num);
      json_builder_set_member_name (builder, "den");
      json_builder_add_int_value (builder, minimum->reached.den);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return ocop_json_to_text (root, FALSE);
}

/**
 * ocop_outcome_compute:
 * @sheets: sheets of a session   @product: one of its products
 * @figures: (out caller-allocates): its outcome
 *
 * The outcome of a product as its sheets give it: sum and number of sheets instead of a mean, so that
 * nothing is rounded. A product knocked out by the council has no rank.
 */
void
ocop_outcome_compute (const OcopSessionSheets  *sheets,
                      const OcopSessionProduct *product,
                      OcopOutcomeFigures       *figures)
{
  g_autoptr (OcopRanking) ranking = ocop_session_sheets_rank (sheets, product);

  figures->sheets = ranking->n_sheets;
  figures->sum = (int) ranking->sum;
  figures->spread = ocop_session_product_spread (product);
  figures->rank_by_points = ranking->rank_by_points;
  figures->rank = product->knock_out != NULL ? 0 : ranking->rank;
  figures->minimums = minimums_to_json (ranking);
}

/**
 * ocop_session_make_sheets:
 * @db: a connection in a transaction
 * @session: row id of a session whose members and products stand
 * @error: return location
 *
 * Lays out a sheet for each present voter, each product and its turn, except where the voter is recused;
 * sheets that are there already stay.
 *
 * Returns: whether all sheets due exist
 */
gboolean
ocop_session_make_sheets (OcopDb  *db,
                          gint64   session,
                          GError **error)
{
  g_autoptr (OcopSessionSheets) sheets = ocop_session_sheets_load (db, session, error);

  if (sheets == NULL)
    return FALSE;
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      for (guint k = 0; k < sheets->voters->len; k++)
        {
          const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, k);
          g_autoptr (OcopRecord) sheet = NULL;

          if (!voter->present || product->recused[k] || product->current[k] != NULL)
            continue;
          sheet = ocop_record_new (OCOP_KIND_SHEET);
          ocop_record_set_text (sheet, OCOP_SHEET_KIND, "council");
          ocop_record_set_ref (sheet, OCOP_SHEET_DOSSIER, product->dossier);
          ocop_record_set_ref (sheet, OCOP_SHEET_SESSION_PRODUCT, product->id);
          ocop_record_set_ref (sheet, OCOP_SHEET_SESSION_MEMBER, voter->id);
          ocop_record_set_integer (sheet, OCOP_SHEET_TURN, product->turn);
          ocop_record_set_text (sheet, OCOP_SHEET_STATE, "open");
          if (!ocop_record_save (sheet, db, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Every sheet due must have been handed in: what is missing is named. */
static gboolean
refuse_missing_sheets (const OcopSessionSheets *sheets,
                       GError                 **error)
{
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      for (guint k = 0; k < sheets->voters->len; k++)
        {
          OcopSheetState state = ocop_session_sheets_state (sheets, product, k);
          const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, k);

          if (state == OCOP_SHEET_NOT_STARTED || state == OCOP_SHEET_IN_PROGRESS)
            return ocop_fail (error, OCOP_ERROR_REFUSED,
                              _("The sheet of “%s” for “%s” has not been submitted. The session was not concluded; "
                                "wait for the sheet or record that the member left."),
                              voter->office, product->name);
        }
    }

  return TRUE;
}

/* By design a product is scored in several turns, of which the last decides. */
static gboolean
refuse_turns_left (const OcopSessionSheets *sheets,
                   GError                 **error)
{
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      if (product->turn < sheets->turns && product->knock_out == NULL)
        return ocop_fail (error, OCOP_ERROR_REFUSED,
                          _("“%s” was scored in turn %d of %d by the session's own design. The session was not concluded; open the next "
                            "turn first."),
                          product->name, product->turn, sheets->turns);
    }

  return TRUE;
}

/* Re-evaluation is by written opinion as long as opinions agree; where they differ the council meets (26/2026/QĐ-TTg). */
static gboolean
refuse_differing_opinions (const OcopSessionSheets *sheets,
                           GError                 **error)
{
  for (guint i = 0; sheets->written && i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      if (ocop_session_product_spread (product) > sheets->spread_limit && product->knock_out == NULL)
        return ocop_fail (error, OCOP_ERROR_REFUSED,
                          _("Written opinions on “%s” differ by more than %d points. The session was not concluded; hold a meeting "
                            "on it."),
                          product->name, sheets->spread_limit);
    }

  return TRUE;
}

static gboolean
set_phase (OcopDb      *db,
           gint64       session,
           const char  *phase,
           const char  *seal,
           GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION, session, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SESSION_PHASE, phase);
  ocop_record_set_text (record, OCOP_SESSION_SEAL, seal);

  return ocop_record_save (record, db, error);
}

static gboolean
keep_outcome (OcopDb                   *db,
              const OcopSessionSheets  *sheets,
              const OcopSessionProduct *product,
              GError                  **error)
{
  g_auto (OcopOutcomeFigures) figures = { 0 };
  g_autoptr (OcopRecord) record = NULL;
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error, "SELECT id FROM outcome WHERE session_product = ?", "l", product->id))
    return FALSE;
  record = id != 0 ? ocop_record_load (db, OCOP_KIND_OUTCOME, id, error) : ocop_record_new (OCOP_KIND_OUTCOME);
  if (record == NULL)
    return FALSE;

  ocop_outcome_compute (sheets, product, &figures);
  ocop_record_set_ref (record, OCOP_OUTCOME_SESSION_PRODUCT, product->id);
  ocop_record_set_integer (record, OCOP_OUTCOME_SHEETS, figures.sheets);
  ocop_record_set_integer (record, OCOP_OUTCOME_SUM, figures.sum);
  ocop_record_set_integer (record, OCOP_OUTCOME_SPREAD, figures.spread);
  ocop_record_clear (record, OCOP_OUTCOME_RANK_BY_POINTS);
  ocop_record_clear (record, OCOP_OUTCOME_RANK);
  if (figures.rank_by_points != 0)
    ocop_record_set_integer (record, OCOP_OUTCOME_RANK_BY_POINTS, figures.rank_by_points);
  if (figures.rank != 0)
    ocop_record_set_integer (record, OCOP_OUTCOME_RANK, figures.rank);
  ocop_record_set_text (record, OCOP_OUTCOME_MINIMUMS, figures.minimums);

  return ocop_record_save (record, db, error);
}

static gboolean
require_phase (OcopDb      *db,
               gint64       session,
               const char  *words,
               const char  *phases_sql,
               GError     **error)
{
  gint64 matches = 0;

  if (!ocop_statement_scalar (db, &matches, error, phases_sql, "l", session))
    return FALSE;

  return matches > 0 || ocop_fail (error, OCOP_ERROR_REFUSED, "%s", words);
}

/**
 * ocop_session_conclude:
 * @db: a connection in a transaction
 * @session: row id of a session that is scoring or under review
 * @error: which sheet is missing, or why else it is not concluded
 *
 * Keeps an outcome for each product and closes the sheets.
 *
 * Returns: whether the session is concluded
 */
gboolean
ocop_session_conclude (OcopDb  *db,
                       gint64   session,
                       GError **error)
{
  g_autoptr (OcopSessionSheets) sheets = NULL;

  if (!require_phase (db, session, _("Only a session that is scoring or under review can be concluded. Nothing was changed."),
                      "SELECT count(*) FROM session WHERE id = ? AND phase IN ('scoring', 'reviewing')", error))
    return FALSE;
  sheets = ocop_session_sheets_load (db, session, error);
  if (sheets == NULL || !refuse_missing_sheets (sheets, error) || !ocop_session_sheets_refuse_unchecked (sheets, error) ||
      !refuse_turns_left (sheets, error) || !refuse_differing_opinions (sheets, error))
    return FALSE;
  for (guint i = 0; i < sheets->products->len; i++)
    if (!keep_outcome (db, sheets, g_ptr_array_index (sheets->products, i), error))
      return FALSE;

  return set_phase (db, session, "concluded", NULL, error);
}

/**
 * ocop_session_seal:
 * @db: a connection in a transaction
 * @session: row id of a concluded session
 * @error: return location
 *
 * Puts a hash over all sheets under the session; from then on nothing of it changes.
 *
 * Returns: whether the session is sealed
 */
gboolean
ocop_session_seal (OcopDb  *db,
                   gint64   session,
                   GError **error)
{
  g_autoptr (OcopSessionSheets) sheets = NULL;
  g_autofree char *seal = NULL;

  if (!require_phase (db, session, _("Only a concluded session can be sealed. Nothing was changed."),
                      "SELECT count(*) FROM session WHERE id = ? AND phase = 'concluded'", error))
    return FALSE;
  sheets = ocop_session_sheets_load (db, session, error);
  if (sheets == NULL || !refuse_missing_sheets (sheets, error))
    return FALSE;
  seal = ocop_session_sheets_seal (sheets);

  return set_phase (db, session, "sealed", seal, error);
}
