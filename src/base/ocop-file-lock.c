/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-file-lock.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Office programs say by a file beside it that they have a document open. The file could be replaced all the same, but what is on
 * their screen would then be an old one, and saving it there would undo the new one. */

/* Word leaves the first two letters of longer names out. */
#define WORD_KEEPS_ALL 8

/* "Name of a person,user,machine,…": of a lock that LibreOffice wrote, the first word that says who. */
static char *
read_holder (const char *lock)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) words = NULL;

  if (!g_file_get_contents (lock, &content, NULL, NULL) || !g_utf8_validate (content, -1, NULL))
    return NULL;
  words = g_strsplit (content, ",", -1);
  for (guint i = 0; i < 2 && words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0')
      return g_strdup (words[i]);

  return NULL;
}

static char *
find_lock (const char  *path,
           char       **holder)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *writer = g_strdup_printf (".~lock.%s#", name);
  g_autofree char *excel = g_strconcat ("~$", name, NULL);
  g_autofree char *word = g_utf8_strlen (name, -1) > WORD_KEEPS_ALL ? g_strconcat ("~$", g_utf8_offset_to_pointer (name, 2), NULL)
                                                                    : g_strdup (excel);
  const char *locks[] = { writer, excel, word };

  for (guint i = 0; i < G_N_ELEMENTS (locks); i++)
    {
      g_autofree char *lock = g_build_filename (folder, locks[i], NULL);

      if (!g_file_test (lock, G_FILE_TEST_EXISTS))
        continue;
      *holder = i == 0 ? read_holder (lock) : NULL;
      return g_steal_pointer (&lock);
    }

  return NULL;
}

/**
 * ocop_file_is_free:
 * @path: of a file that shall be replaced
 * @error: who has it open, and what to do
 *
 * Returns: whether no office program (LibreOffice, Word, Excel) says that it has the file open
 */
gboolean
ocop_file_is_free (const char  *path,
                   GError     **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  g_autofree char *holder = NULL;
  g_autofree char *lock = find_lock (target, &holder);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *lock_name = NULL;

  if (lock == NULL)
    return TRUE;
  lock_name = g_filename_display_basename (lock);
  if (holder != NULL)
    return ocop_fail (error, OCOP_ERROR_EXISTS,
                      _("“%s” is open in another program (%s). Close it there and try again, or give another name; nothing was "
                        "written. If it is open nowhere, delete the file “%s” beside it."),
                      shown, holder, lock_name);

  return ocop_fail (error, OCOP_ERROR_EXISTS,
                    _("“%s” is open in another program. Close it there and try again, or give another name; nothing was written. If it "
                      "is open nowhere, delete the file “%s” beside it."),
                    shown, lock_name);
}
