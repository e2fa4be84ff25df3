/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-picker.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>

/* An entry in which one types any part of a name and picks from what fits. */
struct _OcopPicker
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  OcopPickList *list;
  OcopPickFind find;
  gpointer data;
  GPtrArray *picks; /* what the list shows */
  char *key;        /* (nullable): of what is picked; its label stands in the entry */
  char *new_format; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (OcopPicker, ocop_picker, GTK_TYPE_WIDGET)

#define MOST_SHOWN 30

enum
{
  CHANGED,
  DONE,
  MAKE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_open (OcopPicker *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->list));
}

static void
set_open (OcopPicker *self,
          gboolean    open)
{
  if (open == is_open (self))
    return;
  if (open)
    {
      gtk_widget_set_size_request (GTK_WIDGET (self->list), gtk_widget_get_width (GTK_WIDGET (self)), -1);
      gtk_popover_popup (GTK_POPOVER (self->list));
    }
  else
    {
      gtk_popover_popdown (GTK_POPOVER (self->list));
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
set_text (OcopPicker *self,
          const char *text)
{
  g_signal_handlers_block_matched (self->entry, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  /* The beginning of a long name says more than its end, except to who types on. */
  gtk_editable_set_position (GTK_EDITABLE (self->entry), gtk_widget_get_focus_child (self->entry) != NULL ? -1 : 0);
  g_signal_handlers_unblock_matched (self->entry, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

static void
pick (OcopPicker *self,
      guint       place)
{
  const OcopPick *chosen = g_ptr_array_index (self->picks, place);

  set_open (self, FALSE);
  if (chosen->key == NULL)
    {
      g_signal_emit (self, signals[MAKE], 0, ocop_picker_get_text (self));
      return;
    }
  ocop_picker_set (self, chosen->key, chosen->label);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
mark (OcopPicker *self,
      int         step)
{
  GtkWidget *row = ocop_pick_list_move (self->list, step);

  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

/* The list follows what is typed; the first that fits is what Enter picks. */
static void
refill (OcopPicker *self,
        const char *text)
{
  guint n;

  ocop_pick_list_clear (self->list);
  g_clear_pointer (&self->picks, g_ptr_array_unref);
  self->picks = self->find (text, MOST_SHOWN, self->data);
  n = self->picks->len;
  if (n > MOST_SHOWN)
    g_ptr_array_set_size (self->picks, MOST_SHOWN);
  for (guint i = 0; i < self->picks->len; i++)
    ocop_pick_list_add (self->list, ((const OcopPick *) g_ptr_array_index (self->picks, i))->label);
  if (self->new_format != NULL && !ocop_text_is_blank (text))
    {
      g_autoptr (GString) label = g_string_new (self->new_format);

      g_string_replace (label, "%s", text, 1);
      ocop_picks_add (self->picks, NULL, g_strdup (label->str));
      ocop_pick_list_add (self->list, label->str);
    }
  if (n > MOST_SHOWN)
    ocop_pick_list_remark (self->list, _("There are more; type more of the name."));
  else if (n == 0)
    ocop_pick_list_remark (self->list, _("Nothing fits what is typed."));
  if (n > 0)
    mark (self, 0);
}

static void
text_changed_cb (OcopPicker *self)
{
  g_clear_pointer (&self->key, g_free);
  refill (self, ocop_picker_get_text (self));
  /* Whoever empties the entry wants nothing of the list. */
  set_open (self, gtk_widget_get_mapped (self->entry) && !ocop_text_is_blank (ocop_picker_get_text (self)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
open_all (OcopPicker *self)
{
  if (!gtk_editable_get_editable (GTK_EDITABLE (self->entry)))
    return;
  refill (self, self->key != NULL ? "" : ocop_picker_get_text (self));
  set_open (self, TRUE);
}

static void
icon_pressed_cb (OcopPicker *self)
{
  gtk_widget_grab_focus (self->entry);
  if (is_open (self))
    set_open (self, FALSE);
  else
    open_all (self);
}

static void
picked_cb (OcopPicker *self,
           int         place)
{
  if (place >= 0 && (guint) place < self->picks->len)
    pick (self, (guint) place);
}

static void
activate_cb (OcopPicker *self)
{
  int place = is_open (self) ? ocop_pick_list_get_selected (self->list) : -1;

  if (place >= 0)
    picked_cb (self, place);
  else
    ocop_picker_settle (self);
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        OcopPicker            *self)
{
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down || key == GDK_KEY_F4)
    {
      if (is_open (self))
        mark (self, 1);
      else
        open_all (self);
      return GDK_EVENT_STOP;
    }
  if (!is_open (self))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    mark (self, -1);
  else if (key == GDK_KEY_Escape)
    set_open (self, FALSE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
left_cb (OcopPicker *self)
{
  set_open (self, FALSE);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), 0);
}

static void
dispose (GObject *object)
{
  OcopPicker *self = OCOP_PICKER (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_picker_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopPicker *self = OCOP_PICKER (object);

  g_clear_pointer (&self->picks, g_ptr_array_unref);
  g_free (self->key);
  g_free (self->new_format);

  G_OBJECT_CLASS (ocop_picker_parent_class)->finalize (object);
}

static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  OcopPicker *self = OCOP_PICKER (widget);

  gtk_widget_size_allocate (self->entry, &(GtkAllocation) { 0, 0, width, height }, baseline);
  gtk_popover_present (GTK_POPOVER (self->list));
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
  gtk_widget_measure (OCOP_PICKER (widget)->entry, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
ocop_picker_class_init (OcopPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  widget_class->size_allocate = size_allocate;
  widget_class->measure = measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * OcopPicker::changed:
   *
   * Something else is picked or typed.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * OcopPicker::done:
   *
   * Enter was pressed, and what was marked in the list is picked.
   */
  signals[DONE] = g_signal_new ("done", OCOP_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * OcopPicker::make:
   * @text: what was typed
   *
   * A new one of that name is wanted.
   */
  signals[MAKE] = g_signal_new ("make", OCOP_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ocop_picker_init (OcopPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = g_object_new (GTK_TYPE_ENTRY, "accessible-role", GTK_ACCESSIBLE_ROLE_COMBO_BOX, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY, "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY, _("Show the List (Down)"));
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->entry, "icon-press", G_CALLBACK (icon_pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->entry, focus);

  self->list = OCOP_PICK_LIST (ocop_pick_list_new ());
  g_signal_connect_swapped (self->list, "picked", G_CALLBACK (picked_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

/**
 * ocop_picker_new:
 * @find: finds what fits   @data: given to @find; lives longer than the picker
 *
 * Returns: (transfer floating): a picker
 */
GtkWidget *
ocop_picker_new (OcopPickFind find,
                 gpointer     data)
{
  OcopPicker *self = g_object_new (OCOP_TYPE_PICKER, NULL);

  self->find = find;
  self->data = data;

  return GTK_WIDGET (self);
}

GtkWidget *
ocop_picker_get_entry (OcopPicker *self)
{
  return self->entry;
}

/**
 * ocop_picker_get_key:
 *
 * Returns: (nullable): what is picked; %NULL where nothing is, or something is typed that was not picked
 */
const char *
ocop_picker_get_key (OcopPicker *self)
{
  return self->key;
}

const char *
ocop_picker_get_text (OcopPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * ocop_picker_set:
 * @self: a picker
 * @key: (nullable): what is picked   @text: (nullable): its label, or what is only typed
 *
 * Shows it, as if it had been picked.
 */
void
ocop_picker_set (OcopPicker *self,
                 const char *key,
                 const char *text)
{
  g_autofree char *kept = g_strdup (key);

  set_text (self, text);
  g_free (self->key);
  self->key = g_steal_pointer (&kept);
}

/**
 * ocop_picker_settle:
 * @self: a picker
 *
 * The person leaves: what was typed is picked where only one thing fits it.
 */
void
ocop_picker_settle (OcopPicker *self)
{
  g_autoptr (GPtrArray) picks = NULL;
  const OcopPick *only;

  set_open (self, FALSE);
  if (self->key != NULL || ocop_text_is_blank (ocop_picker_get_text (self)))
    return;
  picks = self->find (ocop_picker_get_text (self), 1, self->data);
  if (picks->len != 1)
    return;
  only = g_ptr_array_index (picks, 0);
  ocop_picker_set (self, only->key, only->label);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ocop_picker_offer_new:
 * @self: a picker
 * @format: with %s for what was typed: what the last line of the list offers; see “make”
 */
void
ocop_picker_offer_new (OcopPicker *self,
                       const char *format)
{
  g_free (self->new_format);
  self->new_format = g_strdup (format);
}
