/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-facts.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-ranks-private.h"
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
booth_free (gpointer data)
{
  OcopFairBooth *booth = data;

  g_free (booth->number);
  g_free (booth);
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

static OcopFairParticipant *
find (const OcopFairFacts *self,
      OcopStatement       *statement,
      int                  column)
{
  gint64 id = ocop_statement_int64 (statement, column);

  return g_hash_table_lookup (self->participants_by_id, &id);
}

typedef void (*ReadRow) (OcopFairFacts *self,
                         OcopStatement *statement);

/* Reads the rows of a statement about the fair. */
static gboolean
read_rows (OcopFairFacts *self,
           OcopDb        *db,
           const char    *sql,
           ReadRow        read,
           GError       **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, sql, "l", ocop_record_get_id (self->record)))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    read (self, &statement);

  return ocop_pass_error (&local, error);
}

#define PARTICIPANTS_SQL \
  "SELECT p.id, p.producer, r.name, coalesce (r.unit, 0), p.wish, p.approval, p.attendance, p.invited_on, p.wished_on, p.decided_on, " \
  "       p.reason FROM participation p JOIN producer r ON r.id = p.producer WHERE p.fair = ? ORDER BY r.sort_key, p.id"

static void
read_participant (OcopFairFacts *self,
                  OcopStatement *statement)
{
  OcopFairParticipant *participant = g_new0 (OcopFairParticipant, 1);

  participant->id = ocop_statement_int64 (statement, 0);
  participant->producer = ocop_statement_int64 (statement, 1);
  participant->name = ocop_statement_dup (statement, 2);
  participant->unit = ocop_statement_int64 (statement, 3);
  participant->wish = g_intern_string (ocop_statement_text (statement, 4));
  participant->approval = g_intern_string (ocop_statement_text (statement, 5));
  participant->attendance = g_intern_string (ocop_statement_text (statement, 6));
  participant->invited_on = ocop_statement_dup (statement, 7);
  participant->wished_on = ocop_statement_dup (statement, 8);
  participant->decided_on = ocop_statement_dup (statement, 9);
  participant->reason = ocop_statement_dup (statement, 10);
  participant->products = g_ptr_array_new_with_free_func (product_free);
  g_ptr_array_add (self->participants, participant);
  g_hash_table_insert (self->participants_by_id, &participant->id, participant);
}

/* With the rank held on the first day: ?1 that day, ?2 the day up to which a certificate is about to lapse, ?3 the fair. */
#define PRODUCTS_SQL \
  "WITH " OCOP_HELD_SQL ("AND c.product IN (SELECT x.product FROM participation p JOIN participation_product x ON x.participation = p.id " \
                         "WHERE p.fair = ?3)") \
  " SELECT p.id, x.id, t.id, t.name, coalesce (h.stars, 0), " OCOP_CERTIFICATE_SQL \
  " FROM participation p JOIN participation_product x ON x.participation = p.id JOIN product t ON t.id = x.product " \
  "LEFT JOIN held h ON h.product = t.id WHERE p.fair = ?3 ORDER BY t.sort_key, t.id"

static gboolean
read_products (OcopFairFacts *self,
               OcopDb        *db,
               GError       **error)
{
  const char *first = ocop_record_get_text (self->record, OCOP_FAIR_STARTS_ON);
  g_autofree char *soon = ocop_date_add_months (first, OCOP_LAPSING_MONTHS);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, PRODUCTS_SQL, "ttl", first, soon, ocop_record_get_id (self->record)))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopFairParticipant *participant = find (self, &statement, 0);
      OcopFairProduct *product = g_new0 (OcopFairProduct, 1);

      product->id = ocop_statement_int64 (&statement, 1);
      product->product = ocop_statement_int64 (&statement, 2);
      product->name = ocop_statement_dup (&statement, 3);
      product->stars = ocop_statement_int (&statement, 4);
      product->certificate = g_intern_string (ocop_statement_text (&statement, 5));
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
  OcopFairParticipant *participant = find (self, statement, 0);

  participant->n_supports = ocop_statement_int (statement, 1);
  participant->support = ocop_statement_int64 (statement, 2);
  participant->supports = ocop_statement_dup (statement, 3);
  self->support += participant->support;
}

#define RETURNS_SQL \
  "SELECT r.participation, count(*), coalesce (sum (r.ocop_revenue), 0), coalesce (sum (r.other_revenue), 0), " \
  "       coalesce (sum (r.visitors), 0) FROM booth b JOIN daily_return r ON r.booth = b.id WHERE b.fair = ? GROUP BY r.participation"

static void
read_returns (OcopFairFacts *self,
              OcopStatement *statement)
{
  OcopFairParticipant *participant = find (self, statement, 0);

  participant->n_returns = ocop_statement_int (statement, 1);
  participant->ocop_revenue = ocop_statement_int64 (statement, 2);
  participant->other_revenue = ocop_statement_int64 (statement, 3);
  participant->visitors = ocop_statement_int64 (statement, 4);
  self->n_returns += participant->n_returns;
  self->ocop_revenue += participant->ocop_revenue;
  self->other_revenue += participant->other_revenue;
  self->visitors += participant->visitors;
}

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

/* By zone and, within it, by number as people count: A2 before A10. */
#define BOOTHS_SQL \
  "SELECT b.id, b.number, coalesce (b.zone, 0), coalesce (b.floor_column, 0), coalesce (b.floor_row, 0), coalesce (b.holder, 0) " \
  "FROM booth b LEFT JOIN fair_zone z ON z.id = b.zone WHERE b.fair = ? " \
  "ORDER BY z.position IS NULL, z.position, z.id, rtrim (b.number, '0123456789'), length (b.number), b.number, b.id"

static void
read_booth (OcopFairFacts *self,
            OcopStatement *statement)
{
  OcopFairBooth *booth = g_new0 (OcopFairBooth, 1);
  OcopFairParticipant *holder = find (self, statement, 5);

  booth->id = ocop_statement_int64 (statement, 0);
  booth->number = ocop_statement_dup (statement, 1);
  booth->zone = ocop_statement_int64 (statement, 2);
  booth->column = ocop_statement_int (statement, 3);
  booth->row = ocop_statement_int (statement, 4);
  booth->holder = holder;
  g_ptr_array_add (self->booths, booth);
  if (holder == NULL)
    return;
  self->n_held++;
  holder->n_booths++;
  if (holder->booths == NULL)
    holder->booths = g_strdup (booth->number);
  else
    {
      g_autofree char *before = holder->booths;

      holder->booths = g_strconcat (before, ", ", booth->number, NULL);
    }
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

static void
read_contracts (OcopFairFacts *self,
                OcopStatement *statement)
{
  find (self, statement, 0)->n_contracts = ocop_statement_int (statement, 1);
}

static void
count_funnel (OcopFairFacts *self)
{
  for (guint i = 0; i < self->participants->len; i++)
    {
      const OcopFairParticipant *participant = g_ptr_array_index (self->participants, i);
      gboolean wants = strcmp (participant->wish, "wants") == 0;
      gboolean approved = wants && strcmp (participant->approval, "approved") == 0;

      self->funnel.invited++;
      self->funnel.wanting += wants;
      self->funnel.approved += approved;
      self->funnel.supported += approved && participant->n_supports > 0;
      self->funnel.attended += strcmp (participant->attendance, "attended") == 0;
      self->funnel.absent += strcmp (participant->attendance, "absent") == 0;
      if (approved)
        self->n_products += (int) participant->products->len;
    }
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
  self->booths = g_ptr_array_new_with_free_func (booth_free);
  self->record = ocop_record_load (db, OCOP_KIND_FAIR, fair, error);
  if (self->record == NULL)
    return NULL;
  list_days (self);
  if (!read_rows (self, db, PARTICIPANTS_SQL, read_participant, error) || !read_products (self, db, error) ||
      !read_rows (self, db, SUPPORTS_SQL, read_supports, error) || !read_rows (self, db, RETURNS_SQL, read_returns, error) ||
      !read_rows (self, db, "SELECT id, name, goods FROM fair_zone WHERE fair = ? ORDER BY position, id", read_zone, error) ||
      !read_rows (self, db, BOOTHS_SQL, read_booth, error) || !read_rows (self, db, SUMS_SQL, read_sums, error) ||
      !read_rows (self, db, "SELECT participation, count(*) FROM fair_contract WHERE fair = ? AND participation IS NOT NULL GROUP BY 1",
                  read_contracts, error))
    return NULL;
  count_funnel (self);

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
