/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-comparison.h"

#include "base/ocop-text.h"
#include "model/ocop-fair-list.h"
#include "model/ocop-kinds.h"
#include "window/fairs/ocop-fair-row.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* So many fairs before this one are compared with it. */
#define MOST_FAIRS 6

static void
attach (GtkWidget  *grid,
        const char *text,
        const char *classes,
        int         column,
        int         row)
{
  GtkWidget *label = ocop_label_new (text, classes);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

typedef gboolean (*Mean) (const OcopFairListed *fair,
                          OcopFraction         *mean);

static void
attach_mean (GtkWidget            *grid,
             const OcopFairListed *fair,
             Mean                  find,
             const char           *classes,
             int                   column,
             int                   row)
{
  OcopFraction mean;
  g_autofree char *words = find (fair, &mean) ? ocop_text_from_money (ocop_fraction_round_to_whole (mean)) : g_strdup ("–");

  attach (grid, words, classes, column, row);
}

static void
add_fair (GtkWidget            *grid,
          const OcopFairListed *fair,
          gboolean              is_this,
          int                   row)
{
  const char *classes = is_this ? "small num strong" : "small num";
  g_autofree char *when = ocop_fair_days_in_words (fair->starts_on, fair->ends_on);
  g_autofree char *name = g_strdup_printf ("%s\n%s", fair->name, when);
  g_autofree char *days = g_strdup_printf ("%d", fair->n_days);
  g_autofree char *booths = g_strdup_printf ("%d", fair->n_held);
  g_autofree char *revenue = fair->n_returns > 0 ? ocop_text_from_money (fair->ocop_revenue) : g_strdup ("–");
  g_autofree char *visitors = fair->visitors > 0 ? ocop_text_from_count (fair->visitors) : g_strdup ("–");
  g_autofree char *contracts = g_strdup_printf ("%d", fair->n_contracts);

  attach (grid, name, is_this ? "small strong" : "small", 0, row);
  attach (grid, days, classes, 1, row);
  attach (grid, booths, classes, 2, row);
  attach (grid, revenue, classes, 3, row);
  attach_mean (grid, fair, ocop_fair_listed_per_day, classes, 4, row);
  attach_mean (grid, fair, ocop_fair_listed_per_booth, classes, 5, row);
  attach (grid, visitors, classes, 6, row);
  attach (grid, contracts, classes, 7, row);
}

/**
 * ocop_fair_comparison_new:
 * @desk: a fair
 *
 * Returns: (transfer floating): the fair beside those before it, in all and per day and booth
 */
GtkWidget *
ocop_fair_comparison_new (OcopFairDesk *desk)
{
  const char *titles[] = { _("Fair"), _("Days"), _("Booths"), _("OCOP revenue"), _("per day"), _("per booth"), _("Visitors"), _("Contracts") };
  GtkWidget *card = ocop_card_new (_("Beside Earlier Fairs"), ocop_label_new (_("rounded to whole đồng"), "small mute"));
  GtkWidget *grid = gtk_grid_new ();
  OcopRecord *record = ocop_fair_desk_get_facts (desk)->record;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fairs = ocop_fair_list_load_until (ocop_fair_desk_get_db (desk), ocop_record_get_text (record, OCOP_FAIR_STARTS_ON), &error);
  int row = 1;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  for (int i = 0; i < (int) G_N_ELEMENTS (titles); i++)
    attach (grid, titles[i], "small mute strong", i, 0);
  for (guint i = fairs != NULL ? fairs->len : 0; i > 0 && row <= MOST_FAIRS; i--)
    {
      const OcopFairListed *fair = g_ptr_array_index (fairs, i - 1);

      add_fair (grid, fair, fair->fair == ocop_fair_desk_get_fair (desk), row++);
    }
  gtk_box_append (GTK_BOX (card), fairs != NULL ? grid : ocop_label_new (error->message, "bad"));
  if (fairs == NULL)
    g_object_ref_sink (grid), g_object_unref (grid);

  return card;
}
