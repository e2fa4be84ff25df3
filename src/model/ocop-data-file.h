/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * OcopDataFile:
 *
 * A file of the program's own that holds records: an object with a list for each kind, named like its
 * table; in a record, each member is a field of the kind's description. A reference names the “key” of the
 * record it leads to, which must have been saved before. Such a file is the builder's business: what is
 * wrong in it asserts.
 */
typedef struct _OcopDataFile OcopDataFile;

OcopDataFile *ocop_data_file_open     (const char    *path);
void          ocop_data_file_add      (OcopDataFile  *self,
                                       const char    *path);
void          ocop_data_file_free     (OcopDataFile  *self);

JsonArray    *ocop_data_file_get_list (OcopDataFile  *self,
                                       const char    *name);
gboolean      ocop_data_file_save_all (OcopDataFile  *self,
                                       OcopDb        *db,
                                       OcopKind       kind,
                                       GError       **error);
gboolean      ocop_data_file_save_list (OcopDataFile *self,
                                       OcopDb        *db,
                                       OcopKind       kind,
                                       const char    *name,
                                       GError       **error);

void          ocop_data_file_name     (OcopDataFile  *self,
                                       OcopKind       kind,
                                       const char    *key,
                                       gint64         id);
gint64        ocop_data_file_find     (OcopDataFile  *self,
                                       OcopKind       kind,
                                       const char    *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDataFile, ocop_data_file_free)

G_END_DECLS
