/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "window/form/ocop-form-rows.h"

G_BEGIN_DECLS

const OcopFormSection *ocop_programme_forms_find (OcopKind kind);

G_END_DECLS
