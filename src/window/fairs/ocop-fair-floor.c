/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-floor-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The booths of a fair on its floor. One goes from booth to booth with the arrow keys, Enter asks who is to hold it, Delete frees
 * it, and a participant can be dragged into it. */

G_DEFINE_FINAL_TYPE (OcopFairFloor, ocop_fair_floor, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  ACTIVATED,
  FREED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * ocop_fair_sign_of:
 * @holder: (nullable): who holds a booth
 *
 * Returns: how that stands
 */
OcopFairSign
ocop_fair_sign_of (const OcopFairParticipant *holder)
{
  if (holder == NULL)
    return (OcopFairSign){ "", C_("booth", "free"), "mute" };
  if (strcmp (holder->attendance, "attended") == 0)
    return (OcopFairSign){ "✓", _("attended"), "ok" };
  if (strcmp (holder->attendance, "absent") == 0)
    return (OcopFairSign){ "✕", _("absent"), "bad" };

  return (OcopFairSign){ "?", _("not come yet"), "warn" };
}

static const OcopFairSquare *
find_selected (OcopFairFloor *self)
{
  return self->plan != NULL ? ocop_fair_plan_find (self->plan, self->booth) : NULL;
}

/* What a screen reader says of where one is. */
static void
say (OcopFairFloor *self)
{
  const OcopFairSquare *square = find_selected (self);
  OcopFairSign sign = ocop_fair_sign_of (square != NULL ? square->booth->holder : NULL);

  g_free (self->said);
  if (square == NULL)
    self->said = g_strdup (_("Floor of the fair"));
  else if (square->booth->holder != NULL)
    /* Translators: a booth's number, who holds it, whether the holder came */
    self->said = g_strdup_printf (_("Booth %s: %s, %s"), square->booth->number, square->booth->holder->name, sign.word);
  else
    self->said = g_strdup_printf (_("Booth %s: %s"), square->booth->number, sign.word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->said, -1);
}

/**
 * ocop_fair_floor_select:
 * @self: a floor
 * @booth: row id of one of its booths, 0 for none
 *
 * Goes to the booth.
 */
void
ocop_fair_floor_select (OcopFairFloor *self,
                        gint64         booth)
{
  if (self->booth == booth)
    return;
  self->booth = booth;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SELECTED], 0);
}

static const OcopFairSquare *
square_at (OcopFairFloor *self,
           double         x,
           double         y)
{
  for (guint i = 0; self->plan != NULL && i < self->plan->squares->len; i++)
    {
      const OcopFairSquare *square = &g_array_index (self->plan->squares, OcopFairSquare, i);
      GdkRectangle place;

      ocop_fair_floor_place (self, square, &place);
      if (gdk_rectangle_contains_point (&place, (int) x, (int) y))
        return square;
    }

  return NULL;
}

static void
go (OcopFairFloor *self,
    int            across,
    int            down)
{
  const OcopFairSquare *square = find_selected (self);

  if (square == NULL && self->plan != NULL && self->plan->squares->len > 0)
    square = &g_array_index (self->plan->squares, OcopFairSquare, 0);
  else if (square != NULL)
    square = ocop_fair_plan_step (self->plan, square, across, down);
  if (square != NULL)
    ocop_fair_floor_select (self, square->booth->id);
}

static gboolean
key_pressed_cb (OcopFairFloor   *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      go (self, key == GDK_KEY_Left ? -1 : 1, 0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      go (self, 0, key == GDK_KEY_Up ? -1 : 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (find_selected (self) != NULL)
        g_signal_emit (self, signals[ACTIVATED], 0);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      if (find_selected (self) != NULL && find_selected (self)->booth->holder != NULL)
        g_signal_emit (self, signals[FREED], 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
pressed_cb (OcopFairFloor *self,
            int            n_press,
            double         x,
            double         y)
{
  const OcopFairSquare *square = square_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (square == NULL)
    return;
  ocop_fair_floor_select (self, square->booth->id);
  if (n_press == 2)
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
set_over (OcopFairFloor        *self,
          const OcopFairSquare *square)
{
  gint64 over = square != NULL ? square->booth->id : 0;

  if (over == self->over)
    return;
  self->over = over;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkDragAction
drag_motion_cb (OcopFairFloor *self,
                double         x,
                double         y)
{
  const OcopFairSquare *square = square_at (self, x, y);

  set_over (self, square);

  return square != NULL ? GDK_ACTION_COPY : 0;
}

static void
drag_leave_cb (OcopFairFloor *self)
{
  set_over (self, NULL);
}

static gboolean
drop_cb (OcopFairFloor *self,
         const GValue  *value,
         double         x,
         double         y)
{
  const OcopFairSquare *square = square_at (self, x, y);

  set_over (self, NULL);
  if (square == NULL)
    return FALSE;
  ocop_fair_floor_select (self, square->booth->id);
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_int64 (value));

  return TRUE;
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
  OcopFairFloor *self = OCOP_FAIR_FLOOR (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? ocop_fair_floor_width (self) : ocop_fair_floor_height (self);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  if (OCOP_FAIR_FLOOR (widget)->plan != NULL)
    ocop_fair_floor_draw (OCOP_FAIR_FLOOR (widget), snapshot);
}

/* Whoever comes by the Tab key stands at a booth. */
static void
focus_in_cb (OcopFairFloor *self)
{
  if (find_selected (self) == NULL)
    go (self, 0, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
finalize (GObject *object)
{
  OcopFairFloor *self = OCOP_FAIR_FLOOR (object);

  g_clear_pointer (&self->plan, ocop_fair_plan_free);
  g_clear_object (&self->ground);
  g_free (self->said);

  G_OBJECT_CLASS (ocop_fair_floor_parent_class)->finalize (object);
}

static void
ocop_fair_floor_class_init (OcopFairFloorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_css_name (widget_class, "floor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * OcopFairFloor::selected:
   *
   * One is at another booth.
   */
  signals[SELECTED] = g_signal_new ("selected", OCOP_TYPE_FAIR_FLOOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * OcopFairFloor::activated:
   *
   * A person asks who is to hold the booth where one is.
   */
  signals[ACTIVATED] = g_signal_new ("activated", OCOP_TYPE_FAIR_FLOOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * OcopFairFloor::freed:
   *
   * The booth where one is is to be free.
   */
  signals[FREED] = g_signal_new ("freed", OCOP_TYPE_FAIR_FLOOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * OcopFairFloor::dropped:
   * @participation: row id of who was dragged into the booth where one is
   */
  signals[DROPPED] = g_signal_new ("dropped", OCOP_TYPE_FAIR_FLOOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
ocop_fair_floor_init (OcopFairFloor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_COPY);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_in_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drop, "motion", G_CALLBACK (drag_motion_cb), self);
  g_signal_connect_swapped (drop, "leave", G_CALLBACK (drag_leave_cb), self);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  say (self);
}

GtkWidget *
ocop_fair_floor_new (void)
{
  return g_object_new (OCOP_TYPE_FAIR_FLOOR, NULL);
}

/**
 * ocop_fair_floor_show:
 * @self: a floor
 * @facts: the fair; it must be there until another is shown
 *
 * Shows the booths as they now are. One stays where one is.
 */
void
ocop_fair_floor_show (OcopFairFloor       *self,
                      const OcopFairFacts *facts)
{
  g_clear_pointer (&self->plan, ocop_fair_plan_free);
  self->facts = facts;
  self->plan = ocop_fair_plan_new (facts);
  say (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ocop_fair_floor_set_ground:
 * @self: a floor
 * @ground: (nullable): a picture that lies under the booths
 */
void
ocop_fair_floor_set_ground (OcopFairFloor *self,
                            GdkPaintable  *ground)
{
  g_set_object (&self->ground, ground);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ocop_fair_floor_get_booth:
 *
 * Returns: row id of the booth where one is, 0 for none
 */
gint64
ocop_fair_floor_get_booth (OcopFairFloor *self)
{
  return find_selected (self) != NULL ? self->booth : 0;
}

/**
 * ocop_fair_floor_get_place:
 * @self: a floor   @booth: row id of one of its booths
 * @place: (out): where it is drawn, in the floor's own pixels
 */
void
ocop_fair_floor_get_place (OcopFairFloor *self,
                           gint64         booth,
                           GdkRectangle  *place)
{
  const OcopFairSquare *square = ocop_fair_plan_find (self->plan, booth);

  g_return_if_fail (square != NULL);

  ocop_fair_floor_place (self, square, place);
}

/**
 * ocop_fair_floor_get_said:
 *
 * Returns: (transfer none): what a screen reader says of where one is
 */
const char *
ocop_fair_floor_get_said (OcopFairFloor *self)
{
  return self->said;
}
