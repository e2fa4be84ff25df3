/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"

#include "model/ocop-record.h"
#include "ocop-test.h"

/* What the fields of a kind cannot say one by one, said before the table's own CHECK would. */

#define END { G_MAXUINT, NULL, 0 }

typedef struct
{
  guint field;
  const char *text;
  gint64 number;
} Value;

static OcopRecord *
make (OcopKind     kind,
      const Value *values)
{
  OcopRecord *record = ocop_record_new (kind);

  for (const Value *value = values; value->field != G_MAXUINT; value++)
    switch (ocop_entity_get_field (value->field)->type)
      {
      case OCOP_INTEGER:
      case OCOP_MONEY:
        ocop_record_set_integer (record, value->field, value->number);
        break;
      case OCOP_FLAG:
        ocop_record_set_flag (record, value->field, value->number != 0);
        break;
      case OCOP_REF:
        ocop_record_set_ref (record, value->field, value->number);
        break;
      case OCOP_TEXT:
      case OCOP_LINES:
      case OCOP_DATE:
      case OCOP_TIME:
      case OCOP_CHOICE:
      default:
        ocop_record_set_text (record, value->field, value->text);
        break;
      }

  return record;
}

static void
assert_refused (OcopKind     kind,
                const Value *values,
                const char  *words)
{
  g_autoptr (OcopRecord) record = make (kind, values);
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_record_validate (record, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, words);
}

static void
assert_accepted (OcopKind     kind,
                 const Value *values)
{
  g_autoptr (OcopRecord) record = make (kind, values);
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_record_validate (record, &error));
  g_assert_no_error (error);
}

static void
test_pairs (void)
{
  assert_refused (OCOP_KIND_PRODUCT, (Value[]) { { OCOP_PRODUCT_NAME, "Chả", 0 }, { OCOP_PRODUCT_PRODUCER, NULL, 1 },
                                                 { OCOP_PRODUCT_SET_NO, NULL, 8 }, END }, "regulation");
  assert_accepted (OCOP_KIND_PRODUCT, (Value[]) { { OCOP_PRODUCT_NAME, "Chả", 0 }, { OCOP_PRODUCT_PRODUCER, NULL, 1 }, END });
  assert_refused (OCOP_KIND_RECOGNITION,
                  (Value[]) { { OCOP_RECOGNITION_PRODUCT, NULL, 1 }, { OCOP_RECOGNITION_STARS, NULL, 3 },
                              { OCOP_RECOGNITION_KIND, "first", 0 }, { OCOP_RECOGNITION_YEAR, NULL, 2021 },
                              { OCOP_RECOGNITION_SCORE_NUM, NULL, 700 }, END },
                  "denominator");
}

static void
test_order (void)
{
  assert_refused (OCOP_KIND_UNIT, (Value[]) { { OCOP_UNIT_CODE, "1", 0 }, { OCOP_UNIT_NAME, "A", 0 },
                                              { OCOP_UNIT_TYPE, "ward", 0 }, { OCOP_UNIT_VALID_FROM, "2021-01-01", 0 },
                                              { OCOP_UNIT_VALID_TO, "2020-12-31", 0 }, END }, "last day");
  assert_refused (OCOP_KIND_CERTIFICATE,
                  (Value[]) { { OCOP_CERTIFICATE_RECOGNITION, NULL, 1 }, { OCOP_CERTIFICATE_ISSUED_ON, "2021-11-03", 0 },
                              { OCOP_CERTIFICATE_EXPIRES_ON, "2021-11-03", 0 }, { OCOP_CERTIFICATE_STATE, "issued", 0 }, END },
                  "expire");
}

static void
test_targets (void)
{
  const Value least[] = { { OCOP_TARGET_PLAN, NULL, 1 },          { OCOP_TARGET_POSITION, NULL, 1 },
                          { OCOP_TARGET_ORDINAL, "1", 0 },        { OCOP_TARGET_LABEL, "Chỉ tiêu", 0 },
                          { OCOP_TARGET_SHORT_LABEL, "CT", 0 },   { OCOP_TARGET_LEVEL, NULL, 0 },
                          { OCOP_TARGET_MEASURE, "recognised", 0 }, { OCOP_TARGET_PLANNED, NULL, 10 },
                          { OCOP_TARGET_PLANNED_MOST, NULL, 9 },  END };

  assert_refused (OCOP_KIND_TARGET, least, "most");
}

static void
test_reasons (void)
{
  assert_refused (OCOP_KIND_DOSSIER,
                  (Value[]) { { OCOP_DOSSIER_PRODUCT, NULL, 1 }, { OCOP_DOSSIER_ROUND, NULL, 1 }, { OCOP_DOSSIER_KIND, "first", 0 },
                              { OCOP_DOSSIER_REGULATION, "1048-2019", 0 }, { OCOP_DOSSIER_REVISION, NULL, 1 },
                              { OCOP_DOSSIER_SET_NO, NULL, 1 }, { OCOP_DOSSIER_STATE, "refused", 0 }, END },
                  "reason");
  assert_refused (OCOP_KIND_COUNCIL_MEMBER,
                  (Value[]) { { OCOP_COUNCIL_MEMBER_COUNCIL, NULL, 1 }, { OCOP_COUNCIL_MEMBER_PERSON, NULL, 1 },
                              { OCOP_COUNCIL_MEMBER_ROLE, "adviser", 0 }, { OCOP_COUNCIL_MEMBER_VOTES, NULL, 1 },
                              { OCOP_COUNCIL_MEMBER_POSITION, NULL, 1 }, END },
                  "vote");
}

static void
test_moment (void)
{
  assert_refused (OCOP_KIND_SESSION_MEMBER,
                  (Value[]) { { OCOP_SESSION_MEMBER_SESSION, NULL, 1 }, { OCOP_SESSION_MEMBER_COUNCIL_MEMBER, NULL, 1 },
                              { OCOP_SESSION_MEMBER_PRESENCE, "present", 0 }, { OCOP_SESSION_MEMBER_ARRIVED_AT, "8 giờ", 0 }, END },
                  "moment");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/pairs", test_pairs);
  g_test_add_func ("/kinds/order", test_order);
  g_test_add_func ("/kinds/targets", test_targets);
  g_test_add_func ("/kinds/reasons", test_reasons);
  g_test_add_func ("/kinds/moment", test_moment);

  return g_test_run ();
}
