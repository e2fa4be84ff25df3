/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-panes.h"

#include "window/ocop-ink.h"

/* Up to three columns beside one another. Whether there is room for the side is counted in letters and not in pixels, so
 * that large text folds as a small screen does; whoever owns the panes takes the side out and puts it back when
 * “notify::narrow” says so. */
#define START_EMS 18
#define CENTRE_EMS 37
#define SIDE_EMS 20
#define START_SHARE 0.34f

struct _OcopPanes
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *start;
  GtkWidget *centre;
  GtkWidget *side; /* (nullable) */

  gboolean is_narrow;
  guint fold_source;
};

G_DEFINE_FINAL_TYPE (OcopPanes, ocop_panes, GTK_TYPE_WIDGET)

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
fold_cb (gpointer data)
{
  OcopPanes *self = data;

  self->fold_source = 0;
  self->is_narrow = !self->is_narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  return G_SOURCE_REMOVE;
}

static int
ems (OcopPanes *self,
     int        n)
{
  return (int) (ocop_ink_em (GTK_WIDGET (self)) * (float) n);
}

static int
least_width (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        width,
                int        height)
{
  gtk_widget_allocate (child, width, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, 0)));
}

static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  OcopPanes *self = OCOP_PANES (widget);
  gboolean is_narrow = width < ems (self, START_EMS + CENTRE_EMS + SIDE_EMS);
  int start = MIN (ems (self, START_EMS), (int) ((float) width * START_SHARE));
  int side = 0;

  /* Children move once this round of layout is over. */
  if (is_narrow != self->is_narrow && self->fold_source == 0)
    self->fold_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, fold_cb, self, NULL);

  start = MAX (start, least_width (self->start));
  if (self->side != NULL)
    {
      side = MAX (ems (self, SIDE_EMS), least_width (self->side));
      allocate_child (self->side, width - side, side, height);
    }
  allocate_child (self->start, 0, start, height);
  allocate_child (self->centre, start, MAX (width - start - side, least_width (self->centre)), height);
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  OcopPanes *self = OCOP_PANES (widget);
  GtkWidget *children[] = { self->start, self->centre, self->side };

  *minimum = *natural = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int least, wished;

      if (children[i] == NULL)
        continue;
      gtk_widget_measure (children[i], orientation, -1, &least, &wished, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, wished);
          continue;
        }
      /* The side gives way, so that its width is never asked for. */
      *minimum += children[i] == self->side ? 0 : least;
      *natural += wished;
    }
}

static void
get_property (GObject    *object,
              guint       id,
              GValue     *value,
              GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, OCOP_PANES (object)->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dispose (GObject *object)
{
  OcopPanes *self = OCOP_PANES (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->centre, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_panes_parent_class)->dispose (object);
}

static void
ocop_panes_class_init (OcopPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->dispose = dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_panes_init (OcopPanes *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * ocop_panes_new:
 * @start: (transfer floating): the column at the left
 * @centre: (transfer floating): takes the room that is left
 *
 * Returns: (transfer floating): the columns
 */
GtkWidget *
ocop_panes_new (GtkWidget *start,
                GtkWidget *centre)
{
  OcopPanes *self = g_object_new (OCOP_TYPE_PANES, NULL);

  self->start = start;
  self->centre = centre;
  gtk_widget_set_parent (start, GTK_WIDGET (self));
  gtk_widget_set_parent (centre, GTK_WIDGET (self));
  gtk_widget_add_css_class (centre, "sidebar-line");

  return GTK_WIDGET (self);
}

/**
 * ocop_panes_set_side:
 * @self: columns
 * @side: (nullable) (transfer floating): the column at the right, %NULL to take it out
 */
void
ocop_panes_set_side (OcopPanes *self,
                     GtkWidget *side)
{
  if (self->side != NULL)
    gtk_widget_remove_css_class (self->side, "sidebar-line");
  g_clear_pointer (&self->side, gtk_widget_unparent);
  self->side = side;
  if (side == NULL)
    return;
  gtk_widget_add_css_class (side, "sidebar-line");
  gtk_widget_set_parent (side, GTK_WIDGET (self));
}

gboolean
ocop_panes_is_narrow (OcopPanes *self)
{
  return self->is_narrow;
}
