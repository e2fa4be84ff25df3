/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-register.h"

#include "base/ocop-error.h"
#include "model/ocop-ranks-private.h"
#include "model/ocop-units.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <string.h>

void
ocop_register_row_free (OcopRegisterRow *row)
{
  g_free (row->code);
  g_free (row->name);
  g_free (row->producer_name);
  g_free (row->producer_type);
  g_free (row->address);
  g_free (row->commune);
  g_free (row->district);
  g_free (row->sector);
  g_free (row->group);
  g_free (row->subgroup);
  g_free (row->decision);
  g_free (row->decided_on);
  g_free (row->expires_on);
  g_free (row->authority);
  g_free (row);
}

static void
free_row (gpointer row)
{
  ocop_register_row_free (row);
}

static void
place_row (OcopRegisterRow   *row,
           const OcopUnitMap *map,
           gint64             unit_id,
           const char        *as_of)
{
  OcopPlace place = ocop_unit_map_place (map, unit_id, as_of);

  row->unit = unit_id;
  row->area = place.area != NULL ? place.area->id : 0;
  row->commune = place.commune != NULL ? ocop_unit_get_full_name (place.commune) : NULL;
  row->district = place.district != NULL ? g_strdup (place.district->name) : NULL;
}

static gboolean
classify_row (OcopRegisterRow *row,
              const char      *regulation_id,
              GError         **error)
{
  const OcopRegulation *regulation;
  const OcopSet *set;

  if (regulation_id == NULL)
    return TRUE;
  regulation = ocop_regulation_get (regulation_id, error);
  if (regulation == NULL)
    return FALSE;
  set = ocop_regulation_get_set (regulation, row->set);
  if (set == NULL)
    return TRUE;
  row->sector = g_strdup (set->sector);
  row->group = g_strdup (set->group);
  row->subgroup = g_strdup (set->subgroup);

  return TRUE;
}

/**
 * ocop_dossier_kind_from_key:
 * @key: as the file keeps it
 *
 * Returns: the kind of evaluation
 */
OcopDossierKind
ocop_dossier_kind_from_key (const char *key)
{
  if (strcmp (key, "upgrade") == 0)
    return OCOP_DOSSIER_UPGRADE;
  if (strcmp (key, "re_evaluation") == 0)
    return OCOP_DOSSIER_RE_EVALUATION;

  return OCOP_DOSSIER_FIRST;
}

static OcopValidity
validity_from_key (const char *key)
{
  if (strcmp (key, "valid") == 0 || strcmp (key, "extended") == 0)
    return OCOP_VALIDITY_IN_FORCE;
  if (strcmp (key, "withdrawn") == 0)
    return OCOP_VALIDITY_WITHDRAWN;

  return strcmp (key, "lapsed") == 0 ? OCOP_VALIDITY_LAPSED : OCOP_VALIDITY_UNKNOWN;
}

static OcopRegisterRow *
read_row (OcopStatement     *statement,
          const OcopUnitMap *map,
          const char        *as_of,
          GError           **error)
{
  g_autoptr (OcopRegisterRow) row = g_new0 (OcopRegisterRow, 1);

  row->product = ocop_statement_int64 (statement, 0);
  row->producer = ocop_statement_int64 (statement, 1);
  row->code = ocop_statement_dup (statement, 2);
  row->name = ocop_statement_dup (statement, 3);
  row->producer_name = ocop_statement_dup (statement, 4);
  row->producer_type = ocop_statement_dup (statement, 5);
  row->address = ocop_statement_dup (statement, 6);
  place_row (row, map, ocop_statement_int64 (statement, 7), as_of);
  row->set = ocop_statement_int (statement, 9);
  if (!classify_row (row, ocop_statement_text (statement, 8), error))
    return NULL;
  row->stars = ocop_statement_int (statement, 10);
  row->kind = ocop_dossier_kind_from_key (ocop_statement_text (statement, 11));
  row->proposed = ocop_statement_int (statement, 12) != 0;
  row->decision = ocop_statement_dup (statement, 13);
  row->decided_on = ocop_statement_dup (statement, 14);
  row->authority = ocop_statement_dup (statement, 15);
  row->expires_on = ocop_statement_dup (statement, 16);
  row->validity = validity_from_key (ocop_statement_text (statement, 23));
  row->year_first = ocop_statement_int (statement, 17);
  row->has_score = !ocop_statement_is_null (statement, 18);
  if (row->has_score)
    row->score = ocop_fraction_new (ocop_statement_int64 (statement, 18), ocop_statement_int64 (statement, 19));
  row->illustrative = ocop_statement_int (statement, 20) != 0;
  row->year = ocop_statement_int (statement, 21);
  row->round = ocop_statement_int64 (statement, 22);
  row->recognition = ocop_statement_int64 (statement, 24);

  return g_steal_pointer (&row);
}

#define REGISTER_SQL(part) \
  "WITH " OCOP_HELD_SQL (part) \
  "SELECT p.id, r.id, p.code, p.name, r.name, r.type, r.address, coalesce (r.unit, 0), p.set_regulation, coalesce (p.set_no, 0), " \
  "       h.stars, h.kind, h.proposed, h.decision, h.decided_on, h.authority, h.expires_on, h.year_first, h.score_num, h.score_den, " \
  "       h.illustrative, h.year, coalesce (h.round, 0), " OCOP_VALIDITY_SQL ", h.recognition " \
  "FROM held h JOIN product p ON p.id = h.product JOIN producer r ON r.id = p.producer LEFT JOIN round e ON e.id = h.round_first " \
  "ORDER BY h.year_first, coalesce (e.ordinal, 0), h.first"

/**
 * ocop_register_load:
 * @db: a connection
 * @as_of: ISO date on which the ranks hold and the map of units is used
 * @error: return location
 *
 * Each product that holds three stars or more, once, with its last rank up to @as_of.
 *
 * Returns: (transfer full) (element-type OcopRegisterRow) (nullable): by year and round of the first
 *   recognition
 */
GPtrArray *
ocop_register_load (OcopDb      *db,
                    const char  *as_of,
                    GError     **error)
{
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (map == NULL || !ocop_statement_begin (&statement, db, error, REGISTER_SQL (""), "t", as_of))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRegisterRow *row = read_row (&statement, map, as_of, error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  if (!ocop_pass_error (&local, error))
    return NULL;

  return g_steal_pointer (&rows);
}

/**
 * ocop_register_count_producers:
 * @rows: (element-type OcopRegisterRow): rows of the register
 *
 * Returns: how many different producers they are of
 */
int
ocop_register_count_producers (GPtrArray *rows)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (seen, &((OcopRegisterRow *) g_ptr_array_index (rows, i))->producer);

  return (int) g_hash_table_size (seen);
}

/**
 * ocop_register_find:
 * @db: a connection
 * @map: the units of the file
 * @product: row id
 * @as_of: ISO date on which the rank holds and the map of units is used
 * @row: (out) (nullable): the product's row of the register, %NULL where it holds no rank on that day
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_register_find (OcopDb             *db,
                    const OcopUnitMap  *map,
                    gint64              product,
                    const char         *as_of,
                    OcopRegisterRow   **row,
                    GError            **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *row = NULL;
  if (!ocop_statement_begin (&statement, db, error, REGISTER_SQL ("AND c.product = ?2"), "tl", as_of, product))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error);
  *row = read_row (&statement, map, as_of, error);

  return *row != NULL;
}

/**
 * ocop_dossier_kind_label:
 *
 * Returns: (transfer none): the kind of evaluation as papers name it
 */
const char *
ocop_dossier_kind_label (OcopDossierKind kind)
{
  static const char *const labels[] = {
    [OCOP_DOSSIER_FIRST] = "Lần đầu",
    [OCOP_DOSSIER_UPGRADE] = "Nâng hạng",
    [OCOP_DOSSIER_RE_EVALUATION] = "Đánh giá lại",
  };

  return labels[kind];
}
