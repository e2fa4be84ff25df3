/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-products.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-session-head.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* The list of what a session hears. */

/* Group 6 of every edition, its last set, is the tourism service. */
#define SERVICE_SET 26

static void
free_heard (gpointer data)
{
  OcopHeard *heard = data;

  g_free (heard->name);
  g_free (heard->producer_name);
  g_free (heard->heard_because);
  g_free (heard->advice);
  ocop_dossier_readiness_clear (&heard->readiness);
  g_free (heard);
}

static OcopHeard *
read_heard (OcopStatement *statement)
{
  OcopHeard *heard = g_new0 (OcopHeard, 1);

  heard->session_product = ocop_statement_int64 (statement, 0);
  heard->dossier = ocop_statement_int64 (statement, 1);
  heard->product = ocop_statement_int64 (statement, 2);
  heard->producer = ocop_statement_int64 (statement, 3);
  heard->position = ocop_statement_int (statement, 4);
  heard->name = ocop_statement_dup (statement, 5);
  heard->producer_name = ocop_statement_dup (statement, 6);
  heard->kind = ocop_dossier_kind_from_key (ocop_statement_text (statement, 7));
  heard->set_no = ocop_statement_int (statement, 8);
  heard->is_service = heard->set_no == SERVICE_SET;
  heard->samples = ocop_statement_int (statement, 9);
  heard->heard_because = ocop_statement_dup (statement, 10);
  heard->advice = ocop_statement_dup (statement, 11);
  heard->trial_sheet = ocop_statement_int64 (statement, 12);
  heard->trial = ocop_statement_int (statement, 13);

  return heard;
}

/**
 * ocop_session_list_heard:
 * @db: a connection   @session: row id of a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopHeard) (nullable): its products by place, with how complete their dossiers are
 *   on the day of the session
 */
GPtrArray *
ocop_session_list_heard (OcopDb  *db,
                         gint64   session,
                         GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_heard);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  g_autofree char *on = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT sp.id, d.id, p.id, r.id, sp.position, p.name, r.name, d.kind, d.set_no, "
                             "       coalesce (d.samples, -1), sp.heard_because, sp.advice, "
                             "       coalesce (h.id, 0), coalesce (h.total, -1), s.held_on "
                             "FROM session_product sp JOIN session s ON s.id = sp.session JOIN dossier d ON d.id = sp.dossier "
                             "JOIN product p ON p.id = d.product JOIN producer r ON r.id = p.producer "
                             "LEFT JOIN sheet h ON h.id = (SELECT max (id) FROM sheet WHERE dossier = d.id AND kind = 'advisory' "
                             "                             AND session_member IS NULL) "
                             "WHERE sp.session = ? ORDER BY sp.position, sp.id",
                             "l", session))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      g_ptr_array_add (list, read_heard (&statement));
      if (on == NULL)
        on = ocop_statement_dup (&statement, 14);
    }
  if (!ocop_pass_error (&local, error))
    return NULL;
  if (on == NULL)
    on = ocop_date_today ();
  for (guint i = 0; i < list->len; i++)
    {
      OcopHeard *heard = g_ptr_array_index (list, i);

      if (!ocop_dossier_readiness_load (db, heard->dossier, on, &heard->readiness, error))
        return NULL;
    }

  return g_steal_pointer (&list);
}

/**
 * ocop_heard_has_samples:
 * @heard: a product of a session   @needed: samples that go with a dossier
 *
 * Returns: whether the members have what they need to taste; a service is visited instead
 */
gboolean
ocop_heard_has_samples (const OcopHeard *heard,
                        int              needed)
{
  return heard->is_service || heard->samples >= needed;
}

/**
 * ocop_heard_is_ready:
 *
 * Returns: whether the council can hear it: nothing of its dossier is missing, or it is recorded why it is heard anyway
 */
gboolean
ocop_heard_is_ready (const OcopHeard *heard)
{
  return heard->readiness.state != OCOP_READINESS_INCOMPLETE || heard->heard_because != NULL;
}

static gboolean
refuse_begun (OcopDb  *db,
              gint64   session,
              GError **error)
{
  g_autoptr (OcopSessionHead) head = ocop_session_head_load (db, session, error);

  if (head == NULL)
    return FALSE;

  return head->phase < OCOP_PHASE_CONCLUDED ||
         ocop_fail (error, OCOP_ERROR_REFUSED, _("The session is concluded; its list no longer changes. Nothing was changed."));
}

/* One regulation a session: its sheets are criteria of one edition. */
static gboolean
refuse_other_regulation (OcopRecord *session,
                         OcopRecord *dossier,
                         GError    **error)
{
  if (g_strcmp0 (ocop_record_get_text (session, OCOP_SESSION_REGULATION), ocop_record_get_text (dossier, OCOP_DOSSIER_REGULATION)) != 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The dossier is pinned to another regulation than the session. Nothing was added; make a session of its own "
                        "for it."));
  if (g_strcmp0 (ocop_record_get_text (session, OCOP_SESSION_FORM), "written") == 0 &&
      g_strcmp0 (ocop_record_get_text (dossier, OCOP_DOSSIER_KIND), "re_evaluation") != 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Only a re-evaluation is decided by written opinion. Nothing was added; hear the product in a meeting."));

  return TRUE;
}

/**
 * ocop_session_hear:
 * @db: a connection in a transaction
 * @session: row id of a session that is not concluded   @dossier: row id of a dossier of the session's round
 * @error: why it is not heard
 *
 * Puts the dossier at the end of the session's list.
 *
 * Returns: whether it is on the list
 */
gboolean
ocop_session_hear (OcopDb  *db,
                   gint64   session,
                   gint64   dossier,
                   GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION, session, error);
  g_autoptr (OcopRecord) filed = NULL;
  g_autoptr (OcopRecord) heard = ocop_record_new (OCOP_KIND_SESSION_PRODUCT);
  gint64 last = 0;

  if (record == NULL || !refuse_begun (db, session, error))
    return FALSE;
  filed = ocop_record_load (db, OCOP_KIND_DOSSIER, dossier, error);
  if (filed == NULL || !refuse_other_regulation (record, filed, error) ||
      !ocop_statement_scalar (db, &last, error, "SELECT max (position) FROM session_product WHERE session = ?", "l", session))
    return FALSE;
  ocop_record_set_ref (heard, OCOP_SESSION_PRODUCT_SESSION, session);
  ocop_record_set_ref (heard, OCOP_SESSION_PRODUCT_DOSSIER, dossier);
  ocop_record_set_integer (heard, OCOP_SESSION_PRODUCT_POSITION, last + 1);
  ocop_record_set_integer (heard, OCOP_SESSION_PRODUCT_TURN, 1);

  return ocop_record_save (heard, db, error);
}

static GArray *
list_ids (OcopDb      *db,
          const char  *sql,
          gint64       id,
          GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, sql, "l", id))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 one = ocop_statement_int64 (&statement, 0);

      g_array_append_val (ids, one);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&ids) : NULL;
}

static gboolean
drop_recusals (OcopDb  *db,
               gint64   session_product,
               GError **error)
{
  g_autoptr (GArray) recusals = list_ids (db, "SELECT id FROM recusal WHERE session_product = ?", session_product, error);

  for (guint i = 0; recusals != NULL && i < recusals->len; i++)
    {
      g_autoptr (OcopRecord) recusal = ocop_record_load (db, OCOP_KIND_RECUSAL, g_array_index (recusals, gint64, i), error);

      if (recusal == NULL || !ocop_record_delete (recusal, db, error))
        return FALSE;
    }

  return recusals != NULL;
}

/* Numbers the list from 1, with @moved at @place or, where @moved is 0, as it is. */
static gboolean
number_list (OcopDb  *db,
             gint64   session,
             gint64   moved,
             int      place,
             GError **error)
{
  g_autoptr (GArray) order = list_ids (db, "SELECT id FROM session_product WHERE session = ? ORDER BY position, id", session, error);

  if (order == NULL)
    return FALSE;
  for (guint i = 0; moved != 0 && i < order->len; i++)
    if (g_array_index (order, gint64, i) == moved)
      {
        g_array_remove_index (order, i);
        g_array_insert_val (order, (guint) CLAMP (place - 1, 0, (int) order->len), moved);
        break;
      }
  for (guint i = 0; i < order->len; i++)
    {
      g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, g_array_index (order, gint64, i), error);

      if (record == NULL)
        return FALSE;
      if (ocop_record_get_integer (record, OCOP_SESSION_PRODUCT_POSITION) == (gint64) i + 1)
        continue;
      ocop_record_set_integer (record, OCOP_SESSION_PRODUCT_POSITION, (gint64) i + 1);
      if (!ocop_record_save (record, db, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ocop_session_drop:
 * @db: a connection in a transaction
 * @session_product: row id of a product that nobody scores yet
 * @error: why it stays
 *
 * Takes a product off a session's list, with the recusals that are declared for it; its dossier stays filed.
 *
 * Returns: whether it is off the list
 */
gboolean
ocop_session_drop (OcopDb  *db,
                   gint64   session_product,
                   GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, session_product, error);
  gint64 session;
  gint64 n_sheets = 0;

  if (record == NULL)
    return FALSE;
  session = ocop_record_get_ref (record, OCOP_SESSION_PRODUCT_SESSION);
  if (!refuse_begun (db, session, error) ||
      !ocop_statement_scalar (db, &n_sheets, error, "SELECT count (*) FROM sheet WHERE session_product = ?", "l", session_product))
    return FALSE;
  if (n_sheets > 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Sheets are laid out for the product; it stays on the list. Nothing was changed."));

  return drop_recusals (db, session_product, error) && ocop_record_delete (record, db, error) && number_list (db, session, 0, 0, error);
}

/**
 * ocop_session_move:
 * @db: a connection in a transaction
 * @session_product: row id of a product of a session that is not concluded
 * @place: where it is heard, from 1
 * @error: return location
 *
 * Returns: whether the list is in that order
 */
gboolean
ocop_session_move (OcopDb  *db,
                   gint64   session_product,
                   int      place,
                   GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, session_product, error);
  gint64 session;

  if (record == NULL)
    return FALSE;
  session = ocop_record_get_ref (record, OCOP_SESSION_PRODUCT_SESSION);

  return refuse_begun (db, session, error) && number_list (db, session, session_product, place, error);
}

static void
set_words (OcopRecord *record,
           guint       field,
           const char *words)
{
  ocop_record_set_text (record, field, words != NULL && !ocop_text_is_blank (words) ? words : NULL);
}

/* Samples belong to the dossier: they are handed in with it. */
static gboolean
note_samples (OcopDb  *db,
              gint64   dossier,
              int      samples,
              GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_DOSSIER, dossier, error);

  if (record == NULL)
    return FALSE;
  if (samples >= 0)
    ocop_record_set_integer (record, OCOP_DOSSIER_SAMPLES, samples);
  else
    ocop_record_clear (record, OCOP_DOSSIER_SAMPLES);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_session_note_heard:
 * @db: a connection in a transaction
 * @session_product: row id of a product of a session that is not concluded
 * @heard_because: (nullable): why it is heard though its dossier is incomplete
 * @samples: samples that came with its dossier, -1 for not known
 * @advice: (nullable): what the advisory team found
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_note_heard (OcopDb      *db,
                         gint64       session_product,
                         const char  *heard_because,
                         int          samples,
                         const char  *advice,
                         GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, session_product, error);

  if (record == NULL || !refuse_begun (db, ocop_record_get_ref (record, OCOP_SESSION_PRODUCT_SESSION), error))
    return FALSE;
  set_words (record, OCOP_SESSION_PRODUCT_HEARD_BECAUSE, heard_because);
  set_words (record, OCOP_SESSION_PRODUCT_ADVICE, advice);

  return ocop_record_save (record, db, error) &&
         note_samples (db, ocop_record_get_ref (record, OCOP_SESSION_PRODUCT_DOSSIER), samples, error);
}

/**
 * ocop_session_advise:
 * @db: a connection in a transaction
 * @session: row id of a session that is not concluded
 * @advice: (nullable): what the advisory team reports on all its dossiers
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_advise (OcopDb      *db,
                     gint64       session,
                     const char  *advice,
                     GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION, session, error);

  if (record == NULL || !refuse_begun (db, session, error))
    return FALSE;
  set_words (record, OCOP_SESSION_ADVICE, advice);

  return ocop_record_save (record, db, error);
}
