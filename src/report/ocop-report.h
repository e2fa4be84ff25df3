/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-report-data.h"

#include <gio/gio.h>

G_BEGIN_DECLS

struct _OcopSheet;

/**
 * OcopMoment:
 * @OCOP_MOMENT_YEAR: sums up the year or the city
 * @OCOP_MOMENT_BEFORE: is needed before the council meets
 * @OCOP_MOMENT_DURING: while it meets
 * @OCOP_MOMENT_AFTER: when it has concluded
 *
 * When in the work a table or paper is needed.
 */
typedef enum
{
  OCOP_MOMENT_YEAR,
  OCOP_MOMENT_BEFORE,
  OCOP_MOMENT_DURING,
  OCOP_MOMENT_AFTER,
} OcopMoment;

#define OCOP_N_MOMENTS (OCOP_MOMENT_AFTER + 1)

/**
 * OcopReach:
 * @OCOP_REACH_ANY: tells of a year, a round or a session, of the city or a unit
 * @OCOP_REACH_ROUND: of a year or a round, of the city or a unit
 * @OCOP_REACH_YEAR: of the whole city in a whole year alone
 *
 * What a table can tell of.
 */
typedef enum
{
  OCOP_REACH_ANY,
  OCOP_REACH_ROUND,
  OCOP_REACH_YEAR,
} OcopReach;

/**
 * OcopReportTable:
 * @key: by which a command asks for it, "by-unit"
 * @name: on its tab, "Theo địa bàn"
 * @step: tables of a lower step are filled first, so that formulas know where their figures stand
 * @streamed: whether its rows go straight to the disk
 * @names: (nullable): names of its sheets, where there is one for each session or decision; else @name
 * @fill: fills the n-th of its sheets
 * @moment: when in the work it is needed
 * @reach: what it can tell of
 * @description: (nullable): what it is for, marked for translation
 * @on_request: whether it is so long that the whole workbook leaves it out
 *
 * One Excel table of the office. Adding one is one more entry in ocop_report_tables(), in the order of tabs; commands and the
 * window's report centre list what stands there.
 */
typedef struct
{
  const char *key;
  const char *name;
  guint step;
  gboolean streamed;
  GStrv (*names) (const OcopReport *report);
  void (*fill) (struct _OcopSheet *sheet,
                const OcopReport  *report,
                guint              nth);
  OcopMoment moment;
  OcopReach reach;
  const char *description;
  gboolean on_request;
} OcopReportTable;
const OcopReportTable *ocop_report_tables     (gsize              *n_tables);
gboolean               ocop_report_table_fits (const OcopReportTable *table,
                                               const OcopScope    *scope);

gboolean               ocop_report_write      (OcopDb             *db,
                                               OcopScope          *scope,
                                               const char *const  *tables,
                                               const char         *path,
                                               GCancellable       *cancellable,
                                               GError            **error);
gboolean               ocop_report_write_data (const OcopReport   *report,
                                               const char *const  *tables,
                                               const char         *path,
                                               GCancellable       *cancellable,
                                               GError            **error);
GPtrArray             *ocop_report_copy_tables (const OcopReport  *report,
                                               const char *const  *tables,
                                               guint               limit,
                                               GCancellable       *cancellable,
                                               GError            **error);

G_END_DECLS
