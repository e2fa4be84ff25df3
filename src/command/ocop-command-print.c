/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-session-list.h"
#include "paper/ocop-template.h"
#include "print/ocop-issuer.h"
#include "print/ocop-print.h"
#include "store/ocop-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *database;
  char **documents;
  gint64 session;
  char *round;
  char *product;
  char *dossier;
  char *fair;
  int member;
  char *as_of;
  char *output;
  char *folder;
  char *layouts;
  char *layouts_to;
  char **words;
  gboolean list;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->database);
  g_strfreev (options->documents);
  g_free (options->round);
  g_free (options->product);
  g_free (options->dossier);
  g_free (options->fair);
  g_free (options->as_of);
  g_free (options->output);
  g_free (options->folder);
  g_free (options->layouts);
  g_free (options->layouts_to);
  g_strfreev (options->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const OcopPrintKind *
find_kind (const char  *key,
           GError     **error)
{
  const OcopPrintKind *kind = ocop_print_find_kind (key);
  g_autoptr (GString) known = g_string_new (NULL);
  const OcopPrintKind *kinds;
  guint n;

  if (kind != NULL)
    return kind;
  kinds = ocop_print_kinds (&n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", kinds[i].key);
  ocop_fail (error, OCOP_ERROR_USAGE, _("There is no document “%s”. The documents are: %s."), key, known->str);

  return NULL;
}

static GPtrArray *
find_kinds (const Options  *options,
            GError        **error)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; options->documents != NULL && options->documents[i] != NULL; i++)
    {
      const OcopPrintKind *kind = find_kind (options->documents[i], error);

      if (kind == NULL)
        return NULL;
      g_ptr_array_add (kinds, (gpointer) kind);
    }

  return g_steal_pointer (&kinds);
}

/* Of several sessions one has to be named; a single one is meant. */
static gboolean
find_session (OcopDb         *db,
              const Options  *options,
              gint64         *session,
              GError        **error)
{
  g_autoptr (GPtrArray) sessions = ocop_session_list_load (db, error);
  g_autoptr (GString) known = g_string_new (NULL);
  guint n = 0;

  if (sessions == NULL)
    return FALSE;
  *session = 0;
  for (guint i = 0; i < sessions->len; i++)
    {
      const OcopSessionListed *one = g_ptr_array_index (sessions, i);
      g_autofree char *round = g_strdup_printf ("%d-%d", one->year, one->ordinal);

      g_string_append_printf (known, "%s%" G_GINT64_FORMAT " (%s %d%s%s)", known->len > 0 ? ", " : "", one->session, one->round_name,
                              one->year, one->held_on != NULL ? ", " : "", one->held_on != NULL ? one->held_on : "");
      if ((options->session != 0 && options->session != one->session)
          || (options->round != NULL && strcmp (options->round, round) != 0))
        continue;
      *session = one->session;
      n++;
    }
  if (n == 1)
    return TRUE;
  *session = 0;
  if (sessions->len == 0)
    return ocop_fail (error, OCOP_ERROR_MISSING, _("The file has no session. Nothing was printed."));

  return ocop_fail (error, OCOP_ERROR_USAGE, _("Of which session? Give --session or --round. The file has: %s."), known->str);
}

static gboolean
set_words (OcopPrint      *print,
           const Options  *options,
           GError        **error)
{
  for (guint i = 0; options->words != NULL && options->words[i] != NULL; i++)
    {
      const char *equals = strchr (options->words[i], '=');
      g_autofree char *name = equals != NULL ? g_strndup (options->words[i], (gsize) (equals - options->words[i])) : NULL;

      if (name == NULL || *name == '\0')
        return ocop_fail (error, OCOP_ERROR_USAGE, _("“%s” is not written as NAME=WORDS."), options->words[i]);
      ocop_print_set_words (print, name, equals + 1);
    }

  return TRUE;
}

static gboolean
prepare (OcopPrint        *print,
         OcopDb           *db,
         const Options    *options,
         const GPtrArray  *kinds,
         GError          **error)
{
  gboolean needs_session = FALSE;
  gint64 session;

  if (options->as_of != NULL)
    ocop_print_set_as_of (print, options->as_of);
  ocop_print_set_member (print, options->member);
  if (!set_words (print, options, error))
    return FALSE;
  for (guint i = 0; i < kinds->len; i++)
    {
      OcopPrintScope scope = ((const OcopPrintKind *) g_ptr_array_index (kinds, i))->scope;

      needs_session = needs_session || (scope != OCOP_PRINT_OF_CITY && scope != OCOP_PRINT_OF_FAIR);
      if (options->dossier != NULL && scope != OCOP_PRINT_OF_DOSSIERS)
        return ocop_fail (error, OCOP_ERROR_USAGE, _("“%s” is no paper of one dossier. Nothing was printed."),
                          ((const OcopPrintKind *) g_ptr_array_index (kinds, i))->key);
    }
  if (options->fair != NULL && !ocop_print_set_fair (print, options->fair, error))
    return FALSE;
  if (options->dossier != NULL)
    return ocop_print_set_dossier (print, options->dossier, error);
  if (!needs_session)
    return TRUE;

  return find_session (db, options, &session, error) && ocop_print_set_session (print, session, error)
         && (options->product == NULL || ocop_print_set_product (print, options->product, error));
}

/* What can be printed and what of it would be a blank. */
static gboolean
list_documents (OcopPrint        *print,
                const GPtrArray  *kinds,
                const char       *fair,
                GError          **error)
{
  for (guint i = 0; i < kinds->len; i++)
    {
      const OcopPrintKind *kind = g_ptr_array_index (kinds, i);
      g_autoptr (GPtrArray) missing = NULL;

      /* Papers of a fair tell of none until one is named. */
      if (kind->scope == OCOP_PRINT_OF_FAIR && fair == NULL)
        {
          g_print ("%-26s %s (--fair)\n", kind->key, _(kind->title));
          continue;
        }
      missing = ocop_print_list_missing (print, kind, error);
      if (missing == NULL)
        return FALSE;
      g_print ("%-26s %s%s\n", kind->key, _(kind->title), kind->editable ? " (.pdf, .docx)" : " (.pdf)");
      for (guint k = 0; k < missing->len; k++)
        {
          const OcopMissing *one = g_ptr_array_index (missing, k);

          g_print ("    %s %s (%s)\n", _("blank:"), one->label, one->name);
        }
    }

  return TRUE;
}

static gboolean
write_documents (OcopPrint        *print,
                 const GPtrArray  *kinds,
                 const char       *output,
                 GError          **error)
{
  const OcopPrintKind *const *list = (const OcopPrintKind *const *) kinds->pdata;
  g_autofree char *lower = g_ascii_strdown (output, -1);

  if (g_str_has_suffix (lower, ".docx"))
    return ocop_print_write_docx (print, list, kinds->len, output, NULL, error);
  if (g_str_has_suffix (lower, ".pdf"))
    return ocop_print_write_pdf (print, list, kinds->len, output, NULL, error);

  return ocop_fail (error, OCOP_ERROR_USAGE, _("“%s” ends neither in .pdf nor in .docx. Nothing was written."), output);
}

static gboolean
check_options (const Options    *options,
               const GPtrArray  *kinds,
               GError          **error)
{
  if (options->as_of != NULL && !ocop_date_is_valid (options->as_of))
    return ocop_fail (error, OCOP_ERROR_USAGE, _("“%s” is not a date; write it as 2021-12-31."), options->as_of);
  if (options->dossier != NULL && (options->session != 0 || options->round != NULL || options->product != NULL))
    return ocop_fail (error, OCOP_ERROR_USAGE, _("Give --dossier without --session, --round and --product."));
  if (options->dossier != NULL && options->folder != NULL)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("The papers of one dossier go to --output, not to --folder."));
  if (options->folder != NULL)
    return options->output == NULL || ocop_fail (error, OCOP_ERROR_USAGE, _("Give either --folder or --output."));
  if (!options->list && kinds->len == 0)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("Which document? Give it with --document; --list tells what there is."));
  if (!options->list && options->output == NULL)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("Where to? Give the file's name with --output."));

  return TRUE;
}

/* What an office needs when the chair closes the session, or the documents that were named, each as a file of its own. */
static gboolean
write_folder (OcopDb           *db,
              const Options    *options,
              const char       *layouts,
              const GPtrArray  *kinds,
              GError          **error)
{
  gint64 session;
  OcopScope *scope;
  g_autoptr (OcopIssuer) issuer = NULL;
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (OcopOutputWanted));
  g_autoptr (GPtrArray) names = NULL;

  if (!find_session (db, options, &session, error) || (scope = ocop_scope_new (db, 0, 0, session, 0, options->as_of, error)) == NULL)
    return FALSE;
  issuer = ocop_issuer_new (db, scope, layouts);
  if (options->product != NULL && !ocop_issuer_set_product (issuer, options->product, error))
    return FALSE;
  for (guint i = 0; i < kinds->len; i++)
    {
      g_autofree char *key = g_strconcat ("paper/", ((const OcopPrintKind *) g_ptr_array_index (kinds, i))->key, NULL);
      OcopOutputWanted one = { ocop_output_find (key), OCOP_FORMAT_PDF };

      one.format = ocop_output_get_usual_format (one.output);
      g_array_append_val (wanted, one);
    }
  if (wanted->len == 0)
    {
      g_clear_pointer (&wanted, g_array_unref);
      wanted = ocop_outputs_of_session_end ();
    }
  names = ocop_issuer_write_all (issuer, (const OcopOutputWanted *) wanted->data, wanted->len, options->folder, NULL, NULL, NULL, error);
  for (guint i = 0; names != NULL && i < names->len; i++)
    g_print (_("Printed: %s\n"), (const char *) g_ptr_array_index (names, i));

  return names != NULL;
}

static gboolean
print_documents (const Options  *options,
                 GError        **error)
{
  g_autofree char *folder = options->layouts != NULL ? g_strdup (options->layouts) : ocop_issuer_usual_layouts ();
  g_autoptr (GPtrArray) kinds = find_kinds (options, error);
  g_autoptr (OcopStore) store = NULL;
  g_autoptr (OcopPrint) print = NULL;
  OcopDb *db;

  if (kinds == NULL || !check_options (options, kinds, error))
    return FALSE;
  if (options->folder != NULL)
    {
      store = ocop_command_open (options->database, OCOP_STORE_READ, error);
      return store != NULL && write_folder (ocop_store_get_reader (store), options, folder, kinds, error);
    }
  if (kinds->len == 0)
    {
      guint n;
      const OcopPrintKind *all = ocop_print_kinds (&n);

      for (guint i = 0; i < n; i++)
        if (options->dossier != NULL ? all[i].scope == OCOP_PRINT_OF_DOSSIERS
                                     : all[i].scope != OCOP_PRINT_OF_FAIR || options->fair != NULL)
          g_ptr_array_add (kinds, (gpointer) &all[i]);
    }
  store = ocop_command_open (options->database, OCOP_STORE_READ, error);
  if (store == NULL)
    return FALSE;
  db = ocop_store_get_reader (store);
  print = ocop_print_new (db, folder);
  if (!prepare (print, db, options, kinds, error))
    return FALSE;
  if (options->list)
    return list_documents (print, kinds, options->fair, error);
  if (!write_documents (print, kinds, options->output, error))
    return FALSE;
  g_print (_("Printed: %s\n"), options->output);

  return TRUE;
}

static int
run (const OcopCommand *command,
     int                argc,
     char             **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &options.database, N_("City file to read"), N_("FILE") },
    { "document", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.documents, N_("Document to print; may be given several times"),
      N_("NAME") },
    { "session", 0, 0, G_OPTION_ARG_INT64, &options.session, N_("Session it tells of, where the file has several"), N_("NUMBER") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &options.round, N_("The same by its round, as 2026-2"), N_("YEAR-NUMBER") },
    { "product", 0, 0, G_OPTION_ARG_STRING, &options.product, N_("Only this product of the session: its code or uid"), N_("CODE") },
    { "dossier", 0, 0, G_OPTION_ARG_STRING, &options.dossier,
      N_("Forms of this dossier, in a session or not: its uid"), N_("CODE") },
    { "member", 0, 0, G_OPTION_ARG_INT, &options.member, N_("Only the score sheets of this voting member, from 1"), N_("NUMBER") },
    { "fair", 0, 0, G_OPTION_ARG_STRING, &options.fair, N_("Fair that its papers tell of: its name or uid"), N_("NAME") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of, N_("Day of the register; today unless given"), N_("DATE") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_("File to write, .pdf or .docx; an older one is replaced"), N_("FILE") },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &options.folder,
      N_("Folder to write to: all papers of the end of a session, or the documents named, a file each"), N_("FOLDER") },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.words, N_("Fill a blank that --list names; may be given several times"),
      N_("NAME=WORDS") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &options.list, N_("Tell what can be printed and what would be a blank"), NULL },
    { "layouts", 0, 0, G_OPTION_ARG_FILENAME, &options.layouts,
      N_("Folder of the office's own layouts; otherwise documents in the user's configuration folder"), N_("FOLDER") },
    { "layouts-to", 0, 0, G_OPTION_ARG_FILENAME, &options.layouts_to, N_("Write the program's layouts there, to be changed"),
      N_("FOLDER") },
    { NULL },
  };

  if (!ocop_command_parse (command, entries, &argc, &argv, 0, &status))
    return status;
  if (options.layouts_to != NULL)
    {
      if (!ocop_templates_copy (options.layouts_to, &error))
        return ocop_command_complain (command, error);
      g_print (_("The layouts were written: %s\n"), options.layouts_to);
      return OCOP_EXIT_DONE;
    }
  if (!print_documents (&options, &error))
    return ocop_command_complain (command, error);

  return OCOP_EXIT_DONE;
}

const OcopCommand ocop_command_print = {
  .words = "print",
  .summary = N_("Print minutes, decisions, score sheets, certificates and other papers into a PDF or a file to edit"),
  .arguments = N_("--database FILE --document NAME… --output FILE.pdf|FILE.docx [--session NUMBER|--round YEAR-NUMBER] [OPTION]…"),
  .examples = "ocop-danang print --database da-nang.ocop --round 2026-2 --list\n"
              "ocop-danang print --database da-nang.ocop --round 2026-2 --document minutes --output bien-ban.docx\n"
              "ocop-danang print --database da-nang.ocop --round 2026-2 --document decision --output quyet-dinh.pdf\n"
              "ocop-danang print --database da-nang.ocop --round 2026-2 --folder ho-so-dot-2",
  .run = run,
};
