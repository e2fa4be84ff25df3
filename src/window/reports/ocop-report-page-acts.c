/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reports/ocop-report-page-private.h"

#include "model/ocop-kinds.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-file-dialogs.h"
#include "window/ocop-main-window.h"
#include "window/print/ocop-printing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Writing, printing, and going to what mends a finding. */

/* Files on their way into a folder. */
typedef struct
{
  OcopStore *store;
  OcopIssueWish *wish;
  GArray *wanted;
  char *folder;
  GPtrArray *names;
  GWeakRef window;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_object_unref (writing->store);
  ocop_issue_wish_free (writing->wish);
  g_array_unref (writing->wanted);
  g_clear_pointer (&writing->names, g_ptr_array_unref);
  g_weak_ref_clear (&writing->window);
  g_free (writing->folder);
  g_free (writing);
}

typedef struct
{
  OcopMainWindow *window;
  guint done;
  guint of;
} Part;

static gboolean
show_part (gpointer data)
{
  Part *part = data;

  ocop_main_window_work_part (part->window, part->done, part->of);

  return G_SOURCE_REMOVE;
}

static void
part_free (gpointer data)
{
  g_object_unref (((Part *) data)->window);
  g_free (data);
}

/* On the work's thread: the window hears of it on its own. */
static void
progress_cb (guint    done,
             guint    of,
             gpointer data)
{
  OcopMainWindow *window = g_weak_ref_get (&((Writing *) data)->window);
  Part *part;

  if (window == NULL)
    return;
  part = g_new0 (Part, 1);
  part->window = window;
  part->done = done;
  part->of = of;
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT_IDLE, show_part, part, part_free);
}

static gboolean
write_files (gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Writing *writing = data;
  g_autoptr (OcopDb) db = ocop_store_open_reader (writing->store, cancellable, error);
  g_autoptr (OcopIssuer) issuer = db != NULL ? ocop_issue_wish_get_issuer (writing->wish, db, error) : NULL;

  if (issuer != NULL)
    writing->names = ocop_issuer_write_all (issuer, (const OcopOutputWanted *) writing->wanted->data, writing->wanted->len,
                                            writing->folder, progress_cb, writing, cancellable, error);

  return writing->names != NULL;
}

static void
written_cb (OcopMainWindow *window,
            const GError   *error,
            gpointer        data)
{
  Writing *writing = data;
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;

  if (error != NULL)
    {
      ocop_main_window_complain (window, _("The files were not written"), error);
      return;
    }
  if (writing->names->len == 1)
    {
      path = g_build_filename (writing->folder, g_ptr_array_index (writing->names, 0), NULL);
      text = g_strdup_printf (_("“%s” was written"), (const char *) g_ptr_array_index (writing->names, 0));
    }
  else
    {
      g_autofree char *folder = g_filename_display_basename (writing->folder);

      path = g_strdup (writing->folder);
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file was written to “%s”", "%u files were written to “%s”",
                                           writing->names->len), writing->names->len, folder);
    }
  ocop_main_window_toast_file (window, text, path);
}

static void
start_writing (OcopMainWindow      *window,
               OcopWorkspace       *workspace,
               const OcopIssueWish *wish,
               GArray              *wanted,
               const char          *folder)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->store = g_object_ref (ocop_workspace_get_store (workspace));
  writing->wish = ocop_issue_wish_copy (wish);
  writing->wanted = g_array_ref (wanted);
  writing->folder = g_strdup (folder);
  g_weak_ref_init (&writing->window, window);
  ocop_main_window_work (window, _("Writing papers and tables…"), write_files, writing, writing_free, written_cb);
}

/**
 * ocop_report_page_write:
 * @self: the page
 * @folder: where to
 *
 * Writes what is chosen, or else what is looked at, each in its usual format and, where asked for, as a PDF too.
 */
void
ocop_report_page_write (OcopReportPage *self,
                        const char     *folder)
{
  g_autoptr (GPtrArray) chosen = ocop_output_list_get_chosen (self->list);
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (OcopOutputWanted));
  gboolean as_pdf = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->as_pdf));

  for (guint i = 0; i < chosen->len; i++)
    {
      OcopOutputWanted one = { g_ptr_array_index (chosen, i), ocop_output_get_usual_format (g_ptr_array_index (chosen, i)) };

      g_array_append_val (wanted, one);
      if (as_pdf && one.format != OCOP_FORMAT_PDF && (ocop_output_get_formats (one.output) & OCOP_FORMAT_PDF))
        {
          one.format = OCOP_FORMAT_PDF;
          g_array_append_val (wanted, one);
        }
    }
  if (wanted->len > 0)
    start_writing (ocop_main_window_of (GTK_WIDGET (self)), ocop_page_get_workspace (OCOP_PAGE (self)),
                   ocop_scope_box_get_wish (self->scope), wanted, folder);
}

static void
folder_chosen_cb (const char *path,
                  gpointer    user_data)
{
  g_autoptr (OcopReportPage) self = user_data;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    ocop_report_page_write (self, path);
}

static void
write_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  ocop_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (widget)), OCOP_FILE_FOLDER, _("To which folder?"), folder_chosen_cb,
                         g_object_ref (widget));
}

/**
 * ocop_report_write_session_end:
 * @widget: in the window   @workspace: the city file
 * @session: row id of the session
 * @folder: where to
 *
 * Writes annex, minutes, summary, proof, submission, decision and workbook of a session, all from one reading.
 */
void
ocop_report_write_session_end (GtkWidget     *widget,
                               OcopWorkspace *workspace,
                               gint64         session,
                               const char    *folder)
{
  g_autoptr (GArray) wanted = ocop_outputs_of_session_end ();
  const OcopIssueWish wish = { .session = session };

  start_writing (ocop_main_window_of (widget), workspace, &wish, wanted, folder);
}

static void
session_folder_chosen_cb (const char *path,
                          gpointer    user_data)
{
  g_autoptr (OcopReportPage) self = user_data;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    ocop_report_write_session_end (GTK_WIDGET (self), ocop_page_get_workspace (OCOP_PAGE (self)),
                                   ocop_scope_box_get_wish (self->scope)->session, path);
}

static void
session_end_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  ocop_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (widget)), OCOP_FILE_FOLDER, _("To which folder?"), session_folder_chosen_cb,
                         g_object_ref (widget));
}

/* Printing: all pages are laid out first, which may take a while. */
typedef struct
{
  OcopStore *store;
  OcopIssueWish *wish;
  const OcopOutput *output;
  OcopProof *proof;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_object_unref (printing->store);
  ocop_issue_wish_free (printing->wish);
  g_clear_pointer (&printing->proof, ocop_proof_unref);
  g_free (printing);
}

static gboolean
lay_out (gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Printing *printing = data;
  g_autoptr (OcopDb) db = ocop_store_open_reader (printing->store, cancellable, error);

  if (db != NULL)
    printing->proof = ocop_proof_new (db, printing->wish, printing->output, 0, cancellable, error);

  return printing->proof != NULL;
}

static void
laid_out_cb (OcopMainWindow *window,
             const GError   *error,
             gpointer        data)
{
  Printing *printing = data;
  g_autoptr (GError) local = NULL;

  if (error != NULL)
    ocop_main_window_complain (window, _("It was not printed"), error);
  else if (!ocop_printing_run (printing->proof, ocop_output_get_title (printing->output), GTK_WINDOW (window), &local))
    ocop_main_window_complain (window, _("It was not printed"), local);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  OcopReportPage *self = OCOP_REPORT_PAGE (widget);
  Printing *printing = g_new0 (Printing, 1);

  printing->store = g_object_ref (ocop_workspace_get_store (ocop_page_get_workspace (OCOP_PAGE (self))));
  printing->wish = ocop_issue_wish_copy (ocop_scope_box_get_wish (self->scope));
  printing->output = ocop_output_list_get_selected (self->list);
  ocop_main_window_work (ocop_main_window_of (widget), _("Laying out the pages…"), lay_out, printing, printing_free, laid_out_cb);
}

static void
side_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AdwFlap *flap = ADW_FLAP (OCOP_REPORT_PAGE (widget)->flap);

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
push_form (OcopReportPage *self,
           OcopKind        kind,
           gint64          id,
           OcopRecord     *defaults)
{
  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)),
                         ocop_record_forms_edit (ocop_page_get_workspace (OCOP_PAGE (self)), kind, id, defaults));
}

static void
add_signer (OcopReportPage *self,
            const char     *role)
{
  OcopRecord *defaults = ocop_record_new (OCOP_KIND_SIGNER);

  ocop_record_set_text (defaults, OCOP_SIGNER_ROLE, role);
  push_form (self, OCOP_KIND_SIGNER, 0, defaults);
}

/* A finding leads to the page of its record; what has no page of its own to its form, and what is not there yet to a new one. */
void
ocop_report_page_open (OcopReportPage *self,
                       int             kind,
                       gint64          id,
                       const char     *detail)
{
  if (kind == OCOP_KIND_SIGNER && id == 0)
    add_signer (self, detail);
  else if (kind == OCOP_KIND_SIGNER || kind == OCOP_KIND_ROUND)
    push_form (self, kind, id, NULL);
  else
    ocop_main_window_open_record (ocop_main_window_of (GTK_WIDGET (self)), kind, id);
}

/* Where each blank is filled: a signer, the number of a paper, or the session itself. */
void
ocop_report_page_fill (OcopReportPage *self,
                       const char     *name)
{
  static const struct
  {
    const char *name;
    OcopKind kind;
    const char *word;
  } places[] = {
    { "chair-name", OCOP_KIND_SIGNER, "chair" },         { "secretary-name", OCOP_KIND_SIGNER, "secretary" },
    { "director-name", OCOP_KIND_SIGNER, "standing" },   { "city-signer-name", OCOP_KIND_SIGNER, "city" },
    { "minutes-number", OCOP_KIND_PAPER, "minutes" },    { "submission-number", OCOP_KIND_PAPER, "submission" },
    { "submission-day", OCOP_KIND_PAPER, "submission" }, { "notice-number", OCOP_KIND_PAPER, "notice" },
    { "statute", OCOP_KIND_PAPER, "statute" },
  };
  gint64 session = ocop_scope_box_get_wish (self->scope)->session;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (strcmp (places[i].name, name) == 0)
      {
        OcopRecord *defaults;

        if (places[i].kind == OCOP_KIND_SIGNER)
          {
            add_signer (self, places[i].word);
            return;
          }
        defaults = ocop_record_new (OCOP_KIND_PAPER);
        ocop_record_set_text (defaults, OCOP_PAPER_DOCUMENT, places[i].word);
        if (session != 0 && strcmp (places[i].word, "statute") != 0)
          ocop_record_set_ref (defaults, OCOP_PAPER_SESSION, session);
        push_form (self, OCOP_KIND_PAPER, 0, defaults);
        return;
      }
  if (session != 0)
    ocop_main_window_open_record (ocop_main_window_of (GTK_WIDGET (self)), OCOP_KIND_SESSION, session);
}

void
ocop_report_page_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reports.write", NULL, write_action);
  gtk_widget_class_install_action (widget_class, "reports.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "reports.session-end", NULL, session_end_action);
  gtk_widget_class_install_action (widget_class, "reports.side", NULL, side_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "reports.side", NULL);
}
