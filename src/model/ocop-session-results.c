/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-results.h"

#include "base/ocop-error.h"
#include "model/ocop-session-sheets.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
result_member_free (gpointer data)
{
  OcopResultMember *member = data;

  g_free (member->office);
  g_free (member->short_office);
  g_free (member);
}

static void
cell_clear (OcopResultCell *cell,
            const OcopSet  *set)
{
  g_free (cell->digest);
  g_free (cell->choices);
  for (guint i = 0; cell->remarks != NULL && i <= set->n_items; i++)
    g_free (cell->remarks[i]);
  g_free (cell->remarks);
}

static void
line_free (OcopResultLine *line,
           guint           n_members)
{
  for (guint i = 0; i < n_members; i++)
    cell_clear (&line->cells[i], line->set);
  g_free (line->cells);
  g_free (line->code);
  g_free (line->name);
  g_free (line->producer_name);
  g_free (line->knocked_out);
  g_free (line->minimums);
  g_free (line);
}

void
ocop_session_results_free (OcopSessionResults *results)
{
  for (guint i = 0; results->lines != NULL && i < results->lines->len; i++)
    line_free (g_ptr_array_index (results->lines, i), results->members->len);
  g_clear_pointer (&results->lines, g_ptr_array_unref);
  g_clear_pointer (&results->members, g_ptr_array_unref);
  g_free (results->title);
  g_free (results->round_name);
  g_free (results->held_on);
  g_free (results->council);
  g_free (results->regulation);
  g_free (results->regulation_title);
  g_free (results->decision);
  g_free (results->decided_on);
  g_free (results->seal);
  g_free (results);
}

/* "Quyết định 1048/QĐ-TTg ngày …, sửa đổi …" → "Quyết định số 1048/QĐ-TTg", as a paper names it. */
static char *
paper_name (const OcopRegulation *regulation)
{
  static const char kind[] = "Quyết định ";
  const char *end = strstr (regulation->title, " ngày");
  gsize length = end != NULL ? (gsize) (end - regulation->title) : strlen (regulation->title);

  if (!g_str_has_prefix (regulation->title, kind))
    return g_strndup (regulation->title, length);

  return g_strdup_printf ("%ssố %.*s", kind, (int) (length - strlen (kind)), regulation->title + strlen (kind));
}

static char *
minimum_sentence (const OcopRanking *ranking,
                  const OcopMinimum *minimum,
                  OcopMinimums       rule)
{
  const char *code = ranking->set->items[minimum->mark->item].code;
  g_autofree char *reached = NULL;

  switch (rule)
    {
    case OCOP_MINIMUMS_MEAN:
      reached = ocop_fraction_to_score (minimum->reached, &minimum->mark->points, 1);
      return g_strdup_printf ("Chưa đạt %s: TB %s < %d (mức %d sao)", code, reached, minimum->mark->points, minimum->mark->stars);
    case OCOP_MINIMUMS_EVERY:
      return g_strdup_printf ("Chưa đạt %s: thấp nhất %" G_GINT64_FORMAT " < %d (mức %d sao)", code, minimum->reached.num,
                              minimum->mark->points, minimum->mark->stars);
    case OCOP_MINIMUMS_MAJORITY:
      return g_strdup_printf ("Chưa đạt %s: %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " số phiếu từ %d điểm (mức %d sao)", code,
                              minimum->reached.num, minimum->reached.den, minimum->mark->points, minimum->mark->stars);
    default:
      g_assert_not_reached ();
    }
}

static char *
minimums_in_words (const OcopRanking *ranking,
                   OcopMinimums       rule)
{
  g_autoptr (GPtrArray) missed = ocop_ranking_list_missed (ranking, ranking->rank_by_points);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < missed->len; i++)
    {
      g_autofree char *sentence = minimum_sentence (ranking, g_ptr_array_index (missed, i), rule);

      g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", sentence);
    }

  return g_string_free (words, words->len == 0);
}

static void
fill_cell (OcopResultCell           *cell,
           const OcopSessionSheets  *sheets,
           const OcopSessionProduct *product,
           guint                     member)
{
  const OcopCouncilSheet *sheet = product->current[member];
  OcopSheetScore score;

  cell->state = ocop_session_sheets_state (sheets, product, member);
  cell->turn = product->turn;
  if (cell->state != OCOP_SHEET_SUBMITTED && cell->state != OCOP_SHEET_KNOCKED_OUT)
    return;
  cell->digest = g_strdup (sheet->digest);
  if (cell->state == OCOP_SHEET_KNOCKED_OUT)
    return;
  cell->choices = g_memdup2 (sheet->choices, product->set->n_items * sizeof *sheet->choices);
  score = ocop_choices_score (product->set, sheet->choices);
  cell->total = score.total;
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    cell->parts[part] = score.parts[part];
}

static OcopResultLine *
make_line (const OcopSessionSheets  *sheets,
           const OcopSessionProduct *product)
{
  OcopResultLine *line = g_new0 (OcopResultLine, 1);
  g_autoptr (OcopRanking) ranking = ocop_session_sheets_rank (sheets, product);

  line->product = product->product;
  line->producer = product->producer;
  line->position = product->position;
  line->kind = product->kind;
  line->is_kept = g_strcmp0 (product->to_centre, "kept") == 0;
  line->code = g_strdup (product->code);
  line->name = g_strdup (product->name);
  line->producer_name = g_strdup (product->producer_name);
  line->set = product->set;
  line->cells = g_new0 (OcopResultCell, sheets->voters->len);
  for (guint i = 0; i < sheets->voters->len; i++)
    {
      fill_cell (&line->cells[i], sheets, product, i);
      if (line->cells[i].state == OCOP_SHEET_SUBMITTED)
        for (guint part = 0; part < OCOP_N_PARTS; part++)
          line->part_sums[part] += line->cells[i].parts[part];
    }
  line->sheets = ranking->n_sheets;
  line->sum = (int) ranking->sum;
  line->spread = ocop_session_product_spread (product);
  line->turn = product->turn;
  line->spread_before = product->turn > 1 ? ocop_session_product_spread_of_turn (product, product->turn - 1) : 0;
  line->knocked_out = g_strdup (product->knock_out);
  line->has_rank = ranking->n_sheets > 0 && product->knock_out == NULL;
  line->rank_by_points = ranking->rank_by_points;
  line->rank = ranking->rank;
  /* What the council keeps has the most that the city gives. */
  if (line->is_kept)
    line->rank = MIN (line->rank, OCOP_MAX_STARS - 1);
  line->minimums = minimums_in_words (ranking, sheets->minimums_rule);

  return line;
}

/* What members wrote on the sheets that count. */
static gboolean
read_remarks (OcopSessionResults      *self,
              const OcopSessionSheets *sheets,
              OcopDb                  *db,
              GError                 **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  g_autoptr (GHashTable) cells = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) lines = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);
      OcopResultLine *line = g_ptr_array_index (self->lines, i);

      for (guint j = 0; j < sheets->voters->len; j++)
        if (product->current[j] != NULL && line->cells[j].choices != NULL)
          {
            g_hash_table_insert (cells, &product->current[j]->id, &line->cells[j]);
            g_hash_table_insert (lines, &product->current[j]->id, line);
          }
    }
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT r.sheet, r.criterion, r.text FROM session_product sp "
                             "JOIN sheet h ON h.session_product = sp.id JOIN remark r ON r.sheet = h.id "
                             "WHERE sp.session = ? AND h.kind = 'council' ORDER BY r.id",
                             "l", self->session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 sheet = ocop_statement_int64 (&statement, 0);
      OcopResultCell *cell = g_hash_table_lookup (cells, &sheet);
      const OcopResultLine *line = g_hash_table_lookup (lines, &sheet);
      guint place;

      if (cell == NULL)
        continue;
      place = ocop_statement_is_null (&statement, 1) ? line->set->n_items : (guint) ocop_statement_int (&statement, 1);
      if (place > line->set->n_items)
        continue;
      if (cell->remarks == NULL)
        cell->remarks = g_new0 (char *, line->set->n_items + 1);
      g_free (cell->remarks[place]);
      cell->remarks[place] = ocop_statement_dup (&statement, 2);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_heading (OcopSessionResults *self,
              OcopDb             *db,
              GError            **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT b.name || ' năm ' || b.year, b.id, b.name, s.held_on, c.name, s.spread_limit, d.number, "
                             "       d.issued_on, s.seal, s.illustrative "
                             "FROM session s JOIN round b ON b.id = s.round JOIN council c ON c.id = s.council "
                             "LEFT JOIN decision d ON d.id = s.decision WHERE s.id = ?",
                             "l", self->session))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    {
      if (local == NULL)
        return ocop_fail (error, OCOP_ERROR_MISSING, _("The session is no longer in the file."));
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  self->title = ocop_statement_dup (&statement, 0);
  self->round = ocop_statement_int64 (&statement, 1);
  self->round_name = ocop_statement_dup (&statement, 2);
  self->held_on = ocop_statement_dup (&statement, 3);
  self->council = ocop_statement_dup (&statement, 4);
  self->spread_limit = ocop_statement_int (&statement, 5);
  self->decision = ocop_statement_dup (&statement, 6);
  self->decided_on = ocop_statement_dup (&statement, 7);
  self->seal = ocop_statement_dup (&statement, 8);
  self->illustrative = ocop_statement_int (&statement, 9) != 0;

  return TRUE;
}

/**
 * ocop_session_results_load:
 * @db: a connection
 * @session: row id of a session
 * @error: return location
 *
 * The score table of a session: each product with each member's total, mean, spread and rank, computed
 * from the sheets.
 *
 * Returns: (transfer full) (nullable): the table
 */
OcopSessionResults *
ocop_session_results_load (OcopDb  *db,
                           gint64   session,
                           GError **error)
{
  g_autoptr (OcopSessionResults) self = g_new0 (OcopSessionResults, 1);
  g_autoptr (OcopSessionSheets) sheets = ocop_session_sheets_load (db, session, error);
  const OcopRegulation *regulation;

  if (sheets == NULL)
    return NULL;
  self->session = session;
  if (!read_heading (self, db, error))
    return NULL;

  regulation = sheets->regulation;
  self->regulation = g_strdup (regulation->id);
  self->regulation_title = paper_name (regulation);
  self->has_minimums = ocop_regulation_has_minimums (regulation);
  self->minimums_rule = sheets->minimums_rule;
  memcpy (self->part_max, regulation->part_max, sizeof self->part_max);
  memcpy (self->bands, regulation->bands, sizeof self->bands);

  self->members = g_ptr_array_new_with_free_func (result_member_free);
  self->lines = g_ptr_array_new ();
  for (guint i = 0; i < sheets->voters->len; i++)
    {
      const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, i);
      OcopResultMember *member = g_new0 (OcopResultMember, 1);

      member->member = voter->id;
      member->office = g_strdup (voter->office);
      member->short_office = g_strdup (voter->short_office);
      g_ptr_array_add (self->members, member);
    }
  for (guint i = 0; i < sheets->products->len; i++)
    g_ptr_array_add (self->lines, make_line (sheets, g_ptr_array_index (sheets->products, i)));
  if (!read_remarks (self, sheets, db, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
free_results (gpointer results)
{
  ocop_session_results_free (results);
}

/**
 * ocop_session_results_of_year:
 * @db: a connection
 * @year: year of the rounds
 * @as_of: ISO date; sessions held later are left out
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopSessionResults) (nullable): the score tables of the city's
 *   sessions whose products are known, by round
 */
GPtrArray *
ocop_session_results_of_year (OcopDb      *db,
                              int          year,
                              const char  *as_of,
                              GError     **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_results);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT s.id FROM session s JOIN round b ON b.id = s.round "
                             "WHERE b.year = ? AND b.level = 'city' AND coalesce (s.held_on, '') <= ? "
                             "AND EXISTS (SELECT 1 FROM session_product sp WHERE sp.session = s.id) "
                             "ORDER BY b.ordinal, s.held_on, s.id",
                             "it", year, as_of))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopSessionResults *results = ocop_session_results_load (db, ocop_statement_int64 (&statement, 0), error);

      if (results == NULL)
        return NULL;
      g_ptr_array_add (found, results);
    }
  if (!ocop_pass_error (&local, error))
    return NULL;

  return g_steal_pointer (&found);
}

/* Only the products of the scope's producers stay. */
static void
narrow_results (OcopSessionResults *self,
                const OcopScope    *scope)
{
  guint kept = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      OcopResultLine *line = g_ptr_array_index (self->lines, i);

      if (ocop_scope_has_producer (scope, line->producer))
        self->lines->pdata[kept++] = line;
      else
        line_free (line, self->members->len);
    }
  g_ptr_array_set_size (self->lines, (int) kept);
}

/**
 * ocop_session_results_of_scope:
 * @db: a connection
 * @scope: what shall be told of
 * @error: return location
 *
 * Like ocop_session_results_of_year(), of one round or session only, with the products of one unit only. A session asked for by
 * itself is there whenever it is held.
 *
 * Returns: (transfer full) (element-type OcopSessionResults) (nullable): the score tables that have products
 */
GPtrArray *
ocop_session_results_of_scope (OcopDb           *db,
                               const OcopScope  *scope,
                               GError          **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (scope->session != 0)
    {
      OcopSessionResults *one = ocop_session_results_load (db, scope->session, error);

      if (one == NULL)
        return NULL;
      found = g_ptr_array_new_with_free_func (free_results);
      g_ptr_array_add (found, one);
    }
  else if ((found = ocop_session_results_of_year (db, scope->year, scope->as_of, error)) == NULL)
    return NULL;

  for (guint i = found->len; i > 0; i--)
    {
      OcopSessionResults *session = g_ptr_array_index (found, i - 1);

      narrow_results (session, scope);
      if (session->lines->len == 0 || (scope->round != 0 && session->round != scope->round))
        g_ptr_array_remove_index (found, i - 1);
    }

  return g_steal_pointer (&found);
}

/**
 * ocop_line_mean:
 * @line: a product with at least one sheet
 *
 * Returns: the exact mean of its totals
 */
OcopFraction
ocop_line_mean (const OcopResultLine *line)
{
  g_assert (line->sheets > 0);

  return ocop_fraction_new (line->sum, line->sheets);
}
