/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/print/ocop-paper-view.h"
#include "window/print/ocop-press.h"

G_BEGIN_DECLS

/* One page of a paper at a time, drawn beside the window's thread when it is turned to. */
struct _OcopPaperView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *size;
  GtkWidget *zoom_label;
  GtkWidget *page_label;
  GtkWidget *stack;
  GtkWidget *scrolled;
  GtkWidget *picture;
  GtkWidget *status;
  GtkWidget *spinner;
  GtkWidget *controls[4];

  OcopWorkspace *workspace;
  OcopPress *press;
  GCancellable *opening; /* (nullable) */
  GCancellable *drawing; /* (nullable) */
  OcopProof *proof;      /* (nullable) */
  guint page;
  guint zoom; /* place in zooms */
  int drawn_width; /* of the room that the page was drawn for */
};

void ocop_paper_view_build (OcopPaperView *self);

G_END_DECLS
