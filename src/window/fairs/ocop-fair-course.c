/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-course.h"

#include "window/evaluations/ocop-fold-layout.h"
#include "window/fairs/ocop-fair-wishes.h"
#include "window/ocop-accessible.h"
#include "window/ocop-ink.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* How a fair goes: floor and returns at the left, counts, share and participants beside them; where there is no room for both,
 * behind a second button above. */
#define WIDE_EMS 78
#define SIDE_EMS 36

struct _OcopFairCourse
{
  GtkWidget parent_instance;

  GtkWidget *box; /* the only child */
  GtkWidget *choice;
  GtkWidget *floor;
  GtkWidget *returns;
  GtkWidget *left;
  GtkWidget *side;
  GtkWidget *floor_button;
  gboolean is_narrow;
  gboolean is_selecting;
};

G_DEFINE_FINAL_TYPE (OcopFairCourse, ocop_fair_course, GTK_TYPE_WIDGET)

/* In a narrow window one of the two is there. */
static void
show_halves (OcopFairCourse *self)
{
  gboolean is_floor = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->floor_button));

  gtk_widget_set_visible (self->choice, self->is_narrow);
  gtk_widget_set_visible (self->left, !self->is_narrow || is_floor);
  gtk_widget_set_visible (self->side, !self->is_narrow || !is_floor);
  gtk_widget_set_hexpand (self->side, self->is_narrow);
}

static void
fold (GtkWidget *widget,
      int        width,
      int        height)
{
  OcopFairCourse *self = OCOP_FAIR_COURSE (widget);
  gboolean is_narrow = (float) width < ocop_ink_em (widget) * WIDE_EMS;

  if (is_narrow == self->is_narrow)
    return;
  self->is_narrow = is_narrow;
  show_halves (self);
}

/* A booth and the line of its holder are selected together. */
static void
booth_selected_cb (OcopFairCourse *self)
{
  OcopFairFloor *floor = ocop_fair_floor_card_get_floor (OCOP_FAIR_FLOOR_CARD (self->floor));
  gint64 booth = ocop_fair_floor_get_booth (floor);

  if (self->is_selecting || booth == 0)
    return;
  self->is_selecting = TRUE;
  ocop_fair_returns_card_go (OCOP_FAIR_RETURNS_CARD (self->returns), booth);
  self->is_selecting = FALSE;
}

static void
dispose (GObject *object)
{
  OcopFairCourse *self = OCOP_FAIR_COURSE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_fair_course_parent_class)->dispose (object);
}

static void
ocop_fair_course_class_init (OcopFairCourseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_fair_course_init (OcopFairCourse *self)
{
}

static GtkWidget *
make_choice (OcopFairCourse *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *people = gtk_toggle_button_new_with_label (_("Participation"));

  self->floor_button = gtk_toggle_button_new_with_label (_("Floor and Returns"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (people), GTK_TOGGLE_BUTTON (self->floor_button));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->floor_button), TRUE);
  g_signal_connect_object (self->floor_button, "toggled", G_CALLBACK (show_halves), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->floor_button);
  gtk_box_append (GTK_BOX (box), people);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);

  return box;
}

/**
 * ocop_fair_course_new:
 * @desk: the fair
 *
 * Returns: (transfer floating): the view, empty before ocop_fair_course_show()
 */
GtkWidget *
ocop_fair_course_new (OcopFairDesk *desk)
{
  OcopFairCourse *self = g_object_new (OCOP_TYPE_FAIR_COURSE, NULL);
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->floor = ocop_fair_floor_card_new (desk);
  self->returns = ocop_fair_returns_card_new (desk);
  self->side = ocop_fair_side_new (desk);
  self->left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->choice = make_choice (self);
  gtk_box_append (GTK_BOX (self->left), self->floor);
  gtk_box_append (GTK_BOX (self->left), self->returns);
  gtk_widget_set_hexpand (self->left, TRUE);
  gtk_box_append (GTK_BOX (halves), self->left);
  gtk_box_append (GTK_BOX (halves), self->side);
  gtk_widget_set_vexpand (halves, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), self->choice);
  gtk_box_append (GTK_BOX (self->box), halves);
  gtk_widget_add_css_class (self->box, "aside");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  show_halves (self);
  ocop_fold_layout_install (GTK_WIDGET (self), fold);
  g_signal_connect_object (ocop_fair_floor_card_get_floor (OCOP_FAIR_FLOOR_CARD (self->floor)), "selected",
                           G_CALLBACK (booth_selected_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * ocop_fair_course_show:
 *
 * Shows the fair as it now is at the desk.
 */
void
ocop_fair_course_show (OcopFairCourse *self)
{
  ocop_fair_floor_card_show (OCOP_FAIR_FLOOR_CARD (self->floor));
  ocop_fair_returns_card_show (OCOP_FAIR_RETURNS_CARD (self->returns));
  ocop_fair_side_show (OCOP_FAIR_SIDE (self->side));
}

/**
 * ocop_fair_course_follow:
 * @self: a view that shows the fair
 * @news: what has changed since, not all of it
 *
 * Shows what the news are about.
 */
void
ocop_fair_course_follow (OcopFairCourse *self,
                         OcopFairNews    news)
{
  ocop_fair_returns_card_show (OCOP_FAIR_RETURNS_CARD (self->returns));
  if (!(news & (OCOP_FAIR_NEWS_PEOPLE | OCOP_FAIR_NEWS_BOOTHS)))
    return;
  ocop_fair_floor_card_show (OCOP_FAIR_FLOOR_CARD (self->floor));
  if (news & OCOP_FAIR_NEWS_PEOPLE)
    ocop_fair_side_show (OCOP_FAIR_SIDE (self->side));
  else
    ocop_fair_side_show_booths (OCOP_FAIR_SIDE (self->side));
}

/**
 * ocop_fair_course_forget:
 * @self: a view that is not looked at
 *
 * Lets go of the fair, which was read anew, until it is shown again.
 */
void
ocop_fair_course_forget (OcopFairCourse *self)
{
  ocop_fair_floor_forget (ocop_fair_floor_card_get_floor (OCOP_FAIR_FLOOR_CARD (self->floor)));
  ocop_fair_returns_card_forget (OCOP_FAIR_RETURNS_CARD (self->returns));
}

OcopFairFloorCard *
ocop_fair_course_get_floor (OcopFairCourse *self)
{
  return OCOP_FAIR_FLOOR_CARD (self->floor);
}

OcopFairReturnsCard *
ocop_fair_course_get_returns (OcopFairCourse *self)
{
  return OCOP_FAIR_RETURNS_CARD (self->returns);
}

OcopFairSide *
ocop_fair_course_get_side (OcopFairCourse *self)
{
  return OCOP_FAIR_SIDE (self->side);
}
