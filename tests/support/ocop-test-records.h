/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"

G_BEGIN_DECLS

/**
 * OcopTestExtent:
 * @OCOP_TEST_LEAST: only what must be there
 * @OCOP_TEST_FULL: every field
 */
typedef enum
{
  OCOP_TEST_LEAST,
  OCOP_TEST_FULL,
} OcopTestExtent;

OcopRecord *ocop_test_record_new  (OcopDb         *db,
                                   OcopKind        kind,
                                   OcopTestExtent  extent);
OcopRecord *ocop_test_record_save (OcopDb         *db,
                                   OcopKind        kind,
                                   OcopTestExtent  extent);
guint       ocop_test_field       (OcopKind        kind,
                                   guint           place);

G_END_DECLS
