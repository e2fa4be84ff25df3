/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-year-comparison.h"

#include "base/ocop-date.h"
#include "model/ocop-fund-use.h"
#include "model/ocop-plan-year.h"
#include "model/ocop-register.h"
#include "model/ocop-tasks.h"
#include "model/ocop-training.h"

#include <glib/gi18n-lib.h>

/* What the rules of composed targets count. */
static const struct
{
  OcopYearFigure figure;
  OcopTargetRule rule;
} counted[] = {
  { OCOP_YEAR_RECOGNISED, { .measure = OCOP_TARGET_PRODUCTS, .subset = "recognised" } },
  { OCOP_YEAR_UPGRADED, { .measure = OCOP_TARGET_PRODUCTS, .subset = "upgraded" } },
  { OCOP_YEAR_RE_EVALUATED, { .measure = OCOP_TARGET_PRODUCTS, .subset = "re_evaluated" } },
  { OCOP_YEAR_FILED, { .measure = OCOP_TARGET_PRODUCTS, .subset = "filed" } },
  { OCOP_YEAR_IN_FORCE, { .measure = OCOP_TARGET_PRODUCTS, .subset = "in_force" } },
  { OCOP_YEAR_FOUR_STARS, { .measure = OCOP_TARGET_PRODUCTS, .subset = "in_force", .stars = 4 } },
  { OCOP_YEAR_WITHDRAWN, { .measure = OCOP_TARGET_PRODUCTS, .subset = "withdrawn" } },
  { OCOP_YEAR_PRODUCERS, { .measure = OCOP_TARGET_PRODUCERS, .subset = "in_force" } },
  { OCOP_YEAR_UNITS, { .measure = OCOP_TARGET_UNITS, .subset = "in_force" } },
};

static const char *const labels[OCOP_N_YEAR_FIGURES] = {
  [OCOP_YEAR_RECOGNISED] = N_("Products recognised for the first time"),
  [OCOP_YEAR_UPGRADED] = N_("Products that rose to a higher rank"),
  [OCOP_YEAR_RE_EVALUATED] = N_("Products evaluated again"),
  [OCOP_YEAR_FILED] = N_("Products with a dossier in the year"),
  [OCOP_YEAR_IN_FORCE] = N_("Products with a certificate in force"),
  [OCOP_YEAR_FOUR_STARS] = N_("Of these with 4 stars or more"),
  [OCOP_YEAR_WITHDRAWN] = N_("Products whose certificate was withdrawn"),
  [OCOP_YEAR_PRODUCERS] = N_("Producers with products in force"),
  [OCOP_YEAR_UNITS] = N_("Units with products in force"),
  [OCOP_YEAR_TRAINED] = N_("Units with trained officers"),
  [OCOP_YEAR_TASKS_DONE] = N_("Tasks of the plan done"),
  [OCOP_YEAR_SUPPORT] = N_("Support given, đồng"),
};

/**
 * ocop_year_figure_get_label:
 *
 * Returns: (transfer none): what the figure is, for people, translated
 */
const char *
ocop_year_figure_get_label (OcopYearFigure figure)
{
  return _(labels[figure]);
}

/**
 * ocop_year_figures_free:
 * @self: (transfer full): figures of a year
 */
void
ocop_year_figures_free (OcopYearFigures *self)
{
  g_free (self->as_of);
  g_free (self);
}

static void
set_figure (OcopYearFigures *self,
            OcopYearFigure   figure,
            gint64           value,
            gboolean         is_known)
{
  self->values[figure] = value;
  self->known[figure] = is_known;
}

static gboolean
count_products (OcopYearFigures       *self,
                const OcopTargetFacts *facts,
                GError               **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      g_auto (OcopTargetTally) tally = { 0 };

      if (!ocop_target_tally (facts, &counted[i].rule, &tally, error))
        return FALSE;
      set_figure (self, counted[i].figure, tally.counted->len, facts->rows->len > 0 || tally.counted->len > 0);
    }

  return TRUE;
}

static gboolean
count_work (OcopYearFigures       *self,
            const OcopTargetFacts *facts,
            GError               **error)
{
  g_autoptr (OcopTraining) training = ocop_training_load (facts->db, facts->units, facts->year, facts->as_of, error);
  g_autoptr (GPtrArray) tasks = training != NULL ? ocop_tasks_load (facts->db, facts->year, facts->as_of, error) : NULL;
  g_autoptr (GPtrArray) funds = tasks != NULL ? ocop_fund_use_load (facts->db, facts->year, facts->as_of, error) : NULL;
  gint64 done = 0, given = 0;
  int n_given = 0;

  if (funds == NULL)
    return FALSE;
  for (guint i = 0; i < tasks->len; i++)
    done += ((OcopTaskRow *) g_ptr_array_index (tasks, i))->state == OCOP_TASK_IS_DONE;
  for (guint i = 0; i < funds->len; i++)
    {
      const OcopFundUse *use = g_ptr_array_index (funds, i);

      given += use->given;
      n_given += use->n_given;
    }
  set_figure (self, OCOP_YEAR_TRAINED, training->trained->len, training->with_officers->len > 0 && training->courses->len > 0);
  set_figure (self, OCOP_YEAR_TASKS_DONE, done, tasks->len > 0);
  set_figure (self, OCOP_YEAR_SUPPORT, given, n_given > 0);

  return TRUE;
}

/**
 * ocop_year_figures_load:
 * @db: a connection   @year: a year
 * @today: ISO date: a past year is counted on its last day, the year of this day on it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the figures of the year, by the rules that the plan's targets are counted by
 */
OcopYearFigures *
ocop_year_figures_load (OcopDb      *db,
                        int          year,
                        const char  *today,
                        GError     **error)
{
  g_autoptr (OcopYearFigures) self = g_new0 (OcopYearFigures, 1);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (OcopUnitMap) units = NULL;
  OcopTargetFacts facts = { .db = db, .year = year };

  self->year = year;
  self->as_of = ocop_date_as_of (year, today);
  facts.as_of = self->as_of;
  facts.rows = rows = ocop_register_load (db, self->as_of, error);
  if (rows == NULL)
    return NULL;
  facts.units = units = ocop_unit_map_load (db, error);
  if (units == NULL || !ocop_plan_find (db, year, &facts.plan, error) || !count_products (self, &facts, error) ||
      !count_work (self, &facts, error))
    return NULL;

  return g_steal_pointer (&self);
}
