/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-values.h"

typedef struct
{
  char *text;
  char *label; /* of what ought to be known */
  GPtrArray *list;
} Value;

struct _OcopValues
{
  const OcopValues *outer;
  GHashTable *values;
};

static void
free_value (gpointer data)
{
  Value *value = data;

  g_free (value->text);
  g_free (value->label);
  g_clear_pointer (&value->list, g_ptr_array_unref);
  g_free (value);
}

static void
free_values (gpointer data)
{
  ocop_values_free (data);
}

/**
 * ocop_values_new:
 *
 * Returns: (transfer full): no values yet
 */
OcopValues *
ocop_values_new (void)
{
  OcopValues *self = g_new0 (OcopValues, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);

  return self;
}

void
ocop_values_free (OcopValues *self)
{
  g_hash_table_unref (self->values);
  g_free (self);
}

static Value *
renew (OcopValues *self,
       const char *name)
{
  Value *value = g_new0 (Value, 1);

  g_hash_table_insert (self->values, g_strdup (name), value);
  return value;
}

/**
 * ocop_values_set:
 * @text: (nullable): what it says; %NULL: nothing is to be said
 */
void
ocop_values_set (OcopValues *self,
                 const char *name,
                 const char *text)
{
  renew (self, name)->text = g_strdup (text);
}

/**
 * ocop_values_take:
 * @text: (transfer full) (nullable): as for ocop_values_set()
 */
void
ocop_values_take (OcopValues *self,
                  const char *name,
                  char       *text)
{
  renew (self, name)->text = text;
}

/**
 * ocop_values_set_flag:
 *
 * A flag is a text that layouts only ask for.
 */
void
ocop_values_set_flag (OcopValues *self,
                      const char *name,
                      gboolean    flag)
{
  ocop_values_set (self, name, flag ? "1" : NULL);
}

/**
 * ocop_values_set_known:
 * @label: what it is, translated
 * @text: (nullable): what it says; %NULL: it is missing and prints as a blank
 */
void
ocop_values_set_known (OcopValues *self,
                       const char *name,
                       const char *label,
                       const char *text)
{
  Value *value = renew (self, name);

  value->text = g_strdup (text);
  value->label = g_strdup (label);
}

/**
 * ocop_values_set_list:
 *
 * An empty list; ocop_values_add() fills it.
 */
void
ocop_values_set_list (OcopValues *self,
                      const char *name)
{
  renew (self, name)->list = g_ptr_array_new_with_free_func (free_values);
}

/**
 * ocop_values_add:
 * @list: a list, made if it is not there
 *
 * Returns: (transfer none): a new entry at its end, which also knows all that @self does
 */
OcopValues *
ocop_values_add (OcopValues *self,
                 const char *list)
{
  Value *value = g_hash_table_lookup (self->values, list);
  OcopValues *entry = ocop_values_new ();

  if (value == NULL)
    {
      ocop_values_set_list (self, list);
      value = g_hash_table_lookup (self->values, list);
    }
  g_assert (value->list != NULL);
  entry->outer = self;
  g_ptr_array_add (value->list, entry);

  return entry;
}

static const Value *
find (const OcopValues *self,
      const char       *name)
{
  for (; self != NULL; self = self->outer)
    {
      const Value *value = g_hash_table_lookup (self->values, name);

      if (value != NULL)
        return value;
    }

  return NULL;
}

gboolean
ocop_values_has (const OcopValues *self,
                 const char       *name)
{
  return find (self, name) != NULL;
}

/**
 * ocop_values_get:
 *
 * Returns: (transfer none) (nullable): the text of that name; %NULL if nothing is said or known
 */
const char *
ocop_values_get (const OcopValues *self,
                 const char       *name)
{
  const Value *value = find (self, name);

  return value != NULL ? value->text : NULL;
}

/**
 * ocop_values_get_list:
 *
 * Returns: (transfer none) (nullable) (element-type OcopValues): the list of that name
 */
const GPtrArray *
ocop_values_get_list (const OcopValues *self,
                      const char       *name)
{
  const Value *value = find (self, name);

  return value != NULL ? value->list : NULL;
}

/**
 * ocop_values_is:
 *
 * Returns: whether there is anything of that name: a text, or entries in a list
 */
gboolean
ocop_values_is (const OcopValues *self,
                const char       *name)
{
  const Value *value = find (self, name);

  return value != NULL && (value->text != NULL || (value->list != NULL && value->list->len > 0));
}

/**
 * ocop_values_get_label:
 *
 * Returns: (transfer none) (nullable): what a value that ought to be known is, for people
 */
const char *
ocop_values_get_label (const OcopValues *self,
                       const char       *name)
{
  const Value *value = find (self, name);

  return value != NULL ? value->label : NULL;
}
