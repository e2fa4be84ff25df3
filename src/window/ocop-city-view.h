/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-page.h"

G_BEGIN_DECLS

#define OCOP_TYPE_CITY_VIEW (ocop_city_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopCityView, ocop_city_view, OCOP, CITY_VIEW, GtkWidget)

GtkWidget  *ocop_city_view_new           (OcopWorkspace *workspace,
                                            GSettings     *settings);
OcopPage   *ocop_city_view_get_page      (OcopCityView  *self);
const char *ocop_city_view_get_page_name (OcopCityView  *self);
void        ocop_city_view_show_page     (OcopCityView  *self,
                                          const char    *name);
void        ocop_city_view_search        (OcopCityView  *self,
                                          const char    *text);
void        ocop_city_view_toggle_search (OcopCityView  *self);

G_END_DECLS
