/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-catalogue.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

static void
free_product (gpointer data)
{
  OcopCatalogueProduct *product = data;

  g_slist_free (product->recognitions);
  g_free (product);
}

void
ocop_catalogue_free (OcopCatalogue *self)
{
  g_ptr_array_unref (self->recognitions);
  g_ptr_array_unref (self->rounds);
  g_ptr_array_unref (self->decisions);
  g_ptr_array_unref (self->products);
  g_ptr_array_unref (self->producers);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * ocop_catalogue_keep:
 *
 * Returns: (nullable): @text as long as the catalogue lives
 */
const char *
ocop_catalogue_keep (OcopCatalogue *self,
                     const char    *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

OcopCatalogueProducer *
ocop_catalogue_add_producer (OcopCatalogue *self)
{
  OcopCatalogueProducer *producer = g_new0 (OcopCatalogueProducer, 1);

  g_ptr_array_add (self->producers, producer);
  return producer;
}

OcopCatalogueProduct *
ocop_catalogue_add_product (OcopCatalogue *self)
{
  OcopCatalogueProduct *product = g_new0 (OcopCatalogueProduct, 1);

  g_ptr_array_add (self->products, product);
  return product;
}

OcopCatalogueDecision *
ocop_catalogue_add_decision (OcopCatalogue *self)
{
  OcopCatalogueDecision *decision = g_new0 (OcopCatalogueDecision, 1);

  g_ptr_array_add (self->decisions, decision);
  return decision;
}

OcopCatalogueRound *
ocop_catalogue_add_round (OcopCatalogue *self)
{
  OcopCatalogueRound *round = g_new0 (OcopCatalogueRound, 1);

  g_ptr_array_add (self->rounds, round);
  return round;
}

OcopCatalogueRecognition *
ocop_catalogue_add_recognition (OcopCatalogue        *self,
                                OcopCatalogueProduct *product)
{
  OcopCatalogueRecognition *recognition = g_new0 (OcopCatalogueRecognition, 1);

  recognition->product = product;
  product->recognitions = g_slist_prepend (product->recognitions, recognition);
  g_ptr_array_add (self->recognitions, recognition);

  return recognition;
}

static const char *
keep_column (OcopCatalogue *self,
             OcopStatement *statement,
             int            column)
{
  return ocop_catalogue_keep (self, ocop_statement_text (statement, column));
}

static gpointer
find (GHashTable    *by_id,
      OcopStatement *statement,
      int            column)
{
  gint64 id = ocop_statement_int64 (statement, column);

  return g_hash_table_lookup (by_id, &id);
}

typedef void (*ReadFunc) (OcopCatalogue *self,
                          OcopStatement *statement,
                          GHashTable    *from,
                          GHashTable    *to);

/* Reads one kind; @from: records it leads to by id, @to: takes its own. */
static gboolean
read_all (OcopCatalogue *self,
          OcopDb        *db,
          const char    *sql,
          ReadFunc       read,
          GHashTable    *from,
          GHashTable    *to,
          GError       **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, sql, ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    read (self, &statement, from, to);

  return ocop_pass_error (&local, error);
}

static void
read_producer (OcopCatalogue *self,
               OcopStatement *statement,
               GHashTable    *from,
               GHashTable    *to)
{
  OcopCatalogueProducer *producer = ocop_catalogue_add_producer (self);

  producer->id = ocop_statement_int64 (statement, 0);
  producer->name = keep_column (self, statement, 1);
  producer->type = keep_column (self, statement, 2);
  producer->address = keep_column (self, statement, 3);
  producer->phone = keep_column (self, statement, 4);
  producer->representative = keep_column (self, statement, 5);
  producer->unit = ocop_statement_int64 (statement, 6);
  g_hash_table_insert (to, &producer->id, producer);
}

static void
read_product (OcopCatalogue *self,
              OcopStatement *statement,
              GHashTable    *from,
              GHashTable    *to)
{
  OcopCatalogueProduct *product = ocop_catalogue_add_product (self);

  product->id = ocop_statement_int64 (statement, 0);
  product->code = keep_column (self, statement, 1);
  product->name = keep_column (self, statement, 2);
  product->producer = find (from, statement, 3);
  product->set_regulation = keep_column (self, statement, 4);
  product->set_no = ocop_statement_int (statement, 5);
  g_hash_table_insert (to, &product->id, product);
}

static void
read_decision (OcopCatalogue *self,
               OcopStatement *statement,
               GHashTable    *from,
               GHashTable    *to)
{
  OcopCatalogueDecision *decision = ocop_catalogue_add_decision (self);

  decision->id = ocop_statement_int64 (statement, 0);
  decision->number = keep_column (self, statement, 1);
  decision->issued_on = keep_column (self, statement, 2);
  decision->authority = keep_column (self, statement, 3);
  g_hash_table_insert (to, &decision->id, decision);
}

static void
read_round (OcopCatalogue *self,
            OcopStatement *statement,
            GHashTable    *from,
            GHashTable    *to)
{
  OcopCatalogueRound *round = ocop_catalogue_add_round (self);

  round->id = ocop_statement_int64 (statement, 0);
  round->year = ocop_statement_int (statement, 1);
  round->ordinal = ocop_statement_int (statement, 2);
  g_hash_table_insert (to, &round->id, round);
}

/* The score of the council's sheets in the same round comes before a published one, as in the register. */
#define RECOGNITION_SQL \
  "SELECT c.id, c.stars, c.kind, c.year, c.authority, c.source, " \
  "       CASE WHEN u.sheets > 0 THEN u.sum ELSE c.score_num END, " \
  "       CASE WHEN u.sheets > 0 THEN u.sheets ELSE c.score_den END, " \
  "       u.sheets > 0, c.product, coalesce (c.decision, 0), coalesce (c.round, 0), c.illustrative, max (u.id) " \
  "FROM recognition c LEFT JOIN dossier d ON d.product = c.product AND d.round = c.round " \
  "LEFT JOIN session_product sp ON sp.dossier = d.id LEFT JOIN outcome u ON u.session_product = sp.id " \
  "GROUP BY c.id ORDER BY c.id"

/* What a recognition leads to, by row id. */
typedef struct
{
  GHashTable *products;
  GHashTable *decisions;
  GHashTable *rounds;
} Others;

static gboolean
read_recognitions (OcopCatalogue *self,
                   OcopDb        *db,
                   const Others  *others,
                   GError       **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, RECOGNITION_SQL, ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopCatalogueProduct *product = find (others->products, &statement, 9);
      OcopCatalogueRecognition *recognition;

      if (product == NULL)
        continue;
      recognition = ocop_catalogue_add_recognition (self, product);
      recognition->id = ocop_statement_int64 (&statement, 0);
      recognition->stars = ocop_statement_int (&statement, 1);
      recognition->kind = keep_column (self, &statement, 2);
      recognition->year = ocop_statement_int (&statement, 3);
      recognition->authority = keep_column (self, &statement, 4);
      recognition->source = keep_column (self, &statement, 5);
      recognition->has_score = !ocop_statement_is_null (&statement, 6) && ocop_statement_int64 (&statement, 7) > 0;
      if (recognition->has_score)
        recognition->score = ocop_fraction_new (ocop_statement_int64 (&statement, 6), ocop_statement_int64 (&statement, 7));
      recognition->has_sheets = ocop_statement_int (&statement, 8) != 0;
      recognition->decision = find (others->decisions, &statement, 10);
      recognition->round = find (others->rounds, &statement, 11);
      recognition->illustrative = ocop_statement_int (&statement, 12) != 0;
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_catalogue_load:
 * @db: a connection
 * @error: return location
 *
 * Ideas without a producer are left out: lists are of what somebody makes.
 *
 * Returns: (transfer full) (nullable): everything recognised, with its products, producers, decisions and rounds
 */
OcopCatalogue *
ocop_catalogue_load (OcopDb  *db,
                     GError **error)
{
  g_autoptr (OcopCatalogue) self = g_new0 (OcopCatalogue, 1);
  g_autoptr (GHashTable) producers = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) products = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) decisions = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) rounds = g_hash_table_new (g_int64_hash, g_int64_equal);
  const Others others = { products, decisions, rounds };

  self->producers = g_ptr_array_new_with_free_func (g_free);
  self->products = g_ptr_array_new_with_free_func (free_product);
  self->decisions = g_ptr_array_new_with_free_func (g_free);
  self->rounds = g_ptr_array_new_with_free_func (g_free);
  self->recognitions = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_string_chunk_new (16 * 1024);
  if (!read_all (self, db,
                 "SELECT id, name, type, address, phone, representative, coalesce (unit, 0) FROM producer ORDER BY id",
                 read_producer, NULL, producers, error) ||
      !read_all (self, db,
                 "SELECT id, code, name, producer, set_regulation, coalesce (set_no, 0) FROM product "
                 "WHERE producer IS NOT NULL ORDER BY id",
                 read_product, producers, products, error) ||
      !read_all (self, db, "SELECT id, number, issued_on, authority FROM decision ORDER BY id", read_decision, NULL,
                 decisions, error) ||
      !read_all (self, db, "SELECT id, year, ordinal FROM round WHERE level = 'city' ORDER BY id", read_round, NULL, rounds,
                 error) ||
      !read_recognitions (self, db, &others, error))
    return NULL;

  return g_steal_pointer (&self);
}
