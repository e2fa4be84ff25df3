/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopFairGuest:
 * @producer: row id   @name: its name   @area: row id of the unit it counts under on the fair's first day, 0 if unknown
 * @area_name: (nullable): that unit's name
 * @stars: best rank of @products   @products: (element-type gint64): row ids of its products in force, by name
 * @names: their names, "a, b"
 *
 * A producer that could be invited: it has products recognised on the fair's first day and is not entered yet.
 */
typedef struct
{
  gint64 producer;
  char *name;
  gint64 area;
  char *area_name;
  int stars;
  GArray *products;
  char *names;
} OcopFairGuest;

GPtrArray *ocop_fair_guests_load (OcopDb  *db,
                                  gint64   fair,
                                  int      least_stars,
                                  GError **error);

G_END_DECLS
