/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-facts-private.h"

#include "base/ocop-error.h"

#include <string.h>

/* A fair that is looked at follows what is done: a step taken, a booth given are read alone, the rest of a large fair is not. */

/* More participations than these are quicker read with all else. */
#define MOST_FOLLOWED 100

void
ocop_fair_booth_free (gpointer data)
{
  OcopFairBooth *booth = data;

  g_free (booth->number);
  g_free (booth);
}

OcopFairParticipant *
ocop_fair_facts_find_row (const OcopFairFacts *self,
                          OcopStatement       *statement,
                          int                  column)
{
  gint64 id = ocop_statement_int64 (statement, column);

  return g_hash_table_lookup (self->participants_by_id, &id);
}

/**
 * ocop_fair_facts_read_rows:
 *
 * Reads the rows of a statement whose only argument is the fair.
 */
gboolean
ocop_fair_facts_read_rows (OcopFairFacts    *self,
                           OcopDb           *db,
                           const char       *sql,
                           OcopFairReadRow   read,
                           GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, sql, "l", ocop_record_get_id (self->record)))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    read (self, &statement);

  return ocop_pass_error (&local, error);
}

static void
take (OcopStatement  *statement,
      int             column,
      char          **words)
{
  g_free (*words);
  *words = ocop_statement_dup (statement, column);
}

/**
 * ocop_fair_participant_read_steps:
 * @statement: at a row that begins with %OCOP_FAIR_STEPS_SQL
 */
void
ocop_fair_participant_read_steps (OcopFairParticipant *participant,
                                  OcopStatement       *statement)
{
  participant->id = ocop_statement_int64 (statement, 0);
  participant->producer = ocop_statement_int64 (statement, 1);
  participant->wish = g_intern_string (ocop_statement_text (statement, 2));
  participant->approval = g_intern_string (ocop_statement_text (statement, 3));
  participant->attendance = g_intern_string (ocop_statement_text (statement, 4));
  take (statement, 5, &participant->invited_on);
  take (statement, 6, &participant->wished_on);
  take (statement, 7, &participant->decided_on);
  take (statement, 8, &participant->reason);
}

/**
 * ocop_fair_facts_count_funnel:
 *
 * Counts anew how many participants came how far.
 */
void
ocop_fair_facts_count_funnel (OcopFairFacts *self)
{
  self->funnel = (OcopFairFunnel){ 0 };
  self->n_products = 0;
  for (guint i = 0; i < self->participants->len; i++)
    {
      const OcopFairParticipant *participant = g_ptr_array_index (self->participants, i);
      gboolean wants = strcmp (participant->wish, "wants") == 0;
      gboolean approved = wants && strcmp (participant->approval, "approved") == 0;

      self->funnel.invited++;
      self->funnel.wanting += wants;
      self->funnel.approved += approved;
      self->funnel.supported += approved && participant->n_supports > 0;
      self->funnel.attended += strcmp (participant->attendance, "attended") == 0;
      self->funnel.absent += strcmp (participant->attendance, "absent") == 0;
      if (approved)
        self->n_products += (int) participant->products->len;
    }
}

/* By zone and, within it, by number as people count: A2 before A10. */
#define BOOTHS_SQL \
  "SELECT b.id, b.number, coalesce (b.zone, 0), coalesce (b.floor_column, 0), coalesce (b.floor_row, 0), coalesce (b.holder, 0) " \
  "FROM booth b LEFT JOIN fair_zone z ON z.id = b.zone WHERE b.fair = ? " \
  "ORDER BY z.position IS NULL, z.position, z.id, rtrim (b.number, '0123456789'), length (b.number), b.number, b.id"

static void
read_booth (OcopFairFacts *self,
            OcopStatement *statement)
{
  OcopFairBooth *booth = g_new0 (OcopFairBooth, 1);
  OcopFairParticipant *holder = ocop_fair_facts_find_row (self, statement, 5);

  booth->id = ocop_statement_int64 (statement, 0);
  booth->number = ocop_statement_dup (statement, 1);
  booth->zone = ocop_statement_int64 (statement, 2);
  booth->column = ocop_statement_int (statement, 3);
  booth->row = ocop_statement_int (statement, 4);
  booth->holder = holder;
  g_ptr_array_add (self->booths, booth);
  if (holder == NULL)
    return;
  self->n_held++;
  holder->n_booths++;
  if (holder->booths == NULL)
    holder->booths = g_strdup (booth->number);
  else
    {
      g_autofree char *before = holder->booths;

      holder->booths = g_strconcat (before, ", ", booth->number, NULL);
    }
}

/**
 * ocop_fair_facts_read_booths:
 *
 * Reads the booths and who holds them, in place of those that were read before.
 */
gboolean
ocop_fair_facts_read_booths (OcopFairFacts  *self,
                             OcopDb         *db,
                             GError        **error)
{
  g_ptr_array_set_size (self->booths, 0);
  self->n_held = 0;
  for (guint i = 0; i < self->participants->len; i++)
    {
      OcopFairParticipant *participant = g_ptr_array_index (self->participants, i);

      g_clear_pointer (&participant->booths, g_free);
      participant->n_booths = 0;
    }

  return ocop_fair_facts_read_rows (self, db, BOOTHS_SQL, read_booth, error);
}

static gboolean
read_steps (OcopFairFacts        *self,
            OcopDb               *db,
            OcopFairParticipant  *participant,
            gboolean             *is_followed,
            GError              **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  gint64 producer = participant->producer;

  if (!ocop_statement_begin (&statement, db, error, "SELECT " OCOP_FAIR_STEPS_SQL " FROM participation p WHERE p.fair = ? AND p.id = ?",
                             "ll", ocop_record_get_id (self->record), participant->id))
    return FALSE;
  *is_followed = ocop_statement_next (&statement, &local);
  if (*is_followed)
    ocop_fair_participant_read_steps (participant, &statement);
  *is_followed &= participant->producer == producer;

  return ocop_pass_error (&local, error);
}

/* Whether those that changed are all among the participants: none new, none gone, none of another producer. */
static gboolean
follow_participations (OcopFairFacts  *self,
                       OcopDb         *db,
                       OcopChanges    *changes,
                       gboolean       *is_followed,
                       GError        **error)
{
  guint left = ocop_changes_count (changes, "participation");

  *is_followed = left <= MOST_FOLLOWED;
  for (guint i = 0; *is_followed && left > 0 && i < self->participants->len; i++)
    {
      OcopFairParticipant *participant = g_ptr_array_index (self->participants, i);

      if (!ocop_changes_contain (changes, "participation", participant->id))
        continue;
      left--;
      if (!read_steps (self, db, participant, is_followed, error))
        return FALSE;
    }
  *is_followed = *is_followed && left == 0;

  return TRUE;
}

/**
 * ocop_fair_facts_follow:
 * @self: a fair as it was before
 * @db: a connection
 * @changes: of participations and booths alone
 * @is_followed: (out): whether the facts are those of the file now; otherwise they must be read anew
 * @error: return location
 *
 * Reads what the changes touch. Participants stay where they are in memory, booths do not.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_fair_facts_follow (OcopFairFacts  *self,
                        OcopDb         *db,
                        OcopChanges    *changes,
                        gboolean       *is_followed,
                        GError        **error)
{
  if (!follow_participations (self, db, changes, is_followed, error))
    return FALSE;
  if (!*is_followed)
    return TRUE;
  ocop_fair_facts_count_funnel (self);

  return !ocop_changes_touch (changes, "booth") || ocop_fair_facts_read_booths (self, db, error);
}
