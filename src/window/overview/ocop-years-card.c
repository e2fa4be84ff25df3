/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-years-card.h"

#include "base/ocop-text.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

static char *
say_value (const OcopYearFigures *figures,
           OcopYearFigure         figure)
{
  return figures->known[figure] ? ocop_text_from_count (figures->values[figure]) : g_strdup ("–");
}

/* "+3", "−2", "0"; a dash where one of the two is not known. */
static char *
say_difference (const OcopYearFigures *before,
                const OcopYearFigures *now,
                OcopYearFigure         figure)
{
  gint64 difference = now->values[figure] - before->values[figure];
  g_autofree char *size = ocop_text_from_count (ABS (difference));

  if (!before->known[figure] || !now->known[figure])
    return g_strdup ("–");

  return g_strdup_printf ("%s%s", difference > 0 ? "+" : difference < 0 ? "−" : "", size);
}

static void
attach (GtkWidget  *grid,
        const char *text,
        const char *classes,
        int         column,
        int         row)
{
  GtkWidget *label = ocop_label_new (text, classes);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

/**
 * ocop_years_card_new:
 * @before: figures of a year   @now: of a later one
 *
 * Returns: (transfer floating): a card that sets them side by side
 */
GtkWidget *
ocop_years_card_new (const OcopYearFigures *before,
                     const OcopYearFigures *now)
{
  GtkWidget *card = ocop_card_new (_("Two Years Compared"), NULL);
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *first = g_strdup_printf ("%d", before->year);
  g_autofree char *second = g_strdup_printf ("%d", now->year);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  attach (grid, first, "small strong num", 1, 0);
  attach (grid, second, "small strong num", 2, 0);
  attach (grid, _("Difference"), "small strong", 3, 0);
  for (OcopYearFigure figure = 0; figure < OCOP_N_YEAR_FIGURES; figure++)
    {
      g_autofree char *then = say_value (before, figure);
      g_autofree char *value = say_value (now, figure);
      g_autofree char *difference = say_difference (before, now, figure);

      attach (grid, ocop_year_figure_get_label (figure), "small", 0, (int) figure + 1);
      attach (grid, then, "small num", 1, (int) figure + 1);
      attach (grid, value, "small num", 2, (int) figure + 1);
      attach (grid, difference, "small num", 3, (int) figure + 1);
    }
  gtk_box_append (GTK_BOX (card), grid);
  gtk_box_append (GTK_BOX (card),
                  ocop_label_new (_("Past years on their last day; what is not recorded is a dash and never 0."), "tiny mute"));

  return card;
}
