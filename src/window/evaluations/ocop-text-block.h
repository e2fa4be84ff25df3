/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopTextBlock:
 *
 * A text that is shaped as seldom as can be: once alone, and once for a width that it does not fit into. A label is shaped
 * again for every width it is asked about, which a sheet of two hundred of them cannot afford for each tick. Its room is that
 * of its bold form, so that it can become bold without anything else moving.
 */
typedef struct
{
  PangoLayout *layout;
  PangoAttrList *regular;
  PangoAttrList *bold;
  gboolean is_bold;
  int natural_width;
  int line_height;
  int wrapped_for;
  int wrapped_height;
} OcopTextBlock;

void ocop_text_block_set      (OcopTextBlock  *self,
                               GtkWidget      *widget,
                               const char     *text,
                               double          scale,
                               gboolean        always_bold);
void ocop_text_block_set_bold (OcopTextBlock  *self,
                               gboolean        is_bold);
void ocop_text_block_clear    (OcopTextBlock  *self);
int  ocop_text_block_width    (OcopTextBlock  *self);
int  ocop_text_block_height   (OcopTextBlock  *self,
                               int             width);
void ocop_text_block_draw     (OcopTextBlock  *self,
                               GtkSnapshot    *snapshot,
                               float           x,
                               float           y,
                               int             width,
                               GdkRGBA         colour);

G_END_DECLS
