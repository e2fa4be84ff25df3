/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "model/ocop-city.h"
#include "store/ocop-store.h"

#include <glib/gi18n-lib.h>

static int
run (const OcopCommand *command,
     int                argc,
     char             **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  if (!ocop_command_parse (command, NULL, &argc, &argv, 1, &status))
    return status;
  if (!ocop_store_create (argv[1], g_get_user_name (), _("New city file"), ocop_city_fill, NULL, &error))
    return ocop_command_complain (command, error);

  g_print (_("“%s” was made: Đà Nẵng with its units and offices, without products.\n"), argv[1]);
  return OCOP_EXIT_DONE;
}

const OcopCommand ocop_command_new = {
  .words = "new",
  .summary = N_("Make a new city file, with units and offices and nothing else"),
  .arguments = N_("FILE"),
  .examples = "ocop-danang new da-nang.ocop",
  .run = run,
};
