/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-form-item.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FORM (ocop_form_get_type ())
G_DECLARE_FINAL_TYPE (OcopForm, ocop_form, OCOP, FORM, GtkWidget)

GtkWidget    *ocop_form_new           (OcopWorkspace         *workspace,
                                       OcopRecord            *base,
                                       const OcopFormSection *sections);
OcopRecord   *ocop_form_get_base      (OcopForm              *self);
OcopRecord   *ocop_form_get_record    (OcopForm              *self);
OcopFormItem *ocop_form_get_item      (OcopForm              *self,
                                       guint                  field);
OcopEntry    *ocop_form_get_entry     (OcopForm              *self,
                                       guint                  field);
guint         ocop_form_count_faults  (OcopForm              *self);
gboolean      ocop_form_check         (OcopForm              *self);
void          ocop_form_focus_first   (OcopForm              *self);
gboolean      ocop_form_focus_next    (OcopForm              *self);
void          ocop_form_set_editable  (OcopForm              *self,
                                       gboolean               editable);
void          ocop_form_add_companions (OcopForm             *self,
                                       GHashTable            *companions);

/* What is half-typed. */
gboolean      ocop_form_is_changed    (OcopForm              *self);
GHashTable   *ocop_form_keep          (OcopForm              *self);
GPtrArray    *ocop_form_recall        (OcopForm              *self,
                                       GHashTable            *kept,
                                       OcopRecord            *kept_from);
GPtrArray    *ocop_form_rebase        (OcopForm              *self,
                                       OcopRecord            *base);
void          ocop_form_revert        (OcopForm              *self,
                                       GPtrArray             *items);

G_END_DECLS
