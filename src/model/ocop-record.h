/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "store/ocop-db.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define OCOP_TYPE_RECORD (ocop_record_get_type ())
G_DECLARE_FINAL_TYPE (OcopRecord, ocop_record, OCOP, RECORD, GObject)

OcopRecord       *ocop_record_new          (OcopKind      kind);
OcopRecord       *ocop_record_load         (OcopDb       *db,
                                            OcopKind      kind,
                                            gint64        id,
                                            GError      **error);

const OcopEntity *ocop_record_get_entity   (OcopRecord   *self);
gint64            ocop_record_get_id       (OcopRecord   *self);
const char       *ocop_record_get_uid      (OcopRecord   *self);

gboolean          ocop_record_is_set       (OcopRecord   *self,
                                            guint         field);
const char       *ocop_record_get_text     (OcopRecord   *self,
                                            guint         field);
gint64            ocop_record_get_integer  (OcopRecord   *self,
                                            guint         field);
gboolean          ocop_record_get_flag     (OcopRecord   *self,
                                            guint         field);
gint64            ocop_record_get_ref      (OcopRecord   *self,
                                            guint         field);

void              ocop_record_set_text     (OcopRecord   *self,
                                            guint         field,
                                            const char   *value);
void              ocop_record_set_integer  (OcopRecord   *self,
                                            guint         field,
                                            gint64        value);
void              ocop_record_set_flag     (OcopRecord   *self,
                                            guint         field,
                                            gboolean      value);
void              ocop_record_set_ref      (OcopRecord   *self,
                                            guint         field,
                                            gint64        id);
void              ocop_record_clear        (OcopRecord   *self,
                                            guint         field);

/* What is wrong with it, and how it differs (ocop-record-faults.c). */
char             *ocop_record_find_fault   (OcopRecord   *self,
                                            guint         field);
gboolean          ocop_record_validate     (OcopRecord   *self,
                                            GError      **error);
gboolean          ocop_record_differs      (OcopRecord   *self,
                                            OcopRecord   *other,
                                            guint         field);
void              ocop_record_take         (OcopRecord   *self,
                                            OcopRecord   *other,
                                            guint         field);

/* What the history keeps (ocop-record-json.c). */
char             *ocop_record_to_json      (OcopRecord   *self);
OcopRecord       *ocop_record_from_json    (OcopKind      kind,
                                            gint64        id,
                                            const char   *uid,
                                            const char   *json,
                                            GError      **error);

/* Inside a transaction (ocop-record-store.c). */
gboolean          ocop_record_save         (OcopRecord   *self,
                                            OcopDb       *db,
                                            GError      **error);
gboolean          ocop_record_delete       (OcopRecord   *self,
                                            OcopDb       *db,
                                            GError      **error);
gboolean          ocop_record_restore      (OcopRecord   *self,
                                            OcopDb       *db,
                                            gint64        undoes,
                                            GError      **error);
gboolean          ocop_record_remove       (OcopRecord   *self,
                                            OcopDb       *db,
                                            gint64        undoes,
                                            GError      **error);
gboolean          ocop_record_renew_keys   (OcopRecord   *self,
                                            OcopDb       *db,
                                            GError      **error);

G_END_DECLS
