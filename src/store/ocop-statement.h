/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

struct sqlite3_stmt;
struct OcopKeptStatement;

/**
 * OcopStatement:
 *
 * One use of a statement; lives on the stack: `g_auto (OcopStatement) statement = { 0 };`
 */
typedef struct
{
  OcopDb *db;
  struct sqlite3_stmt *handle;
  struct OcopKeptStatement *kept; /* NULL: nobody keeps it */
} OcopStatement;

gboolean    ocop_statement_begin   (OcopStatement  *self,
                                    OcopDb         *db,
                                    GError        **error,
                                    const char     *sql,
                                    const char     *types,
                                    ...);
gboolean    ocop_statement_prepare (OcopStatement  *self,
                                    OcopDb         *db,
                                    const char     *sql,
                                    GError        **error);
void        ocop_statement_bind_int64 (OcopStatement *self, int place, gint64 value);
void        ocop_statement_bind_text  (OcopStatement *self, int place, const char *value);
void        ocop_statement_bind_bytes (OcopStatement *self, int place, GBytes *value);
void        ocop_statement_bind_null  (OcopStatement *self, int place);
gboolean    ocop_statement_next    (OcopStatement  *self,
                                    GError        **error);
void        ocop_statement_reset   (OcopStatement  *self);
void        ocop_statement_end     (OcopStatement  *self);

gint64      ocop_statement_int64   (OcopStatement  *self,
                                    int             column);
int         ocop_statement_int     (OcopStatement  *self,
                                    int             column);
const char *ocop_statement_text    (OcopStatement  *self,
                                    int             column);
char       *ocop_statement_dup     (OcopStatement  *self,
                                    int             column);
gboolean    ocop_statement_is_null (OcopStatement  *self,
                                    int             column);

gboolean    ocop_statement_run     (OcopDb         *db,
                                    GError        **error,
                                    const char     *sql,
                                    const char     *types,
                                    ...);
gboolean    ocop_statement_scalar  (OcopDb         *db,
                                    gint64         *value,
                                    GError        **error,
                                    const char     *sql,
                                    const char     *types,
                                    ...);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopStatement, ocop_statement_end)

G_END_DECLS
