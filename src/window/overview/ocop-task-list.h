/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_TASK_LIST (ocop_task_list_get_type ())
G_DECLARE_FINAL_TYPE (OcopTaskList, ocop_task_list, OCOP, TASK_LIST, GtkWidget)

void  ocop_task_list_show (OcopTaskList *self,
                           GPtrArray    *tasks,
                           guint         most);

G_END_DECLS
