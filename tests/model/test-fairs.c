/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-check.h"
#include "model/ocop-fair-acts.h"
#include "model/ocop-fair-faults.h"
#include "model/ocop-fair-guests.h"
#include "model/ocop-fair-list.h"
#include "model/ocop-fair-support.h"
#include "model/ocop-kinds.h"
#include "model/ocop-target.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

#define AS_OF "2021-12-31"

static gint64
save (OcopTestCity *city,
      OcopRecord   *record)
{
  g_autoptr (GError) error = NULL;

  ocop_record_save (record, city->db, &error);
  g_assert_no_error (error);

  return ocop_record_get_id (record);
}

static gint64
make_fair (OcopTestCity *city,
           const char   *name,
           const char   *starts_on,
           const char   *ends_on,
           gboolean      held_by_city)
{
  g_autoptr (OcopRecord) fair = ocop_record_new (OCOP_KIND_FAIR);

  ocop_record_set_text (fair, OCOP_FAIR_NAME, name);
  ocop_record_set_text (fair, OCOP_FAIR_TYPE, "market");
  ocop_record_set_flag (fair, OCOP_FAIR_HELD_BY_CITY, held_by_city);
  ocop_record_set_integer (fair, OCOP_FAIR_YEAR, 2021);
  ocop_record_set_text (fair, OCOP_FAIR_STARTS_ON, starts_on);
  ocop_record_set_text (fair, OCOP_FAIR_ENDS_ON, ends_on);

  return save (city, fair);
}

/* A producer with one product, recognised in a year. */
static gint64
make_product (OcopTestCity *city,
              const char   *name,
              int           stars,
              int           year)
{
  gint64 product = ocop_test_city_product (city, name, ocop_test_city_producer (city, name, "household", city->ward), 1);

  if (stars > 0)
    ocop_test_city_recognition (city, product, stars, "first", year, 0, 0);

  return product;
}

static gint64
producer_of (OcopTestCity *city,
             gint64        product)
{
  g_autoptr (OcopRecord) record = ocop_record_load (city->db, OCOP_KIND_PRODUCT, product, NULL);

  return ocop_record_get_ref (record, OCOP_PRODUCT_PRODUCER);
}

static gint64
invite (OcopTestCity *city,
        gint64        fair,
        gint64        product)
{
  g_autoptr (GError) error = NULL;
  OcopFairInvitation *invitation = ocop_fair_invitation_new (fair, "2021-10-20");
  gint64 producer = producer_of (city, product);
  gint64 id = 0;

  g_array_append_val (invitation->producers, producer);
  g_array_append_val (invitation->products, product);
  ocop_fair_invite (city->db, invitation, &error);
  g_assert_no_error (error);
  ocop_fair_invitation_free (invitation);
  ocop_statement_scalar (city->db, &id, NULL, "SELECT id FROM participation WHERE fair = ? AND producer = ?", "ll", fair, producer);

  return id;
}

static gboolean
move (OcopTestCity *city,
      gint64        participation,
      guint         field,
      const char   *key,
      const char   *reason,
      GError      **error)
{
  OcopFairMove *step = ocop_fair_move_new (field, key, "2021-11-02", reason);
  gboolean moved;

  g_array_append_val (step->participations, participation);
  moved = ocop_fair_move (city->db, step, error);
  ocop_fair_move_free (step);

  return moved;
}

static void
must_move (OcopTestCity *city,
           gint64        participation,
           guint         field,
           const char   *key,
           const char   *reason)
{
  g_autoptr (GError) error = NULL;

  move (city, participation, field, key, reason, &error);
  g_assert_no_error (error);
}

static gint64
bring (OcopTestCity *city,
       gint64        fair,
       gint64        product,
       const char   *wish)
{
  gint64 participation = invite (city, fair, product);

  must_move (city, participation, OCOP_PARTICIPATION_WISH, wish, NULL);

  return participation;
}

static gint64
approve (OcopTestCity *city,
         gint64        fair,
         gint64        product)
{
  gint64 participation = bring (city, fair, product, "wants");

  must_move (city, participation, OCOP_PARTICIPATION_APPROVAL, "approved", NULL);

  return participation;
}

static void
give_support (OcopTestCity *city,
              gint64        participation,
              gint64        product,
              gint64        amount)
{
  g_autoptr (OcopRecord) support = ocop_record_new (OCOP_KIND_SUPPORT);
  g_autoptr (OcopRecord) of = ocop_record_load (city->db, OCOP_KIND_PARTICIPATION, participation, NULL);

  ocop_record_set_ref (support, OCOP_SUPPORT_PRODUCER, ocop_record_get_ref (of, OCOP_PARTICIPATION_PRODUCER));
  if (product != 0)
    ocop_record_set_ref (support, OCOP_SUPPORT_PRODUCT, product);
  ocop_record_set_text (support, OCOP_SUPPORT_KIND, "booth");
  ocop_record_set_text (support, OCOP_SUPPORT_CONTENT, "gian hàng");
  ocop_record_set_integer (support, OCOP_SUPPORT_AMOUNT, amount);
  ocop_record_set_text (support, OCOP_SUPPORT_GIVEN_ON, "2021-11-20");
  ocop_record_set_ref (support, OCOP_SUPPORT_PARTICIPATION, participation);
  save (city, support);
}

static OcopFairAsk
ask_of (const OcopFairSupport *support,
        gint64                 product)
{
  for (guint i = 0; i < support->lines->len; i++)
    {
      const OcopFairSupportLine *line = g_ptr_array_index (support->lines, i);

      if (line->product == product)
        return line->ask;
    }

  g_assert_not_reached ();
}

/* Ten products of 2020 with three stars, counted by hand: eight of them are named at fairs, six want to come (D withdrew, E does
 * not want to), four are supported (A at three fairs is one; C is refused, F comes at its own cost, G is supported and stayed
 * away, H is refused at one fair and supported at another). */
static void
test_rate (OcopTestCity *city)
{
  static const char *const names[] = { "A", "B", "C", "D", "E", "F", "G", "H", "I", "K" };
  gint64 fairs[3];
  gint64 products[G_N_ELEMENTS (names)];
  gint64 four_stars = make_product (city, "Bốn sao", 4, 2020);
  gint64 new_one = make_product (city, "Mới", 3, 2021);
  g_autoptr (OcopFairSupport) support = NULL;
  g_autoptr (OcopFairSupport) one = NULL;
  g_autoptr (GError) error = NULL;
  OcopFraction rate = ocop_fraction_new (0, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    products[i] = make_product (city, names[i], 3, 2020);
  fairs[0] = make_fair (city, "Một", "2021-11-10", "2021-11-12", TRUE);
  fairs[1] = make_fair (city, "Hai", "2021-12-01", "2021-12-03", TRUE);
  fairs[2] = make_fair (city, "Ba", "2021-12-15", "2021-12-19", FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (fairs); i++) /* A: at three fairs, supported at all of them */
    give_support (city, approve (city, fairs[i], products[0]), 0, 4500000);
  give_support (city, approve (city, fairs[0], products[1]), products[1], 1000000); /* B */
  must_move (city, bring (city, fairs[0], products[2], "wants"), OCOP_PARTICIPATION_APPROVAL, "refused", "hết gian"); /* C */
  must_move (city, approve (city, fairs[0], products[3]), OCOP_PARTICIPATION_WISH, "withdrawn", NULL); /* D */
  bring (city, fairs[0], products[4], "declines"); /* E */
  approve (city, fairs[0], products[5]); /* F */
  {
    gint64 absent = approve (city, fairs[0], products[6]); /* G */

    give_support (city, absent, 0, 0);
    must_move (city, absent, OCOP_PARTICIPATION_ATTENDANCE, "absent", NULL);
  }
  must_move (city, bring (city, fairs[0], products[7], "wants"), OCOP_PARTICIPATION_APPROVAL, "refused", "hết gian"); /* H */
  give_support (city, approve (city, fairs[2], products[7]), 0, 2000000);
  invite (city, fairs[1], products[8]); /* I: no answer */
  give_support (city, approve (city, fairs[0], four_stars), 0, 100);
  give_support (city, approve (city, fairs[0], new_one), 0, 100);

  support = ocop_fair_support_load (city->db, 2021, 0, AS_OF, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (support->lines->len, ==, 10); /* neither the four stars nor the one of 2021 */
  g_assert_cmpint (support->n_fairs, ==, 3);
  g_assert_cmpint (support->n_wanting, ==, 6);
  g_assert_cmpint (support->n_supported, ==, 4);
  g_assert_cmpint (support->n_approved, ==, 5);
  g_assert_cmpint (support->n_attended, ==, 0);
  g_assert_true (ocop_fair_support_get_rate (support, &rate));
  g_assert_cmpint (ocop_fraction_compare (rate, ocop_fraction_new (400, 6)), ==, 0);
  g_assert_cmpint (ask_of (support, products[0]), ==, OCOP_FAIR_SUPPORTED);
  g_assert_cmpint (ask_of (support, products[2]), ==, OCOP_FAIR_REFUSED);
  g_assert_cmpint (ask_of (support, products[3]), ==, OCOP_FAIR_WITHDRAWN);
  g_assert_cmpint (ask_of (support, products[4]), ==, OCOP_FAIR_DECLINED);
  g_assert_cmpint (ask_of (support, products[5]), ==, OCOP_FAIR_UNSUPPORTED);
  g_assert_cmpint (ask_of (support, products[6]), ==, OCOP_FAIR_SUPPORTED);
  g_assert_cmpint (ask_of (support, products[7]), ==, OCOP_FAIR_SUPPORTED);
  g_assert_cmpint (ask_of (support, products[8]), ==, OCOP_FAIR_NO_ANSWER);
  g_assert_cmpint (ask_of (support, products[9]), ==, OCOP_FAIR_NOT_ASKED);

  /* The last fair alone: A and H. */
  one = ocop_fair_support_load (city->db, 2021, fairs[2], AS_OF, &error);
  g_assert_cmpint (one->n_wanting, ==, 2);
  g_assert_cmpint (one->n_supported, ==, 2);
}

/* Where nobody wants to join there is no share, which is not 0. */
static void
test_no_rate (OcopTestCity *city)
{
  gint64 product = make_product (city, "A", 3, 2020);
  g_autoptr (OcopFairSupport) support = NULL;
  OcopFraction rate;

  bring (city, make_fair (city, "Một", "2021-11-10", "2021-11-12", TRUE), product, "declines");
  support = ocop_fair_support_load (city->db, 2021, 0, AS_OF, NULL);
  g_assert_cmpuint (support->lines->len, ==, 1);
  g_assert_false (ocop_fair_support_get_rate (support, &rate));
}

static gint64
make_booth (OcopTestCity *city,
            gint64        fair,
            const char   *number)
{
  g_autoptr (OcopRecord) booth = ocop_record_new (OCOP_KIND_BOOTH);

  ocop_record_set_ref (booth, OCOP_BOOTH_FAIR, fair);
  ocop_record_set_text (booth, OCOP_BOOTH_NUMBER, number);

  return save (city, booth);
}

static gboolean
seat (OcopTestCity *city,
      gint64        booth,
      gint64        participation,
      GError      **error)
{
  OcopFairSeat seat = { booth, participation };

  return ocop_fair_seat (city->db, &seat, error);
}

static gboolean
enter (OcopTestCity    *city,
       gint64           booth,
       const char      *day,
       OcopFairMeasure  measure,
       gint64           value,
       GError         **error)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (OcopFairFigure));
  OcopFairFigure figure = { .booth = booth, .measure = measure, .value = value };

  g_strlcpy (figure.day, day, sizeof figure.day);
  g_array_append_val (figures, figure);

  return ocop_fair_returns_write (city->db, figures, error);
}

static void
test_caught (OcopTestCity *city)
{
  gint64 fair = make_fair (city, "Phiên chợ", "2021-12-15", "2021-12-19", TRUE);
  gint64 product = make_product (city, "Chả bò", 3, 2020);
  gint64 other = make_product (city, "Bánh dừa", 3, 2020);
  gint64 first = approve (city, fair, product);
  gint64 second = approve (city, fair, other);
  gint64 booth = make_booth (city, fair, "A1");
  g_autoptr (OcopRecord) twice = ocop_record_new (OCOP_KIND_PARTICIPATION);
  g_autoptr (OcopRecord) foreign = ocop_record_new (OCOP_KIND_PARTICIPATION_PRODUCT);
  g_autoptr (OcopRecord) record = ocop_record_load (city->db, OCOP_KIND_FAIR, fair, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (seat (city, booth, first, NULL));
  g_assert_false (seat (city, booth, second, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "A1 has a holder already");

  ocop_record_set_ref (twice, OCOP_PARTICIPATION_FAIR, fair);
  ocop_record_set_ref (twice, OCOP_PARTICIPATION_PRODUCER, producer_of (city, product));
  ocop_record_set_text (twice, OCOP_PARTICIPATION_WISH, "unknown");
  ocop_record_set_text (twice, OCOP_PARTICIPATION_APPROVAL, "open");
  ocop_record_set_text (twice, OCOP_PARTICIPATION_ATTENDANCE, "expected");
  g_assert_false (ocop_record_save (twice, city->db, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "“Chả bò” is entered for this fair already");

  ocop_record_set_ref (foreign, OCOP_PARTICIPATION_PRODUCT_PARTICIPATION, first);
  ocop_record_set_ref (foreign, OCOP_PARTICIPATION_PRODUCT_PRODUCT, other);
  g_assert_false (ocop_record_save (foreign, city->db, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "not one of this producer");

  g_assert_false (enter (city, booth, "2021-12-20", OCOP_FAIR_OCOP_REVENUE, 5200000, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "20/12/2021 is not a day of the fair");
  g_assert_true (enter (city, booth, "2021-12-19", OCOP_FAIR_OCOP_REVENUE, 5200000, NULL));
  ocop_record_set_text (record, OCOP_FAIR_ENDS_ON, "2021-12-18");
  g_assert_false (ocop_record_save (record, city->db, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "19/12/2021");

  /* Who sold something keeps the booth, and cannot be refused any more. */
  g_assert_false (seat (city, booth, 0, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "has returns in booth A1");
  g_assert_false (move (city, first, OCOP_PARTICIPATION_APPROVAL, "refused", "hết gian", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "has returns");
  g_assert_true (enter (city, booth, "2021-12-19", OCOP_FAIR_OCOP_REVENUE, -1, NULL)); /* says nothing: it goes */
  g_assert_false (move (city, first, OCOP_PARTICIPATION_APPROVAL, "refused", NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "needs its reason");
  must_move (city, first, OCOP_PARTICIPATION_APPROVAL, "refused", "hết gian");
  g_assert_true (seat (city, booth, second, NULL)); /* the booth is free again */
}

static void
test_facts (OcopTestCity *city)
{
  gint64 fair = make_fair (city, "Phiên chợ", "2021-12-15", "2021-12-17", TRUE);
  gint64 good = make_product (city, "Chả bò", 3, 2020);
  gint64 bare = make_product (city, "Chưa công nhận", 0, 0);
  gint64 lapsed = make_product (city, "Hết hạn", 0, 0);
  gint64 participation = approve (city, fair, good);
  gint64 booths[2] = { make_booth (city, fair, "B10"), make_booth (city, fair, "B2") };
  g_autoptr (OcopFairFacts) facts = NULL;
  g_autoptr (OcopFairReturns) returns = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GPtrArray) fairs = NULL;
  const OcopFairParticipant *participant;
  const OcopFairListed *listed;
  OcopFraction mean;

  ocop_test_city_recognition (city, lapsed, 3, "first", 2018, 0, ocop_test_city_decision (city, "1/QĐ-UBND", "2018-11-03"));
  bring (city, fair, bare, "wants");
  bring (city, fair, lapsed, "wants");
  give_support (city, participation, 0, 3000000);
  give_support (city, participation, good, 1500000);
  must_move (city, participation, OCOP_PARTICIPATION_ATTENDANCE, "attended", NULL);
  g_assert_true (seat (city, booths[0], participation, NULL) && seat (city, booths[1], participation, NULL));
  g_assert_true (enter (city, booths[0], "2021-12-15", OCOP_FAIR_OCOP_REVENUE, 5200000, NULL));
  g_assert_true (enter (city, booths[0], "2021-12-15", OCOP_FAIR_VISITORS, 120, NULL));
  g_assert_true (enter (city, booths[0], "2021-12-16", OCOP_FAIR_OTHER_REVENUE, 700000, NULL));
  g_assert_true (enter (city, booths[1], "2021-12-17", OCOP_FAIR_OCOP_REVENUE, 800000, NULL));

  facts = ocop_fair_facts_load (city->db, fair, NULL);
  participant = ocop_fair_facts_find (facts, participation);
  g_assert_cmpint (facts->n_days, ==, 3);
  g_assert_cmpint (facts->funnel.invited, ==, 3);
  g_assert_cmpint (facts->funnel.wanting, ==, 3);
  g_assert_cmpint (facts->funnel.supported, ==, 1);
  g_assert_cmpint (facts->n_held, ==, 2);
  g_assert_cmpint (facts->ocop_revenue, ==, 6000000);
  g_assert_cmpint (facts->other_revenue, ==, 700000);
  g_assert_cmpint (facts->n_other, ==, 1);
  g_assert_cmpint (facts->n_visitors, ==, 1); /* one return says them: what the others do not say is not 0 */
  g_assert_cmpint (participant->support, ==, 4500000);
  g_assert_cmpstr (participant->booths, ==, "B2, B10"); /* as people count */
  returns = ocop_fair_returns_load (city->db, facts, NULL);
  g_assert_cmpint (ocop_fair_returns_get (returns, 1, 0, OCOP_FAIR_OCOP_REVENUE), ==, 5200000);
  g_assert_cmpint (ocop_fair_returns_get (returns, 1, 1, OCOP_FAIR_OCOP_REVENUE), ==, -1); /* unknown is not 0 */
  g_assert_cmpint (ocop_fair_returns_get (returns, 1, 1, OCOP_FAIR_OTHER_REVENUE), ==, 700000);
  g_assert_cmpint (ocop_fair_returns_count_missing (returns, 2), ==, 1);

  /* Two products without a certificate, and a day each without revenue. */
  faults = ocop_fair_find_faults (facts, returns, "2021-12-17");
  g_assert_cmpuint (faults->len, ==, 4);
  g_assert_nonnull (strstr (((OcopFairFault *) faults->pdata[0])->words, "no certificate in force"));

  visits = ocop_fair_visits_load (city->db, 0, good, NULL);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpint (((OcopFairVisit *) visits->pdata[0])->support, ==, 4500000);
  fairs = ocop_fair_list_load_until (city->db, "2021-12-15", NULL);
  listed = fairs->pdata[0];
  g_assert_true (ocop_fair_listed_per_day (listed, &mean));
  g_assert_cmpint (ocop_fraction_compare_int (mean, 2000000), ==, 0);
  g_assert_true (ocop_fair_listed_per_booth (listed, &mean));
  g_assert_cmpint (ocop_fraction_compare_int (mean, 3000000), ==, 0);
}

static void
test_guests (OcopTestCity *city)
{
  gint64 fair = make_fair (city, "Phiên chợ", "2021-12-15", "2021-12-17", TRUE);
  gint64 three = make_product (city, "Ba sao", 3, 2021);
  g_autoptr (GPtrArray) guests = NULL;
  g_autoptr (GPtrArray) best = NULL;
  g_autoptr (GPtrArray) left = NULL;

  make_product (city, "Bốn sao", 4, 2021);
  make_product (city, "Không sao", 0, 0);
  guests = ocop_fair_guests_load (city->db, fair, 3, NULL);
  g_assert_cmpuint (guests->len, ==, 2);
  best = ocop_fair_guests_load (city->db, fair, 4, NULL);
  g_assert_cmpuint (best->len, ==, 1);
  g_assert_cmpstr (((OcopFairGuest *) best->pdata[0])->names, ==, "Bốn sao");
  invite (city, fair, three);
  left = ocop_fair_guests_load (city->db, fair, 3, NULL);
  g_assert_cmpuint (left->len, ==, 1);
}

static void
test_lay_out (OcopTestCity *city)
{
  gint64 fair = make_fair (city, "Phiên chợ", "2021-12-15", "2021-12-17", TRUE);
  OcopFairRow row = { .fair = fair, .prefix = (char *) "A", .from = 1, .to = 8, .column = 1, .row = 2, .width = 4 };
  g_autoptr (OcopFairFacts) facts = NULL;
  const OcopFairBooth *sixth;
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_fair_lay_out (city->db, &row, NULL));
  facts = ocop_fair_facts_load (city->db, fair, NULL);
  g_assert_cmpuint (facts->booths->len, ==, 8);
  sixth = facts->booths->pdata[5];
  g_assert_cmpstr (sixth->number, ==, "A6");
  g_assert_cmpint (sixth->column, ==, 2);
  g_assert_cmpint (sixth->row, ==, 3);
  row.from = 8;
  row.to = 9;
  g_assert_false (ocop_fair_lay_out (city->db, &row, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "booth A8 already");
}

/* What is followed is what reading anew gives; what cannot be followed says so. */
static void
test_follow (OcopTestCity *city)
{
  gint64 fair = make_fair (city, "Phiên chợ", "2021-12-15", "2021-12-17", TRUE);
  gint64 participation = invite (city, fair, make_product (city, "Ba sao", 3, 2021));
  OcopFairRow row = { .fair = fair, .prefix = (char *) "A", .from = 1, .to = 2, .column = 1, .row = 1, .width = 2 };
  g_autoptr (OcopFairFacts) facts = NULL;
  g_autoptr (OcopFairReturns) returns = NULL;
  g_autoptr (OcopChanges) changes = ocop_changes_new ();
  g_autoptr (OcopChanges) others = ocop_changes_new ();
  g_autoptr (OcopRecord) booth = NULL;
  g_autoptr (OcopRecord) taken = NULL;
  gboolean is_followed = FALSE;
  int attended;
  gint64 second;

  g_assert_true (ocop_fair_lay_out (city->db, &row, NULL));
  facts = ocop_fair_facts_load (city->db, fair, NULL);
  returns = ocop_fair_returns_load (city->db, facts, NULL);
  g_assert_cmpuint (returns->booths->len, ==, 0);
  attended = facts->funnel.attended;
  second = ((OcopFairBooth *) facts->booths->pdata[1])->id;

  booth = ocop_record_load (city->db, OCOP_KIND_BOOTH, second, NULL);
  taken = ocop_record_load (city->db, OCOP_KIND_PARTICIPATION, participation, NULL);
  ocop_record_set_text (taken, OCOP_PARTICIPATION_WISH, "wants");
  ocop_record_set_text (taken, OCOP_PARTICIPATION_WISHED_ON, "2021-11-02");
  ocop_record_set_text (taken, OCOP_PARTICIPATION_APPROVAL, "approved");
  ocop_record_set_text (taken, OCOP_PARTICIPATION_ATTENDANCE, "attended");
  g_assert_true (ocop_record_save (taken, city->db, NULL));
  ocop_record_set_ref (booth, OCOP_BOOTH_HOLDER, participation);
  g_assert_true (ocop_record_save (booth, city->db, NULL));
  g_assert_true (enter (city, second, "2021-12-16", OCOP_FAIR_OCOP_REVENUE, 400000, NULL));

  ocop_changes_note (changes, "participation", participation);
  ocop_changes_note (changes, "booth", second);
  g_assert_true (ocop_fair_facts_follow (facts, city->db, changes, &is_followed, NULL));
  g_assert_true (is_followed);
  g_assert_cmpint (facts->funnel.attended, ==, attended + 1);
  g_assert_cmpint (facts->n_held, ==, 1);
  g_assert_cmpstr (ocop_fair_facts_find (facts, participation)->booths, ==, "A2");
  g_assert_cmpstr (ocop_fair_facts_find (facts, participation)->wished_on, ==, "2021-11-02");
  g_assert_true (ocop_fair_returns_arrange (returns, facts));
  g_assert_cmpuint (returns->booths->len, ==, 1);
  g_assert_cmpint (ocop_fair_returns_get (returns, 0, 1, OCOP_FAIR_OCOP_REVENUE), ==, -1); /* read before it was entered */

  ocop_changes_note (others, "participation", participation + 1000);
  g_assert_true (ocop_fair_facts_follow (facts, city->db, others, &is_followed, NULL));
  g_assert_false (is_followed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/fairs/rate", test_rate);
  ocop_test_city_add ("/fairs/no-rate", test_no_rate);
  ocop_test_city_add ("/fairs/caught", test_caught);
  ocop_test_city_add ("/fairs/facts", test_facts);
  ocop_test_city_add ("/fairs/follow", test_follow);
  ocop_test_city_add ("/fairs/guests", test_guests);
  ocop_test_city_add ("/fairs/lay-out", test_lay_out);

  return g_test_run ();
}
