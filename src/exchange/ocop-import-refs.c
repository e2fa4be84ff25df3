/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-refs.h"

#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-children.h"
#include "model/ocop-record-name.h"
#include "model/ocop-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _OcopImportRefs
{
  OcopDb *db;
  OcopImportMatch *match;
  const char *today;
  OcopKind within;
  gint64 within_id; /* 0: all of the file */
  GHashTable *names[OCOP_N_KINDS]; /* (nullable) until asked for: folded name → GArray of row ids */
};

static void
add_name (GHashTable *names,
          const char *name,
          gint64      id)
{
  g_autofree char *folded = ocop_text_fold (name);
  GArray *ids = g_hash_table_lookup (names, folded);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (names, g_steal_pointer (&folded), ids);
    }
  g_array_append_val (ids, id);
}

/* Whether a list about one fair, say, can mean the record: its own booths, not those of another fair. */
static gboolean
is_within (OcopImportRefs *self,
           OcopRecord     *record)
{
  const OcopEntity *entity = ocop_record_get_entity (record);

  for (guint i = 0; self->within_id != 0 && i < entity->n_fields; i++)
    if (entity->fields[i].type == OCOP_REF && entity->fields[i].target == self->within)
      return ocop_record_get_ref (record, OCOP_FIRST_FIELD (entity->kind) + i) == self->within_id;

  return TRUE;
}

/* Records are known by what people call them; products by their codes too, decisions by their numbers. */
static void
gather (OcopImportRefs *self,
        OcopKind        kind)
{
  g_autoptr (GArray) all = ocop_record_list_ids (self->db, kind, NULL);

  self->names[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      gint64 id = g_array_index (all, gint64, i);
      g_autoptr (OcopRecord) record = ocop_record_load (self->db, kind, id, NULL);
      g_autofree char *name = record != NULL && is_within (self, record) ? ocop_record_get_name (record, self->db) : NULL;

      if (name == NULL)
        continue;
      add_name (self->names[kind], name, id);
      if (kind == OCOP_KIND_PRODUCT && ocop_record_is_set (record, OCOP_PRODUCT_CODE))
        add_name (self->names[kind], ocop_record_get_text (record, OCOP_PRODUCT_CODE), id);
    }
}

static gint64
find_unit (OcopImportRefs *self,
           const char     *words,
           char          **fault)
{
  g_auto (GStrv) parts = g_strsplit (words, ",", 2);
  const char *district = parts[1] != NULL ? g_strstrip (parts[1]) : NULL;
  const OcopUnit *unit = NULL;
  guint n = ocop_import_match_unit (self->match, g_strstrip (parts[0]), district, self->today, &unit);

  if (n == 0 && district == NULL)
    n = ocop_import_match_unit (self->match, NULL, parts[0], self->today, &unit);
  if (n == 1)
    return unit->id;
  *fault = g_strdup_printf (n == 0 ? _("There is no unit “%s”.") : _("There are several units “%s”; add the district behind a comma."),
                            words);

  return 0;
}

static gint64
find_producer (OcopImportRefs  *self,
               const char      *words,
               OcopMatchSurety *surety)
{
  OcopCatalogueProducer *producer = NULL;

  *surety = ocop_import_match_producer (self->match, words, 0, &producer);

  return producer != NULL ? producer->id : 0;
}

/**
 * ocop_import_refs_find:
 * @self: what is in the file
 * @kind: of what is referred to
 * @words: what the list calls it
 * @surety: (out): how sure it is
 * @fault: (out) (nullable): why it is not known, a sentence
 *
 * Returns: its row id, 0 if it is not known
 */
gint64
ocop_import_refs_find (OcopImportRefs   *self,
                       OcopKind          kind,
                       const char       *words,
                       OcopMatchSurety  *surety,
                       char            **fault)
{
  g_autofree char *label = ocop_text_lower_first (_(ocop_entity_get (kind)->label));
  g_autofree char *folded = ocop_text_fold (words);
  const GArray *ids;
  gint64 id = 0;

  *fault = NULL;
  *surety = OCOP_MATCH_SAME;
  if (kind == OCOP_KIND_UNIT)
    return find_unit (self, words, fault);
  if (kind == OCOP_KIND_PRODUCER)
    id = find_producer (self, words, surety);
  if (id != 0)
    return id;
  if (self->names[kind] == NULL)
    gather (self, kind);
  ids = g_hash_table_lookup (self->names[kind], folded);
  if (ids != NULL && ids->len == 1)
    return g_array_index (ids, gint64, 0);
  *surety = OCOP_MATCH_NONE;
  /* Translators: a kind of record in the middle of a sentence, and what a list calls one of them */
  *fault = g_strdup_printf (ids == NULL ? _("The file has no %s “%s”; enter it first.")
                                        : _("The file has more than one %s “%s”; name it by its code."),
                            label, words);

  return 0;
}

/**
 * ocop_import_refs_new:
 * @db: a connection
 * @match: what knows producers and units; to be kept
 * @today: ISO date on which units are called as the list calls them; to be kept
 *
 * Returns: (transfer full): what the words of a list refer to
 */
OcopImportRefs *
ocop_import_refs_new (OcopDb          *db,
                      OcopImportMatch *match,
                      const char      *today)
{
  OcopImportRefs *self = g_new0 (OcopImportRefs, 1);

  self->db = db;
  self->match = match;
  self->today = today;

  return self;
}

/**
 * ocop_import_refs_set_within:
 * @self: what is in the file, nothing asked of it yet
 * @kind: @id: of what the list is about, 0 for all of the file
 */
void
ocop_import_refs_set_within (OcopImportRefs *self,
                             OcopKind        kind,
                             gint64          id)
{
  self->within = kind;
  self->within_id = id;
}

void
ocop_import_refs_free (OcopImportRefs *self)
{
  for (OcopKind kind = 0; kind < OCOP_N_KINDS; kind++)
    g_clear_pointer (&self->names[kind], g_hash_table_unref);
  g_free (self);
}
