/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-page-layout.h"

/* Width of the smallest screen that the program is made for. */
#define SMALLEST_SCREEN 1024

/* The one child of a page fills it. */
struct _OcopPageLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopPageLayout, ocop_page_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager,
                  GtkWidget        *page)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The window asks how high its pages must be at the least before it says how wide they will be. Sentences wrapped into the least
 * width are very high: the page answers for the width that it has, or that the smallest screen gives it. */
static void
measure (GtkLayoutManager *manager,
         GtkWidget        *page,
         GtkOrientation    orientation,
         int               for_size,
         int              *minimum,
         int              *natural,
         int              *minimum_baseline,
         int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (page);
  int least = 0;

  if (child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (least, gtk_widget_get_width (page) > 0 ? gtk_widget_get_width (page) : SMALLEST_SCREEN);
    }
  gtk_widget_measure (child, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
allocate (GtkLayoutManager *manager,
          GtkWidget        *page,
          int               width,
          int               height,
          int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (page);

  if (child != NULL)
    gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
ocop_page_layout_class_init (OcopPageLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
ocop_page_layout_init (OcopPageLayout *self)
{
}
