/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_GRID_ROW (ocop_grid_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (OcopGridRow, ocop_grid_row, OCOP, GRID_ROW, GtkListBoxRow)

struct _OcopGridRowClass
{
  GtkListBoxRowClass parent_class;
};

/* No member's cell: the row as a whole. */
#define OCOP_GRID_WHOLE_ROW (-1)

/**
 * OcopGridOpenFunc:
 * @list: a list of ocop_grid_list_new()   @row: what is to be opened   @cell: member's cell of it, %OCOP_GRID_WHOLE_ROW for none
 */
typedef void (*OcopGridOpenFunc) (GtkListBox  *list,
                                  OcopGridRow *row,
                                  int          cell,
                                  gpointer     data);

GtkWidget  *ocop_grid_list_new       (const char       *label,
                                      OcopGridOpenFunc  open,
                                      gpointer          data);
void        ocop_grid_row_take_words (OcopGridRow      *self,
                                      GPtrArray        *words);
guint       ocop_grid_row_get_n_cells (OcopGridRow     *self);
const char *ocop_grid_row_get_cell_words (OcopGridRow  *self,
                                      guint             cell);
int         ocop_grid_row_find_cell  (OcopGridRow      *self,
                                      double            x);
void        ocop_grid_row_enter_cell (OcopGridRow      *self,
                                      int               cell);

G_END_DECLS
