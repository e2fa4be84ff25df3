/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ocop_fields_card_new (OcopRecord  *record,
                                 OcopDb      *db,
                                 const guint *elsewhere);

G_END_DECLS
