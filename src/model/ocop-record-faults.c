/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record-private.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_choice (const OcopField *field,
           const char      *key)
{
  for (const OcopChoice *choice = field->choices; choice->key != NULL; choice++)
    if (strcmp (choice->key, key) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_moment (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (iso, utc);

  return moment != NULL;
}

static char *
find_fault_of_number (const OcopField *field,
                      gint64           number)
{
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if ((field->least == 0 && field->most == 0) || (number >= field->least && number <= field->most))
    return NULL;
  /* Four digits may be a year, which has no mark in it. */
  least = field->least < 10000 ? g_strdup_printf ("%" G_GINT64_FORMAT, field->least) : ocop_text_from_count (field->least);
  most = field->most < 10000 ? g_strdup_printf ("%" G_GINT64_FORMAT, field->most) : ocop_text_from_count (field->most);

  return g_strdup_printf (_("Enter a number from %s to %s."), least, most);
}

/* What is wrong with a field by itself. */
static char *
find_own_fault (const OcopField *field,
                const OcopValue *value)
{
  if (!value->is_set)
    /* A flag nobody has touched is a no. */
    return (field->flags & OCOP_REQUIRED) && field->type != OCOP_FLAG ? g_strdup (_("This must not be empty.")) : NULL;

  switch (field->type)
    {
    case OCOP_INTEGER:
    case OCOP_MONEY:
      return find_fault_of_number (field, value->number);
    case OCOP_DATE:
      return ocop_date_is_valid (value->text) ? NULL : g_strdup_printf (_("“%s” is not a date of the calendar."), value->text);
    case OCOP_CHOICE:
      return is_choice (field, value->text) ? NULL : g_strdup_printf (_("“%s” cannot be chosen here."), value->text);
    case OCOP_TEXT:
      return strchr (value->text, '\n') == NULL ? NULL : g_strdup (_("This must be one line; join its lines."));
    case OCOP_TIME:
      return is_moment (value->text) ? NULL : g_strdup_printf (_("“%s” is not a moment."), value->text);
    case OCOP_LINES:
    case OCOP_FLAG:
    case OCOP_REF:
      return NULL;
    default:
      g_assert_not_reached ();
    }
}

/**
 * ocop_record_find_fault:
 * @self: a record
 * @field: one of its fields
 *
 * What is to be corrected in one field, by itself or beside the others.
 *
 * Returns: (transfer full) (nullable): a sentence for the person at the screen, %NULL if the field can stay as it is
 */
char *
ocop_record_find_fault (OcopRecord *self,
                        guint       field)
{
  const OcopEntity *entity = self->entity;
  char *fault;

  g_return_val_if_fail (OCOP_FIELD_KIND (field) == entity->kind && OCOP_FIELD_PLACE (field) < entity->n_fields, NULL);

  fault = find_own_fault (&entity->fields[OCOP_FIELD_PLACE (field)], &self->values[OCOP_FIELD_PLACE (field)]);
  for (guint i = 0; i < entity->n_demands && fault == NULL; i++)
    if (entity->demands[i].field == field && !entity->demands[i].is_met (self))
      fault = g_strdup (_(entity->demands[i].reason));

  return fault;
}

/**
 * ocop_record_validate:
 * @self: a record
 * @error: the first thing that is wrong, as a sentence naming the field
 *
 * Returns: whether it may be saved
 */
gboolean
ocop_record_validate (OcopRecord *self,
                      GError    **error)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      g_autofree char *fault = ocop_record_find_fault (self, OCOP_FIRST_FIELD (self->entity->kind) + i);

      if (fault != NULL)
        /* Translators: the kind of record, one of its fields, what is wrong there as a sentence */
        return ocop_fail (error, OCOP_ERROR_REFUSED, _("%s, “%s”: %s Nothing was saved."), _(self->entity->label),
                          _(self->entity->fields[i].label), fault);
    }

  return TRUE;
}

/**
 * ocop_record_differs:
 * @self: a record   @other: another of its kind
 * @field: one of their fields
 *
 * Returns: whether they hold different values there
 */
gboolean
ocop_record_differs (OcopRecord *self,
                     OcopRecord *other,
                     guint       field)
{
  const OcopValue *one = &self->values[OCOP_FIELD_PLACE (field)];
  const OcopValue *two = &other->values[OCOP_FIELD_PLACE (field)];

  g_return_val_if_fail (self->entity == other->entity && OCOP_FIELD_KIND (field) == self->entity->kind, TRUE);

  /* A flag nobody has touched is a no. */
  if (self->entity->fields[OCOP_FIELD_PLACE (field)].type == OCOP_FLAG)
    return (one->number != 0) != (two->number != 0);

  return one->is_set != two->is_set || one->number != two->number || g_strcmp0 (one->text, two->text) != 0;
}

/**
 * ocop_record_take:
 * @self: a record   @other: another of its kind
 * @field: one of their fields
 *
 * Lets the field hold what it holds in @other.
 */
void
ocop_record_take (OcopRecord *self,
                  OcopRecord *other,
                  guint       field)
{
  const OcopField *description = ocop_entity_get_field (field);
  const OcopValue *value = &other->values[OCOP_FIELD_PLACE (field)];

  g_return_if_fail (self->entity == other->entity && OCOP_FIELD_KIND (field) == self->entity->kind);

  if (!value->is_set)
    ocop_record_clear (self, field);
  else if (ocop_field_is_text (description))
    ocop_record_set_text (self, field, value->text);
  else if (description->type == OCOP_FLAG)
    ocop_record_set_flag (self, field, value->number != 0);
  else if (description->type == OCOP_REF)
    ocop_record_set_ref (self, field, value->number);
  else
    ocop_record_set_integer (self, field, value->number);
}
