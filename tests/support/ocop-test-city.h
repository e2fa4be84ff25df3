/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ocop-test.h"

G_BEGIN_DECLS

/**
 * OcopTestCity:
 * @db: writes, inside a transaction that lasts as long as the city
 * @city: @district: @ward: units that stand from 2018 on
 *
 * A small made city for the tests of rules: its records are put in one by one, each with one call.
 */
typedef struct
{
  OcopTestFolder *folder;
  char *path;
  OcopDb *db;
  gint64 city;
  gint64 district;
  gint64 ward;
} OcopTestCity;

typedef void (*OcopTestCityFunc) (OcopTestCity *city);

void   ocop_test_city_make        (OcopTestFolder   *folder,
                                   const char       *path,
                                   OcopTestCityFunc  fill);
void   ocop_test_city_add         (const char       *path,
                                   OcopTestCityFunc  test);

gint64 ocop_test_city_unit        (OcopTestCity  *city,
                                   const char    *kind,
                                   const char    *code,
                                   const char    *name,
                                   gint64         parent,
                                   const char    *valid_from,
                                   const char    *valid_to);
void   ocop_test_city_follow      (OcopTestCity  *city,
                                   gint64         old_unit,
                                   gint64         new_unit,
                                   const char    *extent);
gint64 ocop_test_city_producer    (OcopTestCity  *city,
                                   const char    *name,
                                   const char    *type,
                                   gint64         unit);
gint64 ocop_test_city_product     (OcopTestCity  *city,
                                   const char    *name,
                                   gint64         producer,
                                   int            set);
gint64 ocop_test_city_round       (OcopTestCity  *city,
                                   int            year,
                                   int            ordinal);
gint64 ocop_test_city_decision    (OcopTestCity  *city,
                                   const char    *number,
                                   const char    *issued_on);
gint64 ocop_test_city_recognition (OcopTestCity  *city,
                                   gint64         product,
                                   int            stars,
                                   const char    *kind,
                                   int            year,
                                   gint64         round,
                                   gint64         decision);
gint64 ocop_test_city_dossier     (OcopTestCity  *city,
                                   gint64         product,
                                   gint64         round,
                                   const char    *kind,
                                   int            set);
void   ocop_test_city_refuse      (OcopTestCity  *city,
                                   gint64         dossier,
                                   const char    *reason);
gint64 ocop_test_city_session     (OcopTestCity  *city,
                                   gint64         round,
                                   int            n_members,
                                   const char    *held_on);
gint64 ocop_test_city_hear        (OcopTestCity  *city,
                                   gint64         session,
                                   gint64         dossier,
                                   int            position);
gint64 ocop_test_city_member      (OcopTestCity  *city,
                                   gint64         session,
                                   int            nth);
gint64 ocop_test_city_sheet       (OcopTestCity  *city,
                                   gint64         session_product,
                                   gint64         session_member);
void   ocop_test_city_score       (OcopTestCity  *city,
                                   gint64         sheet,
                                   int            total);
void   ocop_test_city_submit      (OcopTestCity  *city,
                                   gint64         sheet);

G_END_DECLS
