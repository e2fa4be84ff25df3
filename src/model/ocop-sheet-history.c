/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sheet-history.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "regulation/ocop-choices-text.h"
#include "store/ocop-statement.h"


static void
event_free (gpointer data)
{
  OcopSheetEvent *event = data;

  g_free (event->at);
  g_free (event->who);
  g_free (event->name);
  g_array_unref (event->differences);
  g_free (event);
}

/* A change of the history, as it is read. */
typedef struct
{
  const OcopStatement *row;
  const OcopSet *set;
  GPtrArray *events;
  int *last; /* (array) (nullable): choices handed in last */
} Reader;

static OcopSheetEvent *
add_event (Reader             *reader,
           OcopSheetEventKind  kind,
           const char         *name)
{
  OcopStatement *row = (OcopStatement *) reader->row;
  OcopSheetEvent *event = g_new0 (OcopSheetEvent, 1);

  event->kind = kind;
  event->at = ocop_statement_dup (row, 0);
  event->who = ocop_statement_dup (row, 1);
  event->turn = ocop_statement_int (row, 5);
  event->name = g_strdup (name);
  event->total = -1;
  event->differences = g_array_new (FALSE, FALSE, sizeof (OcopSheetDifference));
  g_ptr_array_add (reader->events, event);

  return event;
}

static void
compare (Reader         *reader,
         OcopSheetEvent *event,
         const char     *text)
{
  g_autofree int *choices = ocop_choices_new (reader->set);

  /* Sheets submitted before version 4 tell their total alone. */
  if (text == NULL || !ocop_choices_from_text (reader->set, text, choices))
    return;
  for (guint i = 0; reader->last != NULL && i < reader->set->n_items; i++)
    if (choices[i] != reader->last[i])
      {
        OcopSheetDifference difference = { i, reader->last[i], choices[i] };

        g_array_append_val (event->differences, difference);
      }
  g_free (reader->last);
  reader->last = g_steal_pointer (&choices);
}

static gboolean
is_handed_in (OcopRecord *record)
{
  return record != NULL && g_strcmp0 (ocop_record_get_text (record, OCOP_SHEET_STATE), "submitted") == 0;
}

/* Whether a field has another value than before, and has one. */
static gboolean
is_newly_set (OcopRecord *was,
              OcopRecord *is,
              guint       field)
{
  return ocop_record_is_set (is, field) &&
         (was == NULL || g_strcmp0 (ocop_record_get_text (was, field), ocop_record_get_text (is, field)) != 0);
}

static gboolean
tell_change (Reader  *reader,
             GError **error)
{
  OcopStatement *row = (OcopStatement *) reader->row;
  const char *before = ocop_statement_text (row, 2);
  const char *after = ocop_statement_text (row, 3);
  g_autoptr (OcopRecord) was = NULL;
  g_autoptr (OcopRecord) is = NULL;

  if (after == NULL)
    return TRUE;
  if ((before != NULL && (was = ocop_record_from_json (OCOP_KIND_SHEET, 0, "", before, error)) == NULL) ||
      (is = ocop_record_from_json (OCOP_KIND_SHEET, 0, "", after, error)) == NULL)
    return FALSE;
  if (was == NULL && ocop_record_get_integer (is, OCOP_SHEET_TURN) > 1)
    add_event (reader, OCOP_SHEET_LAID_OUT, NULL);
  if (is_newly_set (was, is, OCOP_SHEET_ENTERED_BY))
    add_event (reader, OCOP_SHEET_ON_PAPER, ocop_record_get_text (is, OCOP_SHEET_ENTERED_BY));
  if (is_handed_in (was) && !is_handed_in (is))
    add_event (reader, OCOP_SHEET_TAKEN_BACK, NULL);
  if (!is_handed_in (was) && is_handed_in (is))
    {
      OcopSheetEvent *event = add_event (reader, OCOP_SHEET_HANDED_IN, NULL);

      if (ocop_record_is_set (is, OCOP_SHEET_TOTAL))
        event->total = (int) ocop_record_get_integer (is, OCOP_SHEET_TOTAL);
      compare (reader, event, ocop_record_get_text (is, OCOP_SHEET_CHOICES));
    }
  if (is_newly_set (was, is, OCOP_SHEET_CHECKED_BY))
    add_event (reader, OCOP_SHEET_CHECKED, ocop_record_get_text (is, OCOP_SHEET_CHECKED_BY));

  return TRUE;
}

/**
 * ocop_sheet_history_load:
 * @db: a connection
 * @session_product: row id of a product of a session   @session_member: row id of a voter
 * @set: criteria set of the product
 * @error: return location
 *
 * What the chained history holds of a member's sheets of a product in all turns.
 *
 * Returns: (transfer full) (element-type OcopSheetEvent) (nullable): by time, the earliest first
 */
GPtrArray *
ocop_sheet_history_load (OcopDb         *db,
                         gint64          session_product,
                         gint64          session_member,
                         const OcopSet  *set,
                         GError        **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (event_free);
  Reader reader = { .row = &statement, .set = set, .events = events };
  gboolean is_read = TRUE;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT c.at, c.who, c.before, c.after, 0, h.turn, c.id FROM sheet h "
                             "JOIN change c ON c.kind = 'sheet' AND c.record = h.id "
                             "WHERE h.session_product = ?1 AND h.session_member = ?2 AND h.kind = 'council' "
                             "UNION ALL "
                             "SELECT c.at, c.who, NULL, NULL, 1, w.turn, c.id FROM showing w "
                             "JOIN change c ON c.kind = 'showing' AND c.record = w.id "
                             "WHERE w.session_product = ?1 AND w.session_member = ?2 ORDER BY 7",
                             "ll", session_product, session_member))
    return NULL;
  while (is_read && ocop_statement_next (&statement, &local))
    if (ocop_statement_int (&statement, 4) != 0)
      add_event (&reader, OCOP_SHEET_OTHERS_SHOWN, NULL);
    else
      is_read = tell_change (&reader, error);
  g_free (reader.last);

  return is_read && ocop_pass_error (&local, error) ? g_steal_pointer (&events) : NULL;
}
