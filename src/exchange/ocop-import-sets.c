/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-sets.h"

#include "model/ocop-names.h"
#include "regulation/ocop-regulations.h"

struct _OcopImportSets
{
  GHashTable *by_name; /* "regulation|group|subgroup" and "regulation||subgroup" → OcopSet, NULL where several are meant */
};

OcopImportSets *
ocop_import_sets_new (void)
{
  OcopImportSets *self = g_new0 (OcopImportSets, 1);

  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
ocop_import_sets_free (OcopImportSets *self)
{
  g_hash_table_unref (self->by_name);
  g_free (self);
}

static char *
key_of (const char *regulation,
        const char *group,
        const char *subgroup)
{
  g_autofree char *first = group != NULL ? ocop_name_plain_words (group) : g_strdup ("");
  g_autofree char *second = ocop_name_plain_words (subgroup);

  return g_strdup_printf ("%s|%s|%s", regulation, first, second);
}

static void
add (OcopImportSets *self,
     char           *key,
     const OcopSet  *set)
{
  const OcopSet *other = set;

  if (g_hash_table_lookup_extended (self->by_name, key, NULL, (gpointer *) &other) && other != set)
    set = NULL;
  g_hash_table_insert (self->by_name, key, (gpointer) set);
}

static void
read_regulation (OcopImportSets *self,
                 const char     *id)
{
  const OcopRegulation *regulation = ocop_regulation_get (id, NULL);

  g_hash_table_insert (self->by_name, g_strdup (id), NULL);
  for (guint i = 0; regulation != NULL && i < regulation->n_sets; i++)
    {
      const OcopSet *set = &regulation->sets[i];

      if (set->subgroup == NULL)
        continue;
      add (self, key_of (id, set->group, set->subgroup), set);
      add (self, key_of (id, NULL, set->subgroup), set);
    }
}

/**
 * ocop_import_sets_find:
 * @self: sets
 * @year: in which the product was ranked; says by which regulation
 * @group: (nullable): name of its group
 * @subgroup: (nullable): name of its subgroup
 *
 * Returns: (nullable): the one set of these names
 */
const OcopSet *
ocop_import_sets_find (OcopImportSets *self,
                       int             year,
                       const char     *group,
                       const char     *subgroup)
{
  const char *id = year < 2023 ? "1048-2019" : year < 2026 ? "148-2023" : "26-2026";
  g_autofree char *full = NULL;
  g_autofree char *shorter = NULL;
  const OcopSet *set;

  if (subgroup == NULL || year == 0)
    return NULL;
  if (!g_hash_table_contains (self->by_name, id))
    read_regulation (self, id);
  full = key_of (id, group, subgroup);
  set = g_hash_table_lookup (self->by_name, full);
  if (set != NULL)
    return set;
  shorter = key_of (id, NULL, subgroup);

  return g_hash_table_lookup (self->by_name, shorter);
}
