/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-colour.h"

#include "window/ocop-ink.h"

/* Colours as values, for drawing that mixes several. */

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

  ocop_ink_of (widget, &colour);

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

  ocop_ink_named (widget, name, &colour);

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
