/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-choices.h"

#include "model/ocop-kinds.h"
#include "window/fairs/ocop-fair-people.h"
#include "window/ocop-accessible.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Product, producer   [Wants|No|Withdrawn]  [Approve|Refuse]  booth  [Present|Absent]   A line of the roll: what is chosen is
 * pressed in; pressing it again takes it back. */

static const OcopFairChoice choices[OCOP_FAIR_N_CHOICES] = {
  { OCOP_PARTICIPATION_WISH, "wants", "unknown", N_("Wants") },
  { OCOP_PARTICIPATION_WISH, "declines", "unknown", N_("No wish") },
  { OCOP_PARTICIPATION_WISH, "withdrawn", "unknown", N_("Withdrawn") },
  { OCOP_PARTICIPATION_APPROVAL, "approved", "open", N_("Approved") },
  { OCOP_PARTICIPATION_APPROVAL, "refused", "open", N_("Refused") },
  { OCOP_PARTICIPATION_ATTENDANCE, "attended", "expected", N_("Present") },
  { OCOP_PARTICIPATION_ATTENDANCE, "absent", "expected", N_("Absent") },
};

/* The key of the keyboard that a step has in the language of the window. */
static const char *
letter_of (gsize place)
{
  const char *letters[OCOP_FAIR_N_CHOICES] = {
    /* Translators: seven different keys for “Wants”, “No wish”, “Withdrawn”, “Approved”, “Refused”, “Present”, “Absent” */
    C_("key", "W"), C_("key", "N"), C_("key", "T"), C_("key", "A"), C_("key", "R"), C_("key", "P"), C_("key", "B"),
  };

  return letters[place];
}

struct _OcopFairChoiceRow
{
  GtkWidget parent_instance;

  GtkWidget *box; /* the only child */
  GtkWidget *product;
  GtkWidget *producer;
  GtkWidget *booth;
  GtkWidget *buttons[OCOP_FAIR_N_CHOICES];
  gint64 participation;
  gboolean is_showing;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OcopFairChoiceRow, ocop_fair_choice_row, GTK_TYPE_WIDGET)

/**
 * ocop_fair_choices:
 *
 * Returns: (array fixed-size=7): the steps, in the order of their buttons
 */
const OcopFairChoice *
ocop_fair_choices (void)
{
  return choices;
}

/**
 * ocop_fair_choice_of_key:
 * @keyval: a key of the keyboard
 *
 * Returns: (nullable): the step that the key is for, in the language of the window
 */
const OcopFairChoice *
ocop_fair_choice_of_key (guint keyval)
{
  gunichar typed = g_unichar_toupper (gdk_keyval_to_unicode (keyval));

  for (gsize i = 0; typed != 0 && i < OCOP_FAIR_N_CHOICES; i++)
    if (g_utf8_get_char (letter_of (i)) == typed)
      return &choices[i];

  return NULL;
}

static const char *
value_of (const OcopFairParticipant *participant,
          guint                      field)
{
  if (field == OCOP_PARTICIPATION_WISH)
    return participant->wish;

  return field == OCOP_PARTICIPATION_APPROVAL ? participant->approval : participant->attendance;
}

gboolean
ocop_fair_choice_is_taken (const OcopFairChoice      *choice,
                           const OcopFairParticipant *participant)
{
  return strcmp (value_of (participant, choice->field), choice->key) == 0;
}

/**
 * ocop_fair_choices_in_words:
 *
 * Returns: (transfer full): all keys with what they do, for the foot of the roll
 */
char *
ocop_fair_choices_in_words (void)
{
  GString *words = g_string_new (NULL);

  for (gsize i = 0; i < OCOP_FAIR_N_CHOICES; i++)
    g_string_append_printf (words, "%s%s %s", i > 0 ? "   " : "", letter_of (i), _(choices[i].label));

  return g_string_free (words, FALSE);
}

static void
toggled_cb (GtkToggleButton *button,
            gpointer         data)
{
  OcopFairChoiceRow *self = OCOP_FAIR_CHOICE_ROW (gtk_widget_get_ancestor (GTK_WIDGET (button), OCOP_TYPE_FAIR_CHOICE_ROW));

  if (self == NULL || self->is_showing)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, GPOINTER_TO_UINT (data), gtk_toggle_button_get_active (button));
}

static void
dispose (GObject *object)
{
  OcopFairChoiceRow *self = OCOP_FAIR_CHOICE_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_fair_choice_row_parent_class)->dispose (object);
}

static void
ocop_fair_choice_row_class_init (OcopFairChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * OcopFairChoiceRow::chosen:
   * @choice: place of the step among ocop_fair_choices()
   * @is_taken: whether it is taken; else it is taken back
   *
   * A person pressed a button.
   */
  signals[CHOSEN] = g_signal_new ("chosen", OCOP_TYPE_FAIR_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                  G_TYPE_BOOLEAN);
}

static void
ocop_fair_choice_row_init (OcopFairChoiceRow *self)
{
}

static GtkWidget *
make_name (const char *classes)
{
  GtkWidget *label = ocop_label_new ("", classes);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

/**
 * ocop_fair_choice_row_new:
 * @is_editable: whether anything can be chosen
 *
 * Returns: (transfer floating): a line of the roll
 */
GtkWidget *
ocop_fair_choice_row_new (gboolean is_editable)
{
  OcopFairChoiceRow *self = g_object_new (OCOP_TYPE_FAIR_CHOICE_ROW, NULL);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *group = NULL;

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->product = make_name ("strong");
  self->producer = make_name ("small mute");
  self->booth = make_name ("small num");
  gtk_label_set_width_chars (GTK_LABEL (self->booth), 7);
  gtk_box_append (GTK_BOX (names), self->product);
  gtk_box_append (GTK_BOX (names), self->producer);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), names);
  for (gsize i = 0; i < OCOP_FAIR_N_CHOICES; i++)
    {
      g_autofree char *tip = g_strdup_printf (_("%s (key %s)"), _(choices[i].label), letter_of (i));

      if (i == 0 || choices[i].field != choices[i - 1].field)
        {
          if (choices[i].field == OCOP_PARTICIPATION_ATTENDANCE)
            gtk_box_append (GTK_BOX (self->box), self->booth);
          group = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
          gtk_widget_add_css_class (group, "linked");
          gtk_widget_add_css_class (group, "segments");
          gtk_widget_set_valign (group, GTK_ALIGN_CENTER);
          gtk_box_append (GTK_BOX (self->box), group);
        }
      self->buttons[i] = gtk_toggle_button_new_with_label (_(choices[i].label));
      gtk_widget_set_tooltip_text (self->buttons[i], tip);
      gtk_widget_set_sensitive (self->buttons[i], is_editable);
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), GUINT_TO_POINTER (i));
      gtk_box_append (GTK_BOX (group), self->buttons[i]);
    }
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "plain-line");

  return GTK_WIDGET (self);
}

/**
 * ocop_fair_choice_row_show:
 * @self: a line
 * @participant: whose line it is
 */
void
ocop_fair_choice_row_show (OcopFairChoiceRow         *self,
                           const OcopFairParticipant *participant)
{
  g_autofree char *products = ocop_fair_products_in_words (participant);
  g_autofree char *said = g_strdup_printf ("%s, %s", participant->name, products);

  self->participation = participant->id;
  self->is_showing = TRUE;
  gtk_label_set_label (GTK_LABEL (self->product), participant->name);
  gtk_label_set_label (GTK_LABEL (self->producer), products);
  gtk_widget_set_tooltip_text (self->producer, products);
  gtk_label_set_label (GTK_LABEL (self->booth), participant->booths != NULL ? participant->booths : "–");
  for (gsize i = 0; i < OCOP_FAIR_N_CHOICES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), ocop_fair_choice_is_taken (&choices[i], participant));
  self->is_showing = FALSE;
  ocop_accessible_name (GTK_WIDGET (self), said);
}

gint64
ocop_fair_choice_row_get_participation (OcopFairChoiceRow *self)
{
  return self->participation;
}
