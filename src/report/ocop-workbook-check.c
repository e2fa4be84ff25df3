/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-workbook-check.h"

#include <gio/gio.h>
#include <string.h>

/* The few facts of the zip format that are needed to walk over the parts of a file just written. */
#define END_SIGNATURE 0x06054b50U
#define END_SIZE 22
#define ENTRY_SIGNATURE 0x02014b50U
#define ENTRY_SIZE 46
#define LOCAL_SIZE 30
#define METHOD_DEFLATE 8

static guint16
get16 (const guint8 *at)
{
  return (guint16) (at[0] | at[1] << 8);
}

static guint32
get32 (const guint8 *at)
{
  return (guint32) get16 (at) | (guint32) get16 (at + 2) << 16;
}

/* Whether the XML text that begins with @head and ends with @tail is closed: its end is the end tag of the
 * element it begins with. */
static gboolean
is_closed (const char *head,
           const char *tail)
{
  const char *root = head;
  g_autofree char *end = NULL;
  gsize length;

  while ((root = strchr (root, '<')) != NULL && (root[1] == '?' || root[1] == '!'))
    root++;
  if (root == NULL)
    return FALSE;
  length = strcspn (root + 1, " \t\r\n/>");
  end = g_strdup_printf ("</%.*s>", (int) length, root + 1);

  return g_str_has_suffix (tail, end);
}

/* Inflates a part and looks at its two ends. */
static gboolean
part_is_whole (const guint8 *data,
               gsize         size,
               guint32       expected)
{
  g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree guint8 *buffer = g_malloc (256 * 1024);
  char head[256] = "";
  char tail[64] = "";
  gsize total = 0;
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize taken = 0;
      gsize made = 0;

      result = g_converter_convert (G_CONVERTER (inflater), data, size, buffer, 256 * 1024,
                                    G_CONVERTER_INPUT_AT_END, &taken, &made, NULL);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      data += taken;
      size -= taken;
      if (made == 0)
        continue;
      if (total == 0)
        memcpy (head, buffer, MIN (made, sizeof head - 1));
      if (made >= sizeof tail - 1)
        memcpy (tail, buffer + made - (sizeof tail - 1), sizeof tail - 1);
      else
        {
          g_autofree char *joined = g_strdup_printf ("%s%.*s", tail, (int) made, (const char *) buffer);
          gsize length = strlen (joined);

          g_strlcpy (tail, length > sizeof tail - 1 ? joined + length - (sizeof tail - 1) : joined, sizeof tail);
        }
      total += made;
    }
  if (total != expected)
    return FALSE;

  g_strchomp (tail);
  return is_closed (head, tail);
}

static gboolean
parts_are_whole (const guint8 *data,
                 gsize         size)
{
  const guint8 *end = data + size - END_SIZE;
  const guint8 *entry;
  guint16 n_entries;

  if (size < END_SIZE || get32 (end) != END_SIGNATURE || get32 (end + 16) > size)
    return FALSE;
  n_entries = get16 (end + 10);
  entry = data + get32 (end + 16);
  for (guint16 i = 0; i < n_entries; i++)
    {
      gsize name_length;
      gsize offset;
      gsize packed;
      const char *name;

      if (entry + ENTRY_SIZE > end || get32 (entry) != ENTRY_SIGNATURE)
        return FALSE;
      name_length = get16 (entry + 28);
      packed = get32 (entry + 20);
      offset = get32 (entry + 42);
      name = (const char *) entry + ENTRY_SIZE;
      if (entry + ENTRY_SIZE + name_length > end || offset + LOCAL_SIZE > size)
        return FALSE;
      offset += LOCAL_SIZE + get16 (data + offset + 26) + get16 (data + offset + 28);
      if (offset + packed > size)
        return FALSE;
      if (get16 (entry + 10) == METHOD_DEFLATE && g_strstr_len (name, (gssize) name_length, ".png") == NULL
          && !part_is_whole (data + offset, packed, get32 (entry + 24)))
        return FALSE;
      entry += ENTRY_SIZE + name_length + get16 (entry + 30) + get16 (entry + 32);
    }

  return n_entries > 0;
}

/**
 * ocop_workbook_check_file:
 * @path: an .xlsx file just written
 *
 * Proves that every part of the workbook reached the disk up to its last tag. The library that writes it
 * ignores a failing fprintf() to its temporary files: on a full disk it makes a well-formed zip of cut-off
 * parts and reports success.
 *
 * Returns: whether the file is whole
 */
gboolean
ocop_workbook_check_file (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL || g_mapped_file_get_length (file) == 0)
    return FALSE;

  return parts_are_whole ((const guint8 *) g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
}
