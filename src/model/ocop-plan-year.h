/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopYearStart:
 * @from: the year that is over or goes on   @year: the year to begin
 * @number: of the new plan   @authority: (nullable): who issues it; %NULL for that of the plan before
 * @n_targets: (out): targets taken over   @n_tasks: (out): tasks that are not done
 * @n_councils: (out): councils with their members   @n_dossiers: (out): dossiers in no session yet
 *
 * What a year takes over from the one before. Units, producers, products, recognitions and certificates belong to no year: they
 * carry on by themselves, and are not copied.
 */
typedef struct
{
  int from;
  int year;
  char *number;
  char *authority;
  int n_targets;
  int n_tasks;
  int n_councils;
  int n_dossiers;
} OcopYearStart;

gboolean ocop_year_start_preview (OcopDb         *db,
                                  OcopYearStart  *start,
                                  GError        **error);
gboolean ocop_year_start_write   (OcopDb         *db,
                                  gpointer        start,
                                  GError        **error);
void     ocop_year_start_free    (gpointer        start);
gboolean ocop_plan_find          (OcopDb         *db,
                                  int             year,
                                  gint64         *plan,
                                  GError        **error);

G_END_DECLS
