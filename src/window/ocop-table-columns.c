/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-table-private.h"

#include "window/ocop-column-memory.h"
#include "window/ocop-ink.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Widths are remembered in pixels at letters of this size, so that a table also fits when the letters grow. */
#define USUAL_EM 14.67

/* Usual widths in parts of the size of the letters. */
static const double type_widths[] = {
  [OCOP_COLUMN_TEXT] = 10, [OCOP_COLUMN_COUNT] = 6,  [OCOP_COLUMN_SCORE] = 4.8, [OCOP_COLUMN_STARS] = 5.8,
  [OCOP_COLUMN_DATE] = 7.3, [OCOP_COLUMN_MONEY] = 9, [OCOP_COLUMN_STATE] = 8,
};

/* Names are longer than other words, districts and rounds shorter, and some states take more words than others. */
static const struct
{
  const char *key;
  double width;
} key_widths[] = {
  { "name", 15.5 }, { "producer", 12.5 }, { "area", 8.6 }, { "set", 10 }, { "type", 11 }, { "producer_type", 11 },
  { "address", 16 }, { "group", 13 }, { "subgroup", 13 }, { "round", 4.6 }, { "kind", 9 }, { "state", 9.6 }, { "renewal", 13 },
  { "present", 4.6 }, { "asked", 4.6 }, { "files", 4 }, { "content", 14 }, { "lacking", 22 },
  { "address", 16 }, { "group", 13 }, { "subgroup", 13 }, { "met", 6 },
};

static double
get_scale (OcopTable *self)
{
  return ocop_ink_em (GTK_WIDGET (self->view)) / USUAL_EM;
}

static int
get_usual_width (const OcopTableColumn *column)
{
  const OcopListColumn *described = ocop_table_column_get_described (column);
  double width = type_widths[described->type];

  for (gsize i = 0; i < G_N_ELEMENTS (key_widths); i++)
    if (g_str_equal (key_widths[i].key, described->key))
      width = key_widths[i].width;

  return (int) lround (width * USUAL_EM);
}

/* A column out of view has no width of its own, or GTK 4.8 would keep the room for it. The first one takes what the
 * others leave, until a person gives it a width. */
static void
show_column (OcopTableColumn *column)
{
  OcopTable *self = column->table;
  gboolean is_shown = column->is_wanted && !column->is_folded;
  int width = column->width > 0 ? column->width : get_usual_width (column);
  gboolean was_arranging = self->is_arranging;

  if (!is_shown || (column->place == 0 && column->width == 0))
    width = -1;
  self->is_arranging = TRUE;
  gtk_column_view_column_set_fixed_width (column->column, width > 0 ? (int) lround (width * get_scale (self)) : -1);
  gtk_column_view_column_set_visible (column->column, is_shown);
  self->is_arranging = was_arranging;
}

static void
look_changed_cb (OcopTable *self)
{
  if (self->is_arranging)
    return;
  self->are_columns_stale = TRUE;
  ocop_table_touch (self);
}

/* The person drags the edge of a title. */
static void
width_changed_cb (OcopTableColumn *column)
{
  int pixels = gtk_column_view_column_get_fixed_width (column->column);

  if (column->table->is_arranging || pixels <= 0)
    return;
  column->width = (int) lround (pixels / get_scale (column->table));
  look_changed_cb (column->table);
}

static void
free_column (gpointer data)
{
  OcopTableColumn *column = data;

  g_signal_handlers_disconnect_by_data (column->column, column);
  g_object_unref (column->column);
  g_free (column);
}

static OcopTableColumn *
make_column (OcopTable *self,
             guint      place)
{
  OcopTableColumn *column = g_new0 (OcopTableColumn, 1);
  const OcopListColumn *described;
  g_autoptr (GMenuModel) menu = NULL;

  column->table = self;
  column->place = place;
  described = ocop_table_column_get_described (column);
  column->column = gtk_column_view_column_new (_(described->label), ocop_table_make_cells (column));
  gtk_column_view_column_set_resizable (column->column, TRUE);
  gtk_column_view_column_set_expand (column->column, place == 0);
  if (described->flags & OCOP_COLUMN_SORTABLE)
    {
      g_autoptr (GtkSorter) sorter = ocop_key_sorter_new (&self->probe, (int) place);

      gtk_column_view_column_set_sorter (column->column, sorter);
    }
  menu = ocop_table_make_header_menu (column);
  gtk_column_view_column_set_header_menu (column->column, menu);
  g_signal_connect_swapped (column->column, "notify::fixed-width", G_CALLBACK (width_changed_cb), column);

  return column;
}

/**
 * ocop_table_make_columns:
 * @self: a table with a listing
 *
 * Makes every column the list has; those not shown cost nothing.
 */
void
ocop_table_make_columns (OcopTable *self)
{
  const OcopList *list = ocop_table_get_list (self);

  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->is_arranging = TRUE;
  for (guint i = 0; i < list->n_columns; i++)
    {
      OcopTableColumn *column = make_column (self, i);

      g_ptr_array_add (self->columns, column);
      gtk_column_view_append_column (self->view, column->column);
    }
  self->is_arranging = FALSE;
  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  ocop_table_arrange (self);
}

/**
 * ocop_table_arrange:
 * @self: a table
 *
 * Gives the columns the order, widths and presence that are remembered, and the usual ones where nothing is.
 */
void
ocop_table_arrange (OcopTable *self)
{
  g_autoptr (GArray) looks = ocop_column_memory_load (self->settings, ocop_table_get_list (self)->key);
  guint position = 0;

  self->is_arranging = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      OcopTableColumn *column = g_ptr_array_index (self->columns, i);

      column->is_wanted = (ocop_table_column_get_described (column)->flags & OCOP_COLUMN_SHOWN) != 0;
      column->width = 0;
      if (looks->len == 0)
        gtk_column_view_insert_column (self->view, i, column->column);
    }
  for (guint i = 0; i < looks->len; i++)
    {
      const OcopColumnLook *look = &g_array_index (looks, OcopColumnLook, i);
      OcopTableColumn *column = ocop_table_get_column (self, look->key);

      if (column == NULL)
        continue;
      column->is_wanted = look->is_shown || column->place == 0;
      column->width = MAX (look->width, 0);
      gtk_column_view_insert_column (self->view, position++, column->column);
    }
  for (guint i = 0; i < self->columns->len; i++)
    show_column (g_ptr_array_index (self->columns, i));
  self->is_arranging = FALSE;
  self->are_columns_stale = FALSE;
  ocop_table_align_titles (self);
}

static OcopTableColumn *
get_shown_at (OcopTable *self,
              guint      position)
{
  g_autoptr (GtkColumnViewColumn) shown = g_list_model_get_item (gtk_column_view_get_columns (self->view), position);

  for (guint i = 0; i < self->columns->len; i++)
    {
      OcopTableColumn *column = g_ptr_array_index (self->columns, i);

      if (column->column == shown)
        return column;
    }

  return NULL;
}

/**
 * ocop_table_note_columns:
 * @self: a table
 *
 * Remembers the columns as the person has just left them.
 */
void
ocop_table_note_columns (OcopTable *self)
{
  g_autoptr (GArray) looks = ocop_column_memory_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      OcopTableColumn *column = get_shown_at (self, i);
      OcopColumnLook look = { g_strdup (ocop_table_column_get_described (column)->key), column->is_wanted,
                              column->width > 0 ? column->width : -1 };

      g_array_append_val (looks, look);
    }
  ocop_column_memory_save (self->settings, ocop_table_get_list (self)->key, looks);
}

/**
 * ocop_table_forget_columns:
 * @self: a table
 *
 * Gives the columns back their usual look.
 */
void
ocop_table_forget_columns (OcopTable *self)
{
  g_autoptr (GArray) none = ocop_column_memory_new ();

  ocop_column_memory_save (self->settings, ocop_table_get_list (self)->key, none);
  ocop_table_arrange (self);
}

/* A title of GTK 4.8 cannot be told where to stand; the box in it can. Titles are known by what they say. */
static void
align_title (OcopTable *self,
             GtkWidget *title)
{
  GtkWidget *content = gtk_widget_get_first_child (title);
  GtkWidget *label = content != NULL ? gtk_widget_get_first_child (content) : NULL;

  for (guint i = 0; GTK_IS_LABEL (label) && i < self->columns->len; i++)
    {
      OcopTableColumn *column = g_ptr_array_index (self->columns, i);

      if (ocop_table_column_is_figure (column) &&
          g_strcmp0 (gtk_column_view_column_get_title (column->column), gtk_label_get_label (GTK_LABEL (label))) == 0)
        gtk_widget_set_halign (content, GTK_ALIGN_END);
    }
}

/**
 * ocop_table_align_titles:
 * @self: a table
 *
 * Figures stand at the right of their cells, and so do their titles above them.
 */
void
ocop_table_align_titles (OcopTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  for (GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL; title != NULL;
       title = gtk_widget_get_next_sibling (title))
    align_title (self, title);
}

/**
 * ocop_table_fold:
 * @self: a table
 * @columns: (array length=n_columns): places of columns for which there is no room now; the others come back
 * @n_columns: how many
 *
 * What a person chose to see is not forgotten by it.
 */
void
ocop_table_fold (OcopTable   *self,
                 const guint *columns,
                 gsize        n_columns)
{
  g_return_if_fail (OCOP_IS_TABLE (self));

  for (guint i = 0; i < self->columns->len; i++)
    {
      OcopTableColumn *column = g_ptr_array_index (self->columns, i);

      column->is_folded = FALSE;
      for (gsize j = 0; j < n_columns; j++)
        column->is_folded |= columns[j] == i;
      show_column (column);
    }
  ocop_table_align_titles (self);
}

/**
 * ocop_table_want_column:
 * @column: a column
 * @is_wanted: whether the person wants to see it; the first one always stays
 */
void
ocop_table_want_column (OcopTableColumn *column,
                        gboolean         is_wanted)
{
  column->is_wanted = is_wanted || column->place == 0;
  show_column (column);
  look_changed_cb (column->table);
}

/**
 * ocop_table_move_column:
 * @column: a column in view
 * @steps: -1 to the left, 1 to the right, over the columns in view
 */
void
ocop_table_move_column (OcopTableColumn *column,
                        int              steps)
{
  OcopTable *self = column->table;
  int position = 0;

  while (get_shown_at (self, (guint) position) != column)
    position++;
  for (position += steps; position >= 0 && position < (int) self->columns->len; position += steps)
    if (gtk_column_view_column_get_visible (get_shown_at (self, (guint) position)->column))
      {
        gtk_column_view_insert_column (self->view, (guint) position, column->column);
        return;
      }
}

/**
 * ocop_table_get_columns:
 * @self: a table
 *
 * Returns: (transfer full) (element-type guint): places in the list's description of the columns the person chose to
 *   see, from left to right
 */
GArray *
ocop_table_get_columns (OcopTable *self)
{
  GArray *places;

  g_return_val_if_fail (OCOP_IS_TABLE (self), NULL);

  places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->columns->len; i++)
    {
      OcopTableColumn *column = get_shown_at (self, i);

      if (column->is_wanted)
        g_array_append_val (places, column->place);
    }

  return places;
}
