/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-form-rows.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FORM_ITEM (ocop_form_item_get_type ())
G_DECLARE_FINAL_TYPE (OcopFormItem, ocop_form_item, OCOP, FORM_ITEM, GtkWidget)

GtkWidget  *ocop_form_item_new         (OcopWorkspace     *workspace,
                                        const OcopFormRow *row,
                                        const char        *label,
                                        GtkSizeGroup      *labels);
OcopEntry  *ocop_form_item_get_entry   (OcopFormItem      *self);
const char *ocop_form_item_get_name    (OcopFormItem      *self);
void        ocop_form_item_show        (OcopFormItem      *self,
                                        OcopRecord        *record);
void        ocop_form_item_recall      (OcopFormItem      *self,
                                        const char        *kept);
gboolean    ocop_form_item_is_changed  (OcopFormItem      *self);
void        ocop_form_item_read        (OcopFormItem      *self,
                                        OcopRecord        *record);
gboolean    ocop_form_item_check       (OcopFormItem      *self,
                                        OcopRecord        *record,
                                        gboolean           tried);
const char *ocop_form_item_get_fault   (OcopFormItem      *self);
void        ocop_form_item_add_beside  (OcopFormItem      *self,
                                        GtkWidget         *widget);
void        ocop_form_item_add_below   (OcopFormItem      *self,
                                        GtkWidget         *widget);

G_END_DECLS
