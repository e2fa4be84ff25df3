/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-units.h"

G_BEGIN_DECLS

/**
 * OcopTrainingRow:
 * @unit: row id, as the map of the day has it   @name: with its kind, "Phường Thọ Quang"
 * @district: (nullable): without its kind
 * @posts: posts of OCOP officers on the day
 * @officers: officers who attended courses of the year, summed over the courses
 * @courses: how many courses they attended
 * @enrolled: officers on the lists of courses still to come
 *
 * One unit with posts of OCOP officers, or whose officers attended.
 */
typedef struct
{
  gint64 unit;
  char *name;
  char *district;
  int posts;
  int officers;
  int courses;
  int enrolled;
} OcopTrainingRow;

/**
 * OcopCourseRow:
 * @course: row id   @name:   @organiser:   @place: (nullable)
 * @begins_on: ISO date   @ends_on: (nullable): ISO date
 * @units: units on its list   @officers: officers on its list
 * @is_held: whether it had begun on the day
 * @illustrative: whether it is flagged so
 *
 * A course of the year.
 */
typedef struct
{
  gint64 course;
  char *name;
  char *organiser;
  char *place;
  char *begins_on;
  char *ends_on;
  int units;
  int officers;
  gboolean is_held;
  gboolean illustrative;
} OcopCourseRow;

/**
 * OcopTraining:
 * @rows: (element-type OcopTrainingRow): districts first, then communes, in the order of their codes
 * @courses: (element-type OcopCourseRow): of the year, by their day
 * @with_officers: (element-type gint64): the units with posts: the set of which 100 % are to be reached
 * @trained: (element-type gint64): of these, the units whose officers attended a course held by the day
 * @enrolled: (element-type gint64): of the others, the units on the list of a course still to come in the year
 * @illustrative: whether any of the courses is flagged so
 *
 * How far the officers are trained. Units are those of the map of the day: what a ward's officer learned counts for the ward
 * into which it was merged.
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *courses;
  GArray *with_officers;
  GArray *trained;
  GArray *enrolled;
  gboolean illustrative;
} OcopTraining;

OcopTraining *ocop_training_load (OcopDb             *db,
                                  const OcopUnitMap  *units,
                                  int                 year,
                                  const char         *as_of,
                                  GError            **error);
void          ocop_training_free (OcopTraining       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopTraining, ocop_training_free)

G_END_DECLS
