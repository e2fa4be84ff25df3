/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sample.h"
#include "ocop-test.h"
#include "paper/ocop-paper.h"
#include "print/ocop-print.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <time.h>

/* bench-print: 100 pages into a PDF, beside plain pango and cairo setting and drawing the same texts in the same sizes. */

#define N_PAGES 100
#define N_RUNS 7
#define BUDGET 1.25

/* A text as it is set, for the plain library. */
typedef struct
{
  char *text;
  PangoFontDescription *font;
  PangoAttrList *attributes;
  double width;
} Text;

typedef struct
{
  GPtrArray *manuscripts;
  GPtrArray *papers; /* of GArray of Text: those of a paper's section */
  OcopTypesetter *setter;
  guint n_pages;
  guint n_heads; /* how often a table's heads stand in the paper looked at */
} Bench;

static cairo_status_t
swallow (void                *data,
         const unsigned char *bytes,
         unsigned int         length)
{
  *(gsize *) data += length;
  return CAIRO_STATUS_SUCCESS;
}

static PangoContext *
plain_context (void)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  g_object_unref (map);

  return context;
}

/* Sets every paragraph and cell once and shows it: what any program has to do to have these pages. */
static void
draw_plain (Bench *bench)
{
  PangoContext *context = plain_context ();
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (swallow, &size, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint paper = 0; paper < bench->papers->len; paper++)
    {
      const GArray *texts = g_ptr_array_index (bench->papers, paper);
      double y = 30;

      for (guint i = 0; i < texts->len; i++)
        {
          const Text *text = &g_array_index (texts, Text, i);
          PangoLayout *layout = pango_layout_new (context);
          PangoRectangle logical;

          pango_layout_set_font_description (layout, text->font);
          pango_layout_set_text (layout, text->text, -1);
          pango_layout_set_attributes (layout, text->attributes);
          if (text->width > 0)
            pango_layout_set_width (layout, (int) (text->width * PANGO_SCALE));
          pango_layout_get_extents (layout, NULL, &logical);
          cairo_move_to (cr, 40, y);
          pango_cairo_show_layout (cr, layout);
          y += (double) logical.height / PANGO_SCALE;
          if (y > 800)
            {
              cairo_show_page (cr);
              y = 30;
            }
          g_object_unref (layout);
        }
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
draw_ours (Bench *bench)
{
  OcopTypesetter *setter = ocop_typesetter_new ();
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (swallow, &size, 595, 842);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  for (guint i = 0; i < bench->manuscripts->len; i++)
    {
      g_autoptr (OcopPaper) paper = ocop_paper_new (setter, g_ptr_array_index (bench->manuscripts, i));

      for (guint page = 0; page < ocop_paper_get_n_pages (paper); page++, n++)
        {
          ocop_paper_draw_page (paper, page, cr);
          cairo_show_page (cr);
        }
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  ocop_typesetter_free (setter);
  bench->n_pages = n;
}

static void
add_text (GArray      *texts,
          PangoLayout *layout)
{
  Text text = { .text = g_strdup (pango_layout_get_text (layout)) };

  text.font = pango_font_description_copy (pango_layout_get_font_description (layout));
  if (pango_layout_get_attributes (layout) != NULL)
    text.attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  text.width = (double) pango_layout_get_width (layout) / PANGO_SCALE;
  g_array_append_val (texts, text);
}

static void
set (Bench               *bench,
     GArray              *texts,
     const OcopTextStyle *style,
     const OcopRich      *text,
     double               width)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL)
    return;
  layout = ocop_typesetter_set (bench->setter, style, text, width);
  add_text (texts, layout);
}

static void
collect_grid (Bench          *bench,
              GArray         *texts,
              const OcopGrid *grid,
              double          width)
{
  g_autofree double *edges = ocop_grid_place_columns (grid, width / OCOP_POINTS_PER_MM);

  /* Heads stand on every page. */
  for (guint i = 0; i < grid->columns->len * bench->n_heads; i++)
    {
      guint place = i % grid->columns->len;
      const OcopGridColumn *column = g_ptr_array_index (grid->columns, place);

      set (bench, texts, grid->head, column->head, (edges[place + 1] - edges[place] - 1) * OCOP_POINTS_PER_MM);
    }
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const OcopGridRow *row = g_ptr_array_index (grid->rows, i);
      guint column = 0;

      for (guint k = 0; k < row->cells->len; k++)
        {
          const OcopGridCell *cell = g_ptr_array_index (row->cells, k);
          double room = (edges[column + cell->span] - edges[column] - 2) * OCOP_POINTS_PER_MM;

          set (bench, texts, grid->cell, cell->text, room);
          for (guint n = 0; cell->options != NULL && n < cell->options->len; n++)
            set (bench, texts, grid->cell, g_ptr_array_index (cell->options, n), room);
          column += cell->span;
        }
      set (bench, texts, grid->note, row->note, (edges[1] - 2) * OCOP_POINTS_PER_MM);
    }
}

static void
collect (Bench           *bench,
         GArray          *texts,
         const GPtrArray *blocks,
         double           width)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const OcopBlock *block = g_ptr_array_index (blocks, i);

      if (block->text != NULL)
        set (bench, texts, block->style, block->text, width);
      if (block->value != NULL)
        set (bench, texts, block->style, block->value, width);
      if (block->kind == OCOP_BLOCK_GRID)
        collect_grid (bench, texts, block->grid, width);
      for (guint k = 0; block->columns != NULL && k < block->columns->len; k++)
        collect (bench, texts, ((const OcopBlockColumn *) g_ptr_array_index (block->columns, k))->blocks, width / 2);
    }
}

static gboolean
keep (OcopManuscript  *manuscript,
      gpointer         data,
      GError         **error)
{
  Bench *bench = data;
  g_autoptr (OcopPaper) paper = NULL;

  if (bench->n_pages >= N_PAGES)
    return TRUE;
  paper = ocop_paper_new (bench->setter, manuscript);
  bench->n_heads = ocop_paper_get_n_pages (paper) / manuscript->sections->len;
  for (guint i = 0; i < manuscript->sections->len; i++)
    {
      const OcopPaperSection *section = g_ptr_array_index (manuscript->sections, i);
      GArray *texts = g_array_new (FALSE, FALSE, sizeof (Text));

      collect (bench, texts, section->blocks, (section->width - section->left - section->right) * OCOP_POINTS_PER_MM);
      g_ptr_array_add (bench->papers, texts);
    }
  bench->n_pages += ocop_paper_get_n_pages (paper);
  g_ptr_array_add (bench->manuscripts, ocop_manuscript_ref (manuscript));

  return TRUE;
}

/* Of this process alone: the machine may have other things to do. */
static double
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static double
time_of (void  (*draw) (Bench *bench),
         Bench  *bench)
{
  double start = processor_time ();

  draw (bench);
  return processor_time () - start;
}

static void
measure (OcopDb     *db,
         const char *key)
{
  Bench bench = { .manuscripts = g_ptr_array_new (), .papers = g_ptr_array_new (), .setter = ocop_typesetter_new () };
  g_autoptr (OcopPrint) print = ocop_print_new (db, NULL);
  g_autoptr (GError) error = NULL;
  double plain = G_MAXDOUBLE;
  double ours = G_MAXDOUBLE;

  ocop_print_set_session (print, 3, &error);
  g_assert_no_error (error);
  while (bench.n_pages < N_PAGES)
    {
      ocop_print_make (print, ocop_print_find_kind (key), keep, &bench, &error);
      g_assert_no_error (error);
    }
  for (int i = 0; i < N_RUNS; i++)
    {
      plain = MIN (plain, time_of (draw_plain, &bench));
      ours = MIN (ours, time_of (draw_ours, &bench));
    }
  printf ("%-24s %3u pages  %7.1f ms  plain %7.1f ms  %.2f ×  (at most %.2f ×)%s\n", key, bench.n_pages, ours, plain, ours / plain,
          BUDGET, ours > plain * BUDGET ? "  MISSED" : "");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_filled_file (folder, "sample.ocop", ocop_sample_fill);
  g_autoptr (GError) error = NULL;
  OcopDb *db = ocop_db_open (path, OCOP_DB_READ, &error);

  g_assert_no_error (error);
  printf ("bench-print: pages laid out and drawn into a PDF\n");
  measure (db, "minutes");
  measure (db, "score-sheet");
  measure (db, "score-summary");
  ocop_db_close (db);

  return 0;
}
