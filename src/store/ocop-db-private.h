/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-changes.h"
#include "store/ocop-db.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* Shared by the files of this room only. */

/* A statement that is kept under its text for the next use. */
typedef struct OcopKeptStatement
{
  sqlite3_stmt *handle;
  gboolean in_use;
} OcopKeptStatement;

struct _OcopDb
{
  sqlite3 *connection;
  char *path;
  OcopDbMode mode;
  GHashTable *statements;    /* SQL text, the statement's own → OcopKeptStatement */
  GCancellable *cancellable; /* (nullable) of the work going on */

  /* The transaction that is open: see ocop-transaction.c */
  guint depth;
  gboolean failed;
  OcopChanges *changes;
  char *author;
  char *label;
  gint64 act;
  GHashTable *next_ids; /* table → gint64, as far as they are known */
  gint64 last_change; /* 0: none is written yet */
  char *last_hash;
};

G_END_DECLS
