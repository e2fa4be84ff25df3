/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-listing.h"

G_BEGIN_DECLS

/**
 * OcopListingReport:
 * @query: which rows, in which order
 * @columns: (array length=n_columns): places of the columns shown, in their order
 * @title: over the table   @subject: (nullable): what it is narrowed to, in words
 *
 * A list as a person has it on the screen.
 */
typedef struct
{
  const OcopList *list;
  const OcopListQuery *query;
  const guint *columns;
  guint n_columns;
  const char *title;
  const char *subject;
} OcopListingReport;

gboolean ocop_report_write_listing (OcopDb                   *db,
                                    const OcopListingReport  *report,
                                    const char               *path,
                                    GCancellable             *cancellable,
                                    GError                  **error);

G_END_DECLS
