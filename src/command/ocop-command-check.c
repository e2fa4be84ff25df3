/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-check.h"
#include "store/ocop-store.h"

#include <glib/gi18n-lib.h>

static void
print_check (const OcopCheck *check,
             const char      *path)
{
  for (guint i = 0; i < check->findings->len; i++)
    g_print ("%s %s\n", _("Wrong:"), (const char *) g_ptr_array_index (check->findings, i));
  for (guint i = 0; i < check->notes->len; i++)
    g_print ("%s %s\n", _("Note:"), (const char *) g_ptr_array_index (check->notes, i));
  if (check->findings->len > 0)
    g_print (g_dngettext (GETTEXT_PACKAGE, "“%s”: %u thing is wrong.\n", "“%s”: %u things are wrong.\n", check->findings->len),
             path, check->findings->len);
  else
    {
      g_autofree char *records = ocop_text_from_count (check->n_records);
      g_autofree char *sheets = ocop_text_from_count (check->n_sheets);
      g_autofree char *outcomes = ocop_text_from_count (check->n_outcomes);

      g_print (_("“%s” is in order: %s records, %s score sheets and %s outcomes were looked at.\n"), path, records, sheets,
               outcomes);
    }
}

static int
run (const OcopCommand *command,
     int                argc,
     char             **argv)
{
  g_autofree char *as_of = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = NULL;
  g_autoptr (OcopCheck) check = NULL;
  int status;
  const GOptionEntry options[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("Day on which units and ranks are looked at; today unless given"),
      N_("DATE") },
    { NULL },
  };

  if (!ocop_command_parse (command, options, &argc, &argv, 1, &status))
    return status;
  if (as_of == NULL)
    as_of = ocop_date_today ();
  if (!ocop_date_is_valid (as_of))
    {
      ocop_fail (&error, OCOP_ERROR_USAGE, _("“%s” is not a date; write it as 2021-12-31."), as_of);
      return ocop_command_complain (command, error);
    }

  store = ocop_store_open (argv[1], OCOP_STORE_READ, &error);
  if (store != NULL)
    check = ocop_check_run (ocop_store_get_reader (store), as_of, &error);
  if (check == NULL)
    return ocop_command_complain (command, error);
  print_check (check, argv[1]);

  return check->findings->len > 0 ? OCOP_EXIT_FINDINGS : OCOP_EXIT_DONE;
}

const OcopCommand ocop_command_check = {
  .words = "check",
  .summary = N_("Look through a file: integrity, history, totals, outcomes, seals and ranks, all computed anew"),
  .arguments = N_("FILE [--as-of DATE]"),
  .examples = "ocop-danang check da-nang.ocop\nocop-danang check da-nang.ocop --as-of 2021-12-31",
  .run = run,
};
