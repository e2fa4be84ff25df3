/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-funds-card.h"

#include "base/ocop-text.h"
#include "model/ocop-fund-use.h"
#include "model/ocop-kinds.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

static char *
say_given (const OcopFundUse *use)
{
  g_autofree char *given = ocop_text_from_money (use->given);
  g_autofree char *budget = use->has_budget ? ocop_text_from_money (use->budget) : NULL;

  if (budget == NULL)
    return g_strdup_printf (_("%s given; the budget is not recorded"), given);

  /* Translators: money that was given, and the budget it is of */
  return g_strdup_printf (_("%s out of %s"), given, budget);
}

/* What more there is to say of a source: passed, sums that say too little, made up. */
static char *
say_more (const OcopFundUse *use)
{
  g_autoptr (GString) text = g_string_new (ocop_field_get_choice_label (OCOP_FUND_SOURCE, use->source));

  if (use->has_budget && use->given > use->budget)
    {
      g_autofree char *over = ocop_text_from_money (use->given - use->budget);

      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, _("%s over the budget"), over);
    }
  if (use->n_unknown > 0)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, ngettext ("%d support without an amount", "%d supports without an amount", (gulong) use->n_unknown),
                              use->n_unknown);
    }
  if (use->illustrative)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", _("illustrative"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_use (const OcopFundUse *use)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = ocop_label_new (use->name != NULL ? use->name : _("Support without a source of money"), "small strong");
  g_autofree char *given = say_given (use);
  g_autofree char *more = say_more (use);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), ocop_label_new (given, "small num"));
  gtk_box_append (GTK_BOX (box), line);
  if (use->has_budget && use->budget > 0)
    {
      GtkWidget *bar = gtk_progress_bar_new ();

      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), MIN (1, (double) use->given / (double) use->budget));
      gtk_widget_add_css_class (bar, "thin");
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, use->name,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, given, -1);
      gtk_box_append (GTK_BOX (box), bar);
    }
  if (*more != '\0')
    gtk_box_append (GTK_BOX (box), ocop_label_new (more, use->has_budget && use->given > use->budget ? "tiny bad" : "tiny mute"));

  return box;
}

/**
 * ocop_funds_card_new:
 * @overview: the year's sources of money
 *
 * Returns: (transfer floating): a card: what was given of each against its budget
 */
GtkWidget *
ocop_funds_card_new (const OcopOverview *overview)
{
  GtkWidget *card = ocop_card_new (_("Support Money by Source"), NULL);

  for (guint i = 0; i < overview->funds->len; i++)
    gtk_box_append (GTK_BOX (card), make_use (g_ptr_array_index (overview->funds, i)));
  if (overview->funds->len == 0)
    gtk_box_append (GTK_BOX (card), ocop_label_new (_("No source of money and no support is recorded for this year."), "small mute"));

  return card;
}
