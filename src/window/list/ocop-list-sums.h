/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-listing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ocop_list_sums_new  (void);
void       ocop_list_sums_show (GtkWidget   *sums,
                                OcopListing *listing);

G_END_DECLS
