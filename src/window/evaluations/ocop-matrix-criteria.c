/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-criteria.h"

static OcopMatrixCriterion *
need_row (GtkListBox *list,
          guint       place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) place);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (ocop_matrix_criterion_new ());
      gtk_list_box_append (list, GTK_WIDGET (row));
    }

  return OCOP_MATRIX_CRITERION (row);
}

/**
 * ocop_matrix_criteria_fill:
 * @list: as ocop_grid_list_new() made it
 * @sheets: sheets of the session
 * @line: (nullable): one of its products, %NULL to show none
 *
 * Shows what every member gave the product on every criterion, and the totals below.
 */
void
ocop_matrix_criteria_fill (GtkListBox              *list,
                           const OcopSessionSheets *sheets,
                           const OcopSessionLine   *line)
{
  guint n = 0;
  GtkListBoxRow *row;

  if (line != NULL)
    {
      g_autoptr (GPtrArray) criteria = ocop_line_criteria_new (sheets, line);

      for (guint i = 0; i < criteria->len; i++)
        ocop_matrix_criterion_set (need_row (list, n++), sheets, line, g_ptr_array_index (criteria, i));
      ocop_matrix_criterion_set_totals (need_row (list, n++), sheets, line);
    }
  while ((row = gtk_list_box_get_row_at_index (list, (int) n)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * ocop_matrix_criteria_select:
 * @list: a list of criteria
 * @item: index of a criterion, %OCOP_NO_ITEM for the totals
 *
 * Leads to a criterion: selected, focused and in view.
 */
void
ocop_matrix_criteria_select (GtkListBox *list,
                             int         item)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (ocop_matrix_criterion_get_item (OCOP_MATRIX_CRITERION (row)) == item)
      {
        gtk_list_box_select_row (list, row);
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return;
      }
}
