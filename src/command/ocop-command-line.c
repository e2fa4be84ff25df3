/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-error.h"
#include "base/ocop-json.h"
#include "model/ocop-search.h"
#include "model/ocop-trade-upkeep.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static char *
indented (const char *lines)
{
  g_auto (GStrv) line = g_strsplit (lines, "\n", -1);
  g_autofree char *body = g_strjoinv ("\n  ", line);

  return g_strconcat ("  ", body, NULL);
}

/* GLib lays out the options well; its headings speak another catalogue's language and put the options in
 * front of the command's words, so only the lines of the options are taken. */
static char *
list_options (GOptionContext *context)
{
  g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);
  const char *options = strstr (text, "\n  -");
  const char *long_options = strstr (text, "\n  --");

  if (options == NULL || (long_options != NULL && long_options < options))
    options = long_options;
  g_assert (options != NULL); /* --help at least */

  return g_strchomp (g_strdup (options + 1));
}

static void
print_help (const OcopCommand *command,
            GOptionContext    *context)
{
  g_autofree char *options = list_options (context);
  g_autofree char *examples = indented (command->examples);

  g_print ("%s\n  ocop-danang %s %s\n\n%s\n\n", _("Usage:"), command->words, _(command->arguments), _(command->summary));
  g_print ("%s\n%s\n\n%s\n%s\n", _("Options:"), options, _("Examples:"), examples);
}

/**
 * ocop_command_parse:
 * @command: the command being run
 * @entries: (nullable): its options, ending with an empty entry
 * @argc: (inout): how many words, the command's own last word first
 * @argv: (inout): the words; what is left of them are the arguments, from 1
 * @n_arguments: how many arguments must be left
 * @status: (out): where %FALSE is answered, the exit status
 *
 * Reads the options of one command, and answers `--help` with its usage, options and examples.
 *
 * Returns: %TRUE if the command should go on
 */
gboolean
ocop_command_parse (const OcopCommand  *command,
                    const GOptionEntry *entries,
                    int                *argc,
                    char             ***argv,
                    int                 n_arguments,
                    int                *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    { NULL }
  };

  /* GLib's own --help leaves the process and speaks the language of its own catalogue. */
  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_autoptr (GError) usage_error = NULL;

      ocop_fail (&usage_error, OCOP_ERROR_USAGE, _("The command was not understood: %s."), error->message);
      *status = ocop_command_complain (command, usage_error);
      return FALSE;
    }
  if (help)
    {
      print_help (command, context);
      *status = OCOP_EXIT_DONE;
      return FALSE;
    }
  if (*argc > 1 && strcmp ((*argv)[1], "--") == 0)
    {
      memmove (*argv + 1, *argv + 2, sizeof (char *) * (gsize) (*argc - 1));
      (*argc)--;
    }
  if (*argc - 1 != n_arguments)
    {
      g_autoptr (GError) usage_error = NULL;

      if (*argc - 1 < n_arguments)
        ocop_fail (&usage_error, OCOP_ERROR_USAGE, _("Something is missing after “%s”."), (*argv)[*argc - 1]);
      else
        ocop_fail (&usage_error, OCOP_ERROR_USAGE, _("“%s” does not belong here."), (*argv)[n_arguments + 1]);
      *status = ocop_command_complain (command, usage_error);
      return FALSE;
    }

  return TRUE;
}

/**
 * ocop_command_open:
 * @database: (nullable): what was given with --database
 * @mode: what for
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file, opened in the name of who is logged in, its order up to date
 */
OcopStore *
ocop_command_open (const char     *database,
                   OcopStoreMode   mode,
                   GError        **error)
{
  g_autoptr (OcopStore) store = NULL;

  if (database == NULL)
    {
      ocop_fail (error, OCOP_ERROR_USAGE, _("Which file? Give it with --database."));
      return NULL;
    }
  store = ocop_store_open (database, mode, error);
  if (store == NULL || (mode == OCOP_STORE_WRITE && (!ocop_search_prepare (store, error) || !ocop_trade_prepare (store, error))))
    return NULL;
  ocop_store_set_author (store, g_get_user_name ());

  return g_steal_pointer (&store);
}

/**
 * ocop_command_complain:
 * @command: (nullable): the command that failed
 * @error: what went wrong
 *
 * Prints the sentence on standard error; after wrong usage also how to get help.
 *
 * Returns: the exit status that follows from @error
 */
int
ocop_command_complain (const OcopCommand *command,
                       const GError      *error)
{
  g_printerr ("%s\n", error->message);
  if (!g_error_matches (error, OCOP_ERROR, OCOP_ERROR_USAGE))
    return OCOP_EXIT_FINDINGS;

  if (command != NULL)
    g_printerr (_("How it is used: ocop-danang %s --help\n"), command->words);
  else
    g_printerr (_("How it is used: ocop-danang --help\n"));
  return OCOP_EXIT_USAGE;
}

/**
 * ocop_command_print_json:
 * @builder: what was built, whole
 *
 * Prints it for other programs on standard output. JSON is UTF-8 whatever the terminal speaks, so it does not
 * pass through g_print().
 */
void
ocop_command_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) node = json_builder_get_root (builder);
  g_autofree char *text = ocop_json_to_text (node, TRUE);

  puts (text);
}
