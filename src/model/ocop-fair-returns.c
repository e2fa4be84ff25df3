/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-returns.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "store/ocop-statement.h"

static gint64 *
find_value (const OcopFairReturns *self,
            guint                  row,
            int                    day,
            OcopFairMeasure        measure)
{
  return &self->values[((gsize) row * (gsize) self->n_days + (gsize) day) * OCOP_FAIR_N_MEASURES + measure];
}

static gboolean
read_values (OcopFairReturns      *self,
             OcopDb               *db,
             const OcopFairFacts  *facts,
             GHashTable           *rows,
             GError              **error)
{
  const char *first = facts->days[0];
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  /* The days are counted by SQLite: thirty thousand dates are not taken apart one by one. */
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT r.booth, CAST (julianday (r.day) - julianday (?2) AS INTEGER), r.ocop_revenue, r.other_revenue, r.visitors "
                             "FROM booth b JOIN daily_return r ON r.booth = b.id WHERE b.fair = ?1",
                             "lt", ocop_record_get_id (facts->record), first))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 booth = ocop_statement_int64 (&statement, 0);
      gpointer row;
      int day = ocop_statement_int (&statement, 1);

      if (!g_hash_table_lookup_extended (rows, &booth, NULL, &row) || day < 0 || day >= self->n_days)
        continue;
      for (int i = 0; i < OCOP_FAIR_N_MEASURES; i++)
        if (!ocop_statement_is_null (&statement, 2 + i))
          *find_value (self, GPOINTER_TO_UINT (row), day, i) = ocop_statement_int64 (&statement, 2 + i);
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_fair_returns_load:
 * @db: a connection
 * @facts: everything else of the fair
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the returns of all booths that are held
 */
OcopFairReturns *
ocop_fair_returns_load (OcopDb               *db,
                        const OcopFairFacts  *facts,
                        GError              **error)
{
  g_autoptr (OcopFairReturns) self = g_new0 (OcopFairReturns, 1);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  gsize n_values;

  self->booths = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->n_days = facts->n_days;
  for (guint i = 0; i < facts->booths->len; i++)
    {
      OcopFairBooth *booth = g_ptr_array_index (facts->booths, i);

      if (booth->holder == NULL)
        continue;
      g_hash_table_insert (rows, &booth->id, GUINT_TO_POINTER (self->booths->len));
      g_array_append_val (self->booths, booth->id);
    }
  n_values = (gsize) self->booths->len * (gsize) self->n_days * OCOP_FAIR_N_MEASURES;
  self->values = g_new (gint64, n_values);
  for (gsize i = 0; i < n_values; i++)
    self->values[i] = -1;

  return read_values (self, db, facts, rows, error) ? g_steal_pointer (&self) : NULL;
}

void
ocop_fair_returns_free (OcopFairReturns *self)
{
  g_array_unref (self->booths);
  g_free (self->values);
  g_free (self);
}

/**
 * ocop_fair_returns_get:
 * @self: the returns   @row: place of a booth   @day: place of a day   @measure: what is asked
 *
 * Returns: what was entered, -1 where nothing was
 */
gint64
ocop_fair_returns_get (const OcopFairReturns *self,
                       guint                  row,
                       int                    day,
                       OcopFairMeasure        measure)
{
  g_return_val_if_fail (row < self->booths->len && day >= 0 && day < self->n_days, -1);

  return *find_value (self, row, day, measure);
}

/**
 * ocop_fair_returns_count_missing:
 * @self: the returns   @day: place of a day
 *
 * Returns: booths of which no OCOP revenue was entered for the day
 */
int
ocop_fair_returns_count_missing (const OcopFairReturns *self,
                                 int                    day)
{
  int n = 0;

  for (guint row = 0; row < self->booths->len; row++)
    n += *find_value (self, row, day, OCOP_FAIR_OCOP_REVENUE) < 0;

  return n;
}

static OcopRecord *
find_return (OcopDb                *db,
             const OcopFairFigure  *figure,
             GError               **error)
{
  gint64 id = 0;
  gint64 holder = 0;
  OcopRecord *record;

  if (!ocop_statement_scalar (db, &id, error, "SELECT id FROM daily_return WHERE booth = ? AND day = ?", "lt", figure->booth, figure->day))
    return NULL;
  if (id != 0)
    return ocop_record_load (db, OCOP_KIND_DAILY_RETURN, id, error);
  if (!ocop_statement_scalar (db, &holder, error, "SELECT coalesce (holder, 0) FROM booth WHERE id = ?", "l", figure->booth))
    return NULL;
  record = ocop_record_new (OCOP_KIND_DAILY_RETURN);
  ocop_record_set_ref (record, OCOP_DAILY_RETURN_BOOTH, figure->booth);
  ocop_record_set_text (record, OCOP_DAILY_RETURN_DAY, figure->day);
  if (holder != 0)
    ocop_record_set_ref (record, OCOP_DAILY_RETURN_PARTICIPATION, holder);

  return record;
}

static gboolean
write_figure (OcopDb                *db,
              const OcopFairFigure  *figure,
              GError               **error)
{
  static const guint fields[OCOP_FAIR_N_MEASURES] = { OCOP_DAILY_RETURN_OCOP_REVENUE, OCOP_DAILY_RETURN_OTHER_REVENUE,
                                                      OCOP_DAILY_RETURN_VISITORS };
  g_autoptr (OcopRecord) record = find_return (db, figure, error);
  gboolean says_something = FALSE;

  if (record == NULL)
    return FALSE;
  if (figure->value >= 0)
    ocop_record_set_integer (record, fields[figure->measure], figure->value);
  else
    ocop_record_clear (record, fields[figure->measure]);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    says_something |= ocop_record_is_set (record, fields[i]);
  if (says_something)
    return ocop_record_save (record, db, error);

  return ocop_record_get_id (record) == 0 || ocop_record_delete (record, db, error);
}

/**
 * ocop_fair_returns_write:
 * @db: a connection in a transaction
 * @figures: (element-type OcopFairFigure): a #GArray of what was typed or pasted
 * @error: the first that cannot be, with nothing of the others written
 *
 * Writes figures of returns; a return that says nothing any more is taken out of the file. An #OcopWriteFunc.
 *
 * Returns: whether all of them are written
 */
gboolean
ocop_fair_returns_write (OcopDb    *db,
                         gpointer   figures,
                         GError   **error)
{
  const GArray *all = figures;

  for (guint i = 0; i < all->len; i++)
    if (!write_figure (db, &g_array_index (all, OcopFairFigure, i), error))
      return FALSE;

  return TRUE;
}
