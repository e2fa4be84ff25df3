/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-paper-sheets.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-sheets.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* Sheets that a member filled in on paper and somebody else entered. They count as they stand, but a session is not concluded
 * before someone other than who entered them has compared them with the paper. */

/**
 * ocop_paper_sheet_begin:
 * @db: a connection in a transaction
 * @sheet: row id of a sheet that is not submitted
 * @who: name of who enters it
 * @error: why it was not marked
 *
 * Marks a sheet as entered from paper. A sheet that its member has begun at the screen is not, for nobody could then say what
 * of it stands on the paper.
 *
 * Returns: whether it is marked
 */
gboolean
ocop_paper_sheet_begin (OcopDb      *db,
                        gint64       sheet,
                        const char  *who,
                        GError     **error)
{
  g_autoptr (OcopRecord) record = NULL;
  gint64 n_ticks = 0;

  if (!ocop_sheet_refuse_closed (db, sheet, error) ||
      !ocop_statement_scalar (db, &n_ticks, error, "SELECT count(*) FROM tick WHERE sheet = ?", "l", sheet))
    return FALSE;
  if (who == NULL || ocop_text_is_blank (who))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("A sheet is not entered from paper by nobody. Nothing was changed; enter your name in the preferences."));
  record = ocop_record_load (db, OCOP_KIND_SHEET, sheet, error);
  if (record == NULL)
    return FALSE;
  if (g_strcmp0 (ocop_record_get_text (record, OCOP_SHEET_ENTERED_BY), who) == 0)
    return TRUE;
  if (n_ticks > 0 && !ocop_record_is_set (record, OCOP_SHEET_ENTERED_BY))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The member has begun this sheet at the screen. Nothing was changed; let the member finish it."));
  ocop_record_set_text (record, OCOP_SHEET_ENTERED_BY, who);

  return ocop_record_save (record, db, error);
}

static gboolean
is_same_name (const char *one,
              const char *other)
{
  g_autofree char *first = g_utf8_casefold (one, -1);
  g_autofree char *second = g_utf8_casefold (other, -1);

  return g_str_equal (g_strstrip (first), g_strstrip (second));
}

/**
 * ocop_paper_sheet_confirm:
 * @db: a connection in a transaction
 * @sheet: row id of a submitted sheet entered from paper
 * @who: name of who compared it with the paper
 * @at: the moment, ISO text in UTC
 * @error: why it is not checked
 *
 * Records that a second person found the sheet as the paper has it.
 *
 * Returns: whether it counts as checked
 */
gboolean
ocop_paper_sheet_confirm (OcopDb      *db,
                          gint64       sheet,
                          const char  *who,
                          const char  *at,
                          GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SHEET, sheet, error);

  if (record == NULL)
    return FALSE;
  if (!ocop_record_is_set (record, OCOP_SHEET_ENTERED_BY) || !ocop_record_is_set (record, OCOP_SHEET_DIGEST))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Only a submitted sheet that was entered from paper is compared with it. Nothing was changed."));
  if (who == NULL || ocop_text_is_blank (who))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Nobody has compared the sheet. Nothing was changed; enter a name."));
  if (is_same_name (who, ocop_record_get_text (record, OCOP_SHEET_ENTERED_BY)))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("“%s” has entered the sheet. Nothing was changed; let somebody else compare it with the paper."), who);
  ocop_record_set_text (record, OCOP_SHEET_CHECKED_BY, who);
  ocop_record_set_text (record, OCOP_SHEET_CHECKED_AT, at);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_council_sheet_is_unchecked:
 * @sheet: (nullable): a sheet
 *
 * Returns: whether it was submitted from paper and nobody has compared it yet
 */
gboolean
ocop_council_sheet_is_unchecked (const OcopCouncilSheet *sheet)
{
  return sheet != NULL && sheet->submitted && sheet->entered_by != NULL && sheet->checked_by == NULL;
}

static const OcopCouncilSheet *
find_unchecked (const OcopSessionSheets   *sheets,
                guint                     *n,
                const OcopSessionProduct **product)
{
  const OcopCouncilSheet *first = NULL;

  *n = 0;
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *one = g_ptr_array_index (sheets->products, i);

      for (guint k = 0; k < sheets->voters->len; k++)
        if (!one->recused[k] && ocop_council_sheet_is_unchecked (one->current[k]))
          {
            if ((*n)++ > 0)
              continue;
            first = one->current[k];
            *product = one;
          }
    }

  return first;
}

/**
 * ocop_session_sheets_count_unchecked:
 * @sheets: sheets of a session
 *
 * Returns: sheets of the turns that count which were entered from paper and not compared yet
 */
guint
ocop_session_sheets_count_unchecked (const OcopSessionSheets *sheets)
{
  const OcopSessionProduct *product = NULL;
  guint n;

  find_unchecked (sheets, &n, &product);

  return n;
}

/**
 * ocop_session_sheets_refuse_unchecked:
 * @sheets: sheets of a session
 * @error: which sheet waits for a second person
 *
 * Returns: whether every sheet entered from paper was compared with it
 */
gboolean
ocop_session_sheets_refuse_unchecked (const OcopSessionSheets  *sheets,
                                      GError                  **error)
{
  const OcopSessionProduct *product = NULL;
  guint n;
  const OcopCouncilSheet *sheet = find_unchecked (sheets, &n, &product);

  return sheet == NULL ||
         ocop_fail (error, OCOP_ERROR_REFUSED,
                    _("The sheet of “%s” for “%s” was entered from paper and nobody has compared it yet. The session was not "
                      "concluded; let somebody other than “%s” compare it."),
                    ((OcopSessionVoter *) g_ptr_array_index (sheets->voters, sheet->member))->office, product->name,
                    sheet->entered_by);
}
