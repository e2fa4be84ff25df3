/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation-check.h"

#include "regulation/ocop-regulation-check-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
finding_free (gpointer data)
{
  OcopFinding *finding = data;

  g_free (finding->text);
  g_free (finding);
}

/**
 * ocop_findings_add:
 * @set_no: number of the set, or 0
 * @format: a translated sentence
 *
 * Adds what was found.
 */
void
ocop_findings_add (GPtrArray      *findings,
                   OcopFindingKind kind,
                   int             set_no,
                   const char     *format,
                   ...)
{
  OcopFinding *finding = g_new0 (OcopFinding, 1);
  va_list args;

  finding->kind = kind;
  finding->set_no = set_no;
  va_start (args, format);
  finding->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (findings, finding);
}

static void
check_frame (const OcopRegulation *regulation,
             GPtrArray            *findings)
{
  int sum = 0;

  if (regulation->in_force_to != NULL && strcmp (regulation->in_force_to, regulation->in_force_from) < 0)
    ocop_findings_add (findings, OCOP_FINDING_DATES, 0, _("The last day in force (%s) lies before the first (%s)."),
                       regulation->in_force_to, regulation->in_force_from);
  for (guint i = 0; i < OCOP_N_PARTS; i++)
    sum += regulation->part_max[i];
  if (sum != 100)
    ocop_findings_add (findings, OCOP_FINDING_MAXIMA, 0, _("The maxima of the parts sum to %d, not to 100."), sum);

  if (regulation->bands[1] != 0)
    ocop_findings_add (findings, OCOP_FINDING_BANDS, 0, _("The lowest band begins at %d, not at 0."),
                       regulation->bands[1]);
  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    if (regulation->bands[stars] <= regulation->bands[stars - 1])
      ocop_findings_add (findings, OCOP_FINDING_BANDS, 0,
                         _("The band of rank %d does not begin above that of rank %d."), stars, stars - 1);
}

static void
check_options (const OcopCriterion *criterion,
               GPtrArray           *findings)
{
  for (guint i = 0; i < criterion->n_options; i++)
    {
      const OcopOption *option = &criterion->options[i];

      if (option->points > criterion->max)
        ocop_findings_add (findings, OCOP_FINDING_OPTION_POINTS, 0,
                           _("Criterion “%s”: option %u gives %d points, more than the maximum %d."), criterion->id,
                           i + 1, option->points, criterion->max);
      for (guint other = 0; other < i; other++)
        if (criterion->options[other].case_no == option->case_no &&
            strcmp (criterion->options[other].text, option->text) == 0)
          ocop_findings_add (findings, OCOP_FINDING_OPTION_TEXT, 0,
                             _("Criterion “%s”: options %u and %u have the same wording."), criterion->id, other + 1,
                             i + 1);
    }
}

/* The most points that case @case_no can give; -1 if it has no option. */
static int
case_highest (const OcopCriterion *criterion,
              int                  case_no)
{
  int highest = -1;

  for (guint i = 0; i < criterion->n_options; i++)
    if (criterion->options[i].case_no == case_no)
      highest = MAX (highest, criterion->options[i].points);

  return highest;
}

/* What the mark of rank @stars asks for in a case; -1 if there is none. */
static int
marked_points (const OcopCriterion *criterion,
               int                  case_no,
               int                  stars,
               int                 *n_marks)
{
  int points = -1;

  *n_marks = 0;
  if (criterion->stars_on_heading == stars)
    {
      points = criterion->lowest;
      (*n_marks)++;
    }
  for (guint i = 0; i < criterion->n_options; i++)
    if (criterion->options[i].case_no == case_no && criterion->options[i].stars == stars)
      {
        points = MAX (points, criterion->options[i].points);
        (*n_marks)++;
      }

  return points;
}

static void
check_marks_of_case (const OcopCriterion *criterion,
                     int                  case_no,
                     GPtrArray           *findings)
{
  int below = -1;

  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    {
      int n_marks;
      int points = marked_points (criterion, case_no, stars, &n_marks);

      if (n_marks == 0)
        continue;
      if (n_marks > 1)
        ocop_findings_add (findings, OCOP_FINDING_MARK, 0,
                           _("Criterion “%s”: the mark of rank %d stands more than once."), criterion->id, stars);
      if (points == 0)
        ocop_findings_add (findings, OCOP_FINDING_MARK, 0, _("Criterion “%s”: the mark of rank %d asks for 0 points."),
                           criterion->id, stars);
      if (points < below)
        ocop_findings_add (findings, OCOP_FINDING_MARK, 0,
                           _("Criterion “%s”: rank %d asks for %d points, less than a lower rank."), criterion->id,
                           stars, points);
      below = MAX (below, points);
    }
}

/* Marks compare points, whatever the case: one that no option of a case reaches bars the rank to every
 * product of that case. */
static void
check_marks_across_cases (const OcopCriterion *criterion,
                          GPtrArray           *findings)
{
  int most = -1;

  if (criterion->stars_on_heading > 0)
    most = criterion->lowest;
  for (guint i = 0; i < criterion->n_options; i++)
    if (criterion->options[i].stars > 0)
      most = MAX (most, criterion->options[i].points);

  for (guint i = 0; i < criterion->n_cases; i++)
    {
      int highest = case_highest (criterion, criterion->cases[i].number);

      if (highest < 0)
        ocop_findings_add (findings, OCOP_FINDING_CASE, 0, _("Criterion “%s”: case %d has no option."), criterion->id,
                           criterion->cases[i].number);
      else if (highest < most)
        ocop_findings_add (findings, OCOP_FINDING_MARK_UNREACHABLE, 0,
                           _("Criterion “%s”: no option of case %d reaches the %d points of a star mark."),
                           criterion->id, criterion->cases[i].number, most);
    }
}

/* Whether every place where the criterion stands lies in a part declared not to close. */
static gboolean
stands_in_gaps_only (const OcopRegulation *regulation,
                     const OcopCriterion  *criterion,
                     guint                *n_places)
{
  gboolean only = TRUE;

  *n_places = 0;
  for (guint s = 0; s < regulation->n_sets; s++)
    for (guint i = 0; i < regulation->sets[s].n_items; i++)
      if (regulation->sets[s].items[i].criterion == criterion)
        {
          only = only && ocop_set_has_gap (&regulation->sets[s], regulation->sets[s].items[i].part);
          (*n_places)++;
        }

  return only;
}

static void
check_criterion (const OcopRegulation *regulation,
                 const OcopCriterion  *criterion,
                 GPtrArray            *findings)
{
  guint n_places;
  gboolean in_gaps_only = stands_in_gaps_only (regulation, criterion, &n_places);

  if (n_places == 0)
    ocop_findings_add (findings, OCOP_FINDING_UNUSED, 0, _("Criterion “%s” stands in no set."), criterion->id);
  if (criterion->highest < criterion->max && !in_gaps_only)
    ocop_findings_add (findings, OCOP_FINDING_CRITERION_MAX, 0,
                       _("Criterion “%s”: the largest option gives %d points, the maximum is %d."), criterion->id,
                       criterion->highest, criterion->max);
  check_options (criterion, findings);

  if (criterion->n_cases == 0)
    check_marks_of_case (criterion, 0, findings);
  for (guint i = 0; i < criterion->n_cases; i++)
    check_marks_of_case (criterion, criterion->cases[i].number, findings);
  check_marks_across_cases (criterion, findings);
}

static gboolean
are_options_equal (const OcopOption *a,
                   const OcopOption *b)
{
  return a->points == b->points && a->stars == b->stars && a->case_no == b->case_no && strcmp (a->text, b->text) == 0;
}

static gboolean
are_criteria_equal (const OcopCriterion *a,
                    const OcopCriterion *b)
{
  if (strcmp (a->name, b->name) != 0 || g_strcmp0 (a->note, b->note) != 0 || a->max != b->max ||
      a->story != b->story || a->stars_on_heading != b->stars_on_heading || a->n_cases != b->n_cases ||
      a->n_options != b->n_options)
    return FALSE;

  for (guint i = 0; i < a->n_cases; i++)
    if (a->cases[i].number != b->cases[i].number || strcmp (a->cases[i].name, b->cases[i].name) != 0)
      return FALSE;
  for (guint i = 0; i < a->n_options; i++)
    if (!are_options_equal (&a->options[i], &b->options[i]))
      return FALSE;

  return TRUE;
}

/**
 * ocop_regulation_check:
 * @regulation: a regulation
 *
 * Proves that the data adds up: parts, sections, criteria and options sum to what is stated or the gap is
 * declared, nothing stands twice, every star mark and band can be reached, and every reference leads
 * somewhere.
 *
 * Returns: (transfer full) (element-type OcopFinding): what was found; empty if all is well
 */
GPtrArray *
ocop_regulation_check (const OcopRegulation *regulation)
{
  GPtrArray *findings;

  g_return_val_if_fail (regulation != NULL, NULL);

  findings = g_ptr_array_new_with_free_func (finding_free);
  check_frame (regulation, findings);
  for (guint i = 0; i < regulation->n_criteria; i++)
    {
      check_criterion (regulation, &regulation->criteria[i], findings);
      for (guint other = 0; other < i; other++)
        if (are_criteria_equal (&regulation->criteria[other], &regulation->criteria[i]))
          ocop_findings_add (findings, OCOP_FINDING_EQUAL, 0, _("“%s” and “%s” are the same criterion."),
                             regulation->criteria[other].id, regulation->criteria[i].id);
    }
  for (guint i = 0; i < regulation->n_sets; i++)
    ocop_set_check (&regulation->sets[i], findings);

  return findings;
}
