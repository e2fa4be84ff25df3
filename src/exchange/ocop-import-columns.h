/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-shape.h"
#include "exchange/ocop-table.h"

G_BEGIN_DECLS

/* What a column of a list of products can hold. */
typedef enum
{
  OCOP_IMPORT_NUMBER,
  OCOP_IMPORT_CODE,
  OCOP_IMPORT_NAME,
  OCOP_IMPORT_PRODUCER,
  OCOP_IMPORT_TYPE,
  OCOP_IMPORT_ADDRESS,
  OCOP_IMPORT_COMMUNE,
  OCOP_IMPORT_DISTRICT,
  OCOP_IMPORT_GROUP,
  OCOP_IMPORT_SUBGROUP,
  OCOP_IMPORT_YEAR,
  OCOP_IMPORT_ROUND,
  OCOP_IMPORT_STARS,
  OCOP_IMPORT_SCORE,
  OCOP_IMPORT_DECISION,
  OCOP_IMPORT_DECIDED,
  OCOP_IMPORT_AUTHORITY,
  OCOP_IMPORT_KIND,
  OCOP_IMPORT_SOURCE,
  OCOP_IMPORT_PHONE,
  OCOP_IMPORT_REPRESENTATIVE,
  OCOP_IMPORT_N_COLUMNS
} OcopImportColumn;

/**
 * OcopImportLayout:
 * @row: number of the row with the headings
 * @at: where each column stands, from 0; -1 if the list does not have it
 *
 * Where things stand in a list: as the program found it, or as a person corrected it.
 */
typedef struct
{
  guint row;
  int   at[OCOP_IMPORT_MOST_COLUMNS];
} OcopImportLayout;

/**
 * OcopImportRowKind: what a row below the heading is
 */
typedef enum
{
  OCOP_IMPORT_ROW_DATA,
  OCOP_IMPORT_ROW_HEADING, /* the heading again, or its second row */
  OCOP_IMPORT_ROW_COLUMN_NUMBERS,
  OCOP_IMPORT_ROW_TOTAL,
  OCOP_IMPORT_ROW_NOTE, /* a note, a title inside the list, a signature */
} OcopImportRowKind;

/**
 * OcopImportColumns:
 * @shape: what they can hold
 * @at: where each column stands, -1 if the list does not have it
 * @others: (element-type utf8): headings that are not imported
 * @row: number of the row with the headings, 0 before they are found
 * @illustrative: whether a title says that the scores are illustrative
 *
 * Where things stand in a list; found as its first rows go by.
 */
typedef struct
{
  const OcopImportShape *shape;
  int        at[OCOP_IMPORT_MOST_COLUMNS];
  GPtrArray *others;
  guint      row;
  gboolean   illustrative;
  char      *first_heading; /* of the first column that a list must have; a list of several pages has it again */
  GPtrArray *above;   /* folded cells of the row before */
  gboolean   is_next; /* the row directly below the headings is due */
} OcopImportColumns;

void        ocop_import_columns_init     (OcopImportColumns       *self,
                                          const OcopImportShape   *shape);
void        ocop_import_columns_clear    (OcopImportColumns       *self);
const char *ocop_import_column_label     (OcopImportColumn         column);
gboolean    ocop_import_columns_look     (OcopImportColumns       *self,
                                          const OcopTableRow      *row);
gboolean    ocop_import_columns_place    (OcopImportColumns       *self,
                                          const OcopImportLayout  *layout,
                                          const OcopTableRow      *row);
OcopImportRowKind ocop_import_columns_classify (OcopImportColumns       *self,
                                          const OcopTableRow      *row);
const OcopTableCell *
            ocop_import_columns_get      (const OcopImportColumns *self,
                                          const OcopTableRow      *row,
                                          guint                    column);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopImportColumns, ocop_import_columns_clear)

G_END_DECLS
