/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "ocop-test.h"

static void
count_cb (OcopRecord *record,
          guint      *n)
{
  ++*n;
}

static void
test_new (void)
{
  g_autoptr (OcopRecord) a = ocop_record_new (OCOP_KIND_PRODUCT);
  g_autoptr (OcopRecord) b = ocop_record_new (OCOP_KIND_PRODUCT);

  g_assert_cmpint (ocop_record_get_id (a), ==, 0);
  g_assert_cmpuint (strlen (ocop_record_get_uid (a)), ==, 32);
  g_assert_cmpstr (ocop_record_get_uid (a), !=, ocop_record_get_uid (b));
  g_assert_true (ocop_record_get_entity (a) == ocop_entity_get (OCOP_KIND_PRODUCT));
  g_assert_false (ocop_record_is_set (a, OCOP_PRODUCT_NAME));
  g_assert_null (ocop_record_get_text (a, OCOP_PRODUCT_NAME));
  g_assert_cmpint (ocop_record_get_ref (a, OCOP_PRODUCT_PRODUCER), ==, 0);
  g_assert_cmpint (ocop_record_get_integer (a, OCOP_PRODUCT_SET_NO), ==, 0);
}

static void
test_set_and_get (void)
{
  g_autoptr (OcopRecord) round = ocop_record_new (OCOP_KIND_ROUND);
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);

  ocop_record_set_text (round, OCOP_ROUND_NAME, "Đợt 1");
  ocop_record_set_text (round, OCOP_ROUND_LEVEL, "city");
  ocop_record_set_text (round, OCOP_ROUND_FILED_BY, "2021-06-30");
  ocop_record_set_integer (round, OCOP_ROUND_YEAR, 2021);
  ocop_record_set_flag (round, OCOP_ROUND_ILLUSTRATIVE, 7);
  g_assert_cmpstr (ocop_record_get_text (round, OCOP_ROUND_NAME), ==, "Đợt 1");
  g_assert_cmpstr (ocop_record_get_text (round, OCOP_ROUND_LEVEL), ==, "city");
  g_assert_cmpstr (ocop_record_get_text (round, OCOP_ROUND_FILED_BY), ==, "2021-06-30");
  g_assert_cmpint (ocop_record_get_integer (round, OCOP_ROUND_YEAR), ==, 2021);
  g_assert_cmpint (ocop_record_get_flag (round, OCOP_ROUND_ILLUSTRATIVE), ==, TRUE);

  /* 0 is a number, but leads nowhere. */
  ocop_record_set_integer (round, OCOP_ROUND_YEAR, 0);
  g_assert_true (ocop_record_is_set (round, OCOP_ROUND_YEAR));
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, 5);
  g_assert_cmpint (ocop_record_get_ref (product, OCOP_PRODUCT_PRODUCER), ==, 5);
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, 0);
  g_assert_false (ocop_record_is_set (product, OCOP_PRODUCT_PRODUCER));

  ocop_record_clear (round, OCOP_ROUND_NAME);
  ocop_record_clear (round, OCOP_ROUND_YEAR);
  g_assert_false (ocop_record_is_set (round, OCOP_ROUND_NAME));
  g_assert_null (ocop_record_get_text (round, OCOP_ROUND_NAME));
  g_assert_cmpint (ocop_record_get_integer (round, OCOP_ROUND_YEAR), ==, 0);
}

static void
test_tidy (void)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_PRODUCT);

  ocop_record_set_text (record, OCOP_PRODUCT_NAME, "  Ba\xcc\x81nh   dừa \t");
  g_assert_cmpstr (ocop_record_get_text (record, OCOP_PRODUCT_NAME), ==, "Bánh dừa");
  ocop_record_set_text (record, OCOP_PRODUCT_DESCRIPTION, "một \n hai\n");
  g_assert_cmpstr (ocop_record_get_text (record, OCOP_PRODUCT_DESCRIPTION), ==, "một\nhai");
  ocop_record_set_text (record, OCOP_PRODUCT_NAME, " \t ");
  g_assert_false (ocop_record_is_set (record, OCOP_PRODUCT_NAME));
}

/* Each change is told once, under the field's name, and only if it is one. */
static void
test_changed (void)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_PRODUCT);
  guint n_name = 0;
  guint n_set = 0;
  guint n_producer = 0;
  guint n_any = 0;

  g_signal_connect (record, "changed::name", G_CALLBACK (count_cb), &n_name);
  g_signal_connect (record, "changed::set_no", G_CALLBACK (count_cb), &n_set);
  g_signal_connect (record, "changed::producer", G_CALLBACK (count_cb), &n_producer);
  g_signal_connect (record, "changed", G_CALLBACK (count_cb), &n_any);

  ocop_record_set_text (record, OCOP_PRODUCT_NAME, NULL);
  ocop_record_clear (record, OCOP_PRODUCT_NAME);
  ocop_record_set_ref (record, OCOP_PRODUCT_PRODUCER, 0);
  g_assert_cmpuint (n_any, ==, 0);
  for (int times = 0; times < 2; times++)
    {
      ocop_record_set_text (record, OCOP_PRODUCT_NAME, times == 0 ? "Bánh" : "  Bánh ");
      ocop_record_set_integer (record, OCOP_PRODUCT_SET_NO, 0);
      ocop_record_set_ref (record, OCOP_PRODUCT_PRODUCER, 4);
    }
  g_assert_cmpuint (n_name, ==, 1);
  g_assert_cmpuint (n_set, ==, 1);
  g_assert_cmpuint (n_producer, ==, 1);
  g_assert_cmpuint (n_any, ==, 3);
  ocop_record_set_text (record, OCOP_PRODUCT_NAME, "Mứt");
  ocop_record_clear (record, OCOP_PRODUCT_NAME);
  ocop_record_clear (record, OCOP_PRODUCT_NAME);
  g_assert_cmpuint (n_name, ==, 3);
  g_assert_cmpuint (n_any, ==, 5);
}

static OcopRecord *
new_round (void)
{
  OcopRecord *round = ocop_record_new (OCOP_KIND_ROUND);

  ocop_record_set_text (round, OCOP_ROUND_NAME, "Đợt 1");
  ocop_record_set_text (round, OCOP_ROUND_LEVEL, "city");
  ocop_record_set_integer (round, OCOP_ROUND_YEAR, 2021);
  ocop_record_set_integer (round, OCOP_ROUND_ORDINAL, 1);

  return round;
}

static void
assert_refused (OcopRecord *record,
                const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_record_validate (record, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, words);
  g_assert_false (ocop_record_validate (record, NULL));
}

static void
test_validate (void)
{
  g_autoptr (OcopRecord) round = new_round ();
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_record_validate (round, &error));
  g_assert_no_error (error);

  ocop_record_clear (round, OCOP_ROUND_NAME);
  assert_refused (round, "Round, “Name”: This must not be empty. Nothing was saved.");
  ocop_record_set_text (round, OCOP_ROUND_NAME, "Đợt\n1");
  assert_refused (round, "“Name”: This must be one line");
  ocop_record_set_text (round, OCOP_ROUND_NAME, "Đợt 1");

  ocop_record_set_integer (round, OCOP_ROUND_ORDINAL, 0);
  assert_refused (round, "“Number in the year”: Enter a number from 1 to 99.");
  ocop_record_set_integer (round, OCOP_ROUND_ORDINAL, 100);
  assert_refused (round, "“Number in the year”: Enter a number from 1 to 99.");
  ocop_record_set_integer (round, OCOP_ROUND_ORDINAL, 99);

  ocop_record_set_text (round, OCOP_ROUND_LEVEL, "City");
  assert_refused (round, "“Level”: “City” cannot be chosen here.");
  ocop_record_set_text (round, OCOP_ROUND_LEVEL, "centre");

  ocop_record_set_text (round, OCOP_ROUND_FILED_BY, "30/06/2021");
  assert_refused (round, "“30/06/2021” is not a date of the calendar");
  ocop_record_set_text (round, OCOP_ROUND_FILED_BY, "2021-02-29");
  assert_refused (round, "“2021-02-29” is not a date of the calendar");
  ocop_record_set_text (round, OCOP_ROUND_FILED_BY, "2020-02-29");
  g_assert_true (ocop_record_validate (round, &error));
  g_assert_no_error (error);
}

static void
assert_fault (OcopRecord *record,
              guint       field,
              const char *words)
{
  g_autofree char *fault = ocop_record_find_fault (record, field);

  g_assert_cmpstr (fault, ==, words);
}

/* One field can be asked by itself; what several fields must be together is said of the one to correct, also while
 * others are still wrong. */
static void
test_faults_of_fields (void)
{
  g_autoptr (OcopRecord) certificate = ocop_record_new (OCOP_KIND_CERTIFICATE);

  assert_fault (certificate, OCOP_CERTIFICATE_ISSUED_ON, "This must not be empty.");
  assert_fault (certificate, OCOP_CERTIFICATE_REGISTER_NO, NULL);
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_ISSUED_ON, "2021-11-03");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_EXPIRES_ON, "2021-11-02");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_STATE, "withdrawn");
  assert_fault (certificate, OCOP_CERTIFICATE_ISSUED_ON, NULL);
  assert_fault (certificate, OCOP_CERTIFICATE_EXPIRES_ON, "The certificate would expire before it is issued; correct one of the dates.");
  assert_fault (certificate, OCOP_CERTIFICATE_REASON, "A withdrawn certificate needs the ground; enter it.");
  assert_fault (certificate, OCOP_CERTIFICATE_RECOGNITION, "This must not be empty.");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_EXPIRES_ON, "2024-11-03");
  assert_fault (certificate, OCOP_CERTIFICATE_EXPIRES_ON, NULL);
}

static void
test_take (void)
{
  g_autoptr (OcopRecord) one = new_round ();
  g_autoptr (OcopRecord) two = new_round ();

  ocop_record_set_flag (two, OCOP_ROUND_ILLUSTRATIVE, FALSE);
  for (guint field = OCOP_ROUND_YEAR; field <= OCOP_ROUND_ILLUSTRATIVE; field++)
    g_assert_false (ocop_record_differs (one, two, field));
  ocop_record_set_text (two, OCOP_ROUND_FILED_BY, "2021-06-30");
  ocop_record_set_integer (two, OCOP_ROUND_ORDINAL, 2);
  ocop_record_clear (two, OCOP_ROUND_NAME);
  ocop_record_set_flag (two, OCOP_ROUND_ILLUSTRATIVE, TRUE);
  for (guint field = OCOP_ROUND_YEAR; field <= OCOP_ROUND_ILLUSTRATIVE; field++)
    {
      ocop_record_take (one, two, field);
      g_assert_false (ocop_record_differs (one, two, field));
    }
  g_assert_cmpstr (ocop_record_get_text (one, OCOP_ROUND_FILED_BY), ==, "2021-06-30");
  g_assert_false (ocop_record_is_set (one, OCOP_ROUND_NAME));
}

/* What several fields of a kind must be together. */
static void
test_validate_together (void)
{
  g_autoptr (OcopRecord) unit = ocop_record_new (OCOP_KIND_UNIT);
  g_autoptr (OcopRecord) member = ocop_record_new (OCOP_KIND_COUNCIL_MEMBER);
  g_autoptr (OcopRecord) certificate = ocop_record_new (OCOP_KIND_CERTIFICATE);
  g_autoptr (GError) error = NULL;

  ocop_record_set_text (unit, OCOP_UNIT_CODE, "490");
  ocop_record_set_text (unit, OCOP_UNIT_NAME, "Liên Chiểu");
  ocop_record_set_text (unit, OCOP_UNIT_TYPE, "urban_district");
  ocop_record_set_text (unit, OCOP_UNIT_VALID_FROM, "1997-01-23");
  ocop_record_set_text (unit, OCOP_UNIT_VALID_TO, "1997-01-22");
  assert_refused (unit, "The last day lies before the first;");
  ocop_record_set_text (unit, OCOP_UNIT_VALID_TO, "1997-01-23");
  g_assert_true (ocop_record_validate (unit, &error));

  ocop_record_set_ref (member, OCOP_COUNCIL_MEMBER_COUNCIL, 1);
  ocop_record_set_ref (member, OCOP_COUNCIL_MEMBER_PERSON, 1);
  ocop_record_set_integer (member, OCOP_COUNCIL_MEMBER_POSITION, 1);
  ocop_record_set_text (member, OCOP_COUNCIL_MEMBER_ROLE, "adviser");
  g_assert_true (ocop_record_validate (member, &error)); /* a vote nobody gave is none */
  ocop_record_set_flag (member, OCOP_COUNCIL_MEMBER_VOTES, TRUE);
  assert_refused (member, "The advisory team does not vote;");

  ocop_record_set_ref (certificate, OCOP_CERTIFICATE_RECOGNITION, 1);
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_ISSUED_ON, "2021-11-03");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_EXPIRES_ON, "2021-11-03");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_STATE, "issued");
  assert_refused (certificate, "would expire before it is issued");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_EXPIRES_ON, "2024-11-03");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_STATE, "withdrawn");
  assert_refused (certificate, "needs the ground");
  g_assert_no_error (error);
}

static void
test_json (void)
{
  g_autoptr (OcopRecord) round = new_round ();
  g_autofree char *json = ocop_record_to_json (round);
  g_autofree char *touched = NULL;

  g_assert_cmpstr (json, ==, "{\"year\":2021,\"ordinal\":1,\"name\":\"Đợt 1\",\"level\":\"city\",\"illustrative\":0}");
  ocop_record_set_flag (round, OCOP_ROUND_ILLUSTRATIVE, FALSE);
  touched = ocop_record_to_json (round);
  g_assert_cmpstr (touched, ==, json); /* a flag nobody has touched is a no */
}

/* A field of another kind, or of another type, is a programmer's mistake that shows at once. */

static void
do_text_of_another_kind (void)
{
  ocop_record_get_text (ocop_record_new (OCOP_KIND_PRODUCT), OCOP_PRODUCER_NAME);
}

static void
do_text_of_number (void)
{
  ocop_record_get_text (ocop_record_new (OCOP_KIND_PRODUCT), OCOP_PRODUCT_SET_NO);
}

static void
do_integer_of_text (void)
{
  ocop_record_get_integer (ocop_record_new (OCOP_KIND_PRODUCT), OCOP_PRODUCT_NAME);
}

static void
do_integer_of_ref (void)
{
  ocop_record_get_integer (ocop_record_new (OCOP_KIND_PRODUCT), OCOP_PRODUCT_PRODUCER);
}

static void
do_flag_of_integer (void)
{
  ocop_record_get_flag (ocop_record_new (OCOP_KIND_ROUND), OCOP_ROUND_YEAR);
}

static void
do_ref_of_integer (void)
{
  ocop_record_get_ref (ocop_record_new (OCOP_KIND_ROUND), OCOP_ROUND_YEAR);
}

static void
do_set_text_of_flag (void)
{
  ocop_record_set_text (ocop_record_new (OCOP_KIND_ROUND), OCOP_ROUND_ILLUSTRATIVE, "yes");
}

static void
do_set_integer_of_date (void)
{
  ocop_record_set_integer (ocop_record_new (OCOP_KIND_ROUND), OCOP_ROUND_FILED_BY, 1);
}

static void
do_set_flag_of_choice (void)
{
  ocop_record_set_flag (ocop_record_new (OCOP_KIND_ROUND), OCOP_ROUND_LEVEL, TRUE);
}

static void
do_set_ref_of_another_kind (void)
{
  ocop_record_set_ref (ocop_record_new (OCOP_KIND_ROUND), OCOP_PRODUCT_PRODUCER, 1);
}

static void
do_place_beyond_the_last (void)
{
  ocop_record_clear (ocop_record_new (OCOP_KIND_DOUBT), OCOP_DOUBT_TEXT + 1);
}

static const struct
{
  const char *name;
  GTestFunc run;
} mistakes[] = {
  { "text-of-another-kind", do_text_of_another_kind },
  { "text-of-number", do_text_of_number },
  { "integer-of-text", do_integer_of_text },
  { "integer-of-ref", do_integer_of_ref },
  { "flag-of-integer", do_flag_of_integer },
  { "ref-of-integer", do_ref_of_integer },
  { "set-text-of-flag", do_set_text_of_flag },
  { "set-integer-of-date", do_set_integer_of_date },
  { "set-flag-of-choice", do_set_flag_of_choice },
  { "set-ref-of-another-kind", do_set_ref_of_another_kind },
  { "place-beyond-the-last", do_place_beyond_the_last },
};

static void
test_mistakes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strconcat ("/model/record/subprocess/", mistakes[i].name, NULL);

      g_test_trap_subprocess (path, 0, 0);
      g_test_trap_assert_failed ();
      g_test_trap_assert_stderr ("*assertion failed*");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/new", test_new);
  g_test_add_func ("/model/record/set-and-get", test_set_and_get);
  g_test_add_func ("/model/record/tidy", test_tidy);
  g_test_add_func ("/model/record/changed", test_changed);
  g_test_add_func ("/model/record/validate", test_validate);
  g_test_add_func ("/model/record/validate-together", test_validate_together);
  g_test_add_func ("/model/record/faults-of-fields", test_faults_of_fields);
  g_test_add_func ("/model/record/take", test_take);
  g_test_add_func ("/model/record/json", test_json);
  g_test_add_func ("/model/record/mistakes", test_mistakes);
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strconcat ("/model/record/subprocess/", mistakes[i].name, NULL);

      g_test_add_func (path, mistakes[i].run);
    }
  return g_test_run ();
}
