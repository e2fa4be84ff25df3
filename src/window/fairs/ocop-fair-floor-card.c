/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-floor-card.h"

#include "model/ocop-attachments.h"
#include "model/ocop-kinds.h"
#include "window/fairs/ocop-fair-layout-form.h"
#include "window/ocop-accessible.h"
#include "window/ocop-buttons.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The floor with its booths: who is given which, by dragging or by keys. */
struct _OcopFairFloorCard
{
  GtkWidget parent_instance;

  GtkWidget *card; /* the only child */
  GtkWidget *title;
  GtkWidget *floor;
  GtkWidget *scrolled;
  GtkWidget *none;
  GtkWidget *legend;
  GtkWidget *popover; /* who could hold a booth */
  GtkWidget *names;
  OcopFairDesk *desk;
  GArray *free_people; /* row ids of the lines of names */
  gint64 ground;       /* row id of the picture shown, 0 for none */
};

G_DEFINE_FINAL_TYPE (OcopFairFloorCard, ocop_fair_floor_card, GTK_TYPE_WIDGET)

static void
dispose (GObject *object)
{
  OcopFairFloorCard *self = OCOP_FAIR_FLOOR_CARD (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->free_people, g_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_fair_floor_card_parent_class)->dispose (object);
}

static void
ocop_fair_floor_card_class_init (OcopFairFloorCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_fair_floor_card_init (OcopFairFloorCard *self)
{
  self->free_people = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static gint64
get_booth (OcopFairFloorCard *self)
{
  return ocop_fair_floor_get_booth (OCOP_FAIR_FLOOR (self->floor));
}

static void
freed_cb (OcopFairFloorCard *self)
{
  if (ocop_fair_desk_can_write (self->desk))
    ocop_fair_desk_seat (self->desk, GTK_WIDGET (self), get_booth (self), 0);
}

static void
dropped_cb (OcopFairFloorCard *self,
            gint64             participation)
{
  if (ocop_fair_desk_can_write (self->desk))
    ocop_fair_desk_seat (self->desk, GTK_WIDGET (self), get_booth (self), participation);
}

static void
name_chosen_cb (OcopFairFloorCard *self,
                GtkListBoxRow     *row)
{
  gint64 booth = get_booth (self);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->floor);
  ocop_fair_desk_seat (self->desk, GTK_WIDGET (self), booth, g_array_index (self->free_people, gint64, gtk_list_box_row_get_index (row)));
}

static void
add_name (OcopFairFloorCard         *self,
          const OcopFairParticipant *participant)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *words = participant->booths != NULL
                               /* Translators: a producer, the booths that it holds already */
                               ? g_strdup_printf (_("%s (has %s)"), participant->name, participant->booths)
                               : g_strdup (participant->name);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), ocop_label_new (words, participant->booths != NULL ? "mute" : NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->names), row);
  g_array_append_val (self->free_people, participant->id);
}

/* Those without a booth first: they are who is looked for. */
static void
list_names (OcopFairFloorCard *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);

  while (gtk_widget_get_first_child (self->names) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->names), gtk_widget_get_first_child (self->names));
  g_array_set_size (self->free_people, 0);
  for (int with_booth = 0; with_booth < 2; with_booth++)
    for (guint i = 0; i < facts->participants->len; i++)
      {
        const OcopFairParticipant *participant = g_ptr_array_index (facts->participants, i);

        if (strcmp (participant->approval, "approved") == 0 && (participant->n_booths > 0) == (with_booth != 0))
          add_name (self, participant);
      }
}

static void
activated_cb (OcopFairFloorCard *self)
{
  GdkRectangle place;
  graphene_point_t corner;

  if (!ocop_fair_desk_can_write (self->desk))
    return;
  list_names (self);
  ocop_fair_floor_get_place (OCOP_FAIR_FLOOR (self->floor), get_booth (self), &place);
  if (!gtk_widget_compute_point (self->floor, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) place.x, (float) place.y), &corner))
    return;
  place.x = (int) corner.x;
  place.y = (int) corner.y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  if (gtk_widget_get_first_child (self->names) != NULL)
    gtk_widget_grab_focus (gtk_widget_get_first_child (self->names));
}

static GtkWidget *
make_popover (OcopFairFloorCard *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *none = ocop_label_new (_("Nobody is approved for this fair yet."), "mute");

  self->names = gtk_list_box_new ();
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->names), none);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->names), GTK_SELECTION_BROWSE);
  ocop_accessible_name (self->names, _("Who is to hold the booth"));
  g_signal_connect_object (self->names, "row-activated", G_CALLBACK (name_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->names);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  ocop_accessible_name (popover, _("Who is to hold the booth"));
  gtk_widget_set_parent (popover, GTK_WIDGET (self));

  return popover;
}

static void
show_legend (OcopFairFloorCard *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  int n[4] = { 0 };
  g_autofree char *words = NULL;

  for (guint i = 0; i < facts->booths->len; i++)
    {
      const OcopFairBooth *booth = g_ptr_array_index (facts->booths, i);

      if (booth->holder == NULL)
        n[3]++;
      else if (strcmp (booth->holder->attendance, "attended") == 0)
        n[0]++;
      else if (strcmp (booth->holder->attendance, "absent") == 0)
        n[2]++;
      else
        n[1]++;
    }
  words = g_strdup_printf (_("✓ attended %d   ? not come yet %d   ✕ absent %d   ☐ free %d"), n[0], n[1], n[2], n[3]);
  gtk_label_set_label (GTK_LABEL (self->legend), words);
}

/* The picture that lies under the booths, read only when it is another one. */
static void
show_ground (OcopFairFloorCard *self)
{
  OcopRecord *fair = ocop_fair_desk_get_facts (self->desk)->record;
  gint64 picture = ocop_record_is_set (fair, OCOP_FAIR_PICTURE) ? ocop_record_get_ref (fair, OCOP_FAIR_PICTURE) : 0;
  g_autoptr (OcopRecord) attachment = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (picture == self->ground)
    return;
  self->ground = picture;
  if (picture != 0)
    attachment = ocop_record_load (ocop_fair_desk_get_db (self->desk), OCOP_KIND_ATTACHMENT, picture, NULL);
  if (attachment != NULL)
    path = ocop_attachment_get_path (attachment, ocop_workspace_get_path (ocop_fair_desk_get_workspace (self->desk)));
  if (path != NULL)
    texture = gdk_texture_new_from_filename (path, NULL);
  ocop_fair_floor_set_ground (OCOP_FAIR_FLOOR (self->floor), texture != NULL ? GDK_PAINTABLE (texture) : NULL);
}

static void
lay_out_cb (OcopFairFloorCard *self)
{
  ocop_fair_layout_form_open (self->desk, GTK_WIDGET (self));
}

/**
 * ocop_fair_floor_card_new:
 * @desk: the fair
 *
 * Returns: (transfer floating): the card, empty before ocop_fair_floor_card_show()
 */
GtkWidget *
ocop_fair_floor_card_new (OcopFairDesk *desk)
{
  OcopFairFloorCard *self = g_object_new (OCOP_TYPE_FAIR_FLOOR_CARD, NULL);
  GtkWidget *add = ocop_button_with_sign (gtk_button_new (), "list-add-symbolic", _("Add Booths"), _("Add booths"));
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *hint = ocop_label_new (_("Drag a participant into a booth, or press Enter in it; Delete frees it"), "tiny mute");

  self->desk = g_object_ref (desk);
  self->card = ocop_card_new (_("Floor"), add);
  self->title = gtk_widget_get_first_child (gtk_widget_get_first_child (self->card));
  gtk_widget_set_visible (add, ocop_fair_desk_can_write (desk));
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (lay_out_cb), self);
  self->floor = ocop_fair_floor_new ();
  g_signal_connect_object (self->floor, "freed", G_CALLBACK (freed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->floor, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->floor, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->floor);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scrolled), 120);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled), 330);
  ocop_accessible_name (self->scrolled, _("Floor"));
  self->none = ocop_label_new (_("The fair has no booths yet. Add them by zone and number with the plus above."), "mute");
  self->legend = ocop_label_new ("", "small");
  gtk_widget_set_hexpand (self->legend, TRUE);
  gtk_box_append (GTK_BOX (foot), self->legend);
  gtk_box_append (GTK_BOX (foot), hint);
  gtk_box_append (GTK_BOX (self->card), self->scrolled);
  gtk_box_append (GTK_BOX (self->card), self->none);
  gtk_box_append (GTK_BOX (self->card), foot);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  self->popover = make_popover (self);
  ocop_accessible_name (GTK_WIDGET (self), _("Floor"));

  return GTK_WIDGET (self);
}

/**
 * ocop_fair_floor_card_show:
 * @self: the card
 *
 * Shows the booths as they now are at the desk.
 */
void
ocop_fair_floor_card_show (OcopFairFloorCard *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  g_autofree char *title = g_strdup_printf (ngettext ("Floor of %u Booth", "Floor of %u Booths", facts->booths->len), facts->booths->len);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  ocop_fair_floor_show (OCOP_FAIR_FLOOR (self->floor), facts);
  gtk_widget_set_visible (self->scrolled, facts->booths->len > 0);
  gtk_widget_set_visible (self->none, facts->booths->len == 0);
  show_ground (self);
  show_legend (self);
}

OcopFairFloor *
ocop_fair_floor_card_get_floor (OcopFairFloorCard *self)
{
  return OCOP_FAIR_FLOOR (self->floor);
}

/**
 * ocop_fair_floor_card_get_names:
 *
 * Returns: (transfer none): the list of who could hold the booth where one is
 */
GtkWidget *
ocop_fair_floor_card_get_names (OcopFairFloorCard *self)
{
  return self->names;
}
