/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-certificate-facts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_TIMELINE (ocop_timeline_get_type ())
G_DECLARE_FINAL_TYPE (OcopTimeline, ocop_timeline, OCOP, TIMELINE, GtkWidget)

GtkWidget  *ocop_timeline_new      (const OcopCertificateFacts *certificate,
                                    const char                 *as_of);
const char *ocop_timeline_get_text (OcopTimeline               *self);

G_END_DECLS
