/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-sheets.h"

#include "base/ocop-error.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
council_sheet_free (gpointer data)
{
  OcopCouncilSheet *sheet = data;

  g_free (sheet->digest);
  g_free (sheet->knock_out);
  g_free (sheet->entered_by);
  g_free (sheet->checked_by);
  g_free (sheet->choices);
  g_free (sheet);
}

static void
session_product_free (gpointer data)
{
  OcopSessionProduct *product = data;

  g_free (product->product_uid);
  g_free (product->code);
  g_free (product->name);
  g_free (product->producer_name);
  g_free (product->knock_out);
  g_free (product->conclusion);
  g_free (product->to_centre);
  g_ptr_array_unref (product->sheets);
  g_free (product->current);
  g_free (product->recused);
  g_free (product->shown);
  g_free (product);
}

static void
session_voter_free (gpointer data)
{
  OcopSessionVoter *voter = data;

  g_free (voter->uid);
  g_free (voter->office);
  g_free (voter->short_office);
  g_free (voter->name);
  g_free (voter);
}

void
ocop_session_sheets_free (OcopSessionSheets *self)
{
  g_ptr_array_unref (self->voters);
  g_ptr_array_unref (self->products);
  g_free (self);
}

static gboolean
read_session (OcopSessionSheets *self,
              OcopDb            *db,
              GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  gboolean known;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT regulation, minimums_rule, revision, coalesce (turns, 1), spread_limit, form IS 'written' "
                             "FROM session WHERE id = ?",
                             "l", self->session))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error) &&
           ocop_fail (error, OCOP_ERROR_MISSING, _("The session is no longer in the file."));

  self->regulation = ocop_regulation_get (ocop_statement_text (&statement, 0), error);
  if (self->regulation == NULL)
    return FALSE;
  if (self->regulation->revision != ocop_statement_int (&statement, 2))
    return ocop_fail (error, OCOP_ERROR_DAMAGED, _("The session names revision %d of “%s”, which this program does not have."),
                      ocop_statement_int (&statement, 2), self->regulation->id);
  known = ocop_minimums_from_word (ocop_statement_text (&statement, 1), &self->minimums_rule);
  g_assert (known); /* the table's own CHECK */
  self->turns = ocop_statement_int (&statement, 3);
  self->spread_limit = ocop_statement_int (&statement, 4);
  self->written = ocop_statement_int (&statement, 5) != 0;

  return TRUE;
}

static gboolean
read_voters (OcopSessionSheets *self,
             OcopDb            *db,
             GHashTable        *places,
             GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT sm.id, m.uid, p.office, p.short_office, "
                             "       sm.presence IN ('present', 'delegated') OR (s.form IS 'written' AND sm.presence = 'expected'), "
                             "       p.name, sm.presence <> 'delegated' AND "
                             "       (m.role = 'chair' OR (m.role = 'vice_chair' AND sm.delegation IS NOT NULL)) "
                             "FROM session_member sm JOIN session s ON s.id = sm.session "
                             "JOIN council_member m ON m.id = sm.council_member "
                             "JOIN person p ON p.id = m.person WHERE sm.session = ? AND m.votes = 1 "
                             "ORDER BY m.position, m.id",
                             "l", self->session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopSessionVoter *voter = g_new0 (OcopSessionVoter, 1);

      voter->id = ocop_statement_int64 (&statement, 0);
      voter->uid = ocop_statement_dup (&statement, 1);
      voter->office = ocop_statement_dup (&statement, 2);
      voter->short_office = ocop_statement_dup (&statement, 3);
      voter->present = ocop_statement_int (&statement, 4) != 0;
      voter->name = ocop_statement_dup (&statement, 5);
      voter->leads = ocop_statement_int (&statement, 6) != 0;
      g_hash_table_insert (places, &voter->id, GUINT_TO_POINTER (self->voters->len));
      g_ptr_array_add (self->voters, voter);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_products (OcopSessionSheets *self,
               OcopDb            *db,
               gint64             only,
               int                turn,
               GHashTable        *products,
               GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT sp.id, p.id, d.id, p.uid, p.code, p.name, r.name, sp.position, sp.turn, d.set_no, "
                             "       sp.knock_out, d.kind, r.id, sp.conclusion, sp.to_centre "
                             "FROM session_product sp JOIN dossier d ON d.id = sp.dossier "
                             "JOIN product p ON p.id = d.product JOIN producer r ON r.id = p.producer "
                             "WHERE sp.session = ?1 AND (?2 = 0 OR sp.id = ?2) ORDER BY sp.position, sp.id",
                             "ll", self->session, only))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopSessionProduct *product = g_new0 (OcopSessionProduct, 1);

      product->id = ocop_statement_int64 (&statement, 0);
      product->product = ocop_statement_int64 (&statement, 1);
      product->dossier = ocop_statement_int64 (&statement, 2);
      product->producer = ocop_statement_int64 (&statement, 12);
      product->product_uid = ocop_statement_dup (&statement, 3);
      product->code = ocop_statement_dup (&statement, 4);
      product->name = ocop_statement_dup (&statement, 5);
      product->producer_name = ocop_statement_dup (&statement, 6);
      product->position = ocop_statement_int (&statement, 7);
      product->last_turn = ocop_statement_int (&statement, 8);
      product->turn = MIN (turn, product->last_turn);
      product->set = ocop_regulation_get_set (self->regulation, ocop_statement_int (&statement, 9));
      product->knock_out = ocop_statement_dup (&statement, 10);
      product->kind = ocop_dossier_kind_from_key (ocop_statement_text (&statement, 11));
      product->conclusion = ocop_statement_dup (&statement, 13);
      product->to_centre = ocop_statement_dup (&statement, 14);
      product->sheets = g_ptr_array_new_with_free_func (council_sheet_free);
      product->current = g_new0 (OcopCouncilSheet *, self->voters->len);
      product->recused = g_new0 (gboolean, self->voters->len);
      product->shown = g_new0 (gboolean, self->voters->len);
      g_hash_table_insert (products, &product->id, product);
      g_ptr_array_add (self->products, product);
      if (product->set == NULL)
        return ocop_fail (error, OCOP_ERROR_DAMAGED, _("“%s” has no set %d."), self->regulation->id,
                          ocop_statement_int (&statement, 9));
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_recusals (OcopSessionSheets *self,
               OcopDb            *db,
               gint64             only,
               GHashTable        *places,
               GHashTable        *products,
               GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT r.session_product, r.session_member FROM recusal r "
                             "JOIN session_product sp ON sp.id = r.session_product "
                             "WHERE sp.session = ?1 AND (?2 = 0 OR sp.id = ?2)",
                             "ll", self->session, only))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 product_id = ocop_statement_int64 (&statement, 0);
      gint64 member_id = ocop_statement_int64 (&statement, 1);
      OcopSessionProduct *product = g_hash_table_lookup (products, &product_id);
      gpointer place;

      if (product != NULL && g_hash_table_lookup_extended (places, &member_id, NULL, &place))
        product->recused[GPOINTER_TO_UINT (place)] = TRUE;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_showings (OcopSessionSheets *self,
               OcopDb            *db,
               gint64             only,
               GHashTable        *places,
               GHashTable        *products,
               GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT w.session_product, w.session_member, w.turn FROM session_product sp "
                             "JOIN showing w ON w.session_product = sp.id WHERE sp.session = ?1 AND (?2 = 0 OR sp.id = ?2)",
                             "ll", self->session, only))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 product_id = ocop_statement_int64 (&statement, 0);
      gint64 member_id = ocop_statement_int64 (&statement, 1);
      OcopSessionProduct *product = g_hash_table_lookup (products, &product_id);
      gpointer place;

      if (product != NULL && ocop_statement_int (&statement, 2) == product->turn &&
          g_hash_table_lookup_extended (places, &member_id, NULL, &place))
        product->shown[GPOINTER_TO_UINT (place)] = TRUE;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_sheets (OcopSessionSheets *self,
             OcopDb            *db,
             gint64             only,
             GHashTable        *places,
             GHashTable        *products,
             GHashTable        *owners,
             GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT h.id, h.session_product, h.session_member, h.turn, h.state = 'submitted', "
                             "       h.knock_out, coalesce (h.total, -1), h.digest, h.entered_by, h.checked_by "
                             "FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
                             "JOIN session_member sm ON sm.id = h.session_member "
                             "JOIN council_member m ON m.id = sm.council_member "
                             "WHERE sp.session = ?1 AND (?2 = 0 OR sp.id = ?2) AND h.kind = 'council' "
                             "ORDER BY sp.position, h.turn, m.position, m.id",
                             "ll", self->session, only))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 product_id = ocop_statement_int64 (&statement, 1);
      gint64 member_id = ocop_statement_int64 (&statement, 2);
      OcopSessionProduct *product = g_hash_table_lookup (products, &product_id);
      OcopCouncilSheet *sheet;
      gpointer place;

      if (!g_hash_table_lookup_extended (places, &member_id, NULL, &place))
        continue; /* someone without a vote: counts nowhere */
      sheet = g_new0 (OcopCouncilSheet, 1);
      sheet->id = ocop_statement_int64 (&statement, 0);
      sheet->member = GPOINTER_TO_UINT (place);
      sheet->turn = ocop_statement_int (&statement, 3);
      sheet->submitted = ocop_statement_int (&statement, 4) != 0;
      sheet->knock_out = ocop_statement_dup (&statement, 5);
      sheet->total = ocop_statement_int (&statement, 6);
      sheet->digest = ocop_statement_dup (&statement, 7);
      sheet->entered_by = ocop_statement_dup (&statement, 8);
      sheet->checked_by = ocop_statement_dup (&statement, 9);
      sheet->choices = ocop_choices_new (product->set);
      g_ptr_array_add (product->sheets, sheet);
      if (sheet->turn == product->turn)
        product->current[sheet->member] = sheet;
      g_hash_table_insert (owners, &sheet->id, product);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_marks (OcopSessionSheets *self,
            OcopDb            *db,
            gint64             only,
            GHashTable        *owners,
            GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  g_autoptr (GHashTable) sheets = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 held = 0;
  OcopCouncilSheet *sheet = NULL;
  const OcopSet *set = NULL;

  for (guint i = 0; i < self->products->len; i++)
    {
      OcopSessionProduct *product = g_ptr_array_index (self->products, i);

      for (guint k = 0; k < product->sheets->len; k++)
        {
          OcopCouncilSheet *one = g_ptr_array_index (product->sheets, k);

          g_hash_table_insert (sheets, &one->id, one);
        }
    }

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT k.sheet, k.criterion, k.option FROM session_product sp "
                             "JOIN sheet h ON h.session_product = sp.id JOIN mark k ON k.sheet = h.id "
                             "WHERE sp.session = ?1 AND (?2 = 0 OR sp.id = ?2) AND h.kind = 'council'",
                             "ll", self->session, only))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 id = ocop_statement_int64 (&statement, 0);
      gint64 criterion = ocop_statement_int64 (&statement, 1);
      int choice = ocop_statement_int (&statement, 2);

      if (id != held)
        {
          OcopSessionProduct *product = g_hash_table_lookup (owners, &id);

          sheet = g_hash_table_lookup (sheets, &id);
          set = product != NULL ? product->set : NULL;
          held = id;
        }
      if (sheet == NULL)
        continue;
      if (criterion >= set->n_items || !ocop_criterion_offers (set->items[criterion].criterion, choice))
        return ocop_fail (error, OCOP_ERROR_DAMAGED,
                          _("A score sheet of the file holds a choice that its criteria set does not offer. "
                            "Open the last good copy."));
      sheet->choices[criterion] = choice;
    }

  return ocop_pass_error (&local, error);
}

static OcopSessionSheets *
load (OcopDb  *db,
      gint64   session,
      gint64   only,
      int      turn,
      GError **error)
{
  g_autoptr (OcopSessionSheets) self = g_new0 (OcopSessionSheets, 1);
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) products = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) owners = g_hash_table_new (g_int64_hash, g_int64_equal);

  self->session = session;
  self->voters = g_ptr_array_new_with_free_func (session_voter_free);
  self->products = g_ptr_array_new_with_free_func (session_product_free);
  if (!read_session (self, db, error) || !read_voters (self, db, places, error) ||
      !read_products (self, db, only, turn, products, error) || !read_recusals (self, db, only, places, products, error) ||
      !read_showings (self, db, only, places, products, error) ||
      !read_sheets (self, db, only, places, products, owners, error) || !read_marks (self, db, only, owners, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ocop_session_sheets_load_product:
 * @db: a connection
 * @session: row id of a session
 * @only: row id of one of its products in the session, 0 for all
 * @error: return location
 *
 * As ocop_session_sheets_load(), for what stands on one product alone.
 *
 * Returns: (transfer full) (nullable): the council's sheets of the product
 */
OcopSessionSheets *
ocop_session_sheets_load_product (OcopDb  *db,
                                  gint64   session,
                                  gint64   only,
                                  GError **error)
{
  return load (db, session, only, G_MAXINT, error);
}

/**
 * ocop_session_sheets_load_turn:
 * @db: a connection
 * @session: row id of a session
 * @turn: a scoring turn, from 1
 * @error: return location
 *
 * As ocop_session_sheets_load(), as it stood in an earlier turn; a product that had no so late a turn, in its last.
 *
 * Returns: (transfer full) (nullable): the council's sheets in that turn
 */
OcopSessionSheets *
ocop_session_sheets_load_turn (OcopDb  *db,
                               gint64   session,
                               int      turn,
                               GError **error)
{
  return load (db, session, 0, turn, error);
}

/**
 * ocop_session_sheets_load:
 * @db: a connection
 * @session: row id of a session
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its council's sheets
 */
OcopSessionSheets *
ocop_session_sheets_load (OcopDb  *db,
                          gint64   session,
                          GError **error)
{
  return load (db, session, 0, G_MAXINT, error);
}
