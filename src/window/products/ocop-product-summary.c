/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-sections.h"

#include "base/ocop-text.h"
#include "regulation/ocop-explanation.h"
#include "window/ocop-accessible.h"
#include "window/ocop-stars.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_heading (const char *text,
              GtkWidget  *at_end)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = ocop_label_new (text, "heading");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (at_end != NULL)
    gtk_box_append (GTK_BOX (box), at_end);

  return box;
}

static void
add_certificate (GtkWidget              *box,
                 const OcopProductFacts *facts,
                 const char             *as_of)
{
  gtk_box_append (GTK_BOX (box), make_heading (_("Certification"), ocop_certificate_chip_new (&facts->certificate)));
  gtk_box_append (GTK_BOX (box), ocop_certificate_time_new (&facts->certificate, as_of));
  if (facts->standing != NULL)
    {
      GtkWidget *grid = ocop_facts_grid_new ();

      ocop_facts_grid_add (grid, _("Decision"), facts->standing->decision != NULL ? facts->standing->decision : _("not known"));
      ocop_facts_grid_add (grid, _("Authority"), facts->standing->authority);
      gtk_box_append (GTK_BOX (box), grid);
    }
}

static void
add_evaluations (GtkWidget              *box,
                 const OcopProductFacts *facts)
{
  gtk_box_append (GTK_BOX (box), make_heading (_("Evaluations so far"), NULL));
  for (guint i = 0; i < facts->evaluations->len; i++)
    gtk_box_append (GTK_BOX (box), ocop_evaluation_line_new (g_ptr_array_index (facts->evaluations, i)));
  if (facts->evaluations->len == 0)
    gtk_box_append (GTK_BOX (box), ocop_label_new (_("None in the file."), "small mute"));
}

/* What was given for the product up to the day; what has no amount is counted apart, so that the sum is not taken for all. */
static void
add_support (GtkWidget              *box,
             const OcopProductFacts *facts)
{
  const OcopSupportSum *support = &facts->support;
  g_autofree char *sum = ocop_text_from_money (support->amount);
  g_autofree char *times = g_strdup_printf (ngettext ("%u support", "%u supports", (guint) support->n), (guint) support->n);
  g_autofree char *unpriced = g_strdup_printf (ngettext ("%d support without an amount", "%d supports without an amount",
                                                         (gulong) support->n_unpriced),
                                               support->n_unpriced);

  gtk_box_append (GTK_BOX (box), make_heading (_("Support Received"), support->illustrative ? ocop_illustrative_new () : NULL));
  if (support->n == 0)
    {
      gtk_box_append (GTK_BOX (box), ocop_label_new (_("None in the file."), "small mute"));
      return;
    }
  if (support->n > support->n_unpriced)
    gtk_box_append (GTK_BOX (box), ocop_label_new (sum, "num strong"));
  gtk_box_append (GTK_BOX (box), ocop_label_new (times, "small"));
  if (support->n_unpriced > 0)
    gtk_box_append (GTK_BOX (box), ocop_label_new (unpriced, "small warn"));
}

/* What is lacking first; the way there, criterion by criterion, is opened by who wants it. */
static void
add_sentences (GtkWidget        *card,
               const OcopWhatIf *what_if,
               GPtrArray        *sentences)
{
  guint n_lacking = MIN (1 + what_if->missed->len, sentences->len);
  GtkWidget *way = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *expander;

  for (guint i = 0; i < sentences->len; i++)
    if (i < n_lacking)
      gtk_box_append (GTK_BOX (card), ocop_label_new (g_ptr_array_index (sentences, i), i == 0 ? "small strong" : "small bad"));
    else
      gtk_box_append (GTK_BOX (way), ocop_label_new (g_ptr_array_index (sentences, i), "small"));
  if (gtk_widget_get_first_child (way) == NULL)
    {
      g_object_ref_sink (way);
      g_object_unref (way);
      return;
    }
  expander = gtk_expander_new (_("The shortest way there"));
  ocop_accessible_name (expander, _("The shortest way there"));
  gtk_expander_set_child (GTK_EXPANDER (expander), way);
  gtk_box_append (GTK_BOX (card), expander);
}

/* What its last sheets lack for the next rank, by the decision they were filled in under. */
static void
add_what_if (GtkWidget              *box,
             const OcopProductFacts *facts)
{
  const OcopEvaluationFacts *last = ocop_product_facts_last_ranking (facts);
  int stars = last != NULL ? last->ranking->next_rank : 0;
  g_autoptr (OcopWhatIf) what_if = stars > 0 ? ocop_evaluation_facts_what_if (last, stars) : NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;
  GtkWidget *card;

  if (what_if == NULL)
    return;
  words = ocop_stars_to_text (stars);
  /* Translators: heading over what is lacking; "4 stars" */
  title = g_strdup_printf (_("To reach %s"), words);
  card = ocop_card_new (title, ocop_stars_new (stars));
  sentences = ocop_explain_what_if (what_if);
  add_sentences (card, what_if, sentences);
  gtk_box_append (GTK_BOX (card), ocop_label_new (last->sheets->regulation->short_title, "small mute"));
  gtk_box_append (GTK_BOX (box), card);
}

/**
 * ocop_product_summary_new:
 * @facts: everything of the product
 * @as_of: ISO date of the figures in view
 *
 * Returns: (transfer floating): how it stands: certificate, evaluations, support, what the next rank would take
 */
GtkWidget *
ocop_product_summary_new (const OcopProductFacts *facts,
                          const char             *as_of)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  add_certificate (box, facts, as_of);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_evaluations (box, facts);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_support (box, facts);
  add_what_if (box, facts);

  return box;
}
