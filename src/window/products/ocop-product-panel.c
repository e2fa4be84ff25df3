/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-panel.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-product-facts.h"
#include "model/ocop-stage.h"
#include "window/ocop-chip.h"
#include "window/ocop-stars.h"
#include "window/ocop-state-sign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Below this many days the time left is said in days, above it in months. */
#define FEW_DAYS 100

static GtkWidget *
make_state_chip (const OcopChoice *choices,
                 const char       *key)
{
  GtkWidget *chip = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, "");
  const char *label = ocop_choice_label (choices, key);

  ocop_state_sign_show (OCOP_CHIP (chip), key, label != NULL ? label : "");

  return chip;
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);

  return label;
}

/* Stars with their words at the left, the exact score at the right; where there is no rank, that. */
static void
add_rank (OcopSidePanel          *panel,
          const OcopProductFacts *facts)
{
  const OcopRegisterRow *standing = facts->standing;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *stars = ocop_stars_new (standing != NULL ? standing->stars : 0);
  g_autofree char *words = ocop_stars_to_text (standing != NULL ? standing->stars : 0);
  g_autofree char *proposed = g_strdup_printf (_("%s, proposed"), words);
  GtkWidget *said = make_label (standing != NULL && standing->proposed ? proposed : words, standing != NULL ? "star-words" : "mute");

  gtk_widget_set_hexpand (said, TRUE);
  gtk_label_set_xalign (GTK_LABEL (said), 0);
  gtk_widget_add_css_class (stars, "large");
  gtk_widget_set_valign (stars, GTK_ALIGN_CENTER);
  if (standing != NULL)
    gtk_box_append (GTK_BOX (row), stars);
  gtk_box_append (GTK_BOX (row), said);
  if (facts->score != NULL)
    {
      gtk_box_append (GTK_BOX (row), make_label (facts->score, "score"));
      gtk_box_append (GTK_BOX (row), make_label (_("points"), "mute"));
    }
  ocop_side_panel_add (panel, row);
  if (standing != NULL && standing->illustrative && facts->score != NULL)
    {
      GtkWidget *note = make_label (_("The score is illustrative."), "mute");

      gtk_widget_add_css_class (note, "tiny");
      gtk_label_set_xalign (GTK_LABEL (note), 1);
      ocop_side_panel_add (panel, note);
    }
}

static char *
make_group (const OcopSet *set)
{
  if (set == NULL)
    return NULL;
  if (set->subgroup == NULL)
    return g_strdup (set->group);

  return g_strdup_printf ("%s · %s", set->group, set->subgroup);
}

/* The address as it was entered, followed by its commune and district of the day where it does not name them itself. */
static char *
make_address (const OcopProductFacts *facts)
{
  const char *street = facts->producer != NULL ? ocop_record_get_text (facts->producer, OCOP_PRODUCER_ADDRESS) : NULL;
  g_autofree char *folded_street = street != NULL ? ocop_text_fold (street) : NULL;
  g_autofree char *folded_place = facts->place != NULL ? ocop_text_fold (facts->place) : NULL;

  if (street == NULL || facts->place == NULL)
    return g_strdup (street != NULL ? street : facts->place);
  if (strstr (folded_street, folded_place) != NULL)
    return g_strdup (street);

  return g_strdup_printf ("%s, %s", street, facts->place);
}

/* The list shows the product as it stood on a day; what came later is on its page. */
static const OcopDossierFacts *
last_dossier (const OcopProductFacts *facts,
              const char             *as_of)
{
  for (guint i = 0; i < facts->dossiers->len; i++)
    {
      const OcopDossierFacts *dossier = g_ptr_array_index (facts->dossiers, i);

      if (strcmp (dossier->filed_on, as_of) <= 0)
        return dossier;
    }

  return NULL;
}

static void
add_dossier (OcopSidePanel          *panel,
             const OcopProductFacts *facts,
             const char             *stage,
             const char             *as_of)
{
  const OcopDossierFacts *dossier = last_dossier (facts, as_of);
  g_autofree char *received = NULL;
  const char *kind, *state, *received_on;

  ocop_side_panel_add_section (panel, _("Dossier"), make_state_chip (ocop_stages, stage));
  if (dossier == NULL)
    {
      ocop_side_panel_add_fact (panel, _("Filed"), _("none yet"), NULL);
      return;
    }
  kind = ocop_field_get_choice_label (OCOP_DOSSIER_KIND, ocop_record_get_text (dossier->record, OCOP_DOSSIER_KIND));
  state = ocop_field_get_choice_label (OCOP_DOSSIER_STATE, ocop_record_get_text (dossier->record, OCOP_DOSSIER_STATE));
  received_on = ocop_record_get_text (dossier->record, OCOP_DOSSIER_RECEIVED_ON);
  received = received_on != NULL ? ocop_date_to_short (received_on) : NULL;
  ocop_side_panel_add_fact (panel, _("Filed"), dossier->round, kind);
  ocop_side_panel_add_fact (panel, _("Received on"), received, NULL);
  ocop_side_panel_add_fact (panel, _("State"), state, ocop_record_get_text (dossier->record, OCOP_DOSSIER_REFUSAL));
  ocop_side_panel_add_fact (panel, _("Criteria of"), dossier->regulation, NULL);
}

static int
count_months (const char *from,
              const char *to)
{
  int months = 0;

  for (;;)
    {
      g_autofree char *next = ocop_date_add_months (from, months + 1);

      if (g_strcmp0 (next, to) > 0)
        return months;
      months++;
    }
}

static char *
make_time_left (const OcopCertificateFacts *certificate,
                const char                 *as_of)
{
  int days = certificate->days_left;
  int months;

  if (days < 0)
    return g_strdup_printf (ngettext ("lapsed %d day ago", "lapsed %d days ago", (gulong) -days), -days);
  if (days < FEW_DAYS)
    return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) days), days);
  months = count_months (as_of, certificate->expires_on);

  return g_strdup_printf (ngettext ("%d month left", "%d months left", (gulong) months), months);
}

static void
add_certificate (OcopSidePanel          *panel,
                 const OcopProductFacts *facts,
                 const char             *as_of)
{
  const OcopCertificateFacts *certificate = &facts->certificate;
  const OcopRegisterRow *standing = facts->standing;
  g_autofree char *decided = NULL;
  g_autofree char *expires = NULL;
  g_autofree char *left = NULL;
  g_autofree char *window = NULL;

  if (standing == NULL)
    return;
  ocop_side_panel_add_section (panel, _("Certificate"), make_state_chip (ocop_certificate_conditions, certificate->condition));
  decided = standing->decided_on != NULL ? ocop_date_to_short (standing->decided_on) : NULL;
  ocop_side_panel_add_fact (panel, _("Decision"), standing->decision, decided);
  ocop_side_panel_add_fact (panel, _("Recognised by"), standing->authority, NULL);
  if (certificate->expires_on != NULL)
    {
      expires = ocop_date_to_short (certificate->expires_on);
      left = make_time_left (certificate, as_of);
      ocop_side_panel_add_fact (panel, _("Ends on"), expires, left);
    }
  if (certificate->opens_on != NULL && certificate->closes_on != NULL)
    {
      g_autofree char *opens = ocop_date_to_short (certificate->opens_on);
      g_autofree char *closes = ocop_date_to_short (certificate->closes_on);

      window = g_strdup_printf ("%s – %s", opens, closes);
      ocop_side_panel_add_fact (panel, _("File again"), window, NULL);
    }
  ocop_side_panel_add_fact (panel, _("Withdrawn"), certificate->reason, NULL);
}

/* Totals and ranks of a session that is not concluded are nobody's to see. */
static void
add_evaluations (OcopSidePanel          *panel,
                 const OcopProductFacts *facts,
                 const char             *as_of)
{
  gboolean has_section = FALSE;

  for (guint i = 0; i < facts->evaluations->len; i++)
    {
      const OcopEvaluationFacts *evaluation = g_ptr_array_index (facts->evaluations, i);
      g_autofree char *rank = evaluation->ranking != NULL ? ocop_stars_to_text (evaluation->ranking->rank) : NULL;

      if (evaluation->held_on != NULL && strcmp (evaluation->held_on, as_of) > 0)
        continue;
      if (!has_section)
        ocop_side_panel_add_section (panel, _("Evaluations so far"), NULL);
      has_section = TRUE;
      ocop_side_panel_add_fact (panel, evaluation->round, evaluation->mean != NULL ? evaluation->mean : evaluation->phase, rank);
    }
}

/**
 * ocop_product_panel_fill:
 * @panel: an empty panel
 * @workspace: the city file
 * @id: row id of a product
 *
 * Tells of the product what one wants to know without opening its page.
 */
void
ocop_product_panel_fill (OcopSidePanel *panel,
                         OcopWorkspace *workspace,
                         gint64         id)
{
  const char *as_of = ocop_workspace_get_as_of (workspace);
  OcopDb *db = ocop_workspace_get_db (workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopProductFacts) facts = ocop_product_facts_load (db, id, as_of, &error);
  const char *stage = facts != NULL ? ocop_stage_load (db, id, as_of, &error) : NULL;
  g_autofree char *group = NULL;
  g_autofree char *address = NULL;
  g_autofree char *subtitle = NULL;

  if (stage == NULL)
    {
      ocop_side_panel_set_title (panel, _("Nothing can be told of it"), error->message);
      return;
    }
  if (facts->producer != NULL)
    subtitle = g_strdup_printf ("%s · %s", ocop_record_get_text (facts->producer, OCOP_PRODUCER_NAME),
                                ocop_field_get_choice_label (OCOP_PRODUCER_TYPE,
                                                             ocop_record_get_text (facts->producer, OCOP_PRODUCER_TYPE)));
  ocop_side_panel_set_title (panel, ocop_record_get_text (facts->record, OCOP_PRODUCT_NAME),
                             subtitle != NULL ? subtitle : _("An idea that nobody makes yet"));
  add_rank (panel, facts);
  group = make_group (facts->set);
  address = make_address (facts);
  ocop_side_panel_add_fact (panel, _("Product code"), ocop_record_get_text (facts->record, OCOP_PRODUCT_CODE), NULL);
  ocop_side_panel_add_fact (panel, _("Group"), group, NULL);
  ocop_side_panel_add_fact (panel, _("Address"), address, NULL);
  add_dossier (panel, facts, stage, as_of);
  add_certificate (panel, facts, as_of);
  add_evaluations (panel, facts, as_of);
  ocop_side_panel_add_act (panel, _("_Open Product Page"), "page.open", id, TRUE);
  ocop_side_panel_add_act (panel, _("_Edit"), "page.edit", id, FALSE);
}
