/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-breakdown.h"
#include "model/ocop-units.h"

G_BEGIN_DECLS

/**
 * OcopTile:
 * @unit: row id   @name: without its kind   @full_name: with it
 * @column: @row: its place in a schematic map, from 0
 * @count: products there
 */
typedef struct
{
  gint64 unit;
  char *name;
  char *full_name;
  int column;
  int row;
  int count;
} OcopTile;

GPtrArray *ocop_tiles_new (const OcopUnitMap   *units,
                           const OcopBreakdown *by_unit,
                           const char          *as_of);

G_END_DECLS
