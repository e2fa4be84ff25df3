/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-error.h"
#include "store/ocop-copies.h"

#include <glib/gi18n-lib.h>

static int
run_copy (const OcopCommand *command,
          int                argc,
          char             **argv)
{
  g_autofree char *database = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;
  int status;
  const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, N_("The city file"), N_("FILE") },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_("Where the copy goes; beside the file unless given"), N_("DIR") },
    { NULL },
  };

  if (!ocop_command_parse (command, options, &argc, &argv, 0, &status))
    return status;
  if (database == NULL)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("Which file? Give it with --database."));
  if (error != NULL || !ocop_copies_make (database, folder, &made, &error))
    return ocop_command_complain (command, error);
  g_print (_("Copied to “%s”, looked through and whole.\n"), made);

  return OCOP_EXIT_DONE;
}

static int
run_restore (const OcopCommand *command,
             int                argc,
             char             **argv)
{
  g_autofree char *database = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  int status;
  const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, N_("The city file"), N_("FILE") },
    { NULL },
  };

  if (!ocop_command_parse (command, options, &argc, &argv, 1, &status))
    return status;
  if (database == NULL)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("Which file? Give it with --database."));
  if (error != NULL || !ocop_copies_restore (argv[1], database, &kept, &error))
    return ocop_command_complain (command, error);
  g_print (_("“%s” is again as in “%s”.\n"), database, argv[1]);
  if (kept != NULL)
    g_print (_("What was there before is kept in “%s”.\n"), kept);

  return OCOP_EXIT_DONE;
}

const OcopCommand ocop_command_copy = {
  .words = "copy",
  .summary = N_("Make the copy of the day, with the files; ten are kept"),
  .arguments = N_("--database FILE [--folder DIR]"),
  .examples = "ocop-danang copy --database da-nang.ocop\nocop-danang copy --database da-nang.ocop --folder /media/usb",
  .run = run_copy,
};

const OcopCommand ocop_command_restore = {
  .words = "restore",
  .summary = N_("Bring a copy back; the present state is kept first"),
  .arguments = N_("COPY --database FILE"),
  .examples = "ocop-danang restore da-nang.ocop-copies/da-nang-2026-11-20.ocop --database da-nang.ocop",
  .run = run_restore,
};
