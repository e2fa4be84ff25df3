/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-chart-data.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *name;
  char *tick;   /* (nullable) */
  char *colour; /* (nullable) */
} Label;

struct _OcopChartData
{
  gatomicrefcount refs;
  OcopChartShape shape;
  char *title;
  char *heading;
  GArray *series;     /* Label */
  GArray *categories; /* Label */
  GArray *keys;       /* Label: what the colours of categories mean */
  GArray *values;     /* gint64, category by category */
};

G_DEFINE_BOXED_TYPE (OcopChartData, ocop_chart_data, ocop_chart_data_ref, ocop_chart_data_unref)

static void
label_clear (gpointer data)
{
  Label *label = data;

  g_free (label->name);
  g_free (label->tick);
  g_free (label->colour);
}

static GArray *
labels_new (void)
{
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (Label));

  g_array_set_clear_func (labels, label_clear);

  return labels;
}

/**
 * ocop_chart_data_new:
 * @shape: how it is drawn
 * @title: what is counted
 * @category_heading: what the categories are, the heading of the table's first column
 *
 * Returns: (transfer full): a chart without figures; series come first, then categories
 */
OcopChartData *
ocop_chart_data_new (OcopChartShape  shape,
                     const char     *title,
                     const char     *category_heading)
{
  OcopChartData *self = g_new0 (OcopChartData, 1);

  g_atomic_ref_count_init (&self->refs);
  self->shape = shape;
  self->title = g_strdup (title);
  self->heading = g_strdup (category_heading);
  self->series = labels_new ();
  self->categories = labels_new ();
  self->keys = labels_new ();
  self->values = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

OcopChartData *
ocop_chart_data_ref (OcopChartData *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

/**
 * ocop_chart_data_unref:
 * @self: (transfer full): a chart's figures, freed with the last reference
 */
void
ocop_chart_data_unref (OcopChartData *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_free (self->title);
  g_free (self->heading);
  g_array_unref (self->series);
  g_array_unref (self->categories);
  g_array_unref (self->keys);
  g_array_unref (self->values);
  g_free (self);
}

/**
 * ocop_chart_data_add_series:
 * @self: a chart without categories yet
 * @name: of the series
 * @colour: name of its colour in the style sheet, "s3"
 */
void
ocop_chart_data_add_series (OcopChartData *self,
                            const char    *name,
                            const char    *colour)
{
  Label label = { g_strdup (name), NULL, g_strdup (colour) };

  g_return_if_fail (self->categories->len == 0);

  g_array_append_val (self->series, label);
}

/**
 * ocop_chart_data_add_category:
 * @self: a chart
 * @label: of the category
 * @tick: (nullable): as it stands at the axis where there is room for less
 * @colour: (nullable): name of a colour in the style sheet where the category has one of its own
 * @values: (array): a count for each series, 0 or more
 */
void
ocop_chart_data_add_category (OcopChartData *self,
                              const char    *label,
                              const char    *tick,
                              const char    *colour,
                              const gint64  *values)
{
  Label category = { g_strdup (label), g_strdup (tick), g_strdup (colour) };

  g_array_append_val (self->categories, category);
  g_array_append_vals (self->values, values, self->series->len);
}

/**
 * ocop_chart_data_add_key:
 * @self: a chart whose categories have colours of their own
 * @name: what the colour means
 * @colour: its name in the style sheet
 */
void
ocop_chart_data_add_key (OcopChartData *self,
                         const char    *name,
                         const char    *colour)
{
  Label key = { g_strdup (name), NULL, g_strdup (colour) };

  g_array_append_val (self->keys, key);
}

/**
 * ocop_chart_data_count_keys:
 *
 * Returns: entries of the legend: the keys, or else the series where there is more than one
 */
guint
ocop_chart_data_count_keys (const OcopChartData *self)
{
  if (self->keys->len > 0)
    return self->keys->len;

  return self->series->len > 1 ? self->series->len : 0;
}

/**
 * ocop_chart_data_describe_key:
 * @self: a chart
 * @key: an entry of the legend
 * @colour: (out) (transfer none): name of its colour in the style sheet
 *
 * Returns: (transfer full): its words, a series with its sum: "4 sao · 11"
 */
char *
ocop_chart_data_describe_key (const OcopChartData  *self,
                              guint                 key,
                              const char          **colour)
{
  const Label *label = &g_array_index (self->keys->len > 0 ? self->keys : self->series, Label, key);
  g_autofree char *sum = NULL;

  *colour = label->colour;
  if (self->keys->len > 0)
    return g_strdup (label->name);
  sum = ocop_text_from_count (ocop_chart_data_get_series_sum (self, key));

  return g_strdup_printf ("%s · %s", label->name, sum);
}

OcopChartShape
ocop_chart_data_get_shape (const OcopChartData *self)
{
  return self->shape;
}

const char *
ocop_chart_data_get_title (const OcopChartData *self)
{
  return self->title;
}

const char *
ocop_chart_data_get_heading (const OcopChartData *self)
{
  return self->heading;
}

guint
ocop_chart_data_count_series (const OcopChartData *self)
{
  return self->series->len;
}

/**
 * ocop_chart_data_count:
 *
 * Returns: how many categories it has
 */
guint
ocop_chart_data_count (const OcopChartData *self)
{
  return self->categories->len;
}

const char *
ocop_chart_data_get_series (const OcopChartData *self,
                            guint                series)
{
  return g_array_index (self->series, Label, series).name;
}

const char *
ocop_chart_data_get_category (const OcopChartData *self,
                              guint                category)
{
  return g_array_index (self->categories, Label, category).name;
}

/**
 * ocop_chart_data_get_tick:
 *
 * Returns: the category as it stands at the axis
 */
const char *
ocop_chart_data_get_tick (const OcopChartData *self,
                          guint                category)
{
  const Label *label = &g_array_index (self->categories, Label, category);

  return label->tick != NULL ? label->tick : label->name;
}

/**
 * ocop_chart_data_get_colour:
 *
 * Returns: name of the colour that a bar has in the style sheet
 */
const char *
ocop_chart_data_get_colour (const OcopChartData *self,
                            guint                category,
                            guint                series)
{
  const char *own = g_array_index (self->categories, Label, category).colour;

  return own != NULL ? own : g_array_index (self->series, Label, series).colour;
}

gint64
ocop_chart_data_get_value (const OcopChartData *self,
                           guint                category,
                           guint                series)
{
  g_return_val_if_fail (category < self->categories->len && series < self->series->len, 0);

  return g_array_index (self->values, gint64, category * self->series->len + series);
}

/**
 * ocop_chart_data_get_total:
 *
 * Returns: the category's sum over all series
 */
gint64
ocop_chart_data_get_total (const OcopChartData *self,
                           guint                category)
{
  gint64 total = 0;

  for (guint i = 0; i < self->series->len; i++)
    total += ocop_chart_data_get_value (self, category, i);

  return total;
}

/**
 * ocop_chart_data_get_series_sum:
 *
 * Returns: the series' sum over all categories
 */
gint64
ocop_chart_data_get_series_sum (const OcopChartData *self,
                                guint                series)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->categories->len; i++)
    sum += ocop_chart_data_get_value (self, i, series);

  return sum;
}

/**
 * ocop_chart_data_get_most:
 *
 * Returns: the largest total of a category, at least 1: the end of the axis
 */
gint64
ocop_chart_data_get_most (const OcopChartData *self)
{
  gint64 most = 1;

  for (guint i = 0; i < self->categories->len; i++)
    most = MAX (most, ocop_chart_data_get_total (self, i));

  return most;
}

/**
 * ocop_chart_data_describe:
 * @self: a chart
 * @category: one of its categories
 *
 * Returns: (transfer full): its figures in words, "Sơn Trà: 5 (4 sao 4, 3 sao 1)"
 */
char *
ocop_chart_data_describe (const OcopChartData *self,
                          guint                category)
{
  g_autofree char *total = ocop_text_from_count (ocop_chart_data_get_total (self, category));
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_first = TRUE;

  g_string_append_printf (text, "%s: %s", ocop_chart_data_get_category (self, category), total);
  if (self->series->len < 2)
    return g_string_free (g_steal_pointer (&text), FALSE);

  for (guint i = 0; i < self->series->len; i++)
    {
      gint64 value = ocop_chart_data_get_value (self, category, i);
      g_autofree char *count = ocop_text_from_count (value);

      if (value == 0)
        continue;
      g_string_append_printf (text, "%s%s %s", is_first ? " (" : ", ", ocop_chart_data_get_series (self, i), count);
      is_first = FALSE;
    }
  if (!is_first)
    g_string_append_c (text, ')');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * ocop_chart_data_describe_all:
 * @self: a chart
 *
 * Returns: (transfer full): its title and all its figures in words, for who cannot see it
 */
char *
ocop_chart_data_describe_all (const OcopChartData *self)
{
  g_autoptr (GString) text = g_string_new (self->title);

  g_string_append (text, ". ");
  if (self->categories->len == 0)
    g_string_append (text, _("No figures"));
  for (guint i = 0; i < self->categories->len; i++)
    {
      g_autofree char *category = ocop_chart_data_describe (self, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", category);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
