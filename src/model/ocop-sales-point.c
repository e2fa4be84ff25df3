/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sales-point.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-sales-point-private.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order in which a point goes through them; a list is sorted by it. */
const OcopChoice ocop_sales_point_states[] = {
  { "proposed", N_("Proposed") },
  { "assessed", N_("Assessed") },
  { "running", N_("Running") },
  { "closed", N_("Closed") },
  { NULL, NULL },
};

/* Which fields a move fills in. */
static const struct
{
  guint day;
  guint reason;
} moves[OCOP_N_POINT_MOVES] = {
  [OCOP_POINT_ASSESS] = { OCOP_SALES_POINT_ASSESSED_ON, OCOP_SALES_POINT_ASSESSMENT },
  [OCOP_POINT_OPEN] = { OCOP_SALES_POINT_OPENED_ON, OCOP_SALES_POINT_OPENING },
  [OCOP_POINT_CLOSE] = { OCOP_SALES_POINT_CLOSED_ON, OCOP_SALES_POINT_CLOSING },
  [OCOP_POINT_REOPEN] = { OCOP_SALES_POINT_CLOSED_ON, OCOP_SALES_POINT_CLOSING },
};

static gboolean
is_reached (OcopRecord *point,
            guint       field,
            const char *day)
{
  const char *reached = ocop_record_get_text (point, field);

  return reached != NULL && strcmp (reached, day) <= 0;
}

/**
 * ocop_sales_point_get_state:
 * @point: a sales point
 * @day: ISO date
 *
 * Returns: where it stands on @day, a key of #ocop_sales_point_states
 */
const char *
ocop_sales_point_get_state (OcopRecord *point,
                            const char *day)
{
  if (is_reached (point, OCOP_SALES_POINT_CLOSED_ON, day))
    return "closed";
  if (is_reached (point, OCOP_SALES_POINT_OPENED_ON, day))
    return "running";

  return is_reached (point, OCOP_SALES_POINT_ASSESSED_ON, day) ? "assessed" : "proposed";
}

/**
 * ocop_sales_point_allows:
 * @state: a key of #ocop_sales_point_states
 * @move: what is to happen
 *
 * Returns: whether that can happen to a point in that state
 */
gboolean
ocop_sales_point_allows (const char    *state,
                         OcopPointMove  move)
{
  switch (move)
    {
    case OCOP_POINT_ASSESS:
      return strcmp (state, "proposed") == 0;
    case OCOP_POINT_OPEN:
      return strcmp (state, "assessed") == 0;
    case OCOP_POINT_CLOSE:
      return strcmp (state, "closed") != 0;
    case OCOP_POINT_REOPEN:
      return strcmp (state, "closed") == 0;
    case OCOP_N_POINT_MOVES:
    default:
      g_assert_not_reached ();
    }
}

/* What the decision demands and was found missing bars the opening; what nobody has looked at yet does not. */
static gboolean
refuse_unmet (OcopDb      *db,
              gint64       point,
              const char  *day,
              GError     **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error,
                              "SELECT count(*) FROM sales_point sp JOIN checklist_item i ON i.checklist = "
                              OCOP_POINT_CHECKLIST_SQL ("?2") " WHERE sp.id = ?1 AND "
                              OCOP_POINT_LAST_CHECK_SQL ("result", "?2") " = 'not_met'",
                              "lt", point, day))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_REFUSED,
                              ngettext ("%d criterion of the checklist is not met. The point was not opened; see to it and check it again.",
                                        "%d criteria of the checklist are not met. The point was not opened; see to them and check them again.",
                                        (gulong) n),
                              (int) n);
}

/**
 * ocop_sales_point_move:
 * @db: a connection in a transaction
 * @point: row id of a sales point
 * @move: what happened   @day: ISO date on which it did
 * @reason: (nullable): its result, ground or reason; closing and reopening need one
 * @error: why it cannot be
 *
 * The one place that leads a point from proposed over assessed and running to closed. Reopening keeps its reason in the
 * note, as the closing it takes back is no longer there.
 *
 * Returns: whether it is written
 */
gboolean
ocop_sales_point_move (OcopDb         *db,
                       gint64          point,
                       OcopPointMove   move,
                       const char     *day,
                       const char     *reason,
                       GError        **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SALES_POINT, point, error);
  const char *state = record != NULL ? ocop_sales_point_get_state (record, "9999-12-31") : NULL;
  gboolean needs_reason = move == OCOP_POINT_CLOSE || move == OCOP_POINT_REOPEN;

  if (record == NULL)
    return FALSE;
  if (!ocop_sales_point_allows (state, move))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The point is in the state “%s”, in which this cannot happen. Nothing was saved."),
                      ocop_choice_label (ocop_sales_point_states, state));
  if (needs_reason && ocop_text_is_blank (reason))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("This needs a reason; enter it. Nothing was saved."));
  if (move == OCOP_POINT_OPEN && !refuse_unmet (db, point, day, error))
    return FALSE;
  if (move == OCOP_POINT_REOPEN)
    {
      const char *note = ocop_record_get_text (record, OCOP_SALES_POINT_NOTE);
      const char *closing = ocop_record_get_text (record, OCOP_SALES_POINT_CLOSING);
      g_autofree char *closed_on = ocop_date_to_short (ocop_record_get_text (record, OCOP_SALES_POINT_CLOSED_ON));
      g_autofree char *reopened_on = ocop_date_to_short (day);
      /* Translators: two pairs of a day and a reason */
      g_autofree char *line = g_strdup_printf (_("Closed on %s (%s), goes on since %s (%s)"), closed_on, closing, reopened_on, reason);
      g_autofree char *lines = note != NULL ? g_strdup_printf ("%s\n%s", note, line) : g_steal_pointer (&line);

      ocop_record_set_text (record, OCOP_SALES_POINT_NOTE, lines);
      ocop_record_clear (record, OCOP_SALES_POINT_CLOSED_ON);
      ocop_record_clear (record, OCOP_SALES_POINT_CLOSING);
    }
  else
    {
      ocop_record_set_text (record, moves[move].day, day);
      if (!ocop_text_is_blank (reason))
        ocop_record_set_text (record, moves[move].reason, reason);
    }

  return ocop_record_save (record, db, error);
}

/**
 * ocop_sales_point_check_item:
 * @db: a connection in a transaction
 * @check: what was found of an item of the checklist
 * @error: return location
 *
 * Notes what was found. What was noted the same day is corrected, what was noted before stays as it was.
 *
 * Returns: whether it is written
 */
gboolean
ocop_sales_point_check_item (OcopDb                *db,
                             const OcopPointCheck  *check,
                             GError               **error)
{
  g_autoptr (OcopRecord) record = NULL;
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error,
                              "SELECT id FROM sales_point_check WHERE sales_point = ? AND item = ? AND checked_on = ?", "llt",
                              check->point, check->item, check->day))
    return FALSE;
  record = id != 0 ? ocop_record_load (db, OCOP_KIND_SALES_POINT_CHECK, id, error) : ocop_record_new (OCOP_KIND_SALES_POINT_CHECK);
  if (record == NULL)
    return FALSE;
  ocop_record_set_ref (record, OCOP_SALES_POINT_CHECK_SALES_POINT, check->point);
  ocop_record_set_ref (record, OCOP_SALES_POINT_CHECK_ITEM, check->item);
  ocop_record_set_text (record, OCOP_SALES_POINT_CHECK_RESULT, check->result);
  ocop_record_set_text (record, OCOP_SALES_POINT_CHECK_CHECKED_ON, check->day);
  if (!ocop_text_is_blank (check->inspector))
    ocop_record_set_text (record, OCOP_SALES_POINT_CHECK_INSPECTOR, check->inspector);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_sales_point_set_month:
 * @db: a connection in a transaction
 * @figure: one of the figures of a month
 * @error: return location
 *
 * A month without any figure is none: nothing is known of it.
 *
 * Returns: whether it is written
 */
gboolean
ocop_sales_point_set_month (OcopDb                *db,
                            const OcopPointMonth  *figure,
                            GError               **error)
{
  g_autoptr (OcopRecord) record = NULL;
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error, "SELECT id FROM sales_point_month WHERE sales_point = ? AND year = ? AND month = ?",
                              "lii", figure->point, figure->year, figure->month))
    return FALSE;
  if (id == 0 && !figure->is_known)
    return TRUE;
  record = id != 0 ? ocop_record_load (db, OCOP_KIND_SALES_POINT_MONTH, id, error) : ocop_record_new (OCOP_KIND_SALES_POINT_MONTH);
  if (record == NULL)
    return FALSE;
  ocop_record_set_ref (record, OCOP_SALES_POINT_MONTH_SALES_POINT, figure->point);
  ocop_record_set_integer (record, OCOP_SALES_POINT_MONTH_YEAR, figure->year);
  ocop_record_set_integer (record, OCOP_SALES_POINT_MONTH_MONTH, figure->month);
  if (figure->is_known)
    ocop_record_set_integer (record, figure->field, figure->value);
  else
    ocop_record_clear (record, figure->field);
  if (!ocop_record_is_set (record, OCOP_SALES_POINT_MONTH_OCOP) && !ocop_record_is_set (record, OCOP_SALES_POINT_MONTH_OTHER))
    return ocop_record_delete (record, db, error);

  return ocop_record_save (record, db, error);
}
