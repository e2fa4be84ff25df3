/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-evidence-page.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record-name.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-fields-card.h"
#include "window/record/ocop-gone.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Lines of the page are not longer than this. */
#define MOST_WIDTH 900

/* One piece of evidence: what it is, until when it holds, and its files. */
struct _OcopEvidencePage
{
  OcopSubpage parent_instance;

  gint64 id;

  GtkWidget *stack;
  GtkWidget *gone;
  GtkWidget *profile; /* what is made anew */
  GtkWidget *body;
  GtkWidget *files; /* (nullable) before the page was looked at */
};

G_DEFINE_FINAL_TYPE (OcopEvidencePage, ocop_evidence_page, OCOP_TYPE_SUBPAGE)

/**
 * ocop_evidence_files_new:
 * @workspace: the city file
 * @evidence: a record of the kind evidence
 *
 * Returns: (transfer floating): its files
 */
GtkWidget *
ocop_evidence_files_new (OcopWorkspace *workspace,
                         OcopRecord    *evidence)
{
  const OcopAttachedTo to = {
    .parent = OCOP_EVIDENCE_FILE_EVIDENCE,
    .attachment = OCOP_EVIDENCE_FILE_ATTACHMENT,
    .position = OCOP_EVIDENCE_FILE_POSITION,
    .id = ocop_record_get_id (evidence),
  };
  g_autofree char *name = ocop_record_get_name (evidence, ocop_workspace_get_db (workspace));

  return ocop_files_card_new (workspace, &to, name);
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopEvidencePage *self = OCOP_EVIDENCE_PAGE (widget);

  ocop_main_window_push (ocop_main_window_of (widget), ocop_record_forms_edit (ocop_page_get_workspace (OCOP_PAGE (self)),
                                                                               OCOP_KIND_EVIDENCE, self->id, NULL));
}

static void
build (OcopPage *page)
{
  OcopEvidencePage *self = OCOP_EVIDENCE_PAGE (page);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *edit = ocop_act_button_new (_("_Edit"), "evidence.edit", 0);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.edit", !ocop_workspace_is_read_only (ocop_page_get_workspace (page)));
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), edit);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->body, "page-body");
  self->profile = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->body), self->profile);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Evidence"), -1);
  self->gone = ocop_gone_new (_("The evidence is no longer in the file"));
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), scroller);
  gtk_stack_add_child (GTK_STACK (self->stack), self->gone);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), self->stack);
}

static void
show_record (OcopEvidencePage *self,
             OcopRecord       *record)
{
  static const guint elsewhere[] = { OCOP_EVIDENCE_NAME, 0 };
  OcopDb *db = ocop_page_get_db (OCOP_PAGE (self));
  GtkWidget *before = gtk_widget_get_first_child (self->profile);

  ocop_subpage_set_title (OCOP_SUBPAGE (self), ocop_record_get_text (record, OCOP_EVIDENCE_NAME), _("Evidence"));
  if (before != NULL)
    gtk_box_remove (GTK_BOX (self->profile), before);
  gtk_box_append (GTK_BOX (self->profile), ocop_fields_card_new (record, db, elsewhere));
  if (self->files != NULL)
    {
      ocop_files_card_refresh (OCOP_FILES_CARD (self->files));
      return;
    }
  self->files = ocop_evidence_files_new (ocop_page_get_workspace (OCOP_PAGE (self)), record);
  gtk_widget_add_css_class (self->files, "framed");
  gtk_box_append (GTK_BOX (self->body), self->files);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopEvidencePage *self = OCOP_EVIDENCE_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) record = ocop_record_load (ocop_page_get_db (page), OCOP_KIND_EVIDENCE, self->id, &error);

  gtk_stack_set_visible_child (GTK_STACK (self->stack), record != NULL ? gtk_widget_get_first_child (self->stack) : self->gone);
  if (record != NULL)
    show_record (self, record);
  else
    ocop_gone_set_reason (self->gone, error->message);
}

static void
ocop_evidence_page_class_init (OcopEvidencePageClass *klass)
{
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "evidence.edit", NULL, edit_action);
}

static void
ocop_evidence_page_init (OcopEvidencePage *self)
{
}

/**
 * ocop_evidence_page_new:
 * @workspace: the city file
 * @id: row id of a piece of evidence
 *
 * Returns: (transfer floating): its page
 */
OcopSubpage *
ocop_evidence_page_new (OcopWorkspace *workspace,
                        gint64         id)
{
  OcopEvidencePage *self = g_object_new (OCOP_TYPE_EVIDENCE_PAGE, "workspace", workspace, NULL);

  self->id = id;

  return OCOP_SUBPAGE (self);
}

/**
 * ocop_evidence_page_get_files:
 *
 * Returns: (transfer none) (nullable): its files; %NULL before the page is looked at
 */
OcopFilesCard *
ocop_evidence_page_get_files (OcopEvidencePage *self)
{
  return self->files != NULL ? OCOP_FILES_CARD (self->files) : NULL;
}
