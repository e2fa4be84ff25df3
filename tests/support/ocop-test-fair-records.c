/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-fair-records.h"

#include "model/ocop-kinds.h"

/* A participation that a record refers to is made one of the given fair, and approved. */
static void
approve (OcopDb *db,
         gint64  participation,
         gint64  fair)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_PARTICIPATION, participation, NULL);

  ocop_record_set_ref (record, OCOP_PARTICIPATION_FAIR, fair);
  ocop_record_set_text (record, OCOP_PARTICIPATION_WISH, "wants");
  ocop_record_set_text (record, OCOP_PARTICIPATION_APPROVAL, "approved");
  g_assert_true (ocop_record_save (record, db, NULL));
}

static void
set_and_save (OcopDb   *db,
              OcopKind  kind,
              gint64    id,
              guint     field,
              gint64    to)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, kind, id, NULL);

  ocop_record_set_ref (record, field, to);
  g_assert_true (ocop_record_save (record, db, NULL));
}

static gint64
ref_of (OcopDb   *db,
        OcopKind  kind,
        gint64    id,
        guint     field)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, kind, id, NULL);

  return ocop_record_get_ref (record, field);
}

static void
let_booth_fit (OcopRecord *record,
               OcopDb     *db)
{
  gint64 fair = ocop_record_get_ref (record, OCOP_BOOTH_FAIR);

  if (ocop_record_is_set (record, OCOP_BOOTH_ZONE))
    set_and_save (db, OCOP_KIND_FAIR_ZONE, ocop_record_get_ref (record, OCOP_BOOTH_ZONE), OCOP_FAIR_ZONE_FAIR, fair);
  if (ocop_record_is_set (record, OCOP_BOOTH_HOLDER))
    approve (db, ocop_record_get_ref (record, OCOP_BOOTH_HOLDER), fair);
}

static void
let_return_fit (OcopRecord *record,
                OcopDb     *db)
{
  gint64 booth = ocop_record_get_ref (record, OCOP_DAILY_RETURN_BOOTH);
  gint64 participation = ocop_record_get_ref (record, OCOP_DAILY_RETURN_PARTICIPATION);

  approve (db, participation, ref_of (db, OCOP_KIND_BOOTH, booth, OCOP_BOOTH_FAIR));
  set_and_save (db, OCOP_KIND_BOOTH, booth, OCOP_BOOTH_HOLDER, participation);
  ocop_record_set_integer (record, OCOP_DAILY_RETURN_OCOP_REVENUE, 4500000);
}

/**
 * ocop_test_let_fair_fit:
 * @record: a record made from its description
 * @db: a connection in a transaction
 *
 * What is referred to belongs to the same fair, the same producer.
 */
void
ocop_test_let_fair_fit (OcopRecord *record,
                        OcopDb     *db)
{
  OcopKind kind = ocop_record_get_entity (record)->kind;

  if (kind == OCOP_KIND_FAIR_BUDGET)
    ocop_record_set_text (record, OCOP_FAIR_BUDGET_SOURCE, "Ngân sách thành phố");
  if (kind == OCOP_KIND_BOOTH)
    let_booth_fit (record, db);
  if (kind == OCOP_KIND_DAILY_RETURN)
    let_return_fit (record, db);
  if (kind == OCOP_KIND_PARTICIPATION_PRODUCT)
    set_and_save (db, OCOP_KIND_PRODUCT, ocop_record_get_ref (record, OCOP_PARTICIPATION_PRODUCT_PRODUCT), OCOP_PRODUCT_PRODUCER,
                  ref_of (db, OCOP_KIND_PARTICIPATION, ocop_record_get_ref (record, OCOP_PARTICIPATION_PRODUCT_PARTICIPATION),
                          OCOP_PARTICIPATION_PRODUCER));
  if (kind == OCOP_KIND_FAIR_CONTRACT && ocop_record_is_set (record, OCOP_FAIR_CONTRACT_PARTICIPATION))
    set_and_save (db, OCOP_KIND_PARTICIPATION, ocop_record_get_ref (record, OCOP_FAIR_CONTRACT_PARTICIPATION), OCOP_PARTICIPATION_FAIR,
                  ocop_record_get_ref (record, OCOP_FAIR_CONTRACT_FAIR));
  if (kind == OCOP_KIND_SUPPORT && ocop_record_is_set (record, OCOP_SUPPORT_PARTICIPATION))
    set_and_save (db, OCOP_KIND_PARTICIPATION, ocop_record_get_ref (record, OCOP_SUPPORT_PARTICIPATION), OCOP_PARTICIPATION_PRODUCER,
                  ocop_record_get_ref (record, OCOP_SUPPORT_PRODUCER));
}
