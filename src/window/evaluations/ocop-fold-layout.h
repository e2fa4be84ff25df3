/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*OcopFold) (GtkWidget *widget,
                          int        width,
                          int        height);

void ocop_fold_layout_install (GtkWidget *widget,
                               OcopFold   fold);

G_END_DECLS
