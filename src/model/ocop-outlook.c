/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-outlook.h"

#include "base/ocop-error.h"
#include "model/ocop-evaluation-facts.h"
#include "model/ocop-register.h"
#include "store/ocop-statement.h"

#include <string.h>

/* Points from which 3 and 5 stars begin, the same in all editions. */
#define THREE_STARS_FROM 50
#define FIVE_STARS_FROM 90

/* A what-if reads every sheet of its product: of so many at most, those with the highest means first. */
#define MOST_QUESTIONS 60

typedef struct
{
  OcopCandidate *candidate;
  OcopFraction mean;
  int stars;
} Question;

/**
 * ocop_outlook_free:
 * @self: (transfer full): what ocop_outlook_load() made
 */
void
ocop_outlook_free (OcopOutlook *self)
{
  g_ptr_array_unref (self->candidates);
  g_array_unref (self->lapsing);
  g_free (self);
}

static gboolean
is_within (OcopFraction mean,
           int          from)
{
  return ocop_fraction_compare_int (mean, from - OCOP_REACH_POINTS) >= 0 && ocop_fraction_compare_int (mean, from) < 0;
}

/* What a concluded council said; who is near the next rank is asked for later. */
static void
read_outcome (OcopStatement *statement,
              OcopCandidate *candidate,
              GArray        *questions)
{
  OcopFraction mean = ocop_fraction_new (ocop_statement_int64 (statement, 5), MAX (1, ocop_statement_int64 (statement, 6)));
  int rank = ocop_statement_int (statement, 4);
  int rank_by_points = ocop_statement_int (statement, 8);
  Question question = { candidate, mean, 3 };

  candidate->state = rank >= 3 ? OCOP_CANDIDATE_RANKED : OCOP_CANDIDATE_NONE;
  if (ocop_statement_int (statement, 7) != 0)
    candidate->state = OCOP_CANDIDATE_NONE;
  else if (rank < 3 && (is_within (mean, THREE_STARS_FROM) || rank < rank_by_points))
    g_array_append_val (questions, question);
  else if (is_within (mean, FIVE_STARS_FROM))
    {
      question.stars = 5;
      g_array_append_val (questions, question);
    }
}

/* The last dossier of each product in the city's rounds of ?1, what a council concluded on it by ?2, and whether a session up to ?3
 * is to hear it. */
#define CANDIDATES_SQL \
  "WITH filed AS (" \
  "  SELECT d.product, d.state, max (printf ('%02d%012d', b.ordinal, d.id)), d.id FROM dossier d JOIN round b ON b.id = d.round " \
  "  WHERE b.year = ?1 AND b.level = 'city' AND d.state IN ('received', 'accepted') AND coalesce (d.received_on, '') <= ?2 " \
  "  GROUP BY d.product), heard AS (" \
  "  SELECT f.product, (SELECT max (o.id) FROM session_product sp JOIN outcome o ON o.session_product = sp.id " \
  "                     JOIN session s ON s.id = sp.session WHERE sp.dossier = f.id AND coalesce (s.held_on, '') <= ?2) AS outcome, " \
  "         EXISTS (SELECT 1 FROM session_product sp JOIN session s ON s.id = sp.session LEFT JOIN outcome o ON o.session_product = sp.id " \
  "                 WHERE sp.dossier = f.id AND s.held_on <= ?3 AND (s.held_on > ?2 OR o.id IS NULL)) AS scheduled " \
  "  FROM filed f) " \
  "SELECT f.product, coalesce (r.unit, 0), f.state = 'accepted' AND h.scheduled, h.outcome, coalesce (u.rank, 0), u.sum, u.sheets, " \
  "       sp.knock_out IS NOT NULL, coalesce (u.rank_by_points, 0) " \
  "FROM filed f JOIN heard h ON h.product = f.product JOIN product p ON p.id = f.product LEFT JOIN producer r ON r.id = p.producer " \
  "LEFT JOIN outcome u ON u.id = h.outcome LEFT JOIN session_product sp ON sp.id = u.session_product ORDER BY f.product"

static gboolean
read_candidates (OcopOutlook            *self,
                 const OcopTargetFacts  *facts,
                 const char             *last_day,
                 GArray                 *questions,
                 GError                **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < facts->rows->len; i++)
    g_hash_table_add (known, &((OcopRegisterRow *) g_ptr_array_index (facts->rows, i))->product);
  if (!ocop_statement_begin (&statement, facts->db, error, CANDIDATES_SQL, "itt", facts->year, facts->as_of, last_day))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopCandidate *candidate = g_new0 (OcopCandidate, 1);
      OcopPlace place = ocop_unit_map_place (facts->units, ocop_statement_int64 (&statement, 1), facts->as_of);

      g_ptr_array_add (self->candidates, candidate);
      candidate->product = ocop_statement_int64 (&statement, 0);
      candidate->area = place.area != NULL ? place.area->id : 0;
      candidate->is_on_register = g_hash_table_contains (known, &candidate->product);
      if (!ocop_statement_is_null (&statement, 3))
        read_outcome (&statement, candidate, questions);
      else
        candidate->state = ocop_statement_int (&statement, 2) != 0 ? OCOP_CANDIDATE_SCHEDULED : OCOP_CANDIDATE_WAITING;
    }

  return ocop_pass_error (&local, error);
}

static int
compare_questions (gconstpointer a,
                   gconstpointer b)
{
  return ocop_fraction_compare (((const Question *) b)->mean, ((const Question *) a)->mean);
}

/* What the last concluded council's sheets say of the rank asked about. */
static gboolean
answer (const Question  *question,
        OcopDb          *db,
        GError         **error)
{
  g_autoptr (GPtrArray) evaluations = ocop_evaluation_facts_list (db, question->candidate->product, error);

  if (evaluations == NULL)
    return FALSE;
  for (guint i = 0; i < evaluations->len; i++)
    {
      const OcopEvaluationFacts *evaluation = g_ptr_array_index (evaluations, i);
      g_autoptr (OcopWhatIf) what_if = NULL;

      if (evaluation->is_open)
        continue;
      what_if = ocop_evaluation_facts_what_if (evaluation, question->stars);
      if (what_if != NULL && what_if->reachable && ocop_fraction_compare_int (what_if->least, OCOP_REACH_POINTS) <= 0)
        question->candidate->state = question->stars == 5 ? OCOP_CANDIDATE_NEAR_FIVE : OCOP_CANDIDATE_NEAR_RANK;
      return TRUE;
    }

  return TRUE;
}

static void
gather_lapsing (OcopOutlook           *self,
                const OcopTargetFacts *facts,
                const char            *last_day)
{
  g_autoptr (GHashTable) renewed = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      OcopCandidate *candidate = g_ptr_array_index (self->candidates, i);

      if (candidate->state == OCOP_CANDIDATE_RANKED || candidate->state == OCOP_CANDIDATE_SCHEDULED)
        g_hash_table_add (renewed, &candidate->product);
    }
  for (guint i = 0; i < facts->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (facts->rows, i);

      if (row->validity == OCOP_VALIDITY_IN_FORCE && row->expires_on != NULL &&
          strcmp (row->expires_on, last_day) < 0 && !g_hash_table_contains (renewed, &row->product))
        g_array_append_val (self->lapsing, row->product);
    }
}

/**
 * ocop_outlook_load:
 * @facts: what a plan's targets are counted from
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what is known of the rest of the year
 */
OcopOutlook *
ocop_outlook_load (const OcopTargetFacts  *facts,
                   GError                **error)
{
  g_autoptr (OcopOutlook) self = g_new0 (OcopOutlook, 1);
  g_autofree char *last_day = g_strdup_printf ("%04d-12-31", facts->year);
  g_autoptr (GArray) questions = g_array_new (FALSE, FALSE, sizeof (Question));

  self->candidates = g_ptr_array_new_with_free_func (g_free);
  self->lapsing = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!read_candidates (self, facts, last_day, questions, error))
    return NULL;
  g_array_sort (questions, compare_questions);
  for (guint i = 0; i < MIN (questions->len, MOST_QUESTIONS); i++)
    if (!answer (&g_array_index (questions, Question, i), facts->db, error))
      return NULL;
  gather_lapsing (self, facts, last_day);

  return g_steal_pointer (&self);
}
