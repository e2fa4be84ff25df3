/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ocop_fair_visits_card_new (GPtrArray *visits);

G_END_DECLS
