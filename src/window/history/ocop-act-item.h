/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-history-lines.h"
#include "model/ocop-undo.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define OCOP_TYPE_ACT_ITEM (ocop_act_item_get_type ())
G_DECLARE_FINAL_TYPE (OcopActItem, ocop_act_item, OCOP, ACT_ITEM, GObject)

OcopActItem   *ocop_act_item_new         (OcopAct      *act,
                                          GPtrArray    *lines);
const OcopAct *ocop_act_item_get_act     (OcopActItem  *self);
void           ocop_act_item_set_act     (OcopActItem  *self,
                                          OcopAct      *act);
gboolean       ocop_act_item_is_open     (OcopActItem  *self);
void           ocop_act_item_set_open    (OcopActItem  *self,
                                          gboolean      open);
GPtrArray     *ocop_act_item_get_lines   (OcopActItem  *self);
gboolean       ocop_act_item_read_more   (OcopActItem  *self,
                                          OcopDb       *db,
                                          GError      **error);
gboolean       ocop_act_item_has_more    (OcopActItem  *self);
gboolean       ocop_act_item_is_part     (OcopActItem  *self);

G_END_DECLS
