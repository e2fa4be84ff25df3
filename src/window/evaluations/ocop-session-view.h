/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SESSION_VIEW (ocop_session_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (OcopSessionView, ocop_session_view, OCOP, SESSION_VIEW, GtkWidget)

/**
 * OcopSessionViewClass:
 * @build: makes the content, before it is first looked at
 * @refresh: shows the session as it now is; it has been read
 *
 * One of the views of a session. It reads nothing before it is looked at, and is brought up to date while it is.
 */
struct _OcopSessionViewClass
{
  GtkWidgetClass parent_class;

  void (*build)   (OcopSessionView *self);
  void (*refresh) (OcopSessionView *self);
};

OcopSessionContext *ocop_session_view_get_context (OcopSessionView *self);
void                ocop_session_view_set_child   (OcopSessionView *self,
                                                   GtkWidget       *child);

G_END_DECLS
