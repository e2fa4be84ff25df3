/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_OPTION_ROW (ocop_option_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopOptionRow, ocop_option_row, OCOP, OPTION_ROW, GtkWidget)

GtkWidget *ocop_option_row_new           (const OcopOption *option,
                                          int               place,
                                          gboolean          has_marks);
int        ocop_option_row_get_place     (OcopOptionRow    *self);
void       ocop_option_row_set_key       (OcopOptionRow    *self,
                                          int               key);
int        ocop_option_row_get_key       (OcopOptionRow    *self);
void       ocop_option_row_set_chosen    (OcopOptionRow    *self,
                                          gboolean          is_chosen);
gboolean   ocop_option_row_is_chosen     (OcopOptionRow    *self);
void       ocop_option_row_set_beside    (OcopOptionRow    *self,
                                          const char       *beside);
void       ocop_option_row_set_next_rank (OcopOptionRow    *self,
                                          int               stars);

G_END_DECLS
