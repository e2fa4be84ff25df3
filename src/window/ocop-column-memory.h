/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * OcopColumnLook:
 * @key: of the column   @is_shown: whether it is in view
 * @width: in pixels at letters of the usual size, -1 for the usual width
 */
typedef struct
{
  char *key;
  gboolean is_shown;
  int width;
} OcopColumnLook;

GArray *ocop_column_memory_load   (GSettings  *settings,
                                   const char *list);
void    ocop_column_memory_save   (GSettings  *settings,
                                   const char *list,
                                   GArray     *looks);
GArray *ocop_column_memory_new    (void);

G_END_DECLS
