/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"

G_BEGIN_DECLS

GtkWidget *ocop_fair_comparison_new (OcopFairDesk *desk);

G_END_DECLS
