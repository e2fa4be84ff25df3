/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-product-code.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  PROVINCE,
  DISTRICT,
  COMMUNE,
  SERIAL,
  YEAR,
  N_PLACES,
} Place;

static const char *const places[N_PLACES] = { "{province}", "{district}", "{commune}", "{serial}", "{year}" };

/* Which place stands at @at; N_PLACES if none does. */
static Place
place_at (const char *at)
{
  for (guint i = 0; i < N_PLACES; i++)
    if (g_str_has_prefix (at, places[i]))
      return (Place) i;

  return N_PLACES;
}

/**
 * ocop_code_pattern_is_sound:
 * @pattern: a pattern
 *
 * Returns: whether it has no place that is unknown or stands twice, and tells products apart by serial and
 *   year
 */
gboolean
ocop_code_pattern_is_sound (const char *pattern)
{
  guint seen[N_PLACES] = { 0 };

  for (const char *at = pattern; *at != '\0';)
    {
      Place place = place_at (at);

      if (place == N_PLACES)
        {
          if (*at == '{' || *at == '}')
            return FALSE;
          at++;
          continue;
        }
      if (++seen[place] > 1)
        return FALSE;
      at += strlen (places[place]);
    }

  return seen[PROVINCE] == 1 && seen[SERIAL] == 1 && seen[YEAR] == 1;
}

static gboolean
append (GString               *code,
        Place                  place,
        const OcopCodePattern *pattern,
        const OcopCodeParts   *parts,
        GError               **error)
{
  const char *texts[] = { parts->province, parts->district, parts->commune };
  const char *names[] = { _("province"), _("district"), _("commune") };

  if (place == SERIAL)
    g_string_append_printf (code, "%0*d", pattern->serial_digits, parts->serial);
  else if (place == YEAR)
    g_string_append_printf (code, "%04d", parts->year);
  else if (texts[place] == NULL || texts[place][0] == '\0')
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The product's code needs the code of the %s, which is not known. No code was made; enter the "
                        "producer's unit."),
                      names[place]);
  else
    g_string_append (code, texts[place]);

  return TRUE;
}

/**
 * ocop_product_code_make:
 * @pattern: how codes are put together, from ocop_edition_code_on()
 * @parts: what goes into it
 * @error: (out) (optional): %OCOP_ERROR_REFUSED if no pattern is known or a part is missing
 *
 * Makes a product's code. That no other product has it is for the caller to see to.
 *
 * Returns: (transfer full) (nullable): the code, e.g. "48-493-20263-01-2020"
 */
char *
ocop_product_code_make (const OcopCodePattern *pattern,
                        const OcopCodeParts   *parts,
                        GError               **error)
{
  g_autoptr (GString) code = g_string_new (NULL);

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (pattern->pattern == NULL)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("No code was made, because its form is not known: %s"), pattern->gap);
      return NULL;
    }
  if (parts->serial < 1 || parts->year < 1)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("The product's code needs a serial number and a year. No code was made."));
      return NULL;
    }

  for (const char *at = pattern->pattern; *at != '\0';)
    {
      Place place = place_at (at);

      if (place == N_PLACES)
        g_string_append_c (code, *at++);
      else if (append (code, place, pattern, parts, error))
        at += strlen (places[place]);
      else
        return NULL;
    }

  return g_string_free (g_steal_pointer (&code), FALSE);
}

/* A part that may be missing is the caller's to see to; a code cannot have been made without it. */
static const char *
text_of (Place                place,
         const OcopCodeParts *parts)
{
  const char *texts[] = { parts->province, parts->district, parts->commune };

  return texts[place] != NULL ? texts[place] : "";
}

/* Whether @code goes on with the digits of @number; leaves it behind them. */
static gboolean
skip_number (const char **code,
             int          number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%04d", number);
  if (!g_str_has_prefix (*code, digits))
    return FALSE;
  *code += strlen (digits);

  return TRUE;
}

/**
 * ocop_product_code_read_serial:
 * @pattern: how codes are put together
 * @parts: what a code is compared with, its serial aside
 * @code: a code
 *
 * Returns: the serial of @code if it was made by @pattern from the same parts, 0 if it was not
 */
int
ocop_product_code_read_serial (const OcopCodePattern *pattern,
                               const OcopCodeParts   *parts,
                               const char            *code)
{
  int serial = 0;

  for (const char *at = pattern->pattern; at != NULL && *at != '\0';)
    {
      Place place = place_at (at);

      if (place == SERIAL)
        {
          for (; g_ascii_isdigit (*code) && serial < G_MAXINT / 100; code++)
            serial = serial * 10 + (*code - '0');
          if (serial == 0)
            return 0;
        }
      else if (place == YEAR)
        {
          if (!skip_number (&code, parts->year))
            return 0;
        }
      else if (place != N_PLACES)
        {
          if (!g_str_has_prefix (code, text_of (place, parts)))
            return 0;
          code += strlen (text_of (place, parts));
        }
      else if (*code++ != *at)
        {
          return 0;
        }
      at += place == N_PLACES ? 1 : strlen (places[place]);
    }

  return *code == '\0' ? serial : 0;
}
