/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-criterion-layout.h"

/* Of the two children the left one is equally wide in every criterion, so that all options begin at the same place; the right one
 * has the rest. */
struct _OcopCriterionLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopCriterionLayout, ocop_criterion_layout, GTK_TYPE_LAYOUT_MANAGER)

#define LEFT_DIGITS 29
#define SPACE 12

/* In digits of the font in use, so that larger text has more room. */
static int
left_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS_CEIL (LEFT_DIGITS * pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);

  return width;
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager,
                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget        *widget,
         GtkOrientation    orientation,
         int               for_size,
         int              *minimum,
         int              *natural,
         int              *minimum_baseline,
         int              *natural_baseline)
{
  GtkWidget *left = gtk_widget_get_first_child (widget);
  GtkWidget *right = gtk_widget_get_last_child (widget);
  int width = left_width (widget);
  int left_minimum, left_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (right, orientation, -1, minimum, natural, NULL, NULL);
      *minimum += width + SPACE;
      *natural += width + SPACE;
      return;
    }
  gtk_widget_measure (left, orientation, for_size < 0 ? -1 : width, &left_minimum, &left_natural, NULL, NULL);
  gtk_widget_measure (right, orientation, for_size < 0 ? -1 : MAX (for_size - width - SPACE, 0), minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum, left_minimum);
  *natural = MAX (*natural, left_natural);
}

static void
allocate (GtkLayoutManager *manager,
          GtkWidget        *widget,
          int               width,
          int               height,
          int               baseline)
{
  int left = left_width (widget);

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation){ 0, 0, left, height }, -1);
  gtk_widget_size_allocate (gtk_widget_get_last_child (widget),
                            &(GtkAllocation){ left + SPACE, 0, MAX (width - left - SPACE, 0), height }, -1);
}

static void
ocop_criterion_layout_class_init (OcopCriterionLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
ocop_criterion_layout_init (OcopCriterionLayout *self)
{
}
