/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-papers.h"

#include "model/ocop-kinds.h"
#include "print/ocop-print.h"
#include "window/ocop-file-dialogs.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* The papers of a fair, saved as PDF: who takes part, the floor, the signs of the booths. */

static const char *const documents[] = { "fair-participants", "fair-floor", "fair-booths" };

/**
 * ocop_fair_papers_menu:
 *
 * Returns: (transfer none): the papers, each with the action “fair.paper”
 */
GMenuModel *
ocop_fair_papers_menu (void)
{
  static GMenu *menu;

  if (menu == NULL)
    {
      menu = g_menu_new ();
      for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (_(ocop_print_find_kind (documents[i])->title), NULL);

          g_menu_item_set_action_and_target (item, "fair.paper", "s", documents[i]);
          g_menu_append_item (menu, item);
        }
    }

  return G_MENU_MODEL (menu);
}

/* What is to be written waits with the page for where to. */
#define PAPER_KEY "ocop-paper"

typedef struct
{
  OcopStore *store;
  char *document;
  char *fair;
  char *path;
} Paper;

static void
paper_free (gpointer data)
{
  Paper *paper = data;

  g_object_unref (paper->store);
  g_free (paper->document);
  g_free (paper->fair);
  g_free (paper->path);
  g_free (paper);
}

static gboolean
write_paper (gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Paper *paper = data;
  OcopDb *db = ocop_store_open_reader (paper->store, cancellable, error);
  const OcopPrintKind *kinds[] = { ocop_print_find_kind (paper->document) };
  g_autoptr (OcopPrint) print = NULL;
  gboolean is_written;

  if (db == NULL)
    return FALSE;
  print = ocop_print_new (db, NULL);
  is_written = ocop_print_set_fair (print, paper->fair, error) &&
               ocop_print_write_pdf (print, kinds, G_N_ELEMENTS (kinds), paper->path, cancellable, error);
  g_clear_pointer (&print, ocop_print_free);
  ocop_db_close (db);

  return is_written;
}

static void
written_cb (OcopMainWindow *window,
            const GError   *error,
            gpointer        data)
{
  Paper *paper = data;

  if (error != NULL)
    ocop_main_window_complain (window, _("The paper was not written"), error);
  else
    ocop_main_window_toast_file (window, _("The paper is written"), paper->path);
}

static void
path_chosen_cb (const char *path,
                gpointer    data)
{
  Paper *paper = g_object_steal_data (data, PAPER_KEY);

  paper->path = g_strdup (path);
  ocop_main_window_work (ocop_main_window_of (data), _("Writing the paper…"), write_paper, paper, paper_free, written_cb);
}

/**
 * ocop_fair_papers_save:
 * @desk: a fair
 * @widget: where it is asked for
 * @document: key of a document of a fair
 *
 * Asks where to, and writes the document there.
 */
void
ocop_fair_papers_save (OcopFairDesk *desk,
                       GtkWidget    *widget,
                       const char   *document)
{
  OcopRecord *fair = ocop_fair_desk_get_facts (desk)->record;
  Paper *paper = g_new0 (Paper, 1);
  g_autofree char *name = g_strdup_printf ("%s-%s.pdf", document, ocop_record_get_text (fair, OCOP_FAIR_STARTS_ON));

  paper->store = g_object_ref (ocop_workspace_get_store (ocop_fair_desk_get_workspace (desk)));
  paper->document = g_strdup (document);
  paper->fair = g_strdup (ocop_record_get_uid (fair));
  g_object_set_data_full (G_OBJECT (widget), PAPER_KEY, paper, paper_free);
  ocop_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (widget)), OCOP_FILE_PDF, _("Save the Paper"), name, path_chosen_cb, widget);
}
