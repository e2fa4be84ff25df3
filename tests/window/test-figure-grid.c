/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"
#include "window/ocop-figure-grid.h"

/* A grid of two shops and three months, of which what is written lands here. */

#define N_ROWS 3
#define N_COLUMNS 2
#define UNKNOWN (-1)

typedef struct
{
  gint64 figures[N_ROWS][N_COLUMNS];
  guint n_acts;
  guint n_edits;
  GtkWidget *window;
  OcopFigureGrid *grid;
} Shop;

static guint
count_rows (gpointer owner)
{
  return N_ROWS;
}

static guint
count_columns (gpointer owner)
{
  return N_COLUMNS;
}

static char *
title_row (gpointer owner,
           guint    row)
{
  return g_strdup_printf ("Tháng %u", row + 1);
}

static char *
title_column (gpointer owner,
              guint    column)
{
  return g_strdup (column == 0 ? "OCOP" : "Hàng khác");
}

static gboolean
get (gpointer owner,
     guint    row,
     guint    column,
     gint64  *value)
{
  *value = ((Shop *) owner)->figures[row][column];

  return *value != UNKNOWN;
}

static char *
refuse (gpointer owner,
        guint    row,
        guint    column,
        gint64   value)
{
  return value > 1000000000 ? g_strdup ("Quá lớn.") : NULL;
}

static gboolean
is_money (gpointer owner,
          guint    column)
{
  return TRUE;
}

static void
write_figures (gpointer              owner,
               const OcopFigureEdit *edits,
               guint                 n_edits)
{
  Shop *shop = owner;

  shop->n_acts++;
  shop->n_edits += n_edits;
  for (guint i = 0; i < n_edits; i++)
    shop->figures[edits[i].row][edits[i].column] = edits[i].is_known ? edits[i].value : UNKNOWN;
}

static const OcopFigureSource source = {
  .count_rows = count_rows,
  .count_columns = count_columns,
  .title_row = title_row,
  .title_column = title_column,
  .get = get,
  .refuse = refuse,
  .is_money = is_money,
  .row_sum = "Total",
  .write = write_figures,
};

static Shop *
shop_new (void)
{
  Shop *shop = g_new0 (Shop, 1);

  for (guint row = 0; row < N_ROWS; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      shop->figures[row][column] = UNKNOWN;
  shop->grid = OCOP_FIGURE_GRID (ocop_figure_grid_new (&source, shop, "Doanh thu", "Tháng"));
  shop->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (shop->window), GTK_WIDGET (shop->grid));
  ocop_figure_grid_refresh (shop->grid);
  gtk_window_present (GTK_WINDOW (shop->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return shop;
}

static void
shop_free (Shop *shop)
{
  gtk_window_destroy (GTK_WINDOW (shop->window));
  g_free (shop);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shop, shop_free)

static void
type (Shop       *shop,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ocop_figure_grid_get_text (shop->grid)), text);
}

/* As the key would, through the controllers of the grid. */
static gboolean
press (Shop            *shop,
       guint            key,
       GdkModifierType  modifiers)
{
  GtkWidget *canvas = gtk_widget_get_parent (ocop_figure_grid_get_text (shop->grid));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (canvas);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &is_taken);
      return is_taken;
    }

  g_assert_not_reached ();
}

static void
assert_at (Shop  *shop,
           guint  row,
           guint  column)
{
  guint r, c;

  ocop_figure_grid_get_place (shop->grid, &r, &c);
  g_assert_cmpuint (r, ==, row);
  g_assert_cmpuint (c, ==, column);
}

/* The clipboard answers a moment later. */
static void
paste (Shop       *shop,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (shop->grid)), text);
  g_assert_true (press (shop, GDK_KEY_v, GDK_CONTROL_MASK));
  for (guint i = 0; i < 200; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

static void
test_keys (void)
{
  g_autoptr (Shop) shop = shop_new ();

  type (shop, "320.000.000");
  press (shop, GDK_KEY_Return, 0);
  assert_at (shop, 1, 0);
  g_assert_cmpint (shop->figures[0][0], ==, 320000000);
  type (shop, "5 triệu");
  press (shop, GDK_KEY_Tab, 0);
  assert_at (shop, 1, 1);
  g_assert_cmpint (shop->figures[1][0], ==, 5000000);
  press (shop, GDK_KEY_Up, 0);
  press (shop, GDK_KEY_Left, 0);
  assert_at (shop, 0, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ocop_figure_grid_get_text (shop->grid))), ==, "320.000.000");
  g_assert_cmpuint (shop->n_acts, ==, 2); /* going about writes nothing */
  press (shop, GDK_KEY_Delete, 0);
  g_assert_cmpint (shop->figures[0][0], ==, UNKNOWN);
  press (shop, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_at (shop, 2, 1);
  g_assert_false (press (shop, GDK_KEY_Tab, 0)); /* one comes out of the table */
  g_assert_true (press (shop, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  assert_at (shop, 2, 0);
}

static void
test_typing_keeps_arrows (void)
{
  g_autoptr (Shop) shop = shop_new ();

  type (shop, "12");
  g_assert_false (press (shop, GDK_KEY_Left, 0)); /* it moves in the text */
  press (shop, GDK_KEY_Escape, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ocop_figure_grid_get_text (shop->grid))), ==, "");
  press (shop, GDK_KEY_Down, 0);
  g_assert_cmpuint (shop->n_acts, ==, 0);
}

static void
test_wrong (void)
{
  g_autoptr (Shop) shop = shop_new ();

  type (shop, "nhiều");
  press (shop, GDK_KEY_Return, 0);
  g_assert_cmpuint (shop->n_acts, ==, 0);
  g_assert_cmpstr (ocop_figure_grid_get_said (shop->grid), !=, ""); /* how many are not saved */
  press (shop, GDK_KEY_Up, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ocop_figure_grid_get_text (shop->grid))), ==, "nhiều");
  type (shop, "2 tỷ");
  press (shop, GDK_KEY_Return, 0);
  press (shop, GDK_KEY_Up, 0);
  g_assert_cmpstr (ocop_figure_grid_get_said (shop->grid), ==, "Quá lớn.");
  type (shop, "2000");
  press (shop, GDK_KEY_Return, 0);
  g_assert_cmpint (shop->figures[0][0], ==, 2000);
  g_assert_cmpstr (ocop_figure_grid_get_said (shop->grid), ==, "");
}

static void
test_paste (void)
{
  g_autoptr (Shop) shop = shop_new ();

  paste (shop, "320.000.000\t\"1.000\"\r\n5000000\t\r\n");
  g_assert_cmpuint (shop->n_acts, ==, 1);
  g_assert_cmpuint (shop->n_edits, ==, 3); /* the empty cell was empty before */
  g_assert_cmpint (shop->figures[0][0], ==, 320000000);
  g_assert_cmpint (shop->figures[0][1], ==, 1000);
  g_assert_cmpint (shop->figures[1][0], ==, 5000000);
  g_assert_cmpint (shop->figures[1][1], ==, UNKNOWN);
}

/* Nothing of a block is entered where anything of it cannot be. */
static void
test_paste_whole_or_not (void)
{
  g_autoptr (Shop) shop = shop_new ();

  paste (shop, "1000\nnhiều\n");
  g_assert_cmpuint (shop->n_acts, ==, 0);
  g_assert_nonnull (strstr (ocop_figure_grid_get_said (shop->grid), "Tháng 2"));
  g_assert_nonnull (strstr (ocop_figure_grid_get_said (shop->grid), "nhiều"));
  paste (shop, "1\n2\n3\n4\n");
  g_assert_cmpuint (shop->n_acts, ==, 0);
  g_assert_cmpstr (ocop_figure_grid_get_said (shop->grid), !=, "");
}

static void
test_is_told (void)
{
  g_autoptr (Shop) shop = shop_new ();
  GtkWidget *text = ocop_figure_grid_get_text (shop->grid);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (text)), GTK_ACCESSIBLE_ROLE_GRID);
  ocop_figure_grid_go (shop->grid, 1, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, "Tháng 2, Hàng khác");
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  gtk_init ();
  g_test_add_func ("/window/figure-grid/keys", test_keys);
  g_test_add_func ("/window/figure-grid/typing-keeps-arrows", test_typing_keeps_arrows);
  g_test_add_func ("/window/figure-grid/wrong", test_wrong);
  g_test_add_func ("/window/figure-grid/paste", test_paste);
  g_test_add_func ("/window/figure-grid/paste-whole-or-not", test_paste_whole_or_not);
  g_test_add_func ("/window/figure-grid/is-told", test_is_told);

  return g_test_run ();
}
