/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-breakdown.h"

#include "base/ocop-text.h"
#include "model/ocop-register.h"
#include "model/ocop-units.h"

#include <string.h>

/* Breakdowns count the rows of the register: the same rows that are printed as the register itself, so
 * that no total can disagree with it. */

/* Kinds of producer in the order of the papers; the last has a row only where there is one. */
static const struct
{
  const char *key;
  const char *label;
  gboolean always;
} producer_types[] = {
  { "enterprise", "Doanh nghiệp", TRUE },
  { "cooperative", "Hợp tác xã", TRUE },
  { "cooperative_group", "Tổ hợp tác", TRUE },
  { "farm", "Trang trại", TRUE },
  { "household", "Hộ sản xuất, kinh doanh", TRUE },
  { "association", "Hội, hiệp hội", FALSE },
};

/**
 * ocop_producer_type_label:
 * @key: of a kind of producer
 *
 * Returns: (transfer none): the kind as papers name it, "Hợp tác xã"
 */
const char *
ocop_producer_type_label (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (producer_types); i++)
    if (g_strcmp0 (producer_types[i].key, key) == 0)
      return producer_types[i].label;

  return key;
}

static void
row_free (gpointer data)
{
  OcopBreakdownRow *row = data;

  g_free (row->section);
  g_free (row->label);
  g_free (row->key);
  g_free (row);
}

void
ocop_breakdown_free (OcopBreakdown *breakdown)
{
  g_ptr_array_unref (breakdown->rows);
  g_ptr_array_unref (breakdown->unplaced);
  g_free (breakdown);
}

static OcopBreakdownRow *
add_row (OcopBreakdown *self,
         const char    *section,
         char          *label,
         const char    *key,
         gint64         unit)
{
  OcopBreakdownRow *row = g_new0 (OcopBreakdownRow, 1);

  row->section = g_strdup (section);
  row->label = label;
  row->key = g_strdup (key);
  row->unit = unit;
  g_ptr_array_add (self->rows, row);

  return row;
}

static gboolean
add_units (OcopBreakdown *self,
           OcopDb        *db,
           const char    *as_of,
           GError       **error)
{
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, error);
  g_autoptr (GPtrArray) areas = NULL;

  if (map == NULL)
    return FALSE;
  areas = ocop_unit_map_areas (map, as_of);
  for (guint i = 0; i < areas->len; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (areas, i);

      add_row (self, NULL, ocop_unit_get_full_name (unit), unit->name, unit->id);
    }

  return TRUE;
}

static void
add_producer_types (OcopBreakdown *self,
                    GPtrArray     *register_rows)
{
  for (gsize i = 0; i < G_N_ELEMENTS (producer_types); i++)
    {
      gboolean wanted = producer_types[i].always;

      for (guint k = 0; k < register_rows->len && !wanted; k++)
        wanted = strcmp (((OcopRegisterRow *) g_ptr_array_index (register_rows, k))->producer_type, producer_types[i].key) == 0;
      if (wanted)
        add_row (self, NULL, g_strdup (producer_types[i].label), producer_types[i].key, 0);
    }
}

static int
compare_sets (gconstpointer a,
              gconstpointer b)
{
  const OcopRegisterRow *left = *(const OcopRegisterRow *const *) a;
  const OcopRegisterRow *right = *(const OcopRegisterRow *const *) b;

  return left->set - right->set;
}

static void
add_subgroups (OcopBreakdown *self,
               GPtrArray     *register_rows)
{
  g_autoptr (GPtrArray) by_set = g_ptr_array_copy (register_rows, NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_set_free_func (by_set, NULL);
  g_ptr_array_sort (by_set, compare_sets);
  for (guint i = 0; i < by_set->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (by_set, i);

      if (row->subgroup != NULL && g_hash_table_add (seen, row->subgroup))
        add_row (self, row->sector, g_strdup (row->subgroup), row->subgroup, 0);
    }
}

static gboolean
belongs (const OcopBreakdownRow *row,
         const OcopRegisterRow  *product,
         OcopBreakdownBy         by)
{
  switch (by)
    {
    case OCOP_BY_UNIT:
      return product->area != 0 && row->unit == product->area;
    case OCOP_BY_PRODUCER_TYPE:
      return strcmp (row->key, product->producer_type) == 0;
    case OCOP_BY_SUBGROUP:
      return g_strcmp0 (row->key, product->subgroup) == 0;
    default:
      g_assert_not_reached ();
    }
}

static void
count_product (const OcopRegisterRow *product,
               int                    year,
               int                   *in_year,
               int                   *all)
{
  g_assert (product->stars >= 3 && product->stars <= 5);

  all[product->stars - 3]++;
  if (product->year_first == year)
    in_year[product->stars - 3]++;
}

static int
count_producers (GPtrArray              *register_rows,
                 const OcopBreakdownRow *row,
                 OcopBreakdownBy         by)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < register_rows->len; i++)
    {
      OcopRegisterRow *product = g_ptr_array_index (register_rows, i);

      if (belongs (row, product, by))
        g_hash_table_add (seen, &product->producer);
    }

  return (int) g_hash_table_size (seen);
}

/**
 * ocop_breakdown_row_count:
 *
 * Returns: the row's products of all ranks
 */
int
ocop_breakdown_row_count (const OcopBreakdownRow *self)
{
  return self->all[0] + self->all[1] + self->all[2];
}

/**
 * ocop_breakdown_count:
 *
 * Returns: the products of all rows and of none
 */
int
ocop_breakdown_count (const OcopBreakdown *self)
{
  return self->all[0] + self->all[1] + self->all[2];
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      rows)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;
  int difference = ocop_breakdown_row_count (g_ptr_array_index ((GPtrArray *) rows, right)) -
                   ocop_breakdown_row_count (g_ptr_array_index ((GPtrArray *) rows, left));

  return difference != 0 ? difference : (left > right) - (left < right);
}

/**
 * ocop_breakdown_order:
 * @self: a breakdown
 * @most: more rows than this cannot be read in a chart
 *
 * Which rows a chart shows: all in the order of the paper, or, where there are more than @most, the largest.
 *
 * Returns: (transfer full) (element-type guint): indexes of rows
 */
GArray *
ocop_breakdown_order (const OcopBreakdown *self,
                      guint                most)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->rows->len; i++)
    g_array_append_val (order, i);
  if (order->len > most)
    {
      g_array_sort_with_data (order, compare_counts, self->rows);
      g_array_set_size (order, most);
    }

  return order;
}

/**
 * ocop_breakdown_new:
 * @db: a connection, for the map of units
 * @by: what to break down by
 * @register_rows: (element-type OcopRegisterRow): the register on @as_of; must outlive the breakdown
 * @year: products first recognised in it are counted apart; an upgrade is no new product
 * @as_of: ISO date
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the counts
 */
OcopBreakdown *
ocop_breakdown_new (OcopDb           *db,
                    OcopBreakdownBy   by,
                    GPtrArray        *register_rows,
                    int               year,
                    const char       *as_of,
                    GError          **error)
{
  g_autoptr (OcopBreakdown) self = g_new0 (OcopBreakdown, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->unplaced = g_ptr_array_new ();
  if (by == OCOP_BY_UNIT && !add_units (self, db, as_of, error))
    return NULL;
  if (by == OCOP_BY_PRODUCER_TYPE)
    add_producer_types (self, register_rows);
  if (by == OCOP_BY_SUBGROUP)
    add_subgroups (self, register_rows);

  for (guint i = 0; i < register_rows->len; i++)
    {
      OcopRegisterRow *product = g_ptr_array_index (register_rows, i);
      gboolean placed = FALSE;

      count_product (product, year, self->in_year, self->all);
      for (guint k = 0; k < self->rows->len && !placed; k++)
        {
          OcopBreakdownRow *row = g_ptr_array_index (self->rows, k);

          placed = belongs (row, product, by);
          if (placed)
            count_product (product, year, row->in_year, row->all);
        }
      if (!placed)
        g_ptr_array_add (self->unplaced, product);
    }
  for (guint k = 0; k < self->rows->len; k++)
    {
      OcopBreakdownRow *row = g_ptr_array_index (self->rows, k);

      row->producers = count_producers (register_rows, row, by);
    }
  self->producers = ocop_register_count_producers (register_rows);

  return g_steal_pointer (&self);
}
