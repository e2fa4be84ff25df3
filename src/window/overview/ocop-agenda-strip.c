/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-agenda-strip.h"

#include "base/ocop-date.h"
#include "window/ocop-ink.h"
#include "window/overview/ocop-agenda-words.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_LANES 3
#define LANE_GAP 3
#define AXIS_GAP 4
#define WEEK 7

/* Some weeks from left to right: each entry a button where its day is, in the first of three lanes that has room. */
struct _OcopAgendaStrip
{
  GtkWidget parent_instance;

  GPtrArray *buttons; /* of the entries within the weeks */
  GArray *offsets;    /* days from the first day, one a button */
  GPtrArray *weeks;   /* labels of the axis */
  guint n_hidden;     /* entries that found no room */
  int n_days;
};

G_DEFINE_FINAL_TYPE (OcopAgendaStrip, ocop_agenda_strip, GTK_TYPE_WIDGET)

static int
natural (GtkWidget     *widget,
         GtkOrientation orientation)
{
  int size;

  gtk_widget_measure (widget, orientation, -1, NULL, &size, NULL, NULL);

  return size;
}

static int
axis_height (OcopAgendaStrip *self)
{
  return (self->weeks->len > 0 ? natural (g_ptr_array_index (self->weeks, 0), GTK_ORIENTATION_VERTICAL) : 0) + AXIS_GAP;
}

static int
lane_height (OcopAgendaStrip *self)
{
  int height = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    height = MAX (height, natural (g_ptr_array_index (self->buttons, i), GTK_ORIENTATION_VERTICAL));

  return height > 0 ? height : axis_height (self);
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural_size,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  OcopAgendaStrip *self = OCOP_AGENDA_STRIP (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural_size = 640;
      return;
    }
  *minimum = *natural_size = 2 * axis_height (self) + N_LANES * (lane_height (self) + LANE_GAP);
}

static void
place (GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        height)
{
  GtkAllocation allocation = { x, y, width, height };

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  OcopAgendaStrip *self = OCOP_AGENDA_STRIP (widget);
  int ends[N_LANES] = { 0 };
  int top = axis_height (self);
  int tall = lane_height (self);

  self->n_hidden = 0;
  for (guint i = 0; i < self->weeks->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (self->weeks, i);

      place (label, width * (int) i * WEEK / MAX (self->n_days, 1), 0, natural (label, GTK_ORIENTATION_HORIZONTAL), top - AXIS_GAP);
    }
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      int wide = natural (button, GTK_ORIENTATION_HORIZONTAL);
      int x = MIN (width * g_array_index (self->offsets, int, i) / MAX (self->n_days, 1), MAX (0, width - wide));
      int lane = 0;

      while (lane < N_LANES && ends[lane] > x)
        lane++;
      gtk_widget_set_child_visible (button, lane < N_LANES);
      if (lane == N_LANES)
        {
          self->n_hidden++;
          continue;
        }
      ends[lane] = x + wide + LANE_GAP;
      place (button, x, top + lane * (tall + LANE_GAP), MIN (wide, width), tall);
    }
}

/* Below the lanes, how many found no room in them. */
static void
draw_hidden (OcopAgendaStrip *self,
             GtkSnapshot     *snapshot,
             float            y)
{
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u more in the list", "%u more in the list", self->n_hidden), self->n_hidden);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA ink;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (layout, attributes);
  ocop_ink_named (GTK_WIDGET (self), "mute", &ink);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (4, y));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot_)
{
  OcopAgendaStrip *self = OCOP_AGENDA_STRIP (widget);
  float width = (float) gtk_widget_get_width (widget);
  float top = (float) axis_height (self);
  float bottom = (float) gtk_widget_get_height (widget) - top;
  GdkRGBA line, now;

  ocop_ink_named (widget, "mute", &line);
  ocop_ink_named (widget, "info", &now);
  line.alpha = 0.5f;
  gtk_snapshot_append_color (snapshot_, &line, &GRAPHENE_RECT_INIT (0, top - AXIS_GAP, width, 1));
  line.alpha = 0.2f;
  for (guint i = 1; i < self->weeks->len; i++)
    gtk_snapshot_append_color (snapshot_, &line,
                               &GRAPHENE_RECT_INIT ((float) (int) (width * (float) i * WEEK / (float) MAX (self->n_days, 1)),
                                                    top - AXIS_GAP, 1, bottom - top + AXIS_GAP));
  gtk_snapshot_append_color (snapshot_, &now, &GRAPHENE_RECT_INIT (0, top - AXIS_GAP, 2, bottom - top + AXIS_GAP));
  if (self->n_hidden > 0)
    draw_hidden (self, snapshot_, bottom);
  GTK_WIDGET_CLASS (ocop_agenda_strip_parent_class)->snapshot (widget, snapshot_);
}

static void
drop (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    gtk_widget_unparent (g_ptr_array_index (widgets, i));
  g_ptr_array_set_size (widgets, 0);
}

static void
dispose (GObject *object)
{
  OcopAgendaStrip *self = OCOP_AGENDA_STRIP (object);

  drop (self->buttons);
  drop (self->weeks);

  G_OBJECT_CLASS (ocop_agenda_strip_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopAgendaStrip *self = OCOP_AGENDA_STRIP (object);

  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->weeks);
  g_array_unref (self->offsets);

  G_OBJECT_CLASS (ocop_agenda_strip_parent_class)->finalize (object);
}

static void
ocop_agenda_strip_class_init (OcopAgendaStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_agenda_strip_init (OcopAgendaStrip *self)
{
  self->buttons = g_ptr_array_new ();
  self->weeks = g_ptr_array_new ();
  self->offsets = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
add_weeks (OcopAgendaStrip *self,
           const char      *from)
{
  for (int day = 0; day < self->n_days; day += WEEK)
    {
      g_autofree char *date = ocop_date_add_days (from, day);
      g_autofree char *words = ocop_date_to_short (date);
      g_autofree char *text = g_strndup (words, strlen ("dd/mm"));
      GtkWidget *label = ocop_label_new (text, "tiny mute num");

      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
      gtk_widget_set_parent (label, GTK_WIDGET (self));
      g_ptr_array_add (self->weeks, label);
    }
}

/**
 * ocop_agenda_strip_show:
 * @self: a strip
 * @entries: (element-type OcopAgendaEntry): a calendar, in the order of its days
 * @from: first day   @to: last day, ISO dates
 */
void
ocop_agenda_strip_show (OcopAgendaStrip *self,
                        GPtrArray       *entries,
                        const char      *from,
                        const char      *to)
{
  g_autofree char *text = NULL;

  drop (self->buttons);
  drop (self->weeks);
  g_array_set_size (self->offsets, 0);
  self->n_days = ocop_date_days_until (from, to) + 1;
  add_weeks (self, from);
  for (guint i = 0; i < entries->len; i++)
    {
      const OcopAgendaEntry *entry = g_ptr_array_index (entries, i);
      int offset = MAX (0, ocop_date_days_until (from, entry->from));
      GtkWidget *button;

      if (strcmp (entry->from, to) > 0 || strcmp (entry->to != NULL ? entry->to : entry->from, from) < 0)
        continue;
      button = ocop_agenda_button_new (entries, i, TRUE);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_ptr_array_add (self->buttons, button);
      g_array_append_val (self->offsets, offset);
    }
  text = g_strdup_printf (ngettext ("%u date in these weeks", "%u dates in these weeks", self->buttons->len), self->buttons->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ocop_agenda_strip_count:
 *
 * Returns: how many entries lie within the weeks
 */
guint
ocop_agenda_strip_count (OcopAgendaStrip *self)
{
  return self->buttons->len;
}
