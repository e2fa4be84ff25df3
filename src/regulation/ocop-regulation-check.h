/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

/**
 * OcopFindingKind:
 * @OCOP_FINDING_DATES: the last day in force lies before the first
 * @OCOP_FINDING_MAXIMA: the maxima of the parts are not 100 together, or not those of a set
 * @OCOP_FINDING_BANDS: the bands do not rise from 0
 * @OCOP_FINDING_SUM: the largest options of a part do not sum to its maximum, and no gap says so
 * @OCOP_FINDING_SECTIONS: maxima of sections, or of criteria in a section, do not add up
 * @OCOP_FINDING_GAP: a declared gap is none, or is declared twice
 * @OCOP_FINDING_CODE_TWICE: a code stands twice in a set
 * @OCOP_FINDING_CRITERION_TWICE: a criterion stands twice in a set
 * @OCOP_FINDING_ALTERNATIVES: the alternatives of a section are not alike
 * @OCOP_FINDING_STORY: criteria need a story for which no criterion, or more than one, asks
 * @OCOP_FINDING_KNOCK_OUT: a ground stands beside a code that the set does not have
 * @OCOP_FINDING_BAND_UNREACHABLE: the parts of a set cannot give the points of a band
 * @OCOP_FINDING_CRITERION_MAX: a criterion's maximum is not its largest option
 * @OCOP_FINDING_OPTION_POINTS: an option gives more than the criterion's maximum
 * @OCOP_FINDING_OPTION_TEXT: two options of one criterion and case read the same
 * @OCOP_FINDING_CASE: a case has no option
 * @OCOP_FINDING_MARK: a star mark asks for nothing, for less than a lower rank, or stands twice
 * @OCOP_FINDING_MARK_UNREACHABLE: no option of a case reaches a star mark
 * @OCOP_FINDING_EQUAL: two entries are the same criterion
 * @OCOP_FINDING_UNUSED: no set has the criterion
 *
 * What can be wrong with the data of a regulation.
 */
typedef enum
{
  OCOP_FINDING_DATES,
  OCOP_FINDING_MAXIMA,
  OCOP_FINDING_BANDS,
  OCOP_FINDING_SUM,
  OCOP_FINDING_SECTIONS,
  OCOP_FINDING_GAP,
  OCOP_FINDING_CODE_TWICE,
  OCOP_FINDING_CRITERION_TWICE,
  OCOP_FINDING_ALTERNATIVES,
  OCOP_FINDING_STORY,
  OCOP_FINDING_KNOCK_OUT,
  OCOP_FINDING_BAND_UNREACHABLE,
  OCOP_FINDING_CRITERION_MAX,
  OCOP_FINDING_OPTION_POINTS,
  OCOP_FINDING_OPTION_TEXT,
  OCOP_FINDING_CASE,
  OCOP_FINDING_MARK,
  OCOP_FINDING_MARK_UNREACHABLE,
  OCOP_FINDING_EQUAL,
  OCOP_FINDING_UNUSED,
} OcopFindingKind;

/**
 * OcopFinding:
 * @set_no: number of the set; 0 if the regulation as a whole is meant
 * @text: a translated sentence
 */
typedef struct
{
  OcopFindingKind kind;
  int             set_no;
  char           *text;
} OcopFinding;

GPtrArray *ocop_regulation_check (const OcopRegulation *regulation);

G_END_DECLS
