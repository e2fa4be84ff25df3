/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-papers.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

void
ocop_signer_free (OcopSigner *signer)
{
  g_free (signer->name);
  g_free (signer->capacity);
  g_free (signer);
}

void
ocop_paper_number_free (OcopPaperNumber *number)
{
  g_free (number->number);
  g_free (number->issued_on);
  g_free (number);
}

/**
 * ocop_signer_role_key:
 *
 * Returns: (transfer none): the role as the file keeps it
 */
const char *
ocop_signer_role_key (OcopSignerRole role)
{
  static const char *const keys[OCOP_N_SIGNER_ROLES] = {
    [OCOP_SIGNER_CITY] = "city",
    [OCOP_SIGNER_STANDING] = "standing",
    [OCOP_SIGNER_CHAIR] = "chair",
    [OCOP_SIGNER_SECRETARY] = "secretary",
  };

  return keys[role];
}

/**
 * ocop_signer_on:
 * @db: a connection
 * @role: for whom
 * @date: ISO date of the paper
 * @signer: (out) (nullable): who signs; %NULL where nobody is recorded for that day. Of several the one who began last
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_signer_on (OcopDb          *db,
                OcopSignerRole   role,
                const char      *date,
                OcopSigner     **signer,
                GError         **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *signer = NULL;
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id, name, capacity FROM signer WHERE role = ?1 AND valid_from <= ?2 "
                             "AND (valid_to IS NULL OR valid_to >= ?2) ORDER BY valid_from DESC, id DESC LIMIT 1",
                             "tt", ocop_signer_role_key (role), date))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error);
  *signer = g_new0 (OcopSigner, 1);
  (*signer)->id = ocop_statement_int64 (&statement, 0);
  (*signer)->name = ocop_statement_dup (&statement, 1);
  (*signer)->capacity = ocop_statement_dup (&statement, 2);

  return TRUE;
}

/**
 * ocop_signer_last:
 * @role: for whom
 * @date: ISO date
 *
 * Returns: row id of who signed last before @date and no longer does; 0 if nobody did or the file cannot be read
 */
gint64
ocop_signer_last (OcopDb          *db,
                  OcopSignerRole   role,
                  const char      *date,
                  GError         **error)
{
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error,
                              "SELECT coalesce ((SELECT id FROM signer WHERE role = ?1 AND valid_to < ?2 "
                              "ORDER BY valid_to DESC, id DESC LIMIT 1), 0)",
                              "tt", ocop_signer_role_key (role), date))
    return 0;

  return id;
}

/**
 * ocop_signers_list:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopRecord) (nullable): all who sign or signed, by role and from the first to the last
 */
GPtrArray *
ocop_signers_list (OcopDb  *db,
                   GError **error)
{
  g_autoptr (GPtrArray) signers = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id FROM signer ORDER BY CASE role WHEN 'city' THEN 1 WHEN 'standing' THEN 2 WHEN 'chair' THEN 3 "
                             "ELSE 4 END, valid_from, id",
                             ""))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRecord *signer = ocop_record_load (db, OCOP_KIND_SIGNER, ocop_statement_int64 (&statement, 0), error);

      if (signer == NULL)
        return NULL;
      g_ptr_array_add (signers, signer);
    }
  if (!ocop_pass_error (&local, error))
    return NULL;

  return g_steal_pointer (&signers);
}

/**
 * ocop_paper_number_find:
 * @db: a connection
 * @document: "statute", "minutes", "submission" or "notice"
 * @session: row id of the session it belongs to; 0 for the working rules, which hold from their day on
 * @date: ISO date up to which working rules are looked at
 * @number: (out) (nullable): what the office gave to it, %NULL where none is recorded
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_paper_number_find (OcopDb           *db,
                        const char       *document,
                        gint64            session,
                        const char       *date,
                        OcopPaperNumber **number,
                        GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *number = NULL;
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT number, issued_on FROM paper WHERE document = ?1 AND "
                             "CASE WHEN ?2 = 0 THEN session IS NULL AND issued_on <= ?3 ELSE session = ?2 END "
                             "ORDER BY issued_on DESC, id DESC LIMIT 1",
                             "tlt", document, session, date))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error);
  *number = g_new0 (OcopPaperNumber, 1);
  (*number)->number = ocop_statement_dup (&statement, 0);
  (*number)->issued_on = ocop_statement_dup (&statement, 1);

  return TRUE;
}
