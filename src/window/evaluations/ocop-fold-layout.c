/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-fold-layout.h"

/* What has no room in a window is left out by the room given, not by the size of the screen: libadwaita 1.4 has breakpoints
 * for it. */

#define FOLD_KEY "ocop-fold"

/* The narrowest window that the program is made for is 1024 wide. While everything shows more may be needed; asked for, it would keep
 * the window from ever becoming so narrow that something folds. */
#define LEAST_WIDTH 1000

typedef struct
{
  OcopFold fold;
  int width;
  int height;
  guint source;
} Folding;

static void
folding_free (gpointer data)
{
  Folding *folding = data;

  g_clear_handle_id (&folding->source, g_source_remove);
  g_free (folding);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
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
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

static gboolean
fold_cb (gpointer widget)
{
  Folding *folding = g_object_get_data (widget, FOLD_KEY);

  folding->source = 0;
  folding->fold (widget, folding->width, folding->height);

  return G_SOURCE_REMOVE;
}

/* Nothing may be shown or hidden while room is being given: it is done before the next frame. */
static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  Folding *folding = g_object_get_data (G_OBJECT (widget), FOLD_KEY);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  /* Until something folded it stands over the edge, for one frame. */
  if (child != NULL)
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, height, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, MAX (width, least), height }, baseline);
    }
  if (folding->width == width && folding->height == height)
    return;
  folding->width = width;
  folding->height = height;
  if (folding->source == 0)
    folding->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_cb, widget, NULL);
}

/**
 * ocop_fold_layout_install:
 * @widget: a widget with one child
 * @fold: called once the widget has another size, with that size
 */
void
ocop_fold_layout_install (GtkWidget *widget,
                          OcopFold   fold)
{
  Folding *folding = g_new0 (Folding, 1);

  folding->fold = fold;
  g_object_set_data_full (G_OBJECT (widget), FOLD_KEY, folding, folding_free);
  gtk_widget_set_layout_manager (widget, gtk_custom_layout_new (get_request_mode, measure, allocate));
}
