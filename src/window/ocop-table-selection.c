/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-table-private.h"

#include <glib/gi18n-lib.h>

/* Rows are selected by their records, not by their places: those that move take the selection with them. */

static void
show_hint (OcopTable *self)
{
  g_autofree char *text = NULL;

  if (self->selected->len > 0)
    text = g_strdup_printf (ngettext ("%u selected · Enter opens its page · Ctrl+C copies for Excel",
                                      "%u selected · Enter opens its page · Ctrl+C copies for Excel", self->selected->len),
                            self->selected->len);
  gtk_label_set_label (self->hint, text != NULL ? text : "");
}

static void
note_selected (OcopTable *self)
{
  g_autoptr (GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  g_array_set_size (self->selected, 0);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, bits, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = ocop_listing_get_id (self->listing, position);

      g_array_append_val (self->selected, id);
    }
  show_hint (self);
  ocop_table_show_state (self);
  g_signal_emit_by_name (self, "selected");
}

/* While rows are going and coming, what lies at the selected places is not what the person chose. */
void
ocop_table_selection_changed (OcopTable *self)
{
  if (!self->is_selection_stale)
    note_selected (self);
}

/**
 * ocop_table_select_again:
 * @self: a table whose rows have changed
 *
 * Chooses again what was chosen, wherever it now stands; the first row where nothing of it is left, so that the arrow
 * keys and the panel have something to begin with.
 */
void
ocop_table_select_again (OcopTable *self)
{
  g_autoptr (GtkBitset) bits = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->listing));

  for (guint i = 0; i < self->selected->len; i++)
    {
      guint position;

      if (ocop_listing_find (self->listing, g_array_index (self->selected, gint64, i), &position))
        gtk_bitset_add (bits, position);
    }
  if (gtk_bitset_is_empty (bits) && n > 0)
    gtk_bitset_add (bits, 0);

  all = gtk_bitset_new_range (0, n);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), bits, all);
  self->is_selection_stale = FALSE;
  note_selected (self);
}

guint
ocop_table_count_selected (OcopTable *self)
{
  g_return_val_if_fail (OCOP_IS_TABLE (self), 0);

  return self->selected->len;
}

/**
 * ocop_table_get_selected:
 *
 * Returns: row id of the first row selected; 0 if none is
 */
gint64
ocop_table_get_selected (OcopTable *self)
{
  g_return_val_if_fail (OCOP_IS_TABLE (self), 0);

  return self->selected->len > 0 ? g_array_index (self->selected, gint64, 0) : 0;
}

/* GTK 4.8 scrolls to a row only through an action of the list inside the column view. */
static void
scroll_to (OcopTable *self,
           guint      position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

/**
 * ocop_table_select:
 * @self: a table
 * @id: row id of a record
 *
 * Selects its row alone and brings it into view.
 *
 * Returns: whether it is in the list
 */
gboolean
ocop_table_select (OcopTable *self,
                   gint64     id)
{
  guint position;

  g_return_val_if_fail (OCOP_IS_TABLE (self), FALSE);

  ocop_table_settle (self);
  if (!ocop_listing_find (self->listing, id, &position))
    return FALSE;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  scroll_to (self, position);

  return TRUE;
}
