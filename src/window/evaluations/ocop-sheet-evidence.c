/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-evidence.h"

#include "model/ocop-attached.h"
#include "model/ocop-dossier-documents.h"
#include "window/dossiers/ocop-evidence-page.h"
#include "window/files/ocop-file-open.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* The documents that prove the criterion, as they stand on the day of the session, and how complete the dossier is. */
struct _OcopSheetEvidence
{
  GtkWidget parent_instance;

  OcopSheetDesk *desk;
  gint64 dossier; /* that was read */
  OcopDossierDocuments *documents;
  gboolean is_recorded; /* whether the file has any document of it */
  guint item;

  GtkWidget *box;
  GtkWidget *rows;
  GtkWidget *nothing;
  GtkWidget *complete;
  GtkWidget *progress;
  GtkWidget *missing;
};

G_DEFINE_FINAL_TYPE (OcopSheetEvidence, ocop_sheet_evidence, GTK_TYPE_WIDGET)

/* A state is a sign, a word and a colour. */
static const struct
{
  const char *state;
  const char *icon;
  const char *tone;
} signs[] = {
  { "missing", "window-close-symbolic", "bad" },     { "lapsed", "window-close-symbolic", "bad" },
  { "defective", "window-close-symbolic", "bad" },   { "lapsing", "dialog-warning-symbolic", "warn" },
  { "present", "object-select-symbolic", "ok" },
};

static void
dispose (GObject *object)
{
  OcopSheetEvidence *self = OCOP_SHEET_EVIDENCE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->documents, ocop_dossier_documents_free);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_sheet_evidence_parent_class)->dispose (object);
}

static void
ocop_sheet_evidence_class_init (OcopSheetEvidenceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
ocop_sheet_evidence_init (OcopSheetEvidence *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  self->nothing = add_label (self->box, "", "small");
  gtk_widget_add_css_class (self->nothing, "mute");
  title = add_label (heading, _("Dossier of the product"), "small");
  gtk_widget_add_css_class (title, "strong");
  gtk_widget_set_hexpand (title, TRUE);
  self->complete = add_label (heading, "", "small");
  gtk_widget_add_css_class (self->complete, "strong");
  gtk_box_append (GTK_BOX (self->box), heading);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->progress, "thin");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Dossier of the product"), -1);
  gtk_box_append (GTK_BOX (self->box), self->progress);
  self->missing = add_label (self->box, "", "tiny");
  gtk_widget_add_css_class (self->missing, "mute");
  gtk_label_set_lines (GTK_LABEL (self->missing), 3);
  gtk_label_set_ellipsize (GTK_LABEL (self->missing), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Evidence of the criterion"), -1);
}

GtkWidget *
ocop_sheet_evidence_new (OcopSheetDesk *desk)
{
  OcopSheetEvidence *self = g_object_new (OCOP_TYPE_SHEET_EVIDENCE, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

/* The first of its files opens; what has none of its own shows the page of the evidence. */
static void
open_document (OcopSheetEvidence       *self,
               const OcopDocumentFacts *facts)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  for (guint i = 0; i < facts->evidence->len; i++)
    {
      const OcopEvidenceFacts *evidence = g_ptr_array_index (facts->evidence, i);

      if (evidence->files->len > 0)
        {
          OcopAttached attached = { 0, g_ptr_array_index (evidence->files, 0) };
          g_autoptr (OcopFileItem) item = ocop_file_item_new (&attached,
                                                              ocop_workspace_get_path (ocop_sheet_desk_get_workspace (self->desk)));

          ocop_file_open (item, GTK_WIDGET (self));
          return;
        }
    }
  if (facts->evidence->len > 0 && window != NULL)
    {
      const OcopEvidenceFacts *first = g_ptr_array_index (facts->evidence, 0);

      ocop_main_window_push (window, ocop_evidence_page_new (ocop_sheet_desk_get_workspace (self->desk),
                                                             ocop_record_get_id (first->record)));
    }
}

static gboolean
proves (const OcopDocumentFacts *facts,
        const OcopItem          *item)
{
  return g_ptr_array_find (facts->criteria, item, NULL) && g_strcmp0 (facts->state, "not_applicable") != 0 &&
         g_strcmp0 (facts->state, "unasked") != 0;
}

static void
open_clicked_cb (OcopSheetEvidence *self,
                 GtkWidget         *button)
{
  const OcopDocumentFacts *facts = ocop_dossier_documents_find (self->documents, g_object_get_data (G_OBJECT (button), "ocop-document"));

  if (facts != NULL)
    open_document (self, facts);
}

static void
add_row (OcopSheetEvidence       *self,
         const OcopDocumentFacts *facts)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *icon = "dialog-information-symbolic";
  const char *tone = "mute";
  GtkWidget *image;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_strcmp0 (signs[i].state, facts->state) == 0)
      {
        icon = signs[i].icon;
        tone = signs[i].tone;
      }
  image = gtk_image_new_from_icon_name (icon);
  gtk_widget_add_css_class (image, tone);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), image);
  add_label (texts, facts->document->name, "small");
  if (facts->number != NULL)
    gtk_widget_add_css_class (add_label (texts, facts->number, "tiny"), "mute");
  if (facts->words != NULL && *facts->words != '\0')
    gtk_widget_add_css_class (add_label (texts, facts->words, "tiny"), tone);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), texts);
  if (facts->evidence->len > 0)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("document-open-symbolic");
      g_autofree char *name = g_strdup_printf (_("Open “%s”"), facts->document->name);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data (G_OBJECT (button), "ocop-document", (gpointer) facts->document->key);
      g_signal_connect_object (button, "clicked", G_CALLBACK (open_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
show_dossier (OcopSheetEvidence *self)
{
  g_autofree char *complete = g_strdup_printf ("%u/%u", self->documents->n_present, self->documents->n_applicable);
  g_autoptr (GString) missing = g_string_new (NULL);
  gboolean is_recorded = self->documents->n_present > 0;

  for (guint i = 0; i < self->documents->documents->len; i++)
    is_recorded = is_recorded || ((OcopDocumentFacts *) g_ptr_array_index (self->documents->documents, i))->evidence->len > 0;
  for (guint i = 0; is_recorded && i < self->documents->missing->len; i++)
    g_string_append_printf (missing, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (self->documents->missing, i));
  /* Of a dossier of which nothing is recorded nothing is said to be missing. */
  if (!is_recorded)
    g_string_assign (missing, _("No document of this dossier is recorded in the file."));
  gtk_widget_set_tooltip_text (self->missing, missing->str);
  gtk_widget_set_visible (self->progress, is_recorded);
  gtk_widget_set_visible (self->complete, is_recorded);
  self->is_recorded = is_recorded;
  gtk_label_set_label (GTK_LABEL (self->complete), complete);
  gtk_label_set_label (GTK_LABEL (self->missing), missing->str);
  gtk_widget_set_visible (self->missing, missing->len > 0);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 (double) self->documents->n_present / MAX (self->documents->n_applicable, 1));
}

/**
 * ocop_sheet_evidence_show:
 * @self: the list   @item: index of the criterion of the sheet on the desk that keys go to
 */
void
ocop_sheet_evidence_show (OcopSheetEvidence *self,
                          guint              item)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  OcopWorkspace *workspace = ocop_sheet_desk_get_workspace (self->desk);
  g_autoptr (GError) error = NULL;
  GtkWidget *child;

  self->item = item;
  if (self->dossier != sheet->dossier)
    {
      self->dossier = sheet->dossier;
      g_clear_pointer (&self->documents, ocop_dossier_documents_free);
      self->documents = ocop_dossier_documents_load (ocop_workspace_get_db (workspace), sheet->dossier,
                                                     ocop_workspace_get_as_of (workspace), &error);
      if (self->documents != NULL)
        show_dossier (self);
    }
  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; self->documents != NULL && self->is_recorded && i < self->documents->documents->len; i++)
    if (proves (g_ptr_array_index (self->documents->documents, i), &sheet->set->items[item]))
      add_row (self, g_ptr_array_index (self->documents->documents, i));
  gtk_widget_set_visible (self->nothing, gtk_widget_get_first_child (self->rows) == NULL && (self->is_recorded || error != NULL));
  gtk_label_set_label (GTK_LABEL (self->nothing),
                       error != NULL ? error->message : _("No document proves this criterion; it is seen on the spot."));
}

/**
 * ocop_sheet_evidence_open_first:
 *
 * Returns: whether the criterion has a document that could be opened
 */
gboolean
ocop_sheet_evidence_open_first (OcopSheetEvidence *self)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);

  for (guint i = 0; self->documents != NULL && i < self->documents->documents->len; i++)
    {
      const OcopDocumentFacts *facts = g_ptr_array_index (self->documents->documents, i);

      if (proves (facts, &sheet->set->items[self->item]) && facts->evidence->len > 0)
        {
          open_document (self, facts);
          return TRUE;
        }
    }

  return FALSE;
}

/* Puts the focus on the first document. */
void
ocop_sheet_evidence_enter (OcopSheetEvidence *self)
{
  if (!gtk_widget_child_focus (self->rows, GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}
