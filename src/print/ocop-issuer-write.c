/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-issuer-private.h"

#include "base/ocop-error.h"
#include "base/ocop-file-lock.h"
#include "paper/ocop-pdf.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* A table becoming pages of a PDF. */
typedef struct
{
  OcopTypesetter *setter;
  OcopPdf *pdf;
  GCancellable *cancellable;
} Pages;

static gboolean
add_pages (OcopManuscript  *manuscript,
           gpointer         data,
           GError         **error)
{
  Pages *pages = data;
  g_autoptr (OcopPaper) paper = NULL;

  if (g_cancellable_is_cancelled (pages->cancellable))
    return ocop_fail (error, OCOP_ERROR_CANCELLED, _("Printing was stopped. Nothing was written."));
  paper = ocop_paper_new (pages->setter, manuscript);

  return ocop_pdf_add (pages->pdf, paper, error);
}

static gboolean
write_table (OcopIssuer              *self,
             const OcopOutputWanted  *wanted,
             const char              *path,
             GCancellable            *cancellable,
             GError                 **error)
{
  const char *keys[] = { wanted->output->table != NULL ? wanted->output->table->key : NULL, NULL };
  OcopReport *report = ocop_issuer_need_report (self, error);
  g_autoptr (OcopTypesetter) setter = NULL;
  g_autoptr (OcopPdf) pdf = NULL;
  Pages pages;

  if (report == NULL)
    return FALSE;
  if (wanted->format == OCOP_FORMAT_XLSX)
    return ocop_report_write_data (report, keys[0] != NULL ? keys : NULL, path, cancellable, error);
  setter = ocop_typesetter_new ();
  pdf = ocop_pdf_new (path, error);
  pages = (Pages){ setter, pdf, cancellable };

  return pdf != NULL && ocop_issuer_make (self, wanted->output, 0, cancellable, add_pages, &pages, error) && ocop_pdf_close (pdf, error);
}

/**
 * ocop_issuer_write:
 * @wanted: what, in which of its formats
 * @path: what stands there is replaced only by a whole file
 * @cancellable: (nullable): stops it
 * @error: why it was not written
 *
 * Returns: whether the file stands at @path
 */
gboolean
ocop_issuer_write (OcopIssuer              *self,
                   const OcopOutputWanted  *wanted,
                   const char              *path,
                   GCancellable            *cancellable,
                   GError                 **error)
{
  OcopPrint *print;

  g_return_val_if_fail ((ocop_output_get_formats (wanted->output) & wanted->format) != 0, FALSE);

  if (!ocop_output_fits (wanted->output, self->scope))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("“%s” cannot tell of “%s”. Nothing was made."),
                      ocop_output_get_title (wanted->output), self->scope->period);
  if (wanted->output->paper == NULL)
    return write_table (self, wanted, path, cancellable, error);
  print = ocop_issuer_need_print (self, error);
  if (print == NULL)
    return FALSE;
  if (wanted->format == OCOP_FORMAT_DOCX)
    return ocop_print_write_docx (print, &wanted->output->paper, 1, path, cancellable, error);

  return ocop_print_write_pdf (print, &wanted->output->paper, 1, path, cancellable, error);
}

/* A folder inside the one written to, of the same disk: in it everything is made before anything takes its place. */
static char *
make_shed (const char  *folder,
           GError     **error)
{
  g_autofree char *shed = g_build_filename (folder, ".ocop-XXXXXX", NULL);

  if (g_mkdtemp (shed) == NULL)
    {
      ocop_fail_system (error, errno, _("Nothing was written to “%s”: the folder cannot be written to"), folder);
      return NULL;
    }

  return g_steal_pointer (&shed);
}

static void
clear_shed (const char *shed)
{
  g_autoptr (GDir) dir = g_dir_open (shed, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (shed, name, NULL);

      g_unlink (path);
    }
  g_rmdir (shed);
}

/* One name may be wanted twice: what differs only in what cannot stand in a name. */
static GPtrArray *
make_names (OcopIssuer             *self,
            const OcopOutputWanted *wanted,
            guint                   n_wanted)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_wanted; i++)
    {
      char *name = ocop_output_make_file_name (wanted[i].output, self->scope, wanted[i].format);

      for (guint n = 2; !g_hash_table_add (taken, name); n++)
        {
          g_autofree char *usual = g_steal_pointer (&name);
          const char *ending = strrchr (usual, '.');

          name = g_strdup_printf ("%.*s (%u)%s", (int) (ending - usual), usual, n, ending);
        }
      g_ptr_array_add (names, name);
    }

  return names;
}

static gboolean
are_free (const char  *folder,
          GPtrArray   *names,
          GError     **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        return ocop_fail (error, OCOP_ERROR_EXISTS, _("“%s” is a folder. Nothing was written; give the name of a file."), path);
      if (!ocop_file_is_free (path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
make_all (OcopIssuer              *self,
          const OcopOutputWanted  *wanted,
          GPtrArray               *names,
          const char              *shed,
          OcopIssuerProgress       progress,
          gpointer                 data,
          GCancellable            *cancellable,
          GError                 **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (shed, g_ptr_array_index (names, i), NULL);

      if (progress != NULL)
        progress (i, names->len, data);
      if (g_cancellable_is_cancelled (cancellable))
        return ocop_fail (error, OCOP_ERROR_CANCELLED, _("Writing was stopped. Nothing was written."));
      if (!ocop_issuer_write (self, &wanted[i], path, cancellable, error))
        {
          g_prefix_error (error, _("“%s”, and so none of the files, was written. "), ocop_output_get_title (wanted[i].output));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
move_all (const char  *folder,
          const char  *shed,
          GPtrArray   *names,
          GError     **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *from = g_build_filename (shed, g_ptr_array_index (names, i), NULL);
      g_autofree char *to = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (g_rename (from, to) != 0)
        {
          ocop_fail_system (error, errno, _("“%s” could not take its place; of %u files %u are new"), to, names->len, i);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * ocop_issuer_write_all:
 * @wanted: (array length=n_wanted): what, each in one format
 * @folder: where to; made where it is not there
 * @progress: (nullable): told how many are done, on the same thread
 * @cancellable: (nullable): stops it
 * @error: why nothing was written
 *
 * Writes several files into a folder, all or none: they take their places together when the last of them is whole.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the names of the files that stand in the folder now
 */
GPtrArray *
ocop_issuer_write_all (OcopIssuer              *self,
                       const OcopOutputWanted  *wanted,
                       guint                    n_wanted,
                       const char              *folder,
                       OcopIssuerProgress       progress,
                       gpointer                 data,
                       GCancellable            *cancellable,
                       GError                 **error)
{
  g_autoptr (GPtrArray) names = make_names (self, wanted, n_wanted);
  g_autofree char *shed = NULL;
  gboolean done;

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      ocop_fail_system (error, errno, _("Nothing was written: there is no folder “%s”"), folder);
      return NULL;
    }
  if (!are_free (folder, names, error) || (shed = make_shed (folder, error)) == NULL)
    return NULL;
  done = make_all (self, wanted, names, shed, progress, data, cancellable, error) && move_all (folder, shed, names, error);
  clear_shed (shed);

  return done ? g_steal_pointer (&names) : NULL;
}
