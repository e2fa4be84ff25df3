/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/* What a field holds: a text or a number by its type, or nothing. */
typedef struct
{
  gboolean is_set;
  gint64 number;
  char *text;
} OcopValue;

struct _OcopRecord
{
  GObject parent_instance;

  const OcopEntity *entity;
  gint64 id; /* 0: not in the file */
  char *uid;
  OcopValue *values;
};

static inline gboolean
ocop_field_is_text (const OcopField *field)
{
  return field->type == OCOP_TEXT || field->type == OCOP_LINES || field->type == OCOP_DATE || field->type == OCOP_TIME ||
         field->type == OCOP_CHOICE;
}

G_END_DECLS
