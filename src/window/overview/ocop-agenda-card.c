/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-agenda-card.h"

#include "base/ocop-date.h"
#include "window/ocop-accessible.h"
#include "window/overview/ocop-agenda-month.h"
#include "window/overview/ocop-agenda-strip.h"
#include "window/overview/ocop-agenda-words.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* The list ends somewhere; the months show the rest. */
#define MOST_LISTED 60

typedef enum
{
  VIEW_STRIP,
  VIEW_LIST,
  VIEW_MONTH,
  N_VIEWS
} View;

/* What comes: seven weeks as a strip, a year as a list or by months. Only the view that is looked at is filled. */
struct _OcopAgendaCard
{
  GtkWidget parent_instance;

  GtkWidget *card;
  GtkWidget *note;
  GtkWidget *stack;
  GtkWidget *choices[N_VIEWS];
  OcopAgendaStrip *strip;
  GtkWidget *list;
  OcopAgendaMonth *month;
  GtkWidget *nothing;

  GPtrArray *entries; /* (nullable) */
  char *from;
  char *to;
};

G_DEFINE_FINAL_TYPE (OcopAgendaCard, ocop_agenda_card, GTK_TYPE_WIDGET)

static View
get_view (OcopAgendaCard *self)
{
  for (View view = 0; view < N_VIEWS; view++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->choices[view])))
      return view;

  return VIEW_STRIP;
}

static void
fill_list (OcopAgendaCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; i < MIN (self->entries->len, MOST_LISTED); i++)
    {
      const OcopAgendaEntry *entry = g_ptr_array_index (self->entries, i);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      g_autofree char *days = ocop_agenda_words_days (entry);
      GtkWidget *button = ocop_agenda_button_new (self->entries, i, TRUE);
      GtkWidget *date = ocop_label_new (days, "small num");

      gtk_label_set_wrap (GTK_LABEL (date), FALSE);
      gtk_label_set_width_chars (GTK_LABEL (date), 11);
      gtk_widget_set_hexpand (button, TRUE);
      gtk_box_append (GTK_BOX (line), date);
      gtk_box_append (GTK_BOX (line), button);
      gtk_box_append (GTK_BOX (self->list), line);
    }
}

static void
show_view (OcopAgendaCard *self)
{
  View view = get_view (self);

  if (self->entries == NULL)
    return;
  if (view == VIEW_LIST)
    fill_list (self);
  if (view == VIEW_MONTH)
    ocop_agenda_month_show (self->month, self->entries, self->from);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), view == VIEW_STRIP ? GTK_WIDGET (self->strip)
                                                        : view == VIEW_LIST ? gtk_widget_get_parent (gtk_widget_get_parent (self->list))
                                                                            : GTK_WIDGET (self->month));
  gtk_widget_set_visible (self->nothing, view != VIEW_MONTH && self->entries->len == 0);
}

static GtkWidget *
make_choices (OcopAgendaCard *self)
{
  static const char *const names[N_VIEWS] = { N_("Seven Weeks"), N_("List"), N_("Month") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (View view = 0; view < N_VIEWS; view++)
    {
      self->choices[view] = gtk_toggle_button_new_with_label (_(names[view]));
      gtk_widget_add_css_class (self->choices[view], "in-heading");
      gtk_widget_add_css_class (self->choices[view], "small");
      if (view > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->choices[view]), GTK_TOGGLE_BUTTON (self->choices[0]));
      gtk_box_append (GTK_BOX (box), self->choices[view]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->choices[VIEW_STRIP]), TRUE);
  for (View view = 0; view < N_VIEWS; view++)
    g_signal_connect_swapped (self->choices[view], "toggled", G_CALLBACK (show_view), self);

  return box;
}

static void
dispose (GObject *object)
{
  OcopAgendaCard *self = OCOP_AGENDA_CARD (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (ocop_agenda_card_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopAgendaCard *self = OCOP_AGENDA_CARD (object);

  g_free (self->from);
  g_free (self->to);

  G_OBJECT_CLASS (ocop_agenda_card_parent_class)->finalize (object);
}

static void
ocop_agenda_card_class_init (OcopAgendaCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_agenda_card_init (OcopAgendaCard *self)
{
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->note = ocop_label_new ("", "small mute");
  gtk_widget_set_valign (self->note, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (end), self->note);
  gtk_box_append (GTK_BOX (end), make_choices (self));
  self->card = ocop_card_new (_("What Comes"), end);
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->strip = g_object_new (OCOP_TYPE_AGENDA_STRIP, NULL);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->month = g_object_new (OCOP_TYPE_AGENDA_MONTH, NULL);
  self->nothing = ocop_label_new (_("Nothing dated is recorded from this day on."), "small mute");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->strip));
  gtk_stack_add_child (GTK_STACK (self->stack), scrolled);
  gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->month));
  gtk_box_append (GTK_BOX (self->card), self->nothing);
  gtk_box_append (GTK_BOX (self->card), self->stack);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  ocop_accessible_name (GTK_WIDGET (self), _("What Comes"));
}

/**
 * ocop_agenda_card_show:
 * @self: a card
 * @overview: its calendar, and the day from which it is shown
 */
void
ocop_agenda_card_show (OcopAgendaCard     *self,
                       const OcopOverview *overview)
{
  g_autofree char *day = ocop_date_to_short (overview->as_of);
  g_autofree char *note = NULL;
  guint n;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (overview->agenda);
  g_free (self->from);
  g_free (self->to);
  self->from = g_strdup (overview->as_of);
  self->to = g_strdup (overview->strip_to);
  ocop_agenda_strip_show (self->strip, self->entries, self->from, self->to);
  n = ocop_agenda_strip_count (self->strip);
  /* Translators: a date, and how many dates are within seven weeks of it */
  note = g_strdup_printf (ngettext ("from %s · %u date", "from %s · %u dates", n), day, n);
  gtk_label_set_label (GTK_LABEL (self->note), note);
  show_view (self);
}
