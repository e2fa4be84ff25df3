/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ocop_text_is_blank   (const char *text);
char    *ocop_text_tidy       (const char *text);
char    *ocop_text_fold       (const char *text);
char    *ocop_text_fold_toned (const char *text,
                               char      **plain);
char    *ocop_text_upper      (const char *text);
char    *ocop_text_lower_first (const char *text);
char    *ocop_text_from_count (gint64      count);
void     ocop_text_append_number (GString *text,
                                  gint64   number);
char    *ocop_text_from_money (gint64      dong);
char    *ocop_text_new_uid    (void);

G_END_DECLS
