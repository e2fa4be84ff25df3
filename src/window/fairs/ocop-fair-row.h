/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ocop_fair_row_new       (const OcopFairListed *fair,
                                    const char           *today,
                                    GtkSizeGroup         *counts,
                                    GtkSizeGroup         *money,
                                    GtkSizeGroup         *state);
gint64     ocop_fair_row_get_fair  (GtkListBoxRow        *row);
GtkWidget *ocop_fair_state_chip_new (const char          *starts_on,
                                    const char           *ends_on,
                                    const char           *today);
char      *ocop_fair_days_in_words (const char           *starts_on,
                                    const char           *ends_on);

G_END_DECLS
