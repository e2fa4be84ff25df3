/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-setup.h"
#include "window/evaluations/ocop-session-context.h"

G_BEGIN_DECLS

/* Columns that the rows of the attendance share. */
typedef struct
{
  GtkSizeGroup *role;
  GtkSizeGroup *recused;
} OcopAttendanceColumns;

GtkWidget *ocop_attendance_row_new (OcopSessionContext          *context,
                                    const OcopAttendee          *attendee,
                                    guint                        place,
                                    const OcopAttendanceColumns *columns);
gboolean   ocop_attendance_row_key (GtkListBoxRow               *row,
                                    guint                        keyval);

G_END_DECLS
