/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-print.h"

#include "model/ocop-kinds.h"
#include "print/ocop-print.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* A form of a dossier, written where programs keep what can be made anew, and opened. */
typedef struct
{
  OcopStore *store;
  const OcopPrintKind *kind;
  char *uid;
  char *as_of;
  char *path;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->store);
  g_free (job->uid);
  g_free (job->as_of);
  g_free (job->path);
  g_free (job);
}

static gboolean
write_paper (gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Job *job = data;
  g_autoptr (OcopDb) db = ocop_store_open_reader (job->store, cancellable, error);
  g_autofree char *layouts = g_build_filename (g_get_user_config_dir (), "ocop-danang", "documents", NULL);
  g_autoptr (OcopPrint) print = NULL;

  if (db == NULL)
    return FALSE;
  print = ocop_print_new (db, layouts);
  ocop_print_set_as_of (print, job->as_of);

  return ocop_print_set_dossier (print, job->uid, error) &&
         ocop_print_write_pdf (print, &job->kind, 1, job->path, cancellable, error);
}

static void
written_cb (OcopMainWindow *window,
            const GError   *error,
            gpointer        data)
{
  Job *job = data;

  if (error != NULL)
    ocop_main_window_complain (window, _("The form was not written"), error);
  else
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-file", "s", job->path);
}

static char *
make_path (OcopRecord *product,
           const char *key)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "ocop-danang", "printed", NULL);
  g_autofree char *name = g_strdup_printf ("%s %s.pdf", key, ocop_record_get_text (product, OCOP_PRODUCT_NAME));

  g_strdelimit (name, "/", '-');

  return g_mkdir_with_parents (folder, 0700) == 0 ? g_build_filename (folder, name, NULL) : NULL;
}

/**
 * ocop_product_print:
 * @window: the window
 * @product: a product
 * @dossier: one of its dossiers, in a session or not
 * @key: of a printed document that tells of one dossier
 *
 * Fills the form in from the file and opens it.
 */
void
ocop_product_print (OcopMainWindow *window,
                    OcopRecord     *product,
                    OcopRecord     *dossier,
                    const char     *key)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (window);
  const OcopPrintKind *kind = ocop_print_find_kind (key);
  g_autofree char *path = make_path (product, key);
  Job *job;

  g_return_if_fail (kind != NULL);

  if (path == NULL)
    {
      ocop_main_window_toast (window, g_strerror (errno));
      return;
    }
  job = g_new0 (Job, 1);
  job->store = g_object_ref (ocop_workspace_get_store (workspace));
  job->kind = kind;
  job->uid = g_strdup (ocop_record_get_uid (dossier));
  job->as_of = g_strdup (ocop_workspace_get_as_of (workspace));
  job->path = g_steal_pointer (&path);
  ocop_main_window_work (window, _("Filling in the form…"), write_paper, job, job_free, written_cb);
}
