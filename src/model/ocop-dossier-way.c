/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-way.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-references.h"
#include "store/ocop-statement.h"

#include <string.h>

/* Nobody enters the state of a dossier that has steps: it is said here, once, what they lead to. What was completed or
 * forwarded is with the office again, and goes on from there. */
static const struct
{
  const char *step;
  const char *state;
} leads[] = {
  { "received", "received" },       { "returned", "returned" },         { "completed", "received" }, { "accepted", "accepted" },
  { "forwarded_city", "accepted" }, { "forwarded_centre", "accepted" }, { "refused", "refused" },    { "withdrawn", "withdrawn" },
};

/**
 * ocop_dossier_step_leads_to:
 * @kind: a key of #ocop_dossier_steps
 *
 * Returns: (transfer none): the state in which a dossier is after such a step, a key of #ocop_dossier_states
 */
const char *
ocop_dossier_step_leads_to (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (strcmp (leads[i].step, kind) == 0)
      return leads[i].state;

  g_return_val_if_reached ("received");
}

void
ocop_dossier_way_clear (OcopDossierWay *self)
{
  g_clear_pointer (&self->received_on, g_free);
  g_clear_pointer (&self->refusal, g_free);
}

static char *
join_lines (const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  return g_strjoinv ("; ", lines);
}

static void
take_step (OcopDossierWay *self,
           const char     *kind,
           const char     *made_on,
           const char     *words)
{
  self->state = ocop_dossier_step_leads_to (kind);
  if (self->received_on == NULL && strcmp (kind, "received") == 0)
    self->received_on = g_strdup (made_on);
  g_clear_pointer (&self->refusal, g_free);
  if (strcmp (kind, "refused") == 0)
    self->refusal = join_lines (words);
}

/**
 * ocop_dossier_way_load:
 * @self: (out): cleared with ocop_dossier_way_clear()
 * @db: a connection
 * @dossier: row id
 * @as_of: (nullable): ISO date after which steps do not count; %NULL for all
 * @error: return location
 *
 * Steps of one day follow each other as they were entered.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_dossier_way_load (OcopDossierWay  *self,
                       OcopDb          *db,
                       gint64           dossier,
                       const char      *as_of,
                       GError         **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *self = (OcopDossierWay){ 0 };
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT kind, made_on, words FROM dossier_step WHERE dossier = ?1 AND (?2 IS NULL OR made_on <= ?2) "
                             "ORDER BY made_on, id",
                             "lt", dossier, as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    take_step (self, ocop_statement_text (&statement, 0), ocop_statement_text (&statement, 1), ocop_statement_text (&statement, 2));

  return ocop_pass_error (&local, error);
}

/**
 * ocop_dossier_way_follow:
 * @db: a connection in a transaction
 * @dossier: row id of a dossier of which a step was entered, changed or taken out
 * @error: return location
 *
 * Lets the dossier say what its steps say. Where a concluded session stands on it, its state stays: it was heard. A dossier
 * without steps, as older files have them, stays as it is.
 *
 * Returns: whether it does
 */
gboolean
ocop_dossier_way_follow (OcopDb   *db,
                         gint64    dossier,
                         GError  **error)
{
  g_auto (OcopDossierWay) way = { 0 };
  g_autoptr (OcopRecord) record = NULL;

  if (!ocop_dossier_way_load (&way, db, dossier, NULL, error))
    return FALSE;
  if (way.state == NULL)
    return TRUE;
  record = ocop_record_load (db, OCOP_KIND_DOSSIER, dossier, error);
  if (record == NULL)
    return FALSE;
  if (way.received_on != NULL)
    ocop_record_set_text (record, OCOP_DOSSIER_RECEIVED_ON, way.received_on);
  if (ocop_closed_refuse (db, OCOP_KIND_DOSSIER, dossier, NULL))
    {
      ocop_record_set_text (record, OCOP_DOSSIER_STATE, way.state);
      ocop_record_set_text (record, OCOP_DOSSIER_REFUSAL, way.refusal);
    }

  return ocop_record_save (record, db, error);
}
