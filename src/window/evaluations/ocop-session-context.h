/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_SESSION_CONTEXT (ocop_session_context_get_type ())
G_DECLARE_FINAL_TYPE (OcopSessionContext, ocop_session_context, OCOP, SESSION_CONTEXT, GObject)

OcopSessionContext      *ocop_session_context_new         (OcopWorkspace       *workspace,
                                                           gint64               session);
OcopWorkspace           *ocop_session_context_get_workspace (OcopSessionContext *self);
OcopDb                  *ocop_session_context_get_db      (OcopSessionContext  *self);
gint64                   ocop_session_context_get_session (OcopSessionContext  *self);
gboolean                 ocop_session_context_load        (OcopSessionContext  *self,
                                                           GError             **error);
const OcopSessionHead   *ocop_session_context_get_head    (OcopSessionContext  *self);
const OcopSessionSheets *ocop_session_context_get_sheets  (OcopSessionContext  *self);
GPtrArray               *ocop_session_context_get_lines   (OcopSessionContext  *self);
gboolean                 ocop_session_context_can_write   (OcopSessionContext  *self);
char                    *ocop_session_context_make_title  (OcopSessionContext  *self);

int                      ocop_session_context_get_voter   (OcopSessionContext  *self);
void                     ocop_session_context_set_voter   (OcopSessionContext  *self,
                                                           int                  voter);
char                    *ocop_session_voter_make_name     (const OcopSessionVoter *voter);

/**
 * OcopSessionDone:
 * @widget: where the act was begun
 *
 * Called when an act is on the disk.
 */
typedef void (*OcopSessionDone) (GtkWidget *widget);

void                     ocop_session_context_write       (OcopSessionContext  *self,
                                                           GtkWidget           *widget,
                                                           const char          *label,
                                                           OcopWriteFunc        write,
                                                           gpointer             data,
                                                           GDestroyNotify       free_data,
                                                           OcopSessionDone      done);

G_END_DECLS
