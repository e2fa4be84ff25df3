/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print.h"

#include "base/ocop-error.h"
#include "paper/ocop-docx.h"
#include "paper/ocop-pdf.h"

#include <glib/gi18n-lib.h>

/* Papers being written to one file. */
typedef struct
{
  OcopTypesetter *setter;
  OcopPdf *pdf;
  OcopDocx *docx;
  GCancellable *cancellable;
  guint n_papers;
} Writing;

static gboolean
add_paper (OcopManuscript  *manuscript,
           gpointer         data,
           GError         **error)
{
  Writing *writing = data;

  if (g_cancellable_is_cancelled (writing->cancellable))
    return ocop_fail (error, OCOP_ERROR_CANCELLED, _("Printing was stopped. Nothing was written."));
  writing->n_papers++;
  if (writing->pdf != NULL)
    {
      g_autoptr (OcopPaper) paper = ocop_paper_new (writing->setter, manuscript);

      return ocop_pdf_add (writing->pdf, paper, error);
    }
  ocop_docx_add (writing->docx, manuscript);

  return TRUE;
}

static gboolean
add_all (OcopPrint                  *self,
         const OcopPrintKind *const *kinds,
         guint                       n_kinds,
         Writing                    *writing,
         GError                    **error)
{
  for (guint i = 0; i < n_kinds; i++)
    {
      guint before = writing->n_papers;

      if (!ocop_print_make (self, kinds[i], add_paper, writing, error))
        return FALSE;
      if (writing->n_papers == before)
        return ocop_fail (error, OCOP_ERROR_REFUSED, _("There is nothing to print as “%s”. Nothing was written."),
                          _(kinds[i]->title));
    }

  return TRUE;
}

/**
 * ocop_print_write_pdf:
 * @kinds: (array length=n_kinds): the documents, in their order
 * @path: what stands there is replaced only by a whole file
 * @cancellable: (nullable): stops it
 * @error: why it was not written
 *
 * Returns: whether the PDF stands at @path
 */
gboolean
ocop_print_write_pdf (OcopPrint                  *self,
                      const OcopPrintKind *const *kinds,
                      guint                       n_kinds,
                      const char                 *path,
                      GCancellable               *cancellable,
                      GError                    **error)
{
  g_autoptr (OcopTypesetter) setter = ocop_typesetter_new ();
  g_autoptr (OcopPdf) pdf = ocop_pdf_new (path, error);
  Writing writing = { .setter = setter, .pdf = pdf, .cancellable = cancellable };

  return pdf != NULL && add_all (self, kinds, n_kinds, &writing, error) && ocop_pdf_close (pdf, error);
}

/**
 * ocop_print_write_docx:
 *
 * As ocop_print_write_pdf(), as a file for a word processor.
 *
 * Returns: whether the file stands at @path
 */
gboolean
ocop_print_write_docx (OcopPrint                  *self,
                       const OcopPrintKind *const *kinds,
                       guint                       n_kinds,
                       const char                 *path,
                       GCancellable               *cancellable,
                       GError                    **error)
{
  g_autoptr (OcopDocx) docx = ocop_docx_new ();
  Writing writing = { .docx = docx, .cancellable = cancellable };

  for (guint i = 0; i < n_kinds; i++)
    if (!kinds[i]->editable)
      return ocop_fail (error, OCOP_ERROR_USAGE, _("“%s” is printed as it is and does not come as .docx; write it as PDF."),
                        _(kinds[i]->title));

  return add_all (self, kinds, n_kinds, &writing, error) && ocop_docx_write (docx, path, error);
}
