/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"

G_BEGIN_DECLS

/* What people type into a field or write in a list, read as they mean it. A failure is one sentence on what is wrong. */

gboolean ocop_typed_date         (const char    *text,
                                  const char    *today,
                                  char         **iso,
                                  GError       **error);
gboolean ocop_typed_date_goes_on (const char    *text);
gboolean ocop_typed_integer      (const char    *text,
                                  gint64        *value,
                                  GError       **error);
gboolean ocop_typed_money        (const char    *text,
                                  gint64        *dong,
                                  GError       **error);
gboolean ocop_typed_decimal      (const char    *text,
                                  OcopFraction  *value,
                                  GError       **error);
gboolean ocop_typed_digits       (const char    *text,
                                  char          *digits,
                                  gsize          size);
char    *ocop_typed_from_decimal (OcopFraction   value);

G_END_DECLS
