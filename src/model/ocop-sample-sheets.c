/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sample-sheets.h"

/* Illustrative sheets are computed: the rank, published or made up, says about how many points the council must
 * have given, and the rest is drawn by lot, always the same lots for the same product code.
 *
 *  - Each criterion gets a wish, in thousandths of its maximum: a lot of the product, a leaning that holds
 *    for the criterion everywhere (samples without foreign matter are common, exports are not), a smaller lot
 *    of the member.
 *  - A level is added to all wishes, and the option nearest to each wish is chosen; the level is sought that
 *    brings the total to the points aimed at. So a sheet is high or low as a whole, not on one criterion.
 *  - What papers prove (kind of producer, accounts, test reports, whether there is a story) is the same on
 *    all sheets of a product; members differ on what they judge. */

#define WHOLE 1000          /* thousandths of a criterion's maximum */
#define PRODUCT_LOT 180     /* a product is that much better or worse on one criterion than on the whole */
#define MEMBER_LOT 130      /* so much members differ on one criterion */
#define MEMBER_OFFSET 4     /* points, even: by which a member's total differs from the product's at most */
#define PARTED_LOWER 11     /* points by which every third member differs while members are far apart */
#define PARTED_HIGHER 3     /* and the others */
#define MOST_LEVEL 3000     /* beyond this no option changes any more */
#define MOST_OPTIONS 12

/* Splitmix64: a few lines, the same numbers on every machine. */
typedef struct
{
  guint64 state;
} Lots;

/* What is known of criteria by the beginning of their names. */
typedef struct
{
  const char *prefix;
  int leaning;      /* thousandths */
  int least;        /* no option below this share: an accepted dossier would not have come so far */
  gboolean on_paper;
  gboolean none;    /* whether “none of these” is likely enough to be chosen */
} Trait;

static const Trait traits[] = {
  { "accounting", 0, 0, TRUE },
  { "cleanness-", 150, 500 },
  { "declaration-", 200, 500, TRUE },
  { "distribution-area", -170, 0, TRUE },
  { "global-market", -330, 0, FALSE, TRUE },
  { "growth", 200, 0, TRUE },
  { "impurities-", 250, 500 },
  { "local-labour", 250, 0, TRUE },
  { "local-material", 100, 0, TRUE },
  { "participation", 200, 0, TRUE },
  { "periodic-test", 250, 500, TRUE },
  { "product-story", 0, 0, TRUE },
  { "promotion", -120, 0 },
  { "quality-assurance", -70, 200, TRUE },
  { "safety-", 150, 500 },
  { "self-declaration", 200, 600, TRUE },
  { "sensory-", 150, 400 },
  { "standard-material-", 100, 0, TRUE },
};

/* The choices that come into question at a criterion, by points. */
typedef struct
{
  int choices[MOST_OPTIONS];
  int points[MOST_OPTIONS];
  int n;
  int max;
  int wish;
  gboolean on_paper;
} Scale;

static guint64
draw (Lots *lots)
{
  guint64 z = lots->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

static int
draw_between (Lots *lots,
              int   least,
              int   most)
{
  return least + (int) (draw (lots) % (guint64) (most - least + 1));
}

/* FNV-1a over the product's code and whose lots these are; 0 are the product's own. */
static Lots
lots_of (const OcopSampleProduct *product,
         guint                    whose)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (const char *p = product->code; *p != '\0'; p++)
    hash = (hash ^ (guint8) *p) * G_GUINT64_CONSTANT (0x100000001b3);
  hash = (hash ^ whose) * G_GUINT64_CONSTANT (0x100000001b3);

  return (Lots) { hash };
}

static const Trait *
trait_of (const OcopCriterion *criterion)
{
  static const Trait plain;

  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    if (g_str_has_prefix (criterion->id, traits[i].prefix))
      return &traits[i];

  return &plain;
}

static gboolean
could_stop_evaluation (const OcopSet  *set,
                       const OcopItem *item)
{
  for (guint i = 0; i < set->n_knock_outs; i++)
    if (set->knock_outs[i].code != NULL && ocop_knock_out_covers (&set->knock_outs[i], item))
      return TRUE;

  return FALSE;
}

static void
add_choice (Scale *scale,
            int    choice,
            int    points)
{
  g_assert (scale->n < MOST_OPTIONS);

  scale->choices[scale->n] = choice;
  scale->points[scale->n++] = points;
}

/* The kind of producer is no matter of judgment: a household or one-owner company, a company with members,
 * a cooperative. */
static int
legal_form (const OcopSampleProduct *product)
{
  return product->case_no == 2 || product->household ? 1 : product->cooperative ? 3 : 2;
}

/* The marks that the product reaches are a floor for every member; the one it misses is a ceiling. */
static void
keep_marks (const OcopSampleProduct *product,
            const OcopItem          *item,
            int                     *least,
            int                     *most)
{
  const OcopSet *set = product->set;
  gboolean missed = g_strcmp0 (product->missed, item->code) == 0;

  for (guint i = 0; i < set->n_star_marks; i++)
    {
      const OcopStarMark *mark = &set->star_marks[i];

      if (mark->item != ocop_item_index (set, item) || mark->stars > product->stars)
        continue;
      if (missed && mark->stars == product->stars)
        *most = mark->points - 1;
      else
        *least = MAX (*least, mark->points);
    }
}

static void
fill_scale (Scale                   *scale,
            const OcopSampleProduct *product,
            const OcopItem          *item)
{
  const OcopCriterion *criterion = item->criterion;
  const Trait *trait = trait_of (criterion);
  int least = could_stop_evaluation (product->set, item) ? 1 : 0;
  int most = G_MAXINT;

  least = MAX (least, (trait->least * criterion->max + WHOLE - 1) / WHOLE);
  keep_marks (product, item, &least, &most);
  *scale = (Scale) { .max = criterion->max, .wish = trait->leaning, .on_paper = trait->on_paper };
  if (g_str_equal (criterion->id, "legal-form"))
    {
      int choice = legal_form (product);

      add_choice (scale, choice, criterion->options[choice - 1].points);
      return;
    }
  if (trait->none && criterion->none_of_these && least == 0)
    add_choice (scale, OCOP_NONE_OF_THESE, 0);
  for (guint i = 0; i < criterion->n_options; i++)
    {
      const OcopOption *option = &criterion->options[i];

      if (option->points >= least && option->points <= most &&
          (option->case_no == 0 || product->case_no == 0 || option->case_no == product->case_no))
        add_choice (scale, (int) i + 1, option->points);
    }
  g_assert (scale->n > 0);
}

static int
distance (const Scale *scale,
          int          place,
          int          wish)
{
  return ABS (scale->points[place] * WHOLE - wish * scale->max);
}

/* Of two that are as near the later one: where options carry the same points it is the better one. */
static int
nearest (const Scale *scale,
         int          level)
{
  int best = 0;

  for (int i = 1; i < scale->n; i++)
    if (distance (scale, i, scale->wish + level) <= distance (scale, best, scale->wish + level))
      best = i;

  return scale->choices[best];
}

/* Fills a sheet at a level; a story that is not there needs no choices about it. Where alternatives are
 * offered the first one is scored. */
static int
choose_at (const OcopSet *set,
           const Scale   *scales,
           const int     *settled,
           int            level,
           int           *choices)
{
  for (guint i = 0; i < set->n_items; i++)
    {
      gboolean other = set->items[i].section->choose_one && i != set->items[i].section->first_item;

      choices[i] = other                                         ? OCOP_NOT_CHOSEN
                   : settled != NULL && scales[i].on_paper ? settled[i]
                                                           : nearest (&scales[i], level);
    }
  for (guint i = 0; set->story_item >= 0 && i < set->n_items; i++)
    if (set->items[i].criterion->story == OCOP_STORY_NEEDS &&
        ocop_choices_get_points (set, choices, (guint) set->story_item) == 0)
      choices[i] = OCOP_NOT_CHOSEN;

  return ocop_choices_score (set, choices).total;
}

/* The step that brings a sheet nearest to the points it lacks without passing them; among equal ones that on
 * the criterion that minds it least. Returns the points it brings, 0 if there is none. */
static int
make_step (const OcopSet *set,
           const Scale   *scales,
           int            level,
           int            lack,
           int           *choices)
{
  int brought = 0;
  int least = 0;
  guint item = 0;
  int choice = OCOP_NOT_CHOSEN;

  for (guint i = 0; i < set->n_items; i++)
    for (int k = 0; choices[i] != OCOP_NOT_CHOSEN && !scales[i].on_paper && k < scales[i].n; k++)
      {
        int brings = scales[i].points[k] - ocop_choices_get_points (set, choices, i);
        int minds = distance (&scales[i], k, scales[i].wish + level) / scales[i].max;

        if (brings == 0 || (brings > 0) != (lack > 0) || ABS (brings) > ABS (lack) || ABS (brings) < ABS (brought) ||
            (ABS (brings) == ABS (brought) && minds >= least))
          continue;
        brought = brings;
        least = minds;
        item = i;
        choice = scales[i].choices[k];
      }
  if (brought != 0)
    choices[item] = choice;

  return brought;
}

static void
make_up (const OcopSet *set,
         const Scale   *scales,
         int            level,
         int            lack,
         int           *choices)
{
  int brought;

  while (lack != 0 && (brought = make_step (set, scales, level, lack, choices)) != 0)
    lack -= brought;
}

/* The total grows with the level, so the lowest level that reaches the points is found by halving; several
 * criteria can change at it, and what is too much is taken back in single steps. */
static void
choose_for (const OcopSet *set,
            const Scale   *scales,
            const int     *settled,
            int            aim,
            int           *choices)
{
  int low = -MOST_LEVEL;
  int high = MOST_LEVEL;

  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (choose_at (set, scales, settled, middle, choices) >= aim)
        high = middle;
      else
        low = middle + 1;
    }
  make_up (set, scales, low, aim - choose_at (set, scales, settled, low, choices), choices);
}

/**
 * ocop_sample_sheet_aim:
 * @product: a published product
 *
 * Scores were not published, so any mean inside the band of the published rank would do; the edges are kept
 * clear of what the members may differ by.
 *
 * Returns: the points that the product's sheets are made to lie around
 */
int
ocop_sample_sheet_aim (const OcopSampleProduct *product)
{
  Lots lots = lots_of (product, 0);
  const int *bands = product->set->regulation->bands;
  int least = bands[product->stars] + MEMBER_OFFSET;
  int most = (product->stars < OCOP_MAX_STARS ? bands[product->stars + 1] : 100) - MEMBER_OFFSET - 1;

  return draw_between (&lots, least, most);
}

/**
 * ocop_sample_sheet_fill:
 * @product: a published product
 * @member: place of the member in the council, from 1
 * @turn: scoring turn, from 1
 * @choices: (out caller-allocates): a finished sheet, as ocop_choices_new() makes one
 *
 * The illustrative sheet of a member: the same every time.
 */
void
ocop_sample_sheet_fill (const OcopSampleProduct *product,
                        guint                    member,
                        int                      turn,
                        int                     *choices)
{
  const OcopSet *set = product->set;
  Lots own = lots_of (product, 0);
  Lots members = lots_of (product, member);
  g_autofree Scale *scales = g_new (Scale, set->n_items);
  g_autofree int *settled = ocop_choices_new (set);
  int aim = ocop_sample_sheet_aim (product);

  draw (&own); /* the aim's */
  for (guint i = 0; i < set->n_items; i++)
    {
      fill_scale (&scales[i], product, &set->items[i]);
      scales[i].wish += draw_between (&own, -PRODUCT_LOT, PRODUCT_LOT);
    }
  choose_for (set, scales, NULL, aim, settled);

  /* Two lots: most members lie near the middle. */
  aim += draw_between (&members, -MEMBER_OFFSET / 2, MEMBER_OFFSET / 2);
  aim += draw_between (&members, -MEMBER_OFFSET / 2, MEMBER_OFFSET / 2);
  if (product->parted && turn == 1)
    aim += member % 3 == 0 ? -PARTED_LOWER : PARTED_HIGHER;
  for (guint i = 0; i < set->n_items; i++)
    scales[i].wish += draw_between (&members, -MEMBER_LOT, MEMBER_LOT);
  choose_for (set, scales, settled, aim, choices);
}
