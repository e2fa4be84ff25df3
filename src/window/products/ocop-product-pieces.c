/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-sections.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-stage.h"
#include "window/ocop-chip.h"
#include "window/ocop-stars.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-timeline.h"

#include <glib/gi18n-lib.h>

/* How a condition of a certificate looks; its words are the model's. */
static const struct
{
  const char *condition;
  OcopChipKind kind;
  const char *icon_name;
} looks[] = {
  { "valid", OCOP_CHIP_OK, "object-select-symbolic" },    { "lapsing", OCOP_CHIP_WARN, "dialog-warning-symbolic" },
  { "extended", OCOP_CHIP_WARN, "dialog-warning-symbolic" },
  { "lapsed", OCOP_CHIP_BAD, "window-close-symbolic" },   { "withdrawn", OCOP_CHIP_BAD, "window-close-symbolic" },
  { "unknown", OCOP_CHIP_NEUTRAL, "dialog-information-symbolic" },
};

/**
 * ocop_certificate_chip_new:
 *
 * Returns: (transfer floating) (nullable): how the certificate stands; %NULL where there is none
 */
GtkWidget *
ocop_certificate_chip_new (const OcopCertificateFacts *certificate)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].condition, certificate->condition))
      return ocop_chip_new (looks[i].kind, looks[i].icon_name, ocop_choice_label (ocop_certificate_conditions, certificate->condition));

  return NULL;
}

/**
 * ocop_certificate_time_new:
 * @as_of: ISO date of the figures in view
 *
 * Returns: (transfer floating): the certificate's time as a line with what follows from it in words, or why there is none
 */
GtkWidget *
ocop_certificate_time_new (const OcopCertificateFacts *certificate,
                           const char                 *as_of)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *text = NULL;

  if (certificate->begins_on != NULL && certificate->expires_on != NULL)
    gtk_box_append (GTK_BOX (box), ocop_timeline_new (certificate, as_of));
  if (certificate->expires_on == NULL)
    text = g_strdup (g_str_equal (certificate->condition, "none")
                       ? _("No recognition of three stars or more holds on this day.")
                       : _("The day of the decision is not known, so the end of the recognition is not known either."));
  else if (certificate->days_left >= 0)
    {
      g_autofree char *days = ocop_text_from_count (certificate->days_left);

      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s day left", "%s days left", (gulong) certificate->days_left), days);
    }
  else
    {
      g_autofree char *days = ocop_text_from_count (-certificate->days_left);

      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "lapsed %s day ago", "lapsed %s days ago", (gulong) -certificate->days_left),
                              days);
    }
  gtk_box_append (GTK_BOX (box), ocop_label_new (text, "small mute"));
  if (certificate->reason != NULL && g_str_equal (certificate->condition, "withdrawn"))
    {
      g_autofree char *reason = g_strdup_printf (_("Withdrawn: %s"), certificate->reason);

      gtk_box_append (GTK_BOX (box), ocop_label_new (reason, "small bad"));
    }

  return box;
}

/**
 * ocop_rank_in_words:
 * @stars: 1 to 5   @proposed: whether five stars are only proposed to the centre
 *
 * Returns: (transfer full): "4 stars", "potential 5 stars"
 */
char *
ocop_rank_in_words (int      stars,
                    gboolean proposed)
{
  return proposed ? g_strdup (_("Potential 5 stars")) : ocop_stars_to_text (stars);
}

/**
 * ocop_rank_new:
 *
 * Returns: (transfer floating): the stars with their words beside them
 */
GtkWidget *
ocop_rank_new (int      stars,
               gboolean proposed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *text = ocop_rank_in_words (stars, proposed);
  GtkWidget *words = ocop_label_new (text, "strong");

  gtk_label_set_wrap (GTK_LABEL (words), FALSE);
  gtk_box_append (GTK_BOX (box), ocop_stars_new (stars));
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

/**
 * ocop_nothing_yet_new:
 * @text: what is not there yet, and what would bring it
 *
 * Returns: (transfer floating): the sentence, in the place of what is not there
 */
GtkWidget *
ocop_nothing_yet_new (const char *text)
{
  GtkWidget *label = ocop_label_new (text, "mute");

  gtk_widget_set_margin_top (label, 18);

  return label;
}

/**
 * ocop_illustrative_new:
 *
 * Returns: (transfer floating): the sign that figures are made up to explore the program
 */
GtkWidget *
ocop_illustrative_new (void)
{
  GtkWidget *chip = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, _("Illustrative"));

  ocop_chip_set_open (OCOP_CHIP (chip), TRUE);

  return chip;
}

/**
 * ocop_date_or_unknown:
 * @iso: (nullable): ISO date
 *
 * Returns: (transfer full): the day as people write it, or that it is not known
 */
char *
ocop_date_or_unknown (const char *iso)
{
  return iso != NULL ? ocop_date_to_short (iso) : g_strdup (_("not known"));
}

/**
 * ocop_evaluation_line_new:
 * @facts: a hearing
 *
 * Returns: (transfer floating): who heard the product and when at the left, the result at the right
 */
GtkWidget *
ocop_evaluation_line_new (const OcopEvaluationFacts *facts)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *day = ocop_date_or_unknown (facts->held_on);
  g_autofree char *note = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %u sheet", "%s · %u sheets", facts->n_submitted), day,
                                           facts->n_submitted);

  gtk_widget_set_hexpand (start, TRUE);
  gtk_box_append (GTK_BOX (start), ocop_label_new (facts->council, "small strong"));
  gtk_box_append (GTK_BOX (start), ocop_label_new (facts->round, "small"));
  gtk_box_append (GTK_BOX (start), ocop_label_new (note, "small mute"));
  gtk_box_append (GTK_BOX (row), start);
  gtk_widget_set_valign (end, GTK_ALIGN_START);
  if (facts->mean != NULL)
    {
      GtkWidget *mean = ocop_label_new (facts->mean, "num strong");

      gtk_widget_set_halign (mean, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (end), mean);
    }
  if (facts->product->knock_out != NULL)
    gtk_box_append (GTK_BOX (end), ocop_label_new (_("put out"), "small bad"));
  else if (facts->ranking != NULL)
    gtk_box_append (GTK_BOX (end), ocop_stars_new (facts->ranking->rank));
  else
    gtk_box_append (GTK_BOX (end), ocop_label_new (facts->phase, "small info"));
  gtk_box_append (GTK_BOX (row), end);

  return row;
}
