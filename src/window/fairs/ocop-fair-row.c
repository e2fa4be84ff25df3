/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-row.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-fair-facts.h"
#include "model/ocop-kinds.h"
#include "window/ocop-chip.h"
#include "window/products/ocop-product-sections.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FAIR_KEY "ocop-fair"

/**
 * ocop_fair_days_in_words:
 * @starts_on: @ends_on: ISO dates
 *
 * Returns: (transfer full): “15–19/12/2021”, or both days whole where they are not of one month
 */
char *
ocop_fair_days_in_words (const char *starts_on,
                         const char *ends_on)
{
  g_autofree char *from = ocop_date_to_short (starts_on);
  g_autofree char *to = ocop_date_to_short (ends_on);

  if (strcmp (starts_on, ends_on) == 0)
    return g_steal_pointer (&to);
  if (strncmp (starts_on, ends_on, 7) == 0)
    return g_strdup_printf ("%.2s–%s", from, to);

  return g_strdup_printf ("%s – %s", from, to);
}

/**
 * ocop_fair_state_chip_new:
 * @starts_on: @ends_on: ISO dates of a fair   @today: ISO date
 *
 * Returns: (transfer floating): whether it comes, runs and on which day, or is over
 */
GtkWidget *
ocop_fair_state_chip_new (const char *starts_on,
                          const char *ends_on,
                          const char *today)
{
  g_autofree char *words = NULL;

  switch (ocop_fair_state (starts_on, ends_on, today))
    {
    case OCOP_FAIR_COMING:
      words = g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) ocop_date_days_until (today, starts_on)),
                               ocop_date_days_until (today, starts_on));
      return ocop_chip_new (OCOP_CHIP_NEUTRAL, "ocop-open-symbolic", words);
    case OCOP_FAIR_RUNNING:
      words = g_strdup_printf (_("running · day %d/%d"), ocop_date_days_until (starts_on, today) + 1, ocop_date_days_until (starts_on, ends_on) + 1);
      return ocop_chip_new (OCOP_CHIP_INFO, "ocop-half-symbolic", words);
    case OCOP_FAIR_OVER:
      return ocop_chip_new (OCOP_CHIP_OK, "ocop-done-symbolic", C_("fair", "over"));
    default:
      g_assert_not_reached ();
    }
}

static GtkWidget *
make_cell (const char   *text,
           const char   *classes,
           GtkSizeGroup *width)
{
  GtkWidget *label = ocop_label_new (text, classes);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_size_group_add_widget (width, label);

  return label;
}

/**
 * ocop_fair_row_new:
 * @fair: a fair   @today: ISO date
 * @counts: @money: @state: the columns that the rows of a list share
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
ocop_fair_row_new (const OcopFairListed *fair,
                   const char           *today,
                   GtkSizeGroup         *counts,
                   GtkSizeGroup         *money,
                   GtkSizeGroup         *state)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *chip = ocop_fair_state_chip_new (fair->starts_on, fair->ends_on, today);
  GtkWidget *chip_cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *days = ocop_fair_days_in_words (fair->starts_on, fair->ends_on);
  const char *where = fair->outside ? _("outside the city") : _("inside the city");
  const char *whose = fair->held_by_city ? _("held by the city") : _("held by others");
  g_autofree char *note = fair->place != NULL ? g_strdup_printf ("%s · %s · %s · %s", days, fair->place, where, whose)
                                              : g_strdup_printf ("%s · %s · %s", days, where, whose);
  g_autofree char *people = g_strdup_printf (_("%d participants · %d/%d booths"), fair->n_participants, fair->n_held, fair->n_booths);
  g_autofree char *amount = ocop_text_from_money (fair->ocop_revenue);
  g_autofree char *revenue = fair->n_returns > 0 ? g_strdup_printf (_("OCOP %s"), amount) : g_strdup (_("no revenue yet"));
  g_autofree char *said = g_strdup_printf ("%s, %s, %s, %s", fair->name, note, people, revenue);

  gtk_widget_add_css_class (box, "session-row");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (chip_cell), chip);
  gtk_size_group_add_widget (state, chip_cell);
  gtk_box_append (GTK_BOX (words), ocop_label_new (fair->name, "strong"));
  gtk_box_append (GTK_BOX (words), ocop_label_new (note, "small mute"));
  gtk_box_append (GTK_BOX (box), words);
  if (fair->illustrative)
    gtk_box_append (GTK_BOX (box), ocop_illustrative_new ());
  gtk_box_append (GTK_BOX (box), make_cell (people, "small num", counts));
  gtk_box_append (GTK_BOX (box), make_cell (revenue, "small num", money));
  gtk_box_append (GTK_BOX (box), chip_cell);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  g_object_set_data_full (G_OBJECT (row), FAIR_KEY, g_memdup2 (&fair->fair, sizeof fair->fair), g_free);

  return row;
}

/**
 * ocop_fair_row_get_fair:
 *
 * Returns: row id of the fair that the row shows
 */
gint64
ocop_fair_row_get_fair (GtkListBoxRow *row)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (row), FAIR_KEY);
}
