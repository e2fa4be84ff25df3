/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-json.h"
#include "exchange/ocop-import-fields.h"
#include "exchange/ocop-import.h"
#include "model/ocop-kinds.h"
#include "store/ocop-store.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char             *database;
  char             *sheet;
  char             *kind;
  char            **preset;
  OcopImportShape  *shape;
  OcopImportOptions import;
  gboolean          dry_run;
  gboolean          json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->database);
  g_free (options->sheet);
  g_free (options->kind);
  g_strfreev (options->preset);
  g_clear_pointer (&options->shape, ocop_import_shape_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const char *const verdict_keys[OCOP_IMPORT_N_VERDICTS] = { "added", "merged", "unchanged", "doubtful", "refused", "skipped" };

static const char *const verdict_words[OCOP_IMPORT_N_VERDICTS] = {
  N_("new"), N_("completed"), N_("unchanged"), N_("DOUBTFUL"), N_("REFUSED"), N_("passed over"),
};

static void
print_json (OcopImport *import,
            gboolean    applied)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  GPtrArray *lines = ocop_import_get_lines (import);
  GPtrArray *notes = ocop_import_get_notes (import);

  json_builder_begin_object (builder);
  ocop_json_add_text (builder, "sheet", ocop_import_get_sheet (import));
  json_builder_set_member_name (builder, "applied");
  json_builder_add_boolean_value (builder, applied);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < OCOP_IMPORT_N_VERDICTS; i++)
    {
      json_builder_set_member_name (builder, verdict_keys[i]);
      json_builder_add_int_value (builder, ocop_import_count (import, i));
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    json_builder_add_string_value (builder, notes->pdata[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      const OcopImportLine *line = lines->pdata[i];

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "row");
      json_builder_add_int_value (builder, line->row);
      ocop_json_add_text (builder, "verdict", verdict_keys[line->verdict]);
      ocop_json_add_text (builder, "name", line->name);
      ocop_json_add_text (builder, "of", line->of);
      ocop_json_add_text (builder, "reason", line->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  ocop_command_print_json (builder);
}

static void
print_line (const OcopImportLine *line)
{
  g_print (_("Row %u: %s"), line->row, _(verdict_words[line->verdict]));
  if (line->name != NULL)
    g_print (" – %s", line->name);
  if (line->of != NULL)
    g_print (" (%s)", line->of);
  if (line->reason != NULL)
    g_print (": %s", line->reason);
  g_print ("\n");
}

static void
print_words (OcopImport    *import,
             const Options *options,
             gboolean       applied)
{
  GPtrArray *lines = ocop_import_get_lines (import);
  GPtrArray *notes = ocop_import_get_notes (import);

  if (ocop_import_get_sheet (import) != NULL)
    g_print (_("Sheet “%s”\n"), ocop_import_get_sheet (import));
  for (guint i = 0; i < lines->len; i++)
    {
      const OcopImportLine *line = lines->pdata[i];

      if (line->verdict != OCOP_IMPORT_UNCHANGED || line->reason != NULL)
        print_line (line);
    }
  for (guint i = 0; i < notes->len; i++)
    g_print ("%s %s\n", _("Note:"), (const char *) notes->pdata[i]);
  g_print (_("New: %u; completed: %u; unchanged: %u; doubtful: %u; refused: %u; passed over: %u.\n"),
           ocop_import_count (import, OCOP_IMPORT_ADDED), ocop_import_count (import, OCOP_IMPORT_MERGED),
           ocop_import_count (import, OCOP_IMPORT_UNCHANGED), ocop_import_count (import, OCOP_IMPORT_DOUBTFUL),
           ocop_import_count (import, OCOP_IMPORT_REFUSED), ocop_import_count (import, OCOP_IMPORT_SKIPPED));
  if (applied)
    g_print (_("The list was imported into “%s”.\n"), options->database);
  else if (ocop_import_is_blocked (import))
    g_print (_("Nothing was imported: some rows are refused or doubtful. Correct the list; or leave them out with "
               "--skip-refused, or take the doubtful ones as they are with --accept-doubtful.\n"));
  else if (!ocop_import_is_change (import))
    g_print (_("The file has all of it already; nothing was changed.\n"));
  else
    g_print (_("This was a trial; nothing was changed.\n"));
}

static gboolean
check_options (const Options *options,
               GError       **error)
{
  if (options->database == NULL)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("Which file? Give it with --database."));
  if (options->import.year != 0 && (options->import.year < 2018 || options->import.year > 2999))
    return ocop_fail (error, OCOP_ERROR_USAGE, _("The programme has no year %d; give a year from 2018 on."), options->import.year);

  return TRUE;
}

/* What the list is of: products or, by the name of its table, any other kind of record. */
static gboolean
find_shape (Options  *options,
            OcopDb   *db,
            GError  **error)
{
  const OcopEntity *entity = options->kind != NULL ? ocop_entity_find (options->kind) : ocop_entity_get (OCOP_KIND_PRODUCT);
  g_autofree char *today = ocop_date_today ();
  OcopRecord *preset = NULL;

  if (entity == NULL)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("There is no kind of record “%s”. Without --kind all are named."), options->kind);
  if (options->preset != NULL)
    {
      preset = ocop_import_preset_read (db, entity->kind, (const char *const *) options->preset, today, error);
      if (preset == NULL)
        return FALSE;
    }
  options->shape = ocop_import_shape_new (entity->kind, preset);
  options->import.shape = options->shape;

  return TRUE;
}

static OcopImport *
import_list (const char  *path,
             Options     *options,
             gboolean    *applied,
             GError     **error)
{
  g_autoptr (OcopTableFile) file = ocop_table_file_open (path, error);
  g_autoptr (OcopStore) store = NULL;
  g_autoptr (OcopImport) import = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *label = g_strdup_printf (_("Import of the list %s"), shown);

  if (file == NULL)
    return NULL;
  store = ocop_store_open (options->database, options->dry_run ? OCOP_STORE_READ : OCOP_STORE_WRITE, error);
  if (store == NULL || !find_shape (options, ocop_store_get_reader (store), error))
    return NULL;
  import = ocop_import_plan (ocop_store_get_reader (store), file, &options->import, error);
  if (import == NULL)
    return NULL;
  *applied = FALSE;
  if (!options->dry_run && !ocop_import_is_blocked (import) && ocop_import_is_change (import))
    {
      ocop_store_set_author (store, g_get_user_name ());
      if (!ocop_store_write (store, label, ocop_import_apply, import, error))
        return NULL;
      *applied = TRUE;
    }

  return g_steal_pointer (&import);
}

static int
import (const OcopCommand *command,
        Options           *options,
        const char        *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopImport) plan = NULL;
  gboolean applied = FALSE;

  options->import.sheet = options->sheet;
  if (check_options (options, &error))
    plan = import_list (path, options, &applied, &error);
  if (plan == NULL)
    return ocop_command_complain (command, error);
  if (options->json)
    print_json (plan, applied);
  else
    print_words (plan, options, applied);

  return ocop_import_count (plan, OCOP_IMPORT_REFUSED) + ocop_import_count (plan, OCOP_IMPORT_DOUBTFUL) > 0 ? OCOP_EXIT_FINDINGS
                                                                                                      : OCOP_EXIT_DONE;
}

#define COMMON_ENTRIES(options) \
  { "database", 0, 0, G_OPTION_ARG_FILENAME, &options.database, N_("City file that takes the list in"), N_("FILE") }, \
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &options.sheet, N_("Sheet of the workbook; the first with such a list unless given"), \
    N_("NAME") }, \
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_("Only say what would be done"), NULL }, \
  { "skip-refused", 0, 0, G_OPTION_ARG_NONE, &options.import.skip_refused, \
    N_("Leave out refused and doubtful rows and import the others"), NULL }, \
  { "accept-doubtful", 0, 0, G_OPTION_ARG_NONE, &options.import.accept_doubtful, N_("Take doubtful rows as the report says"), NULL }, \
  { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_("Print the result as JSON"), NULL }

static int
run_products (const OcopCommand *command,
              int                argc,
              char             **argv)
{
  g_auto (Options) options = { 0 };
  int status;
  const GOptionEntry entries[] = {
    COMMON_ENTRIES (options),
    { "year", 0, 0, G_OPTION_ARG_INT, &options.import.year, N_("Year of ranks for which the list gives none"), N_("YEAR") },
    { NULL },
  };

  if (!ocop_command_parse (command, entries, &argc, &argv, 1, &status))
    return status;

  return import (command, &options, argv[1]);
}

static int
run_records (const OcopCommand *command,
             int                argc,
             char             **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GString) kinds = g_string_new (NULL);
  int status;
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, N_("What the list is of, by the name of its table: support, evidence, …"),
      N_("TABLE") },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.preset, N_("What every row holds that the list does not say; may be given again"),
      N_("FIELD=VALUE") },
    COMMON_ENTRIES (options),
    { NULL },
  };

  if (!ocop_command_parse (command, entries, &argc, &argv, 1, &status))
    return status;
  if (options.kind == NULL)
    {
      g_autoptr (GError) error = NULL;

      for (OcopKind kind = 0; kind < OCOP_N_KINDS; kind++)
        g_string_append_printf (kinds, "%s%s", kinds->len > 0 ? ", " : "", ocop_entity_get (kind)->table);
      ocop_fail (&error, OCOP_ERROR_USAGE, _("Which kind of record? Give it with --kind: %s."), kinds->str);
      return ocop_command_complain (command, error);
    }

  return import (command, &options, argv[1]);
}

const OcopCommand ocop_command_import = {
  .words = "import products",
  .summary = N_("Take in a list of products with their ranks, from Excel or CSV; all of it or nothing"),
  .arguments = N_("LIST --database FILE [--sheet NAME] [--year YEAR] [--dry-run] [--skip-refused] [--accept-doubtful] [--json]"),
  .examples = "ocop-danang import products danh-muc.xlsx --database da-nang.ocop --dry-run\n"
              "ocop-danang import products danh-muc.csv --database da-nang.ocop --year 2021 --skip-refused",
  .run = run_products,
};

const OcopCommand ocop_command_import_records = {
  .words = "import records",
  .summary = N_("Take in a list of any other kind of record, by the names of its fields; all of it or nothing"),
  .arguments = N_("LIST --kind TABLE --database FILE [--set FIELD=VALUE]… [--sheet NAME] [--dry-run] [--skip-refused] [--accept-doubtful] "
                  "[--json]"),
  .examples = "ocop-danang import records ho-tro.xlsx --kind support --database da-nang.ocop --dry-run\n"
              "ocop-danang import records can-bo.csv --kind person --database da-nang.ocop",
  .run = run_records,
};
