/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-report-data.h"

G_BEGIN_DECLS

/**
 * MadeReport:
 *
 * A report of invented data, built without a file. All that it points to lives in its pool.
 */
typedef struct
{
  OcopReport report;
  GPtrArray *pool;
  GPtrArray *arrays;
  GStringChunk *strings;
} MadeReport;

/* Kinds: "full" (40 products, two sessions, every state of a sheet), "one" (product, member), "survey" (250
 * members, a mean of 89.996), "empty". */
MadeReport *made_report_new  (const char *kind);
MadeReport *made_register    (guint       n_products);
void        made_report_free (MadeReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MadeReport, made_report_free)

G_END_DECLS
