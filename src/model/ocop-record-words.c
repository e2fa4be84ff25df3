/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record-words.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-private.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A dossier is called by its product, a product of a session by its dossier: so deep and no deeper. */
#define DEEPEST_NAME 4

/* A record as it is or, if it is gone, as it was last. */
static OcopRecord *
find_record (OcopDb   *db,
             OcopKind  kind,
             gint64    id)
{
  OcopRecord *record = ocop_record_load (db, kind, id, NULL);
  g_auto (OcopStatement) statement = { 0 };

  if (record != NULL || !ocop_statement_begin (&statement, db, NULL,
                                               "SELECT uid, before FROM change WHERE kind = ? AND record = ? "
                                               "AND before IS NOT NULL ORDER BY id DESC LIMIT 1",
                                               "tl", ocop_entity_get (kind)->table, id))
    return record;
  if (!ocop_statement_next (&statement, NULL))
    return NULL;

  return ocop_record_from_json (kind, id, ocop_statement_text (&statement, 0), ocop_statement_text (&statement, 1), NULL);
}

static char *
name_of (OcopDb     *db,
         OcopRecord *record,
         guint       depth)
{
  static const char *const names[] = { "name", "office", "number", "label", "subject", NULL };
  const OcopEntity *entity = ocop_record_get_entity (record);

  for (guint n = 0; names[n] != NULL; n++)
    for (guint i = 0; i < entity->n_fields; i++)
      if (strcmp (entity->fields[i].name, names[n]) == 0 && record->values[i].is_set && ocop_field_is_text (&entity->fields[i]))
        return g_strdup (record->values[i].text);
  for (guint i = 0; i < entity->n_fields && depth > 0; i++)
    if (entity->fields[i].type == OCOP_REF && record->values[i].is_set)
      {
        g_autoptr (OcopRecord) target = find_record (db, entity->fields[i].target, record->values[i].number);
        char *name = target != NULL ? name_of (db, target, depth - 1) : NULL;

        if (name != NULL)
          return name;
      }

  return g_strdup (record->uid);
}

/**
 * ocop_record_name:
 * @self: a record, of the file or of its history
 * @db: a connection
 *
 * Returns: (transfer full): what people call it: its first line of text or, where it has none, the name of what it
 *   refers to first
 */
char *
ocop_record_name (OcopRecord *self,
                  OcopDb     *db)
{
  return name_of (db, self, DEEPEST_NAME);
}

/* A regulation is kept by its id and called by its number. */
static char *
text_in_words (guint       field,
               const char *text)
{
  const OcopRegulation *regulation = NULL;

  if (field == OCOP_PRODUCT_SET_REGULATION || field == OCOP_DOSSIER_REGULATION || field == OCOP_SESSION_REGULATION)
    regulation = ocop_regulation_get (text, NULL);

  return g_strdup (regulation != NULL ? regulation->short_title : text);
}

/**
 * ocop_record_in_words:
 * @self: a record, of the file or of its history
 * @db: a connection
 * @field: a field constant of its kind
 *
 * Returns: (transfer full) (nullable): what the field holds, as people write it: "03/11/2021", "Hợp tác xã", the name of
 *   what is referred to, also if that is gone; %NULL if it holds nothing
 */
char *
ocop_record_in_words (OcopRecord *self,
                      OcopDb     *db,
                      guint       field)
{
  const OcopField *description = ocop_entity_get_field (field);
  const OcopValue *value = &self->values[OCOP_FIELD_PLACE (field)];

  g_return_val_if_fail (OCOP_FIELD_KIND (field) == self->entity->kind, NULL);

  if (!value->is_set)
    return NULL;
  switch (description->type)
    {
    case OCOP_FLAG:
      return g_strdup (value->number != 0 ? _("yes") : _("no"));
    case OCOP_MONEY:
      return ocop_text_from_money (value->number);
    case OCOP_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
    case OCOP_DATE:
      return ocop_date_to_short (value->text);
    case OCOP_TIME:
      return ocop_date_moment_to_local (value->text);
    case OCOP_CHOICE:
      {
        const char *label = ocop_field_get_choice_label (field, value->text);

        return g_strdup (label != NULL ? label : value->text);
      }
    case OCOP_REF:
      {
        g_autoptr (OcopRecord) target = find_record (db, description->target, value->number);

        return target != NULL ? ocop_record_name (target, db) : g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
      }
    case OCOP_TEXT:
    case OCOP_LINES:
      return text_in_words (field, value->text);
    default:
      g_assert_not_reached ();
    }
}
