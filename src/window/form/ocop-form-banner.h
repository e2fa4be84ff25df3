/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FORM_BANNER (ocop_form_banner_get_type ())
G_DECLARE_FINAL_TYPE (OcopFormBanner, ocop_form_banner, OCOP, FORM_BANNER, GtkWidget)

GtkWidget  *ocop_form_banner_new      (void);
void        ocop_form_banner_say      (OcopFormBanner *self,
                                       const char     *words,
                                       const char     *first,
                                       const char     *second);
const char *ocop_form_banner_get_text (OcopFormBanner *self);

G_END_DECLS
