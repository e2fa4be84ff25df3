/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopTableType:
 * @OCOP_TABLE_EMPTY: nothing
 * @OCOP_TABLE_TEXT: words
 * @OCOP_TABLE_NUMBER: a number as the file writes it, with a point: exact
 * @OCOP_TABLE_DATE: a day, ISO
 * @OCOP_TABLE_FLAG: "1" or "0"
 * @OCOP_TABLE_ERROR: what a formula failed with, "#N/A"
 */
typedef enum
{
  OCOP_TABLE_EMPTY,
  OCOP_TABLE_TEXT,
  OCOP_TABLE_NUMBER,
  OCOP_TABLE_DATE,
  OCOP_TABLE_FLAG,
  OCOP_TABLE_ERROR,
} OcopTableType;

/**
 * OcopTableCell:
 * @text: what it says; empty for @OCOP_TABLE_EMPTY
 */
typedef struct
{
  OcopTableType type;
  const char   *text;
} OcopTableCell;

/**
 * OcopTableRow:
 * @number: as a person counts, from 1: row of a sheet, line of a text
 * @n_cells: how many
 * @cells: (array length=n_cells): valid during the call
 * @from_1904: whether numbers that are days count from 1904
 */
typedef struct
{
  guint                number;
  guint                n_cells;
  const OcopTableCell *cells;
  gboolean             from_1904;
} OcopTableRow;

/**
 * OcopTableFunc:
 *
 * Takes a row that is not empty. Returns: %FALSE to read no further, with or without an error
 */
typedef gboolean (*OcopTableFunc) (const OcopTableRow *row,
                                   gpointer            data,
                                   GError            **error);

G_END_DECLS
