/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-table-private.h"

#include "window/ocop-cell-text.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

static void
add_row (OcopTable *self,
         GArray    *places,
         gint64     id,
         GString   *text)
{
  g_autoptr (OcopRow) row = NULL;
  guint position;

  if (!ocop_listing_find (self->listing, id, &position))
    return;
  row = g_list_model_get_item (G_LIST_MODEL (self->listing), position);
  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *cell = ocop_cell_text_copied (row, g_array_index (places, guint, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", cell);
    }
  g_string_append_c (text, '\n');
}

/**
 * ocop_table_to_text:
 * @self: a table
 *
 * Returns: (transfer full): the selected rows below their headings, cells parted by tabs, as a spreadsheet pastes them
 */
char *
ocop_table_to_text (OcopTable *self)
{
  g_autoptr (GArray) places = NULL;
  GString *text;

  g_return_val_if_fail (OCOP_IS_TABLE (self), NULL);

  places = ocop_table_get_columns (self);
  text = g_string_new (NULL);
  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "",
                            _(ocop_table_get_list (self)->columns[g_array_index (places, guint, i)].label));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->selected->len; i++)
    add_row (self, places, g_array_index (self->selected, gint64, i), text);

  return g_string_free (text, FALSE);
}

/**
 * ocop_table_copy:
 * @self: a table
 *
 * Puts the selected rows on the clipboard and says how many.
 */
void
ocop_table_copy (OcopTable *self)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;

  if (self->selected->len == 0)
    return;
  text = ocop_table_to_text (self);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  said = g_strdup_printf (ngettext ("%u row copied; it can be pasted into Excel", "%u rows copied; they can be pasted into Excel",
                                    self->selected->len),
                          self->selected->len);
  if (window != NULL)
    ocop_main_window_toast (window, said);
}
