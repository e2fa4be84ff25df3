/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-councils.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

void
ocop_council_free (OcopCouncil *council)
{
  g_free (council->name);
  g_free (council->level);
  g_free (council->decision);
  g_free (council->decided_on);
  g_free (council->chair);
  g_free (council);
}

static void
free_council (gpointer data)
{
  ocop_council_free (data);
}

static void
free_seat (gpointer data)
{
  OcopCouncilSeat *seat = data;

  g_free (seat->office);
  g_free (seat->name);
  g_free (seat->role);
  g_free (seat);
}

#define COUNCIL_SQL \
  "SELECT c.id, c.name, c.level, c.year, coalesce (c.unit, 0), d.number, d.issued_on, " \
  "       (SELECT p.office FROM council_member m JOIN person p ON p.id = m.person " \
  "        WHERE m.council = c.id AND m.role = 'chair' ORDER BY m.position LIMIT 1), " \
  "       (SELECT count (*) FROM council_member m WHERE m.council = c.id), " \
  "       (SELECT count (*) FROM council_member m WHERE m.council = c.id AND m.votes = 1), " \
  "       (SELECT count (*) FROM session s WHERE s.council = c.id) " \
  "FROM council c LEFT JOIN decision d ON d.id = c.decision "

static OcopCouncil *
read_council (OcopStatement *statement)
{
  OcopCouncil *council = g_new0 (OcopCouncil, 1);

  council->council = ocop_statement_int64 (statement, 0);
  council->name = ocop_statement_dup (statement, 1);
  council->level = ocop_statement_dup (statement, 2);
  council->year = ocop_statement_int (statement, 3);
  council->unit = ocop_statement_int64 (statement, 4);
  council->decision = ocop_statement_dup (statement, 5);
  council->decided_on = ocop_statement_dup (statement, 6);
  council->chair = ocop_statement_dup (statement, 7);
  council->n_members = ocop_statement_int (statement, 8);
  council->n_voters = ocop_statement_int (statement, 9);
  council->n_sessions = ocop_statement_int (statement, 10);

  return council;
}

/**
 * ocop_council_load:
 * @db: a connection
 * @council: row id
 * @error: %OCOP_ERROR_MISSING if it is gone
 *
 * Returns: (transfer full) (nullable): the council
 */
OcopCouncil *
ocop_council_load (OcopDb  *db,
                   gint64   council,
                   GError **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, COUNCIL_SQL "WHERE c.id = ?", "l", council))
    return NULL;
  if (ocop_statement_next (&statement, &local))
    return read_council (&statement);
  if (ocop_pass_error (&local, error))
    ocop_fail (error, OCOP_ERROR_MISSING, _("The council is no longer in the file."));

  return NULL;
}

/**
 * ocop_councils_list:
 * @db: a connection
 * @year: of the councils, 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopCouncil) (nullable): the councils, the latest year first and in it from the
 *   centre down
 */
GPtrArray *
ocop_councils_list (OcopDb  *db,
                    int      year,
                    GError **error)
{
  g_autoptr (GPtrArray) councils = g_ptr_array_new_with_free_func (free_council);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             COUNCIL_SQL "WHERE ?1 IN (0, c.year) ORDER BY c.year DESC, CASE c.level WHEN 'centre' THEN 1 "
                             "WHEN 'city' THEN 2 WHEN 'district' THEN 3 ELSE 4 END, c.name, c.id",
                             "i", year))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    g_ptr_array_add (councils, read_council (&statement));

  return ocop_pass_error (&local, error) ? g_steal_pointer (&councils) : NULL;
}

/**
 * ocop_council_list_seats:
 * @db: a connection   @council: row id of a council
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopCouncilSeat) (nullable): who belongs to it, by place
 */
GPtrArray *
ocop_council_list_seats (OcopDb  *db,
                         gint64   council,
                         GError **error)
{
  g_autoptr (GPtrArray) seats = g_ptr_array_new_with_free_func (free_seat);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT m.id, p.id, p.office, p.name, m.role, m.votes FROM council_member m "
                             "JOIN person p ON p.id = m.person WHERE m.council = ? ORDER BY m.position, m.id",
                             "l", council))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopCouncilSeat *seat = g_new0 (OcopCouncilSeat, 1);

      seat->member = ocop_statement_int64 (&statement, 0);
      seat->person = ocop_statement_int64 (&statement, 1);
      seat->office = ocop_statement_dup (&statement, 2);
      seat->name = ocop_statement_dup (&statement, 3);
      seat->role = ocop_statement_dup (&statement, 4);
      seat->votes = ocop_statement_int (&statement, 5) != 0;
      g_ptr_array_add (seats, seat);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&seats) : NULL;
}

/**
 * ocop_council_member_fits:
 * @member: a membership about to be saved   @db: a connection
 * @error: why it cannot be
 *
 * A person belongs to a council once, and a council has one chair.
 *
 * Returns: whether it can be saved
 */
gboolean
ocop_council_member_fits (OcopRecord *member,
                          OcopDb     *db,
                          GError    **error)
{
  gint64 n_same = 0;
  gint64 n_chairs = 0;

  if (!ocop_statement_scalar (db, &n_same, error,
                              "SELECT count (*) FROM council_member WHERE council = ? AND person = ? AND id <> ?", "lll",
                              ocop_record_get_ref (member, OCOP_COUNCIL_MEMBER_COUNCIL),
                              ocop_record_get_ref (member, OCOP_COUNCIL_MEMBER_PERSON), ocop_record_get_id (member)) ||
      !ocop_statement_scalar (db, &n_chairs, error,
                              "SELECT count (*) FROM council_member WHERE council = ? AND role = 'chair' AND id <> ?", "ll",
                              ocop_record_get_ref (member, OCOP_COUNCIL_MEMBER_COUNCIL), ocop_record_get_id (member)))
    return FALSE;
  if (n_same > 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The person belongs to the council already. Nothing was saved; change that membership."));
  if (n_chairs > 0 && g_strcmp0 (ocop_record_get_text (member, OCOP_COUNCIL_MEMBER_ROLE), "chair") == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The council has a chair already. Nothing was saved; choose another role."));

  return TRUE;
}

/**
 * ocop_council_prepare_seat:
 * @member: a new membership that names its council   @db: a connection
 *
 * What a new membership begins with: the next place, and the role that comes next: the chair first, then members with a vote.
 */
void
ocop_council_prepare_seat (OcopRecord *member,
                           OcopDb     *db)
{
  gint64 last = 0;

  ocop_statement_scalar (db, &last, NULL, "SELECT max (position) FROM council_member WHERE council = ?", "l",
                         ocop_record_get_ref (member, OCOP_COUNCIL_MEMBER_COUNCIL));
  ocop_record_set_integer (member, OCOP_COUNCIL_MEMBER_POSITION, last + 1);
  ocop_record_set_text (member, OCOP_COUNCIL_MEMBER_ROLE, last == 0 ? "chair" : "member");
  ocop_record_set_flag (member, OCOP_COUNCIL_MEMBER_VOTES, TRUE);
}

static gboolean
copy_member (OcopDb  *db,
             gint64   member,
             gint64   council,
             GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_COUNCIL_MEMBER, member, error);
  g_autoptr (OcopRecord) copy = ocop_record_new (OCOP_KIND_COUNCIL_MEMBER);

  if (record == NULL)
    return FALSE;
  for (guint field = OCOP_COUNCIL_MEMBER_COUNCIL; field <= OCOP_COUNCIL_MEMBER_POSITION; field++)
    ocop_record_take (copy, record, field);
  ocop_record_set_ref (copy, OCOP_COUNCIL_MEMBER_COUNCIL, council);

  return ocop_record_save (copy, db, error);
}

/**
 * ocop_council_copy:
 * @db: a connection in a transaction
 * @council: row id of a council
 * @year: of the new one
 * @copy: (out): row id of the new one
 * @error: why there is none
 *
 * Founds a council like another one: level, unit, name, and who belongs to it with role, vote and place. Its decision is
 * its own and still to come.
 *
 * Returns: whether it is founded
 */
gboolean
ocop_council_copy (OcopDb  *db,
                   gint64   council,
                   int      year,
                   gint64  *copy,
                   GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_COUNCIL, council, error);
  g_autoptr (OcopRecord) made = ocop_record_new (OCOP_KIND_COUNCIL);
  g_autoptr (GPtrArray) seats = NULL;

  if (record == NULL)
    return FALSE;
  for (guint field = OCOP_COUNCIL_NAME; field <= OCOP_COUNCIL_DECISION; field++)
    ocop_record_take (made, record, field);
  ocop_record_set_integer (made, OCOP_COUNCIL_YEAR, year);
  ocop_record_clear (made, OCOP_COUNCIL_DECISION);
  seats = ocop_council_list_seats (db, council, error);
  if (seats == NULL || !ocop_record_save (made, db, error))
    return FALSE;
  *copy = ocop_record_get_id (made);
  for (guint i = 0; i < seats->len; i++)
    if (!copy_member (db, ((OcopCouncilSeat *) g_ptr_array_index (seats, i))->member, *copy, error))
      return FALSE;

  return TRUE;
}
