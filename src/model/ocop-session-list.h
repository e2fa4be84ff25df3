/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/* A session as a person chooses it. */
typedef struct
{
  gint64 session;
  int year;
  int ordinal;
  char *round_name;
  char *held_on;
} OcopSessionListed;

GPtrArray *ocop_session_list_load (OcopDb  *db,
                                   GError **error);

G_END_DECLS
