/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/ocop-print.h"
#include "report/ocop-report.h"

G_BEGIN_DECLS

/**
 * OcopFormat:
 * @OCOP_FORMAT_PDF: to be printed as it is
 * @OCOP_FORMAT_DOCX: to be edited in a word processor
 * @OCOP_FORMAT_XLSX: an Excel workbook
 */
typedef enum
{
  OCOP_FORMAT_PDF = 1 << 0,
  OCOP_FORMAT_DOCX = 1 << 1,
  OCOP_FORMAT_XLSX = 1 << 2,
} OcopFormat;

/**
 * OcopOutput:
 * @key: "paper/minutes", "table/annex", "workbook"
 * @paper: (nullable): the printed document it is
 * @table: (nullable): the Excel table it is; the whole workbook is neither
 * @moment: when in the work it is needed
 *
 * Something that an office gives out. The list follows from the documents and tables that are known.
 */
typedef struct
{
  char *key;
  const OcopPrintKind *paper;
  const OcopReportTable *table;
  OcopMoment moment;
} OcopOutput;

/* An output in one of its formats. */
typedef struct
{
  const OcopOutput *output;
  OcopFormat format;
} OcopOutputWanted;

const OcopOutput *ocop_outputs               (guint             *n_outputs);
const OcopOutput *ocop_output_find           (const char        *key);
const char       *ocop_output_get_title      (const OcopOutput  *self);
const char       *ocop_output_get_description (const OcopOutput *self);
guint             ocop_output_get_formats    (const OcopOutput  *self);
OcopFormat        ocop_output_get_usual_format (const OcopOutput *self);
gboolean          ocop_output_fits           (const OcopOutput  *self,
                                              const OcopScope   *scope);
char             *ocop_output_make_file_name (const OcopOutput  *self,
                                              const OcopScope   *scope,
                                              OcopFormat         format);
GArray           *ocop_outputs_of_session_end (void);

G_END_DECLS
