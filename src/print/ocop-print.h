/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-manuscript.h"
#include "report/ocop-report.h"
#include "store/ocop-db.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * OcopPrintScope:
 * @OCOP_PRINT_OF_SESSION: tells of a session
 * @OCOP_PRINT_OF_PRODUCTS: of products one by one: those of a session, or one
 * @OCOP_PRINT_OF_DOSSIERS: of dossiers one by one: those of a session, or one, which need not stand in any session
 * @OCOP_PRINT_OF_CITY: of the whole file on a day
 * @OCOP_PRINT_OF_FAIR: tells of a fair
 *
 * What a document is asked for with.
 */
typedef enum
{
  OCOP_PRINT_OF_SESSION,
  OCOP_PRINT_OF_PRODUCTS,
  OCOP_PRINT_OF_DOSSIERS,
  OCOP_PRINT_OF_CITY,
  OCOP_PRINT_OF_FAIR,
} OcopPrintScope;

/**
 * OcopPrintKind:
 * @key: its name on the command line
 * @title: what it is, marked for translation
 * @scope: what it tells of
 * @moment: when in the work it is needed
 * @editable: whether it also comes as a word processor's file: offices edit texts, never score sheets
 */
typedef struct
{
  const char *key;
  const char *title;
  OcopPrintScope scope;
  gboolean editable;
  OcopMoment moment;
} OcopPrintKind;

/* Papers of a city's file: what is asked for, and the words an office puts in itself. */
typedef struct _OcopPrint OcopPrint;

typedef gboolean (*OcopPrintFunc)        (OcopManuscript       *manuscript,
                                          gpointer              data,
                                          GError              **error);

const OcopPrintKind  *ocop_print_kinds   (guint                *n_kinds);
const OcopPrintKind  *ocop_print_find_kind (const char         *key);

OcopPrint            *ocop_print_new     (OcopDb               *db,
                                          const char           *folder);
void                  ocop_print_free    (OcopPrint            *self);
gboolean              ocop_print_set_session (OcopPrint        *self,
                                          gint64                session,
                                          GError              **error);
gboolean              ocop_print_set_product (OcopPrint        *self,
                                          const char           *uid,
                                          GError              **error);
gboolean              ocop_print_set_dossier (OcopPrint        *self,
                                          const char           *uid,
                                          GError              **error);
gboolean              ocop_print_set_fair (OcopPrint           *self,
                                          const char           *fair,
                                          GError              **error);
void                  ocop_print_set_member (OcopPrint         *self,
                                          int                   member);
void                  ocop_print_set_as_of (OcopPrint          *self,
                                          const char           *as_of);
void                  ocop_print_set_words (OcopPrint          *self,
                                          const char           *name,
                                          const char           *words);

gboolean              ocop_print_make    (OcopPrint            *self,
                                          const OcopPrintKind  *kind,
                                          OcopPrintFunc         each,
                                          gpointer              data,
                                          GError              **error);
GPtrArray            *ocop_print_list_missing (OcopPrint       *self,
                                          const OcopPrintKind  *kind,
                                          GError              **error);
gboolean              ocop_print_write_pdf (OcopPrint          *self,
                                          const OcopPrintKind *const *kinds,
                                          guint                 n_kinds,
                                          const char           *path,
                                          GCancellable         *cancellable,
                                          GError              **error);
gboolean              ocop_print_write_docx (OcopPrint         *self,
                                          const OcopPrintKind *const *kinds,
                                          guint                 n_kinds,
                                          const char           *path,
                                          GCancellable         *cancellable,
                                          GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopPrint, ocop_print_free)

G_END_DECLS
