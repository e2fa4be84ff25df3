/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-producer-facts.h"
#include "model/ocop-sample.h"
#include "model/ocop-session.h"
#include "ocop-test-city.h"

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

static OcopProductFacts *
facts_of (Sample     *sample,
          const char *name,
          const char *as_of)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM product WHERE name = '%s'", name);
  g_autoptr (GError) error = NULL;
  OcopProductFacts *facts = ocop_product_facts_load (sample->db, ocop_test_number (sample->path, sql), as_of, &error);

  g_assert_no_error (error);

  return facts;
}

/* The rank stands on the council's exact mean, the certificate on the decision's day; both only from that day on. */
static void
test_standing (void)
{
  Sample sample = { 0 };

  sample_open (&sample);
  {
    g_autoptr (OcopProductFacts) before = facts_of (&sample, "Bánh dừa nướng đậu phộng", "2021-11-02");
    g_autoptr (OcopProductFacts) facts = facts_of (&sample, "Bánh dừa nướng đậu phộng", "2021-12-31");

    g_assert_null (before->standing);
    g_assert_cmpstr (before->certificate.condition, ==, "none");
    g_assert_nonnull (facts->standing);
    g_assert_cmpint (facts->standing->stars, ==, 4);
    g_assert_cmpstr (facts->score, ==, "78,89");
    g_assert_cmpstr (ocop_record_get_text (facts->producer, OCOP_PRODUCER_NAME), ==, "Cơ sở bánh ngọt Mỹ Phương");
    g_assert_nonnull (strstr (facts->place, "Quận Cẩm Lệ"));
    g_assert_cmpint (facts->set->no, >, 0);
    g_assert_cmpstr (facts->certificate.begins_on, ==, "2021-11-03");
    g_assert_cmpstr (facts->certificate.expires_on, ==, "2024-11-03");
    g_assert_null (facts->certificate.opens_on);
    g_assert_cmpstr (facts->certificate.condition, ==, "valid");
    g_assert_cmpuint (facts->dossiers->len, ==, 1);
    g_assert_cmpuint (facts->recognitions->len, ==, 1);
  }
  sample_close (&sample);
}

static void
test_validity (void)
{
  static const struct
  {
    const char *as_of;
    const char *condition;
    int days_left;
  } cases[] = {
    { "2024-05-02", "valid", 185 },
    { "2024-05-03", "lapsing", 184 },
    { "2024-11-03", "lapsing", 0 },
    { "2024-11-04", "lapsed", -1 },
  };
  Sample sample = { 0 };

  sample_open (&sample);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OcopProductFacts) facts = facts_of (&sample, "Bánh dừa nướng đậu phộng", cases[i].as_of);

      g_assert_cmpstr (facts->certificate.condition, ==, cases[i].condition);
      g_assert_cmpint (facts->certificate.days_left, ==, cases[i].days_left);
    }
  sample_close (&sample);
}

/* A hearing is read from its sheets: the mean, the rank by points, and why the rank granted is lower. */
static void
test_evaluations (void)
{
  Sample sample = { 0 };

  sample_open (&sample);
  {
    g_autoptr (OcopProductFacts) facts = facts_of (&sample, "Bún khô Phước Hòa", "2026-12-31");
    const OcopEvaluationFacts *last = g_ptr_array_index (facts->evaluations, 0);
    g_autoptr (OcopWhatIf) what_if = ocop_evaluation_facts_what_if (last, 4);

    g_assert_true (last == ocop_product_facts_last_ranking (facts));
    g_assert_cmpstr (last->held_on, ==, "2026-11-20");
    g_assert_cmpstr (last->mean, ==, "79,00");
    g_assert_nonnull (last->parts[OCOP_N_PARTS - 1]);
    g_assert_cmpint (last->ranking->rank_by_points, ==, 4);
    g_assert_cmpint (last->ranking->rank, ==, 3);
    g_assert_cmpuint (last->missed->len, ==, 1);
    g_assert_nonnull (strstr (g_ptr_array_index (last->missed, 0), "1.5"));
    g_assert_false (last->is_open);
    g_assert_true (last->illustrative);
    g_assert_nonnull (what_if);
    g_assert_true (what_if->reachable);
    g_assert_cmpuint (what_if->n_raises, ==, 1);
  }
  {
    g_autoptr (OcopProductFacts) facts = facts_of (&sample, "Nấm bào ngư", "2026-12-31");
    const OcopEvaluationFacts *last = g_ptr_array_index (facts->evaluations, 0);

    g_assert_cmpstr (last->product->knock_out, ==, "Hồ sơ đăng ký không đáp ứng quy định");
    g_assert_nonnull (last->conclusion);
  }
  sample_close (&sample);
}

/* While the members still score, what they gave is nobody's to see. */
static void
check_open (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  gint64 product = ocop_test_city_product (city, "Nước mắm nhĩ", producer, 10);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 dossier = ocop_test_city_dossier (city, product, round, "first", 10);
  gint64 session = ocop_test_city_session (city, round, 3, "2021-10-12");
  gint64 heard = ocop_test_city_hear (city, session, dossier, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopProductFacts) facts = NULL;
  const OcopEvaluationFacts *only;
  gint64 sheet;

  ocop_session_make_sheets (city->db, session, &error);
  g_assert_no_error (error);
  sheet = ocop_test_city_sheet (city, heard, ocop_test_city_member (city, session, 1));
  ocop_test_city_score (city, sheet, 80);
  ocop_test_city_submit (city, sheet);
  facts = ocop_product_facts_load (city->db, product, "2021-12-31", &error);
  g_assert_no_error (error);
  only = g_ptr_array_index (facts->evaluations, 0);
  g_assert_true (only->is_open);
  g_assert_cmpuint (only->n_submitted, ==, 1);
  g_assert_null (only->ranking);
  g_assert_null (only->mean);
  g_assert_null (ocop_product_facts_last_ranking (facts));
}

/* A producer has all its products, in order, each with what it holds. */
static void
test_producer (void)
{
  Sample sample = { 0 };

  sample_open (&sample);
  {
    gint64 producer = ocop_test_number (sample.path, "SELECT producer FROM product GROUP BY producer ORDER BY count(*) DESC LIMIT 1");
    gint64 n = ocop_test_number (sample.path, "SELECT max(n) FROM (SELECT count(*) AS n FROM product GROUP BY producer)");
    g_autoptr (GError) error = NULL;
    g_autoptr (OcopProducerFacts) facts = ocop_producer_facts_load (sample.db, producer, "2021-12-31", &error);

    g_assert_no_error (error);
    g_assert_cmpuint (facts->products->len, ==, (guint) n);
    g_assert_cmpuint (facts->n_ranked, >, 0);
    g_assert_null (ocop_producer_facts_load (sample.db, 99999, "2021-12-31", &error));
    g_assert_error (error, OCOP_ERROR, OCOP_ERROR_MISSING);
  }
  sample_close (&sample);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/product-facts/standing", test_standing);
  g_test_add_func ("/product-facts/validity", test_validity);
  g_test_add_func ("/product-facts/evaluations", test_evaluations);
  g_test_add_func ("/product-facts/producer", test_producer);
  ocop_test_city_add ("/product-facts/open-session", check_open);

  return g_test_run ();
}
