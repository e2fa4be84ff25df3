/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-rich.h"

#include <string.h>

#define LINE_BREAK "\342\200\250" /* U+2028: a new line of the same paragraph */
#define BOX "\357\277\274"        /* U+FFFC: stands for what is drawn */

static const struct
{
  const char *name;
  guint flag;
  gboolean drawn;
} tags[] = {
  { "b", OCOP_RICH_BOLD, FALSE },
  { "i", OCOP_RICH_ITALIC, FALSE },
  { "small", OCOP_RICH_SMALL, FALSE },
  { "warn", OCOP_RICH_WARNING, FALSE },
  { "box", OCOP_RICH_BOX, TRUE },
  { "tick", OCOP_RICH_BOX | OCOP_RICH_TICKED, TRUE },
};

typedef struct
{
  GString *text;
  GArray *spans;
  GArray *flags; /* those in force, the innermost last */
} Reader;

static void
add (Reader     *reader,
     const char *text,
     gssize      length,
     guint       more)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  OcopRichSpan span = { .start = (guint) reader->text->len,
                        .flags = g_array_index (reader->flags, guint, reader->flags->len - 1) | more };

  for (const char *p = composed; *p != '\0';)
    {
      gsize run = strcspn (p, "\n");

      g_string_append_len (reader->text, p, (gssize) run);
      p += run;
      if (*p == '\n')
        {
          g_string_append (reader->text, LINE_BREAK);
          p++;
        }
    }
  span.end = (guint) reader->text->len;
  if (span.end > span.start)
    g_array_append_val (reader->spans, span);
}

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **attributes,
               const char          **values,
               gpointer              data,
               GError              **error)
{
  Reader *reader = data;
  guint flags = g_array_index (reader->flags, guint, reader->flags->len - 1);

  if (strcmp (name, "text") == 0)
    {
      g_array_append_val (reader->flags, flags);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strcmp (name, tags[i].name) == 0)
      {
        if (tags[i].drawn)
          add (reader, BOX, -1, tags[i].flag);
        else
          flags |= tags[i].flag;
        g_array_append_val (reader->flags, flags);
        return;
      }
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s>", name);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              data,
             GError              **error)
{
  Reader *reader = data;

  g_array_set_size (reader->flags, reader->flags->len - 1);
}

static void
text_found (GMarkupParseContext  *context,
            const char           *text,
            gsize                 length,
            gpointer              data,
            GError              **error)
{
  add (data, text, (gssize) length, 0);
}

static OcopRich *
finish (Reader *reader)
{
  OcopRich *self = g_new0 (OcopRich, 1);

  self->text = g_string_free (reader->text, FALSE);
  self->spans = reader->spans;
  g_array_unref (reader->flags);

  return self;
}

static void
begin (Reader *reader)
{
  guint none = 0;

  reader->text = g_string_new (NULL);
  reader->spans = g_array_new (FALSE, FALSE, sizeof (OcopRichSpan));
  reader->flags = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (reader->flags, none);
}

/**
 * ocop_rich_new:
 * @markup: text in which `&`, `<` and `>` are written as XML has them
 * @error: what is wrong with the marks
 *
 * Returns: (transfer full) (nullable): the text
 */
OcopRich *
ocop_rich_new (const char  *markup,
               GError     **error)
{
  static const GMarkupParser parser = { start_element, end_element, text_found, NULL, NULL };
  Reader reader;
  g_autoptr (GMarkupParseContext) context = NULL;
  OcopRich *self;

  /* Most texts have no marks. */
  if (strpbrk (markup, "<&") == NULL)
    return ocop_rich_new_plain (markup);

  begin (&reader);
  context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  if (g_markup_parse_context_parse (context, "<text>", -1, error)
      && g_markup_parse_context_parse (context, markup, -1, error)
      && g_markup_parse_context_parse (context, "</text>", -1, error)
      && g_markup_parse_context_end_parse (context, error))
    return finish (&reader);

  self = finish (&reader);
  ocop_rich_free (self);
  return NULL;
}

/**
 * ocop_rich_new_plain:
 * @text: a text without marks
 *
 * Returns: (transfer full): the text
 */
OcopRich *
ocop_rich_new_plain (const char *text)
{
  Reader reader;

  begin (&reader);
  add (&reader, text, -1, 0);
  return finish (&reader);
}

void
ocop_rich_free (OcopRich *self)
{
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}
