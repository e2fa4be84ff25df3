/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"

G_BEGIN_DECLS

#define OCOP_TYPE_CENTRE_STRIP (ocop_centre_strip_get_type ())
G_DECLARE_FINAL_TYPE (OcopCentreStrip, ocop_centre_strip, OCOP, CENTRE_STRIP, GtkWidget)

GtkWidget *ocop_centre_strip_new  (OcopSessionContext    *context);
void       ocop_centre_strip_show (OcopCentreStrip       *self,
                                   const OcopSessionLine *line);

G_END_DECLS
