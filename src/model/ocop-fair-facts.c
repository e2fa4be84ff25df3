/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-facts-private.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-ranks-private.h"
#include "model/ocop-short-name.h"
#include "store/ocop-statement.h"

#include <string.h>

static void
product_free (gpointer data)
{
  OcopFairProduct *product = data;

  g_free (product->name);
  g_free (product);
}

static void
participant_free (gpointer data)
{
  OcopFairParticipant *participant = data;

  g_free (participant->name);
  g_free (participant->short_name);
  g_free (participant->invited_on);
  g_free (participant->wished_on);
  g_free (participant->decided_on);
  g_free (participant->reason);
  g_free (participant->supports);
  g_free (participant->booths);
  g_ptr_array_unref (participant->products);
  g_free (participant);
}

static void
zone_free (gpointer data)
{
  OcopFairZone *zone = data;

  g_free (zone->name);
  g_free (zone->goods);
  g_free (zone);
}

void
ocop_fair_facts_free (OcopFairFacts *self)
{
  g_clear_object (&self->record);
  g_strfreev (self->days);
  g_hash_table_unref (self->participants_by_id);
  g_ptr_array_unref (self->booths);
  g_ptr_array_unref (self->zones);
  g_ptr_array_unref (self->participants);
  g_free (self);
}

static void
list_days (OcopFairFacts *self)
{
  const char *first = ocop_record_get_text (self->record, OCOP_FAIR_STARTS_ON);

  self->n_days = ocop_date_days_until (first, ocop_record_get_text (self->record, OCOP_FAIR_ENDS_ON)) + 1;
  self->days = g_new0 (char *, self->n_days + 1);
  for (int i = 0; i < self->n_days; i++)
    self->days[i] = ocop_date_add_days (first, i);
}

#define PARTICIPANTS_SQL \
  "SELECT " OCOP_FAIR_STEPS_SQL ", r.name, coalesce (r.unit, 0) " \
  "FROM participation p JOIN producer r ON r.id = p.producer WHERE p.fair = ? ORDER BY r.sort_key, p.id"

static void
read_participant (OcopFairFacts *self,
                  OcopStatement *statement)
{
  OcopFairParticipant *participant = g_new0 (OcopFairParticipant, 1);

  participant->id = ocop_statement_int64 (statement, 0);
  participant->producer = ocop_statement_int64 (statement, 1);
  ocop_fair_participant_read_steps (participant, statement);
  participant->name = ocop_statement_dup (statement, OCOP_FAIR_N_STEPS);
  participant->short_name = ocop_short_name (participant->name);
  participant->unit = ocop_statement_int64 (statement, OCOP_FAIR_N_STEPS + 1);
  participant->products = g_ptr_array_new_with_free_func (product_free);
  g_ptr_array_add (self->participants, participant);
  g_hash_table_insert (self->participants_by_id, &participant->id, participant);
}

/* A product as it stands on the fair's first day. */
typedef struct
{
  gint64 product;
  int stars;
  const char *certificate;
} Standing;

/* ?1 the first day, ?2 the day up to which a certificate is about to lapse, ?3 the fair */
#define STANDINGS_SQL \
  "WITH " OCOP_HELD_SQL ("AND c.product IN (SELECT x.product FROM participation p JOIN participation_product x ON x.participation = p.id " \
                         "WHERE p.fair = ?3)") \
  " SELECT h.product, h.stars, " OCOP_CERTIFICATE_SQL " FROM held h"

static GHashTable *
read_standings (OcopFairFacts *self,
                OcopDb        *db,
                GError       **error)
{
  const char *first = ocop_record_get_text (self->record, OCOP_FAIR_STARTS_ON);
  g_autofree char *soon = ocop_date_add_months (first, OCOP_LAPSING_MONTHS);
  g_autoptr (GHashTable) standings = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, STANDINGS_SQL, "ttl", first, soon, ocop_record_get_id (self->record)))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      Standing *standing = g_new0 (Standing, 1);

      standing->product = ocop_statement_int64 (&statement, 0);
      standing->stars = ocop_statement_int (&statement, 1);
      standing->certificate = g_intern_string (ocop_statement_text (&statement, 2));
      g_hash_table_insert (standings, &standing->product, standing);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&standings) : NULL;
}

#define PRODUCTS_SQL \
  "SELECT p.id, x.id, t.id, t.name FROM participation p JOIN participation_product x ON x.participation = p.id " \
  "JOIN product t ON t.id = x.product WHERE p.fair = ? ORDER BY t.sort_key, t.id"

static gboolean
read_products (OcopFairFacts *self,
               OcopDb        *db,
               GError       **error)
{
  g_autoptr (GHashTable) standings = read_standings (self, db, error);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (standings == NULL || !ocop_statement_begin (&statement, db, error, PRODUCTS_SQL, "l", ocop_record_get_id (self->record)))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopFairParticipant *participant = ocop_fair_facts_find_row (self, &statement, 0);
      OcopFairProduct *product = g_new0 (OcopFairProduct, 1);
      const Standing *standing;

      product->id = ocop_statement_int64 (&statement, 1);
      product->product = ocop_statement_int64 (&statement, 2);
      product->name = ocop_statement_dup (&statement, 3);
      standing = g_hash_table_lookup (standings, &product->product);
      product->stars = standing != NULL ? standing->stars : 0;
      product->certificate = standing != NULL ? standing->certificate : g_intern_static_string ("none");
      g_ptr_array_add (participant->products, product);
    }

  return ocop_pass_error (&local, error);
}

#define SUPPORTS_SQL \
  "SELECT p.id, count(*), coalesce (sum (u.amount), 0), group_concat (u.content, ', ') " \
  "FROM participation p JOIN support u ON u.participation = p.id WHERE p.fair = ? GROUP BY p.id"

static void
read_supports (OcopFairFacts *self,
               OcopStatement *statement)
{
  OcopFairParticipant *participant = ocop_fair_facts_find_row (self, statement, 0);

  participant->n_supports = ocop_statement_int (statement, 1);
  participant->support = ocop_statement_int64 (statement, 2);
  participant->supports = ocop_statement_dup (statement, 3);
  self->support += participant->support;
}

#define RETURNS_SQL \
  "SELECT p.id, count(*), coalesce (sum (r.ocop_revenue), 0), coalesce (sum (r.other_revenue), 0), " \
  "       coalesce (sum (r.visitors), 0), count (r.other_revenue), count (r.visitors) " \
  "FROM participation p JOIN daily_return r ON r.participation = p.id WHERE p.fair = ? GROUP BY p.id"

static void
read_returns (OcopFairFacts *self,
              OcopStatement *statement)
{
  OcopFairParticipant *participant = ocop_fair_facts_find_row (self, statement, 0);

  participant->n_returns = ocop_statement_int (statement, 1);
  participant->ocop_revenue = ocop_statement_int64 (statement, 2);
  participant->other_revenue = ocop_statement_int64 (statement, 3);
  participant->visitors = ocop_statement_int64 (statement, 4);
  participant->n_other = ocop_statement_int (statement, 5);
  participant->n_visitors = ocop_statement_int (statement, 6);
  self->n_returns += participant->n_returns;
  self->n_other += participant->n_other;
  self->n_visitors += participant->n_visitors;
  self->ocop_revenue += participant->ocop_revenue;
  self->other_revenue += participant->other_revenue;
  self->visitors += participant->visitors;
}

#define ZONES_SQL "SELECT id, name, goods FROM fair_zone WHERE fair = ? ORDER BY position, id"

static void
read_zone (OcopFairFacts *self,
           OcopStatement *statement)
{
  OcopFairZone *zone = g_new0 (OcopFairZone, 1);

  zone->id = ocop_statement_int64 (statement, 0);
  zone->name = ocop_statement_dup (statement, 1);
  zone->goods = ocop_statement_dup (statement, 2);
  g_ptr_array_add (self->zones, zone);
}

#define SUMS_SQL \
  "SELECT coalesce ((SELECT sum (amount) FROM fair_budget WHERE fair = ?1), 0), (SELECT count(*) FROM fair_budget WHERE fair = ?1), " \
  "       count (CASE WHEN kind = 'contract' THEN 1 END), count (CASE WHEN kind = 'memorandum' THEN 1 END), coalesce (sum (value), 0) " \
  "FROM fair_contract WHERE fair = ?1"

static void
read_sums (OcopFairFacts *self,
           OcopStatement *statement)
{
  self->budget = ocop_statement_int64 (statement, 0);
  self->n_budget = ocop_statement_int (statement, 1);
  self->n_contracts = ocop_statement_int (statement, 2);
  self->n_memoranda = ocop_statement_int (statement, 3);
  self->contract_value = ocop_statement_int64 (statement, 4);
}

#define CONTRACTS_SQL \
  "SELECT participation, count(*) FROM fair_contract WHERE fair = ? AND participation IS NOT NULL GROUP BY 1"

static void
read_contracts (OcopFairFacts *self,
                OcopStatement *statement)
{
  ocop_fair_facts_find_row (self, statement, 0)->n_contracts = ocop_statement_int (statement, 1);
}

/**
 * ocop_fair_facts_load:
 * @db: a connection
 * @fair: row id
 * @error: %OCOP_ERROR_MISSING if the fair is no longer in the file
 *
 * Returns: (transfer full) (nullable): everything of the fair
 */
OcopFairFacts *
ocop_fair_facts_load (OcopDb  *db,
                      gint64   fair,
                      GError **error)
{
  g_autoptr (OcopFairFacts) self = g_new0 (OcopFairFacts, 1);

  self->participants = g_ptr_array_new_with_free_func (participant_free);
  self->participants_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->zones = g_ptr_array_new_with_free_func (zone_free);
  self->booths = g_ptr_array_new_with_free_func (ocop_fair_booth_free);
  self->record = ocop_record_load (db, OCOP_KIND_FAIR, fair, error);
  if (self->record == NULL)
    return NULL;
  list_days (self);
  if (!ocop_fair_facts_read_rows (self, db, PARTICIPANTS_SQL, read_participant, error) || !read_products (self, db, error) ||
      !ocop_fair_facts_read_rows (self, db, SUPPORTS_SQL, read_supports, error) ||
      !ocop_fair_facts_read_rows (self, db, RETURNS_SQL, read_returns, error) ||
      !ocop_fair_facts_read_rows (self, db, ZONES_SQL, read_zone, error) || !ocop_fair_facts_read_booths (self, db, error) ||
      !ocop_fair_facts_read_rows (self, db, SUMS_SQL, read_sums, error) ||
      !ocop_fair_facts_read_rows (self, db, CONTRACTS_SQL, read_contracts, error))
    return NULL;
  ocop_fair_facts_count_funnel (self);

  return g_steal_pointer (&self);
}

/**
 * ocop_fair_facts_find:
 *
 * Returns: (transfer none) (nullable): the participant with the row id
 */
const OcopFairParticipant *
ocop_fair_facts_find (const OcopFairFacts *self,
                      gint64               participation)
{
  return g_hash_table_lookup (self->participants_by_id, &participation);
}

/**
 * ocop_fair_state:
 * @starts_on: @ends_on: ISO dates, first and last day   @day: ISO date
 *
 * Returns: where the fair stands on the day
 */
OcopFairState
ocop_fair_state (const char *starts_on,
                 const char *ends_on,
                 const char *day)
{
  if (strcmp (day, starts_on) < 0)
    return OCOP_FAIR_COMING;

  return strcmp (day, ends_on) <= 0 ? OCOP_FAIR_RUNNING : OCOP_FAIR_OVER;
}

/**
 * ocop_fair_product_holds:
 *
 * Returns: whether the product was recognised on the fair's first day, as far as is known
 */
gboolean
ocop_fair_product_holds (const OcopFairProduct *self)
{
  return strcmp (self->certificate, "valid") == 0 || strcmp (self->certificate, "lapsing") == 0 ||
         strcmp (self->certificate, "unknown") == 0;
}
