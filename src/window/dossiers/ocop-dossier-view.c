/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-dossier-view.h"

#include "base/ocop-date.h"
#include "model/ocop-document-choice.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-children.h"
#include "model/ocop-record-words.h"
#include "window/dossiers/ocop-document-segments.h"
#include "window/dossiers/ocop-document-work.h"
#include "window/dossiers/ocop-documents-table.h"
#include "window/files/ocop-files-card.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-accessible.h"
#include "window/ocop-chip.h"
#include "window/ocop-file-dialogs.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* ┌ dossier ▾ ───────────── complete 12/13 ┐
 * │ ▬ ▬ ▬ ▬ ▬ ▬ ▬ ▬ ▬ ▬ ▬ ▬ ▭              │   The documents of a dossier: how complete it is at a glance, each document
 * │ 1  document   criteria … state         │   with its state, and of the one selected what mends it.
 * ├────────────────────────────────────────┤
 * │ selected document: trouble, acts, files│
 * └────────────────────────────────────────┘ */
struct _OcopDossierView
{
  GtkWidget parent_instance;

  OcopWorkspace *workspace;
  OcopDossierDocuments *documents; /* (nullable) */
  gint64 dossier;
  gint64 product;
  gint64 producer; /* 0 while it is an idea */

  GtkWidget *box;
  GtkWidget *head; /* what is made anew */
  GtkWidget *segments;
  GtkWidget *note;
  GtkWidget *table;
  GtkWidget *panel;
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (OcopDossierView, ocop_dossier_view, GTK_TYPE_WIDGET)

/**
 * ocop_dossier_view_get_selected:
 *
 * Returns: (nullable): the document selected
 */
const OcopDocumentFacts *
ocop_dossier_view_get_selected (OcopDossierView *self)
{
  const char *key = ocop_documents_table_get_selected (OCOP_DOCUMENTS_TABLE (self->table));

  return key != NULL && self->documents != NULL ? ocop_dossier_documents_find (self->documents, key) : NULL;
}

/* Evidence that could serve: of the product, or of its producer as a whole. */
static GPtrArray *
list_candidates (OcopDossierView         *self,
                 const OcopDocumentFacts *facts)
{
  OcopDb *db = ocop_workspace_get_db (self->workspace);
  g_autoptr (GPtrArray) all = ocop_record_load_children (db, OCOP_EVIDENCE_PRODUCER, self->producer, OCOP_EVIDENCE_NAME, FALSE, NULL);
  GPtrArray *candidates = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      OcopRecord *evidence = g_ptr_array_index (all, i);
      gint64 product = ocop_record_get_ref (evidence, OCOP_EVIDENCE_PRODUCT);
      gboolean is_used = FALSE;

      for (guint k = 0; k < facts->evidence->len; k++)
        is_used |= ocop_record_get_id (((OcopEvidenceFacts *) g_ptr_array_index (facts->evidence, k))->record) ==
                   ocop_record_get_id (evidence);
      if ((product == 0 || product == self->product) && !is_used)
        g_ptr_array_add (candidates, g_object_ref (evidence));
    }

  return candidates;
}

static void
show_selected (OcopDossierView *self)
{
  const OcopDocumentFacts *facts = ocop_dossier_view_get_selected (self);
  g_autoptr (GPtrArray) candidates = facts != NULL ? list_candidates (self, facts) : NULL;

  gtk_widget_set_visible (self->panel, facts != NULL);
  if (facts != NULL)
    ocop_document_panel_show (OCOP_DOCUMENT_PANEL (self->panel), facts, candidates);
}

/* What is done with the document selected. */

static OcopDocumentWork *
make_work (OcopDossierView *self)
{
  const OcopDocumentFacts *facts = ocop_dossier_view_get_selected (self);

  return facts != NULL ? ocop_document_work_new (self->dossier, facts->document) : NULL;
}

/**
 * ocop_dossier_view_add_files:
 * @self: the view in a window
 * @files: (element-type GFile): what was dropped or chosen
 *
 * Adds them to the document selected: to its evidence or, where it has none yet, to a new one that is made in the same act.
 */
void
ocop_dossier_view_add_files (OcopDossierView *self,
                             GSList          *files)
{
  GtkWidget *card = ocop_document_panel_get_files (OCOP_DOCUMENT_PANEL (self->panel));
  OcopDocumentWork *work;

  if (card != NULL)
    {
      ocop_files_card_add (OCOP_FILES_CARD (card), files);
      return;
    }
  work = make_work (self);
  if (work != NULL && ocop_main_window_of (GTK_WIDGET (self)) != NULL && !ocop_workspace_is_read_only (self->workspace))
    ocop_document_work_add_files (work, ocop_main_window_of (GTK_WIDGET (self)), files);
  else if (work != NULL)
    ocop_document_work_free (work);
}

static void
dropped_cb (OcopDossierView *self,
            gpointer         files)
{
  ocop_dossier_view_add_files (self, files);
}

static void
files_chosen_cb (GSList   *files,
                 gpointer  view)
{
  ocop_dossier_view_add_files (view, files);
}

static void
add_files_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *target)
{
  ocop_file_dialog_open_several (GTK_WINDOW (gtk_widget_get_root (widget)), _("Which files?"), files_chosen_cb, widget);
}

static void
open_evidence (OcopDossierView *self)
{
  const OcopDocumentFacts *facts = ocop_dossier_view_get_selected (self);

  if (facts != NULL && facts->evidence->len > 0)
    ocop_main_window_open_record (ocop_main_window_of (GTK_WIDGET (self)), OCOP_KIND_EVIDENCE,
                                  ocop_record_get_id (((OcopEvidenceFacts *) g_ptr_array_index (facts->evidence, 0))->record));
}

static void
add_evidence (OcopDossierView *self)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  const OcopDocumentFacts *facts = ocop_dossier_view_get_selected (self);
  g_autoptr (GError) error = NULL;
  OcopRecord *evidence;

  if (facts == NULL || ocop_workspace_is_read_only (self->workspace))
    return;
  /* What counts for one filing alone is chosen for it as it is made, and filled in afterwards. */
  if (facts->document->filing_only)
    {
      ocop_document_work_run (make_work (self), window, OCOP_DOCUMENT_ADD, 0, NULL);
      return;
    }
  evidence = ocop_document_new_evidence (ocop_workspace_get_db (self->workspace), self->dossier, facts->document, &error);
  if (evidence != NULL)
    ocop_main_window_push (window, ocop_record_forms_edit (self->workspace, OCOP_KIND_EVIDENCE, 0, evidence));
  else
    ocop_main_window_complain (window, _("No evidence can be added"), error);
}

static void
activated_cb (OcopDossierView *self)
{
  const OcopDocumentFacts *facts = ocop_dossier_view_get_selected (self);

  if (facts != NULL && facts->evidence->len > 0)
    open_evidence (self);
  else
    add_evidence (self);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  if (g_str_equal (action, "document.open"))
    open_evidence (OCOP_DOSSIER_VIEW (widget));
  else
    add_evidence (OCOP_DOSSIER_VIEW (widget));
}

static void
write_action (GtkWidget  *widget,
              const char *action,
              GVariant   *target)
{
  static const struct
  {
    const char *action;
    OcopDocumentAct act;
  } acts[] = {
    { "document.choose", OCOP_DOCUMENT_CHOOSE }, { "document.set-aside", OCOP_DOCUMENT_SET_ASIDE }, { "document.apply", OCOP_DOCUMENT_SET_ASIDE },
    { "document.defect", OCOP_DOCUMENT_DEFECT }, { "document.mend", OCOP_DOCUMENT_DEFECT },
  };
  OcopDossierView *self = OCOP_DOSSIER_VIEW (widget);
  OcopDocumentWork *work = make_work (self);
  gboolean is_choice = target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_INT64);

  for (gsize i = 0; work != NULL && i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].action, action))
      ocop_document_work_run (work, ocop_main_window_of (widget), acts[i].act, is_choice ? g_variant_get_int64 (target) : 0,
                              target != NULL && !is_choice ? g_variant_get_string (target, NULL) : NULL);
}

/* Showing. */

static void
show_table (OcopDossierView *self)
{
  if (self->documents == NULL)
    return;
  ocop_documents_table_show (OCOP_DOCUMENTS_TABLE (self->table), self->documents,
                             gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all)));
  show_selected (self);
}

static void
dispose (GObject *object)
{
  OcopDossierView *self = OCOP_DOSSIER_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->documents, ocop_dossier_documents_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_dossier_view_parent_class)->dispose (object);
}

static void
ocop_dossier_view_class_init (OcopDossierViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "document.add", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "document.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "document.add-files", NULL, add_files_action);
  gtk_widget_class_install_action (widget_class, "document.choose", "x", write_action);
  gtk_widget_class_install_action (widget_class, "document.set-aside", "s", write_action);
  gtk_widget_class_install_action (widget_class, "document.apply", NULL, write_action);
  gtk_widget_class_install_action (widget_class, "document.defect", "s", write_action);
  gtk_widget_class_install_action (widget_class, "document.mend", NULL, write_action);
}

static GtkWidget *
make_scrolled (GtkWidget  *child,
               const char *name)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 150);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_vexpand (scroller, TRUE);
  ocop_accessible_name (scroller, name);

  return scroller;
}

static void
ocop_dossier_view_init (OcopDossierView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *above = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->segments = ocop_document_segments_new ();
  self->note = ocop_label_new ("", "small mute");
  self->table = ocop_documents_table_new ();
  gtk_widget_add_css_class (above, "dossier-head");
  gtk_box_append (GTK_BOX (above), self->head);
  gtk_box_append (GTK_BOX (above), self->segments);
  gtk_box_append (GTK_BOX (above), self->note);
  gtk_box_append (GTK_BOX (self->box), above);
  gtk_box_append (GTK_BOX (self->box), make_scrolled (self->table, _("Documents of the dossier")));
  self->all = gtk_check_button_new_with_mnemonic (_("_Show also what is not asked for"));
  gtk_box_append (GTK_BOX (foot), self->all);
  gtk_box_append (GTK_BOX (foot), ocop_label_new (_("Files can be dropped on a document."), "small mute"));
  gtk_widget_add_css_class (foot, "dossier-foot");
  gtk_box_append (GTK_BOX (self->box), foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->all, "toggled", G_CALLBACK (show_table), self);
  g_signal_connect_swapped (self->table, "selected", G_CALLBACK (show_selected), self);
  g_signal_connect_swapped (self->table, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->table, "dropped", G_CALLBACK (dropped_cb), self);
}

GtkWidget *
ocop_dossier_view_new (OcopWorkspace *workspace)
{
  static const char *const acts[] = { "document.add", "document.add-files", "document.choose", "document.set-aside", "document.apply",
                                      "document.defect", "document.mend" };
  OcopDossierView *self = g_object_new (OCOP_TYPE_DOSSIER_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->panel = ocop_document_panel_new (workspace);
  gtk_widget_set_margin_start (self->panel, 12);
  gtk_widget_set_margin_end (self->panel, 12);
  gtk_box_insert_child_after (GTK_BOX (self->box), self->panel,
                              gtk_widget_get_prev_sibling (gtk_widget_get_last_child (self->box)));
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i], !ocop_workspace_is_read_only (workspace));

  return GTK_WIDGET (self);
}

static void
add_count (OcopDossierView *self,
           guint            n,
           OcopChipKind     kind,
           const char      *icon_name,
           const char      *format)
{
  g_autofree char *text = g_strdup_printf (format, n);
  GtkWidget *chip = n > 0 ? ocop_chip_new (kind, icon_name, text) : NULL;

  if (chip == NULL)
    return;
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->head), chip);
}

static void
show_head (OcopDossierView        *self,
           const OcopProductFacts *facts,
           const OcopDossierFacts *dossier)
{
  const OcopDossierDocuments *documents = self->documents;
  g_autofree char *complete = g_strdup_printf (_("complete %u/%u"), documents->n_present, documents->n_applicable);
  g_autofree char *missing = NULL;
  GtkWidget *child, *count;

  while ((child = gtk_widget_get_first_child (self->head)) != NULL)
    gtk_box_remove (GTK_BOX (self->head), child);
  child = ocop_dossier_choice_new (facts, dossier);
  gtk_widget_set_hexpand (child, TRUE);
  gtk_box_append (GTK_BOX (self->head), child);
  count = ocop_label_new (complete, "strong num");
  gtk_label_set_wrap (GTK_LABEL (count), FALSE);
  g_ptr_array_add (documents->missing, NULL);
  missing = g_strjoinv ("\n", (char **) documents->missing->pdata);
  g_ptr_array_set_size (documents->missing, (int) documents->missing->len - 1);
  gtk_widget_set_tooltip_text (count, missing);
  gtk_box_append (GTK_BOX (self->head), count);
  add_count (self, documents->n_lapsing, OCOP_CHIP_WARN, "dialog-warning-symbolic", _("%u lapse soon"));
  add_count (self, documents->missing->len, OCOP_CHIP_BAD, "window-close-symbolic", _("%u lacking"));
}

/* On which day all of it holds, what the commune confirmed, and what the documents' list itself says of its gaps. */
static char *
make_note (OcopDossierView *self,
           OcopRecord      *dossier)
{
  g_autofree char *day = ocop_date_to_short (self->documents->on_date);
  GString *note = g_string_new (NULL);

  g_string_append_printf (note, self->documents->by_session ? _("On the day of the session, %s.") : _("On %s."), day);
  if (ocop_record_is_set (dossier, OCOP_DOSSIER_LOCAL_LABOUR_PERCENT))
    g_string_append_printf (note, _(" Local labour %d %%."), (int) ocop_record_get_integer (dossier, OCOP_DOSSIER_LOCAL_LABOUR_PERCENT));
  if (ocop_record_is_set (dossier, OCOP_DOSSIER_LOCAL_MATERIAL_PERCENT))
    g_string_append_printf (note, _(" Local raw material %d %%."), (int) ocop_record_get_integer (dossier, OCOP_DOSSIER_LOCAL_MATERIAL_PERCENT));
  if (ocop_record_is_set (dossier, OCOP_DOSSIER_RECEIVED_ON))
    {
      g_autofree char *received = ocop_date_to_short (ocop_record_get_text (dossier, OCOP_DOSSIER_RECEIVED_ON));

      g_string_append_printf (note, _(" Received on %s."), received);
    }
  if (self->documents->list->gap != NULL)
    g_string_append_printf (note, " %s", self->documents->list->gap);

  return g_string_free (note, FALSE);
}

/**
 * ocop_dossier_view_show:
 * @self: the view
 * @facts: everything of a product
 * @dossier: which of its dossiers
 * @as_of: ISO date of the figures in view
 *
 * Reads the documents of the dossier and shows them.
 */
void
ocop_dossier_view_show (OcopDossierView        *self,
                        const OcopProductFacts *facts,
                        const OcopDossierFacts *dossier,
                        const char             *as_of)
{
  g_autoptr (GError) error = NULL;
  OcopDossierDocuments *before = self->documents;
  g_autofree char *note = NULL;

  self->dossier = ocop_record_get_id (dossier->record);
  self->product = ocop_record_get_id (facts->record);
  self->producer = facts->producer != NULL ? ocop_record_get_id (facts->producer) : 0;
  self->documents = ocop_dossier_documents_load (ocop_workspace_get_db (self->workspace), self->dossier, as_of, &error);
  if (self->documents != NULL)
    {
      show_head (self, facts, dossier);
      ocop_document_segments_show (OCOP_DOCUMENT_SEGMENTS (self->segments), self->documents);
      note = make_note (self, dossier->record);
      show_table (self);
    }
  gtk_label_set_text (GTK_LABEL (self->note), note != NULL ? note : error->message);
  g_clear_pointer (&before, ocop_dossier_documents_free);
}

/**
 * ocop_dossier_view_select:
 * @self: the view
 * @document: key of a document of the dossier in view
 */
void
ocop_dossier_view_select (OcopDossierView *self,
                          const char      *document)
{
  ocop_documents_table_select (OCOP_DOCUMENTS_TABLE (self->table), document);
}

const OcopDossierDocuments *
ocop_dossier_view_get_documents (OcopDossierView *self)
{
  return self->documents;
}
