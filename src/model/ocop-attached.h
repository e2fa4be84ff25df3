/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/**
 * OcopAttachedTo:
 * @parent: field constant of the reference to the record that has files
 * @attachment: field constant of the reference to the file, of the same kind of record
 * @position: field constant of the file's place among them, from 1
 * @id: row id of the record that has files
 *
 * Whose files: each record of the kind that the fields belong to joins the record with one file.
 */
typedef struct
{
  guint parent;
  guint attachment;
  guint position;
  gint64 id;
} OcopAttachedTo;

/**
 * OcopAttached:
 * @link: row id of the record that joins the two
 * @record: the attachment
 *
 * One file of a record.
 */
typedef struct
{
  gint64 link;
  OcopRecord *record;
} OcopAttached;

GPtrArray *ocop_attached_list (OcopDb               *db,
                               const OcopAttachedTo *to,
                               GError              **error);
gboolean   ocop_attached_add  (OcopDb               *db,
                               const OcopAttachedTo *to,
                               GPtrArray            *attachments,
                               guint                *n_added,
                               GError              **error);

G_END_DECLS
