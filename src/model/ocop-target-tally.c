/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-target.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-register.h"
#include "store/ocop-statement.h"

#include <string.h>

/* One product that may be counted, and what it is counted by. */
typedef struct
{
  gint64 product;
  gint64 producer;
  gint64 area;
  int stars;
} Member;

typedef struct
{
  const OcopTargetFacts *facts;
  const OcopTargetRule *rule;
  const OcopUnit *unit; /* (nullable): as it is on the date of the figures */
  GArray *members;
} Gathering;

/* Subsets that the register does not tell: product, stars, producer. ?1 year, ?2 date of the figures. */
static const struct
{
  const char *subset;
  const char *sql;
} statements[] = {
  { "upgraded",
    "SELECT c.product, max (c.stars), p.producer FROM recognition c JOIN product p ON p.id = c.product "
    "LEFT JOIN decision d ON d.id = c.decision WHERE c.kind = 'upgrade' AND c.stars >= 3 AND c.year = ?1 "
    "AND coalesce (d.issued_on, printf ('%04d-01-01', c.year)) <= ?2 GROUP BY c.product" },
  { "re_evaluated",
    "SELECT c.product, max (c.stars), p.producer FROM recognition c JOIN product p ON p.id = c.product "
    "LEFT JOIN decision d ON d.id = c.decision WHERE c.kind = 're_evaluation' AND c.stars >= 3 AND c.year = ?1 "
    "AND coalesce (d.issued_on, printf ('%04d-01-01', c.year)) <= ?2 GROUP BY c.product" },
  { "filed",
    "SELECT d.product, 0, p.producer FROM dossier d JOIN round b ON b.id = d.round JOIN product p ON p.id = d.product "
    "WHERE b.year = ?1 AND d.state <> 'withdrawn' AND coalesce (d.received_on, printf ('%04d-01-01', b.year)) <= ?2 "
    "GROUP BY d.product" },
  { "scored",
    "SELECT d.product, max (u.rank), p.producer FROM outcome u JOIN session_product sp ON sp.id = u.session_product "
    "JOIN dossier d ON d.id = sp.dossier JOIN session s ON s.id = sp.session JOIN round b ON b.id = s.round "
    "JOIN product p ON p.id = d.product WHERE u.rank >= 3 AND sp.knock_out IS NULL AND b.year = ?1 AND b.level = 'city' "
    "AND coalesce (s.held_on, '') <= ?2 GROUP BY d.product" },
  { "sent",
    "SELECT d.product, 0, p.producer FROM dossier d JOIN round b ON b.id = d.round JOIN product p ON p.id = d.product "
    "WHERE b.year = ?1 AND b.level = 'centre' AND d.state <> 'withdrawn' "
    "AND coalesce (d.received_on, printf ('%04d-01-01', b.year)) <= ?2 GROUP BY d.product" },
  { "all", "SELECT id, 0, producer FROM product WHERE producer IS NOT NULL AND ?1 > 0 AND ?2 > ''" },
  { "all producers", "SELECT 0, 0, id FROM producer WHERE ?1 > 0 AND ?2 > ''" },
};

/**
 * ocop_target_tally_clear:
 *
 * Frees the lists.
 */
void
ocop_target_tally_clear (OcopTargetTally *self)
{
  g_clear_pointer (&self->counted, g_array_unref);
  g_clear_pointer (&self->reference, g_array_unref);
}

static gboolean
row_is_in (const OcopTargetFacts *facts,
           const OcopRegisterRow *row,
           const char            *subset)
{
  if (strcmp (subset, "ever") == 0)
    return TRUE;
  if (strcmp (subset, "in_force") == 0)
    return row->validity == OCOP_VALIDITY_IN_FORCE;
  if (strcmp (subset, "recognised") == 0)
    return row->year_first == facts->year;
  if (strcmp (subset, "lapsing") == 0)
    return row->validity != OCOP_VALIDITY_WITHDRAWN && row->expires_on != NULL && ocop_date_year (row->expires_on) == facts->year;

  return strcmp (subset, "withdrawn") == 0 && row->validity == OCOP_VALIDITY_WITHDRAWN;
}

/* Whether a product whose producer sits in @unit_id is asked for; its area comes with the answer. */
static gboolean
is_asked (const Gathering *self,
          gint64           unit_id,
          const char      *producer_type,
          int              stars,
          gint64          *area)
{
  OcopPlace place = ocop_unit_map_place (self->facts->units, unit_id, self->facts->as_of);

  *area = place.area != NULL ? place.area->id : 0;
  if (self->rule->stars > 0 && stars < self->rule->stars)
    return FALSE;
  if (self->rule->producer_type != NULL && g_strcmp0 (producer_type, self->rule->producer_type) != 0)
    return FALSE;

  return self->rule->unit == 0 || (self->unit != NULL && (place.area == self->unit || place.commune == self->unit));
}

static void
take_member (Gathering *self,
             gint64     product,
             int        stars,
             gint64     producer,
             gint64     unit,
             const char *type)
{
  Member member = { .product = product, .producer = producer, .stars = stars };

  if (is_asked (self, unit, type, stars, &member.area))
    g_array_append_val (self->members, member);
}

static gboolean
gather_from_register (Gathering   *self,
                      const char  *subset,
                      GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  g_autoptr (GHashTable) units = g_hash_table_new (g_direct_hash, g_direct_equal);

  /* A register row names its area; a ward's own products are told apart by the producer's unit. */
  if (!ocop_statement_begin (&statement, self->facts->db, error, "SELECT id, coalesce (unit, 0) FROM producer", ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    g_hash_table_insert (units, GSIZE_TO_POINTER (ocop_statement_int64 (&statement, 0)),
                         GSIZE_TO_POINTER (ocop_statement_int64 (&statement, 1)));
  if (!ocop_pass_error (&local, error))
    return FALSE;
  for (guint i = 0; i < self->facts->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (self->facts->rows, i);

      if (row_is_in (self->facts, row, subset))
        take_member (self, row->product, row->stars, row->producer,
                     (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (units, GSIZE_TO_POINTER (row->producer))), row->producer_type);
    }

  return TRUE;
}

static gboolean
gather_from_statement (Gathering   *self,
                       const char  *sql,
                       GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_auto (OcopStatement) producer = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, self->facts->db, error, sql, "it", self->facts->year, self->facts->as_of) ||
      !ocop_statement_prepare (&producer, self->facts->db, "SELECT coalesce (unit, 0), type FROM producer WHERE id = ?", error))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      ocop_statement_reset (&producer);
      ocop_statement_bind_int64 (&producer, 1, ocop_statement_int64 (&statement, 2));
      if (ocop_statement_next (&producer, &local))
        take_member (self, ocop_statement_int64 (&statement, 0), ocop_statement_int (&statement, 1),
                     ocop_statement_int64 (&statement, 2), ocop_statement_int64 (&producer, 0), ocop_statement_text (&producer, 1));
      if (local != NULL)
        break;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
gather (Gathering   *self,
        const char  *subset,
        GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    if (strcmp (statements[i].subset, subset) == 0)
      return gather_from_statement (self, statements[i].sql, error);

  return gather_from_register (self, subset, error);
}

/* Each record once: a producer with several products is one producer. */
static GArray *
take_ids (GArray           *members,
          OcopTargetMeasure measure)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < members->len; i++)
    {
      const Member *member = &g_array_index (members, Member, i);
      gint64 id = measure == OCOP_TARGET_PRODUCTS ? member->product : measure == OCOP_TARGET_PRODUCERS ? member->producer : member->area;

      if (id != 0 && g_hash_table_add (seen, GSIZE_TO_POINTER (id)))
        g_array_append_val (ids, id);
    }

  return ids;
}

static GArray *
read_ids (OcopDb      *db,
          const char  *sql,
          gint64       plan,
          const char  *as_of,
          GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, sql, "lt", plan, as_of))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 id = ocop_statement_int64 (&statement, 0);

      g_array_append_val (ids, id);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&ids) : NULL;
}

/* All there are on the map of the day. */
static GArray *
take_areas (const OcopTargetFacts *facts)
{
  g_autoptr (GPtrArray) areas = ocop_unit_map_areas (facts->units, facts->as_of);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < areas->len; i++)
    g_array_append_val (ids, ((const OcopUnit *) g_ptr_array_index (areas, i))->id);

  return ids;
}

static gboolean
tally_tasks (const OcopTargetFacts *facts,
             const OcopTargetRule  *rule,
             OcopTargetTally             *tally,
             GError               **error)
{
  tally->kind = OCOP_KIND_TASK;
  tally->counted = read_ids (facts->db, "SELECT id FROM task WHERE plan = ?1 AND state = 'done' AND done_on <= ?2", facts->plan,
                             facts->as_of, error);
  if (tally->counted == NULL)
    return FALSE;
  if (rule->reference != NULL)
    tally->reference = read_ids (facts->db, "SELECT id FROM task WHERE plan = ?1 AND state <> 'dropped' AND ?2 > ''", facts->plan,
                                 facts->as_of, error);

  return rule->reference == NULL || tally->reference != NULL;
}

/* What is counted of a share belongs to the set of which it is one. */
static void
keep_within (OcopTargetTally *tally)
{
  g_autoptr (GHashTable) reference = g_hash_table_new (g_direct_hash, g_direct_equal);
  guint kept = 0;

  for (guint i = 0; i < tally->reference->len; i++)
    g_hash_table_add (reference, GSIZE_TO_POINTER (g_array_index (tally->reference, gint64, i)));
  for (guint i = 0; i < tally->counted->len; i++)
    {
      gint64 id = g_array_index (tally->counted, gint64, i);

      if (g_hash_table_contains (reference, GSIZE_TO_POINTER (id)))
        g_array_index (tally->counted, gint64, kept++) = id;
    }
  g_array_set_size (tally->counted, kept);
}

/**
 * ocop_target_tally:
 * @facts: what is counted from   @rule: a target composed of what can be counted
 * @tally: (out): what was counted; clear it with ocop_target_tally_clear()
 * @error: return location
 *
 * Each record is counted once. Units are those of the map on the day of the figures: what lay in a ward that was merged
 * counts where the ward went. A reference set knows the unit and the kind of producer of the rule, but not its rank:
 * “4 stars of those in force” is a share of all in force.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_target_tally (const OcopTargetFacts  *facts,
                   const OcopTargetRule   *rule,
                   OcopTargetTally              *tally,
                   GError                **error)
{
  OcopTargetRule all_ranks = *rule;
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (Member));
  g_autoptr (GArray) reference = g_array_new (FALSE, FALSE, sizeof (Member));
  Gathering gathering = { .facts = facts, .rule = rule, .members = counted };
  gboolean is_all;

  *tally = (OcopTargetTally) { 0 };
  if (rule->measure == OCOP_TARGET_TASKS)
    return tally_tasks (facts, rule, tally, error);

  tally->kind = rule->measure == OCOP_TARGET_PRODUCTS ? OCOP_KIND_PRODUCT
                : rule->measure == OCOP_TARGET_PRODUCERS ? OCOP_KIND_PRODUCER : OCOP_KIND_UNIT;
  gathering.unit = rule->unit != 0 ? ocop_unit_map_on (facts->units, rule->unit, facts->as_of) : NULL;
  if (!gather (&gathering, rule->subset, error))
    return FALSE;
  tally->counted = take_ids (counted, rule->measure);
  if (rule->reference == NULL)
    return TRUE;

  all_ranks.stars = 0;
  gathering.rule = &all_ranks;
  gathering.members = reference;
  is_all = strcmp (rule->reference, "all") == 0;
  if (is_all && rule->measure == OCOP_TARGET_UNITS)
    tally->reference = take_areas (facts);
  else if (gather (&gathering, is_all && rule->measure == OCOP_TARGET_PRODUCERS ? "all producers" : rule->reference, error))
    tally->reference = take_ids (reference, rule->measure);
  if (tally->reference == NULL)
    return FALSE;
  keep_within (tally);

  return TRUE;
}
