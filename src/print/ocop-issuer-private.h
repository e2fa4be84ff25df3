/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/ocop-issuer.h"

G_BEGIN_DECLS

/**
 * OcopIssuer:
 * @db: borrowed   @scope: what everything tells of; owned by @report once that is read
 * @report: (nullable): read when the first table is asked for
 * @print: (nullable): made when the first paper is asked for
 * @product: (nullable): the one product that papers of products tell of
 */
struct _OcopIssuer
{
  OcopDb *db;
  OcopScope *scope;
  gboolean owns_scope;
  OcopReport *report;
  OcopPrint *print;
  char *layouts;
  char *product;
};

OcopReport *ocop_issuer_need_report (OcopIssuer  *self,
                                     GError     **error);
OcopPrint  *ocop_issuer_need_print  (OcopIssuer  *self,
                                     GError     **error);

G_END_DECLS
