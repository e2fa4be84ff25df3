/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-record.h"

#include "base/ocop-text.h"
#include "model/ocop-fair-faults.h"
#include "model/ocop-kinds.h"
#include "window/fairs/ocop-fair-comparison.h"
#include "window/ocop-accessible.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-fields-card.h"
#include "window/record/ocop-records-card.h"

#include <glib/gi18n-lib.h>

/* All else that is kept of a fair: what is missing, sums, comparison with earlier ones, closing report, contracts, budget,
 * zones. */
struct _OcopFairRecord
{
  GtkWidget parent_instance;

  GtkWidget *scrolled; /* the only child */
  GtkWidget *body;
  GtkWidget *facts; /* what is made anew */
  GPtrArray *cards; /* borrowed: records cards in body */
  OcopFairDesk *desk;
};

G_DEFINE_FINAL_TYPE (OcopFairRecord, ocop_fair_record, GTK_TYPE_WIDGET)

static const guint contract_fields[] = { OCOP_FAIR_CONTRACT_PARTNER, OCOP_FAIR_CONTRACT_TYPE, OCOP_FAIR_CONTRACT_PARTICIPATION,
                                         OCOP_FAIR_CONTRACT_SIGNED_ON, OCOP_FAIR_CONTRACT_VALUE, 0 };
static const guint budget_fields[] = { OCOP_FAIR_BUDGET_SOURCE, OCOP_FAIR_BUDGET_FUND, OCOP_FAIR_BUDGET_AMOUNT, 0 };
static const guint zone_fields[] = { OCOP_FAIR_ZONE_NAME, OCOP_FAIR_ZONE_GOODS, OCOP_FAIR_ZONE_POSITION, 0 };

static void
prepare_contract (OcopRecord    *record,
                  OcopWorkspace *workspace)
{
  ocop_record_set_text (record, OCOP_FAIR_CONTRACT_TYPE, "contract");
}

static void
prepare_zone (OcopRecord    *record,
              OcopWorkspace *workspace)
{
  ocop_record_set_integer (record, OCOP_FAIR_ZONE_POSITION, 1);
}

static const OcopRecordsCardKind card_kinds[] = {
  { .title = N_("Contracts and Memoranda"),
    .parent = OCOP_FAIR_CONTRACT_FAIR,
    .fields = contract_fields,
    .order = OCOP_FAIR_CONTRACT_SIGNED_ON,
    .add = N_("_Add Contract"),
    .none = N_("No contract or memorandum is entered."),
    .imports = TRUE,
    .prepare = prepare_contract },
  { .title = N_("Budget by Source"),
    .parent = OCOP_FAIR_BUDGET_FAIR,
    .fields = budget_fields,
    .order = OCOP_FAIR_BUDGET_AMOUNT,
    .latest_first = TRUE,
    .add = N_("_Add Money"),
    .none = N_("No money is entered for the fair.") },
  { .title = N_("Zones"),
    .parent = OCOP_FAIR_ZONE_FAIR,
    .fields = zone_fields,
    .order = OCOP_FAIR_ZONE_POSITION,
    .add = N_("_Add Zone"),
    .none = N_("The floor has no zones."),
    .prepare = prepare_zone },
};

static GtkWidget *
make_faults (OcopFairRecord *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  g_autoptr (GPtrArray) faults = ocop_fair_find_faults (facts, ocop_fair_desk_get_returns (self->desk, NULL),
                                                        ocop_fair_desk_get_today (self->desk));
  g_autofree char *title = g_strdup_printf (_("What Is Missing or Wrong: %u"), faults->len);
  GtkWidget *card = ocop_card_new (title, NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *words = g_strdup_printf ("▲ %s", ((OcopFairFault *) faults->pdata[i])->words);

      gtk_box_append (GTK_BOX (card), ocop_label_new (words, "small warn"));
    }
  if (faults->len == 0)
    gtk_box_append (GTK_BOX (card), ocop_label_new (_("✓ Nothing that the program can see."), "small ok"));

  return card;
}

static void
add_money (GtkWidget  *grid,
           const char *label,
           gint64      dong,
           gboolean    is_known)
{
  g_autofree char *words = is_known ? ocop_text_from_money (dong) : g_strdup (_("not entered"));

  ocop_facts_grid_add (grid, label, words);
}

static GtkWidget *
make_sums (OcopFairRecord *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  GtkWidget *card = ocop_card_new (_("Sums of the Fair"), ocop_label_new (_("computed from what was entered"), "small mute"));
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *visitors = facts->n_visitors > 0 ? ocop_text_from_count (facts->visitors) : g_strdup (_("not entered"));
  g_autofree char *people = g_strdup_printf (_("%d approved, %d attended, %d absent"), facts->funnel.approved, facts->funnel.attended,
                                             facts->funnel.absent);
  g_autofree char *signed_papers = g_strdup_printf (_("%d contracts, %d memoranda"), facts->n_contracts, facts->n_memoranda);

  ocop_facts_grid_add (grid, _("Participants"), people);
  add_money (grid, _("OCOP revenue"), facts->ocop_revenue, facts->n_returns > 0);
  add_money (grid, _("Other revenue"), facts->other_revenue, facts->n_other > 0);
  ocop_facts_grid_add (grid, _("Visitors"), visitors);
  add_money (grid, _("Support given"), facts->support, facts->funnel.supported > 0);
  add_money (grid, _("Budget"), facts->budget, facts->n_budget > 0);
  ocop_facts_grid_add (grid, _("Signed"), signed_papers);
  add_money (grid, _("Their value"), facts->contract_value, facts->n_contracts + facts->n_memoranda > 0);
  gtk_box_append (GTK_BOX (card), grid);

  return card;
}

static GtkWidget *
make_report (OcopFairRecord *self)
{
  const char *report = ocop_record_get_text (ocop_fair_desk_get_facts (self->desk)->record, OCOP_FAIR_REPORT);
  GtkWidget *write = ocop_act_button_new (report != NULL ? _("_Edit") : _("_Write"), "fair.edit", 0);
  GtkWidget *card = ocop_card_new (_("Closing Report"), write);
  const char *none = _("Nothing is written yet. The sums stand beside it by themselves.");

  gtk_widget_add_css_class (write, "flat");
  gtk_box_append (GTK_BOX (card), ocop_label_new (report != NULL ? report : none, report != NULL ? NULL : "mute"));

  return card;
}

static GtkWidget *
make_facts (OcopFairRecord *self)
{
  static const guint elsewhere[] = { OCOP_FAIR_REPORT, OCOP_FAIR_PICTURE, 0 };
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *cells[] = {
    make_sums (self),
    ocop_fields_card_new (ocop_fair_desk_get_facts (self->desk)->record, ocop_fair_desk_get_db (self->desk), elsewhere),
    make_report (self),
    make_faults (self),
  };

  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int i = 0; i < (int) G_N_ELEMENTS (cells); i++)
    {
      gtk_widget_set_hexpand (cells[i], TRUE);
      gtk_grid_attach (GTK_GRID (grid), cells[i], i % 2, i / 2, 1, 1);
    }
  gtk_grid_attach (GTK_GRID (grid), ocop_fair_comparison_new (self->desk), 0, 2, 2, 1);

  return grid;
}

static void
dispose (GObject *object)
{
  OcopFairRecord *self = OCOP_FAIR_RECORD (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_fair_record_parent_class)->dispose (object);
}

static void
ocop_fair_record_class_init (OcopFairRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_fair_record_init (OcopFairRecord *self)
{
  self->cards = g_ptr_array_new ();
}

/**
 * ocop_fair_record_new:
 * @desk: the fair
 *
 * Returns: (transfer floating): the view, empty before ocop_fair_record_show()
 */
GtkWidget *
ocop_fair_record_new (OcopFairDesk *desk)
{
  OcopFairRecord *self = g_object_new (OCOP_TYPE_FAIR_RECORD, NULL);

  self->desk = g_object_ref (desk);
  self->scrolled = gtk_scrolled_window_new ();
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->body, "aside");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  ocop_accessible_name (self->scrolled, _("Fair Record"));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * ocop_fair_record_show:
 * @self: the view
 *
 * Shows the fair as it now is at the desk.
 */
void
ocop_fair_record_show (OcopFairRecord *self)
{
  if (self->facts != NULL)
    gtk_box_remove (GTK_BOX (self->body), self->facts);
  self->facts = make_facts (self);
  gtk_box_prepend (GTK_BOX (self->body), self->facts);
  for (guint i = 0; i < self->cards->len; i++)
    ocop_records_card_refresh (g_ptr_array_index (self->cards, i));
  for (gsize i = self->cards->len; i < G_N_ELEMENTS (card_kinds); i++)
    {
      GtkWidget *card = ocop_records_card_new (&card_kinds[i], ocop_fair_desk_get_workspace (self->desk),
                                               ocop_fair_desk_get_fair (self->desk));

      g_ptr_array_add (self->cards, card);
      gtk_box_append (GTK_BOX (self->body), card);
    }
}
