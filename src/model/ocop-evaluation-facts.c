/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-evaluation-facts.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "regulation/ocop-explanation.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

void
ocop_evaluation_facts_free (OcopEvaluationFacts *self)
{
  g_free (self->council);
  g_free (self->round);
  g_free (self->held_on);
  g_free (self->phase);
  g_free (self->mean);
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    g_free (self->parts[part]);
  g_free (self->conclusion);
  g_clear_pointer (&self->missed, g_ptr_array_unref);
  g_clear_pointer (&self->ranking, ocop_ranking_free);
  g_clear_pointer (&self->sheets, ocop_session_sheets_free);
  g_free (self);
}

static void
free_facts (gpointer facts)
{
  ocop_evaluation_facts_free (facts);
}

static void
count_sheets (OcopEvaluationFacts *self)
{
  for (guint i = 0; i < self->sheets->voters->len; i++)
    {
      OcopSheetState state = ocop_session_sheets_state (self->sheets, self->product, i);

      if (state == OCOP_SHEET_SUBMITTED || state == OCOP_SHEET_KNOCKED_OUT)
        self->n_submitted++;
    }
}

static void
rank (OcopEvaluationFacts *self)
{
  g_autoptr (OcopRanking) ranking = ocop_session_sheets_rank (self->sheets, self->product);
  const OcopSessionProduct *product = self->product;
  gint64 sums[OCOP_N_PARTS] = { 0 };
  guint n;
  g_autofree const int **choices = ocop_session_sheets_choices (self->sheets, product, &n);
  g_autoptr (GPtrArray) missed = NULL;

  if (ranking->n_sheets == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      OcopSheetScore score = ocop_choices_score (product->set, choices[i]);

      for (guint part = 0; part < OCOP_N_PARTS; part++)
        sums[part] += score.parts[part];
    }
  self->mean = ocop_regulation_print_score (self->sheets->regulation, ranking->mean);
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    self->parts[part] = ocop_fraction_to_score (ocop_fraction_new (sums[part], n), NULL, 0);
  self->spread = ocop_session_product_spread (product);
  missed = ocop_ranking_list_missed (ranking, ranking->rank_by_points);
  for (guint i = 0; i < missed->len; i++)
    g_ptr_array_add (self->missed, ocop_explain_minimum (ranking, self->sheets->minimums_rule, g_ptr_array_index (missed, i)));
  self->ranking = g_steal_pointer (&ranking);
}

static OcopEvaluationFacts *
read_facts (OcopDb         *db,
            OcopStatement  *statement,
            GError        **error)
{
  g_autoptr (OcopEvaluationFacts) self = g_new0 (OcopEvaluationFacts, 1);

  self->session = ocop_statement_int64 (statement, 0);
  self->dossier = ocop_statement_int64 (statement, 2);
  self->council = ocop_statement_dup (statement, 3);
  self->round = g_strdup_printf (_("%s, %d"), ocop_statement_text (statement, 4), ocop_statement_int (statement, 5));
  self->held_on = ocop_statement_dup (statement, 6);
  self->phase = g_strdup (ocop_field_get_choice_label (OCOP_SESSION_PHASE, ocop_statement_text (statement, 7)));
  self->is_open = ocop_statement_int (statement, 8) != 0;
  self->illustrative = ocop_statement_int (statement, 9) != 0;
  self->conclusion = ocop_statement_dup (statement, 10);
  self->missed = g_ptr_array_new_with_free_func (g_free);
  self->sheets = ocop_session_sheets_load_product (db, self->session, ocop_statement_int64 (statement, 1), error);
  if (self->sheets == NULL)
    return NULL;
  self->product = g_ptr_array_index (self->sheets->products, 0);
  count_sheets (self);
  if (!self->is_open)
    rank (self);

  return g_steal_pointer (&self);
}

/**
 * ocop_evaluation_facts_list:
 * @db: a connection
 * @product: row id of a product
 * @error: return location
 *
 * The hearings of a product. What members gave is read from their sheets and shown once the session is concluded, as
 * the decisions keep it until then.
 *
 * Returns: (transfer full) (element-type OcopEvaluationFacts) (nullable): the newest first
 */
GPtrArray *
ocop_evaluation_facts_list (OcopDb  *db,
                            gint64   product,
                            GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_facts);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT s.id, sp.id, d.id, c.name, b.name, b.year, s.held_on, s.phase, "
                             "       s.phase NOT IN ('concluded', 'sealed'), s.illustrative, sp.conclusion "
                             "FROM dossier d JOIN session_product sp ON sp.dossier = d.id JOIN session s ON s.id = sp.session "
                             "JOIN council c ON c.id = s.council JOIN round b ON b.id = s.round WHERE d.product = ? "
                             "ORDER BY coalesce (s.held_on, '9999'), s.id",
                             "l", product))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopEvaluationFacts *facts = read_facts (db, &statement, error);

      if (facts == NULL)
        return NULL;
      g_ptr_array_insert (list, 0, facts);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&list) : NULL;
}

/**
 * ocop_evaluation_facts_what_if:
 * @self: a hearing
 * @stars: a rank above the one it gave
 *
 * Returns: (transfer full) (nullable): what its sheets lack for @stars; %NULL where there are none to go by
 */
OcopWhatIf *
ocop_evaluation_facts_what_if (const OcopEvaluationFacts *self,
                               int                        stars)
{
  g_autofree const int **choices = NULL;
  guint n;

  if (self->ranking == NULL)
    return NULL;
  choices = ocop_session_sheets_choices (self->sheets, self->product, &n);

  return ocop_what_if_new_for_mean (self->product->set, self->sheets->minimums_rule, choices, n, 0, stars);
}
