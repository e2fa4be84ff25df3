/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-person-panel.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-fair-faults.h"
#include "model/ocop-kinds.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-records-card.h"

#include <glib/gi18n-lib.h>

/* One participant: its days, what it brings, what it was given, what is wrong with it. */
struct _OcopFairPersonPanel
{
  GtkWidget parent_instance;

  GtkWidget *scrolled; /* the only child */
  GtkWidget *body;
  GtkWidget *facts; /* what is made anew */
  GtkWidget *products;
  GtkWidget *supports;
  OcopFairDesk *desk;
  gint64 participation;
};

G_DEFINE_FINAL_TYPE (OcopFairPersonPanel, ocop_fair_person_panel, GTK_TYPE_WIDGET)

static const guint product_fields[] = { OCOP_PARTICIPATION_PRODUCT_PRODUCT, 0 };
static const guint support_fields[] = { OCOP_SUPPORT_CONTENT, OCOP_SUPPORT_AMOUNT, 0 };

static const OcopRecordsCardKind products_kind = {
  .title = N_("Products Brought"),
  .parent = OCOP_PARTICIPATION_PRODUCT_PARTICIPATION,
  .fields = product_fields,
  .order = OCOP_PARTICIPATION_PRODUCT_PRODUCT,
  .add = N_("_Add Product"),
  .none = N_("No product is named; the participation counts for none."),
};

/* What is given for a participation goes to its producer. */
static void
prepare_support (OcopRecord    *record,
                 OcopWorkspace *workspace)
{
  g_autoptr (OcopRecord) participation = ocop_record_load (ocop_workspace_get_db (workspace), OCOP_KIND_PARTICIPATION,
                                                           ocop_record_get_ref (record, OCOP_SUPPORT_PARTICIPATION), NULL);

  if (participation == NULL)
    return;
  ocop_record_set_ref (record, OCOP_SUPPORT_PRODUCER, ocop_record_get_ref (participation, OCOP_PARTICIPATION_PRODUCER));
  ocop_record_set_text (record, OCOP_SUPPORT_KIND, "booth");
}

static const OcopRecordsCardKind supports_kind = {
  .title = N_("Support for the Fair"),
  .parent = OCOP_SUPPORT_PARTICIPATION,
  .fields = support_fields,
  .order = OCOP_SUPPORT_GIVEN_ON,
  .add = N_("_Add Support"),
  .none = N_("Nothing was given: it comes at its own cost."),
  .prepare = prepare_support,
};

static void
edit_cb (OcopFairPersonPanel *self)
{
  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)),
                         ocop_record_forms_edit (ocop_fair_desk_get_workspace (self->desk), OCOP_KIND_PARTICIPATION,
                                                 self->participation, NULL));
}

static void
open_cb (OcopFairPersonPanel *self)
{
  const OcopFairParticipant *participant = ocop_fair_facts_find (ocop_fair_desk_get_facts (self->desk), self->participation);

  if (participant != NULL)
    ocop_main_window_open_record (ocop_main_window_of (GTK_WIDGET (self)), OCOP_KIND_PRODUCER, participant->producer);
}

static void
add_day (GtkWidget  *grid,
         const char *label,
         const char *day)
{
  g_autofree char *words = day != NULL ? ocop_date_to_short (day) : NULL;

  ocop_facts_grid_add (grid, label, words);
}

static void
add_faults (OcopFairPersonPanel *self,
            GtkWidget           *box)
{
  g_autoptr (GPtrArray) faults = ocop_fair_find_faults (ocop_fair_desk_get_facts (self->desk), NULL, ocop_fair_desk_get_today (self->desk));

  for (guint i = 0; i < faults->len; i++)
    {
      const OcopFairFault *fault = g_ptr_array_index (faults, i);
      g_autofree char *words = g_strdup_printf ("▲ %s", fault->words);

      if (fault->participation == self->participation)
        gtk_box_append (GTK_BOX (box), ocop_label_new (words, "small warn"));
    }
}

static GtkWidget *
make_facts (OcopFairPersonPanel       *self,
            const OcopFairParticipant *participant)
{
  GtkWidget *edit = gtk_button_new_with_mnemonic (_("_Edit"));
  GtkWidget *card = ocop_card_new (participant->name, edit);
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *ocop = participant->n_returns > 0 ? ocop_text_from_money (participant->ocop_revenue) : NULL;
  g_autofree char *other = participant->n_other > 0 ? ocop_text_from_money (participant->other_revenue) : NULL;

  gtk_widget_add_css_class (edit, "flat");
  gtk_widget_set_visible (edit, ocop_fair_desk_can_write (self->desk));
  g_signal_connect_object (edit, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  add_day (grid, _("Invited"), participant->invited_on);
  add_day (grid, _("Wish of"), participant->wished_on);
  add_day (grid, _("Decided"), participant->decided_on);
  ocop_facts_grid_add (grid, _("Reason"), participant->reason);
  ocop_facts_grid_add (grid, _("Booths"), participant->booths);
  ocop_facts_grid_add (grid, _("OCOP revenue"), ocop);
  ocop_facts_grid_add (grid, _("Other revenue"), other);
  gtk_box_append (GTK_BOX (card), grid);
  add_faults (self, card);
  gtk_box_append (GTK_BOX (card), ocop_link_new (_("All of this producer"), G_CALLBACK (open_cb), self));

  return card;
}

static void
dispose (GObject *object)
{
  OcopFairPersonPanel *self = OCOP_FAIR_PERSON_PANEL (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_fair_person_panel_parent_class)->dispose (object);
}

static void
ocop_fair_person_panel_class_init (OcopFairPersonPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_fair_person_panel_init (OcopFairPersonPanel *self)
{
}

/**
 * ocop_fair_person_panel_new:
 * @desk: the fair
 *
 * Returns: (transfer floating): the panel, hidden while nobody is shown
 */
GtkWidget *
ocop_fair_person_panel_new (OcopFairDesk *desk)
{
  OcopFairPersonPanel *self = g_object_new (OCOP_TYPE_FAIR_PERSON_PANEL, "visible", FALSE, NULL);

  self->desk = g_object_ref (desk);
  self->scrolled = gtk_scrolled_window_new ();
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scrolled, "side-panel");
  ocop_accessible_name (self->scrolled, _("Participant"));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  ocop_accessible_name (GTK_WIDGET (self), _("Participant"));

  return GTK_WIDGET (self);
}

static void
clear (GtkWidget **child,
       GtkWidget  *box)
{
  if (*child != NULL)
    gtk_box_remove (GTK_BOX (box), *child);
  *child = NULL;
}

/**
 * ocop_fair_person_panel_show:
 * @self: the panel
 * @participation: row id of who is shown as it now is, 0 for nobody
 */
void
ocop_fair_person_panel_show (OcopFairPersonPanel *self,
                             gint64               participation)
{
  const OcopFairParticipant *participant = ocop_fair_facts_find (ocop_fair_desk_get_facts (self->desk), participation);
  OcopWorkspace *workspace = ocop_fair_desk_get_workspace (self->desk);

  clear (&self->facts, self->body);
  if (participant == NULL || self->participation != participation)
    {
      clear (&self->products, self->body);
      clear (&self->supports, self->body);
    }
  self->participation = participant != NULL ? participation : 0;
  gtk_widget_set_visible (GTK_WIDGET (self), participant != NULL);
  if (participant == NULL)
    return;
  self->facts = make_facts (self, participant);
  gtk_box_prepend (GTK_BOX (self->body), self->facts);
  if (self->products != NULL)
    {
      ocop_records_card_refresh (OCOP_RECORDS_CARD (self->products));
      ocop_records_card_refresh (OCOP_RECORDS_CARD (self->supports));
      return;
    }
  self->products = ocop_records_card_new (&products_kind, workspace, participation);
  self->supports = ocop_records_card_new (&supports_kind, workspace, participation);
  gtk_box_append (GTK_BOX (self->body), self->products);
  gtk_box_append (GTK_BOX (self->body), self->supports);
}
