/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-trade-summary.h"

#include "base/ocop-error.h"
#include "model/ocop-present.h"
#include "model/ocop-sales-point-private.h"
#include "store/ocop-statement.h"

#include <string.h>

#define DAY "?1"

typedef struct
{
  const char *key;
  const char *words;
} Label;

static const Label labels[] = {
  { "centre", "Trung tâm OCOP" },
  { "point", "Điểm giới thiệu và bán sản phẩm OCOP" },
  { "shop", "Cửa hàng" },
  { "proposed", "Đề xuất" },
  { "assessed", "Đã thẩm định" },
  { "operating", "Đang hoạt động" },
  { "closed", "Đã ngừng" },
  { "open", "Đang trao đổi" },
  { "memorandum", "Ghi nhớ" },
  { "contract", "Hợp đồng" },
  { "none", "Không có kết quả" },
};

static const char *
find_label (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (labels[i].key, key) == 0)
      return labels[i].words;

  return key;
}

/**
 * ocop_point_type_label:
 * @key: of a type of sales point
 *
 * Returns: (transfer none): the type as papers name it
 */
const char *
ocop_point_type_label (const char *key)
{
  return find_label (key);
}

const char *
ocop_point_state_label (const char *key)
{
  return find_label (key);
}

/**
 * ocop_trade_result_label:
 * @key: (nullable): of a result of a trade meeting
 *
 * Returns: (transfer none) (nullable): the result as papers name it
 */
const char *
ocop_trade_result_label (const char *key)
{
  return find_label (key);
}

static void
point_free (gpointer data)
{
  OcopPointLine *line = data;

  g_free (line->name);
  g_free (line->area);
  g_free (line->address);
  g_free (line->opened_on);
  g_free (line);
}

static void
meeting_free (gpointer data)
{
  OcopMeetingLine *line = data;

  g_free (line->held_on);
  g_free (line->name);
  g_free (line->partner);
  g_free (line->producer);
  g_free (line);
}

void
ocop_trade_summary_free (OcopTradeSummary *self)
{
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_free (self);
}

static gboolean
read_points (OcopTradeSummary *self,
             OcopDb           *db,
             const char       *as_of,
             GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT sp.name, sp.type, " OCOP_POINT_STATE_SQL (DAY) ", a.area_name, sp.address, sp.opened_on, "
                             "       " OCOP_POINT_ITEMS_SQL (DAY, "") ", " OCOP_POINT_ITEMS_SQL (DAY, OCOP_POINT_IS_MET_SQL (DAY)) ", "
                             "       " OCOP_POINT_GOODS_SQL (DAY, " AND " OCOP_POINT_IS_OCOP_SQL) ", "
                             "       " OCOP_POINT_GOODS_SQL (DAY, " AND g.origin = 'own'") ", "
                             "       " OCOP_POINT_GOODS_SQL (DAY, " AND g.origin = 'other'") ", "
                             "       " OCOP_POINT_GOODS_SQL (DAY, " AND " OCOP_POINT_LAPSED_SQL (DAY)) ", "
                             "       " OCOP_POINT_REVENUE_SQL (DAY, "m.ocop") ", " OCOP_POINT_REVENUE_SQL (DAY, "m.other") ", "
                             "       sp.illustrative "
                             "FROM sales_point sp LEFT JOIN temp.place_now a ON a.unit = sp.unit "
                             "WHERE " OCOP_POINT_IS_THERE_SQL (DAY) " ORDER BY sp.sort_key, sp.id",
                             "t", as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopPointLine *line = g_new0 (OcopPointLine, 1);

      line->name = ocop_statement_dup (&statement, 0);
      line->type = g_intern_string (ocop_statement_text (&statement, 1));
      line->state = g_intern_string (ocop_statement_text (&statement, 2));
      line->area = ocop_statement_dup (&statement, 3);
      line->address = ocop_statement_dup (&statement, 4);
      line->opened_on = ocop_statement_dup (&statement, 5);
      line->n_items = ocop_statement_int (&statement, 6);
      line->n_met = ocop_statement_int (&statement, 7);
      line->n_ocop = ocop_statement_int (&statement, 8);
      line->n_own = ocop_statement_int (&statement, 9) - line->n_ocop;
      line->n_other = ocop_statement_int (&statement, 10);
      line->n_lapsed = ocop_statement_int (&statement, 11);
      line->has_ocop = !ocop_statement_is_null (&statement, 12);
      line->has_other = !ocop_statement_is_null (&statement, 13);
      line->ocop = ocop_statement_int64 (&statement, 12);
      line->other = ocop_statement_int64 (&statement, 13);
      line->illustrative = ocop_statement_int (&statement, 14) != 0;
      g_ptr_array_add (self->points, line);
      if (strcmp (line->state, "operating") == 0 && line->n_ocop < line->n_own + line->n_other)
        self->n_few++;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_meetings (OcopTradeSummary *self,
               OcopDb           *db,
               int               year,
               const char       *as_of,
               GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT t.held_on, t.name, coalesce (m.partner, t.partner), r.name, m.result, m.value, t.illustrative "
                             "FROM trade_meeting t LEFT JOIN trade_meeting_producer m ON m.trade_meeting = t.id "
                             "LEFT JOIN producer r ON r.id = m.producer "
                             "WHERE t.held_on <= ?1 AND (?2 = 0 OR substr (t.held_on, 1, 4) = printf ('%04d', ?2)) "
                             "ORDER BY t.held_on, t.id, r.sort_key, m.id",
                             "ti", as_of, year))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopMeetingLine *line = g_new0 (OcopMeetingLine, 1);
      const char *result = ocop_statement_text (&statement, 4);

      line->held_on = ocop_statement_dup (&statement, 0);
      line->name = ocop_statement_dup (&statement, 1);
      line->partner = ocop_statement_dup (&statement, 2);
      line->producer = ocop_statement_dup (&statement, 3);
      line->result = result != NULL ? g_intern_string (result) : NULL;
      line->has_value = !ocop_statement_is_null (&statement, 5);
      line->value = ocop_statement_int64 (&statement, 5);
      line->illustrative = ocop_statement_int (&statement, 6) != 0;
      g_ptr_array_add (self->meetings, line);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
count_outlets (OcopTradeSummary *self,
               OcopDb           *db,
               const char       *as_of,
               GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT " OCOP_OUTLET_POINTS_SQL (DAY, "count(*)") ", " OCOP_OUTLET_OFFERS_SQL (DAY, "count(*)") " "
                             "FROM temp.product_now n WHERE n.certificate IN ('valid', 'lapsing')",
                             "t", as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gboolean is_carried = ocop_statement_int (&statement, 0) > 0;
      gboolean is_online = ocop_statement_int (&statement, 1) > 0;

      self->n_in_force++;
      self->n_online += is_online;
      self->n_nowhere += !is_carried && !is_online;
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_trade_summary_load:
 * @db: a connection
 * @year: whose meetings, 0 for those of all years   @as_of: ISO date of the figures
 * @error: return location
 *
 * Returns: (transfer full) (nullable): where products are sold
 */
OcopTradeSummary *
ocop_trade_summary_load (OcopDb      *db,
                         int          year,
                         const char  *as_of,
                         GError     **error)
{
  g_autoptr (OcopTradeSummary) self = g_new0 (OcopTradeSummary, 1);
  gint64 seen;

  self->points = g_ptr_array_new_with_free_func (point_free);
  self->meetings = g_ptr_array_new_with_free_func (meeting_free);
  if (!ocop_present_prepare (db, as_of, &seen, error) || !read_points (self, db, as_of, error) ||
      !read_meetings (self, db, year, as_of, error) || !count_outlets (self, db, as_of, error))
    return NULL;

  return g_steal_pointer (&self);
}
