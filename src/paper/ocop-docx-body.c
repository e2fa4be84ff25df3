/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-docx-private.h"

#include <math.h>
#include <string.h>

/* So many last rows of a table go with what follows. */
#define LAST_ROWS 3

#define LINE_BREAK "\342\200\250"
#define EMPTY_BOX "\342\230\220"
#define TICKED_BOX "\342\230\222"

/**
 * Body:
 * @width: of the room, in mm   @longest: of the words above, in points: rules are measured by them
 * @keep: whether the next paragraph stays with what follows it
 */
typedef struct
{
  OcopDocx *docx;
  GString *xml;
  double width;
  double longest;
  gboolean keep;
} Body;

static void
add_text (GString    *xml,
          const char *text,
          gsize       length)
{
  const char *limit = text + length;

  while (text < limit)
    {
      const char *end = g_strstr_len (text, limit - text, LINE_BREAK);
      g_autofree char *escaped = g_markup_escape_text (text, (end != NULL ? end : limit) - text);

      g_string_append_printf (xml, "<w:t xml:space=\"preserve\">%s</w:t>", escaped);
      if (end == NULL)
        return;
      g_string_append (xml, "<w:br/>");
      text = end + strlen (LINE_BREAK);
    }
}

/**
 * ocop_docx_add_runs:
 * @more: #OcopRichFlags that all of it has besides its own
 *
 * What is set apart has a style for it and no formatting of its own.
 */
void
ocop_docx_add_runs (GString        *xml,
                    const OcopRich *text,
                    guint           more)
{
  static const char *const styles[] = { NULL, "Strong", "Emphasis", "StrongEmphasis" };

  for (guint i = 0; i < text->spans->len; i++)
    {
      const OcopRichSpan *span = &g_array_index (text->spans, OcopRichSpan, i);
      const char *style = styles[(span->flags | more) & (OCOP_RICH_BOLD | OCOP_RICH_ITALIC)];

      if (span->flags & OCOP_RICH_SMALL)
        style = "Small";
      if (span->flags & OCOP_RICH_WARNING)
        style = "Warning";
      g_string_append (xml, "<w:r>");
      if (style != NULL)
        g_string_append_printf (xml, "<w:rPr><w:rStyle w:val=\"%s\"/></w:rPr>", style);
      if (span->flags & OCOP_RICH_BOX)
        g_string_append_printf (xml, "<w:t>%s</w:t>", span->flags & OCOP_RICH_TICKED ? TICKED_BOX : EMPTY_BOX);
      else
        add_text (xml, text->text + span->start, span->end - span->start);
      g_string_append (xml, "</w:r>");
    }
}

/* @more: properties besides the style, in the order that the format asks for */
static void
begin_paragraph (Body                *self,
                 const OcopTextStyle *style,
                 const char          *more)
{
  g_autofree char *id = ocop_docx_style_id (self->docx, style, style->align, FALSE);

  g_string_append_printf (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s%s</w:pPr>", id, self->keep ? "<w:keepNext/>" : "",
                          more);
}

static void
add_paragraph (Body                *self,
               const OcopTextStyle *style,
               const OcopRich      *text)
{
  g_autoptr (PangoLayout) layout
      = ocop_typesetter_set (self->docx->setter, style, text, (self->width - style->left) * OCOP_POINTS_PER_MM);

  self->longest = ocop_layout_widest_line (layout);
  begin_paragraph (self, style, "");
  ocop_docx_add_runs (self->xml, text, 0);
  g_string_append (self->xml, "</w:p>");
}

/* A rule is the border of an empty paragraph, drawn in so far that it is as long as on the printed paper. */
static void
add_rule (Body            *self,
          const OcopBlock *block)
{
  double length = block->times * (block->of_room ? self->width * OCOP_POINTS_PER_MM : self->longest);
  int indent = (int) MAX (lround ((self->width * OCOP_POINTS_PER_MM - length) / 2 * 20), 0);

  g_string_append_printf (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"Rule\"/><w:ind w:left=\"%d\" w:right=\"%d\"/></w:pPr></w:p>",
                          indent, indent);
}

static void
add_space (Body            *self,
           const OcopBlock *block)
{
  g_string_append_printf (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"Space\"/>%s<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"%d\" "
                          "w:lineRule=\"exact\"/></w:pPr></w:p>", self->keep ? "<w:keepNext/>" : "",
                          (int) MAX (lround (block->height * OCOP_TWIPS_PER_MM), 20));
}

/* Where nothing is known, dots run to the end of the line: the leader of a tab. */
static void
add_field (Body            *self,
           const OcopBlock *block)
{
  g_autofree char *tabs = g_strdup_printf ("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"%d\"/></w:tabs>",
                                           (int) lround (self->width * OCOP_TWIPS_PER_MM) - 20);

  for (int i = 0; i < (block->value != NULL ? 1 : MAX (block->count, 1)); i++)
    {
      begin_paragraph (self, block->style, block->value != NULL ? "" : tabs);
      if (i == 0)
        ocop_docx_add_runs (self->xml, block->text, 0);
      g_string_append (self->xml, "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
      if (block->value != NULL)
        ocop_docx_add_runs (self->xml, block->value, OCOP_RICH_BOLD);
      else
        g_string_append (self->xml, "<w:r><w:tab/></w:r>");
      g_string_append (self->xml, "</w:p>");
    }
}

/* Blocks side by side are a table without lines. */
static void
add_columns (Body            *self,
             const OcopBlock *block)
{
  double shares = 0;

  for (guint i = 0; i < block->columns->len; i++)
    shares += ((const OcopBlockColumn *) g_ptr_array_index (block->columns, i))->share;
  g_string_append_printf (self->xml, "<w:tbl><w:tblPr><w:tblStyle w:val=\"Frame\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/>"
                          "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>", (int) lround (self->width * OCOP_TWIPS_PER_MM));
  for (guint i = 0; i < block->columns->len; i++)
    g_string_append_printf (self->xml, "<w:gridCol w:w=\"%d\"/>",
                            (int) lround (self->width * OCOP_TWIPS_PER_MM
                                          * ((const OcopBlockColumn *) g_ptr_array_index (block->columns, i))->share / shares));
  g_string_append (self->xml, "</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
  for (guint i = 0; i < block->columns->len; i++)
    {
      const OcopBlockColumn *column = g_ptr_array_index (block->columns, i);
      double width = self->width * column->share / shares;
      gsize before;

      g_string_append_printf (self->xml, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>",
                              (int) lround (width * OCOP_TWIPS_PER_MM));
      before = self->xml->len;
      ocop_docx_add_blocks (self->docx, self->xml, column->blocks, width);
      if (self->xml->len == before || g_str_has_suffix (self->xml->str, "</w:tbl>"))
        g_string_append (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"Space\"/></w:pPr></w:p>");
      g_string_append (self->xml, "</w:tc>");
    }
  g_string_append (self->xml, "</w:tr></w:tbl>");
}

/* Widths in twips, as the typesetter places the columns. */
static int *
place_columns (const Body     *self,
               const OcopGrid *grid)
{
  g_autofree double *edges = ocop_grid_place_columns (grid, self->width);
  int *widths = g_new0 (int, grid->columns->len + 1);

  for (guint i = 0; i < grid->columns->len; i++)
    widths[i] = (int) lround ((edges[i + 1] - edges[i]) * OCOP_TWIPS_PER_MM);

  return widths;
}

/* @merge: "restart" or "continue" of cells merged downwards, or %NULL */
static void
add_cell (Body                *self,
          const OcopTextStyle *style,
          OcopAlign            align,
          gboolean             bold,
          const OcopRich      *text,
          int                  width,
          guint                span,
          const char          *merge,
          const char          *fill,
          gboolean             keep)
{
  g_autofree char *id = ocop_docx_style_id (self->docx, style, align, bold);

  g_string_append_printf (self->xml, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>", width);
  if (span > 1)
    g_string_append_printf (self->xml, "<w:gridSpan w:val=\"%u\"/>", span);
  if (merge != NULL)
    g_string_append_printf (self->xml, "<w:vMerge w:val=\"%s\"/>", merge);
  if (fill != NULL)
    g_string_append_printf (self->xml, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%s\"/>", fill);
  g_string_append_printf (self->xml, "<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>", id,
                          keep ? "<w:keepNext/>" : "");
  if (text != NULL)
    ocop_docx_add_runs (self->xml, text, 0);
  g_string_append (self->xml, "</w:p></w:tc>");
}

static gboolean
same_group (const OcopGrid *grid,
            guint           a,
            guint           b)
{
  const OcopGridColumn *one = g_ptr_array_index (grid->columns, a);
  const OcopGridColumn *other = g_ptr_array_index (grid->columns, b);

  return one->group != NULL && other->group != NULL && strcmp (one->group->text, other->group->text) == 0;
}

#define HEAD_FILL "E7ECEF"
#define BAND_FILL "F3F5F6"

/* Rows of heads come again on every page. @tier: 0 for the upper of two, 1 for the lower or the only one. */
static void
add_heads (Body           *self,
           const OcopGrid *grid,
           const int      *widths,
           gboolean        grouped,
           guint           tier)
{
  g_string_append (self->xml, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
  for (guint i = 0; i < grid->columns->len; i++)
    {
      const OcopGridColumn *column = g_ptr_array_index (grid->columns, i);
      guint span = 1;
      int width = widths[i];

      if (tier == 0 && column->group != NULL)
        {
          while (i + span < grid->columns->len && same_group (grid, i, i + span))
            width += widths[i + span++];
          add_cell (self, grid->head, grid->head->align, FALSE, column->group, width, span, NULL, HEAD_FILL, TRUE);
          i += span - 1;
        }
      else if (column->group != NULL || !grouped)
        add_cell (self, grid->head, grid->head->align, FALSE, column->head, width, 1, NULL, HEAD_FILL, TRUE);
      else
        add_cell (self, grid->head, grid->head->align, FALSE, tier == 0 ? column->head : NULL, width, 1,
                  tier == 0 ? "restart" : "continue", HEAD_FILL, TRUE);
    }
  g_string_append (self->xml, "</w:tr>");
}

static void
add_row (Body              *self,
         const OcopGrid    *grid,
         const OcopGridRow *row,
         const int         *widths,
         gboolean           keep)
{
  guint column = 0;

  g_string_append (self->xml, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
  for (guint i = 0; i < row->cells->len; i++)
    {
      const OcopGridCell *cell = g_ptr_array_index (row->cells, i);
      const OcopGridColumn *own = g_ptr_array_index (grid->columns, column);
      int width = 0;

      for (guint k = 0; k < cell->span && column < grid->columns->len; k++)
        width += widths[column++];
      add_cell (self, grid->cell, cell->aligned ? cell->align : own->align, row->band, cell->text, width, cell->span, NULL,
                row->band ? BAND_FILL : NULL, keep || row->keep);
    }
  g_string_append (self->xml, "</w:tr>");
}

static void
add_grid (Body           *self,
          const OcopGrid *grid)
{
  g_autofree int *widths = place_columns (self, grid);
  gboolean grouped = FALSE;
  int sum = 0;

  for (guint i = 0; i < grid->columns->len; i++)
    {
      grouped = grouped || ((const OcopGridColumn *) g_ptr_array_index (grid->columns, i))->group != NULL;
      sum += widths[i];
    }
  g_string_append_printf (self->xml, "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/>"
                          "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>", sum);
  for (guint i = 0; i < grid->columns->len; i++)
    g_string_append_printf (self->xml, "<w:gridCol w:w=\"%d\"/>", widths[i]);
  g_string_append (self->xml, "</w:tblGrid>");
  if (grouped)
    add_heads (self, grid, widths, TRUE, 0);
  add_heads (self, grid, widths, grouped, 1);
  for (guint i = 0; i < grid->rows->len; i++)
    add_row (self, grid, g_ptr_array_index (grid->rows, i), widths, i + LAST_ROWS >= grid->rows->len);
  g_string_append (self->xml, "</w:tbl>");
}

/* Whether what comes before block @i stays with it. */
static gboolean
is_followed_by_tail (const GPtrArray *blocks,
                     guint            i)
{
  while (++i < blocks->len)
    {
      const OcopBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind != OCOP_BLOCK_SPACE)
        return block->tail;
    }

  return FALSE;
}

/**
 * ocop_docx_add_blocks:
 * @xml: takes them in
 * @width: of the room they have, in mm
 */
void
ocop_docx_add_blocks (OcopDocx        *self,
                      GString         *xml,
                      const GPtrArray *blocks,
                      double           width)
{
  Body body = { .docx = self, .xml = xml, .width = width };
  gboolean kept = FALSE; /* a heading stays with what follows, over the room between them */

  for (guint i = 0; i < blocks->len; i++)
    {
      const OcopBlock *block = g_ptr_array_index (blocks, i);

      kept = block->kind == OCOP_BLOCK_PARAGRAPH ? block->style->keep : kept && block->kind == OCOP_BLOCK_SPACE;
      body.keep = is_followed_by_tail (blocks, i) || (kept && block->kind == OCOP_BLOCK_SPACE);
      switch (block->kind)
        {
        case OCOP_BLOCK_PARAGRAPH:
          add_paragraph (&body, block->style, block->text);
          break;
        case OCOP_BLOCK_RULE:
          add_rule (&body, block);
          break;
        case OCOP_BLOCK_SPACE:
          add_space (&body, block);
          break;
        case OCOP_BLOCK_FIELD:
          add_field (&body, block);
          break;
        case OCOP_BLOCK_COLUMNS:
          add_columns (&body, block);
          break;
        case OCOP_BLOCK_GRID:
          add_grid (&body, block->grid);
          break;
        case OCOP_BLOCK_STARS: /* certificates are not edited */
        default:
          break;
        }
    }
}
