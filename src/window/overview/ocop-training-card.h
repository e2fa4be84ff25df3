/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ocop_training_card_new (const OcopOverview *overview);

G_END_DECLS
