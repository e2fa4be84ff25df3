/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"

G_BEGIN_DECLS

/**
 * OcopRecordStatements:
 * @select: uid and fields of the row id given
 * @insert: fields, search, sort_key, uid, id
 * @update: fields, search, sort_key of the row id given last
 * @delete: by row id
 * @next_id: the row id that a new record gets
 * @renew_keys: (nullable): search and sort_key of the row id given last, where anything is searched or sorted
 *
 * The statements of a kind, made from its description.
 */
typedef struct
{
  char *select;
  char *insert;
  char *update;
  char *delete;
  char *next_id;
  char *renew_keys;
} OcopRecordStatements;

const OcopRecordStatements *ocop_record_statements (const OcopEntity *entity);

G_END_DECLS
