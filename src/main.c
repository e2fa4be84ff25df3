/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "command/ocop-command.h"
#include "model/ocop-sample.h"
#include "report/ocop-report.h"
#include "store/ocop-store.h"
#include "window/ocop-app.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define SAMPLE_YEAR 2021
#define SAMPLE_WORKBOOK "ocop-da-nang-2021.xlsx"

/* Translations stand where the program was installed to; run from its build folder, beside it. */
static char *
find_translations (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, "..", "po", NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&beside);

  return g_strdup (OCOP_LOCALE_DIR);
}

/* Takes “--language vi|en” out of the words, wherever it stands. */
static gboolean
take_language (int         *argc,
               char       **argv,
               const char **language,
               GError     **error)
{
  int kept = 1;

  for (int i = 1; i < *argc; i++)
    {
      const char *value = NULL;

      if (g_str_has_prefix (argv[i], "--language="))
        value = argv[i] + strlen ("--language=");
      else if (strcmp (argv[i], "--language") == 0)
        value = i + 1 < *argc ? argv[++i] : "";
      else
        {
          argv[kept++] = argv[i];
          continue;
        }
      if (strcmp (value, "vi") != 0 && strcmp (value, "en") != 0)
        return ocop_fail (error, OCOP_ERROR_USAGE, _("The program speaks vi and en, not “%s”."), value);
      *language = value;
    }
  *argc = kept;
  argv[kept] = NULL;

  return TRUE;
}

/* The program speaks Vietnamese whatever the machine does. Numbers for files are printed by libraries with
 * the C library, so the locale itself stays C.UTF-8; those for people never come from there. */
static void
set_language (const char *language)
{
  g_autofree char *translations = find_translations ();

  g_setenv ("LANGUAGE", language, TRUE);
  if (setlocale (LC_ALL, "C.UTF-8") == NULL)
    setlocale (LC_ALL, "C");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Started without a word where no window can be shown: the sample city's workbook into the current folder. */
static int
write_sample_workbook (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ocop-XXXXXX", &error);
  g_autofree char *database = NULL;
  g_autofree char *workbook = g_canonicalize_filename (SAMPLE_WORKBOOK, NULL);
  g_autoptr (OcopStore) store = NULL;
  OcopScope *scope;
  gboolean done = FALSE;

  if (folder == NULL)
    {
      g_printerr ("%s\n", error->message);
      return OCOP_EXIT_FINDINGS;
    }
  database = g_build_filename (folder, "sample.ocop", NULL);
  if (ocop_store_create (database, g_get_user_name (), _("Sample city"), ocop_sample_fill, NULL, &error))
    {
      store = ocop_store_open (database, OCOP_STORE_READ, &error);
      scope = store != NULL ? ocop_scope_new (ocop_store_get_reader (store), SAMPLE_YEAR, 0, 0, 0, NULL, &error) : NULL;
      done = scope != NULL && ocop_report_write (ocop_store_get_reader (store), scope, NULL, workbook, NULL, &error);
      if (store != NULL)
        ocop_store_close (store);
    }
  g_unlink (database);
  g_rmdir (folder);
  if (!done)
    return ocop_command_complain (NULL, error);

  g_print (_("There is no screen here, so no window can be shown.\n"));
  g_print (_("The sample city's workbook was written: %s\n"), workbook);
  g_print (_("All commands: ocop-danang --help\n"));
  return OCOP_EXIT_DONE;
}

/* Started without a word, or by opening a city file: what is wanted is the window. */
static gboolean
wants_window (int    argc,
              char **argv)
{
  return argc < 2 || (argc == 2 && g_str_has_suffix (argv[1], ".ocop"));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  const char *language = NULL;
  gboolean understood;

  g_set_prgname ("ocop-danang");
  set_language ("vi");
  understood = take_language (&argc, argv, &language, &error);
  if (understood && language == NULL && wants_window (argc, argv))
    {
      g_autofree char *chosen = ocop_app_get_language ();

      set_language (chosen);
    }
  else
    set_language (language != NULL ? language : "vi");
  if (!understood)
    return ocop_command_complain (NULL, error);
  if (!wants_window (argc, argv))
    return ocop_commands_main (argc, argv);
  if (ocop_app_has_display ())
    return ocop_app_main (argc, argv);
  if (argc < 2)
    return write_sample_workbook ();

  ocop_fail (&error, OCOP_ERROR_IO, _("There is no screen here, so “%s” cannot be shown. All commands: ocop-danang --help"), argv[1]);
  return ocop_command_complain (NULL, error);
}
