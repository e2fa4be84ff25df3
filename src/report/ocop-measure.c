/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-measure.h"

#include <pango/pangoft2.h>
#include <string.h>

/* The letters of Vietnamese and the signs of papers all lie below; what lies above is measured anew. */
#define N_KNOWN 0x2100
#define N_FACES 4

/* Measured this large, a letter's width is free of rounding. */
#define LARGE_POINTS 200
#define PIXELS_PER_POINT (96.0 / 72.0)

/* Advances are kept for each letter: a register of 20,000 products has some 200,000 wrapped texts, which
 * Pango would lay out in seconds. Spreadsheets set text without kerning, so that the sum of the advances is
 * what they draw. */
struct _OcopMeasure
{
  PangoFontMap *map;
  PangoContext *context;
  PangoLayout *layout;
  PangoFontDescription *fonts[N_FACES];
  float widths[N_FACES][N_KNOWN]; /* of a letter of one point, in points; below zero: not measured yet */
};

/**
 * ocop_measure_new:
 *
 * Prepares the measuring of text in Times New Roman, or where that is missing in Liberation Serif, whose
 * letters are as wide. Needs no display.
 *
 * Returns: (transfer full): a measure, for one thread
 */
OcopMeasure *
ocop_measure_new (void)
{
  OcopMeasure *self = g_new0 (OcopMeasure, 1);

  self->map = pango_ft2_font_map_new ();
  pango_ft2_font_map_set_resolution (PANGO_FT2_FONT_MAP (self->map), 72, 72);
  self->context = pango_font_map_create_context (self->map);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  self->layout = pango_layout_new (self->context);
  for (int face = 0; face < N_FACES; face++)
    {
      self->fonts[face] = pango_font_description_from_string ("Times New Roman, Liberation Serif, Serif");
      pango_font_description_set_size (self->fonts[face], LARGE_POINTS * PANGO_SCALE);
      pango_font_description_set_weight (self->fonts[face],
                                         face & OCOP_FACE_BOLD ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      pango_font_description_set_style (self->fonts[face],
                                        face & OCOP_FACE_ITALIC ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
      for (int c = 0; c < N_KNOWN; c++)
        self->widths[face][c] = -1;
    }

  return self;
}

/**
 * ocop_measure_free:
 * @self: (transfer full): a measure
 */
void
ocop_measure_free (OcopMeasure *self)
{
  for (int face = 0; face < N_FACES; face++)
    pango_font_description_free (self->fonts[face]);
  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_free (self);
}

static float
measure_letter (OcopMeasure *self,
                OcopFace     face,
                gunichar     letter)
{
  char text[8];
  int length = g_unichar_to_utf8 (letter, text);
  PangoRectangle logical;

  if (g_unichar_iszerowidth (letter))
    return 0;
  pango_layout_set_font_description (self->layout, self->fonts[face]);
  pango_layout_set_text (self->layout, text, length);
  pango_layout_get_extents (self->layout, NULL, &logical);

  return (float) ((double) logical.width / PANGO_SCALE / LARGE_POINTS);
}

static inline float
letter_width (OcopMeasure *self,
              OcopFace     face,
              gunichar     letter)
{
  if (letter >= N_KNOWN)
    return measure_letter (self, face, letter);
  if (self->widths[face][letter] < 0)
    self->widths[face][letter] = measure_letter (self, face, letter);

  return self->widths[face][letter];
}

/* Most letters need no decoding. */
static inline gunichar
letter_at (const char *text)
{
  return (guchar) *text < 0x80 ? (gunichar) *text : g_utf8_get_char (text);
}

/**
 * ocop_measure_width:
 * @face: how it is set
 * @points: its size
 * @text: a text, perhaps of several lines
 *
 * Returns: the width of its longest line, in pixels of 1/96 inch
 */
double
ocop_measure_width (OcopMeasure *self,
                    OcopFace     face,
                    double       points,
                    const char  *text)
{
  double longest = 0;
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\n')
        width = 0;
      else
        width += letter_width (self, face, letter_at (p));
      longest = MAX (longest, width);
    }

  return longest * points * PIXELS_PER_POINT;
}

/**
 * ocop_measure_lines:
 * @face: how it is set
 * @points: its size
 * @text: a text, perhaps of several lines
 * @pixels: the room that a line has
 *
 * Breaks as a cell does: at spaces, after a hyphen before a letter, and inside a word only where the word
 * alone is too long.
 *
 * Returns: how many lines @text takes, at least 1
 */
guint
ocop_measure_lines (OcopMeasure *self,
                    OcopFace     face,
                    double       points,
                    const char  *text,
                    double       pixels)
{
  double room = pixels / (points * PIXELS_PER_POINT);
  double line = 0;       /* what stands on the line up to the last place where it can break */
  double word = 0;       /* what stands after that place */
  double spaces = 0;     /* spaces after @line, which count only if a word follows them on the line */
  guint lines = 1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = letter_at (p);
      gboolean breaks = letter == '-' && g_unichar_isalpha (letter_at (p + 1));
      double width;

      if (letter == '\n')
        {
          lines++;
          line = word = spaces = 0;
          continue;
        }
      width = letter_width (self, face, letter);
      if (letter == ' ')
        {
          if (word > 0)
            {
              line += spaces + word;
              word = spaces = 0;
            }
          spaces += width;
          continue;
        }
      if (line + spaces + word + width > room)
        {
          if (line > 0)
            {
              lines++;
              line = spaces = 0;
            }
          if (word + width > room && word > 0)
            {
              lines++;
              word = 0;
            }
        }
      word += width;
      if (breaks)
        {
          line += spaces + word;
          word = spaces = 0;
        }
    }

  return lines;
}

/**
 * ocop_measure_wrap:
 * @face: how it is set
 * @points: its size
 * @text: one line
 * @after: the characters after which it may be broken
 * @pixels: the room that a line has
 *
 * Breaks a text that has no spaces, such as "(10)=(7)+(8)+(9)", where its reader would.
 *
 * Returns: (transfer full): the same text with new lines
 */
char *
ocop_measure_wrap (OcopMeasure *self,
                   OcopFace     face,
                   double       points,
                   const char  *text,
                   const char  *after,
                   double       pixels)
{
  GString *wrapped = g_string_new (NULL);
  double room = pixels / (points * PIXELS_PER_POINT);
  double line = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, after);
      double piece = 0;

      if (text[length] != '\0')
        length++;
      for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
        piece += letter_width (self, face, letter_at (p));
      if (line > 0 && line + piece > room)
        {
          g_string_append_c (wrapped, '\n');
          line = 0;
        }
      g_string_append_len (wrapped, text, (gssize) length);
      line += piece;
      text += length;
    }

  return g_string_free (wrapped, FALSE);
}
