/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/ocop-output.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_OUTPUT_LIST (ocop_output_list_get_type ())
G_DECLARE_FINAL_TYPE (OcopOutputList, ocop_output_list, OCOP, OUTPUT_LIST, GtkWidget)

GtkWidget        *ocop_output_list_new          (void);
const OcopOutput *ocop_output_list_get_selected (OcopOutputList   *self);
void              ocop_output_list_select       (OcopOutputList   *self,
                                                 const OcopOutput *output);
void              ocop_output_list_choose       (OcopOutputList   *self,
                                                 const OcopOutput *output,
                                                 gboolean          chosen);
GPtrArray        *ocop_output_list_get_chosen   (OcopOutputList   *self);
void              ocop_output_list_set_scope    (OcopOutputList   *self,
                                                 const OcopScope  *scope);
void              ocop_output_list_select_first (OcopOutputList  *self);

G_END_DECLS
