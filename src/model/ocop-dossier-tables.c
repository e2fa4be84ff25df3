/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-tables.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-documents-private.h"
#include "model/ocop-inspections-private.h"
#include "model/ocop-ranks-private.h"
#include "store/ocop-statement.h"

static void
renewal_free (gpointer data)
{
  OcopRenewalRow *row = data;

  g_free (row->product);
  g_free (row->producer);
  g_free (row->commune);
  g_free (row->begins_on);
  g_free (row->expires_on);
  g_free (row->opens_on);
  g_free (row->closes_on);
  g_free (row->refiled_on);
  g_free (row);
}

static void
support_free (gpointer data)
{
  OcopSupportRow *row = data;

  g_free (row->producer);
  g_free (row->product);
  g_free (row->content);
  g_free (row->fund);
  g_free (row->decision);
  g_free (row->given_on);
  g_free (row);
}

static void
inspection_free (gpointer data)
{
  OcopInspectionRow *row = data;

  g_free (row->producer);
  g_free (row->product);
  g_free (row->commune);
  g_free (row->planned_on);
  g_free (row->visited_on);
  g_free (row->inspected_by);
  g_free (row->findings);
  g_free (row->remedy);
  g_free (row->remedy_due);
  g_free (row->remedied_on);
  g_free (row->proposal);
  g_free (row);
}

static void
dossier_free (gpointer data)
{
  OcopDossierRow *row = data;

  g_free (row->round);
  g_free (row->product);
  g_free (row->producer);
  g_free (row->commune);
  g_free (row->received_on);
  g_free (row->lacking);
  g_free (row);
}

void
ocop_dossier_tables_free (OcopDossierTables *self)
{
  g_clear_pointer (&self->renewals, g_ptr_array_unref);
  g_clear_pointer (&self->supports, g_ptr_array_unref);
  g_clear_pointer (&self->inspections, g_ptr_array_unref);
  g_clear_pointer (&self->dossiers, g_ptr_array_unref);
  g_free (self);
}

static char *
commune_of (const OcopUnitMap *map,
            gint64             unit,
            const char        *as_of)
{
  OcopPlace place = ocop_unit_map_place (map, unit, as_of);

  return place.commune != NULL ? ocop_unit_get_full_name (place.commune) : NULL;
}

static const char *
key_at (OcopStatement *statement,
        int            column)
{
  return g_intern_string (ocop_statement_text (statement, column));
}

#define RENEWALS_SQL \
  "WITH " OCOP_HELD_SQL ("") ", renewed AS (" \
  "SELECT p.name, r.name AS producer, coalesce (r.unit, 0) AS unit, h.stars, h.proposed, " \
  "       coalesce ((SELECT c.issued_on FROM certificate c WHERE c.recognition = h.recognition AND c.expires_on = h.expires_on LIMIT 1), " \
  "                 h.decided_on) AS begins_on, h.expires_on, " OCOP_OPENS_SQL ("h") " AS opens_on, " \
  "       " OCOP_CLOSES_SQL ("h") " AS closes_on, " \
  "       (SELECT max (l.received_on) FROM dossier l WHERE l.product = h.product AND l.kind = 're_evaluation' AND l.received_on <= ?1 " \
  "        AND l.received_on > coalesce (h.decided_on, '') AND l.state NOT IN ('refused', 'withdrawn')) AS refiled_on, " \
  "       " OCOP_RENEWAL_SQL " AS renewal, p.sort_key AS key " \
  "FROM held h JOIN product p ON p.id = h.product JOIN producer r ON r.id = p.producer " \
  "WHERE NOT h.is_withdrawn AND h.expires_on BETWEEN ?3 AND ?2) " \
  "SELECT * FROM renewed ORDER BY expires_on, key"

static gboolean
read_renewals (OcopDossierTables  *self,
               OcopDb             *db,
               const OcopUnitMap  *map,
               const char         *as_of,
               GError            **error)
{
  g_autofree char *last = ocop_date_add_months (as_of, 12);
  g_autofree char *first = g_strdup_printf ("%04d-01-01", ocop_date_year (as_of) - 2);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, RENEWALS_SQL, "ttt", as_of, last, first))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRenewalRow *row = g_new0 (OcopRenewalRow, 1);

      row->product = ocop_statement_dup (&statement, 0);
      row->producer = ocop_statement_dup (&statement, 1);
      row->commune = commune_of (map, ocop_statement_int64 (&statement, 2), as_of);
      row->stars = ocop_statement_int (&statement, 3);
      row->proposed = ocop_statement_int (&statement, 4) != 0;
      row->begins_on = ocop_statement_dup (&statement, 5);
      row->expires_on = ocop_statement_dup (&statement, 6);
      row->opens_on = ocop_statement_dup (&statement, 7);
      row->closes_on = ocop_statement_dup (&statement, 8);
      row->refiled_on = ocop_statement_dup (&statement, 9);
      row->renewal = key_at (&statement, 10);
      g_ptr_array_add (self->renewals, row);
    }

  return ocop_pass_error (&local, error);
}

/* Support without a day belongs to the year of its fund. */
#define SUPPORTS_SQL \
  "SELECT r.name, p.name, s.kind, s.content, coalesce (s.amount, -1), f.name, f.source, d.number, d.issued_on, s.given_on, " \
  "s.illustrative " \
  "FROM support s JOIN producer r ON r.id = s.producer LEFT JOIN product p ON p.id = s.product LEFT JOIN fund f ON f.id = s.fund " \
  "LEFT JOIN decision d ON d.id = s.decision " \
  "WHERE CAST (substr (coalesce (s.given_on, f.year), 1, 4) AS INTEGER) = ?1 AND coalesce (s.given_on, '') <= ?2 " \
  "ORDER BY r.sort_key, coalesce (s.given_on, ''), s.id"

static gboolean
read_supports (OcopDossierTables  *self,
               OcopDb             *db,
               int                 year,
               const char         *as_of,
               GError            **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, SUPPORTS_SQL, "it", year, as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopSupportRow *row = g_new0 (OcopSupportRow, 1);

      row->producer = ocop_statement_dup (&statement, 0);
      row->product = ocop_statement_dup (&statement, 1);
      row->kind = key_at (&statement, 2);
      row->content = ocop_statement_dup (&statement, 3);
      row->amount = ocop_statement_int64 (&statement, 4);
      row->fund = ocop_statement_dup (&statement, 5);
      row->source = key_at (&statement, 6);
      if (!ocop_statement_is_null (&statement, 7))
        {
          g_autofree char *day = ocop_date_to_short (ocop_statement_text (&statement, 8));

          row->decision = g_strdup_printf ("%s ngày %s", ocop_statement_text (&statement, 7), day);
        }
      row->given_on = ocop_statement_dup (&statement, 9);
      row->illustrative = ocop_statement_int (&statement, 10) != 0;
      g_ptr_array_add (self->supports, row);
    }

  return ocop_pass_error (&local, error);
}

#define INSPECTIONS_SQL \
  "SELECT r.name, p.name, coalesce (r.unit, 0), i.kind, i.concerns, i.planned_on, i.visited_on, i.inspected_by, i.findings, i.result, " \
  "       i.remedy, i.remedy_due, i.remedied_on, i.proposal, " OCOP_INSPECTION_STATE_SQL ("?2") ", i.illustrative " \
  "FROM inspection i JOIN producer r ON r.id = i.producer LEFT JOIN product p ON p.id = i.product " \
  "WHERE CAST (substr (coalesce (i.visited_on, i.planned_on), 1, 4) AS INTEGER) = ?1 " \
  "ORDER BY coalesce (i.visited_on, i.planned_on), r.sort_key, i.id"

static gboolean
read_inspections (OcopDossierTables  *self,
                  OcopDb             *db,
                  const OcopUnitMap  *map,
                  int                 year,
                  const char         *as_of,
                  GError            **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, INSPECTIONS_SQL, "it", year, as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopInspectionRow *row = g_new0 (OcopInspectionRow, 1);

      row->producer = ocop_statement_dup (&statement, 0);
      row->product = ocop_statement_dup (&statement, 1);
      row->commune = commune_of (map, ocop_statement_int64 (&statement, 2), as_of);
      row->kind = key_at (&statement, 3);
      row->concerns = key_at (&statement, 4);
      row->planned_on = ocop_statement_dup (&statement, 5);
      row->visited_on = ocop_statement_dup (&statement, 6);
      row->inspected_by = ocop_statement_dup (&statement, 7);
      row->findings = ocop_statement_dup (&statement, 8);
      row->result = key_at (&statement, 9);
      row->remedy = ocop_statement_dup (&statement, 10);
      row->remedy_due = ocop_statement_dup (&statement, 11);
      row->remedied_on = ocop_statement_dup (&statement, 12);
      row->proposal = ocop_statement_dup (&statement, 13);
      row->state = key_at (&statement, 14);
      row->illustrative = ocop_statement_int (&statement, 15) != 0;
      g_ptr_array_add (self->inspections, row);
    }

  return ocop_pass_error (&local, error);
}

#define DOSSIERS_SQL \
  "WITH " OCOP_JUDGED_SQL ("?2", "AND d.round IN (SELECT id FROM round WHERE year = ?1)") ", " OCOP_ASKED_SQL ("asked", "") ", " \
  OCOP_COUNTED_SQL \
  "SELECT b.name, p.name, r.name, coalesce (r.unit, 0), d.kind, d.received_on, d.state, c.n_asked, c.n_present, c.lacking, " \
  "d.illustrative " \
  "FROM counted c JOIN dossier d ON d.id = c.dossier JOIN round b ON b.id = d.round JOIN product p ON p.id = d.product " \
  "JOIN producer r ON r.id = p.producer WHERE coalesce (d.received_on, '') <= ?2 ORDER BY b.ordinal, p.sort_key, d.id"

static gboolean
read_dossiers (OcopDossierTables  *self,
               OcopDb             *db,
               const OcopUnitMap  *map,
               int                 year,
               const char         *as_of,
               GError            **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_documents_prepare (db, error) || !ocop_statement_begin (&statement, db, error, DOSSIERS_SQL, "it", year, as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopDossierRow *row = g_new0 (OcopDossierRow, 1);

      row->round = ocop_statement_dup (&statement, 0);
      row->product = ocop_statement_dup (&statement, 1);
      row->producer = ocop_statement_dup (&statement, 2);
      row->commune = commune_of (map, ocop_statement_int64 (&statement, 3), as_of);
      row->kind = key_at (&statement, 4);
      row->received_on = ocop_statement_dup (&statement, 5);
      row->state = key_at (&statement, 6);
      row->n_asked = ocop_statement_int (&statement, 7);
      row->n_present = ocop_statement_int (&statement, 8);
      row->lacking = ocop_statement_dup (&statement, 9);
      row->illustrative = ocop_statement_int (&statement, 10) != 0;
      g_ptr_array_add (self->dossiers, row);
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_dossier_tables_load:
 * @db: a connection
 * @year: of the tables   @as_of: ISO date of their figures
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the rows of the tables
 */
OcopDossierTables *
ocop_dossier_tables_load (OcopDb      *db,
                          int          year,
                          const char  *as_of,
                          GError     **error)
{
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, error);
  g_autoptr (OcopDossierTables) self = g_new0 (OcopDossierTables, 1);

  self->renewals = g_ptr_array_new_with_free_func (renewal_free);
  self->supports = g_ptr_array_new_with_free_func (support_free);
  self->inspections = g_ptr_array_new_with_free_func (inspection_free);
  self->dossiers = g_ptr_array_new_with_free_func (dossier_free);
  if (map == NULL || !read_renewals (self, db, map, as_of, error) || !read_supports (self, db, year, as_of, error) ||
      !read_inspections (self, db, map, year, as_of, error) || !read_dossiers (self, db, map, year, as_of, error))
    return NULL;

  return g_steal_pointer (&self);
}
