/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record-name.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-private.h"
#include "model/ocop-unit-suggestions.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A dossier is called by its product, a product of a session by its dossier: so deep and no deeper. */
#define DEEPEST_NAME 4

/**
 * ocop_record_find_last:
 * @db: a connection
 * @kind: which kind   @id: its row id
 *
 * Returns: (transfer full) (nullable): the record as it is or, if it is gone, as it was last
 */
OcopRecord *
ocop_record_find_last (OcopDb   *db,
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
  static const char *const names[] = { "name", "office", "number", "label", "subject", "content", "title", NULL };
  const OcopEntity *entity = ocop_record_get_entity (record);

  for (guint n = 0; names[n] != NULL; n++)
    for (guint i = 0; i < entity->n_fields; i++)
      if (strcmp (entity->fields[i].name, names[n]) == 0 && record->values[i].is_set && ocop_field_is_text (&entity->fields[i]))
        return g_strdup (record->values[i].text);
  for (guint i = 0; i < entity->n_fields && depth > 0; i++)
    if (entity->fields[i].type == OCOP_REF && record->values[i].is_set)
      {
        g_autoptr (OcopRecord) target = ocop_record_find_last (db, entity->fields[i].target, record->values[i].number);
        char *name = target != NULL ? name_of (db, target, depth - 1) : NULL;

        if (name != NULL)
          return name;
      }

  return NULL;
}

/**
 * ocop_record_get_name:
 * @self: a record
 * @db: a connection
 *
 * Returns: (transfer full): what people call it: its first line of text or, where it has none, what it refers to first
 */
char *
ocop_record_get_name (OcopRecord *self,
                      OcopDb     *db)
{
  char *name = name_of (db, self, DEEPEST_NAME);

  return name != NULL ? name : g_strdup (self->uid);
}

/**
 * ocop_unit_get_caption:
 * @unit: a unit   @date: ISO date
 *
 * Returns: (transfer full): “Phường Hòa An, quận Cẩm Lệ”; of a unit that is gone on @date also until when it was
 */
char *
ocop_unit_get_caption (const OcopUnit *unit,
                       const char     *date)
{
  gboolean is_gone = unit->valid_to != NULL && strcmp (unit->valid_to, date) < 0;
  g_autofree char *label = ocop_unit_get_label (unit, is_gone ? unit->valid_to : date);
  g_autofree char *last = is_gone ? ocop_date_to_short (unit->valid_to) : NULL;

  /* Translators: an administrative unit, and until when it was */
  return is_gone ? g_strdup_printf (_("%s (until %s)"), label, last) : g_steal_pointer (&label);
}

static char *
caption_of_unit (OcopDb     *db,
                 gint64      id,
                 const char *date)
{
  g_autoptr (OcopUnitMap) units = ocop_unit_map_load (db, NULL);
  const OcopUnit *unit = units != NULL ? ocop_unit_map_get (units, id) : NULL;

  return unit != NULL ? ocop_unit_get_caption (unit, date) : NULL;
}

/* The name and, behind it, what tells it from others of that name. */
static char *
caption_of (OcopDb     *db,
            OcopRecord *record,
            const char *date)
{
  g_autofree char *name = ocop_record_get_name (record, db);
  g_autofree char *behind = NULL;

  switch (record->entity->kind)
    {
    case OCOP_KIND_PRODUCT:
      if (ocop_record_is_set (record, OCOP_PRODUCT_PRODUCER))
        behind = ocop_record_get_caption (db, OCOP_KIND_PRODUCER, ocop_record_get_ref (record, OCOP_PRODUCT_PRODUCER), date);
      break;
    case OCOP_KIND_PARTICIPATION:
      behind = ocop_record_get_caption (db, OCOP_KIND_FAIR, ocop_record_get_ref (record, OCOP_PARTICIPATION_FAIR), date);
      break;
    case OCOP_KIND_DECISION:
      behind = ocop_date_to_short (ocop_record_get_text (record, OCOP_DECISION_ISSUED_ON));
      break;
    case OCOP_KIND_ROUND:
    case OCOP_KIND_COUNCIL:
      {
        guint year = record->entity->kind == OCOP_KIND_ROUND ? OCOP_ROUND_YEAR : OCOP_COUNCIL_YEAR;
        g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, ocop_record_get_integer (record, year));

        if (strstr (name, number) == NULL)
          behind = g_steal_pointer (&number);
        break;
      }
    case OCOP_KIND_RECOGNITION:
      behind = g_strdup_printf (_("%d stars, %d"), (int) ocop_record_get_integer (record, OCOP_RECOGNITION_STARS),
                                (int) ocop_record_get_integer (record, OCOP_RECOGNITION_YEAR));
      break;
    case OCOP_KIND_PERSON:
      if (ocop_record_is_set (record, OCOP_PERSON_NAME))
        behind = g_strdup (ocop_record_get_text (record, OCOP_PERSON_OFFICE));
      break;
    default:
      break;
    }

  return behind != NULL ? g_strdup_printf ("%s – %s", name, behind) : g_steal_pointer (&name);
}

/**
 * ocop_record_get_caption:
 * @db: a connection
 * @kind: which kind   @id: its row id
 * @date: ISO date on which units are looked at
 *
 * Returns: (transfer full) (nullable): its name and what tells it from others of that name; %NULL if it is not in the file
 */
char *
ocop_record_get_caption (OcopDb     *db,
                         OcopKind    kind,
                         gint64      id,
                         const char *date)
{
  g_autoptr (OcopRecord) record = NULL;

  if (kind == OCOP_KIND_UNIT)
    return caption_of_unit (db, id, date);
  record = ocop_record_load (db, kind, id, NULL);

  return record != NULL ? caption_of (db, record, date) : NULL;
}
