/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-records.h"

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
};

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
    if ((extent == OCOP_TEST_FULL || (entity->fields[i].flags & OCOP_REQUIRED)) &&
        !(extent == OCOP_TEST_LEAST && entity->fields[i].type == OCOP_FLAG) &&
        !set_bound_value (record, ocop_test_field (kind, i), extent))
      set_value (record, ocop_test_field (kind, i), db, salt);
  if (kind == OCOP_KIND_ATTACHMENT)
    add_file (record, db);
  /* One of two must be there, and what most products have is the producer. */
  if (kind == OCOP_KIND_PRODUCT && extent == OCOP_TEST_LEAST)
    set_value (record, OCOP_PRODUCT_PRODUCER, db, salt);

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
