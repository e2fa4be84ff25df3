/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-certificate-facts.h"
#include "model/ocop-dossier-details.h"
#include "model/ocop-dossier-way.h"
#include "model/ocop-kinds.h"
#include "model/ocop-list-dossiers.h"
#include "model/ocop-listing.h"
#include "model/ocop-product-facts.h"
#include "model/ocop-ranks-private.h"
#include "model/ocop-sample.h"
#include "ocop-test-city.h"
#include "regulation/ocop-programme-dates.h"
#include "store/ocop-statement.h"

#include <string.h>

/* A dossier and what becomes of it, as the offices would count by hand. */

static OcopRecord *
new_record (OcopKind kind,
            ...)
{
  OcopRecord *record = ocop_record_new (kind);
  va_list fields;

  va_start (fields, kind);
  for (guint field = va_arg (fields, guint); field != 0; field = va_arg (fields, guint))
    {
      OcopFieldType type = ocop_entity_get_field (field)->type;

      if (type == OCOP_REF)
        ocop_record_set_ref (record, field, va_arg (fields, gint64));
      else if (type == OCOP_INTEGER || type == OCOP_MONEY)
        ocop_record_set_integer (record, field, va_arg (fields, gint64));
      else if (type == OCOP_FLAG)
        ocop_record_set_flag (record, field, va_arg (fields, gint64) != 0);
      else
        ocop_record_set_text (record, field, va_arg (fields, const char *));
    }
  va_end (fields);

  return record;
}

static gint64
save (OcopTestCity *city,
      OcopRecord   *record)
{
  g_autoptr (OcopRecord) owned = record;
  g_autoptr (GError) error = NULL;

  ocop_record_save (owned, city->db, &error);
  g_assert_no_error (error);

  return ocop_record_get_id (owned);
}

static gint64
take_step (OcopTestCity *city,
           gint64        dossier,
           const char   *kind,
           const char   *on,
           const char   *words,
           const char   *due)
{
  return save (city, new_record (OCOP_KIND_DOSSIER_STEP, OCOP_DOSSIER_STEP_DOSSIER, dossier, OCOP_DOSSIER_STEP_KIND, kind,
                                 OCOP_DOSSIER_STEP_MADE_ON, on, OCOP_DOSSIER_STEP_WORDS, words, OCOP_DOSSIER_STEP_DUE_ON, due, 0));
}

static gint64
file (OcopTestCity *city,
      gint64        product,
      gint64        round,
      const char   *kind,
      const char   *on)
{
  g_autoptr (GError) error = NULL;
  gint64 dossier = ocop_dossier_file (city->db, product, round, kind, on, 0, &error);

  g_assert_no_error (error);

  return dossier;
}

static void
assert_dossier (OcopTestCity *city,
                gint64        dossier,
                const char   *state,
                const char   *received_on,
                const char   *refusal)
{
  g_autoptr (OcopRecord) record = ocop_record_load (city->db, OCOP_KIND_DOSSIER, dossier, NULL);

  g_assert_cmpstr (ocop_record_get_text (record, OCOP_DOSSIER_STATE), ==, state);
  g_assert_cmpstr (ocop_record_get_text (record, OCOP_DOSSIER_RECEIVED_ON), ==, received_on);
  g_assert_cmpstr (ocop_record_get_text (record, OCOP_DOSSIER_REFUSAL), ==, refusal);
}

static gint64
add_product (OcopTestCity *city,
             const char   *name)
{
  return ocop_test_city_product (city, name, ocop_test_city_producer (city, "HTX Thử", "cooperative", city->ward), 6);
}

/* The state follows from the steps, forwards and when one of them is taken out again. */
static void
check_way (OcopTestCity *city)
{
  gint64 product = add_product (city, "Bún khô");
  gint64 dossier = file (city, product, ocop_test_city_round (city, 2026, 2), "first", "2026-08-03");
  gint64 refused;
  g_autoptr (OcopRecord) step = NULL;
  g_autoptr (GError) error = NULL;

  assert_dossier (city, dossier, "received", "2026-08-03", NULL);
  take_step (city, dossier, "returned", "2026-08-10", "Bổ sung phiếu kiểm nghiệm", "2026-08-20");
  assert_dossier (city, dossier, "returned", "2026-08-03", NULL);
  {
    g_autoptr (OcopDossierDetails) details = ocop_dossier_details_load (city->db, dossier, "2026-08-09", NULL);

    g_assert_cmpstr (details->state, ==, "received"); /* on that day it was not returned yet */
    g_assert_cmpuint (details->steps->len, ==, 1);
  }
  take_step (city, dossier, "completed", "2026-08-18", NULL, NULL);
  assert_dossier (city, dossier, "received", "2026-08-03", NULL);
  take_step (city, dossier, "forwarded_city", "2026-08-21", NULL, NULL);
  assert_dossier (city, dossier, "accepted", "2026-08-03", NULL);
  refused = take_step (city, dossier, "refused", "2026-09-01", "Tên sản phẩm\nkhông khớp", NULL);
  assert_dossier (city, dossier, "refused", "2026-08-03", "Tên sản phẩm; không khớp");
  step = ocop_record_load (city->db, OCOP_KIND_DOSSIER_STEP, refused, NULL);
  g_assert_true (ocop_record_delete (step, city->db, &error));
  assert_dossier (city, dossier, "accepted", "2026-08-03", NULL);
  g_assert_cmpstr (ocop_dossier_step_leads_to ("withdrawn"), ==, "withdrawn");
}

static const OcopDeadline *
find_deadline (const OcopDossierDetails *details,
               const char               *label)
{
  for (guint i = 0; i < details->deadlines->len; i++)
    if (strstr (((OcopDeadline *) details->deadlines->pdata[i])->label, label) != NULL)
      return details->deadlines->pdata[i];

  return NULL;
}

/* The commune's 15 working days: weeks' ends, the national day and what the office entered do not count. */
static void
check_deadlines (OcopTestCity *city)
{
  gint64 product = add_product (city, "Mè xửng");
  gint64 dossier = file (city, product, ocop_test_city_round (city, 2026, 2), "first", "2026-08-17");
  g_autoptr (OcopDossierDetails) details = ocop_dossier_details_load (city->db, dossier, "2026-08-20", NULL);
  const OcopDeadline *deadline = find_deadline (details, "commune");

  /* Monday 17/8: the 11th working day is 1/9, 2/9 is off, the 15th is Tuesday 8/9. */
  g_assert_cmpstr (deadline->date, ==, "2026-09-08");
  g_assert_nonnull (deadline->note);
  g_assert_false (deadline->is_met);
  g_assert_cmpstr (find_deadline (details, "Proposed")->date, ==, "2026-10-29"); /* before 30/10 */
  g_assert_cmpstr (find_deadline (details, "held")->date, ==, "2026-12-29");
  g_assert_nonnull (details->why);
  g_clear_pointer (&details, ocop_dossier_details_free);

  save (city, new_record (OCOP_KIND_DAY_OFF, OCOP_DAY_OFF_DAY, "2026-09-01", OCOP_DAY_OFF_NAME, "Nghỉ liền Quốc khánh", 0));
  details = ocop_dossier_details_load (city->db, dossier, "2026-09-10", NULL);
  deadline = find_deadline (details, "commune");
  g_assert_cmpstr (deadline->date, ==, "2026-09-09");
  g_assert_null (deadline->note);
  g_assert_true (deadline->is_over);
}

/* Filed a day before the new decision: the old one, and only until 21/7/2026, a re-evaluation until 21/6/2026. */
static void
check_transition (OcopTestCity *city)
{
  gint64 product = add_product (city, "Chả bò");
  gint64 old = file (city, product, ocop_test_city_round (city, 2026, 1), "first", "2026-05-21");
  gint64 again = file (city, product, ocop_test_city_round (city, 2026, 2), "re_evaluation", "2026-05-21");
  gint64 new = file (city, product, ocop_test_city_round (city, 2026, 3), "first", "2026-05-22");
  g_autoptr (GError) error = NULL;
  static const struct
  {
    const char *as_of;
    gboolean old_is_stale;
    gboolean again_is_stale;
  } days[] = { { "2026-06-21", FALSE, FALSE }, { "2026-06-22", FALSE, TRUE }, { "2026-07-21", FALSE, TRUE }, { "2026-07-22", TRUE, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (OcopDossierDetails) of_old = ocop_dossier_details_load (city->db, old, days[i].as_of, NULL);
      g_autoptr (OcopDossierDetails) of_again = ocop_dossier_details_load (city->db, again, days[i].as_of, NULL);
      g_autoptr (OcopDossierDetails) of_new = ocop_dossier_details_load (city->db, new, days[i].as_of, NULL);

      g_assert_cmpstr (ocop_record_get_text (of_old->record, OCOP_DOSSIER_REGULATION), ==, "148-2023");
      g_assert_cmpstr (ocop_record_get_text (of_new->record, OCOP_DOSSIER_REGULATION), ==, "26-2026");
      g_assert_cmpint (of_old->is_stale, ==, days[i].old_is_stale);
      g_assert_cmpint (of_again->is_stale, ==, days[i].again_is_stale);
      g_assert_false (of_new->is_stale);
      g_assert_cmpstr (find_deadline (of_old, "old decision")->date, ==, "2026-07-21");
      g_assert_cmpstr (find_deadline (of_again, "old decision")->date, ==, "2026-06-21");
      g_assert_null (find_deadline (of_new, "old decision"));
      g_assert_nonnull (of_old->documents->list->gap); /* borrowed from the decision after it, and said */
    }
  g_assert_cmpint (ocop_dossier_file (city->db, product, ocop_test_city_round (city, 2026, 4), "first", "2018-01-01", 0, &error), ==, 0);
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "no decision");
  g_clear_error (&error);
  g_assert_cmpint (ocop_dossier_file (city->db, product, ocop_test_city_round (city, 2026, 5), "first", "2026-05-22", 6, &error), !=, 0);
}

static void
assert_renewal (OcopTestCity *city,
                gint64        product,
                const char   *as_of,
                const char   *condition,
                const char   *renewal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopProductFacts) facts = ocop_product_facts_load (city->db, product, as_of, &error);

  g_assert_no_error (error);
  if (g_strcmp0 (facts->certificate.condition, condition) != 0 || g_strcmp0 (facts->certificate.renewal, renewal) != 0)
    g_error ("%s: %s, %s", as_of, facts->certificate.condition, facts->certificate.renewal);
  if (facts->standing != NULL && strcmp (condition, "extended") == 0)
    g_assert_cmpint (facts->standing->validity, ==, OCOP_VALIDITY_IN_FORCE);
}

/* 36 months of a certificate of 29/2/2024 end on 28/2/2027; the window opens 180 and closes 120 days before. */
static void
check_window (OcopTestCity *city)
{
  gint64 product = add_product (city, "Nước mắm");
  gint64 decision = ocop_test_city_decision (city, "1/QĐ-UBND", "2024-02-29");

  ocop_test_city_recognition (city, product, 4, "first", 2024, 0, decision);
  assert_renewal (city, product, "2026-08-31", "lapsing", "running");
  assert_renewal (city, product, "2026-09-01", "lapsing", "open"); /* the 180th day */
  assert_renewal (city, product, "2026-10-31", "lapsing", "open"); /* the 120th day */
  assert_renewal (city, product, "2026-11-01", "lapsing", "late");
  assert_renewal (city, product, "2027-02-28", "lapsing", "late"); /* the last day */
  assert_renewal (city, product, "2027-03-01", "lapsed", "not_renewed");

  {
    g_autoptr (OcopProductFacts) facts = ocop_product_facts_load (city->db, product, "2026-09-01", NULL);

    g_assert_cmpstr (facts->certificate.opens_on, ==, "2026-09-01");
    g_assert_cmpstr (facts->certificate.closes_on, ==, "2026-10-31");
    g_assert_cmpstr (facts->certificate.extended_to, ==, "2027-08-27");
  }

  /* Filed in the window nothing is extended: the decision has its 45 days. Filed late it is, for 180 days and no longer. */
  {
    gint64 in_time = file (city, product, ocop_test_city_round (city, 2026, 2), "re_evaluation", "2026-10-31");
    gint64 late;

    assert_renewal (city, product, "2026-11-01", "lapsing", "filed");
    assert_renewal (city, product, "2027-03-01", "lapsed", "filed");
    take_step (city, in_time, "withdrawn", "2026-11-02", NULL, NULL);
    late = file (city, product, ocop_test_city_round (city, 2027, 1), "re_evaluation", "2026-11-03");
    assert_renewal (city, product, "2026-11-02", "lapsing", "late");
    assert_renewal (city, product, "2026-11-03", "lapsing", "filed_late");
    assert_renewal (city, product, "2027-03-01", "extended", "extended");
    assert_renewal (city, product, "2027-08-27", "extended", "extended"); /* the 180th day past its end */
    assert_renewal (city, product, "2027-08-28", "lapsed", "not_renewed");
    take_step (city, late, "refused", "2027-04-01", "Không đạt", NULL);
    assert_renewal (city, product, "2027-04-02", "lapsed", "not_renewed");
  }
}

/* Under 148 the producer is reminded 30 days before; nothing is known of a window. */
static void
check_reminder (OcopTestCity *city)
{
  gint64 product = add_product (city, "Trà");
  gint64 decision = ocop_test_city_decision (city, "2/QĐ-UBND", "2022-03-31");

  ocop_test_city_recognition (city, product, 3, "first", 2022, 0, decision);
  assert_renewal (city, product, "2025-02-28", "lapsing", "running");
  assert_renewal (city, product, "2025-03-01", "lapsing", "remind");
  assert_renewal (city, product, "2025-03-31", "lapsing", "remind");
  assert_renewal (city, product, "2025-04-01", "lapsed", "not_renewed");
}

/* The numbers in the statements are those of the decisions. */
static void
test_numbers (void)
{
  const OcopProgramme *programme = ocop_programme_get ();

  for (guint i = 0; i < programme->n_editions; i++)
    {
      const OcopEdition *edition = &programme->editions[i];
      gboolean sets_window = strcmp (edition->filed.from, OCOP_REFILING_FROM) >= 0;
      int value = 0;

      g_assert_cmpint (ocop_edition_get_rule (edition, OCOP_RULE_REFILE_OPENS_DAYS, &value), ==, sets_window);
      if (sets_window)
        g_assert_cmpint (value, ==, OCOP_REFILE_OPENS_DAYS);
      if (ocop_edition_get_rule (edition, OCOP_RULE_REFILE_CLOSES_DAYS, &value))
        g_assert_cmpint (value, ==, OCOP_REFILE_CLOSES_DAYS);
      if (ocop_edition_get_rule (edition, OCOP_RULE_EXTENDED_DAYS, &value))
        g_assert_cmpint (value, ==, OCOP_EXTENDED_DAYS);
      if (ocop_edition_get_rule (edition, OCOP_RULE_REMINDER_DAYS, &value))
        {
          g_assert_cmpint (value, ==, OCOP_REMINDER_DAYS);
          g_assert_cmpstr (edition->filed.from, ==, OCOP_REMINDER_FROM);
        }
      if (ocop_edition_get_rule (edition, OCOP_RULE_CERTIFICATE_MONTHS, &value))
        g_assert_cmpint (value, ==, OCOP_VALID_MONTHS);
      for (guint k = 0; k < edition->n_grounds; k++)
        g_assert_nonnull (ocop_choice_label (ocop_withdrawal_grounds, edition->grounds[k].key));
    }
}

/* Every document that a regulation asks for is a kind of evidence, and the other way round. */
static void
test_documents (void)
{
  const OcopDocuments *documents = ocop_documents_get ();

  for (guint i = 0; i < documents->n_lists; i++)
    for (guint k = 0; k < documents->lists[i].n_documents; k++)
      if (ocop_choice_label (ocop_evidence_documents, documents->lists[i].documents[k]->key) == NULL)
        g_error ("%s is no kind of evidence", documents->lists[i].documents[k]->key);
  for (const OcopChoice *choice = ocop_evidence_documents; choice->key != NULL; choice++)
    {
      gboolean found = strcmp (choice->key, "other") == 0;

      for (guint i = 0; i < documents->n_lists; i++)
        found = found || ocop_document_list_find (&documents->lists[i], choice->key) != NULL;
      if (!found)
        g_error ("No regulation asks for %s", choice->key);
    }
}

/* From the idea over the certificate to its withdrawal, and again under the decision that came after. */
static void
check_life (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX Đời", "cooperative", city->ward);
  gint64 product = save (city, new_record (OCOP_KIND_PRODUCT, OCOP_PRODUCT_NAME, "Mật ong", OCOP_PRODUCT_PROPOSED_BY, city->ward,
                                           OCOP_PRODUCT_PROPOSED_ON, "2023-03-01", OCOP_PRODUCT_SET_REGULATION, "148-2023",
                                           OCOP_PRODUCT_SET_NO, (gint64) 4, 0));
  g_autoptr (OcopRecord) record = ocop_record_load (city->db, OCOP_KIND_PRODUCT, product, NULL);
  gint64 dossier, recognition, certificate;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (ocop_dossier_file (city->db, product, ocop_test_city_round (city, 2023, 1), "first", "2023-05-04", 0, &error), ==, 0);
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "without a producer");
  g_clear_error (&error);
  ocop_record_set_ref (record, OCOP_PRODUCT_PRODUCER, producer);
  g_assert_true (ocop_record_save (record, city->db, NULL));

  dossier = file (city, product, ocop_test_city_round (city, 2023, 2), "first", "2023-05-04");
  take_step (city, dossier, "accepted", "2023-05-20", NULL, NULL);
  recognition = ocop_test_city_recognition (city, product, 4, "first", 2023, 0, ocop_test_city_decision (city, "9/QĐ-UBND", "2023-11-30"));
  certificate = save (city, new_record (OCOP_KIND_CERTIFICATE, OCOP_CERTIFICATE_RECOGNITION, recognition, OCOP_CERTIFICATE_ISSUED_ON, "2023-11-30",
                                        OCOP_CERTIFICATE_EXPIRES_ON, "2026-11-30", OCOP_CERTIFICATE_STATE, "issued", 0));
  assert_renewal (city, product, "2026-06-02", "lapsing", "running");
  assert_renewal (city, product, "2026-06-03", "lapsing", "open");

  /* Withdrawn from its day on, not before. */
  g_assert_true (ocop_certificate_withdraw (city->db, certificate, "misuse", NULL, "2026-06-20", "2026-07-01", 0, &error));
  g_assert_no_error (error);
  assert_renewal (city, product, "2026-06-30", "lapsing", "open");
  assert_renewal (city, product, "2026-07-01", "withdrawn", "withdrawn");
  {
    g_autoptr (OcopProductFacts) facts = ocop_product_facts_load (city->db, product, "2026-07-02", NULL);

    g_assert_cmpstr (facts->certificate.ground, ==, "misuse");
    g_assert_cmpstr (facts->certificate.withdrawal_due, ==, "2026-07-05"); /* 15 days from the conclusion */
    g_assert_cmpstr (facts->stage, ==, "withdrawn");
  }
  g_assert_false (ocop_certificate_withdraw (city->db, certificate, "misuse", NULL, NULL, "2026-07-01", 0, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "already");

  /* Again, under 26/2026. */
  dossier = file (city, product, ocop_test_city_round (city, 2026, 2), "re_evaluation", "2026-08-03");
  record = (g_object_unref (record), ocop_record_load (city->db, OCOP_KIND_DOSSIER, dossier, NULL));
  g_assert_cmpstr (ocop_record_get_text (record, OCOP_DOSSIER_REGULATION), ==, "26-2026");
  ocop_test_city_recognition (city, product, 3, "re_evaluation", 2026, 0, ocop_test_city_decision (city, "10/QĐ-UBND", "2026-12-20"));
  assert_renewal (city, product, "2026-12-20", "valid", "running");
}

typedef struct
{
  OcopTestFolder *folder;
  char *path;
  OcopDb *db;
} Sample;

static void
sample_open (Sample *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = ocop_test_folder_new ();
  self->path = ocop_test_filled_file (self->folder, "mau.ocop", ocop_sample_fill);
  self->db = ocop_db_open (self->path, OCOP_DB_READ, &error);
  g_assert_no_error (error);
}

static void
sample_close (Sample *self)
{
  ocop_db_close (self->db);
  g_free (self->path);
  ocop_test_folder_free (self->folder);
}

static OcopDossierDetails *
details_of (Sample     *sample,
            const char *product,
            int         year)
{
  g_autofree char *sql = g_strdup_printf ("SELECT d.id FROM dossier d JOIN product p ON p.id = d.product JOIN round b ON b.id = d.round "
                                          "WHERE p.name = '%s' AND b.year = %d", product, year);
  g_autoptr (GError) error = NULL;
  OcopDossierDetails *details = ocop_dossier_details_load (sample->db, ocop_test_number (sample->path, sql), "2026-12-31", &error);

  g_assert_no_error (error);

  return details;
}

static void
assert_document (const OcopDossierDetails *details,
                 const char               *key,
                 const char               *state,
                 const char               *words)
{
  const OcopDocumentFacts *facts = ocop_dossier_documents_find (details->documents, key);

  g_assert_nonnull (facts);
  g_assert_cmpstr (facts->state, ==, state);
  g_assert_cmpstr (facts->words, ==, words);
  g_assert_cmpint (facts->trouble != NULL, ==, ocop_document_state_is_lacking (state) || strcmp (state, "lapsing") == 0);
}

/* Of the 18 documents of 1048's list five are set aside; of the 13 others one has a page too few. */
static void
test_completeness (void)
{
  Sample sample = { 0 };

  sample_open (&sample);
  {
    g_autoptr (OcopDossierDetails) details = details_of (&sample, "Bánh dừa nướng đậu phộng", 2021);
    const OcopDocumentFacts *test = ocop_dossier_documents_find (details->documents, "quality-test");
    g_autofree char *codes = ocop_document_facts_list_codes (test);

    g_assert_cmpstr (details->documents->on_date, ==, "2021-10-12"); /* the session's day, whatever day it is */
    g_assert_true (details->documents->by_session);
    g_assert_cmpuint (details->documents->n_applicable, ==, 14);
    g_assert_cmpuint (details->documents->n_present, ==, 13);
    g_assert_cmpuint (details->documents->n_lapsing, ==, 1);
    g_assert_cmpuint (details->documents->missing->len, ==, 1);
    g_assert_cmpstr (details->documents->missing->pdata[0], ==, "Kế hoạch kiểm soát chất lượng, hồ sơ lô sản xuất: thiếu trang ký");
    assert_document (details, "quality-test", "lapsing", "62 days left");
    assert_document (details, "production-licence", "present", "22 months left");
    assert_document (details, "samples", "present", "5 of 5 handed in");
    assert_document (details, "commune-confirmation", "present", "present");
    assert_document (details, "awards", "not_applicable", "does not apply");
    g_assert_cmpstr (codes, !=, "");
    g_assert_cmpuint (details->steps->len, ==, 5);
    g_assert_cmpstr (details->state, ==, "accepted");
    g_assert_nonnull (strstr (details->confirmation, "82"));
  }
  {
    g_autoptr (OcopDossierDetails) details = details_of (&sample, "Bún khô Phước Hòa", 2026);

    g_assert_cmpstr (details->documents->on_date, ==, "2026-11-20");
    assert_document (details, "production-licence", "lapsed", "lapsed on 30/09/2026");
    assert_document (details, "quality-test", "present", "8 months left");
    assert_document (details, "registration-form", "present", "present");
    g_assert_null (ocop_dossier_documents_find (details->documents, "changes"));      /* an upgrade's */
    g_assert_null (ocop_dossier_documents_find (details->documents, "city-request")); /* not forwarded to the centre */
  }
  {
    g_autoptr (OcopDossierDetails) details = details_of (&sample, "Nước uống ion kiềm Ion-pro", 2026);

    assert_document (details, "samples", "defective", "3 of 5 handed in");
    assert_document (details, "quality-test", "lapsing", "30 days left");
    assert_document (details, "registration-form", "missing", "missing"); /* that of another dossier would not do */
  }
  sample_close (&sample);
}

static guint
count_listed (Sample         *sample,
              const OcopList *list,
              const char     *as_of,
              int             filter,
              const char     *value,
              const char     *words)
{
  g_autoptr (OcopListQuery) query = ocop_list_query_new (as_of);
  g_autoptr (OcopListing) listing = ocop_listing_new (list, sample->db);
  g_autoptr (GError) error = NULL;
  guint n;

  if (filter >= 0)
    ocop_list_query_set_filter (query, (guint) filter, value);
  ocop_list_query_set_search (query, words);
  ocop_listing_set_query (listing, query, &error);
  g_assert_no_error (error);
  n = g_list_model_get_n_items (G_LIST_MODEL (listing));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OcopRow) row = g_list_model_get_item (G_LIST_MODEL (listing), i);

      g_assert_true (ocop_row_is_set (row, 0));
    }

  return n;
}

/* Every list can be ordered by every column that says so, both ways, with the same rows. */
static void
test_lists (void)
{
  static const OcopList *const lists[] = { &ocop_dossiers_list, &ocop_evidences_list, &ocop_certificates_list, &ocop_inspections_list,
                                           &ocop_supports_list };
  static const guint n_rows[] = { 29, 21, 34, 3, 5 };
  Sample sample = { 0 };

  sample_open (&sample);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint column = 0; column < lists[i]->n_columns; column++)
      for (int descending = 0; descending <= 1; descending++)
        {
          g_autoptr (OcopListQuery) query = ocop_list_query_new ("2026-11-24");
          g_autoptr (OcopListing) listing = ocop_listing_new (lists[i], sample.db);
          g_autoptr (GError) error = NULL;

          if (!(lists[i]->columns[column].flags & OCOP_COLUMN_SORTABLE))
            continue;
          query->sort = column;
          query->descending = descending != 0;
          ocop_listing_set_query (listing, query, &error);
          g_assert_no_error (error);
          if (lists[i] != &ocop_supports_list)
            g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (listing)), ==, n_rows[i]);
        }
  sample_close (&sample);
}

/* “Dossiers that lack the food-safety certificate in Hòa Vang”, and the like. */
static void
test_filters (void)
{
  Sample sample = { 0 };

  sample_open (&sample);
  g_assert_cmpuint (count_listed (&sample, &ocop_dossiers_list, "2026-11-24", OCOP_DOSSIERS_BY_LACKING, "production-licence", "phuoc hoa"), ==, 1);
  g_assert_cmpuint (count_listed (&sample, &ocop_dossiers_list, "2026-11-24", OCOP_DOSSIERS_BY_LACKING, "production-licence", "ion"), ==, 0);
  g_assert_cmpuint (count_listed (&sample, &ocop_dossiers_list, "2026-11-24", OCOP_DOSSIERS_BY_LACKING, "quality-test", "dua nuong"), ==, 0);
  g_assert_cmpuint (count_listed (&sample, &ocop_dossiers_list, "2026-11-24", OCOP_DOSSIERS_BY_COMPLETENESS, "complete", NULL), ==, 0);
  g_assert_cmpuint (count_listed (&sample, &ocop_dossiers_list, "2026-11-24", OCOP_DOSSIERS_BY_COMPLETENESS, "incomplete", NULL), ==, 29);
  g_assert_cmpuint (count_listed (&sample, &ocop_dossiers_list, "2021-12-31", -1, NULL, NULL), ==, 19);
  g_assert_cmpuint (count_listed (&sample, &ocop_evidences_list, "2021-12-01", OCOP_EVIDENCES_BY_LAPSE, "30", NULL), ==, 1);
  g_assert_cmpuint (count_listed (&sample, &ocop_evidences_list, "2021-12-14", OCOP_EVIDENCES_BY_LAPSE, "lapsed", NULL), ==, 1);
  g_assert_cmpuint (count_listed (&sample, &ocop_evidences_list, "2026-11-24", OCOP_EVIDENCES_BY_DOCUMENT, "production-licence", NULL), ==, 3);
  g_assert_cmpuint (count_listed (&sample, &ocop_certificates_list, "2024-08-01", OCOP_CERTIFICATES_BY_LAPSE, "180", NULL), ==, 8);
  g_assert_cmpuint (count_listed (&sample, &ocop_certificates_list, "2024-11-04", OCOP_CERTIFICATES_BY_RENEWAL, "not_renewed", NULL), ==, 8);
  g_assert_cmpuint (count_listed (&sample, &ocop_inspections_list, "2021-12-31", OCOP_INSPECTIONS_BY_STATE, "remedy", NULL), ==, 1);
  g_assert_cmpuint (count_listed (&sample, &ocop_inspections_list, "2022-01-11", OCOP_INSPECTIONS_BY_STATE, "remedy_overdue", NULL), ==, 1);
  g_assert_cmpuint (count_listed (&sample, &ocop_inspections_list, "2022-03-16", OCOP_INSPECTIONS_BY_STATE, "overdue", NULL), ==, 1);
  g_assert_cmpuint (count_listed (&sample, &ocop_inspections_list, "2021-12-31", OCOP_INSPECTIONS_BY_STATE, "closed", NULL), ==, 1);
  g_assert_cmpuint (count_listed (&sample, &ocop_supports_list, "2021-12-31", OCOP_SUPPORTS_BY_KIND, "certification", NULL), ==, 2);
  sample_close (&sample);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/dossiers/way", check_way);
  ocop_test_city_add ("/dossiers/deadlines", check_deadlines);
  ocop_test_city_add ("/dossiers/transition", check_transition);
  ocop_test_city_add ("/dossiers/window", check_window);
  ocop_test_city_add ("/dossiers/reminder", check_reminder);
  ocop_test_city_add ("/dossiers/life", check_life);
  g_test_add_func ("/dossiers/numbers", test_numbers);
  g_test_add_func ("/dossiers/documents", test_documents);
  g_test_add_func ("/dossiers/completeness", test_completeness);
  g_test_add_func ("/dossiers/lists", test_lists);
  g_test_add_func ("/dossiers/filters", test_filters);

  return g_test_run ();
}
