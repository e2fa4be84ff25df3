/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-paper.h"

#include "paper/ocop-slice-private.h"

/* From the edge of the paper to the foot, and from the page number to the text. */
#define FOOT_MM 11
#define NUMBER_MM 10

/* How much smaller what has to go on one page is set at a time, and at the most. */
#define SCALE_STEP 0.04
#define LEAST_SCALE 0.5

#define GROUND_COLOUR 0xFFFDF3
#define FRAME_COLOUR 0xB38021
#define FRAME_INSET_MM 10
#define FRAME_BAND_MM 6
#define FRAME_FOOT_MM 4

/**
 * Page:
 * @drawn: (element-type OcopDrawn): what is drawn, from below
 * @lines: (element-type OcopDrawn): lines, drawn last and in few strokes: a page of a table has hundreds
 */
typedef struct
{
  double width;
  double height;
  GArray *drawn;
  GArray *lines;
} Page;

struct _OcopPaper
{
  char *title;
  GPtrArray *pages;
};

/**
 * Pages:
 * @number: of the section's pages, from 1
 * @y: how far down the page is filled, from its upper margin
 */
typedef struct
{
  OcopPaper *paper;
  OcopTypesetter *setter;
  const OcopPaperSection *section;
  Page *page;
  guint number;
  double y;
  double left;
  double top;
  double room;
  gboolean fresh;
} Pages;

static void
free_page (gpointer data)
{
  Page *page = data;

  g_array_unref (page->drawn);
  g_array_unref (page->lines);
  g_free (page);
}

static void
add_frame (Pages *self)
{
  double inset = FRAME_INSET_MM * OCOP_POINTS_PER_MM;
  OcopDrawn ground = { .kind = OCOP_DRAWN_FILL, .colour = GROUND_COLOUR, .w = self->page->width, .h = self->page->height };
  OcopDrawn frame = { .kind = OCOP_DRAWN_FRAME, .colour = FRAME_COLOUR, .x = inset, .y = inset,
                      .w = self->page->width - 2 * inset, .h = self->page->height - 2 * inset,
                      .size = FRAME_BAND_MM * OCOP_POINTS_PER_MM };

  if (self->section->ground)
    g_array_append_val (self->page->drawn, ground);
  if (self->section->bordered)
    g_array_append_val (self->page->drawn, frame);
}

static void
add_number (Pages *self)
{
  g_autofree char *digits = g_strdup_printf ("%u", self->number);
  g_autoptr (OcopRich) text = ocop_rich_new_plain (digits);
  PangoLayout *layout = ocop_typesetter_set (self->setter, self->section->number_style, text, -1);
  double width = self->page->width - (self->section->left + self->section->right) * OCOP_POINTS_PER_MM;

  ocop_drawn_array_add_text (self->page->drawn, layout, self->left + (width - ocop_layout_widest_line (layout)) / 2,
                             self->top - NUMBER_MM * OCOP_POINTS_PER_MM);
}

static void
add_foot (Pages *self)
{
  double width = self->page->width - (self->section->left + self->section->right) * OCOP_POINTS_PER_MM;
  PangoLayout *layout = ocop_typesetter_set (self->setter, self->section->foot_style, self->section->foot, width);
  OcopDrawn foot = { .kind = OCOP_DRAWN_LAYOUT, .x = self->left, .layout = layout };
  double from_edge = self->section->bordered ? FRAME_INSET_MM + FRAME_BAND_MM + FRAME_FOOT_MM : FOOT_MM;

  foot.y = self->page->height - from_edge * OCOP_POINTS_PER_MM - ocop_layout_height (layout) / 2;
  g_array_append_val (self->page->drawn, foot);
}

static void
begin_page (Pages *self)
{
  const OcopPaperSection *section = self->section;

  self->page = g_new0 (Page, 1);
  self->page->width = section->width * OCOP_POINTS_PER_MM;
  self->page->height = section->height * OCOP_POINTS_PER_MM;
  self->page->drawn = ocop_drawn_array_new ();
  self->page->lines = ocop_drawn_array_new ();
  g_ptr_array_add (self->paper->pages, self->page);
  self->number++;
  self->y = 0;
  self->left = section->left * OCOP_POINTS_PER_MM;
  self->top = section->top * OCOP_POINTS_PER_MM;
  self->room = (section->height - section->top - section->bottom) * OCOP_POINTS_PER_MM;
  self->fresh = TRUE;
  add_frame (self);
  if (self->number > 1 && section->number_style != NULL)
    add_number (self);
  if (section->foot != NULL)
    add_foot (self);
}

static void
place_drawn (Pages        *self,
             const GArray *drawn)
{
  double y = self->top + self->y;

  for (guint i = 0; i < drawn->len; i++)
    {
      OcopDrawn one = g_array_index (drawn, OcopDrawn, i);

      one.x += self->left;
      one.y += y;
      if (one.layout != NULL)
        g_object_ref (one.layout);
      g_array_append_val (one.kind == OCOP_DRAWN_STROKE ? self->page->lines : self->page->drawn, one);
    }
}

static void
place (Pages           *self,
       const OcopSlice *slice)
{
  if (self->fresh && slice->head != NULL)
    {
      place_drawn (self, slice->head->drawn);
      self->y += slice->head->height;
    }
  else if (!self->fresh)
    self->y += slice->before;
  place_drawn (self, slice->drawn);
  self->y += slice->height;
  self->fresh = FALSE;
}

/* The height of slices that go together, as they would stand at the present place. */
static double
height_of (const Pages     *self,
           const GPtrArray *slices,
           guint            first,
           guint            end,
           gboolean         fresh)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    {
      const OcopSlice *slice = g_ptr_array_index (slices, i);

      if (i > first || !fresh)
        height += slice->before;
      else if (slice->head != NULL)
        height += slice->head->height;
      height += slice->height;
    }

  return height;
}

/* Slices that must stay together go on the next page together; only what no page can hold is parted. */
static void
fill_pages (Pages           *self,
            const GPtrArray *slices)
{
  const double tolerance = 0.01;

  for (guint first = 0; first < slices->len;)
    {
      guint end = first + 1;

      while (end < slices->len && ((const OcopSlice *) g_ptr_array_index (slices, end - 1))->keep)
        end++;
      if (height_of (self, slices, first, end, TRUE) > self->room + tolerance)
        end = first + 1;
      if (!self->fresh && self->y + height_of (self, slices, first, end, FALSE) > self->room + tolerance)
        begin_page (self);
      for (; first < end; first++)
        place (self, g_ptr_array_index (slices, first));
    }
}

static void
set_section (OcopPaper              *self,
             OcopTypesetter         *setter,
             const OcopPaperSection *section)
{
  g_autoptr (GPtrArray) slices = ocop_slices_new ();
  Pages pages = { .paper = self, .setter = setter, .section = section };

  ocop_slices_set_blocks (slices, setter, section->blocks,
                          (section->width - section->left - section->right) * OCOP_POINTS_PER_MM);
  begin_page (&pages);
  fill_pages (&pages, slices);
}

/**
 * ocop_paper_new:
 * @setter: sets the text; the paper does not need it afterwards
 * @manuscript: what the paper says
 *
 * Lays out all pages, once.
 *
 * Returns: (transfer full): the pages; at least one a section
 */
OcopPaper *
ocop_paper_new (OcopTypesetter       *setter,
                const OcopManuscript *manuscript)
{
  OcopPaper *self = g_new0 (OcopPaper, 1);

  self->title = g_strdup (manuscript->title);
  self->pages = g_ptr_array_new_with_free_func (free_page);
  for (guint i = 0; i < manuscript->sections->len; i++)
    {
      const OcopPaperSection *section = g_ptr_array_index (manuscript->sections, i);
      guint before = self->pages->len;
      double scale = 1;

      set_section (self, setter, section);
      while (section->one_page && self->pages->len > before + 1 && scale > LEAST_SCALE)
        {
          g_ptr_array_set_size (self->pages, (int) before);
          scale -= SCALE_STEP;
          ocop_typesetter_set_scale (setter, scale);
          set_section (self, setter, section);
        }
      ocop_typesetter_set_scale (setter, 1);
    }

  return self;
}

void
ocop_paper_free (OcopPaper *self)
{
  g_ptr_array_unref (self->pages);
  g_free (self->title);
  g_free (self);
}

const char *
ocop_paper_get_title (const OcopPaper *self)
{
  return self->title;
}

guint
ocop_paper_get_n_pages (const OcopPaper *self)
{
  return self->pages->len;
}

/**
 * ocop_paper_get_page_size:
 * @page: from 0
 * @width: (out): @height: (out): of the sheet, in points
 */
void
ocop_paper_get_page_size (const OcopPaper *self,
                          guint            page,
                          double          *width,
                          double          *height)
{
  const Page *one;

  g_return_if_fail (page < self->pages->len);

  one = g_ptr_array_index (self->pages, page);
  *width = one->width;
  *height = one->height;
}

/**
 * ocop_paper_draw_page:
 * @page: from 0
 * @cr: where; a point is its unit, the sheet's upper left corner its origin
 */
void
ocop_paper_draw_page (const OcopPaper *self,
                      guint            page,
                      cairo_t         *cr)
{
  const Page *one;

  g_return_if_fail (page < self->pages->len);

  one = g_ptr_array_index (self->pages, page);
  ocop_boxes_begin (cr);
  for (guint i = 0; i < one->drawn->len; i++)
    {
      const OcopDrawn *drawn = &g_array_index (one->drawn, OcopDrawn, i);

      if (i == 0 || drawn->colour != drawn[-1].colour)
        ocop_drawn_set_colour (drawn->colour, cr);
      ocop_drawn_draw (drawn, cr);
    }
  ocop_boxes_end (cr);
  for (guint i = 0; i < one->lines->len;)
    i = ocop_drawn_draw_lines (one->lines, i, cr);
}

/**
 * ocop_paper_get_page_text:
 * @page: from 0
 *
 * Returns: (transfer full): the words of the page in the order of reading, a text or a line of one on each line: for
 *   whoever cannot see the page
 */
char *
ocop_paper_get_page_text (const OcopPaper *self,
                          guint            page)
{
  GString *text = g_string_new (NULL);
  const Page *one;

  g_return_val_if_fail (page < self->pages->len, NULL);

  one = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < one->drawn->len; i++)
    {
      const OcopDrawn *drawn = &g_array_index (one->drawn, OcopDrawn, i);

      if (drawn->kind == OCOP_DRAWN_LAYOUT)
        g_string_append (text, pango_layout_get_text (drawn->layout));
      else if (drawn->kind == OCOP_DRAWN_LINE)
        g_string_append_len (text, pango_layout_get_text (drawn->layout) + drawn->line->start_index, drawn->line->length);
      else
        continue;
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
