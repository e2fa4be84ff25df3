/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sheets.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-ticks.h"
#include "regulation/ocop-choices-text.h"
#include "regulation/ocop-regulations.h"
#include "regulation/ocop-seal.h"
#include "store/ocop-statement.h"
#include "store/ocop-transaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a sheet must know of its surroundings before anything is written to it. */
typedef struct
{
  const OcopSet *set;
  int case_no; /* fixed for the product by the secretary, 0 if none is */
  int turn;
  gboolean submitted;
  gboolean closed; /* its session is concluded or sealed; of the producer's own, any that heard the dossier */
  char *product_uid;
  char *member_uid;
} Surroundings;

static void
surroundings_clear (Surroundings *self)
{
  g_free (self->product_uid);
  g_free (self->member_uid);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Surroundings, surroundings_clear)

static const OcopSet *
find_set (const char *regulation_id,
          int         revision,
          int         set_no,
          GError    **error)
{
  const OcopRegulation *regulation = ocop_regulation_get (regulation_id, error);
  const OcopSet *set;

  if (regulation == NULL)
    return NULL;
  set = ocop_regulation_get_set (regulation, set_no);
  if (set == NULL || regulation->revision != revision)
    {
      ocop_fail (error, OCOP_ERROR_DAMAGED,
                 _("The sheet names set %d of “%s”, revision %d, which this program does not have. Nothing was changed."),
                 set_no, regulation_id, revision);
      return NULL;
    }

  return set;
}

static gboolean
look_around (OcopDb       *db,
             gint64        sheet,
             Surroundings *found,
             GError      **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.regulation, d.revision, d.set_no, coalesce (d.case_no, 0), h.turn, "
                             "       h.state = 'submitted', CASE WHEN h.session_product IS NOT NULL "
                             "         THEN s.phase IN ('concluded', 'sealed') ELSE EXISTS (SELECT 1 FROM session_product o "
                             "         JOIN session c ON c.id = o.session WHERE o.dossier = h.dossier "
                             "         AND c.phase IN ('concluded', 'sealed')) END, p.uid, m.uid "
                             "FROM sheet h JOIN dossier d ON d.id = h.dossier JOIN product p ON p.id = d.product "
                             "LEFT JOIN session_product sp ON sp.id = h.session_product "
                             "LEFT JOIN session s ON s.id = sp.session "
                             "LEFT JOIN session_member sm ON sm.id = h.session_member "
                             "LEFT JOIN council_member m ON m.id = sm.council_member WHERE h.id = ?",
                             "l", sheet))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    {
      if (local == NULL)
        return ocop_fail (error, OCOP_ERROR_MISSING, _("The score sheet is no longer in the file. Nothing was changed."));
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  found->set = find_set (ocop_statement_text (&statement, 0), ocop_statement_int (&statement, 1),
                         ocop_statement_int (&statement, 2), error);
  found->case_no = ocop_statement_int (&statement, 3);
  found->turn = ocop_statement_int (&statement, 4);
  found->submitted = ocop_statement_int (&statement, 5) != 0;
  found->closed = ocop_statement_int (&statement, 6) != 0;
  found->product_uid = ocop_statement_dup (&statement, 7);
  found->member_uid = ocop_statement_dup (&statement, 8);

  return found->set != NULL;
}

static gboolean
refuse_if_closed (const Surroundings *around,
                  GError            **error)
{
  if (around->closed)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The session is concluded; its sheets no longer change. Nothing was changed; the chair can reopen it."));
  if (around->submitted)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The sheet is submitted and no longer changes. Nothing was changed; ask for a new scoring turn."));

  return TRUE;
}

static gboolean
refuse_wrong_choice (const Surroundings *around,
                     guint               place,
                     int                 choice,
                     GError            **error)
{
  const OcopItem *item;
  const OcopOption *option;

  if (place >= around->set->n_items)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The criteria set has no criterion number %u. Nothing was changed."), place + 1);
  item = &around->set->items[place];
  if (choice == OCOP_NOT_CHOSEN)
    return TRUE;
  if (!ocop_criterion_offers (item->criterion, choice))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Criterion %s has no option %d. Nothing was changed."), item->code, choice);
  if (choice == OCOP_NONE_OF_THESE)
    return TRUE;
  option = &item->criterion->options[choice - 1];
  if (option->case_no != 0 && around->case_no != 0 && option->case_no != around->case_no)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Option %d of criterion %s belongs to the other case; the secretary fixed the case of this product. "
                        "Nothing was changed."),
                      choice, item->code);

  return TRUE;
}

/**
 * ocop_sheet_read_choices:
 * @db: a connection
 * @sheet: row id of a sheet
 * @set: its criteria set
 * @choices: (out caller-allocates): as made by ocop_choices_new()
 * @error: return location; %OCOP_ERROR_DAMAGED if a mark is not of this set
 *
 * Returns: whether the sheet's marks were read
 */
gboolean
ocop_sheet_read_choices (OcopDb         *db,
                         gint64          sheet,
                         const OcopSet  *set,
                         int            *choices,
                         GError        **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < set->n_items; i++)
    choices[i] = OCOP_NOT_CHOSEN;
  if (!ocop_statement_begin (&statement, db, error, "SELECT criterion, option FROM mark WHERE sheet = ?", "l", sheet))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 criterion = ocop_statement_int64 (&statement, 0);
      int choice = ocop_statement_int (&statement, 1);

      if (criterion >= set->n_items || !ocop_criterion_offers (set->items[criterion].criterion, choice))
        return ocop_fail (error, OCOP_ERROR_DAMAGED,
                          _("A score sheet of the file holds a choice that its criteria set does not offer. "
                            "Open the last good copy."));
      choices[criterion] = choice;
    }
  return ocop_pass_error (&local, error);
}

static gboolean
keep_total (OcopDb         *db,
            gint64          sheet,
            const OcopSet  *set,
            GError        **error)
{
  g_autofree int *choices = ocop_choices_new (set);
  OcopSheetScore score;

  if (!ocop_sheet_read_choices (db, sheet, set, choices, error))
    return FALSE;
  score = ocop_choices_score (set, choices);
  if (score.n_unscored > 0)
    return ocop_statement_run (db, error, "UPDATE sheet SET total = NULL WHERE id = ?", "l", sheet);

  return ocop_statement_run (db, error, "UPDATE sheet SET total = ? WHERE id = ?", "il", score.total, sheet);
}

/**
 * ocop_sheet_refuse_closed:
 * @db: a connection   @sheet: row id of a sheet
 * @error: what is submitted or concluded
 *
 * Returns: whether the sheet may still change
 */
gboolean
ocop_sheet_refuse_closed (OcopDb  *db,
                          gint64   sheet,
                          GError **error)
{
  g_auto (Surroundings) around = { 0 };

  return look_around (db, sheet, &around, error) && refuse_if_closed (&around, error);
}

/**
 * ocop_sheet_renew_total:
 * @db: a connection in a transaction   @sheet: row id of a sheet whose marks changed
 * @error: return location
 *
 * Returns: whether the sheet keeps the total of its marks
 */
gboolean
ocop_sheet_renew_total (OcopDb  *db,
                        gint64   sheet,
                        GError **error)
{
  g_auto (Surroundings) around = { 0 };

  if (!look_around (db, sheet, &around, error))
    return FALSE;
  ocop_transaction_note (db, "mark", sheet);

  return keep_total (db, sheet, around.set, error);
}

/**
 * ocop_sheet_tick:
 * @db: a connection in a transaction
 * @sheet: row id of a sheet that is not submitted
 * @criterion: index of the criterion in the set
 * @choice: place of the option from 1, %OCOP_NONE_OF_THESE where it is offered, or %OCOP_NOT_CHOSEN to
 *   take the choice back
 * @error: why nothing was changed
 *
 * Writes one choice and, with it, the sheet's total. Of the alternatives of a section the one ticked last
 * holds. Ticks are not part of the history; submitting the sheet is.
 *
 * Returns: whether it was written
 */
gboolean
ocop_sheet_tick (OcopDb  *db,
                 gint64   sheet,
                 guint    criterion,
                 int      choice,
                 GError **error)
{
  g_auto (Surroundings) around = { 0 };
  const OcopSection *section;

  if (!look_around (db, sheet, &around, error) || !refuse_if_closed (&around, error) ||
      !refuse_wrong_choice (&around, criterion, choice, error))
    return FALSE;

  section = around.set->items[criterion].section;
  if (!ocop_ticks_note (db, sheet, criterion, choice, section->choose_one ? section->first_item : criterion,
                        section->choose_one ? section->first_item + section->n_items - 1 : criterion, error))
    return FALSE;
  if (section->choose_one && choice != OCOP_NOT_CHOSEN &&
      !ocop_statement_run (db, error, "DELETE FROM mark WHERE sheet = ? AND criterion BETWEEN ? AND ? AND criterion <> ?",
                           "liii", sheet, (int) section->first_item, (int) (section->first_item + section->n_items - 1),
                           (int) criterion))
    return FALSE;
  if (choice == OCOP_NOT_CHOSEN
          ? !ocop_statement_run (db, error, "DELETE FROM mark WHERE sheet = ? AND criterion = ?", "li", sheet, (int) criterion)
          : !ocop_statement_run (db, error,
                                 "INSERT INTO mark (sheet, criterion, option) VALUES (?, ?, ?) "
                                 "ON CONFLICT (sheet, criterion) DO UPDATE SET option = excluded.option",
                                 "lii", sheet, (int) criterion, choice))
    return FALSE;
  ocop_transaction_note (db, "mark", sheet);

  return keep_total (db, sheet, around.set, error);
}

/**
 * ocop_sheet_propose_knock_out:
 * @db: a connection in a transaction
 * @sheet: row id of a sheet that is not submitted
 * @ground: (nullable): one of the grounds of its set; %NULL takes the proposal back
 * @reason: (nullable): what the member saw; needed with a ground
 * @error: why nothing was changed
 *
 * A sheet that proposes a knock-out can be submitted without choices; it counts as received, not in the
 * mean. What becomes of the product the council concludes (ocop_knock_out_conclude()).
 *
 * Returns: whether it was written
 */
gboolean
ocop_sheet_propose_knock_out (OcopDb      *db,
                              gint64       sheet,
                              const char  *ground,
                              const char  *reason,
                              GError     **error)
{
  g_auto (Surroundings) around = { 0 };
  g_autoptr (OcopRecord) record = NULL;

  if (!look_around (db, sheet, &around, error) || !refuse_if_closed (&around, error))
    return FALSE;
  if (ground != NULL && !ocop_set_has_ground (around.set, ground))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("“%s” is not one of the grounds of this criteria set. Nothing was changed; choose one of its grounds."),
                      ground);
  if (ground != NULL && (reason == NULL || *reason == '\0'))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("A knock-out is not proposed without its reason. Nothing was changed; write what was seen."));
  record = ocop_record_load (db, OCOP_KIND_SHEET, sheet, error);
  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SHEET_KNOCK_OUT, ground);
  ocop_record_set_text (record, OCOP_SHEET_KNOCK_OUT_REASON, ground != NULL ? reason : NULL);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_sheet_submit:
 * @db: a connection in a transaction
 * @sheet: row id of a sheet
 * @at: the moment, ISO text in UTC
 * @error: which criteria are still due, or why else it is not submitted
 *
 * Closes a sheet: from now on nobody changes it, and the history holds its fingerprint and its choices. A sheet that
 * proposes a knock-out needs no choices.
 *
 * Returns: whether it is submitted
 */
gboolean
ocop_sheet_submit (OcopDb      *db,
                   gint64       sheet,
                   const char  *at,
                   GError     **error)
{
  g_auto (Surroundings) around = { 0 };
  g_autoptr (OcopRecord) record = NULL;
  g_autofree int *choices = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *text = NULL;
  OcopSheetScore score;

  if (!look_around (db, sheet, &around, error) || !refuse_if_closed (&around, error))
    return FALSE;
  choices = ocop_choices_new (around.set);
  if (!ocop_sheet_read_choices (db, sheet, around.set, choices, error))
    return FALSE;
  record = ocop_record_load (db, OCOP_KIND_SHEET, sheet, error);
  if (record == NULL)
    return FALSE;

  score = ocop_choices_score (around.set, choices);
  if (score.n_unscored > 0 && !ocop_record_is_set (record, OCOP_SHEET_KNOCK_OUT))
    {
      g_autoptr (GPtrArray) unscored = ocop_choices_list_unscored (around.set, choices);
      g_autoptr (GString) codes = g_string_new (NULL);

      for (guint i = 0; i < unscored->len; i++)
        g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (unscored, i));
      return ocop_fail (error, OCOP_ERROR_REFUSED,
                        _("The sheet is not finished and was not submitted: still to be chosen: %s."), codes->str);
    }

  digest = ocop_sheet_digest (around.set, around.product_uid, around.member_uid != NULL ? around.member_uid : "",
                              around.turn, choices, ocop_record_get_text (record, OCOP_SHEET_KNOCK_OUT));
  ocop_record_set_text (record, OCOP_SHEET_STATE, "submitted");
  ocop_record_set_text (record, OCOP_SHEET_SUBMITTED_AT, at);
  ocop_record_set_text (record, OCOP_SHEET_DIGEST, digest);
  text = ocop_choices_to_text (around.set, choices);
  ocop_record_set_text (record, OCOP_SHEET_CHOICES, text);

  return ocop_record_save (record, db, error) && ocop_ticks_clear (db, sheet, error);
}
