/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *ocop_settings_new          (void);
GSettings *ocop_settings_new_in       (const char *folder);
char      *ocop_settings_get_path     (void);
void       ocop_settings_note_recent  (GSettings  *settings,
                                       const char *path);
void       ocop_settings_forget_recent (GSettings *settings,
                                       const char *path);

G_END_DECLS
