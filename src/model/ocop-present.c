/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-present.h"

#include "base/ocop-collation.h"
#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-ranks-private.h"
#include "model/ocop-units.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"
#include "store/ocop-transaction.h"

/* So many touched products are brought up to date one by one; more are quicker made anew, all of them. */
#define MOST_ONE_BY_ONE 400

/* Places of states in the order of their choices. */
#define STAGES "idea plan preparing evaluated recognised lapsing lapsed withdrawn"
#define CERTIFICATES "valid lapsing extended lapsed withdrawn unknown none"
#define RENEWALS "late open remind extended filed_late filed not_renewed running unknown withdrawn"
#define TYPES "enterprise cooperative cooperative_group farm household association"
#define DOSSIERS "received returned accepted refused"
#define PLACE(column, choices) column "_place INTEGER AS (instr ('" choices "', " column ")) STORED"

/* place_now: where each unit of the file lies on the date. set_now: what each criteria set belongs to.
 * product_now, producer_now: what lists are filtered and ordered by, and what is computed of their rows; they lie in the
 * order of names, which is the one asked for most. 0: not known. */
#define TABLES \
  "CREATE TEMP TABLE IF NOT EXISTS present (as_of TEXT NOT NULL, seen INTEGER NOT NULL); " \
  "CREATE TEMP TABLE IF NOT EXISTS place_now (unit INTEGER PRIMARY KEY, area INTEGER, area_name TEXT, area_key BLOB, commune TEXT, " \
  "  commune_key BLOB, search TEXT); " \
  "CREATE TEMP TABLE IF NOT EXISTS set_now (regulation TEXT, set_no INTEGER, group_no INTEGER, name TEXT, name_key BLOB, " \
  "  group_name TEXT, group_key BLOB, subgroup TEXT, subgroup_key BLOB, PRIMARY KEY (regulation, set_no)) WITHOUT ROWID; " \
  "CREATE TEMP TABLE IF NOT EXISTS product_now (product INTEGER, producer INTEGER, area INTEGER, group_no INTEGER, " \
  "  stars INTEGER, stage TEXT, certificate TEXT, type TEXT, dossier TEXT, year INTEGER, year_first INTEGER, year_filed INTEGER, " \
  "  year_proposed INTEGER, score INTEGER, expires_on TEXT, decision TEXT, decided_on TEXT, score_num INTEGER, score_den INTEGER, " \
  "  proposed INTEGER, illustrative INTEGER, renewal TEXT, opens_on TEXT, closes_on TEXT, code TEXT, name_key BLOB, producer_key BLOB, area_key BLOB, commune_key BLOB, " \
  "  set_key BLOB, group_key BLOB, subgroup_key BLOB, search TEXT, " \
  "  " PLACE ("stage", STAGES) ", " PLACE ("certificate", CERTIFICATES) ", " PLACE ("renewal", RENEWALS) ", " PLACE ("type", TYPES) ", " PLACE ("dossier", DOSSIERS) ", " \
  "  PRIMARY KEY (name_key, product)) WITHOUT ROWID; " \
  "CREATE UNIQUE INDEX IF NOT EXISTS temp.product_now_product ON product_now (product); " \
  "CREATE INDEX IF NOT EXISTS temp.product_now_producer ON product_now (producer); " \
  "CREATE TEMP TABLE IF NOT EXISTS producer_now (producer INTEGER, area INTEGER, type TEXT, n_products INTEGER, " \
  "  stars INTEGER, name_key BLOB, area_key BLOB, commune_key BLOB, search TEXT, " \
  "  " PLACE ("type", TYPES) ", PRIMARY KEY (name_key, producer)) WITHOUT ROWID; " \
  "CREATE UNIQUE INDEX IF NOT EXISTS temp.producer_now_producer ON producer_now (producer);"

/* A product of which all that is dated comes later than the date was not there yet; one of which nothing is dated is. */
#define IS_THERE \
  "(h.product IS NOT NULL OR g.product IS NOT NULL OR p.proposed_on <= ?1 OR p.plan_received_on <= ?1 " \
  " OR EXISTS (SELECT 1 FROM recognition l WHERE l.product = p.id AND printf ('%04d-01-01', l.year) <= ?1) " \
  " OR (p.proposed_on IS NULL AND p.plan_received_on IS NULL AND NOT EXISTS (SELECT 1 FROM recognition l WHERE l.product = p.id) " \
  "     AND NOT EXISTS (SELECT 1 FROM dossier l WHERE l.product = p.id)))"

/* The score is that of the rank held; a product without one shows what the council gave last. Scores are ordered by their
 * millionths: means of fewer than a thousand sheets differ by more. */
#define SCORE_NUM "CASE WHEN h.product IS NOT NULL THEN h.score_num WHEN u.sheets > 0 THEN u.sum END"
#define SCORE_DEN "CASE WHEN h.product IS NOT NULL THEN h.score_den WHEN u.sheets > 0 THEN u.sheets END"

#define PRODUCTS_SQL(part, which) \
  "INSERT INTO temp.product_now " \
  "WITH " OCOP_HELD_SQL (part) ", " OCOP_FILED_SQL (part) " " \
  "SELECT p.id, coalesce (p.producer, 0), coalesce (a.area, 0), coalesce (k.group_no, 0), h.stars, " OCOP_STAGE_SQL ", " \
  "       " OCOP_CERTIFICATE_SQL ", r.type, g.state, h.year, h.year_first, g.year, " \
  "       CAST (substr (max (coalesce (p.proposed_on, p.plan_received_on), coalesce (p.plan_received_on, p.proposed_on)), " \
  "             1, 4) AS INTEGER), " \
  "       " SCORE_NUM " * 1000000 / " SCORE_DEN ", h.expires_on, h.decision, h.decided_on, " SCORE_NUM ", " SCORE_DEN ", h.proposed, " \
  "       coalesce (h.illustrative, s.illustrative, 0), " OCOP_RENEWAL_SQL ", " OCOP_OPENS_SQL ("h") ", " OCOP_CLOSES_SQL ("h") ", " \
  "       p.code, p.sort_key, r.sort_key, a.area_key, a.commune_key, k.name_key, " \
  "       k.group_key, k.subgroup_key, p.search || char (10) || coalesce (r.search, '') || char (10) || coalesce (a.search, '') || " \
  "       char (10) || coalesce (replace (lower (h.decision), 'Đ', 'd'), '') " \
  "FROM product p LEFT JOIN producer r ON r.id = p.producer " \
  "LEFT JOIN temp.place_now a ON a.unit = CASE WHEN p.producer IS NOT NULL THEN r.unit ELSE p.proposed_by END " \
  "LEFT JOIN temp.set_now k ON k.regulation = p.set_regulation AND k.set_no = p.set_no " \
  "LEFT JOIN held h ON h.product = p.id LEFT JOIN filed g ON g.product = p.id LEFT JOIN outcome u ON u.id = g.outcome " \
  "LEFT JOIN session_product sp ON sp.id = u.session_product LEFT JOIN session s ON s.id = sp.session " \
  "WHERE " IS_THERE " " which

#define PRODUCERS_SQL(which) \
  "INSERT INTO temp.producer_now " \
  "SELECT r.id, coalesce (a.area, 0), r.type, (SELECT count(*) FROM temp.product_now n WHERE n.producer = r.id), " \
  "       (SELECT max (stars) FROM temp.product_now n WHERE n.producer = r.id), r.sort_key, a.area_key, a.commune_key, " \
  "       r.search || char (10) || coalesce (a.search, '') " \
  "FROM producer r LEFT JOIN temp.place_now a ON a.unit = r.unit WHERE ?1 " which

/* What was written since a line of the history touches these products: all that is computed of a product follows from
 * records that have a line when they change. What is no longer there is known from the line itself. */
/* The plus: few lines were written since, but many are of a kind. */
#define SINCE "c.id > ?1 AND +c.kind "
#define TOUCHED_SQL \
  "SELECT c.record AS id FROM change c WHERE " SINCE "= 'product' " \
  "UNION SELECT p.id FROM change c CROSS JOIN product p ON p.producer = c.record WHERE " SINCE "= 'producer' " \
  "UNION SELECT json_extract (c.before, '$.product') FROM change c WHERE " SINCE "IN ('dossier', 'recognition') " \
  "UNION SELECT json_extract (c.after, '$.product') FROM change c WHERE " SINCE "IN ('dossier', 'recognition') " \
  "UNION SELECT r.product FROM change c CROSS JOIN recognition r ON r.id IN (json_extract (c.before, '$.recognition'), " \
  "  json_extract (c.after, '$.recognition')) WHERE " SINCE "= 'certificate' " \
  "UNION SELECT r.product FROM change c CROSS JOIN recognition r ON r.decision = c.record WHERE " SINCE "= 'decision' " \
  "UNION SELECT r.product FROM change c CROSS JOIN recognition r ON r.round = c.record WHERE " SINCE "= 'round' " \
  "UNION SELECT d.product FROM change c CROSS JOIN dossier d ON d.round = c.record WHERE " SINCE "= 'round' " \
  "UNION SELECT d.product FROM change c CROSS JOIN session_product sp ON sp.session = c.record CROSS JOIN dossier d ON d.id = sp.dossier " \
  "  WHERE " SINCE "= 'session' " \
  "UNION SELECT d.product FROM change c CROSS JOIN dossier d ON d.id IN (json_extract (c.before, '$.dossier'), " \
  "  json_extract (c.after, '$.dossier')) WHERE " SINCE "= 'session_product' " \
  "UNION SELECT d.product FROM change c CROSS JOIN session_product sp ON sp.id IN (json_extract (c.before, '$.session_product'), " \
  "  json_extract (c.after, '$.session_product')) CROSS JOIN dossier d ON d.id = sp.dossier WHERE " SINCE "= 'outcome'"

#define TOUCHED_PRODUCERS_SQL \
  "SELECT c.record FROM change c WHERE " SINCE "= 'producer' " \
  "UNION SELECT json_extract (c.before, '$.producer') FROM change c WHERE " SINCE "= 'product' " \
  "UNION SELECT json_extract (c.after, '$.producer') FROM change c WHERE " SINCE "= 'product' " \
  "UNION SELECT p.producer FROM (" TOUCHED_SQL ") t CROSS JOIN product p ON p.id = t.id"

static GArray *
list_ids (OcopDb      *db,
          const char  *sql,
          gint64       since,
          GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, sql, "l", since))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    if (!ocop_statement_is_null (&statement, 0))
      {
        gint64 id = ocop_statement_int64 (&statement, 0);

        g_array_append_val (ids, id);
      }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&ids) : NULL;
}

/**
 * ocop_present_touched_products:
 * @db: a connection   @since: number of a line of the history
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64) (nullable): row ids of the products, also of those that are gone, of which
 *   anything may have changed after that line
 */
GArray *
ocop_present_touched_products (OcopDb  *db,
                               gint64   since,
                               GError **error)
{
  return list_ids (db, TOUCHED_SQL, since, error);
}

/**
 * ocop_present_touched_producers:
 *
 * As ocop_present_touched_products(), of producers and what is computed of their products.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): their row ids
 */
GArray *
ocop_present_touched_producers (OcopDb  *db,
                                gint64   since,
                                GError **error)
{
  return list_ids (db, TOUCHED_PRODUCERS_SQL, since, error);
}

/**
 * ocop_present_is_upset:
 * @db: a connection   @since: number of a line of the history
 * @upset: (out): whether so much was changed after that line that every product may be touched
 * @error: return location
 *
 * Returns: whether it could be told
 */
gboolean
ocop_present_is_upset (OcopDb    *db,
                       gint64     since,
                       gboolean  *upset,
                       GError   **error)
{
  gint64 n_lines = 0;
  gint64 n_units = 0;

  if (!ocop_statement_scalar (db, &n_lines, error, "SELECT max (id) - ?1 FROM change", "l", since) ||
      !ocop_statement_scalar (db, &n_units, error,
                              "SELECT count(*) FROM change WHERE id > ? AND +kind IN ('unit', 'unit_follow')", "l", since))
    return FALSE;
  *upset = n_lines > 10 * MOST_ONE_BY_ONE || n_units > 0;

  return TRUE;
}

static gboolean
fill_places (OcopDb      *db,
             const char  *as_of,
             GError     **error)
{
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, error);
  const GPtrArray *units = map != NULL ? ocop_unit_map_get_all (map) : NULL;

  for (guint i = 0; map != NULL && i < units->len; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (units, i);
      OcopPlace place = ocop_unit_map_place (map, unit->id, as_of);
      g_autofree char *commune = place.commune != NULL ? ocop_unit_get_full_name (place.commune) : NULL;
      g_autofree char *area = place.area == NULL      ? NULL
                              : place.district != NULL ? g_strdup (place.district->name)
                                                       : ocop_unit_get_full_name (place.area);
      g_autofree char *words = g_strconcat (commune != NULL ? commune : "", "\n", area != NULL ? area : "", NULL);
      g_autofree char *search = ocop_text_fold (words);
      g_autoptr (GBytes) area_key = place.area != NULL ? ocop_collation_key (place.area->name) : NULL;
      g_autoptr (GBytes) commune_key = place.commune != NULL ? ocop_collation_key (place.commune->name) : NULL;

      if (!ocop_statement_run (db, error, "INSERT INTO temp.place_now VALUES (?, ?, ?, ?, ?, ?, ?)", "lrtbtbt", unit->id,
                               place.area != NULL ? place.area->id : (gint64) 0, area, area_key, commune, commune_key, search))
        return FALSE;
    }

  return map != NULL;
}

/* Groups of one name are one group, in whatever decision they stand. */
static gboolean
fill_sets (OcopDb  *db,
           GError **error)
{
  g_autoptr (GPtrArray) regulations = ocop_regulations_list (error);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; regulations != NULL && i < regulations->len; i++)
    {
      const OcopRegulation *regulation = g_ptr_array_index (regulations, i);

      for (guint k = 0; k < regulation->n_sets; k++)
        {
          const OcopSet *set = &regulation->sets[k];
          g_autoptr (GBytes) name_key = ocop_collation_key (set->name);
          g_autoptr (GBytes) group_key = set->group != NULL ? ocop_collation_key (set->group) : NULL;
          g_autoptr (GBytes) subgroup_key = set->subgroup != NULL ? ocop_collation_key (set->subgroup) : NULL;
          int number = 0;

          if (set->group != NULL)
            {
              number = GPOINTER_TO_INT (g_hash_table_lookup (groups, set->group));
              if (number == 0)
                number = (int) g_hash_table_size (groups) + 1;
              g_hash_table_insert (groups, (gpointer) set->group, GINT_TO_POINTER (number));
            }
          if (!ocop_statement_run (db, error, "INSERT INTO temp.set_now VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", "tiitbtbtb", regulation->id,
                                   set->no, number, set->name, name_key, set->group, group_key, set->subgroup, subgroup_key))
            return FALSE;
        }
    }

  return regulations != NULL;
}

typedef struct
{
  const char *as_of;
  const char *soon; /* up to when a certificate is about to lapse */
  gint64 seen;      /* (out) */
} Wanted;

static gboolean
make_anew (OcopDb        *db,
           const Wanted  *wanted,
           GError       **error)
{
  return ocop_db_exec (db, "DELETE FROM temp.place_now; DELETE FROM temp.set_now; DELETE FROM temp.product_now; "
                           "DELETE FROM temp.producer_now;", error) &&
         fill_places (db, wanted->as_of, error) && fill_sets (db, error) &&
         ocop_statement_run (db, error, PRODUCTS_SQL ("", ""), "tt", wanted->as_of, wanted->soon) &&
         ocop_statement_run (db, error, PRODUCERS_SQL (""), "i", 1);
}

static gboolean
renew (OcopDb        *db,
       const Wanted  *wanted,
       gint64         since,
       GError       **error)
{
  g_autoptr (GArray) products = ocop_present_touched_products (db, since, error);
  g_autoptr (GArray) producers = products != NULL ? ocop_present_touched_producers (db, since, error) : NULL;

  if (producers == NULL)
    return FALSE;
  if (products->len > MOST_ONE_BY_ONE || producers->len > MOST_ONE_BY_ONE)
    return make_anew (db, wanted, error);
  for (guint i = 0; i < products->len; i++)
    {
      gint64 id = g_array_index (products, gint64, i);

      if (!ocop_statement_run (db, error, "DELETE FROM temp.product_now WHERE product = ?", "l", id) ||
          !ocop_statement_run (db, error, PRODUCTS_SQL ("AND c.product = ?3", "AND p.id = ?3"), "ttl", wanted->as_of, wanted->soon, id))
        return FALSE;
    }
  for (guint i = 0; i < producers->len; i++)
    {
      gint64 id = g_array_index (producers, gint64, i);

      if (!ocop_statement_run (db, error, "DELETE FROM temp.producer_now WHERE producer = ?", "l", id) ||
          !ocop_statement_run (db, error, PRODUCERS_SQL ("AND r.id = ?2"), "il", 1, id))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_state (OcopDb  *db,
            char   **as_of,
            gint64  *seen,
            GError **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM temp.sqlite_schema WHERE name = 'present'", ""))
    return FALSE;
  if (n == 0)
    return TRUE;
  if (!ocop_statement_begin (&statement, db, error, "SELECT as_of, seen FROM temp.present", ""))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      *as_of = ocop_statement_dup (&statement, 0);
      *seen = ocop_statement_int64 (&statement, 1);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
work (OcopDb    *db,
      gpointer   data,
      GError   **error)
{
  Wanted *wanted = data;
  g_autofree char *as_of = NULL;
  gint64 seen = 0;
  gboolean anew;

  if (!read_state (db, &as_of, &seen, error) ||
      !ocop_statement_scalar (db, &wanted->seen, error, "SELECT max (id) FROM change", ""))
    return FALSE;
  if (as_of == NULL && !ocop_db_exec (db, TABLES, error))
    return FALSE;
  anew = g_strcmp0 (as_of, wanted->as_of) != 0 || wanted->seen < seen;
  if (!anew && !ocop_present_is_upset (db, seen, &anew, error))
    return FALSE;

  return (anew ? make_anew (db, wanted, error) : renew (db, wanted, seen, error)) &&
         ocop_statement_run (db, error, "DELETE FROM temp.present", "") &&
         ocop_statement_run (db, error, "INSERT INTO temp.present VALUES (?, ?)", "tl", wanted->as_of, wanted->seen);
}

/**
 * ocop_present_prepare:
 * @db: a connection
 * @as_of: ISO date
 * @seen: (out): number of the last line of the history that is taken account of
 * @error: return location
 *
 * Sees to it that temp.product_now and temp.producer_now say what is so on @as_of. Only what the history says was
 * touched since is computed again.
 *
 * Returns: whether they do
 */
gboolean
ocop_present_prepare (OcopDb      *db,
                      const char  *as_of,
                      gint64      *seen,
                      GError     **error)
{
  g_autofree char *soon = ocop_date_add_months (as_of, OCOP_LAPSING_MONTHS);
  Wanted wanted = { .as_of = as_of, .soon = soon };
  g_autofree char *held = NULL;
  gint64 last = 0;

  *seen = 0;
  if (!read_state (db, &held, seen, error) || !ocop_statement_scalar (db, &last, error, "SELECT max (id) FROM change", ""))
    return FALSE;
  if (g_strcmp0 (held, as_of) == 0 && last == *seen)
    return TRUE;
  if (!ocop_transaction_aside (db, work, &wanted, error))
    return FALSE;
  *seen = wanted.seen;

  return TRUE;
}
