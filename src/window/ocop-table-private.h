/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-key-sorter.h"
#include "window/ocop-slots.h"
#include "window/ocop-table.h"

G_BEGIN_DECLS

/* One column: described by the list, shown by the view. */
typedef struct
{
  OcopTable *table;
  guint place; /* in the list's description */
  GtkColumnViewColumn *column;
  int width;          /* given by the person, in pixels at letters of the usual size; 0: the usual width */
  gboolean is_wanted; /* by the person */
  gboolean is_folded; /* for lack of room */
} OcopTableColumn;

struct _OcopTable
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkColumnView *view;
  GtkWidget *foot;
  GtkWidget *foot_start; /* (nullable) the owner's sums */
  GtkLabel *hint;
  GtkLabel *illustrative; /* shown where a score in view is */

  /* owned */
  OcopListing *listing;
  GSettings *settings;
  OcopSlots *slots;             /* (nullable) set after the first frame */
  GtkMultiSelection *selection; /* (nullable) set with the slots */
  GPtrArray *columns;           /* of OcopTableColumn, in the order of the description */
  GSimpleActionGroup *actions;
  GMenuModel *menu;
  GArray *selected; /* of gint64: row ids, kept while rows move and go */

  OcopKeyProbe probe;
  guint sort; /* what the listing is ordered by, as the headers show it */
  gboolean is_descending;
  guint idle; /* what is to be done after the present event */
  gboolean is_selection_stale;
  gboolean are_columns_stale;
  gboolean is_arranging; /* the program moves columns, not the person */
};

const OcopList  *ocop_table_get_list      (OcopTable       *self);
OcopTableColumn *ocop_table_get_column    (OcopTable       *self,
                                           const char      *key);
void             ocop_table_touch         (OcopTable       *self);

/* ocop-table-columns.c */
void             ocop_table_make_columns  (OcopTable       *self);
void             ocop_table_arrange       (OcopTable       *self);
void             ocop_table_note_columns  (OcopTable       *self);
void             ocop_table_align_titles  (OcopTable       *self);
void             ocop_table_forget_columns (OcopTable      *self);
void             ocop_table_want_column   (OcopTableColumn *column,
                                           gboolean         is_wanted);
void             ocop_table_move_column   (OcopTableColumn *column,
                                           int              steps);

/* ocop-table-cells.c */
GtkListItemFactory *ocop_table_make_cells (OcopTableColumn *column);
void             ocop_table_show_tooltips (GtkColumnView   *view);

/* ocop-table-actions.c */
void             ocop_table_make_actions  (OcopTable       *self);
void             ocop_table_show_state    (OcopTable       *self);
void             ocop_table_sort          (OcopTable       *self,
                                           guint            place,
                                           gboolean         is_descending);
GMenuModel      *ocop_table_make_header_menu (OcopTableColumn *column);

/* ocop-table-selection.c */
void             ocop_table_selection_changed (OcopTable   *self);
void             ocop_table_select_again  (OcopTable       *self);

/* ocop-table-copy.c */
void             ocop_table_copy          (OcopTable       *self);

static inline const OcopListColumn *
ocop_table_column_get_described (const OcopTableColumn *column)
{
  return &ocop_table_get_list (column->table)->columns[column->place];
}

static inline gboolean
ocop_table_column_is_figure (const OcopTableColumn *column)
{
  OcopColumnType type = ocop_table_column_get_described (column)->type;

  return type == OCOP_COLUMN_COUNT || type == OCOP_COLUMN_SCORE || type == OCOP_COLUMN_MONEY;
}

G_END_DECLS
