/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-sheet.h"

G_BEGIN_DECLS

/**
 * OcopChartKind:
 * @OCOP_CHART_STACKED_COLUMNS: series on one another
 * @OCOP_CHART_COLUMNS: a histogram, columns close together
 * @OCOP_CHART_STACKED_BARS: horizontal, series behind one another
 * @OCOP_CHART_BARS: horizontal, shares up to 200 %
 */
typedef enum
{
  OCOP_CHART_STACKED_COLUMNS,
  OCOP_CHART_COLUMNS,
  OCOP_CHART_STACKED_BARS,
  OCOP_CHART_BARS,
} OcopChartKind;

/**
 * OcopChartSeries:
 * @name: in the legend
 * @values: range of its figures
 * @colour: of all its bars
 * @colours: (nullable) (array): of each bar, where they differ in meaning
 */
typedef struct
{
  const char *name;
  const char *values;
  guint32 colour;
  const guint32 *colours;
} OcopChartSeries;

/**
 * OcopChart:
 * @title: over it
 * @description: what it shows, for who cannot see it
 * @categories: range of the labels
 * @n_categories: how many
 * @most: the largest figure, for the steps of the axis
 */
typedef struct
{
  OcopChartKind kind;
  const char *title;
  const char *description;
  const char *categories;
  guint n_categories;
  const OcopChartSeries *series;
  guint n_series;
  int most;
} OcopChart;

void ocop_sheet_insert_chart (OcopSheet       *self,
                              const OcopChart *chart,
                              guint            row,
                              guint            column,
                              guint            left,
                              guint            top,
                              guint            width,
                              guint            height);

G_END_DECLS
