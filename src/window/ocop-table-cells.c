/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-table-private.h"

#include "window/ocop-cell-text.h"
#include "window/ocop-stars.h"
#include "window/ocop-state-sign.h"

#include <glib/gi18n-lib.h>

/* The first column is never narrower than this. */
#define NAME_CHARS 22

/* One widget a cell, made once and filled anew for each row that comes into view. */

static GtkWidget *
make_inscription (const OcopTableColumn *column)
{
  GtkWidget *cell = gtk_inscription_new (NULL);
  gboolean is_figure = ocop_table_column_is_figure (column);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), is_figure ? 1 : 0);
  /* An inscription that is cut begins at its top whatever its alignment; all of them therefore are one line high. */
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), column->place == 0 ? NAME_CHARS : 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), column->place == 0 ? NAME_CHARS : 0);
  if (is_figure || ocop_table_column_get_described (column)->type == OCOP_COLUMN_DATE)
    gtk_widget_add_css_class (cell, "num");

  return cell;
}

static void
setup_cb (OcopTableColumn *column,
          GtkListItem     *item)
{
  GtkWidget *cell;

  switch (ocop_table_column_get_described (column)->type)
    {
    case OCOP_COLUMN_STARS:
      cell = ocop_stars_new (0);
      gtk_widget_set_halign (cell, GTK_ALIGN_START);
      break;
    case OCOP_COLUMN_STATE:
      cell = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, "");
      gtk_widget_add_css_class (cell, "bare");
      gtk_widget_set_halign (cell, GTK_ALIGN_FILL);
      break;
    case OCOP_COLUMN_TEXT:
    case OCOP_COLUMN_COUNT:
    case OCOP_COLUMN_SCORE:
    case OCOP_COLUMN_DATE:
    case OCOP_COLUMN_MONEY:
    default:
      cell = make_inscription (column);
      break;
    }
  if (column->place == 0)
    gtk_widget_add_css_class (cell, "strong");
  gtk_list_item_set_child (item, cell);
}

/* The cell says its title with what is in it, and the row is called as its record is. GTK 4.8 has no property of a list
 * item for that: the widgets around the child are asked. */
static void
name_cell (OcopTableColumn *column,
           GtkWidget       *content,
           const char      *text,
           gboolean         is_illustrative)
{
  GtkWidget *cell = gtk_widget_get_parent (content);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  name = g_strdup_printf (is_illustrative ? _("%s: %s, illustrative") : "%s: %s", gtk_column_view_column_get_title (column->column),
                          text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (column->place == 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* A score from records flagged illustrative leans, and the bar below says what that means. */
static gboolean
mark_illustrative (OcopTableColumn *column,
                   GtkWidget       *cell,
                   OcopRow         *row)
{
  gboolean is_illustrative = ocop_table_column_get_described (column)->type == OCOP_COLUMN_SCORE &&
                             ocop_row_is_set (row, column->place) && ocop_row_is_illustrative (row);

  if (is_illustrative)
    {
      gtk_widget_add_css_class (cell, "illustrative");
      gtk_widget_set_visible (GTK_WIDGET (column->table->illustrative), TRUE);
    }
  else
    gtk_widget_remove_css_class (cell, "illustrative");

  return is_illustrative;
}

static void
fill (OcopTableColumn *column,
      GtkListItem     *item)
{
  OcopRow *row = ocop_slot_get_row (gtk_list_item_get_item (item));
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;

  if (row == NULL)
    return;
  text = ocop_cell_text (row, column->place);
  if (OCOP_IS_STARS (cell))
    ocop_stars_set_rank (OCOP_STARS (cell), ocop_row_is_set (row, column->place) ? (int) ocop_row_get_number (row, column->place) : 0);
  else if (OCOP_IS_CHIP (cell))
    ocop_state_sign_show (OCOP_CHIP (cell), ocop_row_get_text (row, column->place), text);
  else if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), text) != 0)
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  name_cell (column, cell, text, mark_illustrative (column, cell, row));
}

/* The column is found from the item's own data: slots tell of their change with themselves alone. */
static void
slot_changed_cb (GtkListItem *item)
{
  fill (g_object_get_data (G_OBJECT (item), "ocop-column"), item);
}

static void
bind_cb (OcopTableColumn *column,
         GtkListItem     *item)
{
  fill (column, item);
  g_object_set_data (G_OBJECT (item), "ocop-column", column);
  g_signal_connect_swapped (gtk_list_item_get_item (item), "changed", G_CALLBACK (slot_changed_cb), item);
}

static void
unbind_cb (OcopTableColumn *column,
           GtkListItem     *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), slot_changed_cb, item);
}

/* Words that are cut can be read whole. One tooltip for the table: each cell's own would ask the display where the
 * pointer is for every row that comes into view. */
static gboolean
query_tooltip_cb (GtkWidget  *view,
                  int         x,
                  int         y,
                  gboolean    is_keyboard,
                  GtkTooltip *tooltip,
                  gpointer    unused)
{
  GtkWidget *cell = is_keyboard ? NULL : gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  const char *text = cell != NULL && GTK_IS_INSCRIPTION (cell) ? gtk_inscription_get_text (GTK_INSCRIPTION (cell)) : NULL;

  if (text == NULL || *text == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/**
 * ocop_table_show_tooltips:
 * @view: the view of a table
 *
 * Shows what the cell under the pointer says.
 */
void
ocop_table_show_tooltips (GtkColumnView *view)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * ocop_table_make_cells:
 * @column: a column, which outlives the factory
 *
 * Returns: (transfer full): what makes its cells and fills them
 */
GtkListItemFactory *
ocop_table_make_cells (OcopTableColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), column);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), column);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), column);

  return factory;
}
