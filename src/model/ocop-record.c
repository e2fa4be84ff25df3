/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record-private.h"

#include "base/ocop-text.h"

/**
 * OcopRecord:
 *
 * One record of any kind. Which fields it has is said by its #OcopEntity; a getter or setter given a field
 * of another kind, or of another type, asserts. “changed::name” tells that the field of that name has
 * another value.
 */

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OcopRecord, ocop_record, G_TYPE_OBJECT)

static void
ocop_record_finalize (GObject *object)
{
  OcopRecord *self = OCOP_RECORD (object);

  for (guint i = 0; i < self->entity->n_fields; i++)
    g_free (self->values[i].text);
  g_free (self->values);
  g_free (self->uid);
  G_OBJECT_CLASS (ocop_record_parent_class)->finalize (object);
}

static void
ocop_record_class_init (OcopRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ocop_record_finalize;

  /**
   * OcopRecord::changed:
   * @self: the record
   *
   * A field has another value; the detail is its name.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_RECORD, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
ocop_record_init (OcopRecord *self)
{
}

/**
 * ocop_record_new:
 * @kind: which kind
 *
 * Returns: (transfer full): a record that is not in any file yet, all fields empty, with a uid of its own
 */
OcopRecord *
ocop_record_new (OcopKind kind)
{
  OcopRecord *self = g_object_new (OCOP_TYPE_RECORD, NULL);

  self->entity = ocop_entity_get (kind);
  self->values = g_new0 (OcopValue, self->entity->n_fields);
  self->uid = ocop_text_new_uid ();

  return self;
}

const OcopEntity *
ocop_record_get_entity (OcopRecord *self)
{
  return self->entity;
}

/**
 * ocop_record_get_id:
 *
 * Returns: its row id in the file, 0 before it is saved
 */
gint64
ocop_record_get_id (OcopRecord *self)
{
  return self->id;
}

/**
 * ocop_record_get_uid:
 *
 * Returns: (transfer none): its name in all files, 32 hex digits
 */
const char *
ocop_record_get_uid (OcopRecord *self)
{
  return self->uid;
}

static OcopValue *
value_of (OcopRecord *self,
          guint       field)
{
  g_assert (OCOP_FIELD_KIND (field) == self->entity->kind);
  g_assert (OCOP_FIELD_PLACE (field) < self->entity->n_fields);

  return &self->values[OCOP_FIELD_PLACE (field)];
}

static OcopFieldType
type_of (OcopRecord *self,
         guint       field)
{
  return self->entity->fields[OCOP_FIELD_PLACE (field)].type;
}

gboolean
ocop_record_is_set (OcopRecord *self,
                    guint       field)
{
  return value_of (self, field)->is_set;
}

/**
 * ocop_record_get_text:
 * @self: a record
 * @field: a field of text, lines, date, time or choice
 *
 * Returns: (transfer none) (nullable): its value, %NULL if it is empty
 */
const char *
ocop_record_get_text (OcopRecord *self,
                      guint       field)
{
  const OcopValue *value = value_of (self, field);

  g_assert (ocop_field_is_text (&self->entity->fields[OCOP_FIELD_PLACE (field)]));

  return value->text;
}

/**
 * ocop_record_get_integer:
 * @self: a record
 * @field: a field of a whole number or of money
 *
 * Returns: its value, 0 if it is empty
 */
gint64
ocop_record_get_integer (OcopRecord *self,
                         guint       field)
{
  const OcopValue *value = value_of (self, field);

  g_assert (type_of (self, field) == OCOP_INTEGER || type_of (self, field) == OCOP_MONEY);

  return value->number;
}

gboolean
ocop_record_get_flag (OcopRecord *self,
                      guint       field)
{
  const OcopValue *value = value_of (self, field);

  g_assert (type_of (self, field) == OCOP_FLAG);

  return value->number != 0;
}

/**
 * ocop_record_get_ref:
 *
 * Returns: row id of the record it leads to, 0 if it leads nowhere
 */
gint64
ocop_record_get_ref (OcopRecord *self,
                     guint       field)
{
  const OcopValue *value = value_of (self, field);

  g_assert (type_of (self, field) == OCOP_REF);

  return value->number;
}

static void
tell_changed (OcopRecord *self,
              guint       field)
{
  const char *name = self->entity->fields[OCOP_FIELD_PLACE (field)].name;

  g_signal_emit (self, signals[CHANGED], g_quark_from_string (name));
}

/**
 * ocop_record_set_text:
 * @self: a record
 * @field: a field of text, lines, date, time or choice
 * @value: (nullable): as a person entered it; it is tidied, and blank is empty
 */
void
ocop_record_set_text (OcopRecord *self,
                      guint       field,
                      const char *value)
{
  OcopValue *held = value_of (self, field);
  g_autofree char *tidy = ocop_text_tidy (value);

  g_assert (ocop_field_is_text (&self->entity->fields[OCOP_FIELD_PLACE (field)]));

  if (g_strcmp0 (held->text, tidy) == 0)
    return;
  g_free (held->text);
  held->text = g_steal_pointer (&tidy);
  held->is_set = held->text != NULL;
  tell_changed (self, field);
}

static void
set_number (OcopRecord *self,
            guint       field,
            gboolean    is_set,
            gint64      number)
{
  OcopValue *held = value_of (self, field);

  if (held->is_set == is_set && held->number == number)
    return;
  held->is_set = is_set;
  held->number = number;
  tell_changed (self, field);
}

void
ocop_record_set_integer (OcopRecord *self,
                         guint       field,
                         gint64      value)
{
  (void) value_of (self, field);
  g_assert (type_of (self, field) == OCOP_INTEGER || type_of (self, field) == OCOP_MONEY);

  set_number (self, field, TRUE, value);
}

void
ocop_record_set_flag (OcopRecord *self,
                      guint       field,
                      gboolean    value)
{
  (void) value_of (self, field);
  g_assert (type_of (self, field) == OCOP_FLAG);

  set_number (self, field, TRUE, value ? 1 : 0);
}

/**
 * ocop_record_set_ref:
 * @self: a record
 * @field: a reference
 * @id: row id of the record it leads to, 0 for none
 */
void
ocop_record_set_ref (OcopRecord *self,
                     guint       field,
                     gint64      id)
{
  (void) value_of (self, field);
  g_assert (type_of (self, field) == OCOP_REF);

  set_number (self, field, id != 0, id);
}

void
ocop_record_clear (OcopRecord *self,
                   guint       field)
{
  OcopValue *held = value_of (self, field);

  if (!held->is_set)
    return;
  g_clear_pointer (&held->text, g_free);
  held->number = 0;
  held->is_set = FALSE;
  tell_changed (self, field);
}
