/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "window/ocop-chip.h"
#include "window/ocop-stars.h"

/* How many pixels of a widget have ink, as it is painted. */
static guint
count_ink (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  guint n = 0;

  gtk_test_widget_wait_for_draw (widget);
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return 0;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  pixels = g_new0 (guint32, (gsize) (width * height));
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (int i = 0; i < width * height; i++)
    n += pixels[i] >> 24 > 128;

  return n;
}

static GtkWidget *
show_alone (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), widget);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  return window;
}

/* The higher the rank the more is filled; a screen reader hears it; no rank shows nothing and says so. */
static void
test_stars (void)
{
  GtkWidget *stars = ocop_stars_new (4);
  GtkWidget *window = show_alone (stars);
  guint four = count_ink (stars);
  int side = gtk_widget_get_height (stars);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (stars), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stars), GTK_ACCESSIBLE_PROPERTY_LABEL, "4 sao");
  g_assert_cmpint (side, >=, 10);
  g_assert_cmpint (side, <=, 17);
  g_assert_cmpint (gtk_widget_get_width (stars), ==, 5 * side);

  ocop_stars_set_rank (OCOP_STARS (stars), 5);
  g_assert_cmpuint (count_ink (stars), >, four);
  ocop_stars_set_rank (OCOP_STARS (stars), 1);
  g_assert_cmpuint (count_ink (stars), <, four);
  ocop_stars_set_rank (OCOP_STARS (stars), 0);
  g_assert_cmpuint (count_ink (stars), ==, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stars), GTK_ACCESSIBLE_PROPERTY_LABEL, "Chưa xếp hạng");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A state is a sign, a word and only then a colour; where it is too narrow the word is cut, never the sign. */
static void
test_chip (void)
{
  GtkWidget *chip = ocop_chip_new (OCOP_CHIP_WARN, "dialog-warning-symbolic", "12/13 · thiếu 1");
  GtkWidget *window = show_alone (chip);
  GtkWidget *word = ocop_chip_new (OCOP_CHIP_WARN, NULL, "12/13 · thiếu 1");
  int width = gtk_widget_get_width (chip);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, "12/13 · thiếu 1");
  g_assert_true (gtk_widget_has_css_class (chip, "warn"));
  g_assert_true (ocop_test_find_label (window, "thiếu") == chip);
  gtk_box_append (GTK_BOX (gtk_window_get_child (GTK_WINDOW (window))), word);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (word), <, width);

  ocop_chip_set (OCOP_CHIP (chip), OCOP_CHIP_OK, "object-select-symbolic", "đủ");
  ocop_chip_set_open (OCOP_CHIP (chip), TRUE);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (gtk_widget_has_css_class (chip, "ok") && !gtk_widget_has_css_class (chip, "warn"));
  g_assert_true (gtk_widget_has_css_class (chip, "open"));
  g_assert_cmpint (gtk_widget_get_width (chip), <, width);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/signs/stars", test_stars);
  g_test_add_func ("/signs/chip", test_chip);

  return g_test_run ();
}
