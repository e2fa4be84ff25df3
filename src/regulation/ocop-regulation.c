/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation.h"

#include <string.h>

static void
clear (gpointer data)
{
  OcopRegulation *self = data;

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}

/**
 * ocop_regulation_ref:
 *
 * Returns: (transfer full): the same regulation, kept for one more owner
 */
OcopRegulation *
ocop_regulation_ref (OcopRegulation *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * ocop_regulation_unref:
 *
 * Gives up one ownership; with the last one every set, criterion and text of it goes.
 */
void
ocop_regulation_unref (OcopRegulation *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ocop_regulation_has_minimums:
 *
 * Returns: whether the regulation marks least options for ranks at all; 1048 does not
 */
gboolean
ocop_regulation_has_minimums (const OcopRegulation *self)
{
  for (guint i = 0; i < self->n_sets; i++)
    if (self->sets[i].n_star_marks > 0)
      return TRUE;

  return FALSE;
}

/**
 * ocop_regulation_get_set:
 * @no: number of the set, as the decision counts them
 *
 * Returns: (nullable): the set, owned by @self
 */
const OcopSet *
ocop_regulation_get_set (const OcopRegulation *self,
                         int                   no)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_sets; i++)
    if (self->sets[i].no == no)
      return &self->sets[i];

  return NULL;
}

/**
 * ocop_part_code:
 * @part: index of a part, 0 to 2
 *
 * Returns: its letter in every decision
 */
const char *
ocop_part_code (guint part)
{
  static const char *const codes[OCOP_N_PARTS] = { "A", "B", "C" };

  g_assert (part < OCOP_N_PARTS);

  return codes[part];
}

/**
 * ocop_part_sum:
 * @part: index of a part, 0 to 2
 *
 * Alternatives count once, by the largest of them.
 *
 * Returns: the most points that the options of @part can give
 */
int
ocop_part_sum (const OcopSet *set,
               guint          part)
{
  const OcopPart *own = &set->parts[part];
  int sum = 0;

  for (guint s = own->first_section; s < own->first_section + own->n_sections; s++)
    {
      const OcopSection *section = &set->sections[s];
      int all = 0, largest = 0;

      for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
        {
          all += set->items[i].criterion->highest;
          largest = MAX (largest, set->items[i].criterion->highest);
        }
      sum += section->choose_one ? largest : all;
    }

  return sum;
}

/**
 * ocop_set_find_item:
 * @code: code of a criterion, e.g. "1.1"
 *
 * Returns: (nullable): the criterion's place in @set
 */
const OcopItem *
ocop_set_find_item (const OcopSet *set,
                    const char    *code)
{
  g_return_val_if_fail (set != NULL && code != NULL, NULL);

  for (guint i = 0; i < set->n_items; i++)
    if (strcmp (set->items[i].code, code) == 0)
      return &set->items[i];

  return NULL;
}

/**
 * ocop_item_index:
 * @item: a place in @set
 *
 * Returns: its index, under which a sheet keeps the choice made there
 */
guint
ocop_item_index (const OcopSet  *set,
                 const OcopItem *item)
{
  g_assert (item >= set->items && item < set->items + set->n_items);

  return (guint) (item - set->items);
}

/**
 * ocop_set_has_ground:
 * @ground: a text
 *
 * Returns: whether @set names it as a ground on which a product is put out
 */
gboolean
ocop_set_has_ground (const OcopSet *set,
                     const char    *ground)
{
  for (guint i = 0; i < set->n_knock_outs; i++)
    if (strcmp (set->knock_outs[i].ground, ground) == 0)
      return TRUE;

  return FALSE;
}

/**
 * ocop_knock_out_covers:
 *
 * The decisions print some grounds beside a criterion and some beside the heading above several.
 *
 * Returns: whether @knock_out stands beside @item or beside a heading above it
 */
gboolean
ocop_knock_out_covers (const OcopKnockOut *knock_out,
                       const OcopItem     *item)
{
  gsize length;

  if (knock_out->code == NULL || !g_str_has_prefix (item->code, knock_out->code))
    return FALSE;
  length = strlen (knock_out->code);

  return item->code[length] == '\0' || item->code[length] == '.';
}
