/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-units.h"

G_BEGIN_DECLS

/**
 * OcopUnitSuggestion:
 * @unit: the unit
 * @label: as a person would say it, "Phường Hòa An, quận Cẩm Lệ"
 */
typedef struct
{
  const OcopUnit *unit;
  char *label;
} OcopUnitSuggestion;

GPtrArray *ocop_unit_map_suggest (const OcopUnitMap *map,
                                  const char        *text,
                                  const char        *date,
                                  guint              most);
char      *ocop_unit_get_label   (const OcopUnit    *unit,
                                  const char        *date);

G_END_DECLS
