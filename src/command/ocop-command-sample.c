/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "model/ocop-sample.h"
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
  if (!ocop_store_create (argv[1], g_get_user_name (), _("Sample city"), ocop_sample_fill, NULL, &error))
    return ocop_command_complain (command, error);

  g_print (_("“%s” was made: the sample city of Đà Nẵng, products published in 2020 and 2021. "
             "Its scores are illustrative.\n"),
           argv[1]);
  return OCOP_EXIT_DONE;
}

const OcopCommand ocop_command_sample = {
  .words = "sample",
  .summary = N_("Make a file with the sample city to explore: published products of 2020 and 2021"),
  .arguments = N_("FILE"),
  .examples = "ocop-danang sample mau.ocop",
  .run = run,
};
