/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_HISTORY_LIST (ocop_history_list_get_type ())
G_DECLARE_FINAL_TYPE (OcopHistoryList, ocop_history_list, OCOP, HISTORY_LIST, GtkWidget)

GtkWidget  *ocop_history_list_new         (OcopWorkspace     *workspace);
void        ocop_history_list_show_file   (OcopHistoryList   *self,
                                           const char        *who,
                                           const OcopEntity  *entity,
                                           const char        *text);
void        ocop_history_list_show_record (OcopHistoryList   *self,
                                           OcopRecord        *record);
void        ocop_history_list_update      (OcopHistoryList   *self);
guint       ocop_history_list_get_n_acts  (OcopHistoryList   *self);
gboolean    ocop_history_list_is_whole    (OcopHistoryList   *self);
gboolean    ocop_history_list_open        (OcopHistoryList   *self,
                                           guint              position);

G_END_DECLS
