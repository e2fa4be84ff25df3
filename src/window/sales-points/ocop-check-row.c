/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-check-row.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "window/ocop-accessible.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_RESULTS 3

/* One item of a checklist: a sign, what is demanded, what was found when and by whom, and the choice of what is found now.
 * The first letters of the choices are their keys. */
struct _OcopCheckRow
{
  GtkWidget parent_instance;

  gint64 item;
  gint64 check;
  gboolean is_showing;

  GtkWidget *box;
  GtkWidget *sign;
  GtkWidget *label;
  GtkWidget *note;
  GtkWidget *more;
  GtkWidget *choices[N_RESULTS];
};

G_DEFINE_FINAL_TYPE (OcopCheckRow, ocop_check_row, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Short words for the buttons, in the order of ocop_check_results. */
static const char *const short_words[N_RESULTS] = { N_("Met"), N_("Missing"), N_("Unseen") };

static const struct
{
  const char *icon_name;
  const char *style;
} signs[N_RESULTS] = {
  { "ocop-done-symbolic", "ok" },
  { "window-close-symbolic", "bad" },
  { "ocop-open-symbolic", "mute" },
};

static guint
place_of (const char *result)
{
  for (guint i = 0; i < N_RESULTS; i++)
    if (strcmp (ocop_check_results[i].key, result) == 0)
      return i;

  g_return_val_if_reached (0);
}

static void
toggled_cb (OcopCheckRow *self,
            GtkWidget    *button)
{
  if (self->is_showing || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
    return;
  for (guint i = 0; i < N_RESULTS; i++)
    if (self->choices[i] == button)
      g_signal_emit (self, signals[CHOSEN], 0, ocop_check_results[i].key);
}

static void
more_cb (OcopCheckRow *self)
{
  g_signal_emit (self, signals[MORE], 0, self->check);
}

/* The key is read, not the text that an input method would make of it: Đ is D. */
static gboolean
key_cb (OcopCheckRow    *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  for (guint i = 0; i < N_RESULTS; i++)
    {
      g_autofree char *letters = ocop_text_fold (_(short_words[i]));

      if (gdk_keyval_to_unicode (gdk_keyval_to_lower (key)) == (guint32) letters[0] && gtk_widget_is_sensitive (self->choices[i]))
        {
          gtk_widget_grab_focus (self->choices[i]);
          gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->choices[i]), TRUE);
          return TRUE;
        }
    }

  return FALSE;
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&OCOP_CHECK_ROW (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_check_row_parent_class)->dispose (object);
}

static void
ocop_check_row_class_init (OcopCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);

  /* chosen (key of ocop_check_results) */
  signals[CHOSEN] = g_signal_new ("chosen", OCOP_TYPE_CHECK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /* more (row id of the look): its note and evidence are wanted */
  signals[MORE] = g_signal_new ("more", OCOP_TYPE_CHECK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
ocop_check_row_init (OcopCheckRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->sign = gtk_image_new ();
  self->label = ocop_label_new ("", NULL);
  self->note = ocop_label_new ("", "tiny mute");
  self->more = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_valign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->more, _("Note and evidence"));
  ocop_accessible_name (self->more, _("Note and evidence"));
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->label);
  gtk_box_append (GTK_BOX (words), self->note);
  gtk_widget_add_css_class (choices, "linked");
  gtk_widget_set_valign (choices, GTK_ALIGN_CENTER);
  for (guint i = 0; i < N_RESULTS; i++)
    {
      self->choices[i] = gtk_toggle_button_new_with_label (_(short_words[i]));
      gtk_widget_set_tooltip_text (self->choices[i], _(ocop_check_results[i].label));
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->choices[i]), i > 0 ? GTK_TOGGLE_BUTTON (self->choices[0]) : NULL);
      g_signal_connect_swapped (self->choices[i], "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (choices), self->choices[i]);
    }
  gtk_box_append (GTK_BOX (self->box), self->sign);
  gtk_box_append (GTK_BOX (self->box), words);
  gtk_box_append (GTK_BOX (self->box), self->more);
  gtk_box_append (GTK_BOX (self->box), choices);
  gtk_widget_add_css_class (GTK_WIDGET (self), "check-row");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * ocop_check_row_new:
 * @can_write: whether anything can be chosen
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
ocop_check_row_new (gboolean can_write)
{
  OcopCheckRow *self = g_object_new (OCOP_TYPE_CHECK_ROW, NULL);

  for (guint i = 0; i < N_RESULTS; i++)
    gtk_widget_set_sensitive (self->choices[i], can_write);

  return GTK_WIDGET (self);
}

/* When it was looked at, by whom and what was noted; of what nobody looked at, what is known of the item. */
static char *
describe (const OcopPointItem *item)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *day = item->checked_on != NULL ? ocop_date_to_short (item->checked_on) : NULL;
  const char *const pieces[] = { day, item->inspector, item->check_note, item->evidence != 0 ? _("with evidence") : NULL,
                                 item->checked_on == NULL || item->check_note == NULL ? item->note : NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    if (pieces[i] != NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", pieces[i]);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * ocop_check_row_show:
 * @self: a row
 * @item: what it shows
 */
void
ocop_check_row_show (OcopCheckRow        *self,
                     const OcopPointItem *item)
{
  guint place = place_of (item->result);
  g_autofree char *note = describe (item);
  g_autofree char *said = g_strdup_printf ("%s: %s", item->label, _(ocop_check_results[place].label));

  self->is_showing = TRUE;
  self->item = item->id;
  self->check = item->check;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->sign), signs[place].icon_name);
  for (guint i = 0; i < N_RESULTS; i++)
    gtk_widget_remove_css_class (self->sign, signs[i].style);
  gtk_widget_add_css_class (self->sign, signs[place].style);
  gtk_label_set_label (GTK_LABEL (self->label), item->label);
  gtk_label_set_label (GTK_LABEL (self->note), note);
  gtk_widget_set_visible (self->note, *note != '\0');
  gtk_widget_set_sensitive (self->more, item->check != 0);
  if (place == place_of ("not_met"))
    gtk_widget_add_css_class (self->note, "bad");
  else
    gtk_widget_remove_css_class (self->note, "bad");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->choices[place]), TRUE);
  ocop_accessible_name (GTK_WIDGET (self), said);
  self->is_showing = FALSE;
}

gint64
ocop_check_row_get_item (OcopCheckRow *self)
{
  return self->item;
}

/**
 * ocop_check_row_get_choice:
 *
 * Returns: (transfer none): the button of a key of #ocop_check_results
 */
GtkWidget *
ocop_check_row_get_choice (OcopCheckRow *self,
                           const char   *result)
{
  return self->choices[place_of (result)];
}
