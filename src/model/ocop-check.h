/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopCheck:
 * @findings: (element-type utf8): what is wrong, a sentence each
 * @notes: (element-type utf8): what a reader should know, though nothing is wrong
 * @n_records: @n_sheets: @n_outcomes: how much was looked at
 */
typedef struct
{
  GPtrArray *findings;
  GPtrArray *notes;
  gint64 n_records;
  gint64 n_sheets;
  gint64 n_outcomes;
} OcopCheck;

OcopCheck *ocop_check_run  (OcopDb      *db,
                            const char  *as_of,
                            GError     **error);
void       ocop_check_free (OcopCheck   *check);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopCheck, ocop_check_free)

G_END_DECLS
