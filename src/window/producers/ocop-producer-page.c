/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/producers/ocop-producer-page.h"

#include "base/ocop-date.h"
#include "model/ocop-history-lines.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "window/dossiers/ocop-belongings.h"
#include "window/fairs/ocop-fair-visits-card.h"
#include "window/history/ocop-history-list.h"
#include "window/ocop-main-window.h"
#include "window/producers/ocop-producer-edit.h"
#include "window/producers/ocop-producer-sections.h"
#include "window/products/ocop-product-edit.h"
#include "window/products/ocop-product-sections.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-gone.h"
#include "window/record/ocop-record-view.h"

#include <glib/gi18n-lib.h>

/* Everything of one producer: who it is, what it makes, how that was judged. */
struct _OcopProducerPage
{
  OcopSubpage parent_instance;

  gint64 id;
  OcopProducerFacts *facts; /* (nullable) %NULL where the producer is gone */

  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *gone;
};

G_DEFINE_FINAL_TYPE (OcopProducerPage, ocop_producer_page, OCOP_TYPE_SUBPAGE)

static const char *
get_as_of (OcopProducerPage *self)
{
  return ocop_workspace_get_as_of (ocop_page_get_workspace (OCOP_PAGE (self)));
}

static void
product_chosen (gint64   product,
                gpointer data)
{
  OcopProducerPage *self = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->facts->products->len; i++)
    {
      gint64 id = ocop_record_get_id (((OcopProductFacts *) g_ptr_array_index (self->facts->products, i))->record);

      g_array_append_val (ids, id);
    }
  ocop_main_window_open_record_among (ocop_main_window_of (GTK_WIDGET (self)), OCOP_KIND_PRODUCT, product, ids);
}

static GtkWidget *
make_products (gpointer owner)
{
  return ocop_producer_products_new (((OcopProducerPage *) owner)->facts, product_chosen, owner);
}

static GtkWidget *
make_profile (gpointer owner)
{
  OcopProducerPage *self = owner;

  return ocop_producer_profile_new (self->facts, ocop_page_get_db (OCOP_PAGE (self)));
}

static GtkWidget *
make_evaluations (gpointer owner)
{
  return ocop_producer_evaluations_new (((OcopProducerPage *) owner)->facts);
}

static GPtrArray *
load_visits (OcopProducerPage *self)
{
  return ocop_fair_visits_load (ocop_page_get_db (OCOP_PAGE (self)), self->id, 0, NULL);
}

static GtkWidget *
make_fairs (gpointer owner)
{
  g_autoptr (GPtrArray) visits = load_visits (owner);

  return visits != NULL ? ocop_fair_visits_card_new (visits) : ocop_nothing_yet_new (_("The fairs cannot be read."));
}

static GtkWidget *
make_card (OcopProducerPage          *self,
           const OcopRecordsCardKind *kind)
{
  return ocop_records_card_new (kind, ocop_page_get_workspace (OCOP_PAGE (self)), self->id);
}

static GtkWidget *
make_evidence (gpointer owner)
{
  return make_card (owner, &ocop_producer_evidence);
}

static GtkWidget *
make_supports (gpointer owner)
{
  return make_card (owner, &ocop_producer_supports);
}

static GtkWidget *
make_inspections (gpointer owner)
{
  return make_card (owner, &ocop_producer_inspections);
}

static GtkWidget *
make_history (gpointer owner)
{
  OcopProducerPage *self = owner;
  GtkWidget *list = ocop_history_list_new (ocop_page_get_workspace (OCOP_PAGE (self)));

  ocop_history_list_show_record (OCOP_HISTORY_LIST (list), self->facts->record);

  return list;
}

static const OcopRecordEntry entries[] = {
  { "products", N_("Products"), "ocop-products-symbolic", make_products, FALSE },
  { "profile", N_("Producer Profile"), "avatar-default-symbolic", make_profile, FALSE },
  { "evaluations", N_("Evaluations"), "ocop-evaluations-symbolic", make_evaluations, FALSE },
  { "evidence", N_("Evidence"), "document-open-symbolic", make_evidence, FALSE },
  { "supports", N_("Support Received"), "list-add-symbolic", make_supports, FALSE },
  { "inspections", N_("Inspections"), "system-search-symbolic", make_inspections, FALSE },
  { "fairs", N_("Fairs"), "ocop-fairs-symbolic", make_fairs, FALSE },
  { "history", N_("History of Changes"), "document-open-recent-symbolic", make_history, TRUE },
};

static GtkWidget *
make_identity (gpointer owner)
{
  OcopProducerPage *self = owner;
  OcopRecord *record = self->facts->record;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *ranked = g_strdup_printf (_("%u of %u products hold a rank"), self->facts->n_ranked, self->facts->products->len);

  gtk_box_append (GTK_BOX (box), ocop_label_new (ocop_record_get_text (record, OCOP_PRODUCER_NAME), "heading"));
  gtk_box_append (GTK_BOX (box), ocop_label_new (ranked, "small mute"));
  ocop_facts_grid_add (grid, _("Kind"), ocop_record_choice_word (record, OCOP_PRODUCER_TYPE));
  ocop_facts_grid_add (grid, _("Address"), ocop_record_get_text (record, OCOP_PRODUCER_ADDRESS));
  ocop_facts_grid_add (grid, _("Unit"), self->facts->place);
  ocop_facts_grid_add (grid, _("Telephone"), ocop_record_get_text (record, OCOP_PRODUCER_PHONE));
  gtk_box_append (GTK_BOX (box), grid);

  return box;
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopProducerPage *self = OCOP_PRODUCER_PAGE (widget);
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));

  ocop_main_window_push (ocop_main_window_of (widget), g_str_equal (action, "producer.edit")
                                                          ? ocop_producer_edit_new (workspace, self->id)
                                                          : ocop_product_edit_new (workspace, 0, self->id));
}

static void
build (OcopPage *page)
{
  OcopProducerPage *self = OCOP_PRODUCER_PAGE (page);
  gboolean can_write = !ocop_workspace_is_read_only (ocop_page_get_workspace (page));
  GtkWidget *foot;

  self->view = ocop_record_view_new (entries, G_N_ELEMENTS (entries), NULL, make_identity, self);
  foot = ocop_record_view_get_foot (OCOP_RECORD_VIEW (self->view));
  gtk_box_append (GTK_BOX (foot), ocop_act_button_new (_("_Edit"), "producer.edit", 0));
  gtk_box_append (GTK_BOX (foot), ocop_act_button_new (_("_Add Product"), "producer.add-product", 0));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "producer.edit", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "producer.add-product", can_write);
  self->gone = ocop_gone_new (_("The producer is no longer in the file"));
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->view);
  gtk_stack_add_child (GTK_STACK (self->stack), self->gone);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), self->stack);
}

static void
show_facts (OcopProducerPage *self)
{
  OcopRecordView *view = OCOP_RECORD_VIEW (self->view);
  g_autofree char *as_of = ocop_date_to_short (get_as_of (self));
  g_autofree char *subtitle = g_strdup_printf (_("Producer · figures of %s"), as_of);
  g_autoptr (GPtrArray) visits = load_visits (self);
  gint64 n_lines = 0;

  ocop_subpage_set_title (OCOP_SUBPAGE (self), ocop_record_get_text (self->facts->record, OCOP_PRODUCER_NAME), subtitle);
  ocop_history_count_about (ocop_page_get_db (OCOP_PAGE (self)), self->facts->record, &n_lines, NULL);
  ocop_record_view_set_count (view, "products", self->facts->products->len);
  ocop_record_view_set_count (view, "evaluations", ocop_producer_count_evaluations (self->facts));
  ocop_record_view_set_count (view, "fairs", visits != NULL ? visits->len : 0);
  ocop_record_view_set_count (view, "history", n_lines);
  ocop_record_view_refresh (view);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->view);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopProducerPage *self = OCOP_PRODUCER_PAGE (page);
  g_autoptr (GError) error = NULL;
  OcopProducerFacts *facts = ocop_producer_facts_load (ocop_page_get_db (page), self->id, get_as_of (self), &error);

  /* What is in view may still be asked for while it is replaced. */
  if (facts != NULL)
    {
      OcopProducerFacts *before = self->facts;

      self->facts = facts;
      show_facts (self);
      g_clear_pointer (&before, ocop_producer_facts_free);
      return;
    }
  ocop_gone_set_reason (self->gone, error->message);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->gone);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (OCOP_PRODUCER_PAGE (widget)->view);
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&OCOP_PRODUCER_PAGE (object)->facts, ocop_producer_facts_free);

  G_OBJECT_CLASS (ocop_producer_page_parent_class)->finalize (object);
}

static void
ocop_producer_page_class_init (OcopProducerPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  page_class->build = build;
  page_class->refresh = refresh;
  GTK_WIDGET_CLASS (klass)->grab_focus = grab_focus;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "producer.edit", NULL, edit_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "producer.add-product", NULL, edit_action);
}

static void
ocop_producer_page_init (OcopProducerPage *self)
{
}

/**
 * ocop_producer_page_new:
 * @workspace: the city file
 * @id: row id of a producer
 *
 * Returns: (transfer floating): its page
 */
OcopSubpage *
ocop_producer_page_new (OcopWorkspace *workspace,
                        gint64         id)
{
  OcopProducerPage *self = g_object_new (OCOP_TYPE_PRODUCER_PAGE, "workspace", workspace, NULL);

  self->id = id;

  return OCOP_SUBPAGE (self);
}

/**
 * ocop_producer_page_show:
 * @self: the page, which was looked at
 * @entry: "products", "profile", "evaluations", "evidence", "supports", "inspections", "history"
 */
void
ocop_producer_page_show (OcopProducerPage *self,
                         const char       *entry)
{
  ocop_record_view_show (OCOP_RECORD_VIEW (self->view), entry);
}
