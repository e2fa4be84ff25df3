/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer calls first: "check regulations" is also a "check". */
static const OcopCommand *const commands[] = {
  &ocop_command_new,
  &ocop_command_sample,
  &ocop_command_check_regulations,
  &ocop_command_check,
  &ocop_command_score,
  &ocop_command_report,
  &ocop_command_print,
  &ocop_command_import,
  &ocop_command_import_records,
  &ocop_command_history,
  &ocop_command_undo,
  &ocop_command_redo,
  &ocop_command_export,
  &ocop_command_copy,
  &ocop_command_restore,
  &ocop_command_merge_producers,
  &ocop_command_merge_products,
};

/* How many of the words in @argv call @command; 0 if they call something else. */
static int
words_matched (const OcopCommand *command,
               int                argc,
               char             **argv)
{
  g_auto (GStrv) words = g_strsplit (command->words, " ", -1);
  int n = (int) g_strv_length (words);

  if (argc < n)
    return 0;
  for (int i = 0; i < n; i++)
    if (strcmp (argv[i], words[i]) != 0)
      return 0;

  return n;
}

static void
print_overview (void)
{
  g_print ("%s\n\n  ocop-danang %s\n\n%s\n", _("Usage:"), _("COMMAND [ARGUMENTS]"), _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_print ("  ocop-danang %s %s\n", commands[i]->words, _(commands[i]->arguments));
      g_print ("      %s\n", _(commands[i]->summary));
    }
  g_print ("\n%s\n  --language vi|en   %s\n  --version          %s\n\n%s\n",
           _("Everywhere:"),
           _("Language of messages; Vietnamese unless told otherwise"),
           _("Version of the program"),
           _("Each command answers --help with its options and examples."));
}

/**
 * ocop_commands_main:
 * @argc: number of words, the program's name first
 * @argv: the words, without `--language`
 *
 * Runs the command that the words call.
 *
 * Returns: the exit status of the process
 */
int
ocop_commands_main (int    argc,
                    char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc < 2 || g_strcmp0 (argv[1], "--help") == 0 || g_strcmp0 (argv[1], "-h") == 0)
    {
      print_overview ();
      return argc < 2 ? OCOP_EXIT_USAGE : OCOP_EXIT_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("ocop-danang %s\n", OCOP_VERSION);
      return OCOP_EXIT_DONE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      int n = words_matched (commands[i], argc - 1, argv + 1);

      if (n > 0)
        return commands[i]->run (commands[i], argc - n, argv + n);
    }

  ocop_fail (&error, OCOP_ERROR_USAGE, _("There is no command “%s”."), argv[1]);
  return ocop_command_complain (NULL, error);
}
