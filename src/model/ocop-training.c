/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-training.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

#include <string.h>

static void
row_free (gpointer data)
{
  OcopTrainingRow *row = data;

  g_free (row->name);
  g_free (row->district);
  g_free (row);
}

static void
course_free (gpointer data)
{
  OcopCourseRow *course = data;

  g_free (course->name);
  g_free (course->organiser);
  g_free (course->place);
  g_free (course->begins_on);
  g_free (course->ends_on);
  g_free (course);
}

/**
 * ocop_training_free:
 * @self: (transfer full): what ocop_training_load() made
 */
void
ocop_training_free (OcopTraining *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->courses);
  g_array_unref (self->with_officers);
  g_array_unref (self->trained);
  g_array_unref (self->enrolled);
  g_free (self);
}

typedef struct
{
  OcopTraining *training;
  OcopDb *db;
  const OcopUnitMap *units;
  int year;
  const char *as_of;
  GHashTable *by_unit; /* unit: OcopTrainingRow */
} Reading;

/* The row of the unit that @id is on the day; %NULL for one that was split and lies nowhere as a whole. */
static OcopTrainingRow *
row_of (Reading *self,
        gint64   id)
{
  const OcopUnit *unit = ocop_unit_map_on (self->units, id, self->as_of);
  OcopTrainingRow *row;
  OcopPlace place;

  if (unit == NULL)
    return NULL;
  row = g_hash_table_lookup (self->by_unit, unit);
  if (row != NULL)
    return row;

  place = ocop_unit_map_place (self->units, unit->id, self->as_of);
  row = g_new0 (OcopTrainingRow, 1);
  row->unit = unit->id;
  row->name = ocop_unit_get_full_name (unit);
  row->district = place.district != NULL ? g_strdup (place.district->name) : NULL;
  g_ptr_array_add (self->training->rows, row);
  g_hash_table_insert (self->by_unit, (gpointer) unit, row);

  return row;
}

static gboolean
read_officers (Reading  *self,
               GError  **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, self->db, error,
                             "SELECT unit, posts FROM officer WHERE valid_from <= ?1 AND coalesce (valid_to, ?1) >= ?1", "t", self->as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopTrainingRow *row = row_of (self, ocop_statement_int64 (&statement, 0));

      if (row != NULL)
        row->posts += ocop_statement_int (&statement, 1);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_courses (Reading  *self,
              GError  **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, self->db, error,
                             "SELECT c.id, c.name, c.organiser, c.place, c.begins_on, c.ends_on, c.begins_on <= ?2, c.illustrative, "
                             "       (SELECT count(DISTINCT unit) FROM course_attendance WHERE course = c.id), "
                             "       (SELECT coalesce (sum (officers), 0) FROM course_attendance WHERE course = c.id) "
                             "FROM course c WHERE c.plan_year = ?1 ORDER BY c.begins_on, c.id",
                             "it", self->year, self->as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopCourseRow *course = g_new0 (OcopCourseRow, 1);

      g_ptr_array_add (self->training->courses, course);
      course->course = ocop_statement_int64 (&statement, 0);
      course->name = ocop_statement_dup (&statement, 1);
      course->organiser = ocop_statement_dup (&statement, 2);
      course->place = ocop_statement_dup (&statement, 3);
      course->begins_on = ocop_statement_dup (&statement, 4);
      course->ends_on = ocop_statement_dup (&statement, 5);
      course->is_held = ocop_statement_int (&statement, 6) != 0;
      course->illustrative = ocop_statement_int (&statement, 7) != 0;
      course->units = ocop_statement_int (&statement, 8);
      course->officers = ocop_statement_int (&statement, 9);
      self->training->illustrative = self->training->illustrative || course->illustrative;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_attendance (Reading  *self,
                 GError  **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, self->db, error,
                             "SELECT a.unit, sum (a.officers), c.begins_on <= ?2, printf ('%04d-12-31', ?1) >= c.begins_on "
                             "FROM course_attendance a JOIN course c ON c.id = a.course WHERE c.plan_year = ?1 GROUP BY c.id, a.unit",
                             "it", self->year, self->as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopTrainingRow *row = row_of (self, ocop_statement_int64 (&statement, 0));

      if (row == NULL)
        continue;
      if (ocop_statement_int (&statement, 2) != 0)
        {
          row->officers += ocop_statement_int (&statement, 1);
          row->courses++;
        }
      else if (ocop_statement_int (&statement, 3) != 0)
        row->enrolled += ocop_statement_int (&statement, 1);
    }

  return ocop_pass_error (&local, error);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const OcopUnitMap *units = user_data;
  const OcopUnit *left = ocop_unit_map_get (units, (*(OcopTrainingRow *const *) a)->unit);
  const OcopUnit *right = ocop_unit_map_get (units, (*(OcopTrainingRow *const *) b)->unit);
  gboolean left_first = ocop_unit_is_district (left);
  gboolean right_first = ocop_unit_is_district (right);

  return left_first != right_first ? right_first - left_first : strcmp (left->code, right->code);
}

/**
 * ocop_training_load:
 * @db: a connection   @units: the units of the file
 * @year: of the plan   @as_of: ISO date of the figures
 * @error: return location
 *
 * Returns: (transfer full) (nullable): which units' officers are trained
 */
OcopTraining *
ocop_training_load (OcopDb             *db,
                    const OcopUnitMap  *units,
                    int                 year,
                    const char         *as_of,
                    GError            **error)
{
  g_autoptr (OcopTraining) self = g_new0 (OcopTraining, 1);
  g_autoptr (GHashTable) by_unit = g_hash_table_new (NULL, NULL);
  Reading reading = { self, db, units, year, as_of, by_unit };

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->courses = g_ptr_array_new_with_free_func (course_free);
  self->with_officers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->trained = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->enrolled = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!read_officers (&reading, error) || !read_courses (&reading, error) || !read_attendance (&reading, error))
    return NULL;
  g_ptr_array_sort_with_data (self->rows, compare_rows, (gpointer) units);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const OcopTrainingRow *row = g_ptr_array_index (self->rows, i);

      if (row->posts == 0)
        continue;
      g_array_append_val (self->with_officers, row->unit);
      if (row->officers > 0)
        g_array_append_val (self->trained, row->unit);
      else if (row->enrolled > 0)
        g_array_append_val (self->enrolled, row->unit);
    }

  return g_steal_pointer (&self);
}
