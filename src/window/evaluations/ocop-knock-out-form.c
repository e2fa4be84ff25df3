/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-knock-out-form.h"

#include "base/ocop-text.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* Proposing to put a product out: one of the grounds of its set and what the member saw. The council concludes. */
struct _OcopKnockOutForm
{
  GtkWidget parent_instance;

  OcopSheetDesk *desk;
  const OcopSet *set;

  GtkWidget *expander;
  GtkWidget *grounds;
  GtkWidget *reason;
  GtkWidget *propose;
  GtkWidget *take_back;
  GtkWidget *proposed;
};

G_DEFINE_FINAL_TYPE (OcopKnockOutForm, ocop_knock_out_form, GTK_TYPE_WIDGET)

static void
update_button (OcopKnockOutForm *self)
{
  gtk_widget_set_sensitive (self->propose, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->grounds)) != GTK_INVALID_LIST_POSITION &&
                                               !ocop_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
}

static void
propose_clicked_cb (OcopKnockOutForm *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->grounds));

  if (place < self->set->n_knock_outs)
    ocop_sheet_desk_propose_knock_out (self->desk, self->set->knock_outs[place].ground,
                                       gtk_editable_get_text (GTK_EDITABLE (self->reason)));
}

static void
take_back_clicked_cb (OcopKnockOutForm *self)
{
  ocop_sheet_desk_propose_knock_out (self->desk, NULL, NULL);
}

static void
dispose (GObject *object)
{
  OcopKnockOutForm *self = OCOP_KNOCK_OUT_FORM (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_knock_out_form_parent_class)->dispose (object);
}

static void
ocop_knock_out_form_class_init (OcopKnockOutFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* A ground can be a long sentence: it is wrapped in the list, and cut on the button. */
static void
setup_ground_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  gtk_list_item_set_child (item, label);
}

static void
bind_ground_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkStringObject *ground = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (ground));
}

static GtkListItemFactory *
make_factory (GCallback setup)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_ground_cb), NULL);

  return factory;
}

static void
setup_chosen_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_list_item_set_child (item, label);
}

static void
make_grounds (OcopKnockOutForm *self)
{
  g_autoptr (GtkListItemFactory) chosen = make_factory (G_CALLBACK (setup_chosen_cb));
  g_autoptr (GtkListItemFactory) list = make_factory (G_CALLBACK (setup_ground_cb));

  self->grounds = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->grounds), chosen);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (self->grounds), list);
  ocop_accessible_name (self->grounds, _("Ground"));
  g_signal_connect_object (self->grounds, "notify::selected", G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
}

static void
ocop_knock_out_form_init (OcopKnockOutForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  make_grounds (self);
  self->reason = gtk_entry_new ();
  g_object_set (self->reason, "placeholder-text", _("What was seen"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What was seen"), -1);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
  self->propose = gtk_button_new_with_label (_("Propose to Put Out"));
  gtk_widget_add_css_class (self->propose, "destructive-action");
  g_signal_connect_object (self->propose, "clicked", G_CALLBACK (propose_clicked_cb), self, G_CONNECT_SWAPPED);
  self->take_back = gtk_button_new_with_label (_("Take the Proposal Back"));
  g_signal_connect_object (self->take_back, "clicked", G_CALLBACK (take_back_clicked_cb), self, G_CONNECT_SWAPPED);
  self->proposed = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->proposed), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->proposed), 0);
  gtk_widget_add_css_class (self->proposed, "bad");
  gtk_widget_add_css_class (self->proposed, "small");
  gtk_box_append (GTK_BOX (box), self->proposed);
  gtk_box_append (GTK_BOX (box), self->grounds);
  gtk_box_append (GTK_BOX (box), self->reason);
  gtk_box_append (GTK_BOX (box), self->propose);
  gtk_box_append (GTK_BOX (box), self->take_back);
  self->expander = gtk_expander_new (_("Propose to put the product out…"));
  gtk_widget_add_css_class (self->expander, "bad");
  gtk_expander_set_child (GTK_EXPANDER (self->expander), box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
ocop_knock_out_form_new (OcopSheetDesk *desk)
{
  OcopKnockOutForm *self = g_object_new (OCOP_TYPE_KNOCK_OUT_FORM, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

/**
 * ocop_knock_out_form_refresh:
 * @self: the form
 *
 * Shows what the sheet on the desk proposes. A set without grounds has no form.
 */
void
ocop_knock_out_form_refresh (OcopKnockOutForm *self)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  gboolean is_open = ocop_sheet_desk_is_open (self->desk);
  gboolean is_proposed = sheet->knock_out != NULL;

  if (self->set != sheet->set)
    {
      GtkStringList *grounds = gtk_string_list_new (NULL);

      self->set = sheet->set;
      for (guint i = 0; i < self->set->n_knock_outs; i++)
        gtk_string_list_append (grounds, self->set->knock_outs[i].ground);
      gtk_drop_down_set_model (GTK_DROP_DOWN (self->grounds), G_LIST_MODEL (grounds));
      g_object_unref (grounds);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), is_proposed || (is_open && self->set->n_knock_outs > 0));
  gtk_widget_set_visible (self->proposed, is_proposed);
  gtk_widget_set_visible (self->grounds, is_open && !is_proposed);
  gtk_widget_set_visible (self->reason, is_open && !is_proposed);
  gtk_widget_set_visible (self->propose, is_open && !is_proposed);
  gtk_widget_set_visible (self->take_back, is_open && is_proposed);
  if (is_proposed)
    {
      g_autofree char *text = g_strdup_printf ("%s\n%s", sheet->knock_out, sheet->knock_out_reason);

      gtk_label_set_label (GTK_LABEL (self->proposed), text);
      gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
    }
  update_button (self);
}
