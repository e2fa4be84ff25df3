/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "model/ocop-entity.h"
#include "model/ocop-units.h"

G_BEGIN_DECLS

/**
 * OcopTargetMeasure:
 * @OCOP_TARGET_RECOGNISED: products first recognised with 3 stars or more in the year
 * @OCOP_TARGET_RECOGNISED_IN_UNIT: the same in one unit
 * @OCOP_TARGET_RECOGNISED_EACH_UNIT: how many units of a list reach a number each
 * @OCOP_TARGET_RECOGNISED_IN_UNITS: the same units counted together
 * @OCOP_TARGET_TO_CENTRE: products of 90 points or more at the city
 * @OCOP_TARGET_SALES_POINTS: sales points opened
 * @OCOP_TARGET_FAIRS: fairs that the city itself organises
 * @OCOP_TARGET_FAIR_SUPPORT: share of products wanting to join fairs that were supported, in percent
 * @OCOP_TARGET_TRAINED: share of units whose OCOP officers were trained, in percent
 * @OCOP_TARGET_PRODUCTS: products of a subset, or their share of a reference set
 * @OCOP_TARGET_PRODUCERS: the producers of such products
 * @OCOP_TARGET_UNITS: the units with such products
 * @OCOP_TARGET_TASKS: tasks of the plan that are done
 *
 * What a target counts; each is computed from rows in one place.
 */
typedef enum
{
  OCOP_TARGET_RECOGNISED,
  OCOP_TARGET_RECOGNISED_IN_UNIT,
  OCOP_TARGET_RECOGNISED_EACH_UNIT,
  OCOP_TARGET_RECOGNISED_IN_UNITS,
  OCOP_TARGET_TO_CENTRE,
  OCOP_TARGET_SALES_POINTS,
  OCOP_TARGET_FAIRS,
  OCOP_TARGET_FAIR_SUPPORT,
  OCOP_TARGET_TRAINED,
  OCOP_TARGET_PRODUCTS,
  OCOP_TARGET_PRODUCERS,
  OCOP_TARGET_UNITS,
  OCOP_TARGET_TASKS,
} OcopTargetMeasure;

/**
 * OcopTargetState:
 * @OCOP_TARGET_UNKNOWN: nothing recorded yet: blank and "chưa có số liệu", neither 0 nor "Chưa đạt"
 * @OCOP_TARGET_MET: "Đạt"
 * @OCOP_TARGET_NOT_MET: "Chưa đạt"
 */
typedef enum
{
  OCOP_TARGET_UNKNOWN,
  OCOP_TARGET_MET,
  OCOP_TARGET_NOT_MET,
} OcopTargetState;

/**
 * OcopAssumptionKind:
 * @OCOP_ASSUME_RANKED: a council gave them the rank, the decision is still to come: counted
 * @OCOP_ASSUME_SCHEDULED: their dossier is accepted and a session before the year's end hears it: counted
 * @OCOP_ASSUME_ENROLLED: they are on the list of a course still to come in the year: counted
 * @OCOP_ASSUME_LAPSING: their certificate ends before the year does and nothing renews it: taken off
 * @OCOP_ASSUME_WAITING: their dossier is filed, but no session is set for it: not counted
 * @OCOP_ASSUME_IN_REACH: what they lack for the rank is at most %OCOP_REACH_POINTS points: not counted
 *
 * What a forecast rests on.
 */
typedef enum
{
  OCOP_ASSUME_RANKED,
  OCOP_ASSUME_SCHEDULED,
  OCOP_ASSUME_ENROLLED,
  OCOP_ASSUME_LAPSING,
  OCOP_ASSUME_WAITING,
  OCOP_ASSUME_IN_REACH,
} OcopAssumptionKind;

/* How many points a product may lack to count as within reach of a rank. */
#define OCOP_REACH_POINTS 5

/**
 * OcopAssumption:
 * @kind: what it is   @records: (element-type gint64): whom it speaks of, of the kind that the target counts
 */
typedef struct
{
  OcopAssumptionKind kind;
  GArray *records;
} OcopAssumption;

/**
 * OcopForecast:
 * @expected: what will be reached by the year's end, if what its assumptions say comes about; in percent where the target is
 * @assumptions: (element-type OcopAssumption): never empty: without any there is no forecast
 *
 * What a target will come to.
 */
typedef struct
{
  OcopFraction expected;
  GPtrArray *assumptions;
} OcopForecast;

/**
 * OcopTargetProgress:
 * @id: row id of the target, 0 of a unit's line
 * @ordinal: as the paper numbers it, "1.1", "a"; empty for a unit's line
 * @label: the target in words   @short_label: as it stands in a chart
 * @unit_of_measure: "sản phẩm", "%"
 * @level: 0 a target, 1 a reading of an ambiguous one, 2 a unit's line below a reading
 * @measure: what is counted
 * @area: row id of the unit counted, 0 if not of one unit
 * @areas: (nullable) (element-type gint64): row ids of the units counted, where @measure is of several
 * @is_in_force: whether certificates in force are counted, of every rank and kind of producer
 * @heading: whether the row only introduces its readings and has no figures
 * @percent: whether @planned and @done are shares of a hundred
 * @at_most: whether it is met as long as there are not more than @planned
 * @planned: at least so many, as amended on the date of the figures; in percent where @percent
 * @most: at most so many are planned, 0 where no most is set
 * @amended_by: (nullable): number of the decision that amended it last   @amended_from: (nullable): ISO date
 * @planned_first: what was planned before any amendment
 * @done: as counted; in percent where @percent; valid unless @state is unknown
 * @kind: of the records behind the figure
 * @records: (nullable) (element-type gint64): their row ids; %NULL where nothing is recorded
 * @others: (nullable) (element-type gint64): where @percent, those of the reference set that are not counted
 * @best: the highest mean of the year, where @measure is of points and @has_best
 * @n_unsent: of those counted, how many were not sent to the centre yet, where @measure is of points
 * @illustrative: whether any of what was counted is flagged so; of scores the sessions say it
 * @state: of the target
 * @counts: whether it is one of the targets of the plan ("4 of 8")
 * @note: (nullable): how it is counted, doubts
 * @forecast: (nullable): %NULL where the year is over or nothing speaks of what comes
 */
typedef struct
{
  gint64 id;
  char *ordinal;
  char *label;
  char *short_label;
  char *unit_of_measure;
  int level;
  OcopTargetMeasure measure;
  gint64 area;
  GArray *areas;
  gboolean is_in_force;
  gboolean heading;
  gboolean percent;
  gboolean at_most;
  OcopFraction planned;
  gint64 most;
  char *amended_by;
  char *amended_from;
  gint64 planned_first;
  OcopFraction done;
  OcopKind kind;
  GArray *records;
  GArray *others;
  OcopFraction best;
  gboolean has_best;
  int n_unsent;
  gboolean illustrative;
  OcopTargetState state;
  gboolean counts;
  char *note;
  OcopForecast *forecast;
} OcopTargetProgress;

/**
 * OcopTargetFacts:
 * @db: a connection   @year: of the plan   @as_of: ISO date of the figures
 * @plan: row id of the plan
 * @rows: (element-type OcopRegisterRow): the register on @as_of
 * @units: all units of the file
 * @evaluated: whether anything was recognised or concluded in the year
 *
 * What all targets of a plan are counted from.
 */
typedef struct
{
  OcopDb *db;
  int year;
  const char *as_of;
  gint64 plan;
  GPtrArray *rows;
  OcopUnitMap *units;
  gboolean evaluated;
} OcopTargetFacts;

/**
 * OcopTargetRule:
 * @measure: %OCOP_TARGET_PRODUCTS and what follows it
 * @subset: key: which of them   @reference: (nullable): key: of which the share is asked
 * @unit: row id of the unit they lie in, 0 for all
 * @stars: the least rank, 0 for any
 * @producer_type: (nullable): key
 *
 * A target that is composed of what can be counted.
 */
typedef struct
{
  OcopTargetMeasure measure;
  const char *subset;
  const char *reference;
  gint64 unit;
  int stars;
  const char *producer_type;
} OcopTargetRule;

/**
 * OcopTargetTally:
 * @kind: of the records   @counted: (element-type gint64): their row ids, each once
 * @reference: (nullable) (element-type gint64): the set of which they are a share
 *
 * What was counted.
 */
typedef struct
{
  OcopKind kind;
  GArray *counted;
  GArray *reference;
} OcopTargetTally;

gboolean            ocop_target_tally           (const OcopTargetFacts    *facts,
                                                 const OcopTargetRule     *rule,
                                                 OcopTargetTally                *tally,
                                                 GError                  **error);
void                ocop_target_tally_clear            (OcopTargetTally                *self);
gboolean            ocop_target_count_to_centre (OcopTargetProgress       *target,
                                                 const OcopTargetFacts    *facts,
                                                 gint64                    planned,
                                                 GError                  **error);
gboolean            ocop_target_count_fairs     (OcopTargetProgress       *target,
                                                 const OcopTargetFacts    *facts,
                                                 gint64                    planned,
                                                 GError                  **error);
gboolean            ocop_target_count_sales_points (OcopTargetProgress    *target,
                                                 const OcopTargetFacts    *facts,
                                                 gint64                    planned,
                                                 GError                  **error);
gboolean            ocop_target_share_fair_support (OcopTargetProgress    *target,
                                                 const OcopTargetFacts    *facts,
                                                 gint64                    planned,
                                                 GError                  **error);

void                ocop_target_set_count       (OcopTargetProgress       *self,
                                                 gint64                    planned,
                                                 OcopKind                  kind,
                                                 GArray                   *records);
void                ocop_target_set_share       (OcopTargetProgress       *self,
                                                 gint64                    planned,
                                                 const OcopTargetTally          *tally);
void                ocop_target_free            (OcopTargetProgress       *self);
void                ocop_forecast_free          (OcopForecast             *self);
void                ocop_assumption_free        (OcopAssumption           *self);
OcopFraction        ocop_target_get_missing     (const OcopTargetProgress *self);
double              ocop_target_get_rate        (const OcopTargetProgress *self);
const char         *ocop_target_measure_to_word (OcopTargetMeasure         measure);
OcopTargetMeasure   ocop_target_measure_from_word (const char             *word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopTargetTally, ocop_target_tally_clear)

G_END_DECLS
