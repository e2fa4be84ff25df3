/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "model/ocop-undo.h"

G_BEGIN_DECLS

/* The acts of a file from the newest back, some at a time: a file can have tens of thousands. */
typedef struct _OcopActPages OcopActPages;

OcopActPages *ocop_act_pages_new    (const char        *who,
                                     const OcopEntity  *entity,
                                     const char        *text);
OcopActPages *ocop_act_pages_new_since (gint64          since,
                                     const char        *who,
                                     const OcopEntity  *entity,
                                     const char        *text);
void          ocop_act_pages_free   (OcopActPages      *self);
gboolean      ocop_act_pages_next   (OcopActPages      *self,
                                     OcopDb            *db,
                                     GPtrArray         *acts,
                                     GError           **error);
gboolean      ocop_act_pages_is_end (OcopActPages      *self);
gint64        ocop_act_pages_get_newest (OcopActPages  *self);

OcopAct      *ocop_act_find         (OcopDb            *db,
                                     gint64             number,
                                     GError           **error);
gint64        ocop_act_find_last    (OcopDb            *db);
GPtrArray    *ocop_act_list_authors (OcopDb            *db,
                                     GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopActPages, ocop_act_pages_free)

G_END_DECLS
