/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-copies.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-replacement.h"
#include "store/ocop-db.h"
#include "store/ocop-files.h"
#include "store/ocop-hold.h"
#include "store/ocop-integrity.h"
#include "store/ocop-migration.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define SUFFIX ".ocop"

/**
 * ocop_copies_folder:
 *
 * Returns: (transfer full): the folder in which copies of @path are kept unless told otherwise
 */
char *
ocop_copies_folder (const char *path)
{
  return g_strconcat (path, "-copies", NULL);
}

/**
 * ocop_copies_files:
 *
 * Returns: (transfer full): the folder of the files that belong to the database @path, or to a copy of it
 */
char *
ocop_copies_files (const char *path)
{
  return g_strconcat (path, "-files", NULL);
}

/* The file's name without folder and suffix. */
static char *
stem_of (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';

  return name;
}

static gboolean
is_dated (const char *name,
          const char *stem)
{
  gsize n = strlen (stem);
  g_autofree char *date = NULL;

  if (!g_str_has_prefix (name, stem) || name[n] != '-' || strlen (name) != n + 1 + strlen ("2021-12-31") + strlen (SUFFIX) ||
      !g_str_has_suffix (name, SUFFIX))
    return FALSE;
  date = g_strndup (name + n + 1, strlen ("2021-12-31"));

  return ocop_date_is_valid (date);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/**
 * ocop_copies_list:
 * @path: a database
 * @folder: (nullable): where its copies are, the usual folder unless given
 *
 * Returns: (transfer full) (element-type filename): its dated copies, the newest first
 */
GPtrArray *
ocop_copies_list (const char *path,
                  const char *folder)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *usual = ocop_copies_folder (path);
  g_autofree char *stem = stem_of (path);
  g_autoptr (GDir) dir = g_dir_open (folder != NULL ? folder : usual, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_dated (name, stem))
      g_ptr_array_add (copies, g_build_filename (folder != NULL ? folder : usual, name, NULL));
  g_ptr_array_sort (copies, compare_newest_first);

  return copies;
}

static void
drop_oldest (const char *path,
             const char *folder)
{
  g_autoptr (GPtrArray) copies = ocop_copies_list (path, folder);

  for (guint i = OCOP_COPIES_KEPT; i < copies->len; i++)
    {
      const char *copy = g_ptr_array_index (copies, i);
      g_autofree char *files = ocop_copies_files (copy);

      g_unlink (copy);
      ocop_files_remove (files);
    }
}

static gboolean
check_whole (const char *file,
             const char *called,
             GError    **error)
{
  g_autoptr (OcopDb) db = ocop_db_open (file, OCOP_DB_READ, error);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  int version;

  if (db == NULL || !ocop_migration_check (db, &version, error) || !ocop_integrity_check (db, findings, error))
    return FALSE;

  return findings->len == 0 || ocop_fail (error, OCOP_ERROR_DAMAGED, _("“%s” is not whole (%s) and is not taken for a copy."), called,
                                          (const char *) findings->pdata[0]);
}

static gboolean
make_folder (const char *folder,
             GError    **error)
{
  return g_mkdir_with_parents (folder, 0777) == 0 ||
         ocop_fail_system (error, errno, _("The folder “%s” could not be made"), folder);
}

static gboolean
copy_to (const char *path,
         const char *target,
         GError    **error)
{
  g_autofree char *from = ocop_copies_files (path);
  g_autofree char *to = ocop_copies_files (target);
  g_autofree char *folder = g_path_get_dirname (target);
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_READ, error);
  g_autoptr (OcopReplacement) file = NULL;
  int version;

  /* What is refused leaves nothing behind, not even a folder. */
  if (db == NULL || !ocop_migration_check (db, &version, error) || !make_folder (folder, error))
    return FALSE;
  file = ocop_replacement_new (target, error);

  /* The files first: nothing a copy names may be missing. */
  return file != NULL && ocop_db_copy (db, ocop_replacement_get_path (file), error) &&
         check_whole (ocop_replacement_get_path (file), path, error) && ocop_files_link (from, to, error) &&
         ocop_replacement_commit (file, error);
}

/**
 * ocop_copies_make:
 * @path: a database; others may go on writing to it
 * @folder: (nullable): where the copy goes, the usual folder unless given
 * @made: (out) (optional): the copy
 * @error: why there is no new copy; what was there stays
 *
 * Makes the copy of the day, with the files of the database, and looks through it; ten are kept. A copy is a
 * database like any other and can be opened as it stands.
 *
 * Returns: whether the copy is there and whole
 */
gboolean
ocop_copies_make (const char *path,
                  const char *folder,
                  char      **made,
                  GError    **error)
{
  g_autofree char *usual = ocop_copies_folder (path);
  g_autofree char *stem = stem_of (path);
  g_autofree char *today = ocop_date_today ();
  g_autofree char *name = g_strdup_printf ("%s-%s" SUFFIX, stem, today);
  g_autofree char *target = g_build_filename (folder != NULL ? folder : usual, name, NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return ocop_fail (error, OCOP_ERROR_MISSING, _("There is no file “%s”. Check its name and folder."), path);
  if (!copy_to (path, target, error))
    return FALSE;
  drop_oldest (path, folder);
  if (made != NULL)
    *made = g_steal_pointer (&target);

  return TRUE;
}

/* The log must be empty before another file takes the database's place: it would be read into that one. */
static gboolean
empty_log (const char *path,
           GError    **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, error);
  GStatBuf about;

  if (db == NULL || !ocop_db_exec (db, "PRAGMA wal_checkpoint (TRUNCATE)", error))
    return FALSE;
  g_clear_pointer (&db, ocop_db_close);

  return g_stat (log, &about) != 0 || about.st_size == 0 ||
         ocop_fail (error, OCOP_ERROR_HELD, _("“%s” is being read by another program. Nothing was changed; close it there first."), path);
}

/* A database that cannot be copied any more is laid aside as it is. */
static gboolean
lay_aside (const char *path,
           const char *aside,
           GError    **error)
{
  static const char *const parts[] = { "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_strconcat (path, parts[i], NULL);
      g_autofree char *to = g_strconcat (aside, parts[i], NULL);

      if (rename (from, to) != 0 && errno != ENOENT)
        return ocop_fail_system (error, errno, _("“%s” could not be laid aside"), from);
    }

  return rename (path, aside) == 0 || ocop_fail_system (error, errno, _("“%s” could not be laid aside"), path);
}

static gboolean
keep_present (const char *path,
              char      **kept,
              GError    **error)
{
  g_autofree char *folder = ocop_copies_folder (path);
  g_autofree char *stem = stem_of (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s-before-restore-%s-%06d" SUFFIX, stem, moment, g_date_time_get_microsecond (now));
  g_autofree char *target = g_build_filename (folder, name, NULL);
  g_autoptr (GError) local = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (copy_to (path, target, &local))
    {
      if (!empty_log (path, error))
        return FALSE;
    }
  else if (!g_error_matches (local, OCOP_ERROR, OCOP_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  else if (!make_folder (folder, error) || !lay_aside (path, target, error))
    {
      return FALSE;
    }
  *kept = g_steal_pointer (&target);

  return TRUE;
}

static gboolean
put_in_place (const char *copy,
              const char *path,
              char      **kept,
              GError    **error)
{
  g_autofree char *from = ocop_copies_files (copy);
  g_autofree char *to = ocop_copies_files (path);
  g_autoptr (OcopReplacement) file = ocop_replacement_new (path, error);
  g_autoptr (OcopDb) db = file != NULL ? ocop_db_open (copy, OCOP_DB_READ, error) : NULL;

  /* All that may fail comes before the present file is touched. */
  return db != NULL && ocop_db_copy (db, ocop_replacement_get_path (file), error) && ocop_files_link (from, to, error) &&
         keep_present (path, kept, error) && ocop_replacement_commit (file, error);
}

/**
 * ocop_copies_restore:
 * @copy: a copy
 * @path: the database it shall become; it need not be there any more
 * @kept: (out) (nullable): where the present state is kept, %NULL if there was none
 * @error: why nothing was changed
 *
 * Brings a copy and its files back. A copy that is damaged or newer than the program is refused, and so is a
 * database that another program holds. The present state is copied first; if it is damaged, it is laid aside.
 *
 * Returns: whether the database is what the copy was
 */
gboolean
ocop_copies_restore (const char  *copy,
                     const char  *path,
                     char       **kept,
                     GError     **error)
{
  g_autofree char *files = ocop_copies_files (copy);
  g_autoptr (OcopHold) hold = NULL;

  *kept = NULL;
  if (!check_whole (copy, copy, error) || !ocop_files_check (files, error))
    return FALSE;
  hold = ocop_hold_take (path, error);

  return hold != NULL && put_in_place (copy, path, kept, error);
}
