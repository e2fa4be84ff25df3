/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-table-manuscript.h"

#include "base/ocop-date.h"

#include <glib/gi18n-lib.h>

/* The rows of an Excel sheet as pages: what the screen shows before the workbook is written, what a printer prints of it. */

#define NATION "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define MOTTO "Độc lập - Tự do - Hạnh phúc"

/* Room for a signature, in mm. */
#define SIGNATURE 20

/* Letters no smaller than this, however wide the table is. */
#define LEAST_POINTS 6.5

typedef struct
{
  const char *name;
  double size;
  gboolean bold;
  gboolean italic;
  OcopAlign align;
  double after;
} Style;

static const Style styles[] = {
  { "superior", 12, FALSE, FALSE, OCOP_ALIGN_CENTRE, 0 },  { "agency", 12, TRUE, FALSE, OCOP_ALIGN_CENTRE, 0 },
  { "motto", 13, TRUE, FALSE, OCOP_ALIGN_CENTRE, 0 },      { "title", 14, TRUE, FALSE, OCOP_ALIGN_CENTRE, 1 },
  { "subject", 13, TRUE, FALSE, OCOP_ALIGN_CENTRE, 0.5 },  { "source", 11, FALSE, TRUE, OCOP_ALIGN_CENTRE, 0.5 },
  { "unit", 11, FALSE, TRUE, OCOP_ALIGN_RIGHT, 1 },        { "note", 10, FALSE, TRUE, OCOP_ALIGN_JUSTIFY, 0.8 },
  { "signer", 12, TRUE, FALSE, OCOP_ALIGN_CENTRE, 0 },     { "remark", 11, FALSE, TRUE, OCOP_ALIGN_CENTRE, 0 },
  { "date", 12, FALSE, TRUE, OCOP_ALIGN_CENTRE, 0 },       { "foot", 8, FALSE, TRUE, OCOP_ALIGN_LEFT, 0 },
  { "page-number", 10, FALSE, FALSE, OCOP_ALIGN_CENTRE, 0 },
};

static void
add_styles (OcopManuscript *manuscript,
            double          points)
{
  OcopTextStyle *style;

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      style = ocop_manuscript_add_style (manuscript, styles[i].name, NULL);
      style->size = styles[i].size;
      style->bold = styles[i].bold;
      style->italic = styles[i].italic;
      style->align = styles[i].align;
      style->after = styles[i].after;
    }
  style = ocop_manuscript_add_style (manuscript, "cell", NULL);
  style->size = points;
  style = ocop_manuscript_add_style (manuscript, "table-head", NULL);
  style->size = points;
  style->bold = TRUE;
  style->align = OCOP_ALIGN_CENTRE;
}

/* Markup means nothing in what records say, and lines of a paragraph are apart by another sign. */
static OcopRich *
make_rich (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = g_strjoinv ("\342\200\250", lines);

  return ocop_rich_new_plain (joined);
}

static OcopBlock *
add_text (OcopManuscript *manuscript,
          GPtrArray      *blocks,
          const char     *style,
          const char     *text)
{
  OcopBlock *block;

  if (text == NULL || *text == '\0')
    return NULL;
  block = ocop_block_new (blocks, OCOP_BLOCK_PARAGRAPH);
  block->style = ocop_manuscript_get_style (manuscript, style);
  block->text = make_rich (text);

  return block;
}

static void
add_space (GPtrArray *blocks,
           double     height)
{
  ocop_block_new (blocks, OCOP_BLOCK_SPACE)->height = height;
}

static void
add_head (OcopManuscript      *manuscript,
          GPtrArray           *blocks,
          const OcopSheetCopy *copy)
{
  OcopBlock *head = ocop_block_new (blocks, OCOP_BLOCK_COLUMNS);
  GPtrArray *left = ocop_block_add_column (head, copy->frame.paper == OCOP_PAPER_A4_PORTRAIT ? 46 : 44)->blocks;
  GPtrArray *right = ocop_block_add_column (head, copy->frame.paper == OCOP_PAPER_A4_PORTRAIT ? 54 : 56)->blocks;

  add_text (manuscript, left, "superior", copy->frame.office->superior);
  add_text (manuscript, left, "agency", copy->frame.office->heading);
  ocop_block_new (left, OCOP_BLOCK_RULE)->times = 0.4;
  add_text (manuscript, right, "agency", NATION);
  add_text (manuscript, right, "motto", MOTTO);
  ocop_block_new (right, OCOP_BLOCK_RULE)->times = 1;
  add_space (blocks, 4);
  add_text (manuscript, blocks, "title", copy->frame.title);
  add_text (manuscript, blocks, "subject", copy->frame.subject);
  if (copy->scope != NULL)
    {
      g_autofree char *scope = g_strdup_printf ("Phạm vi: %s", copy->scope);

      add_text (manuscript, blocks, "source", scope);
    }
  add_text (manuscript, blocks, "source", copy->frame.source);
  if (copy->frame.unit != NULL)
    {
      g_autofree char *unit = g_strdup_printf ("Đơn vị tính: %s", copy->frame.unit);

      add_text (manuscript, blocks, "unit", unit);
    }
  add_space (blocks, 2);
}

static OcopAlign
align_of (const OcopCopyCell *cell)
{
  if (cell->centred)
    return OCOP_ALIGN_CENTRE;
  switch (cell->kind)
    {
    case OCOP_CELL_TEXT:
      return OCOP_ALIGN_LEFT;
    case OCOP_CELL_INTEGER:
      return OCOP_ALIGN_RIGHT;
    default:
      return OCOP_ALIGN_CENTRE;
    }
}

static void
add_gap (OcopGridRow *row,
         guint        n)
{
  for (guint i = 0; i < n; i++)
    ocop_grid_row_add_cell (row);
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  return (int) ((const OcopCopyCell *) a)->first - (int) ((const OcopCopyCell *) b)->first;
}

static void
set_emphasis (OcopRich *rich,
              guint     flags)
{
  for (guint i = 0; i < rich->spans->len; i++)
    g_array_index (rich->spans, OcopRichSpan, i).flags |= flags;
}

static void
add_row (OcopGrid            *grid,
         const OcopSheetCopy *copy,
         OcopCopyRow         *source)
{
  OcopGridRow *row = ocop_grid_add_row (grid);
  guint next = 0;

  row->band = source->band || source->look == OCOP_ROW_SUM;
  row->keep = source->band;
  g_array_sort (source->cells, compare_cells);
  for (guint i = 0; i < source->cells->len; i++)
    {
      const OcopCopyCell *from = &g_array_index (source->cells, OcopCopyCell, i);
      OcopGridCell *cell;

      if (from->first < next)
        continue;
      add_gap (row, from->first - next);
      cell = ocop_grid_row_add_cell (row);
      cell->span = from->last - from->first + 1;
      cell->aligned = TRUE;
      cell->align = align_of (from);
      cell->text = make_rich (from->text);
      if (copy->columns[from->first].bold || (source->look == OCOP_ROW_STRONG && from->first < 2))
        set_emphasis (cell->text, OCOP_RICH_BOLD);
      if (source->look == OCOP_ROW_DETAIL && from->first < 2)
        set_emphasis (cell->text, OCOP_RICH_ITALIC);
      next = from->last + 1;
    }
  add_gap (row, copy->n_columns - next);
}

static OcopGrid *
add_grid (OcopManuscript      *manuscript,
          GPtrArray           *blocks,
          const OcopSheetCopy *copy)
{
  OcopGrid *grid = ocop_block_new (blocks, OCOP_BLOCK_GRID)->grid;

  grid->cell = grid->note = ocop_manuscript_get_style (manuscript, "cell");
  grid->head = ocop_manuscript_get_style (manuscript, "table-head");
  for (guint i = 0; i < copy->n_columns; i++)
    {
      OcopGridColumn *column = ocop_grid_add_column (grid);

      column->width = copy->columns[i].width;
      column->head = make_rich (copy->columns[i].head);
      if (copy->columns[i].group != NULL)
        column->group = make_rich (copy->columns[i].group);
    }

  return grid;
}

static void
add_rows (OcopManuscript      *manuscript,
          GPtrArray           *blocks,
          const OcopSheetCopy *copy)
{
  OcopGrid *grid = add_grid (manuscript, blocks, copy);

  for (guint i = 0; i < copy->rows->len; i++)
    add_row (grid, copy, g_ptr_array_index (copy->rows, i));
}

static void
add_signature (OcopManuscript      *manuscript,
               GPtrArray           *blocks,
               const OcopSheetCopy *copy)
{
  gboolean council = copy->signers == OCOP_SIGNERS_COUNCIL;
  OcopBlock *both = ocop_block_new (blocks, OCOP_BLOCK_COLUMNS);
  GPtrArray *left = ocop_block_add_column (both, 50)->blocks;
  GPtrArray *right = ocop_block_add_column (both, 50)->blocks;
  g_autofree char *day = ocop_date_to_long (copy->signed_on);
  g_autofree char *place = g_strdup_printf ("%s, %s", copy->frame.office->place, day);

  both->tail = TRUE;
  add_space (left, 6);
  add_text (manuscript, left, "signer", council ? "THƯ KÝ HỘI ĐỒNG" : "NGƯỜI LẬP BIỂU");
  add_text (manuscript, left, "remark", "(Ký, ghi rõ họ tên)");
  add_space (left, SIGNATURE);
  add_text (manuscript, right, "date", place);
  add_text (manuscript, right, "signer", council ? "CHỦ TỊCH HỘI ĐỒNG" : "THỦ TRƯỞNG ĐƠN VỊ");
  add_text (manuscript, right, "remark", "(Ký, đóng dấu, ghi rõ họ tên)");
  add_space (right, SIGNATURE);
}

/* As the sheet is printed: the width of the table decides whether it takes the larger paper and how small its letters become. */
static double
set_up_section (OcopPaperSection    *section,
                const OcopSheetCopy *copy)
{
  double width = 0;
  double room;

  for (guint i = 0; i < copy->n_columns; i++)
    width += copy->columns[i].width;
  section->width = copy->frame.paper == OCOP_PAPER_A4_PORTRAIT ? 210 : copy->frame.paper == OCOP_PAPER_A4_LANDSCAPE ? 297 : 420;
  section->height = copy->frame.paper == OCOP_PAPER_A4_LANDSCAPE ? 210 : 297;
  room = section->width - section->left - section->right;

  return CLAMP (11 * room / MAX (width, 1), LEAST_POINTS, 11);
}

/**
 * ocop_table_manuscript_new:
 * @copy: what a sheet shows
 *
 * Returns: (transfer full): the sheet as a paper
 */
OcopManuscript *
ocop_table_manuscript_new (const OcopSheetCopy *copy)
{
  OcopManuscript *manuscript = ocop_manuscript_new (copy->name);
  OcopPaperSection *section = ocop_manuscript_add_section (manuscript);
  g_autofree char *foot = g_strdup_printf ("%s%s", copy->name, copy->frame.illustrative ? " · Số liệu minh họa" : "");

  add_styles (manuscript, set_up_section (section, copy));
  section->foot = ocop_rich_new_plain (foot);
  section->foot_style = ocop_manuscript_get_style (manuscript, "foot");
  section->number_style = ocop_manuscript_get_style (manuscript, "page-number");
  add_head (manuscript, section->blocks, copy);
  if (copy->columns[0].head != NULL)
    add_rows (manuscript, section->blocks, copy);
  if (copy->n_rows > copy->rows->len)
    {
      g_autofree char *rest = g_strdup_printf ("… và %u dòng nữa.", copy->n_rows - copy->rows->len);

      add_text (manuscript, section->blocks, "note", rest);
    }
  add_space (section->blocks, 2);
  for (guint i = 0; i < copy->notes->len; i++)
    add_text (manuscript, section->blocks, "note", g_ptr_array_index (copy->notes, i));
  if (copy->signed_on != NULL)
    add_signature (manuscript, section->blocks, copy);

  return manuscript;
}
