/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-typesetter.h"

#include "paper/ocop-slice-private.h"

#define FAMILY "Times New Roman, Liberation Serif, Serif"
#define SMALL 0.9
#define WARNING_COLOUR 0x9C1C10
#define BOX_SIDE (2.75 * OCOP_POINTS_PER_MM)
#define BOX_GAP (1.1 * OCOP_POINTS_PER_MM)
#define BOX_ABOVE 0.86 /* the share of a box that stands above the base line */
#define BOX_POINTS 0.6
#define CROSS_POINTS 1.1

/* Kinds of texts set before; a style's description is made once. */
#define N_FACES 4

typedef struct
{
  double x;
  double y;
  gboolean ticked;
} OcopBox;

struct _OcopTypesetter
{
  PangoContext *context;
  PangoFontDescription *faces[N_FACES];
  PangoLayout *measure;
  double scale;
};

static const cairo_user_data_key_t boxes_key;

/* A box is drawn where its U+FFFC stands, so that it moves with the words and is no letter to whoever searches. While a
 * page is drawn boxes are only noted: between two words of a PDF each of them would end the text and begin it again. */
static void
draw_box (cairo_t        *cr,
          PangoAttrShape *shape,
          gboolean        only_path,
          gpointer        data)
{
  GArray *boxes = cairo_get_user_data (cr, &boxes_key);
  OcopBox box = { .ticked = GPOINTER_TO_INT (shape->data) };

  cairo_get_current_point (cr, &box.x, &box.y);
  box.y -= BOX_SIDE * BOX_ABOVE;
  if (boxes != NULL)
    {
      g_array_append_val (boxes, box);
      return;
    }
  cairo_rectangle (cr, box.x, box.y, BOX_SIDE, BOX_SIDE);
  if (!only_path)
    cairo_stroke (cr);
}

/**
 * ocop_boxes_begin:
 * @cr: where text is drawn until ocop_boxes_end()
 */
void
ocop_boxes_begin (cairo_t *cr)
{
  cairo_set_user_data (cr, &boxes_key, g_array_new (FALSE, FALSE, sizeof (OcopBox)), (cairo_destroy_func_t) g_array_unref);
}

/**
 * ocop_boxes_end:
 *
 * Draws the boxes of the text drawn since ocop_boxes_begin(), and the crosses in those that are ticked.
 */
void
ocop_boxes_end (cairo_t *cr)
{
  const GArray *boxes = cairo_get_user_data (cr, &boxes_key);

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < boxes->len; i++)
    {
      const OcopBox *box = &g_array_index (boxes, OcopBox, i);

      cairo_rectangle (cr, box->x, box->y, BOX_SIDE, BOX_SIDE);
    }
  cairo_set_line_width (cr, BOX_POINTS);
  cairo_stroke (cr);
  for (guint i = 0; i < boxes->len; i++)
    {
      const OcopBox *box = &g_array_index (boxes, OcopBox, i);

      if (!box->ticked)
        continue;
      cairo_move_to (cr, box->x, box->y);
      cairo_rel_line_to (cr, BOX_SIDE, BOX_SIDE);
      cairo_move_to (cr, box->x + BOX_SIDE, box->y);
      cairo_rel_line_to (cr, -BOX_SIDE, BOX_SIDE);
    }
  cairo_set_line_width (cr, CROSS_POINTS);
  cairo_stroke (cr);
  cairo_set_user_data (cr, &boxes_key, NULL, NULL);
}

static PangoContext *
make_context (void)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_cairo_context_set_shape_renderer (context, draw_box, NULL, NULL);
  pango_context_set_language (context, pango_language_from_string ("vi"));
  /* Without it letters drift apart and lines break elsewhere than on the printer. */
  pango_context_set_round_glyph_positions (context, FALSE);
  g_object_unref (map);

  return context;
}

/**
 * ocop_typesetter_new:
 *
 * Needs no display. What it sets can be drawn on paper, on a screen and into a PDF.
 *
 * Returns: (transfer full): a typesetter
 */
OcopTypesetter *
ocop_typesetter_new (void)
{
  OcopTypesetter *self = g_new0 (OcopTypesetter, 1);

  self->scale = 1;
  self->context = make_context ();
  self->measure = pango_layout_new (self->context);
  for (guint face = 0; face < N_FACES; face++)
    {
      self->faces[face] = pango_font_description_from_string (FAMILY);
      pango_font_description_set_weight (self->faces[face],
                                         face & OCOP_RICH_BOLD ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      pango_font_description_set_style (self->faces[face],
                                        face & OCOP_RICH_ITALIC ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    }

  return self;
}

void
ocop_typesetter_free (OcopTypesetter *self)
{
  for (guint face = 0; face < N_FACES; face++)
    pango_font_description_free (self->faces[face]);
  g_object_unref (self->measure);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * ocop_typesetter_set_scale:
 * @scale: of all sizes from now on: what has to go on one page is set smaller until it does
 */
void
ocop_typesetter_set_scale (OcopTypesetter *self,
                           double          scale)
{
  self->scale = scale;
}

double
ocop_typesetter_get_scale (const OcopTypesetter *self)
{
  return self->scale;
}

static void
add_attribute (PangoAttrList      *list,
               PangoAttribute     *attribute,
               const OcopRichSpan *span)
{
  if (span != NULL)
    {
      attribute->start_index = span->start;
      attribute->end_index = span->end;
    }
  pango_attr_list_insert (list, attribute);
}

static PangoAttribute *
colour_attribute (guint colour)
{
  return pango_attr_foreground_new ((guint16) ((colour >> 16 & 0xff) * 257), (guint16) ((colour >> 8 & 0xff) * 257),
                                    (guint16) ((colour & 0xff) * 257));
}

static PangoAttribute *
box_attribute (gboolean ticked)
{
  PangoRectangle ink = { 0, (int) (-BOX_SIDE * BOX_ABOVE * PANGO_SCALE), (int) (BOX_SIDE * PANGO_SCALE),
                         (int) (BOX_SIDE * PANGO_SCALE) };
  PangoRectangle logical = ink;

  logical.width += (int) (BOX_GAP * PANGO_SCALE);
  return pango_attr_shape_new_with_data (&ink, &logical, GINT_TO_POINTER (ticked), NULL, NULL);
}

static PangoAttrList *
make_attributes (const OcopTextStyle *style,
                 const OcopRich      *text)
{
  PangoAttrList *list = pango_attr_list_new ();
  guint own = (style->bold ? OCOP_RICH_BOLD : 0) | (style->italic ? OCOP_RICH_ITALIC : 0);

  if (style->colour != 0)
    add_attribute (list, colour_attribute (style->colour), NULL);
  for (guint i = 0; i < text->spans->len; i++)
    {
      const OcopRichSpan *span = &g_array_index (text->spans, OcopRichSpan, i);
      guint more = span->flags & ~own;

      if (more & OCOP_RICH_BOLD)
        add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span);
      if (more & OCOP_RICH_ITALIC)
        add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), span);
      if (more & OCOP_RICH_SMALL)
        add_attribute (list, pango_attr_scale_new (SMALL), span);
      if (more & OCOP_RICH_WARNING)
        add_attribute (list, colour_attribute (WARNING_COLOUR), span);
      if (more & OCOP_RICH_BOX)
        add_attribute (list, box_attribute ((more & OCOP_RICH_TICKED) != 0), span);
    }

  return list;
}

static void
fill_layout (OcopTypesetter      *self,
             PangoLayout         *layout,
             const OcopTextStyle *style,
             const OcopRich      *text)
{
  guint face = (style->bold ? OCOP_RICH_BOLD : 0) | (style->italic ? OCOP_RICH_ITALIC : 0);

  pango_font_description_set_size (self->faces[face], (int) (style->size * self->scale * PANGO_SCALE));
  pango_layout_set_font_description (layout, self->faces[face]);
  pango_layout_set_text (layout, text->text, -1);
  if (style->colour != 0 || text->spans->len > 1
      || (text->spans->len == 1 && g_array_index (text->spans, OcopRichSpan, 0).flags != 0))
    {
      PangoAttrList *attributes = make_attributes (style, text);

      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  else
    pango_layout_set_attributes (layout, NULL);
}

/**
 * ocop_typesetter_set:
 * @style: how
 * @text: what
 * @width: the room of a line, in points; below zero for as much as it takes
 *
 * Returns: (transfer full): the text broken into lines
 */
PangoLayout *
ocop_typesetter_set (OcopTypesetter      *self,
                     const OcopTextStyle *style,
                     const OcopRich      *text,
                     double               width)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT, PANGO_ALIGN_LEFT };
  PangoLayout *layout = pango_layout_new (self->context);

  fill_layout (self, layout, style, text);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignments[style->align]);
  if (style->align == OCOP_ALIGN_JUSTIFY)
    pango_layout_set_justify (layout, TRUE);
  if (style->first != 0)
    pango_layout_set_indent (layout, (int) (style->first * OCOP_POINTS_PER_MM * PANGO_SCALE));

  return layout;
}

/**
 * ocop_typesetter_widest_word:
 *
 * Returns: the width of the longest word of @text, in points: a head is made smaller until it fits
 */
double
ocop_typesetter_widest_word (OcopTypesetter      *self,
                             const OcopTextStyle *style,
                             const OcopRich      *text)
{
  g_autoptr (OcopRich) broken = ocop_rich_new_plain ("");
  PangoRectangle logical;

  g_free (broken->text);
  broken->text = g_strdelimit (g_strdup (text->text), " ", '\n');
  fill_layout (self, self->measure, style, broken);
  pango_layout_get_extents (self->measure, NULL, &logical);

  return (double) logical.width / PANGO_SCALE;
}

double
ocop_layout_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

/**
 * ocop_layout_widest_line:
 *
 * Returns: the width of its longest line, in points
 */
double
ocop_layout_widest_line (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}
