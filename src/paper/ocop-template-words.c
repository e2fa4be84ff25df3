/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-template-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Words may hold, between braces:
 *   {name}            a value; where it is missing, BLANK
 *   {name|blank}      the same with another blank
 *   {+counter}        the next number of a counter; {+counter=label} keeps it as {label}
 *   {?if:words}       words on a condition, as “if” has it
 *   {*list:words|between}  words for each entry of a list
 * Values stand as they are; the words around them may hold the marks of ocop_rich_new(). */

#define BLANK "……"

static gboolean expand (OcopFilling  *self,
                        const char   *words,
                        gsize         length,
                        GString      *text,
                        GError      **error);

/* The closing brace of what begins at @at, or %NULL. */
static const char *
find_end (const char *at,
          const char *limit)
{
  int depth = 0;

  for (; at < limit; at++)
    {
      depth += *at == '{' ? 1 : *at == '}' ? -1 : 0;
      if (depth == 0)
        return at;
    }

  return NULL;
}

/* The first @sign of [@from, @limit) that stands outside of inner braces. */
static const char *
find_sign (const char *from,
           const char *limit,
           char        sign)
{
  int depth = 0;

  for (; from < limit; from++)
    {
      depth += *from == '{' ? 1 : *from == '}' ? -1 : 0;
      if (depth == 0 && *from == sign)
        return from;
    }

  return NULL;
}

static gboolean
add_value (OcopFilling  *self,
           const char   *words,
           gsize         length,
           GString      *text,
           GError      **error)
{
  const char *bar = memchr (words, '|', length);
  gsize name_length = bar != NULL ? (gsize) (bar - words) : length;
  g_autofree char *name = g_strndup (words, name_length);
  const char *value = g_hash_table_lookup (self->counters, name);
  g_autofree char *escaped = NULL;

  if (value == NULL && !ocop_values_has (self->values, name))
    return ocop_filling_complain (self, error, _("nothing is called “%s” here"), name);
  if (value == NULL)
    value = ocop_values_get (self->values, name);
  if (value == NULL)
    {
      const char *label = ocop_values_get_label (self->values, name);

      if (label != NULL && self->manuscript != NULL)
        ocop_manuscript_miss (self->manuscript, name, label);
      if (bar != NULL)
        return expand (self, bar + 1, length - name_length - 1, text, error);
      g_string_append (text, BLANK);
      return TRUE;
    }
  escaped = g_markup_escape_text (value, -1);
  g_string_append (text, escaped);

  return TRUE;
}

static void
count (OcopFilling *self,
       const char  *words,
       gsize        length,
       GString     *text)
{
  const char *equals = memchr (words, '=', length);
  g_autofree char *name = g_strndup (words, equals != NULL ? (gsize) (equals - words) : length);
  const char *before = g_hash_table_lookup (self->counters, name);
  char *number = g_strdup_printf ("%d", before != NULL ? atoi (before) + 1 : 1);

  g_string_append (text, number);
  if (equals != NULL)
    g_hash_table_insert (self->counters, g_strndup (equals + 1, length - (gsize) (equals - words) - 1), g_strdup (number));
  g_hash_table_insert (self->counters, g_steal_pointer (&name), number);
}

static gboolean
add_conditional (OcopFilling  *self,
                 const char   *words,
                 gsize         length,
                 GString      *text,
                 GError      **error)
{
  const char *colon = find_sign (words, words + length, ':');
  g_autofree char *condition = NULL;
  gboolean holds;

  if (colon == NULL)
    return ocop_filling_complain (self, error, _("“{?%.*s}” has no “:”"), (int) length, words);
  condition = g_strndup (words, (gsize) (colon - words));
  if (!ocop_filling_holds (self, condition, &holds, error))
    return FALSE;

  return !holds || expand (self, colon + 1, length - (gsize) (colon + 1 - words), text, error);
}

static gboolean
add_each (OcopFilling  *self,
          const char   *words,
          gsize         length,
          GString      *text,
          GError      **error)
{
  const OcopValues *outer = self->values;
  const char *limit = words + length;
  const char *colon = find_sign (words, limit, ':');
  const char *bar = colon != NULL ? find_sign (colon + 1, limit, '|') : NULL;
  g_autofree char *name = g_strndup (words, colon != NULL ? (gsize) (colon - words) : length);
  const GPtrArray *list = ocop_values_get_list (self->values, name);
  gboolean done = TRUE;

  if (colon == NULL || list == NULL)
    return ocop_filling_complain (self, error, _("there is no list “%s” here"), name);
  for (guint i = 0; i < list->len && done; i++)
    {
      if (i > 0 && bar != NULL)
        g_string_append_len (text, bar + 1, limit - bar - 1);
      self->values = g_ptr_array_index (list, i);
      done = expand (self, colon + 1, (gsize) ((bar != NULL ? bar : limit) - colon - 1), text, error);
    }
  self->values = outer;

  return done;
}

static gboolean
expand (OcopFilling  *self,
        const char   *words,
        gsize         length,
        GString      *text,
        GError      **error)
{
  const char *limit = words + length;

  while (words < limit)
    {
      const char *open = memchr (words, '{', (gsize) (limit - words));
      const char *close = open != NULL ? find_end (open, limit) : NULL;
      gboolean done = TRUE;

      g_string_append_len (text, words, (open != NULL ? open : limit) - words);
      if (open == NULL)
        return TRUE;
      if (close == NULL)
        return ocop_filling_complain (self, error, _("a “{” is not closed"));
      length = (gsize) (close - open - 1);
      switch (open[1])
        {
        case '+':
          count (self, open + 2, length - 1, text);
          break;
        case '?':
          done = add_conditional (self, open + 2, length - 1, text, error);
          break;
        case '*':
          done = add_each (self, open + 2, length - 1, text, error);
          break;
        default:
          done = add_value (self, open + 1, length, text, error);
          break;
        }
      if (!done)
        return FALSE;
      words = close + 1;
    }

  return TRUE;
}

/**
 * ocop_filling_words:
 * @words: of a layout
 *
 * Returns: (transfer full) (nullable): the words with the values in their places
 */
char *
ocop_filling_words (OcopFilling  *self,
                    const char   *words,
                    GError      **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!expand (self, words, strlen (words), text, error))
    return NULL;

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * ocop_filling_rich:
 *
 * Returns: (transfer full) (nullable): the same, with its marks
 */
OcopRich *
ocop_filling_rich (OcopFilling  *self,
                   const char   *words,
                   GError      **error)
{
  g_autofree char *text = ocop_filling_words (self, words, error);
  g_autoptr (GError) local = NULL;
  OcopRich *rich;

  if (text == NULL)
    return NULL;
  rich = ocop_rich_new (text, &local);
  if (rich == NULL)
    ocop_filling_complain (self, error, _("its marks are wrong: %s"), local->message);

  return rich;
}

/**
 * ocop_filling_holds:
 * @condition: names, all of which must say something; one after “!” must not
 * @holds: (out): whether that is so
 *
 * Returns: whether all the names are known
 */
gboolean
ocop_filling_holds (OcopFilling  *self,
                    const char   *condition,
                    gboolean     *holds,
                    GError      **error)
{
  g_auto (GStrv) names = g_strsplit (condition, " ", -1);

  *holds = TRUE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean negated = names[i][0] == '!';
      const char *name = names[i] + negated;

      if (*name == '\0')
        continue;
      if (!ocop_values_has (self->values, name))
        return ocop_filling_complain (self, error, _("nothing is called “%s” here"), name);
      *holds = *holds && ocop_values_is (self->values, name) != negated;
    }

  return TRUE;
}
