/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-cell-text.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-stage.h"
#include "regulation/ocop-ranking.h"
#include "regulation/ocop-regulations.h"
#include "window/ocop-stars.h"

#include <glib/gi18n-lib.h>

/* The bands that a score must not seem to reach: 30, 50, 70 and 90 in all three decisions, taken from the one in force. */
#define REGULATION "26-2026"

/**
 * ocop_score_text:
 * @score: a mean, 0 or more
 *
 * Returns: (transfer full): two decimals with a comma, never showing a band that is not reached: "89,99"
 */
char *
ocop_score_text (OcopFraction score)
{
  const OcopRegulation *regulation = ocop_regulation_get (REGULATION, NULL);

  return regulation != NULL ? ocop_regulation_print_score (regulation, score) : ocop_fraction_to_score (score, NULL, 0);
}

static char *
make_score (OcopRow *row,
            guint    column)
{
  OcopFraction score;

  return ocop_row_get_fraction (row, column, &score) ? ocop_score_text (score) : g_strdup ("");
}

static char *
make_stars (OcopRow *row,
            guint    column)
{
  int stars = (int) ocop_row_get_number (row, column);
  g_autofree char *text = ocop_stars_to_text (stars);

  if (g_strcmp0 (ocop_row_get_text (row, column), "proposed") == 0)
    /* Translators: a rank that only the centre can give, "5 stars" */
    return g_strdup_printf (_("%s, proposed"), text);

  return g_steal_pointer (&text);
}

static char *
make_state (OcopRow *row,
            guint    column)
{
  const OcopListColumn *described = &ocop_row_get_list (row)->columns[column];
  const char *label = ocop_choice_label (described->choices, ocop_row_get_text (row, column));

  return g_strdup (label != NULL ? label : "");
}

/**
 * ocop_cell_text:
 * @row: a row
 * @column: place of a column in its list
 *
 * Returns: (transfer full): what the cell says, empty where nothing is known
 */
char *
ocop_cell_text (OcopRow *row,
                guint    column)
{
  if (!ocop_row_is_set (row, column))
    return g_strdup ("");

  switch (ocop_row_get_list (row)->columns[column].type)
    {
    case OCOP_COLUMN_TEXT:
      return g_strdup (ocop_row_get_text (row, column));
    case OCOP_COLUMN_COUNT:
      return ocop_text_from_count (ocop_row_get_number (row, column));
    case OCOP_COLUMN_SCORE:
      return make_score (row, column);
    case OCOP_COLUMN_STARS:
      return make_stars (row, column);
    case OCOP_COLUMN_DATE:
      return ocop_date_to_short (ocop_row_get_text (row, column));
    case OCOP_COLUMN_MONEY:
      return ocop_text_from_money (ocop_row_get_number (row, column));
    case OCOP_COLUMN_STATE:
      return make_state (row, column);
    default:
      g_assert_not_reached ();
    }
}

/* A tab or a new line in a text would begin another cell or row. */
static char *
on_one_line (const char *text)
{
  char *line = g_strdup (text);

  return g_strdelimit (line, "\t\r\n", ' ');
}

/**
 * ocop_cell_text_copied:
 * @row: a row
 * @column: place of a column in its list
 *
 * Returns: (transfer full): what a spreadsheet set to Vietnamese reads as what it is: figures without separators of
 *   thousands and with a decimal comma, dates dd/mm/yyyy
 */
char *
ocop_cell_text_copied (OcopRow *row,
                       guint    column)
{
  g_autofree char *text = NULL;

  switch (ocop_row_get_list (row)->columns[column].type)
    {
    case OCOP_COLUMN_COUNT:
    case OCOP_COLUMN_STARS:
    case OCOP_COLUMN_MONEY:
      if (!ocop_row_is_set (row, column))
        return g_strdup ("");
      return g_strdup_printf ("%" G_GINT64_FORMAT, ocop_row_get_number (row, column));
    case OCOP_COLUMN_TEXT:
    case OCOP_COLUMN_SCORE:
    case OCOP_COLUMN_DATE:
    case OCOP_COLUMN_STATE:
    default:
      text = ocop_cell_text (row, column);
      return on_one_line (text);
    }
}
