/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

/**
 * OcopMatch:
 * @OCOP_MATCH_NONE: it stands in one of the two sets only
 * @OCOP_MATCH_ENTRY: the criteria bear the same id in their regulations
 * @OCOP_MATCH_NAME: they have the same name, and no other has it
 * @OCOP_MATCH_GUESS: they read alike; someone should look
 *
 * Why two things are taken for the same.
 */
typedef enum
{
  OCOP_MATCH_NONE,
  OCOP_MATCH_ENTRY,
  OCOP_MATCH_NAME,
  OCOP_MATCH_GUESS,
} OcopMatch;

/**
 * OcopChange:
 * @OCOP_CHANGE_CODE: another code
 * @OCOP_CHANGE_SECTION: it moved to another section, or a section to another part
 * @OCOP_CHANGE_MAX: another maximum
 * @OCOP_CHANGE_POINTS: options give other points, or there are more or fewer of them
 * @OCOP_CHANGE_STARS: star marks ask for something else
 * @OCOP_CHANGE_CASES: cases came, went or are named otherwise
 * @OCOP_CHANGE_STORY: it depends otherwise on the product's story
 * @OCOP_CHANGE_ALTERNATIVE: it became one of several alternatives, or is none any more
 * @OCOP_CHANGE_WORDING: name, note, options or ground read otherwise
 * @OCOP_CHANGE_ZERO: a 0 became, or is no longer, the sign of a ground
 *
 * What can differ between the two.
 */
typedef enum
{
  OCOP_CHANGE_CODE = 1 << 0,
  OCOP_CHANGE_SECTION = 1 << 1,
  OCOP_CHANGE_MAX = 1 << 2,
  OCOP_CHANGE_POINTS = 1 << 3,
  OCOP_CHANGE_STARS = 1 << 4,
  OCOP_CHANGE_CASES = 1 << 5,
  OCOP_CHANGE_STORY = 1 << 6,
  OCOP_CHANGE_ALTERNATIVE = 1 << 7,
  OCOP_CHANGE_WORDING = 1 << 8,
  OCOP_CHANGE_ZERO = 1 << 9,
} OcopChange;

#define OCOP_N_CHANGES 10

/**
 * OcopItemChange:
 * @before: (nullable): %NULL if the criterion is new
 * @after: (nullable): %NULL if it is gone
 * @changes: #OcopChange flags; 0 where one of the two is %NULL
 */
typedef struct
{
  const OcopItem *before;
  const OcopItem *after;
  OcopMatch       match;
  guint           changes;
} OcopItemChange;

/**
 * OcopSectionChange:
 * @before: (nullable): %NULL if the section is new
 * @after: (nullable): %NULL if it is gone
 * @changes: code, part (as section), maximum, alternatives, name (as wording)
 * @first_item: index of its first criterion among those of the comparison
 * @n_items: how many stand in it, or stood in it and are gone
 */
typedef struct
{
  const OcopSection *before;
  const OcopSection *after;
  guint              changes;
  guint              first_item;
  guint              n_items;
} OcopSectionChange;

/**
 * OcopKnockOutChange:
 * @match: %OCOP_MATCH_NAME for the same words
 * @changes: code, wording, zero
 */
typedef struct
{
  const OcopKnockOut *before;
  const OcopKnockOut *after;
  OcopMatch           match;
  guint               changes;
} OcopKnockOutChange;

/**
 * OcopOptionPair:
 * @before: place from 1; 0 if the option is new
 * @after: place from 1; 0 if it is gone
 */
typedef struct
{
  guint before;
  guint after;
} OcopOptionPair;

/**
 * OcopComparison:
 * @sections: (array length=n_sections): every section of both sets, once: by part, in the order of the newer
 *   set, then what is gone from that part, in the order of the older
 * @items: (array length=n_items): every criterion of both, once: by section, in the same orders
 * @knock_outs: (array length=n_knock_outs): every ground of both, once, in the same orders
 *
 * Two criteria sets side by side, mostly of one kind of product in two editions of the regulation.
 */
typedef struct
{
  const OcopSet      *before;
  const OcopSet      *after;
  OcopItemChange     *items;
  guint               n_items;
  OcopSectionChange  *sections;
  guint               n_sections;
  OcopKnockOutChange *knock_outs;
  guint               n_knock_outs;
} OcopComparison;

OcopComparison *ocop_comparison_new           (const OcopSet            *before,
                                               const OcopSet            *after);
void            ocop_comparison_free          (OcopComparison           *self);
gboolean        ocop_comparison_is_same       (const OcopComparison     *self);

guint           ocop_section_part             (const OcopSet            *set,
                                               const OcopSection        *section);
int             ocop_item_floor               (const OcopItem           *item,
                                               int                       stars);
GArray         *ocop_item_change_pair_options (const OcopItemChange     *change);

/* The same in words (ocop-comparison-words.c). */

GPtrArray      *ocop_comparison_explain_frame (const OcopComparison     *self);
GPtrArray      *ocop_section_change_explain   (const OcopSectionChange  *change);
GPtrArray      *ocop_item_change_explain      (const OcopItemChange     *change);
GPtrArray      *ocop_knock_out_change_explain (const OcopKnockOutChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopComparison, ocop_comparison_free)

G_END_DECLS
