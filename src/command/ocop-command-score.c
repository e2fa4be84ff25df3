/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "base/ocop-json.h"
#include "command/ocop-command.h"
#include "command/ocop-command-what-if.h"
#include "exchange/ocop-marks-file.h"
#include "regulation/ocop-ranking.h"
#include "regulation/ocop-regulations.h"
#include "regulation/ocop-scoring.h"

#include <glib/gi18n-lib.h>

/* What one call works on. */
typedef struct
{
  const OcopSet *set;
  OcopMinimums   rule;
  GPtrArray     *sheets; /* of OcopMarksSheet */
  OcopRanking   *ranking;
} Result;

static void
add_null (JsonBuilder *builder,
          const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_null_value (builder);
}

/* A rank of 0 is none yet. */
static void
add_rank (JsonBuilder *builder,
          const char  *name,
          int          rank)
{
  if (rank > 0)
    ocop_json_add_number (builder, name, rank);
  else
    add_null (builder, name);
}

/* @text: (nullable): the fraction as people read it */
static void
add_fraction (JsonBuilder *builder,
              const char  *name,
              OcopFraction fraction,
              const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  ocop_json_add_number (builder, "num", fraction.num);
  ocop_json_add_number (builder, "den", fraction.den);
  if (text != NULL)
    ocop_json_add_text (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_member (JsonBuilder          *builder,
            const OcopSet        *set,
            const OcopMarksSheet *sheet)
{
  OcopSheetScore score = ocop_choices_score (set, sheet->choices);
  g_autoptr (GPtrArray) unscored = ocop_choices_list_unscored (set, sheet->choices);

  json_builder_begin_object (builder);
  ocop_json_add_text (builder, "member", sheet->member);
  if (score.n_unscored > 0)
    {
      add_null (builder, "total");
      add_null (builder, "parts");
    }
  else
    {
      ocop_json_add_number (builder, "total", score.total);
      json_builder_set_member_name (builder, "parts");
      json_builder_begin_object (builder);
      for (guint i = 0; i < OCOP_N_PARTS; i++)
        ocop_json_add_number (builder, ocop_part_code (i), score.parts[i]);
      json_builder_end_object (builder);
    }
  json_builder_set_member_name (builder, "unscored");
  json_builder_begin_array (builder);
  for (guint i = 0; i < unscored->len; i++)
    json_builder_add_string_value (builder, unscored->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_missed (JsonBuilder       *builder,
            const char        *name,
            const OcopRanking *ranking,
            int                up_to)
{
  g_autoptr (GPtrArray) missed = ocop_ranking_list_missed (ranking, up_to);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < missed->len; i++)
    {
      const OcopMinimum *minimum = missed->pdata[i];

      json_builder_begin_object (builder);
      ocop_json_add_text (builder, "criterion", ranking->set->items[minimum->mark->item].code);
      ocop_json_add_number (builder, "stars", minimum->mark->stars);
      ocop_json_add_number (builder, "points", minimum->mark->points);
      add_fraction (builder, "reached", minimum->reached, NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_ranking (JsonBuilder       *builder,
             const OcopRanking *ranking)
{
  g_autofree char *text = ocop_regulation_print_score (ranking->set->regulation, ranking->mean);

  if (ranking->n_sheets > 0)
    add_fraction (builder, "mean", ranking->mean, text);
  else
    add_null (builder, "mean");
  add_rank (builder, "rank_by_points", ranking->rank_by_points);
  add_missed (builder, "minimums_missed", ranking, ranking->rank_by_points);
  add_rank (builder, "rank", ranking->rank);
  if (ranking->next_rank > 0)
    {
      json_builder_set_member_name (builder, "next");
      json_builder_begin_object (builder);
      ocop_json_add_number (builder, "stars", ranking->next_rank);
      add_fraction (builder, "points", ranking->next_points, NULL);
      add_missed (builder, "minimums", ranking, ranking->next_rank);
      json_builder_end_object (builder);
    }
  else
    add_null (builder, "next");
}

static void
add_knock_outs (JsonBuilder          *builder,
                const OcopSet        *set,
                const OcopMarksSheet *sheet)
{
  g_autoptr (GArray) signs = ocop_choices_list_knock_outs (set, sheet->choices);

  for (guint i = 0; i < signs->len; i++)
    {
      const OcopKnockOutSign *sign = &g_array_index (signs, OcopKnockOutSign, i);

      json_builder_begin_object (builder);
      ocop_json_add_text (builder, "member", sheet->member);
      ocop_json_add_text (builder, "criterion", sign->item->code);
      ocop_json_add_text (builder, "ground", sign->knock_out->ground);
      json_builder_end_object (builder);
    }
}

/* JSON is UTF-8 whatever the terminal speaks, so it does not pass through g_print(). */
static void
print_json (const Result *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "members");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->sheets->len; i++)
    add_member (builder, result->set, result->sheets->pdata[i]);
  json_builder_end_array (builder);
  add_ranking (builder, result->ranking);
  json_builder_set_member_name (builder, "knock_outs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->sheets->len; i++)
    add_knock_outs (builder, result->set, result->sheets->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  ocop_command_print_json (builder);
}

static void
print_member (const OcopSet        *set,
              const OcopMarksSheet *sheet)
{
  OcopSheetScore score = ocop_choices_score (set, sheet->choices);
  g_autoptr (GPtrArray) unscored = ocop_choices_list_unscored (set, sheet->choices);
  g_autofree char *codes = NULL;

  if (score.n_unscored == 0)
    {
      g_print (_("%s: %d points (part A %d, part B %d, part C %d)\n"), sheet->member, score.total, score.parts[0],
               score.parts[1], score.parts[2]);
      return;
    }

  g_ptr_array_add (unscored, NULL);
  codes = g_strjoinv (", ", (char **) unscored->pdata);
  g_print (_("%s: the sheet is not finished and does not count; still without a choice: %s\n"), sheet->member, codes);
}

static void
print_missed (const Result *result,
              int           up_to)
{
  g_autoptr (GPtrArray) missed = ocop_ranking_list_missed (result->ranking, up_to);

  for (guint i = 0; i < missed->len; i++)
    {
      const OcopMinimum *minimum = missed->pdata[i];
      const OcopItem *item = &result->set->items[minimum->mark->item];
      g_autofree char *reached = ocop_fraction_to_score (minimum->reached, &minimum->mark->points, 1);

      g_print (_("  %d stars ask for at least %d points at %s (%s); "), minimum->mark->stars, minimum->mark->points,
               item->code, item->criterion->name);
      if (result->rule == OCOP_MINIMUMS_MEAN)
        g_print (_("the mean there is %s\n"), reached);
      else if (result->rule == OCOP_MINIMUMS_EVERY)
        g_print (_("the lowest given is %d\n"), (int) minimum->reached.num);
      else
        g_print (_("the share of members who reach it is %d/%d\n"), (int) minimum->reached.num,
                 (int) minimum->reached.den);
    }
}

static void
print_ranking (const Result *result)
{
  const OcopRanking *ranking = result->ranking;
  g_autofree char *mean = NULL;
  g_autofree char *lack = NULL;

  if (ranking->n_sheets == 0)
    {
      g_print (_("No sheet is finished, so there is no mean and no rank.\n"));
      return;
    }

  mean = ocop_regulation_print_score (result->set->regulation, ranking->mean);
  g_print (_("Mean of the finished sheets (%d): %s\n"), ranking->n_sheets, mean);
  g_print (_("Rank by points: %d stars\n"), ranking->rank_by_points);
  if (ranking->rank < ranking->rank_by_points)
    g_print (_("Minimums missed:\n"));
  print_missed (result, ranking->rank_by_points);
  g_print (_("Rank: %d stars\n"), ranking->rank);
  if (ranking->next_rank > 0)
    {
      lack = ocop_ranking_print_lack (ranking);
      g_print (_("For %d stars the mean lacks: %s points\n"), ranking->next_rank, lack);
      print_missed (result, ranking->next_rank);
    }
}

static void
print_knock_outs (const OcopSet        *set,
                  const OcopMarksSheet *sheet)
{
  g_autoptr (GArray) signs = ocop_choices_list_knock_outs (set, sheet->choices);

  for (guint i = 0; i < signs->len; i++)
    {
      const OcopKnockOutSign *sign = &g_array_index (signs, OcopKnockOutSign, i);

      g_print (_("%s gives 0 at %s, a ground for putting the product out: %s\n"), sheet->member, sign->item->code,
               sign->knock_out->ground);
    }
}

static void
print_words (const Result *result)
{
  g_print (_("%s, set %d: %s\n"), result->set->regulation->id, result->set->no, result->set->name);
  for (guint i = 0; i < result->sheets->len; i++)
    print_member (result->set, result->sheets->pdata[i]);
  print_ranking (result);
  for (guint i = 0; i < result->sheets->len; i++)
    print_knock_outs (result->set, result->sheets->pdata[i]);
}

static const int **
list_choices (GPtrArray *sheets)
{
  const int **choices = g_new (const int *, MAX (sheets->len, 1));

  for (guint i = 0; i < sheets->len; i++)
    choices[i] = ((const OcopMarksSheet *) sheets->pdata[i])->choices;

  return choices;
}

static void
print_what_if (const Result *result)
{
  g_autofree const int **choices = list_choices (result->sheets);
  g_autofree const char **members = g_new (const char *, MAX (result->sheets->len, 1));

  for (guint i = 0; i < result->sheets->len; i++)
    members[i] = ((const OcopMarksSheet *) result->sheets->pdata[i])->member;
  ocop_command_print_what_if (result->set, result->rule, choices, members, result->sheets->len);
}

/* The set that the options name; NULL with wrong usage. */
static const OcopSet *
find_set (const char *id,
          int         no,
          GError    **error)
{
  g_autoptr (GError) problem = NULL;
  const OcopRegulation *regulation = ocop_regulation_get (id, &problem);
  const OcopSet *set;

  if (regulation == NULL)
    {
      gboolean unknown = problem->code == OCOP_ERROR_MISSING;

      ocop_fail (error, unknown ? OCOP_ERROR_USAGE : (OcopError) problem->code, "%s", problem->message);
      return NULL;
    }

  set = ocop_regulation_get_set (regulation, no);
  if (set == NULL)
    ocop_fail (error, OCOP_ERROR_USAGE, _("The regulation “%s” has no set %d."), id, no);

  return set;
}

static int
run (const OcopCommand *command,
     int                argc,
     char             **argv)
{
  g_autofree char *id = NULL;
  g_autofree char *marks = NULL;
  g_autofree char *minimums = NULL;
  gboolean json = FALSE;
  gboolean what_if = FALSE;
  int no = G_MININT;
  const GOptionEntry entries[] = {
    { "regulation", 0, 0, G_OPTION_ARG_STRING, &id, N_("Regulation that the product is judged by"), N_("ID") },
    { "set", 0, 0, G_OPTION_ARG_INT, &no, N_("Number of the criteria set"), N_("N") },
    { "marks", 0, 0, G_OPTION_ARG_FILENAME, &marks,
      N_("Table with the columns member, criterion, option (place from 1; 0 = none of these)"), N_("FILE.csv") },
    { "minimums", 0, 0, G_OPTION_ARG_STRING, &minimums,
      N_("How a star minimum is read over several members (mean unless told otherwise)"), "mean|every|majority" },
    { "what-if", 0, 0, G_OPTION_ARG_NONE, &what_if, N_("Say also what the next rank needs, and what would prove it"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print the result as JSON"), NULL },
    { NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRanking) ranking = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autofree const int **choices = NULL;
  Result result = { .rule = OCOP_MINIMUMS_MEAN };
  int status;

  if (!ocop_command_parse (command, entries, &argc, &argv, 0, &status))
    return status;
  if (id == NULL || no == G_MININT || marks == NULL)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("--regulation, --set and --marks are all needed."));
  else if (what_if && json)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("--what-if is said in words; it does not go with --json."));
  else if (minimums != NULL && !ocop_minimums_from_word (minimums, &result.rule))
    ocop_fail (&error, OCOP_ERROR_USAGE, _("--minimums is mean, every or majority, not “%s”."), minimums);
  else
    result.set = find_set (id, no, &error);
  if (result.set != NULL)
    sheets = ocop_marks_file_read (marks, result.set, &error);
  if (sheets == NULL)
    return ocop_command_complain (command, error);

  choices = list_choices (sheets);
  ranking = ocop_ranking_new (result.set, result.rule, choices, sheets->len);
  result.sheets = sheets;
  result.ranking = ranking;
  if (json)
    print_json (&result);
  else
    print_words (&result);
  if (what_if)
    print_what_if (&result);

  /* A table without a single row has no result to rely on either. */
  return ranking->n_sheets > 0 && (guint) ranking->n_sheets == sheets->len ? OCOP_EXIT_DONE : OCOP_EXIT_FINDINGS;
}

const OcopCommand ocop_command_score = {
  .words = "score",
  .summary = N_("Add up the members' sheets for one product and rank it"),
  .arguments = N_("--regulation ID --set N --marks FILE.csv [--minimums RULE] [--what-if] [--json]"),
  .examples = "ocop-danang score --regulation 1048-2019 --set 1 --marks marks.csv\n"
              "ocop-danang score --regulation 26-2026 --set 9 --marks marks.csv --what-if\n"
              "ocop-danang score --regulation 1048-2019 --set 1 --marks marks.csv --minimums every --json",
  .run = run,
};
