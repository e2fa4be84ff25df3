/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-style.h"

/**
 * ocop_style_hash:
 * @data: (type OcopStyle): a style
 *
 * Returns: a hash of how it looks
 */
guint
ocop_style_hash (gconstpointer data)
{
  const OcopStyle *style = data;
  guint hash = (guint) (style->points * 2);

  hash = hash * 31 + style->face;
  hash = hash * 31 + style->across;
  hash = hash * 31 + style->down;
  hash = hash * 31 + style->indent;
  hash = hash * 31 + (guint) style->link;
  hash = hash * 31 + style->border;
  hash = hash * 31 + style->ink;
  hash = hash * 31 + style->fill;

  return style->number != NULL ? hash * 31 + g_str_hash (style->number) : hash;
}

/**
 * ocop_style_equal:
 * @left: (type OcopStyle): a style
 * @right: (type OcopStyle): another
 *
 * Returns: whether cells of both look the same
 */
gboolean
ocop_style_equal (gconstpointer left,
                  gconstpointer right)
{
  const OcopStyle *a = left;
  const OcopStyle *b = right;

  return (int) (a->points * 2) == (int) (b->points * 2) && a->face == b->face && a->across == b->across
         && a->down == b->down && a->indent == b->indent && a->link == b->link && a->border == b->border
         && a->ink == b->ink && a->fill == b->fill && g_strcmp0 (a->number, b->number) == 0;
}

static void
set_border (lxw_format *format,
            OcopBorder  border)
{
  switch (border)
    {
    case OCOP_BORDER_NONE:
      break;
    case OCOP_BORDER_CELL:
      format_set_border (format, LXW_BORDER_THIN);
      format_set_border_color (format, OCOP_COLOUR_LINE);
      break;
    case OCOP_BORDER_CARD_TOP:
      format_set_top (format, LXW_BORDER_MEDIUM);
      format_set_left (format, LXW_BORDER_THIN);
      format_set_right (format, LXW_BORDER_THIN);
      format_set_border_color (format, OCOP_COLOUR_FRAME);
      format_set_top_color (format, OCOP_COLOUR_INK);
      break;
    case OCOP_BORDER_CARD_FOOT:
      format_set_bottom (format, LXW_BORDER_THIN);
      format_set_left (format, LXW_BORDER_THIN);
      format_set_right (format, LXW_BORDER_THIN);
      format_set_border_color (format, OCOP_COLOUR_FRAME);
      break;
    }
}

/**
 * ocop_style_apply:
 * @style: how cells look
 * @format: a new format of the library
 */
void
ocop_style_apply (const OcopStyle *style,
                  lxw_format      *format)
{
  format_set_font_name (format, "Times New Roman");
  format_set_font_family (format, 1);
  format_set_font_size (format, style->points);
  if (style->face & OCOP_FACE_BOLD)
    format_set_bold (format);
  if (style->face & OCOP_FACE_ITALIC)
    format_set_italic (format);
  if (style->link)
    format_set_underline (format, LXW_UNDERLINE_SINGLE);
  if (style->ink != 0)
    format_set_font_color (format, style->ink);
  if (style->fill != 0)
    {
      format_set_pattern (format, LXW_PATTERN_SOLID);
      format_set_fg_color (format, style->fill);
    }
  if (style->across != LXW_ALIGN_NONE)
    format_set_align (format, style->across);
  if (style->down != LXW_ALIGN_NONE)
    {
      format_set_align (format, style->down);
      format_set_text_wrap (format);
    }
  if (style->indent > 0)
    format_set_indent (format, style->indent);
  if (style->number != NULL)
    format_set_num_format (format, style->number);
  set_border (format, style->border);
}

/**
 * ocop_mark_apply:
 * @mark: what a cell tells
 * @format: a new format of the library, for a condition
 */
void
ocop_mark_apply (OcopMark    mark,
                 lxw_format *format)
{
  static const struct
  {
    guint32 fill;
    guint32 ink;
  } colours[OCOP_N_MARKS] = {
    [OCOP_MARK_GOOD] = { 0xE3EFDF, 0x2C5E1E },     [OCOP_MARK_WARNING] = { 0xFCEFCF, 0x7A5200 },
    [OCOP_MARK_BAD] = { 0xF8DEDA, 0x9C1C10 },      [OCOP_MARK_BAD_BOLD] = { 0xF8DEDA, 0x9C1C10 },
    [OCOP_MARK_GREY] = { 0xEEEEEE, 0x595959 },
  };

  format_set_bg_color (format, colours[mark].fill);
  format_set_font_color (format, colours[mark].ink);
  if (mark == OCOP_MARK_BAD_BOLD)
    format_set_bold (format);
}
