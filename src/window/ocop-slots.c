/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-slots.h"

/* What a GtkColumnView is given in place of an OcopListing. GTK 4.8 makes some two hundred row widgets and throws them
 * away whenever other rows come in their place: half a second for what the store answers in ten milliseconds. A slot is
 * a place in the list and stays the same object, whatever row lies in it; a sort or a search fills the slots in view anew,
 * and only the end of the list grows or shrinks. */

struct _OcopSlot
{
  GObject parent_instance;

  OcopSlots *slots; /* (nullable) borrowed */
  guint position;
  OcopRow *row; /* (nullable) */
};

struct _OcopSlots
{
  GObject parent_instance;

  OcopListing *listing;
  guint n;           /* how many the view knows of */
  GHashTable *alive; /* position to OcopSlot, borrowed: those that the view holds */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void slots_init_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (OcopSlot, ocop_slot, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (OcopSlots, ocop_slots, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, slots_init_model))

static void
tell (OcopSlot *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The row may be another one, and one that is the same lets go of nobody. */
static void
lay_in (OcopSlot *self,
        OcopRow  *row)
{
  if (self->row == row)
    return;
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, tell, self);
  g_set_object (&self->row, row);
  if (row != NULL)
    g_signal_connect_swapped (row, "changed", G_CALLBACK (tell), self);
}

static void
ocop_slot_dispose (GObject *object)
{
  OcopSlot *self = OCOP_SLOT (object);

  lay_in (self, NULL);
  if (self->slots != NULL)
    g_hash_table_remove (self->slots->alive, GUINT_TO_POINTER (self->position));
  self->slots = NULL;

  G_OBJECT_CLASS (ocop_slot_parent_class)->dispose (object);
}

static void
ocop_slot_class_init (OcopSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ocop_slot_dispose;

  /**
   * OcopSlot::changed:
   *
   * Another row lies in it, or its row says something else.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_SLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_slot_init (OcopSlot *self)
{
}

/**
 * ocop_slot_get_row:
 *
 * Returns: (transfer none) (nullable): the row that lies there now; %NULL where the list has become shorter
 */
OcopRow *
ocop_slot_get_row (OcopSlot *self)
{
  g_return_val_if_fail (OCOP_IS_SLOT (self), NULL);

  return self->row;
}

static GType
get_item_type (GListModel *model)
{
  return OCOP_TYPE_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  return OCOP_SLOTS (model)->n;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  OcopSlots *self = OCOP_SLOTS (model);
  g_autoptr (OcopRow) row = NULL;
  OcopSlot *slot;

  if (position >= self->n)
    return NULL;
  slot = g_hash_table_lookup (self->alive, GUINT_TO_POINTER (position));
  if (slot != NULL)
    return g_object_ref (slot);

  slot = g_object_new (OCOP_TYPE_SLOT, NULL);
  slot->slots = self;
  slot->position = position;
  row = g_list_model_get_item (G_LIST_MODEL (self->listing), position);
  lay_in (slot, row);
  g_hash_table_insert (self->alive, GUINT_TO_POINTER (position), slot);

  return slot;
}

static void
slots_init_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
ocop_slots_dispose (GObject *object)
{
  OcopSlots *self = OCOP_SLOTS (object);
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &slot))
    OCOP_SLOT (slot)->slots = NULL;
  g_hash_table_remove_all (self->alive);
  g_clear_object (&self->listing);

  G_OBJECT_CLASS (ocop_slots_parent_class)->dispose (object);
}

static void
ocop_slots_finalize (GObject *object)
{
  g_hash_table_unref (OCOP_SLOTS (object)->alive);

  G_OBJECT_CLASS (ocop_slots_parent_class)->finalize (object);
}

static void
ocop_slots_class_init (OcopSlotsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ocop_slots_dispose;
  G_OBJECT_CLASS (klass)->finalize = ocop_slots_finalize;
}

static void
ocop_slots_init (OcopSlots *self)
{
  self->alive = g_hash_table_new (NULL, NULL);
}

/**
 * ocop_slots_new:
 * @listing: what lies in the slots
 *
 * Returns: (transfer full): as many slots as the listing now has rows
 */
OcopSlots *
ocop_slots_new (OcopListing *listing)
{
  OcopSlots *self = g_object_new (OCOP_TYPE_SLOTS, NULL);

  self->listing = g_object_ref (listing);
  self->n = g_list_model_get_n_items (G_LIST_MODEL (listing));

  return self;
}

static void
resize (OcopSlots *self)
{
  guint before = self->n;

  self->n = g_list_model_get_n_items (G_LIST_MODEL (self->listing));
  if (self->n < before)
    g_list_model_items_changed (G_LIST_MODEL (self), self->n, before - self->n, 0);
  else if (self->n > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->n - before);
}

/**
 * ocop_slots_take_over:
 * @self: slots
 *
 * Lays into the slots what the listing now holds; to be called once all that changes together has changed.
 */
void
ocop_slots_take_over (OcopSlots *self)
{
  g_autoptr (GList) alive = NULL;

  g_return_if_fail (OCOP_IS_SLOTS (self));

  /* Those in view first learn of their rows, so that none that is new is read twice. */
  alive = g_hash_table_get_values (self->alive);
  for (GList *item = alive; item != NULL; item = item->next)
    g_object_ref (item->data);
  for (GList *item = alive; item != NULL; item = item->next)
    {
      OcopSlot *slot = item->data;
      g_autoptr (OcopRow) row = g_list_model_get_item (G_LIST_MODEL (self->listing), slot->position);

      if (row != slot->row && row != NULL)
        {
          lay_in (slot, row);
          tell (slot);
        }
      g_object_unref (slot);
    }
  resize (self);
}
