/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-sections.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "model/ocop-stage.h"
#include "window/ocop-chip.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

static char *
decision_in_words (const OcopRecognitionFacts *recognition)
{
  g_autofree char *day = recognition->decided_on != NULL ? ocop_date_to_short (recognition->decided_on) : NULL;

  if (recognition->decision == NULL)
    return g_strdup (_("not known"));
  if (day == NULL)
    return g_strdup (recognition->decision);

  /* Translators: number and day of a decision */
  return g_strdup_printf (_("%s of %s"), recognition->decision, day);
}

static GtkWidget *
make_edit (const char *action,
           gint64      id,
           const char *name)
{
  GtkWidget *button = ocop_act_button_new ("", action, id);

  gtk_button_set_icon_name (GTK_BUTTON (button), "document-edit-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/* On which ground, when, and whether within the days that the decision gives after the conclusion. */
static void
add_withdrawal (GtkWidget  *grid,
                OcopRecord *certificate)
{
  const char *concluded = ocop_record_get_text (certificate, OCOP_CERTIFICATE_CONCLUDED_ON);
  const char *withdrawn = ocop_record_get_text (certificate, OCOP_CERTIFICATE_WITHDRAWN_ON);
  g_autofree char *concluded_day = concluded != NULL ? ocop_date_to_short (concluded) : NULL;
  g_autofree char *withdrawn_day = withdrawn != NULL ? ocop_date_to_short (withdrawn) : NULL;
  g_autofree char *due = concluded != NULL ? ocop_withdrawal_due (concluded) : NULL;
  g_autofree char *due_day = due != NULL ? ocop_date_to_short (due) : NULL;

  ocop_facts_grid_add (grid, _("Ground of withdrawal"), ocop_record_choice_word (certificate, OCOP_CERTIFICATE_GROUND));
  ocop_facts_grid_add (grid, _("What was found"), ocop_record_get_text (certificate, OCOP_CERTIFICATE_REASON));
  ocop_facts_grid_add (grid, _("Concluded on"), concluded_day);
  ocop_facts_grid_add (grid, _("Withdrawal due by"), due_day);
  ocop_facts_grid_add (grid, _("Withdrawn on"), withdrawn_day);
}

static GtkWidget *
make_certificate (OcopRecord *certificate)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *issued = ocop_date_to_short (ocop_record_get_text (certificate, OCOP_CERTIFICATE_ISSUED_ON));
  g_autofree char *expires = ocop_date_to_short (ocop_record_get_text (certificate, OCOP_CERTIFICATE_EXPIRES_ON));
  const char *number = ocop_record_get_text (certificate, OCOP_CERTIFICATE_REGISTER_NO);

  ocop_facts_grid_add (grid, _("Certificate"), number != NULL ? number : _("number not known"));
  ocop_facts_grid_add (grid, _("Issued on"), issued);
  ocop_facts_grid_add (grid, _("Valid until"), expires);
  ocop_facts_grid_add (grid, _("State"), ocop_record_choice_word (certificate, OCOP_CERTIFICATE_STATE));
  add_withdrawal (grid, certificate);
  gtk_widget_set_hexpand (grid, TRUE);
  gtk_box_append (GTK_BOX (row), grid);
  if (g_strcmp0 (ocop_record_get_text (certificate, OCOP_CERTIFICATE_STATE), "withdrawn") != 0)
    {
      GtkWidget *withdraw = ocop_act_button_new (_("_Withdraw…"), "product.withdraw", ocop_record_get_id (certificate));

      gtk_widget_set_valign (withdraw, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (row), withdraw);
    }
  gtk_box_append (GTK_BOX (row), make_edit ("product.edit-certificate", ocop_record_get_id (certificate), _("Edit the Certificate")));

  return row;
}

static GtkWidget *
make_recognition (const OcopRecognitionFacts *recognition)
{
  g_autofree char *title = g_strdup_printf (_("Year %d"), (int) ocop_record_get_integer (recognition->record, OCOP_RECOGNITION_YEAR));
  GtkWidget *signs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *card = ocop_card_new (title, signs);
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *decision = decision_in_words (recognition);
  gint64 id = ocop_record_get_id (recognition->record);

  if (ocop_record_get_flag (recognition->record, OCOP_RECOGNITION_ILLUSTRATIVE))
    gtk_box_append (GTK_BOX (signs), ocop_illustrative_new ());
  gtk_box_append (GTK_BOX (signs), ocop_rank_new (recognition->stars, recognition->proposed));
  gtk_box_append (GTK_BOX (signs), make_edit ("product.edit-recognition", id, _("Edit the Recognition")));
  ocop_facts_grid_add (grid, _("Kind of evaluation"), ocop_record_choice_word (recognition->record, OCOP_RECOGNITION_KIND));
  ocop_facts_grid_add (grid, _("Decision"), decision);
  ocop_facts_grid_add (grid, _("Authority"), recognition->authority);
  ocop_facts_grid_add (grid, _("Published score"), recognition->score);
  ocop_facts_grid_add (grid, _("Source"), ocop_record_get_text (recognition->record, OCOP_RECOGNITION_SOURCE));
  gtk_box_append (GTK_BOX (card), grid);
  for (guint i = 0; i < recognition->certificates->len; i++)
    {
      gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (card), make_certificate (g_ptr_array_index (recognition->certificates, i)));
    }
  gtk_box_append (GTK_BOX (card), ocop_act_button_new (_("Add a _Certificate"), "product.add-certificate", id));

  return card;
}

/* Where the days for filing again come from, so that they can be looked up. */
static void
add_source (GtkWidget                  *card,
            const OcopCertificateFacts *certificate)
{
  g_autofree char *text = NULL;

  if (certificate->expires_on == NULL)
    return;
  text = certificate->source != NULL ? g_strdup_printf (_("Days for filing again: %s."), certificate->source)
                                     : g_strdup (_("The decision in force at its end is not known to set days for filing again."));
  gtk_box_append (GTK_BOX (card), ocop_label_new (text, "small mute"));
  if (!certificate->is_issued)
    gtk_box_append (GTK_BOX (card), ocop_label_new (_("No certificate was entered; the days follow from the decision, which holds for "
                                                      "36 months."),
                                                    "small mute"));
}

static void
add_day (GtkWidget  *grid,
         const char *label,
         const char *iso)
{
  g_autofree char *day = iso != NULL ? ocop_date_to_short (iso) : NULL;

  ocop_facts_grid_add (grid, label, day);
}

/* What there is to do about its end, and the days around it. */
static void
add_renewal (GtkWidget                  *card,
             const OcopCertificateFacts *certificate)
{
  GtkWidget *grid = ocop_facts_grid_new ();

  if (certificate->renewal != NULL)
    ocop_facts_grid_add (grid, _("Re-evaluation"), ocop_choice_label (ocop_renewals, certificate->renewal));
  add_day (grid, _("Filed from"), certificate->opens_on);
  add_day (grid, _("Filed in time until"), certificate->closes_on);
  add_day (grid, _("Reminder on"), certificate->remind_on);
  add_day (grid, _("Filed late, valid until"), certificate->extended_to);
  gtk_box_append (GTK_BOX (card), grid);
}

/**
 * ocop_product_recognitions_new:
 * @facts: everything of the product
 * @as_of: ISO date of the figures in view
 *
 * Returns: (transfer floating): the certificate's time, and each recognition with its decision and certificates
 */
GtkWidget *
ocop_product_recognitions_new (const OcopProductFacts *facts,
                               const char             *as_of)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  if (facts->standing != NULL)
    {
      GtkWidget *card = ocop_card_new (_("Certificate"), ocop_certificate_chip_new (&facts->certificate));

      gtk_box_append (GTK_BOX (card), ocop_certificate_time_new (&facts->certificate, as_of));
      add_renewal (card, &facts->certificate);
      add_source (card, &facts->certificate);
      gtk_box_append (GTK_BOX (card), ocop_act_button_new (_("Begin the _Re-evaluation"), "product.re-evaluate", 0));
      gtk_box_append (GTK_BOX (box), card);
    }
  for (guint i = 0; i < facts->recognitions->len; i++)
    gtk_box_append (GTK_BOX (box), make_recognition (g_ptr_array_index (facts->recognitions, i)));
  if (facts->recognitions->len == 0)
    gtk_box_append (GTK_BOX (box), ocop_nothing_yet_new (_("The product has no recognition. It comes with the decision that follows "
                                                           "an evaluation, or with a list of products that is imported.")));
  gtk_box_append (GTK_BOX (box), ocop_act_button_new (_("Add a _Recognition"), "product.add-recognition", 0));

  return box;
}
