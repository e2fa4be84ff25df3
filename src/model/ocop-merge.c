/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-merge.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-private.h"
#include "model/ocop-references.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
ocop_merge_free (OcopMerge *merge)
{
  g_ptr_array_unref (merge->filled);
  g_ptr_array_unref (merge->differing);
  g_free (merge);
}

static OcopRecord *
find (OcopDb      *db,
      OcopKind     kind,
      const char  *uid,
      GError     **error)
{
  const char *sql = kind == OCOP_KIND_PRODUCER ? "SELECT id FROM producer WHERE uid = ?" : "SELECT id FROM product WHERE uid = ?";
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error, sql, "t", uid))
    return NULL;
  if (id == 0)
    {
      ocop_fail (error, OCOP_ERROR_MISSING, _("%s: there is none with the uid “%s” in the file. Nothing was changed."),
                 _(ocop_entity_get (kind)->label), uid);
      return NULL;
    }

  return ocop_record_load (db, kind, id, error);
}

static gboolean
refuse_where (OcopDb      *db,
              gint64       survivor,
              gint64       other,
              const char  *sql,
              const char  *words,
              GError     **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error, sql, "ll", survivor, other))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_REFUSED, "%s", words);
}

static gboolean
refuse_products (OcopDb      *db,
                 OcopRecord  *survivor,
                 OcopRecord  *other,
                 GError     **error)
{
  return refuse_where (db, survivor->id, other->id,
                       "SELECT count(*) FROM sheet h JOIN dossier d ON d.id = h.dossier "
                       "WHERE ?1 <> ?2 AND d.product = ?2 AND h.state = 'submitted'",
                       _("The second product has submitted score sheets, whose fingerprints name it. Nothing was merged; "
                         "merge the other way round."),
                       error) &&
         refuse_where (db, survivor->id, other->id,
                       "SELECT count(*) FROM product a JOIN product b ON b.id = ?2 WHERE a.id = ?1 AND a.producer <> b.producer "
                       "AND EXISTS (SELECT 1 FROM dossier d JOIN sheet h ON h.dossier = d.id WHERE d.product IN (a.id, b.id))",
                       _("The products have different producers and score sheets. Nothing was merged; merge the producers first."),
                       error) &&
         refuse_where (db, survivor->id, other->id,
                       "SELECT count(*) FROM dossier a JOIN dossier b ON b.round = a.round AND b.product = ?2 WHERE a.product = ?1",
                       _("Both products have a dossier in the same round. Nothing was merged; withdraw one of the dossiers first."),
                       error) &&
         refuse_where (db, survivor->id, other->id,
                       "SELECT count(*) FROM recognition a JOIN recognition b ON b.year = a.year AND b.product = ?2 WHERE a.product = ?1 "
                       "AND (a.stars <> b.stars OR a.kind <> b.kind OR a.round IS NOT b.round OR a.decision IS NOT b.decision "
                       "     OR EXISTS (SELECT 1 FROM certificate c WHERE c.recognition = b.id))",
                       _("Both products were recognised in the same year, not alike or with certificates. Nothing was merged; "
                         "take one of the recognitions out first."),
                       error) &&
         refuse_where (db, survivor->id, other->id,
                       "SELECT count(*) FROM online_listing a JOIN online_listing b ON b.address = a.address AND b.product = ?2 "
                       "WHERE a.product = ?1",
                       _("Both products are offered at the same address on the network. Nothing was merged; take one of the offers out "
                         "first."),
                       error);
}

/* What both lists said alike is one recognition. */
static gboolean
drop_twins (OcopDb   *db,
            gint64    survivor,
            gint64    other,
            GError  **error)
{
  gint64 twin = 0;

  for (;;)
    {
      g_autoptr (OcopRecord) record = NULL;

      twin = 0;
      if (!ocop_statement_scalar (db, &twin, error,
                                  "SELECT b.id FROM recognition b JOIN recognition a ON a.year = b.year AND a.product = ? "
                                  "WHERE b.product = ? LIMIT 1",
                                  "ll", survivor, other))
        return FALSE;
      if (twin == 0)
        return TRUE;
      record = ocop_record_load (db, OCOP_KIND_RECOGNITION, twin, error);
      if (record == NULL || !ocop_record_delete (record, db, error))
        return FALSE;
    }
}

static char *
value_of (OcopRecord *record,
          guint       place)
{
  const OcopValue *value = &record->values[place];

  return ocop_field_is_text (&record->entity->fields[place]) ? g_strdup (value->text)
                                                             : g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
}

/* Empty fields are filled from the second; where both say something the first is right. */
static void
fill (OcopRecord *survivor,
      OcopRecord *other,
      OcopMerge  *merge)
{
  for (guint i = 0; i < survivor->entity->n_fields; i++)
    {
      const OcopField *field = &survivor->entity->fields[i];
      OcopValue *into = &survivor->values[i];
      const OcopValue *from = &other->values[i];

      if (!from->is_set || (into->is_set && into->number == from->number && g_strcmp0 (into->text, from->text) == 0))
        continue;
      if (!into->is_set)
        {
          into->is_set = TRUE;
          into->number = from->number;
          into->text = g_strdup (from->text);
          g_ptr_array_add (merge->filled, g_strdup (_(field->label)));
        }
      else if (field->type == OCOP_REF)
        {
          g_ptr_array_add (merge->differing, g_strdup_printf (_("“%s” differs; it stays as the first has it."), _(field->label)));
        }
      else
        {
          g_autofree char *kept = value_of (survivor, i);
          g_autofree char *left = value_of (other, i);

          g_ptr_array_add (merge->differing, g_strdup_printf (_("“%s”: “%s” stays, “%s” is left to the history."), _(field->label),
                                                              kept, left));
        }
    }
}

static gboolean
note_merger (OcopDb      *db,
             OcopRecord  *survivor,
             OcopRecord  *other,
             GError     **error)
{
  guint name = survivor->entity->kind == OCOP_KIND_PRODUCER ? OCOP_PRODUCER_NAME : OCOP_PRODUCT_NAME;
  g_autoptr (OcopRecord) merger = ocop_record_new (OCOP_KIND_MERGER);

  ocop_record_set_text (merger, OCOP_MERGER_KIND, survivor->entity->table);
  ocop_record_set_text (merger, OCOP_MERGER_SURVIVOR_UID, survivor->uid);
  ocop_record_set_text (merger, OCOP_MERGER_MERGED_UID, other->uid);
  ocop_record_set_text (merger, OCOP_MERGER_NAME, ocop_record_get_text (other, name));

  return ocop_record_save (merger, db, error);
}

/* An idea takes over the other's producer before it takes over what only producers have. */
static gboolean
give_producer (OcopDb      *db,
               OcopRecord  *survivor,
               GError     **error)
{
  g_autoptr (OcopRecord) present = ocop_record_load (db, OCOP_KIND_PRODUCT, survivor->id, error);

  if (present == NULL)
    return FALSE;
  if (ocop_record_is_set (present, OCOP_PRODUCT_PRODUCER))
    return TRUE;
  ocop_record_set_ref (present, OCOP_PRODUCT_PRODUCER, ocop_record_get_ref (survivor, OCOP_PRODUCT_PRODUCER));

  return ocop_record_save (present, db, error);
}

static OcopMerge *
merge_records (OcopDb      *db,
               OcopRecord  *survivor,
               OcopRecord  *other,
               GError     **error)
{
  OcopKind kind = survivor->entity->kind;
  g_autoptr (OcopMerge) merge = g_new0 (OcopMerge, 1);

  merge->filled = g_ptr_array_new_with_free_func (g_free);
  merge->differing = g_ptr_array_new_with_free_func (g_free);
  fill (survivor, other, merge);
  /* The second goes before its values come into the first: a code is unique. */
  if ((kind == OCOP_KIND_PRODUCT &&
       (!give_producer (db, survivor, error) || !drop_twins (db, survivor->id, other->id, error))) ||
      !ocop_references_move (db, kind, other->id, survivor->id, &merge->n_moved, error) ||
      !note_merger (db, survivor, other, error) || !ocop_record_delete (other, db, error) ||
      !ocop_record_save (survivor, db, error))
    return NULL;

  return g_steal_pointer (&merge);
}

/**
 * ocop_merge_run:
 * @db: a connection in a transaction
 * @kind: producers or products
 * @survivor: uid of the record that stays
 * @other: uid of the record that goes into it
 * @error: why nothing was merged
 *
 * Makes one of two records entered for the same thing: all that refers to the second refers to the first,
 * empty fields are filled, and a line of the history names both, under which it can be read and by which it
 * can be taken back.
 *
 * Returns: (transfer full) (nullable): what was done
 */
OcopMerge *
ocop_merge_run (OcopDb      *db,
                OcopKind     kind,
                const char  *survivor,
                const char  *other,
                GError     **error)
{
  g_autoptr (OcopRecord) first = NULL;
  g_autoptr (OcopRecord) second = NULL;

  g_return_val_if_fail (kind == OCOP_KIND_PRODUCER || kind == OCOP_KIND_PRODUCT, NULL);

  first = find (db, kind, survivor, error);
  second = first != NULL ? find (db, kind, other, error) : NULL;
  if (second == NULL)
    return NULL;
  if (first->id == second->id)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("A record cannot be merged with itself. Nothing was changed."));
      return NULL;
    }
  if (kind == OCOP_KIND_PRODUCT && !refuse_products (db, first, second, error))
    return NULL;

  return merge_records (db, first, second, error);
}
