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

/* What follows from a sealed session: the decision with its recognitions and certificates, and what the centre decides later. */

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

static void
fill_recognition (OcopRecord  *record,
                  const Paper *paper,
                  gint64       product,
                  int          stars,
                  const char  *kind)
{
  ocop_record_set_ref (record, OCOP_RECOGNITION_PRODUCT, product);
  ocop_record_set_integer (record, OCOP_RECOGNITION_STARS, stars);
  ocop_record_set_text (record, OCOP_RECOGNITION_KIND, kind);
  ocop_record_set_integer (record, OCOP_RECOGNITION_YEAR, ocop_date_year (paper->issued_on));
  ocop_record_set_ref (record, OCOP_RECOGNITION_ROUND, paper->round);
  ocop_record_set_ref (record, OCOP_RECOGNITION_DECISION, paper->decision);
  ocop_record_set_text (record, OCOP_RECOGNITION_AUTHORITY, paper->authority);
  ocop_record_set_flag (record, OCOP_RECOGNITION_ILLUSTRATIVE, paper->illustrative);
}

/* One and two stars are neither decided on nor certified. What is proposed to the centre stands as five stars, without a
 * certificate of the city; what the council keeps has the most that the city gives. */
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
  gboolean is_proposed = ocop_statement_int (outcome, 3) == OCOP_MAX_STARS && ocop_statement_int (outcome, 4) == 0;
  g_autoptr (OcopRecord) record = NULL;

  if (rank < 3)
    return TRUE;
  record = ocop_record_new (OCOP_KIND_RECOGNITION);
  fill_recognition (record, paper, product, is_proposed ? OCOP_MAX_STARS : MIN (rank, OCOP_MAX_STARS - 1), kind);
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
                             "SELECT d.product, d.kind, coalesce (o.rank, 0), coalesce (o.rank_by_points, 0), sp.to_centre IS 'kept' "
                             "FROM session_product sp "
                             "JOIN outcome o ON o.session_product = sp.id JOIN dossier d ON d.id = sp.dossier "
                             "WHERE sp.session = ? AND sp.knock_out IS NULL ORDER BY sp.position",
                             "l", session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!recognise (db, paper, &statement, decided, error))
      return FALSE;

  return ocop_pass_error (&local, error);
}

/* One decision can recognise products of several sessions: it is kept once. */
static gboolean
find_or_save_decision (OcopDb      *db,
                       const char  *number,
                       const char  *issued_on,
                       const char  *authority,
                       gint64      *id,
                       GError     **error)
{
  g_autoptr (OcopRecord) decision = ocop_record_new (OCOP_KIND_DECISION);

  if (!ocop_statement_scalar (db, id, error, "SELECT id FROM decision WHERE number = ? AND issued_on = ?", "tt", number, issued_on))
    return FALSE;
  if (*id != 0)
    return TRUE;
  ocop_record_set_text (decision, OCOP_DECISION_NUMBER, number);
  ocop_record_set_text (decision, OCOP_DECISION_ISSUED_ON, issued_on);
  ocop_record_set_text (decision, OCOP_DECISION_AUTHORITY, authority);
  if (!ocop_record_save (decision, db, error))
    return FALSE;
  *id = ocop_record_get_id (decision);

  return TRUE;
}

static gboolean
is_whole_decision (const char  *number,
                   const char  *issued_on,
                   const char  *authority,
                   GError     **error)
{
  return (!ocop_text_is_blank (number) && !ocop_text_is_blank (authority) && ocop_date_is_valid (issued_on)) ||
         ocop_fail (error, OCOP_ERROR_REFUSED,
                    _("A decision has a number, a date and an authority. Nothing was recorded; enter all three."));
}

/* As long as the edition of the session says (36 months in all of them). */
static char *
find_expiry (OcopRecord  *session,
             const char  *issued_on,
             GError     **error)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), ocop_record_get_text (session, OCOP_SESSION_REGULATION));
  int months = 0;

  if (edition != NULL && ocop_edition_get_rule (edition, OCOP_RULE_CERTIFICATE_MONTHS, &months))
    return ocop_date_add_months (issued_on, months);
  ocop_fail (error, OCOP_ERROR_REFUSED,
             _("How long a certificate is valid is not known for this regulation. Nothing was recorded."));

  return NULL;
}

/**
 * ocop_session_find_centre:
 * @db: a connection
 * @session_product: row id of a product that was proposed to the centre
 * @stars: (out): rank that the centre gave, 0 while it has not decided
 * @error: return location
 *
 * Returns: (transfer full) (nullable): number of the centre's decision; %NULL while there is none, or with @error set
 */
char *
ocop_session_find_centre (OcopDb  *db,
                          gint64   session_product,
                          int     *stars,
                          GError **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *stars = 0;
  /* What the centre decides belongs to no round of the city. */
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT r.stars, d.number FROM session_product sp JOIN session s ON s.id = sp.session "
                             "JOIN decision own ON own.id = s.decision JOIN dossier f ON f.id = sp.dossier "
                             "JOIN recognition r ON r.product = f.product AND r.round IS NULL "
                             "JOIN decision d ON d.id = r.decision AND d.issued_on >= own.issued_on "
                             "WHERE sp.id = ? ORDER BY d.issued_on LIMIT 1",
                             "l", session_product))
    return NULL;
  if (!ocop_statement_next (&statement, &local))
    {
      ocop_pass_error (&local, error);
      return NULL;
    }
  *stars = ocop_statement_int (&statement, 0);

  return ocop_statement_dup (&statement, 1);
}

/**
 * ocop_session_decide_centre:
 * @db: a connection in a transaction
 * @session_product: row id of a product that was proposed to the centre by a decision of the city
 * @stars: rank that the centre gives, 3 to 5
 * @number: of its decision   @issued_on: ISO date   @authority: which ministry decided
 * @error: why nothing was recorded
 *
 * Records what the centre decided on a product of 90 points and more, with the certificate. The centre may give another rank
 * than was proposed. It is recorded once.
 *
 * Returns: whether it is recorded
 */
gboolean
ocop_session_decide_centre (OcopDb      *db,
                            gint64       session_product,
                            int          stars,
                            const char  *number,
                            const char  *issued_on,
                            const char  *authority,
                            GError     **error)
{
  g_autoptr (OcopRecord) heard = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, session_product, error);
  g_autoptr (OcopRecord) session = NULL;
  g_autoptr (OcopRecord) dossier = NULL;
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_RECOGNITION);
  g_autofree char *expires_on = NULL;
  Paper paper = { .issued_on = issued_on, .authority = authority };
  g_autofree char *decided = NULL;
  g_autoptr (GError) local = NULL;
  gint64 n_proposed = 0;
  int stars_before;

  g_return_val_if_fail (stars >= 3 && stars <= OCOP_MAX_STARS, FALSE);

  if (!is_whole_decision (number, issued_on, authority, error) || heard == NULL)
    return FALSE;
  session = ocop_record_load (db, OCOP_KIND_SESSION, ocop_record_get_ref (heard, OCOP_SESSION_PRODUCT_SESSION), error);
  dossier = session != NULL ? ocop_record_load (db, OCOP_KIND_DOSSIER, ocop_record_get_ref (heard, OCOP_SESSION_PRODUCT_DOSSIER), error)
                            : NULL;
  if (dossier == NULL ||
      !ocop_statement_scalar (db, &n_proposed, error,
                              "SELECT count (*) FROM outcome o JOIN session_product sp ON sp.id = o.session_product "
                              "JOIN session s ON s.id = sp.session JOIN decision d ON d.id = s.decision AND d.issued_on <= ?2 "
                              "WHERE sp.id = ?1 AND o.rank_by_points = 5 AND sp.knock_out IS NULL AND sp.to_centre IS NOT 'kept'",
                              "lt", session_product, issued_on))
    return FALSE;
  decided = ocop_session_find_centre (db, session_product, &stars_before, &local);
  if (!ocop_pass_error (&local, error))
    return FALSE;
  if (n_proposed == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The centre decides on a product that a decision of the city proposed to it, not before that decision. Nothing was "
                        "recorded; check the date."));
  if (decided != NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("What the centre decided on the product is recorded already. Nothing was recorded."));
  expires_on = find_expiry (session, issued_on, error);
  if (expires_on == NULL)
    return FALSE;
  paper.expires_on = expires_on;
  paper.illustrative = ocop_record_get_flag (session, OCOP_SESSION_ILLUSTRATIVE);
  if (!find_or_save_decision (db, number, issued_on, authority, &paper.decision, error))
    return FALSE;
  fill_recognition (record, &paper, ocop_record_get_ref (dossier, OCOP_DOSSIER_PRODUCT), stars,
                    ocop_record_get_text (dossier, OCOP_DOSSIER_KIND));

  return ocop_record_save (record, db, error) && add_certificate (db, &paper, ocop_record_get_id (record), error);
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
  Paper paper = { .issued_on = issued_on, .authority = authority };

  memset (decided, 0, sizeof *decided);
  if (!is_whole_decision (number, issued_on, authority, error))
    return FALSE;
  record = ocop_record_load (db, OCOP_KIND_SESSION, session, error);
  if (record == NULL)
    return FALSE;
  if (g_strcmp0 (ocop_record_get_text (record, OCOP_SESSION_PHASE), "sealed") != 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("A decision follows from a sealed session. Nothing was recorded; seal the session first."));
  if (ocop_record_is_set (record, OCOP_SESSION_DECISION))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("A decision already followed from this session. Nothing was recorded."));
  if (ocop_record_is_set (record, OCOP_SESSION_HELD_ON) && strcmp (issued_on, ocop_record_get_text (record, OCOP_SESSION_HELD_ON)) < 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The decision would be older than the session. Nothing was recorded; check the date."));
  expires_on = find_expiry (record, issued_on, error);
  if (expires_on == NULL)
    return FALSE;
  paper.expires_on = expires_on;
  paper.round = ocop_record_get_ref (record, OCOP_SESSION_ROUND);
  paper.illustrative = ocop_record_get_flag (record, OCOP_SESSION_ILLUSTRATIVE);
  if (!find_or_save_decision (db, number, issued_on, authority, &paper.decision, error) ||
      !recognise_all (db, session, &paper, decided, error))
    return FALSE;
  ocop_record_set_ref (record, OCOP_SESSION_DECISION, paper.decision);

  return ocop_record_save (record, db, error);
}
