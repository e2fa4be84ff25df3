/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-returns.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "store/ocop-statement.h"

#include <string.h>

static gint64 *
find_value (const OcopFairReturns *self,
            guint                  slot,
            int                    day,
            OcopFairMeasure        measure)
{
  return &self->values[((gsize) slot * (gsize) self->n_days + (gsize) day) * OCOP_FAIR_N_MEASURES + measure];
}

static gboolean
read_values (OcopFairReturns      *self,
             OcopDb               *db,
             const OcopFairFacts  *facts,
             GError              **error)
{
  const char *first = facts->days[0];
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  /* The days are counted by SQLite: thirty thousand dates are not taken apart one by one. */
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT r.booth, CAST (julianday (r.day) - julianday (?2) AS INTEGER), "
                             "       r.ocop_revenue, r.other_revenue, r.visitors "
                             "FROM booth b JOIN daily_return r ON r.booth = b.id WHERE b.fair = ?1",
                             "lt", ocop_record_get_id (facts->record), first))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 booth = ocop_statement_int64 (&statement, 0);
      gpointer slot;
      int day = ocop_statement_int (&statement, 1);

      if (!g_hash_table_lookup_extended (self->slots, &booth, NULL, &slot) || day < 0 || day >= self->n_days)
        continue;
      for (int i = 0; i < OCOP_FAIR_N_MEASURES; i++)
        if (!ocop_statement_is_null (&statement, 2 + i))
          *find_value (self, GPOINTER_TO_UINT (slot), day, i) = ocop_statement_int64 (&statement, 2 + i);
    }

  return ocop_pass_error (&local, error);
}

static guint
slot_of (const OcopFairReturns *self,
         guint                  row)
{
  return g_array_index (self->slot_of_row, guint, row);
}

/**
 * ocop_fair_returns_arrange:
 * @self: returns that are still those of the file
 * @facts: the fair, whose booths may be held by others than before
 *
 * Gives a row to each booth that is held now.
 *
 * Returns: %FALSE if a booth or a day was not there when the returns were read, which must be read anew then
 */
gboolean
ocop_fair_returns_arrange (OcopFairReturns     *self,
                           const OcopFairFacts *facts)
{
  g_array_set_size (self->booths, 0);
  g_array_set_size (self->is_expected, 0);
  g_array_set_size (self->slot_of_row, 0);
  for (guint i = 0; i < facts->booths->len; i++)
    {
      const OcopFairBooth *booth = g_ptr_array_index (facts->booths, i);
      gboolean is_expected;
      gpointer value;
      guint slot;

      if (!g_hash_table_lookup_extended (self->slots, &booth->id, NULL, &value))
        return FALSE;
      if (booth->holder == NULL)
        continue;
      slot = GPOINTER_TO_UINT (value);
      is_expected = strcmp (booth->holder->attendance, "absent") != 0;
      g_array_append_val (self->is_expected, is_expected);
      g_array_append_val (self->booths, booth->id);
      g_array_append_val (self->slot_of_row, slot);
    }

  return self->n_days == facts->n_days;
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
  gsize n_values = (gsize) facts->booths->len * (gsize) facts->n_days * OCOP_FAIR_N_MEASURES;

  self->booths = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->is_expected = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->slot_of_row = g_array_new (FALSE, FALSE, sizeof (guint));
  self->slots = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->n_days = facts->n_days;
  for (guint i = 0; i < facts->booths->len; i++)
    {
      const OcopFairBooth *booth = g_ptr_array_index (facts->booths, i);

      g_hash_table_insert (self->slots, g_memdup2 (&booth->id, sizeof booth->id), GUINT_TO_POINTER (i));
    }
  ocop_fair_returns_arrange (self, facts);
  self->values = g_new (gint64, n_values);
  for (gsize i = 0; i < n_values; i++)
    self->values[i] = -1;

  return read_values (self, db, facts, error) ? g_steal_pointer (&self) : NULL;
}

void
ocop_fair_returns_free (OcopFairReturns *self)
{
  g_array_unref (self->booths);
  g_array_unref (self->is_expected);
  g_array_unref (self->slot_of_row);
  g_hash_table_unref (self->slots);
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

  return *find_value (self, slot_of (self, row), day, measure);
}

/**
 * ocop_fair_returns_count_missing:
 * @self: the returns   @day: place of a day
 *
 * Returns: booths of which OCOP revenue is still to be entered for the day
 */
int
ocop_fair_returns_count_missing (const OcopFairReturns *self,
                                 int                    day)
{
  int n = 0;

  for (guint row = 0; row < self->booths->len; row++)
    n += g_array_index (self->is_expected, gboolean, row) && *find_value (self, slot_of (self, row), day, OCOP_FAIR_OCOP_REVENUE) < 0;

  return n;
}

/**
 * ocop_fair_return_take_holder:
 * @record: a return of a day, of a booth
 * @db: a connection
 * @error: return location
 *
 * Enters who holds the booth; nothing where nobody does.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_fair_return_take_holder (OcopRecord  *record,
                              OcopDb      *db,
                              GError     **error)
{
  gint64 holder = 0;

  if (!ocop_statement_scalar (db, &holder, error, "SELECT coalesce (holder, 0) FROM booth WHERE id = ?", "l",
                              ocop_record_get_ref (record, OCOP_DAILY_RETURN_BOOTH)))
    return FALSE;
  if (holder != 0)
    ocop_record_set_ref (record, OCOP_DAILY_RETURN_PARTICIPATION, holder);

  return TRUE;
}

static OcopRecord *
find_return (OcopDb                *db,
             const OcopFairFigure  *figure,
             GError               **error)
{
  gint64 id = 0;
  g_autoptr (OcopRecord) record = NULL;

  if (!ocop_statement_scalar (db, &id, error, "SELECT id FROM daily_return WHERE booth = ? AND day = ?", "lt", figure->booth, figure->day))
    return NULL;
  if (id != 0)
    return ocop_record_load (db, OCOP_KIND_DAILY_RETURN, id, error);
  record = ocop_record_new (OCOP_KIND_DAILY_RETURN);
  ocop_record_set_ref (record, OCOP_DAILY_RETURN_BOOTH, figure->booth);
  ocop_record_set_text (record, OCOP_DAILY_RETURN_DAY, figure->day);

  return ocop_fair_return_take_holder (record, db, error) ? g_steal_pointer (&record) : NULL;
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
