/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-references.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* Who refers to a record is asked of the descriptions, so that a new kind is found by itself. */

static gboolean
list_referrers (OcopDb           *db,
                const OcopEntity *entity,
                const OcopField  *field,
                gint64            id,
                GArray           *ids,
                GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ? ORDER BY id", entity->table, field->name);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, g_intern_string (sql), "l", id))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 referrer = ocop_statement_int64 (&statement, 0);

      g_array_append_val (ids, referrer);
    }

  return ocop_pass_error (&local, error);
}

static gboolean
refuse_ticked (OcopDb   *db,
               gint64    sheet,
               GError  **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM mark WHERE sheet = ?", "l", sheet))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_REFUSED, _("Choices were made on the score sheet. It was not taken out of the file."));
}

/* How many records of a kind refer to the one that is to go, in whichever of their fields. */
static gboolean
count_referrers (OcopDb           *db,
                 const OcopEntity *entity,
                 OcopKind          kind,
                 gint64            id,
                 guint            *n,
                 GError          **error)
{
  *n = 0;
  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (entity->fields[i].type != OCOP_REF || entity->fields[i].target != kind)
        continue;
      if (!list_referrers (db, entity, &entity->fields[i], id, ids, error))
        return FALSE;
      *n += ids->len;
    }

  return TRUE;
}

/**
 * ocop_references_refuse:
 * @db: a connection
 * @kind: kind of a record that is to go   @id: its row id
 * @error: a sentence saying all that refers to it
 *
 * Returns: whether nothing refers to the record
 */
gboolean
ocop_references_refuse (OcopDb   *db,
                        OcopKind  kind,
                        gint64    id,
                        GError  **error)
{
  g_autoptr (GString) referrers = g_string_new (NULL);

  for (OcopKind of = 0; of < OCOP_N_KINDS; of++)
    {
      const OcopEntity *entity = ocop_entity_get (of);
      g_autofree char *count = NULL;
      guint n;

      if (!count_referrers (db, entity, kind, id, &n, error))
        return FALSE;
      if (n == 0)
        continue;
      count = ocop_text_from_count (n);
      g_string_append_printf (referrers, "%s%s: %s", referrers->len > 0 ? ", " : "", _(entity->label), count);
    }
  if (referrers->len > 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("%s: other records refer to it (%s). It was not taken out of the file; take those out or back first."),
                      _(ocop_entity_get (kind)->label), referrers->str);

  return kind != OCOP_KIND_SHEET || refuse_ticked (db, id, error);
}

static gboolean
move_one (OcopDb   *db,
          OcopKind  kind,
          gint64    id,
          guint     field,
          gint64    to,
          GError  **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, kind, id, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_ref (record, field, to);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_references_move:
 * @db: a connection in a transaction
 * @kind: a kind   @from: row id of one record   @to: row id of another
 * @n_moved: (out): how many references were moved
 * @error: why one of them could not be
 *
 * Lets all that refers to one record refer to another.
 *
 * Returns: whether nothing refers to @from any more
 */
gboolean
ocop_references_move (OcopDb   *db,
                      OcopKind  kind,
                      gint64    from,
                      gint64    to,
                      guint    *n_moved,
                      GError  **error)
{
  *n_moved = 0;
  for (OcopKind of = 0; of < OCOP_N_KINDS; of++)
    {
      const OcopEntity *entity = ocop_entity_get (of);

      for (guint i = 0; i < entity->n_fields; i++)
        {
          g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

          if (entity->fields[i].type != OCOP_REF || entity->fields[i].target != kind)
            continue;
          if (!list_referrers (db, entity, &entity->fields[i], from, ids, error))
            return FALSE;
          for (guint k = 0; k < ids->len; k++)
            if (!move_one (db, of, g_array_index (ids, gint64, k), OCOP_FIRST_FIELD (of) + i, to, error))
              return FALSE;
          *n_moved += ids->len;
        }
    }

  return TRUE;
}
