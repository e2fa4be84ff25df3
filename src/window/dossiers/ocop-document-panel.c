/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-document-panel.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "window/dossiers/ocop-evidence-page.h"
#include "window/ocop-accessible.h"
#include "window/ocop-wrap-layout.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The document selected in a dossier: what is wrong with it and what mends it, the files of its evidence, and what can be done.
 * The acts are the dossier's ("document.…"). */
struct _OcopDocumentPanel
{
  GtkWidget parent_instance;

  OcopWorkspace *workspace;

  GtkWidget *box;
  GtkWidget *words; /* what is made anew */
  GtkWidget *acts;
  GtkWidget *files; /* (nullable) */
  gint64 files_of;
};

G_DEFINE_FINAL_TYPE (OcopDocumentPanel, ocop_document_panel, GTK_TYPE_WIDGET)

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static const OcopEvidenceFacts *
get_evidence (const OcopDocumentFacts *facts)
{
  return facts->evidence->len > 0 ? g_ptr_array_index (facts->evidence, 0) : NULL;
}

/* "For criteria 8.2 · issued 13/12/2020 · by …" */
static char *
make_note (const OcopDocumentFacts *facts)
{
  const OcopEvidenceFacts *evidence = get_evidence (facts);
  const char *issuer = evidence != NULL ? ocop_record_get_text (evidence->record, OCOP_EVIDENCE_ISSUER) : NULL;
  g_autofree char *codes = ocop_document_facts_list_codes (facts);
  g_autofree char *day = facts->issued_on != NULL ? ocop_date_to_short (facts->issued_on) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (codes != NULL && *codes != '\0')
    g_ptr_array_add (parts, g_strdup_printf (_("For criteria %s"), codes));
  if (day != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("issued on %s"), day));
  if (issuer != NULL)
    g_ptr_array_add (parts, g_strdup (issuer));
  if (evidence != NULL)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u file", "%u files", evidence->files->len), evidence->files->len));
  if (facts->document->requirement != NULL)
    g_ptr_array_add (parts, g_strdup (facts->document->requirement));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static char *
make_title (const OcopDocumentFacts *facts)
{
  const OcopEvidenceFacts *evidence = get_evidence (facts);
  const char *name = evidence != NULL ? ocop_record_get_text (evidence->record, OCOP_EVIDENCE_NAME) : facts->document->name;

  return facts->number != NULL ? g_strdup_printf ("%s %s", name, facts->number) : g_strdup (name);
}

static void
show_words (OcopDocumentPanel       *self,
            const OcopDocumentFacts *facts)
{
  g_autofree char *title = make_title (facts);
  g_autofree char *note = make_note (facts);
  const char *reason = facts->choice != NULL ? ocop_record_get_text (facts->choice, OCOP_DOSSIER_DOCUMENT_REASON) : NULL;
  gboolean is_lacking = ocop_document_state_is_lacking (facts->state);

  empty (self->words);
  gtk_box_append (GTK_BOX (self->words), ocop_label_new (title, "strong"));
  if (*note != '\0')
    gtk_box_append (GTK_BOX (self->words), ocop_label_new (note, "small mute"));
  if (facts->trouble != NULL)
    gtk_box_append (GTK_BOX (self->words), ocop_label_new (facts->trouble, is_lacking ? "bad" : "warn"));
  if (reason != NULL)
    {
      g_autofree char *words = g_strdup_printf (_("Does not apply: %s"), reason);

      gtk_box_append (GTK_BOX (self->words), ocop_label_new (words, NULL));
    }
  if (facts->document->source != NULL)
    gtk_box_append (GTK_BOX (self->words), ocop_label_new (facts->document->source, "tiny mute"));
  gtk_widget_set_css_classes (self->box, (const char *[]){ "framed", "document-panel", is_lacking ? "lacking" : "fine", NULL });
}

/* Words that an act needs are asked for where its button is. */

static void
words_given_cb (GtkEntry *entry)
{
  const char *action = g_object_get_data (G_OBJECT (entry), "ocop-action");
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);

  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0')
    return;
  gtk_widget_activate_action (GTK_WIDGET (entry), action, "s", gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
make_words_button (const char *label,
                   const char *question,
                   const char *done,
                   const char *action)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *asked = ocop_label_new (question, "small");
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *act = gtk_button_new_with_mnemonic (done);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("In a few words"));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 36);
  g_object_set_data (G_OBJECT (entry), "ocop-action", (gpointer) action);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, asked, NULL, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (words_given_cb), NULL);
  g_signal_connect_object (act, "clicked", G_CALLBACK (words_given_cb), entry, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (act, "suggested-action");
  gtk_widget_set_halign (act, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), asked);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), act);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);

  return button;
}

/* Evidence that is there already. */

static void
candidate_clicked_cb (GtkWidget *button)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
}

static GtkWidget *
make_candidate (OcopRecord *evidence)
{
  const char *number = ocop_record_get_text (evidence, OCOP_EVIDENCE_NUMBER);
  const char *expires = ocop_record_get_text (evidence, OCOP_EVIDENCE_EXPIRES_ON);
  g_autofree char *day = expires != NULL ? ocop_date_to_short (expires) : NULL;
  g_autofree char *until = day != NULL ? g_strdup_printf (_("valid until %s"), day) : g_strdup (_("no end"));
  g_autofree char *note = number != NULL ? g_strdup_printf ("%s · %s", number, until) : g_strdup (until);
  g_autofree char *said = g_strdup_printf ("%s, %s", ocop_record_get_text (evidence, OCOP_EVIDENCE_NAME), note);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), ocop_label_new (ocop_record_get_text (evidence, OCOP_EVIDENCE_NAME), "small"));
  gtk_box_append (GTK_BOX (box), ocop_label_new (note, "tiny mute num"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", ocop_record_get_id (evidence));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "document.choose");
  g_signal_connect (button, "clicked", G_CALLBACK (candidate_clicked_cb), NULL);

  return button;
}

static GtkWidget *
make_choice_button (GPtrArray *candidates)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("_Use Existing Evidence"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  for (guint i = 0; i < candidates->len; i++)
    gtk_box_append (GTK_BOX (list), make_candidate (g_ptr_array_index (candidates, i)));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  ocop_accessible_name (scroller, _("Evidence of the producer"));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);

  return button;
}

static void
add_act (OcopDocumentPanel *self,
         const char        *label,
         const char        *action,
         gboolean           is_suggested)
{
  GtkWidget *button = ocop_act_button_new (label, action, 0);

  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (self->acts), button);
}

static void
show_acts (OcopDocumentPanel       *self,
           const OcopDocumentFacts *facts,
           GPtrArray               *candidates)
{
  gboolean is_aside = strcmp (facts->state, "not_applicable") == 0;
  gboolean has_defect = facts->choice != NULL && ocop_record_is_set (facts->choice, OCOP_DOSSIER_DOCUMENT_DEFECT);
  gboolean has_evidence = facts->evidence->len > 0;

  empty (self->acts);
  if (is_aside)
    {
      add_act (self, _("It _Applies After All"), "document.apply", FALSE);
      return;
    }
  add_act (self, has_evidence ? _("Add a _New One…") : _("_Add Evidence…"), "document.add", ocop_document_state_is_lacking (facts->state));
  if (!has_evidence)
    add_act (self, _("Add _Files…"), "document.add-files", FALSE);
  if (has_evidence)
    add_act (self, _("_Open Evidence"), "document.open", FALSE);
  if (candidates->len > 0)
    gtk_box_append (GTK_BOX (self->acts), make_choice_button (candidates));
  if (has_defect)
    add_act (self, _("The _Defect Is Mended"), "document.mend", FALSE);
  else if (has_evidence)
    gtk_box_append (GTK_BOX (self->acts), make_words_button (_("Note a _Defect"), _("What is wrong with what was handed in?"), _("_Note It"),
                                              "document.defect"));
  if (!facts->is_mandatory)
    gtk_box_append (GTK_BOX (self->acts), make_words_button (_("Does _Not Apply"), _("Why does it not apply to this product?"), _("_Record It"),
                                              "document.set-aside"));
}

static void
show_files (OcopDocumentPanel       *self,
            const OcopDocumentFacts *facts)
{
  const OcopEvidenceFacts *evidence = get_evidence (facts);
  gint64 id = evidence != NULL ? ocop_record_get_id (evidence->record) : 0;

  if (self->files != NULL && id == self->files_of)
    {
      ocop_files_card_refresh (OCOP_FILES_CARD (self->files));
      return;
    }
  if (self->files != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->files);
  self->files = NULL;
  self->files_of = id;
  if (evidence == NULL)
    return;
  self->files = ocop_evidence_files_new (self->workspace, evidence->record);
  gtk_box_append (GTK_BOX (self->box), self->files);
}

static void
dispose (GObject *object)
{
  OcopDocumentPanel *self = OCOP_DOCUMENT_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_document_panel_parent_class)->dispose (object);
}

static void
ocop_document_panel_class_init (OcopDocumentPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
ocop_document_panel_init (OcopDocumentPanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->acts = ocop_wrap_new (6, 6);
  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_box_append (GTK_BOX (self->box), self->acts);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The document selected"), -1);
}

GtkWidget *
ocop_document_panel_new (OcopWorkspace *workspace)
{
  OcopDocumentPanel *self = g_object_new (OCOP_TYPE_DOCUMENT_PANEL, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

/**
 * ocop_document_panel_show:
 * @self: the panel
 * @facts: the document selected
 * @candidates: (element-type OcopRecord): evidence of the product and its producer that could be used for it
 */
void
ocop_document_panel_show (OcopDocumentPanel       *self,
                          const OcopDocumentFacts *facts,
                          GPtrArray               *candidates)
{
  show_words (self, facts);
  show_acts (self, facts, candidates);
  show_files (self, facts);
}

/**
 * ocop_document_panel_get_files:
 *
 * Returns: (transfer none) (nullable): the files of its evidence, an #OcopFilesCard
 */
GtkWidget *
ocop_document_panel_get_files (OcopDocumentPanel *self)
{
  return self->files;
}
