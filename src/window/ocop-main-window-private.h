/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-main-window.h"
#include "window/ocop-welcome.h"
#include "window/ocop-work-bar.h"

G_BEGIN_DECLS

struct _OcopMainWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  AdwToast *undo_toast; /* (nullable) weak: the newest that offers to take something back */
  GtkStack *views;
  GtkWidget *shell;
  OcopWorkBar *work_bar;

  /* borrowed: children of views */
  OcopWelcome *welcome; /* (nullable) before it is needed */
  OcopCityView *city_view;
  GPtrArray *subpages; /* the one in view last */

  /* owned */
  GSettings *settings;
  OcopWorkspace *workspace; /* (nullable) */

  guint daily_copy; /* source that sees to the copy of the day */
  gboolean has_complained_of_copy;
};

void ocop_main_window_install_actions (GtkWidgetClass *widget_class);
void ocop_main_window_install_exports (GtkWidgetClass *widget_class);
void ocop_main_window_update_actions  (OcopMainWindow *self);

/* Copies of the file (ocop-main-window-copies.c). */
void ocop_main_window_copy_action     (GtkWidget      *widget,
                                       const char     *action,
                                       GVariant       *parameter);
void ocop_main_window_watch_the_day   (OcopMainWindow *self);

G_END_DECLS
