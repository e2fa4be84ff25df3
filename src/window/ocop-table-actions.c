/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-table-private.h"

#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* Order, columns and copying by menu, so that everything a mouse can do at the headers a keyboard can do too. */

static void
apply_order (OcopTable *self)
{
  const OcopListQuery *asked = ocop_listing_get_query (self->listing);
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  g_autoptr (OcopListQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  if (asked == NULL)
    return;
  query = ocop_list_query_copy (asked);
  query->sort = self->sort;
  query->descending = self->is_descending;
  if (!ocop_listing_set_query (self->listing, query, &error) && window != NULL)
    ocop_main_window_complain (window, _("The list could not be sorted"), error);
}

/* A header was clicked, or the order was chosen from the menu. GTK begins with the lowest; who clicks on points or stars
 * wants the highest first. */
static void
sorter_changed_cb (OcopTable *self)
{
  gboolean is_descending;
  int place = ocop_key_sorter_probe (&self->probe, gtk_column_view_get_sorter (self->view), &is_descending);

  if (place < 0 || ((guint) place == self->sort && is_descending == self->is_descending))
    return;
  if ((guint) place != self->sort && !is_descending && ocop_table_get_list (self)->columns[place].flags & OCOP_COLUMN_HIGHEST_FIRST)
    {
      ocop_table_sort (self, (guint) place, TRUE);
      return;
    }
  self->sort = (guint) place;
  self->is_descending = is_descending;
  apply_order (self);
  ocop_table_show_state (self);
}

/**
 * ocop_table_sort:
 * @self: a table
 * @place: place of the column to order by
 * @is_descending: the highest or last first
 */
void
ocop_table_sort (OcopTable *self,
                 guint      place,
                 gboolean   is_descending)
{
  OcopTableColumn *column = g_ptr_array_index (self->columns, place);

  gtk_column_view_sort_by_column (self->view, column->column, is_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
sort_action (GSimpleAction *action,
             GVariant      *key,
             gpointer       table)
{
  OcopTable *self = table;
  OcopTableColumn *column = ocop_table_get_column (self, g_variant_get_string (key, NULL));

  if (column != NULL)
    ocop_table_sort (self, column->place, (ocop_table_column_get_described (column)->flags & OCOP_COLUMN_HIGHEST_FIRST) != 0);
}

static void
descending_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       table)
{
  OcopTable *self = table;

  ocop_table_sort (self, self->sort, !self->is_descending);
}

static void
sort_up_or_down (OcopTable *self,
                 GVariant  *key,
                 gboolean   is_descending)
{
  OcopTableColumn *column = ocop_table_get_column (self, g_variant_get_string (key, NULL));

  if (column != NULL)
    ocop_table_sort (self, column->place, is_descending);
}

static void
sort_up_action (GSimpleAction *action,
                GVariant      *key,
                gpointer       table)
{
  sort_up_or_down (table, key, FALSE);
}

static void
sort_down_action (GSimpleAction *action,
                  GVariant      *key,
                  gpointer       table)
{
  sort_up_or_down (table, key, TRUE);
}

static void
move_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       table)
{
  const char *key;
  OcopTableColumn *column;
  int steps;

  g_variant_get (parameter, "(&si)", &key, &steps);
  column = ocop_table_get_column (table, key);
  if (column != NULL)
    ocop_table_move_column (column, steps);
}

static void
hide_action (GSimpleAction *action,
             GVariant      *key,
             gpointer       table)
{
  OcopTableColumn *column = ocop_table_get_column (table, g_variant_get_string (key, NULL));

  if (column != NULL)
    ocop_table_want_column (column, FALSE);
  ocop_table_show_state (table);
}

static void
show_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  OcopTableColumn *column = data;

  ocop_table_want_column (column, !column->is_wanted);
  ocop_table_show_state (column->table);
}

static void
reset_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       table)
{
  ocop_table_forget_columns (table);
  ocop_table_show_state (table);
}

static void
copy_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       table)
{
  ocop_table_copy (table);
}

static void
select_all_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       table)
{
  OcopTable *self = table;

  if (self->selection != NULL)
    gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

static char *
make_show_name (const OcopListColumn *described)
{
  return g_strconcat ("show-", described->key, NULL);
}

static void
add_show_action (OcopTableColumn *column)
{
  g_autofree char *name = make_show_name (ocop_table_column_get_described (column));
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (column->is_wanted));

  g_simple_action_set_enabled (action, column->place > 0);
  g_signal_connect (action, "activate", G_CALLBACK (show_action), column);
  g_action_map_add_action (G_ACTION_MAP (column->table->actions), G_ACTION (action));
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* The columns one after the other, each with an action of its own. */
static GMenu *
make_column_menu (OcopTable  *self,
                  const char *action)
{
  const OcopList *list = ocop_table_get_list (self);
  gboolean is_sort = g_str_equal (action, "table.sort");
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < list->n_columns; i++)
    {
      const OcopListColumn *described = &list->columns[i];
      g_autofree char *show = make_show_name (described);
      g_autofree char *name = g_strconcat ("table.", show, NULL);

      if (is_sort && described->flags & OCOP_COLUMN_SORTABLE)
        append (menu, _(described->label), action, g_variant_new_string (described->key));
      else if (g_str_equal (action, "table.move"))
        append (menu, _(described->label), action, g_variant_new ("(si)", described->key, -1));
      else if (!is_sort)
        append (menu, _(described->label), name, NULL);
    }

  return menu;
}

static GMenuModel *
make_menu (OcopTable *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) sort = g_menu_new ();
  g_autoptr (GMenu) keys = make_column_menu (self, "table.sort");
  g_autoptr (GMenu) way = g_menu_new ();
  g_autoptr (GMenu) show = make_column_menu (self, "table.show");
  g_autoptr (GMenu) move = make_column_menu (self, "table.move");
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GMenu) rows = g_menu_new ();

  append (way, _("Highest or Last First"), "table.descending", NULL);
  g_menu_append_section (sort, NULL, G_MENU_MODEL (keys));
  g_menu_append_section (sort, NULL, G_MENU_MODEL (way));
  g_menu_append_submenu (columns, _("Sort By"), G_MENU_MODEL (sort));
  g_menu_append_submenu (columns, _("Columns in View"), G_MENU_MODEL (show));
  g_menu_append_submenu (columns, _("Move Column to the Left"), G_MENU_MODEL (move));
  append (columns, _("Reset Columns"), "table.reset", NULL);
  append (rows, _("Select All Rows"), "table.select-all", NULL);
  append (rows, _("Copy Selected Rows for Excel"), "table.copy", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rows));

  return G_MENU_MODEL (menu);
}

/**
 * ocop_table_make_header_menu:
 * @column: a column
 *
 * Returns: (transfer full): what a right click on its title offers
 */
GMenuModel *
ocop_table_make_header_menu (OcopTableColumn *column)
{
  const OcopListColumn *described = ocop_table_column_get_described (column);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) sort = g_menu_new ();
  g_autoptr (GMenu) place = g_menu_new ();

  if (described->flags & OCOP_COLUMN_SORTABLE)
    {
      append (sort, _("Sort Ascending"), "table.sort-up", g_variant_new_string (described->key));
      append (sort, _("Sort Descending"), "table.sort-down", g_variant_new_string (described->key));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (sort));
    }
  append (place, _("Move to the Left"), "table.move", g_variant_new ("(si)", described->key, -1));
  append (place, _("Move to the Right"), "table.move", g_variant_new ("(si)", described->key, 1));
  if (column->place > 0)
    append (place, _("Hide Column"), "table.hide", g_variant_new_string (described->key));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (place));

  return G_MENU_MODEL (menu);
}

/**
 * ocop_table_make_actions:
 * @self: a table with its columns
 *
 * Makes its menu and what the menu does, and shows the order in the headers.
 */
void
ocop_table_make_actions (OcopTable *self)
{
  static const GActionEntry entries[] = {
    { .name = "sort", .activate = sort_action, .parameter_type = "s", .state = "''" },
    { .name = "descending", .activate = descending_action, .state = "false" },
    { .name = "sort-up", .activate = sort_up_action, .parameter_type = "s" },
    { .name = "sort-down", .activate = sort_down_action, .parameter_type = "s" },
    { .name = "move", .activate = move_action, .parameter_type = "(si)" },
    { .name = "hide", .activate = hide_action, .parameter_type = "s" },
    { .name = "reset", .activate = reset_action },
    { .name = "copy", .activate = copy_action },
    { .name = "select-all", .activate = select_all_action },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < self->columns->len; i++)
    add_show_action (g_ptr_array_index (self->columns, i));
  self->menu = make_menu (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->actions));

  ocop_table_sort (self, self->sort, self->is_descending);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  ocop_table_show_state (self);
}

static void
set_state (OcopTable  *self,
           const char *name,
           GVariant   *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), state);
}

/**
 * ocop_table_show_state:
 * @self: a table
 *
 * Marks in the menu what is so at present.
 */
void
ocop_table_show_state (OcopTable *self)
{
  const OcopList *list = ocop_table_get_list (self);
  GAction *copy = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "copy");

  set_state (self, "sort", g_variant_new_string (list->columns[self->sort].key));
  set_state (self, "descending", g_variant_new_boolean (self->is_descending));
  for (guint i = 0; i < self->columns->len; i++)
    {
      OcopTableColumn *column = g_ptr_array_index (self->columns, i);
      g_autofree char *name = make_show_name (ocop_table_column_get_described (column));

      set_state (self, name, g_variant_new_boolean (column->is_wanted));
    }
  g_simple_action_set_enabled (G_SIMPLE_ACTION (copy), self->selected->len > 0);
}
