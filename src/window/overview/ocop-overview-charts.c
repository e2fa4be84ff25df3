/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-overview-charts.h"

#include "base/ocop-text.h"
#include "model/ocop-score-bins.h"

#include <glib/gi18n-lib.h>

/* More units than this cannot be read beside one another; then the largest are shown, as in the workbook. */
#define MOST_UNITS 12

static const char *const colours[] = { NULL, NULL, "s2", "s3", "s4", "s5" };

/**
 * ocop_overview_chart_units:
 * @card: where it is shown
 * @overview: the figures
 *
 * Products with a certificate in force by unit and stars, the highest rank first in each bar. Where all have lapsed, it
 * still tells where they were.
 */
void
ocop_overview_chart_units (OcopChartCard      *card,
                           const OcopOverview *overview)
{
  static const char *const names[] = { N_("5 stars"), N_("4 stars"), N_("3 stars") };
  const OcopBreakdown *by_unit = overview->by_unit;
  const char *title = overview->n_in_force > 0 ? _("Products with a Certificate in Force by Unit")
                                               : _("Products Recognised before by Unit");
  g_autoptr (OcopChartData) data = NULL;
  g_autoptr (GArray) order = ocop_breakdown_order (by_unit, MOST_UNITS);
  g_autofree char *note = NULL;
  gboolean has_five = by_unit->all[2] > 0;
  gboolean is_cut = by_unit->rows->len > MOST_UNITS;

  if (ocop_breakdown_count (by_unit) == 0)
    {
      ocop_chart_card_show_empty (card, _("Products with a Certificate in Force by Unit"),
                                  _("No product is recognised yet on this date."));
      return;
    }

  data = ocop_chart_data_new (OCOP_CHART_SHAPE_BARS, title, _("Unit"));
  for (gsize i = has_five ? 0 : 1; i < G_N_ELEMENTS (names); i++)
    ocop_chart_data_add_series (data, _(names[i]), colours[5 - i]);
  for (guint i = 0; i < order->len; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (by_unit->rows, g_array_index (order, guint, i));
      const gint64 values[] = { row->all[2], row->all[1], row->all[0] };

      /* Of many units those with nothing are left out; of a few, having nothing is worth seeing. */
      if (!is_cut || ocop_breakdown_row_count (row) > 0)
        ocop_chart_data_add_category (data, row->key, NULL, NULL, has_five ? values : values + 1);
    }
  if (overview->n_in_force == 0)
    note = g_strdup (_("all certificates have lapsed"));
  else if (is_cut)
    note = g_strdup_printf (_("the %d largest"), MOST_UNITS);
  else if (by_unit->unplaced->len > 0)
    note = g_strdup_printf (ngettext ("%u product without a unit", "%u products without a unit", by_unit->unplaced->len),
                            by_unit->unplaced->len);
  ocop_chart_card_show (card, data, note);
}

static void
add_bin (OcopChartData      *data,
         const OcopScoreBin *bin)
{
  g_autofree char *label = ocop_score_bin_get_label (bin);
  g_autofree char *tick = bin->rank == 2 ? NULL : g_strdup_printf ("%d–%d", bin->low, MIN (bin->high, 100));
  gint64 count = bin->count;

  ocop_chart_data_add_category (data, label, tick, colours[bin->rank], &count);
}

/**
 * ocop_overview_chart_scores:
 * @card: where it is shown
 * @overview: the figures
 *
 * How the means of the year's sessions are spread, in steps of five points with the bands of the decisions.
 */
void
ocop_overview_chart_scores (OcopChartCard      *card,
                            const OcopOverview *overview)
{
  const char *title = _("Spread of the Mean Scores");
  int count = ocop_score_bins_count (overview->bins);
  g_autoptr (OcopChartData) data = NULL;
  g_autofree char *number = ocop_text_from_count (count);
  g_autofree char *note = NULL;

  if (count == 0)
    {
      ocop_chart_card_show_empty (card, title, _("No council has scored a product in this time."));
      return;
    }

  data = ocop_chart_data_new (OCOP_CHART_SHAPE_HISTOGRAM, title, _("Points"));
  ocop_chart_data_add_series (data, _("Products"), colours[3]);
  if (g_array_index (overview->bins, OcopScoreBin, 0).rank == 2)
    ocop_chart_data_add_key (data, _("below 50"), colours[2]);
  ocop_chart_data_add_key (data, _("3 stars from 50"), colours[3]);
  ocop_chart_data_add_key (data, _("4 stars from 70"), colours[4]);
  ocop_chart_data_add_key (data, _("5 stars from 90"), colours[5]);
  for (guint i = 0; i < overview->bins->len; i++)
    add_bin (data, &g_array_index (overview->bins, OcopScoreBin, i));
  note = g_strdup_printf (overview->scores_illustrative ? _("%s products · made-up scores") : _("%s products scored"), number);
  ocop_chart_card_show (card, data, note);
}

/* Categories × stars, the highest first; five stars only where there are any. */
static void
add_ranks (OcopChartData *data,
           gboolean       has_five)
{
  static const char *const names[] = { N_("5 stars"), N_("4 stars"), N_("3 stars") };

  for (gsize i = has_five ? 0 : 1; i < G_N_ELEMENTS (names); i++)
    ocop_chart_data_add_series (data, _(names[i]), colours[5 - i]);
}

static void
add_category (OcopChartData *data,
              const char    *label,
              const int      stars[3],
              gboolean       has_five)
{
  const gint64 values[] = { stars[2], stars[1], stars[0] };

  ocop_chart_data_add_category (data, label, NULL, NULL, has_five ? values : values + 1);
}

/* More years than these are told by the workbook. */
#define MOST_YEARS 10

/**
 * ocop_overview_chart_ranks:
 * @card: where it is shown
 * @overview: the figures
 *
 * Ranks granted by year, whether for the first time, risen or evaluated again: the last ten years.
 */
void
ocop_overview_chart_ranks (OcopChartCard      *card,
                           const OcopOverview *overview)
{
  const char *title = _("Ranks Granted by Year");
  guint first = overview->ranks->len > MOST_YEARS ? overview->ranks->len - MOST_YEARS : 0;
  g_autoptr (OcopChartData) data = NULL;
  gboolean has_five = FALSE;

  if (overview->ranks->len == 0)
    {
      ocop_chart_card_show_empty (card, title, _("No product is recognised yet on this date."));
      return;
    }
  for (guint i = first; i < overview->ranks->len; i++)
    has_five = has_five || g_array_index (overview->ranks, OcopYearRanks, i).stars[2] > 0;
  data = ocop_chart_data_new (OCOP_CHART_SHAPE_BARS, title, _("Year"));
  add_ranks (data, has_five);
  for (guint i = first; i < overview->ranks->len; i++)
    {
      const OcopYearRanks *ranks = &g_array_index (overview->ranks, OcopYearRanks, i);
      g_autofree char *label = g_strdup_printf ("%d", ranks->year);

      add_category (data, label, ranks->stars, has_five);
    }
  ocop_chart_card_show (card, data, NULL);
}

static void
show_breakdown (OcopChartCard       *card,
                const OcopBreakdown *breakdown,
                const char          *title,
                const char          *heading)
{
  g_autoptr (OcopChartData) data = NULL;
  g_autoptr (GArray) order = ocop_breakdown_order (breakdown, MOST_UNITS);
  gboolean has_five = breakdown->all[2] > 0;

  if (ocop_breakdown_count (breakdown) == 0)
    {
      ocop_chart_card_show_empty (card, title, _("No product is recognised yet on this date."));
      return;
    }
  data = ocop_chart_data_new (OCOP_CHART_SHAPE_BARS, title, heading);
  add_ranks (data, has_five);
  for (guint i = 0; i < order->len; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (breakdown->rows, g_array_index (order, guint, i));

      if (ocop_breakdown_row_count (row) > 0)
        add_category (data, row->label, row->all, has_five);
    }
  ocop_chart_card_show (card, data, NULL);
}

/**
 * ocop_overview_chart_types:
 * @card: where it is shown
 * @overview: the figures
 *
 * The register by kind of producer.
 */
void
ocop_overview_chart_types (OcopChartCard      *card,
                           const OcopOverview *overview)
{
  show_breakdown (card, overview->by_type, _("Recognised Products by Kind of Producer"), _("Kind of producer"));
}

/**
 * ocop_overview_chart_groups:
 * @card: where it is shown
 * @overview: the figures
 *
 * The register by product group.
 */
void
ocop_overview_chart_groups (OcopChartCard      *card,
                            const OcopOverview *overview)
{
  show_breakdown (card, overview->by_group, _("Recognised Products by Group"), _("Group"));
}
