/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-end.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"

#include <glib/gi18n-lib.h>

/* The end of a session: words of the council, reopening. The decision that follows stands in ocop-session-decision.c,
 * concluding and sealing themselves in ocop-session.c. */

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
      rest.n_turns_left += line->product->turn < sheets->turns && line->product->knock_out == NULL;
      rest.n_to_confirm += ocop_session_line_may_be_proposed (line) && line->product->to_centre == NULL;
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

static OcopRecord *
load_unsealed (OcopDb  *db,
               gint64   session_product,
               GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, session_product, error);
  g_autoptr (OcopRecord) session = NULL;

  if (record == NULL)
    return NULL;
  session = load_session (db, ocop_record_get_ref (record, OCOP_SESSION_PRODUCT_SESSION), error);
  if (session == NULL)
    return NULL;
  if (is_in_phase (session, "sealed"))
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("The session is sealed. Nothing was changed; it would have to be reopened."));
      return NULL;
    }

  return g_steal_pointer (&record);
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
  g_autoptr (OcopRecord) record = load_unsealed (db, session_product, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SESSION_PRODUCT_CONCLUSION,
                        conclusion != NULL && !ocop_text_is_blank (conclusion) ? conclusion : NULL);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_session_propose:
 * @db: a connection in a transaction
 * @session_product: row id of a product of a session that is not sealed
 * @answer: (nullable): "proposed" or "kept": whether the council proposes a mean of 90 and more to the centre; %NULL leaves it open
 * @error: return location
 *
 * By its points alone a product of 90 and more is proposed (26/2026/QĐ-TTg, Điều 7); the council confirms it, or keeps the
 * product at the city, as where the producer does not want to go on.
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_propose (OcopDb      *db,
                      gint64       session_product,
                      const char  *answer,
                      GError     **error)
{
  g_autoptr (OcopRecord) record = load_unsealed (db, session_product, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SESSION_PRODUCT_TO_CENTRE, answer);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_session_hold_meeting:
 * @db: a connection in a transaction
 * @session: row id of a session by written opinion that is not concluded
 * @error: why it stays
 *
 * Opinions differ, so the council meets: the session asks for attendance and quorum from now on. Sheets that are in stay.
 *
 * Returns: whether it is a meeting now
 */
gboolean
ocop_session_hold_meeting (OcopDb  *db,
                           gint64   session,
                           GError **error)
{
  g_autoptr (OcopRecord) record = load_session (db, session, error);

  if (record == NULL)
    return FALSE;
  if (is_in_phase (record, "concluded") || is_in_phase (record, "sealed"))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The session is concluded. Nothing was changed; it would have to be reopened."));
  ocop_record_set_text (record, OCOP_SESSION_FORM, "meeting");

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
