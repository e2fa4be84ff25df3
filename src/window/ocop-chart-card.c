/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-chart-card.h"

#include "base/ocop-text.h"
#include "window/ocop-chart-plot.h"

#include <glib/gi18n-lib.h>

/* A card with a chart: title, a note, the way to the same figures as a table, legend. */
struct _OcopChartCard
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *note;
  GtkToggleButton *table_button;
  GtkStack *stack;
  OcopChartPlot *plot;
  GtkFlowBox *legend;
  GtkLabel *readout;
  GtkGrid *table;
  GtkLabel *reason;

  OcopChartData *data; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (OcopChartCard, ocop_chart_card, GTK_TYPE_WIDGET)

static void
attach_text (OcopChartCard *self,
             const char    *text,
             int            column,
             int            row,
             gboolean       strong)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_add_css_class (label, "small");
  if (column > 0)
    gtk_widget_add_css_class (label, "num");
  if (strong)
    gtk_widget_add_css_class (label, "strong");
  gtk_grid_attach (self->table, label, column, row, 1, 1);
}

static void
attach_count (OcopChartCard *self,
              gint64         count,
              int            column,
              int            row,
              gboolean       strong)
{
  g_autofree char *text = ocop_text_from_count (count);

  attach_text (self, text, column, row, strong);
}

/* The figures as rows: categories, and the sum of each series at the foot. */
static void
fill_table (OcopChartCard *self)
{
  guint n_series = ocop_chart_data_count_series (self->data);
  guint n = ocop_chart_data_count (self->data);
  int sum_column = n_series > 1 ? (int) n_series + 1 : 1;
  int foot = (int) n + 1;
  gint64 all = 0;

  attach_text (self, ocop_chart_data_get_heading (self->data), 0, 0, TRUE);
  for (guint i = 0; i < n_series; i++)
    attach_text (self, ocop_chart_data_get_series (self->data, i), (int) i + 1, 0, TRUE);
  if (n_series > 1)
    attach_text (self, _("Sum"), sum_column, 0, TRUE);

  for (guint i = 0; i < n; i++)
    {
      int row = (int) i + 1;

      attach_text (self, ocop_chart_data_get_category (self->data, i), 0, row, FALSE);
      for (guint j = 0; j < n_series; j++)
        attach_count (self, ocop_chart_data_get_value (self->data, i, j), (int) j + 1, row, FALSE);
      if (n_series > 1)
        attach_count (self, ocop_chart_data_get_total (self->data, i), sum_column, row, TRUE);
      all += ocop_chart_data_get_total (self->data, i);
    }
  attach_text (self, _("Sum"), 0, foot, TRUE);
  for (guint j = 0; j < n_series; j++)
    attach_count (self, ocop_chart_data_get_series_sum (self->data, j), (int) j + 1, foot, TRUE);
  if (n_series > 1)
    attach_count (self, all, sum_column, foot, TRUE);
}

static void
drop_table (OcopChartCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->table))) != NULL)
    gtk_grid_remove (self->table, child);
}

static void
show_view (OcopChartCard *self)
{
  gboolean as_table = gtk_toggle_button_get_active (self->table_button);

  if (self->data == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  if (as_table && gtk_widget_get_first_child (GTK_WIDGET (self->table)) == NULL)
    fill_table (self);
  gtk_stack_set_visible_child_name (self->stack, as_table ? "table" : "plot");
}

static void
table_toggled_cb (OcopChartCard *self)
{
  show_view (self);
}

/* What the keys are at stands in words below the chart, as the pointer's tooltip says it. */
static void
chosen_cb (OcopChartCard *self)
{
  int chosen = ocop_chart_plot_get_chosen (self->plot);
  g_autofree char *text = chosen >= 0 ? ocop_chart_data_describe (self->data, (guint) chosen) : NULL;

  gtk_label_set_label (self->readout, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->readout), text != NULL);
}

static void
fill_legend (OcopChartCard *self)
{
  GtkWidget *child;
  guint n = self->data != NULL ? ocop_chart_data_count_keys (self->data) : 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    gtk_flow_box_remove (self->legend, child);
  for (guint i = 0; i < n; i++)
    {
      const char *colour = NULL;
      g_autofree char *text = ocop_chart_data_describe_key (self->data, i, &colour);
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
      GtkWidget *swatch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (swatch, "swatch");
      gtk_widget_add_css_class (swatch, colour);
      gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (label, "tiny");
      gtk_widget_add_css_class (label, "mute");
      gtk_box_append (GTK_BOX (entry), swatch);
      gtk_box_append (GTK_BOX (entry), label);
      gtk_flow_box_insert (self->legend, entry, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (entry), FALSE);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->legend), n > 0);
}

static void
dispose (GObject *object)
{
  OcopChartCard *self = OCOP_CHART_CARD (object);

  g_clear_pointer (&self->data, ocop_chart_data_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_CHART_CARD);

  G_OBJECT_CLASS (ocop_chart_card_parent_class)->dispose (object);
}

static void
ocop_chart_card_class_init (OcopChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (OCOP_TYPE_CHART_PLOT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, box);
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, title);
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, note);
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, table_button);
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, stack);
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, plot);
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, legend);
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, readout);
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, table);
  gtk_widget_class_bind_template_child (widget_class, OcopChartCard, reason);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
ocop_chart_card_init (OcopChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_data (OcopChartCard *self,
          OcopChartData *data,
          const char    *title,
          const char    *note)
{
  g_clear_pointer (&self->data, ocop_chart_data_unref);
  self->data = data != NULL ? ocop_chart_data_ref (data) : NULL;
  drop_table (self);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->table_button), data != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  ocop_chart_plot_set_data (self->plot, data);
  fill_legend (self);
  show_view (self);
}

/**
 * ocop_chart_card_show:
 * @self: a card
 * @data: the figures
 * @note: (nullable): a few words beside the title
 */
void
ocop_chart_card_show (OcopChartCard *self,
                      OcopChartData *data,
                      const char    *note)
{
  set_data (self, data, ocop_chart_data_get_title (data), note);
}

/**
 * ocop_chart_card_show_empty:
 * @self: a card
 * @title: what would be shown
 * @reason: why there is nothing to show
 */
void
ocop_chart_card_show_empty (OcopChartCard *self,
                            const char    *title,
                            const char    *reason)
{
  set_data (self, NULL, title, NULL);
  gtk_label_set_label (self->reason, reason);
}

/**
 * ocop_chart_card_get_data:
 *
 * Returns: (transfer none) (nullable): the figures that it shows
 */
OcopChartData *
ocop_chart_card_get_data (OcopChartCard *self)
{
  return self->data;
}
