/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-records.h"

#include "base/ocop-date.h"
#include "ocop-test-fair-records.h"
#include "ocop-test.h"
#include "store/ocop-copies.h"

#include <string.h>

#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

/* Values that fields cannot have independently of one another; all others are made from the description. */
static const struct
{
  guint field;
  OcopTestExtent extent;
  const char *text;
  gint64 number;
} bound_values[] = {
  { OCOP_UNIT_VALID_TO, OCOP_TEST_FULL, "2025-06-30", 0 },
  { OCOP_OFFICE_VALID_TO, OCOP_TEST_FULL, "2025-06-30", 0 },
  { OCOP_DOSSIER_STATE, OCOP_TEST_FULL, "refused", 0 },
  { OCOP_PRODUCT_MARKETPLACES, OCOP_TEST_FULL, "https://danangtrade.com.vn/cha-bo\nhttps://example.com", 0 },
  { OCOP_CERTIFICATE_EXPIRES_ON, OCOP_TEST_LEAST, "2024-11-03", 0 },
  { OCOP_CERTIFICATE_EXPIRES_ON, OCOP_TEST_FULL, "2024-11-03", 0 },
  { OCOP_CERTIFICATE_STATE, OCOP_TEST_FULL, "withdrawn", 0 },
  { OCOP_SESSION_PHASE, OCOP_TEST_FULL, "sealed", 0 },
  { OCOP_SESSION_SEAL, OCOP_TEST_FULL, DIGEST, 0 },
  { OCOP_SESSION_QUORUM_NUM, OCOP_TEST_LEAST, NULL, 2 },
  { OCOP_SESSION_QUORUM_DEN, OCOP_TEST_LEAST, NULL, 3 },
  { OCOP_SESSION_QUORUM_NUM, OCOP_TEST_FULL, NULL, 2 },
  { OCOP_SESSION_QUORUM_DEN, OCOP_TEST_FULL, NULL, 3 },
  { OCOP_PAPER_DOCUMENT, OCOP_TEST_LEAST, "statute", 0 },
  { OCOP_PAPER_DOCUMENT, OCOP_TEST_FULL, "minutes", 0 },
  { OCOP_SHEET_KIND, OCOP_TEST_LEAST, "self", 0 },
  { OCOP_SHEET_KIND, OCOP_TEST_FULL, "council", 0 },
  { OCOP_SHEET_STATE, OCOP_TEST_FULL, "submitted", 0 },
  { OCOP_SHEET_DIGEST, OCOP_TEST_FULL, DIGEST, 0 },
  { OCOP_SHEET_ENTERED_BY, OCOP_TEST_FULL, "Thư ký hội đồng", 0 },
  { OCOP_SHEET_CHECKED_BY, OCOP_TEST_FULL, "Văn phòng điều phối", 0 },
  { OCOP_OUTCOME_SHEETS, OCOP_TEST_LEAST, NULL, 0 },
  { OCOP_OUTCOME_SUM, OCOP_TEST_LEAST, NULL, 0 },
  { OCOP_OUTCOME_SHEETS, OCOP_TEST_FULL, NULL, 3 },
  { OCOP_OUTCOME_SUM, OCOP_TEST_FULL, NULL, 250 },
  { OCOP_OUTCOME_RANK_BY_POINTS, OCOP_TEST_FULL, NULL, 4 },
  { OCOP_OUTCOME_RANK, OCOP_TEST_FULL, NULL, 3 },
  { OCOP_TRADE_MEETING_PRODUCER_RESULT, OCOP_TEST_FULL, "contract", 0 },
  { OCOP_ONLINE_LISTING_ADDRESS, OCOP_TEST_LEAST, "https://danangtrade.com.vn/cha-bo", 0 },
  { OCOP_ONLINE_LISTING_ADDRESS, OCOP_TEST_FULL, "https://danangtrade.com.vn/cha-bo", 0 },
  { OCOP_SALES_POINT_MONTH_OCOP, OCOP_TEST_LEAST, NULL, 320000000 },
  { OCOP_TARGET_MEASURE, OCOP_TEST_FULL, "products", 0 },
  { OCOP_TARGET_PLANNED, OCOP_TEST_FULL, NULL, 80 },
  { OCOP_TARGET_PLANNED_MOST, OCOP_TEST_FULL, NULL, 90 },
  { OCOP_TARGET_AMENDMENT_PLANNED, OCOP_TEST_FULL, NULL, 10 },
  { OCOP_TARGET_AMENDMENT_PLANNED_MOST, OCOP_TEST_FULL, NULL, 12 },
  { OCOP_TASK_STATE, OCOP_TEST_FULL, "done", 0 },
  { OCOP_SIGNER_VALID_TO, OCOP_TEST_FULL, "2025-06-30", 0 },
  { OCOP_PAPER_DOCUMENT, OCOP_TEST_FULL, "minutes", 0 },
};

/* Fields that bar others: the others are filled in. */
static const guint left_empty[] = { OCOP_SALES_POINT_UNIT, OCOP_SALES_POINT_GOOD_PRODUCT };

/* One of two must be there. */
static const guint chosen[] = { OCOP_PRODUCT_PRODUCER, OCOP_SALES_POINT_GOOD_PRODUCT, OCOP_SALES_POINT_MONTH_OCOP };

/**
 * ocop_test_field:
 *
 * Returns: the constant of the field at @place of @kind
 */
guint
ocop_test_field (OcopKind kind,
                 guint    place)
{
  return OCOP_FIRST_FIELD (kind) + place;
}

static gboolean
set_bound_value (OcopRecord     *record,
                 guint           field,
                 OcopTestExtent  extent)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bound_values); i++)
    if (bound_values[i].field == field && bound_values[i].extent == extent)
      {
        if (bound_values[i].text != NULL)
          ocop_record_set_text (record, field, bound_values[i].text);
        else
          ocop_record_set_integer (record, field, bound_values[i].number);
        return TRUE;
      }

  return FALSE;
}

static gint64
number_within (const OcopField *field,
               guint            salt)
{
  if (field->least == 0 && field->most == 0)
    return salt;

  return field->least + salt % (field->most - field->least + 1);
}

static void
set_value (OcopRecord      *record,
           guint            field,
           OcopDb          *db,
           guint            salt)
{
  const OcopField *description = ocop_entity_get_field (field);
  g_autofree char *text = g_strdup_printf ("%s Đà Nẵng %u", description->name, salt);

  switch (description->type)
    {
    case OCOP_TEXT:
      ocop_record_set_text (record, field, text);
      break;
    case OCOP_LINES:
      ocop_record_set_text (record, field, "dòng một\ndòng hai");
      break;
    case OCOP_INTEGER:
    case OCOP_MONEY:
      ocop_record_set_integer (record, field, number_within (description, salt));
      break;
    case OCOP_FLAG:
      ocop_record_set_flag (record, field, TRUE);
      break;
    case OCOP_DATE:
      ocop_record_set_text (record, field, "2021-11-03");
      break;
    case OCOP_TIME:
      ocop_record_set_text (record, field, "2021-11-03T01:15:00.000Z");
      break;
    case OCOP_CHOICE:
      ocop_record_set_text (record, field, description->choices[0].key);
      break;
    case OCOP_REF:
      {
        g_autoptr (OcopRecord) target = ocop_test_record_save (db, description->target, OCOP_TEST_LEAST);

        ocop_record_set_ref (record, field, ocop_record_get_id (target));
        break;
      }
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_among (guint        field,
          const guint *fields,
          gsize        n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    if (fields[i] == field)
      return TRUE;

  return FALSE;
}

static gboolean
is_filled (guint          field,
           OcopTestExtent extent)
{
  const OcopField *description = ocop_entity_get_field (field);

  if (extent == OCOP_TEST_FULL)
    return !is_among (field, left_empty, G_N_ELEMENTS (left_empty));

  return description->type != OCOP_FLAG &&
         ((description->flags & OCOP_REQUIRED) || is_among (field, chosen, G_N_ELEMENTS (chosen)));
}

/* No two checklists are in force at a time: each has a day of its own. */
static void
set_own_day (OcopRecord *record,
             guint       salt)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (1900, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) day = g_date_time_add_days (first, (int) salt);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  ocop_record_set_text (record, OCOP_CHECKLIST_VALID_FROM, text);
  ocop_record_set_text (record, OCOP_CHECKLIST_VALID_TO, text);
}

/* A file of an attachment's own, beside the database. */
static void
add_file (OcopRecord *attachment,
          OcopDb     *db)
{
  const char *content = ocop_record_get_uid (attachment);
  g_autofree char *folder = ocop_copies_files (ocop_db_get_path (db));
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  g_autofree char *path = g_build_filename (folder, digest, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  ocop_test_write (path, content);
  ocop_record_set_text (attachment, OCOP_ATTACHMENT_SHA256, digest);
  ocop_record_set_integer (attachment, OCOP_ATTACHMENT_BYTES, (gint64) strlen (content));
}

/* A product beside a producer is one of the producer's, and evidence of a dossier is of the one who files it. */
static void
let_fit (OcopRecord *record,
         OcopDb     *db)
{
  const OcopEntity *entity = ocop_record_get_entity (record);
  guint producer = G_MAXUINT;
  guint product = G_MAXUINT;

  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].type == OCOP_REF && strcmp (entity->fields[i].name, "producer") == 0)
      producer = ocop_test_field (entity->kind, i);
    else if (entity->fields[i].type == OCOP_REF && strcmp (entity->fields[i].name, "product") == 0)
      product = ocop_test_field (entity->kind, i);
  if (producer != G_MAXUINT && product != G_MAXUINT && ocop_record_is_set (record, product))
    {
      g_autoptr (OcopRecord) made = ocop_record_load (db, OCOP_KIND_PRODUCT, ocop_record_get_ref (record, product), NULL);

      ocop_record_set_ref (record, producer, ocop_record_get_ref (made, OCOP_PRODUCT_PRODUCER));
    }
  if (entity->kind == OCOP_KIND_DOSSIER_DOCUMENT && ocop_record_is_set (record, OCOP_DOSSIER_DOCUMENT_EVIDENCE))
    {
      g_autoptr (OcopRecord) dossier = ocop_record_load (db, OCOP_KIND_DOSSIER, ocop_record_get_ref (record, OCOP_DOSSIER_DOCUMENT_DOSSIER), NULL);
      g_autoptr (OcopRecord) product_of = ocop_record_load (db, OCOP_KIND_PRODUCT, ocop_record_get_ref (dossier, OCOP_DOSSIER_PRODUCT), NULL);
      g_autoptr (OcopRecord) evidence = ocop_record_load (db, OCOP_KIND_EVIDENCE, ocop_record_get_ref (record, OCOP_DOSSIER_DOCUMENT_EVIDENCE), NULL);

      ocop_record_set_ref (evidence, OCOP_EVIDENCE_PRODUCER, ocop_record_get_ref (product_of, OCOP_PRODUCT_PRODUCER));
      g_assert_true (ocop_record_save (evidence, db, NULL));
    }
}

/**
 * ocop_test_record_new:
 * @db: a connection in a transaction: the records referred to are saved there
 * @kind: any kind
 * @extent: how much is filled in
 *
 * Returns: (transfer full): a valid record, unlike any made before, that is not saved yet
 */
OcopRecord *
ocop_test_record_new (OcopDb         *db,
                      OcopKind        kind,
                      OcopTestExtent  extent)
{
  static guint n_made;
  OcopRecord *record = ocop_record_new (kind);
  const OcopEntity *entity = ocop_entity_get (kind);
  guint salt = ++n_made;

  for (guint i = 0; i < entity->n_fields; i++)
    if (is_filled (ocop_test_field (kind, i), extent) && !set_bound_value (record, ocop_test_field (kind, i), extent))
      set_value (record, ocop_test_field (kind, i), db, salt);
  if (kind == OCOP_KIND_ATTACHMENT)
    add_file (record, db);
  if (kind == OCOP_KIND_CHECKLIST)
    set_own_day (record, salt);
  /* Support, an inspection and working rules have their day. */
  if (kind == OCOP_KIND_PAPER && extent == OCOP_TEST_LEAST)
    set_value (record, OCOP_PAPER_ISSUED_ON, db, salt);
  if (kind == OCOP_KIND_SUPPORT && extent == OCOP_TEST_LEAST)
    set_value (record, OCOP_SUPPORT_GIVEN_ON, db, salt);
  if (kind == OCOP_KIND_INSPECTION && extent == OCOP_TEST_LEAST)
    set_value (record, OCOP_INSPECTION_PLANNED_ON, db, salt);
  /* Working rules hold from their day on. */
  if (kind == OCOP_KIND_PAPER && extent == OCOP_TEST_LEAST)
    set_value (record, OCOP_PAPER_ISSUED_ON, db, salt);
  /* No two records are of the same day. */
  if (kind == OCOP_KIND_DAY_OFF)
    {
      g_autofree char *day = ocop_date_add_days ("2021-11-03", (int) salt);

      ocop_record_set_text (record, OCOP_DAY_OFF_DAY, day);
    }
  let_fit (record, db);
  ocop_test_let_fair_fit (record, db);

  return record;
}

/**
 * ocop_test_record_save:
 *
 * As ocop_test_record_new(), saved.
 *
 * Returns: (transfer full): the record
 */
OcopRecord *
ocop_test_record_save (OcopDb         *db,
                       OcopKind        kind,
                       OcopTestExtent  extent)
{
  g_autoptr (GError) error = NULL;
  OcopRecord *record = ocop_test_record_new (db, kind, extent);

  if (!ocop_record_save (record, db, &error))
    g_error ("%s: %s", ocop_entity_get (kind)->table, error->message);

  return record;
}
