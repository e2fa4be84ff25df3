/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-product-facts.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "model/ocop-stage.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

static void
dossier_free (gpointer data)
{
  OcopDossierFacts *dossier = data;

  g_clear_object (&dossier->record);
  g_free (dossier->round);
  g_free (dossier->regulation);
  g_free (dossier->filed_on);
  g_free (dossier);
}

static void
recognition_free (gpointer data)
{
  OcopRecognitionFacts *recognition = data;

  g_clear_object (&recognition->record);
  g_free (recognition->decision);
  g_free (recognition->decided_on);
  g_free (recognition->authority);
  g_free (recognition->score);
  g_ptr_array_unref (recognition->certificates);
  g_free (recognition);
}

void
ocop_product_facts_free (OcopProductFacts *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->producer);
  g_free (self->place);
  g_clear_pointer (&self->standing, ocop_register_row_free);
  g_free (self->score);
  ocop_certificate_facts_clear (&self->certificate);
  g_clear_pointer (&self->dossiers, g_ptr_array_unref);
  g_clear_pointer (&self->evaluations, g_ptr_array_unref);
  g_clear_pointer (&self->recognitions, g_ptr_array_unref);
  g_free (self);
}

/**
 * ocop_place_in_words:
 * @map: the units of a file
 * @unit: row id, 0 for none
 * @as_of: ISO date
 *
 * Returns: (transfer full) (nullable): what the unit is on that day and the district it lies in, "Phường Hòa An, Quận
 *   Cẩm Lệ"
 */
char *
ocop_place_in_words (const OcopUnitMap *map,
                     gint64             unit,
                     const char        *as_of)
{
  const OcopUnit *found = unit != 0 ? ocop_unit_map_on (map, unit, as_of) : NULL;
  const OcopUnit *area;
  g_autofree char *name = NULL;
  g_autofree char *district = NULL;

  if (found == NULL)
    return NULL;
  name = ocop_unit_get_full_name (found);
  area = ocop_unit_get_area (found, as_of);
  if (area == found || !ocop_unit_is_district (area))
    return g_steal_pointer (&name);
  district = ocop_unit_get_full_name (area);

  return g_strdup_printf ("%s, %s", name, district);
}

static gboolean
read_producer (OcopProductFacts  *self,
               OcopDb            *db,
               const OcopUnitMap *map,
               const char        *as_of,
               GError           **error)
{
  if (!ocop_record_is_set (self->record, OCOP_PRODUCT_PRODUCER))
    return TRUE;
  self->producer = ocop_record_load (db, OCOP_KIND_PRODUCER, ocop_record_get_ref (self->record, OCOP_PRODUCT_PRODUCER), error);
  if (self->producer == NULL)
    return FALSE;
  if (ocop_record_is_set (self->producer, OCOP_PRODUCER_UNIT))
    self->place = ocop_place_in_words (map, ocop_record_get_ref (self->producer, OCOP_PRODUCER_UNIT), as_of);

  return TRUE;
}

static gboolean
read_set (OcopProductFacts  *self,
          GError           **error)
{
  const OcopRegulation *regulation;

  if (!ocop_record_is_set (self->record, OCOP_PRODUCT_SET_NO))
    return TRUE;
  regulation = ocop_regulation_get (ocop_record_get_text (self->record, OCOP_PRODUCT_SET_REGULATION), error);
  if (regulation == NULL)
    return FALSE;
  self->set = ocop_regulation_get_set (regulation, (int) ocop_record_get_integer (self->record, OCOP_PRODUCT_SET_NO));
  self->regulation = regulation->short_title;

  return TRUE;
}

/* The score crosses no band of the decision that it was reached under: the council's, else the product's set's. */
static void
print_score (OcopProductFacts *self)
{
  const OcopEvaluationFacts *last = ocop_product_facts_last_ranking (self);
  const OcopRegulation *regulation = last != NULL ? last->sheets->regulation : self->set != NULL ? self->set->regulation : NULL;

  if (self->standing == NULL || !self->standing->has_score)
    return;
  self->score = regulation != NULL ? ocop_regulation_print_score (regulation, self->standing->score)
                                   : ocop_fraction_to_score (self->standing->score, NULL, 0);
}

static gboolean
read_dossiers (OcopProductFacts  *self,
               OcopDb            *db,
               gint64             product,
               GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.id, b.name, b.year, coalesce (d.received_on, printf ('%04d-01-01', b.year)) "
                             "FROM dossier d JOIN round b ON b.id = d.round WHERE d.product = ? "
                             "ORDER BY b.year DESC, b.ordinal DESC, d.id DESC",
                             "l", product))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopDossierFacts *dossier = g_new0 (OcopDossierFacts, 1);

      g_ptr_array_add (self->dossiers, dossier);
      dossier->round = g_strdup_printf (_("%s, %d"), ocop_statement_text (&statement, 1), ocop_statement_int (&statement, 2));
      dossier->filed_on = ocop_statement_dup (&statement, 3);
      dossier->record = ocop_record_load (db, OCOP_KIND_DOSSIER, ocop_statement_int64 (&statement, 0), error);
      if (dossier->record == NULL)
        return FALSE;
      dossier->regulation = ocop_record_in_words (dossier->record, db, OCOP_DOSSIER_REGULATION);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_certificates (OcopRecognitionFacts *recognition,
                   OcopDb               *db,
                   GError              **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id FROM certificate WHERE recognition = ? ORDER BY expires_on DESC, id DESC", "l",
                             ocop_record_get_id (recognition->record)))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRecord *certificate = ocop_record_load (db, OCOP_KIND_CERTIFICATE, ocop_statement_int64 (&statement, 0), error);

      if (certificate == NULL)
        return FALSE;
      g_ptr_array_add (recognition->certificates, certificate);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_recognition (OcopProductFacts  *self,
                  OcopDb            *db,
                  OcopStatement     *statement,
                  GError           **error)
{
  OcopRecognitionFacts *recognition = g_new0 (OcopRecognitionFacts, 1);

  g_ptr_array_add (self->recognitions, recognition);
  recognition->certificates = g_ptr_array_new_with_free_func (g_object_unref);
  recognition->proposed = ocop_statement_int (statement, 1) != 0;
  recognition->decision = ocop_statement_dup (statement, 2);
  recognition->decided_on = ocop_statement_dup (statement, 3);
  recognition->authority = ocop_statement_dup (statement, 4);
  recognition->record = ocop_record_load (db, OCOP_KIND_RECOGNITION, ocop_statement_int64 (statement, 0), error);
  if (recognition->record == NULL)
    return FALSE;
  recognition->stars = (int) ocop_record_get_integer (recognition->record, OCOP_RECOGNITION_STARS);
  if (ocop_record_is_set (recognition->record, OCOP_RECOGNITION_SCORE_NUM))
    {
      OcopFraction score = ocop_fraction_new (ocop_record_get_integer (recognition->record, OCOP_RECOGNITION_SCORE_NUM),
                                              ocop_record_get_integer (recognition->record, OCOP_RECOGNITION_SCORE_DEN));

      recognition->score = self->set != NULL ? ocop_regulation_print_score (self->set->regulation, score)
                                             : ocop_fraction_to_score (score, NULL, 0);
    }

  return read_certificates (recognition, db, error);
}

static gboolean
read_recognitions (OcopProductFacts  *self,
                   OcopDb            *db,
                   gint64             product,
                   GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT r.id, r.stars = 5 AND coalesce (b.level = 'city', 0), d.number, d.issued_on, "
                             "       coalesce (r.authority, d.authority) "
                             "FROM recognition r LEFT JOIN round b ON b.id = r.round LEFT JOIN decision d ON d.id = r.decision "
                             "WHERE r.product = ? ORDER BY r.year DESC, coalesce (d.issued_on, '') DESC, r.id DESC",
                             "l", product))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!read_recognition (self, db, &statement, error))
      return FALSE;

  return ocop_pass_error (&local, error);
}

/* What is planned out of a fund and not given yet is no support received. */
static gboolean
read_support (OcopProductFacts  *self,
              OcopDb            *db,
              gint64             product,
              const char        *as_of,
              GError           **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT count(*), count(*) - count(amount), coalesce (sum (amount), 0), coalesce (max (illustrative), 0) "
                             "FROM support WHERE product = ? AND given_on <= ?",
                             "lt", product, as_of))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    self->support = (OcopSupportSum) { ocop_statement_int (&statement, 0), ocop_statement_int (&statement, 1),
                                       ocop_statement_int64 (&statement, 2), ocop_statement_int (&statement, 3) != 0 };

  return ocop_pass_error (&local, error);
}

/**
 * ocop_product_facts_load_with:
 * @db: a connection
 * @map: the units of the file, for who loads several products
 * @product: row id
 * @as_of: ISO date
 * @error: %OCOP_ERROR_MISSING if the product is no longer in the file
 *
 * Returns: (transfer full) (nullable): as ocop_product_facts_load()
 */
OcopProductFacts *
ocop_product_facts_load_with (OcopDb             *db,
                              const OcopUnitMap  *map,
                              gint64              product,
                              const char         *as_of,
                              GError            **error)
{
  g_autoptr (OcopProductFacts) self = g_new0 (OcopProductFacts, 1);

  self->record = ocop_record_load (db, OCOP_KIND_PRODUCT, product, error);
  if (self->record == NULL)
    return NULL;
  self->stage = ocop_stage_load (db, product, as_of, error);
  if (self->stage == NULL)
    return NULL;
  self->dossiers = g_ptr_array_new_with_free_func (dossier_free);
  self->recognitions = g_ptr_array_new_with_free_func (recognition_free);
  if (!read_producer (self, db, map, as_of, error) || !read_set (self, error) ||
      !ocop_register_find (db, map, product, as_of, &self->standing, error) || !read_dossiers (self, db, product, error) ||
      !read_recognitions (self, db, product, error))
    return NULL;
  self->evaluations = ocop_evaluation_facts_list (db, product, error);
  if (self->evaluations == NULL || !read_support (self, db, product, as_of, error))
    return NULL;
  print_score (self);
  if (!ocop_certificate_facts_read (&self->certificate, db, self->standing, as_of, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ocop_product_facts_load:
 * @db: a connection
 * @product: row id
 * @as_of: ISO date on which rank and certificate hold and the map of units is used; what was filed, heard and recognised
 *   is told whole
 * @error: %OCOP_ERROR_MISSING if the product is no longer in the file
 *
 * Returns: (transfer full) (nullable): everything of the product
 */
OcopProductFacts *
ocop_product_facts_load (OcopDb      *db,
                         gint64       product,
                         const char  *as_of,
                         GError     **error)
{
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, error);

  return map != NULL ? ocop_product_facts_load_with (db, map, product, as_of, error) : NULL;
}

/**
 * ocop_product_facts_last_ranking:
 *
 * Returns: (transfer none) (nullable): the last hearing with a mean: what the way to a higher rank is computed from
 */
const OcopEvaluationFacts *
ocop_product_facts_last_ranking (const OcopProductFacts *self)
{
  for (guint i = 0; i < self->evaluations->len; i++)
    if (((OcopEvaluationFacts *) g_ptr_array_index (self->evaluations, i))->ranking != NULL)
      return g_ptr_array_index (self->evaluations, i);

  return NULL;
}
