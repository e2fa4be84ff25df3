/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-agenda-month.h"

#include "base/ocop-date.h"
#include "window/ocop-accessible.h"
#include "window/overview/ocop-agenda-words.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_WEEKDAYS 7
#define MOST_A_DAY 2

/* One month of the calendar, a week a row from Monday on. */
struct _OcopAgendaMonth
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkGrid *grid;

  GPtrArray *entries; /* (nullable) */
  char *today;
  int year;
  int month;
};

G_DEFINE_FINAL_TYPE (OcopAgendaMonth, ocop_agenda_month, GTK_TYPE_WIDGET)

/* Of several that day the rest is told, and stands in the list. */
static GtkWidget *
make_day (OcopAgendaMonth *self,
          const char      *date,
          int              day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *number = g_strdup_printf ("%d", day);
  GtkWidget *label = ocop_label_new (number, strcmp (date, self->today) == 0 ? "tiny strong info num" : "tiny mute num");
  guint n = 0;

  gtk_box_append (GTK_BOX (box), label);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const OcopAgendaEntry *entry = g_ptr_array_index (self->entries, i);

      if (strcmp (entry->from, date) > 0 || strcmp (entry->to != NULL ? entry->to : entry->from, date) < 0)
        continue;
      if (n++ < MOST_A_DAY)
        gtk_box_append (GTK_BOX (box), ocop_agenda_button_new (self->entries, i, FALSE));
    }
  if (n > MOST_A_DAY)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more", "%u more", n - MOST_A_DAY), n - MOST_A_DAY);

      gtk_box_append (GTK_BOX (box), ocop_label_new (more, "tiny mute"));
    }
  gtk_widget_add_css_class (box, "agenda-day");
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static void
fill_weekdays (OcopAgendaMonth *self)
{
  static const char *const names[N_WEEKDAYS] = { N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun") };

  for (int i = 0; i < N_WEEKDAYS; i++)
    gtk_grid_attach (self->grid, ocop_label_new (_(names[i]), "tiny mute"), i, 0, 1, 1);
}

static void
fill (OcopAgendaMonth *self)
{
  GtkWidget *child;
  GDate first;
  int n_days, before;
  /* Translators: month and year, 11/2021 */
  g_autofree char *title = g_strdup_printf (_("Month %d/%d"), self->month, self->year);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  gtk_label_set_label (self->title, title);
  ocop_accessible_name (GTK_WIDGET (self->grid), title);
  g_date_clear (&first, 1);
  g_date_set_dmy (&first, 1, (GDateMonth) self->month, (GDateYear) self->year);
  n_days = g_date_get_days_in_month ((GDateMonth) self->month, (GDateYear) self->year);
  before = (int) g_date_get_weekday (&first) - G_DATE_MONDAY;
  fill_weekdays (self);
  for (int day = 1; day <= n_days; day++)
    {
      g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", self->year, self->month, day);
      int place = before + day - 1;

      gtk_grid_attach (self->grid, make_day (self, date, day), place % N_WEEKDAYS, 1 + place / N_WEEKDAYS, 1, 1);
    }
}

static void
turn (OcopAgendaMonth *self,
      int              by)
{
  int months = self->year * 12 + self->month - 1 + by;

  self->year = months / 12;
  self->month = months % 12 + 1;
  fill (self);
}

static void
before_cb (OcopAgendaMonth *self)
{
  turn (self, -1);
}

static void
after_cb (OcopAgendaMonth *self)
{
  turn (self, 1);
}

static void
dispose (GObject *object)
{
  OcopAgendaMonth *self = OCOP_AGENDA_MONTH (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (ocop_agenda_month_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (OCOP_AGENDA_MONTH (object)->today);

  G_OBJECT_CLASS (ocop_agenda_month_parent_class)->finalize (object);
}

static void
ocop_agenda_month_class_init (OcopAgendaMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_turner (OcopAgendaMonth *self,
             const char      *icon,
             const char      *name,
             GCallback        clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  ocop_accessible_name (button, name);
  g_signal_connect_swapped (button, "clicked", clicked, self);

  return button;
}

static void
ocop_agenda_month_init (OcopAgendaMonth *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->title = GTK_LABEL (ocop_label_new ("", "small strong num"));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_box_append (GTK_BOX (head), make_turner (self, "go-previous-symbolic", _("Month before"), G_CALLBACK (before_cb)));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), make_turner (self, "go-next-symbolic", _("Next month"), G_CALLBACK (after_cb)));
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ocop_agenda_month_show:
 * @self: a month
 * @entries: (element-type OcopAgendaEntry): a calendar
 * @day: ISO date: its month is shown, and the day marked
 */
void
ocop_agenda_month_show (OcopAgendaMonth *self,
                        GPtrArray       *entries,
                        const char      *day)
{
  int number;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (entries);
  g_free (self->today);
  self->today = g_strdup (day);
  if (ocop_date_parse (day, &self->year, &self->month, &number))
    fill (self);
}
