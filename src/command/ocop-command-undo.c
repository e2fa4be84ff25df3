/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-error.h"
#include "model/ocop-undo.h"

#include <glib/gi18n-lib.h>

static int
run_either (const OcopCommand *command,
            OcopUndoWay        way,
            int                argc,
            char             **argv)
{
  g_autofree char *database = NULL;
  g_autofree char *label = NULL;
  gint64 act = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = NULL;
  int status;
  const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, N_("The city file"), N_("FILE") },
    /* Only undo has it: redo does again what was taken back last. */
    { way == OCOP_UNDO ? "act" : NULL, 0, 0, G_OPTION_ARG_INT64, &act,
      N_("Number of the act, as “history” shows it; the last unless given"), "N" },
    { NULL },
  };

  if (!ocop_command_parse (command, options, &argc, &argv, 0, &status))
    return status;
  if (act < 0)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("An act has a number from 1."));
  else
    store = ocop_command_open (database, OCOP_STORE_WRITE, &error);
  if (store == NULL)
    return ocop_command_complain (command, error);
  if (!ocop_undo_run (store, way, act, &label, &error))
    return ocop_command_complain (command, error);
  g_print ("%s\n", label);

  return OCOP_EXIT_DONE;
}

static int
run_undo (const OcopCommand *command,
          int                argc,
          char             **argv)
{
  return run_either (command, OCOP_UNDO, argc, argv);
}

static int
run_redo (const OcopCommand *command,
          int                argc,
          char             **argv)
{
  return run_either (command, OCOP_REDO, argc, argv);
}

const OcopCommand ocop_command_undo = {
  .words = "undo",
  .summary = N_("Take back the last act, or another one, whole"),
  .arguments = N_("--database FILE [--act N]"),
  .examples = "ocop-danang undo --database da-nang.ocop\nocop-danang undo --database da-nang.ocop --act 120",
  .run = run_undo,
};

const OcopCommand ocop_command_redo = {
  .words = "redo",
  .summary = N_("Do again what was taken back last"),
  .arguments = N_("--database FILE"),
  .examples = "ocop-danang redo --database da-nang.ocop",
  .run = run_redo,
};
