/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-roll.h"

#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "window/fairs/ocop-fair-choices.h"
#include "window/fairs/ocop-fair-invite-page.h"
#include "window/fairs/ocop-fair-people.h"
#include "window/fairs/ocop-fair-person-panel.h"
#include "window/ocop-accessible.h"
#include "window/ocop-ask.h"
#include "window/ocop-buttons.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The participants: what each wants, what was decided, whether it came, by buttons or by a letter for all that are selected;
 * beside them what the one selected brings and was given. */
struct _OcopFairRoll
{
  GtkWidget parent_instance;

  GtkWidget *box; /* the only child */
  GtkWidget *funnel;
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *stack;
  GtkWidget *panel;
  OcopFairDesk *desk;
  GListStore *people;
  GtkMultiSelection *selection;
};

G_DEFINE_FINAL_TYPE (OcopFairRoll, ocop_fair_roll, GTK_TYPE_WIDGET)

static gboolean
is_found (const OcopFairParticipant *participant,
          gpointer                   data)
{
  const char *wanted = data;
  g_autofree char *name = NULL;
  g_autofree char *products = NULL;
  g_autofree char *brought = NULL;

  if (*wanted == '\0')
    return TRUE;
  name = ocop_text_fold (participant->name);
  brought = ocop_fair_products_in_words (participant);
  products = ocop_text_fold (brought);

  return strstr (name, wanted) != NULL || strstr (products, wanted) != NULL;
}

static void
list_people (OcopFairRoll *self)
{
  g_autofree char *wanted = ocop_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);

  if (facts != NULL)
    ocop_fair_people_sync (self->people, facts, is_found, wanted);
}

/* Those selected; the one whose button was pressed alone, where it is not among them. */
static GArray *
list_chosen (OcopFairRoll *self,
             gint64        participation)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  gboolean is_among = participation == 0;

  for (guint64 i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      g_autoptr (OcopFairPerson) person = g_list_model_get_item (G_LIST_MODEL (self->people), gtk_bitset_get_nth (selected, (guint) i));
      gint64 id = ocop_fair_person_get_id (person);

      is_among |= id == participation;
      g_array_append_val (ids, id);
    }
  if (!is_among)
    {
      g_array_set_size (ids, 0);
      g_array_append_val (ids, participation);
    }

  return ids;
}

typedef struct
{
  OcopFairRoll *roll; /* borrowed: the question goes with its window */
  GArray *ids;
} Refusal;

static void
refusal_free (gpointer data)
{
  Refusal *refusal = data;

  g_array_unref (refusal->ids);
  g_object_unref (refusal->roll);
  g_free (refusal);
}

static void
refused_cb (const char *reason,
            gpointer    data)
{
  Refusal *refusal = data;

  ocop_fair_desk_move (refusal->roll->desk, GTK_WIDGET (refusal->roll), g_array_ref (refusal->ids), OCOP_PARTICIPATION_APPROVAL,
                       "refused", reason);
}

static void
ask_reason (OcopFairRoll *self,
            GArray       *ids)
{
  g_autofree char *body = g_strdup_printf (ngettext ("%u participant gets this reason.", "%u participants get this reason.",
                                                     ids->len), ids->len);
  OcopQuestion question = { .heading = _("Why Is It Refused?"), .body = body, .act = _("Refuse") };
  Refusal *refusal = g_new0 (Refusal, 1);

  refusal->roll = g_object_ref (self);
  refusal->ids = ids;
  ocop_ask_words (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &question, _("Reason"), refused_cb, refusal, refusal_free);
}

/* Takes the ids. */
static void
take_step (OcopFairRoll         *self,
           GArray               *ids,
           const OcopFairChoice *choice,
           gboolean              is_taken)
{
  if (ids->len == 0 || !ocop_fair_desk_can_write (self->desk))
    {
      g_array_unref (ids);
      return;
    }
  if (is_taken && strcmp (choice->key, "refused") == 0)
    ask_reason (self, ids);
  else
    ocop_fair_desk_move (self->desk, GTK_WIDGET (self), ids, choice->field, is_taken ? choice->key : choice->fallback, NULL);
}

/* A button shows what is in the file until the file says otherwise. */
static void
chosen_cb (OcopFairRoll      *self,
           guint              choice,
           gboolean           is_taken,
           OcopFairChoiceRow *row)
{
  gint64 participation = ocop_fair_choice_row_get_participation (row);
  const OcopFairParticipant *participant = ocop_fair_facts_find (ocop_fair_desk_get_facts (self->desk), participation);

  if (participant == NULL)
    return;
  take_step (self, list_chosen (self, participation), &ocop_fair_choices ()[choice], is_taken);
  ocop_fair_choice_row_show (row, participant);
}

static gboolean
key_pressed_cb (OcopFairRoll    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  const OcopFairChoice *choice = ocop_fair_choice_of_key (key);
  g_autoptr (GArray) ids = NULL;
  const OcopFairParticipant *first;

  if (choice == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;
  ids = list_chosen (self, 0);
  if (ids->len == 0)
    return FALSE;
  first = ocop_fair_facts_find (ocop_fair_desk_get_facts (self->desk), g_array_index (ids, gint64, 0));
  take_step (self, g_array_ref (ids), choice, first == NULL || !ocop_fair_choice_is_taken (choice, first));

  return TRUE;
}

static void
show_item (OcopFairRoll *self,
           GtkListItem  *item)
{
  OcopFairPerson *person = gtk_list_item_get_item (item);
  const OcopFairParticipant *participant = ocop_fair_facts_find (ocop_fair_desk_get_facts (self->desk), ocop_fair_person_get_id (person));

  if (participant != NULL)
    ocop_fair_choice_row_show (OCOP_FAIR_CHOICE_ROW (gtk_list_item_get_child (item)), participant);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          OcopFairRoll             *self)
{
  GtkWidget *row = ocop_fair_choice_row_new (ocop_fair_desk_can_write (self->desk));

  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
person_changed_cb (OcopFairPerson *person,
                   GtkListItem    *item)
{
  OcopFairRoll *self = OCOP_FAIR_ROLL (gtk_widget_get_ancestor (gtk_list_item_get_child (item), OCOP_TYPE_FAIR_ROLL));

  if (self != NULL)
    show_item (self, item);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         OcopFairRoll             *self)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "changed", G_CALLBACK (person_changed_cb), item, 0);
  show_item (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           OcopFairRoll             *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), person_changed_cb, item);
}

static void
show_panel (OcopFairRoll *self)
{
  g_autoptr (GArray) ids = list_chosen (self, 0);

  ocop_fair_person_panel_show (OCOP_FAIR_PERSON_PANEL (self->panel), ids->len == 1 ? g_array_index (ids, gint64, 0) : 0);
}

static void
dispose (GObject *object)
{
  OcopFairRoll *self = OCOP_FAIR_ROLL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->people);
  g_clear_object (&self->selection);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_fair_roll_parent_class)->dispose (object);
}

static void
ocop_fair_roll_class_init (OcopFairRollClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_fair_roll_init (OcopFairRoll *self)
{
}

static void
invite_cb (OcopFairRoll *self)
{
  ocop_fair_invite_page_open (self->desk, GTK_WIDGET (self));
}

/* A list of participants that an office has, taken in by the import of all kinds. */
static void
import_cb (OcopFairRoll *self)
{
  OcopRecord *record = ocop_record_new (OCOP_KIND_PARTICIPATION);

  ocop_record_set_ref (record, OCOP_PARTICIPATION_FAIR, ocop_fair_desk_get_fair (self->desk));
  ocop_record_set_text (record, OCOP_PARTICIPATION_WISH, "unknown");
  ocop_record_set_text (record, OCOP_PARTICIPATION_APPROVAL, "open");
  ocop_record_set_text (record, OCOP_PARTICIPATION_ATTENDANCE, "expected");
  ocop_main_window_import (ocop_main_window_of (GTK_WIDGET (self)), ocop_import_shape_new (OCOP_KIND_PARTICIPATION, record));
}

static GtkWidget *
make_import (OcopFairRoll *self)
{
  GtkWidget *button = ocop_button_with_sign (gtk_button_new (), "document-open-symbolic", _("Import a List…"), _("Import a list…"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (button, ocop_fair_desk_can_write (self->desk));

  return button;
}

static GtkWidget *
make_invite (OcopFairRoll *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Invite Producers…"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (invite_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (button, ocop_fair_desk_can_write (self->desk));

  return button;
}

static GtkWidget *
make_head (OcopFairRoll *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->funnel = ocop_label_new ("", "small");
  gtk_label_set_wrap (GTK_LABEL (self->funnel), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->funnel), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->funnel, TRUE);
  self->search = gtk_search_entry_new ();
  ocop_accessible_name (self->search, _("Find a participant"));
  g_object_set (self->search, "placeholder-text", _("Find a participant"), NULL);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (list_people), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), self->funnel);
  gtk_box_append (GTK_BOX (head), self->search);
  gtk_box_append (GTK_BOX (head), make_import (self));
  gtk_box_append (GTK_BOX (head), make_invite (self));

  return head;
}

static GtkWidget *
make_list (OcopFairRoll *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_widget_add_css_class (self->list, "roll");
  ocop_accessible_name (self->list, _("Participants"));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->list, keys);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

/**
 * ocop_fair_roll_new:
 * @desk: the fair
 *
 * Returns: (transfer floating): the roll, empty before ocop_fair_roll_show()
 */
GtkWidget *
ocop_fair_roll_new (OcopFairDesk *desk)
{
  OcopFairRoll *self = g_object_new (OCOP_TYPE_FAIR_ROLL, NULL);
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *keys = ocop_fair_choices_in_words ();

  self->desk = g_object_ref (desk);
  self->people = g_list_store_new (OCOP_TYPE_FAIR_PERSON);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->people)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (show_panel), self, G_CONNECT_SWAPPED);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), make_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack),
                       ocop_label_new (_("Nobody is entered for this fair. Invite producers whose products hold a rank "
                                         "on its first day."), "mute nothing"),
                       "none");
  gtk_widget_add_css_class (card, "framed");
  gtk_widget_set_hexpand (card, TRUE);
  gtk_box_append (GTK_BOX (card), make_head (self));
  gtk_box_append (GTK_BOX (card), self->stack);
  gtk_box_append (GTK_BOX (card), ocop_label_new (keys, "tiny mute"));
  self->panel = ocop_fair_person_panel_new (desk);
  gtk_widget_set_hexpand (self->panel, FALSE);
  gtk_box_append (GTK_BOX (halves), card);
  gtk_box_append (GTK_BOX (halves), self->panel);
  gtk_widget_add_css_class (halves, "aside");
  self->box = halves;
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * ocop_fair_roll_show:
 * @self: the roll
 *
 * Shows the participants as they now are at the desk.
 */
void
ocop_fair_roll_show (OcopFairRoll *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  const OcopFairFunnel *funnel = &facts->funnel;
  g_autofree char *words = g_strdup_printf (_("%d invited → %d want to come → %d approved → %d supported → %d attended"), funnel->invited,
                                            funnel->wanting, funnel->approved, funnel->supported, funnel->attended);

  gtk_label_set_label (GTK_LABEL (self->funnel), words);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), facts->participants->len > 0 ? "list" : "none");
  list_people (self);
  show_panel (self);
}

/**
 * ocop_fair_roll_select:
 * @self: the roll
 * @participation: row id of who is to be selected alone
 */
void
ocop_fair_roll_select (OcopFairRoll *self,
                       gint64        participation)
{
  guint position;

  if (ocop_fair_people_find (self->people, participation, &position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

GtkWidget *
ocop_fair_roll_get_list (OcopFairRoll *self)
{
  return self->list;
}
