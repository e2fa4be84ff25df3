/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-check-private.h"

#include "base/ocop-error.h"
#include "model/ocop-dossier-way.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-references.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

static gboolean
check_dossier (OcopCheck   *check,
               OcopDb      *db,
               gint64       dossier,
               const char  *product,
               GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_DOSSIER, dossier, error);
  g_auto (OcopDossierWay) way = { 0 };
  gboolean is_open;

  if (record == NULL || !ocop_dossier_way_load (&way, db, dossier, NULL, error))
    return FALSE;
  is_open = ocop_closed_refuse (db, OCOP_KIND_DOSSIER, dossier, NULL);
  if ((is_open && g_strcmp0 (way.state, ocop_record_get_text (record, OCOP_DOSSIER_STATE)) != 0) ||
      (way.received_on != NULL && g_strcmp0 (way.received_on, ocop_record_get_text (record, OCOP_DOSSIER_RECEIVED_ON)) != 0))
    g_ptr_array_add (check->findings, g_strdup_printf (_("The dossier of “%s” is not in the state that its steps say."), product));

  return TRUE;
}

/**
 * ocop_check_dossiers:
 *
 * Compares what dossiers keep of their way with the steps themselves.
 *
 * Returns: whether the dossiers could be read
 */
gboolean
ocop_check_dossiers (OcopCheck  *check,
                     OcopDb     *db,
                     GError    **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.id, p.name FROM dossier d JOIN product p ON p.id = d.product "
                             "WHERE EXISTS (SELECT 1 FROM dossier_step s WHERE s.dossier = d.id)", ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!check_dossier (check, db, ocop_statement_int64 (&statement, 0), ocop_statement_text (&statement, 1), error))
      return FALSE;

  return ocop_pass_error (&local, error);
}
