/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-option-row.h"

#include "window/evaluations/ocop-colour.h"
#include "window/evaluations/ocop-criterion-row.h"
#include "window/ocop-stars.h"
#include "window/evaluations/ocop-text-block.h"

#include <glib/gi18n-lib.h>

/* An option of a criterion: its key, its words, who else chose it, the rank it is the least for, a tick, its points. The key is
 * its place, not its points: both are shown, far apart. It draws itself: a sheet has some hundred and thirty. */
struct _OcopOptionRow
{
  GtkWidget parent_instance;

  const OcopOption *option;
  int place;
  int shown_key;
  gboolean is_chosen;
  gboolean has_marks;
  int next_rank;
  char *beside_words;

  OcopTextBlock key;
  OcopTextBlock text;
  OcopTextBlock beside;
  OcopTextBlock mark;
  OcopTextBlock points;
};

G_DEFINE_FINAL_TYPE (OcopOptionRow, ocop_option_row, GTK_TYPE_WIDGET)

#define TEXT_SCALE 0.92
#define SMALL_SCALE 0.8
#define SPACE 8
#define SIDE 6
#define LEAST_TEXT 120

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
released_cb (OcopOptionRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
shape_beside (OcopOptionRow *self)
{
  ocop_text_block_set (&self->beside, GTK_WIDGET (self), self->beside_words, SMALL_SCALE, FALSE);
  ocop_text_block_set_bold (&self->beside, FALSE);
}

/* The font is known once the widget has its style; another one makes everything anew. */
static void
shape (OcopOptionRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *key = self->shown_key > 0 ? g_strdup_printf ("%d", self->shown_key) : g_strdup ("·");
  g_autofree char *points = g_strdup_printf (C_("points", "%d p"), self->option->points);
  /* Translators: the least option for a rank: "from 4★" */
  g_autofree char *from = g_strdup_printf (_("from %d★"), self->option->stars > 0 ? self->option->stars : 4);

  ocop_text_block_set (&self->key, widget, key, SMALL_SCALE, FALSE);
  ocop_text_block_set (&self->text, widget, self->option->text, TEXT_SCALE, FALSE);
  shape_beside (self);
  ocop_text_block_set (&self->mark, widget, from, SMALL_SCALE, TRUE);
  ocop_text_block_set (&self->points, widget, points, TEXT_SCALE, FALSE);
  ocop_text_block_set_bold (&self->key, FALSE);
}

static void
shape_if_needed (OcopOptionRow *self)
{
  if (self->text.layout == NULL)
    shape (self);
}

static int
key_size (OcopOptionRow *self)
{
  return ocop_text_block_height (&self->key, -1) + 4;
}

/* What stands right of the words, from the right: points, tick, mark, who else. */
static int
end_width (OcopOptionRow *self)
{
  int width = SIDE + 5 * ocop_text_block_height (&self->points, -1) / 2 + SPACE + 16;

  if (self->has_marks)
    width += SPACE + ocop_text_block_width (&self->mark) + 10;
  if (*self->beside_words != '\0')
    width += SPACE + ocop_text_block_width (&self->beside);

  return width;
}

static int
start_width (OcopOptionRow *self)
{
  return SIDE + key_size (self) + SPACE;
}

static int
height_for (OcopOptionRow *self,
            int            width)
{
  int words = width < 0 ? -1 : MAX (width - start_width (self) - SPACE - end_width (self), 1);

  return MAX (key_size (self), ocop_text_block_height (&self->text, words)) + 4;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  OcopOptionRow *self = OCOP_OPTION_ROW (widget);

  shape_if_needed (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int around = start_width (self) + SPACE + end_width (self);

      *minimum = around + MIN (LEAST_TEXT, ocop_text_block_width (&self->text));
      *natural = around + ocop_text_block_width (&self->text);
    }
  else
    *minimum = *natural = height_for (self, for_size);
}

static void
draw_pill (GtkSnapshot           *snapshot,
           const graphene_rect_t *area,
           float                  radius,
           const GdkRGBA         *ground,
           const GdkRGBA         *line)
{
  GskRoundedRect pill;

  gsk_rounded_rect_init_from_rect (&pill, area, radius);
  /* Filled by a border that meets in the middle: a rounded clip costs several times as much without a graphics card. */
  if (ground != NULL)
    {
      float half = area->size.height / 2;
      float side = MIN (half, area->size.width / 2);

      gtk_snapshot_append_border (snapshot, &pill, (const float[4]){ half, side, half, side },
                                  (const GdkRGBA[4]){ *ground, *ground, *ground, *ground });
      if (area->size.width > 2 * side)
        gtk_snapshot_append_color (snapshot, ground,
                                   &GRAPHENE_RECT_INIT (area->origin.x + side, area->origin.y, area->size.width - 2 * side,
                                                        area->size.height));
    }
  if (line != NULL)
    gtk_snapshot_append_border (snapshot, &pill, (const float[4]){ 1, 1, 1, 1 }, (const GdkRGBA[4]){ *line, *line, *line, *line });
}

/* Keys are drawn as keys in the current criterion of an open sheet alone. */
static void
draw_key (OcopOptionRow *self,
          GtkSnapshot   *snapshot,
          float          height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *row = gtk_widget_get_ancestor (widget, OCOP_TYPE_CRITERION_ROW);
  gboolean is_current = row != NULL && ocop_criterion_row_takes_keys (OCOP_CRITERION_ROW (row));
  float size = (float) key_size (self);
  graphene_rect_t area = GRAPHENE_RECT_INIT (SIDE, (height - size) / 2, size, size);
  GdkRGBA accent = ocop_colour_named (widget, "accent_bg_color");
  GdkRGBA line = ocop_colour_faint (ocop_colour_text (widget), 0.55f);
  GdkRGBA colour = self->is_chosen ? ocop_colour_named (widget, "accent_fg_color")
                   : is_current    ? ocop_colour_text (widget)
                                   : ocop_colour_named (widget, "mute");

  draw_pill (snapshot, &area, 5, self->is_chosen ? &accent : NULL, is_current && !self->is_chosen ? &line : NULL);
  ocop_text_block_set_bold (&self->key, is_current || self->is_chosen);
  ocop_text_block_draw (&self->key, snapshot, area.origin.x + (size - (float) ocop_text_block_width (&self->key)) / 2,
                        (height - (float) ocop_text_block_height (&self->key, -1)) / 2, 100, colour);
}

static void
draw_mark (OcopOptionRow *self,
           GtkSnapshot   *snapshot,
           float          x,
           float          height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_next = self->option->stars == self->next_rank;
  float width = (float) ocop_text_block_width (&self->mark) + 10;
  float text_height = (float) ocop_text_block_height (&self->mark, -1);
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, (height - text_height) / 2 - 1, width, text_height + 2);
  GdkRGBA colour = ocop_colour_named (widget, "star_text");
  GdkRGBA ground = ocop_colour_named (widget, "view_bg_color");

  draw_pill (snapshot, &area, 6, is_next ? &colour : NULL, is_next ? NULL : &colour);
  ocop_text_block_draw (&self->mark, snapshot, x + 5, (height - text_height) / 2, (int) width, is_next ? ground : colour);
}

static void
draw_tick (OcopOptionRow *self,
           GtkSnapshot   *snapshot,
           float          x,
           float          height)
{
  GdkRGBA colour = ocop_colour_named (GTK_WIDGET (self), "accent_bg_color");
  float y = height / 2;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y - 8, 16, 16));

  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 2.2);
  cairo_move_to (cr, x + 2.5, y + 0.5);
  cairo_line_to (cr, x + 6, y + 4);
  cairo_line_to (cr, x + 13.5, y - 4.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopOptionRow *self = OCOP_OPTION_ROW (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  int text_width = (int) width - start_width (self) - SPACE - end_width (self);
  GdkRGBA colour = ocop_colour_text (widget);
  GdkRGBA mute = ocop_colour_named (widget, "mute");
  float x = width - SIDE;

  draw_key (self, snapshot, height);
  ocop_text_block_set_bold (&self->text, self->is_chosen);
  ocop_text_block_set_bold (&self->points, self->is_chosen);
  ocop_text_block_draw (&self->text, snapshot, (float) start_width (self),
                        (height - (float) ocop_text_block_height (&self->text, text_width)) / 2, text_width, colour);
  ocop_text_block_draw (&self->points, snapshot, x - (float) ocop_text_block_width (&self->points),
                        (height - (float) ocop_text_block_height (&self->points, -1)) / 2, 200, colour);
  x -= 5 * (float) ocop_text_block_height (&self->points, -1) / 2 + SPACE + 16;
  if (self->is_chosen)
    draw_tick (self, snapshot, x, height);
  if (self->has_marks)
    {
      x -= SPACE + (float) ocop_text_block_width (&self->mark) + 10;
      if (self->option->stars > 0)
        draw_mark (self, snapshot, x, height);
    }
  if (*self->beside_words != '\0')
    {
      x -= SPACE + (float) ocop_text_block_width (&self->beside);
      ocop_text_block_draw (&self->beside, snapshot, x, (height - (float) ocop_text_block_height (&self->beside, -1)) / 2, 400, mute);
    }
}

static void
forget_shapes (OcopOptionRow *self)
{
  ocop_text_block_clear (&self->key);
  ocop_text_block_clear (&self->text);
  ocop_text_block_clear (&self->beside);
  ocop_text_block_clear (&self->mark);
  ocop_text_block_clear (&self->points);
}

static void
system_setting_changed (GtkWidget        *widget,
                        GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (ocop_option_row_parent_class)->system_setting_changed (widget, setting);
  forget_shapes (OCOP_OPTION_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
finalize (GObject *object)
{
  OcopOptionRow *self = OCOP_OPTION_ROW (object);

  forget_shapes (self);
  g_free (self->beside_words);

  G_OBJECT_CLASS (ocop_option_row_parent_class)->finalize (object);
}

static void
ocop_option_row_class_init (OcopOptionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  widget_class->system_setting_changed = system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "option");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO);

  /* chosen: by a click. */
  signals[CHOSEN] = g_signal_new ("chosen", OCOP_TYPE_OPTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_option_row_init (OcopOptionRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->beside_words = g_strdup ("");
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* "option 3, 2 points, from 4 stars: the words" */
static void
name_it (OcopOptionRow *self)
{
  g_autofree char *points = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d point", "%d points", (gulong) self->option->points),
                                             self->option->points);
  g_autofree char *stars = self->option->stars > 0 ? ocop_stars_to_text (self->option->stars) : NULL;
  g_autofree char *mark = stars != NULL ? g_strdup_printf (_(", from %s"), stars) : g_strdup ("");
  g_autofree char *words = g_strdup_printf (_("option %d, %s%s: %s"), self->place, points, mark, self->option->text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * ocop_option_row_new:
 * @option: an option   @place: its place in the criterion, from 1
 * @has_marks: whether any option of the criterion has a star mark, so that the column is kept free
 *
 * Returns: its row
 */
GtkWidget *
ocop_option_row_new (const OcopOption *option,
                     int               place,
                     gboolean          has_marks)
{
  OcopOptionRow *self = g_object_new (OCOP_TYPE_OPTION_ROW, NULL);

  self->option = option;
  self->place = place;
  self->shown_key = place;
  self->has_marks = has_marks;
  name_it (self);

  return GTK_WIDGET (self);
}

int
ocop_option_row_get_place (OcopOptionRow *self)
{
  return self->place;
}

/**
 * ocop_option_row_set_key:
 * @self: an option
 * @key: the digit that chooses it, 0 where none is left for it
 */
void
ocop_option_row_set_key (OcopOptionRow *self,
                         int            key)
{
  if (self->shown_key == key)
    return;
  self->shown_key = key;
  forget_shapes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
ocop_option_row_get_key (OcopOptionRow *self)
{
  return self->shown_key;
}

/**
 * ocop_option_row_set_chosen:
 * @self: an option
 * @is_chosen: whether it is the one; it then has four signs: filled key, tint, bold words, tick
 */
void
ocop_option_row_set_chosen (OcopOptionRow *self,
                            gboolean       is_chosen)
{
  if (self->is_chosen == is_chosen)
    return;
  self->is_chosen = is_chosen;
  if (is_chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               is_chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

gboolean
ocop_option_row_is_chosen (OcopOptionRow *self)
{
  return self->is_chosen;
}

/**
 * ocop_option_row_set_beside:
 * @self: an option
 * @beside: who else chose it; empty for nobody
 */
void
ocop_option_row_set_beside (OcopOptionRow *self,
                            const char    *beside)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int before;

  if (g_str_equal (self->beside_words, beside))
    return;
  g_free (self->beside_words);
  self->beside_words = g_strdup (beside);
  if (self->text.layout == NULL)
    return;
  before = height_for (self, width);
  shape_beside (self);
  /* From product to product half of all options change here, and only where the words take another line do the others move. */
  if (width == 0 || height_for (self, width) != before)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ocop_option_row_set_next_rank:
 * @self: an option
 * @stars: the rank to be reached next, whose marks are filled; the others are outlined
 */
void
ocop_option_row_set_next_rank (OcopOptionRow *self,
                               int            stars)
{
  if (self->next_rank == stars)
    return;
  self->next_rank = stars;
  if (self->option->stars > 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
