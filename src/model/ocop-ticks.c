/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-ticks.h"

#include "base/ocop-error.h"
#include "model/ocop-sheets.h"
#include "regulation/ocop-scoring.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* So many ticks of a sheet can be taken back. */
#define MOST_TICKS 50

/* Lets go of what was taken back and of the oldest. Most ticks find nothing to let go of, and a member waits
 * for each: so it is asked first. */
static gboolean
make_room (OcopDb   *db,
           gint64    sheet,
           gint64   *newest,
           GError  **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  gboolean taken_back = FALSE;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT coalesce (max (iif (undone, 0, number)), 0), coalesce (max (undone), 0) FROM tick "
                             "WHERE sheet = ?",
                             "l", sheet))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      *newest = ocop_statement_int64 (&statement, 0);
      taken_back = ocop_statement_int (&statement, 1) != 0;
    }
  if (!ocop_pass_error (&local, error))
    return FALSE;
  if (taken_back && !ocop_statement_run (db, error, "DELETE FROM tick WHERE sheet = ? AND undone = 1", "l", sheet))
    return FALSE;

  return *newest < MOST_TICKS || ocop_statement_run (db, error, "DELETE FROM tick WHERE sheet = ? AND number <= ?", "ll",
                                                     sheet, *newest + 1 - MOST_TICKS);
}

/**
 * ocop_ticks_note:
 * @db: a connection in a transaction
 * @sheet: row id of an open sheet
 * @criterion: what is about to be ticked   @choice: the option, %OCOP_NOT_CHOSEN to take it back
 * @first: @last: the criteria of which only one holds a choice; both @criterion where it stands alone
 * @error: return location
 *
 * Keeps what the marks are before a tick, so that it can be taken back. A new tick lets go of those that
 * were taken back and of the oldest.
 *
 * Returns: whether it was written
 */
gboolean
ocop_ticks_note (OcopDb   *db,
                 gint64    sheet,
                 guint     criterion,
                 int       choice,
                 guint     first,
                 guint     last,
                 GError  **error)
{
  gint64 newest = 0;

  if (!make_room (db, sheet, &newest, error))
    return FALSE;

  if (first != last && choice != OCOP_NOT_CHOSEN &&
      !ocop_statement_run (db, error,
                           "INSERT INTO tick (sheet, number, criterion, before) SELECT sheet, ?, criterion, option FROM mark "
                           "WHERE sheet = ? AND criterion BETWEEN ? AND ? AND criterion <> ?",
                           "lliii", newest + 1, sheet, (int) first, (int) last, (int) criterion))
    return FALSE;

  return choice == OCOP_NOT_CHOSEN
             ? ocop_statement_run (db, error,
                                   "INSERT INTO tick (sheet, number, criterion, before) SELECT sheet, ?, criterion, option "
                                   "FROM mark WHERE sheet = ? AND criterion = ?",
                                   "lli", newest + 1, sheet, (int) criterion)
             : ocop_statement_run (db, error,
                                   "INSERT INTO tick (sheet, number, criterion, before, after) SELECT ?1, ?2, ?3, "
                                   "(SELECT option FROM mark WHERE sheet = ?1 AND criterion = ?3), ?4 WHERE ?4 IS NOT "
                                   "(SELECT option FROM mark WHERE sheet = ?1 AND criterion = ?3)",
                                   "llii", sheet, newest + 1, (int) criterion, choice);
}

/* The marks must be as the tick left them, or as they were before it. */
static gboolean
refuse_differing (OcopDb   *db,
                  gint64    sheet,
                  gint64    number,
                  gboolean  redo,
                  GError  **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error,
                              "SELECT count(*) FROM tick t LEFT JOIN mark m ON m.sheet = t.sheet AND m.criterion = t.criterion "
                              "WHERE t.sheet = ? AND t.number = ? AND iif (?, t.before, t.after) IS NOT m.option",
                              "lli", sheet, number, redo))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_CONFLICT,
                              _("The choice is no longer what the tick left. Nothing was changed; choose anew."));
}

static gboolean
turn (OcopDb   *db,
      gint64    sheet,
      gboolean  redo,
      guint    *criterion,
      GError  **error)
{
  gint64 number = 0;
  gint64 place = 0;

  if (!ocop_sheet_refuse_closed (db, sheet, error) ||
      !ocop_statement_scalar (db, &number, error,
                              "SELECT coalesce (iif (?1, min (number), max (number)), 0) FROM tick WHERE sheet = ?2 AND undone = ?1",
                              "il", redo, sheet))
    return FALSE;
  if (number == 0)
    return ocop_fail (error, OCOP_ERROR_MISSING, "%s",
                      redo ? _("No tick of the sheet is left to be done again.") : _("No tick of the sheet is left to be taken back."));

  /* The criterion ticked is the one with a choice after; where a choice was only taken back, the only one. */
  if (!refuse_differing (db, sheet, number, redo, error) ||
      !ocop_statement_scalar (db, &place, error,
                              "SELECT criterion FROM tick WHERE sheet = ? AND number = ? ORDER BY after IS NULL LIMIT 1", "ll",
                              sheet, number) ||
      !ocop_statement_run (db, error,
                           "DELETE FROM mark WHERE sheet = ?1 AND criterion IN "
                           "(SELECT criterion FROM tick WHERE sheet = ?1 AND number = ?2)",
                           "ll", sheet, number) ||
      !ocop_statement_run (db, error,
                           "INSERT INTO mark (sheet, criterion, option) SELECT sheet, criterion, iif (?1, after, before) FROM tick "
                           "WHERE sheet = ?2 AND number = ?3 AND iif (?1, after, before) IS NOT NULL",
                           "ill", redo, sheet, number) ||
      !ocop_statement_run (db, error, "UPDATE tick SET undone = 1 - undone WHERE sheet = ? AND number = ?", "ll", sheet, number))
    return FALSE;
  if (criterion != NULL)
    *criterion = (guint) place;

  return ocop_sheet_renew_total (db, sheet, error);
}

/**
 * ocop_ticks_undo:
 * @db: a connection in a transaction
 * @sheet: row id of a sheet
 * @criterion: (out) (optional): which criterion was ticked
 * @error: why nothing was changed
 *
 * Takes back the last tick that stands, with what it displaced.
 *
 * Returns: whether the marks are as before it
 */
gboolean
ocop_ticks_undo (OcopDb   *db,
                 gint64    sheet,
                 guint    *criterion,
                 GError  **error)
{
  return turn (db, sheet, FALSE, criterion, error);
}

/**
 * ocop_ticks_redo:
 *
 * Does again the tick taken back last.
 *
 * Returns: whether it stands again
 */
gboolean
ocop_ticks_redo (OcopDb   *db,
                 gint64    sheet,
                 guint    *criterion,
                 GError  **error)
{
  return turn (db, sheet, TRUE, criterion, error);
}

/**
 * ocop_ticks_clear:
 *
 * Lets go of the list: the sheet is submitted.
 *
 * Returns: whether it is empty
 */
gboolean
ocop_ticks_clear (OcopDb   *db,
                  gint64    sheet,
                  GError  **error)
{
  return ocop_statement_run (db, error, "DELETE FROM tick WHERE sheet = ?", "l", sheet);
}
