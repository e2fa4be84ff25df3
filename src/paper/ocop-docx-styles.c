/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-docx-private.h"

#include <math.h>

/* Word processors count the gap that the font recommends between lines; the typesetter does not. */
#define OWN_LINE (1.107 / 1.149)

static const char *const aligns[] = { "left", "center", "right", "both" };

/* A style as @align has it, bold where @bold: the words in a table's cells. */
static const struct
{
  const char *suffix;
  const char *title;
} variants[] = { { "L", "trái" }, { "C", "giữa" }, { "R", "phải" }, { "J", "đều" } };

/**
 * ocop_docx_style_id:
 * @align: how its lines stand   @bold: whether it is a band's or a sum's
 *
 * Returns: (transfer full): the style's key in the file
 */
char *
ocop_docx_style_id (const OcopDocx      *self,
                    const OcopTextStyle *style,
                    OcopAlign            align,
                    gboolean             bold)
{
  g_autofree char *paper = self->n_papers > 0 ? g_strdup_printf ("p%u-", self->n_papers + 1) : g_strdup ("");

  return g_strconcat (paper, style->name, align != style->align ? variants[align].suffix : "",
                      bold && !style->bold ? "B" : "", NULL);
}

static void
add_style (OcopDocx            *self,
           const OcopTextStyle *style,
           OcopAlign            align,
           gboolean             bold)
{
  g_autofree char *id = ocop_docx_style_id (self, style, align, bold);
  g_autofree char *title = g_markup_escape_text (style->title, -1);
  g_autofree char *paper = self->n_papers > 0 ? g_strdup_printf (" (%u)", self->n_papers + 1) : g_strdup ("");
  GString *xml = self->styles;

  g_string_append_printf (xml, "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\"><w:name w:val=\"%s%s%s%s%s\"/>"
                          "<w:qFormat/><w:pPr>", id, title, align != style->align ? ", " : "",
                          align != style->align ? variants[align].title : "", bold && !style->bold ? ", đậm" : "", paper);
  if (style->keep)
    g_string_append (xml, "<w:keepNext/>");
  g_string_append_printf (xml, "<w:widowControl/><w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"auto\"/>",
                          (int) lround (style->before * OCOP_TWIPS_PER_MM), (int) lround (style->after * OCOP_TWIPS_PER_MM),
                          (int) lround (style->line * OWN_LINE * 240));
  g_string_append_printf (xml, "<w:ind w:left=\"%d\" w:firstLine=\"%d\"/><w:jc w:val=\"%s\"/></w:pPr><w:rPr>",
                          (int) lround (style->left * OCOP_TWIPS_PER_MM), (int) lround (style->first * OCOP_TWIPS_PER_MM),
                          aligns[align]);
  if (style->bold || bold)
    g_string_append (xml, "<w:b/><w:bCs/>");
  if (style->italic)
    g_string_append (xml, "<w:i/><w:iCs/>");
  if (style->colour != 0)
    g_string_append_printf (xml, "<w:color w:val=\"%06X\"/>", style->colour);
  g_string_append_printf (xml, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr></w:style>", (int) lround (style->size * 2),
                          (int) lround (style->size * 2));
}

static void
note_grid (GHashTable     *used,
           const OcopGrid *grid)
{
  g_hash_table_add (used, (gpointer) grid->cell);
  g_hash_table_add (used, (gpointer) grid->head);
}

static void
note_blocks (GHashTable      *used,
             const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const OcopBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == OCOP_BLOCK_GRID)
        note_grid (used, block->grid);
      for (guint k = 0; block->columns != NULL && k < block->columns->len; k++)
        note_blocks (used, ((const OcopBlockColumn *) g_ptr_array_index (block->columns, k))->blocks);
    }
}

/**
 * ocop_docx_add_styles:
 *
 * Puts in the styles of a paper; those of tables in every way that cells stand.
 */
void
ocop_docx_add_styles (OcopDocx             *self,
                      const OcopManuscript *manuscript)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < manuscript->sections->len; i++)
    note_blocks (used, ((const OcopPaperSection *) g_ptr_array_index (manuscript->sections, i))->blocks);
  for (guint i = 0; i < manuscript->order->len; i++)
    {
      const OcopTextStyle *style = g_ptr_array_index (manuscript->order, i);

      add_style (self, style, style->align, FALSE);
      if (!g_hash_table_contains (used, style))
        continue;
      for (OcopAlign align = OCOP_ALIGN_LEFT; align <= OCOP_ALIGN_JUSTIFY; align++)
        {
          if (align != style->align)
            add_style (self, style, align, FALSE);
          if (!style->bold)
            add_style (self, style, align, TRUE);
        }
    }
}
