/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-match.h"

#include "base/ocop-text.h"
#include "model/ocop-names.h"
#include "model/ocop-producer-keys.h"

#include <string.h>

struct _OcopImportMatch
{
  const OcopUnitMap *map;
  GHashTable *producers; /* key with tones → GPtrArray of producers */
  GHashTable *plain;     /* key without tones → the same */
  GHashTable *cores;     /* words that are no legal form → the same */
  GHashTable *products;  /* ProductKey → product */
  GHashTable *codes;
  GHashTable *decisions; /* folded number → GPtrArray */
  GHashTable *keys;      /* name of a producer → OcopProducerKeys */
  GHashTable *places;    /* "commune|district|date" → Place */
  GHashTable *units;     /* folded name without its kind → GPtrArray of OcopUnit */
};

typedef struct
{
  guint           n;
  const OcopUnit *unit;
} Place;

/* A producer has its products by their folded names. */
typedef struct
{
  const OcopCatalogueProducer *producer;
  char                        *name;
} ProductKey;

static guint
hash_product (gconstpointer data)
{
  const ProductKey *key = data;

  return g_direct_hash (key->producer) ^ g_str_hash (key->name);
}

static gboolean
is_same_product (gconstpointer a,
                 gconstpointer b)
{
  const ProductKey *first = a;
  const ProductKey *second = b;

  return first->producer == second->producer && strcmp (first->name, second->name) == 0;
}

static void
free_product_key (gpointer data)
{
  ProductKey *key = data;

  g_free (key->name);
  g_free (key);
}

/* A name is brought to its keys once, however often it comes. */
static const OcopProducerKeys *
keys_of (OcopImportMatch *self,
         const char      *name)
{
  OcopProducerKeys *keys = g_hash_table_lookup (self->keys, name);

  if (keys == NULL)
    {
      keys = ocop_producer_keys_new (name);
      g_hash_table_insert (self->keys, g_strdup (name), keys);
    }

  return keys;
}

static void
add_to (GHashTable *table,
        char       *key,
        gpointer    value)
{
  GPtrArray *list = g_hash_table_lookup (table, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, key, list);
    }
  else
    g_free (key);
  g_ptr_array_add (list, value);
}

static char *
fold_code (const char *code)
{
  g_autofree char *folded = ocop_text_fold (code);
  GString *tight = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (tight, *p);

  return g_string_free (tight, FALSE);
}

/**
 * ocop_import_match_add_producer:
 *
 * From now on @producer is found; its name must be set.
 */
void
ocop_import_match_add_producer (OcopImportMatch       *self,
                                OcopCatalogueProducer *producer)
{
  const OcopProducerKeys *keys = keys_of (self, producer->name);

  add_to (self->producers, g_strdup (keys->toned), producer);
  add_to (self->plain, g_strdup (keys->plain), producer);
  if (*keys->core != '\0')
    add_to (self->cores, g_strdup (keys->core), producer);
}

void
ocop_import_match_add_product (OcopImportMatch      *self,
                               OcopCatalogueProduct *product)
{
  ProductKey *key = g_new (ProductKey, 1);

  key->producer = product->producer;
  key->name = ocop_name_plain_words (product->name);
  g_hash_table_insert (self->products, key, product);
  if (product->code != NULL)
    g_hash_table_insert (self->codes, fold_code (product->code), product);
}

void
ocop_import_match_add_decision (OcopImportMatch       *self,
                                OcopCatalogueDecision *decision)
{
  add_to (self->decisions, fold_code (decision->number), decision);
}

static GHashTable *
new_lists (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * ocop_import_match_new:
 * @catalogue: what the file has; must outlive the match
 * @units: the units of the file; must outlive it too
 *
 * Returns: (transfer full): what finds names there
 */
OcopImportMatch *
ocop_import_match_new (OcopCatalogue     *catalogue,
                       const OcopUnitMap *units)
{
  OcopImportMatch *self = g_new0 (OcopImportMatch, 1);
  const GPtrArray *all_units = ocop_unit_map_get_all (units);

  self->map = units;
  self->producers = new_lists ();
  self->plain = new_lists ();
  self->cores = new_lists ();
  self->decisions = new_lists ();
  self->units = new_lists ();
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) ocop_producer_keys_free);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->products = g_hash_table_new_full (hash_product, is_same_product, free_product_key, NULL);
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < all_units->len; i++)
    {
      OcopUnit *unit = all_units->pdata[i];

      add_to (self->units, ocop_name_key_of_unit (unit->name), unit);
    }
  for (guint i = 0; i < catalogue->producers->len; i++)
    ocop_import_match_add_producer (self, catalogue->producers->pdata[i]);
  for (guint i = 0; i < catalogue->products->len; i++)
    ocop_import_match_add_product (self, catalogue->products->pdata[i]);
  for (guint i = 0; i < catalogue->decisions->len; i++)
    ocop_import_match_add_decision (self, catalogue->decisions->pdata[i]);

  return self;
}

void
ocop_import_match_free (OcopImportMatch *self)
{
  g_hash_table_unref (self->producers);
  g_hash_table_unref (self->plain);
  g_hash_table_unref (self->cores);
  g_hash_table_unref (self->decisions);
  g_hash_table_unref (self->units);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->products);
  g_hash_table_unref (self->codes);
  g_free (self);
}

/* Whether one place can be meant by both: one of them is not known, is inside the other or became the other. */
static gboolean
is_same_place (const OcopImportMatch *self,
               gint64                 a,
               gint64                 b)
{
  const OcopUnit *first = ocop_unit_map_get (self->map, a);
  const OcopUnit *second = ocop_unit_map_get (self->map, b);
  const OcopUnit *later;

  if (first == NULL || second == NULL || first == second || first->parent == second || second->parent == first)
    return TRUE;
  later = ocop_unit_map_on (self->map, a, second->valid_from);
  if (later == second)
    return TRUE;
  later = ocop_unit_map_on (self->map, b, first->valid_from);

  return later == first;
}

/* Of several of one name the one in @unit, else the first whose unit is not known, else the first. */
static OcopCatalogueProducer *
choose (const OcopImportMatch *self,
        GPtrArray             *list,
        gint64                 unit)
{
  OcopCatalogueProducer *placeless = NULL;

  if (list == NULL)
    return NULL;
  /* A name that hundreds bear says nothing: no more of them are looked at. */
  for (guint i = 0; i < MIN (list->len, 64); i++)
    {
      OcopCatalogueProducer *producer = list->pdata[i];

      if (producer->unit != 0 && is_same_place (self, producer->unit, unit))
        return producer;
      if (producer->unit == 0 && placeless == NULL)
        placeless = producer;
    }

  return placeless != NULL ? placeless : list->pdata[0];
}

/**
 * ocop_import_match_producer:
 * @self: a match
 * @name: of a producer, as the list writes it
 * @unit: where the list says it is, 0 if it does not
 * @producer: (out) (nullable): the one found
 *
 * Known abbreviations are the same as what they stand for. A name without its legal form, or with other tones,
 * is near only; so is the same name in another unit.
 *
 * Returns: how sure it is
 */
OcopMatchSurety
ocop_import_match_producer (OcopImportMatch        *self,
                            const char             *name,
                            gint64                  unit,
                            OcopCatalogueProducer **producer)
{
  const OcopProducerKeys *keys = keys_of (self, name);

  *producer = choose (self, g_hash_table_lookup (self->producers, keys->toned), unit);
  if (*producer != NULL)
    return is_same_place (self, (*producer)->unit, unit) ? OCOP_MATCH_SAME : OCOP_MATCH_NEAR;
  *producer = choose (self, g_hash_table_lookup (self->plain, keys->plain), unit);
  if (*producer == NULL)
    *producer = choose (self, g_hash_table_lookup (self->cores, keys->core), unit);

  return *producer != NULL ? OCOP_MATCH_NEAR : OCOP_MATCH_NONE;
}

/**
 * ocop_import_match_product:
 *
 * Returns: (nullable): the product of @producer whose folded name is the same
 */
OcopCatalogueProduct *
ocop_import_match_product (OcopImportMatch       *self,
                           OcopCatalogueProducer *producer,
                           const char            *name)
{
  g_autofree char *folded = ocop_name_plain_words (name);
  const ProductKey key = { producer, folded };

  return g_hash_table_lookup (self->products, &key);
}

OcopCatalogueProduct *
ocop_import_match_code (OcopImportMatch *self,
                        const char      *code)
{
  g_autofree char *key = fold_code (code);

  return g_hash_table_lookup (self->codes, key);
}

/**
 * ocop_import_match_decision:
 * @issued_on: (nullable): its date; without it the number must be the only one
 *
 * Returns: (nullable): the decision
 */
OcopCatalogueDecision *
ocop_import_match_decision (OcopImportMatch *self,
                            const char      *number,
                            const char      *issued_on)
{
  g_autofree char *key = fold_code (number);
  GPtrArray *list = g_hash_table_lookup (self->decisions, key);

  if (list == NULL)
    return NULL;
  for (guint i = 0; i < list->len; i++)
    {
      OcopCatalogueDecision *decision = list->pdata[i];

      if (issued_on != NULL ? strcmp (decision->issued_on, issued_on) == 0 : list->len == 1)
        return decision;
    }

  return NULL;
}

static gboolean
lies_in (const OcopUnit *unit,
         const char     *district_key)
{
  g_autofree char *above = unit->parent != NULL ? ocop_name_key_of_unit (unit->parent->name) : NULL;

  return g_strcmp0 (above, district_key) == 0;
}

/* A unit of the name that @wants is of the right level; @district_key: (nullable): the district it must lie in */
static guint
find_units (OcopImportMatch *self,
            const char      *name,
            const char      *district_key,
            const char      *date,
            gboolean         want_district,
            const OcopUnit **unit)
{
  g_autofree char *key = ocop_name_key_of_unit (name);
  const char *kind = ocop_name_kind_of_unit (name);
  GPtrArray *list = g_hash_table_lookup (self->units, key);
  guint n = 0;
  gboolean standing = FALSE;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const OcopUnit *candidate = list->pdata[i];
      gboolean stands = ocop_unit_stands_on (candidate, date);

      if (ocop_unit_is_district (candidate) != want_district || strcmp (candidate->kind, "city") == 0 ||
          (kind != NULL && !want_district && strcmp (candidate->kind, kind) != 0) ||
          (district_key != NULL && !lies_in (candidate, district_key)))
        continue;
      /* One that stands on the day is preferred to one that did or will. */
      if (stands && !standing)
        n = 0;
      if (!stands && standing)
        continue;
      standing = stands;
      *unit = candidate;
      n++;
    }

  return n;
}

/**
 * ocop_import_match_unit:
 * @self: a match
 * @commune: (nullable): name of a commune or ward, with or without its kind
 * @district: (nullable): name of a district
 * @date: ISO date on which it is called so
 * @unit: (out) (nullable): the unit, the district where no commune is given
 *
 * Returns: how many there are of the name; @unit is set for 1 only
 */
guint
ocop_import_match_unit (OcopImportMatch *self,
                        const char      *commune,
                        const char      *district,
                        const char      *date,
                        const OcopUnit **unit)
{
  g_autofree char *asked = g_strjoin ("|", commune != NULL ? commune : "", district != NULL ? district : "", date, NULL);
  const Place *known = g_hash_table_lookup (self->places, asked);
  g_autofree char *district_key = known == NULL && district != NULL ? ocop_name_key_of_unit (district) : NULL;
  Place *place;
  guint n;

  *unit = known != NULL ? known->unit : NULL;
  if (known != NULL)
    return known->n;
  if (commune == NULL)
    n = district != NULL ? find_units (self, district, NULL, date, TRUE, unit) : 0;
  else
    n = find_units (self, commune, district_key, date, FALSE, unit);
  if (n != 1)
    *unit = NULL;
  place = g_new0 (Place, 1);
  place->n = n;
  place->unit = *unit;
  g_hash_table_insert (self->places, g_steal_pointer (&asked), place);

  return n;
}
