/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopRichFlags:
 * @OCOP_RICH_BOLD: `<b>`   @OCOP_RICH_ITALIC: `<i>`
 * @OCOP_RICH_SMALL: `<small>`, nine tenths of the size
 * @OCOP_RICH_WARNING: `<warn>`, in the colour of what is wrong
 * @OCOP_RICH_BOX: `<box/>`, an empty box   @OCOP_RICH_TICKED: `<tick/>`, a box with a cross
 */
typedef enum
{
  OCOP_RICH_BOLD = 1 << 0,
  OCOP_RICH_ITALIC = 1 << 1,
  OCOP_RICH_SMALL = 1 << 2,
  OCOP_RICH_WARNING = 1 << 3,
  OCOP_RICH_BOX = 1 << 4,
  OCOP_RICH_TICKED = 1 << 5,
} OcopRichFlags;

/* A stretch of text, in bytes. */
typedef struct
{
  guint start;
  guint end;
  guint flags;
} OcopRichSpan;

/**
 * OcopRich:
 * @text: NFC; lines apart by U+2028, a box as U+FFFC
 * @spans: (element-type OcopRichSpan): one after the other, together the whole text
 *
 * A text with what is set apart in it.
 */
typedef struct
{
  char *text;
  GArray *spans;
} OcopRich;

OcopRich *ocop_rich_new       (const char  *markup,
                               GError     **error);
OcopRich *ocop_rich_new_plain (const char  *text);
void      ocop_rich_free      (OcopRich    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopRich, ocop_rich_free)

G_END_DECLS
