/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-sheet.h"

G_BEGIN_DECLS

/**
 * OcopCopyCell:
 * @first: @last: columns it covers
 * @text: what is read in it, numbers as they are shown
 * @kind: what it is, which says where in the cell it stands; @centred: in the middle whatever it is
 */
typedef struct
{
  guint first;
  guint last;
  char *text;
  OcopCellKind kind;
  gboolean centred;
} OcopCopyCell;

/**
 * OcopCopyRow:
 * @look: how it is set
 * @band: whether it is a row across the table that heads those below
 * @begins_page: whether a page begins with it
 * @cells: (element-type OcopCopyCell): without those that are empty
 */
typedef struct
{
  OcopRowLook look;
  gboolean band;
  gboolean begins_page;
  GArray *cells;
} OcopCopyRow;

/**
 * OcopSheetCopy:
 * @name: of the tab
 * @frame: what stands around the table, with texts of its own
 * @scope: (nullable): of what it tells
 * @columns: (array length=n_columns): heads with texts of their own, %NULL where there is no table
 * @rows: (element-type OcopCopyRow)
 * @notes: (element-type utf8): below the table
 * @signers: who signs, where @signed_on is given   @signed_on: (nullable): ISO date
 * @limit: rows that are kept at most, 0 for all   @n_rows: rows there are
 *
 * What a sheet shows, kept while it is written, so that a screen or a printer shows those very rows.
 */
typedef struct _OcopSheetCopy
{
  char *name;
  OcopFrame frame;
  char *scope;
  OcopColumn *columns;
  guint n_columns;
  GPtrArray *rows;
  GPtrArray *notes;
  OcopSigners signers;
  char *signed_on;
  guint limit;
  guint n_rows;
  gboolean page_begins;
} OcopSheetCopy;

OcopSheetCopy *ocop_sheet_copy_new   (const char       *name,
                                      guint             limit);
void           ocop_sheet_copy_free  (OcopSheetCopy    *self);

/* For the sheet that is copied. */
void           ocop_sheet_copy_begin (OcopSheetCopy    *self,
                                      const OcopFrame  *frame,
                                      const char       *scope,
                                      const OcopColumn *columns,
                                      guint             n_columns);
void           ocop_sheet_copy_row   (OcopSheetCopy    *self,
                                      OcopRowLook       look);
void           ocop_sheet_copy_text  (OcopSheetCopy    *self,
                                      guint             first,
                                      guint             last,
                                      const char       *text,
                                      int               kind,
                                      gboolean          centred);
void           ocop_sheet_copy_number (OcopSheetCopy   *self,
                                      guint             column,
                                      double            value,
                                      int               kind,
                                      const char       *format);
void           ocop_sheet_copy_band  (OcopSheetCopy    *self,
                                      const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopSheetCopy, ocop_sheet_copy_free)

G_END_DECLS
