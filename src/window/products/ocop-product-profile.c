/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-sections.h"

#include "model/ocop-kinds.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-fields-card.h"
#include "window/record/ocop-steps.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_classification (const OcopProductFacts *facts)
{
  GtkWidget *card = ocop_card_new (_("Classification"), NULL);
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *set = g_strdup_printf (_("set %d of %s"), facts->set->no, facts->regulation);

  ocop_facts_grid_add (grid, _("Sector"), facts->set->sector);
  ocop_facts_grid_add (grid, _("Group"), facts->set->group);
  ocop_facts_grid_add (grid, _("Subgroup"), facts->set->subgroup);
  ocop_facts_grid_add (grid, _("Criteria set"), set);
  gtk_box_append (GTK_BOX (card), grid);

  return card;
}

/**
 * ocop_product_profile_new:
 * @facts: everything of the product
 * @db: a connection, for the names of what it refers to
 *
 * Returns: (transfer floating): where the product stands in the cycle, its profile and its place among the groups
 */
GtkWidget *
ocop_product_profile_new (const OcopProductFacts *facts,
                          OcopDb                 *db)
{
  static const guint elsewhere[] = { OCOP_PRODUCT_NAME, OCOP_PRODUCT_PRODUCER, OCOP_PRODUCT_SET_REGULATION, OCOP_PRODUCT_SET_NO, 0 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), ocop_steps_new (facts->stage));
  gtk_box_append (GTK_BOX (box), ocop_fields_card_new (facts->record, db, elsewhere));
  if (facts->set != NULL)
    gtk_box_append (GTK_BOX (box), make_classification (facts));

  return box;
}
