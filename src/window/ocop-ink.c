/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-ink.h"

/**
 * ocop_ink_of:
 * @widget: a widget that draws itself
 * @ink: (out): the colour that the style sheets give it for text
 *
 * gtk_widget_get_color() is of GTK 4.10; this is the one place that asks the style context in its stead.
 */
void
ocop_ink_of (GtkWidget *widget,
             GdkRGBA   *ink)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), ink);
}

/**
 * ocop_ink_named:
 * @widget: a widget that draws itself
 * @name: of a colour in the style sheets
 * @colour: (out): that colour in the present style; the text's where there is none of the name
 */
void
ocop_ink_named (GtkWidget  *widget,
                const char *name,
                GdkRGBA    *colour)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, colour))
    ocop_ink_of (widget, colour);
}

/**
 * ocop_ink_em:
 * @widget: a widget that draws itself
 *
 * Returns: the size of its letters in pixels, so that what is drawn grows with the text
 */
float
ocop_ink_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;

  return (float) size;
}
