/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-slice-private.h"

#include <string.h>

#define RULE_POINTS 0.75
#define RULE_ABOVE (1.1 * OCOP_POINTS_PER_MM)
#define RULE_BELOW (0.7 * OCOP_POINTS_PER_MM)
#define DOT_POINTS 0.7
#define FIELD_GAP (1.0 * OCOP_POINTS_PER_MM)

/* A label that takes more than this share of the room has its dotted lines below. */
#define LONGEST_LABEL 0.85

#define STAR_COLOUR 0xB38021
#define STAR_STEP 1.18

/**
 * Setting:
 * @gap: room that the block before asks for below itself
 * @longest: width of the longest line of the paragraph before
 */
typedef struct
{
  GPtrArray *slices;
  OcopTypesetter *setter;
  double width;
  double gap;
  double longest;
  double mm; /* in points, as scaled */
} Setting;

static double
take_gap (Setting *self,
          double   more)
{
  double gap = self->gap + more;

  self->gap = 0;
  return gap;
}

/* What comes from @from on stays with what follows: a paragraph with its signature. */
static void
keep_before (GPtrArray *slices,
             guint      from)
{
  for (guint i = from; i < slices->len; i++)
    ((OcopSlice *) g_ptr_array_index (slices, i))->keep = TRUE;
}

/* One slice a line. No line stands alone at the foot or the head of a page: the first two go together and the last two. */
static void
set_lines (Setting             *self,
           PangoLayout         *layout,
           const OcopTextStyle *style)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int n = pango_layout_get_line_count (layout);
  double left = style->left * OCOP_POINTS_PER_MM;
  int i = 0;

  do
    {
      OcopSlice *slice;
      PangoRectangle placed, own;
      OcopDrawn line = { .kind = OCOP_DRAWN_LINE };
      double height;

      line.line = pango_layout_iter_get_line_readonly (iter);
      line.layout = g_object_ref (layout);
      pango_layout_iter_get_line_extents (iter, NULL, &placed);
      pango_layout_line_get_extents (line.line, NULL, &own);
      height = (double) own.height / PANGO_SCALE;
      slice = ocop_slice_new (self->slices, i == 0 ? take_gap (self, style->before * self->mm) : 0, height * style->line);
      slice->keep = style->keep || (n > 1 && (i == 0 || i == n - 2));
      /* What a line is higher than its letters stands half above and half below them. */
      line.x = left + (double) placed.x / PANGO_SCALE;
      line.y = (double) -own.y / PANGO_SCALE + height * (style->line - 1) / 2;
      g_array_append_val (slice->drawn, line);
      i++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
set_paragraph (Setting             *self,
               const OcopTextStyle *style,
               const OcopRich      *text)
{
  PangoLayout *layout = ocop_typesetter_set (self->setter, style, text, self->width - style->left * OCOP_POINTS_PER_MM);

  set_lines (self, layout, style);
  self->longest = ocop_layout_widest_line (layout);
  self->gap = style->after * self->mm;
  g_object_unref (layout);
}

static void
set_rule (Setting         *self,
          const OcopBlock *block)
{
  double length = block->times * (block->of_room ? self->width : self->longest);
  OcopSlice *slice = ocop_slice_new (self->slices, 0, RULE_ABOVE + RULE_BELOW);

  ocop_drawn_array_add_stroke (slice->drawn, (self->width - length) / 2, RULE_ABOVE, length, 0, RULE_POINTS);
}

static void
append_rich (OcopRich       *text,
             const OcopRich *more,
             guint           flags)
{
  guint at = (guint) strlen (text->text);
  char *joined = g_strconcat (text->text, more->text, NULL);

  g_free (text->text);
  text->text = joined;
  for (guint i = 0; i < more->spans->len; i++)
    {
      OcopRichSpan span = g_array_index (more->spans, OcopRichSpan, i);

      span.start += at;
      span.end += at;
      span.flags |= flags;
      g_array_append_val (text->spans, span);
    }
}

static void
set_known_field (Setting         *self,
                 const OcopBlock *block)
{
  g_autoptr (OcopRich) whole = ocop_rich_new_plain ("");
  g_autoptr (OcopRich) space = ocop_rich_new_plain (" ");

  append_rich (whole, block->text, 0);
  append_rich (whole, space, 0);
  append_rich (whole, block->value, OCOP_RICH_BOLD);
  set_paragraph (self, block->style, whole);
}

/* A field known is a paragraph; one that is not leaves lines to write on, the first beside a short label. */
static void
set_field (Setting         *self,
           const OcopBlock *block)
{
  const OcopTextStyle *style = block->style;
  PangoLayout *layout;
  double label, height, baseline;
  gboolean beside;

  if (block->value != NULL)
    {
      set_known_field (self, block);
      return;
    }

  layout = ocop_typesetter_set (self->setter, style, block->text, -1);
  label = ocop_layout_widest_line (layout) + (block->text->text[0] != '\0' ? FIELD_GAP : 0);
  height = ocop_layout_height (layout);
  baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  beside = label < self->width * LONGEST_LABEL;
  if (!beside)
    {
      set_paragraph (self, style, block->text);
      keep_before (self->slices, self->slices->len - 1);
    }
  for (int i = 0; i < MAX (block->count, 1); i++)
    {
      OcopSlice *slice = ocop_slice_new (self->slices, take_gap (self, i == 0 ? style->before * self->mm : 0), height);
      double from = i == 0 && beside ? label : 0;

      if (i == 0 && beside)
        ocop_drawn_array_add_text (slice->drawn, g_object_ref (layout), 0, 0);
      ocop_drawn_array_add_stroke (slice->drawn, from, baseline, self->width - from - 1, 0, -DOT_POINTS);
      self->gap = style->after * self->mm;
    }
  g_object_unref (layout);
}

static void
set_stars (Setting         *self,
           const OcopBlock *block)
{
  double size = block->height * self->mm;
  double step = size * STAR_STEP;
  OcopSlice *slice = ocop_slice_new (self->slices, take_gap (self, 0), size);

  for (int i = 0; i < block->count; i++)
    {
      OcopDrawn star = { .kind = OCOP_DRAWN_STAR, .colour = STAR_COLOUR, .size = size / 2, .y = size / 2 };

      star.x = self->width / 2 + (i - (block->count - 1) / 2.0) * step;
      g_array_append_val (slice->drawn, star);
    }
}

/* Blocks side by side are one slice: a head, a signature, a pair of fields. */
static void
set_columns (Setting         *self,
             const OcopBlock *block)
{
  g_autoptr (GArray) drawn = ocop_drawn_array_new ();
  double shares = 0, x = 0, tallest = 0;
  OcopSlice *slice;

  for (guint i = 0; i < block->columns->len; i++)
    shares += ((const OcopBlockColumn *) g_ptr_array_index (block->columns, i))->share;
  for (guint i = 0; i < block->columns->len; i++)
    {
      const OcopBlockColumn *column = g_ptr_array_index (block->columns, i);
      g_autoptr (GPtrArray) slices = ocop_slices_new ();
      double width = self->width * column->share / shares;
      double y = 0;

      ocop_slices_set_blocks (slices, self->setter, column->blocks, width);
      for (guint k = 0; k < slices->len; k++)
        {
          const OcopSlice *part = g_ptr_array_index (slices, k);

          y += part->before;
          ocop_drawn_array_add_moved (drawn, part->drawn, x, y);
          y += part->height;
        }
      x += width;
      tallest = MAX (tallest, y);
    }
  slice = ocop_slice_new (self->slices, take_gap (self, 0), tallest);
  ocop_drawn_array_add_moved (slice->drawn, drawn, 0, 0);
}

/**
 * ocop_slices_set_blocks:
 * @slices: takes in what the blocks become
 * @width: the room they have, in points
 */
void
ocop_slices_set_blocks (GPtrArray       *slices,
                        OcopTypesetter  *setter,
                        const GPtrArray *blocks,
                        double           width)
{
  Setting self = { .slices = slices, .setter = setter, .width = width,
                   .mm = OCOP_POINTS_PER_MM * ocop_typesetter_get_scale (setter) };
  guint last = slices->len;

  for (guint i = 0; i < blocks->len; i++)
    {
      const OcopBlock *block = g_ptr_array_index (blocks, i);

      /* A table says itself how many of its rows go with what follows. */
      if (block->tail && i > 0
          && ((const OcopBlock *) g_ptr_array_index (blocks, i - 1))->kind != OCOP_BLOCK_GRID)
        keep_before (slices, last);
      if (block->kind != OCOP_BLOCK_SPACE)
        last = slices->len;
      switch (block->kind)
        {
        case OCOP_BLOCK_PARAGRAPH:
          set_paragraph (&self, block->style, block->text);
          break;
        case OCOP_BLOCK_RULE:
          set_rule (&self, block);
          break;
        case OCOP_BLOCK_SPACE:
          self.gap += block->height * self.mm;
          break;
        case OCOP_BLOCK_FIELD:
          set_field (&self, block);
          break;
        case OCOP_BLOCK_STARS:
          set_stars (&self, block);
          break;
        case OCOP_BLOCK_COLUMNS:
          set_columns (&self, block);
          break;
        case OCOP_BLOCK_GRID:
          {
            guint first = slices->len;

            ocop_slices_set_grid (slices, setter, block->grid, width);
            if (slices->len > first)
              ((OcopSlice *) g_ptr_array_index (slices, first))->before = take_gap (&self, 0);
            break;
          }
        default:
          g_assert_not_reached ();
        }
    }
  /* Room asked for at the end, for a signature, is part of it. */
  if (self.gap > 0 && blocks->len > 0
      && ((const OcopBlock *) g_ptr_array_index (blocks, blocks->len - 1))->kind == OCOP_BLOCK_SPACE)
    ocop_slice_new (slices, 0, self.gap);
}
