/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-text.h"

#include "base/ocop-letters.h"

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
 * Returns: (transfer full) (nullable): the text, %NULL for %NULL, for what is no UTF-8 and where nothing is left
 */
char *
ocop_text_tidy (const char *text)
{
  g_autofree char *composed = NULL;
  g_autofree char *tidy = NULL;
  gboolean space_due = FALSE;
  gsize n = 0;

  if (text == NULL)
    return NULL;
  switch (ocop_letters_look (text))
    {
    case OCOP_LETTERS_TIDY:
      return g_strdup (text);
    case OCOP_LETTERS_COMPOSED:
      break;
    case OCOP_LETTERS_OTHER:
    default:
      if (!g_utf8_validate (text, -1, NULL))
        return NULL;
      text = composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
    }

  /* Spaces become fewer and letters none longer. */
  tidy = g_malloc (strlen (text) + 1);
  for (const char *next, *p = text; *p != '\0'; p = next)
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      if (c == '\n')
        {
          if (n > 0)
            tidy[n++] = '\n';
          space_due = FALSE;
        }
      else if (c < 0x80 ? g_ascii_isspace (c) : g_unichar_isspace (c) || c == 0xfeff)
        {
          space_due = n > 0 && tidy[n - 1] != '\n';
        }
      else
        {
          if (space_due)
            tidy[n++] = ' ';
          space_due = FALSE;
          if (c == 0x00d0 || c == 0x00f0)
            n += (gsize) g_unichar_to_utf8 (c == 0x00d0 ? 0x0110 : 0x0111, tidy + n);
          else
            while (p < next)
              tidy[n++] = *p++;
        }
    }
  while (n > 0 && tidy[n - 1] == '\n')
    n--;
  tidy[n] = '\0';

  return n > 0 ? g_steal_pointer (&tidy) : NULL;
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
  GString *folded = g_string_sized_new (tidy != NULL ? strlen (tidy) + 1 : 1);

  if (tidy != NULL)
    ocop_letters_fold (tidy, folded);

  return g_string_free (folded, FALSE);
}

/**
 * ocop_text_fold_toned:
 * @text: (nullable): UTF-8
 * @plain: (out) (transfer full): the same words without tones and shape marks, as many, as ocop_text_fold() has
 *   them
 *
 * The words of the text in small letters with one space between them, the tone of each behind it: old and new
 * tone placement (hoà, hòa) are alike, while words of another tone (hoa) are not. Shape marks and đ stay. To be
 * compared, not shown.
 *
 * Returns: (transfer full): the words, empty for %NULL
 */
char *
ocop_text_fold_toned (const char  *text,
                      char       **plain)
{
  g_autofree char *tidy = ocop_text_tidy (text);
  gsize size = tidy != NULL ? strlen (tidy) + 16 : 1;
  GString *moved = g_string_sized_new (size);
  GString *folded = g_string_sized_new (size);

  if (tidy != NULL)
    ocop_letters_move_tones (tidy, moved, folded);
  *plain = g_string_free (folded, FALSE);

  return g_string_free (moved, FALSE);
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
 * ocop_text_append_number:
 * @text: (inout): its digits are added, with nothing between thousands
 * @number: any number
 *
 * As printf does it, at a tenth of its cost.
 */
void
ocop_text_append_number (GString *text,
                         gint64   number)
{
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;
  char digits[24];
  char *start = digits + sizeof digits;

  do
    *--start = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--start = '-';
  g_string_append_len (text, start, digits + sizeof digits - start);
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
  static const char digits[] = "0123456789abcdef";
  guint8 bytes[16];
  char *uid = g_malloc (2 * sizeof bytes + 1);

  if (getrandom (bytes, sizeof bytes, 0) != (gssize) sizeof bytes)
    g_error ("The system gives no random numbers");
  for (gsize i = 0; i < sizeof bytes; i++)
    {
      uid[2 * i] = digits[bytes[i] >> 4];
      uid[2 * i + 1] = digits[bytes[i] & 0xf];
    }
  uid[2 * sizeof bytes] = '\0';

  return uid;
}
