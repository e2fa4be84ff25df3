/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FILTER_CHOICE (ocop_filter_choice_get_type ())
G_DECLARE_FINAL_TYPE (OcopFilterChoice, ocop_filter_choice, OCOP, FILTER_CHOICE, GtkWidget)

GtkWidget  *ocop_filter_choice_new         (const char         *title);
const char *ocop_filter_choice_get_title   (OcopFilterChoice   *self);
void        ocop_filter_choice_set_options (OcopFilterChoice   *self,
                                            const char *const  *keys,
                                            const char *const  *labels);
const char *ocop_filter_choice_get_key     (OcopFilterChoice   *self);
const char *ocop_filter_choice_get_label   (OcopFilterChoice   *self);
void        ocop_filter_choice_set_key     (OcopFilterChoice   *self,
                                            const char         *key);

G_END_DECLS
