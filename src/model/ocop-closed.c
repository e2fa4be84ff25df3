/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-references.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* Of each kind on which sheets and sessions stand: is one of its sheets submitted, is its session over? */
static const struct
{
  OcopKind kind;
  const char *sql;
} questions[] = {
  { OCOP_KIND_SHEET,
    "SELECT h.state = 'submitted', coalesce (s.phase IN ('concluded', 'sealed'), 0) FROM sheet h "
    "LEFT JOIN session_product sp ON sp.id = h.session_product LEFT JOIN session s ON s.id = sp.session WHERE h.id = ?" },
  { OCOP_KIND_REMARK,
    "SELECT h.state = 'submitted', coalesce (s.phase IN ('concluded', 'sealed'), 0) FROM remark r JOIN sheet h ON h.id = r.sheet "
    "LEFT JOIN session_product sp ON sp.id = h.session_product LEFT JOIN session s ON s.id = sp.session WHERE r.id = ?" },
  { OCOP_KIND_SHOWING, "SELECT 1, 0 FROM showing WHERE id = ?" }, /* what was seen cannot be unseen */
  { OCOP_KIND_SESSION, "SELECT 0, phase IN ('concluded', 'sealed') FROM session WHERE id = ?" },
  { OCOP_KIND_SESSION_MEMBER,
    "SELECT 0, s.phase IN ('concluded', 'sealed') FROM session_member m JOIN session s ON s.id = m.session WHERE m.id = ?" },
  { OCOP_KIND_SESSION_PRODUCT,
    "SELECT EXISTS (SELECT 1 FROM sheet h WHERE h.session_product = sp.id AND h.state = 'submitted'), "
    "s.phase IN ('concluded', 'sealed') FROM session_product sp JOIN session s ON s.id = sp.session WHERE sp.id = ?" },
  { OCOP_KIND_RECUSAL,
    "SELECT 0, s.phase IN ('concluded', 'sealed') FROM recusal r JOIN session_product sp ON sp.id = r.session_product "
    "JOIN session s ON s.id = sp.session WHERE r.id = ?" },
  { OCOP_KIND_OUTCOME,
    "SELECT 0, s.phase IN ('concluded', 'sealed') FROM outcome o JOIN session_product sp ON sp.id = o.session_product "
    "JOIN session s ON s.id = sp.session WHERE o.id = ?" },
  { OCOP_KIND_DOSSIER,
    "SELECT EXISTS (SELECT 1 FROM sheet h WHERE h.dossier = d.id AND h.state = 'submitted'), "
    "EXISTS (SELECT 1 FROM session_product sp JOIN session s ON s.id = sp.session WHERE sp.dossier = d.id "
    "        AND s.phase IN ('concluded', 'sealed')) FROM dossier d WHERE d.id = ?" },
  { OCOP_KIND_COUNCIL_MEMBER,
    "SELECT 0, EXISTS (SELECT 1 FROM session_member m JOIN session s ON s.id = m.session WHERE m.council_member = c.id "
    "                  AND s.phase IN ('concluded', 'sealed')) FROM council_member c WHERE c.id = ?" },
};

static gboolean
answer (OcopDb     *db,
        OcopKind    kind,
        gint64      id,
        const char *sql,
        GError    **error)
{
  const char *label = _(ocop_entity_get (kind)->label);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, sql, "l", id))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error);
  if (ocop_statement_int (&statement, 1) != 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("%s: it belongs to a session that is concluded or sealed and no longer changes. Nothing was changed."), label);
  if (ocop_statement_int (&statement, 0) != 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("%s: it belongs to a score sheet that is submitted and no longer changes. Nothing was changed."), label);

  return TRUE;
}

/**
 * ocop_closed_refuse:
 * @db: a connection
 * @kind: any kind   @id: row id, of a record that may be gone
 * @error: a sentence saying what is submitted, concluded or sealed
 *
 * Returns: whether the record may still change
 */
gboolean
ocop_closed_refuse (OcopDb   *db,
                    OcopKind  kind,
                    gint64    id,
                    GError  **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    if (questions[i].kind == kind)
      return answer (db, kind, id, questions[i].sql, error);

  return TRUE;
}
