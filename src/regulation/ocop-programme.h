/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

/**
 * OcopFiling:
 * @OCOP_FILING_FIRST: the product is evaluated for the first time
 * @OCOP_FILING_UPGRADE: it is to rise before its certificate ends
 * @OCOP_FILING_RE_EVALUATION: it is evaluated again because its certificate ends
 *
 * What a dossier asks for.
 */
typedef enum
{
  OCOP_FILING_FIRST,
  OCOP_FILING_UPGRADE,
  OCOP_FILING_RE_EVALUATION,
} OcopFiling;

#define OCOP_N_FILINGS 3

/* Levels of government, from below. */
typedef enum
{
  OCOP_LEVEL_COMMUNE,
  OCOP_LEVEL_DISTRICT,
  OCOP_LEVEL_CITY,
  OCOP_LEVEL_CENTRE,
} OcopLevel;

/**
 * OcopRule:
 * @OCOP_RULE_FIRST_WORKING_DAYS: working days the first level has from the day it receives the dossier
 * @OCOP_RULE_FORWARDED_FROM: mean from which the first level sends a product on
 * @OCOP_RULE_PROPOSED_FROM: mean from which the city proposes a product to the centre
 * @OCOP_RULE_CERTIFICATE_MONTHS: how long a certificate is valid
 * @OCOP_RULE_REFILE_OPENS_DAYS: days before its end from which a re-evaluation can be filed
 * @OCOP_RULE_REFILE_CLOSES_DAYS: days before its end until which it can be filed in time
 * @OCOP_RULE_RE_EVALUATED_DAYS: days a re-evaluation may take once the dossier is complete
 * @OCOP_RULE_EXTENDED_DAYS: days past its end that a certificate is valid at most, where the filing was late
 * @OCOP_RULE_REMINDER_DAYS: days before its end on which the authority reminds the producer
 * @OCOP_RULE_WITHDRAWN_DAYS: days from the authority's conclusion within which a certificate is withdrawn
 * @OCOP_RULE_PAPERS_SENT_DAYS: working days before a session on which members have the dossiers
 * @OCOP_RULE_SAMPLES: samples that go with a dossier
 * @OCOP_RULE_RE_EVALUATED_IN_WRITING: 1: members give opinions in writing, and meet only where these differ
 * @OCOP_RULE_SPREAD_LIMIT: points that totals of one product may lie apart
 * @OCOP_RULE_QUORUM_NUM: @OCOP_RULE_QUORUM_DEN: least share of the members, a fraction
 *
 * Whole numbers that an edition sets, or that offices practise under it.
 */
typedef enum
{
  OCOP_RULE_FIRST_WORKING_DAYS,
  OCOP_RULE_FORWARDED_FROM,
  OCOP_RULE_PROPOSED_FROM,
  OCOP_RULE_CERTIFICATE_MONTHS,
  OCOP_RULE_REFILE_OPENS_DAYS,
  OCOP_RULE_REFILE_CLOSES_DAYS,
  OCOP_RULE_RE_EVALUATED_DAYS,
  OCOP_RULE_EXTENDED_DAYS,
  OCOP_RULE_REMINDER_DAYS,
  OCOP_RULE_WITHDRAWN_DAYS,
  OCOP_RULE_PAPERS_SENT_DAYS,
  OCOP_RULE_SAMPLES,
  OCOP_RULE_RE_EVALUATED_IN_WRITING,
  OCOP_RULE_SPREAD_LIMIT,
  OCOP_RULE_QUORUM_NUM,
  OCOP_RULE_QUORUM_DEN,
} OcopRule;

#define OCOP_N_RULES (OCOP_RULE_QUORUM_DEN + 1)

/**
 * OcopRuleValue:
 * @known: whether anything is known; if not, no default takes its place
 * @practice: whether it comes from the working rules of offices and not from the decision
 * @note: (nullable): a condition
 * @source: (nullable): decision and article; %NULL if the article is not known
 */
typedef struct
{
  gboolean    known;
  gboolean    practice;
  int         value;
  const char *note;
  const char *source;
} OcopRuleValue;

/**
 * OcopPeriod:
 * @from: first day, ISO date
 * @to: (nullable): last day, ISO date; %NULL while no end is set
 */
typedef struct
{
  const char *from;
  const char *to;
} OcopPeriod;

/**
 * OcopStages:
 * @first: who sees a dossier first
 * @first_scores: whether that level scores; otherwise it only reports on some matters
 * @certifies: by the number of stars, 3 to 5: who recognises and certifies
 * @gap: (nullable): what is not settled
 *
 * The way of a dossier through the levels, in a period.
 */
typedef struct
{
  OcopPeriod  period;
  OcopLevel   first;
  gboolean    first_scores;
  OcopLevel   certifies[OCOP_MAX_STARS + 1];
  const char *gap;
  const char *source;
} OcopStages;

/**
 * OcopCodePattern:
 * @pattern: (nullable): text with {province}, {district}, {commune}, {serial} and {year}; %NULL if not known
 * @serial_digits: least digits of the serial number
 * @gap: (nullable): why no pattern is known
 *
 * How a product's code is put together, in a period.
 */
typedef struct
{
  OcopPeriod  period;
  const char *pattern;
  int         serial_digits;
  gboolean    practice;
  const char *note;
  const char *gap;
  const char *source;
} OcopCodePattern;

/**
 * OcopRoundDates:
 * @ordinal: its number in the year, from 1
 * @proposed_before: month and day before which the lower level must have proposed, "04-30"
 * @held_before: month and day before which it is held, of the same year
 *
 * A yearly round that the decision sets. Both days are limits and do not belong to what they end.
 */
typedef struct
{
  OcopLevel   level;
  int         ordinal;
  const char *proposed_before;
  const char *held_before;
  const char *source;
} OcopRoundDates;

/* A ground on which a certificate is withdrawn. */
typedef struct
{
  const char *key;
  const char *text;
  const char *source;
} OcopWithdrawalGround;

/**
 * OcopAmendment:
 * @from: ISO date from which it holds
 * @what: (nullable): what it changed; %NULL if not known
 */
typedef struct
{
  const char *number;
  const char *from;
  const char *what;
} OcopAmendment;

/**
 * OcopEdition:
 * @id: of the regulation, e.g. "148-2023"
 * @number: of the decision, e.g. "148/QĐ-TTg"
 * @filed: days on which a dossier is filed under it
 * @concluded_by: (nullable): by #OcopFiling, the last day on which such a dossier can be concluded
 * @concluded_source: (nullable): where that is said
 * @minimums: the word of the rule for star minimums that a new session has
 * @gaps: what is not known of it
 *
 * What the programme does under one decision, besides the criteria sets.
 */
typedef struct
{
  const char                 *id;
  const char                 *number;
  const char                 *signed_on;
  OcopPeriod                  filed;
  const char                 *source;
  const char                 *concluded_by[OCOP_N_FILINGS];
  const char                 *concluded_source;
  const OcopAmendment        *amendments;
  guint                       n_amendments;
  const OcopStages           *stages;
  guint                       n_stages;
  const OcopCodePattern      *codes;
  guint                       n_codes;
  const OcopRoundDates       *rounds;
  guint                       n_rounds;
  OcopRuleValue               rules[OCOP_N_RULES];
  const char                 *minimums;
  const OcopWithdrawalGround *grounds;
  guint                       n_grounds;
  const char *const          *gaps;
  guint                       n_gaps;
} OcopEdition;

/* The ministry that leads the programme, by the name it bore in a period. */
typedef struct
{
  OcopPeriod  period;
  const char *name;
  const char *short_name;
  const char *source;
} OcopMinistry;

/**
 * OcopHoliday:
 * @day: month and day, "09-02"
 *
 * A day off that the law fixes for every year. Those by the lunar calendar and those that the government shifts are set year
 * by year: offices enter them.
 */
typedef struct
{
  const char *day;
  const char *name;
  const char *source;
} OcopHoliday;

/**
 * OcopProgramme:
 * @editions: in the order of their days
 *
 * The rules of the programme by date, in one place. Nothing in it changes once it is loaded.
 */
typedef struct
{
  int                 revision;
  const OcopMinistry *ministries;
  guint               n_ministries;
  const OcopHoliday  *holidays;
  guint               n_holidays;
  const OcopEdition  *editions;
  guint               n_editions;
  /*< private >*/
  GStringChunk       *strings;
  GPtrArray          *blocks;
} OcopProgramme;

const OcopProgramme   *ocop_programme_get            (void);
const OcopEdition     *ocop_programme_get_edition    (const OcopProgramme *self,
                                                      const char          *id);
const OcopEdition     *ocop_programme_edition_on     (const OcopProgramme *self,
                                                      const char          *date);
const char            *ocop_programme_regulation_for (const OcopProgramme *self,
                                                      const char          *filed_on,
                                                      OcopFiling           filing,
                                                      const char          *concluded_on,
                                                      char               **why,
                                                      GError             **error);
const OcopStages      *ocop_programme_level_on       (const OcopProgramme *self,
                                                      const char          *date);
const OcopMinistry    *ocop_programme_ministry_on    (const OcopProgramme *self,
                                                      const char          *date);

const OcopStages      *ocop_edition_stages_on        (const OcopEdition   *self,
                                                      const char          *date);
const OcopCodePattern *ocop_edition_code_on          (const OcopEdition   *self,
                                                      const char          *date);
gboolean               ocop_edition_get_rule         (const OcopEdition   *self,
                                                      OcopRule             rule,
                                                      int                 *value);

gboolean               ocop_period_covers            (const OcopPeriod    *period,
                                                      const char          *date);
gboolean               ocop_filing_from_word         (const char          *word,
                                                      OcopFiling          *filing);
const char            *ocop_filing_to_word           (OcopFiling           filing);
const char            *ocop_rule_to_word             (OcopRule             rule);
char                  *ocop_level_get_name           (OcopLevel            level,
                                                      const OcopMinistry  *ministry);

G_END_DECLS
