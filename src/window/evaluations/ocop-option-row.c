/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-option-row.h"

#include "regulation/ocop-explanation.h"
#include "window/evaluations/ocop-star-row.h"

#include <glib/gi18n-lib.h>

/* An option of a criterion: its key, its words, who else chose it, the rank it is the least for, a tick, its points. The key is
 * its place, not its points: both are shown, far apart. */
struct _OcopOptionRow
{
  GtkWidget parent_instance;

  const OcopOption *option;
  int place;
  int shown_key;
  gboolean is_chosen;

  GtkWidget *key;
  GtkWidget *text;
  GtkWidget *beside;
  GtkWidget *mark; /* (nullable): only where the criterion has a mark */
  GtkWidget *tick;
  GtkWidget *points;
};

G_DEFINE_FINAL_TYPE (OcopOptionRow, ocop_option_row, GTK_TYPE_WIDGET)

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

static GtkWidget *
add_label (OcopOptionRow *self,
           const char    *text,
           const char    *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

static void
dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ocop_option_row_parent_class)->dispose (object);
}

static void
ocop_option_row_class_init (OcopOptionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "option");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO);

  /* chosen: by a click. */
  signals[CHOSEN] = g_signal_new ("chosen", OCOP_TYPE_OPTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_option_row_init (OcopOptionRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 8);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* "option 3, 2 points, from 4 stars: the words" */
static void
name_it (OcopOptionRow *self)
{
  g_autofree char *points = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d point", "%d points", (gulong) self->option->points),
                                             self->option->points);
  g_autofree char *stars = self->option->stars > 0 ? ocop_star_row_words (self->option->stars) : NULL;
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
  g_autofree char *points = g_strdup_printf (C_("points", "%d p"), option->points);

  self->option = option;
  self->place = place;
  self->key = add_label (self, NULL, "keycap");
  self->text = add_label (self, option->text, "small");
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (self->text, TRUE);
  self->beside = add_label (self, NULL, "tiny");
  gtk_widget_add_css_class (self->beside, "mute");
  if (has_marks)
    {
      self->mark = add_label (self, NULL, "star-mark");
      if (option->stars > 0)
        {
          /* Translators: the least option for a rank: "from 4★" */
          g_autofree char *from = g_strdup_printf (_("from %d★"), option->stars);

          gtk_label_set_label (GTK_LABEL (self->mark), from);
        }
      else
        gtk_widget_add_css_class (self->mark, "empty");
      gtk_label_set_width_chars (GTK_LABEL (self->mark), 5);
    }
  self->tick = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_add_css_class (self->tick, "tick");
  gtk_widget_set_opacity (self->tick, 0);
  gtk_widget_set_parent (self->tick, GTK_WIDGET (self));
  self->points = add_label (self, points, "small");
  gtk_widget_add_css_class (self->points, "num");
  gtk_label_set_width_chars (GTK_LABEL (self->points), 4);
  gtk_label_set_xalign (GTK_LABEL (self->points), 1);
  ocop_option_row_set_key (self, place);
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
  g_autofree char *text = key > 0 ? g_strdup_printf ("%d", key) : g_strdup ("·");

  self->shown_key = key;
  gtk_label_set_label (GTK_LABEL (self->key), text);
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
  gtk_widget_set_opacity (self->tick, is_chosen ? 1 : 0);
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
  gtk_label_set_label (GTK_LABEL (self->beside), beside);
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
  if (self->mark == NULL || self->option->stars == 0)
    return;
  if (self->option->stars == stars)
    gtk_widget_add_css_class (self->mark, "next");
  else
    gtk_widget_remove_css_class (self->mark, "next");
}
