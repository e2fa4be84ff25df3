/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-issuer-private.h"

#include "base/ocop-error.h"
#include "print/ocop-table-manuscript.h"
#include "report/ocop-report-check.h"

#include <glib/gi18n-lib.h>

/**
 * ocop_issuer_new:
 * @db: a connection, which must live as long
 * @scope: (transfer full): what everything tells of
 * @layouts: (nullable): folder in which the office keeps layouts of its own
 *
 * Returns: (transfer full): the issuer; nothing is read yet
 */
OcopIssuer *
ocop_issuer_new (OcopDb     *db,
                 OcopScope  *scope,
                 const char *layouts)
{
  OcopIssuer *self = g_new0 (OcopIssuer, 1);

  self->db = db;
  self->scope = scope;
  self->owns_scope = TRUE;
  self->layouts = g_strdup (layouts);

  return self;
}

void
ocop_issuer_free (OcopIssuer *self)
{
  if (self->owns_scope)
    ocop_scope_free (self->scope);
  g_clear_pointer (&self->report, ocop_report_free);
  g_clear_pointer (&self->print, ocop_print_free);
  g_free (self->layouts);
  g_free (self->product);
  g_free (self);
}

/**
 * ocop_issuer_get_scope:
 *
 * Returns: (transfer none): what everything tells of
 */
const OcopScope *
ocop_issuer_get_scope (OcopIssuer *self)
{
  return self->scope;
}

/**
 * ocop_issuer_usual_layouts:
 *
 * Returns: (transfer full): where an office keeps layouts of its own, unless told otherwise
 */
char *
ocop_issuer_usual_layouts (void)
{
  return g_build_filename (g_get_user_config_dir (), "ocop-danang", "documents", NULL);
}

/**
 * ocop_issuer_need_report:
 * @error: why the file cannot be read
 *
 * Returns: (transfer none) (nullable): what tables show, read once
 */
OcopReport *
ocop_issuer_need_report (OcopIssuer  *self,
                         GError     **error)
{
  OcopScope *scope;

  if (self->report != NULL)
    return self->report;
  scope = ocop_scope_new (self->db, self->scope->year, self->scope->round, self->scope->session, self->scope->unit, self->scope->as_of,
                          error);
  if (scope != NULL)
    self->report = ocop_report_load (self->db, scope, error);

  return self->report;
}

/**
 * ocop_issuer_need_print:
 * @error: why the session cannot be read, or does not evaluate the product
 *
 * Returns: (transfer none) (nullable): what makes papers, of the session and product that are told of
 */
OcopPrint *
ocop_issuer_need_print (OcopIssuer  *self,
                        GError     **error)
{
  g_autoptr (OcopPrint) print = NULL;

  if (self->print != NULL)
    return self->print;
  print = ocop_print_new (self->db, self->layouts);
  ocop_print_set_as_of (print, self->scope->as_of);
  ocop_print_set_member (print, 0);
  if (self->scope->session != 0 && !ocop_print_set_session (print, self->scope->session, error))
    return NULL;
  if (self->product != NULL && !ocop_print_set_product (print, self->product, error))
    return NULL;
  self->print = g_steal_pointer (&print);

  return self->print;
}

/**
 * ocop_issuer_set_product:
 * @uid: of the one product that papers of products shall tell of
 * @error: why it cannot: the session does not evaluate it
 *
 * Returns: whether it is one of the session
 */
gboolean
ocop_issuer_set_product (OcopIssuer  *self,
                         const char  *uid,
                         GError     **error)
{
  g_clear_pointer (&self->print, ocop_print_free);
  g_free (self->product);
  self->product = g_strdup (uid);

  return ocop_issuer_need_print (self, error) != NULL;
}

static gboolean
make_table (OcopIssuer        *self,
            const OcopOutput  *output,
            guint              limit,
            GCancellable      *cancellable,
            OcopPrintFunc      each,
            gpointer           data,
            GError           **error)
{
  OcopReport *report = ocop_issuer_need_report (self, error);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = NULL;
  gsize n_tables;
  const OcopReportTable *tables = ocop_report_tables (&n_tables);

  if (report == NULL)
    return FALSE;
  for (gsize i = 0; i < n_tables; i++)
    if (output->table == NULL ? !tables[i].on_request : output->table == &tables[i])
      g_ptr_array_add (keys, (gpointer) tables[i].key);
  g_ptr_array_add (keys, NULL);
  copies = ocop_report_copy_tables (report, (const char *const *) keys->pdata, limit, cancellable, error);
  if (copies == NULL)
    return FALSE;
  for (guint i = 0; i < copies->len; i++)
    {
      g_autoptr (OcopManuscript) manuscript = ocop_table_manuscript_new (g_ptr_array_index (copies, i));

      if (!each (manuscript, data, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ocop_issuer_make:
 * @output: what is wanted; of the workbook its tables, one after the other
 * @limit: rows of a table at most, 0 for all
 * @cancellable: (nullable): stops it
 * @each: takes each paper; who wants to keep it takes a reference
 * @error: why not all were made
 *
 * Makes the papers of an output, for a screen, a printer or a file alike.
 *
 * Returns: whether all were made and taken
 */
gboolean
ocop_issuer_make (OcopIssuer        *self,
                  const OcopOutput  *output,
                  guint              limit,
                  GCancellable      *cancellable,
                  OcopPrintFunc      each,
                  gpointer           data,
                  GError           **error)
{
  OcopPrint *print;

  if (!ocop_output_fits (output, self->scope))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("“%s” cannot tell of “%s”. Nothing was made."), ocop_output_get_title (output),
                      self->scope->period);
  if (output->paper == NULL)
    return make_table (self, output, limit, cancellable, each, data, error);
  print = ocop_issuer_need_print (self, error);

  return print != NULL && ocop_print_make (print, output->paper, each, data, error);
}

/**
 * ocop_issuer_list_missing:
 * @error: why the paper cannot be made at all
 *
 * Returns: (transfer full) (nullable) (element-type OcopMissing): what prints as a blank; nothing for a table, which says so itself
 */
GPtrArray *
ocop_issuer_list_missing (OcopIssuer        *self,
                          const OcopOutput  *output,
                          GError           **error)
{
  OcopPrint *print;

  if (output->paper == NULL)
    return g_ptr_array_new ();
  print = ocop_issuer_need_print (self, error);

  return print != NULL ? ocop_print_list_missing (print, output->paper, error) : NULL;
}

/**
 * ocop_issuer_check:
 * @error: why the file cannot be read
 *
 * Returns: (transfer full) (element-type OcopFinding) (nullable): as ocop_report_check()
 */
GPtrArray *
ocop_issuer_check (OcopIssuer  *self,
                   GError     **error)
{
  OcopReport *report = ocop_issuer_need_report (self, error);

  return report != NULL ? ocop_report_check (self->db, report, error) : NULL;
}
