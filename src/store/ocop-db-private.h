/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-changes.h"
#include "store/ocop-db.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* Shared by the files of this room only. */
struct _OcopDb
{
  sqlite3 *connection;
  char *path;
  OcopDbMode mode;
  GHashTable *statements;    /* SQL text → prepared statement not in use */
  GCancellable *cancellable; /* (nullable) of the work going on */

  /* The transaction that is open: see ocop-transaction.c */
  guint depth;
  gboolean failed;
  OcopChanges *changes;
  char *author;
  char *label;
  gint64 act;
};

G_END_DECLS
