/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-target.h"

G_BEGIN_DECLS

/**
 * OcopYearFigure:
 *
 * What is compared of two years, each counted by the rules of the plan's targets: products recognised for the first time, that rose,
 * that were evaluated anew, with a dossier, with a certificate in force at the end, whose certificate was withdrawn, producers and
 * units with products in force, units whose officers were trained, tasks done, support in đồng.
 */
typedef enum
{
  OCOP_YEAR_RECOGNISED,
  OCOP_YEAR_UPGRADED,
  OCOP_YEAR_RE_EVALUATED,
  OCOP_YEAR_FILED,
  OCOP_YEAR_IN_FORCE,
  OCOP_YEAR_FOUR_STARS,
  OCOP_YEAR_WITHDRAWN,
  OCOP_YEAR_PRODUCERS,
  OCOP_YEAR_UNITS,
  OCOP_YEAR_TRAINED,
  OCOP_YEAR_TASKS_DONE,
  OCOP_YEAR_SUPPORT,
} OcopYearFigure;

#define OCOP_N_YEAR_FIGURES (OCOP_YEAR_SUPPORT + 1)

/**
 * OcopYearFigures:
 * @year: which   @as_of: ISO date: the last day of a past year, the day of the figures of the present one
 * @values: by #OcopYearFigure   @known: whether anything is recorded of it: what is not known is not 0
 */
typedef struct
{
  int year;
  char *as_of;
  gint64 values[OCOP_N_YEAR_FIGURES];
  gboolean known[OCOP_N_YEAR_FIGURES];
} OcopYearFigures;

OcopYearFigures *ocop_year_figures_load   (OcopDb           *db,
                                           int               year,
                                           const char       *today,
                                           GError          **error);
void             ocop_year_figures_free   (OcopYearFigures  *self);
const char      *ocop_year_figure_get_label (OcopYearFigure  figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopYearFigures, ocop_year_figures_free)

G_END_DECLS
