/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-chart-plot-private.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (OcopChartPlot, ocop_chart_plot, GTK_TYPE_WIDGET)

enum
{
  PROP_CHOSEN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
get_property (GObject    *object,
              guint       id,
              GValue     *value,
              GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHOSEN:
      g_value_set_int (value, OCOP_CHART_PLOT (object)->chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
drop_labels (GPtrArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    gtk_widget_unparent (g_ptr_array_index (labels, i));
  g_ptr_array_set_size (labels, 0);
}

static void
dispose (GObject *object)
{
  OcopChartPlot *self = OCOP_CHART_PLOT (object);

  drop_labels (self->ticks);
  drop_labels (self->totals);
  g_clear_pointer (&self->data, ocop_chart_data_unref);

  G_OBJECT_CLASS (ocop_chart_plot_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopChartPlot *self = OCOP_CHART_PLOT (object);

  g_ptr_array_unref (self->ticks);
  g_ptr_array_unref (self->totals);
  g_free (self->places);
  g_free (self->bars);

  G_OBJECT_CLASS (ocop_chart_plot_parent_class)->finalize (object);
}

/* Which category the keys are at: said to who listens, outlined for who looks. */
static void
choose (OcopChartPlot *self,
        int            category)
{
  g_autofree char *text = NULL;

  if (category == self->chosen)
    return;
  self->chosen = category;
  text = category >= 0 ? ocop_chart_data_describe (self->data, (guint) category) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static gboolean
key_pressed_cb (OcopChartPlot   *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  int n = self->data != NULL ? (int) ocop_chart_data_count (self->data) : 0;
  int target = self->chosen;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      target--;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      target++;
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      target = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      target = n - 1;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  if (n == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  choose (self, CLAMP (target, 0, n - 1));

  return GDK_EVENT_STOP;
}

static void
focus_changed_cb (OcopChartPlot *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)) && self->chosen < 0 && self->data != NULL && ocop_chart_data_count (self->data) > 0)
    choose (self, 0);
  else if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    choose (self, -1);
}

static void
hover (OcopChartPlot *self,
       int            category)
{
  if (category == self->hovered)
    return;
  self->hovered = category;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (OcopChartPlot *self,
           double         x,
           double         y)
{
  hover (self, ocop_chart_plot_find (self, x, y));
}

static void
leave_cb (OcopChartPlot *self)
{
  hover (self, -1);
}

static void
pressed_cb (OcopChartPlot *self,
            int            n_press,
            double         x,
            double         y)
{
  int category = ocop_chart_plot_find (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (category >= 0)
    choose (self, category);
}

static gboolean
query_tooltip (GtkWidget  *widget,
               int         x,
               int         y,
               gboolean    keyboard,
               GtkTooltip *tooltip)
{
  OcopChartPlot *self = OCOP_CHART_PLOT (widget);
  int category = keyboard ? self->chosen : ocop_chart_plot_find (self, x, y);
  g_autofree char *text = NULL;

  if (category < 0)
    return FALSE;
  text = ocop_chart_data_describe (self->data, (guint) category);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ocop_chart_plot_class_init (OcopChartPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->dispose = dispose;
  object_class->finalize = finalize;
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = ocop_chart_plot_measure;
  widget_class->size_allocate = ocop_chart_plot_allocate;
  widget_class->snapshot = ocop_chart_plot_snapshot;
  widget_class->query_tooltip = query_tooltip;

  properties[PROP_CHOSEN] = g_param_spec_int ("chosen", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "chartplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ocop_chart_plot_init (OcopChartPlot *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  self->ticks = g_ptr_array_new ();
  self->totals = g_ptr_array_new ();
  self->hovered = -1;
  self->chosen = -1;
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static GtkWidget *
add_label (OcopChartPlot *self,
           GPtrArray     *labels,
           const char    *text,
           float          xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  g_ptr_array_add (labels, label);

  return label;
}

/**
 * ocop_chart_plot_set_data:
 * @self: a plot
 * @data: (nullable): what it shows
 */
void
ocop_chart_plot_set_data (OcopChartPlot *self,
                          OcopChartData *data)
{
  guint n = data != NULL ? ocop_chart_data_count (data) : 0;
  gboolean is_histogram = data != NULL && ocop_chart_data_get_shape (data) == OCOP_CHART_SHAPE_HISTOGRAM;
  g_autofree char *text = data != NULL ? ocop_chart_data_describe_all (data) : g_strdup ("");

  choose (self, -1);
  self->hovered = -1;
  drop_labels (self->ticks);
  drop_labels (self->totals);
  g_clear_pointer (&self->data, ocop_chart_data_unref);
  self->data = data != NULL ? ocop_chart_data_ref (data) : NULL;
  self->places = g_renew (graphene_rect_t, self->places, n);
  self->bars = g_renew (graphene_rect_t, self->bars, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *total = ocop_text_from_count (ocop_chart_data_get_total (data, i));
      GtkWidget *tick = add_label (self, self->ticks, ocop_chart_data_get_tick (data, i), is_histogram ? 0.5f : 1);
      GtkWidget *number = add_label (self, self->totals, total, is_histogram ? 0.5f : 0);

      gtk_widget_add_css_class (tick, is_histogram ? "tiny" : "small");
      gtk_widget_add_css_class (number, "small");
      gtk_widget_add_css_class (number, "strong");
      gtk_widget_add_css_class (number, "num");
      self->places[i] = self->bars[i] = *graphene_rect_zero ();
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ocop_chart_plot_get_chosen:
 *
 * Returns: the category chosen with the keys or by a click, -1 for none
 */
int
ocop_chart_plot_get_chosen (OcopChartPlot *self)
{
  return self->chosen;
}

/**
 * ocop_chart_plot_find:
 * @self: a plot
 * @x: @y: a place in it
 *
 * Returns: the category there, -1 for none
 */
int
ocop_chart_plot_find (OcopChartPlot *self,
                      double         x,
                      double         y)
{
  for (guint i = 0; i < self->ticks->len; i++)
    if (graphene_rect_contains_point (&self->places[i], &GRAPHENE_POINT_INIT ((float) x, (float) y)))
      return (int) i;

  return -1;
}
