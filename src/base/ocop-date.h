/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ocop_date_parse      (const char *iso,
                               int        *year,
                               int        *month,
                               int        *day);
gboolean ocop_date_is_valid   (const char *iso);
int      ocop_date_year       (const char *iso);
char    *ocop_date_add_months (const char *iso,
                               int         months);
char    *ocop_date_add_days   (const char *iso,
                               int         days);
int      ocop_date_days_until (const char *from,
                               const char *to);
char    *ocop_date_today      (void);
char    *ocop_date_as_of      (int         year,
                               const char *today);
char    *ocop_date_to_short   (const char *iso);
char    *ocop_date_to_long    (const char *iso);
char    *ocop_date_now        (void);
char    *ocop_date_moment_to_local (const char *iso);

G_END_DECLS
