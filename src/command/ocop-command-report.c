/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "report/ocop-report-check.h"
#include "report/ocop-report.h"
#include "store/ocop-store.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *database;
  int year;
  char *output;
  char **tables;
  char *as_of;
  char *round;
  gint64 session;
  char *unit;
  gboolean check;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->database);
  g_free (options->output);
  g_strfreev (options->tables);
  g_free (options->as_of);
  g_free (options->round);
  g_free (options->unit);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check_options (Options  *options,
               GError  **error)
{
  if (options->database == NULL)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("Which file? Give it with --database."));
  if (options->round != NULL && options->session != 0)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("A session is of one round already: give either --round or --session."));
  if (options->year == 0 && options->round == NULL && options->session == 0)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("Of which year? Give it with --year."));
  if (options->year != 0 && (options->round != NULL || options->session != 0))
    return ocop_fail (error, OCOP_ERROR_USAGE, _("A round or session is of one year already: leave --year out."));
  if (options->year != 0 && (options->year < 2018 || options->year > 2999))
    return ocop_fail (error, OCOP_ERROR_USAGE, _("The programme has no year %d; give a year from 2018 on."), options->year);
  if (options->output == NULL && !options->check)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("Where to? Give the workbook's name with --output."));
  if (options->as_of != NULL && !ocop_date_is_valid (options->as_of))
    return ocop_fail (error, OCOP_ERROR_USAGE, _("“%s” is not a date; write it as 2021-12-31."), options->as_of);

  return TRUE;
}

/* What was asked for: the unit is one of the day of the figures, which follows from the rest unless it is given. */
static OcopScope *
find_scope (OcopDb         *db,
            const Options  *options,
            GError        **error)
{
  g_autoptr (OcopScope) city = NULL;
  gint64 round = 0;
  gint64 unit;

  if (options->round != NULL && (round = ocop_scope_find_round (db, options->round, error)) == 0)
    return NULL;
  city = ocop_scope_new (db, options->year, round, options->session, 0, options->as_of, error);
  if (city == NULL || options->unit == NULL)
    return g_steal_pointer (&city);
  unit = ocop_scope_find_unit (db, options->unit, city->as_of, error);
  if (unit == 0)
    return NULL;

  return ocop_scope_new (db, city->year, city->round, city->session, unit, city->as_of, error);
}

/* What papers would trip over; findings are not an error of the program, but scripts must see them. */
static int
print_findings (OcopDb     *db,
                OcopScope  *scope,
                GError    **error)
{
  static const char *const words[] = {
    [OCOP_FINDING_NOTE] = N_("Note:"), [OCOP_FINDING_DOUBT] = N_("To look at:"), [OCOP_FINDING_WRONG] = N_("Wrong:")
  };
  g_autoptr (OcopReport) report = ocop_report_load (db, scope, error);
  g_autoptr (GPtrArray) findings = report != NULL ? ocop_report_check (db, report, error) : NULL;
  guint n = 0;

  if (findings == NULL)
    return -1;
  for (guint i = 0; i < findings->len; i++)
    {
      const OcopFinding *finding = g_ptr_array_index (findings, i);

      g_print ("%s %s: %s: %s\n", _(words[finding->level]), ocop_check_kind_title (finding->check), finding->subject, finding->sentence);
      n += finding->level != OCOP_FINDING_NOTE;
    }
  for (guint check = 0; check < OCOP_N_CHECKS; check++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < findings->len; i++)
        found = found || (((const OcopFinding *) g_ptr_array_index (findings, i))->check == check
                          && ((const OcopFinding *) g_ptr_array_index (findings, i))->level != OCOP_FINDING_NOTE);
      if (!found)
        g_print ("%s %s\n", _("In order:"), ocop_check_kind_passed (check));
    }

  return n > 0 ? OCOP_EXIT_FINDINGS : OCOP_EXIT_DONE;
}

static int
run (const OcopCommand *command,
     int                argc,
     char             **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = NULL;
  OcopScope *scope;
  int status;
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &options.database, N_("City file to read"), N_("FILE") },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Year of the plan, rounds and figures"), N_("YEAR") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_("Workbook to write; an older one is replaced"), N_("FILE") },
    { "table", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.tables, N_("Only this table; may be given several times"), N_("NAME") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
      N_("Day of the figures; that of a round's decision, today in the present year, the last day of another"), N_("DATE") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &options.round, N_("Only this round, as 2026-2"), N_("YEAR-NUMBER") },
    { "session", 0, 0, G_OPTION_ARG_INT64, &options.session, N_("Only this session"), N_("NUMBER") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, N_("Only this district, commune or ward, by its name or code"), N_("NAME") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &options.check,
      N_("Write nothing; tell what a person would look for by eye before papers leave the office"), NULL },
    { NULL },
  };

  if (!ocop_command_parse (command, entries, &argc, &argv, 0, &status))
    return status;
  if (!check_options (&options, &error))
    return ocop_command_complain (command, error);
  store = ocop_store_open (options.database, OCOP_STORE_READ, &error);
  scope = store != NULL ? find_scope (ocop_store_get_reader (store), &options, &error) : NULL;
  if (scope != NULL && options.check)
    {
      status = print_findings (ocop_store_get_reader (store), scope, &error);
      return status < 0 ? ocop_command_complain (command, error) : status;
    }
  if (scope == NULL ||
      !ocop_report_write (ocop_store_get_reader (store), scope, (const char *const *) options.tables, options.output, NULL, &error))
    return ocop_command_complain (command, error);

  g_print (_("The workbook was written: %s\n"), options.output);
  return OCOP_EXIT_DONE;
}

const OcopCommand ocop_command_report = {
  .words = "report",
  .summary = N_("Write the Excel workbook of a year, round or session for the city People's Committee, or some of its tables"),
  .arguments = N_("--database FILE --year YEAR|--round YEAR-NUMBER|--session NUMBER --output FILE.xlsx [OPTION]…"),
  .examples = "ocop-danang report --database da-nang.ocop --year 2021 --output ket-qua-2021.xlsx\n"
              "ocop-danang report --database da-nang.ocop --year 2021 --output phu-luc.xlsx --table annex --table register\n"
              "ocop-danang report --database da-nang.ocop --round 2021-1 --unit \"Quận Sơn Trà\" --output son-tra-dot-1.xlsx\n"
              "ocop-danang report --database da-nang.ocop --round 2021-1 --check",
  .run = run,
};
