/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-offices.h"
#include "report/ocop-workbook.h"

G_BEGIN_DECLS

/**
 * OcopPaper:
 *
 * What a sheet is printed on.
 */
typedef enum
{
  OCOP_PAPER_A4_PORTRAIT,
  OCOP_PAPER_A4_LANDSCAPE,
  OCOP_PAPER_A3_LANDSCAPE,
} OcopPaper;

/**
 * OcopCellKind:
 * @OCOP_CELL_TEXT: text, left
 * @OCOP_CELL_WORD: text, centred
 * @OCOP_CELL_COUNT: a count, centred; 0 is a dash
 * @OCOP_CELL_INTEGER: a number to be summed, right; 0 is a dash
 * @OCOP_CELL_POINTS: whole points, where 0 is 0
 * @OCOP_CELL_SCORE: a mean with two decimals
 * @OCOP_CELL_DATE: a real date
 * @OCOP_CELL_SHARE: a share with one decimal
 * @OCOP_CELL_RATE: a whole percentage
 * @OCOP_CELL_RANK: "4 sao", a number
 * @OCOP_CELL_TARGET: "≥ 10"
 * @OCOP_CELL_TARGET_SHARE: "≥ 80%"
 *
 * What stands in the cells of a column: it decides on their number format and place.
 */
typedef enum
{
  OCOP_CELL_TEXT,
  OCOP_CELL_WORD,
  OCOP_CELL_COUNT,
  OCOP_CELL_INTEGER,
  OCOP_CELL_POINTS,
  OCOP_CELL_SCORE,
  OCOP_CELL_DATE,
  OCOP_CELL_SHARE,
  OCOP_CELL_RATE,
  OCOP_CELL_RANK,
  OCOP_CELL_TARGET,
  OCOP_CELL_TARGET_SHARE,
} OcopCellKind;

/**
 * OcopColumn:
 * @head: over the column
 * @group: (nullable): over the head; neighbours of the same group share it
 * @width: in millimetres
 * @kind: what stands in it
 * @formula: (nullable): in the row of column numbers after its own, "(3)+(4)+(5)"
 * @points: size of the letters, 0 for the usual 11
 * @bold: whether all of it is bold
 */
typedef struct
{
  const char *head;
  const char *group;
  double width;
  OcopCellKind kind;
  const char *formula;
  double points;
  gboolean bold;
} OcopColumn;

/**
 * OcopRowLook:
 * @OCOP_ROW_STRONG: bold text in the first columns
 * @OCOP_ROW_DETAIL: a line below another, italic
 * @OCOP_ROW_SUM: a total, bold on grey
 */
typedef enum
{
  OCOP_ROW_PLAIN,
  OCOP_ROW_STRONG,
  OCOP_ROW_DETAIL,
  OCOP_ROW_SUM,
} OcopRowLook;

/**
 * OcopFrame:
 * @office: whose table it is
 * @title: in capitals, perhaps of several lines
 * @subject: (nullable): what exactly, below the title
 * @source: (nullable): where the figures come from, or what the table belongs to; in brackets
 * @unit: (nullable): "sản phẩm, chủ thể"
 * @tab: colour of the tab
 * @freeze: columns that stay when the sheet moves sideways
 * @numbered: whether the columns have their numbers below the heads
 * @filtered: whether the table can be filtered by its heads
 * @whole: whether the heads are repeated on each page; not where a sheet has two tables
 * @illustrative: whether figures come from records flagged illustrative
 * @zoom: on the screen, in percent
 * @head_points: size of the heads' letters, 0 for 11
 */
typedef struct
{
  const OcopOffice *office;
  const char *title;
  const char *subject;
  const char *source;
  const char *unit;
  OcopPaper paper;
  guint32 tab;
  guint freeze;
  gboolean numbered;
  gboolean filtered;
  gboolean whole;
  gboolean illustrative;
  guint zoom;
  double head_points;
} OcopFrame;

/**
 * OcopSigners:
 *
 * Who signs a table.
 */
typedef enum
{
  OCOP_SIGNERS_OFFICE,
  OCOP_SIGNERS_COUNCIL,
} OcopSigners;

typedef struct _OcopSheet OcopSheet;

OcopSheet     *ocop_sheet_new          (OcopWorkbook     *workbook,
                                        const char       *name,
                                        gboolean          streamed);
void           ocop_sheet_free         (OcopSheet        *self);
void           ocop_sheet_set_scope    (OcopSheet        *self,
                                        const char       *scope);
struct _OcopSheetCopy;
void           ocop_sheet_keep_copy    (OcopSheet        *self,
                                        struct _OcopSheetCopy *copy);
OcopWorkbook  *ocop_sheet_get_workbook (OcopSheet        *self);
const char    *ocop_sheet_get_name     (OcopSheet        *self);

/* The frame, in this order; the rows of the table stand between begin and the notes. */
void           ocop_sheet_begin        (OcopSheet        *self,
                                        const OcopFrame  *frame,
                                        const OcopColumn *columns,
                                        guint             n_columns);
void           ocop_sheet_note         (OcopSheet        *self,
                                        const char       *text);
void           ocop_sheet_sign         (OcopSheet        *self,
                                        OcopSigners       signers,
                                        const char       *date);
void           ocop_sheet_finish       (OcopSheet        *self);

/* Rows, strictly one below the other; the functions that fill a cell speak of the row begun last. */
guint          ocop_sheet_begin_row    (OcopSheet        *self,
                                        OcopRowLook       look);
void           ocop_sheet_end_row      (OcopSheet        *self);
void           ocop_sheet_band         (OcopSheet        *self,
                                        const char       *text);
void           ocop_sheet_new_page     (OcopSheet        *self);
guint          ocop_sheet_next_row     (OcopSheet        *self);

void           ocop_sheet_text         (OcopSheet        *self,
                                        guint             column,
                                        const char       *text);
void           ocop_sheet_text_across  (OcopSheet        *self,
                                        guint             first,
                                        guint             last,
                                        const char       *text,
                                        gboolean          centred);
void           ocop_sheet_number       (OcopSheet        *self,
                                        guint             column,
                                        double            value);
void           ocop_sheet_date         (OcopSheet        *self,
                                        guint             column,
                                        const char       *iso);
void           ocop_sheet_formula      (OcopSheet        *self,
                                        guint             column,
                                        double            value,
                                        const char       *format,
                                        ...) G_GNUC_PRINTF (4, 5);
void           ocop_sheet_formula_text (OcopSheet        *self,
                                        guint             column,
                                        const char       *value,
                                        const char       *format,
                                        ...) G_GNUC_PRINTF (4, 5);
void           ocop_sheet_sum          (OcopSheet        *self,
                                        guint             column,
                                        double            value,
                                        guint             first_row,
                                        guint             last_row);
void           ocop_sheet_next_as      (OcopSheet        *self,
                                        OcopCellKind      kind);
void           ocop_sheet_next_format  (OcopSheet        *self,
                                        const char       *number);

/* Right of what is printed: keys and figures that formulas need. */
void           ocop_sheet_add_helper   (OcopSheet        *self,
                                        guint             column,
                                        const char       *head,
                                        guint             pixels);
void           ocop_sheet_help_number  (OcopSheet        *self,
                                        guint             column,
                                        double            value);
void           ocop_sheet_help_text    (OcopSheet        *self,
                                        guint             column,
                                        const char       *text);

/* Addresses: rows as Excel counts them, from 1. */
const char    *ocop_sheet_letters      (guint             column);
char          *ocop_sheet_range        (OcopSheet        *self,
                                        guint             column,
                                        guint             first_row,
                                        guint             last_row);
char          *ocop_sheet_cell         (OcopSheet        *self,
                                        guint             column,
                                        guint             row);
double         ocop_sheet_serial       (const char       *iso);

/* Colours that follow the content. */
void           ocop_sheet_mark_empty   (OcopSheet        *self,
                                        guint             column,
                                        guint             first_row,
                                        guint             last_row,
                                        OcopMark          mark);
void           ocop_sheet_mark_where   (OcopSheet        *self,
                                        guint             first_column,
                                        guint             last_column,
                                        guint             first_row,
                                        guint             last_row,
                                        OcopMark          mark,
                                        const char       *format,
                                        ...) G_GNUC_PRINTF (7, 8);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopSheet, ocop_sheet_free)

G_END_DECLS
