/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/print/ocop-printing.h"

/* Pages on paper: the same pages that a PDF has, each on paper of its size. */

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           proof)
{
  gtk_print_operation_set_n_pages (operation, (int) ocop_proof_get_n_pages (proof));
}

/* Each page is as large as it was laid out; the printer's own margins do not move what stands on it. */
static void
request_page_setup_cb (GtkPrintOperation *operation,
                       GtkPrintContext   *context,
                       int                page,
                       GtkPageSetup      *setup,
                       gpointer           proof)
{
  double width, height;
  g_autoptr (GtkPaperSize) size = NULL;

  ocop_proof_get_page_size (proof, (guint) page, &width, &height);
  if (MAX (width, height) > 1000)
    size = gtk_paper_size_new (GTK_PAPER_NAME_A3);
  else
    size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           proof)
{
  ocop_proof_draw (proof, (guint) page, gtk_print_context_get_cairo_context (context));
}

static GtkPrintOperation *
make_operation (OcopProof *proof)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "proof", ocop_proof_ref (proof), (GDestroyNotify) ocop_proof_unref);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), proof);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), proof);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), proof);

  return operation;
}

/**
 * ocop_printing_run:
 * @proof: all pages; nobody else draws them meanwhile
 * @title: of the job, as the printer shows it
 * @parent: the window it belongs to
 * @error: why nothing was printed
 *
 * Asks for the printer and prints. Nothing is wrong where the user goes back.
 *
 * Returns: whether nothing went wrong
 */
gboolean
ocop_printing_run (OcopProof   *proof,
                   const char  *title,
                   GtkWindow   *parent,
                   GError     **error)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (proof);

  gtk_print_operation_set_job_name (operation, title);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error) != GTK_PRINT_OPERATION_RESULT_ERROR;
}

/**
 * ocop_printing_export:
 * @proof: all pages
 * @path: where the printer's pages go to as a PDF
 * @error: why they were not written
 *
 * What a printer would get, in a file.
 *
 * Returns: whether it was written
 */
gboolean
ocop_printing_export (OcopProof   *proof,
                      const char  *path,
                      GError     **error)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (proof);

  gtk_print_operation_set_export_filename (operation, path);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) == GTK_PRINT_OPERATION_RESULT_APPLY;
}
