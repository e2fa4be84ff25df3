/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-revenue-view.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-sales-point.h"
#include "window/ocop-accessible.h"
#include "window/ocop-chart-card.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_MONTHS 12
#define FIRST_YEAR 2018
#define MILLION 1000000

/* What a sales point sold, month by month of one year: OCOP products apart from the rest, typed as in a workbook. */
struct _OcopRevenueView
{
  GtkWidget parent_instance;

  OcopWorkspace *workspace;
  gint64 point;
  int year;
  OcopPointRevenue months[N_MONTHS];
  GArray *all; /* OcopPointRevenue: of all years */

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (OcopRevenueView, ocop_revenue_view, GTK_TYPE_WIDGET)

static const guint fields[] = { OCOP_SALES_POINT_MONTH_OCOP, OCOP_SALES_POINT_MONTH_OTHER };

static guint
count_rows (gpointer owner)
{
  return N_MONTHS;
}

static guint
count_columns (gpointer owner)
{
  return G_N_ELEMENTS (fields);
}

static char *
title_row (gpointer owner,
           guint    row)
{
  /* Translators: a month by its number */
  return g_strdup_printf (_("Month %u"), row + 1);
}

static char *
title_column (gpointer owner,
              guint    column)
{
  return g_strdup (column == 0 ? _("OCOP products") : _("Other goods"));
}

static gboolean
get_figure (gpointer owner,
            guint    row,
            guint    column,
            gint64  *value)
{
  const OcopPointRevenue *month = &((OcopRevenueView *) owner)->months[row];

  *value = column == 0 ? month->ocop : month->other;

  return column == 0 ? month->has_ocop : month->has_other;
}

static char *
refuse (gpointer owner,
        guint    row,
        guint    column,
        gint64   value)
{
  OcopRevenueView *self = owner;
  const OcopField *field = ocop_entity_get_field (fields[column]);
  g_autofree char *month = g_strdup_printf ("%04d-%02u", self->year, row + 1);

  if (strncmp (month, ocop_workspace_get_as_of (self->workspace), strlen (month)) > 0)
    return g_strdup (_("This month comes after the day that is looked at."));

  return value > field->most ? g_strdup (_("No sales point turns over so much in a month.")) : NULL;
}

static gboolean
is_money (gpointer owner,
          guint    column)
{
  return TRUE;
}

typedef struct
{
  OcopPointMonth *figures;
  guint n_figures;
} Entered;

static void
entered_free (gpointer data)
{
  Entered *entered = data;

  g_free (entered->figures);
  g_free (entered);
}

static gboolean
write_entered (OcopDb    *db,
               gpointer   data,
               GError   **error)
{
  Entered *entered = data;

  for (guint i = 0; i < entered->n_figures; i++)
    if (!ocop_sales_point_set_month (db, &entered->figures[i], error))
      return FALSE;

  return TRUE;
}

/* What was refused shows again what the file says. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OcopRevenueView) self = user_data;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error) || window == NULL)
    return;
  ocop_figure_grid_refresh (OCOP_FIGURE_GRID (self->grid));
  ocop_main_window_complain (window, _("It was not saved"), error);
}

static void
write_figures (gpointer              owner,
               const OcopFigureEdit *edits,
               guint                 n_edits)
{
  OcopRevenueView *self = owner;
  Entered *entered = g_new0 (Entered, 1);

  entered->figures = g_new0 (OcopPointMonth, n_edits);
  entered->n_figures = n_edits;
  for (guint i = 0; i < n_edits; i++)
    entered->figures[i] = (OcopPointMonth){ .point = self->point,
                                            .year = self->year,
                                            .month = (int) edits[i].row + 1,
                                            .field = fields[edits[i].column],
                                            .is_known = edits[i].is_known,
                                            .value = edits[i].value };
  ocop_workspace_write_async (self->workspace, _("Entered revenue of a sales point"), write_entered, entered, entered_free, NULL,
                              written_cb, g_object_ref (self));
}

static const OcopFigureSource source = {
  .count_rows = count_rows,
  .count_columns = count_columns,
  .title_row = title_row,
  .title_column = title_column,
  .get = get_figure,
  .refuse = refuse,
  .is_money = is_money,
  .row_sum = N_("In all"),
  .write = write_figures,
};

static void
fill (OcopRevenueView *self)
{
  g_autofree char *title = g_strdup_printf (_("Revenue of %d, đồng"), self->year);

  memset (self->months, 0, sizeof self->months);
  for (guint i = 0; i < self->all->len; i++)
    {
      const OcopPointRevenue *month = &g_array_index (self->all, OcopPointRevenue, i);

      if (month->year == self->year)
        self->months[month->month - 1] = *month;
    }
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "revenue.earlier", self->year > FIRST_YEAR);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "revenue.later",
                                 self->year < ocop_date_year (ocop_workspace_get_as_of (self->workspace)));
  ocop_figure_grid_refresh (OCOP_FIGURE_GRID (self->grid));
}

static void
year_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopRevenueView *self = OCOP_REVENUE_VIEW (widget);

  self->year += g_str_equal (action, "revenue.later") ? 1 : -1;
  fill (self);
}

static void
dispose (GObject *object)
{
  OcopRevenueView *self = OCOP_REVENUE_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->all, g_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_revenue_view_parent_class)->dispose (object);
}

static void
ocop_revenue_view_class_init (OcopRevenueViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "revenue.earlier", NULL, year_action);
  gtk_widget_class_install_action (widget_class, "revenue.later", NULL, year_action);
}

static void
ocop_revenue_view_init (OcopRevenueView *self)
{
}

static void
add_step (GtkWidget  *box,
          const char *icon_name,
          const char *name,
          const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  ocop_accessible_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

/**
 * ocop_revenue_view_new:
 * @workspace: the city file
 *
 * Returns: (transfer floating): the view, which shows nothing before ocop_revenue_view_show()
 */
GtkWidget *
ocop_revenue_view_new (OcopWorkspace *workspace)
{
  OcopRevenueView *self = g_object_new (OCOP_TYPE_REVENUE_VIEW, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->workspace = g_object_ref (workspace);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->title = ocop_label_new ("", "heading");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (head), self->title);
  add_step (head, "go-previous-symbolic", _("The Year Before"), "revenue.earlier");
  add_step (head, "go-next-symbolic", _("The Year After"), "revenue.later");
  self->grid = ocop_figure_grid_new (&source, self, _("Revenue by month"), _("Month"));
  ocop_figure_grid_set_editable (OCOP_FIGURE_GRID (self->grid), !ocop_workspace_is_read_only (workspace));
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  gtk_box_append (GTK_BOX (self->box),
                  ocop_label_new (_("Enter goes down, Tab to the right; figures copied in Excel are pasted where you are (Ctrl+V)."),
                                  "tiny mute"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "framed");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * ocop_revenue_view_show:
 * @self: a view
 * @facts: of which point; the year stays once one was looked at
 */
void
ocop_revenue_view_show (OcopRevenueView           *self,
                        const OcopSalesPointFacts *facts)
{
  guint n = facts->months->len;

  self->point = ocop_record_get_id (facts->record);
  g_clear_pointer (&self->all, g_array_unref);
  self->all = g_array_ref (facts->months);
  if (self->year == 0)
    self->year = n > 0 ? g_array_index (facts->months, OcopPointRevenue, n - 1).year
                       : ocop_date_year (ocop_workspace_get_as_of (self->workspace));
  fill (self);
}

OcopFigureGrid *
ocop_revenue_view_get_grid (OcopRevenueView *self)
{
  return OCOP_FIGURE_GRID (self->grid);
}

/**
 * ocop_revenue_chart_new:
 * @facts: of which point
 *
 * Returns: (transfer floating): the months of the last year that figures are known of, in millions of đồng
 */
GtkWidget *
ocop_revenue_chart_new (const OcopSalesPointFacts *facts)
{
  OcopChartCard *card = g_object_new (OCOP_TYPE_CHART_CARD, NULL);
  guint n = facts->months->len;
  int year = n > 0 ? g_array_index (facts->months, OcopPointRevenue, n - 1).year : 0;
  g_autofree char *title = n > 0 ? g_strdup_printf (_("Revenue of %d, million đồng"), year) : g_strdup (_("Revenue by Month"));
  g_autoptr (OcopChartData) data = ocop_chart_data_new (OCOP_CHART_SHAPE_BARS, title, _("Month"));

  if (n == 0)
    {
      ocop_chart_card_show_empty (card, title, _("No revenue is recorded."));
      return GTK_WIDGET (card);
    }
  ocop_chart_data_add_series (data, _("OCOP products"), "accent_bg_color");
  ocop_chart_data_add_series (data, _("Other goods"), "s2");
  for (guint i = 0; i < n; i++)
    {
      const OcopPointRevenue *month = &g_array_index (facts->months, OcopPointRevenue, i);
      const gint64 values[] = { month->ocop / MILLION, month->other / MILLION };
      g_autofree char *label = g_strdup_printf (_("Month %u"), (guint) month->month);

      if (month->year == year)
        ocop_chart_data_add_category (data, label, NULL, NULL, values);
    }
  ocop_chart_card_show (card, data, NULL);

  return GTK_WIDGET (card);
}
