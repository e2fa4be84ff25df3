/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopFraction:
 * @num: numerator, carries the sign
 * @den: denominator, always above zero
 *
 * An exact rational number in lowest terms. Means of scores are kept and compared as fractions only: a
 * product with 89.996 points must never become one of 90 (Article on ranks of each decision).
 */
typedef struct
{
  gint64 num;
  gint64 den;
} OcopFraction;

OcopFraction ocop_fraction_new         (gint64       num,
                                        gint64       den);
int          ocop_fraction_compare     (OcopFraction a,
                                        OcopFraction b);
int          ocop_fraction_compare_int (OcopFraction a,
                                        gint64       whole);
OcopFraction ocop_fraction_add         (OcopFraction a,
                                        OcopFraction b);
OcopFraction ocop_fraction_subtract    (OcopFraction a,
                                        OcopFraction b);
gboolean     ocop_fraction_is_zero     (OcopFraction a);
double       ocop_fraction_to_double   (OcopFraction a);
char        *ocop_fraction_to_score    (OcopFraction a,
                                        const int   *barriers,
                                        gsize        n_barriers);

G_END_DECLS
