/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * OcopChartShape:
 * @OCOP_CHART_SHAPE_BARS: categories below one another, series behind one another
 * @OCOP_CHART_SHAPE_HISTOGRAM: categories are neighbouring ranges, columns close together
 */
typedef enum
{
  OCOP_CHART_SHAPE_BARS,
  OCOP_CHART_SHAPE_HISTOGRAM,
} OcopChartShape;

/**
 * OcopChartData:
 *
 * The figures of one chart: categories × series of counts. The plot, the table and the words for who sees neither are all
 * made from it.
 */
typedef struct _OcopChartData OcopChartData;

#define OCOP_TYPE_CHART_DATA (ocop_chart_data_get_type ())

GType          ocop_chart_data_get_type       (void);
OcopChartData *ocop_chart_data_new            (OcopChartShape       shape,
                                               const char          *title,
                                               const char          *category_heading);
OcopChartData *ocop_chart_data_ref            (OcopChartData       *self);
void           ocop_chart_data_unref          (OcopChartData       *self);

void           ocop_chart_data_add_series     (OcopChartData       *self,
                                               const char          *name,
                                               const char          *colour);
void           ocop_chart_data_add_category   (OcopChartData       *self,
                                               const char          *label,
                                               const char          *tick,
                                               const char          *colour,
                                               const gint64        *values);

void           ocop_chart_data_add_key        (OcopChartData       *self,
                                               const char          *name,
                                               const char          *colour);
guint          ocop_chart_data_count_keys     (const OcopChartData *self);
char          *ocop_chart_data_describe_key   (const OcopChartData *self,
                                               guint                key,
                                               const char         **colour);

OcopChartShape ocop_chart_data_get_shape      (const OcopChartData *self);
const char    *ocop_chart_data_get_title      (const OcopChartData *self);
const char    *ocop_chart_data_get_heading    (const OcopChartData *self);
guint          ocop_chart_data_count_series   (const OcopChartData *self);
guint          ocop_chart_data_count          (const OcopChartData *self);
const char    *ocop_chart_data_get_series     (const OcopChartData *self,
                                               guint                series);
const char    *ocop_chart_data_get_category   (const OcopChartData *self,
                                               guint                category);
const char    *ocop_chart_data_get_tick       (const OcopChartData *self,
                                               guint                category);
const char    *ocop_chart_data_get_colour     (const OcopChartData *self,
                                               guint                category,
                                               guint                series);
gint64         ocop_chart_data_get_value      (const OcopChartData *self,
                                               guint                category,
                                               guint                series);
gint64         ocop_chart_data_get_total      (const OcopChartData *self,
                                               guint                category);
gint64         ocop_chart_data_get_series_sum (const OcopChartData *self,
                                               guint                series);
gint64         ocop_chart_data_get_most       (const OcopChartData *self);

char          *ocop_chart_data_describe       (const OcopChartData *self,
                                               guint                category);
char          *ocop_chart_data_describe_all   (const OcopChartData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopChartData, ocop_chart_data_unref)

G_END_DECLS
