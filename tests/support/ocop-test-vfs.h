/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopTestFault:
 * @OCOP_TEST_FAULT_IO: the disk fails once
 * @OCOP_TEST_FAULT_FULL: the disk is full once
 * @OCOP_TEST_FAULT_GONE: the disk fails and never comes back
 */
typedef enum
{
  OCOP_TEST_FAULT_IO,
  OCOP_TEST_FAULT_FULL,
  OCOP_TEST_FAULT_GONE,
  OCOP_TEST_N_FAULTS
} OcopTestFault;

void     ocop_test_vfs_install (void);
void     ocop_test_vfs_fail_at (guint         n,
                                OcopTestFault fault);
gboolean ocop_test_vfs_relent  (void);

G_END_DECLS
