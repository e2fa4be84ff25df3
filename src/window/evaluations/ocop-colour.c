/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-colour.h"

/* What draws itself asks here for the colours of style.css; GTK 4.10 offers another way to them. */

/**
 * ocop_colour_text:
 * @widget: a widget that draws itself
 *
 * Returns: the colour of its text
 */
GdkRGBA
ocop_colour_text (GtkWidget *widget)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);

  return colour;
}

/**
 * ocop_colour_named:
 * @widget: a widget that draws itself
 * @name: a colour that style.css or the theme defines, "star"
 *
 * Returns: the colour; that of the text where there is none of this name
 */
GdkRGBA
ocop_colour_named (GtkWidget  *widget,
                   const char *name)
{
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour))
    return ocop_colour_text (widget);

  return colour;
}

/**
 * ocop_colour_faint:
 * @colour: a colour   @alpha: how much of it is left, 0 to 1
 *
 * Returns: the colour, so much weaker
 */
GdkRGBA
ocop_colour_faint (GdkRGBA colour,
                   float   alpha)
{
  colour.alpha *= alpha;

  return colour;
}
