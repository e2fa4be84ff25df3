/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulations.h"

#include "base/ocop-error.h"
#include "regulation/ocop-regulation-loader.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define DIRECTORY "/vn/danang/Ocop/regulations/"
#define SUFFIX ".json"

G_LOCK_DEFINE_STATIC (loaded);
static GHashTable *loaded; /* id → OcopRegulation; they stay until the process ends */

static OcopRegulation *
load (const char *id,
      GError    **error)
{
  g_autofree char *path = g_strconcat (DIRECTORY, id, SUFFIX, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (OcopRegulation) regulation = NULL;
  const char *text;
  gsize size;

  if (bytes == NULL)
    {
      ocop_fail (error, OCOP_ERROR_MISSING, _("The program knows no regulation “%s”."), id);
      return NULL;
    }

  text = g_bytes_get_data (bytes, &size);
  regulation = ocop_regulation_load (text != NULL ? text : "", (gssize) size, error);
  if (regulation == NULL)
    {
      g_prefix_error (error, "%s: ", id);
      return NULL;
    }
  if (strcmp (regulation->id, id) != 0)
    {
      ocop_fail (error, OCOP_ERROR_DAMAGED, _("The file of the regulation “%s” holds “%s”. Nothing of it was used."),
                 id, regulation->id);
      return NULL;
    }

  return g_steal_pointer (&regulation);
}

/**
 * ocop_regulation_get:
 * @id: e.g. "1048-2019"
 * @error: (out) (optional): %OCOP_ERROR_MISSING for an unknown @id, %OCOP_ERROR_DAMAGED
 *
 * Reads the regulation on first use; afterwards the same one is answered. Any thread may ask.
 *
 * Returns: (transfer none) (nullable): the regulation, which stays until the process ends
 */
const OcopRegulation *
ocop_regulation_get (const char *id,
                     GError    **error)
{
  OcopRegulation *regulation;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  G_LOCK (loaded);
  if (loaded == NULL)
    loaded = g_hash_table_new (g_str_hash, g_str_equal);
  regulation = g_hash_table_lookup (loaded, id);
  if (regulation == NULL)
    {
      regulation = load (id, error);
      if (regulation != NULL)
        g_hash_table_insert (loaded, (gpointer) regulation->id, regulation);
    }
  G_UNLOCK (loaded);

  return regulation;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const OcopRegulation *left = *(const OcopRegulation *const *) a;
  const OcopRegulation *right = *(const OcopRegulation *const *) b;
  int order = strcmp (left->in_force_from, right->in_force_from);

  return order != 0 ? order : strcmp (left->id, right->id);
}

/**
 * ocop_regulations_list:
 * @error: (out) (optional): %OCOP_ERROR_DAMAGED
 *
 * Returns: (transfer container) (element-type OcopRegulation) (nullable): every regulation inside the
 *   program, by the date from which it is in force
 */
GPtrArray *
ocop_regulations_list (GError **error)
{
  g_auto (GStrv) names = g_resources_enumerate_children (DIRECTORY, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *id = NULL;
      const OcopRegulation *regulation;

      if (!g_str_has_suffix (names[i], SUFFIX))
        continue;
      id = g_strndup (names[i], strlen (names[i]) - strlen (SUFFIX));
      regulation = ocop_regulation_get (id, error);
      if (regulation == NULL)
        return NULL;
      g_ptr_array_add (list, (gpointer) regulation);
    }
  g_ptr_array_sort (list, compare_dates);

  return g_steal_pointer (&list);
}
