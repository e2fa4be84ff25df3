/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-report-data.h"

#include <gio/gio.h>

G_BEGIN_DECLS

struct _OcopSheet;

/**
 * OcopReportTable:
 * @key: by which a command asks for it, "by-unit"
 * @name: on its tab, "Theo địa bàn"
 * @step: tables of a lower step are filled first, so that formulas know where their figures stand
 * @streamed: whether its rows go straight to the disk
 * @names: (nullable): names of its sheets, where there is one for each session or decision; else @name
 * @fill: fills the n-th of its sheets
 *
 * One Excel table of the office. Adding one is one more entry in ocop_report_tables(), in the order of tabs.
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
} OcopReportTable;

const OcopReportTable *ocop_report_tables     (gsize              *n_tables);

gboolean               ocop_report_write      (OcopDb             *db,
                                               int                 year,
                                               const char         *as_of,
                                               const char *const  *tables,
                                               const char         *path,
                                               GCancellable       *cancellable,
                                               GError            **error);
gboolean               ocop_report_write_data (const OcopReport   *report,
                                               const char *const  *tables,
                                               const char         *path,
                                               GCancellable       *cancellable,
                                               GError            **error);

G_END_DECLS
