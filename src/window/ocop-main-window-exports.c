/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-main-window-private.h"

#include "report/ocop-report-listing.h"
#include "report/ocop-report.h"
#include "window/ocop-file-dialogs.h"
#include "window/reports/ocop-report-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
tell_written (OcopMainWindow *self,
              const GError   *error,
              const char     *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_("The workbook “%s” was written"), name);

  if (error != NULL)
    ocop_main_window_complain (self, _("The workbook was not written"), error);
  else
    ocop_main_window_toast_file (self, text, path);
}

/* The workbook of the year in view. */

typedef struct
{
  OcopStore *store;
  char *path;
  char *as_of;
  int year;
} Workbook;

static void
workbook_free (gpointer data)
{
  Workbook *workbook = data;

  g_object_unref (workbook->store);
  g_free (workbook->path);
  g_free (workbook->as_of);
  g_free (workbook);
}

static gboolean
write_workbook (gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Workbook *workbook = data;
  g_autoptr (OcopDb) db = ocop_store_open_reader (workbook->store, cancellable, error);

  OcopScope *scope = db != NULL ? ocop_scope_new (db, workbook->year, 0, 0, 0, workbook->as_of, error) : NULL;

  return scope != NULL && ocop_report_write (db, scope, NULL, workbook->path, cancellable, error);
}

static void
workbook_written_cb (OcopMainWindow *self,
                     const GError   *error,
                     gpointer        data)
{
  tell_written (self, error, ((Workbook *) data)->path);
}

static void
workbook_chosen_cb (const char *path,
                    gpointer    user_data)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (user_data);
  Workbook *workbook = g_new0 (Workbook, 1);

  workbook->store = g_object_ref (ocop_workspace_get_store (self->workspace));
  workbook->path = g_strdup (path);
  workbook->as_of = g_strdup (ocop_workspace_get_as_of (self->workspace));
  workbook->year = ocop_workspace_get_year (self->workspace);
  ocop_main_window_work (self, _("Writing the workbook…"), write_workbook, workbook, workbook_free, workbook_written_cb);
}

static void
export_workbook_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);
  g_autofree char *name = NULL;

  if (self->workspace == NULL)
    return;
  if (ocop_workspace_get_year (self->workspace) == OCOP_ALL_YEARS)
    {
      ocop_main_window_toast (self, _("A workbook is of one year. Choose the year at the left of the header first."));
      return;
    }
  name = g_strdup_printf ("ocop-da-nang-%d.xlsx", ocop_workspace_get_year (self->workspace));
  ocop_file_dialog_save (GTK_WINDOW (self), OCOP_FILE_WORKBOOK, _("Where does the workbook go?"), name, workbook_chosen_cb, self);
}

/* The table of the page in view. */

typedef struct
{
  OcopStore *store;
  OcopListingReport report;
  OcopListQuery *query;
  guint *columns;
  char *title;
  char *subject;
  char *path;
} Table;

static void
table_free (gpointer data)
{
  Table *table = data;

  g_clear_object (&table->store);
  ocop_list_query_free (table->query);
  g_free (table->columns);
  g_free (table->title);
  g_free (table->subject);
  g_free (table->path);
  g_free (table);
}

/* A copy: the page goes on being used while the table is written. */
static Table *
table_new (OcopMainWindow          *self,
           const OcopListingReport *report)
{
  Table *table = g_new0 (Table, 1);

  table->store = g_object_ref (ocop_workspace_get_store (self->workspace));
  table->query = ocop_list_query_copy (report->query);
  table->columns = g_memdup2 (report->columns, sizeof (guint) * report->n_columns);
  table->title = g_strdup (report->title);
  table->subject = g_strdup (report->subject);
  table->report = *report;
  table->report.query = table->query;
  table->report.columns = table->columns;
  table->report.title = table->title;
  table->report.subject = table->subject;

  return table;
}

static gboolean
write_table (gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Table *table = data;
  g_autoptr (OcopDb) db = ocop_store_open_reader (table->store, cancellable, error);

  return db != NULL && ocop_report_write_listing (db, &table->report, table->path, cancellable, error);
}

static void
table_written_cb (OcopMainWindow *self,
                  const GError   *error,
                  gpointer        data)
{
  tell_written (self, error, ((Table *) data)->path);
}

/**
 * ocop_main_window_export_table:
 * @self: the window
 * @path: where the workbook shall stand
 *
 * Writes what the table of the page in view shows: its rows, columns and order.
 */
void
ocop_main_window_export_table (OcopMainWindow *self,
                               const char     *path)
{
  OcopListingReport report = { 0 };
  OcopPage *page = ocop_main_window_get_page (self);
  Table *table;

  if (page == NULL || !ocop_page_describe_table (page, &report))
    return;
  table = table_new (self, &report);
  table->path = g_strdup (path);
  ocop_main_window_work (self, _("Writing the table…"), write_table, table, table_free, table_written_cb);
}

static void
table_chosen_cb (const char *path,
                 gpointer    self)
{
  ocop_main_window_export_table (self, path);
}

static void
export_table_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);
  OcopPage *page = ocop_main_window_get_page (self);
  OcopListingReport report = { 0 };
  g_autofree char *name = NULL;

  if (page == NULL || !ocop_page_describe_table (page, &report))
    {
      ocop_main_window_toast (self, _("There is no table on this page. Export the year's workbook, or go to a page with a table."));
      return;
    }
  name = g_strdup_printf ("%s.xlsx", report.title);
  ocop_file_dialog_save (GTK_WINDOW (self), OCOP_FILE_WORKBOOK, _("Where does the table go?"), name, table_chosen_cb, self);
}

/* The report centre. */

/**
 * ocop_main_window_open_reports:
 * @self: the window
 * @session: row id of the session that is told of, 0 for the year in view
 * @product: (nullable): uid of the one product   @product_name: (nullable): its name
 * @key: (nullable): of what is looked at first
 *
 * Opens the page on which papers and tables are looked at, printed and written.
 */
void
ocop_main_window_open_reports (OcopMainWindow *self,
                               gint64          session,
                               const char     *product,
                               const char     *product_name,
                               const char     *key)
{
  if (self->workspace != NULL && !OCOP_IS_REPORT_PAGE (ocop_main_window_get_subpage (self)))
    ocop_main_window_push (self, ocop_report_page_new_for (self->workspace, session, product, product_name, key));
}

static void
reports_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);
  OcopPage *page = ocop_main_window_get_page (self);

  if (page == NULL || !gtk_widget_activate_action (GTK_WIDGET (page), "papers.open", NULL))
    ocop_main_window_open_reports (self, 0, NULL, NULL, NULL);
}

/**
 * ocop_main_window_install_exports:
 * @widget_class: the window's class
 */
void
ocop_main_window_install_exports (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.reports", NULL, reports_action);
  gtk_widget_class_install_action (widget_class, "win.export-table", NULL, export_table_action);
  gtk_widget_class_install_action (widget_class, "win.export-workbook", NULL, export_workbook_action);
}
