/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-collation.h"

#include <unicode/ucol.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

#include <string.h>

/* Nearly all names fit into these; a longer one costs memory and a second look. */
#define SHORT_TEXT 256
#define SHORT_KEY 512

/* An ICU collator may not be used by two threads at a time; each thread that sorts gets its own. */
static void
close_collator (gpointer collator)
{
  ucol_close (collator);
}

static GPrivate thread_collator = G_PRIVATE_INIT (close_collator);

static UCollator *
get_collator (void)
{
  UCollator *collator = g_private_get (&thread_collator);
  UErrorCode status = U_ZERO_ERROR;

  if (collator == NULL)
    {
      collator = ucol_open ("vi", &status);
      g_assert (U_SUCCESS (status));
      ucol_setAttribute (collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
      ucol_setAttribute (collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
      g_assert (U_SUCCESS (status));
      g_private_set (&thread_collator, collator);
    }

  return collator;
}

/**
 * ocop_collation_key:
 * @text: (nullable): UTF-8
 *
 * A key whose bytes compare as the texts do in Vietnamese order (ă after a, đ after d, tones last; numbers
 * by their value). It is stored beside the text, so that the order never depends on the machine's locale:
 * glibc's own Vietnamese order is wrong for every vowel with both shape mark and tone.
 *
 * Returns: (transfer full): the key, empty for %NULL
 */
GBytes *
ocop_collation_key (const char *text)
{
  UCollator *collator = get_collator ();
  UChar short_text[SHORT_TEXT];
  guint8 short_key[SHORT_KEY];
  g_autofree UChar *long_text = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t n_text = 0;
  int32_t n_key;
  gsize size;
  const UChar *wide = short_text;
  guint8 *key;

  if (text == NULL || *text == '\0')
    return g_bytes_new (NULL, 0);

  size = strlen (text);
  if (size >= SHORT_TEXT)
    wide = long_text = g_new (UChar, size + 1);
  u_strFromUTF8WithSub (long_text != NULL ? long_text : short_text, (int32_t) size + 1, &n_text, text, (int32_t) size, 0xfffd, NULL,
                        &status);
  g_assert (U_SUCCESS (status));

  /* The final zero byte is not part of the order. */
  n_key = ucol_getSortKey (collator, wide, n_text, short_key, SHORT_KEY);
  if (n_key <= SHORT_KEY)
    return g_bytes_new (short_key, (gsize) n_key - 1);
  key = g_malloc ((gsize) n_key);
  ucol_getSortKey (collator, wide, n_text, key, n_key);

  return g_bytes_new_take (key, (gsize) n_key - 1);
}

/**
 * ocop_collation_given_name_first:
 * @person: a person's name as written, family name first
 *
 * Vietnamese lists of people are ordered by given name, the last word.
 *
 * Returns: (transfer full): the name with its last word in front, to be given to ocop_collation_key()
 */
char *
ocop_collation_given_name_first (const char *person)
{
  const char *last = strrchr (person, ' ');

  if (last == NULL)
    return g_strdup (person);

  return g_strdup_printf ("%s %.*s", last + 1, (int) (last - person), person);
}

/**
 * ocop_collation_version:
 *
 * Keys of different versions do not compare; a file keeps the version its keys were made with.
 *
 * Returns: the version of the order, e.g. "72.1"
 */
const char *
ocop_collation_version (void)
{
  return U_ICU_VERSION;
}
