/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-measure.h"
#include "report/ocop-style.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _OcopWorkbook OcopWorkbook;

OcopWorkbook  *ocop_workbook_new         (const char       *path,
                                          GCancellable     *cancellable,
                                          GError          **error);
void           ocop_workbook_free        (OcopWorkbook     *self);
gboolean       ocop_workbook_close       (OcopWorkbook     *self,
                                          GError          **error);

lxw_workbook  *ocop_workbook_get_raw     (OcopWorkbook     *self);
OcopMeasure   *ocop_workbook_get_measure (OcopWorkbook     *self);
lxw_worksheet *ocop_workbook_add_sheet   (OcopWorkbook     *self,
                                          const char       *name,
                                          gboolean          streamed);
void           ocop_workbook_describe    (OcopWorkbook     *self,
                                          const char       *title,
                                          const char       *company,
                                          const char       *date);

void           ocop_workbook_check       (OcopWorkbook     *self,
                                          lxw_error         result);
gboolean       ocop_workbook_is_stopped  (OcopWorkbook     *self);

lxw_format    *ocop_workbook_format      (OcopWorkbook     *self,
                                          const OcopStyle  *style);
lxw_format    *ocop_workbook_mark        (OcopWorkbook     *self,
                                          OcopMark          mark);

/* Where in the workbook a figure stands, by a name such as "by-unit/7/in-year". */
void           ocop_workbook_set_place   (OcopWorkbook     *self,
                                          const char       *reference,
                                          const char       *name_format,
                                          ...) G_GNUC_PRINTF (3, 4);
const char    *ocop_workbook_get_place   (OcopWorkbook     *self,
                                          const char       *name_format,
                                          ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopWorkbook, ocop_workbook_free)

G_END_DECLS
