/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-columns.h"

#define GAP 12
/* The main column's share of the width, in hundredths. */
#define MAIN_SHARE 69

/* Two columns side by side where both fit by what they measure, else one below the other: so a small screen and large
 * letters fold the same way. The first child is the main column, the second the side one. */
struct _OcopColumns
{
  GtkWidget parent_instance;

  gboolean is_folded;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OcopColumns, ocop_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

static void
add_child (GtkBuildable *buildable,
           GtkBuilder   *builder,
           GObject      *child,
           const char   *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static int
measure_one (GtkWidget      *child,
             GtkOrientation  orientation,
             int             for_size,
             int            *natural)
{
  int minimum = 0;

  *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, &minimum, natural, NULL, NULL);

  return minimum;
}

/* The width of the main column, or -1 where the two do not fit beside one another. */
static int
split (GtkWidget *self,
       int        width)
{
  GtkWidget *main_child = gtk_widget_get_first_child (self);
  GtkWidget *side = main_child != NULL ? gtk_widget_get_next_sibling (main_child) : NULL;
  int main_usual, ignored;
  int main_least = measure_one (main_child, GTK_ORIENTATION_HORIZONTAL, -1, &main_usual);
  int side_least = measure_one (side, GTK_ORIENTATION_HORIZONTAL, -1, &ignored);
  /* Half way between what it can bear and what it likes, the main column still reads well. */
  int main_fair = (main_least + main_usual) / 2;

  if (side == NULL || main_fair + GAP + side_least > width)
    return -1;

  return CLAMP ((width - GAP) * MAIN_SHARE / 100, main_fair, width - GAP - side_least);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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
  GtkWidget *main_child = gtk_widget_get_first_child (widget);
  GtkWidget *side = main_child != NULL ? gtk_widget_get_next_sibling (main_child) : NULL;
  int main_width = for_size;
  int side_width = for_size;
  int least[2], usual[2];

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      least[0] = measure_one (main_child, orientation, -1, &usual[0]);
      least[1] = measure_one (side, orientation, -1, &usual[1]);
      *minimum = MAX (least[0], least[1]);
      *natural = MAX (*minimum, usual[0] + GAP + usual[1]);
      return;
    }

  if (for_size >= 0 && split (widget, for_size) >= 0)
    {
      main_width = split (widget, for_size);
      side_width = for_size - GAP - main_width;
      least[0] = measure_one (main_child, orientation, main_width, &usual[0]);
      least[1] = measure_one (side, orientation, side_width, &usual[1]);
      *minimum = MAX (least[0], least[1]);
      *natural = MAX (usual[0], usual[1]);
      return;
    }
  least[0] = measure_one (main_child, orientation, main_width, &usual[0]);
  least[1] = measure_one (side, orientation, side_width, &usual[1]);
  *minimum = least[0] + GAP + least[1];
  *natural = usual[0] + GAP + usual[1];
}

static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  OcopColumns *self = OCOP_COLUMNS (widget);
  GtkWidget *main_child = gtk_widget_get_first_child (widget);
  GtkWidget *side = main_child != NULL ? gtk_widget_get_next_sibling (main_child) : NULL;
  int main_width = split (widget, width);
  int main_height, ignored;

  self->is_folded = main_width < 0;
  if (main_child == NULL)
    return;
  if (!self->is_folded)
    {
      gtk_widget_size_allocate (main_child, &(GtkAllocation){ 0, 0, main_width, height }, -1);
      gtk_widget_size_allocate (side, &(GtkAllocation){ main_width + GAP, 0, width - GAP - main_width, height }, -1);
      return;
    }
  main_height = measure_one (main_child, GTK_ORIENTATION_VERTICAL, width, &ignored);
  gtk_widget_size_allocate (main_child, &(GtkAllocation){ 0, 0, width, main_height }, -1);
  if (side != NULL)
    gtk_widget_size_allocate (side, &(GtkAllocation){ 0, main_height + GAP, width, MAX (0, height - main_height - GAP) }, -1);
}

static void
dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ocop_columns_parent_class)->dispose (object);
}

static void
ocop_columns_class_init (OcopColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ocop_columns_init (OcopColumns *self)
{
}

/**
 * ocop_columns_is_folded:
 *
 * Returns: whether the columns stand below one another
 */
gboolean
ocop_columns_is_folded (OcopColumns *self)
{
  return self->is_folded;
}
