/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-page-private.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-history-lines.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "window/dossiers/ocop-belongings.h"
#include "window/dossiers/ocop-dossier-view.h"
#include "window/fairs/ocop-fair-visits-card.h"
#include "window/history/ocop-history-list.h"
#include "window/ocop-main-window.h"
#include "window/products/ocop-product-sections.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-gone.h"
#include "window/record/ocop-record-view.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (OcopProductPage, ocop_product_page, OCOP_TYPE_SUBPAGE)

static const char *
get_as_of (OcopProductPage *self)
{
  return ocop_workspace_get_as_of (ocop_page_get_workspace (OCOP_PAGE (self)));
}

/* What the entries show. */

static GtkWidget *
make_profile (gpointer owner)
{
  OcopProductPage *self = owner;

  return ocop_product_profile_new (self->facts, ocop_page_get_db (OCOP_PAGE (self)));
}

/* The dossier looked at: the one chosen or, as long as none is, the newest; %NULL where there is none. */
const OcopDossierFacts *
ocop_product_page_get_dossier (OcopProductPage *self)
{
  for (guint i = 0; i < self->facts->dossiers->len; i++)
    {
      const OcopDossierFacts *dossier = g_ptr_array_index (self->facts->dossiers, i);

      if (self->dossier == 0 || ocop_record_get_id (dossier->record) == self->dossier)
        return dossier;
    }

  return self->facts->dossiers->len > 0 ? g_ptr_array_index (self->facts->dossiers, 0) : NULL;
}

static GtkWidget *
make_documents (gpointer owner)
{
  OcopProductPage *self = owner;
  const OcopDossierFacts *dossier = ocop_product_page_get_dossier (self);

  if (dossier == NULL)
    return ocop_no_dossier_new ();
  if (self->dossier_view == NULL)
    self->dossier_view = g_object_ref_sink (ocop_dossier_view_new (ocop_page_get_workspace (OCOP_PAGE (self))));
  ocop_dossier_view_show (OCOP_DOSSIER_VIEW (self->dossier_view), self->facts, dossier, get_as_of (self));

  return self->dossier_view;
}

static GtkWidget *
make_filing (gpointer owner)
{
  OcopProductPage *self = owner;
  const OcopDossierFacts *dossier = ocop_product_page_get_dossier (self);

  return dossier != NULL ? ocop_product_filing_new (self->facts, dossier, ocop_page_get_workspace (OCOP_PAGE (self)))
                         : ocop_no_dossier_new ();
}

static GtkWidget *
make_evaluations (gpointer owner)
{
  return ocop_product_evaluations_new (((OcopProductPage *) owner)->facts);
}

static GtkWidget *
make_recognitions (gpointer owner)
{
  OcopProductPage *self = owner;

  return ocop_product_recognitions_new (self->facts, get_as_of (self));
}

static GtkWidget *
make_card (OcopProductPage           *self,
           const OcopRecordsCardKind *kind)
{
  return ocop_records_card_new (kind, ocop_page_get_workspace (OCOP_PAGE (self)), self->id);
}

static GtkWidget *
make_supports (gpointer owner)
{
  return make_card (owner, &ocop_product_supports);
}

static GtkWidget *
make_inspections (gpointer owner)
{
  return make_card (owner, &ocop_product_inspections);
}

static GtkWidget *
make_fairs (gpointer owner)
{
  OcopProductPage *self = owner;
  g_autoptr (GPtrArray) visits = ocop_fair_visits_load (ocop_page_get_db (OCOP_PAGE (self)), 0, self->id, NULL);

  return visits != NULL ? ocop_fair_visits_card_new (visits) : ocop_nothing_yet_new (_("The fairs cannot be read."));
}

static GtkWidget *
make_history (gpointer owner)
{
  OcopProductPage *self = owner;
  GtkWidget *list = ocop_history_list_new (ocop_page_get_workspace (OCOP_PAGE (self)));

  ocop_history_list_show_record (OCOP_HISTORY_LIST (list), self->facts->record);

  return list;
}

static GtkWidget *
make_summary (gpointer owner)
{
  OcopProductPage *self = owner;

  return ocop_product_summary_new (self->facts, get_as_of (self));
}

static const OcopRecordEntry entries[] = {
  { "profile", N_("Product Profile"), "ocop-products-symbolic", make_profile, FALSE },
  { "dossiers", N_("Dossier and Evidence"), "document-open-symbolic", make_documents, TRUE },
  { "filing", N_("Filing and Self-assessment"), "document-edit-symbolic", make_filing, FALSE },
  { "evaluations", N_("Evaluations"), "ocop-evaluations-symbolic", make_evaluations, FALSE },
  { "recognitions", N_("Recognitions and Certificates"), "emblem-ok-symbolic", make_recognitions, FALSE },
  { "supports", N_("Support Received"), "list-add-symbolic", make_supports, FALSE },
  { "inspections", N_("Inspections"), "system-search-symbolic", make_inspections, FALSE },
  { "fairs", N_("Fairs"), "ocop-fairs-symbolic", make_fairs, FALSE },
  { "history", N_("History of Changes"), "document-open-recent-symbolic", make_history, TRUE },
};

static const OcopRecordEntry summary = { "summary", N_("Summary"), "view-list-symbolic", make_summary, FALSE };

/* Whose page it is. */

static void
producer_clicked_cb (OcopProductPage *self)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  ocop_main_window_open_record (window, OCOP_KIND_PRODUCER, ocop_record_get_id (self->facts->producer));
}

static void
add_producer (OcopProductPage *self,
              GtkWidget       *grid)
{
  OcopRecord *producer = self->facts->producer;

  if (producer == NULL)
    {
      ocop_facts_grid_add (grid, _("Producer"), _("nobody yet: an idea of the community"));
      return;
    }
  ocop_facts_grid_add_widget (grid, _("Producer"),
                              ocop_link_new (ocop_record_get_text (producer, OCOP_PRODUCER_NAME), G_CALLBACK (producer_clicked_cb), self));
  ocop_facts_grid_add (grid, _("Kind"), ocop_record_choice_word (producer, OCOP_PRODUCER_TYPE));
  ocop_facts_grid_add (grid, _("Address"), ocop_record_get_text (producer, OCOP_PRODUCER_ADDRESS));
  ocop_facts_grid_add (grid, _("Unit"), self->facts->place);
}

static GtkWidget *
make_rank (OcopProductPage *self)
{
  const OcopRegisterRow *standing = self->facts->standing;
  GtkWidget *line;

  if (standing == NULL)
    return ocop_label_new (_("No rank on this day"), "strong");
  line = ocop_rank_new (standing->stars, standing->proposed);
  gtk_widget_set_hexpand (gtk_widget_get_last_child (line), TRUE);
  if (standing->illustrative)
    gtk_box_append (GTK_BOX (line), ocop_illustrative_new ());

  return line;
}

static GtkWidget *
make_score (OcopProductPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *note = g_strdup_printf (_("points · %d"), self->facts->standing->year);
  GtkWidget *score = ocop_label_new (self->facts->score, "big");

  gtk_label_set_wrap (GTK_LABEL (score), FALSE);
  gtk_box_append (GTK_BOX (line), score);
  gtk_box_append (GTK_BOX (line), ocop_label_new (note, "small mute"));

  return line;
}

static GtkWidget *
make_identity (gpointer owner)
{
  OcopProductPage *self = owner;
  const OcopProductFacts *facts = self->facts;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = ocop_facts_grid_new ();
  const char *code = ocop_record_get_text (facts->record, OCOP_PRODUCT_CODE);
  g_autofree char *set = facts->set != NULL ? g_strdup_printf (_("set %d of %s"), facts->set->no, facts->regulation) : NULL;

  gtk_box_append (GTK_BOX (box), make_rank (self));
  if (facts->score != NULL)
    gtk_box_append (GTK_BOX (box), make_score (self));
  ocop_facts_grid_add (grid, _("Code"), code != NULL ? code : _("not given yet"));
  add_producer (self, grid);
  ocop_facts_grid_add (grid, _("Group"), facts->set != NULL ? facts->set->group : _("not known"));
  ocop_facts_grid_add (grid, _("Criteria set"), set);
  gtk_box_append (GTK_BOX (box), grid);

  return box;
}

/* Going about in the list. */

static int
find_in_order (OcopProductPage *self)
{
  for (guint i = 0; self->order != NULL && i < self->order->len; i++)
    if (g_array_index (self->order, gint64, i) == self->id)
      return (int) i;

  return -1;
}

static void
update_steps (OcopProductPage *self)
{
  int place = find_in_order (self);
  gboolean is_listed = place >= 0 && self->order->len > 1;

  gtk_widget_set_visible (gtk_widget_get_parent (self->previous), is_listed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "product.previous", place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "product.next", place >= 0 && (guint) place + 1 < self->order->len);
}

static void
step_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (widget);
  int place = find_in_order (self) + (g_str_equal (action, "product.next") ? 1 : -1);

  if (self->order == NULL || place < 0 || (guint) place >= self->order->len)
    return;
  self->id = g_array_index (self->order, gint64, place);
  self->dossier = 0;
  ocop_page_refresh (OCOP_PAGE (self));
}

static GtkWidget *
make_step_button (const char *icon_name,
                  const char *action,
                  const char *label,
                  const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

static void
add_steps (OcopProductPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->previous = make_step_button ("go-up-symbolic", "product.previous", _("Previous Product"), _("Previous product (Ctrl+Page Up)"));
  self->next = make_step_button ("go-down-symbolic", "product.next", _("Next Product"), _("Next product (Ctrl+Page Down)"));
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), self->previous);
  gtk_box_append (GTK_BOX (box), self->next);
  ocop_subpage_pack_start (OCOP_SUBPAGE (self), box);
}

/* The page. */

static void
build (OcopPage *page)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (page);

  add_steps (self);
  self->view = ocop_record_view_new (entries, G_N_ELEMENTS (entries), &summary, make_identity, self);
  gtk_box_append (GTK_BOX (ocop_record_view_get_foot (OCOP_RECORD_VIEW (self->view))),
                  ocop_act_button_new (_("_Edit"), "product.edit", 0));
  self->gone = ocop_gone_new (_("The product is no longer in the file"));
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->view);
  gtk_stack_add_child (GTK_STACK (self->stack), self->gone);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), self->stack);
}

static void
set_title (OcopProductPage *self)
{
  const OcopCertificateFacts *certificate = &self->facts->certificate;
  g_autofree char *day = certificate->expires_on != NULL ? ocop_date_to_short (certificate->expires_on) : NULL;
  g_autofree char *as_of = ocop_date_to_short (get_as_of (self));
  g_autofree char *subtitle = day != NULL ? g_strdup_printf (_("Product · recognised until %s · figures of %s"), day, as_of)
                                          : g_strdup_printf (_("Product · figures of %s"), as_of);

  ocop_subpage_set_title (OCOP_SUBPAGE (self), ocop_record_get_text (self->facts->record, OCOP_PRODUCT_NAME), subtitle);
}

static void
show_facts (OcopProductPage *self)
{
  OcopRecordView *view = OCOP_RECORD_VIEW (self->view);
  gint64 n_lines = 0;

  set_title (self);
  ocop_history_count_about (ocop_page_get_db (OCOP_PAGE (self)), self->facts->record, &n_lines, NULL);
  ocop_record_view_set_count (view, "dossiers", self->facts->dossiers->len);
  ocop_record_view_set_count (view, "evaluations", self->facts->evaluations->len);
  ocop_record_view_set_count (view, "recognitions", self->facts->recognitions->len);
  ocop_record_view_set_count (view, "history", n_lines);
  ocop_record_view_refresh (view);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->view);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (page);
  g_autoptr (GError) error = NULL;
  OcopProductFacts *facts = ocop_product_facts_load (ocop_page_get_db (page), self->id, get_as_of (self), &error);

  update_steps (self);
  /* What is in view may still be asked for while it is replaced. */
  if (facts != NULL)
    {
      OcopProductFacts *before = self->facts;

      self->facts = facts;
      ocop_product_page_update_acts (self);
      show_facts (self);
      g_clear_pointer (&before, ocop_product_facts_free);
      return;
    }
  ocop_gone_set_reason (self->gone, error->message);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->gone);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (OCOP_PRODUCT_PAGE (widget)->view);
}

static void
dispose (GObject *object)
{
  g_clear_object (&OCOP_PRODUCT_PAGE (object)->dossier_view);

  G_OBJECT_CLASS (ocop_product_page_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (object);

  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->facts, ocop_product_facts_free);

  G_OBJECT_CLASS (ocop_product_page_parent_class)->finalize (object);
}

static void
ocop_product_page_class_init (OcopProductPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  page_class->build = build;
  page_class->refresh = refresh;
  widget_class->grab_focus = grab_focus;

  gtk_widget_class_install_action (widget_class, "product.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "product.next", NULL, step_action);
  ocop_product_page_install_acts (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "product.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "product.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "product.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "product.next", NULL);
}

static void
ocop_product_page_init (OcopProductPage *self)
{
}

/**
 * ocop_product_page_new:
 * @workspace: the city file
 * @id: row id of a product
 *
 * Returns: (transfer floating): its page
 */
OcopSubpage *
ocop_product_page_new (OcopWorkspace *workspace,
                       gint64         id)
{
  OcopProductPage *self = g_object_new (OCOP_TYPE_PRODUCT_PAGE, "workspace", workspace, NULL);

  self->id = id;

  return OCOP_SUBPAGE (self);
}

/**
 * ocop_product_page_set_order:
 * @self: the page
 * @ids: (nullable) (element-type gint64): the products of the list that it was opened from, in their order: the way to
 *   the previous and the next one
 */
void
ocop_product_page_set_order (OcopProductPage *self,
                             GArray          *ids)
{
  g_clear_pointer (&self->order, g_array_unref);
  self->order = ids != NULL ? g_array_ref (ids) : NULL;
  if (self->previous != NULL)
    update_steps (self);
}

gint64
ocop_product_page_get_id (OcopProductPage *self)
{
  return self->id;
}

/**
 * ocop_product_page_show:
 * @self: the page, which was looked at
 * @entry: "profile", "dossiers", "filing", "evaluations", "recognitions", "supports", "inspections", "history"; "summary" where there is no room beside
 */
void
ocop_product_page_show (OcopProductPage *self,
                        const char      *entry)
{
  ocop_record_view_show (OCOP_RECORD_VIEW (self->view), entry);
}

/**
 * ocop_product_page_show_dossier:
 * @self: the page
 * @dossier: row id of one of its dossiers
 *
 * Lets all that is shown of a dossier be of this one.
 */
void
ocop_product_page_show_dossier (OcopProductPage *self,
                                gint64           dossier)
{
  self->dossier = dossier;
  if (self->facts != NULL)
    ocop_record_view_refresh (OCOP_RECORD_VIEW (self->view));
}
