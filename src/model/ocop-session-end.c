/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-end.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "regulation/ocop-programme.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The end of a session: words of the council, reopening, the decision that follows. Concluding and sealing themselves stand in
 * ocop-session.c. */

/**
 * ocop_session_count_rest:
 * @lines: (element-type OcopSessionLine): of a session   @sheets: of the same session
 *
 * Returns: what is left to do
 */
OcopSessionRest
ocop_session_count_rest (GPtrArray               *lines,
                         const OcopSessionSheets *sheets)
{
  OcopSessionRest rest = { .n_products = lines->len };

  for (guint i = 0; i < lines->len; i++)
    {
      const OcopSessionLine *line = g_ptr_array_index (lines, i);

      rest.n_complete += ocop_session_line_is_complete (line);
      rest.n_sheets_missing += line->n_due - line->n_in;
      rest.n_apart += line->is_apart && line->product->knock_out == NULL;
      rest.n_proposals += line->n_proposals > 0 && line->product->knock_out == NULL;
      rest.n_without_conclusion += line->product->conclusion == NULL;
    }

  return rest;
}

static OcopRecord *
load_session (OcopDb   *db,
              gint64    session,
              GError  **error)
{
  return ocop_record_load (db, OCOP_KIND_SESSION, session, error);
}

static gboolean
is_in_phase (OcopRecord *record,
             const char *phase)
{
  return g_strcmp0 (ocop_record_get_text (record, OCOP_SESSION_PHASE), phase) == 0;
}

/**
 * ocop_session_say:
 * @db: a connection in a transaction
 * @session: row id of a session that is not sealed
 * @conclusion: (nullable): what the chair concludes of the whole session
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_say (OcopDb      *db,
                  gint64       session,
                  const char  *conclusion,
                  GError     **error)
{
  g_autoptr (OcopRecord) record = load_session (db, session, error);

  if (record == NULL)
    return FALSE;
  if (is_in_phase (record, "sealed"))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The session is sealed. Nothing was changed; it would have to be reopened."));
  ocop_record_set_text (record, OCOP_SESSION_CONCLUSION, conclusion != NULL && !ocop_text_is_blank (conclusion) ? conclusion : NULL);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_session_product_say:
 * @db: a connection in a transaction
 * @session_product: row id of a product of a session that is not sealed
 * @conclusion: (nullable): what the council says about it
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_product_say (OcopDb      *db,
                          gint64       session_product,
                          const char  *conclusion,
                          GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, session_product, error);
  g_autoptr (OcopRecord) session = NULL;

  if (record == NULL)
    return FALSE;
  session = load_session (db, ocop_record_get_ref (record, OCOP_SESSION_PRODUCT_SESSION), error);
  if (session == NULL)
    return FALSE;
  if (is_in_phase (session, "sealed"))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The session is sealed. Nothing was changed; it would have to be reopened."));
  ocop_record_set_text (record, OCOP_SESSION_PRODUCT_CONCLUSION,
                        conclusion != NULL && !ocop_text_is_blank (conclusion) ? conclusion : NULL);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_session_reopen:
 * @db: a connection in a transaction whose label names the reason, so that the history keeps it
 * @session: row id of a session that is concluded or sealed
 * @reason: why; it is not reopened without
 * @error: why it stays closed
 *
 * Takes seal and conclusion away: the session is under review again, its sheets stay as they are. Not once a decision
 * followed from it.
 *
 * Returns: whether it is under review
 */
gboolean
ocop_session_reopen (OcopDb      *db,
                     gint64       session,
                     const char  *reason,
                     GError     **error)
{
  g_autoptr (OcopRecord) record = NULL;

  if (reason == NULL || ocop_text_is_blank (reason))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("A session is not reopened without a reason. Nothing was changed."));
  record = load_session (db, session, error);
  if (record == NULL)
    return FALSE;
  if (!is_in_phase (record, "concluded") && !is_in_phase (record, "sealed"))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Only a session that is concluded or sealed can be reopened. Nothing was changed."));
  if (ocop_record_is_set (record, OCOP_SESSION_DECISION))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("A decision already followed from this session. It was not reopened; another session would have to correct it."));
  ocop_record_set_text (record, OCOP_SESSION_PHASE, "reviewing");
  ocop_record_clear (record, OCOP_SESSION_SEAL);

  return ocop_record_save (record, db, error);
}

/* What the decision is made from, besides the outcomes. */
typedef struct
{
  gint64 decision;
  gint64 round;
  const char *issued_on;
  const char *authority;
  char *expires_on;
  gboolean illustrative;
} Paper;

static gboolean
add_certificate (OcopDb      *db,
                 const Paper *paper,
                 gint64       recognition,
                 GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_CERTIFICATE);

  ocop_record_set_ref (record, OCOP_CERTIFICATE_RECOGNITION, recognition);
  ocop_record_set_text (record, OCOP_CERTIFICATE_ISSUED_ON, paper->issued_on);
  ocop_record_set_text (record, OCOP_CERTIFICATE_EXPIRES_ON, paper->expires_on);
  ocop_record_set_text (record, OCOP_CERTIFICATE_STATE, "issued");
  ocop_record_set_flag (record, OCOP_CERTIFICATE_ILLUSTRATIVE, paper->illustrative);

  return ocop_record_save (record, db, error);
}

/* One and two stars are neither decided on nor certified. What is proposed to the centre stands as five stars, without a
 * certificate of the city. */
static gboolean
recognise (OcopDb        *db,
           const Paper   *paper,
           OcopStatement *outcome,
           OcopDecided   *decided,
           GError       **error)
{
  gint64 product = ocop_statement_int64 (outcome, 0);
  g_autofree char *kind = ocop_statement_dup (outcome, 1);
  int rank = ocop_statement_int (outcome, 2);
  gboolean is_proposed = ocop_statement_int (outcome, 3) == OCOP_MAX_STARS;
  g_autoptr (OcopRecord) record = NULL;

  if (rank < 3)
    return TRUE;
  record = ocop_record_new (OCOP_KIND_RECOGNITION);
  ocop_record_set_ref (record, OCOP_RECOGNITION_PRODUCT, product);
  ocop_record_set_integer (record, OCOP_RECOGNITION_STARS, is_proposed ? OCOP_MAX_STARS : rank);
  ocop_record_set_text (record, OCOP_RECOGNITION_KIND, kind);
  ocop_record_set_integer (record, OCOP_RECOGNITION_YEAR, ocop_date_year (paper->issued_on));
  ocop_record_set_ref (record, OCOP_RECOGNITION_ROUND, paper->round);
  ocop_record_set_ref (record, OCOP_RECOGNITION_DECISION, paper->decision);
  ocop_record_set_text (record, OCOP_RECOGNITION_AUTHORITY, paper->authority);
  ocop_record_set_flag (record, OCOP_RECOGNITION_ILLUSTRATIVE, paper->illustrative);
  if (!ocop_record_save (record, db, error))
    return FALSE;
  decided->n_recognised++;
  decided->n_proposed += is_proposed;
  if (is_proposed)
    return TRUE;
  decided->n_certificates++;

  return add_certificate (db, paper, ocop_record_get_id (record), error);
}

static gboolean
recognise_all (OcopDb      *db,
               gint64       session,
               const Paper *paper,
               OcopDecided *decided,
               GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.product, d.kind, coalesce (o.rank, 0), coalesce (o.rank_by_points, 0) FROM session_product sp "
                             "JOIN outcome o ON o.session_product = sp.id JOIN dossier d ON d.id = sp.dossier "
                             "WHERE sp.session = ? AND sp.knock_out IS NULL ORDER BY sp.position",
                             "l", session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!recognise (db, paper, &statement, decided, error))
      return FALSE;

  return ocop_pass_error (&local, error);
}

static gboolean
save_decision (OcopDb      *db,
               const char  *number,
               const char  *issued_on,
               const char  *authority,
               gint64      *id,
               GError     **error)
{
  g_autoptr (OcopRecord) decision = ocop_record_new (OCOP_KIND_DECISION);

  ocop_record_set_text (decision, OCOP_DECISION_NUMBER, number);
  ocop_record_set_text (decision, OCOP_DECISION_ISSUED_ON, issued_on);
  ocop_record_set_text (decision, OCOP_DECISION_AUTHORITY, authority);
  if (!ocop_record_save (decision, db, error))
    return FALSE;
  *id = ocop_record_get_id (decision);

  return TRUE;
}

/**
 * ocop_session_decide:
 * @db: a connection in a transaction
 * @session: row id of a sealed session from which no decision followed yet
 * @number: of the decision, "3500/QĐ-UBND"   @issued_on: ISO date   @authority: who decided
 * @decided: (out): what it came to
 * @error: why nothing was decided
 *
 * Records the decision and, in the same act, the recognition of every product of three stars and more with its certificate,
 * valid as long as the edition says (36 months in all of them).
 *
 * Returns: whether it is recorded
 */
gboolean
ocop_session_decide (OcopDb       *db,
                     gint64        session,
                     const char   *number,
                     const char   *issued_on,
                     const char   *authority,
                     OcopDecided  *decided,
                     GError      **error)
{
  g_autoptr (OcopRecord) record = NULL;
  g_autofree char *expires_on = NULL;
  const OcopEdition *edition;
  Paper paper = { .issued_on = issued_on, .authority = authority };
  int months = 0;

  memset (decided, 0, sizeof *decided);
  if (ocop_text_is_blank (number) || ocop_text_is_blank (authority) || !ocop_date_is_valid (issued_on))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("A decision has a number, a date and an authority. Nothing was recorded; enter all three."));
  record = load_session (db, session, error);
  if (record == NULL)
    return FALSE;
  if (!is_in_phase (record, "sealed"))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("A decision follows from a sealed session. Nothing was recorded; seal the session first."));
  if (ocop_record_is_set (record, OCOP_SESSION_DECISION))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("A decision already followed from this session. Nothing was recorded."));
  if (ocop_record_is_set (record, OCOP_SESSION_HELD_ON) && strcmp (issued_on, ocop_record_get_text (record, OCOP_SESSION_HELD_ON)) < 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The decision would be older than the session. Nothing was recorded; check the date."));
  edition = ocop_programme_get_edition (ocop_programme_get (), ocop_record_get_text (record, OCOP_SESSION_REGULATION));
  if (edition == NULL || !ocop_edition_get_rule (edition, OCOP_RULE_CERTIFICATE_MONTHS, &months))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("How long a certificate is valid is not known for this regulation. Nothing was recorded."));

  expires_on = ocop_date_add_months (issued_on, months);
  paper.expires_on = expires_on;
  paper.round = ocop_record_get_ref (record, OCOP_SESSION_ROUND);
  paper.illustrative = ocop_record_get_flag (record, OCOP_SESSION_ILLUSTRATIVE);
  if (!save_decision (db, number, issued_on, authority, &paper.decision, error) || !recognise_all (db, session, &paper, decided, error))
    return FALSE;
  ocop_record_set_ref (record, OCOP_SESSION_DECISION, paper.decision);

  return ocop_record_save (record, db, error);
}
