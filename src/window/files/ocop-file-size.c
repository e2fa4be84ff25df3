/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/files/ocop-file-size.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>

#define THOUSAND G_GINT64_CONSTANT (1000)

/**
 * ocop_file_size_in_words:
 * @n_bytes: how long a file is
 *
 * Returns: (transfer full): "840 KB", "5,2 MB", with the decimal sign of the window's language
 */
char *
ocop_file_size_in_words (gint64 n_bytes)
{
  /* Rounded half up to tenths of a million, or to thousands, but a file is never 0 long unless it is empty. */
  gint64 tenths = (n_bytes + THOUSAND * THOUSAND / 20) / (THOUSAND * THOUSAND / 10);
  g_autofree char *whole = NULL;

  if (n_bytes < THOUSAND * THOUSAND)
    return g_strdup_printf ("%d KB", (int) MAX ((n_bytes + THOUSAND / 2) / THOUSAND, n_bytes > 0));
  whole = ocop_text_from_count (tenths / 10);

  /* Translators: the decimal sign between the two is the language's */
  return g_strdup_printf (_("%s.%d MB"), whole, (int) (tenths % 10));
}
