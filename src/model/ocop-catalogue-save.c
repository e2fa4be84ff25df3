/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-catalogue.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"

/* Each kind after those it leads to, so that a new record's row id is known when it is needed. */

static OcopRecord *
begin (OcopDb   *db,
       OcopKind  kind,
       gint64    id,
       GError  **error)
{
  return id == 0 ? ocop_record_new (kind) : ocop_record_load (db, kind, id, error);
}

static gboolean
finish (OcopRecord *record,
        OcopDb     *db,
        gint64     *id,
        gboolean   *changed,
        GError    **error)
{
  if (!ocop_record_save (record, db, error))
    return FALSE;
  *id = ocop_record_get_id (record);
  *changed = FALSE;

  return TRUE;
}

static gboolean
save_producer (OcopCatalogueProducer *producer,
               OcopDb                *db,
               GError               **error)
{
  g_autoptr (OcopRecord) record = begin (db, OCOP_KIND_PRODUCER, producer->id, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_PRODUCER_NAME, producer->name);
  ocop_record_set_text (record, OCOP_PRODUCER_TYPE, producer->type);
  ocop_record_set_text (record, OCOP_PRODUCER_ADDRESS, producer->address);
  ocop_record_set_text (record, OCOP_PRODUCER_PHONE, producer->phone);
  ocop_record_set_text (record, OCOP_PRODUCER_REPRESENTATIVE, producer->representative);
  ocop_record_set_ref (record, OCOP_PRODUCER_UNIT, producer->unit);

  return finish (record, db, &producer->id, &producer->changed, error);
}

static gboolean
save_product (OcopCatalogueProduct *product,
              OcopDb               *db,
              GError              **error)
{
  g_autoptr (OcopRecord) record = begin (db, OCOP_KIND_PRODUCT, product->id, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_PRODUCT_CODE, product->code);
  ocop_record_set_text (record, OCOP_PRODUCT_NAME, product->name);
  ocop_record_set_ref (record, OCOP_PRODUCT_PRODUCER, product->producer->id);
  if (product->set_no > 0)
    {
      ocop_record_set_text (record, OCOP_PRODUCT_SET_REGULATION, product->set_regulation);
      ocop_record_set_integer (record, OCOP_PRODUCT_SET_NO, product->set_no);
    }

  return finish (record, db, &product->id, &product->changed, error);
}

static gboolean
save_decision (OcopCatalogueDecision *decision,
               OcopDb                *db,
               GError               **error)
{
  g_autoptr (OcopRecord) record = begin (db, OCOP_KIND_DECISION, decision->id, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_DECISION_NUMBER, decision->number);
  ocop_record_set_text (record, OCOP_DECISION_ISSUED_ON, decision->issued_on);
  ocop_record_set_text (record, OCOP_DECISION_AUTHORITY, decision->authority);

  return finish (record, db, &decision->id, &decision->changed, error);
}

static gboolean
save_round (OcopCatalogueRound *round,
            OcopDb             *db,
            GError            **error)
{
  g_autoptr (OcopRecord) record = begin (db, OCOP_KIND_ROUND, round->id, error);
  g_autofree char *name = g_strdup_printf ("Đợt %d", round->ordinal);

  if (record == NULL)
    return FALSE;
  ocop_record_set_integer (record, OCOP_ROUND_YEAR, round->year);
  ocop_record_set_integer (record, OCOP_ROUND_ORDINAL, round->ordinal);
  ocop_record_set_text (record, OCOP_ROUND_NAME, name);
  ocop_record_set_text (record, OCOP_ROUND_LEVEL, "city");

  return finish (record, db, &round->id, &round->changed, error);
}

static gboolean
save_recognition (OcopCatalogueRecognition *recognition,
                  OcopDb                   *db,
                  GError                  **error)
{
  g_autoptr (OcopRecord) record = begin (db, OCOP_KIND_RECOGNITION, recognition->id, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_ref (record, OCOP_RECOGNITION_PRODUCT, recognition->product->id);
  ocop_record_set_integer (record, OCOP_RECOGNITION_STARS, recognition->stars);
  ocop_record_set_text (record, OCOP_RECOGNITION_KIND, recognition->kind);
  ocop_record_set_integer (record, OCOP_RECOGNITION_YEAR, recognition->year);
  if (recognition->round != NULL)
    ocop_record_set_ref (record, OCOP_RECOGNITION_ROUND, recognition->round->id);
  if (recognition->decision != NULL)
    ocop_record_set_ref (record, OCOP_RECOGNITION_DECISION, recognition->decision->id);
  ocop_record_set_text (record, OCOP_RECOGNITION_AUTHORITY, recognition->authority);
  ocop_record_set_text (record, OCOP_RECOGNITION_SOURCE, recognition->source);
  if (recognition->has_score && !recognition->has_sheets)
    {
      ocop_record_set_integer (record, OCOP_RECOGNITION_SCORE_NUM, recognition->score.num);
      ocop_record_set_integer (record, OCOP_RECOGNITION_SCORE_DEN, recognition->score.den);
    }
  ocop_record_set_flag (record, OCOP_RECOGNITION_ILLUSTRATIVE, recognition->illustrative);

  return finish (record, db, &recognition->id, &recognition->changed, error);
}

#define ANY_CHANGED(array, Type) \
  for (guint i = 0; i < (array)->len; i++) \
    if (((const Type *) (array)->pdata[i])->changed) \
      return TRUE

/**
 * ocop_catalogue_is_changed:
 *
 * Returns: whether there is anything to save
 */
gboolean
ocop_catalogue_is_changed (OcopCatalogue *self)
{
  ANY_CHANGED (self->producers, OcopCatalogueProducer);
  ANY_CHANGED (self->products, OcopCatalogueProduct);
  ANY_CHANGED (self->decisions, OcopCatalogueDecision);
  ANY_CHANGED (self->rounds, OcopCatalogueRound);
  ANY_CHANGED (self->recognitions, OcopCatalogueRecognition);

  return FALSE;
}

#define SAVE_ALL(array, Type, save) \
  for (guint i = 0; i < (array)->len; i++) \
    if (((Type *) (array)->pdata[i])->changed && !save ((array)->pdata[i], db, error)) \
      return FALSE

/**
 * ocop_catalogue_save:
 * @self: a catalogue
 * @db: a connection in a transaction
 * @error: what is wrong with a record
 *
 * Writes what was changed or added, as records with their history.
 *
 * Returns: whether all of it is written
 */
gboolean
ocop_catalogue_save (OcopCatalogue *self,
                     OcopDb        *db,
                     GError       **error)
{
  SAVE_ALL (self->producers, OcopCatalogueProducer, save_producer);
  SAVE_ALL (self->products, OcopCatalogueProduct, save_product);
  SAVE_ALL (self->decisions, OcopCatalogueDecision, save_decision);
  SAVE_ALL (self->rounds, OcopCatalogueRound, save_round);
  SAVE_ALL (self->recognitions, OcopCatalogueRecognition, save_recognition);

  return TRUE;
}
