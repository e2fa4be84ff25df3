/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_TASKS_CARD (ocop_tasks_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopTasksCard, ocop_tasks_card, OCOP, TASKS_CARD, GtkWidget)

void ocop_tasks_card_show (OcopTasksCard      *self,
                           const OcopOverview *overview,
                           guint               most);

G_END_DECLS
