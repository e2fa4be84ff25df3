/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-text.h"

#include <string.h>
#include <sys/random.h>

/**
 * ocop_text_is_blank:
 * @text: (nullable): any text
 *
 * Returns: whether there is nothing to read in it
 */
gboolean
ocop_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/**
 * ocop_text_tidy:
 * @text: (nullable): UTF-8 as a person or another program entered it
 *
 * Brings a name into the one form in which it is kept: composed letters (NFC; some keyboards and Macs give
 * them apart), no space at its ends, one space between words, đ for the letter eth (ð) that old fonts write
 * in its place and that looks the same in capitals. Line breaks stay.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for %NULL or where nothing is left
 */
char *
ocop_text_tidy (const char *text)
{
  g_autofree char *composed = NULL;
  g_autoptr (GString) tidy = NULL;
  gboolean space_due = FALSE;

  if (text == NULL)
    return NULL;
  composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  if (composed == NULL)
    return NULL;

  tidy = g_string_new (NULL);
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n')
        {
          if (tidy->len > 0)
            g_string_append_c (tidy, '\n');
          space_due = FALSE;
        }
      else if (g_unichar_isspace (c) || c == 0xfeff)
        {
          space_due = tidy->len > 0 && tidy->str[tidy->len - 1] != '\n';
        }
      else
        {
          if (space_due)
            g_string_append_c (tidy, ' ');
          space_due = FALSE;
          g_string_append_unichar (tidy, c == 0x00d0 ? 0x0110 : c == 0x00f0 ? 0x0111 : c);
        }
    }
  while (tidy->len > 0 && tidy->str[tidy->len - 1] == '\n')
    g_string_truncate (tidy, tidy->len - 1);

  return tidy->len > 0 ? g_string_free (g_steal_pointer (&tidy), FALSE) : NULL;
}

/**
 * ocop_text_fold:
 * @text: (nullable): UTF-8
 *
 * The text as a search compares it: no case, no tone, no shape mark, đ as d, one space between words. As
 * tones are dropped altogether, old and new tone placement (hoà, hòa) fold alike.
 *
 * Returns: (transfer full): the folded text, empty for %NULL
 */
char *
ocop_text_fold (const char *text)
{
  g_autofree char *tidy = ocop_text_tidy (text);
  g_autofree char *apart = NULL;
  GString *folded;

  folded = g_string_new (NULL);
  if (tidy == NULL)
    return g_string_free (folded, FALSE);

  apart = g_utf8_normalize (tidy, -1, G_NORMALIZE_NFKD);
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      if (c == 0x0110 || c == 0x0111)
        c = 'd';
      g_string_append_unichar (folded, g_unichar_isspace (c) ? ' ' : g_unichar_tolower (c));
    }

  return g_string_free (folded, FALSE);
}

/**
 * ocop_text_upper:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text in capitals, whatever the process locale
 */
char *
ocop_text_upper (const char *text)
{
  return g_utf8_strup (text, -1);
}

/**
 * ocop_text_lower_first:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text as it stands within a sentence, “sản phẩm” for “Sản phẩm”
 */
char *
ocop_text_lower_first (const char *text)
{
  GString *lower = g_string_new (NULL);

  if (*text == '\0')
    return g_string_free (lower, FALSE);
  g_string_append_unichar (lower, g_unichar_tolower (g_utf8_get_char (text)));
  g_string_append (lower, g_utf8_next_char (text));

  return g_string_free (lower, FALSE);
}

/**
 * ocop_text_from_count:
 * @count: a number of things
 *
 * Returns: (transfer full): the number with a point between thousands, "1.234.567"
 */
char *
ocop_text_from_count (gint64 count)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, count < 0 ? -(guint64) count : (guint64) count);
  gsize n = strlen (digits);
  GString *text = g_string_new (count < 0 ? "-" : "");

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (text, '.');
      g_string_append_c (text, digits[i]);
    }

  return g_string_free (text, FALSE);
}

/**
 * ocop_text_from_money:
 * @dong: an amount in đồng
 *
 * Returns: (transfer full): the amount with its unit, "20.000.000 đồng"
 */
char *
ocop_text_from_money (gint64 dong)
{
  g_autofree char *count = ocop_text_from_count (dong);

  return g_strconcat (count, " đồng", NULL);
}

/**
 * ocop_text_new_uid:
 *
 * A random 128-bit name for a record, the same on every laptop that gets a copy of it.
 *
 * Returns: (transfer full): 32 lower-case hex digits
 */
char *
ocop_text_new_uid (void)
{
  guint8 bytes[16];
  GString *uid = g_string_sized_new (33);

  if (getrandom (bytes, sizeof bytes, 0) != (gssize) sizeof bytes)
    g_error ("The system gives no random numbers");
  for (gsize i = 0; i < sizeof bytes; i++)
    g_string_append_printf (uid, "%02x", bytes[i]);

  return g_string_free (uid, FALSE);
}
