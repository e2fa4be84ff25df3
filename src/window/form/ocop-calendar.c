/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-calendar.h"

#include "base/ocop-date.h"

#include <glib/gi18n-lib.h>

/* A month to pick a day from. GTK's own speaks the language of the process's locale, which is not that of the window. */

#define DAYS_OF_WEEK 7
#define WEEKS 6

struct _OcopCalendar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *days[WEEKS * DAYS_OF_WEEK];
  int year;
  int month;
  char *chosen; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (OcopCalendar, ocop_calendar, GTK_TYPE_WIDGET)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const names_of_days[DAYS_OF_WEEK] = {
  /* Translators: short names of the days of the week, Monday first */
  N_("Mo"), N_("Tu"), N_("We"), N_("Th"), N_("Fr"), N_("Sa"), N_("Su"),
};

static void
day_clicked_cb (OcopCalendar *self,
                GtkWidget    *button)
{
  g_signal_emit (self, signals[PICKED], 0, g_object_get_data (G_OBJECT (button), "day"));
}

static void
fill_day (OcopCalendar *self,
          GtkWidget    *button,
          const char   *iso,
          const char   *today)
{
  int year, month, day;
  g_autofree char *number = NULL;
  g_autofree char *words = ocop_date_to_long (iso);

  ocop_date_parse (iso, &year, &month, &day);
  number = g_strdup_printf ("%d", day);
  gtk_button_set_label (GTK_BUTTON (button), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (button), "day", g_strdup (iso), g_free);
  gtk_widget_set_opacity (button, month == self->month ? 1 : 0.45);
  gtk_widget_remove_css_class (button, "suggested-action");
  gtk_widget_remove_css_class (button, "strong");
  if (g_strcmp0 (iso, self->chosen) == 0)
    gtk_widget_add_css_class (button, "suggested-action");
  else if (g_strcmp0 (iso, today) == 0)
    gtk_widget_add_css_class (button, "strong");
}

static void
fill (OcopCalendar *self)
{
  g_autofree char *today = ocop_date_today ();
  g_autofree char *first = g_strdup_printf ("%04d-%02d-01", self->year, self->month);
  g_autofree char *title = NULL;
  GDate date;

  /* Translators: a month and its year */
  title = g_strdup_printf (_("Month %d, %d"), self->month, self->year);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) self->month, (GDateYear) self->year);
  for (int i = 0; i < WEEKS * DAYS_OF_WEEK; i++)
    {
      g_autofree char *iso = ocop_date_add_days (first, i + 1 - (int) g_date_get_weekday (&date));

      fill_day (self, self->days[i], iso, today);
    }
}

static void
turn (OcopCalendar *self,
      int           months)
{
  int all = self->year * 12 + self->month - 1 + months;

  /* The first and the last year of a date; a week to spare on both sides. */
  if (all < 1900 * 12 + 1 || all > 2999 * 12 + 10)
    return;
  self->year = all / 12;
  self->month = all % 12 + 1;
  fill (self);
}

static void
turn_cb (OcopCalendar *self,
         GtkWidget    *button)
{
  turn (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "months")));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        OcopCalendar          *self)
{
  if (key != GDK_KEY_Page_Up && key != GDK_KEY_Page_Down)
    return GDK_EVENT_PROPAGATE;
  turn (self, (key == GDK_KEY_Page_Up ? -1 : 1) * ((state & GDK_SHIFT_MASK) != 0 ? 12 : 1));

  return GDK_EVENT_STOP;
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&OCOP_CALENDAR (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_calendar_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (OCOP_CALENDAR (object)->chosen);

  G_OBJECT_CLASS (ocop_calendar_parent_class)->finalize (object);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  OcopCalendar *self = OCOP_CALENDAR (widget);

  static const char *const marks[] = { "suggested-action", "strong" }; /* the day chosen, else today */

  for (gsize k = 0; k < G_N_ELEMENTS (marks); k++)
    for (int i = 0; i < WEEKS * DAYS_OF_WEEK; i++)
      if (gtk_widget_has_css_class (self->days[i], marks[k]))
        return gtk_widget_grab_focus (self->days[i]);

  return gtk_widget_grab_focus (self->days[DAYS_OF_WEEK]);
}

static void
ocop_calendar_class_init (OcopCalendarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * OcopCalendar::picked:
   * @iso: the day, ISO
   */
  signals[PICKED] = g_signal_new ("picked", OCOP_TYPE_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_turn (OcopCalendar *self,
           const char   *icon,
           const char   *name,
           int           months)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "months", GINT_TO_POINTER (months));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (turn_cb), self);

  return button;
}

static void
ocop_calendar_init (OcopCalendar *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *grid = gtk_grid_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->title = gtk_label_new (NULL);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_box_append (GTK_BOX (head), make_turn (self, "go-first-symbolic", _("Previous Year"), -12));
  gtk_box_append (GTK_BOX (head), make_turn (self, "go-previous-symbolic", _("Previous Month"), -1));
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), make_turn (self, "go-next-symbolic", _("Next Month"), 1));
  gtk_box_append (GTK_BOX (head), make_turn (self, "go-last-symbolic", _("Next Year"), 12));
  gtk_box_append (GTK_BOX (self->box), head);
  for (int i = 0; i < DAYS_OF_WEEK; i++)
    {
      GtkWidget *label = gtk_label_new (_(names_of_days[i]));

      gtk_widget_add_css_class (label, "mute");
      gtk_widget_add_css_class (label, "tiny");
      gtk_grid_attach (GTK_GRID (grid), label, i, 0, 1, 1);
    }
  for (int i = 0; i < WEEKS * DAYS_OF_WEEK; i++)
    {
      self->days[i] = gtk_button_new ();
      gtk_widget_add_css_class (self->days[i], "flat");
      gtk_widget_add_css_class (self->days[i], "num");
      gtk_grid_attach (GTK_GRID (grid), self->days[i], i % DAYS_OF_WEEK, 1 + i / DAYS_OF_WEEK, 1, 1);
      g_signal_connect_swapped (self->days[i], "clicked", G_CALLBACK (day_clicked_cb), self);
    }
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_box_append (GTK_BOX (self->box), grid);
  gtk_widget_add_css_class (self->box, "calendar");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * ocop_calendar_new:
 *
 * Returns: (transfer floating): a month, of which ocop_calendar_show() says which
 */
GtkWidget *
ocop_calendar_new (void)
{
  return g_object_new (OCOP_TYPE_CALENDAR, NULL);
}

/**
 * ocop_calendar_show:
 * @self: a calendar
 * @iso: (nullable): the day that is chosen; %NULL for none, and the present month
 */
void
ocop_calendar_show (OcopCalendar *self,
                    const char   *iso)
{
  g_autofree char *today = ocop_date_today ();

  g_free (self->chosen);
  self->chosen = g_strdup (iso);
  ocop_date_parse (iso != NULL ? iso : today, &self->year, &self->month, NULL);
  fill (self);
}
