/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_ATTENDANCE_PANEL (ocop_attendance_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopAttendancePanel, ocop_attendance_panel, OCOP, ATTENDANCE_PANEL, OcopSessionView)

G_END_DECLS
