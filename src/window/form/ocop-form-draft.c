/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-form-private.h"

gboolean
ocop_form_is_changed (OcopForm *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (ocop_form_item_is_changed (g_ptr_array_index (self->items, i)))
      return TRUE;

  return FALSE;
}

/**
 * ocop_form_keep:
 *
 * Returns: (transfer full) (element-type utf8 utf8): what is entered and differs from what the form began with, by the
 *   names of fields
 */
GHashTable *
ocop_form_keep (OcopForm *self)
{
  GHashTable *kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < self->items->len; i++)
    if (ocop_form_item_is_changed (g_ptr_array_index (self->items, i)))
      {
        OcopEntry *entry = ocop_form_item_get_entry (g_ptr_array_index (self->items, i));

        g_hash_table_insert (kept, g_strdup (ocop_entry_describe (entry)->name), ocop_entry_keep (entry));
      }

  return kept;
}

static gboolean
differs (OcopFormItem *item,
         OcopRecord   *one,
         OcopRecord   *other)
{
  const OcopEntity *entity = ocop_record_get_entity (one);

  for (guint i = 0; i < entity->n_fields; i++)
    if (ocop_entry_covers (ocop_form_item_get_entry (item), OCOP_FIRST_FIELD (entity->kind) + i) &&
        ocop_record_differs (one, other, OCOP_FIRST_FIELD (entity->kind) + i))
      return TRUE;

  return FALSE;
}

/**
 * ocop_form_recall:
 * @self: a form
 * @kept: (element-type utf8 utf8): as ocop_form_keep() gave it
 * @kept_from: what the form began with then
 *
 * Shows what was half-typed.
 *
 * Returns: (transfer container) (element-type OcopFormItem): rows in which the file has something else since
 */
GPtrArray *
ocop_form_recall (OcopForm   *self,
                  GHashTable *kept,
                  OcopRecord *kept_from)
{
  GPtrArray *conflicts = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      OcopFormItem *item = g_ptr_array_index (self->items, i);
      const char *text = g_hash_table_lookup (kept, ocop_entry_describe (ocop_form_item_get_entry (item))->name);

      if (text == NULL)
        continue;
      ocop_form_item_recall (item, text);
      if (differs (item, kept_from, self->base))
        g_ptr_array_add (conflicts, item);
    }
  ocop_form_read_all (self);

  return conflicts;
}

/**
 * ocop_form_rebase:
 * @self: a form
 * @base: what the file has now
 *
 * Shows it wherever the person has not changed anything.
 *
 * Returns: (transfer container) (element-type OcopFormItem): rows that the person changed, and the file as well
 */
GPtrArray *
ocop_form_rebase (OcopForm   *self,
                  OcopRecord *base)
{
  GPtrArray *conflicts = g_ptr_array_new ();
  g_autoptr (OcopRecord) before = self->base;
  const OcopEntity *entity = ocop_record_get_entity (base);

  self->base = g_object_ref (base);
  for (guint i = 0; i < entity->n_fields; i++)
    if (ocop_form_get_item (self, OCOP_FIRST_FIELD (entity->kind) + i) == NULL)
      ocop_record_take (self->record, base, OCOP_FIRST_FIELD (entity->kind) + i);
  for (guint i = 0; i < self->items->len; i++)
    {
      OcopFormItem *item = g_ptr_array_index (self->items, i);

      if (before == NULL || !ocop_form_item_is_changed (item))
        ocop_form_item_show (item, base);
      else if (differs (item, before, base) && differs (item, self->record, base))
        g_ptr_array_add (conflicts, item);
    }
  ocop_form_read_all (self);

  return conflicts;
}

/**
 * ocop_form_revert:
 * @self: a form
 * @items: (nullable) (element-type OcopFormItem): rows that shall show what the file has; %NULL for all
 */
void
ocop_form_revert (OcopForm  *self,
                  GPtrArray *items)
{
  for (guint i = 0; i < self->items->len; i++)
    if (items == NULL || g_ptr_array_find (items, g_ptr_array_index (self->items, i), NULL))
      ocop_form_item_show (g_ptr_array_index (self->items, i), self->base);
  if (items == NULL)
    self->is_tried = FALSE;
  ocop_form_read_all (self);
}
