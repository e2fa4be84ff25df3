/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"

G_BEGIN_DECLS

/* Names brought to the form in which they are compared. */
char       *ocop_name_plain_words  (const char *text);
char       *ocop_name_sort_words   (const char *key);
char       *ocop_name_key_of_unit  (const char *name);
const char *ocop_name_kind_of_unit (const char *name);

/**
 * OcopNearName:
 * @id: row id of the record
 * @name: its name
 * @beside: (nullable): what tells it from others of the name: of a product its producer or who proposed it, of a
 *   producer its address
 * @is_same: whether only spelling, order of words or the legal form differ
 *
 * A record that may be the one whose name is being typed.
 */
typedef struct
{
  gint64 id;
  char *name;
  char *beside;
  gboolean is_same;
} OcopNearName;

/* All names of producers or of products in memory, in the form in which they are compared (ocop-names-near.c). */
typedef struct _OcopNames OcopNames;

OcopNames *ocop_names_new  (OcopDb      *db,
                            OcopKind     kind);
void       ocop_names_free (OcopNames   *self);
GPtrArray *ocop_names_near (OcopNames   *self,
                            const char  *text,
                            gint64       exclude,
                            guint        most,
                            GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopNames, ocop_names_free)

G_END_DECLS
