/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-sections.h"

#include "base/ocop-date.h"
#include "model/ocop-dossier-details.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "regulation/ocop-explanation.h"
#include "window/dossiers/ocop-belongings.h"
#include "window/dossiers/ocop-dossier-view.h"
#include "window/ocop-chip.h"
#include "window/ocop-stars.h"
#include "window/ocop-state-sign.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* What is done with a dossier besides its documents: its way and its days, what the commune confirmed, the producer's own
 * assessment, and the forms that the program fills in. */

static GtkWidget *
make_edit (void)
{
  GtkWidget *button = ocop_act_button_new ("", "product.edit-dossier", 0);

  gtk_button_set_icon_name (GTK_BUTTON (button), "document-edit-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Edit the dossier"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Edit the dossier"), -1);

  return button;
}

static GtkWidget *
make_dossier (const OcopDossierDetails *details,
              const OcopDossierFacts   *dossier)
{
  GtkWidget *signs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *card = ocop_card_new (_("Dossier"), signs);
  GtkWidget *grid = ocop_facts_grid_new ();
  GtkWidget *state = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, "");
  OcopRecord *record = details->record;
  g_autofree char *received = ocop_date_or_unknown (ocop_record_get_text (record, OCOP_DOSSIER_RECEIVED_ON));
  g_autofree char *set = g_strdup_printf ("%d", (int) ocop_record_get_integer (record, OCOP_DOSSIER_SET_NO));
  g_autofree char *samples = ocop_record_is_set (record, OCOP_DOSSIER_SAMPLES)
                               ? g_strdup_printf ("%d", (int) ocop_record_get_integer (record, OCOP_DOSSIER_SAMPLES))
                               : NULL;

  ocop_state_sign_show (OCOP_CHIP (state), details->state, ocop_field_get_choice_label (OCOP_DOSSIER_STATE, details->state));
  if (ocop_record_get_flag (record, OCOP_DOSSIER_ILLUSTRATIVE))
    gtk_box_append (GTK_BOX (signs), ocop_illustrative_new ());
  gtk_box_append (GTK_BOX (signs), state);
  gtk_box_append (GTK_BOX (signs), make_edit ());
  ocop_facts_grid_add (grid, _("Kind of evaluation"), ocop_record_choice_word (record, OCOP_DOSSIER_KIND));
  ocop_facts_grid_add (grid, _("Regulation"), dossier->regulation);
  ocop_facts_grid_add (grid, _("Criteria set"), set);
  ocop_facts_grid_add (grid, _("Received on"), received);
  ocop_facts_grid_add (grid, _("Commune's confirmation"), details->confirmation != NULL ? details->confirmation : _("not entered yet"));
  ocop_facts_grid_add (grid, _("Samples handed in"), samples != NULL ? samples : _("not entered yet"));
  ocop_facts_grid_add (grid, _("Reason of refusal"), ocop_record_get_text (record, OCOP_DOSSIER_REFUSAL));
  gtk_box_append (GTK_BOX (card), grid);
  if (details->why != NULL)
    gtk_box_append (GTK_BOX (card), ocop_label_new (details->why, "small mute"));
  if (details->is_stale)
    gtk_box_append (GTK_BOX (card), ocop_label_new (_("Its decision can no longer conclude it; it has to be filed anew."), "small bad"));

  return card;
}

static GtkWidget *
make_missing (const OcopDossierDocuments *documents)
{
  g_autofree char *complete = g_strdup_printf (_("complete %u/%u"), documents->n_present, documents->n_applicable);
  GtkWidget *card = ocop_card_new (_("What Is Lacking"), ocop_label_new (complete, "num mute"));

  for (guint i = 0; i < documents->missing->len; i++)
    gtk_box_append (GTK_BOX (card), ocop_label_new (g_ptr_array_index (documents->missing, i), "small bad"));
  if (documents->missing->len == 0)
    gtk_box_append (GTK_BOX (card), ocop_label_new (_("Nothing: every document that applies is there and valid."), "small ok"));

  return card;
}

static GtkWidget *
make_deadlines (GPtrArray *deadlines)
{
  GtkWidget *card = ocop_card_new (_("Deadlines"), NULL);
  GtkWidget *grid = ocop_facts_grid_new ();

  for (guint i = 0; i < deadlines->len; i++)
    {
      const OcopDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *day = ocop_date_to_short (deadline->date);
      const char *word = deadline->is_met ? _("done") : deadline->is_over ? _("over") : _("still open");
      g_autofree char *words = g_strdup_printf ("%s · %s", day, word);
      g_autofree char *more = g_strjoin (" · ", words, deadline->note != NULL ? deadline->note : deadline->source,
                                         deadline->note != NULL ? deadline->source : NULL, NULL);

      ocop_facts_grid_add_widget (grid, deadline->label,
                                  ocop_label_new (more, deadline->is_over && !deadline->is_met ? "small bad" : "small"));
    }
  gtk_box_append (GTK_BOX (card), grid);

  return card;
}

static void
add_what_if (GtkWidget        *card,
             const OcopWhatIf *what_if)
{
  g_autoptr (GPtrArray) sentences = ocop_explain_what_if (what_if);
  g_autofree char *stars = ocop_stars_to_text (what_if->stars);
  g_autofree char *title = g_strdup_printf (_("To reach %s"), stars);

  gtk_box_append (GTK_BOX (card), ocop_label_new (title, "strong"));
  for (guint i = 0; i < sentences->len; i++)
    gtk_box_append (GTK_BOX (card), ocop_label_new (g_ptr_array_index (sentences, i), "small"));
}

static GtkWidget *
make_self_assessment (const OcopDossierDetails *details)
{
  gboolean is_begun = details->self_sheet != 0;
  gboolean is_finished = is_begun && details->self_score.n_unscored == 0;
  g_autofree char *points = is_begun ? g_strdup_printf (ngettext ("%d point", "%d points", (gulong) details->self_score.total),
                                                        details->self_score.total)
                                     : NULL;
  GtkWidget *card = ocop_card_new (_("The Producer's Own Assessment"), is_begun ? ocop_label_new (points, "num strong") : NULL);

  if (!is_begun)
    gtk_box_append (GTK_BOX (card), ocop_label_new (_("Nothing entered yet. The options that the producer chose are entered by the "
                                                      "same keys as a member's sheet, with the producer's words."),
                                                    "small mute"));
  else if (!is_finished)
    {
      g_autofree char *left = g_strdup_printf (ngettext ("%u criterion is still to be chosen.", "%u criteria are still to be chosen.",
                                                         details->self_score.n_unscored),
                                               details->self_score.n_unscored);

      gtk_box_append (GTK_BOX (card), ocop_label_new (left, "small warn"));
    }
  gtk_box_append (GTK_BOX (card), ocop_act_button_new (is_begun ? _("Open the _Assessment") : _("Enter the _Assessment"),
                                                       "product.self-assessment", 0));
  if (details->self_what_if != NULL)
    add_what_if (card, details->self_what_if);

  return card;
}

static void
add_paper (GtkWidget  *box,
           const char *label,
           const char *key)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "product.print");
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_papers (void)
{
  GtkWidget *card = ocop_card_new (_("Forms Filled In by the Program"), NULL);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_paper (buttons, _("_Registration Form"), "registration");
  add_paper (buttons, _("Self-assessment Re_port"), "self-assessment");
  add_paper (buttons, _("_Commune's Report"), "commune-report");
  gtk_box_append (GTK_BOX (card), buttons);

  return card;
}

/**
 * ocop_product_filing_new:
 * @facts: everything of the product
 * @dossier: which of its dossiers
 * @workspace: the city file
 *
 * Returns: (transfer floating): how the dossier is filed
 */
GtkWidget *
ocop_product_filing_new (const OcopProductFacts *facts,
                         const OcopDossierFacts *dossier,
                         OcopWorkspace          *workspace)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gint64 id = ocop_record_get_id (dossier->record);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDossierDetails) details = ocop_dossier_details_load (ocop_workspace_get_db (workspace), id,
                                                                      ocop_workspace_get_as_of (workspace), &error);

  gtk_box_append (GTK_BOX (box), ocop_dossier_choice_new (facts, dossier));
  if (details == NULL)
    {
      gtk_box_append (GTK_BOX (box), ocop_nothing_yet_new (error->message));
      return box;
    }
  gtk_box_append (GTK_BOX (box), make_dossier (details, dossier));
  gtk_box_append (GTK_BOX (box), ocop_records_card_new (&ocop_dossier_way_steps, workspace, id));
  if (details->deadlines->len > 0)
    gtk_box_append (GTK_BOX (box), make_deadlines (details->deadlines));
  gtk_box_append (GTK_BOX (box), make_missing (details->documents));
  gtk_box_append (GTK_BOX (box), make_self_assessment (details));
  gtk_box_append (GTK_BOX (box), make_papers ());
  gtk_box_append (GTK_BOX (box), ocop_act_button_new (_("_Begin Another Dossier"), "product.begin-dossier", 0));

  return box;
}

/**
 * ocop_no_dossier_new:
 *
 * Returns: (transfer floating): that the product has no dossier, and the way to one
 */
GtkWidget *
ocop_no_dossier_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), ocop_nothing_yet_new (_("The product has no dossier yet. One is begun on the day on which it is filed; "
                                                         "the documents it is asked for follow from the decision of that day.")));
  gtk_box_append (GTK_BOX (box), ocop_act_button_new (_("_Begin a Dossier"), "product.begin-dossier", 0));

  return box;
}
