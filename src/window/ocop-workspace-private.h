/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-workspace.h"

G_BEGIN_DECLS

/* The city file that the window shows: its store, the year in view, who sits at the screen, and what is to be said of
 * saving. Pages read through it and write through it, so that no write can go unnoticed by the window's sign of saving. */
struct _OcopWorkspace
{
  GObject parent_instance;

  OcopStore *store;
  char *barrier; /* (nullable) why nothing can be written */
  int year;
  char *as_of;
  char *author;

  guint n_running;
  gboolean has_failed;
  char *saved_at; /* (nullable) "09:42" */
};

void ocop_workspace_notify_save_state (OcopWorkspace *self);

G_END_DECLS
