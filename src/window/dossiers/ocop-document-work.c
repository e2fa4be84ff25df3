/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-document-work.h"

#include "model/ocop-attached.h"
#include "model/ocop-document-choice.h"
#include "model/ocop-kinds.h"
#include "window/files/ocop-files-take.h"

#include <glib/gi18n-lib.h>

/* Documents of the regulation last as long as the program. */
struct _OcopDocumentWork
{
  OcopMainWindow *window; /* (nullable) touched in the window's thread alone */
  gint64 dossier;
  const OcopDocument *document;
  OcopDocumentAct act;
  gint64 evidence;
  char *words;
};

/**
 * ocop_document_work_new:
 * @dossier: row id of a dossier
 * @document: that it is asked for
 *
 * Returns: (transfer full): an act about it, still to be done
 */
OcopDocumentWork *
ocop_document_work_new (gint64              dossier,
                        const OcopDocument *document)
{
  OcopDocumentWork *self = g_new0 (OcopDocumentWork, 1);

  self->dossier = dossier;
  self->document = document;

  return self;
}

void
ocop_document_work_free (OcopDocumentWork *self)
{
  g_clear_object (&self->window);
  g_free (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDocumentWork, ocop_document_work_free)

static gboolean
write_act (OcopDb    *db,
           gpointer   data,
           GError   **error)
{
  OcopDocumentWork *self = data;
  const char *key = self->document->key;

  switch (self->act)
    {
    case OCOP_DOCUMENT_ADD:
      self->evidence = ocop_document_add_evidence (db, self->dossier, self->document, error);
      return self->evidence != 0;
    case OCOP_DOCUMENT_CHOOSE:
      return ocop_document_choose (db, self->dossier, key, self->evidence, error);
    case OCOP_DOCUMENT_SET_ASIDE:
      return ocop_document_set_aside (db, self->dossier, key, self->words, error);
    case OCOP_DOCUMENT_DEFECT:
    default:
      return ocop_document_note_defect (db, self->dossier, key, self->words, error);
    }
}

static char *
describe (const OcopDocumentWork *self)
{
  const char *name = self->document->name;

  switch (self->act)
    {
    case OCOP_DOCUMENT_ADD:
      return g_strdup_printf (_("Added evidence for “%s”"), name);
    case OCOP_DOCUMENT_CHOOSE:
      return g_strdup_printf (_("Chose evidence for “%s”"), name);
    case OCOP_DOCUMENT_SET_ASIDE:
      return g_strdup_printf (self->words != NULL ? _("“%s” does not apply") : _("“%s” applies after all"), name);
    case OCOP_DOCUMENT_DEFECT:
    default:
      return g_strdup_printf (self->words != NULL ? _("Noted a defect of “%s”") : _("The defect of “%s” is mended"), name);
    }
}

static void
written_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OcopDocumentWork) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = describe (self);

  if (!ocop_workspace_write_finish (OCOP_WORKSPACE (workspace), result, &error))
    ocop_main_window_complain (self->window, _("The dossier was not changed"), error);
  else
    ocop_main_window_toast_undo (self->window, words);
  if (error == NULL && self->act == OCOP_DOCUMENT_ADD)
    ocop_main_window_open_record (self->window, OCOP_KIND_EVIDENCE, self->evidence);
}

/**
 * ocop_document_work_run:
 * @self: (transfer full): an act about a document
 * @window: the window
 * @act: what is done
 * @evidence: row id of what is chosen, 0 for other acts
 * @words: (nullable): the reason or the defect
 *
 * Does it in the file, and offers to take it back.
 */
void
ocop_document_work_run (OcopDocumentWork *self,
                        OcopMainWindow   *window,
                        OcopDocumentAct   act,
                        gint64            evidence,
                        const char       *words)
{
  g_autofree char *label = NULL;

  self->window = g_object_ref (window);
  self->act = act;
  self->evidence = evidence;
  self->words = g_strdup (words);
  label = describe (self);
  ocop_workspace_write_async (ocop_main_window_get_workspace (window), label, write_act, self, NULL, NULL, written_cb, self);
}

static int
keep_files (OcopDb     *db,
            GPtrArray  *attachments,
            gpointer    data,
            GError    **error)
{
  const OcopDocumentWork *self = data;
  OcopAttachedTo to = {
    .parent = OCOP_EVIDENCE_FILE_EVIDENCE,
    .attachment = OCOP_EVIDENCE_FILE_ATTACHMENT,
    .position = OCOP_EVIDENCE_FILE_POSITION,
  };
  guint n_added = 0;

  to.id = ocop_document_add_evidence (db, self->dossier, self->document, error);
  if (to.id == 0 || !ocop_attached_add (db, &to, attachments, &n_added, error))
    return -1;

  return (int) n_added;
}

static void
free_work (gpointer work)
{
  ocop_document_work_free (work);
}

/**
 * ocop_document_work_add_files:
 * @self: (transfer full): an act about a document
 * @window: the window
 * @files: (element-type GFile): what was dropped or chosen
 *
 * Makes evidence for the document and adds the files to it, in one act.
 */
void
ocop_document_work_add_files (OcopDocumentWork *self,
                              OcopMainWindow   *window,
                              GSList           *files)
{
  guint n_out_of_reach = 0;
  g_autoptr (GPtrArray) paths = ocop_files_list_paths (files, &n_out_of_reach);
  g_autofree char *act = g_strdup_printf (ngettext ("Added %u file to “%s”", "Added %u files to “%s”", paths->len), paths->len,
                                          self->document->name);

  if (n_out_of_reach > 0)
    ocop_main_window_toast (window, _("What is not in a folder of this machine cannot be added. Save it first, then add the file."));
  if (paths->len == 0)
    ocop_document_work_free (self);
  else
    ocop_files_take (window, paths, act, keep_files, self, free_work);
}
