/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-workspace.h"
#include "window/print/ocop-proof.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SCOPE_BOX (ocop_scope_box_get_type ())
G_DECLARE_FINAL_TYPE (OcopScopeBox, ocop_scope_box, OCOP, SCOPE_BOX, GtkWidget)

GtkWidget           *ocop_scope_box_new         (OcopWorkspace *workspace);
void                 ocop_scope_box_reload      (OcopScopeBox  *self);
const OcopIssueWish *ocop_scope_box_get_wish    (OcopScopeBox  *self);
void                 ocop_scope_box_set_session (OcopScopeBox  *self,
                                                 gint64         session);
void                 ocop_scope_box_set_product (OcopScopeBox  *self,
                                                 const char    *uid,
                                                 const char    *name);

G_END_DECLS
