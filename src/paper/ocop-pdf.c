/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-pdf.h"

#include "base/ocop-error.h"
#include "base/ocop-replacement.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

struct _OcopPdf
{
  OcopReplacement *file;
  FILE *stream;
  cairo_surface_t *surface;
  cairo_t *cr;
  char *path;
  gboolean titled;
  int saved_errno;
};

static cairo_status_t
write_bytes (void                *data,
             const unsigned char *bytes,
             unsigned int         length)
{
  OcopPdf *self = data;

  if (fwrite (bytes, 1, length, self->stream) == length)
    return CAIRO_STATUS_SUCCESS;
  self->saved_errno = errno;
  return CAIRO_STATUS_WRITE_ERROR;
}

/**
 * ocop_pdf_new:
 * @path: where the file shall stand; what stands there is replaced only by a whole one
 * @error: why it cannot be written
 *
 * Returns: (transfer full) (nullable): a PDF without pages
 */
OcopPdf *
ocop_pdf_new (const char  *path,
              GError     **error)
{
  g_autoptr (OcopPdf) self = g_new0 (OcopPdf, 1);

  self->path = g_strdup (path);
  self->file = ocop_replacement_new (path, error);
  if (self->file == NULL)
    return NULL;
  self->stream = fopen (ocop_replacement_get_path (self->file), "wb");
  if (self->stream == NULL)
    {
      ocop_fail_system (error, errno, _("“%s” was not written"), path);
      return NULL;
    }
  self->surface = cairo_pdf_surface_create_for_stream (write_bytes, self, 595, 842);
  self->cr = cairo_create (self->surface);

  return g_steal_pointer (&self);
}

static gboolean
is_sound (OcopPdf  *self,
          GError  **error)
{
  cairo_status_t status = cairo_status (self->cr);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status == CAIRO_STATUS_SUCCESS && self->saved_errno == 0)
    return TRUE;
  if (self->saved_errno != 0)
    return ocop_fail_system (error, self->saved_errno, _("“%s” was not written"), self->path);

  return ocop_fail (error, OCOP_ERROR_IO, _("“%s” was not written: %s"), self->path, cairo_status_to_string (status));
}

/**
 * ocop_pdf_add:
 * @paper: its pages follow those that are there
 * @error: why they cannot be written
 *
 * Returns: whether the pages were added
 */
gboolean
ocop_pdf_add (OcopPdf          *self,
              const OcopPaper  *paper,
              GError          **error)
{
  g_return_val_if_fail (self->surface != NULL, FALSE);

  if (!self->titled)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, ocop_paper_get_title (paper));
  self->titled = TRUE;
  for (guint i = 0; i < ocop_paper_get_n_pages (paper); i++)
    {
      double width, height;

      ocop_paper_get_page_size (paper, i, &width, &height);
      cairo_pdf_surface_set_size (self->surface, width, height);
      ocop_paper_draw_page (paper, i, self->cr);
      cairo_show_page (self->cr);
      if (!is_sound (self, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ocop_pdf_close:
 * @error: why there is no file
 *
 * Returns: whether the whole file stands in its place
 */
gboolean
ocop_pdf_close (OcopPdf  *self,
                GError  **error)
{
  FILE *stream = g_steal_pointer (&self->stream);
  gboolean sound;

  g_return_val_if_fail (self->surface != NULL, FALSE);

  self->stream = stream;
  cairo_surface_finish (self->surface);
  sound = is_sound (self, error);
  self->stream = NULL;
  if (fclose (stream) != 0 && sound)
    return ocop_fail_system (error, errno, _("“%s” was not written"), self->path);

  return sound && ocop_replacement_commit (self->file, error);
}

void
ocop_pdf_free (OcopPdf *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  if (self->stream != NULL)
    fclose (self->stream);
  g_clear_pointer (&self->file, ocop_replacement_free);
  g_free (self->path);
  g_free (self);
}
