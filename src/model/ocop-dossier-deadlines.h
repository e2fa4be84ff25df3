/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/**
 * OcopDeadline:
 * @label: what is to be done, translated
 * @date: ISO, the last day
 * @is_over: whether it lies before the as-of date
 * @is_met: whether what is to be done was done, in time or not
 * @source: (nullable): decision and article
 * @note: (nullable): a condition, or what is not known
 *
 * A day by which something has to happen to a dossier.
 */
typedef struct
{
  char *label;
  char *date;
  gboolean is_over;
  gboolean is_met;
  const char *source;
  char *note;
} OcopDeadline;

GPtrArray *ocop_dossier_deadlines_list (OcopDb      *db,
                                        OcopRecord  *dossier,
                                        const char  *as_of,
                                        GError     **error);

/* Days off besides the ends of weeks. */
gboolean   ocop_days_off_load          (OcopDb      *db,
                                        int          first_year,
                                        int          last_year,
                                        char      ***days,
                                        gboolean    *known,
                                        GError     **error);

G_END_DECLS
