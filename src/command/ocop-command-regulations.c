/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "base/ocop-json.h"
#include "command/ocop-command-compare.h"
#include "command/ocop-command.h"
#include "regulation/ocop-documents-check.h"
#include "regulation/ocop-programme-check.h"
#include "regulation/ocop-regulation-check.h"
#include "regulation/ocop-regulations.h"

#include <glib/gi18n-lib.h>

static void
add_criterion (JsonBuilder    *builder,
               const OcopItem *item)
{
  const OcopCriterion *criterion = item->criterion;

  json_builder_begin_object (builder);
  ocop_json_add_text (builder, "code", item->code);
  ocop_json_add_text (builder, "section", item->section->code);
  ocop_json_add_number (builder, "max", criterion->max);
  if (item->section->choose_one)
    ocop_json_add_text (builder, "alternative", item->section->code);
  if (criterion->stars_on_heading > 0)
    ocop_json_add_number (builder, "stars_on_heading", criterion->stars_on_heading);
  json_builder_set_member_name (builder, "options");
  json_builder_begin_array (builder);
  for (guint i = 0; i < criterion->n_options; i++)
    {
      json_builder_begin_object (builder);
      ocop_json_add_number (builder, "points", criterion->options[i].points);
      if (criterion->options[i].stars > 0)
        ocop_json_add_number (builder, "stars", criterion->options[i].stars);
      if (criterion->options[i].case_no > 0)
        ocop_json_add_number (builder, "case", criterion->options[i].case_no);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_part (JsonBuilder   *builder,
          const OcopSet *set,
          guint          part)
{
  json_builder_set_member_name (builder, ocop_part_code (part));
  json_builder_begin_object (builder);
  ocop_json_add_number (builder, "max", set->parts[part].max);
  ocop_json_add_number (builder, "sum", ocop_part_sum (set, part));
  json_builder_set_member_name (builder, "criteria");
  json_builder_begin_array (builder);
  for (guint i = 0; i < set->n_items; i++)
    if (set->items[i].part == part)
      add_criterion (builder, &set->items[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_set (JsonBuilder   *builder,
         const OcopSet *set)
{
  char number[12];

  g_snprintf (number, sizeof number, "%d", set->no);
  json_builder_set_member_name (builder, number);
  json_builder_begin_object (builder);
  for (guint i = 0; i < OCOP_N_PARTS; i++)
    add_part (builder, set, i);

  json_builder_set_member_name (builder, "knock_outs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < set->n_knock_outs; i++)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "criterion");
      if (set->knock_outs[i].code != NULL)
        json_builder_add_string_value (builder, set->knock_outs[i].code);
      else
        json_builder_add_null_value (builder);
      json_builder_set_member_name (builder, "zero");
      json_builder_add_boolean_value (builder, set->knock_outs[i].zero);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "gaps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < set->n_gaps; i++)
    json_builder_add_string_value (builder, set->gaps[i].text);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* JSON is UTF-8 whatever the terminal speaks, so it does not pass through g_print(). */
static void
print_json (GPtrArray *regulations)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  for (guint i = 0; i < regulations->len; i++)
    {
      const OcopRegulation *regulation = regulations->pdata[i];

      json_builder_set_member_name (builder, regulation->id);
      json_builder_begin_object (builder);
      for (guint s = 0; s < regulation->n_sets; s++)
        add_set (builder, &regulation->sets[s]);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);

  ocop_command_print_json (builder);
}

static void
print_set (const OcopSet *set)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  for (guint i = 0; i < OCOP_N_PARTS; i++)
    g_string_append_printf (parts, "%s%s %d/%d", i > 0 ? ", " : "", ocop_part_code (i), ocop_part_sum (set, i),
                            set->parts[i].max);
  g_print (_("  Set %2d  %s  criteria: %u, grounds for putting out: %u  %s\n"), set->no, parts->str, set->n_items,
           set->n_knock_outs, set->name);
  for (guint i = 0; i < set->n_gaps; i++)
    g_print (_("          declared gap: %s\n"), set->gaps[i].text);
}

static void
print_regulation (const OcopRegulation *regulation)
{
  g_print (_("%s, revision %d: %s (in force from %s); sets: %u, criteria: %u\n"), regulation->id, regulation->revision,
           regulation->title, regulation->in_force_from, regulation->n_sets, regulation->n_criteria);
  for (guint i = 0; i < regulation->n_sets; i++)
    print_set (&regulation->sets[i]);
}

/* Beside JSON a finding goes where it does not disturb it. */
static void
print_finding (const char *about,
               const char *text,
               gboolean    json)
{
  if (json)
    g_printerr ("%s: %s\n", about, text);
  else
    g_print ("%s: %s\n", about, text);
}

/* Of the sets and of the documents that prove their criteria. Answers how many findings there are. */
static guint
print_findings (const OcopRegulation *regulation,
                gboolean              json)
{
  g_autoptr (GPtrArray) findings = ocop_regulation_check (regulation);
  g_autoptr (GPtrArray) of_documents = ocop_documents_check (ocop_documents_for (regulation->id), regulation);

  for (guint i = 0; i < findings->len; i++)
    print_finding (regulation->id, ((const OcopFinding *) findings->pdata[i])->text, json);
  for (guint i = 0; i < of_documents->len; i++)
    print_finding (regulation->id, of_documents->pdata[i], json);

  return findings->len + of_documents->len;
}

/* Of the rules by date. */
static guint
print_programme_findings (gboolean json)
{
  g_autoptr (GPtrArray) findings = ocop_programme_check (ocop_programme_get ());

  for (guint i = 0; i < findings->len; i++)
    print_finding (_("Rules by date"), findings->pdata[i], json);

  return findings->len;
}

/* The second set stands behind the option, so it comes as what is left of the words. */
static int
compare (const OcopCommand *command,
         const char        *before,
         char             **rest,
         gboolean           json)
{
  g_autoptr (GError) error = NULL;
  guint n = rest != NULL ? g_strv_length (rest) : 0;

  if (before != NULL && n == 1)
    return ocop_command_compare (command, before, rest[0], json);

  if (before == NULL || n > 1)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("“%s” does not belong here."), rest[before == NULL ? 0 : 1]);
  else
    ocop_fail (&error, OCOP_ERROR_USAGE, _("--compare needs two sets, such as 148-2023:9 26-2026:9."));

  return ocop_command_complain (command, error);
}

static int
run (const OcopCommand *command,
     int                argc,
     char             **argv)
{
  gboolean json = FALSE;
  g_autofree char *before = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "compare", 0, 0, G_OPTION_ARG_STRING, &before, N_("Print instead what changed from one criteria set to another"),
      N_("ID:N ID:N") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print all sets with their criteria and options as JSON"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &rest, NULL, NULL },
    { NULL }
  };
  g_autoptr (GPtrArray) regulations = NULL;
  g_autoptr (GError) error = NULL;
  guint n_findings = 0;
  int status;

  if (!ocop_command_parse (command, entries, &argc, &argv, 0, &status))
    return status;
  if (before != NULL || rest != NULL)
    return compare (command, before, rest, json);
  regulations = ocop_regulations_list (&error);
  if (regulations == NULL)
    return ocop_command_complain (command, error);

  if (json)
    print_json (regulations);
  for (guint i = 0; i < regulations->len && !json; i++)
    print_regulation (regulations->pdata[i]);
  for (guint i = 0; i < regulations->len; i++)
    n_findings += print_findings (regulations->pdata[i], json);
  n_findings += print_programme_findings (json);
  if (!json && n_findings == 0)
    g_print (_("Every set adds up, apart from the gaps declared.\n"));

  return n_findings == 0 ? OCOP_EXIT_DONE : OCOP_EXIT_FINDINGS;
}

const OcopCommand ocop_command_check_regulations = {
  .words = "check regulations",
  .summary = N_("Prove that the criteria sets of every regulation add up"),
  .arguments = N_("[--compare ID:N ID:N] [--json]"),
  .examples = "ocop-danang check regulations\n"
              "ocop-danang check regulations --json\n"
              "ocop-danang check regulations --compare 148-2023:9 26-2026:9",
  .run = run,
};
