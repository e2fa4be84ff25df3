/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-text-block.h"

static PangoAttrList *
make_attributes (double   scale,
                 gboolean is_bold)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));

  return attributes;
}

/**
 * ocop_text_block_set:
 * @self: a block, zeroed or set before
 * @widget: for the font   @text: what it says
 * @scale: of the font   @always_bold: whether it is bold in both forms
 */
void
ocop_text_block_set (OcopTextBlock *self,
                     GtkWidget     *widget,
                     const char    *text,
                     double         scale,
                     gboolean       always_bold)
{
  ocop_text_block_clear (self);
  self->layout = gtk_widget_create_pango_layout (widget, text);
  self->regular = make_attributes (scale, always_bold);
  self->bold = make_attributes (scale, TRUE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, self->bold);
  pango_layout_get_pixel_size (self->layout, &self->natural_width, &self->line_height);
  self->natural_width++;
  self->is_bold = TRUE;
  self->wrapped_for = -1;
}

void
ocop_text_block_set_bold (OcopTextBlock *self,
                          gboolean       is_bold)
{
  self->is_bold = is_bold;
}

void
ocop_text_block_clear (OcopTextBlock *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->regular, pango_attr_list_unref);
  g_clear_pointer (&self->bold, pango_attr_list_unref);
}

/**
 * ocop_text_block_width:
 *
 * Returns: how wide it is on one line, in pixels
 */
int
ocop_text_block_width (OcopTextBlock *self)
{
  return self->natural_width;
}

/**
 * ocop_text_block_height:
 * @self: a block
 * @width: in pixels, -1 for one line
 *
 * Returns: how high it is then
 */
int
ocop_text_block_height (OcopTextBlock *self,
                        int            width)
{
  if (width < 0 || width >= self->natural_width)
    return self->line_height;
  if (self->wrapped_for != width)
    {
      int ignored;

      pango_layout_set_attributes (self->layout, self->bold);
      pango_layout_set_width (self->layout, width * PANGO_SCALE);
      pango_layout_get_pixel_size (self->layout, &ignored, &self->wrapped_height);
      self->wrapped_for = width;
    }

  return self->wrapped_height;
}

/**
 * ocop_text_block_draw:
 * @self: a block
 * @snapshot: what is drawn on   @x: @y: upper left corner   @width: that it has, in pixels
 * @colour: of the text
 */
void
ocop_text_block_draw (OcopTextBlock *self,
                      GtkSnapshot   *snapshot,
                      float          x,
                      float          y,
                      int            width,
                      GdkRGBA        colour)
{
  PangoAttrList *wanted = self->is_bold ? self->bold : self->regular;
  int wrap = width >= self->natural_width ? -1 : width * PANGO_SCALE;

  if (pango_layout_get_attributes (self->layout) != wanted)
    pango_layout_set_attributes (self->layout, wanted);
  if (pango_layout_get_width (self->layout) != wrap)
    pango_layout_set_width (self->layout, wrap);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
  gtk_snapshot_restore (snapshot);
}
