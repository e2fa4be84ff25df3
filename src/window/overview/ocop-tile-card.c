/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-tile-card.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-tiles.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-records-page.h"

#include <glib/gi18n-lib.h>

/* Names are shortened where there are more tiles beside one another than this. */
#define MOST_WIDE 5

/* A schematic map of the units: a tile each, with its number of products, which opens them. The same as a table. */
struct _OcopTileCard
{
  GtkWidget parent_instance;

  GtkWidget *card;
  GtkWidget *note;
  GtkWidget *as_table;
  GtkWidget *stack;
  GtkWidget *map;
  GtkWidget *table;
};

G_DEFINE_FINAL_TYPE (OcopTileCard, ocop_tile_card, GTK_TYPE_WIDGET)

static void
toggled_cb (OcopTileCard *self)
{
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_table)) ? self->table : self->map);
}

typedef struct
{
  char *name;
  char *count;
  GArray *products;
} Behind;

static void
behind_free (gpointer  data,
             GClosure *closure)
{
  Behind *behind = data;

  g_free (behind->name);
  g_free (behind->count);
  g_array_unref (behind->products);
  g_free (behind);
}

static void
open_cb (GtkWidget *tile,
         gpointer   data)
{
  Behind *behind = data;
  OcopMainWindow *window = ocop_main_window_of (tile);
  OcopSubpage *page = ocop_records_page_new (ocop_main_window_get_workspace (window), behind->name, behind->count);

  ocop_records_page_add (OCOP_RECORDS_PAGE (page), behind->count, OCOP_KIND_PRODUCT, behind->products);
  ocop_main_window_push (window, page);
}

/* The products that the breakdown counts in the unit. */
static GArray *
take_products (const OcopOverview *overview,
               gint64              unit)
{
  GArray *products = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < overview->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (overview->rows, i);

      if (row->area == unit &&
          (overview->n_in_force == 0 || row->validity == OCOP_VALIDITY_IN_FORCE))
        g_array_append_val (products, row->product);
    }

  return products;
}

/* How much of the most there is in a unit: the shade only repeats the number. */
static const char *
get_shade (int count,
           int most)
{
  if (count == 0)
    return "none";
  if (3 * count <= most)
    return "few";

  return 3 * count <= 2 * most ? "some" : "many";
}

/* “HV” of “Hải Vân”: all that a small tile has room for; the tooltip and the table have the whole name. */
#define MOST_LETTERS 3

/* A bigger one has room for “Ngũ Hành Sơn” or nearly so. */
#define LETTERS_OF_NAME 9

static char *
abbreviate (const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL && i < MOST_LETTERS; i++)
    g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (words[i])));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_tile (const OcopOverview *overview,
           const OcopTile     *tile,
           int                 most,
           gboolean            is_small)
{
  Behind *behind = g_new0 (Behind, 1);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *short_name = is_small ? abbreviate (tile->name) : g_strdup (tile->name);
  GtkWidget *name = ocop_label_new (short_name, "tiny");
  g_autofree char *count = ocop_text_from_count (tile->count);
  g_autofree char *figure = tile->count > 0 ? g_strdup_printf ("★ %s", count) : g_strdup ("–");
  GtkWidget *number = ocop_label_new (figure, is_small ? "tiny num" : "small strong num");
  g_autofree char *label = NULL;

  behind->name = g_strdup (tile->full_name);
  behind->count = g_strdup_printf (ngettext ("%s product", "%s products", (gulong) tile->count), count);
  behind->products = take_products (overview, tile->unit);
  label = g_strdup_printf ("%s: %s", behind->name, behind->count);
  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  if (!is_small)
    {
      gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (name), LETTERS_OF_NAME);
    }
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), number);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "tile");
  if (is_small)
    {
      gtk_widget_add_css_class (button, "narrow-tile");
      gtk_label_set_xalign (GTK_LABEL (name), 0.5F);
      gtk_label_set_xalign (GTK_LABEL (number), 0.5F);
    }
  gtk_widget_add_css_class (button, get_shade (tile->count, most));
  gtk_widget_set_tooltip_text (button, label);
  ocop_accessible_name (button, label);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_cb), behind, behind_free, 0);

  return button;
}

static void
clear (GtkWidget *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (grid)) != NULL)
    gtk_grid_remove (GTK_GRID (grid), child);
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&OCOP_TILE_CARD (object)->card, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_tile_card_parent_class)->dispose (object);
}

static void
ocop_tile_card_class_init (OcopTileCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_tile_card_init (OcopTileCard *self)
{
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->note = ocop_label_new ("", "small mute");
  self->as_table = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->as_table), "view-list-symbolic");
  gtk_widget_add_css_class (self->as_table, "flat");
  gtk_widget_add_css_class (self->as_table, "in-heading");
  gtk_widget_set_tooltip_text (self->as_table, _("Show as a table"));
  ocop_accessible_name (self->as_table, _("Show as a table"));
  gtk_box_append (GTK_BOX (end), self->note);
  gtk_box_append (GTK_BOX (end), self->as_table);
  self->card = ocop_card_new (_("Map of the Units"), end);
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->map = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->map), 3);
  gtk_grid_set_column_spacing (GTK_GRID (self->map), 3);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->map), TRUE);
  self->table = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->table), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->table), 3);
  gtk_stack_add_child (GTK_STACK (self->stack), self->map);
  gtk_stack_add_child (GTK_STACK (self->stack), self->table);
  gtk_box_append (GTK_BOX (self->card), self->stack);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  g_signal_connect_swapped (self->as_table, "toggled", G_CALLBACK (toggled_cb), self);
  ocop_accessible_name (GTK_WIDGET (self), _("Map of the Units"));
}

/**
 * ocop_tile_card_show:
 * @self: a card
 * @overview: the units of its day, and their products
 */
void
ocop_tile_card_show (OcopTileCard       *self,
                     const OcopOverview *overview)
{
  g_autoptr (GPtrArray) tiles = ocop_tiles_new (overview->units, overview->by_unit, overview->as_of);
  g_autofree char *day = ocop_date_to_short (overview->as_of);
  g_autofree char *note = g_strdup_printf (ngettext ("%u unit on %s", "%u units on %s", tiles->len), tiles->len, day);
  int most = 0, last_column = 0;

  clear (self->map);
  clear (self->table);
  gtk_label_set_label (GTK_LABEL (self->note), note);
  for (guint i = 0; i < tiles->len; i++)
    {
      const OcopTile *tile = g_ptr_array_index (tiles, i);

      most = MAX (most, tile->count);
      last_column = MAX (last_column, tile->column);
    }
  for (guint i = 0; i < tiles->len; i++)
    {
      const OcopTile *tile = g_ptr_array_index (tiles, i);
      g_autofree char *count = ocop_text_from_count (tile->count);
      GtkWidget *name = ocop_label_new (tile->full_name, "small");

      gtk_grid_attach (GTK_GRID (self->map), make_tile (overview, tile, most, last_column >= MOST_WIDE), tile->column, tile->row, 1, 1);
      gtk_widget_set_hexpand (name, TRUE);
      gtk_grid_attach (GTK_GRID (self->table), name, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (self->table), ocop_label_new (count, "small num strong"), 1, (int) i, 1, 1);
    }
}
