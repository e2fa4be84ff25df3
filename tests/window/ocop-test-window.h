/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ocop-test.h"
#include "window/ocop-app.h"

G_BEGIN_DECLS

/**
 * OcopTestWindow:
 *
 * The program with its window, in a folder of its own, remembering nothing from before.
 */
typedef struct
{
  OcopTestFolder *folder;
  GSettings *settings;
  OcopApp *app;
  OcopMainWindow *window;
} OcopTestWindow;

void             ocop_test_window_setup    (int               *argc,
                                            char            ***argv);
OcopTestWindow  *ocop_test_window_new      (int                width,
                                            int                height);
OcopTestWindow  *ocop_test_window_on_sample (const char       *page);
void             ocop_test_window_free     (OcopTestWindow    *self);
void             ocop_test_window_restart  (OcopTestWindow    *self);

char            *ocop_test_window_sample   (OcopTestWindow    *self,
                                            const char        *name);
void             ocop_test_window_settle   (OcopTestWindow    *self);
void             ocop_test_window_wait_saved (OcopTestWindow  *self);
void             ocop_test_window_picture  (OcopTestWindow    *self,
                                            const char        *name);

/* Finding what a person would look for. */
GtkWidget       *ocop_test_find_label      (GtkWidget         *root,
                                            const char        *text);
GtkWidget       *ocop_test_find_type       (GtkWidget         *root,
                                            GType              type,
                                            guint              nth);
GtkWidget       *ocop_test_find_button     (GtkWidget         *root,
                                            const char        *label);
gboolean         ocop_test_is_shown        (GtkWidget         *widget);
void             ocop_test_click           (GtkWidget         *button);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopTestWindow, ocop_test_window_free)

G_END_DECLS
