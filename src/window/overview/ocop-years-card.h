/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-year-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ocop_years_card_new (const OcopYearFigures *before,
                                const OcopYearFigures *now);

G_END_DECLS
