/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-layout.h"

/* Widths are counted in digits of the font in use, so that larger text has wider columns. */
#define POSITION_DIGITS 4.0f
#define NAME_DIGITS 18.0f
#define NAME_MOST_DIGITS 38.0f
#define MEMBER_DIGITS 5.2f
#define MEMBER_MOST_DIGITS 7.0f
#define STRIP_DIGITS 16.0f
#define MEAN_DIGITS 7.5f
#define SPREAD_DIGITS 6.5f
#define RANK_DIGITS 13.0f
#define MINIMUM_DIGITS 21.0f
#define MARGIN 6.0f

static void
measure_digit (GtkWidget *widget,
               int       *width,
               int       *height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");

  pango_layout_get_pixel_size (layout, width, height);
}

/**
 * ocop_matrix_row_height:
 *
 * Returns: the height of a row in pixels
 */
int
ocop_matrix_row_height (GtkWidget *widget)
{
  int width, height;

  measure_digit (widget, &width, &height);

  return MAX (26, height + 8);
}

static float
fixed_digits (guint n_members)
{
  return POSITION_DIGITS + NAME_DIGITS + MEMBER_DIGITS * (float) n_members + MEAN_DIGITS + SPREAD_DIGITS + RANK_DIGITS;
}

/**
 * ocop_matrix_least_width:
 *
 * Returns: what the columns need that are never left out, in pixels
 */
int
ocop_matrix_least_width (GtkWidget *widget,
                         guint      n_members)
{
  int digit, height;

  measure_digit (widget, &digit, &height);

  return (int) (fixed_digits (n_members) * (float) digit + 2 * MARGIN);
}

/**
 * ocop_matrix_layout:
 * @widget: for the font   @width: in pixels   @n_members: columns of members
 *
 * Returns: where the columns stand; where there is no room, the strip and the minimums are left out first
 */
OcopMatrixLayout
ocop_matrix_layout (GtkWidget *widget,
                    float      width,
                    guint      n_members)
{
  OcopMatrixLayout layout = { .n_members = n_members };
  OcopMatrixColumn *columns[] = { &layout.position, &layout.name, &layout.members, &layout.strip,
                                  &layout.mean,     &layout.spread, &layout.rank,  &layout.minimum };
  int digit, height;
  float rest, x = MARGIN;

  measure_digit (widget, &digit, &height);
  layout.position.width = POSITION_DIGITS * (float) digit;
  layout.name.width = NAME_DIGITS * (float) digit;
  layout.members.width = MEMBER_DIGITS * (float) digit;
  layout.mean.width = MEAN_DIGITS * (float) digit;
  layout.spread.width = SPREAD_DIGITS * (float) digit;
  layout.rank.width = RANK_DIGITS * (float) digit;
  rest = width - 2 * MARGIN - fixed_digits (n_members) * (float) digit;
  if (rest >= MINIMUM_DIGITS * (float) digit)
    {
      layout.minimum.width = MINIMUM_DIGITS * (float) digit;
      rest -= layout.minimum.width;
    }
  if (rest >= STRIP_DIGITS * (float) digit)
    {
      layout.strip.width = STRIP_DIGITS * (float) digit;
      rest -= layout.strip.width;
    }
  if (rest > 0 && n_members > 0)
    {
      float more = MIN (rest / 2 / (float) n_members, (MEMBER_MOST_DIGITS - MEMBER_DIGITS) * (float) digit);

      layout.members.width += more;
      rest -= more * (float) n_members;
    }
  if (rest > 0)
    {
      float more = MIN (rest, (NAME_MOST_DIGITS - NAME_DIGITS) * (float) digit);

      layout.name.width += more;
      rest -= more;
    }
  if (rest > 0 && layout.minimum.width > 0)
    layout.minimum.width += rest;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      columns[i]->x = x;
      x += columns[i]->width * (columns[i] == &layout.members ? (float) n_members : 1);
    }

  return layout;
}

/**
 * ocop_matrix_draw_text:
 * @snapshot: what is drawn on   @widget: for the font
 * @column: where   @height: of the row
 * @text: one line; what does not fit ends in an ellipsis
 * @attributes: (nullable): weight and size
 * @alignment: 0 left, 0.5 centred, 1 right
 * @colour: of the text
 */
void
ocop_matrix_draw_text (GtkSnapshot            *snapshot,
                       GtkWidget              *widget,
                       const OcopMatrixColumn *column,
                       float                   height,
                       const char             *text,
                       PangoAttrList          *attributes,
                       float                   alignment,
                       GdkRGBA                 colour)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width, text_height;
  float x;

  if (column->width <= 0 || *text == '\0')
    return;
  layout = gtk_widget_create_pango_layout (widget, text);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &text_height);
  if ((float) width > column->width - 4)
    {
      pango_layout_set_width (layout, (int) (column->width - 4) * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      width = (int) column->width - 4;
    }
  x = column->x + 2 + (column->width - 4 - (float) width) * alignment;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (height - (float) text_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}
