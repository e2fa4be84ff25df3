/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-offices.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-units.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

void
ocop_office_free (OcopOffice *office)
{
  g_free (office->name);
  g_free (office->superior);
  g_free (office->heading);
  g_free (office->place);
  g_free (office);
}

/**
 * ocop_office_on:
 * @db: a connection
 * @role: whose name is wanted
 * @date: ISO date of the paper: agencies change their names
 * @error: %OCOP_ERROR_MISSING if the file names none for that day
 *
 * Returns: (transfer full) (nullable): the office as papers of @date head it
 */
OcopOffice *
ocop_office_on (OcopDb         *db,
                OcopOfficeRole  role,
                const char     *date,
                GError        **error)
{
  static const char *const roles[] = {
    [OCOP_OFFICE_CITY] = "city",
    [OCOP_OFFICE_STANDING] = "standing",
    [OCOP_OFFICE_COUNCIL] = "council",
  };
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  OcopOffice *office;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT name, superior, heading, place FROM office WHERE role = ? AND valid_from <= ? "
                             "AND (valid_to IS NULL OR valid_to >= ?) ORDER BY valid_from DESC LIMIT 1",
                             "ttt", roles[role], date, date))
    return NULL;
  if (!ocop_statement_next (&statement, &local))
    {
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        ocop_fail (error, OCOP_ERROR_MISSING,
                   _("The file does not say which office heads papers of %s. Nothing was written; enter the office with its dates."),
                   date);
      return NULL;
    }
  office = g_new0 (OcopOffice, 1);
  office->name = ocop_statement_dup (&statement, 0);
  office->superior = ocop_statement_dup (&statement, 1);
  office->heading = ocop_statement_dup (&statement, 2);
  office->place = ocop_statement_dup (&statement, 3);

  return office;
}

/* "Ủy ban nhân dân quận Cẩm Lệ" over its capitals, as its papers are headed. */
static OcopOffice *
make_people_of (const OcopUnit *unit)
{
  g_autofree char *full = ocop_unit_get_full_name (unit);
  g_autofree char *lower = ocop_text_lower_first (full);
  g_autofree char *upper = ocop_text_upper (full);
  OcopOffice *office = g_new0 (OcopOffice, 1);

  office->name = g_strdup_printf ("Ủy ban nhân dân %s", lower);
  office->heading = g_strdup_printf ("ỦY BAN NHÂN DÂN\n%s", upper);
  office->place = g_strdup (unit->name);

  return office;
}

static OcopOffice *
make_council_of (const OcopUnit *unit,
                 const char     *name)
{
  g_autofree char *full = ocop_unit_get_full_name (unit);
  g_autofree char *upper = ocop_text_upper (full);
  OcopOffice *office = g_new0 (OcopOffice, 1);

  office->name = g_strdup (name);
  office->superior = g_strdup_printf ("UBND %s", upper);
  office->heading = g_strdup ("HỘI ĐỒNG ĐÁNH GIÁ,\nPHÂN HẠNG SẢN PHẨM OCOP");
  office->place = g_strdup (unit->name);

  return office;
}

/**
 * ocop_offices_of_session:
 * @db: a connection
 * @session: row id of a session
 * @date: ISO date of the paper
 * @people: (out) (transfer full): the People's Committee over the council
 * @council: (out) (transfer full): the council
 * @error: return location
 *
 * Who heads the papers of a session: of a council of the city the offices that the file names for the day, of a council below
 * it (districts under 1048/QĐ-TTg and 148/QĐ-TTg, communes) its own unit.
 *
 * Returns: whether both are known
 */
gboolean
ocop_offices_of_session (OcopDb      *db,
                         gint64       session,
                         const char  *date,
                         OcopOffice **people,
                         OcopOffice **council,
                         GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT c.name, c.unit FROM session s JOIN council c ON c.id = s.council "
                             "WHERE s.id = ? AND c.level IN ('district', 'commune') AND c.unit IS NOT NULL",
                             "l", session))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      g_autoptr (OcopUnitMap) units = ocop_unit_map_load (db, error);
      const OcopUnit *unit = units != NULL ? ocop_unit_map_get (units, ocop_statement_int64 (&statement, 1)) : NULL;

      if (unit == NULL)
        return FALSE;
      *people = make_people_of (unit);
      *council = make_council_of (unit, ocop_statement_text (&statement, 0));
      return TRUE;
    }
  if (!ocop_pass_error (&local, error))
    return FALSE;
  *people = ocop_office_on (db, OCOP_OFFICE_CITY, date, error);
  *council = *people != NULL ? ocop_office_on (db, OCOP_OFFICE_COUNCIL, date, error) : NULL;
  if (*council == NULL)
    g_clear_pointer (people, ocop_office_free);

  return *council != NULL;
}

/**
 * ocop_offices_list:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopRecord) (nullable): every office whose name heads papers, by role and from
 *   the oldest name to the present one
 */
GPtrArray *
ocop_offices_list (OcopDb  *db,
                   GError **error)
{
  g_autoptr (GPtrArray) offices = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id FROM office ORDER BY CASE role WHEN 'city' THEN 1 WHEN 'standing' THEN 2 ELSE 3 END, "
                             "valid_from, id",
                             ""))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRecord *office = ocop_record_load (db, OCOP_KIND_OFFICE, ocop_statement_int64 (&statement, 0), error);

      if (office == NULL)
        return NULL;
      g_ptr_array_add (offices, office);
    }
  if (!ocop_pass_error (&local, error))
    return NULL;

  return g_steal_pointer (&offices);
}

static void
doubt_free (gpointer data)
{
  OcopDoubt *doubt = data;

  g_free (doubt->subject);
  g_free (doubt->text);
  g_free (doubt);
}

/**
 * ocop_doubts_load:
 * @db: a connection
 * @year: the year of the figures
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopDoubt) (nullable): what a reader must know of the year's data
 */
GPtrArray *
ocop_doubts_load (OcopDb  *db,
                  int      year,
                  GError **error)
{
  g_autoptr (GPtrArray) doubts = g_ptr_array_new_with_free_func (doubt_free);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT subject, text FROM doubt WHERE year IS NULL OR year = ? ORDER BY position, id", "i", year))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopDoubt *doubt = g_new0 (OcopDoubt, 1);

      doubt->subject = ocop_statement_dup (&statement, 0);
      doubt->text = ocop_statement_dup (&statement, 1);
      g_ptr_array_add (doubts, doubt);
    }
  if (!ocop_pass_error (&local, error))
    return NULL;

  return g_steal_pointer (&doubts);
}
