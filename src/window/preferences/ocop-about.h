/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OCOP_TYPE_ABOUT (ocop_about_get_type ())
G_DECLARE_FINAL_TYPE (OcopAbout, ocop_about, OCOP, ABOUT, AdwWindow)

GtkWidget *ocop_about_new (GtkWindow *parent);

G_END_DECLS
