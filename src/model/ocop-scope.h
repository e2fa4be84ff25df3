/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-units.h"

G_BEGIN_DECLS

/**
 * OcopScope:
 * @year: of the programme
 * @round: row id of the one round that is told of, 0 for the whole year
 * @session: row id of the one session that is told of, 0 for all of the round or year
 * @unit: row id of the district, commune or ward that is told of, 0 for the city
 * @as_of: ISO date of the figures
 * @period: what it tells of in time as papers say it, "Năm 2021", "Đợt 1 năm 2021"
 * @place: (nullable): the unit's full name, "Quận Sơn Trà"; %NULL for the city
 * @units: (nullable): JSON array of the row ids of all units, of whatever day, that lie in @unit on @as_of
 * @producers: (nullable) (element-type gint64): the producers of @units, %NULL for all of the city
 *
 * What tables and papers tell of. Made by ocop_scope_new() alone, so that a session, its round and its year agree.
 */
typedef struct
{
  int year;
  gint64 round;
  gint64 session;
  gint64 unit;
  char *as_of;
  char *period;
  char *place;
  char *units;
  GHashTable *producers;
} OcopScope;

OcopScope *ocop_scope_new          (OcopDb           *db,
                                    int               year,
                                    gint64            round,
                                    gint64            session,
                                    gint64            unit,
                                    const char       *as_of,
                                    GError          **error);
void       ocop_scope_free         (OcopScope        *self);
gboolean   ocop_scope_is_narrow    (const OcopScope  *self);
gboolean   ocop_scope_has_producer (const OcopScope  *self,
                                    gint64            producer);
char      *ocop_scope_to_words     (const OcopScope  *self);
gint64     ocop_scope_find_round   (OcopDb           *db,
                                    const char       *word,
                                    GError          **error);
gint64     ocop_scope_find_unit    (OcopDb           *db,
                                    const char       *name,
                                    const char       *as_of,
                                    GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopScope, ocop_scope_free)

G_END_DECLS
