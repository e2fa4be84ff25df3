/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

/**
 * OcopMarksSheet:
 * @member: name of the member
 * @choices: what the member chose, by index of the criterion in the set
 */
typedef struct
{
  char *member;
  int  *choices;
} OcopMarksSheet;

GPtrArray *ocop_marks_file_read (const char    *path,
                                 const OcopSet *set,
                                 GError       **error);

G_END_DECLS
