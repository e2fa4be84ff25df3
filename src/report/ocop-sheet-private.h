/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-sheet-copy.h"

G_BEGIN_DECLS

#define OCOP_POINTS 11.0
/* A council has some fifteen members; a survey among hundreds would still fit. */
#define OCOP_MAX_COLUMNS 512
#define OCOP_N_KINDS (OCOP_CELL_TARGET_SHARE + 1)
#define OCOP_N_LOOKS (OCOP_ROW_SUM + 1)

/* How the letters of a cell lie in it: a line of 11 points takes 19 pixels, and Excel and LibreOffice wrap
 * differently, so that heights are set with some room to spare instead of being left to them. */
#define OCOP_LINE_PIXELS 19
#define OCOP_CELL_PADDING 8
#define OCOP_WRAP_SHARE 0.955

/* Shared by the files that make a sheet: ocop-sheet.c (rows), ocop-sheet-cells.c, ocop-sheet-address.c
 * (references, helpers, conditions), ocop-sheet-frame.c (heads), ocop-sheet-foot.c and ocop-sheet-print.c.
 * Rows and columns count from 0 here. */
struct _OcopSheet
{
  OcopWorkbook *workbook;
  lxw_worksheet *sheet;
  char *name;
  char *scope;        /* (nullable) of what it tells, where that is not the whole year and city */
  gboolean streamed;
  OcopSheetCopy *copy; /* (nullable) borrowed: kept of what is written */

  OcopFrame frame;
  OcopColumn *columns;
  guint n_columns;
  guint *pixels;      /* of each column */
  guint total_pixels; /* of all */
  double scale;       /* by which the frame is set larger because the print is smaller */

  guint row;          /* the row being filled, or the next one */
  gboolean in_row;
  OcopRowLook look;
  guint tallest;      /* pixels that the row needs */
  guint8 written[OCOP_MAX_COLUMNS]; /* which columns are written in the row */
  int next_kind;      /* kind of the next cell where it differs from its column, else -1 */
  const char *next_number;
  lxw_format *formats[OCOP_MAX_COLUMNS][OCOP_N_LOOKS];

  GArray *heights;    /* of every row in pixels */
  GArray *breaks;     /* rows before which a page begins */
  GArray *bands;      /* rows that stay with the row below them */
  guint head_row;     /* first row of the heads */
  guint first_row;    /* first row of the table */
  guint last_row;     /* last row of the table, totals included */
  guint tail_row;     /* from here on the rows go with the signature */
  guint last_plain[2];/* the last two rows that are neither totals nor bands */
  guint n_plain;
  guint n_notes;
  gboolean filter_set;
  gboolean finished;
};

/* What a frame prints at @points must be larger on a sheet that is printed smaller; half points are what
 * Excel knows. */
double      ocop_sheet_scaled        (const OcopSheet *self,
                                      double           points);
void        ocop_sheet_set_height    (OcopSheet       *self,
                                      guint            row,
                                      guint            pixels);
guint       ocop_sheet_text_height   (OcopSheet       *self,
                                      OcopFace         face,
                                      double           points,
                                      const char      *text,
                                      guint            pixels);
OcopFace    ocop_sheet_face          (const OcopSheet *self,
                                      guint            column);
double      ocop_sheet_points        (const OcopSheet *self,
                                      guint            column);
guint       ocop_sheet_pixels        (const OcopSheet *self,
                                      guint            first,
                                      guint            last);
void        ocop_sheet_merge         (OcopSheet       *self,
                                      guint            row,
                                      guint            first,
                                      guint            last,
                                      const char      *text,
                                      const OcopStyle *style);
lxw_format *ocop_sheet_column_format (OcopSheet       *self,
                                      guint            column,
                                      int              kind,
                                      const char      *number);
double      ocop_paper_width         (OcopPaper        paper);

void        ocop_sheet_write_heads   (OcopSheet       *self);
void        ocop_sheet_set_up_screen (OcopSheet       *self);
void        ocop_sheet_set_up_print  (OcopSheet       *self,
                                      guint            last_row);
void        ocop_sheet_set_filter    (OcopSheet       *self);

G_END_DECLS
