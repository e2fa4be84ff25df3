/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-main-window.h"

G_BEGIN_DECLS

typedef void (*OcopRecordRemoved) (gpointer data);

void ocop_record_remove_now (OcopMainWindow    *window,
                             OcopKind           kind,
                             gint64             id,
                             OcopRecordRemoved  removed,
                             gpointer           data,
                             GDestroyNotify     free_data);

G_END_DECLS
