/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-acts.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

OcopFairInvitation *
ocop_fair_invitation_new (gint64      fair,
                          const char *day)
{
  OcopFairInvitation *self = g_new0 (OcopFairInvitation, 1);

  self->fair = fair;
  self->day = g_strdup (day);
  self->producers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->products = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
ocop_fair_invitation_free (gpointer invitation)
{
  OcopFairInvitation *self = invitation;

  g_array_unref (self->producers);
  g_array_unref (self->products);
  g_free (self->day);
  g_free (self);
}

static gboolean
bring_product (OcopDb   *db,
               gint64    participation,
               gint64    product,
               GError  **error)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_PARTICIPATION_PRODUCT);

  ocop_record_set_ref (record, OCOP_PARTICIPATION_PRODUCT_PARTICIPATION, participation);
  ocop_record_set_ref (record, OCOP_PARTICIPATION_PRODUCT_PRODUCT, product);

  return ocop_record_save (record, db, error);
}

static gboolean
invite_producer (OcopDb                   *db,
                 const OcopFairInvitation *invitation,
                 gint64                    producer,
                 GError                  **error)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_PARTICIPATION);

  ocop_record_set_ref (record, OCOP_PARTICIPATION_FAIR, invitation->fair);
  ocop_record_set_ref (record, OCOP_PARTICIPATION_PRODUCER, producer);
  ocop_record_set_text (record, OCOP_PARTICIPATION_INVITED_ON, invitation->day);
  ocop_record_set_text (record, OCOP_PARTICIPATION_WISH, "unknown");
  ocop_record_set_text (record, OCOP_PARTICIPATION_APPROVAL, "open");
  ocop_record_set_text (record, OCOP_PARTICIPATION_ATTENDANCE, "expected");
  if (!ocop_record_save (record, db, error))
    return FALSE;
  for (guint i = 0; i < invitation->products->len; i++)
    {
      gint64 product = g_array_index (invitation->products, gint64, i);
      gint64 maker = 0;

      if (!ocop_statement_scalar (db, &maker, error, "SELECT coalesce (producer, 0) FROM product WHERE id = ?", "l", product) ||
          (maker == producer && !bring_product (db, ocop_record_get_id (record), product, error)))
        return FALSE;
    }

  return TRUE;
}

/**
 * ocop_fair_invite:
 * @db: a connection in a transaction
 * @invitation: an #OcopFairInvitation
 * @error: who is entered already, or why it could not be written
 *
 * Enters producers for a fair, each with the products that are named of it.
 *
 * Returns: whether all of them are entered
 */
gboolean
ocop_fair_invite (OcopDb    *db,
                  gpointer   invitation,
                  GError   **error)
{
  const OcopFairInvitation *self = invitation;

  for (guint i = 0; i < self->producers->len; i++)
    if (!invite_producer (db, self, g_array_index (self->producers, gint64, i), error))
      return FALSE;

  return TRUE;
}

/**
 * ocop_fair_move_new:
 *
 * Returns: (transfer full): a move of nobody yet
 */
OcopFairMove *
ocop_fair_move_new (guint       field,
                    const char *key,
                    const char *day,
                    const char *reason)
{
  OcopFairMove *self = g_new0 (OcopFairMove, 1);

  self->participations = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->field = field;
  self->key = g_strdup (key);
  self->day = g_strdup (day);
  self->reason = g_strdup (reason);

  return self;
}

void
ocop_fair_move_free (gpointer move)
{
  OcopFairMove *self = move;

  g_array_unref (self->participations);
  g_free (self->key);
  g_free (self->day);
  g_free (self->reason);
  g_free (self);
}

static gboolean
free_booths (OcopDb   *db,
             gint64    participation,
             GError  **error)
{
  g_autoptr (GArray) booths = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, "SELECT id FROM booth WHERE holder = ?", "l", participation))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 booth = ocop_statement_int64 (&statement, 0);

      g_array_append_val (booths, booth);
    }
  if (!ocop_pass_error (&local, error))
    return FALSE;
  for (guint i = 0; i < booths->len; i++)
    {
      OcopFairSeat seat = { .booth = g_array_index (booths, gint64, i) };

      if (!ocop_fair_seat (db, &seat, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
holds (OcopRecord *record,
       guint       field,
       const char *key)
{
  return strcmp (ocop_record_get_text (record, field), key) == 0;
}

/* What follows from a step: a wish has a day, who does not want to is not approved, who is not approved has no booth and
 * does not attend. */
static void
follow (OcopRecord         *record,
        const OcopFairMove *move)
{
  if (move->field == OCOP_PARTICIPATION_WISH)
    {
      if (strcmp (move->key, "unknown") == 0)
        ocop_record_clear (record, OCOP_PARTICIPATION_WISHED_ON);
      else if (!ocop_record_is_set (record, OCOP_PARTICIPATION_WISHED_ON))
        ocop_record_set_text (record, OCOP_PARTICIPATION_WISHED_ON, move->day);
      if (strcmp (move->key, "wants") != 0 && !holds (record, OCOP_PARTICIPATION_APPROVAL, "refused"))
        ocop_record_set_text (record, OCOP_PARTICIPATION_APPROVAL, "open");
      if (strcmp (move->key, "unknown") == 0 || strcmp (move->key, "declines") == 0)
        ocop_record_set_text (record, OCOP_PARTICIPATION_APPROVAL, "open");
    }
  if (move->field == OCOP_PARTICIPATION_APPROVAL)
    {
      /* Who was approved without having said so wants to come. */
      if (strcmp (move->key, "open") != 0 && !holds (record, OCOP_PARTICIPATION_WISH, "wants"))
        {
          ocop_record_set_text (record, OCOP_PARTICIPATION_WISH, "wants");
          ocop_record_set_text (record, OCOP_PARTICIPATION_WISHED_ON, move->day);
        }
      if (strcmp (move->key, "open") != 0)
        ocop_record_set_text (record, OCOP_PARTICIPATION_DECIDED_ON, move->day);
      if (move->reason != NULL)
        ocop_record_set_text (record, OCOP_PARTICIPATION_REASON, move->reason);
    }
  if (holds (record, OCOP_PARTICIPATION_APPROVAL, "open"))
    ocop_record_clear (record, OCOP_PARTICIPATION_DECIDED_ON);
  if (!holds (record, OCOP_PARTICIPATION_APPROVAL, "refused"))
    ocop_record_clear (record, OCOP_PARTICIPATION_REASON);
  if (!holds (record, OCOP_PARTICIPATION_APPROVAL, "approved"))
    ocop_record_set_text (record, OCOP_PARTICIPATION_ATTENDANCE, "expected");
}

static gboolean
move_one (OcopDb             *db,
          const OcopFairMove *move,
          gint64              participation,
          GError            **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_PARTICIPATION, participation, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, move->field, move->key);
  follow (record, move);
  if (!holds (record, OCOP_PARTICIPATION_APPROVAL, "approved") && !free_booths (db, participation, error))
    return FALSE;

  return ocop_record_save (record, db, error);
}

/**
 * ocop_fair_move:
 * @db: a connection in a transaction
 * @move: an #OcopFairMove
 * @error: why one of them cannot: no reason for a refusal, returns in a booth that would have to be freed
 *
 * Takes participations a step on or back: wish, approval or attendance, and what follows from it.
 *
 * Returns: whether all of them are moved
 */
gboolean
ocop_fair_move (OcopDb    *db,
                gpointer   move,
                GError   **error)
{
  const OcopFairMove *self = move;

  for (guint i = 0; i < self->participations->len; i++)
    if (!move_one (db, self, g_array_index (self->participations, gint64, i), error))
      return FALSE;

  return TRUE;
}

/**
 * ocop_fair_seat:
 * @db: a connection in a transaction
 * @seat: an #OcopFairSeat
 * @error: that another holds the booth, or has sold something in it
 *
 * Gives a booth to a participant, or frees it. One that another holds must be freed first.
 *
 * Returns: whether it is so now
 */
gboolean
ocop_fair_seat (OcopDb    *db,
                gpointer   seat,
                GError   **error)
{
  const OcopFairSeat *self = seat;
  g_autoptr (OcopRecord) booth = ocop_record_load (db, OCOP_KIND_BOOTH, self->booth, error);

  if (booth == NULL)
    return FALSE;
  if (self->participation != 0 && ocop_record_is_set (booth, OCOP_BOOTH_HOLDER) &&
      ocop_record_get_ref (booth, OCOP_BOOTH_HOLDER) != self->participation)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Booth %s has a holder already. Nothing was changed; free the booth first."),
                      ocop_record_get_text (booth, OCOP_BOOTH_NUMBER));
  if (self->participation != 0)
    ocop_record_set_ref (booth, OCOP_BOOTH_HOLDER, self->participation);
  else
    ocop_record_clear (booth, OCOP_BOOTH_HOLDER);

  return ocop_record_save (booth, db, error);
}

void
ocop_fair_row_free (gpointer row)
{
  OcopFairRow *self = row;

  g_free (self->prefix);
  g_free (self);
}

/**
 * ocop_fair_lay_out:
 * @db: a connection in a transaction
 * @row: an #OcopFairRow
 * @error: a number that the fair has already
 *
 * Makes the booths of a run of numbers, in rows on the floor.
 *
 * Returns: whether all of them are made
 */
gboolean
ocop_fair_lay_out (OcopDb    *db,
                   gpointer   row,
                   GError   **error)
{
  const OcopFairRow *self = row;

  if (self->from < 1 || self->to < self->from || self->to > 999 || self->width < 1)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The numbers of the booths run from a lesser to a greater one, up to 999. Nothing was saved."));
  for (int i = self->from; i <= self->to; i++)
    {
      g_autoptr (OcopRecord) booth = ocop_record_new (OCOP_KIND_BOOTH);
      g_autofree char *number = g_strdup_printf ("%s%d", self->prefix, i);

      ocop_record_set_ref (booth, OCOP_BOOTH_FAIR, self->fair);
      if (self->zone != 0)
        ocop_record_set_ref (booth, OCOP_BOOTH_ZONE, self->zone);
      ocop_record_set_text (booth, OCOP_BOOTH_NUMBER, number);
      if (self->row > 0)
        {
          ocop_record_set_integer (booth, OCOP_BOOTH_FLOOR_COLUMN, self->column + (i - self->from) % self->width);
          ocop_record_set_integer (booth, OCOP_BOOTH_FLOOR_ROW, self->row + (i - self->from) / self->width);
        }
      if (!ocop_record_save (booth, db, error))
        return FALSE;
    }

  return TRUE;
}
