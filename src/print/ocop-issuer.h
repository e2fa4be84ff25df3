/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/ocop-output.h"
#include "report/ocop-report-data.h"

G_BEGIN_DECLS

/* Makes what an office gives out, all from one reading of the file, so that no two papers of a folder can disagree. */
typedef struct _OcopIssuer OcopIssuer;

typedef void (*OcopIssuerProgress) (guint    done,
                                    guint    of,
                                    gpointer data);

OcopIssuer       *ocop_issuer_new          (OcopDb                  *db,
                                            OcopScope               *scope,
                                            const char              *layouts);
void              ocop_issuer_free         (OcopIssuer              *self);
const OcopScope  *ocop_issuer_get_scope    (OcopIssuer              *self);
gboolean          ocop_issuer_set_product  (OcopIssuer              *self,
                                            const char              *uid,
                                            GError                 **error);

gboolean          ocop_issuer_make         (OcopIssuer              *self,
                                            const OcopOutput        *output,
                                            guint                    limit,
                                            GCancellable            *cancellable,
                                            OcopPrintFunc            each,
                                            gpointer                 data,
                                            GError                 **error);
GPtrArray        *ocop_issuer_list_missing (OcopIssuer              *self,
                                            const OcopOutput        *output,
                                            GError                 **error);
GPtrArray        *ocop_issuer_check        (OcopIssuer              *self,
                                            GError                 **error);

gboolean          ocop_issuer_write        (OcopIssuer              *self,
                                            const OcopOutputWanted  *wanted,
                                            const char              *path,
                                            GCancellable            *cancellable,
                                            GError                 **error);
GPtrArray        *ocop_issuer_write_all    (OcopIssuer              *self,
                                            const OcopOutputWanted  *wanted,
                                            guint                    n_wanted,
                                            const char              *folder,
                                            OcopIssuerProgress       progress,
                                            gpointer                 data,
                                            GCancellable            *cancellable,
                                            GError                 **error);
char             *ocop_issuer_usual_layouts (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopIssuer, ocop_issuer_free)

G_END_DECLS
