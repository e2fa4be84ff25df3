/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-candidates.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-session-products.h"
#include "regulation/ocop-programme.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the products of a session come from: dossiers filed for its round, and results of the level below as the regulation
 * of those results sends them on. */

static void
free_candidate (gpointer data)
{
  OcopCandidate *candidate = data;

  g_free (candidate->name);
  g_free (candidate->producer_name);
  g_free (candidate->regulation);
  g_free (candidate->origin);
  g_free (candidate->barrier);
  g_free (candidate);
}

/* What of the session decides which products it may hear. */
typedef struct
{
  gint64 session;
  char *regulation;
  char *level;
  char *held_on; /* (nullable) */
  gboolean written;
} Wanted;

static void
wanted_clear (Wanted *wanted)
{
  g_free (wanted->regulation);
  g_free (wanted->level);
  g_free (wanted->held_on);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static gboolean
load_wanted (OcopDb  *db,
             gint64   session,
             Wanted  *wanted,
             GError **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT s.regulation, b.level, s.held_on, s.form IS 'written' FROM session s JOIN round b ON b.id = s.round "
                             "WHERE s.id = ?",
                             "l", session))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error) && ocop_fail (error, OCOP_ERROR_MISSING, _("The session is no longer in the file."));
  wanted->session = session;
  wanted->regulation = ocop_statement_dup (&statement, 0);
  wanted->level = ocop_statement_dup (&statement, 1);
  wanted->held_on = ocop_statement_dup (&statement, 2);
  wanted->written = ocop_statement_int (&statement, 3) != 0;

  return TRUE;
}

static const char *
number_of (const char *regulation)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), regulation);

  return edition != NULL ? edition->number : regulation;
}

/* Why this session cannot hear it: a mixed list is split by regulation. */
static char *
find_barrier (const Wanted        *wanted,
              const OcopCandidate *candidate,
              const char          *received_on)
{
  static const OcopFiling filings[] = { [OCOP_DOSSIER_FIRST] = OCOP_FILING_FIRST,
                                        [OCOP_DOSSIER_UPGRADE] = OCOP_FILING_UPGRADE,
                                        [OCOP_DOSSIER_RE_EVALUATION] = OCOP_FILING_RE_EVALUATION };
  g_autoptr (GError) error = NULL;

  if (strcmp (wanted->regulation, candidate->regulation) != 0)
    return g_strdup_printf (_("pinned to %s, this session scores by %s: it needs a session of its own"), number_of (candidate->regulation),
                            number_of (wanted->regulation));
  if (wanted->written && candidate->kind != OCOP_DOSSIER_RE_EVALUATION)
    return g_strdup (_("only a re-evaluation is decided by written opinion"));
  if (received_on != NULL && wanted->held_on != NULL &&
      ocop_programme_regulation_for (ocop_programme_get (), received_on, filings[candidate->kind], wanted->held_on, NULL, &error) == NULL)
    return g_strdup (error->message);

  return NULL;
}

/* Columns 0–7 are the same in both statements below. */
static OcopCandidate *
read_candidate (OcopStatement *statement,
                const Wanted  *wanted)
{
  OcopCandidate *candidate = g_new0 (OcopCandidate, 1);

  candidate->dossier = ocop_statement_int64 (statement, 0);
  candidate->product = ocop_statement_int64 (statement, 1);
  candidate->name = ocop_statement_dup (statement, 2);
  candidate->producer_name = ocop_statement_dup (statement, 3);
  candidate->kind = ocop_dossier_kind_from_key (ocop_statement_text (statement, 4));
  candidate->regulation = ocop_statement_dup (statement, 5);
  candidate->barrier = find_barrier (wanted, candidate, ocop_statement_text (statement, 6));

  return candidate;
}

/* Under 26/2026/QĐ-TTg the commune proposes to the city; where no level stands below, the producer files. */
static char *
origin_of_filed (const Wanted *wanted,
                 const char   *received_on)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), wanted->regulation);
  const OcopStages *stages = edition != NULL && received_on != NULL ? ocop_edition_stages_on (edition, received_on) : NULL;
  g_autofree char *day = received_on != NULL ? ocop_date_to_short (received_on) : NULL;
  gboolean is_proposed = stages != NULL && stages->first == OCOP_LEVEL_COMMUNE && strcmp (wanted->level, "city") == 0;

  if (day == NULL)
    return g_strdup (_("filed for the round"));

  return g_strdup_printf (is_proposed ? _("proposed by the commune or ward, received on %s") : _("filed on %s"), day);
}

static gboolean
add_filed (OcopDb        *db,
           const Wanted  *wanted,
           GPtrArray     *candidates,
           GError       **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.id, p.id, p.name, r.name, d.kind, d.regulation, d.received_on FROM session s "
                             "JOIN dossier d ON d.round = s.round JOIN product p ON p.id = d.product JOIN producer r ON r.id = p.producer "
                             "WHERE s.id = ? AND d.state IN ('received', 'returned', 'accepted') "
                             "AND NOT EXISTS (SELECT 1 FROM session_product sp WHERE sp.dossier = d.id) ORDER BY p.sort_key, d.id",
                             "l", wanted->session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopCandidate *candidate = read_candidate (&statement, wanted);

      candidate->is_filed = TRUE;
      candidate->origin = origin_of_filed (wanted, ocop_statement_text (&statement, 6));
      g_ptr_array_add (candidates, candidate);
    }

  return ocop_pass_error (&local, error);
}

/* Whether the level below sends the result on: from 50 points under 1048/QĐ-TTg, of the rank the district may not certify under
 * 148/QĐ-TTg, from 90 points to the centre under each. */
static gboolean
is_sent_on (const Wanted *wanted,
            const char   *regulation,
            gint64        sum,
            gint64        sheets,
            int           rank,
            const char   *decided_on)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), regulation);
  const OcopStages *stages;
  int least;

  if (edition == NULL)
    return FALSE;
  if (strcmp (wanted->level, "centre") == 0)
    return ocop_edition_get_rule (edition, OCOP_RULE_PROPOSED_FROM, &least) && sum >= least * sheets;
  if (ocop_edition_get_rule (edition, OCOP_RULE_FORWARDED_FROM, &least))
    return sum >= least * sheets;
  stages = decided_on != NULL ? ocop_edition_stages_on (edition, decided_on) : NULL;

  return stages != NULL && stages->first == OCOP_LEVEL_DISTRICT && rank >= 3 && rank <= OCOP_MAX_STARS &&
         stages->certifies[rank] != OCOP_LEVEL_DISTRICT;
}

static gboolean
add_sent_on (OcopDb        *db,
             const Wanted  *wanted,
             GPtrArray     *candidates,
             GError       **error)
{
  const char *below = strcmp (wanted->level, "centre") == 0 ? "city" : strcmp (wanted->level, "city") == 0 ? "district" : "";
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  /* Results of the session's own year and of the year before: later nobody sends them on. */
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.id, p.id, p.name, r.name, d.kind, d.regulation, d.received_on, u.sum, u.sheets, "
                             "       coalesce (u.rank, 0), o.held_on, c.name "
                             "FROM session s JOIN round own ON own.id = s.round "
                             "JOIN round b ON b.level = ?2 AND b.year BETWEEN own.year - 1 AND own.year "
                             "JOIN session o ON o.round = b.id AND o.phase IN ('concluded', 'sealed') JOIN council c ON c.id = o.council "
                             "JOIN session_product sp ON sp.session = o.id AND sp.knock_out IS NULL AND sp.to_centre IS NOT 'kept' "
                             "JOIN outcome u ON u.session_product = sp.id AND u.sheets > 0 JOIN dossier d ON d.id = sp.dossier "
                             "JOIN product p ON p.id = d.product JOIN producer r ON r.id = p.producer "
                             "WHERE s.id = ?1 AND NOT EXISTS (SELECT 1 FROM dossier x WHERE x.product = p.id AND x.round = s.round) "
                             "ORDER BY p.sort_key, d.id",
                             "lt", wanted->session, below))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 sum = ocop_statement_int64 (&statement, 7);
      gint64 sheets = ocop_statement_int64 (&statement, 8);
      OcopCandidate *candidate;
      g_autofree char *score = NULL;

      if (!is_sent_on (wanted, ocop_statement_text (&statement, 5), sum, sheets, ocop_statement_int (&statement, 9),
                       ocop_statement_text (&statement, 10)))
        continue;
      candidate = read_candidate (&statement, wanted);
      candidate->mean = ocop_fraction_new (sum, sheets);
      score = ocop_fraction_to_score (candidate->mean, NULL, 0);
      candidate->origin = g_strdup_printf (_("%s: %s points"), ocop_statement_text (&statement, 11), score);
      g_ptr_array_add (candidates, candidate);
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_session_list_candidates:
 * @db: a connection   @session: row id of a session
 * @error: return location
 *
 * Products that come before the session under the regulation in force: dossiers filed for its round that no session hears yet
 * (under 26/2026/QĐ-TTg those the communes propose), and results of the level below. What the session cannot hear is listed
 * with the reason, so that the list can be split.
 *
 * Returns: (transfer full) (element-type OcopCandidate) (nullable): the filed ones first, each by name
 */
GPtrArray *
ocop_session_list_candidates (OcopDb  *db,
                              gint64   session,
                              GError **error)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (free_candidate);
  g_auto (Wanted) wanted = { 0 };

  if (!load_wanted (db, session, &wanted, error) || !add_filed (db, &wanted, candidates, error) ||
      !add_sent_on (db, &wanted, candidates, error))
    return NULL;

  return g_steal_pointer (&candidates);
}

/* The dossier goes up a level: filed for the session's round as it was filed below. */
static gint64
file_again (OcopDb      *db,
            OcopRecord  *session,
            OcopRecord  *below,
            GError     **error)
{
  g_autoptr (OcopRecord) dossier = ocop_record_new (OCOP_KIND_DOSSIER);

  for (guint field = OCOP_DOSSIER_PRODUCT; field <= OCOP_DOSSIER_ILLUSTRATIVE; field++)
    ocop_record_take (dossier, below, field);
  ocop_record_set_ref (dossier, OCOP_DOSSIER_ROUND, ocop_record_get_ref (session, OCOP_SESSION_ROUND));

  return ocop_record_save (dossier, db, error) ? ocop_record_get_id (dossier) : 0;
}

/**
 * ocop_session_take_candidate:
 * @db: a connection in a transaction
 * @session: row id of a session   @dossier: of a candidate
 * @error: why it is not taken
 *
 * Puts a candidate on the session's list; one that comes from the level below is filed for the session's round first.
 *
 * Returns: whether it is on the list
 */
gboolean
ocop_session_take_candidate (OcopDb  *db,
                             gint64   session,
                             gint64   dossier,
                             GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION, session, error);
  g_autoptr (OcopRecord) filed = record != NULL ? ocop_record_load (db, OCOP_KIND_DOSSIER, dossier, error) : NULL;

  if (filed == NULL)
    return FALSE;
  if (ocop_record_get_ref (filed, OCOP_DOSSIER_ROUND) != ocop_record_get_ref (record, OCOP_SESSION_ROUND))
    dossier = file_again (db, record, filed, error);

  return dossier != 0 && ocop_session_hear (db, session, dossier, error);
}

static gint64
file_new (OcopDb      *db,
          OcopRecord  *session,
          gint64       product,
          GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_PRODUCT, product, error);
  g_autoptr (OcopRecord) dossier = ocop_record_new (OCOP_KIND_DOSSIER);
  const char *regulation = ocop_record_get_text (session, OCOP_SESSION_REGULATION);
  gint64 n_recognised = 0;

  if (record == NULL ||
      !ocop_statement_scalar (db, &n_recognised, error, "SELECT count (*) FROM recognition WHERE product = ?", "l", product))
    return 0;
  if (g_strcmp0 (ocop_record_get_text (record, OCOP_PRODUCT_SET_REGULATION), regulation) != 0)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED,
                 _("“%s” has no criteria set of the session's regulation. Nothing was added; choose its set on the product's page or "
                   "file a dossier for it."),
                 ocop_record_get_text (record, OCOP_PRODUCT_NAME));
      return 0;
    }
  ocop_record_set_ref (dossier, OCOP_DOSSIER_PRODUCT, product);
  ocop_record_set_ref (dossier, OCOP_DOSSIER_ROUND, ocop_record_get_ref (session, OCOP_SESSION_ROUND));
  ocop_record_set_text (dossier, OCOP_DOSSIER_KIND, n_recognised > 0 ? "re_evaluation" : "first");
  ocop_record_set_text (dossier, OCOP_DOSSIER_REGULATION, regulation);
  ocop_record_set_integer (dossier, OCOP_DOSSIER_REVISION, ocop_record_get_integer (session, OCOP_SESSION_REVISION));
  ocop_record_set_integer (dossier, OCOP_DOSSIER_SET_NO, ocop_record_get_integer (record, OCOP_PRODUCT_SET_NO));
  ocop_record_set_text (dossier, OCOP_DOSSIER_STATE, "received");

  return ocop_record_save (dossier, db, error) ? ocop_record_get_id (dossier) : 0;
}

/**
 * ocop_session_add_product:
 * @db: a connection in a transaction
 * @session: row id of a session   @product: row id of any product
 * @error: why it is not added
 *
 * Puts a product on the list by hand: with the dossier it has in the session's round or, where it has none, with a new one by
 * its own criteria set.
 *
 * Returns: whether it is on the list
 */
gboolean
ocop_session_add_product (OcopDb  *db,
                          gint64   session,
                          gint64   product,
                          GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION, session, error);
  gint64 dossier = 0;
  gint64 n_heard = 0;

  if (record == NULL ||
      !ocop_statement_scalar (db, &dossier, error, "SELECT id FROM dossier WHERE product = ? AND round = ?", "ll", product,
                              ocop_record_get_ref (record, OCOP_SESSION_ROUND)) ||
      !ocop_statement_scalar (db, &n_heard, error, "SELECT count (*) FROM session_product WHERE session = ? AND dossier = ?", "ll",
                              session, dossier))
    return FALSE;
  if (n_heard > 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The product is on the session's list already. Nothing was added."));
  if (dossier == 0)
    dossier = file_new (db, record, product, error);

  return dossier != 0 && ocop_session_hear (db, session, dossier, error);
}
