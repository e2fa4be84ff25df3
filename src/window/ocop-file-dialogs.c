/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-file-dialogs.h"

#include <glib/gi18n-lib.h>

/* GTK 4.8 has GtkFileChooserNative alone; what comes after it is used from here when the least version rises. */

typedef struct
{
  const char *label;
  const char *patterns; /* with semicolons */
  const char *ending;   /* added to a name without it */
} Kind;

static const Kind kinds[] = {
  [OCOP_FILE_CITY] = { N_("City files"), "*.ocop", ".ocop" },
  [OCOP_FILE_WORKBOOK] = { N_("Excel workbooks"), "*.xlsx", ".xlsx" },
  [OCOP_FILE_LIST] = { N_("Lists (Excel, CSV)"), "*.xlsx;*.csv;*.tsv;*.txt", NULL },
  [OCOP_FILE_PICTURE] = { N_("Pictures"), "*.png;*.jpg;*.jpeg;*.webp;*.gif", NULL },
  [OCOP_FILE_FOLDER] = { NULL, NULL, NULL },
  [OCOP_FILE_PDF] = { N_("PDF documents"), "*.pdf", ".pdf" },
  [OCOP_FILE_ANY] = { NULL, NULL, NULL },
};

typedef struct
{
  const Kind *kind;
  OcopFileChosen chosen;
  OcopFilesChosen several; /* instead of chosen */
  gpointer data;
} Request;

static void
give_several (GtkFileChooser *dialog,
              Request        *request)
{
  g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (dialog);
  GSList *files = NULL;

  for (guint i = g_list_model_get_n_items (chosen); i > 0; i--)
    files = g_slist_prepend (files, g_list_model_get_item (chosen, i - 1));
  if (files != NULL)
    request->several (files, request->data);
  g_slist_free_full (files, g_object_unref);
}

static void
responded_cb (GtkNativeDialog *dialog,
              int              response,
              gpointer         user_data)
{
  g_autofree Request *request = user_data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  /* The reference that ask() made; the signal holds another one. */
  g_object_unref (dialog);
  if (response != GTK_RESPONSE_ACCEPT)
    return;
  if (request->several != NULL)
    {
      give_several (GTK_FILE_CHOOSER (dialog), request);
      return;
    }
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path == NULL)
    return;
  if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE &&
      request->kind->ending != NULL && !g_str_has_suffix (path, request->kind->ending))
    {
      char *whole = g_strconcat (path, request->kind->ending, NULL);

      g_free (path);
      path = whole;
    }
  request->chosen (path, request->data);
}

static void
ask (GtkWindow            *parent,
     GtkFileChooserAction  action,
     const Kind           *kind,
     const char           *title,
     const char           *name,
     const Request        *wanted)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, action,
                                   action == GTK_FILE_CHOOSER_ACTION_SAVE ? _("Save") : C_("act", "Open"), _("Cancel"));
  Request *request = g_memdup2 (wanted, sizeof *wanted);

  request->kind = kind;
  if (kind->patterns != NULL)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
      g_auto (GStrv) patterns = g_strsplit (kind->patterns, ";", -1);

      gtk_file_filter_set_name (filter, _(kind->label));
      for (char **pattern = patterns; *pattern != NULL; pattern++)
        gtk_file_filter_add_pattern (filter, *pattern);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), wanted->several != NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (responded_cb), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * ocop_file_dialog_open:
 * @parent: the window it belongs to
 * @kind: what is looked for
 * @title: what it is asked for
 * @chosen: called with what was chosen
 * @data: given to @chosen
 */
void
ocop_file_dialog_open (GtkWindow      *parent,
                       OcopFileKind    kind,
                       const char     *title,
                       OcopFileChosen  chosen,
                       gpointer        data)
{
  const Request request = { .chosen = chosen, .data = data };

  ask (parent, kind == OCOP_FILE_FOLDER ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_OPEN, &kinds[kind], title,
       NULL, &request);
}

/**
 * ocop_file_dialog_save:
 * @parent: the window it belongs to
 * @kind: what is written
 * @title: what it is asked for
 * @name: a name to begin with
 * @chosen: called with what was chosen, with the ending of its kind
 * @data: given to @chosen
 */
void
ocop_file_dialog_save (GtkWindow      *parent,
                       OcopFileKind    kind,
                       const char     *title,
                       const char     *name,
                       OcopFileChosen  chosen,
                       gpointer        data)
{
  const Request request = { .chosen = chosen, .data = data };

  ask (parent, GTK_FILE_CHOOSER_ACTION_SAVE, &kinds[kind], title, name, &request);
}

/**
 * ocop_file_dialog_open_several:
 * @parent: the window it belongs to
 * @title: what the files are asked for
 * @chosen: called with what was chosen
 * @data: given to @chosen
 */
void
ocop_file_dialog_open_several (GtkWindow       *parent,
                               const char      *title,
                               OcopFilesChosen  chosen,
                               gpointer         data)
{
  const Request request = { .several = chosen, .data = data };

  ask (parent, GTK_FILE_CHOOSER_ACTION_OPEN, &kinds[OCOP_FILE_ANY], title, NULL, &request);
}
