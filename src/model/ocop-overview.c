/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-overview.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-agenda.h"
#include "model/ocop-fund-use.h"
#include "model/ocop-score-bins.h"
#include "model/ocop-session-results.h"
#include "model/ocop-tasks.h"
#include "model/ocop-years.h"
#include "regulation/ocop-programme-dates.h"
#include "store/ocop-statement.h"

#include <string.h>

static void
lapse_free (gpointer data)
{
  OcopLapse *lapse = data;

  g_free (lapse->expires_on);
  g_ptr_array_unref (lapse->rows);
  g_free (lapse->opens_on);
  g_free (lapse->closes_on);
  g_free (lapse);
}

/**
 * ocop_overview_free:
 * @self: (transfer full): what ocop_overview_load() made
 */
void
ocop_overview_free (OcopOverview *self)
{
  g_free (self->as_of);
  g_clear_pointer (&self->by_unit, ocop_breakdown_free);
  g_clear_pointer (&self->plan, ocop_plan_progress_free);
  g_clear_pointer (&self->bins, g_array_unref);
  g_clear_pointer (&self->lapses, g_ptr_array_unref);
  g_clear_pointer (&self->by_type, ocop_breakdown_free);
  g_clear_pointer (&self->by_group, ocop_breakdown_free);
  g_clear_pointer (&self->ranks, g_array_unref);
  g_clear_pointer (&self->units, ocop_unit_map_free);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->training, ocop_training_free);
  g_clear_pointer (&self->funds, g_ptr_array_unref);
  g_clear_pointer (&self->agenda, g_ptr_array_unref);
  g_free (self->strip_to);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static int
compare_expiry (gconstpointer a,
                gconstpointer b)
{
  const OcopRegisterRow *left = *(const OcopRegisterRow *const *) a;
  const OcopRegisterRow *right = *(const OcopRegisterRow *const *) b;

  return strcmp (left->expires_on, right->expires_on);
}

/* The decision in force on the last day says when a re-evaluation is filed. */
static OcopLapse *
lapse_new (const char *expires_on,
           const char *as_of)
{
  const OcopEdition *edition = ocop_programme_edition_on (ocop_programme_get (), expires_on);
  g_auto (OcopRefiling) refiling = { 0 };
  OcopLapse *lapse = g_new0 (OcopLapse, 1);

  lapse->expires_on = g_strdup (expires_on);
  lapse->days = ocop_date_days_until (as_of, expires_on);
  lapse->rows = g_ptr_array_new ();
  if (edition != NULL)
    ocop_edition_find_refiling (edition, expires_on, &refiling);
  lapse->opens_on = g_strdup (refiling.opens_on);
  lapse->closes_on = g_strdup (refiling.closes_on);

  return lapse;
}

static void
gather_lapses (OcopOverview *self,
               GPtrArray    *in_force)
{
  g_autoptr (GPtrArray) dated = g_ptr_array_new ();
  OcopLapse *lapse = NULL;

  for (guint i = 0; i < in_force->len; i++)
    {
      OcopRegisterRow *row = g_ptr_array_index (in_force, i);

      if (row->expires_on != NULL)
        g_ptr_array_add (dated, row);
    }
  g_ptr_array_sort (dated, compare_expiry);
  for (guint i = 0; i < dated->len; i++)
    {
      OcopRegisterRow *row = g_ptr_array_index (dated, i);

      if (lapse == NULL || strcmp (lapse->expires_on, row->expires_on) != 0)
        {
          lapse = lapse_new (row->expires_on, self->as_of);
          g_ptr_array_add (self->lapses, lapse);
        }
      g_ptr_array_add (lapse->rows, row);
    }
}

static GPtrArray *
take_in_force (OcopOverview *self)
{
  GPtrArray *in_force = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      OcopRegisterRow *row = g_ptr_array_index (self->rows, i);

      switch (row->validity)
        {
        case OCOP_VALIDITY_IN_FORCE:
          g_ptr_array_add (in_force, row);
          break;
        case OCOP_VALIDITY_LAPSED:
          self->n_lapsed++;
          break;
        case OCOP_VALIDITY_WITHDRAWN:
          self->n_withdrawn++;
          break;
        case OCOP_VALIDITY_UNKNOWN:
          self->n_unknown++;
          break;
        default:
          g_assert_not_reached ();
        }
    }
  self->n_in_force = (int) in_force->len;

  return in_force;
}

/* The sessions of the year in view; of every year where all are. */
static gboolean
read_scores (OcopOverview  *self,
             OcopDb        *db,
             GError       **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) years = self->year == 0 ? ocop_years_list (db, self->as_of, error) : g_array_new (FALSE, FALSE, sizeof (int));

  if (years == NULL)
    return FALSE;
  if (self->year != 0)
    g_array_append_val (years, self->year);
  for (guint i = 0; i < years->len; i++)
    {
      GPtrArray *of_year = ocop_session_results_of_year (db, g_array_index (years, int, i), self->as_of, error);

      if (of_year == NULL)
        return FALSE;
      g_ptr_array_add (owners, of_year);
      for (guint j = 0; j < of_year->len; j++)
        {
          OcopSessionResults *session = g_ptr_array_index (of_year, j);

          self->scores_illustrative = self->scores_illustrative || session->illustrative;
          g_ptr_array_add (sessions, session);
        }
    }
  self->bins = ocop_score_bins_new (sessions);

  return TRUE;
}

/* Where the year in view has no plan, another one can be looked at. */
static gboolean
read_plan_year (OcopOverview  *self,
                OcopDb        *db,
                GError       **error)
{
  gint64 year = 0;

  if (!ocop_statement_scalar (db, &year, error,
                              "SELECT coalesce ((SELECT year FROM plan ORDER BY ?1 <> 0 AND year > ?1, year DESC LIMIT 1), 0)", "i",
                              self->year))
    return FALSE;
  self->plan_year = (int) year;

  return TRUE;
}

static gboolean
read_ranks (OcopOverview  *self,
            OcopDb        *db,
            GError       **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  self->ranks = g_array_new (FALSE, FALSE, sizeof (OcopYearRanks));
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT c.year, c.stars, count(DISTINCT c.product) FROM recognition c "
                             "LEFT JOIN decision d ON d.id = c.decision WHERE c.stars >= 3 "
                             "AND coalesce (d.issued_on, printf ('%04d-01-01', c.year)) <= ?1 GROUP BY c.year, c.stars ORDER BY c.year",
                             "t", self->as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      int year = ocop_statement_int (&statement, 0);
      OcopYearRanks fresh = { .year = year };

      if (self->ranks->len == 0 || g_array_index (self->ranks, OcopYearRanks, self->ranks->len - 1).year != year)
        g_array_append_val (self->ranks, fresh);
      g_array_index (self->ranks, OcopYearRanks, self->ranks->len - 1).stars[ocop_statement_int (&statement, 1) - 3] =
          ocop_statement_int (&statement, 2);
    }

  return ocop_pass_error (&local, error);
}

/* Seven weeks from the day on. */
#define STRIP_DAYS (7 * 7 - 1)

/* What is to be done, and what comes: of a year that is over from its last day on. */
static gboolean
read_work (OcopOverview  *self,
           OcopDb        *db,
           GError       **error)
{
  g_autofree char *last = NULL;

  self->strip_to = ocop_date_add_days (self->as_of, STRIP_DAYS);
  last = ocop_date_add_months (self->as_of, 12);
  self->units = ocop_unit_map_load (db, error);
  if (self->units == NULL)
    return FALSE;
  self->tasks = ocop_tasks_load (db, self->year, self->as_of, error);
  if (self->tasks == NULL)
    return FALSE;
  self->training = ocop_training_load (db, self->units, self->year, self->as_of, error);
  if (self->training == NULL)
    return FALSE;
  self->funds = ocop_fund_use_load (db, self->year, self->as_of, error);
  if (self->funds == NULL)
    return FALSE;
  self->agenda = ocop_agenda_load (db, self->rows, self->as_of, self->as_of, last, error);

  return self->agenda != NULL;
}

/**
 * ocop_overview_load:
 * @db: a connection
 * @year: the year in view, 0 for all years
 * @as_of: ISO date of the figures
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the first page shows
 */
OcopOverview *
ocop_overview_load (OcopDb      *db,
                    int          year,
                    const char  *as_of,
                    GError     **error)
{
  g_autoptr (OcopOverview) self = g_new0 (OcopOverview, 1);
  g_autoptr (GPtrArray) in_force = NULL;
  g_autoptr (GError) local = NULL;

  self->year = year;
  self->as_of = g_strdup (as_of);
  self->lapses = g_ptr_array_new_with_free_func (lapse_free);
  self->rows = ocop_register_load (db, as_of, error);
  if (self->rows == NULL)
    return NULL;

  self->n_producers = ocop_register_count_producers (self->rows);
  in_force = take_in_force (self);
  gather_lapses (self, in_force);
  self->by_unit = ocop_breakdown_new (db, OCOP_BY_UNIT, in_force->len > 0 ? in_force : self->rows, year, as_of, error);
  if (self->by_unit == NULL || !read_scores (self, db, error) || !read_ranks (self, db, error) ||
      !read_plan_year (self, db, error) || !read_work (self, db, error))
    return NULL;
  self->by_type = ocop_breakdown_new (db, OCOP_BY_PRODUCER_TYPE, self->rows, year, as_of, error);
  if (self->by_type == NULL)
    return NULL;
  self->by_group = ocop_breakdown_new (db, OCOP_BY_SUBGROUP, self->rows, year, as_of, error);
  if (self->by_group == NULL)
    return NULL;
  self->plan = ocop_plan_progress_find (db, year, as_of, self->rows, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&self);
}
