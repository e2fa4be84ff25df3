/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-measure.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* Few colours, and each survives black-and-white: meaning always stands in words as well. */
#define OCOP_COLOUR_INK 0x1F4E6BU
#define OCOP_COLOUR_PALE 0x9DB8C9U
#define OCOP_COLOUR_BROWN 0xB9812AU
#define OCOP_COLOUR_GREEN 0x5B7F3AU
#define OCOP_COLOUR_GREY 0x7F7F7FU
#define OCOP_COLOUR_LINE 0x595959U
#define OCOP_COLOUR_HEAD 0xE7ECEFU
#define OCOP_COLOUR_BAND 0xF3F5F6U
#define OCOP_COLOUR_FRAME 0xBFC8CEU

/**
 * OcopBorder:
 * @OCOP_BORDER_CELL: thin on all sides, as in a table
 * @OCOP_BORDER_CARD_TOP: the upper half of a card on the cover
 * @OCOP_BORDER_CARD_FOOT: its lower half
 */
typedef enum
{
  OCOP_BORDER_NONE,
  OCOP_BORDER_CELL,
  OCOP_BORDER_CARD_TOP,
  OCOP_BORDER_CARD_FOOT,
} OcopBorder;

/**
 * OcopStyle:
 * @points: size of the letters
 * @face: how they are set; always Times New Roman
 * @across: LXW_ALIGN_LEFT, _CENTER or _RIGHT
 * @down: LXW_ALIGN_VERTICAL_TOP, _CENTER or _BOTTOM
 * @indent: steps from the left
 * @link: whether it is underlined as a link
 * @ink: colour of the letters, 0 for black
 * @fill: colour of the ground, 0 for none
 * @number: (nullable): Excel's number format, a literal or interned
 */
typedef struct
{
  double      points;
  OcopFace    face;
  guint8      across;
  guint8      down;
  guint8      indent;
  gboolean    link;
  OcopBorder  border;
  guint32     ink;
  guint32     fill;
  const char *number;
} OcopStyle;

/**
 * OcopMark:
 *
 * The three colours by which a cell tells more than its words.
 */
typedef enum
{
  OCOP_MARK_GOOD,
  OCOP_MARK_WARNING,
  OCOP_MARK_BAD,
  OCOP_MARK_BAD_BOLD,
  OCOP_MARK_GREY,
} OcopMark;

#define OCOP_N_MARKS (OCOP_MARK_GREY + 1)

guint    ocop_style_hash  (gconstpointer    style);
gboolean ocop_style_equal (gconstpointer    left,
                           gconstpointer    right);
void     ocop_style_apply (const OcopStyle *style,
                           lxw_format      *format);
void     ocop_mark_apply  (OcopMark         mark,
                           lxw_format      *format);

G_END_DECLS
