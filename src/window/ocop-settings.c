/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_SETTINGS_ENABLE_BACKEND
#include "window/ocop-settings.h"

#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

#define SCHEMA_ID "vn.danang.Ocop"
#define FILE_NAME "settings.ini"
#define RECENT_KEPT 8

/* The compiled schema: where the environment says, beside the program in its build folder, or where the program was
 * installed to. */
static GSettingsSchema *
find_schema (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, "..", "data", NULL) : NULL;
  const char *const folders[] = { g_getenv ("OCOP_SCHEMA_DIR"), beside, OCOP_SCHEMA_DIR };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GSettingsSchemaSource) source = NULL;
      GSettingsSchema *schema;

      if (folders[i] == NULL)
        continue;
      source = g_settings_schema_source_new_from_directory (folders[i], g_settings_schema_source_get_default (), TRUE, NULL);
      schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE) : NULL;
      if (schema != NULL)
        return schema;
    }

  return NULL;
}

/**
 * ocop_settings_new_in:
 * @folder: where the key file stands; made if it is not there
 *
 * What the program remembers of its user. It is kept in a key file and not in dconf, which loses values where there is no
 * session bus.
 *
 * Returns: (transfer full): the settings
 */
GSettings *
ocop_settings_new_in (const char *folder)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autoptr (GSettingsBackend) backend = NULL;

  /* Built or installed by halves: nothing a user could do about it. */
  if (schema == NULL)
    g_error ("the schema %s is not where the program looks for it", SCHEMA_ID);

  g_mkdir_with_parents (folder, 0700);
  backend = g_keyfile_settings_backend_new (path, "/", NULL);

  return g_settings_new_full (schema, backend, NULL);
}

/**
 * ocop_settings_new:
 *
 * Returns: (transfer full): the settings in the user's configuration folder
 */
GSettings *
ocop_settings_new (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "ocop-danang", NULL);

  return ocop_settings_new_in (folder);
}

/**
 * ocop_settings_get_path:
 *
 * Returns: (transfer full): the file that ocop_settings_new() keeps the settings in
 */
char *
ocop_settings_get_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "ocop-danang", FILE_NAME, NULL);
}

static void
set_recent (GSettings  *settings,
            const char *path,
            gboolean    first)
{
  g_auto (GStrv) old = g_settings_get_strv (settings, "recent-files");
  g_autoptr (GPtrArray) recent = g_ptr_array_new ();

  if (first)
    g_ptr_array_add (recent, (gpointer) path);
  for (char **other = old; *other != NULL && recent->len < RECENT_KEPT; other++)
    if (g_strcmp0 (*other, path) != 0)
      g_ptr_array_add (recent, *other);
  g_ptr_array_add (recent, NULL);
  g_settings_set_strv (settings, "recent-files", (const char *const *) recent->pdata);
}

/**
 * ocop_settings_note_recent:
 * @settings: the settings
 * @path: whole path of a city file that was opened
 *
 * Puts the file first among those opened before.
 */
void
ocop_settings_note_recent (GSettings  *settings,
                           const char *path)
{
  set_recent (settings, path, TRUE);
}

/**
 * ocop_settings_forget_recent:
 * @settings: the settings
 * @path: whole path of a city file that is no longer there
 */
void
ocop_settings_forget_recent (GSettings  *settings,
                             const char *path)
{
  set_recent (settings, path, FALSE);
}
