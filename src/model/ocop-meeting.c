/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-meeting.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_member (gpointer data)
{
  OcopMeetingMember *member = data;

  g_free (member->office);
  g_free (member->position);
  g_free (member->role);
  g_free (member->note);
  g_free (member->delegation);
  g_free (member->arrived_at);
  g_free (member->left_at);
  g_free (member);
}

static void
free_recusal (gpointer data)
{
  OcopMeetingRecusal *recusal = data;

  g_free (recusal->product);
  g_free (recusal->producer);
  g_free (recusal->office);
  g_free (recusal->reason);
  g_free (recusal);
}

static void
free_product (gpointer data)
{
  OcopMeetingProduct *product = data;

  g_free (product->uid);
  g_free (product->code);
  g_free (product->name);
  g_free (product->producer_name);
  g_free (product->producer_type);
  g_free (product->address);
  g_free (product->representative);
  g_free (product->phone);
  g_free (product->email);
  g_free (product->registration_no);
  g_free (product->regulation);
  g_free (product->received_on);
  g_free (product->conclusion);
  g_free (product->heard_because);
  g_free (product->advice);
  g_free (product);
}

void
ocop_meeting_free (OcopMeeting *self)
{
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->recusals, g_ptr_array_unref);
  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_free (self->round_name);
  g_free (self->filed_by);
  g_free (self->held_on);
  g_free (self->place);
  g_free (self->council_decision);
  g_free (self->council_decided_on);
  g_free (self->conclusion);
  g_free (self->advice);
  g_free (self);
}

static gboolean
read_session (OcopMeeting  *self,
              OcopDb       *db,
              GError      **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT b.year, b.ordinal, b.name, b.filed_by, s.held_on, s.place, d.number, d.issued_on, "
                             "       s.quorum_num, s.quorum_den, s.conclusion, "
                             "       (SELECT count (*) FROM session o WHERE o.council = s.council "
                             "        AND (coalesce (o.held_on, '9999'), o.id) <= (coalesce (s.held_on, '9999'), s.id)), "
                             "       s.form IS 'written', s.advice "
                             "FROM session s JOIN round b ON b.id = s.round JOIN council c ON c.id = s.council "
                             "LEFT JOIN decision d ON d.id = c.decision WHERE s.id = ?",
                             "l", self->session))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    {
      if (local == NULL)
        return ocop_fail (error, OCOP_ERROR_MISSING, _("The session is no longer in the file."));
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  self->year = ocop_statement_int (&statement, 0);
  self->ordinal = ocop_statement_int (&statement, 1);
  self->round_name = ocop_statement_dup (&statement, 2);
  self->filed_by = ocop_statement_dup (&statement, 3);
  self->held_on = ocop_statement_dup (&statement, 4);
  self->place = ocop_statement_dup (&statement, 5);
  self->council_decision = ocop_statement_dup (&statement, 6);
  self->council_decided_on = ocop_statement_dup (&statement, 7);
  self->quorum_num = ocop_statement_int (&statement, 8);
  self->quorum_den = ocop_statement_int (&statement, 9);
  self->conclusion = ocop_statement_dup (&statement, 10);
  self->number = ocop_statement_int (&statement, 11);
  self->written = ocop_statement_int (&statement, 12) != 0;
  self->advice = ocop_statement_dup (&statement, 13);

  return TRUE;
}

static gboolean
read_members (OcopMeeting  *self,
              OcopDb       *db,
              GError      **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT sm.id, p.office, p.position, cm.role, cm.votes, sm.presence, sm.note, sm.delegation, "
                             "       sm.arrived_at, sm.left_at "
                             "FROM session_member sm JOIN council_member cm ON cm.id = sm.council_member "
                             "JOIN person p ON p.id = cm.person WHERE sm.session = ? ORDER BY cm.position, cm.id",
                             "l", self->session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopMeetingMember *member = g_new0 (OcopMeetingMember, 1);
      const char *presence = ocop_statement_text (&statement, 5);

      member->member = ocop_statement_int64 (&statement, 0);
      member->office = ocop_statement_dup (&statement, 1);
      member->position = ocop_statement_dup (&statement, 2);
      member->role = ocop_statement_dup (&statement, 3);
      member->votes = ocop_statement_int (&statement, 4) != 0;
      member->delegated = strcmp (presence, "delegated") == 0;
      member->left_at = ocop_statement_dup (&statement, 9);
      member->present = member->delegated || strcmp (presence, "present") == 0 || member->left_at != NULL ||
                        (self->written && strcmp (presence, "expected") == 0);
      member->note = ocop_statement_dup (&statement, 6);
      member->delegation = ocop_statement_dup (&statement, 7);
      member->arrived_at = ocop_statement_dup (&statement, 8);
      member->leads = !member->delegated && (strcmp (member->role, "chair") == 0 ||
                                             (strcmp (member->role, "vice_chair") == 0 && member->delegation != NULL));
      g_ptr_array_add (self->members, member);

      self->n_voters += member->votes;
      self->n_present += member->votes && member->present;
      self->chair_present = self->chair_present || (member->present && member->leads);
    }
  self->has_quorum = (self->chair_present || self->written)
                     && (gint64) self->n_present * self->quorum_den >= (gint64) self->n_voters * self->quorum_num;

  return ocop_pass_error (&local, error);
}

static gboolean
read_recusals (OcopMeeting  *self,
               OcopDb       *db,
               GError      **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT r.session_member, sp.position, t.name, q.name, p.office, r.reason FROM recusal r "
                             "JOIN session_product sp ON sp.id = r.session_product JOIN dossier d ON d.id = sp.dossier "
                             "JOIN product t ON t.id = d.product JOIN producer q ON q.id = t.producer "
                             "JOIN session_member sm ON sm.id = r.session_member "
                             "JOIN council_member cm ON cm.id = sm.council_member JOIN person p ON p.id = cm.person "
                             "WHERE sp.session = ? ORDER BY sp.position, cm.position",
                             "l", self->session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopMeetingRecusal *recusal = g_new0 (OcopMeetingRecusal, 1);

      recusal->member = ocop_statement_int64 (&statement, 0);
      recusal->position = ocop_statement_int (&statement, 1);
      recusal->product = ocop_statement_dup (&statement, 2);
      recusal->producer = ocop_statement_dup (&statement, 3);
      recusal->office = ocop_statement_dup (&statement, 4);
      recusal->reason = ocop_statement_dup (&statement, 5);
      g_ptr_array_add (self->recusals, recusal);
    }

  return ocop_pass_error (&local, error);
}

/* A product as its dossier and its place in the session, where it has one, tell of it. */
#define PRODUCT_COLUMNS \
  "SELECT t.id, t.uid, coalesce (sp.position, 0), t.code, t.name, q.id, q.name, q.type, q.address, q.unit, " \
  "       q.representative, q.phone, d.regulation, d.set_no, d.kind, d.received_on, sp.conclusion, " \
  "       q.email, q.registration_no, coalesce (d.local_labour_percent, -1), " \
  "       coalesce (d.local_material_percent, -1), sp.heard_because, sp.advice "

static OcopMeetingProduct *
read_product (OcopStatement *statement)
{
  OcopMeetingProduct *product = g_new0 (OcopMeetingProduct, 1);

  product->id = ocop_statement_int64 (statement, 0);
  product->uid = ocop_statement_dup (statement, 1);
  product->position = ocop_statement_int (statement, 2);
  product->code = ocop_statement_dup (statement, 3);
  product->name = ocop_statement_dup (statement, 4);
  product->producer = ocop_statement_int64 (statement, 5);
  product->producer_name = ocop_statement_dup (statement, 6);
  product->producer_type = ocop_statement_dup (statement, 7);
  product->address = ocop_statement_dup (statement, 8);
  product->unit = ocop_statement_int64 (statement, 9);
  product->representative = ocop_statement_dup (statement, 10);
  product->phone = ocop_statement_dup (statement, 11);
  product->regulation = ocop_statement_dup (statement, 12);
  product->set_no = ocop_statement_int (statement, 13);
  product->kind = ocop_dossier_kind_from_key (ocop_statement_text (statement, 14));
  product->received_on = ocop_statement_dup (statement, 15);
  product->conclusion = ocop_statement_dup (statement, 16);
  product->email = ocop_statement_dup (statement, 17);
  product->registration_no = ocop_statement_dup (statement, 18);
  product->local_labour = ocop_statement_int (statement, 19);
  product->local_material = ocop_statement_int (statement, 20);
  product->heard_because = ocop_statement_dup (statement, 21);
  product->advice = ocop_statement_dup (statement, 22);

  return product;
}

static gboolean
read_products (OcopMeeting  *self,
               OcopDb       *db,
               GError      **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GHashTable) producers = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             PRODUCT_COLUMNS
                             "FROM session_product sp JOIN dossier d ON d.id = sp.dossier JOIN product t ON t.id = d.product "
                             "JOIN producer q ON q.id = t.producer WHERE sp.session = ? ORDER BY sp.position, sp.id",
                             "l", self->session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopMeetingProduct *product = read_product (&statement);

      g_ptr_array_add (self->products, product);
      g_hash_table_add (producers, GSIZE_TO_POINTER ((gsize) product->producer));
    }
  self->n_producers = g_hash_table_size (producers);

  return ocop_pass_error (&local, error);
}

/**
 * ocop_meeting_product_free:
 */
void
ocop_meeting_product_free (OcopMeetingProduct *self)
{
  free_product (self);
}

/**
 * ocop_meeting_product_load:
 * @db: a connection
 * @dossier: row id of a dossier that need not stand in any session
 * @error: %OCOP_ERROR_MISSING if the dossier is no longer in the file
 *
 * Returns: (transfer full) (nullable): its product as a session would hear it; position 0, without what a council said
 */
OcopMeetingProduct *
ocop_meeting_product_load (OcopDb  *db,
                           gint64   dossier,
                           GError **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             PRODUCT_COLUMNS
                             "FROM dossier d JOIN product t ON t.id = d.product JOIN producer q ON q.id = t.producer "
                             "LEFT JOIN session_product sp ON FALSE WHERE d.id = ?",
                             "l", dossier))
    return NULL;
  if (ocop_statement_next (&statement, &local))
    return read_product (&statement);
  if (ocop_pass_error (&local, error))
    ocop_fail (error, OCOP_ERROR_MISSING, _("The dossier is no longer in the file."));

  return NULL;
}

/**
 * ocop_meeting_load:
 * @db: a connection
 * @session: row id of a session
 * @error: return location
 *
 * Returns: (transfer full) (nullable): who was there, who was recused and what was said, with the products
 */
OcopMeeting *
ocop_meeting_load (OcopDb  *db,
                   gint64   session,
                   GError **error)
{
  g_autoptr (OcopMeeting) self = g_new0 (OcopMeeting, 1);

  self->session = session;
  self->members = g_ptr_array_new_with_free_func (free_member);
  self->recusals = g_ptr_array_new_with_free_func (free_recusal);
  self->products = g_ptr_array_new_with_free_func (free_product);
  if (!read_session (self, db, error) || !read_members (self, db, error) || !read_recusals (self, db, error)
      || !read_products (self, db, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ocop_meeting_get_product:
 * @product: row id
 *
 * Returns: (transfer none) (nullable): the product, if the session evaluates it
 */
const OcopMeetingProduct *
ocop_meeting_get_product (const OcopMeeting *self,
                          gint64             product)
{
  for (guint i = 0; i < self->products->len; i++)
    {
      const OcopMeetingProduct *one = g_ptr_array_index (self->products, i);

      if (one->id == product)
        return one;
    }

  return NULL;
}
