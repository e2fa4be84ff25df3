/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-details.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-dossier-way.h"
#include "model/ocop-kinds.h"
#include "model/ocop-sheets.h"
#include "regulation/ocop-programme.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
ocop_dossier_details_free (OcopDossierDetails *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->product);
  g_free (self->why);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  g_free (self->confirmation);
  g_free (self->self_choices);
  for (guint i = 0; self->self_words != NULL && i < self->documents->set->n_items; i++)
    g_free (self->self_words[i]);
  g_free (self->self_words);
  g_clear_pointer (&self->documents, ocop_dossier_documents_free);
  g_clear_pointer (&self->self_what_if, ocop_what_if_free);
  g_free (self);
}

static gboolean
read_steps (OcopDossierDetails  *self,
            OcopDb              *db,
            gint64               dossier,
            const char          *as_of,
            GError             **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  if (!ocop_statement_begin (&statement, db, error, "SELECT id FROM dossier_step WHERE dossier = ? AND made_on <= ? ORDER BY made_on, id",
                             "lt",
                             dossier, as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRecord *step = ocop_record_load (db, OCOP_KIND_DOSSIER_STEP, ocop_statement_int64 (&statement, 0), error);

      if (step == NULL)
        return FALSE;
      g_ptr_array_add (self->steps, step);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
find_state (OcopDossierDetails  *self,
            OcopDb              *db,
            gint64               dossier,
            const char          *as_of,
            GError             **error)
{
  const char *kept = ocop_record_get_text (self->record, OCOP_DOSSIER_STATE);
  g_auto (OcopDossierWay) way = { 0 };

  if (!ocop_dossier_way_load (&way, db, dossier, as_of, error))
    return FALSE;
  self->state = g_intern_string (way.state != NULL ? way.state : kept);

  return TRUE;
}

/* Which decision holds, and whether it still can: said by the one function that knows. */
static void
say_why (OcopDossierDetails *self,
         const char         *as_of)
{
  const char *received = ocop_record_get_text (self->record, OCOP_DOSSIER_RECEIVED_ON);
  const char *regulation = ocop_record_get_text (self->record, OCOP_DOSSIER_REGULATION);
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), regulation);
  OcopFiling filing = OCOP_FILING_FIRST;

  ocop_filing_from_word (ocop_record_get_text (self->record, OCOP_DOSSIER_KIND), &filing);
  if (received != NULL)
    ocop_programme_regulation_for (ocop_programme_get (), received, filing, NULL, &self->why, NULL);
  self->is_stale = edition->concluded_by[filing] != NULL && strcmp (as_of, edition->concluded_by[filing]) > 0;
}

static gboolean
read_self_words (OcopDossierDetails  *self,
                 OcopDb              *db,
                 GError             **error)
{
  guint n = self->documents->set->n_items;
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  self->self_words = g_new0 (char *, n);
  if (!ocop_statement_begin (&statement, db, error, "SELECT criterion, text FROM remark WHERE sheet = ? AND criterion IS NOT NULL "
                             "ORDER BY id", "l",
                             self->self_sheet))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 criterion = ocop_statement_int64 (&statement, 0);

      if (criterion < 0 || criterion >= n)
        continue;
      g_free (self->self_words[criterion]);
      self->self_words[criterion] = ocop_statement_dup (&statement, 1);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_self_assessment (OcopDossierDetails  *self,
                      OcopDb              *db,
                      gint64               dossier,
                      GError             **error)
{
  const OcopSet *set = self->documents->set;
  int rank = OCOP_MAX_STARS;

  if (!ocop_statement_scalar (db, &self->self_sheet, error,
                              "SELECT coalesce (max (id), 0) FROM sheet WHERE dossier = ? AND kind = 'self' "
                              "AND session_member IS NULL", "l",
                              dossier))
    return FALSE;
  if (self->self_sheet == 0)
    return TRUE;
  self->self_choices = ocop_choices_new (set);
  if (!ocop_sheet_read_choices (db, self->self_sheet, set, self->self_choices, error) || !read_self_words (self, db, error))
    return FALSE;
  self->self_score = ocop_choices_score (set, self->self_choices);
  if (self->self_score.n_unscored > 0)
    return TRUE;
  for (OcopWhatIf *next; rank >= 1; rank--)
    {
      next = ocop_what_if_new_for_sheet (set, self->self_choices, (int) ocop_record_get_integer (self->record, OCOP_DOSSIER_CASE_NO), rank);
      if (next->now->rank >= rank)
        {
          ocop_what_if_free (next);
          break;
        }
      g_clear_pointer (&self->self_what_if, ocop_what_if_free);
      self->self_what_if = next;
    }

  return TRUE;
}

static void
say_confirmation (OcopDossierDetails *self)
{
  const char *by = ocop_record_get_text (self->record, OCOP_DOSSIER_CONFIRMED_BY);
  const char *on = ocop_record_get_text (self->record, OCOP_DOSSIER_CONFIRMED_ON);
  g_autofree char *day = on != NULL ? ocop_date_to_short (on) : g_strdup (_("day not known"));

  if (!ocop_record_is_set (self->record, OCOP_DOSSIER_LOCAL_LABOUR_PERCENT) ||
      !ocop_record_is_set (self->record, OCOP_DOSSIER_LOCAL_MATERIAL_PERCENT))
    return;
  /* Translators: who confirms, two shares in percent, the day */
  self->confirmation = g_strdup_printf (_("%s confirms: local labour %d %%, local raw material %d %% (%s)."),
                                        by != NULL ? by : _("The commune"),
                                        (int) ocop_record_get_integer (self->record, OCOP_DOSSIER_LOCAL_LABOUR_PERCENT),
                                        (int) ocop_record_get_integer (self->record, OCOP_DOSSIER_LOCAL_MATERIAL_PERCENT), day);
}

/**
 * ocop_dossier_find_heard:
 * @session: row id   @product: row id
 * @dossier: (out): row id of the dossier that the session hears of the product, 0 if none
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_dossier_find_heard (OcopDb  *db,
                         gint64   session,
                         gint64   product,
                         gint64  *dossier,
                         GError **error)
{
  *dossier = 0;

  return ocop_statement_scalar (db, dossier, error,
                                "SELECT coalesce (max (d.id), 0) FROM session_product sp JOIN dossier d ON d.id = sp.dossier "
                                "WHERE sp.session = ? AND d.product = ?", "ll", session, product);
}

/**
 * ocop_dossier_find_hearing:
 * @uid: of a dossier
 * @hearing: (out): the dossier, its round's year, and the last session that hears it
 * @error: %OCOP_ERROR_MISSING if the file has no such dossier
 *
 * Returns: whether it is there
 */
gboolean
ocop_dossier_find_hearing (OcopDb              *db,
                           const char          *uid,
                           OcopDossierHearing  *hearing,
                           GError             **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.id, d.product, b.year, d.illustrative, coalesce ((SELECT s.id FROM session_product sp "
                             "  JOIN session s ON s.id = sp.session WHERE sp.dossier = d.id "
                             "  ORDER BY coalesce (s.held_on, '9999') DESC, s.id DESC LIMIT 1), 0) "
                             "FROM dossier d JOIN round b ON b.id = d.round WHERE d.uid = ?", "t", uid))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      *hearing = (OcopDossierHearing) { ocop_statement_int64 (&statement, 0), ocop_statement_int64 (&statement, 1),
                                        ocop_statement_int (&statement, 2), ocop_statement_int (&statement, 3) != 0,
                                        ocop_statement_int64 (&statement, 4) };
      return TRUE;
    }

  return ocop_pass_error (&local, error) && ocop_fail (error, OCOP_ERROR_MISSING, _("The file has no dossier “%s”."), uid);
}

/**
 * ocop_dossier_details_load:
 * @db: a connection
 * @dossier: row id
 * @as_of: ISO date
 * @error: %OCOP_ERROR_MISSING if the dossier is no longer in the file
 *
 * Returns: (transfer full) (nullable): everything of the dossier
 */
OcopDossierDetails *
ocop_dossier_details_load (OcopDb      *db,
                           gint64       dossier,
                           const char  *as_of,
                           GError     **error)
{
  g_autoptr (OcopDossierDetails) self = g_new0 (OcopDossierDetails, 1);

  self->record = ocop_record_load (db, OCOP_KIND_DOSSIER, dossier, error);
  if (self->record == NULL)
    return NULL;
  self->product = ocop_record_load (db, OCOP_KIND_PRODUCT, ocop_record_get_ref (self->record, OCOP_DOSSIER_PRODUCT), error);
  if (self->product == NULL)
    return NULL;
  self->documents = ocop_dossier_documents_load (db, dossier, as_of, error);
  if (self->documents == NULL || !read_steps (self, db, dossier, as_of, error) || !find_state (self, db, dossier, as_of, error) ||
      !read_self_assessment (self, db, dossier, error))
    return NULL;
  self->deadlines = ocop_dossier_deadlines_list (db, self->record, as_of, error);
  if (self->deadlines == NULL)
    return NULL;
  say_why (self, as_of);
  say_confirmation (self);

  return g_steal_pointer (&self);
}
