/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-round-results.h"
#include "model/ocop-session-head.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Columns that rows of one list share. */
typedef struct
{
  GtkSizeGroup *counts;
  GtkSizeGroup *outcome;
  GtkSizeGroup *phase;
} OcopSessionRowColumns;

GtkWidget *ocop_session_row_new (const OcopSessionHead       *head,
                                 const OcopSessionRowColumns *columns);
GtkWidget *ocop_round_row_new   (const OcopRoundResults      *round,
                                 int                          year,
                                 const OcopSessionRowColumns *columns);
gint64     ocop_session_row_get_session (GtkListBoxRow       *row);

G_END_DECLS
