/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-error.h"
#include "model/ocop-year-file.h"

#include <glib/gi18n-lib.h>

static int
run (const OcopCommand *command,
     int                argc,
     char             **argv)
{
  g_autofree char *database = NULL;
  g_autofree char *output = NULL;
  int year = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = NULL;
  int status;
  const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, N_("The city file"), N_("FILE") },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Year that is taken out"), N_("YEAR") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("File to be made"), N_("FILE") },
    { NULL },
  };

  if (!ocop_command_parse (command, options, &argc, &argv, 0, &status))
    return status;
  if (year < 2018 || year > 2999)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("Which year? Give it with --year, from 2018 on."));
  else if (output == NULL)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("Into which file? Give it with --output."));
  else
    store = ocop_command_open (database, OCOP_STORE_READ, &error);
  if (store == NULL || !ocop_year_file_write (store, year, output, g_get_user_name (), &error))
    return ocop_command_complain (command, error);
  g_print (_("“%s” was made: the year %d of “%s”.\n"), output, year, database);

  return OCOP_EXIT_DONE;
}

const OcopCommand ocop_command_export = {
  .words = "export",
  .summary = N_("Take one year out into a file of its own"),
  .arguments = N_("--database FILE --year YEAR --output FILE.ocop"),
  .examples = "ocop-danang export --database da-nang.ocop --year 2021 --output nam-2021.ocop",
  .run = run,
};
