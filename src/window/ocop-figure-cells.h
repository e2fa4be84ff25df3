/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopFigureEdit:
 * @row: @column: which cell
 * @is_known: whether there is a figure; else the cell is emptied
 * @value: the figure
 */
typedef struct
{
  guint row;
  guint column;
  gboolean is_known;
  gint64 value;
} OcopFigureEdit;

/**
 * OcopFigureSource:
 * @count_rows: @count_columns: how many there are
 * @title_row: @title_column: (transfer full): what stands beside and above
 * @get: whether a cell has a figure, and which; an empty cell is unknown and never 0
 * @refuse: (nullable) (transfer full): why a cell cannot have a figure, a sentence; %NULL if it can
 * @is_money: whether the figures of a column are đồng, so that “5 triệu” may be typed
 * @row_sum: (nullable): heading of the sums at the right, marked for translation; %NULL for none
 * @adds: (nullable): whether a column is part of the sum at the right; all are where it is %NULL
 * @write: (array length=n_edits): what a person entered, whole, as one act; ocop_figure_grid_refresh() follows once it is
 *   in the file or was refused
 *
 * Where the figures of a grid come from and go to. Every function gets the owner.
 */
typedef struct
{
  guint (*count_rows) (gpointer owner);
  guint (*count_columns) (gpointer owner);
  char *(*title_row) (gpointer owner,
                      guint    row);
  char *(*title_column) (gpointer owner,
                         guint    column);
  gboolean (*get) (gpointer owner,
                   guint    row,
                   guint    column,
                   gint64  *value);
  char *(*refuse) (gpointer owner,
                   guint    row,
                   guint    column,
                   gint64   value);
  gboolean (*is_money) (gpointer owner,
                        guint    column);
  const char *row_sum;
  gboolean (*adds) (gpointer owner,
                    guint    column);
  void (*write) (gpointer              owner,
                 const OcopFigureEdit *edits,
                 guint                 n_edits);
} OcopFigureSource;

/* The figures of a grid in memory, with their sums and with what was typed and is wrong. */
typedef struct _OcopFigureCells OcopFigureCells;

OcopFigureCells *ocop_figure_cells_new        (const OcopFigureSource *source,
                                               gpointer                owner);
void             ocop_figure_cells_free       (OcopFigureCells        *self);
void             ocop_figure_cells_read       (OcopFigureCells        *self);

guint            ocop_figure_cells_n_rows     (const OcopFigureCells  *self);
guint            ocop_figure_cells_n_columns  (const OcopFigureCells  *self);
const char      *ocop_figure_cells_row        (const OcopFigureCells  *self,
                                               guint                   row);
const char      *ocop_figure_cells_column     (const OcopFigureCells  *self,
                                               guint                   column);
char            *ocop_figure_cells_text       (const OcopFigureCells  *self,
                                               guint                   row,
                                               guint                   column);
const char      *ocop_figure_cells_fault      (const OcopFigureCells  *self,
                                               guint                   row,
                                               guint                   column);
guint            ocop_figure_cells_n_faults   (const OcopFigureCells  *self);
gboolean         ocop_figure_cells_has_sums   (const OcopFigureCells  *self);
gboolean         ocop_figure_cells_sum_row    (const OcopFigureCells  *self,
                                               guint                   row,
                                               gint64                 *sum);
gboolean         ocop_figure_cells_sum_column (const OcopFigureCells  *self,
                                               guint                   column,
                                               gint64                 *sum);
gboolean         ocop_figure_cells_sum_all    (const OcopFigureCells  *self,
                                               gint64                 *sum);

gboolean         ocop_figure_cells_enter      (OcopFigureCells        *self,
                                               guint                   row,
                                               guint                   column,
                                               const char             *text);
char            *ocop_figure_cells_paste      (OcopFigureCells        *self,
                                               guint                   row,
                                               guint                   column,
                                               const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopFigureCells, ocop_figure_cells_free)

G_END_DECLS
