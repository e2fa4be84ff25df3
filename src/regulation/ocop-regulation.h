/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every decision divides its 100 points among three parts, and products among five star ranks. */
#define OCOP_N_PARTS 3
#define OCOP_MAX_STARS 5

typedef struct _OcopRegulation OcopRegulation;
typedef struct _OcopSet OcopSet;

/**
 * OcopStory:
 * @OCOP_STORY_APART: the criterion has nothing to do with the product's story
 * @OCOP_STORY_ASKS: it asks whether there is a story; 0 points say that there is none
 * @OCOP_STORY_NEEDS: it can only be judged where there is a story
 */
typedef enum
{
  OCOP_STORY_APART,
  OCOP_STORY_ASKS,
  OCOP_STORY_NEEDS,
} OcopStory;

/**
 * OcopOption:
 * @points: what ticking it gives, 0 or more
 * @stars: the rank for which it is the least option, 2 to 5; 0 if it carries no mark
 * @case_no: the case it belongs to, a number of the criterion's cases; 0 if the criterion has none
 * @text: its wording
 *
 * One of the boxes of a criterion. It is known by its place in the criterion, from 1: two options can give
 * the same points.
 */
typedef struct
{
  int         points;
  int         stars;
  int         case_no;
  const char *text;
} OcopOption;

/**
 * OcopCase:
 *
 * What a product is, where a criterion asks different things of different producers.
 */
typedef struct
{
  int         number;
  const char *name;
} OcopCase;

/**
 * OcopCriterion:
 * @id: its key in the regulation's file
 * @note: (nullable): what its heading adds to the name
 * @max: the largest number of points, as stated
 * @story: how it depends on the product's story
 * @stars_on_heading: the rank whose mark stands on the heading instead of an option; 0 if none does
 * @none_of_these: whether "none of these (0 points)" is offered beside the options
 * @lowest: the points of the lowest option
 * @highest: the points of the highest option
 *
 * A criterion as the decision words it, the same in all sets that use it.
 */
typedef struct
{
  const char       *id;
  const char       *name;
  const char       *note;
  int               max;
  OcopStory         story;
  int               stars_on_heading;
  const OcopCase   *cases;
  guint             n_cases;
  const OcopOption *options;
  guint             n_options;
  gboolean          none_of_these;
  int               lowest;
  int               highest;
} OcopCriterion;

/**
 * OcopHeading:
 *
 * A heading inside a section, above the criteria whose codes begin with its own.
 */
typedef struct
{
  const char *code;
  const char *name;
} OcopHeading;

/**
 * OcopSection:
 * @choose_one: whether its criteria are alternatives, of which a product is scored on one
 * @first_item: index of its first criterion in the set
 */
typedef struct
{
  const char        *code;
  const char        *name;
  int                max;
  gboolean           choose_one;
  const OcopHeading *headings;
  guint              n_headings;
  guint              first_item;
  guint              n_items;
} OcopSection;

/**
 * OcopPart:
 * @max: its maximum, as stated
 * @first_section: index of its first section in the set
 */
typedef struct
{
  const char *code;
  const char *name;
  int         max;
  guint       first_section;
  guint       n_sections;
} OcopPart;

/**
 * OcopItem:
 * @part: index of its part, 0 to 2
 *
 * A criterion's place in a set. The code belongs to the place: the same criterion can bear different ones.
 */
typedef struct
{
  const char          *code;
  guint                part;
  const OcopSection   *section;
  const OcopHeading   *heading;
  const OcopCriterion *criterion;
} OcopItem;

/**
 * OcopStarMark:
 * @item: index of the criterion in the set
 * @stars: the rank that asks for it, and with it every rank above
 * @points: the least points on that criterion
 */
typedef struct
{
  guint item;
  int   stars;
  int   points;
} OcopStarMark;

/**
 * OcopKnockOut:
 * @code: (nullable): the criterion or heading it stands beside; %NULL if it concerns the whole product
 * @zero: whether a 0 at that criterion is the sign of it
 *
 * A ground on which a product is put out, whatever its points, once the council concludes so.
 */
typedef struct
{
  const char *code;
  gboolean    zero;
  const char *ground;
} OcopKnockOut;

/**
 * OcopGap:
 * @part: (nullable): the part that does not close
 * @sum: what the largest options of @part really sum to; -1 if the remark is about something else
 *
 * A place where the published text does not add up, declared instead of mended.
 */
typedef struct
{
  const char *text;
  const char *part;
  int         sum;
} OcopGap;

/**
 * OcopSet:
 * @story_item: index of the criterion that asks for the product's story; -1 if none does
 * @star_marks: every mark, by rank, then in the order of the set
 *
 * One of a regulation's criteria sets. It lives as long as its @regulation.
 */
struct _OcopSet
{
  const OcopRegulation *regulation;
  int                   no;
  const char           *name;
  const char           *sector;
  const char           *group;
  const char           *subgroup;
  const char           *agency;
  OcopPart              parts[OCOP_N_PARTS];
  const OcopSection    *sections;
  guint                 n_sections;
  const OcopItem       *items;
  guint                 n_items;
  const OcopGap        *gaps;
  guint                 n_gaps;
  const OcopKnockOut   *knock_outs;
  guint                 n_knock_outs;
  const OcopStarMark   *star_marks;
  guint                 n_star_marks;
  int                   story_item;
};

/**
 * OcopRegulation:
 * @id: e.g. "1048-2019"
 * @revision: of the data, from 1; a released revision never changes
 * @in_force_from: ISO date
 * @in_force_to: (nullable): ISO date of the last day
 * @part_max: maxima of the parts A, B and C
 * @bands: least mean for each rank, by the number of stars; [0] is not used
 *
 * A decision's criteria sets. Nothing in it changes once it is loaded, so it is shared freely, also among
 * threads.
 */
struct _OcopRegulation
{
  const char          *id;
  int                  revision;
  const char          *title;
  const char          *short_title;
  const char          *in_force_from;
  const char          *in_force_to;
  int                  part_max[OCOP_N_PARTS];
  int                  bands[OCOP_MAX_STARS + 1];
  const OcopCriterion *criteria;
  guint                n_criteria;
  const OcopSet       *sets;
  guint                n_sets;
  /*< private >*/
  GStringChunk        *strings;
  GPtrArray           *blocks;
};

OcopRegulation  *ocop_regulation_ref        (OcopRegulation       *self);
void             ocop_regulation_unref      (OcopRegulation       *self);
gboolean        ocop_regulation_has_minimums (const OcopRegulation *self);
const OcopSet   *ocop_regulation_get_set    (const OcopRegulation *self,
                                             int                   no);

const char      *ocop_part_code             (guint                 part);
int              ocop_part_sum              (const OcopSet        *set,
                                             guint                 part);
const OcopItem  *ocop_set_find_item         (const OcopSet        *set,
                                             const char           *code);
guint            ocop_item_index            (const OcopSet        *set,
                                             const OcopItem       *item);
gboolean         ocop_set_has_ground        (const OcopSet        *set,
                                             const char           *ground);
gboolean         ocop_knock_out_covers      (const OcopKnockOut   *knock_out,
                                             const OcopItem       *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopRegulation, ocop_regulation_unref)

G_END_DECLS
