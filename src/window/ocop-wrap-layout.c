/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-wrap-layout.h"

/* Children beside one another as far as there is room, the rest below: a filter row stays whole at any width and any size
 * of letters. */
struct _OcopWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
};

G_DEFINE_FINAL_TYPE (OcopWrapLayout, ocop_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *layout,
                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* From one child to the last one on its line; gives how high and how wide that line is. */
static GtkWidget *
measure_line (OcopWrapLayout *self,
              GtkWidget      *first,
              int             width,
              int            *line_width,
              int            *line_height)
{
  GtkWidget *last = first;

  *line_width = *line_height = 0;
  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition natural;
      int taken = *line_width > 0 ? *line_width + self->spacing : 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_get_preferred_size (child, NULL, &natural);
      if (taken > 0 && taken + natural.width > width)
        break;
      *line_width = taken + natural.width;
      *line_height = MAX (*line_height, natural.height);
      last = child;
    }

  return last;
}

static int
measure_height (OcopWrapLayout *self,
                GtkWidget      *widget,
                int             width)
{
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int line_width, line_height;

      child = measure_line (self, child, width, &line_width, &line_height);
      height += line_height + (height > 0 ? self->line_spacing : 0);
    }

  return height;
}

static void
measure (GtkLayoutManager *layout,
         GtkWidget        *widget,
         GtkOrientation    orientation,
         int               for_size,
         int              *minimum,
         int              *natural,
         int              *minimum_baseline,
         int              *natural_baseline)
{
  OcopWrapLayout *self = OCOP_WRAP_LAYOUT (layout);
  int widest = 0, together = 0, height;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (self, widget, for_size >= 0 ? for_size : G_MAXINT);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_get_preferred_size (child, NULL, &size);
      widest = MAX (widest, size.width);
    }
  if (gtk_widget_get_first_child (widget) != NULL)
    measure_line (self, gtk_widget_get_first_child (widget), G_MAXINT, &together, &height);
  *minimum = widest;
  *natural = together;
}

static void
allocate (GtkLayoutManager *layout,
          GtkWidget        *widget,
          int               width,
          int               height,
          int               baseline)
{
  OcopWrapLayout *self = OCOP_WRAP_LAYOUT (layout);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      int line_width, line_height, x = 0;
      GtkWidget *last = measure_line (self, child, width, &line_width, &line_height);
      GtkWidget *after = gtk_widget_get_next_sibling (last);

      for (; child != after; child = gtk_widget_get_next_sibling (child))
        {
          GtkRequisition size;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_get_preferred_size (child, NULL, &size);
          gtk_widget_size_allocate (child, &(GtkAllocation){ is_rtl ? width - x - size.width : x, y, size.width, line_height }, -1);
          x += size.width + self->spacing;
        }
      y += line_height + self->line_spacing;
    }
}

static void
ocop_wrap_layout_class_init (OcopWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
ocop_wrap_layout_init (OcopWrapLayout *self)
{
}

/**
 * ocop_wrap_layout_new:
 * @spacing: between neighbours, in pixels   @line_spacing: between lines
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
ocop_wrap_layout_new (int spacing,
                      int line_spacing)
{
  OcopWrapLayout *self = g_object_new (OCOP_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;

  return GTK_LAYOUT_MANAGER (self);
}

/**
 * ocop_wrap_new:
 * @spacing: between neighbours, in pixels   @line_spacing: between lines
 *
 * Returns: (transfer floating): a box that wraps
 */
GtkWidget *
ocop_wrap_new (int spacing,
               int line_spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, ocop_wrap_layout_new (spacing, line_spacing));

  return box;
}
