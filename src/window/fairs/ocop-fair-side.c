/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-side.h"

#include "base/ocop-text.h"
#include "model/ocop-fair-support.h"
#include "model/ocop-kinds.h"
#include "window/fairs/ocop-fair-rate-card.h"
#include "window/fairs/ocop-fair-wishes.h"
#include "window/ocop-accessible.h"
#include "window/ocop-wrap-layout.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* Beside the floor: the counts of the fair, how far the products came, and the participants. */
struct _OcopFairSide
{
  GtkWidget parent_instance;

  GtkWidget *box; /* the only child */
  GtkWidget *counts;
  GtkWidget *rate;
  GtkWidget *wishes;
  OcopFairDesk *desk;
};

G_DEFINE_FINAL_TYPE (OcopFairSide, ocop_fair_side, GTK_TYPE_WIDGET)

static void
dispose (GObject *object)
{
  OcopFairSide *self = OCOP_FAIR_SIDE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_fair_side_parent_class)->dispose (object);
}

static void
ocop_fair_side_class_init (OcopFairSideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_fair_side_init (OcopFairSide *self)
{
}

/**
 * ocop_fair_side_new:
 * @desk: the fair
 *
 * Returns: (transfer floating): it, empty before ocop_fair_side_show()
 */
GtkWidget *
ocop_fair_side_new (OcopFairDesk *desk)
{
  OcopFairSide *self = g_object_new (OCOP_TYPE_FAIR_SIDE, NULL);

  self->desk = g_object_ref (desk);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->counts = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->counts), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->counts), 4);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->counts), TRUE);
  gtk_widget_add_css_class (self->counts, "framed");
  ocop_accessible_name (self->counts, _("Counts of the fair"));
  self->rate = ocop_fair_rate_card_new (FALSE);
  self->wishes = ocop_fair_wishes_new (desk);
  gtk_box_append (GTK_BOX (self->box), self->counts);
  gtk_box_append (GTK_BOX (self->box), self->rate);
  gtk_box_append (GTK_BOX (self->box), self->wishes);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  ocop_accessible_name (GTK_WIDGET (self), _("Participation"));

  return GTK_WIDGET (self);
}

/* Takes the figure. */
static void
add_count (OcopFairSide *self,
           char         *figure,
           const char   *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_box_append (GTK_BOX (box), ocop_label_new (figure, "score"));
  gtk_box_append (GTK_BOX (box), ocop_label_new (words, "small mute"));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (self->counts), child);
  g_free (figure);
}

static void
show_counts (OcopFairSide        *self,
             const OcopFairFacts *facts)
{
  while (gtk_widget_get_first_child (self->counts) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->counts), gtk_widget_get_first_child (self->counts));
  add_count (self, g_strdup_printf ("%d/%u", facts->n_held, facts->booths->len), _("booths held"));
  add_count (self, g_strdup_printf ("%d", facts->funnel.approved), _("participants"));
  add_count (self, g_strdup_printf ("%d", facts->n_products), _("products"));
  add_count (self, g_strdup_printf ("%d", facts->n_contracts + facts->n_memoranda), _("contracts, memoranda"));
}

static int
planned_share (OcopFairSide *self,
               int           year)
{
  g_autoptr (GError) error = NULL;
  gint64 planned = 0;

  return ocop_fair_support_planned (ocop_fair_desk_get_db (self->desk), year, &planned, &error) ? (int) planned : 0;
}

/**
 * ocop_fair_side_show:
 * @self: it
 *
 * Shows the fair as it now is at the desk. The share is that of this fair, of which the year's is made up.
 */
void
ocop_fair_side_show (OcopFairSide *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  int year = (int) ocop_record_get_integer (facts->record, OCOP_FAIR_YEAR);
  g_autofree char *year_end = g_strdup_printf ("%04d-12-31", year);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopFairSupport) support = ocop_fair_support_load (ocop_fair_desk_get_db (self->desk), year,
                                                                ocop_fair_desk_get_fair (self->desk),
                                                                year_end, &error);
  GHashTable *reference = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  show_counts (self, facts);
  gtk_widget_set_visible (self->rate, support != NULL && support->lines->len > 0);
  if (support != NULL)
    ocop_fair_rate_card_show (OCOP_FAIR_RATE_CARD (self->rate), support, planned_share (self, year));
  for (guint i = 0; support != NULL && i < support->lines->len; i++)
    {
      const OcopFairSupportLine *line = g_ptr_array_index (support->lines, i);

      g_hash_table_add (reference, g_memdup2 (&line->product, sizeof line->product));
    }
  ocop_fair_wishes_show (OCOP_FAIR_WISHES (self->wishes), reference);
}

/**
 * ocop_fair_side_show_booths:
 * @self: it
 *
 * Shows who holds which booth now, where nothing else has changed: no share rests on that.
 */
void
ocop_fair_side_show_booths (OcopFairSide *self)
{
  show_counts (self, ocop_fair_desk_get_facts (self->desk));
  ocop_fair_wishes_show_booths (OCOP_FAIR_WISHES (self->wishes));
}

GtkWidget *
ocop_fair_side_get_wishes (OcopFairSide *self)
{
  return self->wishes;
}

GtkWidget *
ocop_fair_side_get_rate (OcopFairSide *self)
{
  return self->rate;
}
