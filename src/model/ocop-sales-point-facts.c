/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sales-point-facts.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-present.h"
#include "model/ocop-product-facts.h"
#include "model/ocop-record-name.h"
#include "model/ocop-sales-point-private.h"
#include "model/ocop-sales-point.h"
#include "model/ocop-units.h"
#include "store/ocop-statement.h"

#include <string.h>

static void
item_free (gpointer data)
{
  OcopPointItem *item = data;

  g_free (item->heading);
  g_free (item->label);
  g_free (item->note);
  g_free (item->checked_on);
  g_free (item->inspector);
  g_free (item->check_note);
  g_free (item);
}

static void
good_free (gpointer data)
{
  OcopPointGood *good = data;

  g_free (good->name);
  g_free (good->place);
  g_free (good->valid_until);
  g_free (good->since);
  g_free (good);
}

void
ocop_sales_point_facts_free (OcopSalesPointFacts *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->checklist);
  g_free (self->place);
  g_free (self->operator);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->goods, g_ptr_array_unref);
  g_clear_pointer (&self->months, g_array_unref);
  g_free (self);
}

static void
count_item (OcopSalesPointFacts *self,
            const OcopPointItem *item)
{
  if (strcmp (item->result, "met") == 0)
    self->n_met++;
  else if (strcmp (item->result, "not_met") == 0)
    self->n_not_met++;
  else
    self->n_not_yet++;
}

static gboolean
read_items (OcopSalesPointFacts *self,
            OcopDb              *db,
            const char          *as_of,
            GError             **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  gint64 checklist = 0;

  if (!ocop_statement_scalar (db, &checklist, error, "SELECT " OCOP_POINT_CHECKLIST_SQL ("?2") " FROM sales_point sp WHERE sp.id = ?1",
                              "lt", ocop_record_get_id (self->record), as_of))
    return FALSE;
  if (checklist == 0)
    return TRUE;
  self->checklist = ocop_record_load (db, OCOP_KIND_CHECKLIST, checklist, error);
  if (self->checklist == NULL ||
      !ocop_statement_begin (&statement, db, error,
                             "SELECT i.id, i.heading, i.label, i.note, k.result, k.id, k.checked_on, k.inspector, k.note, k.evidence "
                             "FROM sales_point sp JOIN checklist_item i ON i.checklist = ?3 "
                             "LEFT JOIN sales_point_check k ON k.id = " OCOP_POINT_LAST_CHECK_SQL ("id", "?2") " "
                             "WHERE sp.id = ?1 ORDER BY i.position",
                             "ltl", ocop_record_get_id (self->record), as_of, checklist))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopPointItem *item = g_new0 (OcopPointItem, 1);
      const char *result = ocop_statement_text (&statement, 4);

      item->id = ocop_statement_int64 (&statement, 0);
      item->heading = ocop_statement_dup (&statement, 1);
      item->label = ocop_statement_dup (&statement, 2);
      item->note = ocop_statement_dup (&statement, 3);
      item->result = g_intern_string (result != NULL ? result : "not_yet");
      item->check = ocop_statement_int64 (&statement, 5);
      item->checked_on = ocop_statement_dup (&statement, 6);
      item->inspector = ocop_statement_dup (&statement, 7);
      item->check_note = ocop_statement_dup (&statement, 8);
      item->evidence = ocop_statement_int64 (&statement, 9);
      g_ptr_array_add (self->items, item);
      count_item (self, item);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_goods (OcopSalesPointFacts *self,
            OcopDb              *db,
            const char          *as_of,
            GError             **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT g.id, coalesce (g.product, 0), coalesce (p.name, g.good), coalesce (g.locality, a.commune, a.area_name), "
                             "       g.origin = 'own', coalesce (" OCOP_POINT_IS_OCOP_SQL ", 0), coalesce (n.stars, g.stars, 0), "
                             "       coalesce (n.expires_on, g.valid_until), coalesce (" OCOP_POINT_LAPSED_SQL ("?2") ", 0), g.since "
                             "FROM sales_point_good g LEFT JOIN product p ON p.id = g.product LEFT JOIN producer r ON r.id = p.producer "
                             "LEFT JOIN temp.product_now n ON n.product = g.product LEFT JOIN temp.place_now a ON a.unit = r.unit "
                             "WHERE g.sales_point = ?1 AND " OCOP_POINT_CARRIES_SQL ("?2") " "
                             "ORDER BY g.origin DESC, p.sort_key IS NULL, p.sort_key, g.good, g.id",
                             "lt", ocop_record_get_id (self->record), as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopPointGood *good = g_new0 (OcopPointGood, 1);

      good->id = ocop_statement_int64 (&statement, 0);
      good->product = ocop_statement_int64 (&statement, 1);
      good->name = ocop_statement_dup (&statement, 2);
      good->place = ocop_statement_dup (&statement, 3);
      good->is_own = ocop_statement_int (&statement, 4) != 0;
      good->is_ocop = ocop_statement_int (&statement, 5) != 0;
      good->stars = ocop_statement_int (&statement, 6);
      good->valid_until = ocop_statement_dup (&statement, 7);
      good->is_lapsed = ocop_statement_int (&statement, 8) != 0;
      good->since = ocop_statement_dup (&statement, 9);
      g_ptr_array_add (self->goods, good);
      self->n_own += good->is_own;
      self->n_other += !good->is_own;
      self->n_lapsed += good->is_lapsed;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_months (OcopSalesPointFacts *self,
             OcopDb              *db,
             const char          *as_of,
             GError             **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT year, month, ocop, other FROM sales_point_month WHERE sales_point = ?1 "
                             "AND printf ('%04d-%02d', year, month) <= substr (?2, 1, 7) ORDER BY year, month",
                             "lt", ocop_record_get_id (self->record), as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopPointRevenue month = {
        .year = ocop_statement_int (&statement, 0),
        .month = ocop_statement_int (&statement, 1),
        .has_ocop = !ocop_statement_is_null (&statement, 2),
        .has_other = !ocop_statement_is_null (&statement, 3),
        .ocop = ocop_statement_int64 (&statement, 2),
        .other = ocop_statement_int64 (&statement, 3),
      };

      g_array_append_val (self->months, month);
    }

  return ocop_pass_error (&local, error);
}

/* The producer who runs it, and whoever else does. */
static char *
name_operator (OcopRecord *record,
               OcopDb     *db,
               const char *as_of)
{
  gint64 producer = ocop_record_get_ref (record, OCOP_SALES_POINT_PRODUCER);
  const char *other = ocop_record_get_text (record, OCOP_SALES_POINT_OPERATOR);
  g_autofree char *name = producer != 0 ? ocop_record_get_caption (db, OCOP_KIND_PRODUCER, producer, as_of) : NULL;

  if (name != NULL && other != NULL)
    return g_strdup_printf ("%s; %s", name, other);

  return name != NULL ? g_steal_pointer (&name) : g_strdup (other);
}

/**
 * ocop_sales_point_facts_load:
 * @db: a connection
 * @point: row id of a sales point
 * @as_of: ISO date for which everything is told
 * @error: %OCOP_ERROR_MISSING if the point is no longer in the file
 *
 * Returns: (transfer full) (nullable): everything of the sales point
 */
OcopSalesPointFacts *
ocop_sales_point_facts_load (OcopDb      *db,
                             gint64       point,
                             const char  *as_of,
                             GError     **error)
{
  g_autoptr (OcopSalesPointFacts) self = g_new0 (OcopSalesPointFacts, 1);
  g_autoptr (OcopUnitMap) map = NULL;
  gint64 seen;

  self->items = g_ptr_array_new_with_free_func (item_free);
  self->goods = g_ptr_array_new_with_free_func (good_free);
  self->months = g_array_new (FALSE, FALSE, sizeof (OcopPointRevenue));
  self->record = ocop_record_load (db, OCOP_KIND_SALES_POINT, point, error);
  if (self->record == NULL || !ocop_present_prepare (db, as_of, &seen, error) || !read_items (self, db, as_of, error) ||
      !read_goods (self, db, as_of, error) || !read_months (self, db, as_of, error))
    return NULL;
  self->state = ocop_sales_point_get_state (self->record, as_of);
  self->operator = name_operator (self->record, db, as_of);
  map = ocop_unit_map_load (db, error);
  if (map == NULL)
    return NULL;
  if (ocop_record_is_set (self->record, OCOP_SALES_POINT_UNIT))
    self->place = ocop_place_in_words (map, ocop_record_get_ref (self->record, OCOP_SALES_POINT_UNIT), as_of);

  return g_steal_pointer (&self);
}
