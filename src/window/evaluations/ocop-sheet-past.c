/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-past.h"

#include "base/ocop-date.h"
#include "model/ocop-sheet-history.h"
#include "window/evaluations/ocop-criterion-words.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* What a sheet was before: its scoring turns to choose from, and behind a button its history with the differences from one time it
 * was handed in to the next. */
struct _OcopSheetPast
{
  GtkWidget parent_instance;

  OcopSessionContext *context;
  OcopSheetDesk *desk;
  gint64 session_member;
  gboolean is_filling;

  GtkWidget *turns;
  GtkWidget *button;
  GtkWidget *lines;
};

G_DEFINE_FINAL_TYPE (OcopSheetPast, ocop_sheet_past, GTK_TYPE_WIDGET)

enum
{
  TURN_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
turn_selected_cb (OcopSheetPast *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->turns));

  if (!self->is_filling && place != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[TURN_CHOSEN], 0, (int) place + 1);
}

static void
add_line (OcopSheetPast *self,
          const char    *text,
          const char    *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 52);
  gtk_widget_add_css_class (label, "small");
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self->lines), label);
}

static char *
name_event (const OcopSheetEvent *event)
{
  switch (event->kind)
    {
    case OCOP_SHEET_LAID_OUT:
      return g_strdup_printf (_("Turn %d opened with the sheet of the turn before"), event->turn);
    case OCOP_SHEET_ON_PAPER:
      return g_strdup_printf (_("Turn %d: entered from paper by “%s”"), event->turn, event->name);
    case OCOP_SHEET_TAKEN_BACK:
      return g_strdup_printf (_("Turn %d: taken back"), event->turn);
    case OCOP_SHEET_CHECKED:
      return g_strdup_printf (_("Turn %d: compared with the paper by “%s”"), event->turn, event->name);
    case OCOP_SHEET_OTHERS_SHOWN:
      return g_strdup_printf (_("Turn %d: others’ totals shown to the member"), event->turn);
    case OCOP_SHEET_HANDED_IN:
    default:
      return event->total >= 0 ? g_strdup_printf (_("Turn %d: submitted with %d points"), event->turn, event->total)
                               : g_strdup_printf (_("Turn %d: submitted"), event->turn);
    }
}

static void
add_event (OcopSheetPast        *self,
           const OcopSet        *set,
           const OcopSheetEvent *event)
{
  g_autofree char *name = name_event (event);
  g_autofree char *at = ocop_date_moment_to_local (event->at);
  g_autofree char *when = g_strdup_printf ("%s · %s", at, event->who);

  add_line (self, name, "strong");
  add_line (self, when, "mute");
  for (guint i = 0; i < event->differences->len; i++)
    {
      const OcopSheetDifference *one = &g_array_index (event->differences, OcopSheetDifference, i);
      g_autofree char *before = ocop_criterion_words_choice (set, one->item, one->before);
      g_autofree char *after = ocop_criterion_words_choice (set, one->item, one->after);
      g_autofree char *text = g_strdup_printf ("%s %s: %s → %s", set->items[one->item].code, set->items[one->item].criterion->name,
                                               before, after);

      add_line (self, text, "num");
    }
}

/* Read when it is looked at. */
static void
shown_cb (OcopSheetPast *self)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), child);
  events = ocop_sheet_history_load (ocop_session_context_get_db (self->context), sheet->session_product, self->session_member,
                                    sheet->set, &error);
  if (events == NULL)
    add_line (self, error->message, "bad");
  else if (events->len == 0)
    add_line (self, _("The sheet was not submitted yet."), "mute");
  for (guint i = 0; events != NULL && i < events->len; i++)
    add_event (self, sheet->set, g_ptr_array_index (events, i));
}

static void
dispose (GObject *object)
{
  OcopSheetPast *self = OCOP_SHEET_PAST (object);

  g_clear_pointer (&self->turns, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->desk);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ocop_sheet_past_parent_class)->dispose (object);
}

static void
ocop_sheet_past_class_init (OcopSheetPastClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);

  /* turn-chosen (from 1) */
  signals[TURN_CHOSEN] = g_signal_new ("turn-chosen", OCOP_TYPE_SHEET_PAST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_INT);
}

static void
ocop_sheet_past_init (OcopSheetPast *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  self->turns = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);
  ocop_accessible_name (self->turns, _("Scoring turn"));
  g_signal_connect_object (self->turns, "notify::selected", G_CALLBACK (turn_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->turns, GTK_WIDGET (self));
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  ocop_accessible_name (scrolled, _("History of the sheet"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->lines);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "document-open-recent-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_tooltip_text (self->button, _("History of the sheet"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("History of the sheet"), -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
ocop_sheet_past_new (OcopSessionContext *context,
                     OcopSheetDesk      *desk)
{
  OcopSheetPast *self = g_object_new (OCOP_TYPE_SHEET_PAST, NULL);

  self->context = g_object_ref (context);
  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

/**
 * ocop_sheet_past_refresh:
 * @self: the choice
 * @session_member: row id of the member whose sheet lies on the desk
 *
 * Offers the turns that the product had so far, if it had several.
 */
void
ocop_sheet_past_refresh (OcopSheetPast *self,
                         gint64         session_member)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->turns)));

  self->session_member = session_member;
  self->is_filling = TRUE;
  if ((int) g_list_model_get_n_items (G_LIST_MODEL (names)) != sheet->last_turn)
    {
      gtk_string_list_splice (names, 0, g_list_model_get_n_items (G_LIST_MODEL (names)), NULL);
      for (int turn = 1; turn <= sheet->last_turn; turn++)
        gtk_string_list_take (names, g_strdup_printf (_("Turn %d"), turn));
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->turns), (guint) sheet->turn - 1);
  gtk_widget_set_visible (self->turns, sheet->last_turn > 1);
  self->is_filling = FALSE;
}
