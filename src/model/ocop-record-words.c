/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record-words.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-name.h"
#include "model/ocop-record-private.h"
#include "regulation/ocop-regulations.h"

#include <glib/gi18n-lib.h>

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
        g_autoptr (OcopRecord) target = ocop_record_find_last (db, description->target, value->number);

        return target != NULL ? ocop_record_get_name (target, db) : g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
      }
    case OCOP_TEXT:
    case OCOP_LINES:
      return text_in_words (field, value->text);
    default:
      g_assert_not_reached ();
    }
}

/**
 * ocop_record_choice_word:
 * @self: a record
 * @field: a field constant of its kind, of type choice
 *
 * Returns: (transfer none) (nullable): what people call what is chosen there, translated; %NULL if nothing is
 */
const char *
ocop_record_choice_word (OcopRecord *self,
                         guint       field)
{
  return ocop_field_get_choice_label (field, ocop_record_get_text (self, field));
}
