/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-key-sorter.h"

/* The store sorts, the headers only say how. GTK 4.8 does not tell which header was clicked (GtkColumnViewSorter is of
 * 4.10), so each column carries a sorter that notes its key when it is asked, and the view's sorter is asked once with
 * two things that mean nothing. */
struct _OcopKeySorter
{
  GtkSorter parent_instance;

  OcopKeyProbe *probe; /* borrowed: outlives the columns */
  int key;
};

G_DEFINE_FINAL_TYPE (OcopKeySorter, ocop_key_sorter, GTK_TYPE_SORTER)

#define NOT_ASKED (-1)

static GtkOrdering
compare (GtkSorter *sorter,
         gpointer   a,
         gpointer   b)
{
  OcopKeySorter *self = OCOP_KEY_SORTER (sorter);

  if (self->probe->key == NOT_ASKED)
    self->probe->key = self->key;

  return GTK_ORDERING_SMALLER;
}

/* Partial: two things are never equal for it, and no order of a list would be total. */
static GtkSorterOrder
get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_PARTIAL;
}

static void
ocop_key_sorter_class_init (OcopKeySorterClass *klass)
{
  GtkSorterClass *sorter_class = GTK_SORTER_CLASS (klass);

  sorter_class->compare = compare;
  sorter_class->get_order = get_order;
}

static void
ocop_key_sorter_init (OcopKeySorter *self)
{
}

/**
 * ocop_key_sorter_new:
 * @probe: (not nullable): where it notes that it was asked
 * @key: what it notes, 0 or more
 *
 * Returns: (transfer full): the sorter of one column; never for a #GtkSortListModel
 */
GtkSorter *
ocop_key_sorter_new (OcopKeyProbe *probe,
                     int           key)
{
  OcopKeySorter *self = g_object_new (OCOP_TYPE_KEY_SORTER, NULL);

  self->probe = probe;
  self->key = key;

  return GTK_SORTER (self);
}

/**
 * ocop_key_sorter_probe:
 * @probe: what the columns' sorters note in
 * @sorter: the sorter of the column view
 * @is_descending: (out): whether the order is reversed
 *
 * Returns: the key of the column that the view is sorted by; -1 for none
 */
int
ocop_key_sorter_probe (OcopKeyProbe *probe,
                       GtkSorter    *sorter,
                       gboolean     *is_descending)
{
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);

  probe->key = NOT_ASKED;
  *is_descending = gtk_sorter_compare (sorter, one, other) == GTK_ORDERING_LARGER;

  return probe->key;
}
