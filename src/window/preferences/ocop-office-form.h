/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "window/ocop-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OCOP_TYPE_OFFICE_FORM (ocop_office_form_get_type ())
G_DECLARE_FINAL_TYPE (OcopOfficeForm, ocop_office_form, OCOP, OFFICE_FORM, AdwWindow)

GtkWidget *ocop_office_form_new (GtkWindow     *parent,
                                 OcopWorkspace *workspace,
                                 OcopRecord    *office);

G_END_DECLS
