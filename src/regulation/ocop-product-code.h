/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-programme.h"

G_BEGIN_DECLS

/**
 * OcopCodeParts:
 * @province: @district: @commune: (nullable): codes of the official list of units of that day
 * @serial: number of the product, from 1
 * @year: of the evaluation
 */
typedef struct
{
  const char *province;
  const char *district;
  const char *commune;
  int         serial;
  int         year;
} OcopCodeParts;

char *ocop_product_code_make (const OcopCodePattern *pattern,
                              const OcopCodeParts   *parts,
                              GError               **error);

int   ocop_product_code_read_serial (const OcopCodePattern *pattern,
                                     const OcopCodeParts   *parts,
                                     const char            *code);

gboolean ocop_code_pattern_is_sound (const char *pattern);

G_END_DECLS
