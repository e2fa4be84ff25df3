/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-support.h"

#include "base/ocop-error.h"
#include "model/ocop-fair-sql.h"
#include "model/ocop-ranks-private.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* What each product came to at the fairs of the year (?2 is the year before): ?3 the day up to which wishes count, ?4 one
 * fair or 0. The rank is the one held at the end of the year before (?1), won in that year. */
#define LINES_SQL \
  "WITH " OCOP_HELD_SQL ("AND c.product IN (SELECT product FROM recognition WHERE year = ?2 AND stars = 3)") ", asked AS (" \
  "  SELECT x.product, count(*) AS n_fairs, max (p.wish = 'declines') AS declined, max (p.wish = 'withdrawn') AS withdrawn, " \
  "         max (p.wish = 'wants') AS wants, max (p.wish = 'wants' AND p.approval = 'refused') AS refused, " \
  "         max (p.wish = 'wants' AND p.approval = 'approved') AS approved, " \
  "         max (p.wish = 'wants' AND p.approval = 'approved' AND " OCOP_FAIR_SUPPORTED_SQL ") AS supported, " \
  "         max (p.wish = 'wants' AND p.attendance = 'attended') AS attended " \
  "  FROM fair f JOIN participation p ON p.fair = f.id JOIN participation_product x ON x.participation = p.id " \
  "  WHERE f.year = ?2 + 1 AND (?4 = 0 OR f.id = ?4) AND coalesce (p.wished_on, '') <= ?3 GROUP BY x.product) " \
  "SELECT t.id, t.name, coalesce (r.name, ''), coalesce (a.n_fairs, 0), a.declined, a.withdrawn, a.wants, a.refused, a.approved, " \
  "       a.supported, a.attended " \
  "FROM held h JOIN product t ON t.id = h.product LEFT JOIN producer r ON r.id = t.producer LEFT JOIN asked a ON a.product = t.id " \
  "WHERE h.stars = 3 AND h.year = ?2 ORDER BY t.sort_key, t.id"

enum
{
  DECLINED = 4,
  WITHDRAWN,
  WANTS,
  REFUSED,
  APPROVED,
  SUPPORTED,
  ATTENDED,
};

static void
line_free (gpointer data)
{
  OcopFairSupportLine *line = data;

  g_free (line->name);
  g_free (line->producer);
  g_free (line);
}

void
ocop_fair_support_free (OcopFairSupport *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* The furthest a product came at any fair; that it was refused at one is told only where no other took it. */
static OcopFairAsk
find_ask (OcopStatement *statement)
{
  if (ocop_statement_int (statement, SUPPORTED) != 0)
    return OCOP_FAIR_SUPPORTED;
  if (ocop_statement_int (statement, APPROVED) != 0)
    return OCOP_FAIR_UNSUPPORTED;
  if (ocop_statement_int (statement, REFUSED) != 0)
    return OCOP_FAIR_REFUSED;
  if (ocop_statement_int (statement, WANTS) != 0)
    return OCOP_FAIR_WANTS;
  if (ocop_statement_int (statement, WITHDRAWN) != 0)
    return OCOP_FAIR_WITHDRAWN;
  if (ocop_statement_int (statement, DECLINED) != 0)
    return OCOP_FAIR_DECLINED;

  return ocop_statement_int (statement, 3) > 0 ? OCOP_FAIR_NO_ANSWER : OCOP_FAIR_NOT_ASKED;
}

static void
add_line (OcopFairSupport *self,
          OcopStatement   *statement)
{
  OcopFairSupportLine *line = g_new0 (OcopFairSupportLine, 1);

  line->product = ocop_statement_int64 (statement, 0);
  line->name = ocop_statement_dup (statement, 1);
  line->producer = ocop_statement_dup (statement, 2);
  line->n_fairs = ocop_statement_int (statement, 3);
  line->ask = find_ask (statement);
  line->attended = ocop_statement_int (statement, ATTENDED) != 0;
  self->n_wanting += line->ask >= OCOP_FAIR_WANTS;
  self->n_approved += line->ask >= OCOP_FAIR_UNSUPPORTED;
  self->n_supported += line->ask == OCOP_FAIR_SUPPORTED;
  self->n_attended += line->attended;
  g_ptr_array_add (self->lines, line);
}

/**
 * ocop_fair_support_load:
 * @db: a connection
 * @year: year of the plan
 * @fair: row id of one of its fairs, 0 for all of them together
 * @as_of: ISO date up to which wishes count; one whose day is unknown counts
 * @error: return location
 *
 * The target “3★ products of the year before that want to join fairs and are supported”. The reference set is made of the
 * products whose rank at the end of the year before is three stars, won in that year. A product wants to join if a
 * participation that brings it wants to; it is supported if such a participation was approved and has a support that is for
 * it or for all that the producer brings. It stays supported if the producer then did not come.
 *
 * Returns: (transfer full) (nullable): the products of the reference set and how far each came
 */
OcopFairSupport *
ocop_fair_support_load (OcopDb      *db,
                        int          year,
                        gint64       fair,
                        const char  *as_of,
                        GError     **error)
{
  g_autoptr (OcopFairSupport) self = g_new0 (OcopFairSupport, 1);
  g_autofree char *year_end = g_strdup_printf ("%04d-12-31", year - 1);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  gint64 n_fairs = 0;

  self->year = year;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  if (!ocop_statement_scalar (db, &n_fairs, error, "SELECT count(*) FROM fair WHERE year = ? AND (?2 = 0 OR id = ?2)", "il", year, fair) ||
      !ocop_statement_begin (&statement, db, error, LINES_SQL, "titl", year_end, year - 1, as_of, fair))
    return NULL;
  self->n_fairs = (int) n_fairs;
  while (ocop_statement_next (&statement, &local))
    add_line (self, &statement);

  return ocop_pass_error (&local, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ocop_fair_support_get_rate:
 * @self: how far the products came
 * @percent: (out): supported ÷ wanting in percent, exactly
 *
 * Returns: whether there is a rate: where no product wants to join there is none, which is not 0
 */
gboolean
ocop_fair_support_get_rate (const OcopFairSupport *self,
                            OcopFraction          *percent)
{
  if (self->n_wanting == 0)
    return FALSE;
  *percent = ocop_fraction_new (100 * (gint64) self->n_supported, self->n_wanting);

  return TRUE;
}

/**
 * ocop_fair_support_planned:
 * @db: a connection
 * @year: year of the plan
 * @percent: (out): of the products that want to join that the plan asks to be supported, 0 where it asks for none
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_fair_support_planned (OcopDb  *db,
                           int      year,
                           gint64  *percent,
                           GError **error)
{
  return ocop_statement_scalar (db, percent, error,
                                "SELECT coalesce (max (t.planned), 0) FROM target t JOIN plan p ON p.id = t.plan "
                                "WHERE p.year = ? AND t.measure = 'fair_support'", "i", year);
}

static const struct
{
  const char *label;
  const char *reason;
} words[] = {
  [OCOP_FAIR_NOT_ASKED] = { N_("Not invited"), N_("Not counted: no participation names the product.") },
  [OCOP_FAIR_NO_ANSWER] = { N_("Not answered"), N_("Not counted: invited, and no wish was entered.") },
  [OCOP_FAIR_DECLINED] = { N_("Does not want to"), N_("Not counted: it does not want to join.") },
  [OCOP_FAIR_WITHDRAWN] = { N_("Wish withdrawn"), N_("Not counted: the wish was taken back.") },
  [OCOP_FAIR_WANTS] = { N_("Wants to come"), N_("Counted as wanting; nothing was decided yet.") },
  [OCOP_FAIR_REFUSED] = { N_("Refused"), N_("Counted as wanting; it was refused.") },
  [OCOP_FAIR_UNSUPPORTED] = { N_("At own cost"), N_("Counted as wanting; approved without any support.") },
  [OCOP_FAIR_SUPPORTED] = { N_("Supported"), N_("Counted as wanting and as supported.") },
};

/**
 * ocop_fair_ask_label:
 *
 * Returns: (transfer none): it in a word or two, translated
 */
const char *
ocop_fair_ask_label (OcopFairAsk ask)
{
  return _(words[ask].label);
}

/**
 * ocop_fair_ask_reason:
 *
 * Returns: (transfer none): a sentence on what it counts as and why, translated
 */
const char *
ocop_fair_ask_reason (OcopFairAsk ask)
{
  return _(words[ask].reason);
}
