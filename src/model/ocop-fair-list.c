/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-list.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "store/ocop-statement.h"

static void
listed_free (gpointer data)
{
  OcopFairListed *listed = data;

  g_free (listed->name);
  g_free (listed->place);
  g_free (listed->hosts);
  g_free (listed->starts_on);
  g_free (listed->ends_on);
  g_free (listed);
}

#define LIST_SQL(where) \
  "SELECT f.id, f.name, f.place, f.hosts, f.kind, f.outside, f.held_by_city, f.year, f.starts_on, f.ends_on, f.illustrative, " \
  "       (SELECT count(*) FROM participation p WHERE p.fair = f.id AND p.wish = 'wants' AND p.approval = 'approved'), " \
  "       (SELECT count(*) FROM participation p WHERE p.fair = f.id AND p.attendance = 'attended'), " \
  "       (SELECT count(*) FROM booth b WHERE b.fair = f.id), (SELECT count(b.holder) FROM booth b WHERE b.fair = f.id), " \
  "       coalesce (r.n, 0), coalesce (r.ocop, 0), coalesce (r.other, 0), coalesce (r.visitors, 0), " \
  "       (SELECT count(*) FROM fair_contract c WHERE c.fair = f.id), " \
  "       (SELECT coalesce (sum (c.value), 0) FROM fair_contract c WHERE c.fair = f.id) " \
  "FROM fair f LEFT JOIN (SELECT b.fair, count(*) AS n, sum (r.ocop_revenue) AS ocop, sum (r.other_revenue) AS other, " \
  "                              sum (r.visitors) AS visitors FROM booth b JOIN daily_return r ON r.booth = b.id GROUP BY b.fair) r " \
  "ON r.fair = f.id WHERE " where " ORDER BY f.starts_on, f.sort_key, f.id"

static OcopFairListed *
read_listed (OcopStatement *statement)
{
  OcopFairListed *listed = g_new0 (OcopFairListed, 1);

  listed->fair = ocop_statement_int64 (statement, 0);
  listed->name = ocop_statement_dup (statement, 1);
  listed->place = ocop_statement_dup (statement, 2);
  listed->hosts = ocop_statement_dup (statement, 3);
  listed->kind = g_intern_string (ocop_statement_text (statement, 4));
  listed->outside = ocop_statement_int (statement, 5) != 0;
  listed->held_by_city = ocop_statement_int (statement, 6) != 0;
  listed->year = ocop_statement_int (statement, 7);
  listed->starts_on = ocop_statement_dup (statement, 8);
  listed->ends_on = ocop_statement_dup (statement, 9);
  listed->n_days = ocop_date_days_until (listed->starts_on, listed->ends_on) + 1;
  listed->illustrative = ocop_statement_int (statement, 10) != 0;
  listed->n_participants = ocop_statement_int (statement, 11);
  listed->n_attended = ocop_statement_int (statement, 12);
  listed->n_booths = ocop_statement_int (statement, 13);
  listed->n_held = ocop_statement_int (statement, 14);
  listed->n_returns = ocop_statement_int (statement, 15);
  listed->ocop_revenue = ocop_statement_int64 (statement, 16);
  listed->other_revenue = ocop_statement_int64 (statement, 17);
  listed->visitors = ocop_statement_int64 (statement, 18);
  listed->n_contracts = ocop_statement_int (statement, 19);
  listed->contract_value = ocop_statement_int64 (statement, 20);

  return listed;
}

static GPtrArray *
read_list (OcopStatement  *statement,
           GError        **error)
{
  g_autoptr (GPtrArray) fairs = g_ptr_array_new_with_free_func (listed_free);
  g_autoptr (GError) local = NULL;

  while (ocop_statement_next (statement, &local))
    g_ptr_array_add (fairs, read_listed (statement));

  return ocop_pass_error (&local, error) ? g_steal_pointer (&fairs) : NULL;
}

/**
 * ocop_fair_list_load:
 * @db: a connection
 * @year: year of the plan, 0 for all years
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OcopFairListed): the fairs, by their first day
 */
GPtrArray *
ocop_fair_list_load (OcopDb  *db,
                     int      year,
                     GError **error)
{
  g_auto (OcopStatement) statement = { 0 };

  if (!ocop_statement_begin (&statement, db, error, LIST_SQL ("(?1 = 0 OR f.year = ?1)"), "i", year))
    return NULL;

  return read_list (&statement, error);
}

/**
 * ocop_fair_list_load_until:
 * @db: a connection
 * @last: ISO date
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OcopFairListed): the fairs that began on the day or before, by their first
 *   day, for a comparison
 */
GPtrArray *
ocop_fair_list_load_until (OcopDb      *db,
                           const char  *last,
                           GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };

  if (!ocop_statement_begin (&statement, db, error, LIST_SQL ("f.starts_on <= ?1"), "t", last))
    return NULL;

  return read_list (&statement, error);
}

/**
 * ocop_fair_listed_per_day:
 * @self: a fair
 * @revenue: (out): OCOP revenue a day in đồng, exactly
 *
 * Returns: whether there is any: a fair without returns has none, which is not 0
 */
gboolean
ocop_fair_listed_per_day (const OcopFairListed *self,
                          OcopFraction         *revenue)
{
  if (self->n_returns == 0)
    return FALSE;
  *revenue = ocop_fraction_new (self->ocop_revenue, self->n_days);

  return TRUE;
}

/**
 * ocop_fair_listed_per_booth:
 * @self: a fair
 * @revenue: (out): OCOP revenue a booth that was held in đồng, exactly
 *
 * Returns: whether there is any: a fair without returns has none, which is not 0
 */
gboolean
ocop_fair_listed_per_booth (const OcopFairListed *self,
                            OcopFraction         *revenue)
{
  if (self->n_returns == 0 || self->n_held == 0)
    return FALSE;
  *revenue = ocop_fraction_new (self->ocop_revenue, self->n_held);

  return TRUE;
}

/**
 * ocop_fraction_round_to_whole:
 * @fraction: of đồng, zero or more
 *
 * Returns: the nearest whole number, half up, for people; nothing is computed from it
 */
gint64
ocop_fraction_round_to_whole (OcopFraction fraction)
{
  return fraction.num / fraction.den + (fraction.num % fraction.den * 2 >= fraction.den);
}

static void
visit_free (gpointer data)
{
  OcopFairVisit *visit = data;

  g_free (visit->name);
  g_free (visit->starts_on);
  g_free (visit->ends_on);
  g_free (visit);
}

#define VISITS_SQL \
  "SELECT f.id, f.name, f.starts_on, f.ends_on, f.outside, p.producer, p.wish, p.approval, p.attendance, " \
  "       (SELECT count(*) FROM support u WHERE u.participation = p.id), " \
  "       (SELECT coalesce (sum (u.amount), 0) FROM support u WHERE u.participation = p.id), " \
  "       (SELECT coalesce (sum (r.ocop_revenue), 0) FROM daily_return r WHERE r.participation = p.id), " \
  "       (SELECT coalesce (sum (r.other_revenue), 0) FROM daily_return r WHERE r.participation = p.id), " \
  "       (SELECT count(*) FROM daily_return r WHERE r.participation = p.id), " \
  "       (SELECT count(*) FROM fair_contract c WHERE c.participation = p.id AND (?2 = 0 OR c.product IS NULL OR c.product = ?2)) " \
  "FROM participation p JOIN fair f ON f.id = p.fair WHERE (?1 = 0 OR p.producer = ?1) AND (?2 = 0 OR p.id IN " \
  "(SELECT x.participation FROM participation_product x WHERE x.product = ?2)) ORDER BY f.starts_on DESC, f.id DESC"

/**
 * ocop_fair_visits_load:
 * @db: a connection
 * @producer: row id, 0 for any   @product: row id of a product that was brought, 0 for any
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OcopFairVisit): all participations, the latest first; revenue is that of
 *   the producer, whatever it brought
 */
GPtrArray *
ocop_fair_visits_load (OcopDb  *db,
                       gint64   producer,
                       gint64   product,
                       GError **error)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (visit_free);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, VISITS_SQL, "ll", producer, product))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopFairVisit *visit = g_new0 (OcopFairVisit, 1);

      visit->fair = ocop_statement_int64 (&statement, 0);
      visit->name = ocop_statement_dup (&statement, 1);
      visit->starts_on = ocop_statement_dup (&statement, 2);
      visit->ends_on = ocop_statement_dup (&statement, 3);
      visit->outside = ocop_statement_int (&statement, 4) != 0;
      visit->producer = ocop_statement_int64 (&statement, 5);
      visit->wish = g_intern_string (ocop_statement_text (&statement, 6));
      visit->approval = g_intern_string (ocop_statement_text (&statement, 7));
      visit->attendance = g_intern_string (ocop_statement_text (&statement, 8));
      visit->supported = ocop_statement_int (&statement, 9) > 0;
      visit->support = ocop_statement_int64 (&statement, 10);
      visit->ocop_revenue = ocop_statement_int64 (&statement, 11);
      visit->other_revenue = ocop_statement_int64 (&statement, 12);
      visit->n_returns = ocop_statement_int (&statement, 13);
      visit->n_contracts = ocop_statement_int (&statement, 14);
      g_ptr_array_add (visits, visit);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&visits) : NULL;
}
