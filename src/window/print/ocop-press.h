/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One thread on which pages are laid out and drawn, one after the other: what is wanted last is not drawn by two at a time. */

#define OCOP_TYPE_PRESS (ocop_press_get_type ())
G_DECLARE_FINAL_TYPE (OcopPress, ocop_press, OCOP, PRESS, GObject)

typedef gpointer (*OcopPressFunc) (gpointer       data,
                                   GCancellable  *cancellable,
                                   GError       **error);

OcopPress *ocop_press_new        (void);
void       ocop_press_run_async  (OcopPress            *self,
                                  OcopPressFunc         func,
                                  gpointer              data,
                                  GDestroyNotify        free_data,
                                  GDestroyNotify        free_result,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gpointer   ocop_press_run_finish (OcopPress            *self,
                                  GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
